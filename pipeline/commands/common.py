"""Options that several commands share, and how they print."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from pipeline.run import Concluded
    from pipeline.settings import Settings

Root = Annotated[
    Path,
    typer.Option("--root", envvar="CALCO_ROOT", help="Folder that holds corpus/, templates/, output/ and calco.toml."),
]
Slugs = Annotated[list[str] | None, typer.Argument(metavar="SLUG", help="Questions; all of them when left out.")]
Json = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", metavar="N", help="Processes to spread the work over.")]
Dask = Annotated[
    str | None,
    typer.Option("--dask", metavar="ADDRESS", help="Run on Dask: local:2, or a scheduler such as tcp://host:8786."),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress on standard error.")]
HERE = Path()


def settings(root: Path) -> "Settings":
    """The settings of a project: `calco.toml` beside `corpus/`, if there is one.

    Raises SettingsError also for a disabled rule or entry that there is not, which a slip would leave switched on.
    """
    from pipeline.settings import load_settings

    found = load_settings(root / "calco.toml")
    if found.disabled and (unknown := _unknown(found.disabled)):
        from pipeline.errors import SettingsError

        hint = "calco rules list shows the rules; an entry goes by its id, without “lexicon:”"
        raise SettingsError(f"{root / 'calco.toml'}: disabled: no rule or entry {unknown[0]!r} — hint: {hint}")
    return found


def _unknown(names: Iterable[str]) -> list[str]:
    """Which names are neither of a rule nor of an entry; the entries are read only for what is no rule."""
    from pipeline.rules import all_rules

    rules = {r.id for r in all_rules()}
    if left := [name for name in names if name not in rules]:
        from pipeline.lexicon import store

        entries = {e.id for e in store.entries()}
        left = [name for name in left if name not in entries]
    return left


def print_json(value: object) -> None:
    """One JSON document with a line feed, indented for reading."""
    import msgspec

    sys.stdout.write(msgspec.json.format(msgspec.json.encode(value), indent=2).decode() + "\n")


def print_lines(lines: Iterable[str]) -> None:
    """Plain lines."""
    for line in lines:
        sys.stdout.write(line + "\n")


def counted(n: int, noun: str) -> str:
    """A number with its noun: "1 change", "2 changes"."""
    return f"{n:,} {noun}{'' if n == 1 else 's'}"


def complain(message: str) -> None:
    """A line on standard error."""
    print(f"calco: {message}", file=sys.stderr)


def leave(status: int) -> None:
    """Ends the command with an exit status other than 0."""
    if status:
        raise typer.Exit(status)


def load(root: Path, slugs: list[str], jobs: int, quiet: bool) -> "tuple[list[Concluded], int]":
    """The concluded questions, and status 1 when some document failed."""
    from pipeline import run
    from pipeline.progress import progress

    with progress(quiet) as shown:
        questions, failures = run.load(root, slugs, run.Options(settings(root), jobs), shown)
    for failure in failures:
        complain(f"{failure.id}: {failure.stage}: {failure.message}")
    return questions, 1 if failures else 0
