"""Links between sentences, from beads between their parts: the evidence for merging."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from pipeline.alignment.candidates import MAX_SPAN, Candidates
from pipeline.alignment.model import chance
from pipeline.alignment.solve import Level, Span, choose

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]
    IntArray = NDArray[Any]

LINKS = ["covered_less", "covered", "leaked", "leaked_most", "covered_least", "leaks", "unlinked"]
# Log odds granted to beads between parts: a link too many is weighed later, a missing one is lost.
_BIAS = 1.0


class Links:
    """Shares of sentences linked to one another by beads between their parts (clauses, sub-sentences)."""

    def __init__(self, es: IntArray, en: IntArray, share_es: FloatArray, share_en: FloatArray, width: int) -> None:
        """Rows are links: sentence indices, the share (0 to 1) of either sentence that the link covers."""
        code = es * width + en
        self._width = width
        self._known, place = np.unique(code, return_inverse=True)
        self._es = np.bincount(place, share_es, minlength=len(self._known))
        self._en = np.bincount(place, share_en, minlength=len(self._known))
        self._all_es = np.bincount(es, share_es) if len(es) else np.zeros(0)
        self._all_en = np.bincount(en, share_en) if len(en) else np.zeros(0)

    def features(self, found: Candidates, lengths_es: FloatArray, lengths_en: FloatArray) -> FloatArray:
        """Shape (candidates, len(LINKS)): how much of a bead is linked inside it, and how much to sentences outside."""
        i, a, j, b, _ = found
        zero = np.zeros(len(i))
        sums = {"in_es": zero.copy(), "in_en": zero.copy(), "out_es": zero.copy(), "out_en": zero.copy()}
        size = {"es": zero.copy(), "en": zero.copy()}
        least, most = np.ones(len(i)), zero.copy()
        sides = (("es", i, a, j, b, lengths_es), ("en", j, b, i, a, lengths_en))
        for side, start, count, other, others, lengths in sides:
            for k in range(MAX_SPAN):
                rows = np.nonzero(count > k)[0]
                at = start[rows] + k
                inside = np.zeros(len(rows))
                for q in range(MAX_SPAN):
                    inside += np.where(others[rows] > q, self._share(side, at, other[rows] + q), 0)
                outside = np.maximum(self._total(side, at) - inside, 0)
                sums["in_" + side][rows] += inside * lengths[at]
                sums["out_" + side][rows] += outside * lengths[at]
                size[side][rows] += lengths[at]
                least[rows] = np.minimum(least[rows], inside)
                most[rows] = np.maximum(most[rows], outside)
        total = size["es"] + size["en"]
        leaked = sums["out_es"] + sums["out_en"]
        columns = (
            np.minimum(sums["in_es"] / size["es"], sums["in_en"] / size["en"]),
            (sums["in_es"] + sums["in_en"]) / total,
            leaked / total,
            most,
            least,
            leaked > 1e-9,
            least < 1e-9,
        )
        return np.stack([column.astype(np.float32) for column in columns], axis=1)

    def _share(self, side: str, own: IntArray, other: IntArray) -> FloatArray:
        code = own * self._width + other if side == "es" else other * self._width + own
        if not len(self._known):
            return np.zeros(len(code), np.float32)
        place = np.minimum(np.searchsorted(self._known, code), len(self._known) - 1)
        values = self._es if side == "es" else self._en
        found: FloatArray = np.where(self._known[place] == code, values[place], 0)
        return found

    def _total(self, side: str, at: IntArray) -> FloatArray:
        values = self._all_es if side == "es" else self._all_en
        padded = np.concatenate([values, [0.0]])
        found: FloatArray = padded[np.minimum(at, len(values))]
        return found


def link(level: Level, owner_es: IntArray, owner_en: IntArray, width: int) -> tuple[Links, list[Span]]:
    """Links between sentences from the beads chosen between their parts, and the span pairs these links join."""
    rows = choose(level.found, level.odds, _BIAS)
    p = chance(level.odds)
    size_es, size_en = level.problem.side_es.lengths, level.problem.side_en.lengths
    whole_es, whole_en = np.bincount(owner_es, size_es), np.bincount(owner_en, size_en)
    pairs: list[tuple[int, int, float, float]] = []
    for row in rows:
        i, a, j, b = (int(column[row]) for column in level.found[:4])
        total_es, total_en = float(size_es[i : i + a].sum()), float(size_en[j : j + b].sum())
        for x in range(i, i + a):
            for y in range(j, j + b):
                amount = float(p[row] * size_es[x] * size_en[y])
                s, t = int(owner_es[x]), int(owner_en[y])
                pairs.append((s, t, amount / total_en / float(whole_es[s]), amount / total_es / float(whole_en[t])))
    columns = np.array(pairs, np.float64).reshape(-1, 4)
    s_all, t_all = columns[:, 0].astype(np.int64), columns[:, 1].astype(np.int64)
    joined = [span for span in _joined(s_all.tolist(), t_all.tolist()) if _unbroken(level, owner_es, owner_en, span)]
    return Links(s_all, t_all, columns[:, 2], columns[:, 3], width), joined


def _unbroken(level: Level, owner_es: IntArray, owner_en: IntArray, span: Span) -> bool:
    """Whether no settled sentence stands inside the span: the parts' places run on without a gap."""
    i, a, j, b = span
    for spans, owner, start, count in ((level.problem.es, owner_es, i, a), (level.problem.en, owner_en, j, b)):
        places = spans.places[np.searchsorted(owner, start) : np.searchsorted(owner, start + count)]
        if len(places) and places[-1] - places[0] != len(places) - 1:
            return False
    return True


def _joined(s: list[int], t: list[int]) -> list[Span]:
    """Groups of sentences connected by links, as span pairs, when both sides are short and without holes."""
    parent: dict[int, int] = {}

    def root(x: int) -> int:
        while parent.setdefault(x, x) != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for x, y in zip(s, t, strict=True):
        parent[root(2 * x)] = root(2 * y + 1)
    groups: dict[int, list[int]] = {}
    for x in sorted(parent):
        groups.setdefault(root(x), []).append(x)
    found = []
    for group in groups.values():
        es, en = [x // 2 for x in group if x % 2 == 0], [x // 2 for x in group if x % 2]
        if es[-1] - es[0] < MAX_SPAN and en[-1] - en[0] < MAX_SPAN:
            found.append((es[0], es[-1] - es[0] + 1, en[0], en[-1] - en[0] + 1))
    return found
