"""Datives that a replacement does not take, or takes as its direct object: «le dio una llamada a Ana»."""

from collections.abc import Sequence

from pipeline.lang import inflect
from pipeline.lang.closed import INDIRECT, PERSONAL, POSSESSIVES
from pipeline.lexicon.match import Match
from pipeline.lexicon.pronouns import DIRECT
from pipeline.lexicon.sentence import Sentence

_NO_DATIVE = frozenset(("evitar", "prescindir"))
_ACCUSATIVES = {"le": "lo", "les": "los"}
# What one does to a person, named behind with «a»: «dale una llamada a tu tía» is «llama a tu tía».
_DONE_TO = frozenset("llamar llevar ayudar visitar saludar felicitar abrazar besar".split())
# «La puso en buen lugar» is «le vino muy bien».
_TO_WHOM = frozenset("venir caer convenir".split())
_INDIRECT = {"lo": "le", "la": "le", "los": "les", "las": "les"}
_BETWEEN = frozenset("no ya también tampoco nunca casi".split())


def changed(lemma: str, has_lo: bool, match: Match, s: Sentence) -> dict[str, str]:
    """What becomes of «le» and «les» with the verb of a replacement; `has_lo` when that brings «lo» along."""
    if lemma in _NO_DATIVE or (lemma in _DONE_TO | DIRECT and _named_behind(match, s)):
        return {"le": "", "les": ""}
    if lemma in _TO_WHOM and not has_lo:
        return _INDIRECT
    if lemma in DIRECT and not has_lo:  # «a mi prima le dieron el saco» is «a mi prima la despidieron»
        return _named_before(match, s)
    return _ACCUSATIVES if has_lo else {}


def of_subject(clitics: Sequence[str], own: str) -> Sequence[str] | None:
    """The clitics of a replacement with «se» as a subject of the first or second person has it; None if nobody would.

    «No *te* me eches encima», not «me te eché encima».
    """
    if clitics[0] != "se" or not {*clitics[1:]} & INDIRECT:
        return clitics
    if own in clitics or (own != "te" and clitics[1] in PERSONAL):
        return None
    return (own, *clitics[1:])


def _named_behind(match: Match, s: Sentence) -> bool:
    """Whether «a» and somebody follow the match: an owned one, or a name."""
    after = match.end + 1
    named = after < len(s.tokens) and s.tokens[after].text[:1].isupper()
    return s.low(after - 1) == "a" and (named or s.low(after) in POSSESSIVES)


def _named_before(match: Match, s: Sentence) -> dict[str, str]:
    """What «le» or «les» before the match becomes as an object that «a» and a noun name before it."""
    near = range(match.start - 1, max(match.start - 5, 2), -1)
    at = next((n for n in near if s.low(n) in _ACCUSATIVES), 0)
    clitic = s.low(at)
    while at and s.low(at - 1) in _BETWEEN:
        at -= 1
    if at < 3 or s.low(at - 3) != "a" or inflect.determiner_lemma(s.low(at - 2)) is None:
        return {}
    noun = s.low(at - 1)
    woman = inflect.gender((*inflect.singulars(noun), noun)[0]) == "f"
    return {clitic: _ACCUSATIVES[clitic].replace("o", "a") if woman else _ACCUSATIVES[clitic]}
