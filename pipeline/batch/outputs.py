"""What a shard leaves behind: its tables, its failures, and the stamp by which it is known to be done.

    DIR/clean/NAME.KIND  edits/  beads/  pairs/     the tables
    DIR/failures/NAME.jsonl                         rows that failed, only where some did
    DIR/stamps/NAME.json                            written last
    DIR/.parts/NAME/…                               what is being written; swept when the shard is begun again

The order of the steps is what makes a run safe to kill between any two of them: the files are written whole beside
their places, the old stamp is taken away, the files are moved, the new stamp is written.
"""

import os
import socket
from collections.abc import Sequence
from contextlib import suppress
from itertools import count
from typing import Any

import msgspec

from pipeline.batch import stores, tables
from pipeline.batch.counts import Counts
from pipeline.batch.rows import Bad, FailureRow
from pipeline.batch.shards import Format
from pipeline.model import Record

_ATTEMPTS = count()


class Stamp(Record, frozen=True, omit_defaults=False):
    """What a shard was made from, what it held, and the bytes of each of its files: kept beside them."""

    stamp: str
    counts: Counts
    bytes: tuple[int, ...]


class Place:
    """Where the files of one shard belong."""

    def __init__(self, out: str, name: str, kind: Format) -> None:
        """Raises SourceError when the place makes no sense."""
        self.fs, self.folder = stores.filesystem(out)
        self.url, self.name, self.kind = out.rstrip("/"), name, kind
        self.tables = {table: f"{self.folder}/{table}/{name}.{kind}" for table in tables.TABLES}
        self.failures = f"{self.folder}/failures/{name}.jsonl"
        self.parts = f"{self.folder}/.parts/{name}"
        self._stamp = f"{self.folder}/stamps/{name}.json"

    def done(self, stamp: str) -> Counts | None:
        """The counts of the shard when it is done: its stamp is this one and its files are as they were left."""
        data = stores.read_bytes(self.fs, self._stamp)
        try:
            known = msgspec.json.decode(data or b"", type=Stamp)
        except msgspec.MsgspecError:
            return None
        whole = known.stamp == stamp and list(known.bytes) == stores.sizes(self.fs, self._files(known.counts))
        return known.counts if whole else None

    def _files(self, counts: Counts) -> list[str]:
        return [*self.tables.values(), *([self.failures] if counts.bad else [])]

    def unstamp(self) -> None:
        """Takes the stamp away: from here on the shard is not done."""
        stores.remove(self.fs, self._stamp)

    def stamp(self, stamp: str, counts: Counts) -> None:
        """Says that the shard is done. Times are left out: a shard made twice leaves the same bytes."""
        counts = msgspec.structs.replace(counts, seconds={})
        sizes = stores.sizes(self.fs, self._files(counts))
        stores.put(self.fs, self._stamp, msgspec.json.encode(Stamp(stamp=stamp, counts=counts, bytes=tuple(sizes))))


class Writer:
    """The files of one shard being written; every method raises OutputError."""

    def __init__(self, place: Place, given: Any) -> None:
        """`given` is the schema of a Parquet shard."""
        self._place = place
        self._fs = place.fs
        self._attempt = f"{place.parts}/{socket.gethostname()}-{os.getpid()}-{next(_ATTEMPTS)}"
        self._open: dict[str, tables.Lines | tables.Columns] = {}
        self._failures: Any = None
        with self._writing():
            stores.remove(self._fs, place.parts)
            self._fs.makedirs(self._attempt, exist_ok=True)
            for table in tables.TABLES:
                raw = self._fs.open(self._part(table), "wb")
                parquet = place.kind == "parquet"
                columns = tables.schema(table, given if table == "clean" else None) if parquet else None
                self._open[table] = tables.Columns(raw, columns) if parquet else tables.Lines(raw, place.kind)

    def _part(self, table: str) -> str:
        return f"{self._attempt}/{table}"

    def _writing(self) -> Any:
        return stores.writing(f"{self._place.url} (shard {self._place.name})")

    def put(self, block: tables.Block, bad: Sequence[Bad]) -> None:
        """Some rows more, and those that failed."""
        with self._writing():
            for table, part in block.parts.items():
                self._open[table].put(part, block.weight)
            if bad and self._failures is None:
                self._failures = self._fs.open(self._part("failures"), "wb")
            for row in bad:
                record = FailureRow(self._place.name, row.line, row.id, row.reason)
                self._failures.write(msgspec.json.encode(record) + b"\n")

    def close(self, stamp: str, counts: Counts) -> None:
        """Ends the files, moves them to their places over older ones, and stamps the shard."""
        with self._writing():
            for table in self._open.values():
                table.close()
            if self._failures is not None:
                stores.settle(self._failures)
                self._failures.close()
            self._place.unstamp()
            moves = {self._part(table): path for table, path in self._place.tables.items()}
            if self._failures is not None:
                moves[self._part("failures")] = self._place.failures
            else:
                stores.remove(self._fs, self._place.failures)
            for part, path in moves.items():
                folder = path.rpartition("/")[0]
                self._fs.makedirs(folder, exist_ok=True)
                stores.move(self._fs, part, path)
                stores.lasting(self._fs, folder)
            self._place.stamp(stamp, counts)
            stores.remove(self._fs, self._place.parts)

    def drop(self) -> None:
        """Gives up: nothing but what was there before stays."""
        for table in (*self._open.values(), *([self._failures] if self._failures else [])):
            with suppress(Exception):
                table.close()
        with suppress(Exception):
            stores.remove(self._fs, self._place.parts)
