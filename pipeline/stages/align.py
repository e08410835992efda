"""Align: which Spanish segments translate which English ones."""

from collections.abc import Sequence

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
    kinds = _kinds(bitext.es, bitext.en)
    beads = align_texts(
        [segment.raw for segment in bitext.es],
        [segment.raw for segment in bitext.en],
        es_blocks=[segment.paragraph for segment in bitext.es],
        en_blocks=[segment.paragraph for segment in bitext.en],
        es_kinds=kinds[0],
        en_kinds=kinds[1],
        pins=[(bead.es, bead.en) for bead in placed],
    )
    return msgspec.structs.replace(bitext, beads=in_order([*placed, *beads]))


def _kind(segment: Segment) -> str:
    """What must match: label lines and code stand for themselves, all other kinds are text."""
    if segment.label_end > 0:
        return "label"
    return "code" if segment.kind == "code" else "text"


def _kinds(*sides: Sequence[Segment]) -> tuple[list[str], list[str]]:
    """The kinds of both sides; where they have as many lines, a label facing none, or one cut otherwise, is text.

    «Respuesta corta: …» is a label and “Short answer: …” is none; a label line of a series is one segment, any other is
    split into its sentences.
    """
    found = [[_kind(segment) for segment in side] for side in sides]
    lines = [_lines(side) for side in sides]
    for facing in zip(*lines, strict=True) if len(lines[0]) == len(lines[1]) else ():
        here, there = ([kind[n] == "label" for n in rows] for kind, rows in zip(found, facing, strict=True))
        if here != there:
            for kind, rows in zip(found, facing, strict=True):
                kind[rows[0] : rows[-1] + 1] = ["code" if kind[n] == "code" else "text" for n in rows]
    return found[0], found[1]


def _lines(side: Sequence[Segment]) -> list[list[int]]:
    """The segments of every line that one begins on."""
    rows: dict[int, list[int]] = {}
    for n, segment in enumerate(side):
        rows.setdefault(segment.line, []).append(n)
    return [rows[line] for line in sorted(rows)]
