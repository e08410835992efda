"""Where a run stands, for whoever waits: one line on a terminal, JSON lines for a log, nothing when quiet."""

import json
import sys
from collections import deque
from datetime import UTC, datetime
from typing import Any, TextIO

from pipeline.batch.counts import Report, Summary

_OFTEN = 10.0  # seconds between two log lines
_SMOOTH = 0.1  # seconds between two refreshments of the line
_WINDOW = 30.0  # seconds over which the rate is taken, so that loading the models does not count for ever


class Teller:
    """Says nothing; the base of the two that do."""

    def begin(self) -> None:
        """The run begins."""

    def __call__(self, report: Report) -> None:
        """A piece or a shard is done."""

    def end(self, summary: Summary | None) -> None:
        """The run is over, None when it broke off."""


class Line(Teller):
    """One line on a terminal, written over: shards, rows, rate and time left."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._rate = Rate()
        self._shown = -1.0

    def begin(self) -> None:
        """Says what takes the first seconds."""
        self._write("starting: the models load")

    def __call__(self, report: Report) -> None:
        """Writes the line anew."""
        self._rate.add(report)
        if report.seconds - self._shown < _SMOOTH and report.done < report.shards:
            return
        self._shown = report.seconds
        parts = [f"shard {min(report.done + 1, report.shards)}/{report.shards}", f"{report.rows:,} rows"]
        if self._rate.rows:
            parts.append(f"{self._rate.rows:,.0f}/s")
        if report.counts.bad:
            parts.append(f"{report.counts.bad:,} failed")
        left = self._rate.left(report)
        if left is not None:
            parts.append(f"{span(left)} left")
        self._write(", ".join(parts))

    def _write(self, text: str) -> None:
        self._stream.write(f"\r\x1b[K{text}")
        self._stream.flush()

    def end(self, summary: Summary | None) -> None:
        """Leaves the terminal as it was."""
        self._write("")


class Log(Teller):
    """A JSON line when the run begins and ends, for each shard, and every ten seconds.

    Every line has `time` (UTC, ISO 8601) and `event`: start, progress, shard, end or broken. `docs/running.md` lists
    the rest.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._rate = Rate()
        self._last = 0.0

    def begin(self) -> None:
        """The first line."""
        self._write("start", {})

    def __call__(self, report: Report) -> None:
        """A line for a shard, or when the last one is long past."""
        self._rate.add(report)
        if not report.finished and report.seconds - self._last < _OFTEN:
            return
        self._last = report.seconds
        left = self._rate.left(report)
        self._write(
            "shard" if report.finished else "progress",
            {
                "shard": report.shard,
                "done": report.done,
                "shards": report.shards,
                "skipped": report.skipped,
                "rows": report.counts.rows,
                "bad": report.counts.bad,
                "edits": report.counts.edits,
                "seconds": round(report.seconds, 2),
                "rows_per_second": round(self._rate.rows, 1),
                "seconds_left": None if left is None else round(left),
                "memory": report.memory,
            },
        )

    def end(self, summary: Summary | None) -> None:
        """The last line."""
        if summary is None:
            self._write("broken", {})
            return
        c = summary.counts
        known = {
            "shards": summary.shards,
            "skipped": summary.skipped,
            "lost": summary.lost,
            "rows": c.rows,
            "bad": c.bad,
        }
        self._write("end", {**known, "seconds": summary.seconds, "memory": summary.memory, "status": summary.status})

    def _write(self, event: str, fields: dict[str, Any]) -> None:
        time = datetime.now(UTC).isoformat(timespec="milliseconds")
        self._stream.write(json.dumps({"time": time, "event": event, **fields}) + "\n")
        self._stream.flush()


class Rate:
    """Rows and bytes a second over the last half minute."""

    def __init__(self) -> None:
        self._points: deque[tuple[float, int, int]] = deque()

    def add(self, report: Report) -> None:
        """One more point."""
        self._points.append((report.seconds, report.rows, report.read))
        while self._points[-1][0] - self._points[0][0] > _WINDOW and len(self._points) > 2:
            self._points.popleft()

    @property
    def rows(self) -> float:
        """Rows a second, 0 when that cannot be told yet."""
        return self._of(1)

    def left(self, report: Report) -> float | None:
        """The seconds to come, None when that cannot be told yet or nothing is left."""
        rate = self._of(2)
        return (report.bytes - report.read) / rate if rate and report.done < report.shards else None

    def _of(self, what: int) -> float:
        first, last = self._points[0], self._points[-1]
        return (last[what] - first[what]) / (last[0] - first[0]) if last[0] > first[0] else 0.0


def span(seconds: float) -> str:
    """A time that is left, in words: "40 s", "12 min", "3 h 5 min", "2 days 4 h"."""
    minutes = round(seconds / 60)
    if minutes >= 48 * 60:
        return f"{minutes // 1440} days {minutes % 1440 // 60} h"
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{minutes} min" if minutes else f"{seconds:.0f} s"


def teller(*, quiet: bool, log: bool) -> Teller:
    """What suits standard error."""
    if log:
        return Log(sys.stderr)
    return Teller() if quiet or not sys.stderr.isatty() else Line(sys.stderr)
