"""The formats Calco reads and writes: a closed registry, one module each; none is loaded before it is needed."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Literal, NamedTuple

from pipeline.errors import SourceError
from pipeline.formats.guards import PACKED, TEXT, XML
from pipeline.formats.model import Dossier, Reading, Signature
from pipeline.formats.tables import Table
from pipeline.intake import read_bytes

Name = Literal["txt", "md", "html", "jsonl", "docx", "tmx", "xliff", "csv", "parquet"]


class Format(NamedTuple):
    """A format: where its reader and writer are, how large a file may be, whether one holds many questions.

    `table` formats hold rows of one of `TABLES`; their writers are given which.
    """

    name: Name
    suffixes: tuple[str, ...]
    reader: str = ""
    writer: str = ""
    most: int = TEXT
    many: bool = False
    table: bool = False


FORMATS = (
    Format("txt", (".txt", ".text"), "plain.read_text", "pages.write_text"),
    Format("md", (".md", ".markdown"), "plain.read_markdown", "pages.write_markdown"),
    Format("html", (".html", ".htm", ".xhtml"), "html.read", "pages.write_html"),
    Format("jsonl", (".jsonl", ".ndjson"), "jsonl.read", "tables.jsonl", many=True, table=True),
    Format("docx", (".docx",), "docx.read", "worddoc.write", most=PACKED),
    Format("tmx", (".tmx",), "tmx.read", "tmx.write", most=XML, many=True),
    Format("xliff", (".xlf", ".xliff"), "xliff.read", "xliff.write", most=XML, many=True),
    Format("csv", (".csv",), writer="tables.as_csv", many=True, table=True),
    Format("parquet", (".parquet",), writer="tables.parquet", many=True, table=True),
)
BINARY = ("docx", "parquet")
_OTHERS = (".doc", ".odt", ".rtf", ".pdf", ".epub", ".xlsx")  # read as plain text they would be spoilt


def named(name: str) -> Format:
    """The format of a name. Raises SourceError for any other."""
    found = next((f for f in FORMATS if f.name == name), None)
    if found is None:
        raise SourceError(f"{name!r} is no format — hint: one of {', '.join(f.name for f in FORMATS)}")
    return found


def written_as(path: Path) -> Format:
    """The format to write by the ending of a file's name. Raises SourceError for an ending that is of none."""
    found = next((f for f in FORMATS if path.suffix.lower() in f.suffixes), None)
    if found is None:
        known = ", ".join(f.suffixes[0] for f in FORMATS)
        raise SourceError(f"{path}: its ending says no format that can be written — hint: one of {known}")
    return found


def read_as(path: Path) -> Format:
    """The format to read by the ending of a file's name; plain text when the ending is of none.

    Raises SourceError for a format that is only written, and for one that is known not to be text.
    """
    if path.suffix.lower() in _OTHERS:
        raise SourceError(f"{path}: {path.suffix[1:]} is not read here — hint: save it as DOCX, HTML or plain text")
    found = next((f for f in FORMATS if path.suffix.lower() in f.suffixes), FORMATS[0])
    if not found.reader:
        raise SourceError(f"{path}: {found.name} is only written here — hint: calco batch reads .jsonl and .parquet")
    return found


def read(path: Path) -> Reading:
    """A file in its format. Raises SourceError: missing, too large, damaged, hostile, or without Spanish."""
    kind = read_as(path)
    reading: Reading = _load(kind.reader)(read_bytes(path, kind.most), str(path))
    return reading


def write(kind: Format, dossiers: Sequence[Dossier], signed: Signature, table: Table = "documents") -> bytes:
    """Questions, or texts that are none, in a format. Raises SourceError for several where one file holds one."""
    if len(dossiers) != 1 and not kind.many:
        hint = "export them one by one, or all of them into a folder"
        raise SourceError(f"a file in {kind.name} holds one question, these are {len(dossiers)} — hint: {hint}")
    make = _load(kind.writer)
    data: bytes = make(dossiers, table) if kind.table else make(dossiers, signed)
    return data


def _load(place: str) -> Any:
    module, _, function = place.partition(".")
    return getattr(import_module(f"pipeline.formats.{module}"), function)
