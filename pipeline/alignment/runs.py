"""The second half of the cheap pass: slots between settled beads, aligned in order by lengths and shared keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from pipeline.alignment import model
from pipeline.alignment.candidates import MAX_SPAN
from pipeline.alignment.evidence import DOUBT, Side
from pipeline.alignment.features import LENGTH_RATIO, length_misfit
from pipeline.alignment.lattice import NEVER, SHAPES, chances
from pipeline.alignment.solve import Span

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]
    IntArray = NDArray[Any]

# Slots are handled together with others of up to as many sentences a side; longer ones are left to the vectors.
WIDTHS = (2, 4, 8, 16, 32)
# Slots handled at once: bounds the memory of one step.
_BATCH = 256
# Beads less likely than this are not looked at again.
_LEAST = 0.5
CELL = [
    "one",
    "keys",
    "keys_root",
    "keys_gain",
    "length",
    "ratio",
    "ratio_long",
    "numbers",
    "numbers_differ",
    "ending",
    "parts_differ",
    "short",
    "short_keys",
    "three",
    "more",
    "both",
    "many",
]
RUN = [
    "one",
    "odds",
    "odds_high",
    "cell",
    "cell_low",
    "keys",
    "keys_low",
    "keys_gain",
    "length",
    "numbers_differ",
    "parts_differ",
    "short",
    "merged",
    "hole",
    "hole_cell",
    "size",
    "uneven",
    "whole",
    "company",
]


class Facts(NamedTuple):
    """Cheap evidence of both sides: keys, numbers and lengths, parts of each sentence, code of its last sign."""

    sides: tuple[Side, Side]
    parts: tuple[IntArray, IntArray]
    endings: tuple[IntArray, IntArray]


class Batch(NamedTuple):
    """Slots of similar size: starts and sizes (slots, 4) as spans, and features of their beads.

    `features` is (slots, es, en, shapes, len(CELL)); `fits` says which beads lie inside their slot.
    """

    gaps: IntArray
    features: FloatArray
    fits: NDArray[Any]


def batches(facts: Facts, gaps: Sequence[Span]) -> Iterator[Batch]:
    """The slots that are short enough, measured."""
    sizes = np.array([max(gap[1], gap[3]) for gap in gaps], np.int64)
    rows = np.array(gaps, np.int64).reshape(-1, 4)
    low = 0
    for width in WIDTHS:
        chosen = rows[(sizes > low) & (sizes <= width)]
        low = width
        for at in range(0, len(chosen), _BATCH):
            yield _measured(facts, chosen[at : at + _BATCH], width)


def weighed(batch: Batch) -> FloatArray:
    """Chances of the beads of a batch, by the model of cells."""
    odds = np.where(batch.fits, model.log_odds("cell", CELL, batch.features), NEVER)
    alone = model.weights("cell")
    return chances(odds, (alone["alone_es"], alone["alone_en"]), batch.gaps[:, [1, 3]])[0]


def likely(batch: Batch, chance: FloatArray, density: float) -> tuple[list[Span], FloatArray]:
    """The likely beads of a batch and their features, shape (beads, len(RUN))."""
    slot, p, q, shape = np.nonzero(chance > _LEAST)
    i, high, j, wide = batch.gaps[slot].T
    a, b = np.array(SHAPES, np.int64)[shape].T
    spans = list(zip((i + p).tolist(), a.tolist(), (j + q).tolist(), b.tolist(), strict=True))
    cell = batch.features[slot, p, q, shape]
    own = np.minimum(chance[slot, p, q, shape], 1 - 1e-6)
    odds = np.log(own / (1 - own))
    sure = np.bincount(slot, own * (a + b), minlength=len(batch.gaps))[slot]
    known = {name: cell[:, CELL.index(name)] for name in CELL}
    own_odds = model.log_odds("cell", CELL, cell) if len(cell) else np.zeros(0)
    whole = (a == high) & (b == wide)
    hole = whole & (a + b == 2)
    columns = {
        **known,
        "odds": odds,
        "odds_high": np.maximum(odds - 5, 0),
        "cell": own_odds,
        "cell_low": np.minimum(own_odds, 0),
        "keys_low": np.maximum(0.2 - known["keys"], 0),
        "hole": hole,
        "hole_cell": hole * own_odds,
        "merged": a + b > 2,
        "size": np.log(high + wide),
        "uneven": np.abs(high - wide) / (high + wide),
        "whole": whole,
        "company": np.where(high + wide > a + b, (sure - own * (a + b)) / np.maximum(high + wide - a - b, 1), density),
    }
    return spans, np.stack([columns[name].astype(np.float32) for name in RUN], axis=1)


def _measured(facts: Facts, gaps: IntArray, width: int) -> Batch:
    es, en = facts.sides
    at_es, in_es = _rows(gaps[:, 0], gaps[:, 1], width, len(es.lengths))
    at_en, in_en = _rows(gaps[:, 2], gaps[:, 3], width, len(en.lengths))
    keys_es, keys_en = es.keys[at_es] * in_es[..., None], en.keys[at_en] * in_en[..., None]
    numbers_es, numbers_en = es.numbers[at_es] * in_es[..., None], en.numbers[at_en] * in_en[..., None]
    keys, numbers = _products(keys_es, keys_en), _products(numbers_es, numbers_en)
    own_es, own_en = _products(keys_es, keys_es), _products(keys_en, keys_en)
    count_es, count_en = _products(numbers_es, numbers_es), _products(numbers_en, numbers_en)
    length_es, length_en = es.lengths[at_es] * in_es, en.lengths[at_en] * in_en
    part_es, part_en = facts.parts[0][at_es] * in_es, facts.parts[1][at_en] * in_en
    end_es, end_en = facts.endings[0][at_es], facts.endings[1][at_en]
    shapes = [(a, b) for a, b in SHAPES if max(a, b) <= width]
    norms_es, norms_en = ([np.sqrt(np.maximum(n, 0)) + DOUBT for n in _own(table)] for table in (own_es, own_en))
    squares_es, squares_en = _own(count_es), _own(count_en)
    lengths_es, lengths_en, parts_es, parts_en = map(_runs, (length_es, length_en, part_es, part_en))
    dots, agreeing = _blocks(keys, shapes), _blocks(numbers, shapes)
    cosine = {(a, b): dots[a, b] / (norms_es[a - 1][:, :, None] * norms_en[b - 1][:, None, :]) for a, b in shapes}
    measured = np.zeros((*keys.shape, len(SHAPES), len(CELL)), np.float32)
    fits = np.zeros((*keys.shape, len(SHAPES)), bool)
    for n, (a, b) in enumerate(SHAPES):
        if (a, b) not in cosine:
            continue
        squares = squares_es[a - 1][:, :, None] + squares_en[b - 1][:, None, :]
        agreed = np.where(squares > 0, np.maximum(4 * agreeing[a, b] / np.maximum(squares, 1e-6) - 1, -1), 0)
        left, right = lengths_es[a - 1][:, :, None], lengths_en[b - 1][:, None, :]
        ratio = np.minimum(np.abs(np.log((left + 8) / (LENGTH_RATIO * right + 8))), 2)
        short = np.log(np.maximum(np.minimum(left, right), 1))
        value = cosine[a, b]
        columns = {
            "one": 1,
            "keys": value,
            "keys_root": np.sqrt(np.maximum(value, 0)),
            "keys_gain": _gain(cosine, a, b),
            "length": np.minimum(length_misfit(left, right), 6),
            "ratio": ratio,
            "ratio_long": ratio**2 * (left > 40),
            "numbers": agreed,
            "numbers_differ": np.minimum(agreed, 0),
            "ending": _moved(end_es, a - 1)[:, :, None] != _moved(end_en, b - 1)[:, None, :],
            "parts_differ": parts_es[a - 1][:, :, None] != parts_en[b - 1][:, None, :],
            "short": short,
            "short_keys": short * value,
            "three": a + b == 3,
            "more": a + b > 3,
            "both": a > 1 and b > 1,
            "many": a + b > 4,
        }
        for column, name in enumerate(CELL):
            measured[:, :, :, n, column] = columns[name]
        fits[..., n] = _moved(in_es, a - 1)[:, :, None] & _moved(in_en, b - 1)[:, None, :]
    return Batch(gaps, measured, fits)


def _rows(start: IntArray, count: IntArray, width: int, size: int) -> tuple[IntArray, NDArray[Any]]:
    """Sentences of slots, (slots, width), and which of them lie inside."""
    steps = np.arange(width)
    return np.minimum(start[:, None] + steps, size - 1), steps < count[:, None]


def _products(left: FloatArray, right: FloatArray) -> FloatArray:
    product: FloatArray = left @ right.transpose(0, 2, 1)
    return product


def _moved(values: NDArray[Any], by: int) -> NDArray[Any]:
    """What stands `by` places on, (slots, width); nothing beyond the end."""
    out = np.zeros_like(values)
    out[:, : max(values.shape[1] - by, 0)] = values[:, by:]
    return out


def _runs(values: FloatArray) -> list[FloatArray]:
    """Sums of 1 to `MAX_SPAN` neighbours."""
    sums = [values]
    for k in range(1, MAX_SPAN):
        sums.append(sums[-1] + _moved(values, k))
    return sums


def _blocks(table: FloatArray, shapes: Sequence[tuple[int, int]]) -> dict[tuple[int, int], FloatArray]:
    """Sums over span pairs of a table of sentence pairs, (slots, es, en), by the shape of the pair."""
    wide = [_runs(rows.transpose(0, 2, 1)) for rows in _runs(table)]
    return {(a, b): wide[a - 1][b - 1].transpose(0, 2, 1) for a, b in shapes}


def _own(table: FloatArray) -> list[FloatArray]:
    """Squared norms of sums of 1 to `MAX_SPAN` neighbours, from the products of one side with itself."""
    same = [(k, k) for k in range(1, MAX_SPAN + 1)]
    return [np.diagonal(block, axis1=1, axis2=2) for block in _blocks(table, same).values()]


def _gain(cosine: dict[tuple[int, int], FloatArray], a: int, b: int) -> FloatArray:
    """What a merged bead shares more than it would without one sentence at an edge; 0 for 1-1."""
    less = []
    if a > 1:
        less += [cosine[a - 1, b], _moved(cosine[a - 1, b], 1)]
    if b > 1:
        wide = cosine[a, b - 1]
        less += [wide, _moved(wide.transpose(0, 2, 1), 1).transpose(0, 2, 1)]
    best: FloatArray = cosine[a, b] - np.maximum.reduce(less) if less else np.zeros_like(cosine[a, b])
    return best
