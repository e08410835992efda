"""Edits as tracked changes: runs are cut where an edit begins and ends, and nothing else of the document is touched.

Each edit is a revision (deleted text, then inserted text) inside a bookmark that carries its key, with a comment that
says why. Word and LibreOffice both keep bookmarks whatever becomes of the text in them, as long as some is left, so the
bookmark of a plain insertion or deletion takes in one character beside it. Its name is

    calco_KEY_N_LRM     KEY the edit, N counts places with the same key, L and R characters taken in on the left and on
                        the right (0 or 1), M is t for a tracked change and c for a proposal told only in the comment
"""

from collections.abc import Iterable, Iterator, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from pipeline.formats.changes import Change, Token, changes_of, tokens_of
from pipeline.formats.flow import Flow, respecting
from pipeline.formats.guards import xml_same, xml_text
from pipeline.formats.model import Signature
from pipeline.formats.wordxml import COMMENTS, MAIN, SPACE, Package, W, serialised
from pipeline.model import Bitext

if TYPE_CHECKING:
    from lxml import etree

PROPOSED = " (propuesta)"  # after the author's name: changes that wait for a person even when tracked


class Reviser:
    """Writes edits into the document of a package; call `finish` once at the end."""

    def __init__(self, package: Package, signed: Signature, *, proposals: bool = False) -> None:
        """With `proposals`, suggestions are tracked changes too, under a name of their own; else comments alone."""
        self._package, self._signed, self._proposals = package, signed, proposals
        path = package.related("comments")
        self._path = path or package.beside("comments.xml")
        self._comments = package.part(path) if path else None
        taken = [e.get(W + "id") or "" for e in package.document.iter() if isinstance(e.tag, str)]
        taken += [c.get(W + "id") or "" for c in (self._comments if self._comments is not None else ())]
        self._next = max((int(i) for i in taken if i.isdigit()), default=0) + 1
        self._seen: dict[str, int] = {}
        self._open: dict[Change, tuple[int, int]] = {}  # ids of the bookmark and the comment
        self._names = {b.get(W + "name") for b in package.document.iter(W + "bookmarkStart")}

    def revise(self, flow: Flow, slots: "Sequence[etree._Element]", bitext: Bitext) -> None:
        """The edits of one text, whose flow has `slots` (w:t elements) in order."""
        tokens: dict[int, list[Token]] = {}
        for change in changes_of(flow, respecting(bitext, flow.holds()), proposals=self._proposals, name=self._name):
            for slot, token in tokens_of(flow, change):
                tokens.setdefault(slot, []).append(token)
        looks = {n: slots[n].getparent() for n in tokens} | {
            t.like: slots[t.like].getparent() for found in tokens.values() for t in found if t.like >= 0
        }
        properties = {n: run.find(W + "rPr") if run is not None else None for n, run in looks.items()}
        for slot, found in tokens.items():
            pieces = sorted(found, key=lambda t: (t.at, t.rank))
            self._rewrite(slots[slot], pieces, properties)

    def finish(self) -> None:
        """Puts the comments into the package."""
        if self._comments is None:
            return
        if self._package.related("comments") is None:
            self._package.relate("comments", self._path, COMMENTS)
        self._package.members[self._path] = serialised(self._comments)

    def _name(self, key: str, ending: str) -> str:
        while True:
            self._seen[key] = self._seen.get(key, 0) + 1
            name = f"calco_{key}_{self._seen[key]}_{ending}"
            if name not in self._names:
                return name

    def _rewrite(
        self, slot: "etree._Element", tokens: "Sequence[Token]", looks: "dict[int, etree._Element | None]"
    ) -> None:
        """The run of a slot cut in pieces, with the marks between them."""
        run = slot.getparent()
        parent = run.getparent() if run is not None else None
        if run is None or parent is None:
            return
        own, text = run.find(W + "rPr"), slot.text or ""
        where = parent.index(run)
        children = [c for c in run if c.tag != W + "rPr"]
        n = children.index(slot)
        made = [_run(own, children[:n], run)] if n else []
        at = 0
        for token in tokens:
            if token.at > at:
                made.append(_run(own, [_text(text[at : token.at], "t")], run))
                at = token.at
            if token.what == "delete":
                made.append(
                    self._revision("del", token.change, _run(own, [_text(text[at : token.end], "delText")], run))
                )
                at = token.end
            elif token.what == "insert":
                made.append(self._revision("ins", token.change, _run(looks[token.like], [_text(token.text, "t")], run)))
            else:
                made += self._marks(token)
        if at < len(text):
            made.append(_run(own, [_text(text[at:], "t")], run))
        # What follows in the run keeps the run itself: other slots in it may still have edits to come.
        for child in children[: n + 1]:
            if child.getparent() is run:
                run.remove(child)
        for k, element in enumerate(made):
            parent.insert(where + k, element)
        if not any(c.tag != W + "rPr" for c in run):
            parent.remove(run)

    def _revision(self, kind: str, change: Change, run: "etree._Element") -> "etree._Element":
        author = self._signed.author + ("" if change.edit.applied else PROPOSED)
        said = {"id": str(self._number()), "author": xml_text(author), "date": self._signed.date}
        revision = _element(kind, **said)
        revision.append(run)
        return revision

    def _marks(self, token: Token) -> "Iterator[etree._Element]":
        change = token.change
        if token.what == "open":
            number, comment = self._open[change] = self._number(), self._comment(change)
            if change.name:
                yield _element("bookmarkStart", id=str(number), name=change.name)
            yield _element("commentRangeStart", id=str(comment))
            return
        number, comment = self._open[change]
        yield _element("commentRangeEnd", id=str(comment))
        reference = _element("r")
        reference.append(_element("commentReference", id=str(comment)))
        yield reference
        if change.name:  # after the comment: LibreOffice moves the end of a bookmark that stands before one
            yield _element("bookmarkEnd", id=str(number))

    def _comment(self, change: Change) -> int:
        from lxml import etree

        if self._comments is None:
            self._comments = etree.Element(W + "comments", nsmap={"w": MAIN})
        number = self._number()
        comment = etree.SubElement(self._comments, W + "comment")
        for name, said in (
            ("id", str(number)),
            ("author", xml_text(self._signed.author)),
            ("date", self._signed.date),
            ("initials", self._signed.author[:1].upper()),
        ):
            comment.set(W + name, said)
        for line in change.comment:
            paragraph = etree.SubElement(comment, W + "p")
            paragraph.append(_run(None, [_text(line, "t")]))
        return number

    def _number(self) -> int:
        self._next += 1
        return self._next - 1


def _run(
    look: "etree._Element | None", children: "Iterable[etree._Element]", like: "etree._Element | None" = None
) -> "etree._Element":
    run = _element("r")
    for name, said in like.attrib.items() if like is not None else ():
        run.set(name, said)
    if look is not None:
        run.append(deepcopy(look))
    run.extend(children)
    return run


def _text(text: str, kind: str) -> "etree._Element":
    element = _element(kind)
    element.text = xml_same(text.replace("\n", " ").replace("\r", " "))
    element.set(SPACE, "preserve")
    return element


def _element(kind: str, **attributes: str) -> "etree._Element":
    from lxml import etree

    element = etree.Element(W + kind, nsmap={"w": MAIN})
    for name, said in attributes.items():
        element.set(W + name, said)
    return element
