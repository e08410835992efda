"""Pins in place at once, before the rest is realigned around them."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from pipeline.alignment.beads import bead
from pipeline.alignment.pins import around, place
from pipeline.model import Bead, Bitext, Pin

_DOUBT = 0.5  # of what a pin has cut, and of a bead whose pin was taken back: nobody has looked at these


def locally(bitext: Bitext, pins: Sequence[Pin]) -> Bitext:
    """The document with these pins, and otherwise the beads it has as far as they go together."""
    placed = place(pins, [s.raw for s in bitext.es], [s.raw for s in bitext.en]).beads

    def rest(es: list[int], en: list[int]) -> list[Bead]:
        left, right = ({i: k for k, i in enumerate(side)} for side in (es, en))
        found = []
        for b in bitext.beads:
            ours, theirs = tuple(left[i] for i in b.es if i in left), tuple(right[j] for j in b.en if j in right)
            whole = len(ours) == len(b.es) and len(theirs) == len(b.en)
            if ours or theirs:
                found.append(bead(ours, theirs, b.score if whole and not b.pinned else _DOUBT))
        return found

    return replace(bitext, pins=tuple(pins), beads=around(placed, len(bitext.es), len(bitext.en), rest))
