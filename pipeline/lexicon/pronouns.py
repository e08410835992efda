"""Persons behind a match whose preposition goes with it: «puse los ojos en él» with `{v:ver}` is «lo vi».

«Puse los ojos en mi vecina» is «vi a mi vecina»; «tiró de la pierna de Ana» is «le tomó el pelo a Ana».
"""

import re
from collections.abc import Iterable, Mapping

from pipeline.lang import inflect
from pipeline.lang.closed import COORDINATORS
from pipeline.lexicon.match import Match, Span
from pipeline.lexicon.sentence import QUANTIFIERS, Sentence
from pipeline.lexicon.template import Slot, Template, Text, Unfit
from pipeline.lexicon.verbgroup import DATIVES

_PREPOSITIONS = frozenset("a ante con contra de desde en hacia hasta para por sin sobre tras".split())
_OBJECTS = {
    "él": "lo", "ello": "lo", "ella": "la", "ellos": "los", "ellas": "las", "mí": "me", "ti": "te",
    "nosotros": "nos", "nosotras": "nos", "vosotros": "os", "vosotras": "os", "ustedes": "los",
}  # fmt: skip
_PLURAL = frozenset("los las unos unas mis tus sus nuestros nuestras vuestros vuestras esos esas estos estas".split())
# Verbs that, with a noun, do something to somebody: «quitar importancia a», not «hacer referencia a».
_GIVING = frozenset("dar quitar restar poner prestar sacar echar tomar perder pedir plantar dedicar".split())
_PERSON = re.compile(
    r"(?:amig|herman|hij|vecin|compañer|niñ|chic|abuel|tí|prim|sobrin|niet|suegr|alumn|maestr|médic|espos|novi|ministr|"
    r"abogad|camarer|enfermer|jef|emplead)[oa]s?|(?:señor|profesor|vendedor|trabajador|seguidor|escritor|competidor|doctor|director|entrenador|jugador|conductor)(?:as?|es)?|"
    r"(?:madre|padre|hombre|colega|mujer|marido|cliente|estudiante|presidente|rival)s?|mujeres"
)
_ACTING = frozenset(
    "admirar despreciar respetar apoyar decepcionar abandonar engañar traicionar criticar soportar aguantar ayudar "
    "despedir evitar ignorar rechazar vigilar defender cuidar atacar acosar delatar acusar regañar reprender perdonar "
    "convencer presionar animar molestar irritar sorprender impresionar superar imitar proteger elogiar alabar halagar "
    "timar estafar provocar pisotear visitar encontrar conocer ver recordar sustituir reemplazar arrasar barrer "
    "aplastar machacar".split()
)
# Of these the person is the direct object, never a dative: «la invité a salir».
_DIRECT = _ACTING - frozenset("molestar irritar sorprender impresionar".split()) | frozenset(
    "invitar contratar expulsar echar descartar humillar intimidar arrestar detener derrotar adelantar alcanzar "
    "excluir consolar calmar tranquilizar recoger llamar tratar entretener acompañar adoptar criar "
    "educar culpar".split()
)
_PERSONS = {"him": {"le": "lo"}, "her": {"le": "la"}, "them": {"les": "los"}}
_FACING = frozenset(("frente", "caso", "daño"))  # with «hacer»
_JOINED = COORDINATORS | {"mismo", "misma", "mismos", "mismas"}


def told(template: Template, match: Match, s: Sentence) -> tuple[Template, Match]:
    """Template and match, with a pronoun that would be left without its preposition as the verb's clitic.

    Raises Unfit where the verb cannot take it.
    """
    caught = _caught(template, match, s)
    if caught:
        written = _with_clitic(*caught, s)
        if written is None:
            raise Unfit("a pronoun behind «a»")  # «dio una paliza a nosotros»
        return written
    if s.low(match.end - 1) not in _PREPOSITIONS or not template:
        return template, match
    if s.low(match.end) not in _OBJECTS:
        person = s.low(match.end) in QUANTIFIERS and _PERSON.fullmatch(s.low(match.end + 1))
        acts = isinstance(template[-1], Slot) and _is_plain(template[-1])
        return ((*template, Text(" a")) if person and acts else template), match
    return _with_clitic(template, match, s) or (template, match)


