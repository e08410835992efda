"""review and explain: what waits for a person, and what people decided."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.common import (
    HERE,
    Jobs,
    Json,
    Quiet,
    Root,
    Slugs,
    complain,
    leave,
    print_json,
    print_lines,
    settings,
)

if TYPE_CHECKING:
    from pipeline.model import Decision
    from pipeline.run import Concluded

Keys = list[str] | None
Who = Annotated[str, typer.Option("--who", envvar="CALCO_WHO", metavar="NAME", help="Who decides.")]


def review(
    slugs: Slugs = None,
    accept: Annotated[Keys, typer.Option("--accept", metavar="KEY", help="Accept an edit; may be repeated.")] = None,
    reject: Annotated[Keys, typer.Option("--reject", metavar="KEY", help="Reject an edit; may be repeated.")] = None,
    rewrite: Annotated[
        tuple[str, str] | None, typer.Option("--rewrite", metavar="KEY TEXT", help="Put your own text in its place.")
    ] = None,
    undo: Annotated[Keys, typer.Option("--undo", metavar="KEY", help="Take back your decision.")] = None,
    who: Who = "",
    note: Annotated[str, typer.Option(metavar="TEXT", help="Why, for the others.")] = "",
    show_all: Annotated[bool, typer.Option("--all", help="List every edit, not only what waits.")] = False,
    jobs: Jobs = 1,
    quiet: Quiet = False,
    json: Json = False,
    root: Root = HERE,
) -> None:
    """List the edits that wait for a person, or decide on some.

    KEY is the twelve digits listed first, or the beginning of them.

    \b
    Example:
      calco review
      calco review --accept 3fa2c1 --accept 77b0 --who ana
      calco review --rewrite 3fa2c1 "a capa y espada" --who ana --note "más natural"
    """
    from pipeline import reports

    questions, status = _load(root, slugs or [], jobs, quiet)
    if accept or reject or rewrite or undo:
        _decide(root, questions, _Wanted(accept or [], reject or [], rewrite, undo or []), who, note)
        leave(status)
        return
    listed = [r for r in reports.edits(questions) if show_all or r.state in ("pending", "disputed")]
    if json:
        print_json(listed)
    else:
        print_lines(reports.listing(listed))
        print_lines([f"{len(listed)} edits listed"])
    leave(status)


def explain(
    key: Annotated[str, typer.Argument(metavar="KEY", help="The key of an edit, or the beginning of it.")],
    jobs: Jobs = 1,
    quiet: Quiet = False,
    json: Json = False,
    root: Root = HERE,
) -> None:
    """Say all that is known about one edit.

    Its rule, reason, evidence, alternatives, sentence, English and decisions.

    \b
    Example:
      calco explain 3fa2c1d09b7e
    """
    from pipeline import reports

    questions, status = _load(root, [], jobs, quiet)
    found = reports.find(reports.edits(questions), key)
    if json:
        print_json(found)
    else:
        for n, report in enumerate(found):
            print_lines([""] if n else [])
            print_lines(reports.explanation(report))
    leave(status)


class _Wanted:
    """What the options ask for."""

    def __init__(self, accept: list[str], reject: list[str], rewrite: tuple[str, str] | None, undo: list[str]) -> None:
        self.accept, self.reject, self.rewrite, self.undo = accept, reject, rewrite, undo

    def decisions(self, note: str) -> "list[Decision]":
        from pipeline.model import Decision

        accepted = [Decision(key=k, verdict="accepted", note=note) for k in self.accept]
        rejected = [Decision(key=k, verdict="rejected", note=note) for k in self.reject]
        rewritten = [
            Decision(key=k, verdict="rewritten", text=t, note=note) for k, t in [self.rewrite or ("", "")] if k
        ]
        return [*accepted, *rejected, *rewritten]


def _load(root: Path, slugs: list[str], jobs: int, quiet: bool) -> "tuple[list[Concluded], int]":
    """The concluded questions, and status 1 when some document failed."""
    from pipeline import run
    from pipeline.progress import progress

    with progress(quiet) as shown:
        questions, failures = run.load(root, slugs, run.Options(settings(root), jobs), shown)
    for failure in failures:
        complain(f"{failure.id}: {failure.stage}: {failure.message}")
    return questions, 1 if failures else 0


def _decide(root: Path, questions: "list[Concluded]", wanted: _Wanted, who: str, note: str) -> None:
    from msgspec.structs import replace

    from pipeline import reports, run
    from pipeline import review as store

    if not who:
        raise typer.BadParameter("say who decides: --who ana, or set CALCO_WHO", param_hint="--who")
    every = list(reports.edits(questions))

    def folders(key: str) -> dict[Path, str]:
        found = reports.find(every, key)
        return {root / "corpus" / run.slug_of(r.document) / "reviews": r.key for r in found}

    # All keys are looked up before anything is written: a wrong one leaves no decision half recorded.
    records = [(folder, replace(d, key=key)) for d in wanted.decisions(note) for folder, key in folders(d.key).items()]
    undone = [(folder, key) for k in wanted.undo for folder, key in _decided(root, questions, k)]
    keys = [d.key for _, d in records]
    if twice := sorted({k for k in keys if len({(d.verdict, d.text) for _, d in records if d.key == k}) > 1}):
        raise typer.BadParameter(f"{', '.join(twice)}: more than one verdict", param_hint="KEY")
    for folder in dict.fromkeys(folder for folder, _ in records):
        store.record(folder, who, [d for f, d in records if f == folder])
    for folder, key in undone:
        store.withdraw(folder, who, [key])
    said = [f"{d.key} {d.verdict}" for _, d in records] + [f"{key} undone" for _, key in undone]
    print_lines([*said, "next: " + ("calco regenerate" if said else "calco review")])


def _decided(root: Path, questions: "list[Concluded]", key: str) -> list[tuple[Path, str]]:
    """Where decisions about a key lie, lapsed ones included."""
    from pipeline.errors import ReviewError

    found = [(root / "corpus" / q.slug / "reviews", k) for q in questions for k in q.rulings if k.startswith(key)]
    if not found or len(key) < 4:
        raise ReviewError(f"no decision about {key!r} — hint: calco status names the questions that have some")
    return found


__all__ = ["explain", "review"]
