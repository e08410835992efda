"""Data sets out: documents, beads, edits or contrast pairs of a corpus, as JSON lines, CSV or Parquet.

The columns of each table are the fields of its record. Lists are lists in JSON lines and Parquet; in CSV their members
stand one under the other, and cells that a spreadsheet would run as formulas are disarmed (see `exports.guarded`).
"""

import csv
import io
import types
from collections.abc import Iterator, Sequence
from typing import Any, Literal, get_args, get_origin

import msgspec

from pipeline import exports
from pipeline.formats.model import Dossier
from pipeline.layout import bead_order
from pipeline.model import ContrastSide, Record
from pipeline.spans import clean, clean_document, raw_document

Table = Literal["documents", "beads", "edits", "pairs"]
TABLES: tuple[Table, ...] = ("documents", "beads", "edits", "pairs")
VERSION = 1


class DocumentRow(Record, frozen=True, omit_defaults=False):
    """The question (`number` 0) or an answer: `es` is clean, `raw` as it came."""

    id: str
    number: int
    question: str
    question_en: str
    es: str
    en: str
    raw: str
    edits: int
    url: str
    licence: str
    retrieved: str


class BeadRow(Record, frozen=True, omit_defaults=False):
    """One bead by its sentences; one side may be empty."""

    document: str
    number: int
    es: str
    en: str
    raw: str
    score: float
    kind: str
    pinned: bool


class PairRow(Record, frozen=True, omit_defaults=False):
    """One contrast pair; the English fields are empty when it has no counterpart."""

    document: str
    key: str
    form: str
    left_label: str
    left: str
    right_label: str
    right: str
    english_left_label: str
    english_left: str
    english_right_label: str
    english_right: str


_RECORDS: dict[Table, type[Record]] = {
    "documents": DocumentRow,
    "beads": BeadRow,
    "edits": exports.EditRow,
    "pairs": PairRow,
}


def rows(dossiers: Sequence[Dossier], table: Table) -> Iterator[Record]:
    """The rows of a table, by question, document and place."""
    make = {"documents": _documents, "beads": _beads, "edits": _edits, "pairs": _pairs}[table]
    for dossier in dossiers:
        yield from make(dossier)


def jsonl(dossiers: Sequence[Dossier], table: Table) -> bytes:
    """One object a line."""
    return b"".join(msgspec.json.encode(row) + b"\n" for row in rows(dossiers, table))


def as_csv(dossiers: Sequence[Dossier], table: Table) -> bytes:
    """UTF-8 without byte-order mark, comma, all text quoted, one line feed a row."""
    sink = io.StringIO(newline="")
    writer = csv.writer(sink, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    names = _RECORDS[table].__struct_fields__
    writer.writerow(names)
    for row in rows(dossiers, table):
        writer.writerow([_cell(getattr(row, name)) for name in names])
    return sink.getvalue().encode("utf-8", "backslashreplace")


def parquet(dossiers: Sequence[Dossier], table: Table) -> bytes:
    """Parquet with a fixed schema; its metadata names table and version."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    record = _RECORDS[table]
    fields = [(f.name, _arrow(f.type)) for f in msgspec.structs.fields(record)]
    schema = pa.schema(fields, metadata={"calco.table": table, "calco.schema": str(VERSION)})
    found = [_storable(msgspec.to_builtins(row)) for row in rows(dossiers, table)]
    sink = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(found, schema=schema), sink, compression="zstd")
    return sink.getvalue()


def _arrow(kind: Any) -> Any:
    """The Arrow type of a field of a record."""
    import pyarrow as pa

    if get_origin(kind) is types.UnionType:
        (kind,) = [k for k in get_args(kind) if k is not type(None)]
    if get_origin(kind) is tuple:
        return pa.list_(pa.string())
    return {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}[kind]


def _storable(row: dict[str, Any]) -> dict[str, Any]:
    """The row without lone surrogates, which UTF-8 cannot hold."""
    return {n: v.encode("utf-8", "backslashreplace").decode() if isinstance(v, str) else v for n, v in row.items()}


def _cell(value: object) -> object:
    if isinstance(value, tuple | list):
        return exports.guarded("\n".join(map(str, value)))
    if isinstance(value, str):
        return exports.guarded(value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else value


def _documents(dossier: Dossier) -> Iterator[DocumentRow]:
    meta = dossier.meta
    for number, bitext in dossier.numbered():
        yield DocumentRow(
            id=bitext.id,
            number=number,
            question=meta.title_es,
            question_en=meta.title_en,
            es=clean_document(bitext.es),
            en=raw_document(bitext.en),
            raw=raw_document(bitext.es),
            edits=sum(e.applied for s in bitext.es for e in s.edits),
            url=meta.url,
            licence=meta.licence,
            retrieved=meta.retrieved,
        )


def _beads(dossier: Dossier) -> Iterator[BeadRow]:
    for _, bitext in dossier.numbered():
        for number, bead in enumerate(bead_order(bitext) if bitext.en else (), 1):
            yield BeadRow(
                document=bitext.id,
                number=number,
                es=" ".join(clean(bitext.es[i]).strip() for i in bead.es),
                en=" ".join(bitext.en[j].raw for j in bead.en),
                raw=" ".join(bitext.es[i].raw for i in bead.es),
                score=round(bead.score, 4),
                kind=bead.kind,
                pinned=bead.pinned,
            )


def _edits(dossier: Dossier) -> Iterator[exports.EditRow]:
    for _, bitext in dossier.numbered():
        yield from exports.edit_rows(bitext)


def _pairs(dossier: Dossier) -> Iterator[PairRow]:
    nothing = ContrastSide(left_label="", right_label="", left="", right="")
    for _, bitext in dossier.numbered():
        for pair in sorted(bitext.pairs, key=lambda p: (p.left_span, p.right_span, p.key)):
            english = pair.english or nothing
            yield PairRow(
                document=bitext.id,
                key=pair.key,
                form=pair.form,
                left_label=pair.left_label,
                left=pair.left,
                right_label=pair.right_label,
                right=pair.right,
                english_left_label=english.left_label,
                english_left=english.left,
                english_right_label=english.right_label,
                english_right=english.right,
            )
