"""What a run tells while it runs, and where its time went."""

import io
import json
import re
from pathlib import Path

import pytest
from typer.testing import CliRunner

from pipeline.batch import profile
from pipeline.batch.counts import Counts, Moment, Report, Summary, Timeline
from pipeline.batch.telling import Line, Log, Rate, span
from pipeline.cli import app
from tests.batch.fake import shard


def report(seconds: float, rows: int, read: int, done: int = 0, finished: bool = False) -> Report:
    return Report("one", done, 3, 1, Counts(rows=rows + 5), rows, read, 1000, 10**8, seconds, finished)


def test_the_line_says_rate_and_time_left() -> None:
    out = io.StringIO()
    line = Line(out)
    line.begin()
    for n in range(1, 11):
        line(report(n, 10 * n, 50 * n))
    assert out.getvalue().endswith("shard 1/3, 100 rows, 10/s, 10 s left")
    line.end(None)
    assert out.getvalue().endswith("\r\x1b[K")


def test_the_rate_forgets_how_long_the_models_took() -> None:
    rate = Rate()
    rate.add(report(100.0, 1, 10))
    for n in range(40):
        rate.add(report(101.0 + n, 1 + 10 * n, 10 + 20 * n))
    assert rate.rows == pytest.approx(10.0)
    assert rate.left(report(141.0, 400, 800)) == pytest.approx(10.0)
    assert rate.left(report(141.0, 400, 1000, done=3)) is None


def test_the_log_is_json_with_a_line_for_every_shard() -> None:
    out = io.StringIO()
    log = Log(out)
    log.begin()
    log(report(1.0, 10, 100))  # neither a shard nor ten seconds
    log(report(2.0, 20, 200, done=1, finished=True))
    log(report(13.0, 30, 300))
    log.end(Summary(shards=3, skipped=1, lost=0, counts=Counts(rows=3), seconds=1.0, memory=5))
    events = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [e["event"] for e in events] == ["start", "shard", "progress", "end"]
    assert events[1]["rows"] == 25
    assert events[2]["rows_per_second"] == pytest.approx(20 / 12, abs=0.1)
    assert events[3]["status"] == 0
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\dT[\d:.]+\+00:00", e["time"]) for e in events)


@pytest.mark.parametrize(
    ("seconds", "text"), [(12, "12 s"), (61, "1 min"), (7_300, "2 h 2 min"), (200_000, "2 days 7 h")]
)
def test_times_in_words(seconds: float, text: str) -> None:
    assert span(seconds) == text


def test_a_timeline_keeps_few_moments_from_beginning_to_end() -> None:
    timeline = Timeline(10)
    for n in range(1_000):
        timeline.add(Moment(n, n, 0))
    assert len(timeline.moments) <= 11
    assert timeline.moments[0].seconds == 0
    assert timeline.moments[-1].seconds > 800
    assert timeline.whole()[-1].rows == 999


SUMMARY = Summary(
    shards=2,
    skipped=0,
    lost=0,
    counts=Counts(rows=10, edits=5, seconds={"segment": 1.0, "normalise": 3.0}),
    seconds=4.0,
    memory=6 * 10**8,
    timeline=tuple(Moment(float(n), 3 * n, 10**8 * n) for n in range(5)),
)


def test_the_profile_tells_every_stage() -> None:
    told = list(profile.table(SUMMARY))
    assert told[2].split() == ["normalise", "3.00", "75.0%", "250.00"]
    page = profile.page(SUMMARY).decode()
    assert page.count('class="bar"') == 2
    assert page.count("<figure>") == 2
    assert "from 3 to 3 in 4 seconds" in page
    assert "<script" not in page


def test_a_run_too_short_for_plots_has_none() -> None:
    assert (
        "<figure>"
        not in profile.page(Summary(shards=0, skipped=0, lost=0, counts=Counts(), seconds=0, memory=0)).decode()
    )


@pytest.mark.parametrize(("value", "next_one"), [(0, 1), (1, 1), (7.3, 8), (11, 20), (99, 100), (0.3, 0.4), (450, 600)])
def test_axes_end_at_round_numbers(value: float, next_one: float) -> None:
    assert profile.nice(value) == pytest.approx(next_one)


def test_the_command_writes_its_log_and_page(tmp_path: Path) -> None:
    url = shard(tmp_path / "one.jsonl", [{"id": 1}])
    arguments = ["batch", url, "--out", str(tmp_path / "out"), "--log-json", "--profile"]
    done = CliRunner().invoke(app, arguments, standalone_mode=False)
    assert [json.loads(line)["event"] for line in done.stderr.splitlines()] == ["start", "shard", "end"]
    assert "1 row failed" in done.stdout
    assert (tmp_path / "out" / "profile.html").read_bytes().startswith(b"<!doctype html>")


def test_patterns_are_for_quoting(tmp_path: Path) -> None:
    for n in range(2):
        shard(tmp_path / f"{n}.jsonl", [{"id": 1}])
    arguments = ["batch", f"{tmp_path}/*.jsonl", "--out", str(tmp_path / "out"), "--json"]
    done = CliRunner().invoke(app, arguments, standalone_mode=False)
    assert json.loads(done.stdout)["shards"] == 2
