"""export and decisions: questions as files for other programs, and what people decided, out and in."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.common import (
    HERE,
    Jobs,
    Json,
    Quiet,
    Root,
    complain,
    counted,
    leave,
    load,
    print_json,
    print_lines,
)

if TYPE_CHECKING:
    from pipeline.decisions import Imported

decisions_app = typer.Typer(
    help="Hand decisions out and take them in: JSON, or DOCX with tracked changes.", no_args_is_help=True
)
Slug = Annotated[str, typer.Argument(metavar="SLUG", help="The question.")]


def export(
    slugs: Annotated[list[str] | None, typer.Argument(metavar="SLUG", help="Questions, unless --all.")] = None,
    kind: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="docx, tmx, xliff, md, html, txt, jsonl, csv or parquet.")
    ] = "",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE|FOLDER", help="Where to; the ending says the format.")
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="The whole corpus.")] = False,
    table: Annotated[
        str, typer.Option("--table", metavar="NAME", help="For jsonl, csv, parquet: documents, beads, edits or pairs.")
    ] = "documents",
    jobs: Jobs = 1,
    quiet: Quiet = False,
    root: Root = HERE,
) -> None:
    """Write questions as files for other programs.

    DOCX has each fix as a tracked change with its reason; TMX and XLIFF have the aligned sentences; JSON lines, CSV and
    Parquet are data sets. Without --out the file goes to standard output.

    \b
    Example:
      calco export my-question -o my-question.docx
      calco export --all --format tmx -o memory.tmx
      calco export --all --format parquet --table beads -o beads.parquet
      calco export --all --format docx -o folder
    """
    from pipeline import exporting, formats
    from pipeline.formats.tables import TABLES

    if bool(slugs) == everything:
        raise typer.BadParameter("name questions, or take --all", param_hint="SLUG")
    chosen = next((t for t in TABLES if t == table), None)
    if chosen is None:
        raise typer.BadParameter(f"one of {', '.join(TABLES)}", param_hint="--table")
    if not kind and out is None:
        raise typer.BadParameter("needed when there is no --out to tell it", param_hint="--format")
    wanted = formats.named(kind) if kind else formats.written_as(out or Path())
    if chosen != "documents" and not wanted.table:
        raise typer.BadParameter("only for jsonl, csv and parquet", param_hint="--table")
    if out is None and wanted.name in formats.BINARY and sys.stdout.isatty():
        raise typer.BadParameter("needed: this format is not for a terminal", param_hint="--out")
    questions, status = load(root, slugs or [], jobs, quiet)
    found = exporting.dossiers(root, questions)
    if wanted.name == "tmx" and not exporting.paired(found):
        complain("tmx: no sentence has its English, so the memory is empty — hint: calco add FILE --en FILE")
    if out is None:
        sys.stdout.buffer.write(formats.write(wanted, found, exporting.signature(), chosen))
        sys.stdout.flush()
    else:
        print_lines(str(path) for path in exporting.export(wanted, found, out, chosen))
    leave(status)


@decisions_app.command("export")
def export_decisions(
    slug: Slug,
    kind: Annotated[str, typer.Option("--format", metavar="json|docx", help="JSON, or DOCX to decide in.")] = "",
    out: Annotated[Path | None, typer.Option("--out", "-o", metavar="FILE", help="Where to.")] = None,
    jobs: Jobs = 1,
    quiet: Quiet = False,
    root: Root = HERE,
) -> None:
    """Write what was decided about a question, or a DOCX in which to decide.

    In the DOCX fixes and suggestions are tracked changes: accept, reject or rewrite them, and import the file again.

    \b
    Example:
      calco decisions export my-question > decisions.json
      calco decisions export my-question -o for-ana.docx
    """
    from pipeline import decisions, exporting

    wanted = kind or (out.suffix.lower().removeprefix(".") if out else "json")
    if wanted not in ("json", "docx"):
        raise typer.BadParameter("json or docx", param_hint="--format")
    if out is None and wanted == "docx" and sys.stdout.isatty():
        raise typer.BadParameter("needed: a DOCX is not for a terminal", param_hint="--out")
    questions, status = load(root, [slug], jobs, quiet)
    leave(status)
    data = (decisions.as_json if wanted == "json" else decisions.as_docx)(root, questions[0])
    if out:
        print_lines([str(exporting.save(out, data))])
    else:
        sys.stdout.buffer.write(data)
        sys.stdout.flush()


@decisions_app.command("import")
def import_decisions(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The .json or .docx.")],
    who: Annotated[str, typer.Option("--who", envvar="CALCO_WHO", metavar="NAME", help="Whose decisions.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would be recorded.")] = False,
    jobs: Jobs = 1,
    quiet: Quiet = False,
    json: Json = False,
    root: Root = HERE,
) -> None:
    """Take over the decisions in a file.

    From a DOCX: each change that was accepted, rejected or rewritten in the word processor; what still waits there is
    left as it is here. A JSON file names whose decisions it holds; --who puts them all under one name.

    \b
    Example:
      calco decisions import for-ana.docx --who ana --dry-run
      calco decisions import decisions.json
    """
    from pipeline import decisions

    questions, _ = load(root, [], jobs, quiet)
    imported = decisions.import_file(root, questions, file, who, write=not dry_run)
    if json:
        print_json(imported)
    else:
        print_lines(_told(imported, dry_run))


def _told(found: "Imported", dry_run: bool) -> Iterator[str]:
    verb = "would be recorded" if dry_run else "recorded"
    total = sum(found.recorded.values())
    of = f" ({', '.join(f'{who} {n}' for who, n in found.recorded.items())})" if found.recorded else ""
    kinds = f"{found.accepted} accepted, {found.rejected} rejected, {found.rewritten} rewritten"
    yield f"{counted(total, 'decision')} {verb}{of}: {kinds}"
    yield f"{found.pending} still wait" if found.pending else "none waits"
    for heading, lines in (
        ("cannot be told, nothing recorded", found.unclear),
        ("lapsed", found.lapsed),
        ("gone from the document, nothing recorded", found.missing),
        ("changed outside the edits: no decision can hold it, so change the source", found.outside),
    ):
        if lines:
            yield f"{heading}: {len(lines)}"
            yield from (f"    {line}" for line in lines)
    if total and not dry_run:
        yield "next: calco regenerate"
