"""Chances of beads in many small slots at once, if both sides keep their order: forward and backward sums."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]
    IntArray = NDArray[Any]

# Sentences of a bead on either side, in the order of the last axis of weights. Longer ones are left to the vectors.
SHAPES = ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1), (2, 3), (3, 2), (1, 4), (4, 1))
NEVER = -1e4


def chances(weights: FloatArray, alone: tuple[float, float], sizes: IntArray) -> tuple[FloatArray, FloatArray]:
    """Chances of every bead in every slot, and the expected numbers of sentences left alone on either side.

    `weights`: log weights of the bead of a shape that starts at a pair of sentences, (slots, es, en, shapes), NEVER
    where it does not fit. `alone`: log weights of a sentence left alone. `sizes`: (slots, 2), sentences of each slot.
    A slot's alignments are weighed by the product of their beads' weights; chances are sums over all of them.
    """
    slots, high, wide = weights.shape[:3]
    shapes = [s for s, (a, b) in enumerate(SHAPES) if a <= high and b <= wide]
    moves = [(*SHAPES[s], weights[..., s]) for s in shapes]
    moves += [(1, 0, np.full((slots, high, wide + 1), alone[0])), (0, 1, np.full((slots, high + 1, wide), alone[1]))]
    ahead = np.full((slots, high + 1, wide + 1), NEVER)
    ahead[:, 0, 0] = 0
    for i, j in np.ndindex(high + 1, wide + 1):
        ways = [ahead[:, i - a, j - b] + w[:, i - a, j - b] for a, b, w in moves if i >= a and j >= b]
        if ways:
            ahead[:, i, j] = np.logaddexp.reduce(ways, axis=0)
    own = np.arange(slots)
    behind = np.full((slots, high + 1, wide + 1), NEVER)
    for i, j in np.ndindex(high + 1, wide + 1):
        x, y = high - i, wide - j
        ways = [behind[:, x + a, y + b] + w[:, x, y] for a, b, w in moves if x + a <= high and y + b <= wide]
        ways.append(np.where((sizes[:, 0] == x) & (sizes[:, 1] == y), 0.0, NEVER))
        behind[:, x, y] = np.logaddexp.reduce(ways, axis=0)
    total = ahead[own, sizes[:, 0], sizes[:, 1]][:, None, None]
    found = np.zeros(weights.shape)
    left = []
    for n, (a, b, w) in enumerate(moves):
        there = behind[:, a : a + w.shape[1], b : b + w.shape[2]]
        here = ahead[:, : there.shape[1], : there.shape[2]]
        sums = np.exp(np.minimum(here + w[:, : there.shape[1], : there.shape[2]] + there - total, 0))
        if n < len(shapes):
            found[:, : sums.shape[1], : sums.shape[2], shapes[n]] = sums
        else:
            left.append(sums.sum(axis=(1, 2)))
    return found, np.stack(left, axis=1)
