"""Beads that people have confirmed: kept as they are, with the rest aligned around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.alignment.beads import bead, in_order
from pipeline.model import Bead, Pin

Named = tuple[str, int]


class Placed(NamedTuple):
    """Pins found in a document as beads, and those whose sentences are no longer there."""

    beads: tuple[Bead, ...]
    lapsed: tuple[Pin, ...]


def named(texts: Iterable[str]) -> list[Named]:
    """Each sentence with the number of equal ones before it."""
    seen: Counter[str] = Counter()
    found = []
    for text in texts:
        found.append((text, seen[text]))
        seen[text] += 1
    return found


def pins_of(document: str, es: Sequence[str], en: Sequence[str], beads: Iterable[Bead]) -> tuple[Pin, ...]:
    """The pins that say what these beads say of the texts of a document ("01")."""
    left, right = named(es), named(en)
    return tuple(
        Pin(document=document, es=tuple(left[i] for i in b.es), en=tuple(right[j] for j in b.en)) for b in beads
    )


def place(pins: Iterable[Pin], es: Sequence[str], en: Sequence[str]) -> Placed:
    """Where the pins stand in these texts. A pin with a sentence that is gone, or taken by another pin, has lapsed."""
    left = {name: n for n, name in enumerate(named(es))}
    right = {name: n for n, name in enumerate(named(en))}
    beads: list[Bead] = []
    lapsed: list[Pin] = []
    taken: set[tuple[str, int]] = set()
    for pin in pins:
        wanted = {("es", left.get(name, -1)) for name in pin.es} | {("en", right.get(name, -1)) for name in pin.en}
        if not wanted or any(n < 0 for _, n in wanted) or wanted & taken:
            lapsed.append(pin)
            continue
        taken |= wanted
        ours = tuple(sorted(n for s, n in wanted if s == "es"))
        theirs = tuple(sorted(n for s, n in wanted if s == "en"))
        beads.append(bead(ours, theirs, 1.0, pinned=True))
    return Placed(tuple(beads), tuple(lapsed))


def shown(pin: Pin) -> str:
    """A pin in one line."""
    left, right = (" ".join(text for text, _ in side)[:50] or "—" for side in (pin.es, pin.en))
    return f"«{left}» | “{right}”"


def around(
    placed: Sequence[Bead], n: int, m: int, align: Callable[[list[int], list[int]], Sequence[Bead]]
) -> tuple[Bead, ...]:
    """The pinned beads and, around them, what `align` makes of the other sentences.

    `align` gets the indices that are left on each side (of n and m) and answers in positions of those lists. A bead
    that would reach across a pinned sentence is cut there.
    """
    held_es, held_en = {i for b in placed for i in b.es}, {j for b in placed for j in b.en}
    es, en = [i for i in range(n) if i not in held_es], [j for j in range(m) if j not in held_en]
    beads = list(placed)
    for found in align(es, en) if es or en else ():
        beads += _cut(tuple(es[i] for i in found.es), tuple(en[j] for j in found.en), found.score)
    return in_order(beads)


def _cut(es: tuple[int, ...], en: tuple[int, ...], score: float) -> list[Bead]:
    """The bead, or when it is not in one piece its first pieces together and the others alone."""
    left, right = _pieces(es), _pieces(en)
    if len(left) < 2 and len(right) < 2:
        return [bead(es, en, score)]
    first = bead(left[0] if left else (), right[0] if right else (), score / 2)
    return [first, *(bead(p, (), 0.5) for p in left[1:]), *(bead((), p, 0.5) for p in right[1:])]


def _pieces(at: tuple[int, ...]) -> list[tuple[int, ...]]:
    cuts = [0, *(k + 1 for k, (a, b) in enumerate(pairwise(at)) if b != a + 1), len(at)]
    return [at[a:b] for a, b in pairwise(cuts) if a < b]


# What a person can do to beads. Each act returns the beads to pin; together they cover the sentences it touched.


def confirm(beads: Sequence[Bead], n: int) -> tuple[Bead, ...]:
    """Bead `n` as it is."""
    return (beads[n],)


def confirm_before(beads: Sequence[Bead], n: int) -> tuple[Bead, ...]:
    """All beads up to `n`, itself included."""
    return tuple(beads[: n + 1])


def merge(beads: Sequence[Bead], n: int, m: int) -> tuple[Bead, ...]:
    """Beads `n` to `m` as one."""
    some = beads[min(n, m) : max(n, m) + 1]
    return (bead(tuple(sorted(i for b in some for i in b.es)), tuple(sorted(j for b in some for j in b.en)), 1.0),)


def split(beads: Sequence[Bead], n: int, es: int = 1, en: int = 1) -> tuple[Bead, ...]:
    """Bead `n` as two: its first `es` Spanish and first `en` English sentences, and the rest.

    Raises ValueError when that leaves one of the two without sentences.
    """
    one = beads[n]
    parts = ((one.es[:es], one.en[:en]), (one.es[es:], one.en[en:]))
    if not all(a or b for a, b in parts):
        raise ValueError("one part would be empty")
    return tuple(bead(a, b, 1.0) for a, b in parts)


def move(beads: Sequence[Bead], n: int, side: str, step: int) -> tuple[Bead, ...]:
    """The last (step 1) or first (step -1) sentence of one side of bead `n` goes to the bead after or before it.

    Raises ValueError when there is no such sentence or no such bead.
    """
    other = n + step
    own = beads[n].es if side == "es" else beads[n].en
    if not 0 <= other < len(beads) or not own:
        raise ValueError("nothing to move there")
    moved = own[-1] if step > 0 else own[0]
    changed = []
    for index in (n, other):
        b = beads[index]
        mine = b.es if side == "es" else b.en
        new = tuple(i for i in mine if i != moved) if index == n else tuple(sorted((*mine, moved)))
        changed.append(bead(new, b.en, 1.0) if side == "es" else bead(b.es, new, 1.0))
    return tuple(b for b in changed if b.es or b.en)


def unlink(beads: Sequence[Bead], n: int) -> tuple[Bead, ...]:
    """Every sentence of bead `n` without a partner."""
    one = beads[n]
    return (*(bead((i,), (), 1.0) for i in one.es), *(bead((), (j,), 1.0) for j in one.en))


def swap(beads: Sequence[Bead], n: int, m: int) -> tuple[Bead, ...]:
    """Beads `n` and `m` with each other's English."""
    a, b = beads[n], beads[m]
    return tuple(x for x in (bead(a.es, b.en, 1.0), bead(b.es, a.en, 1.0)) if x.es or x.en)
