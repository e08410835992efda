"""Measuring and scoring one level (sentences, or parts of sentences) of a pair of texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from pipeline.alignment import context, features
from pipeline.alignment.candidates import TOP, Candidates, Near, Spans, cosines, grow
from pipeline.alignment.evidence import Side, unit_keys
from pipeline.alignment.model import chance, log_odds
from pipeline.alignment.packing import Option, pack

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]
    IntArray = NDArray[Any]

# Up to this many sentence pairs are all compared; beyond it only those near the path, so that cost grows linearly.
ALL_PAIRS = 4_000_000
# Half width of what is compared around the path in longer texts, in sentences.
BAND = 300
# Similarity lost per e-fold of distance from the path when partners are ranked: it only settles ties.
_TIE = 0.004
# Anchors on either side whose median offset gives the path.
_AROUND = 8
# A partner this much more similar than the next one is an anchor; copies of one sentence are none.
_CLEAR = 1e-3
_BLOCK = 256

Span = tuple[int, int, int, int]


class Level(NamedTuple):
    """One level measured: candidates, base features, and log odds after looking at neighbours."""

    problem: features.Problem
    found: Candidates
    base: FloatArray
    odds: FloatArray


def solve(
    rows: tuple[FloatArray, FloatArray],
    sides: tuple[Side, Side],
    finish: Callable[[FloatArray], FloatArray],
    place: context.Place,
    more: Sequence[Span] = (),
) -> Level:
    """Candidates of one level with two rounds of log odds; `more` are further span pairs to consider."""
    es, en = Spans(rows[0], finish, place.es), Spans(rows[1], finish, place.en)
    keys_es, keys_en = Spans(sides[0].keys, unit_keys, place.es), Spans(sides[1].keys, unit_keys, place.en)
    rough = path(anchors(*partners(keys_es.singles, keys_en.singles, place, None), 0.15), place)
    near_es, near_en = partners(es.singles, en.singles, place, rough)
    line = path(anchors(near_es, near_en, 0.5), place)
    problem = features.Problem(es, en, keys_es, keys_en, *sides, near_es, near_en, line)
    found = add(problem, grow(es, en, near_es, near_en), more)
    base = features.measure(problem, found)
    first = log_odds(context.stage("first", place), features.BASE, base)
    odds = log_odds(
        context.stage("second", place), [*features.BASE, *context.SUPPORT], with_support(found, base, first, place)
    )
    return Level(problem, found, base, odds)


def with_support(found: Candidates, base: FloatArray, odds: FloatArray, place: context.Place) -> FloatArray:
    """Base features beside what the odds of the other candidates add."""
    distance = base[:, features.BASE.index("distance")]
    return np.concatenate([base, context.support(found, chance(odds), distance, place)], axis=1)


def add(problem: features.Problem, found: Candidates, more: Sequence[Span]) -> Candidates:
    """Candidates with further span pairs, those known already left out."""
    known = set(zip(*(column.tolist() for column in found[:4]), strict=True))
    fresh = sorted(set(more) - known)
    if not fresh:
        return found
    i, a, j, b = (np.array(column, np.int64) for column in zip(*fresh, strict=True))
    cosine = cosines(problem.es, problem.en, i, a, j, b)
    columns = zip(found, (i, a, j, b, cosine), strict=True)
    return Candidates(*(np.concatenate(pair) for pair in columns))


def choose(found: Candidates, odds: FloatArray, bias: float) -> list[int]:
    """Disjoint candidates of greatest total log odds, each raised by `bias`: indices, in order."""
    rows = np.nonzero(odds + bias > 0)[0]
    columns = [column[rows].tolist() for column in found[:4]]
    options = [Option(*row) for row in zip(*columns, (odds[rows] + bias).tolist(), strict=True)]
    return [int(rows[n]) for n in pack(options)]


def partners(es: FloatArray, en: FloatArray, place: context.Place, line: FloatArray | None) -> tuple[Near, Near]:
    """The nearest partners of every row of both sides; in long texts only those near `line` (text positions)."""
    if line is None:
        line = path((np.zeros(0, np.int64), np.zeros(0, np.int64)), place)
    forward = np.searchsorted(place.en, line).astype(np.float32)
    rising = np.maximum.accumulate(line) + np.arange(len(line)) * 1e-6
    back = np.interp(place.en, rising, np.arange(len(line))).astype(np.float32)
    band = max(len(es), len(en)) if len(es) * len(en) <= ALL_PAIRS else BAND
    return _nearest(es, en, forward, band), _nearest(en, es, back, band)


def _nearest(own: FloatArray, other: FloatArray, line: FloatArray, band: int) -> Near:
    index = np.full((len(own), TOP), -1, np.int64)
    cosine = np.zeros((len(own), TOP), np.float32)
    for at in range(0, len(own), _BLOCK):
        rows = slice(at, at + _BLOCK)
        low = max(0, int(line[rows].min()) - band)
        high = min(len(other), int(line[rows].max()) + band + 1)
        low, high = min(low, max(len(other) - 1, 0)), max(high, 1)
        if high - low > 2 * band + 4 * _BLOCK and band < len(other):
            high = low + 2 * band + 4 * _BLOCK
        scores = own[rows] @ other[low:high].T
        away = np.abs(np.arange(low, high)[None, :] - line[rows][:, None])
        ranked = scores - _TIE * np.log1p(away)
        top = min(TOP, ranked.shape[1])
        best = np.argpartition(-ranked, top - 1, axis=1)[:, :top]
        order = np.argsort(-np.take_along_axis(ranked, best, 1), axis=1, kind="stable")
        best = np.take_along_axis(best, order, 1)
        index[rows, :top] = best + low
        cosine[rows, :top] = np.take_along_axis(scores, best, 1)
    return Near(index, cosine)


def anchors(near_es: Near, near_en: Near, least: float) -> tuple[IntArray, IntArray]:
    """Rows that are each other's clearly best partner."""
    own = np.arange(len(near_es.rows))
    best = near_es.rows[:, 0]
    mutual = (best >= 0) & (near_en.rows[np.maximum(best, 0), 0] == own) & (near_es.cosine[:, 0] > least)
    clear = mutual & (near_es.cosine[:, 0] - near_es.cosine[:, 1] > _CLEAR)
    return own[clear], best[clear]


def path(pairs: tuple[IntArray, IntArray], place: context.Place) -> FloatArray:
    """Where in the English text the partner of each Spanish row is to be expected: the median offset around it.

    `pairs` are rows; settled beads are anchors as well. Without any anchor, the diagonal.
    """
    fixed = np.array(place.fixed, np.int64).reshape(-1, 4).T
    i = np.concatenate([place.es[pairs[0]], fixed[0]])
    j = np.concatenate([place.en[pairs[1]], fixed[2]])
    if not len(i):
        return (place.es * (place.size_en / max(place.size_es, 1))).astype(np.float32)
    order = np.lexsort((j, i))
    i, offset = i[order], (j - i)[order]
    low = np.clip(np.searchsorted(i, place.es) - _AROUND, 0, max(len(i) - 2 * _AROUND, 0))
    windows = np.minimum(low[:, None] + np.arange(2 * _AROUND)[None, :], len(i) - 1)
    line: FloatArray = np.clip(place.es + np.median(offset[windows], axis=1), 0, place.size_en - 1).astype(np.float32)
    return line
