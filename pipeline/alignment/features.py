"""What is measured of each candidate bead before anything is decided."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from pipeline.alignment.candidates import MAX_SPAN, Candidates, Near, Spans, codes
from pipeline.alignment.evidence import Side

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]
    IntArray = NDArray[Any]

# Spanish text is this much longer than its English original, in characters; and how much the difference of
# lengths varies per character (Gale and Church 1993, section 3.2, give 6.8; the constant is for short lines).
LENGTH_RATIO = 1.1
_VARIANCE, _VARIANCE_FLOOR = 6.8, 30.0
# Similarity that some unrelated sentence always reaches: a rival even where hardly any sentences are left to compare.
_BACKGROUND = 0.35


class Problem(NamedTuple):
    """Two sides ready for measuring: spans of sentence vectors and of key vectors, numbers, lengths, neighbours.

    `path` is where in the English text the partner of each Spanish row is to be expected.
    """

    es: Spans
    en: Spans
    keys_es: Spans
    keys_en: Spans
    side_es: Side
    side_en: Side
    near_es: Near
    near_en: Near
    path: FloatArray


class Table:
    """Similarity of any candidate by its code; a default where the pair was never a candidate."""

    def __init__(self, found: Candidates, width: int) -> None:
        code = codes(*found[:4], width)
        order = np.argsort(code)
        self._code, self._value, self._width = code[order], found.cosine[order], width

    def get(self, i: IntArray, a: IntArray, j: IntArray, b: IntArray, default: float = -1.0) -> FloatArray:
        """Similarities; lengths below 1 and negative starts count as absent."""
        inside = (i >= 0) & (j >= 0) & (a > 0) & (b > 0)
        code = codes(np.maximum(i, 0), np.maximum(a, 0), np.maximum(j, 0), np.maximum(b, 0), self._width)
        at = np.minimum(np.searchsorted(self._code, code), len(self._code) - 1)
        found: FloatArray = np.where((self._code[at] == code) & inside, self._value[at], np.float32(default))
        return found


def length_misfit(es: FloatArray, en: FloatArray) -> FloatArray:
    """Difference of lengths in standard deviations (Gale and Church 1993), absolute."""
    expected = LENGTH_RATIO * en
    z: FloatArray = np.abs(es - expected) / np.sqrt(_VARIANCE * (es + expected) / 2 + _VARIANCE_FLOOR)
    return z


def measure(problem: Problem, found: Candidates) -> FloatArray:
    """Base features of every candidate, shape (candidates, len(BASE))."""
    i, a, j, b, cosine = found
    table = Table(found, problem.en.size + 1)
    smaller, larger = sub_and_super(found, table)
    cut = split(found, table)
    rival_es = cosine - rivals(i, a, j, b, problem.near_es)
    rival_en = cosine - rivals(j, b, i, a, problem.near_en)
    es, en = _sum(problem.side_es.lengths, i, a), _sum(problem.side_en.lengths, j, b)
    ratio = np.minimum(np.abs(np.log((es + 8) / (LENGTH_RATIO * en + 8))), 2.0)
    short = np.log(np.minimum(es, en))
    keys = _dots(problem.keys_es, problem.keys_en, found)
    numbers = _numbers(problem, found)
    offset = problem.en.places[j] + b / 2 - problem.path[i] - a / 2
    distance = np.log1p(np.maximum(0, np.abs(offset) - 1))
    merged, both = a + b > 2, (a > 1) & (b > 1)
    shrink = np.where(merged, cosine - np.maximum(smaller, 0), 0)
    columns = {
        "one": np.ones(len(i)),
        "cosine": cosine,
        "cosine_high": np.maximum(cosine - 0.6, 0),
        "cosine_low": np.maximum(0.4 - cosine, 0),
        "margin_es": rival_es,
        "margin_en": rival_en,
        "behind": np.maximum(-rival_es, 0) + np.maximum(-rival_en, 0),
        "shrink": shrink,
        "shrink_loss": np.minimum(shrink, 0),
        "stretch": np.where(larger < 0, 0.1, cosine - larger),
        "stretch_gain": np.where(larger < 0, 0, np.maximum(larger - cosine, 0)),
        "both_merged": both,
        "split": np.where(both & (cut > 0), cut, 0),
        "split_loss": np.where(both, np.where(cut < 0, 0.3, cosine - cut), 0),
        "three": a + b == 3,
        "more": a + b > 3,
        "many": a + b > 4,
        "length": np.minimum(length_misfit(es, en), 6),
        "ratio": ratio,
        "ratio_long": ratio**2 * (es > 40),
        "keys": keys,
        "keys_root": np.sqrt(np.maximum(keys, 0)),
        "numbers": numbers,
        "numbers_differ": np.minimum(numbers, 0),
        "distance": distance,
        "distance_cosine": distance * cosine,
        "far": distance > 2.5,
        "short": short,
        "short_cosine": short * cosine,
    }
    return np.stack([columns[name].astype(np.float32) for name in BASE], axis=1)


BASE = [
    "one",
    "cosine",
    "cosine_high",
    "cosine_low",
    "margin_es",
    "margin_en",
    "behind",
    "shrink",
    "shrink_loss",
    "stretch",
    "stretch_gain",
    "both_merged",
    "split",
    "split_loss",
    "three",
    "more",
    "many",
    "length",
    "ratio",
    "ratio_long",
    "keys",
    "keys_root",
    "numbers",
    "numbers_differ",
    "distance",
    "distance_cosine",
    "far",
    "short",
    "short_cosine",
]


def _sum(values: FloatArray, start: IntArray, count: IntArray) -> FloatArray:
    total = np.concatenate([[0], np.cumsum(values, dtype=np.float64)])
    found: FloatArray = (total[start + count] - total[start]).astype(np.float32)
    return found


def _dots(es: Spans, en: Spans, found: Candidates) -> FloatArray:
    out = np.zeros(len(found.i), np.float32)
    for at in range(0, len(out), 8192):
        i, a, j, b, _ = (column[at : at + 8192] for column in found)
        out[at : at + 8192] = np.einsum("ij,ij->i", es.units(i, a), en.units(j, b))
    return out


def _numbers(problem: Problem, found: Candidates) -> FloatArray:
    """Agreement of numbers, -1 (all differ) to 1 (the same); 0 where neither span has any."""
    es, en = problem.side_es.numbers, problem.side_en.numbers
    has_es, has_en = es.any(axis=1), en.any(axis=1)
    out = np.zeros(len(found.i), np.float32)
    some = (_sum(np.asarray(has_es), found.i, found.a) > 0) | (_sum(np.asarray(has_en), found.j, found.b) > 0)
    rows = np.nonzero(some)[0]
    left = np.zeros((len(rows), es.shape[1]), np.float32)
    right = np.zeros((len(rows), en.shape[1]), np.float32)
    for k in range(MAX_SPAN):
        more = found.a[rows] > k
        left[more] += es[found.i[rows[more]] + k]
        more = found.b[rows] > k
        right[more] += en[found.j[rows[more]] + k]
    squares = (left**2).sum(axis=1) + (right**2).sum(axis=1)
    out[rows] = 4 * (left * right).sum(axis=1) / np.maximum(squares, 1e-6) - 1
    return np.maximum(out, -1)


def rivals(start: IntArray, length: IntArray, other: IntArray, count: IntArray, near: Near) -> FloatArray:
    """Similarity of the best partner outside the bead that any sentence of the span has."""
    best = np.full(len(start), _BACKGROUND, np.float32)
    last = len(near.rows) - 1
    for k in range(MAX_SPAN):
        rows = np.nonzero(length > k)[0]
        row = np.minimum(start[rows] + k, last)
        index, cosine = near.rows[row], near.cosine[row]
        outside = (index >= 0) & ((index < other[rows, None]) | (index >= (other + count)[rows, None]))
        best[rows] = np.maximum(best[rows], np.where(outside, cosine, 0.0).max(axis=1))
    return best


def sub_and_super(found: Candidates, table: Table) -> tuple[FloatArray, FloatArray]:
    """Best similarity after dropping, and after adding, one sentence at an edge (-1 where there is none)."""
    i, a, j, b, _ = found
    smaller = np.full(len(i), -1.0, np.float32)
    larger = np.full(len(i), -1.0, np.float32)
    for at, count, jt, bt in ((i + 1, a - 1, j, b), (i, a - 1, j, b), (i, a, j + 1, b - 1), (i, a, j, b - 1)):
        smaller = np.maximum(smaller, table.get(at, count, jt, bt))
    for at, count, jt, bt in ((i - 1, a + 1, j, b), (i, a + 1, j, b), (i, a, j - 1, b + 1), (i, a, j, b + 1)):
        larger = np.maximum(larger, table.get(at, count, jt, bt))
    return smaller, larger


def split(found: Candidates, table: Table) -> FloatArray:
    """How well an m-n candidate falls apart into two beads: the weaker part of the best cut (-1: it does not)."""
    best = np.full(len(found.i), -1.0, np.float32)
    for p in range(1, MAX_SPAN):
        for q in range(1, MAX_SPAN):
            rows = np.nonzero((found.a > p) & (found.b > q))[0]
            if not len(rows):
                continue
            i, a, j, b, _ = (column[rows] for column in found)
            ps, qs = np.full(len(rows), p), np.full(len(rows), q)
            straight = np.minimum(table.get(i, ps, j, qs), table.get(i + p, a - p, j + q, b - q))
            crossed = np.minimum(table.get(i, ps, j + b - q, qs), table.get(i + p, a - p, j, b - q))
            best[rows] = np.maximum(best[rows], np.maximum(straight, crossed))
    return best
