"""Chosen spans as records, every sentence covered once, in reading order."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from pipeline.model import Bead, BeadKind

Chosen = tuple[int, int, int, int, float]
# Score of a sentence left alone that no candidate speaks against.
_ALONE = 0.95
# No bead is certain.
_MOST = 0.999


def to_beads(
    n: int,
    m: int,
    chosen: Sequence[Chosen],
    doubt: Mapping[tuple[str, int], float],
    held_es: Collection[int] = (),
    held_en: Collection[int] = (),
) -> tuple[Bead, ...]:
    """Beads for the chosen spans, and one for every other sentence; `doubt` is the chance that it has a partner.

    Held sentences get none.
    """
    beads = [bead(tuple(range(i, i + a)), tuple(range(j, j + b)), p) for i, a, j, b, p in chosen]
    used_es = {x for b in beads for x in b.es}.union(held_es)
    used_en = {y for b in beads for y in b.en}.union(held_en)
    beads += [bead((x,), (), _ALONE * (1 - doubt.get(("es", x), 0.0))) for x in range(n) if x not in used_es]
    beads += [bead((), (y,), _ALONE * (1 - doubt.get(("en", y), 0.0))) for y in range(m) if y not in used_en]
    return in_order(beads)


def bead(es: tuple[int, ...], en: tuple[int, ...], score: float, pinned: bool = False) -> Bead:
    """A bead of its kind; no score but that of a pinned one reaches 1."""
    kind: BeadKind = "1-0" if not en else "0-1" if not es else "1-1" if len(es) == len(en) == 1 else "m-n"
    return Bead(es=es, en=en, score=1.0 if pinned else min(round(score, 3), _MOST), kind=kind, pinned=pinned)


def in_order(beads: Sequence[Bead]) -> tuple[Bead, ...]:
    """By Spanish position; an English sentence alone comes after the bead of the English sentence before it."""
    place = {y: b.es[0] for b in beads if b.es for y in b.en}
    at: dict[int, int] = {}
    last = -1
    for y in sorted(y for b in beads for y in b.en):
        last = place.get(y, last)
        at[y] = last
    return tuple(sorted(beads, key=lambda b: (b.es[0], 0, 0) if b.es else (at[b.en[0]], 1, b.en[0])))
