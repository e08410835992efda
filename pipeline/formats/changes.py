"""What edits are on a document: which words each replaces, what its mark encloses, and what its comment says."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile
from typing import NamedTuple

from pipeline.formats.flow import Flow
from pipeline.formats.guards import xml_text
from pipeline.model import Bitext, Edit, Patch
from pipeline.spans import after, before, effective, overlap, starts, whole

_GAP = 40  # characters: patches of one edit that are closer make one stretch of deleted and inserted text


class Change(NamedTuple):
    """An edit on the flow: what it replaces, piece by piece, and what its mark encloses. All offsets are the flow's."""

    edit: Edit
    patches: tuple[Patch, ...]
    start: int
    end: int
    name: str
    comment: tuple[str, ...]


class Token(NamedTuple):
    """What happens at an offset of a slot, in this order where offsets are equal."""

    at: int
    rank: int
    change: Change
    what: str  # "open", "close", "delete" up to `end`, "insert" `text`
    end: int = 0
    text: str = ""
    like: int = -1  # the slot whose look inserted text takes


def changes_of(flow: Flow, bitext: Bitext, *, proposals: bool, name: Callable[[str, str], str]) -> Iterator[Change]:
    """The edits of a text that stand on its flow, in order; rejected ones do not.

    With `proposals`, suggestions are tracked like fixes where no fix is in their way. `name` makes the name of a mark
    from the edit's key and an ending.
    """
    holds = flow.holds()
    for n, (segment, at) in enumerate(zip(bitext.es, starts(bitext.es), strict=True)):
        if not segment.edits:
            continue
        text = whole(segment)
        tracked = [e for e in segment.edits if e.applied]
        for edit in segment.edits if proposals else ():
            free = all(holds.free(at + p.start, at + p.end) for p in edit.patches)
            if _waits(edit, text) and free and not any(overlap(edit, t) for t in tracked):
                tracked.append(edit)
        for edit in segment.edits:
            if edit.verdict != "rejected":
                yield _change(_Place(flow, at, text, bitext.english_of(n)), edit, tracked, name)


class _Place(NamedTuple):
    """Where a segment stands: on which flow, from which offset on, its raw text and its English."""

    flow: Flow
    at: int
    text: str
    english: str


def _change(place: _Place, edit: Edit, tracked: Sequence[Edit], name: Callable[[str, str], str]) -> Change:
    flow, at, text, english = place
    mine = edit in tracked
    others = [e for e in tracked if e is not edit]
    touched = [e for e in others if e.start < edit.end and edit.start < e.end]
    patches = [Patch(start=at + p.start, end=at + p.end, new=p.new) for p in effective(edit)] if mine else []
    if not touched and len(patches) > 1 and _close(flow, patches):
        patches = [Patch(start=at + edit.start, end=at + edit.end, new=after(text, edit))]
    patches = [_tight(p, text[p.start - at : p.end - at]) for p in patches]
    start, end = _within(flow, at + edit.start, at + edit.end)
    old, new = before(text, edit), after(text, edit)
    left = right = 0
    if mine and not (old and new):
        left, right = _context(flow, start, end, [(at + p.start, at + p.end) for e in others for p in effective(e)])
    # A proposal whose words another change replaces or adjoins, or that is also about the mark of a list or heading,
    # has no place of its own to be read back from.
    outside = text[edit.start : start - at] + text[end - at : edit.end]
    shared = any(e.start <= edit.end and edit.start <= e.end for e in others)
    readable = mine or not (shared or outside.strip())
    named = name(edit.key, f"{left}{right}{'t' if mine else 'c'}") if readable else ""
    return Change(edit, tuple(patches), start - left, end + right, named, comment_of(edit, old, new, english, mine))


def comment_of(edit: Edit, old: str, new: str, english: str, tracked: bool) -> tuple[str, ...]:
    """What the comment on an edit says, a line a paragraph."""
    lines = [edit.why]
    if not tracked and old != new:
        lines.append(f"Propuesta: «{old}» → «{new}»")
    if edit.alternatives:
        lines.append("También: " + "; ".join(f"«{a}»" for a in edit.alternatives))
    if english:
        lines.append(f"Inglés: {' '.join(english.split())}")
    lines.append(f"Calco {edit.key} · {edit.rule}")
    return tuple(xml_text(" ".join(line.split())) for line in lines if line.strip())


