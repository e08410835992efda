"""Evidence from the surroundings of a candidate: neighbours that fit, rivals, and links between parts of sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from pipeline.alignment.candidates import MAX_SPAN, Candidates

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]
    IntArray = NDArray[np.int64]

SUPPORT = "next before both next_near before_near rival_es rival_en rival chance log_chance lonely".split()
LINKS = "covered_less covered leaked leaked_most covered_least leaks unlinked".split()
# Where a neighbouring bead may start when a sentence or two between was dropped.
_GAPS = ((0, 1), (1, 0), (1, 1), (0, 2), (2, 0))


def support(found: Candidates, chance: FloatArray, distance: FloatArray, sizes: tuple[int, int]) -> FloatArray:
    """Features, shape (candidates, len(SUPPORT)), from the chances of the other candidates.

    The edges of the document count as a neighbour that fits.
    """
    i, a, j, b, _ = found
    n, m = sizes
    starts, ends = _Corners(i, j, chance, m), _Corners(i + a, j + b, chance, m)
    after, before = starts.at(i + a, j + b), ends.at(i, j)
    after_near = np.maximum.reduce([starts.at(i + a + di, j + b + dj) for di, dj in _GAPS])
    before_near = np.maximum.reduce([ends.at(i - di, j - dj) for di, dj in _GAPS])
    after = np.where((i + a == n) & (j + b == m), 1, after)
    before = np.where((i == 0) & (j == 0), 1, before)
    rival_es, rival_en = _rival(i, a, chance, n), _rival(j, b, chance, m)
    columns = (
        after,
        before,
        after * before,
        np.maximum(after_near - after, 0),
        np.maximum(before_near - before, 0),
        rival_es,
        rival_en,
        np.maximum(rival_es, rival_en),
        chance,
        np.log(chance + 1e-4),
        distance * (1 - np.maximum(after, before)),
    )
    return np.stack([column.astype(np.float32) for column in columns], axis=1)


class _Corners:
    """Best chance of a candidate that starts (or ends) at a pair of positions."""

    def __init__(self, i: IntArray, j: IntArray, chance: FloatArray, size_en: int) -> None:
        self._width = size_en + 8
        code = self._code(i, j)
        order = np.lexsort((-chance, code))
        self._known, first = np.unique(code[order], return_index=True)
        self._chance = chance[order][first]

    def at(self, i: IntArray, j: IntArray) -> FloatArray:
        code = self._code(i, j)
        place = np.minimum(np.searchsorted(self._known, code), len(self._known) - 1)
        best: FloatArray = np.where(self._known[place] == code, self._chance[place], np.float32(0))
        return best

    def _code(self, i: IntArray, j: IntArray) -> IntArray:
        return (i + 4) * self._width + j + 4


def _rival(start: IntArray, length: IntArray, chance: FloatArray, size: int) -> FloatArray:
    """Best chance of another candidate that uses a sentence of this span."""
    cells = np.concatenate([start[length > k] + k for k in range(MAX_SPAN)])
    values = np.concatenate([chance[length > k] for k in range(MAX_SPAN)])
    order = np.lexsort((-values, cells))
    cells, values = cells[order], values[order]
    first = np.searchsorted(cells, np.arange(size))
    padded = np.concatenate([values, [0.0, 0.0]]).astype(np.float32)
    ends = np.searchsorted(cells, np.arange(size), side="right")
    top = np.where(ends - first > 0, padded[np.minimum(first, len(values))], 0)
    second = np.where(ends - first > 1, padded[np.minimum(first + 1, len(values))], 0)
    best = np.zeros(len(start), np.float32)
    for k in range(MAX_SPAN):
        rows = np.nonzero(length > k)[0]
        at = start[rows] + k
        best[rows] = np.maximum(best[rows], np.where(chance[rows] >= top[at] - 1e-12, second[at], top[at]))
    return best


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
