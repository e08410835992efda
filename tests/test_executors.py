"""Work comes back in order, whatever runs it and whatever dies."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from pathlib import Path

import pytest

from pipeline import executors
from pipeline.errors import SettingsError


def double(n: int) -> int:
    if n == 3:
        raise ValueError("three")
    return 2 * n


def slow_first(n: int) -> int:
    time.sleep(0.3 if n == 0 else 0)
    return n


def killer(n: int) -> int:
    if n == 2:
        os._exit(9)
    return n


def test_inline_results_are_in_order_and_an_exception_takes_its_place() -> None:
    results = [r for _, r in executors.stream(executors.plan(1), double, range(5))]
    assert [results[n] for n in (0, 1, 2, 4)] == [0, 2, 4, 8]
    assert isinstance(results[3], ValueError)


def test_items_are_drawn_only_as_they_are_needed() -> None:
    drawn = []

    def items() -> Iterator[int]:
        for n in range(100):
            drawn.append(n)
            yield n

    running = executors.stream(executors.plan(1), double, items())
    next(running)
    assert drawn == [0]


def test_processes_give_the_same_as_inline() -> None:
    plan = executors.plan(2)
    assert list(executors.stream(plan, slow_first, range(6))) == [(n, n) for n in range(6)]


def test_only_the_item_that_kills_its_worker_is_lost() -> None:
    results = [r for _, r in executors.stream(executors.plan(2), killer, range(5))]
    assert [r for r in results if isinstance(r, int)] == [0, 1, 3, 4]
    assert isinstance(results[2], BrokenExecutor)


KILLED = """
import os, signal, time
from pipeline import executors

def pid(n):
    time.sleep(0.2)
    return os.getpid()

def run():
    executors.PRELOADED.clear()
    for n, (_, found) in enumerate(executors.stream(executors.plan(2), pid, range(4))):
        print(found, flush=True)
        if n == 3:
            os.kill(os.getpid(), signal.SIGKILL)
"""


def test_workers_end_with_the_run_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "killed.py").write_text(KILLED)
    command = [sys.executable, "-c", "import killed; killed.run()"]
    run = subprocess.run(command, cwd=tmp_path, stdout=subprocess.PIPE, text=True, timeout=120)
    assert run.returncode == -signal.SIGKILL
    for pid in map(int, run.stdout.split()):
        for _ in range(100):
            if not Path(f"/proc/{pid}").exists():
                break
            time.sleep(0.1)
        else:
            os.kill(pid, signal.SIGKILL)
            pytest.fail("a worker outlived its run")


def test_an_executor_found_broken_on_submission_is_replaced() -> None:
    started: list[Executor] = []

    class Dies(executors.Inline):
        def submit(self, *args: object, **kwargs: object) -> Future[int]:  # type: ignore[override]
            raise BrokenExecutor("gone")

    def start() -> Executor:
        started.append(Dies() if not started else executors.Inline())
        return started[-1]

    assert [r for _, r in executors.stream(executors.Plan(start, 2), double, range(3))] == [0, 2, 4]


@pytest.mark.parametrize("jobs", [0, -1])
def test_a_number_of_jobs_must_be_positive(jobs: int) -> None:
    with pytest.raises(SettingsError, match="1 or more"):
        executors.plan(jobs)


@pytest.mark.parametrize("address", ["", "local", "local:0", "local:x", "tcp", "tcp://"])
def test_an_address_must_make_sense(address: str) -> None:
    with pytest.raises(SettingsError, match="not an address"):
        executors.plan(1, address).start()


def test_a_local_dask_cluster_gives_the_same_as_inline() -> None:
    pytest.importorskip("distributed")
    results = [r for _, r in executors.stream(executors.plan(1, "local:1"), double, range(5))]
    assert [results[n] for n in (0, 1, 2, 4)] == [0, 2, 4, 8]
    assert isinstance(results[3], ValueError)


def test_dask_must_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(SettingsError, match="not installed"):
        executors.plan(1, "local:1").start()
