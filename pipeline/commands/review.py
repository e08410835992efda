"""review and explain: what waits for a person, and what people decided."""

import sys
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
    counted,
    leave,
    load,
    print_json,
    print_lines,
    settings,
)

if TYPE_CHECKING:
    from pipeline.model import Decision
    from pipeline.review import Amendment
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
    terminal: Annotated[bool, typer.Option("--terminal", help="Review here, with the keys of the page.")] = False,
    no_open: Annotated[bool, typer.Option("--no-open", help="Serve the page without opening a browser.")] = False,
    port: Annotated[
        int | None, typer.Option("--port", metavar="N", min=0, max=65535, help="Serve it there; 0 is any free port.")
    ] = None,
    show_all: Annotated[bool, typer.Option("--all", help="List every edit, not only what waits.")] = False,
    jobs: Jobs = 1,
    quiet: Quiet = False,
    json: Json = False,
    root: Root = HERE,
) -> None:
    """Review in the browser or in the terminal, or decide on some edits by their keys.

    The page is served on this machine alone. Where output is no terminal, what waits is listed instead. KEY is the
    twelve digits listed first, or the beginning of them.

    \b
    Example:
      calco review
      calco review my-question --who ana --no-open --port 8765
      calco review --terminal
      calco review --accept 3fa2c1 --accept 77b0 --who ana
      calco review --rewrite 3fa2c1 "a capa y espada" --who ana --note "más natural"
    """
    from pipeline import reports

    deciding = accept or reject or rewrite or undo
    page = no_open or port is not None or (sys.stdout.isatty() and not (json or show_all))
    if (terminal or page) and not deciding:
        leave(_sit_down(root, slugs or [], who, jobs, quiet, terminal=terminal, port=port, browser=not no_open))
        return
    questions, status = load(root, slugs or [], jobs, quiet)
    if accept or reject or rewrite or undo:
        _decide(root, questions, _Wanted(accept or [], reject or [], rewrite, undo or []), who, note)
        leave(status)
        return
    listed = [r for r in reports.edits(questions) if show_all or r.state in ("pending", "disputed")]
    if json:
        print_json(listed)
    else:
        print_lines(reports.listing(listed))
        print_lines([f"{counted(len(listed), 'edit')} listed"])
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

    questions, status = load(root, [], jobs, quiet)
    found = reports.find(reports.edits(questions), key)
    if json:
        print_json(found)
    else:
        for n, report in enumerate(found):
            print_lines([""] if n else [])
            print_lines(reports.explanation(report))
    leave(status)


def _sit_down(
    root: Path, slugs: list[str], who: str, jobs: int, quiet: bool, *, terminal: bool, port: int | None, browser: bool
) -> int:
    """Reviews in the browser or the terminal until the reviewer leaves; status 1 when some document failed."""
    from pipeline import run
    from pipeline.desk import Desk
    from pipeline.progress import progress

    wanted = settings(root)
    desk = Desk(root, who or _login(), slugs, run.Options(wanted, jobs))
    with progress(quiet) as shown:
        desk.shelf.load(shown)
    desk.rank()
    for failure in desk.shelf.failures:
        complain(f"{failure.id}: {failure.stage}: {failure.message}")
    if terminal:
        from pipeline.terminal import review_here

        review_here(desk)
    else:
        from pipeline.web import serve

        listening = serve.bind(port)
        print_lines([f"review: http://127.0.0.1:{listening.getsockname()[1]}/  (as {desk.who}; stop with Ctrl-C)"])
        sys.stdout.flush()
        serve.serve(desk, wanted, listening, browser=browser)
    return 1 if desk.shelf.failures else 0


def _login() -> str:
    """Who sits here, as far as the system knows, in letters that a file name may have."""
    import getpass
    import re

    try:
        found = getpass.getuser()
    except (KeyError, OSError):
        found = ""
    return re.sub(r"[^\w.-]", "", found).lstrip(".-")[:64] or "me"


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


def _decide(root: Path, questions: "list[Concluded]", wanted: _Wanted, who: str, note: str) -> None:
    from msgspec.structs import replace

    from pipeline import reports, run
    from pipeline.journal import Journal

    if not who:
        raise typer.BadParameter("say who decides: --who ana, or set CALCO_WHO", param_hint="--who")
    every = list(reports.edits(questions))

    def places(key: str) -> dict[str, str]:
        return {run.slug_of(r.document): r.key for r in reports.find(every, key)}

    # All keys are looked up before anything is written: a wrong one leaves no decision half recorded.
    records = [(slug, replace(d, key=key)) for d in wanted.decisions(note) for slug, key in places(d.key).items()]
    undone = [(slug, key) for k in wanted.undo for slug, key in _decided(questions, k)]
    keys = [d.key for _, d in records]
    if twice := sorted({k for k in keys if len({(d.verdict, d.text) for _, d in records if d.key == k}) > 1}):
        raise typer.BadParameter(f"{', '.join(twice)}: more than one verdict", param_hint="KEY")
    slugs = dict.fromkeys(slug for slug, _ in (*records, *undone))
    amendments = {
        slug: _amendment([d for s, d in records if s == slug], [k for s, k in undone if s == slug]) for slug in slugs
    }
    Journal(root, who).decide("command", amendments)
    said = [f"{d.key} {d.verdict}" for _, d in records] + [f"{key} undone" for _, key in undone]
    print_lines([*said, "next: " + ("calco regenerate" if said else "calco review")])


def _amendment(decisions: "list[Decision]", gone: list[str]) -> "Amendment":
    from pipeline.review import recording, withdrawing

    return lambda mine: withdrawing(gone)(recording(decisions)(mine))


def _decided(questions: "list[Concluded]", key: str) -> list[tuple[str, str]]:
    """The questions with decisions about a key, and its whole name, lapsed ones included."""
    from pipeline.errors import ReviewError

    found = [(q.slug, k) for q in questions for k in q.rulings if k.startswith(key)]
    if not found or len(key) < 4:
        raise ReviewError(f"no decision about {key!r} — hint: calco status names the questions that have some")
    return found


__all__ = ["explain", "review"]
