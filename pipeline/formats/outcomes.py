"""What a person made of the changes in a DOCX: each mark is read as if all that is left were accepted, then rejected.

A change whose two readings are both the new text has been accepted, both the old one rejected; new when accepted and
old when rejected, it still waits. Any other text is the person's own.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, islice, product
from typing import TYPE_CHECKING, Literal, NamedTuple

from pipeline.formats.guards import xml_same
from pipeline.formats.wordxml import Package, W
from pipeline.model import Edit, Patch, Record
from pipeline.spans import after, apply_patches, before, effective

if TYPE_CHECKING:
    from lxml import etree

State = Literal["accepted", "rejected", "rewritten", "pending", "unclear"]
# LibreOffice renames a bookmark that it has met twice.
_MARK = re.compile(r"(calco_([0-9a-f]{12})_\d+_([01])([01])([tc]))(?:_Copy_\d+)?")
_BREAK = re.compile(r"[ \t]*\n[\n \t]*")
_MOST = 64  # combinations of changes inside one another that are tried


class Mark(NamedTuple):
    """A marked stretch: characters `start:end` of the document, `left` and `right` of them beside the change."""

    key: str
    start: int
    end: int
    left: int
    right: int
    tracked: bool

    def holds(self, other: "Mark") -> bool:
        """Whether the other's change lies within this one's, the characters beside both left out."""
        start, end = self.start + self.left, self.end - self.right
        return start <= other.start + other.left and other.end - other.right <= end


class Remark(NamedTuple):
    """A comment by somebody else, on characters `start:end`."""

    who: str
    text: str
    start: int
    end: int


class Outcome(Record, frozen=True, omit_defaults=False):
    """What became of one marked change; `text` is the person's own for a rewritten one, or what cannot be judged."""

    key: str
    state: State
    text: str = ""
    note: str = ""


