"""Candidate beads: pairs of short spans of neighbouring sentences that may translate each other, in no order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]
    IntArray = NDArray[Any]

# Longest span of a bead, in sentences.
MAX_SPAN = 4
# Partners kept for each sentence: the right one, its neighbours in a merged bead and the rivals that set the margin.
TOP = 6
# Beads that may be seeded by one sentence: more only where thousands of sentences look alike to a few.
_MOST_SEEDS = 24
# A partner this much less similar than the best one does not seed a bead.
_SEED_SLACK = 0.12
# A span pair grows further while similarity falls by no more than this at a step.
_GROW_SLACK = 0.03


class Spans:
    """Unit vectors of spans of one side, made from additive sentence rows and computed once per span."""

    def __init__(
        self, rows: FloatArray, finish: Callable[[FloatArray], FloatArray], places: IntArray | None = None
    ) -> None:
        """`places` are the rows' positions in the text, where some sentences of it are left out."""
        self.size = len(rows)
        self.rows = rows
        self.places = np.arange(self.size) if places is None else places
        self._finish = finish
        self._known = np.full(self.size * MAX_SPAN, -1, np.int64)
        self._units: FloatArray = np.zeros((0, 0), np.float32)
        self.singles = self.units(np.arange(self.size), np.ones(self.size, np.int64))

    def whole(self, start: IntArray, length: IntArray) -> NDArray[Any]:
        """Whether spans lie inside the side and leave no gap in the text."""
        inside = (start >= 0) & (length <= MAX_SPAN) & (start + length <= self.size)
        first = np.where(inside, start, 0)
        last = np.where(inside, start + length - 1, 0)
        unbroken: NDArray[Any] = inside & (self.places[last] - self.places[first] == last - first)
        return unbroken

    def units(self, start: IntArray, length: IntArray) -> FloatArray:
        """Unit vectors of the spans `start` to `start + length`, one row each."""
        code = start * MAX_SPAN + length - 1
        fresh = np.unique(code[self._known[code] < 0])
        if len(fresh):
            at, count = fresh // MAX_SPAN, fresh % MAX_SPAN + 1
            sums = self.rows[at].copy()
            for k in range(1, MAX_SPAN):
                more = count > k
                sums[more] += self.rows[at[more] + k]
            made = self._finish(sums)
            self._known[fresh] = np.arange(len(self._units), len(self._units) + len(fresh))
            self._units = made if not len(self._units) else np.concatenate([self._units, made])
        chosen: FloatArray = self._units[self._known[code]]
        return chosen


class Near(NamedTuple):
    """The `TOP` partners of each sentence by similarity, best first: indices (-1 for none) and similarities."""

    rows: IntArray
    cosine: FloatArray


class Candidates(NamedTuple):
    """Span pairs, one per row: starts and lengths on both sides, and the similarity of their vectors."""

    i: IntArray
    a: IntArray
    j: IntArray
    b: IntArray
    cosine: FloatArray


def codes(i: IntArray, a: IntArray, j: IntArray, b: IntArray, width: int) -> IntArray:
    """One number per span pair; `width` is more than any `j`. Lengths may be 0 to 7."""
    return ((i * 8 + a) * width + j) * 8 + b


def cosines(es: Spans, en: Spans, i: IntArray, a: IntArray, j: IntArray, b: IntArray) -> FloatArray:
    """Similarity of span pairs, in pieces so that memory stays flat."""
    out = np.zeros(len(i), np.float32)
    for at in range(0, len(i), 8192):
        cut = slice(at, at + 8192)
        out[cut] = np.einsum("ij,ij->i", es.units(i[cut], a[cut]), en.units(j[cut], b[cut]))
    return out


def grow(es: Spans, en: Spans, near_es: Near, near_en: Near) -> Candidates:
    """All span pairs reached from similar sentence pairs by adding neighbours while that keeps them similar."""
    width = en.size + 1
    i, j, cosine = _seeds(near_es, near_en, en.size)
    one = np.ones(len(i), np.int64)
    level = Candidates(i, one, j, one, cosine)
    found = [level]
    seen = codes(*level[:4], width)
    for step in range(2 * MAX_SPAN - 2):
        level, seen = _extend(es, en, level, seen, width, _GROW_SLACK * (2 if step == 0 else 1))
        if not len(level.i):
            break
        found.append(level)
        level = Candidates(*(column[level.cosine > -1] for column in level))
    return Candidates(*(np.concatenate(columns) for columns in zip(*found, strict=True)))


def _seeds(near_es: Near, near_en: Near, size_en: int) -> tuple[IntArray, IntArray, FloatArray]:
    pairs: list[IntArray] = []
    scores: list[FloatArray] = []
    for near, swap in ((near_es, False), (near_en, True)):
        keep = (near.rows >= 0) & (near.cosine >= near.cosine[:, :1] - _SEED_SLACK)
        keep[:, 4:] = False
        own, rank = np.nonzero(keep)
        other = near.rows[own, rank]
        pairs.append((other * size_en + own) if swap else (own * size_en + other))
        scores.append(near.cosine[own, rank])
    code, first = np.unique(np.concatenate(pairs), return_index=True)
    i, j, cosine = code // max(size_en, 1), code % max(size_en, 1), np.concatenate(scores)[first]
    few = _among_best(i, cosine) & _among_best(j, cosine)
    return i[few], j[few], cosine[few]


def _among_best(own: IntArray, cosine: FloatArray) -> NDArray[Any]:
    """Which seeds are among the `_MOST_SEEDS` most similar ones of their sentence."""
    order = np.lexsort((-cosine, own))
    ordered = own[order]
    rank = np.arange(len(own)) - np.searchsorted(ordered, ordered)
    kept = np.zeros(len(own), bool)
    kept[order] = rank < _MOST_SEEDS
    return kept


def _extend(
    es: Spans, en: Spans, level: Candidates, seen: IntArray, width: int, slack: float
) -> tuple[Candidates, IntArray]:
    steps = ((-1, 1, 0, 0), (0, 1, 0, 0), (0, 0, -1, 1), (0, 0, 0, 1))
    parts = [np.stack([level.i + di, level.a + da, level.j + dj, level.b + db]) for di, da, dj, db in steps]
    i, a, j, b = np.concatenate(parts, axis=1)
    parent = np.tile(level.cosine, 4)
    ok = es.whole(i, a) & en.whole(j, b)
    i, a, j, b, parent = i[ok], a[ok], j[ok], b[ok], parent[ok]
    code = codes(i, a, j, b, width)
    order = np.lexsort((-parent, code))
    code, first = np.unique(code[order], return_index=True)
    pick = order[first]
    new = ~np.isin(code, seen)
    i, a, j, b, parent, code = i[pick][new], a[pick][new], j[pick][new], b[pick][new], parent[pick][new], code[new]
    cosine = cosines(es, en, i, a, j, b)
    keep = cosine >= parent - slack
    fresh = Candidates(i[keep], a[keep], j[keep], b[keep], cosine[keep])
    return fresh, np.concatenate([seen, code])
