"""Options that several commands share, and how they print."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
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
    """The settings of a project: `calco.toml` beside `corpus/`, if there is one."""
    from pipeline.settings import load_settings

    return load_settings(root / "calco.toml")


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
