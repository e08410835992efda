"""What one reviewer did, act by act, so that everything can be undone and done again, also after a restart.

`.calco/journal/<who>.jsonl` only grows: a line is written and fsynced before the decision file that it tells of is
replaced. The decision files stay the truth; the journal is the way back. Undoing puts back what stood there before,
except where somebody has decided otherwise since: that stays and is counted.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from pipeline import baselines, review
from pipeline.alignment.changes import Alignment
from pipeline.errors import ReviewError
from pipeline.model import Decision, Record


class AlignmentChange(Record, frozen=True):
    """The accepted alignment of a document before and after an act; None is none."""

    document: str
    before: Alignment | None
    after: Alignment | None


class Line(Record, frozen=True):
    """One line of the journal: part of act `act`, or that the act was undone or redone. `at` is UTC, ISO 8601."""

    act: int
    what: Literal["do", "undo", "redo"]
    at: str = ""
    label: str = ""
    slug: str = ""
    changes: tuple[review.Change, ...] = ()
    alignment: AlignmentChange | None = None


class Act(NamedTuple):
    """What one act changed, by its lines; `label` is what the reviewer called for."""

    number: int
    label: str
    lines: tuple[Line, ...]

    @property
    def keys(self) -> tuple[tuple[str, str], ...]:
        """Question and key of every decision it touched."""
        return tuple((line.slug, change.key) for line in self.lines for change in line.changes)

    @property
    def documents(self) -> tuple[str, ...]:
        """The documents whose accepted alignment it touched."""
        return tuple(line.alignment.document for line in self.lines if line.alignment)

    @property
    def slugs(self) -> tuple[str, ...]:
        """The questions it touched."""
        return tuple(dict.fromkeys(line.slug for line in self.lines))


class Reverted(NamedTuple):
    """An act that was undone or redone; `kept` counts what stayed because it had been decided otherwise since."""

    act: Act
    kept: int


class Journal:
    """The acts of one reviewer, shared by every window, server and command of theirs."""

    def __init__(self, root: Path, who: str) -> None:
        """Raises ReviewError when `who` cannot be a file name."""
        review.check_name(who)
        self.root = root
        self.who = who
        self.path = root / ".calco" / "journal" / f"{who}.jsonl"
        self._done: list[Act] = []
        self._undone: list[Act] = []
        self._last = 0
        self._offset = 0
        self._inode = 0

    def depth(self) -> tuple[int, int]:
        """How many acts can be undone, and how many done again."""
        with self._held():
            return len(self._done), len(self._undone)

    def decide(self, label: str, amendments: Mapping[str, review.Amendment]) -> Act | None:
        """Changes the reviewer's decisions in some questions as one act; None when nothing changed.

        On return it is on disk. Raises ReviewError for a malformed decision.
        """
        with self._held():
            number = self._last + 1
            for slug, amendment in sorted(amendments.items()):
                line = Line(act=number, what="do", at=_now(), label=label, slug=slug)

                def log(changes: tuple[review.Change, ...], line: Line = line) -> None:
                    self._write(msgspec.structs.replace(line, changes=changes))

                review.amend(self._folder(slug), self.who, amendment, log)
            return self._done[-1] if self._last == number else None

    def align(self, label: str, document: str, amendment: baselines.Amendment) -> Act | None:
        """Changes the accepted alignment of a document as one act; None when nothing changed."""
        with self._held():
            number = self._last + 1
            slug = document.partition("/")[0]

            def log(before: Alignment | None, after: Alignment | None) -> None:
                change = AlignmentChange(document=document, before=before, after=after)
                self._write(Line(act=number, what="do", at=_now(), label=label, slug=slug, alignment=change))

            baselines.amend(self.root, document, amendment, log)
            return self._done[-1] if self._last == number else None

    def undo(self) -> Reverted | None:
        """Takes back the last act that stands; None when there is none."""
        with self._held():
            return self._revert(self._done[-1], "undo") if self._done else None

    def redo(self) -> Reverted | None:
        """Does again the act undone last; None when there is none or something was done since."""
        with self._held():
            return self._revert(self._undone[-1], "redo") if self._undone else None

    def _revert(self, act: Act, what: Literal["undo", "redo"]) -> Reverted:
        kept = 0
        for line in act.lines:
            kept += self._put_back(line, back=what == "undo")
        self._write(Line(act=act.number, what=what, at=_now(), label=act.label))
        return Reverted(act, kept)

    def _put_back(self, line: Line, back: bool) -> int:
        """Writes one side of a line where the other side stands; returns how many places hold something else."""
        kept = 0

        def decisions(mine: dict[str, Decision]) -> dict[str, Decision]:
            nonlocal kept
            for change in line.changes:
                now, then = (change.after, change.before) if back else (change.before, change.after)
                if mine.get(change.key) == now:
                    mine.pop(change.key, None)
                    if then:
                        mine[change.key] = then
                elif mine.get(change.key) != then:
                    kept += 1
            return mine

        def alignment(standing: Alignment | None) -> Alignment | None:
            nonlocal kept
            change = line.alignment
            if change is None:
                return standing
            now, then = (change.after, change.before) if back else (change.before, change.after)
            kept += standing not in (now, then)
            return then if standing == now else standing

        if line.changes:
            review.amend(self._folder(line.slug), self.who, decisions)
        if line.alignment:
            baselines.amend(self.root, line.alignment.document, alignment)
        return kept

    def _folder(self, slug: str) -> Path:
        return self.root / "corpus" / slug / "reviews"

    @contextmanager
    def _held(self) -> Iterator[None]:
        """The journal for us alone, with what others have written to it read."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a+b") as file:
            _lock(file.fileno())
            self._read(os.fstat(file.fileno()))
            yield

    def _read(self, now: os.stat_result) -> None:
        if now.st_ino != self._inode or now.st_size < self._offset:  # another file: the way back is what it tells
            self._done, self._undone, self._last, self._offset, self._inode = [], [], 0, 0, now.st_ino
        with self.path.open("rb") as file:
            file.seek(self._offset)
            data = file.read()
        whole = data[: data.rfind(b"\n") + 1]
        if len(whole) < len(data):  # killed in mid-write: the act never answered, and its file was not replaced
            os.truncate(self.path, self._offset + len(whole))
        for number, text in enumerate(whole.splitlines(), 1):
            try:
                self._take(msgspec.json.decode(text, type=Line))
            except msgspec.MsgspecError as error:
                raise ReviewError(
                    f"{self.path}: line {number}: not an act: {error} — hint: delete the file; decisions stay, only "
                    "the way back is lost"
                ) from error
        self._offset += len(whole)

    def _write(self, line: Line) -> None:
        data = msgspec.json.encode(line) + b"\n"
        with self.path.open("ab", buffering=0) as file:
            file.write(data)
            os.fsync(file.fileno())
        self._offset += len(data)
        self._take(line)

    def _take(self, line: Line) -> None:
        """Brings what stands and what was undone up to date with a line."""
        if line.what == "do":
            if self._done and self._done[-1].number == line.act and self._last == line.act:
                last = self._done.pop()
                self._done.append(last._replace(lines=(*last.lines, line)))
            else:
                self._done.append(Act(line.act, line.label, (line,)))
            self._undone.clear()
            self._last = line.act
            return
        source, target = (self._done, self._undone) if line.what == "undo" else (self._undone, self._done)
        if source and source[-1].number == line.act:
            target.append(source.pop())


def _lock(handle: int) -> None:
    try:
        import fcntl
    except ImportError:  # pragma: no cover
        return
    fcntl.flock(handle, fcntl.LOCK_EX)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
