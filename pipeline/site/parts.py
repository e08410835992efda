"""Long questions in parts, so that no page grows past what a browser opens at once (`BUDGET`, in bytes).

A part is a question with some of the documents, or stretches of them; every page of the question is divided alike,
so that an edit, its sentence and its bead are found on pages of the same number.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from pipeline.views import BeadView, Block, CatalogueRow, Document, Question

BUDGET = 120_000  # what the largest page of a part may hold by the estimate below, which errs upwards
ROWS = 120_000  # the same for a page of the catalogue
# Bytes of markup around each thing, the largest of the pages it is on; texts are counted apart, as UTF-8.
_SENTENCE, _MARK, _EDIT, _BEAD, _PAIR, _ROW = 90, 620, 1_250, 480, 420, 1_150


class Unit(NamedTuple):
    """Sentences that stay together, by number, and what they weigh."""

    start: int
    stop: int
    weight: int


def divide(question: Question, budget: int = BUDGET) -> tuple[Question, ...]:
    """The question in as many parts as it takes; one part is the question itself."""
    slices = [piece for document in question.documents for piece in _slices(document, budget)]
    parts: list[list[Document]] = [[]]
    held = 0
    for document, weight in slices:
        if parts[-1] and held + weight > budget:
            parts.append([])
            held = 0
        parts[-1].append(document)
        held += weight
    if len(parts) == 1:
        return (question,)
    return tuple(
        replace(question, documents=tuple(documents), part=n, parts=len(parts)) for n, documents in enumerate(parts, 1)
    )


def named(name: str, part: int) -> str:
    """The file of a part: "index.html", "index-2.html", …"""
    stem, dot, suffix = name.rpartition(".")
    return name if part == 1 else f"{stem}-{part}{dot}{suffix}"


class Links:
    """Where anchors are: `links("review.html", key)` is the address on the page of the right part."""

    def __init__(self, parts: Sequence[Question]) -> None:
        self._parts = {} if len(parts) == 1 else {a: q.part for q in parts for a in _anchors(q)}

    def __call__(self, name: str, anchor: str, here: int) -> str:
        """The address from a page of part `here`; an unknown anchor is taken to be in the same part."""
        return named(name, self._parts.get(anchor, here)) + (f"#{anchor}" if anchor else "")


def divide_rows(rows: Sequence[CatalogueRow], budget: int = ROWS) -> list[tuple[CatalogueRow, ...]]:
    """The catalogue's lines page by page; one empty page when there are none."""
    pages: list[list[CatalogueRow]] = [[]]
    held = 0
    for row in rows:
        weight = _ROW + _bytes(row.title) + _bytes(row.title_en) + 6 * len(row.slug)
        if pages[-1] and held + weight > budget:
            pages.append([])
            held = 0
        pages[-1].append(row)
        held += weight
    return [tuple(page) for page in pages]


def _anchors(part: Question) -> Iterator[str]:
    for document in part.documents:
        yield from (s.anchor for b in document.blocks for line in b.lines for s in line)
        yield from (e.anchor for e in document.edits)
        yield from (b.anchor for b in document.beads)
        if not document.continued:
            yield f"r{document.number}"


