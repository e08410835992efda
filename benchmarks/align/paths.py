"""Weights of beads inside slots, so that the alignments of whole slots are likely (a conditional random field)."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from pipeline.alignment.lattice import NEVER, SHAPES, chances
from pipeline.alignment.runs import CELL, Batch

Array = NDArray[Any]
Gold = set[tuple[int, int, int, int]]
PENALTY = 1.0  # ridge on standardised features
STEPS = 200
RATE = 0.1


class Task(NamedTuple):
    """Slots of one size whose gold alignment keeps the order and is made of known shapes."""

    fits: Array  # (slots, es, en, shapes)
    x: Array  # features of the beads that fit
    y: Array  # which of these are gold
    alone: Array  # (2,), gold sentences left alone
    sizes: Array  # (slots, 2)


def train(batches: Sequence[tuple[Batch, Gold]]) -> dict[str, float]:
    """The weights of the model "cell": features, and sentences left alone on either side."""
    tasks = [task for batch, gold in batches if (task := _task(batch, gold)) is not None]
    every = np.concatenate([t.x for t in tasks])
    deviation = np.where(every.std(axis=0) < 1e-9, 1.0, every.std(axis=0))
    tasks = _together([t._replace(x=t.x / deviation) for t in tasks])
    w = np.zeros(len(CELL) + 2)
    mean, square = np.zeros_like(w), np.zeros_like(w)
    for step in range(1, STEPS + 1):  # Adam (Kingma and Ba 2015), the rate falling to a tenth
        slope = PENALTY * np.concatenate([w[:-2], [0, 0]])
        for task in tasks:
            slope += _slope(task, w)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        rate = RATE * (1 - 0.9 * step / STEPS)
        w -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    found = [*(w[:-2] / deviation), *w[-2:]]
    return {name: round(float(v), 4) for name, v in zip([*CELL, "alone_es", "alone_en"], found, strict=True)}


def _slope(task: Task, w: Array) -> Array:
    weights = np.full(task.fits.shape, NEVER)
    weights[task.fits] = task.x @ w[:-2]
    chance, alone = chances(weights, (w[-2], w[-1]), task.sizes)
    return np.concatenate([(chance[task.fits] - task.y) @ task.x, alone.sum(axis=0) - task.alone])


def _task(batch: Batch, gold: Gold) -> Task | None:
    """The slots of a batch that can be learned from."""
    kept, marks = [], np.zeros(batch.fits.shape, bool)
    alone = np.zeros(2)
    es = {x: bead for bead in gold for x in range(bead[0], bead[0] + bead[1])}
    en = {y: bead for bead in gold for y in range(bead[2], bead[2] + bead[3])}
    for n, (i, a, j, b) in enumerate(batch.gaps.tolist()):
        beads = sorted({es[x] for x in range(i, i + a) if x in es} | {en[y] for y in range(j, j + b) if y in en})
        inside = all(i <= p and p + c <= i + a and j <= q and q + d <= j + b for p, c, q, d in beads)
        straight = all(left[2] < right[2] for left, right in pairwise(beads))
        if not (inside and straight and all((c, d) in SHAPES for _, c, _, d in beads)):
            continue
        kept.append(n)
        for p, c, q, d in beads:
            marks[n, p - i, q - j, SHAPES.index((c, d))] = True
        alone += a - sum(c for _, c, _, _ in beads), b - sum(d for _, _, _, d in beads)
    if not kept:
        return None
    fits = batch.fits[kept]
    return Task(fits, batch.features[kept][fits], marks[kept][fits], alone, batch.gaps[kept][:, [1, 3]])


def _together(tasks: Sequence[Task]) -> list[Task]:
    """Tasks of one width as one."""
    found = []
    for width in sorted({t.fits.shape[1] for t in tasks}):
        some = [t for t in tasks if t.fits.shape[1] == width]
        fits, x, y, alone, sizes = (list(column) for column in zip(*some, strict=True))
        whole = [np.concatenate(column) for column in (fits, x, y)]
        found.append(Task(whole[0], whole[1], whole[2], np.sum(alone, axis=0), np.concatenate(sizes)))
    return found
