"""Comparison sheets: all pairs of one axis, from every question, in one bilingual table and as data.

They are made from the `contrast.json` of each question, so the sheets and the pages they link to cannot disagree.
"""

import csv
import io
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TypeVar

import msgspec

from pipeline.contrasts.axes import Axis, Labels, axes, side_name
from pipeline.corpus import slug_of
from pipeline.errors import SheetError
from pipeline.exports import PairFile, PairRow, guarded
from pipeline.model import ContrastSide, Record
from pipeline.render import render_page

T = TypeVar("T")
FOLDER = "sheets"  # in output/
SCRIPT = "sheets.js"
_NO_ENGLISH = ContrastSide(left_label="", right_label="", left="", right="")


class Row(Record, frozen=True, omit_defaults=False):
    """One pair on its axis, the same way round as all: the axis's left side is `left`."""

    question: str  #: slug of the question
    title: str  #: its title
    answer: int  #: number of the answer, 0 for the question itself
    key: str  #: the pair by its content, as in `contrast.json`
    form: str  #: how it stands in the text: `label`, `table`, `whereas` …
    reversed: bool  #: whether the text has the two sides the other way round
    left_label: str  #: what this text calls the left side
    left: str  #: what it says of it
    right_label: str  #: what this text calls the right side
    right: str  #: what it says of it
    english_left_label: str  #: the English of `left_label`, or ""
    english_left: str  #: the English of `left`, or ""
    english_right_label: str  #: the English of `right_label`, or ""
    english_right: str  #: the English of `right`, or ""
    link: str  #: from the folder of the sheets to the place in the answer


class Sheet(Record, frozen=True, omit_defaults=False):
    """All pairs of one axis."""

    name: str  #: name of its files, without the ending
    left_label: str  #: the left side as most texts call it
    right_label: str  #: the right side as most texts call it
    english_left_label: str  #: the English of `left_label`; "" when no pair has any
    english_right_label: str  #: the English of `right_label`; "" when no pair has any
    rows: tuple[Row, ...]  #: the pairs, by question and answer

    @property
    def questions(self) -> tuple[tuple[str, str], ...]:
        """Slug and title of each question that has a pair here, by title."""
        return tuple(sorted({(r.question, r.title) for r in self.rows}, key=lambda q: (q[1], q[0])))


class Listed(Record, frozen=True, omit_defaults=False):
    """A sheet in the list of sheets."""

    name: str  #: name of its files, without the ending
    left_label: str  #: the left side as most texts call it
    right_label: str  #: the right side as most texts call it
    english_left_label: str  #: the English of `left_label`, or ""
    english_right_label: str  #: the English of `right_label`, or ""
    pairs: int  #: how many pairs it has
    questions: int  #: from how many questions


class Index(Record, frozen=True, omit_defaults=False):
    """The list of sheets."""

    sheets: tuple[Listed, ...]  #: the sheets, the largest first
    alone: int  #: pairs whose axis comes only once, or whose labels only point back: they are on no sheet


def gather(questions: Iterable[PairFile]) -> tuple[tuple[Sheet, ...], int]:
    """The sheets of some questions, the largest first, and how many pairs are on no axis with another pair."""
    held = [(q, row) for q in sorted(questions, key=lambda q: q.question) for row in q.pairs]
    found = axes([_labels(row) for _, row in held])
    shared = [a for a in found if len(a.members) > 1]
    taken: Counter[str] = Counter()
    sheets = []
    for axis in shared:
        base = "-".join(slug_of(_plain(label)) for label in axis.labels[:2])
        taken[base] += 1
        sheets.append(_sheet(base if taken[base] == 1 else f"{base}-{taken[base]}", axis, held))
    return tuple(sheets), len(held) - sum(len(s.rows) for s in sheets)


def _labels(row: PairRow) -> Labels:
    english = row.english or _NO_ENGLISH
    return Labels(row.left_label, row.right_label, english.left_label, english.right_label)


def _plain(label: str) -> str:
    """A label for a file name: "c++" and "c" must not meet, and nothing may come out empty."""
    spelt = label.replace("+", " más ").replace("#", " sostenido ")
    kept = "".join(c for c in unicodedata.normalize("NFKC", spelt) if c.isalnum() or c.isspace())
    return kept.strip() or "eje"


def _sheet(name: str, axis: Axis, held: Sequence[tuple[PairFile, PairRow]]) -> Sheet:
    rows = [_row(*held[n], reversed_) for n, reversed_ in axis.members]
    return Sheet(
        name=name,
        left_label=axis.labels.left,
        right_label=axis.labels.right,
        english_left_label=axis.labels.english_left,
        english_right_label=axis.labels.english_right,
        rows=tuple(sorted(rows, key=lambda r: (r.question, r.answer))),
    )


