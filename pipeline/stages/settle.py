"""Settle: people's rulings onto the edits, and no two applied edits over one another."""

from collections.abc import Mapping

from msgspec.structs import replace

from pipeline.model import Bitext, Edit, Segment
from pipeline.review import Ruling
from pipeline.spans import overlap


def run(bitext: Bitext, decisions: Mapping[str, Ruling]) -> Bitext:
    """The bitext with verdicts on its Spanish edits; those that remain applied are disjoint and in order.

    Where two overlap, what a person accepted or rewrote wins, then the one that starts first, then the longer.
    The loser is kept for the reader: a fix becomes a suggestion, a ruled one becomes disputed.
    """
    return replace(bitext, es=tuple(_settle(segment, decisions) for segment in bitext.es))


def _settle(segment: Segment, decisions: Mapping[str, Ruling]) -> Segment:
    if not segment.edits:
        return segment
    ruled = [_ruled(edit, decisions.get(edit.key)) for edit in segment.edits]
    winners: list[Edit] = []
    settled: list[Edit] = []
    for edit in sorted(ruled, key=_rank):
        rival = next((w for w in winners if edit.applied and overlap(w, edit)), None)
        if rival is not None:
            settled.append(_held_back(edit, rival))
            continue
        if edit.applied:
            winners.append(edit)
        settled.append(edit)
    return replace(segment, edits=tuple(sorted(settled, key=_place)))


def _ruled(edit: Edit, ruling: Ruling | None) -> Edit:
    if ruling is None:
        return edit
    return replace(edit, verdict=ruling.verdict, rewritten=ruling.text)


def _held_back(edit: Edit, rival: Edit) -> Edit:
    note = f"held back: overlaps {rival.rule} ({rival.key})"
    evidence = f"{edit.evidence}; {note}" if edit.evidence else note
    if edit.verdict is not None:
        return replace(edit, verdict="disputed", evidence=evidence)
    return replace(edit, level="suggest", evidence=evidence)


def _rank(edit: Edit) -> tuple[bool, int, int, str]:
    return edit.verdict is None, edit.start, -edit.end, edit.key


def _place(edit: Edit) -> tuple[int, int, str]:
    return edit.start, edit.end, edit.key
