"""The tables of a shard: their schemas, version 2, how a worker encodes its part, and how the parts become files.

docs/schemas.md describes every column; the metadata of each Parquet file names table and version.
"""

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from pipeline.batch.rows import BeadRow, Done, EditRow, PairRow, clean_record
from pipeline.batch.shards import Format
from pipeline.batch.stores import settle

if TYPE_CHECKING:
    import pyarrow as pa

VERSION = 2
TABLES = ("clean", "edits", "beads", "pairs")
GROUP = 5_000  # rows of a Parquet row group, fewer when they are long
_HEAVY = 16_000_000  # characters of Spanish after which a row group is closed
_RECORDS: dict[str, Any] = {"edits": EditRow, "beads": BeadRow, "pairs": PairRow}
_ENCODER = msgspec.json.Encoder()


class Block(NamedTuple):
    """Some cleaned rows as parts of the tables: JSON lines, or Arrow streams; `weight` in characters of Spanish."""

    parts: dict[str, bytes]
    weight: int


def schema(table: str, given: "pa.Schema | None" = None) -> "pa.Schema":
    """The Parquet schema of a table; `clean` has the columns of a Parquet shard, or else `extra` with a JSON object."""
    import pyarrow as pa

    if table == "clean":
        texts = {"es": pa.string(), "en": pa.string()}
        if given is None:
            fields = [("id", pa.string()), *texts.items(), ("extra", pa.string())]
        else:
            fields = [(f.name, texts.get(f.name, f.type)) for f in given]
            fields += [] if "en" in given.names else [("en", texts["en"])]
    else:
        kinds: dict[Any, Any] = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}
        record = _RECORDS[table]
        fields = [(f.name, kinds.get(f.type, pa.list_(pa.string()))) for f in msgspec.structs.fields(record)]
    return pa.schema(fields, metadata={"calco.table": table, "calco.schema": str(VERSION)})


def encode(done: Sequence[Done], kind: Format, given: "pa.Schema | None") -> Block:
    """The rows as parts of the four tables; `given` is the schema of the shard when it is Parquet."""
    tables: dict[str, Iterable[Any]] = {
        "edits": (e for d in done for e in d.edits),
        "beads": (b for d in done for b in d.beads),
        "pairs": (p for d in done for p in d.pairs),
    }
    if kind != "parquet":
        tables = {"clean": map(clean_record, done), **tables}
        parts = {name: b"".join(_ENCODER.encode(r) + b"\n" for r in rows) for name, rows in tables.items()}
    else:
        flat = given is None
        parts = {"clean": _arrow((_columns(d, flat) for d in done), schema("clean", given))}
        parts |= {name: _arrow(map(msgspec.to_builtins, rows), schema(name)) for name, rows in tables.items()}
    return Block(parts, sum(len(d.es) for d in done))


def _columns(done: Done, flat: bool) -> dict[str, Any]:
    row = done.row
    texts = {"es": done.es, "en": row.en or None}
    if flat:
        return {"id": str(row.id), **texts, "extra": msgspec.json.encode(row.extra, order="sorted").decode()}
    return {**row.extra, "id": row.id, **texts}


def _arrow(records: Iterable[dict[str, Any]], columns: "pa.Schema") -> bytes:
    import pyarrow as pa

    sink = io.BytesIO()
    with pa.ipc.new_stream(sink, columns) as stream:
        stream.write_table(pa.Table.from_pylist(list(records), schema=columns))
    return sink.getvalue()


def merged(blocks: Sequence[Block], kind: Format) -> Block:
    """Several blocks as the one that their rows together would have made."""
    if kind != "parquet":
        parts = {name: b"".join(b.parts[name] for b in blocks) for name in TABLES}
    else:
        parts = {name: _joined([b.parts[name] for b in blocks]) for name in TABLES}
    return Block(parts, sum(b.weight for b in blocks))


def _joined(streams: Sequence[bytes]) -> bytes:
    import pyarrow as pa

    table = pa.concat_tables([pa.ipc.open_stream(s).read_all() for s in streams])
    sink = io.BytesIO()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table.combine_chunks())
    return sink.getvalue()


class Lines:
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

    def put(self, part: bytes, weight: int) -> None:
        """The lines of a block."""
        self._out.write(part)

    def close(self) -> None:
        """Ends the file, which then lasts."""
        if self._out is not self._raw:
            self._out.close()
        settle(self._raw)
        self._raw.close()


class Columns:
    """A table as Parquet, in row groups of `GROUP` rows, or fewer long ones."""

    def __init__(self, raw: Any, columns: "pa.Schema") -> None:
        import pyarrow.parquet as pq

        self._raw = raw
        self._writer = pq.ParquetWriter(raw, columns, compression="zstd")
        self._waiting: list[Any] = []
        self._rows = self._weight = 0

    def put(self, part: bytes, weight: int) -> None:
        """The rows of a block."""
        import pyarrow as pa

        table = pa.ipc.open_stream(part).read_all()
        self._waiting.append(table)
        self._rows += table.num_rows
        self._weight += weight
        while self._rows >= GROUP:
            self._flush(GROUP)
        if self._weight >= _HEAVY:
            self._flush(self._rows)

    def _flush(self, count: int) -> None:
        import pyarrow as pa

        if not self._waiting:
            return
        table = pa.concat_tables(self._waiting)
        if count:
            self._writer.write_table(table.slice(0, count).combine_chunks(), row_group_size=count)
        rest = table.slice(count)
        self._waiting, self._rows, self._weight = ([rest] if rest.num_rows else []), rest.num_rows, 0

    def close(self) -> None:
        """Ends the file, which then lasts."""
        self._flush(self._rows)
        self._writer.close()
        settle(self._raw)
        self._raw.close()
