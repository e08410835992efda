"""batch: corpora of any size, as shards."""

import glob
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.common import (
    HERE,
    Dask,
    Jobs,
    Json,
    Quiet,
    Root,
    counted,
    leave,
    print_json,
    print_lines,
    settings,
)

if TYPE_CHECKING:
    from pipeline.batch.counts import Summary


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
    whole_shards: Annotated[
        bool, typer.Option("--whole-shards", help="Each task reads and writes a shard itself; for clusters.")
    ] = False,
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
      calco batch 's3://bucket/in/*.parquet' --out s3://bucket/out --dask tcp://scheduler:8786 --whole-shards
    """
    from pipeline import executors
    from pipeline.batch import profile as profiling
    from pipeline.batch.runner import Options
    from pipeline.batch.runner import batch as run
    from pipeline.batch.shards import FORMATS
    from pipeline.batch.stores import expanded
    from pipeline.batch.telling import teller

    chosen = next((f for f in FORMATS if f == kind), None)
    if kind and chosen is None:
        raise typer.BadParameter(f"one of {', '.join(FORMATS)}", param_hint="--format")
    shards = [url for given in inputs for url in (expanded(given) if glob.has_magic(given) else [given])]
    tell = teller(quiet=quiet, log=log_json)
    summary: Summary | None = None
    tell.begin()
    try:
        plan = executors.plan(jobs, dask)
        summary = run(shards, out, Options(settings(root), plan, chosen, tell, whole_shards=whole_shards))
    finally:
        tell.end(summary)
    if json:
        print_json(summary)
    else:
        print_lines([_told(summary, out)])
    if profile:
        if not json:
            print_lines(profiling.table(summary))
        _write_page(out, profiling.page(summary), silent=json)
    leave(summary.status)


def _told(summary: "Summary", out: str) -> str:
    c = summary.counts
    done = f"{counted(summary.shards, 'shard')} ({summary.skipped:,} done before), {counted(c.rows, 'row')}, "
    done += f"{counted(c.applied, 'edit')} applied"
    lost = f"; {counted(summary.lost, 'shard')} could not be read" if summary.lost else ""
    bad = f"; {counted(c.bad, 'row')} failed" if c.bad else ""
    return done + lost + bad + (f": {out.rstrip('/')}/failures.jsonl" if lost or bad else "")


def _write_page(out: str, data: bytes, silent: bool) -> None:
    from pipeline.batch import stores

    fs, folder = stores.filesystem(out)
    where = f"{out.rstrip('/')}/profile.html"
    with stores.writing(where):
        stores.put(fs, f"{folder}/profile.html", data)
    if not silent:
        print_lines([f"page: {where}"])
