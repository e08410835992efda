"""Reading shards: JSON lines (plain, gzip, zstandard) and Parquet, row by row in bounded memory."""

import io
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from pipeline.batch.rows import Bad, Row, row_of
from pipeline.batch.stores import Watched, opened, said
from pipeline.errors import SourceError

if TYPE_CHECKING:
    import pyarrow as pa

Format = Literal["jsonl", "jsonl.gz", "jsonl.zst", "parquet"]
FORMATS: tuple[Format, ...] = ("jsonl", "jsonl.gz", "jsonl.zst", "parquet")
MAX_LINE = 20_000_000  # bytes: a longer line is refused before it is held whole
_BUFFER = 1 << 20
_ROWS = 64  # of a Parquet batch: answers may be long
_WINDOW = 1 << 31  # bytes: what `zstd --long=31` asks of a reader


def format_of(url: str) -> Format:
    """The format by the ending of the name. Raises SourceError for any other."""
    found = [f for f in FORMATS if url.endswith("." + f)]
    if not found:
        raise SourceError(f"{url}: not a shard — hint: {', '.join('.' + f for f in FORMATS)}")
    return found[0]


def stem(url: str) -> str:
    """The name of a shard without folder and ending. Raises SourceError."""
    name = url.rstrip("/").rpartition("/")[2]
    return name.removesuffix("." + format_of(name))


class Shard:
    """An open shard: iterate over it once, row by row, unreadable ones as `Bad`; close it.

    A shard whose contents break off (a truncated archive) ends with a `Bad` row that says so, for they will not change.
    Raises SourceError when it cannot be opened, or when the store fails while it is read: then nothing is known.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._kind = format_of(url)
        self._file: Watched = opened(url)
        self._parquet: Any = None
        self._broken = ""
        if self._kind == "parquet":
            self._open_parquet()

    def _open_parquet(self) -> None:
        import pyarrow.parquet as pq

        self._file.forward = False
        try:
            self._parquet = pq.ParquetFile(self._file, buffer_size=_BUFFER)
        except SourceError:
            raise
        except Exception as error:  # noqa: BLE001 - whatever the decoder makes of such bytes
            self._broken = said(error)
            return
        names = self._parquet.schema_arrow.names
        missing = [n for n in ("id", "es") if n not in names]
        if missing:
            self.close()
            shown = ", ".join(names[:8])
            raise SourceError(f"{self._url}: no column {missing[0]!r} — hint: rename one of these: {shown}")

    @property
    def read(self) -> int:
        """The bytes read so far, of a Parquet file an estimate."""
        return self._file.at

    @property
    def schema(self) -> "pa.Schema | None":
        """The columns of a Parquet shard."""
        return None if self._parquet is None else self._parquet.schema_arrow

    def close(self) -> None:
        """Closes the file."""
        self._file.close()

    def __iter__(self) -> Iterator[Row | Bad]:
        line = 0
        try:
            if self._broken:
                raise ValueError(self._broken)
            for line, value in enumerate(self._values(), 1):
                if value is not None:
                    yield value if isinstance(value, Bad) else row_of(line, value)
        except SourceError:
            raise
        except Exception as error:  # noqa: BLE001 - decoders raise what they like; the store's failures are SourceErrors
            yield Bad(line + 1, "", f"the shard breaks off: {said(error)} — hint: fetch it again")

    def _values(self) -> Iterator[object]:
        if self._parquet is not None:
            return self._records()
        return _lines(_plain(self._file, self._kind))

    def _records(self) -> Iterator[object]:
        groups = max(self._parquet.num_row_groups, 1)
        for group in range(self._parquet.num_row_groups):
            for batch in self._parquet.iter_batches(batch_size=_ROWS, row_groups=[group]):
                yield from batch.to_pylist()
            self._file.at = self._file.size * (group + 1) // groups


def _lines(lines: Iterator[bytes]) -> Iterator[object]:
    """Decoded lines; None for a blank one, `Bad` for one that cannot be decoded."""
    for number, data in enumerate(lines, 1):
        if not data.strip():
            yield None
        elif len(data) >= MAX_LINE:
            yield Bad(number, "", f"longer than {MAX_LINE // 1_000_000} MB — hint: split the answer")
        else:
            yield _decoded(number, data)


def _decoded(number: int, data: bytes) -> object:
    try:
        return msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except msgspec.DecodeError as error:
        return Bad(number, "", f"not JSON: {error} — hint: one object a line")
    except UnicodeDecodeError as error:
        return Bad(number, "", f"not UTF-8 at byte {error.start} — hint: convert the shard with iconv")


def _plain(file: Watched, kind: Format) -> Iterator[bytes]:
    """The lines of a shard as bytes, of one that is too long only the beginning."""
    import gzip

    buffered = io.BufferedReader(file, _BUFFER)
    lines: Any = buffered
    if kind == "jsonl.gz":
        lines = gzip.GzipFile(fileobj=buffered, mode="rb")
    elif kind == "jsonl.zst":
        import zstandard

        reader = zstandard.ZstdDecompressor(max_window_size=_WINDOW).stream_reader(buffered, read_across_frames=True)
        lines = io.BufferedReader(reader, _BUFFER)
    skipping = False
    while data := lines.readline(MAX_LINE):
        whole = data.endswith(b"\n") or len(data) < MAX_LINE
        if not skipping:
            yield data
        skipping = not whole
