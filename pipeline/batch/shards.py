"""Shards in and out: JSON lines (plain, gzip, zstandard) and Parquet, on this machine or any store fsspec knows."""

import io
import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from pipeline.batch.rows import Bad, BeadRow, Done, EditRow, PairRow, Row, row_of
from pipeline.errors import SourceError

if TYPE_CHECKING:
    import pyarrow as pa

Format = Literal["jsonl", "jsonl.gz", "jsonl.zst", "parquet"]
FORMATS: tuple[Format, ...] = ("jsonl", "jsonl.gz", "jsonl.zst", "parquet")
TABLES = ("clean", "edits", "beads", "pairs")
MAX_LINE = 20_000_000  # bytes: a longer line is refused before it is held whole
_GROUP = 5_000  # rows of a Parquet row group


def filesystem(url: str) -> tuple[Any, str]:
    """The file system of a path or URL (s3://…, memory://…) and the path in it. Raises SourceError."""
    import fsspec

    try:
        found: tuple[Any, str] = fsspec.core.url_to_fs(url)
    except (ValueError, ImportError) as error:
        raise SourceError(f"{url}: {error} — hint: a path, or a URL of a store that fsspec knows") from error
    return found


def format_of(url: str) -> Format:
    """The format by the ending of the name. Raises SourceError for any other."""
    found = [f for f in FORMATS if url.endswith("." + f)]
    if not found:
        raise SourceError(f"{url}: not a shard — hint: {', '.join('.' + f for f in FORMATS)}")
    return found[0]


def stem(url: str) -> str:
    """The name of a shard without folder and ending."""
    name = url.rstrip("/").rpartition("/")[2]
    return name.removesuffix("." + format_of(name))


def rows(url: str) -> Iterator[Row | Bad]:
    """The rows of a shard in order, unreadable ones as `Bad`; holds a few thousand at a time.

    A shard that breaks off (a truncated archive) ends with a `Bad` row that says so. Raises SourceError when it cannot
    be opened at all.
    """
    fs, path = filesystem(url)
    kind = format_of(url)
    try:
        raw = fs.open(path, "rb")
    except OSError as error:
        raise SourceError(f"{url}: cannot be read: {error.strerror or error} — hint: check the name") from error
    line = 0
    with raw:
        try:
            for line, value in enumerate(_parquet(raw) if kind == "parquet" else _lines(raw, kind), 1):
                if value is not None:
                    yield value if isinstance(value, Bad) else row_of(line, value)
        except (OSError, EOFError, ValueError) as error:
            yield Bad(line + 1, "", f"the shard breaks off: {' '.join(str(error).split())} — hint: fetch it again")


def _parquet(raw: Any) -> Iterator[object]:
    import pyarrow.parquet as pq

    for batch in pq.ParquetFile(raw).iter_batches(batch_size=1_000):
        yield from batch.to_pylist()


def _lines(raw: Any, kind: Format) -> Iterator[object]:
    """Decoded lines; None for a blank one, `Bad` for one that cannot be decoded."""
    for number, data in enumerate(_plain(raw, kind), 1):
        if not data.strip():
            yield None
        elif len(data) >= MAX_LINE:
            yield Bad(number, "", "longer than 20 MB — hint: split the answer")
        else:
            yield _decoded(number, data)


def _decoded(number: int, data: bytes) -> object:
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except msgspec.DecodeError as error:
        return Bad(number, "", f"not JSON: {error} — hint: one object a line")
    except UnicodeDecodeError as error:
        return Bad(number, "", f"not UTF-8 at byte {error.start} — hint: convert the shard with iconv")


def _plain(raw: Any, kind: Format) -> Iterator[bytes]:
    import gzip

    if kind == "jsonl.gz":
        opened: Any = gzip.GzipFile(fileobj=raw, mode="rb")
    elif kind == "jsonl.zst":
        import zstandard

        opened = io.BufferedReader(zstandard.ZstdDecompressor().stream_reader(raw, read_across_frames=True))
    else:
        opened = io.BufferedReader(raw) if not hasattr(raw, "readline") else raw
    skipping = False
    while data := opened.readline(MAX_LINE):
        whole = data.endswith(b"\n") or len(data) < MAX_LINE
        if not skipping:
            yield data
        skipping = not whole


