"""Sentence alignment from vectors and cheap evidence, without assuming that both sides keep the same order.

A cheap pass settles what shared keys and lengths prove. Of the rest, parts of sentences are aligned first; their
links then say which sentences must be merged. Candidate beads are grown from similar sentences, scored by small
logistic models (evidence of the bead, then of its neighbours, then of the links between parts) and chosen as the
set of disjoint beads of greatest total log odds.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from pipeline.alignment import cheap, context, features
from pipeline.alignment.beads import Chosen, to_beads
from pipeline.alignment.candidates import Candidates
from pipeline.alignment.evidence import Side, read
from pipeline.alignment.limits import Kinds, Limits, Sequences
from pipeline.alignment.links import LINKS, link
from pipeline.alignment.model import chance, log_odds
from pipeline.alignment.packing import pack
from pipeline.alignment.parts import cut, ending
from pipeline.alignment.runs import Facts
from pipeline.alignment.slots import SLOT, options, proposals, slots
from pipeline.alignment.solve import Level, Span, choose, solve, with_support
from pipeline.model import Bead

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]
    IntArray = NDArray[Any]
    Embed = Callable[[Sequence[str]], FloatArray]
    Finish = Callable[[FloatArray], FloatArray]

# Log odds granted to beads when they are chosen: rather a doubtful bead with a low score than two gaps. In whole texts,
# and in what settled beads leave over.
BIAS, BIAS_LEFT = 0.5, 1.0
THIRD = [*features.BASE, "odds", *context.SUPPORT, *LINKS]


class Text(NamedTuple):
    """Both sides cut into parts, with cheap evidence of parts and of whole sentences."""

    pieces: tuple[list[str], list[str]]
    owners: tuple[IntArray, IntArray]
    low: tuple[Side, Side]
    high: tuple[Side, Side]


def normalise_rows(sums: FloatArray) -> FloatArray:
    """Rows scaled to unit length: the `finish` of plain additive vectors."""
    unit: FloatArray = sums / np.maximum(np.linalg.norm(sums, axis=1, keepdims=True), 1e-6)
    return unit


class Input(NamedTuple):
    """Sentences of both sides, where known their paragraph numbers and kinds, and what is aligned already."""

    es: Sequence[str]
    en: Sequence[str]
    blocks: Sequences = (None, None)
    kinds: Kinds = (None, None)
    pins: Sequence[tuple[Sequence[int], Sequence[int]]] = ()


def align(
    given: Input, embed: Embed | None = None, finish: Finish | None = None, lazy: bool = True
) -> tuple[Bead, ...]:
    """What `pipeline.alignment.align_texts` does."""
    n, m = len(given.es), len(given.en)
    held = Held.of(given.pins)
    if n == len(held.es) or m == len(held.en):
        return to_beads(n, m, [], {}, held.es, held.en)
    if embed is None:
        from pipeline.lang.vectors import vectors

        embed, finish = vectors().sums, vectors().finish
    limits = Limits.of(given.blocks, given.kinds)
    text = read_text(given.es, given.en)
    settled = settle(given.es, given.en, text, limits, held) if lazy else []
    place = place_of([span for span, _ in settled], n, m, held)
    chosen, doubt = _rest(text, place, limits, embed, finish or normalise_rows)
    sure = [(*span, float(chance(np.array(odds)))) for span, odds in settled]
    return to_beads(n, m, sure + chosen, doubt, held.es, held.en)


class Held(NamedTuple):
    """Pinned sentences of both sides, and those pins that are in one piece."""

    es: frozenset[int] = frozenset()
    en: frozenset[int] = frozenset()
    spans: tuple[Span, ...] = ()

    @classmethod
    def of(cls, pins: Sequence[tuple[Sequence[int], Sequence[int]]]) -> Held:
        """What these pins hold; a sentence is in one pin at most."""
        whole = [(min(a), len(a), min(b), len(b)) for a, b in pins if all(_in_one_piece(side) for side in (a, b))]
        sides = [frozenset(x for pin in pins for x in pin[side]) for side in (0, 1)]
        return cls(sides[0], sides[1], tuple(whole))

    def free(self, span: Span) -> bool:
        """Whether a bead keeps away from pinned sentences."""
        i, a, j, b = span
        return self.es.isdisjoint(range(i, i + a)) and self.en.isdisjoint(range(j, j + b))


NOTHING = Held()


def _in_one_piece(side: Sequence[int]) -> bool:
    return bool(side) and max(side) - min(side) == len(side) - 1


def read_text(es: Sequence[str], en: Sequence[str]) -> Text:
    """Parts and cheap evidence of both sides."""
    (pieces_es, own_es), (pieces_en, own_en) = cut(es), cut(en)
    owners = np.array(own_es), np.array(own_en)
    low = read(pieces_es, pieces_en)
    return Text((pieces_es, pieces_en), owners, low, (_merge(low[0], owners[0]), _merge(low[1], owners[1])))


def settle(
    es: Sequence[str], en: Sequence[str], text: Text, limits: Limits, held: Held = NOTHING
) -> list[tuple[Span, float]]:
    """Beads the cheap pass is sure of, with log odds."""
    return cheap.settle(
        facts(es, en, text), lambda spans: [limits.allows(s) and held.free(s) for s in spans], held.spans
    )


def facts(es: Sequence[str], en: Sequence[str], text: Text) -> Facts:
    """What the cheap pass looks at."""
    counts = np.bincount(text.owners[0]), np.bincount(text.owners[1])
    return Facts(text.high, counts, (np.array([ending(t) for t in es]), np.array([ending(t) for t in en])))


def _rest(
    text: Text, place: context.Place, limits: Limits, embed: Embed, finish: Finish
) -> tuple[list[Chosen], dict[tuple[str, int], float]]:
    """Beads of the sentences that are not settled, and the chance that each sentence left alone has a partner."""
    if not len(place.es) or not len(place.en):
        return [], {}
    level, third = score(text, place, embed, finish)
    odds = limits.weigh(log_odds(context.stage("third", place), THIRD, third), level.found, place)
    rows = choose(level.found, odds, BIAS_LEFT if place.left else BIAS)
    chosen = [(*span, p) for span, p in zip(_spans(level.found, rows, place), chance(odds[rows]).tolist(), strict=True)]
    chosen += fill(level, [*place.fixed, *(c[:4] for c in chosen)], place, limits)
    return chosen, _doubt(level.found, odds, place, chosen)


def place_of(settled: list[Span], n: int, m: int, held: Held = NOTHING) -> context.Place:
    """The sentences that settled beads and pins leave free."""
    fixed = [*settled, *held.spans]
    used_es = held.es.union(x for i, a, _, _ in settled for x in range(i, i + a))
    used_en = held.en.union(y for _, _, j, b in settled for y in range(j, j + b))
    free_es = np.array([x for x in range(n) if x not in used_es], np.int64)
    free_en = np.array([y for y in range(m) if y not in used_en], np.int64)
    return context.Place(free_es, free_en, fixed, n, m, bool(settled))


def score(text: Text, place: context.Place, embed: Embed, finish: Finish) -> tuple[Level, FloatArray]:
    """The level of the free sentences, and the features of its last round."""
    sizes = (place.size_es, place.size_en)
    es, en = [np.searchsorted(own, np.arange(size + 1)) for own, size in zip(text.owners, sizes, strict=True)]
    parts = np.nonzero(np.isin(text.owners[0], place.es))[0], np.nonzero(np.isin(text.owners[1], place.en))[0]
    rows_es = embed([text.pieces[0][k] for k in parts[0]])
    rows_en = embed([text.pieces[1][k] for k in parts[1]])
    owner_es = np.searchsorted(place.es, text.owners[0][parts[0]])
    owner_en = np.searchsorted(place.en, text.owners[1][parts[1]])
    fixed = [(int(es[i]), int(es[i + a] - es[i]), int(en[j]), int(en[j + b] - en[j])) for i, a, j, b in place.fixed]
    low_place = context.Place(parts[0], parts[1], fixed, int(es[-1]), int(en[-1]), place.left)
    low = solve((rows_es, rows_en), (_some(text.low[0], parts[0]), _some(text.low[1], parts[1])), finish, low_place)
    links, joined = link(low, owner_es, owner_en, len(place.en))
    sides = _some(text.high[0], place.es), _some(text.high[1], place.en)
    level = solve((_gather(rows_es, owner_es), _gather(rows_en, owner_en)), sides, finish, place, joined)
    more = links.features(level.found, sides[0].lengths, sides[1].lengths)
    support = with_support(level.found, level.base, level.odds, place)[:, level.base.shape[1] :]
    return level, np.concatenate([level.base, level.odds[:, None], support, more], axis=1)


def fill(level: Level, spans: Sequence[Span], place: context.Place, limits: Limits) -> list[Chosen]:
    """Beads in the slots that the chosen spans leave."""
    found, measured = proposals(level.problem, gaps_of(spans, place))
    fits = options(found, limits.weigh(log_odds(context.stage("slot", place), SLOT, measured), found, place))
    kept = [fits[k] for k in pack(fits)]
    return [(int(place.es[o.i]), o.a, int(place.en[o.j]), o.b, float(chance(np.array(o.weight)))) for o in kept]


def gaps_of(spans: Sequence[Span], place: context.Place) -> list[Span]:
    """Slots as rows of the free sentences, but for those with a pinned sentence inside."""
    gaps = [
        (_row(place.es, i, a), a, _row(place.en, j, b), b) for i, a, j, b in slots(spans, place.size_es, place.size_en)
    ]
    return [gap for gap in gaps if gap[0] >= 0 and gap[2] >= 0]


def _row(free: IntArray, start: int, count: int) -> int:
    """The row of a sentence among the free ones, -1 where not all of `count` sentences from it on are free."""
    row = int(np.searchsorted(free, start))
    last = row + count - 1
    return row if last < len(free) and free[row] == start and free[last] == start + count - 1 else -1


def _doubt(
    found: Candidates, odds: FloatArray, place: context.Place, chosen: Sequence[Chosen]
) -> dict[tuple[str, int], float]:
    """For each sentence left alone, the best chance of a bead with other sentences left alone."""
    used_es = {x for i, a, _, _, _ in chosen for x in range(i, i + a)}
    used_en = {y for _, _, j, b, _ in chosen for y in range(j, j + b)}
    best: dict[tuple[str, int], float] = {}
    rows = np.nonzero(odds > -4)[0].tolist()
    for (i, a, j, b), p in zip(_spans(found, rows, place), chance(odds[rows]).tolist(), strict=True):
        es, en = range(i, i + a), range(j, j + b)
        if used_es.isdisjoint(es) and used_en.isdisjoint(en):
            for cell in (*(("es", x) for x in es), *(("en", y) for y in en)):
                best[cell] = max(best.get(cell, 0.0), p)
    return best


def _spans(found: Candidates, rows: Sequence[int], place: context.Place) -> list[Span]:
    """Candidates as spans of the text."""
    i, a, j, b, _ = (column[list(rows)] for column in found)
    return list(zip(place.es[i].tolist(), a.tolist(), place.en[j].tolist(), b.tolist(), strict=True))


def _some(side: Side, rows: IntArray) -> Side:
    return Side(side.keys[rows], side.numbers[rows], side.lengths[rows])


def _gather(rows: FloatArray, owner: IntArray) -> FloatArray:
    """Rows of sentences: the sums of their parts' rows."""
    starts = np.nonzero(np.diff(owner, prepend=-1))[0]
    total: FloatArray = np.add.reduceat(rows, starts, axis=0)
    return total


def _merge(side: Side, owner: IntArray) -> Side:
    return Side(_gather(side.keys, owner), _gather(side.numbers, owner), _gather(side.lengths[:, None], owner)[:, 0])