def _caught(template: Template, match: Match, s: Sentence) -> tuple[Template, Match] | None:
    """Template and match without a pronoun that a slot has caught at the end of both: «… con {x}», «… a {x}»."""
    last = template[-1] if len(template) > 1 else None
    span = match.binds.get(last.name) if isinstance(last, Slot) and last.kind == "x" else None
    before = template[-2] if span else None
    if not isinstance(span, Span) or not isinstance(before, Text) or before.text.split()[-1:] != ["a"]:
        return None
    if (span.start + 1, span.end) != (span.end, match.end) or s.low(span.start) not in _OBJECTS:
        return None
    return template[:-1], match._replace(end=span.start)


def _with_clitic(template: Template, match: Match, s: Sentence) -> tuple[Template, Match] | None:
    """Template and match with the pronoun behind the match as the verb's clitic; None where it may stay behind «a»."""
    last, clitic = template[-1], _OBJECTS[s.low(match.end)]
    words = last.text.split() if isinstance(last, Text) else []
    slot = template[-2] if words and len(template) > 1 else last
    fits = isinstance(slot, Slot) and _is_plain(slot) and s.low(match.end + 1) not in _JOINED
    dative = words[0] not in _PREPOSITIONS if words else False  # «quitar importancia a», not «sacar de quicio a»
    if words[-1:] == ["a"]:
        acts = words == ["a"] and isinstance(slot, Slot) and slot.lemma in _ACTING
        gives = len(words) > 1 and isinstance(slot, Slot) and (slot.lemma in _GIVING or not _FACING.isdisjoint(words))
        if not fits or not (acts or gives or (len(words) > 1 and not dative)):
            return None
    elif words and words[-1] in _PREPOSITIONS:
        return None
    elif words or not fits:
        raise Unfit("a pronoun without its preposition")
    if not isinstance(slot, Slot):
        return None
    new = slot._replace(clitics=(DATIVES.get(clitic, clitic) if dative else clitic,))
    parts = (*template[:-2], new, Text(" " + " ".join(words[:-1]))) if words else (*template[:-1], new)
    return parts, match._replace(end=match.end + 1)


def owned(template: Template, siblings: Iterable[Template], match: Match, s: Sentence) -> tuple[Template, Match]:
    """Template and match where the owner of what the idiom names follows with «de», and is whom the verb acts on.

    A replacement of the same entry that has a clitic for a possessive («{v:tomar@p:le} el pelo») tells so.
    """
    owner, following = match.binds.get("p"), s.low(match.end + 1)
    if s.low(match.end) != "de" or (isinstance(owner, Span) and inflect.possessive_person(s.low(owner.start))):
        return template, match
    named = match.end + 1 < len(s.tokens) and s.tokens[match.end + 1].text[:1].isupper()
    at = next((n for n, p in enumerate(template) if isinstance(p, Slot) and p.kind == "v" and p.lemma), -1)
    if at < 0 or not (following in QUANTIFIERS or named) or (isinstance(template[-1], Slot) and len(template) > at + 1):
        return template, match
    slot = template[at]
    verbs = [p for parts in (template, *siblings) for p in parts if isinstance(p, Slot) and p.link == "p"]
    told_so = next((p for p in verbs if isinstance(slot, Slot) and p.kind == "v" and p.lemma == slot.lemma), None)
    if not isinstance(slot, Slot) or told_so is None:
        return template, match
    dative = (("les" if following in _PLURAL else "le"),) if told_so.case == "le" else ()
    new = slot._replace(link="", case="", clitics=(*slot.clitics, *dative))
    return (*template[:at], new, *template[at + 1 :], Text(" a")), match._replace(end=match.end + 1)


def accused(template: Template, match: Match, acted_on: str) -> Mapping[str, str]:
    """What becomes of a dative clitic whose person is the direct object of the replacement: «le preguntó fuera».

    `acted_on` is the object of the English verb: «ask *her* out».
    """
    slot, *rest = template
    if not isinstance(slot, Slot) or not _is_plain(slot) or slot.lemma not in _DIRECT:
        return {}
    gap = match.binds.get("*")
    if isinstance(gap, Span) and gap.start == gap.end:
        rest = [p for p in rest if not (isinstance(p, Slot) and p.name == "*")]
    words = " ".join(p.text if isinstance(p, Text) else p.name for p in rest).split()
    alone = not words or (words[0] in _PREPOSITIONS | {"de"} and words != ["a"])
    return _PERSONS.get(acted_on, {}) if alone else {}


def _is_plain(slot: Slot) -> bool:
    """Whether a slot is a verb that brings no clitic of its own."""
    return slot.kind == "v" and bool(slot.lemma) and not (slot.clitics or slot.link or slot.lemma.endswith("se"))
