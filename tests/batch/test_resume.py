"""Killed at any moment, a run goes on where it stopped and ends with the bytes of one that nobody disturbed."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fsspec.implementations.local import LocalFileSystem

from pipeline.batch import stores
from pipeline.batch.runner import batch
from pipeline.settings import Settings
from tests.batch.fake import QUICK, ROWS, everything, shard


def test_a_changed_shard_or_setting_is_done_again(tmp_path: Path) -> None:
    url = shard(tmp_path / "one.jsonl", ROWS)
    out = str(tmp_path / "out")
    assert batch([url], out, QUICK).skipped == 0
    assert batch([url], out, QUICK).skipped == 1
    assert batch([url], out, QUICK._replace(settings=Settings(quotes="keep"))).skipped == 0
    shard(tmp_path / "one.jsonl", ROWS[1:])
    assert batch([url], out, QUICK).counts.rows == 299


@pytest.mark.parametrize("harm", [Path.unlink, lambda p: p.write_bytes(b"half")])
def test_a_result_that_is_gone_or_cut_is_made_again(tmp_path: Path, harm: Callable[[Path], Any]) -> None:
    url = shard(tmp_path / "one.jsonl", ROWS)
    out = tmp_path / "out"
    batch([url], str(out), QUICK)
    before = everything(out)
    harm(out / "beads" / "one.jsonl")
    assert batch([url], str(out), QUICK).skipped == 0
    assert everything(out) == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_run_killed_at_random_points_ends_with_the_same_bytes(tmp_path: Path, jobs: int) -> None:
    urls = [shard(tmp_path / f"{n}.jsonl", [{**r, "id": f"{n}-{r['id']}"} for r in ROWS]) for n in range(8)]
    command = [sys.executable, "-m", "tests.batch.fake", str(jobs)]
    subprocess.run([*command, str(tmp_path / "calm"), *urls], check=True, stdout=subprocess.DEVNULL)
    draw = random.Random(jobs)
    for _ in range(3 if jobs == 1 else 2):
        process = subprocess.Popen(
            [*command, str(tmp_path / "stormy"), *urls], start_new_session=True, stdout=subprocess.PIPE
        )
        assert process.stdout is not None
        for _ in range(draw.randrange(1, 8)):  # somewhere in the first shard or the second that is left
            process.stdout.readline()
        time.sleep(draw.random() * 0.02)
        # The workers and whatever forks them too: nobody tidies up.
        os.killpg(process.pid, signal.SIGKILL)
        assert process.wait() == -signal.SIGKILL, "it ended before it was killed: nothing was tested"
        process.stdout.close()
    subprocess.run([*command, str(tmp_path / "stormy"), *urls], check=True, stdout=subprocess.DEVNULL)
    assert everything(tmp_path / "stormy") == everything(tmp_path / "calm")


class TestEveryWindow:
    """A child is killed before its first, second, third … operation on files, until one gets through."""

    def test_first_run(self, tmp_path: Path) -> None:
        urls = [shard(tmp_path / "one.jsonl", [*ROWS[:2], {"id": "bad"}]), shard(tmp_path / "two.jsonl", ROWS[:2])]
        batch(urls, str(tmp_path / "calm"), QUICK)
        wanted = everything(tmp_path / "calm")
        for out in _killed_everywhere(tmp_path, urls, lambda out: None):
            batch(urls, str(out), QUICK)
            assert everything(out) == wanted, out.name

    def test_over_older_results(self, tmp_path: Path) -> None:
        """The input changes from A to B and back: what a killed run left of B must never pass for A."""
        old: list[dict[str, Any]] = [*ROWS[:2], {"id": "bad"}]
        new = ROWS[:1]
        url = shard(tmp_path / "one.jsonl", old)
        batch([url], str(tmp_path / "old"), QUICK)
        shard(tmp_path / "one.jsonl", new)
        batch([url], str(tmp_path / "new"), QUICK)
        for out in _killed_everywhere(tmp_path, [url], lambda out: shutil.copytree(tmp_path / "old", out)):
            kept = shutil.copytree(out, tmp_path / f"{out.name}-kept")
            batch([url], str(out), QUICK)
            assert everything(out) == everything(tmp_path / "new"), out.name
            shard(tmp_path / "one.jsonl", old)
            batch([url], str(kept), QUICK)
            assert everything(kept) == everything(tmp_path / "old"), out.name
            shard(tmp_path / "one.jsonl", new)


def _killed_everywhere(folder: Path, urls: list[str], prepare: Callable[[Path], Any]) -> Iterator[Path]:
    """Output folders, each left by a run that was killed one operation later than the one before."""
    for kills in range(400):
        out = folder / f"killed-{kills}"
        prepare(out)
        if _killed_before(kills, urls, out) == 0:
            break
        yield out
    assert 25 < kills < 399, "the operations were not counted"


def _killed_before(operation: int, urls: list[str], out: Path) -> int:
    """Runs a batch in a child that dies at once before the given operation on files; its exit status."""
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    count = 0

    def counting(true: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **options: Any) -> Any:
            nonlocal count
            if count == operation:
                os._exit(9)
            count += 1
            return true(*args, **options)

        return call

    try:
        for name in ("rm", "makedirs", "rmdir"):
            setattr(LocalFileSystem, name, counting(getattr(LocalFileSystem, name)))
        true_open = LocalFileSystem.open
        writes = counting(true_open)
        LocalFileSystem.open = lambda self, path, mode="rb", *a, **k: (writes if "w" in mode else true_open)(
            self, path, mode, *a, **k
        )
        os.fsync, os.replace = counting(os.fsync), counting(os.replace)
        stores.lasting = counting(stores.lasting)
        batch(urls, str(out), QUICK)
    except BaseException:  # noqa: BLE001 - the child must not go on with the tests
        os._exit(7)
    os._exit(0)
