"""Where work runs: here, in processes, or on a Dask cluster, behind one shape, `concurrent.futures.Executor`."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from itertools import islice
from typing import Any, ParamSpec, TypeVar

from pipeline.errors import SettingsError

A = TypeVar("A")
B = TypeVar("B")
P = ParamSpec("P")
_THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
PRELOADED = ["pipeline.preloaded"]  # what the server of forks imports before it forks
_AHEAD = 4  # tasks under way for each worker: none waits for work, and memory stays bounded


class Inline(Executor):
    """Runs each task when it is submitted, in this process."""

    def submit(self, fn: Callable[P, B], /, *args: P.args, **kwargs: P.kwargs) -> Future[B]:
        """A future that is already done."""
        future: Future[B] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


class Plan:
    """Which executor to start, and how many tasks to keep under way; `alone` starts one for work that kills workers."""

    def __init__(self, start: Callable[[], Executor], window: int, alone: Callable[[], Executor] | None = None) -> None:
        self.start = start
        self.window = window
        self.alone = alone or start


def plan(jobs: int = 1, dask: str | None = None) -> Plan:
    """Inline for one job, processes for more, a cluster for a Dask address ("local:2" or "tcp://host:port").

    Raises SettingsError for an address or a number of jobs that makes no sense, or when Dask is not installed.
    """
    if dask is not None:
        return Plan(lambda: _cluster(_address(dask)), _AHEAD)
    if jobs < 1:
        raise SettingsError(f"--jobs {jobs}: not a number of processes — hint: 1 or more, such as --jobs 2")
    if jobs == 1:
        return Plan(Inline, 1)
    return Plan(lambda: _processes(jobs), _AHEAD * jobs, lambda: _processes(1))


def stream(
    plan: Plan, work: Callable[[A], B], items: Iterable[A], *, ordered: bool = True
) -> Iterator[tuple[A, B | Exception]]:
    """Each item with what `work` makes of it; an exception stands for a result that could not be had.

    In the order of the items, or, not `ordered`, as they are done. One executor serves all items and starts with the
    first. An item that kills its worker is tried once more on its own, so only it is lost; `work` must be importable
    by name, because workers import it.
    """
    source = iter(items)
    waiting: dict[Future[B], A] = {}  # in the order of submission
    executor: Executor | None = None
    try:
        while True:
            width = max(plan.window, getattr(executor, "window", 0)) if executor else plan.window
            for item in islice(source, max(width - len(waiting), 0)):
                executor = executor or plan.start()
                waiting[_submit(executor, work, item)] = item
            if not waiting or executor is None:
                return
            future = _next(waiting, ordered)
            item, result = waiting.pop(future), _outcome(future)
            if isinstance(result, BrokenExecutor):
                executor.shutdown(cancel_futures=True)
                with plan.alone() as alone:
                    result = _outcome(_submit(alone, work, item))
                executor = plan.start()
                waiting = {(f if _good(f) else _submit(executor, work, i)): i for f, i in waiting.items()}
            yield item, result
    finally:
        if executor is not None:
            executor.shutdown(cancel_futures=True)


def _next(waiting: dict[Future[B], A], ordered: bool) -> Future[B]:
    if ordered:
        return next(iter(waiting))
    done = wait(waiting, return_when=FIRST_COMPLETED).done
    return next(f for f in waiting if f in done)


def one_thread() -> None:
    """Numerical libraries on one thread each: processes share the cores, and sums come out alike everywhere.

    Has effect only before numpy is imported.
    """
    for name in _THREADS:
        os.environ.setdefault(name, "1")


def _submit(executor: Executor, work: Callable[[A], B], item: A) -> Future[B]:
    try:
        return executor.submit(work, item)
    except BrokenExecutor as error:
        failed: Future[B] = Future()
        failed.set_exception(error)
        return failed


def _outcome(future: Future[B]) -> B | Exception:
    try:
        return future.result()
    except Exception as error:
        return error


def _good(future: Future[Any]) -> bool:
    return future.done() and not future.cancelled() and future.exception() is None


def _processes(jobs: int) -> Executor:
    """Processes that share one copy of the models where the system can fork; see docs/decisions/running.md."""
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    one_thread()  # the server of forks takes the environment of its start
    context: Any = get_context("forkserver" if sys.platform == "linux" else "spawn")
    if sys.platform == "linux":
        context.set_forkserver_preload(PRELOADED)
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_start_worker)


def _start_worker() -> None:
    import signal
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent decides; workers print no traceback of their own
    one_thread()
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """Ends this worker when the run that started it was killed: it would wait for work, and hold memory, for ever.

    The server of forks ends by itself with its last worker.
    """
    from multiprocessing import parent_process

    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _address(dask: str) -> int | str:
    scheme, _, rest = dask.partition(":")
    if scheme == "local" and rest.isdigit() and int(rest) > 0:
        return int(rest)
    if "://" in dask and rest.strip("/"):
        return dask
    raise SettingsError(f"--dask {dask}: not an address — hint: local:2 or tcp://scheduler:8786")


def _cluster(address: int | str) -> Executor:
    try:
        import distributed
    except ImportError as error:
        raise SettingsError("--dask: Dask is not installed — hint: pip install 'calco[dask]'") from error

    dask: Any = distributed  # it has no types to speak of
    cluster = None
    if isinstance(address, int):
        one_thread()  # workers take the environment of their start
        cluster = dask.LocalCluster(n_workers=address, threads_per_worker=1, dashboard_address=None, silence_logs=50)
    try:
        client = dask.Client(cluster or address, timeout="10s")
    except OSError as error:
        raise SettingsError(f"--dask {address}: no scheduler answers — hint: start one, or use local:2") from error
    return _Closing(client, cluster)


class _Closing(Executor):
    """A Dask client's executor that also ends the client, and the cluster if it is ours."""

    def __init__(self, client: Any, cluster: Any) -> None:
        self._client, self._cluster = client, cluster
        self._inner: Executor = client.get_executor(pure=False)

    @property
    def window(self) -> int:
        """How many tasks keep the workers busy that there are now; a cluster may grow and shrink."""
        return _AHEAD * int(sum(self._client.nthreads().values()))

    def submit(self, fn: Callable[P, B], /, *args: P.args, **kwargs: P.kwargs) -> Future[B]:
        """A future of the cluster."""
        return self._inner.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Ends the tasks, the client and our own cluster."""
        self._inner.shutdown(wait=wait)
        self._client.close()
        if self._cluster is not None:
            self._cluster.close()
