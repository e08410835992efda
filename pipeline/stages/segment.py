"""Segment: a text into sentences, labels, items, headings and code, nothing lost in between.

`paragraph` counts from 0 and grows at blank lines; `line` is the physical line of the text, from 0, on which the
segment begins. A label line that stands beside another label line is one segment; any other label, an item and a
paragraph are split into sentences, the first of which keeps the kind. Hard-wrapped lines are joined: the line
breaks stay inside `raw`.
"""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from pipeline.lang.lines import Line, continues, is_title, lines_of, looks_like_code, wrap_width
from pipeline.lang.split import sentences
from pipeline.model import Bitext, Segment, SegmentKind, Source
from pipeline.settings import Settings
from pipeline.spans import raw_document

_WHOLE = 400  # characters: a longer label line is split even in a series


class _Piece(NamedTuple):
    """A stretch of the text that becomes one segment; `end` excludes the white space behind it."""

    start: int
    end: int
    kind: SegmentKind
    paragraph: int
    label_end: int = 0


def from_source(source: Source) -> Bitext:
    """The segmented document: lead + raw + tail over each side is exactly the text of the source."""
    return Bitext(id=source.id, es=segments(source.es, "es"), en=segments(source.en, "en"), pins=source.pins)


def run(bitext: Bitext, settings: Settings) -> Bitext:
    """The bitext segmented anew; as it is, edits and all, when its segments are already those of its text."""
    fresh = from_source(Source(id=bitext.id, es=raw_document(bitext.es), en=raw_document(bitext.en), pins=bitext.pins))
    same = [_bare(s) for s in (*bitext.es, *bitext.en)] == [_bare(s) for s in (*fresh.es, *fresh.en)]
    return bitext if same and len(bitext.es) == len(fresh.es) else fresh


def _bare(segment: Segment) -> tuple[object, ...]:
    s = segment
    return s.lead, s.raw, s.tail, s.paragraph, s.line, s.kind, s.label_end


def segments(text: str, language: Literal["es", "en"]) -> tuple[Segment, ...]:
    """The segments of one side; a text of white space alone is one empty segment that keeps it as `lead`."""
    if not text:
        return ()
    lines = lines_of(text)
    pieces = [p for p in _pieces(text, lines, language) if p.start < p.end]
    if not pieces:
        return (Segment(raw="", lead=text),)
    at = [line.start for line in lines]
    ends = [*(p.start for p in pieces[1:]), len(text)]
    return tuple(
        Segment(
            raw=text[p.start : p.end],
            tail=text[p.end : end],
            lead="" if n else text[: p.start],
            paragraph=p.paragraph,
            line=bisect_right(at, p.start) - 1,
            kind=p.kind,
            label_end=p.label_end,
        )
        for n, (p, end) in enumerate(zip(pieces, ends, strict=True))
    )


def _pieces(text: str, lines: list[Line], language: Literal["es", "en"]) -> Iterator[_Piece]:
    series = _in_series(lines)
    paragraphs = list(_paragraphs(lines))
    for number, paragraph in enumerate(paragraphs):
        if paragraph[0].kind == "fence" or looks_like_code(paragraph):
            yield _stretch(text, paragraph, "code", number)
            continue
        last = number + 1 == len(paragraphs)
        if len(paragraph) == 1 and paragraph[0].kind == "prose" and not last and is_title(paragraph[0].text):
            yield _stretch(text, paragraph, "heading", number)
            continue
        for block in _blocks(paragraph):
            yield from _split(text, block, number, language, whole=block[0].start in series)


def _in_series(lines: list[Line]) -> set[int]:
    """Starts of the label lines that have another label line before or after them."""
    marked = [line for line in lines if line.kind != "blank"]
    pairs = pairwise(marked)
    return {line.start for pair in pairs if pair[0].kind == pair[1].kind == "label" for line in pair}


def _paragraphs(lines: list[Line]) -> Iterator[list[Line]]:
    """Runs of lines between blank ones; a fenced block is a run of its own, blank lines and all."""
    run: list[Line] = []
    fenced = False
    for line in lines:
        if fenced:
            run.append(line)
            if line.kind == "fence":
                fenced = False
                yield run
                run = []
        elif line.kind == "fence":
            if run:
                yield run
            run, fenced = [line], True
        elif line.kind != "blank":
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _blocks(paragraph: list[Line]) -> Iterator[list[Line]]:
    """Lines that belong together because each goes on with the sentence of the one before."""
    full = wrap_width(paragraph)
    block = [paragraph[0]]
    for line in paragraph[1:]:
        if continues(block[-1] if len(block) == 1 else block[-1]._replace(kind="prose"), line, full):
            block.append(line)
        else:
            yield block
            block = [line]
    yield block


def _split(text: str, block: list[Line], number: int, language: Literal["es", "en"], whole: bool) -> Iterator[_Piece]:
    first = block[0]
    if first.kind in ("heading", "rule"):
        yield _stretch(text, block, "heading" if first.kind == "heading" else "code", number)
        return
    start, end = first.start, block[-1].end
    kind: SegmentKind = "sentence" if first.kind == "prose" else "label" if first.kind == "label" else "item"
    skip = first.start + max(first.prefix, first.label_end)
    spans = ((0, end - skip),) if whole and end - start <= _WHOLE else sentences(text[skip:end], language)
    for n, (a, b) in enumerate(spans or ((0, end - skip),)):
        piece = _trimmed(text, skip + a if n else start, skip + b, kind if n == 0 else "sentence", number)
        if n == 0 and first.label_end:
            piece = piece._replace(label_end=min(first.start + first.label_end, piece.end) - piece.start)
        yield piece


def _stretch(text: str, lines: list[Line], kind: SegmentKind, number: int) -> _Piece:
    return _trimmed(text, lines[0].start, lines[-1].end, kind, number)


def _trimmed(text: str, start: int, end: int, kind: SegmentKind, number: int) -> _Piece:
    """The stretch without the white space around it, which goes to `lead` and `tail`."""
    part = text[start:end]
    return _Piece(start + len(part) - len(part.lstrip()), start + len(part.rstrip()), kind, number)