class Returned:
    """A DOCX that has been to a person: its characters, whether each was inserted or deleted, marks and remarks."""

    def __init__(self, data: bytes, name: str, author: str) -> None:
        """`author` signed our changes and comments. Raises SourceError: no DOCX, damaged, hostile."""
        package = Package(data, name)
        self._author = author
        self._chars: list[str] = []
        self._inserted: list[bool] = []
        self._deleted: list[bool] = []
        self._foreign: list[bool] = []
        self._at: dict[str, dict[str, int]] = {"bookmark": {}, "comment": {}}
        self._names: dict[str, str] = {}
        self._ends: dict[str, dict[str, int]] = {"bookmark": {}, "comment": {}}
        self._walk(package.document, (), ())
        self.marks = tuple(self._marks())
        self.remarks = tuple(self._remarks(package))

    def text(self, start: int, end: int, *, accepted: bool) -> str:
        """The stretch with all changes that are left in it accepted, or rejected."""
        gone = self._deleted if accepted else self._inserted
        return "".join(self._chars[n] for n in range(start, end) if not gone[n])

    def foreign(self, mark: Mark, inner: Sequence[Mark]) -> bool:
        """Whether somebody else has tracked changes in the stretch, those inside it left out."""
        theirs = (n for n in range(mark.start, mark.end) if self._foreign[n])
        return any(not any(m.start <= n < m.end for m in inner) for n in theirs)

    def deleted_beside(self, mark: Mark) -> str:
        """The deleted text that waits right beside the stretch and in no other, where OpenDocument moves it."""
        start = end = mark.end
        while end < len(self._chars) and self._deleted[end]:
            end += 1
        if start == end:
            start = end = mark.start
            while start and self._deleted[start - 1]:
                start -= 1
        others = any(m is not mark and m.start < end and start < m.end for m in self.marks)
        return "" if others else "".join(self._chars[start:end])

    def skeleton(self) -> list[str]:
        """The text line by line as if every change were accepted, each marked stretch but its key."""
        skip = [False] * len(self._chars)
        keys: dict[int, list[str]] = {}
        for mark in self.marks:
            start, end = mark.start + mark.left, max(mark.end - mark.right, mark.start + mark.left)
            skip[start:end] = [True] * (end - start)
            keys.setdefault(start, []).append(mark.key)
        parts = []
        for n, char in enumerate([*self._chars, ""]):
            parts += [f"[{key}]" for key in sorted(keys.get(n, ()))]
            if n < len(self._chars) and not skip[n] and not self._deleted[n]:
                parts.append(char)
        return [line for line in "".join(parts).split("\n") if line.strip()]

    def _walk(self, element: "etree._Element", inserted: tuple[str, ...], deleted: tuple[str, ...]) -> None:
        """Recursion is safe: the parser refuses what nests past 256 levels."""
        for child in element:
            name = str(child.tag).removeprefix(W)
            if name in ("t", "delText"):
                self._add(child.text or "", inserted, deleted)
            elif name in ("tab", "br", "cr"):
                self._add("\t" if name == "tab" else "\n", inserted, deleted)
            elif name in ("ins", "moveTo") and child.get(W + "author") is not None:
                self._walk(child, (*inserted, child.get(W + "author") or ""), deleted)
            elif name in ("del", "moveFrom") and child.get(W + "author") is not None:
                self._walk(child, inserted, (*deleted, child.get(W + "author") or ""))
            elif name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd"):
                self._edge(child, name)
            elif name not in ("rPr", "pPr", "instrText"):
                self._walk(child, inserted, deleted)
                if name == "p":
                    self._add("\n", (), ())

    def _add(self, text: str, inserted: tuple[str, ...], deleted: tuple[str, ...]) -> None:
        others = any(not who.startswith(self._author) for who in (*inserted, *deleted))
        self._chars += text
        self._inserted += [bool(inserted)] * len(text)
        self._deleted += [bool(deleted)] * len(text)
        self._foreign += [others] * len(text)

    def _edge(self, element: "etree._Element", name: str) -> None:
        kind = "bookmark" if name.startswith("bookmark") else "comment"
        number = element.get(W + "id") or ""
        if name.endswith("Start"):
            self._at[kind][number] = len(self._chars)
            self._names[number] = element.get(W + "name") or self._names.get(number, "")
        else:
            self._ends[kind][number] = len(self._chars)

    def _marks(self) -> Iterable[Mark]:
        marks: dict[str, Mark] = {}
        for number, start in self._at["bookmark"].items():
            found = _MARK.fullmatch(self._names[number])
            if found:
                end = max(self._ends["bookmark"].get(number, start), start)
                mark = Mark(found[2], start, end, int(found[3]), int(found[4]), found[5] == "t")
                marks[found[1]] = max(marks.get(found[1], mark), mark, key=lambda m: m.end - m.start)
        return marks.values()

    def _remarks(self, package: Package) -> Iterator[Remark]:
        path = package.related("comments")
        for comment in package.part(path) if path else ():
            who, number = comment.get(W + "author") or "", comment.get(W + "id") or ""
            text = " ".join("".join(t.text or "" for t in p.iter(W + "t")) for p in comment.iter(W + "p")).strip()
            if not who.startswith(self._author) and text:
                start = self._at["comment"].get(number, len(self._chars))
                yield Remark(who, text, start, self._ends["comment"].get(number, start))


def outcomes(found: Returned, known: Mapping[str, tuple[str, Edit, Sequence[Edit]]]) -> list[Outcome]:
    """What became of the marked changes, in order; `known` gives text, edit and fellows there by key.

    A mark whose key is not known is left out. What lies inside a rewritten change is part of that
    text, so nothing is said of it.
    """
    stretches = sorted((m for m in found.marks if m.key in known), key=lambda m: (m.start, -m.end))
    begins = [m.start for m in stretches]
    tracked = {m.key for m in stretches if m.tracked}
    swallowed: set[Mark] = set()
    told: dict[Mark, Outcome] = {}
    for mark in stretches:
        text, edit, every = known[mark.key]
        fellows = [e for e in every if e.key in tracked]  # no others are in the document's text
        near = stretches[bisect_left(begins, mark.start) : bisect_right(begins, mark.end)]
        within = {e.key for e in fellows if edit.start <= e.start and e.end <= edit.end}
        inner = [m for m in near if m is not mark and mark.holds(m) and m.key in within]
        outcome = _outcome(found, mark, (text, edit, fellows), inner, known)
        told[mark] = outcome
        if outcome.state == "rewritten":
            swallowed.update(inner)
    return [told[mark] for mark in stretches if mark not in swallowed]


