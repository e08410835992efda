"""add, regenerate, status: what changes or measures the corpus and its pages."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.common import (
    HERE,
    Dask,
    Jobs,
    Json,
    Quiet,
    Root,
    Slugs,
    complain,
    counted,
    leave,
    print_json,
    print_lines,
    settings,
)

if TYPE_CHECKING:
    from pipeline.intake import Structure
    from pipeline.run import Summary


def add(
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="Question, blank line, answers; text or another format.")
    ],
    en: Annotated[Path | None, typer.Option("--en", metavar="FILE", help="Its English version.")] = None,
    question: Annotated[str, typer.Option("--question", metavar="TEXT", help="The question, if not in the file.")] = "",
    split_at: Annotated[
        str, typer.Option("--split-at", metavar="N,N", help="Paragraphs that start an answer; the question is 1.")
    ] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show the structure found; write nothing.")] = False,
    force: Annotated[bool, typer.Option("--force", help="Add an answer that nearly repeats another.")] = False,
    url: Annotated[str, typer.Option(help="Where the text was published.")] = "",
    licence: Annotated[str, typer.Option(help="Its licence.")] = "unknown",
    retrieved: Annotated[str, typer.Option(metavar="DATE", help="When it was fetched: 2024-03-05.")] = "unknown",
    provenance_es: Annotated[str, typer.Option(metavar="TEXT", help="How the Spanish came about.")] = "unknown",
    provenance_en: Annotated[str, typer.Option(metavar="TEXT", help="How the English came about.")] = "",
    json: Json = False,
    root: Root = HERE,
) -> None:
    """Add a question and its answers to the corpus.

    Reads .txt, .md, .html, .docx, .jsonl, .tmx and .xlf; the pairs of the last two stay pairs. What is there already
    stays as it is, so adding twice does no harm.

    \b
    Example:
      calco add scraped.txt --en english.txt
      calco add answers.docx --question "¿Qué hace un director de operaciones?"
      calco add scraped.txt --dry-run --json
    """
    from msgspec.structs import asdict

    from pipeline import adding, corpus
    from pipeline.admission import check_languages

    raw = adding.read(file, en, question, _numbers(split_at))
    found = raw.structure
    if dry_run:
        check_languages(found)
        if json:
            print_json(found)
        else:
            print_lines(_outline(found))
        return
    _check_date(retrieved)
    origin = corpus.Origin(url=url, file=file.name, licence=licence, retrieved=retrieved)
    provenance = corpus.Provenance(es=provenance_es, en=provenance_en or ("unknown" if raw.en else ""))
    result = corpus.add(root / "corpus", found, origin=origin, provenance=provenance, force=force)
    pairs = adding.keep_pairs(root, raw, result.slug, file.name) if result.status == "added" else 0
    if json:
        print_json({"status": result.status, **asdict(result)})
    elif result.status == "unchanged":
        print_lines([f"corpus/{result.slug}: there already, nothing changed"])
    else:
        told = [f"{name} added" for name in result.added] + [f"{name} has its English now" for name in result.english]
        kept = [f"{pairs} of its pairs are pinned, as {adding.reviewer(file.name)}"] if pairs else []
        print_lines([f"corpus/{result.slug}: {', '.join(told)}", *kept, "next: calco regenerate"])


def regenerate(
    slugs: Slugs = None,
    check: Annotated[bool, typer.Option("--check", help="Only list what differs from output/; write nothing.")] = False,
    jobs: Jobs = 1,
    dask: Dask = None,
    quiet: Quiet = False,
    json: Json = False,
    root: Root = HERE,
) -> None:
    """Bring output/ up to date with corpus/.

    Documents that have not changed are not processed again. Exit status 1 when a document failed, or with
    --check when a file differs.

    \b
    Example:
      calco regenerate --jobs 2
      calco regenerate --check
    """
    from pipeline import run
    from pipeline.errors import CorpusError
    from pipeline.progress import progress

    if not root.is_dir():
        raise CorpusError(f"{root}: no such folder — hint: --root names the folder that holds corpus/")
    options = run.Options(settings(root), jobs, dask, check)
    with progress(quiet) as shown:
        summary = run.regenerate(root, slugs or (), options, shown)
    if json:
        print_json(summary)
    else:
        _tell(summary, root, check)
    leave(summary.status)


def status(slugs: Slugs = None, json: Json = False, root: Root = HERE) -> None:
    """Show the state of each question in figures.

    Documents, edits by state, contrast pairs, lapsed decisions. Nothing is processed: what is stale is counted as such.

    \b
    Example:
      calco status
      calco status --json
    """
    from pipeline import reports

    rows = reports.status(root, slugs or [], settings(root))
    if json:
        print_json(rows)
    else:
        print_lines(reports.table(rows) if rows else ["corpus/ is empty — hint: calco add FILE"])


def _outline(found: "Structure") -> Iterator[str]:
    yield f"question: {found.question.es}"
    for n, part in enumerate(found.answers, 1):
        first, last = part.paragraphs[0], part.paragraphs[-1]
        because = f"  ({part.because})" if part.because else ""
        where = f"paragraphs {first} to {last}" if last > first else f"paragraph {first}"
        yield f"answer {n}: {where}: {part.es[:60]!r}{because}"


def _numbers(text: str) -> list[int]:
    try:
        return [int(part) for part in text.split(",") if part.strip()]
    except ValueError as error:
        raise typer.BadParameter(
            "paragraph numbers separated by commas, such as 2,14", param_hint="--split-at"
        ) from error


def _tell(summary: "Summary", root: Path, check: bool) -> None:
    for failure in summary.failures:
        complain(f"{failure.id}: {failure.stage}: {failure.message}")
    for sign in summary.pins:
        complain(sign)
    print_lines(summary.differences)
    documents, questions = counted(summary.documents, "document"), counted(summary.questions, "question")
    done = f"{documents} of {questions}, {summary.proposed} processed"
    if check:
        differ = counted(len(summary.differences), "file") + (" differ" if len(summary.differences) > 1 else " differs")
        verdict = differ if summary.differences else "output/ is current"
        print_lines([f"{done}; {verdict}"])
        return
    failed = f", {len(summary.failures)} failed" if summary.failures else ""
    print_lines([f"{done}{failed}; {counted(len(summary.written), 'file')} written, {len(summary.removed)} removed"])
    if summary.realigned:
        beads, places = sum(summary.realigned.values()), len(summary.realigned)
        told = f"{counted(beads, 'bead')} changed in {counted(places, 'document')}"
        print_lines([f"alignment: {told} — see them with calco diff"])
    if not summary.questions:
        print_lines(["corpus/ is empty — hint: calco add FILE"])
    elif not summary.catalogue:
        print_lines(["the catalogue was left as it is: other questions are stale — hint: calco regenerate"])
    print_lines([f"pages: {root / 'output' / 'index.html'}"])


def _check_date(given: str) -> None:
    """Raises BadParameter for what is neither "unknown" nor a date such as 2024-03-05 or a month such as 2024-03."""
    from datetime import date

    try:
        date.fromisoformat(given if len(given) > 7 else f"{given}-01")
    except ValueError as error:
        if given not in ("", "unknown"):
            raise typer.BadParameter("a date such as 2024-03-05", param_hint="--retrieved") from error
