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
_ARTICLES = frozenset("el la los las al".split())
_SPEAKERS = frozenset("mí ti nosotros nosotras vosotros vosotras".split())
_PLURAL = frozenset("los las unos unas mis tus sus nuestros nuestras vuestros vuestras esos esas estos estas".split())
# Verbs that, with a noun, do something to somebody: «quitar importancia a», not «hacer referencia a».
_GIVING = frozenset("dar quitar restar poner prestar sacar echar tomar perder pedir plantar dedicar".split())
_PERSON = re.compile(
    r"(?:amig|herman|hij|vecin|desvalid|ancian|inquilin|compañer|niñ|chic|abuel|tí|prim|sobrin|niet|suegr|alumn|maestr|médic|espos|novi|ministr|"
    r"abogad|camarer|enfermer|jef|emplead)[oa]s?|(?:señor|profesor|vendedor|trabajador|seguidor|escritor|competidor|doctor|director|entrenador|jugador|conductor)(?:as?|es)?|"
    r"(?:madre|padre|hombre|colega|mujer|marido|cliente|estudiante|presidente|rival)s?|mujeres"
)
_ACTING = frozenset(
    "admirar despreciar respetar apoyar decepcionar abandonar engañar traicionar criticar soportar aguantar ayudar "
    "despedir evitar ignorar rechazar vigilar defender cuidar atacar acosar delatar acusar regañar reprender perdonar "
    "convencer presionar animar molestar irritar sorprender impresionar superar imitar proteger elogiar alabar halagar "
    "timar estafar provocar pisotear visitar encontrar conocer ver recordar sustituir reemplazar arrasar barrer "
    "aplastar conmover machacar".split()
)
# Of these the person is the direct object, never a dative: «la invité a salir».
DIRECT = _ACTING - frozenset("molestar irritar sorprender impresionar".split()) | frozenset(
    "invitar contratar expulsar echar descartar humillar intimidar arrestar detener derrotar adelantar alcanzar "
    "excluir consolar calmar tranquilizar recoger llamar tratar entretener acompañar adoptar criar "
    "educar culpar insultar regañar".split()
)
_PERSONS = {"him": {"le": "lo"}, "her": {"le": "la"}, "them": {"les": "los"}}
# What is done to somebody with «hacer», «apretar», «cerrar», «gastar» and the like: «nos apretó las tuercas».
_FACING = frozenset(
    "frente caso daño tuercas clavijas paso vacío pelota broma jugarreta cartilla cuarenta tejos visita".split()
)
_JOINED = COORDINATORS | {"mismo", "misma", "mismos", "mismas"}


def told(template: Template, match: Match, s: Sentence) -> tuple[Template, Match]:
    """Template and match, with a pronoun that would be left without its preposition as the verb's clitic.

    Raises Unfit where the verb cannot take it.
    """
    template = _joined(template, match, s)
    if s.low(match.end - 1) not in _PREPOSITIONS or not template:
        return template, match
    clitic, last = _OBJECTS.get(s.low(match.end)), template[-1]
    if clitic is None:
        person = s.low(match.end) in QUANTIFIERS and _PERSON.fullmatch(s.low(match.end + 1))
        acts = isinstance(last, Slot) and _is_plain(last)
        return ((*template, Text(" a")) if person and acts else template), match
    words = last.text.split() if isinstance(last, Text) else []
    slot = template[-2] if words and len(template) > 1 else last
    fits = isinstance(slot, Slot) and _is_plain(slot) and s.low(match.end + 1) not in _JOINED
    dative = words[0] not in _PREPOSITIONS if words else False  # «quitar importancia a», not «sacar de quicio a»
    if words[-1:] == ["a"]:
        acts = words == ["a"] and isinstance(slot, Slot) and slot.lemma in _ACTING
        gives = len(words) > 1 and isinstance(slot, Slot) and (slot.lemma in _GIVING or not _FACING.isdisjoint(words))
        if not fits or not (acts or gives or (len(words) > 1 and not dative)):
            return template, match
    elif words and words[-1] in _PREPOSITIONS:
        if words[-1] == "de" and not _ARTICLES.isdisjoint(words) and s.low(match.end) in _SPEAKERS:
            raise Unfit("an owner that is a pronoun")  # «tocar la fibra sensible de mí»
        return template, match
    elif words or not fits:
        raise Unfit("a pronoun without its preposition")
    if not isinstance(slot, Slot):
        return template, match
    new = slot._replace(clitics=(DATIVES.get(clitic, clitic) if dative else clitic,))
    parts = (*template[:-2], new, Text(" " + " ".join(words[:-1]))) if words else (*template[:-1], new)
    return parts, match._replace(end=match.end + 1)


def _joined(template: Template, match: Match, s: Sentence) -> Template:
    """The template with a pronoun that it would put behind «a» as the verb's clitic: «*me* hizo entrar en razón».

    Raises Unfit where the verb cannot take it.
    """
    bound = match.binds.get("x")
    if not isinstance(bound, Span) or bound.end - bound.start != 1 or len(template) < 3:
        return template
    *_, slot, text, last = template
    clitic, ends = _OBJECTS.get(s.low(bound.start)), isinstance(text, Text) and text.text.endswith(" a ")
    if clitic is None or not ends or not (isinstance(last, Slot) and last.name == "x"):
        return template
    if not (isinstance(slot, Slot) and isinstance(text, Text) and _is_plain(slot)):
        raise Unfit("a pronoun behind «a»")  # «echarse encima a nosotros»
    said = text.text.removesuffix(" a ").split()
    lets = (
        slot.lemma in ("hacer", "dejar", "sacar", "poner", "volver")
        and bool(said)
        and said[0] in ("entrar", "de", "en")
    )
    gives = bool(said) and (slot.lemma in _GIVING or not _FACING.isdisjoint(said))
    if not (lets or gives or (not said and slot.lemma in _ACTING)):
        raise Unfit("a pronoun behind «a»")
    new = slot._replace(clitics=(DATIVES.get(clitic, clitic) if gives and not lets else clitic,))
    return (*template[:-3], new, Text(f" {' '.join(said)}" if said else ""))


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
    if not isinstance(slot, Slot) or not _is_plain(slot) or slot.lemma not in DIRECT:
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
