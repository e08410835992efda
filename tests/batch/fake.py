"""A quick stand-in for cleaning, shards to clean, and a command that runs batches: what is tested is the running."""

import gzip
import io
import json
import os
import signal
import sys
import time
from functools import partial
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import zstandard

from pipeline import executors
from pipeline.batch.rows import STAGES, Bad, BeadRow, Chunk, Done, EditRow, PairRow
from pipeline.batch.runner import Options, batch

ROWS = [{"id": f"a{n}", "es": f"texto {n}", "en": f"text {n}", "source": {"page": n}} for n in range(300)]


def clean_rows(chunk: Chunk) -> list[Done | Bad]:
    """Upper case for every row, one record in every table; a row that says "break" cannot be cleaned."""
    found: list[Done | Bad] = []
    for row in chunk.rows:
        if row.es == "break":
            found.append(Bad(row.line, row.id, "normalise: broken"))
            continue
        name = str(row.id)
        edit = EditRow(name, "0" * 12, 0, 1, row.es[:1], "X", "fake", "fix", True, "why", "", ["a", "b"])
        bead = BeadRow(name, [row.es], [row.en], 0.9, "1-1")
        pair = PairRow(name, "l", "a", "r", "b", "label")
        found.append(Done(row, row.es.upper(), [edit], [bead], [pair], tuple(0.001 for _ in STAGES)))
    return found


def slowly(chunk: Chunk) -> list[Done | Bad]:
    """The same, slowly enough to be interrupted."""
    time.sleep(0.001 * len(chunk.rows))
    return clean_rows(chunk)


def killing(chunk: Chunk) -> list[Done | Bad]:
    """The same, but a row that says "kill" kills its worker."""
    if any(row.es == "kill" for row in chunk.rows):
        os.kill(os.getpid(), signal.SIGKILL)
    return clean_rows(chunk)


def dying(chunk: Chunk) -> list[Done | Bad]:
    """Kills its worker on anything."""
    os.kill(os.getpid(), signal.SIGKILL)
    return []


def raising(chunk: Chunk) -> list[Done | Bad]:
    """Breaks on a row that says "raise", with an error that no stage has caught."""
    if any(row.es == "raise" for row in chunk.rows):
        raise MemoryError("too much")
    return clean_rows(chunk)


def lines(rows: list[dict[str, Any]]) -> bytes:
    return b"".join(json.dumps(r).encode() + b"\n" for r in rows)


def shard(path: Path, rows: list[dict[str, Any]]) -> str:
    """A shard in the format that its name asks for."""
    data = lines(rows)
    if path.name.endswith(".gz"):
        data = gzip.compress(data)
    elif path.name.endswith(".zst"):
        data = zstandard.compress(data[:500]) + zstandard.compress(data[500:])  # two frames, as appended archives have
    elif path.name.endswith(".parquet"):
        pq.write_table(pa.Table.from_pylist(rows), path, row_group_size=100)
        return str(path)
    path.write_bytes(data)
    return str(path)


def read(path: Path) -> list[dict[str, Any]]:
    if path.name.endswith(".parquet"):
        found: list[dict[str, Any]] = pq.read_table(path).to_pylist()
        return found
    data = path.read_bytes()
    if path.name.endswith(".gz"):
        data = gzip.decompress(data)
    elif path.name.endswith(".zst"):
        data = zstandard.ZstdDecompressor().stream_reader(io.BytesIO(data)).read()
    return [json.loads(line) for line in data.splitlines()]


def everything(folder: Path) -> dict[str, bytes]:
    """Every file, hidden ones too, with its bytes."""
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


QUICK = Options(clean=clean_rows)

if __name__ == "__main__":
    executors.PRELOADED = []  # no models: what is tested is the running
    tell = partial(print, "step", flush=True)
    batch(sys.argv[3:], sys.argv[2], Options(clean=slowly, plan=executors.plan(int(sys.argv[1])), report=tell))
