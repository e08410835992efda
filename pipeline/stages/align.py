"""Align: which Spanish segments translate which English ones."""

import msgspec

from pipeline.alignment import align_texts
from pipeline.alignment.beads import in_order, to_beads
from pipeline.alignment.pins import place
from pipeline.model import Bitext, Segment
from pipeline.settings import Settings


def run(bitext: Bitext, settings: Settings) -> Bitext:
    """The bitext with its beads: every segment in exactly one, label lines with label lines, code with code.

    Beads that people have pinned stay; the rest is aligned around them. A side without segments leaves the other one
    alone (kinds 1-0 or 0-1).
    """
    if not bitext.pins and not (bitext.en and bitext.es):
        beads = to_beads(len(bitext.es), len(bitext.en), [], {})
        return msgspec.structs.replace(bitext, beads=beads)
    placed = place(bitext.pins, [s.raw for s in bitext.es], [s.raw for s in bitext.en]).beads if bitext.pins else ()

    beads = align_texts(
        [segment.raw for segment in bitext.es],
        [segment.raw for segment in bitext.en],
        es_blocks=[segment.paragraph for segment in bitext.es],
        en_blocks=[segment.paragraph for segment in bitext.en],
        es_kinds=[_kind(segment) for segment in bitext.es],
        en_kinds=[_kind(segment) for segment in bitext.en],
        pins=[(bead.es, bead.en) for bead in placed],
    )
    return msgspec.structs.replace(bitext, beads=in_order([*placed, *beads]))


def _kind(segment: Segment) -> str:
    """What must match: label lines and code stand for themselves, all other kinds are text."""
    if segment.label_end > 0:
        return "label"
    return "code" if segment.kind == "code" else "text"
