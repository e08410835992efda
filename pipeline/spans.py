"""Offset arithmetic: the one place that applies patches and translates offsets."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pipeline.model import Edit, Patch, Segment


def apply_patches(text: str, patches: Iterable[Patch]) -> str:
    """Text with disjoint patches applied, in any order given."""
    done: list[str] = []
    at = 0
    for patch in sorted(patches, key=lambda p: (p.start, p.end)):
        if patch.start < at:
            raise ValueError(f"patches overlap at character {patch.start}")
        done += (text[at : patch.start], patch.new)
        at = patch.end
    return "".join((*done, text[at:]))


def effective(edit: Edit) -> tuple[Patch, ...]:
    """The patches an applied edit makes: its own, or the reviewer's rewriting of its whole stretch."""
    if edit.verdict == "rewritten" and edit.rewritten is not None:
        return (Patch(start=edit.start, end=edit.end, new=edit.rewritten),)
    return edit.patches


def overlap(a: Edit, b: Edit) -> bool:
    """Whether two edits cannot both be applied; two insertions at one point collide as well."""
    return any(_collide(p, q) for p in effective(a) for q in effective(b))


def _collide(p: Patch, q: Patch) -> bool:
    if p.start == q.start and (p.start == p.end or q.start == q.end):
        return True
    return p.start < q.end and q.start < p.end


def whole(segment: Segment) -> str:
    """The text that offsets of the segment's edits refer to: raw and tail."""
    return segment.raw + segment.tail


def before(text: str, edit: Edit) -> str:
    """What stands in `text` from the edit's first patch to its last."""
    return text[edit.start : edit.end]


def after(text: str, edit: Edit) -> str:
    """What the edit makes of that stretch."""
    patches = [Patch(start=p.start - edit.start, end=p.end - edit.start, new=p.new) for p in effective(edit)]
    return apply_patches(before(text, edit), patches)


def clean(segment: Segment) -> str:
    """Raw and tail with the applied edits applied."""
    return View(whole(segment), [e for e in segment.edits if e.applied]).text


def clean_document(segments: Sequence[Segment]) -> str:
    """The clean text of a whole side."""
    return "".join(s.lead + clean(s) for s in segments)


def raw_document(segments: Sequence[Segment]) -> str:
    """The text as given."""
    return "".join(s.lead + s.raw + s.tail for s in segments)


def starts(segments: Sequence[Segment]) -> list[int]:
    """Offset of each segment's `raw` in the raw document."""
    at, found = 0, []
    for segment in segments:
        at += len(segment.lead)
        found.append(at)
        at += len(segment.raw) + len(segment.tail)
    return found


class _Chunk(NamedTuple):
    """A stretch of the view and the stretch of the original behind it; `edit` is -1 where they are the same."""

    raw_start: int
    raw_end: int
    start: int
    end: int
    edit: int


class View:
    """A text as it reads after some edits, and the way back to the offsets of the original.

    Later rules look at `text`; `lift` turns patches on `text` into patches on the original and says
    which earlier edits they swallow (an edit half replaced makes no sense, so it goes whole).
    """

    def __init__(self, raw: str, edits: Iterable[Edit] = ()) -> None:
        """Raises ValueError when two applied edits overlap."""
        self.raw = raw
        self.edits = [e for e in edits if e.applied]
        rows = sorted((p.start, p.end, n, p.new) for n, e in enumerate(self.edits) for p in effective(e))
        self._chunks: list[_Chunk] = []
        parts: list[str] = []
        done = size = 0

        def add(raw_end: int, new: str, edit: int) -> None:
            nonlocal done, size
            self._chunks.append(_Chunk(done, raw_end, size, size + len(new), edit))
            parts.append(new)
            done, size = raw_end, size + len(new)

        for start, end, n, new in rows:
            if start < done:
                raise ValueError(f"edits overlap at character {start}")
            if start > done:
                add(start, raw[done:start], -1)
            add(end, new, n)
        if done < len(raw) or not self._chunks:
            add(len(raw), raw[done:], -1)
        self.text = "".join(parts)

    def to_raw(self, start: int, end: int) -> tuple[int, int]:
        """The stretch of the original behind `text[start:end]`, widened over whole patches it touches."""
        reach = self._reach(start, end)
        return reach.raw_start, reach.raw_end

    def lift(self, patches: Iterable[Patch]) -> tuple[tuple[Patch, ...], tuple[Edit, ...]]:
        """Patches on `text` as patches on the original, and the earlier edits they replace."""
        wanted = sorted(patches, key=lambda p: (p.start, p.end))
        swallowed = {c.edit for c in self._chunks for p in wanted if self._touches(c, p.start, p.end)}
        reaches = [self._reach(p.start, p.end) for p in wanted]
        reaches += [c for c in self._chunks if c.edit in swallowed]
        merged: list[_Chunk] = []
        for reach in sorted(reaches):
            if merged and reach.raw_start <= merged[-1].raw_end:
                last = merged.pop()
                reach = _Chunk(
                    last.raw_start, max(last.raw_end, reach.raw_end), last.start, max(last.end, reach.end), -1
                )
            merged.append(reach)
        lifted = []
        for m in merged:
            inside = [
                Patch(start=p.start - m.start, end=p.end - m.start, new=p.new)
                for p, reach in zip(wanted, reaches, strict=False)
                if m.raw_start <= reach.raw_start and reach.raw_end <= m.raw_end
            ]
            new = apply_patches(self.text[m.start : m.end], inside)
            lifted.append(Patch(start=m.raw_start, end=m.raw_end, new=new))
        return tuple(lifted), tuple(self.edits[n] for n in sorted(swallowed))

    def _reach(self, start: int, end: int) -> _Chunk:
        touched = [c for c in self._chunks if self._touches(c, start, end)]
        low, high = self._plain(start, after=start < end), self._plain(end, after=False)
        if start == end:
            high = low = self._plain(start, after=True)
        for c in touched:
            low, high = min(low, c.raw_start), max(high, c.raw_end)
            start, end = min(start, c.start), max(end, c.end)
        return _Chunk(low, high, start, end, -1)

    def _plain(self, at: int, after: bool) -> int:
        """The original offset for an offset of the view; `after` a deletion at that point, or before it."""
        found = [c for c in self._chunks if c.start <= at <= c.end]
        chunk = found[-1] if after else found[0]
        if chunk.edit < 0:
            return chunk.raw_start + at - chunk.start
        return chunk.raw_start if at == chunk.start and not (after and chunk.start == chunk.end) else chunk.raw_end

    @staticmethod
    def _touches(chunk: _Chunk, start: int, end: int) -> bool:
        """Whether a patch on `start:end` of the view would share a character or an insertion point with `chunk`."""
        if chunk.edit < 0:
            return False
        if chunk.start < end and start < chunk.end:
            return True
        # Two insertions side by side have no order of their own, so the later one takes the earlier one in.
        inserts = chunk.raw_start == chunk.raw_end or start == end
        return inserts and (chunk.start in (start, end) or chunk.end in (start, end))