def _outcome(
    found: Returned,
    mark: Mark,
    this: tuple[str, Edit, Sequence[Edit]],
    inner: Sequence[Mark],
    known: Mapping[str, tuple[str, Edit, Sequence[Edit]]],
) -> Outcome:
    accepted, rejected = (found.text(mark.start, mark.end, accepted=view) for view in (True, False))
    cut = slice(mark.left, -mark.right or None)
    accepted, rejected = accepted[cut], rejected[cut]
    olds, news = [], []
    for view in (True, False):
        nested = [
            (known[m.key][1], found.text(m.start, m.end, accepted=view)[m.left : -m.right or None]) for m in inner
        ]
        old, new = _expected(*this, nested)
        olds.append(old)
        news.append(new)
    new_now, new_before = fold(accepted) in news[0], fold(rejected) in news[1]
    old_now, old_before = fold(accepted) in olds[0], fold(rejected) in olds[1]
    note = "; ".join(f"{r.who}: {r.text}" for r in found.remarks if r.start < mark.end and mark.start < r.end)
    whole = accepted.replace("\n", " ")
    foreign = found.foreign(mark, inner)
    state: State
    if old_now and new_now:
        state = "pending"  # a word processor cannot show the difference, so nobody has decided on it
    elif old_now and (old_before or new_before):
        state = "pending" if not mark.tracked else "rejected"
    elif new_now and mark.tracked and not foreign and (not new_before or _moved(found, mark, this)):
        state = "pending"  # all of it, or what is left of it
    elif accepted != rejected and not foreign and _half(*this[:2], accepted, rejected):
        state = "unclear"
    elif new_now:
        state = "accepted"
    elif old_now:
        state = "rejected"
    else:
        state = "rewritten"
    return Outcome(key=mark.key, state=state, text=whole if state in ("rewritten", "unclear") else "", note=note)


def _moved(found: Returned, mark: Mark, this: tuple[str, Edit, Sequence[Edit]]) -> bool:
    """Whether what a change deletes is still there to be decided on, outside its mark."""
    old, new = fold(before(this[0], this[1])), fold(after(this[0], this[1]))
    return bool(old) and not new and fold(found.deleted_beside(mark)) == old


def _half(text: str, edit: Edit, accepted: str, rejected: str) -> bool:
    """Whether a part of a change has been decided and the rest still waits: nobody can tell what is wanted."""
    old, patches = before(text, edit), [_shifted(p, -edit.start) for p in effective(edit)]
    some = (chosen for size in range(1, len(patches)) for chosen in combinations(patches, size))
    parts = {fold(apply_patches(old, chosen)) for chosen in islice(some, _MOST)}
    gone = not accepted.strip() and bool(old.strip()) and any(p.new.strip() for p in patches)
    return gone or fold(accepted) in parts or fold(rejected) in parts


def _expected(
    text: str, edit: Edit, fellows: Sequence[Edit], nested: Sequence[tuple[Edit, str]]
) -> tuple[set[str], set[str]]:
    """The texts of the edit's stretch without it and with it, given what stands in the marks inside it.

    Edits whose words are mixed with its own may be there or not.
    """
    own = effective(edit)
    whole = [(e, said) for e, said in nested if not any(e.start <= p.end and p.start <= e.end for p in own)]
    inside = {e.key: [Patch(start=e.start, end=e.end, new=said)] for e, said in whole}
    loose = [e for e in fellows if e.key not in inside and e.start < edit.end and edit.start < e.end]
    choices: list[list[list[Patch]]] = [[patches] for patches in inside.values()]
    for other in loose:
        reach = [p for p in effective(other) if edit.start <= p.start and p.end <= edit.end]
        choices.append([[], reach])
    olds: set[str] = set()
    news: set[str] = set()
    for n, chosen in enumerate(product(*choices)):
        if n == _MOST:
            break
        patches = [p for group in chosen for p in group]
        for result, more in ((olds, ()), (news, own)):
            shifted = (_shifted(p, -edit.start) for p in (*patches, *more))
            try:
                result.add(fold(apply_patches(before(text, edit), shifted)))
            except ValueError:  # the two cannot stand together
                continue
    return olds, news


def _shifted(patch: Patch, by: int) -> Patch:
    return Patch(start=patch.start + by, end=patch.end + by, new=patch.new)


def fold(text: str) -> str:
    """What of a text survives a word processor: line breaks are spaces there, and other controls nothing."""
    return xml_same(_BREAK.sub("\n", text).strip("\n").replace("\n", " ").replace("\t", " ").replace("\r", " "))
