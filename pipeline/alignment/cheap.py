"""The cheap pass: one-to-one beads that shared keys, numbers and lengths prove without any sentence vector."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from pipeline.alignment.candidates import Spans
from pipeline.alignment.context import Place
from pipeline.alignment.evidence import Side, unit_keys
from pipeline.alignment.features import LENGTH_RATIO, length_misfit
from pipeline.alignment.model import log_odds
from pipeline.alignment.runs import RUN, Facts, batches, likely, weighed
from pipeline.alignment.slots import slots
from pipeline.alignment.solve import Span, anchors, partners, path

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]
    IntArray = NDArray[Any]

# Log odds from which a bead is settled without looking further: mutual best pairs, and beads in slots (probabilities of
# 0.98). Of texts not trained on, about 1 in 150 of the former and 1 in 250 of the latter is wrong.
SURE, SURE_RUN = 3.9, 4.0
# Sentences of both sides up to which nothing is settled: there is little to go by, and little to save.
SHORT = 20
# Share of the smaller side that must be settled before the rest is believed: else the texts may be unrelated.
RELATED = 0.25
# Stands for the partner of a sentence that has none.
_NONE = -7
CHEAP = [
    "one",
    "keys",
    "keys_root",
    "margin_es",
    "margin_en",
    "behind",
    "length",
    "ratio",
    "numbers",
    "numbers_differ",
    "before",
    "next",
    "both",
    "explained",
    "stretch_keys",
    "stretch_length",
    "parts_differ",
    "distance",
    "short",
    "ending",
    "company",
]
# Sentences on either side that are looked at for company, and how far their partners may be from where they should be.
_COMPANY, _ASTRAY = 8, 3


class Pairs(NamedTuple):
    """Sentence pairs that are each other's best partner by shared keys, and their features."""

    i: IntArray
    j: IntArray
    features: FloatArray


def mutual(facts: Facts) -> Pairs:
    """Measure the mutual best pairs."""
    sides, parts, endings = facts
    es, en = sides
    keys_es, keys_en = Spans(es.keys, unit_keys), Spans(en.keys, unit_keys)
    place = Place(keys_es.places, keys_en.places, [], keys_es.size, keys_en.size)
    line = path(anchors(*partners(keys_es.singles, keys_en.singles, place, None), 0.15), place)
    near_es, near_en = partners(keys_es.singles, keys_en.singles, place, line)
    best = near_es.rows[:, 0]
    own = np.arange(keys_es.size)
    i = own[(best >= 0) & (near_en.rows[np.maximum(best, 0), 0] == own) & (near_es.cosine[:, 0] > 0)]
    j = best[i]
    keys = near_es.cosine[i, 0]
    margin_es, margin_en = keys - near_es.cosine[i, 1], keys - near_en.cosine[j, 1]
    matched_es = np.full(keys_es.size + 2, _NONE, np.int64)
    matched_es[i + 1] = j
    matched_es[0], matched_es[-1] = -1, keys_en.size
    matched_en = np.full(keys_en.size + 2, _NONE, np.int64)
    matched_en[j + 1] = i
    matched_en[0], matched_en[-1] = -1, keys_es.size
    before, after = matched_es[i] == j - 1, matched_es[i + 2] == j + 1
    around = np.stack([matched_es[i], matched_es[i + 2], matched_en[j], matched_en[j + 2]])
    explained = (around != _NONE).sum(axis=0)
    left, right = es.lengths[i], en.lengths[j]
    misfit = length_misfit(left, right)
    gain, fit = _stretch(sides, (keys_es, keys_en), (i, j), keys, misfit)
    numbers = _numbers(es.numbers[i], en.numbers[j])
    columns = {
        "one": np.ones(len(i)),
        "keys": keys,
        "keys_root": np.sqrt(np.maximum(keys, 0)),
        "margin_es": margin_es,
        "margin_en": margin_en,
        "behind": np.minimum(np.minimum(margin_es, margin_en), 0.1),
        "length": np.minimum(misfit, 6),
        "ratio": np.minimum(np.abs(np.log((left + 8) / (LENGTH_RATIO * right + 8))), 2),
        "numbers": numbers,
        "numbers_differ": np.minimum(numbers, 0),
        "before": before,
        "next": after,
        "both": before & after,
        "explained": explained,
        "stretch_keys": gain,
        "stretch_length": fit,
        "parts_differ": parts[0][i] != parts[1][j],
        "distance": np.log1p(np.abs(j - line[i])),
        "short": np.log(np.minimum(left, right)),
        "ending": endings[0][i] != endings[1][j],
        "company": _company(i, j, keys, keys_es.size),
    }
    return Pairs(i, j, np.stack([columns[name].astype(np.float32) for name in CHEAP], axis=1))


