"""Progress on standard error: a bar on a terminal, a line per document in a pipe, nothing when quiet."""

import sys
from types import TracebackType
from typing import Any, Self


class Progress:
    """Says nothing; the base of the two that do. Used as a context manager around a run."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def begin(self, total: int) -> None:
        """Announces how many documents are to be processed."""

    def done(self, name: str, failed: bool = False) -> None:
        """Reports one document."""

    def close(self) -> None:
        """Leaves the terminal as it was."""


class Lines(Progress):
    """One plain line per document: "[3/12] slug/01"."""

    def __init__(self) -> None:
        self._total = self._count = 0

    def begin(self, total: int) -> None:
        """Starts counting."""
        self._total, self._count = total, 0

    def done(self, name: str, failed: bool = False) -> None:
        """Prints the line."""
        self._count += 1
        print(f"[{self._count}/{self._total}] {name}{' failed' if failed else ''}", file=sys.stderr, flush=True)


class Bar(Progress):
    """A rich progress bar with the current document, elapsed and remaining time."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._task: Any = None

    def begin(self, total: int) -> None:
        """Shows the bar, unless there is nothing to do."""
        if not total:
            return
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
        from rich.progress import Progress as RichProgress

        columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
        self._bar = RichProgress(*columns, TextColumn("{task.description}", markup=False), console=Console(stderr=True))
        self._task = self._bar.add_task("", total=total)
        self._bar.start()

    def done(self, name: str, failed: bool = False) -> None:
        """Moves the bar; a failure stays on the screen above it."""
        if failed:
            self._bar.console.print(f"{name} failed", style="red", markup=False, highlight=False)
        self._bar.update(self._task, advance=1, description=name)

    def close(self) -> None:
        """Ends the bar."""
        if self._bar is not None:
            self._bar.stop()


def progress(quiet: bool) -> Progress:
    """The progress that suits standard error."""
    if quiet:
        return Progress()
    return Bar() if sys.stderr.isatty() else Lines()
