"""One change between two alignments taken into the older one, or taken back in the newer one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from pipeline.alignment.beads import bead
from pipeline.alignment.changes import Alignment, BeadChange, compare
from pipeline.alignment.pins import Named, named
from pipeline.model import Bead


def adopt(old: Alignment, new: Alignment, wanted: Iterable[BeadChange]) -> Alignment:
    """The old alignment with some of its changes to the new one taken in: they are "kept" from then on.

    The other changes stay what they are. Beads of the result are in the order of the new alignment, those that only
    the old one has at the end.
    """
    taken = {(c.places, c.origins) for c in wanted}
    changes = compare(old, new)
    # Sentences of the new text keep their places; those that only a change left out still needs come after them.
    names = {side: _Names(getattr(old, side), getattr(new, side)) for side in ("es", "en")}
    beads: list[Bead] = []
    for change in changes:
        if change.kind != "kept" and (change.places, change.origins) not in taken:
            for n in change.origins:
                b = old.beads[n]
                beads.append(replace(b, es=names["es"].old(b.es), en=names["en"].old(b.en)))
        else:
            beads += (new.beads[n] for n in change.places)
    return Alignment(es=names["es"].texts(), en=names["en"].texts(), beads=tuple(beads))


def origin_beads(old: Alignment, new: Alignment, change: BeadChange) -> tuple[Bead, ...]:
    """The beads of a change as they were, by the indices of the new texts.

    Raises ValueError when a sentence of them is no longer there, or when there were none.
    """
    sides = [{name: n for n, name in enumerate(named(texts))} for texts in (new.es, new.en)]
    was = [named(old.es), named(old.en)]
    found = []
    for n in change.origins:
        b = old.beads[n]
        try:
            es, en = (
                tuple(sorted(place[names[i]] for i in at))
                for place, names, at in zip(sides, was, (b.es, b.en), strict=True)
            )
        except KeyError as error:
            raise ValueError("a sentence of it is no longer in the text") from error
        found.append(bead(es, en, 1.0))
    if not found:
        raise ValueError("there was nothing before")
    return tuple(found)


class _Names:
    """Sentences of an old text placed in a new one; those that are gone are appended as they are asked for."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self._old = named(old)
        self._at: dict[Named, int] = {name: n for n, name in enumerate(named(new))}
        self._texts = list(new)

    def old(self, indices: Iterable[int]) -> tuple[int, ...]:
        return tuple(self._place(self._old[i]) for i in indices)

    def texts(self) -> tuple[str, ...]:
        return tuple(self._texts)

    def _place(self, name: Named) -> int:
        if name not in self._at:
            self._at[name] = len(self._texts)
            self._texts.append(name[0])
        return self._at[name]