def _row(question: PairFile, pair: PairRow, reversed_: bool) -> Row:
    english = pair.english or _NO_ENGLISH
    sides = [
        (pair.left_label, pair.left, english.left_label, english.left),
        (pair.right_label, pair.right, english.right_label, english.right),
    ]
    left, right = reversed(sides) if reversed_ else sides
    return Row(
        question=question.question,
        title=question.title,
        answer=pair.answer,
        key=pair.key,
        form=pair.form,
        reversed=reversed_,
        left_label=left[0],
        left=left[1],
        right_label=right[0],
        right=right[1],
        english_left_label=left[2],
        english_left=left[3],
        english_right_label=right[2],
        english_right=right[3],
        link=f"../{question.question}/{pair.place}",
    )


def render(questions: Iterable[PairFile], *, templates: Path | None = None) -> dict[str, bytes]:
    """The files of `output/sheets/` by name, none without a pair; the same input gives the same bytes."""
    sheets, alone = gather(questions)
    if not sheets and not alone:
        return {}
    index = Index(sheets=tuple(listed(s) for s in sheets), alone=alone)
    files = {
        "index.html": render_page("sheets.html", templates, index=index, root="../"),
        "index.json": _json(index),
        SCRIPT: (Path(__file__).parent / "data" / SCRIPT).read_bytes(),
    }
    for sheet in sheets:
        files[f"{sheet.name}.html"] = render_page("sheet.html", templates, sheet=sheet, root="../")
        files[f"{sheet.name}.csv"] = _csv(sheet)
        files[f"{sheet.name}.json"] = _json(sheet)
        files[f"{sheet.name}.parquet"] = _parquet(sheet)
    return files


def listed(sheet: Sheet) -> Listed:
    """The line of a sheet in the list."""
    return Listed(
        name=sheet.name,
        left_label=sheet.left_label,
        right_label=sheet.right_label,
        english_left_label=sheet.english_left_label,
        english_right_label=sheet.english_right_label,
        pairs=len(sheet.rows),
        questions=len(sheet.questions),
    )


def _json(value: Record) -> bytes:
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"


def _csv(sheet: Sheet) -> bytes:
    """UTF-8, comma, all text quoted, a line feed a row; cells that a spreadsheet would run are guarded."""
    sink = io.StringIO(newline="")
    writer = csv.writer(sink, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerow(Row.__struct_fields__)
    for row in sheet.rows:
        cells = msgspec.structs.astuple(row)
        writer.writerow([guarded(c) if isinstance(c, str) else int(c) for c in cells])
    return sink.getvalue().encode("utf-8", "backslashreplace")


def _parquet(sheet: Sheet) -> bytes:
    """The rows with their types, and the axis in the schema's metadata."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    types = {"answer": pa.int32(), "reversed": pa.bool_()}
    schema = pa.schema(
        [pa.field(name, types.get(name, pa.string()), nullable=False) for name in Row.__struct_fields__],
        metadata={"left": sheet.left_label, "right": sheet.right_label},
    )
    rows = [msgspec.json.decode(msgspec.json.encode(row)) for row in sheet.rows]
    sink = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), sink, compression="zstd")
    return sink.getvalue()


def published(root: Path) -> Index:
    """The list of sheets as last written. Raises SheetError when there is none or it cannot be read."""
    return _read(root / "output" / FOLDER / "index.json", Index)


def find(root: Path, axis: str) -> Sheet:
    """The sheet whose file name or labels `axis` is or is part of, or one of whose sides it names.

    Raises SheetError when none or several fit.
    """
    listed = published(root).sheets
    wanted = slug_of(axis)
    exact = [s.name for s in listed if axis == s.name]
    near = [s.name for s in listed if wanted in s.name or wanted in slug_of(f"{s.left_label} {s.right_label}")]
    name = side_name(axis)  # "gran empresa" finds "Gran compañía / Startup"
    alike = [s.name for s in listed if name and name in (side_name(s.left_label), side_name(s.right_label))]
    names = exact or near or alike
    if len(names) != 1:
        told = f"{len(names)} sheets fit: {', '.join(names[:5])}" if names else "no such sheet"
        raise SheetError(f"sheet {axis!r}: {told} — hint: calco sheets lists them")
    return _read(root / "output" / FOLDER / f"{names[0]}.json", Sheet)


def _read(path: Path, kind: type[T]) -> T:
    try:
        return msgspec.json.decode(path.read_bytes(), type=kind)
    except FileNotFoundError as error:
        raise SheetError(f"{path}: missing — hint: calco regenerate") from error
    except (OSError, msgspec.MsgspecError) as error:
        raise SheetError(f"{path}: cannot be read: {error} — hint: calco regenerate") from error