def settle(
    facts: Facts, allowed: Callable[[list[Span]], list[bool]], pins: Sequence[Span] = ()
) -> list[tuple[Span, float]]:
    """Beads that are sure, with their log odds: mutual best pairs, then what fits between those and pins."""
    sizes = [len(side.lengths) for side in facts.sides]
    if sum(sizes) <= SHORT:
        return []
    pairs = mutual(facts)
    odds = log_odds("cheap", CHEAP, pairs.features)
    rows = np.nonzero(odds > SURE)[0]
    spans = [(int(pairs.i[k]), 1, int(pairs.j[k]), 1) for k in rows]
    settled = [(span, float(odds[k])) for span, k, ok in zip(spans, rows, allowed(spans), strict=True) if ok]
    if len(settled) < RELATED * min(sizes):
        return []
    beads = [*pins, *(span for span, _ in settled)]
    density = thick(beads, facts)
    for batch in batches(facts, gaps_between(beads, facts)):
        found, features = likely(batch, weighed(batch), density)
        both = zip(found, log_odds("run", RUN, features).tolist(), allowed(found), strict=True)
        settled += [(span, weight) for span, weight, ok in both if ok and weight > SURE_RUN]
    return settled


def gaps_between(beads: list[Span], facts: Facts) -> list[Span]:
    """The slots that settled beads leave."""
    return slots(beads, *(len(side.lengths) for side in facts.sides))


def thick(beads: list[Span], facts: Facts) -> float:
    """Share of the sentences that are settled."""
    return sum(a + b for _, a, _, b in beads) / sum(len(side.lengths) for side in facts.sides)


def _numbers(es: FloatArray, en: FloatArray) -> FloatArray:
    squares = (es**2).sum(axis=1) + (en**2).sum(axis=1)
    agreement: FloatArray = np.where(squares > 0, 4 * (es * en).sum(axis=1) / np.maximum(squares, 1e-6) - 1, 0)
    return agreement


def _company(i: IntArray, j: IntArray, keys: FloatArray, size: int) -> FloatArray:
    """Mean of shared keys of the sentences around that have their partners where this pair has its own."""
    found = np.zeros(len(i), np.float32)
    where = np.full(size, -(10**9), np.int64)
    shared = np.zeros(size, np.float32)
    where[i], shared[i] = j - i, keys
    for step in (s for s in range(-_COMPANY, _COMPANY + 1) if s):
        at = np.clip(i + step, 0, size - 1)
        inside = (i + step == at) & (np.abs(where[at] - (j - i)) <= _ASTRAY)
        found += np.where(inside, shared[at], 0)
    around = np.minimum(i, _COMPANY) + np.minimum(size - 1 - i, _COMPANY)
    mean: FloatArray = found / np.maximum(around, 1)
    return mean


def _stretch(
    sides: tuple[Side, Side],
    spans: tuple[Spans, Spans],
    pair: tuple[IntArray, IntArray],
    keys: FloatArray,
    misfit: FloatArray,
) -> tuple[FloatArray, FloatArray]:
    """What a neighbour merged into either side would win: shared keys, and fit of lengths."""
    i, j = pair
    one = np.ones(len(i), np.int64)
    gain = np.full(len(i), -1.0, np.float32)
    fit = np.full(len(i), -6.0, np.float32)
    for di, dj in ((-1, 0), (1, 0), (0, -1), (0, 1)):
        ok = (i + di >= 0) & (j + dj >= 0) & (i + di < spans[0].size) & (j + dj < spans[1].size)
        rows = np.nonzero(ok)[0]
        at, to = i[rows], j[rows]
        left = spans[0].units(np.minimum(at, at + di), one[rows] + abs(di))
        right = spans[1].units(np.minimum(to, to + dj), one[rows] + abs(dj))
        gain[rows] = np.maximum(gain[rows], (left * right).sum(axis=1) - keys[rows])
        es = sides[0].lengths[at] + (sides[0].lengths[at + di] if di else 0)
        en = sides[1].lengths[to] + (sides[1].lengths[to + dj] if dj else 0)
        fit[rows] = np.maximum(fit[rows], misfit[rows] - length_misfit(es, en))
    return gain, np.clip(fit, -6, 6)
