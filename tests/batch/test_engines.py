"""The same bytes whatever does the work and whatever dies meanwhile; the same rows for engines of yours."""

import os
import re
import signal
from pathlib import Path
from typing import Any

import pytest

from pipeline import executors
from pipeline.batch import rows
from pipeline.batch.counts import Report
from pipeline.batch.rows import Bad, Chunk, Row, clean_records, clean_rows
from pipeline.batch.runner import Options, batch
from pipeline.settings import Settings
from tests.batch import fake
from tests.batch.fake import ROWS, everything, shard

SAMPLE = [
    {"id": 1, "es": "Fué  un exámen.\n\nGran empresa: lento.\nPequeña empresa: rápido."},
    {"id": 2, "es": "No voy a caer en mi espada sobre esto.", "en": "I'm not going to fall on my sword over this."},
    {"id": 3, "es": "Espero eso ayude. Gracias por adelantado.", "en": "I hope that helps. Thanks in advance."},
    {"id": 4, "es": "La casa esta cerca del río, no?", "en": "The house is near the river, isn't it?"},
    {"id": 5, "es": ""},
    {"id": 6, "es": "Buenos días."},
]


def urls(folder: Path, shards: int) -> list[str]:
    return [shard(folder / f"{n}.jsonl", [{**r, "id": f"{n}-{r['id']}"} for r in ROWS]) for n in range(shards)]


@pytest.mark.parametrize("whole", [False, True])
def test_processes_give_the_same_bytes(tmp_path: Path, whole: bool) -> None:
    given = urls(tmp_path, 3)
    batch(given, str(tmp_path / "serial"), Options(clean=fake.clean_rows))
    batch(given, str(tmp_path / "two"), Options(clean=fake.slowly, plan=executors.plan(2), whole_shards=whole))
    assert everything(tmp_path / "two") == everything(tmp_path / "serial")


def test_one_executor_serves_all_shards(tmp_path: Path) -> None:
    started = []

    def start() -> executors.Inline:
        started.append(1)
        return executors.Inline()

    plan = executors.Plan(start, 8)
    batch(urls(tmp_path, 3), str(tmp_path / "out"), Options(clean=fake.clean_rows, plan=plan))
    assert len(started) == 1
    batch(urls(tmp_path, 3), str(tmp_path / "out"), Options(clean=fake.clean_rows, plan=plan))
    assert len(started) == 1, "nothing is started when everything is done"


@pytest.mark.parametrize("whole", [False, True])
def test_a_cluster_that_loses_a_worker_gives_the_same_bytes(tmp_path: Path, whole: bool) -> None:
    distributed = pytest.importorskip("distributed")
    given = urls(tmp_path, 4)
    batch(given, str(tmp_path / "serial"), Options(clean=fake.clean_rows))
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50, processes=True
    ) as cluster:
        killed: list[int] = []

        def kill(report: Report) -> None:
            if not killed and report.rows:
                worker = next(iter(cluster.workers.values()))
                killed.append(worker.pid)
                os.kill(worker.pid, signal.SIGKILL)

        plan = executors.plan(1, cluster.scheduler_address)
        options = Options(plan=plan, report=kill, clean=fake.slowly, whole_shards=whole)
        batch(given, str(tmp_path / "cluster"), options)
    assert killed
    assert everything(tmp_path / "cluster") == everything(tmp_path / "serial")


def test_the_cluster_decides_how_much_is_under_way(monkeypatch: pytest.MonkeyPatch) -> None:
    class Client:
        def __init__(self) -> None:
            self.cores = {"a": 4, "b": 60}

        def nthreads(self) -> dict[str, int]:
            return self.cores

        def get_executor(self, pure: bool) -> None: ...

    assert executors._Closing(Client(), None).window == 4 * 64  # noqa: SLF001


@pytest.mark.model
def test_rows_are_really_cleaned() -> None:
    row = Row(1, "a", "Fué  un exámen.\n\nGran empresa: lento.\nPequeña empresa: rápido.", "", {})
    (done,) = clean_rows(Chunk([row], Settings()))
    assert not isinstance(done, Bad)
    assert done.es.startswith("Fue un examen.")
    assert next((e.before, e.after) for e in done.edits) == ("Fué", "Fue")
    assert [p.left_label for p in done.pairs] == ["Gran empresa"]
    assert len(done.seconds) == len(rows.STAGES)


@pytest.mark.model
def test_the_real_stages_give_the_same_bytes_everywhere(tmp_path: Path) -> None:
    """Serially, in processes forked after loading, and on a cluster whose worker loads for itself."""
    pytest.importorskip("distributed")
    given = [shard(tmp_path / "a.jsonl", SAMPLE), shard(tmp_path / "b.parquet", SAMPLE[:4])]
    plans = {"serial": executors.plan(1), "two": executors.plan(2), "dask": executors.plan(1, "local:1")}
    for name, plan in plans.items():
        summary = batch(given, str(tmp_path / name), Options(plan=plan))
        assert (summary.status, summary.counts.rows) == (0, 10)
        assert summary.counts.applied
        assert summary.counts.pairs
        assert summary.counts.beads
    wanted = everything(tmp_path / "serial")
    assert everything(tmp_path / "two") == wanted
    assert everything(tmp_path / "dask") == wanted


@pytest.mark.model
def test_records_for_other_engines_are_those_of_the_batch(tmp_path: Path) -> None:
    batch([shard(tmp_path / "a.jsonl", SAMPLE)], str(tmp_path / "out"), Options())
    plain = list(clean_records([*SAMPLE, {"id": 9}]))
    assert plain.pop() == {"id": 9, "error": "no Spanish — hint: a text under 'es'"}
    tables = {name: [e for record in plain for e in record.pop(name)] for name in ("edits", "beads", "pairs")}
    assert plain == fake.read(tmp_path / "out" / "clean" / "a.jsonl")
    for name, found in tables.items():
        assert found == fake.read(tmp_path / "out" / name / "a.jsonl")


@pytest.mark.model
def test_the_example_for_other_engines_runs() -> None:
    """That of docs/running.md, with an engine that has a `map_partitions`."""
    text = (Path(__file__).parents[2] / "docs" / "running.md").read_text(encoding="utf-8")
    (code,) = (c for c in re.findall(r"```python\n(.*?)```", text, re.DOTALL) if "clean_records" in c)

    class Engine:
        def __init__(self, parts: list[list[dict[str, Any]]]) -> None:
            self.parts = parts

        def map_partitions(self, work: Any) -> list[dict[str, Any]]:
            return [record for part in self.parts for record in work(part)]

    names: dict[str, Any] = {"answers": Engine([SAMPLE[:2], SAMPLE[2:]])}
    exec(code, names)  # noqa: S102 - our own documentation
    assert [r["id"] for r in names["cleaned"]] == [1, 2, 3, 4, 5, 6]
    assert names["cleaned"][0]["es"].startswith("Fue un examen.")
