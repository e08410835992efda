"""Evidence from the surroundings of a candidate: neighbours that fit, and rivals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from pipeline.alignment.candidates import MAX_SPAN, Candidates

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]
    IntArray = NDArray[Any]

SUPPORT = [
    "next",
    "before",
    "both",
    "next_near",
    "before_near",
    "rival_es",
    "rival_en",
    "rival",
    "chance",
    "log_chance",
    "lonely",
    "company",
    "company_least",
]
# Sentences on either side whose chances tell whether this stretch has a translation at all.
_COMPANY = 8
# Where a neighbouring bead may start when a sentence or two between was dropped.
_GAPS = ((0, 1), (1, 0), (1, 1), (0, 2), (2, 0))


class Place(NamedTuple):
    """Where the rows of a level stand in the text: positions of both sides, beads settled before, text lengths.

    `left` says that the rows are what the cheap pass has left over.
    """

    es: IntArray
    en: IntArray
    fixed: list[tuple[int, int, int, int]]
    size_es: int
    size_en: int
    left: bool = False


def stage(name: str, place: Place) -> str:
    """Name of a model: what the cheap pass leaves over is another population than whole texts, and has its own weights.

    In the slots it leaves, two sentences without a partner often face each other, most rivals are not to be seen and
    neighbours are settled whether a bead is right or not.
    """
    return f"{name} left" if place.left else name


def support(found: Candidates, chance: FloatArray, distance: FloatArray, place: Place) -> FloatArray:
    """Features, shape (candidates, len(SUPPORT)), from the chances of the other candidates.

    Settled beads and the edges of the text count as neighbours that are certain.
    """
    i, a, j, b, _ = found
    from_es, from_en = place.es[i], place.en[j]
    to_es, to_en = from_es + a, from_en + b
    fixed = np.array(place.fixed, np.int64).reshape(-1, 4).T
    sure = np.ones(fixed.shape[1], np.float32)
    starts = _Corners(from_es, from_en, chance, fixed[0], fixed[2], sure, place.size_en)
    ends = _Corners(to_es, to_en, chance, fixed[0] + fixed[1], fixed[2] + fixed[3], sure, place.size_en)
    after, before = starts.at(to_es, to_en), ends.at(from_es, from_en)
    after_near = np.maximum.reduce([starts.at(to_es + di, to_en + dj) for di, dj in _GAPS])
    before_near = np.maximum.reduce([ends.at(from_es - di, from_en - dj) for di, dj in _GAPS])
    after = np.where((to_es == place.size_es) & (to_en == place.size_en), 1, after)
    before = np.where((from_es == 0) & (from_en == 0), 1, before)
    rival_es, rival_en = _rival(i, a, chance, len(place.es)), _rival(j, b, chance, len(place.en))
    company_es = _company(i, a, chance, place.es, [(s, c) for s, c, _, _ in place.fixed], place.size_es)
    company_en = _company(j, b, chance, place.en, [(s, c) for _, _, s, c in place.fixed], place.size_en)
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
        (company_es + company_en) / 2,
        np.minimum(company_es, company_en),
    )
    return np.stack([column.astype(np.float32) for column in columns], axis=1)


class _Corners:
    """Best chance of a candidate that starts (or ends) at a pair of positions."""

    def __init__(
        self,
        i: IntArray,
        j: IntArray,
        chance: FloatArray,
        fixed_i: IntArray,
        fixed_j: IntArray,
        sure: FloatArray,
        size_en: int,
    ) -> None:
        self._width = size_en + 8
        code = np.concatenate([self._code(i, j), self._code(fixed_i, fixed_j)])
        chance = np.concatenate([chance, sure])
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


def _company(
    start: IntArray,
    length: IntArray,
    chance: FloatArray,
    places: IntArray,
    fixed: list[tuple[int, int]],
    size: int,
) -> FloatArray:
    """Mean of the best chances of the sentences around a span, itself left out; settled ones are certain."""
    best = np.zeros(size + 1, np.float32)
    for k in range(MAX_SPAN):
        rows = length > k
        np.maximum.at(best, places[start[rows] + k], chance[rows])
    for at, count in fixed:
        best[at : at + count] = 1
    total = np.concatenate([[0.0], np.cumsum(best[:size], dtype=np.float64)])
    first, last = places[start], places[start] + length
    low, high = np.maximum(first - _COMPANY, 0), np.minimum(last + _COMPANY, size)
    others = (high - low) - length
    mean: FloatArray = (total[high] - total[low] - total[last] + total[first]) / np.maximum(others, 1)
    found: FloatArray = np.where(others > 0, mean, 0.5).astype(np.float32)
    return found
