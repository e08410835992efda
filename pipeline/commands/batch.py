"""batch: corpora of any size, as shards."""

import json as jsonlib
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.common import HERE, Dask, Jobs, Json, Quiet, Root, leave, print_json, print_lines, settings

if TYPE_CHECKING:
    from pipeline.batch.runner import Report

_OFTEN = 10.0  # seconds between two log lines


def batch(
    inputs: Annotated[
        list[str], typer.Argument(metavar="IN…", help="Shards: .jsonl, .jsonl.gz, .jsonl.zst, .parquet.")
    ],
    out: Annotated[str, typer.Option("--out", metavar="DIR", help="Folder or URL for the results.")],
    kind: Annotated[str, typer.Option("--format", metavar="FORMAT", help="Of the results; that of the input.")] = "",
    profile: Annotated[
        bool, typer.Option("--profile", help="Say where the time went; write DIR/profile.html.")
    ] = False,
    log_json: Annotated[bool, typer.Option("--log-json", help="Progress as JSON lines on standard error.")] = False,
    jobs: Jobs = 1,
    dask: Dask = None,
    quiet: Quiet = False,
    json: Json = False,
    root: Root = HERE,
) -> None:
    """Clean shards of answers: {"id", "es", "en" (optional), and fields of yours that are carried through}.

    Writes clean/, edits/, beads/ and pairs/, a file for each shard, and failures.jsonl. A shard that is done is not
    done again; a run that was killed goes on where it stopped. Exit status 1 when a row failed.

    \b
    Example:
      calco batch answers-*.jsonl.zst --out clean/ --jobs 8
      calco batch s3://bucket/in.parquet --out s3://bucket/out --dask tcp://scheduler:8786
    """
    from pipeline import executors
    from pipeline.batch import profile as profiling
    from pipeline.batch.runner import FORMATS, Options
    from pipeline.batch.runner import batch as run

    chosen = next((f for f in FORMATS if f == kind), None)
    if kind and chosen is None:
        raise typer.BadParameter(f"one of {', '.join(FORMATS)}", param_hint="--format")
    teller = _Log() if log_json else _Line(quiet or not sys.stderr.isatty())
    summary = run(inputs, out, Options(settings(root), executors.plan(jobs, dask), chosen, teller))
    teller.end()
    if profile:
        _write_page(out, profiling.page(summary))
        print_lines(profiling.table(summary))
    if json:
        print_json(summary)
    else:
        c = summary.counts
        done = f"{summary.shards} shards ({summary.skipped} done before), {c.rows:,} rows, {c.applied:,} edits applied"
        failed = f"; {summary.failures:,} rows failed: {out.rstrip('/')}/failures.jsonl" if summary.failures else ""
        print_lines([done + failed])
    leave(summary.status)


def _write_page(out: str, data: bytes) -> None:
    from pipeline.batch.shards import filesystem

    fs, folder = filesystem(out)
    with fs.open(f"{folder}/profile.html", "wb") as file:
        file.write(data)
    if fs.protocol == "file" or "file" in fs.protocol:
        print_lines([f"page: {Path(folder) / 'profile.html'}"])


class _Line:
    """One line on a terminal, written over: shards, rows, rate and time left."""

    def __init__(self, silent: bool) -> None:
        self.silent = silent

    def __call__(self, report: "Report") -> None:
        if self.silent:
            return
        rows = report.counts.rows + report.counts.bad
        rate = rows / report.seconds if report.seconds else 0.0
        left = report.seconds * (1 - report.share) / report.share if report.share > 0.01 else None
        until = f", {_span(left)} left" if left is not None and report.done < report.shards else ""
        text = f"shard {min(report.done + 1, report.shards)}/{report.shards}, {rows:,} rows, {rate:,.0f}/s{until}"
        sys.stderr.write(f"\r\x1b[K{text}")
        sys.stderr.flush()

    def end(self) -> None:
        """Leave the terminal as it was."""
        if not self.silent:
            sys.stderr.write("\r\x1b[K")


class _Log:
    """A JSON line for each shard that is done, and every ten seconds."""

    def __init__(self) -> None:
        self._last = 0.0

    def __call__(self, report: "Report") -> None:
        now = time.monotonic()
        if not report.finished and now - self._last < _OFTEN:
            return
        self._last = now
        c = report.counts
        event = {
            "event": "shard" if report.finished else "progress",
            "shard": report.shard,
            "done": report.done,
            "shards": report.shards,
            "rows": c.rows,
            "bad": c.bad,
            "edits": c.edits,
            "seconds": round(report.seconds, 2),
        }
        sys.stderr.write(jsonlib.dumps(event) + "\n")
        sys.stderr.flush()

    def end(self) -> None:
        """Nothing: the last line is that of the last shard."""


def _span(seconds: float) -> str:
    minutes = round(seconds / 60)
    return (
        f"{minutes // 60} h {minutes % 60} min"
        if minutes >= 60
        else f"{minutes} min"
        if minutes
        else f"{seconds:.0f} s"
    )
