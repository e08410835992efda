"""Shards in, shards out: every format, every failure in its place, the same bytes however often a run is killed."""

import gzip
import io
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard

from pipeline import executors
from pipeline.batch import profile, runner, shards
from pipeline.batch.rows import Bad, Chunk, Row, clean_rows
from pipeline.batch.runner import Counts, Options, batch
from pipeline.errors import SourceError
from pipeline.settings import Settings
from tests.batch import fake

ROWS = [{"id": f"a{n}", "es": f"texto {n}", "en": f"text {n}", "source": {"page": n}} for n in range(300)]


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
        pq.write_table(pa.Table.from_pylist(rows), path)
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
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


QUICK = Options(clean=fake.clean_rows)


class TestFormats:
    @pytest.mark.parametrize("ending", shards.FORMATS)
    @pytest.mark.parametrize("kind", [None, "parquet", "jsonl"])
    def test_every_row_comes_back_with_what_it_carried(
        self, tmp_path: Path, ending: str, kind: shards.Format | None
    ) -> None:
        url = shard(tmp_path / f"one.{ending}", ROWS)
        summary = batch([url], str(tmp_path / "out"), QUICK._replace(kind=kind))
        assert (summary.counts.rows, summary.status) == (300, 0)
        clean = read(tmp_path / "out" / "clean" / f"one.{kind or ending}")
        assert [r["es"] for r in clean] == [f"TEXTO {n}" for n in range(300)]
        carried = [json.loads(r["extra"])["source"] if "extra" in r else r["source"] for r in clean]
        assert carried == [r["source"] for r in ROWS]
        for table in ("edits", "beads", "pairs"):
            assert [r["id"] for r in read(tmp_path / "out" / table / f"one.{kind or ending}")] == [
                r["id"] for r in ROWS
            ]

    def test_parquet_tables_say_their_schema(self, tmp_path: Path) -> None:
        batch([shard(tmp_path / "one.jsonl", ROWS[:1])], str(tmp_path / "out"), QUICK._replace(kind="parquet"))
        found = pq.read_schema(tmp_path / "out" / "edits" / "one.parquet")
        assert found.metadata[b"calco.schema"] == b"1"
        assert found.field("alternatives").type == pa.list_(pa.string())

    def test_object_stores(self, tmp_path: Path) -> None:
        store = fsspec.filesystem("memory")
        with store.open("/in/one.jsonl", "wb") as file:
            file.write(lines(ROWS))
        assert batch(["memory://in/one.jsonl"], "memory://out", QUICK).counts.rows == 300
        assert batch(["memory://in/one.jsonl"], "memory://out", QUICK).skipped == 1
        local = batch([shard(tmp_path / "one.jsonl", ROWS)], f"file://{tmp_path}/out", QUICK)
        assert local.counts.rows == 300
        assert store.cat("/out/clean/one.jsonl") == (tmp_path / "out" / "clean" / "one.jsonl").read_bytes()


