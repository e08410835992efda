"""Align: which Spanish segments translate which English ones."""

from collections.abc import Sequence

import msgspec

from pipeline.alignment import align_texts
from pipeline.alignment.beads import to_beads
from pipeline.alignment.pins import around, place
from pipeline.model import Bead, Bitext, Segment
from pipeline.settings import Settings


def run(bitext: Bitext, settings: Settings) -> Bitext:
    """The bitext with its beads: every segment in exactly one, label lines with label lines, code with code.

    Beads that people have pinned stay; the rest is aligned around them. A side without segments leaves the other one
    alone (kinds 1-0 or 0-1).
    """
    placed = place(bitext.pins, [s.raw for s in bitext.es], [s.raw for s in bitext.en]).beads if bitext.pins else ()

    def rest(es: Sequence[int], en: Sequence[int]) -> Sequence[Bead]:
        return _aligned([bitext.es[i] for i in es], [bitext.en[j] for j in en])

    beads = around(placed, len(bitext.es), len(bitext.en), rest) if placed else _aligned(bitext.es, bitext.en)
    return msgspec.structs.replace(bitext, beads=beads)


def _aligned(es: Sequence[Segment], en: Sequence[Segment]) -> tuple[Bead, ...]:
    if not es or not en:
        return to_beads(len(es), len(en), [], {})
    return align_texts(
        [segment.raw for segment in es],
        [segment.raw for segment in en],
        es_blocks=[segment.paragraph for segment in es],
        en_blocks=[segment.paragraph for segment in en],
        es_kinds=[_kind(segment) for segment in es],
        en_kinds=[_kind(segment) for segment in en],
    )


def _kind(segment: Segment) -> str:
    """What must match: label lines and code stand for themselves, all other kinds are text."""
    if segment.label_end > 0:
        return "label"
    return "code" if segment.kind == "code" else "text"
