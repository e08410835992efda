"""The data files of a question: contrast pairs as CSV and JSON, edits and alignment as JSON lines.

JSON keeps every character. CSV is what people open in spreadsheets, so a cell that a spreadsheet would
run as a formula gets an apostrophe in front; a bulleted value ("- supervisar") and a number stay as they are.
"""

import csv
import io
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from pipeline import spans
from pipeline.kinds import status
from pipeline.layout import bead_order
from pipeline.model import Bitext, ContrastSide, Record
from pipeline.views import PairView, Question

# After a hyphen: a number, or a bullet whose text holds nothing that calls, pipes or refers to another sheet.
_HARMLESS = r"\s*\d+(?:[.,]\d+)*\s*%?$|\s+(?!.*(?:\w\(|\||\w!|\d\s*[-+*/^]))"
_FORMULA = re.compile(rf"\s*(?:[=+@\t\r＝＋＠－]|-(?!{_HARMLESS}))", re.DOTALL)


class EditRow(Record, frozen=True, omit_defaults=False):
    """One edit; offsets are characters of the raw document, as in the source file."""

    document: str
    segment: int
    key: str
    rule: str
    level: str
    status: str
    start: int
    end: int
    before: str
    after: str
    alternatives: tuple[str, ...]
    why: str
    evidence: str
    verdict: str | None


class BeadRow(Record, frozen=True, omit_defaults=False):
    """One bead; `es` and `en` are segment numbers, the texts are the raw segments."""

    document: str
    es: tuple[int, ...]
    en: tuple[int, ...]
    score: float
    kind: str
    pinned: bool
    es_text: tuple[str, ...]
    en_text: tuple[str, ...]


class PairRow(Record, frozen=True, omit_defaults=False):
    """One contrast pair; spans are offsets into the raw document, `place` leads to its left value from the
    question's folder."""

    answer: int
    key: str
    form: str
    left_label: str
    left: str
    right_label: str
    right: str
    english: ContrastSide | None
    left_span: tuple[int, int]
    right_span: tuple[int, int]
    place: str


class PairFile(Record, frozen=True):
    """The contrast pairs of a question."""

    question: str
    title: str
    pairs: tuple[PairRow, ...]


COLUMNS = (
    *("answer", "key", "form", "left_label", "left", "right_label", "right"),
    *("english_left_label", "english_left", "english_right_label", "english_right"),
    *("left_start", "left_end", "right_start", "right_end"),
)


def guarded(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula (OWASP, CSV injection)."""
    return "'" + cell if _FORMULA.match(cell) else cell


def contrast_csv(pairs: Iterable[PairView]) -> bytes:
    """UTF-8 without byte order mark, comma, all text quoted, one line feed a row."""
    sink = io.StringIO(newline="")
    writer = csv.writer(sink, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerow(COLUMNS)
    for view in pairs:
        p, e = view.pair, view.pair.english or ContrastSide(left_label="", right_label="", left="", right="")
        texts = (p.key, p.form, p.left_label, p.left, p.right_label, p.right)
        english = (e.left_label, e.left, e.right_label, e.right)
        writer.writerow([view.number, *map(guarded, (*texts, *english)), *p.left_span, *p.right_span])
    return sink.getvalue().encode("utf-8", "backslashreplace")


def contrast_json(question: Question, place: Callable[[str], str] = "index.html#{}".format) -> bytes:
    """One object: the question and its pairs, indented for reading in a diff; `place` makes a link of an anchor."""
    rows = tuple(
        PairRow(
            answer=v.number,
            key=v.pair.key,
            form=v.pair.form,
            left_label=v.pair.left_label,
            left=v.pair.left,
            right_label=v.pair.right_label,
            right=v.pair.right,
            english=v.pair.english,
            left_span=v.pair.left_span,
            right_span=v.pair.right_span,
            place=place(v.place),
        )
        for v in question.pairs
    )
    return (
        msgspec.json.format(
            msgspec.json.encode(PairFile(question=question.meta.slug, title=question.title, pairs=rows)), indent=2
        )
        + b"\n"
    )


def edits_jsonl(bitexts: Sequence[Bitext]) -> bytes:
    """Every edit of every level, by document and offset."""
    return _lines(row for bitext in bitexts for row in edit_rows(bitext))


def edit_rows(bitext: Bitext) -> Iterator[EditRow]:
    """The edits of a document, by offset."""
    for n, (segment, start) in enumerate(zip(bitext.es, spans.starts(bitext.es), strict=True)):
        text = spans.whole(segment)
        for edit in sorted(segment.edits, key=lambda e: (e.start, e.end, e.key)):
            yield EditRow(
                document=bitext.id,
                segment=n,
                key=edit.key,
                rule=edit.rule,
                level=edit.level,
                status=status(edit),
                start=start + edit.start,
                end=start + edit.end,
                before=spans.before(text, edit),
                after=spans.after(text, edit),
                alternatives=edit.alternatives,
                why=edit.why,
                evidence=edit.evidence,
                verdict=edit.verdict,
            )


def alignment_jsonl(bitexts: Sequence[Bitext]) -> bytes:
    """Every bead in reading order, segments without counterpart included; nothing for texts without English."""
    rows = (
        BeadRow(
            document=bitext.id,
            es=bead.es,
            en=bead.en,
            score=round(bead.score, 4),
            kind=bead.kind,
            pinned=bead.pinned,
            es_text=tuple(bitext.es[i].raw for i in bead.es),
            en_text=tuple(bitext.en[j].raw for j in bead.en),
        )
        for bitext in bitexts
        if bitext.en
        for bead in bead_order(bitext)
    )
    return _lines(rows)


def _lines(rows: Iterable[Record]) -> bytes:
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows)
