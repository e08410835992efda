"""What a match turns out to be: its own tokens, an odd rendering, a verb after all, an order."""

from collections.abc import Sequence

from pipeline.lang import inflect
from pipeline.lexicon.match import Match, Span, matches
from pipeline.lexicon.pattern import Pattern
from pipeline.lexicon.sentence import Sentence

_BESIDE = 6  # tokens before a match where an odd rendering around it may begin
_OPENING = frozenset("«“\"'")


def is_odd(renderings: Sequence[Pattern], match: Match, s: Sentence) -> bool:
    """Whether the words of the match, with what stands beside them, are one of these renderings."""
    starts = range(max(0, match.start - _BESIDE), match.end)
    return any(found.end > match.start for odd in renderings for at in starts for found in matches(odd, s, at))


def is_verb(match: Match, s: Sentence) -> bool:
    """Whether a match of one noun is a verb in this sentence («si el prototipo falla»)."""
    noun = match.binds.get("n")
    if not isinstance(noun, Span) or match.end - match.start > 1:
        return False
    finite = any(f.person for f in inflect.analyse(s.low(match.start)))
    return finite and s.tag(match.start) in ("VERB", "AUX")


def own(match: Match) -> set[int]:
    """The tokens of the calque itself: captured phrases belong to the sentence around it."""
    captured = {
        n for name, b in match.binds.items() if name[0] in "xy*" and isinstance(b, Span) for n in range(b.start, b.end)
    }
    return set(range(match.start, match.end)) - captured


def is_order(match: Match, s: Sentence) -> bool:
    """Whether the match is all that somebody shouts, and an order in Spanish as well: «¡manos abajo!»."""
    alone = s.low(match.start - 1) == "¡" and s.low(match.end) == "!" and s.low(match.start - 2) in _OPENING
    return alone and s.low(match.end - 1) in ("arriba", "abajo") and not inflect.analyse(s.low(match.start))
