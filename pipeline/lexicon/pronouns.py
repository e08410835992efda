"""Persons behind a match whose preposition goes with it: «puse los ojos en él» with `{v:ver}` is «lo vi».

«Puse los ojos en mi vecina» is «vi a mi vecina».
"""

import re

from pipeline.lexicon.match import QUANTIFIERS, Match, Sentence
from pipeline.lexicon.template import Slot, Template, Text
from pipeline.lexicon.verbwriter import Unfit

_PREPOSITIONS = frozenset("a ante con contra de desde en hacia hasta para por sin sobre tras".split())
_OBJECTS = {
    "él": "lo", "ella": "la", "ellos": "los", "ellas": "las", "mí": "me", "ti": "te",
    "nosotros": "nos", "nosotras": "nos", "vosotros": "os", "vosotras": "os",
}  # fmt: skip
_DATIVES = {"lo": "le", "la": "le", "los": "les", "las": "les"}
# Verbs that, with a noun, do something to somebody: «quitar importancia a», not «hacer referencia a».
_GIVING = frozenset("dar quitar restar poner prestar sacar echar tomar perder pedir plantar dedicar".split())
_PERSON = re.compile(
    r"(?:amig|herman|hij|vecin|compañer|niñ|chic|abuel|tí|prim|sobrin|niet|suegr|alumn|maestr|médic|espos|novi|ministr|"
    r"abogad|camarer|enfermer|jef|emplead)[oa]s?|(?:señor|profesor|doctor|director|entrenador|jugador|conductor)(?:as?|es)?|"
    r"(?:madre|padre|hombre|colega|mujer|marido|cliente|estudiante|presidente|rival)s?|mujeres"
)
_JOINED = frozenset("mismo misma mismos mismas y e o u ni".split())


def told(template: Template, match: Match, s: Sentence) -> tuple[Template, Match]:
    """Template and match, with a pronoun that would be left without its preposition as the verb's clitic.

    Raises Unfit where the verb cannot take it.
    """
    if s.low(match.end - 1) not in _PREPOSITIONS or not template:
        return template, match
    clitic, last = _OBJECTS.get(s.low(match.end)), template[-1]
    if clitic is None:
        person = s.low(match.end) in QUANTIFIERS and _PERSON.fullmatch(s.low(match.end + 1))
        acts = isinstance(last, Slot) and _is_plain(last)
        return ((*template, Text(" a")) if person and acts else template), match
    words = last.text.split() if isinstance(last, Text) else []
    dative = words[-1:] == ["a"] and len(words) > 1
    if words and words[-1] in _PREPOSITIONS and not dative:
        return template, match
    slot = template[-2] if words and len(template) > 1 else last
    if dative and not (isinstance(slot, Slot) and slot.lemma in _GIVING):
        return template, match
    if (words and not dative) or not isinstance(slot, Slot) or not _is_plain(slot) or s.low(match.end + 1) in _JOINED:
        raise Unfit("a pronoun without its preposition")
    new = slot._replace(clitics=(_DATIVES.get(clitic, clitic) if dative else clitic,))
    parts = (*template[:-2], new, Text(" " + " ".join(words[:-1]))) if dative else (*template[:-1], new)
    return parts, match._replace(end=match.end + 1)


def _is_plain(slot: Slot) -> bool:
    """Whether a slot is a verb that brings no clitic of its own."""
    return slot.kind == "v" and bool(slot.lemma) and not (slot.clitics or slot.link or slot.lemma.endswith("se"))
