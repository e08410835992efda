"""Slots: what is left over on both sides between two neighbouring beads mostly belongs together."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.alignment.candidates import MAX_SPAN, Candidates, cosines
from pipeline.alignment.features import BASE, Problem, measure
from pipeline.alignment.packing import Option
from pipeline.alignment.solve import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]

SLOT = ["one", "cosine", "keys", "ratio", "three", "more", "numbers_differ", "whole"]


def slots(beads: Sequence[Span], n: int, m: int) -> list[Span]:
    """Gaps between beads that follow one another on both sides, and at the edges, with something on either side."""
    at_en = {j: (i, a, j, b) for i, a, j, b in beads}
    ends = {j + b: (i, a, j, b) for i, a, j, b in beads}
    order = [(-1, 1, -1, 1), *sorted(beads), (n, 1, m, 1)]
    at_en[m], ends[0] = order[-1], order[0]
    following = _following(sorted(at_en), ends)
    found = []
    for left, right in pairwise(order):
        i, j = left[0] + left[1], left[2] + left[3]
        if following.get(j) == right[2] and right[0] > i and right[2] > j:
            found.append((i, right[0] - i, j, right[2] - j))
    return found


def _following(starts: Sequence[int], ends: dict[int, Span]) -> dict[int, int]:
    """For each end of a bead on the English side, where the next bead starts."""
    found: dict[int, int] = {}
    at = 0
    for end in sorted(ends):
        while at < len(starts) and starts[at] < end:
            at += 1
        if at < len(starts):
            found[end] = starts[at]
    return found


def proposals(problem: Problem, gaps: Sequence[Span]) -> tuple[Candidates, FloatArray]:
    """All beads that fit into the slots, and their features, shape (beads, len(SLOT)). Long slots are left alone."""
    spans = [
        (i + p, c, j + q, d, c == a and d == b)
        for i, a, j, b in gaps
        if a <= MAX_SPAN and b <= MAX_SPAN
        for p in range(a)
        for c in range(1, a - p + 1)
        for q in range(b)
        for d in range(1, b - q + 1)
    ]
    columns = np.array(spans, np.int64).reshape(-1, 5).T
    i, a, j, b = columns[:4]
    found = Candidates(i, a, j, b, cosines(problem.es, problem.en, i, a, j, b))
    if not len(i):
        return found, np.zeros((0, len(SLOT)), np.float32)
    base = measure(problem, found)
    picked = base[:, [BASE.index(name) for name in SLOT[:-1]]]
    features: FloatArray = np.concatenate([picked, columns[4][:, None].astype(np.float32)], axis=1)
    return found, features


def options(found: Candidates, odds: FloatArray) -> list[Option]:
    """Proposals more likely right than wrong, ready for packing."""
    spans = zip(*(column.tolist() for column in found[:4]), odds.tolist(), strict=True)
    return [Option(*row) for row in spans if row[4] > 0]
