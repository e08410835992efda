"""What the lexicon says about a stretch of a sentence, and which of several such proposals holds."""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.lexicon.schema import FIGURATIVE, Calque
from pipeline.model import Level, Patch


class Proposal(NamedTuple):
    """What the lexicon says about one stretch of a sentence; patches are offsets into its text.

    `place` is where the match begins and ends, without the clitics and auxiliaries that a replacement moves.
    """

    entry: Calque
    level: Level
    patches: tuple[Patch, ...]
    alternatives: tuple[str, ...]
    evidence: str
    place: tuple[int, int] = (0, 0)


class Verdict(NamedTuple):
    """What became of one match: a proposal, or the reason why there is none.

    The match are the tokens start:end of the sentence it was found in, and the characters low:high of the text.
    """

    entry: Calque
    start: int
    end: int
    proposal: Proposal | None
    reason: str
    low: int
    high: int


def serves(plain: Verdict, varied: Verdict) -> bool:
    """Whether what is found without leaving out words makes this one needless: it mends them, or more of them."""
    a, b = plain.proposal, varied.proposal
    if a is None or b is None or a.level != "fix":
        return False
    start, end = b.patches[0].start, b.patches[-1].end
    if a.entry is b.entry:
        return a.patches[0].start < end <= a.patches[-1].end
    return a.patches[0].start < end and start < a.patches[-1].end


def choose(offered: Sequence[Proposal]) -> list[Proposal]:
    """Of overlapping proposals the surest, then the highest priority, then the longest.

    Of two patterns of an entry that match the same words the first holds, where it is as sure. An entry that speaks
    without English only where the particle is out of place stands behind one written for it.
    """
    rank = {"fix": 0, "suggest": 1, "flag": 2}

    def sureness(p: Proposal) -> tuple[int, bool]:
        return rank[p.level], p.entry.alone == "keep" and not p.entry.odd and not p.evidence

    firsts: dict[tuple[str, int, int, Level], Proposal] = {}
    for p in offered:
        firsts.setdefault((p.entry.id, *p.place, p.level), p)
    taken: list[Proposal] = []
    for p in sorted(
        (p for p in firsts.values() if not any(_is_part(p, q) for q in offered)),
        key=lambda p: (sureness(p), -p.entry.priority, p.patches[0].start - p.patches[-1].end, p.entry.id),
    ):
        if not any(p.patches[0].start < t.patches[-1].end and t.patches[0].start < p.patches[-1].end for t in taken):
            taken.append(p)
    return sorted(taken, key=lambda p: p.patches[0].start)


def _is_part(p: Proposal, q: Proposal) -> bool:
    """Whether `p` is about a part of the idiom that `q` doubts: “set the record” of “set the record straight”."""
    if p.level != "fix" or q.level != "suggest" or p.entry.kind in FIGURATIVE or q.entry.kind not in FIGURATIVE:
        return False
    within = q.patches[0].start <= p.patches[0].start and p.patches[-1].end <= q.patches[-1].end
    return bool(p.evidence) and within and p.evidence in q.evidence and p.evidence != q.evidence