def _waits(edit: Edit, text: str) -> bool:
    """Whether an edit is a proposal that nobody has decided on."""
    return edit.level == "suggest" and edit.verdict is None and before(text, edit) != after(text, edit)


def _close(flow: Flow, patches: Sequence[Patch]) -> bool:
    """Whether patches stand close together in one slot, so that they read best as one stretch."""
    piece = flow.at(patches[0].start)
    near = all(b.start - a.end <= _GAP for a, b in pairwise(patches))
    return near and piece is not None and patches[-1].end <= piece.end


def _tight(patch: Patch, old: str) -> Patch:
    """The patch without the whole words that stay at its beginning and end, so that a reader sees only what changes."""
    new = patch.new
    ahead = _same(old, new)
    while not (_edge(old, ahead) and _edge(new, ahead)):
        ahead -= 1
    behind = _same(old[ahead:][::-1], new[ahead:][::-1])
    while not (_edge(old, len(old) - behind) and _edge(new, len(new) - behind)):
        behind -= 1
    return Patch(start=patch.start + ahead, end=patch.end - behind, new=new[ahead : len(new) - behind])


def _same(a: str, b: str) -> int:
    """How many characters two texts have in common at their beginnings."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))


def _edge(text: str, at: int) -> bool:
    """Whether an offset stands between words."""
    return at in (0, len(text)) or text[at - 1].isspace() or text[at].isspace()


def _within(flow: Flow, start: int, end: int) -> tuple[int, int]:
    """The stretch without line breaks at its ends, which are no text of the document."""
    while start < end and flow.at(end - 1) is None:
        end -= 1
    while start < end and flow.at(start) is None:
        start += 1
    return start, end


def _context(flow: Flow, start: int, end: int, taken: Sequence[tuple[int, int]]) -> tuple[int, int]:
    """One character beside a stretch, on the left (1, 0) or the right (0, 1), that no other change touches.

    An insertion takes the side of the slot it goes into.
    """

    def usable(at: int, edge: int) -> bool:
        piece = flow.at(at)
        clear = not any(a <= at < b or a == b == edge for a, b in taken)
        return piece is not None and not piece.held and clear

    goes = flow.beside(start) if start == end else None
    if (goes is None or goes.start < start) and usable(start - 1, start - 1):
        return 1, 0
    return (0, 1) if usable(end, end + 1) else (0, 0)


def tokens_of(flow: Flow, change: Change) -> Iterator[tuple[int, Token]]:
    """What a change does to each slot. Equal offsets go by rank:

    0 text inserted behind what is deleted or kept   1 the end of a change   2 the beginning of one
    3 its deletion, or its insertion at the beginning   4 the end of one that inserts and encloses nothing else
    """
    empty = change.start == change.end
    opens = flow.beside(change.start) if empty else flow.at(change.start)
    closes = opens if empty else flow.at(change.end - 1)
    if opens is None or closes is None:
        return
    yield opens.slot, Token(change.start - opens.start, 2, change, "open")
    for patch in change.patches:
        yield from _patch(flow, patch, change)
    yield closes.slot, Token(change.end - closes.start, 4 if empty else 1, change, "close")


def _patch(flow: Flow, patch: Patch, change: Change) -> Iterator[tuple[int, Token]]:
    placed = {slot: local[0] for slot, local in flow.placed([patch]).items()}
    first = flow.at(change.start)
    if patch.start == patch.end == change.start < change.end and first:  # inside its bookmark, not in the slot before
        placed = {first.slot: Patch(start=patch.start - first.start, end=patch.start - first.start, new=patch.new)}
    for slot, local in placed.items():
        if local.start < local.end:
            yield slot, Token(local.start, 3, change, "delete", end=local.end)
    if placed and patch.new:
        look, last = min(placed), max(placed)
        behind = patch.start < patch.end or change.start < patch.start
        yield last, Token(placed[last].end, 0 if behind else 3, change, "insert", text=patch.new, like=look)
