"""From finished bitexts to the records that templates see."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from msgspec import structs

from pipeline import spans
from pipeline.contrasts.signs import signs
from pipeline.diff import Part, highlight, word_diff
from pipeline.kinds import kind_of, status
from pipeline.model import Bead, Bitext, Edit, Segment
from pipeline.views import (
    BeadView,
    Block,
    BlockKind,
    CatalogueRow,
    Document,
    EditView,
    KindCount,
    PairView,
    Piece,
    Question,
    QuestionMeta,
    Sentence,
)

CONTEXT = 140  # characters of the sentence shown on either side of an edit
_MARKER = re.compile(r"\s*(?:[-*+•·–—▪◦]|(?P<number>\d{1,9})[.)º]+)\s+")
_HASHES = re.compile(r"\s*#{1,6}\s+")


def question_view(meta: QuestionMeta, bitexts: Sequence[Bitext]) -> Question:
    """The view of one question. The title is the first paragraph of the clean question, else that of `meta`."""
    seen: Counter[str] = Counter()
    ordered = sorted(bitexts, key=lambda b: (len(b.id), b.id))
    documents = tuple(_document(b, _number(b.id, n), seen) for n, b in enumerate(ordered, 1))
    clean = " ".join(spans.clean_document(b.es) for b in ordered)
    question = Question(meta=meta, title=meta.title_es, documents=documents, words=len(re.findall(r"\w+", clean)))
    asked = " ".join(s.text for line in question.asked[0].lines for s in line) if question.asked else ""
    return structs.replace(question, title=asked) if asked else question


def catalogue_row(question: Question) -> CatalogueRow:
    """The line of the catalogue for a question."""
    scores = [b.score for b in question.beads if not b.null]
    count = Counter(e.status for e in question.edits)
    kinds = Counter((kind_of(e.rule), e.status) for e in question.edits)
    tenths = Counter(min(9, int(score * 10)) for score in scores)
    return CatalogueRow(
        slug=question.meta.slug,
        title=question.title,
        title_en=question.meta.title_en,
        answers=len(question.answers),
        words=question.words,
        applied=count["applied"],
        suggested=count["suggested"] + count["disputed"],
        flagged=count["flagged"],
        pairs=len(question.pairs),
        alignment=sum(scores) / len(scores) if scores else None,
        nulls=sum(b.null for b in question.beads),
        kinds=tuple(KindCount(kind=k, status=s, count=n) for (k, s), n in sorted(kinds.items())),
        tenths=tuple(tenths[n] for n in range(10)) if scores else (),
    )


def _number(identifier: str, position: int) -> int:
    """The number in "slug/03"; the position for identifiers that carry none."""
    tail = identifier.rpartition("/")[2]
    return int(tail) if re.fullmatch("[0-9]{1,9}", tail) else position


def _document(bitext: Bitext, number: int, seen: Counter[str]) -> Document:
    sentences: list[Sentence] = []
    edits: list[EditView] = []
    for n, segment in enumerate(bitext.es):
        place = f"r{number}-s{n + 1}"
        views = [_edit(e, segment, (number, place), bitext.english_of(n), seen) for e in _in_order(segment)]
        sentences.append(_sentence(segment, place, dict(zip(_in_order(segment), views, strict=True))))
        edits += views
    return Document(
        id=bitext.id,
        number=number,
        blocks=tuple(_blocks(bitext.es, sentences)),
        edits=tuple(edits),
        beads=tuple(_beads(bitext, number, sentences)) if bitext.en else (),
        pairs=tuple(_pairs(bitext, number)),
        bilingual=bool(bitext.en),
        signs=signs(bitext),
    )


def _in_order(segment: Segment) -> list[Edit]:
    return sorted(segment.edits, key=lambda e: (e.start, e.end, e.key))


def _edit(edit: Edit, segment: Segment, place: tuple[int, str], english: str, seen: Counter[str]) -> EditView:
    """The view of an edit. Equal sentences give equal keys, so a repeated key gets a numbered anchor."""
    seen[edit.key] += 1
    times = seen[edit.key]
    text = spans.whole(segment)
    before, after = spans.before(text, edit), spans.after(text, edit)
    old, new = word_diff(before, after)
    if edit.level == "flag" and before == after:
        old = new = (Part(text=before, op="hit"),) if before else ()
    left, right = _context(text, edit.start, edit.end)
    return EditView(
        key=edit.key,
        anchor=edit.key if times == 1 else f"{edit.key}-{times}",
        rule=edit.rule,
        level=edit.level,
        status=status(edit),
        number=place[0],
        place=place[1],
        before=before,
        after=after,
        old=(*left, *old, *right),
        new=(*left, *new, *right),
        why=edit.why,
        evidence=edit.evidence,
        english=highlight(english, edit.evidence),
        alternatives=edit.alternatives,
        verdict=edit.verdict or "",
    )


def _context(text: str, start: int, end: int) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    left, right = text[:start].lstrip(), text[end:].rstrip()
    if len(left) > CONTEXT:
        left = "…" + left[-CONTEXT:].partition(" ")[2]
    if len(right) > CONTEXT:
        right = right[:CONTEXT].rpartition(" ")[0] + "…"
    return tuple(Part(text=t) for t in (left,) if t), tuple(Part(text=t) for t in (right,) if t)


def _sentence(segment: Segment, place: str, views: dict[Edit, EditView]) -> Sentence:
    mark = marker(segment)
    pieces = list(_pieces(segment, views, (mark, segment.label_end)))
    return Sentence(
        anchor=place,
        label=tuple(p for at, p in pieces if mark <= at < segment.label_end),
        pieces=tuple(p for at, p in pieces if at >= max(mark, segment.label_end)),
        language=segment.language if segment.language not in ("", "es") else "",
    )


def marker(segment: Segment) -> int:
    """The length of the list or heading mark, which the page draws itself."""
    pattern = _HASHES if segment.kind == "heading" else _MARKER if segment.kind in ("item", "label") else None
    found = pattern.match(segment.raw) if pattern else None
    return found.end() if found else 0


def _pieces(segment: Segment, views: dict[Edit, EditView], cuts: tuple[int, int]) -> Iterable[tuple[int, Piece]]:
    """Pieces of clean text with the raw offset where each starts, cut at `cuts` where no edit is in the way."""
    text, at = spans.whole(segment), 0
    for start, end, new, view in _marks(segment, views):
        yield from _plain(text, at, start, cuts)
        yield start, Piece(text=new, edit=view, old=text[start:end] if view.status == "applied" else "")
        at = end
    yield from _plain(text, at, len(text), cuts)


def _plain(text: str, start: int, end: int, cuts: tuple[int, int]) -> Iterable[tuple[int, Piece]]:
    bounds = sorted({start, end, *(c for c in cuts if start < c < end)})
    for low, high in pairwise(bounds):
        yield low, Piece(text=text[low:high])


def _marks(segment: Segment, views: dict[Edit, EditView]) -> list[tuple[int, int, str, EditView]]:
    """Patches of applied edits, and the stretches of waiting ones that no other mark covers."""
    text = spans.whole(segment)
    applied = [(p.start, p.end, p.new, v) for e, v in views.items() if e.applied for p in spans.effective(e)]
    marks = sorted(applied, key=lambda m: m[:2])
    if any(a[1] > b[0] for a, b in pairwise(marks)):
        raise ValueError(f"{segment.raw!r}: applied edits overlap")
    for edit, view in views.items():
        covers = any((edit.start < high and low < edit.end) or low == high == edit.start for low, high, _, _ in marks)
        if view.status in ("suggested", "flagged", "disputed") and edit.start < edit.end and not covers:
            marks.append((edit.start, edit.end, text[edit.start : edit.end], view))
    return sorted(marks, key=lambda m: m[:2])


def _blocks(segments: Sequence[Segment], sentences: Sequence[Sentence]) -> Iterable[Block]:
    """Blocks by paragraph and kind; a line ends where the text has a line break."""
    lines: list[list[int]] = []
    for n, segment in enumerate(segments):
        last = segments[n - 1] if n else None
        if last is None or "\n" in last.tail or last.paragraph != segment.paragraph:
            lines.append([])
        lines[-1].append(n)

    def sort(line: list[int]) -> tuple[int, BlockKind]:
        first = segments[line[0]]
        if first.kind in ("heading", "code"):
            return first.paragraph, first.kind
        listed = first.kind == "item" or (first.kind == "label" and marker(first) > 0)
        return first.paragraph, "list" if listed else "paragraph"

    for (_, kind), group in groupby(lines, key=sort):
        rows = list(group)
        shown = [tuple(s for s in (sentences[n] for n in row) if s.label or s.pieces) for row in rows]
        found = _MARKER.match(segments[rows[0][0]].raw) if kind == "list" else None
        first = int(found["number"]) if found and found["number"] else None
        if any(shown):
            yield Block(kind=kind, lines=tuple(row for row in shown if row), first=first)


def _beads(bitext: Bitext, number: int, sentences: Sequence[Sentence]) -> Iterable[BeadView]:
    reach = paragraph = -1
    for n, bead in enumerate(bead_order(bitext), 1):
        here = bitext.es[bead.es[0]].paragraph if bead.es else paragraph
        yield BeadView(
            anchor=f"b{number}-{n}",
            number=n,
            es=tuple(sentences[i] for i in bead.es),
            en=tuple(bitext.en[j].raw for j in bead.en),
            score=bead.score,
            kind=bead.kind,
            evidence=_evidence(bitext, bead),
            pinned=bead.pinned,
            crossing=bool(bead.es and bead.en and min(bead.en) < reach),
            opens=n > 1 and here != paragraph,
        )
        paragraph = here
        reach = max((reach, *bead.en)) if bead.es else reach


def _evidence(bitext: Bitext, bead: Bead) -> tuple[str, ...]:
    """The English expressions that the lexicon found for this bead, longest first."""
    found = {e.evidence for i in bead.es for e in bitext.es[i].edits if e.rule.startswith("lexicon:") and e.evidence}
    return tuple(sorted(found, key=lambda text: (-len(text), text)))


def bead_order(bitext: Bitext) -> list[Bead]:
    """All beads in reading order, an English null after what it follows; segments in no bead count as null."""
    es, en = {i for b in bitext.beads for i in b.es}, {j for b in bitext.beads for j in b.en}
    loose = [Bead(es=(i,), en=(), score=0.0, kind="1-0") for i in range(len(bitext.es)) if i not in es]
    loose += [Bead(es=(), en=(j,), score=0.0, kind="0-1") for j in range(len(bitext.en)) if j not in en]
    beads = [*bitext.beads, *loose]
    at = {j: min(b.es) for b in beads if b.es for j in b.en}

    def place(bead: Bead) -> tuple[int, int, int]:
        if bead.es:
            return min(bead.es), 0, min(bead.en, default=0)
        earlier = [j for j in at if j < min(bead.en)]
        return (at[max(earlier)] if earlier else -1), 1, min(bead.en)

    return sorted(beads, key=place)


def _pairs(bitext: Bitext, number: int) -> Iterable[PairView]:
    starts = spans.starts(bitext.es)
    for pair in sorted(bitext.pairs, key=lambda p: (p.left_span, p.right_span, p.key)):
        n = sum(start <= pair.left_span[0] for start in starts)
        yield PairView(pair=pair, number=number, place=f"r{number}-s{max(n, 1)}")
