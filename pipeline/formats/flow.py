"""A document's text as the stages see it, and the way back from its characters to the places they came from.

A slot is a stretch of text that stands in one place of the document: a text node, a run. Between slots the flow puts
what the stages need to see structure (blank lines, "# ", "- ", fences) and what no edit may touch. Where a change
would reach into that, or across a point such as the edge of a link or a picture, it is held back and only suggested.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from msgspec.structs import replace

from pipeline.model import Bitext, Edit, Patch, Segment
from pipeline.spans import effective, starts

Kind = Literal["paragraph", "heading", "item", "row", "code"]
HELD = "it would reach into a link, code or mark-up"


class Piece(NamedTuple):
    """A stretch of the flow; `slot` is -1 for what is not text of the document."""

    start: int
    text: str
    slot: int
    held: bool

    @property
    def end(self) -> int:
        """Offset after the last character."""
        return self.start + len(self.text)


class Flow:
    """The text of a document, put together block by block."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.points: list[int] = []
        self.slots = 0
        self._size = 0
        self._last: Kind | None = None
        self._waiting: tuple[Kind, str, bool] | None = None
        self._empty = True
        self._starts: list[int] = []

    def block(self, kind: Kind, lead: str = "", *, apart: bool = False) -> None:
        """Begins a block; nothing is written of it until it has text. `lead` is its mark: "# ", "- ", "2. ".

        Items and rows stand one under the other, unless `apart` says that another list or table begins.
        """
        self.close()
        self._waiting = (kind, lead, apart)

    def close(self) -> None:
        """Ends the block."""
        if self._last == "code" and not self._empty:
            self._put("\n```")
        self._waiting, self._empty = None, True

    def text(self, text: str, held: bool = False) -> int:
        """Adds text that stands in a place of its own, and returns the number of its slot; -1 when it is empty."""
        if not text:
            return -1
        self._begin()
        self._put(text, self.slots, held or self._last == "code")
        self.slots += 1
        return self.slots - 1

    def slot(self, text: str) -> int:
        """Adds a slot without opening a block; returns its number, -1 when the text is empty."""
        self._put(text, self.slots, held=False)
        self.slots += bool(text)
        return self.slots - 1 if text else -1

    def held(self, text: str) -> None:
        """Adds text that no edit may touch, without opening a block."""
        self._put(text)

    def space(self, text: str) -> None:
        """Adds white space that is not the document's but that a change may reach over, as where it joins lines."""
        self._put(text, held=False)

    def mark(self, text: str) -> None:
        """Adds text that is not the document's: a line break, the quotes of code, the address of a link."""
        if self._waiting is None or text.strip():
            self._begin()
            self._put(text)

    def point(self) -> None:
        """A place that no edit may reach across."""
        self.points.append(self._size)

    @property
    def begun(self) -> bool:
        """Whether the present block has text."""
        return not self._empty

    def _begin(self) -> None:
        if self._waiting is None:
            if self._empty:
                self.block("paragraph")
            else:
                return
        kind, lead, apart = self._waiting or ("paragraph", "", False)
        if self._last:
            self._put("\n" if kind == self._last and kind in ("item", "row") and not apart else "\n\n")
        self._put("```\n" if kind == "code" else lead)
        self._last, self._waiting, self._empty = kind, None, False

    def _put(self, text: str, slot: int = -1, held: bool = True) -> None:
        if text:
            self.pieces.append(Piece(self._size, text, slot, held))
            self._starts.append(self._size)
            self._size += len(text)

    def whole(self) -> str:
        """The text; the block that is open ends."""
        self.close()
        return "".join(p.text for p in self.pieces)

    def holds(self) -> "Holds":
        """What no edit may touch."""
        return Holds([(p.start, p.end) for p in self.pieces if p.held], self.points)

    def placed(self, patches: Iterable[Patch]) -> dict[int, list[Patch]]:
        """The patches by slot, with offsets in the slot. What a patch puts there goes into the first slot it touches.

        The patches must be free of what is held.
        """
        found: dict[int, list[Patch]] = {}
        for patch in patches:
            new = patch.new
            for piece in self._touched(patch):
                start, end = max(patch.start, piece.start), min(patch.end, piece.end)
                local = Patch(start=start - piece.start, end=end - piece.start, new=new)
                found.setdefault(piece.slot, []).append(local)
                new = ""
        return found

    def at(self, offset: int) -> Piece | None:
        """The slot that holds the character at an offset, None when that is not text of the document."""
        n = bisect_right(self._starts, offset) - 1
        piece = self.pieces[n] if n >= 0 and offset < self._size else None
        return piece if piece and piece.slot >= 0 else None

    def beside(self, offset: int) -> Piece | None:
        """The slot that text inserted at an offset goes into: the one before it if that may change, else the next."""
        return next((p for p in (self.at(offset - 1), self.at(offset)) if p and not p.held), None)

    def _touched(self, patch: Patch) -> list[Piece]:
        if patch.start == patch.end:
            return [p for p in (self.beside(patch.start),) if p]
        first = max(bisect_right(self._starts, patch.start) - 1, 0)
        return [p for p in self.pieces[first : bisect_left(self._starts, patch.end)] if p.slot >= 0]


class Holds:
    """Stretches and points of a text that no edit may touch or reach across."""

    def __init__(self, stretches: Iterable[tuple[int, int]] = (), points: Iterable[int] = ()) -> None:
        joined: list[tuple[int, int]] = []
        for start, end in sorted(stretches):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        self._starts = [a for a, _ in joined]
        self._ends = [b for _, b in joined]
        self._points = sorted(set(points))

    def free(self, start: int, end: int) -> bool:
        """Whether an edit may replace `start:end`; an insertion may stand at the edge of a stretch, not in it."""
        n = bisect_left(self._points, start + 1)
        if n < len(self._points) and self._points[n] < end:
            return False
        n = bisect_left(self._starts, end) - 1
        return n < 0 or self._ends[n] <= start

    def covers(self, start: int, end: int) -> bool:
        """Whether all of `start:end` is held."""
        n = bisect_right(self._starts, start) - 1
        return n >= 0 and start < end <= self._ends[n]


def respecting(bitext: Bitext, holds: Holds) -> Bitext:
    """The bitext where a change that touches what is held is but a suggestion that says so; inside it there is none."""

    def kept(segment: Segment, at: int) -> Segment:
        if not segment.edits:
            return segment
        edits = (e for e in segment.edits if not all(holds.covers(at + p.start, at + p.end) for p in e.patches))
        return replace(segment, edits=tuple(_respecting(e, holds, at) for e in edits))

    return replace(bitext, es=tuple(kept(s, at) for s, at in zip(bitext.es, starts(bitext.es), strict=True)))


def _respecting(edit: Edit, holds: Holds, at: int) -> Edit:
    if not edit.applied or all(holds.free(at + p.start, at + p.end) for p in effective(edit)):
        return edit
    note = f"{edit.evidence}; {HELD}" if edit.evidence else HELD
    return replace(edit, level="suggest", verdict=None, evidence=note)


def held_back(bitext: Bitext) -> int:
    """How many edits were held back so."""
    return sum(e.evidence.endswith(HELD) for s in bitext.es for e in s.edits)


def document_patches(bitext: Bitext) -> Iterator[Patch]:
    """The patches of all applied edits, with offsets in the whole raw text, in order."""
    for segment, at in zip(bitext.es, starts(bitext.es), strict=True):
        found = [p for e in segment.edits if e.applied for p in effective(e)]
        for patch in sorted(found, key=lambda p: (p.start, p.end)):
            yield Patch(start=at + patch.start, end=at + patch.end, new=patch.new)
