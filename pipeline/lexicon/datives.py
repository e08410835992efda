"""Datives that a replacement does not take, or takes as its direct object: «le dio una llamada a Ana»."""

from collections.abc import Sequence

from pipeline.lang.closed import POSSESSIVES
from pipeline.lexicon.match import Match
from pipeline.lexicon.sentence import Sentence

_NO_DATIVE = frozenset(("evitar", "prescindir"))
_ACCUSATIVES = {"le": "lo", "les": "los"}
# What one does to a person, named behind with «a»: «dale una llamada a tu tía» is «llama a tu tía».
_DONE_TO = frozenset("llamar llevar ayudar visitar saludar felicitar abrazar besar".split())
OF_PERSONS = frozenset(("me", "te", "nos", "os"))
_WHOM = OF_PERSONS | {"le", "les"}


def changed(lemma: str, has_lo: bool, match: Match, s: Sentence) -> dict[str, str]:
    """What becomes of «le» and «les» with the verb of a replacement; `has_lo` when that brings «lo» along."""
    if lemma in _NO_DATIVE or (lemma in _DONE_TO and _named_behind(match, s)):
        return {"le": "", "les": ""}
    return _ACCUSATIVES if has_lo else {}


def of_subject(clitics: Sequence[str], own: str) -> Sequence[str] | None:
    """The clitics of a replacement with «se» as a subject of the first or second person has it; None if nobody would.

    «No *te* me eches encima», not «me te eché encima».
    """
    if clitics[0] != "se" or not {*clitics[1:]} & _WHOM:
        return clitics
    if own in clitics or (own != "te" and clitics[1] in OF_PERSONS):
        return None
    return (own, *clitics[1:])


def _named_behind(match: Match, s: Sentence) -> bool:
    """Whether «a» and somebody follow the match: an owned one, or a name."""
    after = match.end + 1
    named = after < len(s.tokens) and s.tokens[after].text[:1].isupper()
    return s.low(after - 1) == "a" and (named or s.low(after) in POSSESSIVES)