def _slices(document: Document, budget: int) -> Iterator[tuple[Document, int]]:
    """The document whole, or cut where blocks, else lines, else sentences end; with the weight of each slice."""
    weights = _weights(document)
    total = sum(weights.values())
    if total <= budget:
        yield document, total
        return
    start = stop = 1
    held = 0
    for unit in _units(document.blocks, weights, budget // 8):
        if held and held + unit.weight > budget:
            yield from _beads_apart(_slice(document, start, unit.start), held, budget)
            start, held = unit.start, 0
        held += unit.weight
        stop = unit.stop
    yield from _beads_apart(_slice(document, start, stop), held, budget)


def _beads_apart(document: Document, weight: int, budget: int) -> Iterator[tuple[Document, int]]:
    """The slice; when English without counterpart makes it too heavy, with more slices that hold only such beads."""
    if weight <= budget:
        yield document, weight
        return
    chunks: list[list[BeadView]] = [[]]
    held = 0
    for bead in document.beads:
        size = _bead_bytes(bead)
        if chunks[-1] and held + size > budget:
            chunks.append([])
            held = 0
        chunks[-1].append(bead)
        held += size
    yield replace(document, beads=tuple(chunks[0])), min(weight, budget)
    for chunk in chunks[1:]:
        alone = replace(document, blocks=(), edits=(), pairs=(), signs=(), beads=tuple(chunk), continued=True)
        yield alone, sum(map(_bead_bytes, chunk))


def _units(blocks: Sequence[Block], weights: dict[int, int], limit: int) -> Iterator[Unit]:
    """Blocks, or the lines of a block heavier than `limit`, or the sentences of such a line.

    Sentences of which no text is left, and which are in no block, stand alone.
    """

    def weight(stretch: Sequence[int]) -> int:
        return sum(weights.get(n, 0) for n in range(stretch[0], stretch[-1] + 1))

    kept: dict[int, int] = {}  # the first sentence of a stretch that stays together, and the last
    for block in blocks:
        lines = [[_ordinal(s.anchor) for s in line] for line in block.lines]
        whole = [n for line in lines for n in line]
        stretches = [whole] if weight(whole) <= limit else lines
        kept |= {stretch[0]: stretch[-1] for stretch in stretches if weight(stretch) <= limit}
    at, last = 1, max(weights)
    while at <= last:
        stop = kept.get(at, at) + 1
        yield Unit(at, stop, weight((at, stop - 1)))
        at = stop


def _slice(document: Document, start: int, stop: int) -> Document:
    """What belongs to the sentences from `start` up to `stop`; a bead without Spanish goes with the one before."""

    def here(anchor: str) -> bool:
        return start <= _ordinal(anchor) < stop

    beads, at = [], 0
    for bead in document.beads:
        at = _ordinal(bead.es[0].anchor) if bead.es else max(at, 1)
        if start <= at < stop:
            beads.append(bead)
    return replace(
        document,
        blocks=tuple(_regrouped(document.blocks, here)),
        beads=tuple(beads),
        edits=tuple(e for e in document.edits if here(e.place)),
        pairs=tuple(p for p in document.pairs if here(p.place)),
        signs=document.signs if start == 1 else (),
        continued=start > 1,
    )


def _regrouped(blocks: Iterable[Block], here: Callable[[str], bool]) -> Iterator[Block]:
    """The blocks with the sentences that are here; an ordered list goes on counting."""
    for block in blocks:
        lines = [(n, tuple(s for s in line if here(s.anchor))) for n, line in enumerate(block.lines)]
        shown = [(n, line) for n, line in lines if line]
        if shown:
            first = block.first + shown[0][0] if block.first is not None else None
            yield replace(block, lines=tuple(line for _, line in shown), first=first)


def _weights(document: Document) -> dict[int, int]:
    """Bytes by sentence, the largest of what each page says of it summed up coarsely."""
    weights: dict[int, int] = {}
    text: dict[int, int] = {}
    for block in document.blocks:
        for line in block.lines:
            for s in line:
                marks = sum(_MARK + _bytes(p.edit.why) + _bytes(p.edit.before) for p in (*s.label, *s.pieces) if p.edit)
                text[_ordinal(s.anchor)] = _SENTENCE + _bytes(s.text) + marks
    review: dict[int, int] = {}
    for e in document.edits:
        parts = sum(_bytes(p.text) + 11 for p in (*e.old, *e.new, *e.english))
        others = sum(map(_bytes, (*e.alternatives, e.why, e.evidence)))
        review[_ordinal(e.place)] = review.get(_ordinal(e.place), 0) + _EDIT + parts + others
    bilingual: dict[int, int] = {}
    at = 1
    for b in document.beads:
        at = _ordinal(b.es[0].anchor) if b.es else at
        bilingual[at] = bilingual.get(at, 0) + _bead_bytes(b)
    contrast: dict[int, int] = {}
    for v in document.pairs:
        p = v.pair
        english = _bytes(p.english.left) + _bytes(p.english.right) if p.english else 0
        labels = 3 * (_bytes(p.left_label) + _bytes(p.right_label))
        size = _PAIR + _bytes(p.left) + _bytes(p.right) + english + labels
        contrast[_ordinal(v.place)] = contrast.get(_ordinal(v.place), 0) + size
    for ordinal in {*text, *review, *bilingual, *contrast}:
        weights[ordinal] = max(page.get(ordinal, 0) for page in (text, review, bilingual, contrast))
    return weights


def _bead_bytes(bead: BeadView) -> int:
    marks = sum(1 for s in bead.es for p in s.pieces if p.edit)
    return _BEAD + sum(_bytes(s.text) for s in bead.es) + sum(map(_bytes, bead.en)) + 260 * marks


def _ordinal(anchor: str) -> int:
    """The number of the sentence in "r1-s8"."""
    return int(anchor.rpartition("s")[2])


def _bytes(text: str) -> int:
    return len(text.encode("utf-8", "replace"))
