"""A replacement that ends in a preposition whose object is not there, because a pronoun stood for it.

«Los encogieron fuera» with `{v:restar} importancia a` becomes «les restaron importancia»; «la tomaron sobre» with
`{v:hacerse} cargo de` becomes «se hicieron cargo de ella».
"""

from collections.abc import Mapping
from typing import NamedTuple

from pipeline.lang import inflect
from pipeline.lexicon.match import Match, Span, VerbBind
from pipeline.lexicon.sentence import QUANTIFIERS, TIMES, Sentence
from pipeline.lexicon.template import Slot, Template, Text, Unfit
from pipeline.lexicon.tokens import CLAUSE_END
from pipeline.lexicon.verbgroup import DATIVES, finite_like

_PREPOSITIONS = frozenset("a de con en por sobre".split())
_GOVERNING = _PREPOSITIONS | frozenset("contra para ante hacia hasta entre tras como que".split())
# What cannot be the object of a preposition, nor open it: a coordinated or causal clause, another preposition, a time.
_NO_OBJECT = frozenset(
    "y e o u pero porque mientras aunque cuando para antes después por con desde hasta ayer anoche".split()
)
_OBJECTS = {
    "lo": "él", "la": "ella", "los": "ellos", "las": "ellas",
    "me": "mí", "te": "ti", "nos": "nosotros", "os": "vosotros",
}  # fmt: skip
_ADVERBIAL = frozenset("solo sola solos solas juntos juntas medio tarde mismo rápido".split())
_ARTICLES = frozenset("el la los las un una".split())
# What is given or done to somebody, and stands without an article: «le dio plantón».
_GIVEN = frozenset((
    ("dar", "plantón"), ("dar", "largas"), ("dar", "calabazas"), ("dar", "esquinazo"), ("dar", "alcance"),
    ("hacer", "caso"), ("hacer", "daño"), ("dar", "miedo"), ("dar", "pena"), ("dar", "permiso"), ("hacer", "sombra"),
))  # fmt: skip
_AGREEING = frozenset(("llegar", "ponerse", "estar"))  # with «acuerdo»


class Stranded(NamedTuple):
    """The preposition that ends the replacement, what becomes of the verb's clitics, and what stands for both."""

    preposition: str
    clitics: Mapping[str, str]
    instead: str


def stranded(template: Template, match: Match, s: Sentence, follows: bool = False) -> Stranded | None:
    """What to do about a preposition without an object; None where it has one, Unfit where nothing can be done.

    `follows` tells that the verb's object stands behind the match in the English: «screw up *the recipe*».
    """
    template = _without_gap(template, match)
    slot = next((p for p in template if isinstance(p, Slot) and p.kind == "v"), None)
    bound = match.binds.get(slot.name) if slot else None
    if slot is None and _leaves_preposition(template) and _ends(s, match.end):
        raise Unfit("a preposition without its object")
    if slot is None or not slot.lemma or not isinstance(bound, VerbBind):
        return None
    if _widowed(template, match, s):
        raise Unfit("an adjective without its noun")
    clitic = _object(bound, match, s)
    clitic = "" if slot.form == "alone" and clitic in DATIVES else clitic
    words = [w for part in template if isinstance(part, Text) for w in part.text.split()]
    if clitic and not slot.clitics and (slot.lemma == "ceder" or (slot.lemma in _AGREEING and "acuerdo" in words)):
        # «¿me encontrarías a mitad de camino?» is no «¿me llegarías a un acuerdo?»
        raise Unfit("an object of what has none")
    if clitic in DATIVES and not slot.clitics and _has_object(template, slot):
        raise Unfit("two objects")
    if clitic in DATIVES and words and not slot.clitics and (slot.lemma, words[0]) in _GIVEN:
        return Stranded("", {clitic: DATIVES[clitic]}, "")
    ends = words and words[-1] not in _GOVERNING and isinstance(template[-1], Text)
    if follows and ends and s.low(match.end) in QUANTIFIERS and _has_object(template, slot):
        raise Unfit("two objects")  # «he metido la pata la receta»
    last = template[-1]
    preposition = words[-1] if words and isinstance(last, Text) and last.text.strip() else ""
    if preposition not in _PREPOSITIONS or not _ends(s, match.end):
        return None
    if not clitic or slot.clitics:
        raise Unfit("a preposition without its object")
    if preposition == "a":
        dative = {clitic: DATIVES.get(clitic, clitic)}
        return Stranded("a", dative if len(words) > 1 else {}, "")  # «les restaron importancia», «se los ganaron»
    if preposition == "con" and clitic in ("me", "te"):
        return Stranded("con", {clitic: ""}, f"con{clitic[0]}igo")
    return Stranded(preposition, {clitic: ""}, f"{preposition} {_OBJECTS[clitic]}")


def _without_gap(template: Template, match: Match) -> Template:
    """The template without a last «{*}» that holds nothing: «cortarte fuera» with `… toda relación con {*}`."""
    last, gap = template[-1], match.binds.get("*")
    empty = isinstance(last, Slot) and last.name == "*" and isinstance(gap, Span) and gap.start == gap.end
    return template[:-1] if empty and len(template) > 1 else template


def _widowed(template: Template, match: Match, s: Sentence) -> bool:
    """Whether an adjective follows whose noun goes with the match: a huge fight is no «discutieron enorme»."""
    last, low = template[-1], s.low(match.end)
    if not isinstance(last, Slot) or last.kind != "v" or low in _ADVERBIAL or not inflect.adjective_lemmas(low):
        return False
    agrees = low.endswith("s") == s.low(match.end - 1).endswith("s")
    return agrees and s.tag(match.end) == "ADJ" and s.tag(match.end - 1) == "NOUN"


def _leaves_preposition(template: Template) -> bool:
    """Whether the last word of a template is a preposition: «aún no hay nada decidido sobre»."""
    last = template[-1]
    return isinstance(last, Text) and not _PREPOSITIONS.isdisjoint(last.text.split()[-1:])


def _object(bound: VerbBind, match: Match, s: Sentence) -> str:
    """The clitic that is the verb's object, outside the match or at the end of the verb; "" when there is none."""
    there = [c for f in bound.forms[:1] for c in f.clitics]
    there += [s.low(i) for i in bound.group.proclitics if i < match.start]
    if bound.it:
        there = [c for c in there if c != "lo"]
    if bound.reflexive and bound.reflexive[0] in there:
        there.remove(bound.reflexive[0])
    return next((c for c in there if c in _OBJECTS), "")


def _has_object(template: Template, slot: Slot) -> bool:
    """Whether the replacement's verb brings its own object: «tomar el control» beside «la»."""
    at = template.index(slot) + 1
    following = template[at] if at < len(template) else None
    words = following.text.split() if isinstance(following, Text) else []
    return len(words) > 1 and words[0] in _ARTICLES and TIMES.isdisjoint(words)


def _ends(s: Sentence, at: int) -> bool:
    low = s.low(at)
    if not low or low in CLAUSE_END - {":"} or low in _NO_OBJECT:
        return True
    return finite_like(low) and s.tag(at) in ("VERB", "AUX")  # «los planes que restamos importancia a eran»
