"""Whatever goes wrong is told in one line, in its place, and costs nothing else."""

import errno
import gzip
import json
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
import pytest
import zstandard
from typer.testing import CliRunner

from pipeline import executors
from pipeline.batch import rows, shards, stores, tables, work
from pipeline.batch.runner import Options, batch
from pipeline.cli import app
from pipeline.errors import OutputError, SourceError, WorkerError
from tests.batch import fake
from tests.batch.fake import QUICK, ROWS, everything, lines, read, shard


def told(out: Path) -> list[dict[str, Any]]:
    return read(out / "failures.jsonl")


class TestRows:
    def test_a_bad_row_is_listed_and_the_rest_goes_on(self, tmp_path: Path) -> None:
        path = tmp_path / "one.jsonl"
        good = lines([{"id": 1, "es": "uno"}, {"id": 2, "es": "break"}])
        path.write_bytes(good + b'{"id": 3}\n[1]\nno\n\n{"id": 1, "es": "otra vez"}\n{"id": "\xff", "es": ""}\n')
        summary = batch([str(path)], str(tmp_path / "out"), QUICK)
        assert (summary.counts.rows, summary.counts.bad, summary.status) == (1, 6, 1)
        found = told(tmp_path / "out")
        assert [(f["line"], f["id"]) for f in found] == [(2, 2), (3, 3), (4, ""), (5, ""), (7, 1), (8, "")]
        wanted = ("normalise: broken", "no Spanish", "not an object", "not JSON", "used twice", "UTF-8")
        for failure, reason in zip(found, wanted, strict=True):
            assert reason in failure["reason"]
        assert batch([str(path)], str(tmp_path / "out"), QUICK).status == 1  # still told when nothing is done again
        assert told(tmp_path / "out") == found

    def test_rows_and_lines_that_are_too_long_are_refused(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(rows, "LONGEST", 50)
        monkeypatch.setattr(shards, "MAX_LINE", 200)
        given = [{"id": 1, "es": "a" * 40}, {"id": 2, "es": "a" * 60}, {"id": 3, "es": "a" * 999}, {"id": 4, "es": "b"}]
        url = shard(tmp_path / "one.jsonl", given)
        batch([url], str(tmp_path / "out"), QUICK)
        assert [(f["line"], "longer than" in f["reason"]) for f in told(tmp_path / "out")] == [(2, True), (3, True)]
        assert [r["id"] for r in read(tmp_path / "out" / "clean" / "one.jsonl")] == [1, 4]

    def test_a_table_of_hashes_remembers_every_id(self) -> None:
        seen = rows.Seen()
        assert not any(seen.had(str(n)) for n in range(5_000))
        assert all(seen.had(str(n)) for n in range(5_000))

    @pytest.mark.parametrize("kind", ["jsonl", "parquet"])
    def test_only_the_row_that_kills_its_worker_is_lost(self, tmp_path: Path, kind: shards.Format) -> None:
        given: list[dict[str, Any]] = [*ROWS[:100], {"id": "killer", "es": "kill"}, *ROWS[100:]]
        url = shard(tmp_path / "one.jsonl", given)
        summary = batch([url], str(tmp_path / "out"), Options(clean=fake.killing, plan=executors.plan(2), kind=kind))
        assert (summary.counts.rows, summary.counts.bad) == (300, 1)
        (failure,) = told(tmp_path / "out")
        assert (failure["id"], failure["line"]) == ("killer", 101)
        clean = read(tmp_path / "out" / "clean" / f"one.{kind}")
        assert [r["id"] for r in clean] == [r["id"] for r in ROWS]

    def test_only_the_row_that_breaks_outside_every_stage_is_lost(self, tmp_path: Path) -> None:
        url = shard(tmp_path / "one.jsonl", [*ROWS[:5], {"id": "x", "es": "raise"}, *ROWS[5:10]])
        assert batch([url], str(tmp_path / "out"), Options(clean=fake.raising)).counts.rows == 10
        assert "MemoryError: too much" in told(tmp_path / "out")[0]["reason"]


class TestShards:
    def test_a_truncated_archive_says_where_it_breaks_off(self, tmp_path: Path) -> None:
        path = tmp_path / "one.jsonl.gz"
        path.write_bytes(gzip.compress(lines(ROWS))[:-200])
        summary = batch([str(path)], str(tmp_path / "out"), QUICK)
        assert summary.status == 1
        assert "breaks off" in told(tmp_path / "out")[0]["reason"]

    def test_archives_with_a_flipped_byte_or_other_contents(self, tmp_path: Path) -> None:
        packed = {
            "gz.jsonl.gz": gzip.compress(lines(ROWS)),
            "zst.jsonl.zst": zstandard.ZstdCompressor(write_checksum=True).compress(lines(ROWS)),
        }
        urls = [str(tmp_path / "text.parquet"), str(tmp_path / "text.jsonl.gz")]
        for url in urls:
            Path(url).write_text("no such thing")
        urls[1] = str((tmp_path / "text.jsonl.gz").rename(tmp_path / "plain.jsonl.gz"))
        for name, data in packed.items():
            broken = bytearray(data)
            broken[len(data) // 2] ^= 0xFF
            (tmp_path / name).write_bytes(broken)
            urls.append(str(tmp_path / name))
        shard(tmp_path / "good.jsonl", ROWS)
        summary = batch([*urls, str(tmp_path / "good.jsonl")], str(tmp_path / "out"), QUICK)
        assert summary.status == 1
        assert len(read(tmp_path / "out" / "clean" / "good.jsonl")) == 300
        reasons = {f["shard"]: f["reason"] for f in told(tmp_path / "out")}
        assert set(reasons) == {"text", "plain", "gz", "zst"}
        assert all("\n" not in r for r in reasons.values())

    def test_a_parquet_file_without_the_columns(self, tmp_path: Path) -> None:
        pq.write_table(pa.table({"id": [1], "text": ["uno"]}), tmp_path / "a.parquet")
        urls = [str(tmp_path / "a.parquet"), shard(tmp_path / "b.jsonl", ROWS)]
        summary = batch(urls, str(tmp_path / "out"), QUICK)
        assert (summary.lost, summary.status, summary.counts.rows) == (1, 1, 300)
        (failure,) = told(tmp_path / "out")
        assert failure["shard"] == "a"
        assert "no column 'es' — hint: rename one of these: id, text" in failure["reason"]

    @pytest.mark.parametrize(
        ("names", "message"),
        [
            (["none.jsonl"], "no such shard"),
            (["x.csv"], "not a shard"),
            (["a/one.jsonl", "b/one.jsonl"], "same name"),
            (["folder.jsonl"], "a folder"),
        ],
    )
    def test_what_is_no_shard_is_said_before_anything_is_written(
        self, tmp_path: Path, names: list[str], message: str
    ) -> None:
        (tmp_path / "folder.jsonl").mkdir()
        with pytest.raises(SourceError, match=message):
            batch([str(tmp_path / name) for name in names], str(tmp_path / "out"), QUICK)
        assert not (tmp_path / "out").exists()

    @pytest.mark.parametrize("url", ["nosuch://a/b.jsonl", "s3://bucket/b.jsonl"])
    def test_a_store_that_is_not_there(self, tmp_path: Path, url: str) -> None:
        with pytest.raises(SourceError, match="hint"):
            batch([url], str(tmp_path / "out"), QUICK)


class Failing(fsspec.get_filesystem_class("memory")):  # type: ignore[misc]
    """A store whose reads fail after some bytes, and whose writes may be forbidden."""

    protocol = "failing"
    store: dict[str, Any] = {}  # noqa: RUF012 - as the parent has it
    after = 10**9
    forbidden = False

    @classmethod
    def _strip_protocol(cls, path: str) -> str:
        return "/" + path.removeprefix("failing://").strip("/")

    def _open(self, path: str, mode: str = "rb", **options: Any) -> Any:
        if self.forbidden and mode != "rb":
            raise ConnectionRefusedError("the bucket is sealed")
        file = super()._open(path, mode, **options)
        return _Ending(file.getvalue(), self.after) if mode == "rb" else file


class _Ending:
    def __init__(self, data: bytes, after: int) -> None:
        self.data, self.after, self.at = data, after, 0

    def read(self, count: int = -1) -> bytes:
        if self.at >= self.after:
            raise TimeoutError("the store does not answer")
        part = self.data[self.at : self.at + count]
        self.at += len(part)
        return part

    def tell(self) -> int:
        return self.at

    def close(self) -> None: ...

    def __enter__(self) -> "_Ending":
        return self

    def __exit__(self, *rest: object) -> None: ...


class TestStores:
    @pytest.fixture(autouse=True)
    def _store(self) -> None:
        fsspec.register_implementation("failing", Failing, clobber=True)
        Failing.store.clear()
        Failing.after, Failing.forbidden = 10**9, False

    def test_a_shard_whose_store_fails_is_lost_for_now_and_done_by_the_next_run(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        many = lines([{"id": n, "es": "x" * 2_000} for n in range(3_000)])
        fsspec.filesystem("failing").pipe("/a.jsonl", many)
        urls = ["failing://a.jsonl", shard(tmp_path / "b.jsonl", ROWS)]
        out = tmp_path / "out"
        fingerprint = stores.fingerprint

        def by_name(url: str, take: Callable[[bytes], object]) -> None:
            take(b"x") if "failing" in url else fingerprint(url, take)

        monkeypatch.setattr(stores, "fingerprint", by_name)
        Failing.after = 2 << 20
        summary = batch(urls, str(out), QUICK)
        assert (summary.lost, summary.status, summary.counts.rows) == (1, 1, 300)
        assert "does not answer" in told(out)[0]["reason"]
        assert not [name for name in everything(out) if "a.jsonl" in name or ".part" in name]
        Failing.after = 10**9
        summary = batch(urls, str(out), QUICK)
        assert (summary.lost, summary.skipped, summary.counts.rows) == (0, 1, 3_300)

    def test_a_store_that_refuses_results(self, tmp_path: Path) -> None:
        Failing.forbidden = True
        with pytest.raises(OutputError, match=r"failing://out .*sealed — hint"):
            batch([shard(tmp_path / "b.jsonl", ROWS)], "failing://out", QUICK)


@contextmanager
def full(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A disk without space, which tells so when a file is put to rest."""
    with monkeypatch.context() as patch:

        def no(file: Any) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        patch.setattr(stores, "settle", no)
        patch.setattr(tables, "settle", no)
        yield


class TestOutput:
    def test_a_full_disk_leaves_what_was_there(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        url, out = shard(tmp_path / "one.jsonl", ROWS), tmp_path / "out"
        batch([url], str(out), QUICK)
        before = everything(out)
        shard(tmp_path / "one.jsonl", ROWS[:10])
        with full(monkeypatch), pytest.raises(OutputError, match="No space left"):
            batch([url], str(out), QUICK)
        assert everything(out) == before
        assert batch([url], str(out), QUICK).counts.rows == 10

    def test_a_real_device_without_space(self, tmp_path: Path) -> None:
        if not Path("/dev/full").exists():
            pytest.skip("no /dev/full")
        (tmp_path / "out").mkdir()
        (tmp_path / "out" / "failures.jsonl.part").symlink_to("/dev/full")
        with pytest.raises(OutputError, match=r"failures\.jsonl: cannot be written: No space left"):
            batch([shard(tmp_path / "one.jsonl", [{"id": 1}])], str(tmp_path / "out"), QUICK)

    def test_a_place_that_is_a_file(self, tmp_path: Path) -> None:
        (tmp_path / "out").write_text("mine")
        with pytest.raises(OutputError, match="Not a directory"):
            batch([shard(tmp_path / "one.jsonl", ROWS)], str(tmp_path / "out"), QUICK)
        assert (tmp_path / "out").read_text() == "mine"

    def test_the_command_tells_it_in_one_line(self, tmp_path: Path) -> None:
        (tmp_path / "out").write_text("mine")
        url = shard(tmp_path / "one.jsonl", [{"id": 1}])
        done = CliRunner().invoke(app, ["batch", url, "--out", str(tmp_path / "out")], standalone_mode=False)
        assert isinstance(done.exception, OutputError)
        assert "\n" not in str(done.exception)


class TestWorkers:
    def test_workers_with_other_code_end_the_run(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        versions = iter(["ours", *["theirs"] * 9])
        monkeypatch.setattr(work, "version", lambda: next(versions))
        monkeypatch.setattr("pipeline.batch.runner.version", work.version)
        with pytest.raises(WorkerError, match="other code"):
            batch([shard(tmp_path / "one.jsonl", ROWS)], str(tmp_path / "out"), QUICK)
        assert not (tmp_path / "out" / "stamps").exists()

    def test_workers_that_always_die_end_the_run(self, tmp_path: Path) -> None:
        url = shard(tmp_path / "one.jsonl", ROWS)
        with pytest.raises(WorkerError, match="fail on any text"):
            batch([url], str(tmp_path / "out"), Options(clean=fake.dying, plan=executors.plan(2)))
        assert not everything(tmp_path / "out")


def test_the_command_lists_what_failed(tmp_path: Path) -> None:
    url = shard(tmp_path / "one.jsonl", [{"id": 1}])
    done = CliRunner().invoke(app, ["batch", url, "--out", str(tmp_path / "out"), "--json"], standalone_mode=False)
    assert json.loads(done.stdout)["counts"]["bad"] == 1
    assert done.return_value == 1
