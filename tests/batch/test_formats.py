"""Every format in and out: each row comes back with what it carried, in tables that say their schema."""

import datetime
import decimal
import json
from pathlib import Path
from typing import Any

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from pipeline.batch import shards, tables
from pipeline.batch.runner import batch
from tests.batch.fake import QUICK, ROWS, lines, read, shard


@pytest.mark.parametrize("ending", shards.FORMATS)
@pytest.mark.parametrize("kind", [None, "parquet", "jsonl"])
def test_every_row_comes_back_with_what_it_carried(tmp_path: Path, ending: str, kind: shards.Format | None) -> None:
    url = shard(tmp_path / f"one.{ending}", ROWS)
    summary = batch([url], str(tmp_path / "out"), QUICK._replace(kind=kind))
    assert (summary.counts.rows, summary.status) == (300, 0)
    clean = read(tmp_path / "out" / "clean" / f"one.{kind or ending}")
    assert [r["es"] for r in clean] == [f"TEXTO {n}" for n in range(300)]
    carried = [json.loads(r["extra"])["source"] if "extra" in r else r["source"] for r in clean]
    assert carried == [r["source"] for r in ROWS]
    for table in ("edits", "beads", "pairs"):
        assert [r["id"] for r in read(tmp_path / "out" / table / f"one.{kind or ending}")] == [r["id"] for r in ROWS]


def test_a_number_as_id_stays_one_in_the_clean_rows(tmp_path: Path) -> None:
    batch([shard(tmp_path / "one.jsonl", [{"id": 7, "es": "siete"}])], str(tmp_path / "out"), QUICK)
    assert read(tmp_path / "out" / "clean" / "one.jsonl") == [{"id": 7, "es": "SIETE"}]
    assert read(tmp_path / "out" / "edits" / "one.jsonl")[0]["id"] == "7"


def test_columns_of_any_type_survive_parquet(tmp_path: Path) -> None:
    values: dict[str, tuple[Any, Any]] = {
        "when": (datetime.datetime(2024, 5, 1, 12, tzinfo=datetime.UTC), pa.timestamp("ms", tz="UTC")),
        "day": (datetime.date(2024, 5, 1), pa.date32()),
        "price": (decimal.Decimal("1.50"), pa.decimal128(8, 2)),
        "raw": (b"\xff\x00", pa.binary()),
        "tags": (["a", None], pa.list_(pa.large_string())),
        "map": ([("k", 1)], pa.map_(pa.string(), pa.int8())),
        "deep": ({"a": [1.5]}, pa.struct([("a", pa.list_(pa.float32()))])),
        "kind": ("x", pa.dictionary(pa.int8(), pa.string())),
        "none": (None, pa.int16()),
    }
    fields = [("id", pa.int64()), ("es", pa.large_string()), *((n, t) for n, (_, t) in values.items())]
    given = pa.Table.from_pylist([{"id": 1, "es": "uno", **{n: v for n, (v, _) in values.items()}}], pa.schema(fields))
    pq.write_table(given, tmp_path / "one.parquet")
    assert batch([str(tmp_path / "one.parquet")], str(tmp_path / "out"), QUICK).status == 0
    got = pq.read_table(tmp_path / "out" / "clean" / "one.parquet")
    assert got.drop_columns(["es", "en"]).equals(given.drop_columns(["es"]))
    assert got.column("es").to_pylist() == ["UNO"]
    summary = batch([str(tmp_path / "one.parquet")], str(tmp_path / "lines"), QUICK._replace(kind="jsonl"))
    assert summary.status == 0
    assert read(tmp_path / "lines" / "clean" / "one.jsonl")[0]["when"] == "2024-05-01T12:00:00Z"


@pytest.mark.parametrize("table", tables.TABLES)
def test_parquet_tables_say_their_schema(tmp_path: Path, table: str) -> None:
    batch([shard(tmp_path / "one.jsonl", ROWS[:1])], str(tmp_path / "out"), QUICK._replace(kind="parquet"))
    found = pq.read_schema(tmp_path / "out" / table / "one.parquet")
    assert found.metadata[b"calco.schema"] == str(tables.VERSION).encode()
    assert found.metadata[b"calco.table"] == table.encode()
    assert found.equals(tables.schema(table))


def test_the_documented_schemas_are_the_schemas() -> None:
    """docs/schemas.md names every column of every table with its type, in order."""
    text = (Path(__file__).parents[2] / "docs" / "schemas.md").read_text(encoding="utf-8")
    assert f"Version {tables.VERSION}" in text
    for table in tables.TABLES:
        part = text.split(f"## {table}\n", 1)[1].split("\n## ", 1)[0]
        rows = [[c.strip() for c in line.strip("|").split("|")] for line in part.splitlines() if line.startswith("| `")]
        documented = [(name.strip("`"), kind) for name, kind, *_ in rows]
        assert documented == [(f.name, str(f.type).replace("element", "item")) for f in tables.schema(table)], table


def test_row_groups_are_cut_alike_however_the_rows_arrive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "GROUP", 100)
    batch([shard(tmp_path / "one.parquet", ROWS)], str(tmp_path / "out"), QUICK)
    file = pq.ParquetFile(tmp_path / "out" / "edits" / "one.parquet")
    assert [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)] == [100, 100, 100]


def test_object_stores(tmp_path: Path) -> None:
    store = fsspec.filesystem("memory")
    with store.open("/in/one.jsonl", "wb") as file:
        file.write(lines(ROWS))
    assert batch(["memory://in/one.jsonl"], "memory://out", QUICK).counts.rows == 300
    assert batch(["memory://in/one.jsonl"], "memory://out", QUICK).skipped == 1
    local = batch([shard(tmp_path / "one.jsonl", ROWS)], f"file://{tmp_path}/out", QUICK)
    assert local.counts.rows == 300
    assert store.cat("/out/clean/one.jsonl") == (tmp_path / "out" / "clean" / "one.jsonl").read_bytes()
    assert not [name for name in store.find("/out") if ".part" in name]


def test_a_store_that_marks_its_objects_is_not_read_to_know_them(monkeypatch: pytest.MonkeyPatch) -> None:
    store = fsspec.filesystem("memory")
    store.pipe("/marked/one.jsonl", lines(ROWS))
    plain = type(store).info
    monkeypatch.setattr(type(store), "info", lambda self, path, **k: {**plain(self, path, **k), "ETag": '"abc"'})
    batch(["memory://marked/one.jsonl"], "memory://marked/out", QUICK)
    opened = []
    true_open = type(store).open

    def noted(self: object, path: str, *rest: Any, **options: Any) -> Any:
        opened.append(path)
        return true_open(self, path, *rest, **options)

    monkeypatch.setattr(type(store), "open", noted)
    assert batch(["memory://marked/one.jsonl"], "memory://marked/out", QUICK).skipped == 1
    assert not [path for path in opened if "one.jsonl" in path and "failures" not in path]


def test_archives_of_a_long_window_are_read(tmp_path: Path) -> None:
    settings = zstandard.ZstdCompressionParameters.from_level(3, window_log=28, enable_ldm=True)
    data = zstandard.ZstdCompressor(compression_params=settings).compress(lines(ROWS))
    (tmp_path / "one.jsonl.zst").write_bytes(data)
    assert batch([str(tmp_path / "one.jsonl.zst")], str(tmp_path / "out"), QUICK).counts.rows == 300