class Writer:
    """The four tables of one shard, written beside their places and moved there together by `close`."""

    def __init__(self, out: str, name: str, kind: Format) -> None:
        self.fs, self.folder = filesystem(out)
        self.kind = kind
        self.paths = {table: f"{self.folder}/{table}/{name}.{kind}" for table in TABLES}
        self._open = {table: self._table(table, path) for table, path in self.paths.items()}

    def _table(self, table: str, path: str) -> "_Lines | _Columns":
        self.fs.makedirs(path.rpartition("/")[0], exist_ok=True)
        raw = self.fs.open(path + ".part", "wb")
        return _Columns(raw, schema(table)) if self.kind == "parquet" else _Lines(raw, self.kind)

    def put(self, done: Done) -> None:
        """One cleaned row with all that belongs to it."""
        self._open["clean"].put(_clean_record(done, flat=self.kind != "parquet"))
        for table, found in (("edits", done.edits), ("beads", done.beads), ("pairs", done.pairs)):
            for record in found:
                self._open[table].put(msgspec.to_builtins(record))

    def close(self) -> None:
        """Ends the files and moves them to their places, over older ones."""
        for table in self._open.values():
            table.close()
        for path in self.paths.values():
            self.fs.mv(path + ".part", path)

    def drop(self) -> None:
        """Gives up: nothing but what was there before stays."""
        for table, path in zip(self._open.values(), self.paths.values(), strict=True):
            with suppress(Exception):
                table.close()
            with suppress(OSError):
                self.fs.rm(path + ".part")


def _clean_record(done: Done, flat: bool) -> dict[str, Any]:
    row = done.row
    record: dict[str, Any] = {"id": row.id, "es": done.es}
    if row.en or not flat:
        record["en"] = row.en or None
    if flat:
        return {**record, **row.extra}
    return {**record, "extra": json.dumps(row.extra, ensure_ascii=False, sort_keys=True, default=str)}


class _Lines:
    """A table as JSON lines; the archives carry no dates, so that the same rows give the same bytes."""

    def __init__(self, raw: Any, kind: Format) -> None:
        import gzip

        self._raw = raw
        self._out: Any = raw
        if kind == "jsonl.gz":
            self._out = gzip.GzipFile(filename="", mode="wb", fileobj=raw, mtime=0)
        elif kind == "jsonl.zst":
            import zstandard

            self._out = zstandard.ZstdCompressor(level=3).stream_writer(raw, closefd=False)
        self._encoder = msgspec.json.Encoder()

    def put(self, record: dict[str, Any]) -> None:
        self._out.write(self._encoder.encode(record) + b"\n")

    def close(self) -> None:
        if self._out is not self._raw:
            self._out.close()
        self._raw.close()


class _Columns:
    """A table as Parquet, in row groups of a fixed size."""

    def __init__(self, raw: Any, columns: "pa.Schema") -> None:
        import pyarrow.parquet as pq

        self._raw, self._columns = raw, columns
        self._writer = pq.ParquetWriter(raw, columns, compression="zstd")
        self._waiting: list[dict[str, Any]] = []

    def put(self, record: dict[str, Any]) -> None:
        self._waiting.append(record)
        if len(self._waiting) >= _GROUP:
            self._flush()

    def _flush(self) -> None:
        import pyarrow as pa

        if self._waiting:
            self._writer.write_table(pa.Table.from_pylist(self._waiting, schema=self._columns))
            self._waiting = []

    def close(self) -> None:
        self._flush()
        self._writer.close()
        self._raw.close()


def schema(table: str) -> "pa.Schema":
    """The Parquet schema of a table; its metadata names the version."""
    import pyarrow as pa

    from pipeline.batch.rows import VERSION

    if table == "clean":
        fields = [("id", pa.string()), ("es", pa.string()), ("en", pa.string()), ("extra", pa.string())]
    else:
        record: Any = {"edits": EditRow, "beads": BeadRow, "pairs": PairRow}[table]
        kinds: dict[Any, Any] = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
        fields = [(f.name, kinds.get(f.type, pa.list_(pa.string()))) for f in msgspec.structs.fields(record)]
    return pa.schema(fields, metadata={"calco.table": table, "calco.schema": str(VERSION)})


def write_failures(out: str, found: Iterable[dict[str, object]]) -> None:
    """`failures.jsonl` of a whole run, written beside its place and moved there."""
    fs, folder = filesystem(out)
    path = f"{folder}/failures.jsonl"
    with fs.open(path + ".part", "wb") as file:
        for record in found:
            file.write(msgspec.json.encode(record) + b"\n")
    fs.mv(path + ".part", path)