class TestFailures:
    def test_a_bad_row_is_listed_and_the_rest_goes_on(self, tmp_path: Path) -> None:
        path = tmp_path / "one.jsonl"
        good = lines([{"id": 1, "es": "uno"}, {"id": 2, "es": "break"}])
        path.write_bytes(good + b'{"id": 3}\n[1]\nno\n\n{"id": 1, "es": "otra vez"}\n{"id": "\xff", "es": ""}\n')
        summary = batch([str(path)], str(tmp_path / "out"), QUICK)
        assert (summary.counts.rows, summary.counts.bad, summary.status) == (1, 6, 1)
        told = read(tmp_path / "out" / "failures.jsonl")
        assert [(f["line"], f["id"]) for f in told] == [(2, "2"), (3, "3"), (4, ""), (5, ""), (7, "1"), (8, "")]
        wanted = ("normalise: broken", "no Spanish", "not an object", "not JSON", "used twice", "UTF-8")
        for failure, reason in zip(told, wanted, strict=True):
            assert reason in failure["reason"]

    def test_a_truncated_archive_says_where_it_breaks_off(self, tmp_path: Path) -> None:
        path = tmp_path / "one.jsonl.gz"
        path.write_bytes(gzip.compress(lines(ROWS))[:-200])
        summary = batch([str(path)], str(tmp_path / "out"), QUICK)
        assert summary.status == 1
        assert "breaks off" in read(tmp_path / "out" / "failures.jsonl")[0]["reason"]

    @pytest.mark.parametrize(
        ("names", "message"),
        [(["none.jsonl"], "no such shard"), (["x.csv"], "not a shard"), (["a/one.jsonl", "b/one.jsonl"], "same name")],
    )
    def test_what_is_no_shard_is_said_before_anything_is_written(
        self, tmp_path: Path, names: list[str], message: str
    ) -> None:
        with pytest.raises(SourceError, match=message):
            batch([str(tmp_path / name) for name in names], str(tmp_path / "out"), QUICK)
        assert not (tmp_path / "out").exists()

    def test_a_shard_that_fails_leaves_what_was_there(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        url = shard(tmp_path / "one.jsonl", ROWS)
        batch([url], str(tmp_path / "out"), QUICK)
        before = everything(tmp_path / "out")
        shard(tmp_path / "one.jsonl", ROWS[:10])

        def full(self: object, done: object) -> None:
            raise OSError("no space left")

        monkeypatch.setattr(shards.Writer, "put", full)
        with pytest.raises(OSError, match="space"):
            batch([url], str(tmp_path / "out"), QUICK)
        assert everything(tmp_path / "out") == before


def test_a_changed_shard_or_setting_is_done_again(tmp_path: Path) -> None:
    url = shard(tmp_path / "one.jsonl", ROWS)
    out = str(tmp_path / "out")
    assert batch([url], out, QUICK).skipped == 0
    assert batch([url], out, QUICK).skipped == 1
    assert batch([url], out, QUICK._replace(settings=Settings(quotes="keep"))).skipped == 0
    shard(tmp_path / "one.jsonl", ROWS[1:])
    assert batch([url], out, QUICK).counts.rows == 299
    (tmp_path / "out" / "beads" / "one.jsonl").unlink()
    assert batch([url], out, QUICK).skipped == 0


def test_a_run_killed_at_any_moment_ends_with_the_same_bytes(tmp_path: Path) -> None:
    urls = [shard(tmp_path / f"{n}.jsonl", [{**r, "id": f"{n}-{r['id']}"} for r in ROWS]) for n in range(3)]
    command = [sys.executable, "-m", "tests.batch.fake"]
    subprocess.run([*command, str(tmp_path / "calm"), *urls], check=True)
    draw = random.Random(7)
    for _ in range(4):
        process = subprocess.Popen([*command, str(tmp_path / "stormy"), *urls])
        time.sleep(0.3 + draw.random() * 1.5)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    subprocess.run([*command, str(tmp_path / "stormy"), *urls], check=True)
    assert everything(tmp_path / "stormy") == everything(tmp_path / "calm")


def test_processes_and_a_cluster_that_loses_a_worker_give_the_same_bytes(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    url = shard(tmp_path / "one.jsonl", ROWS)
    plain = [executors.plan(1), executors.plan(2)]
    for n, plan in enumerate(plain):
        run_by(plan, url, tmp_path / str(n))
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50, processes=True
    ) as cluster:
        killed: list[int] = []

        def kill(report: runner.Report) -> None:
            if not killed and report.counts.rows >= runner.CHUNK:
                worker = next(iter(cluster.workers.values()))
                killed.append(worker.pid)
                os.kill(worker.pid, signal.SIGKILL)

        run_by(executors.plan(1, cluster.scheduler_address), url, tmp_path / "cluster", kill)
    assert killed
    wanted = everything(tmp_path / "0")
    assert everything(tmp_path / "1") == wanted
    assert everything(tmp_path / "cluster") == wanted


def run_by(
    plan: executors.Plan, url: str, out: Path, report: Callable[[runner.Report], None] = lambda report: None
) -> None:
    batch([url], str(out), Options(plan=plan, report=report, clean=fake.slowly))


@pytest.mark.model
def test_rows_are_really_cleaned() -> None:
    row = Row(1, "a", "Fué  un exámen.\n\nGran empresa: lento.\nPequeña empresa: rápido.", "", {})
    (done,) = clean_rows(Chunk([row], Settings()))
    assert not isinstance(done, Bad)
    assert done.es.startswith("Fue un examen.")
    assert next((e.before, e.after) for e in done.edits) == ("Fué", "Fue")
    assert [p.left_label for p in done.pairs] == ["Gran empresa"]
    assert set(done.seconds) == {"segment", "detect", "align", "normalise", "decalque", "settle", "contrast"}


def test_the_profile_tells_every_stage() -> None:
    counts = Counts(rows=10, edits=5, seconds={"segment": 1.0, "normalise": 3.0})
    summary = runner.Summary(shards=1, skipped=0, counts=counts, failures=0, seconds=4.0)
    told = list(profile.table(summary))
    assert told[2].split() == ["normalise", "3.00", "75.0%", "300.00"]
    page = profile.page(summary).decode()
    assert page.count("<rect") == 2
    assert "<script" not in page
