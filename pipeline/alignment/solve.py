"""Measuring and scoring one level (sentences, or parts of sentences) of a pair of texts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from pipeline.alignment import context, features
from pipeline.alignment.candidates import TOP, Candidates, Near, Spans, cosines, grow
from pipeline.alignment.evidence import Side, unit_keys
from pipeline.alignment.model import chance, log_odds
from pipeline.alignment.packing import Option, pack

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]
    IntArray = NDArray[np.int64]

# Up to this many sentence pairs are all compared; beyond it only those near the path, so that cost grows linearly.
ALL_PAIRS = 4_000_000
# Half width of what is compared around the path in longer texts, in sentences.
BAND = 300
# Similarity lost per e-fold of distance from the path when partners are ranked: it only settles ties.
_TIE = 0.004
# Anchors on either side whose median offset gives the path.
_AROUND = 8
_BLOCK = 256


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
    extra: Callable[[int, int], Sequence[tuple[int, int, int, int]]] | None = None,
    stages: tuple[str, str] = ("first", "second"),
) -> Level:
    """Candidates of one level with two rounds of log odds; `extra` may propose more span pairs."""
    es, en = Spans(rows[0], finish), Spans(rows[1], finish)
    keys_es, keys_en = Spans(sides[0].keys, unit_keys), Spans(sides[1].keys, unit_keys)
    rough = path(*partners(keys_es.singles, keys_en.singles, None), es.size, en.size, 0.15)
    near_es, near_en = partners(es.singles, en.singles, rough)
    line = path(near_es, near_en, es.size, en.size, 0.5)
    problem = features.Problem(es, en, keys_es, keys_en, *sides, near_es, near_en, line)
    found = grow(es, en, near_es, near_en)
    if extra is not None:
        found = add(problem, found, extra(es.size, en.size))
    base = features.measure(problem, found)
    first = log_odds(stages[0], features.BASE, base)
    odds = log_odds(stages[1], [*features.BASE, *context.SUPPORT], with_support(problem, found, base, first))
    return Level(problem, found, base, odds)


def with_support(problem: features.Problem, found: Candidates, base: FloatArray, odds: FloatArray) -> FloatArray:
    """Base features beside what the odds of the other candidates add."""
    distance = base[:, features.BASE.index("distance")]
    more = context.support(found, chance(odds), distance, (problem.es.size, problem.en.size))
    return np.concatenate([base, more], axis=1)


def add(problem: features.Problem, found: Candidates, more: Sequence[tuple[int, int, int, int]]) -> Candidates:
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
    options = [Option(*span, weight) for *span, weight in zip(*columns, (odds[rows] + bias).tolist(), strict=True)]
    return [int(rows[n]) for n in pack(options)]


def partners(es: FloatArray, en: FloatArray, line: FloatArray | None) -> tuple[Near, Near]:
    """The nearest partners of every sentence of both sides; in long texts only those near `line`."""
    n, m = len(es), len(en)
    if line is None:
        line = np.arange(n, dtype=np.float32) * (m / max(n, 1))
    back = np.interp(np.arange(m), np.maximum.accumulate(line), np.arange(n)).astype(np.float32)
    band = max(n, m) if n * m <= ALL_PAIRS else BAND
    return _nearest(es, en, line, band), _nearest(en, es, back, band)


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


def path(near_es: Near, near_en: Near, n: int, m: int, least: float) -> FloatArray:
    """Where the partner of each Spanish sentence is to be expected: the median offset of the anchors around it."""
    own = np.arange(n)
    best = near_es.index[:, 0]
    mutual = (best >= 0) & (near_en.index[np.maximum(best, 0), 0] == own) & (near_es.cosine[:, 0] > least)
    clear = near_es.cosine[:, 0] - near_es.cosine[:, 1] > 1e-3
    i = own[mutual & clear]
    if not len(i):
        return (own * (m / max(n, 1))).astype(np.float32)
    offset = best[i] - i
    low = np.clip(np.searchsorted(i, own) - _AROUND, 0, max(len(i) - 2 * _AROUND, 0))
    windows = np.minimum(low[:, None] + np.arange(2 * _AROUND)[None, :], len(i) - 1)
    line: FloatArray = np.clip(own + np.median(offset[windows], axis=1), 0, m - 1).astype(np.float32)
    return line
