"""DOCX in: paragraphs, headings, lists and tables of the body; out again with tracked changes in their places.

Kept as they are and not read: headers, footers, notes, text boxes, text that others have deleted. Read but not changed:
code, fields, hidden text, and what others have inserted with changes tracked (it waits for its own decision).
"""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.errors import SourceError
from pipeline.formats.flow import Flow
from pipeline.formats.model import Signature, Text
from pipeline.formats.revisions import Reviser
from pipeline.formats.wordxml import Package, R, Style, Styles, W, is_mono, value
from pipeline.model import Bitext

if TYPE_CHECKING:
    from lxml import etree

_INSIDE = frozenset(W + n for n in "smartTag sdt sdtContent customXml bdo dir hyperlink fldSimple ins moveTo".split())
_HELD = frozenset(W + n for n in ("fldSimple", "ins", "moveTo"))
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_SAFE = ("http://", "https://", "mailto:", "ftp://")


class Docx:
    """A Word document."""

    def __init__(self, package: Package) -> None:
        """Raises SourceError when there is no text in the body."""
        self._package = package
        self._flow = Flow()
        self._slots: list[etree._Element] = []
        _Walk(package, self._flow, self._slots, links=False).body()
        text = self._flow.whole()
        if not text.strip():
            raise SourceError(f"{package.name}: no text in the body of the document — hint: is it all in text boxes?")
        self.texts: Sequence[Text] = (Text(id=package.name, es=text, holds=self._flow.holds()),)

    def rewritten(self, done: Sequence[Bitext | None], signed: Signature) -> bytes:
        """The document with each fix as a tracked change, why as a comment; a suggestion is a comment alone."""
        (bitext,) = done
        reviser = Reviser(self._package, signed)
        if bitext:
            reviser.revise(self._flow, self._slots, bitext)
        reviser.finish()
        return self._package.packed()

    def source(self) -> tuple[str, str]:
        """The body as light Markdown."""
        flow = Flow()
        _Walk(self._package, flow, [], links=True).body()
        return flow.whole(), ""


def read(data: bytes, name: str) -> Docx:
    """A Word document. Raises SourceError: see `wordxml.Package`."""
    return Docx(Package(data, name))


class _Walk:
    """Reads the body into a flow; `slots` gets the w:t of each slot."""

    def __init__(self, package: Package, flow: Flow, slots: "list[etree._Element]", links: bool) -> None:
        self._flow, self._slots = flow, slots
        self._document, self._styles = package.document, Styles(package)
        self._links = package.links() if links else None
        self._counted: Counter[tuple[str, str]] = Counter()
        self._list = ""
        self._coding = False
        self._fields = 0  # begun and not ended: their results are theirs

    def body(self) -> None:
        body = self._document.find(W + "body")
        if body is not None:
            self._blocks(body)
        self._flow.close()

    def _blocks(self, parent: "etree._Element") -> None:
        for block in parent:
            if block.tag == W + "p":
                self._paragraph(block)
            elif block.tag == W + "tbl":
                self._table(block)
            elif block.tag in _INSIDE:
                self._blocks(block)

    def _table(self, table: "etree._Element") -> None:
        rows = [list(row.iter(W + "tc")) for row in table.iterchildren(W + "tr")]
        plain = table.find(f".//{W}tbl") is None and all(len(c.findall(W + "p")) == 1 for row in rows for c in row)
        if not plain or max(map(len, rows), default=0) < 2:
            for cell in table.iter(W + "tc"):
                self._blocks(cell)
            return
        for n, row in enumerate(rows):
            self._flow.block("row", "| ")
            for k, cell in enumerate(row):
                self._flow.mark(" | " if k else "")
                for paragraph in cell.iterchildren(W + "p"):
                    self._inline(paragraph, held=False)
            self._flow.mark(" |")
            if n == 0:
                self._flow.block("row")
                self._flow.mark("|" + " --- |" * len(row))

    def _paragraph(self, paragraph: "etree._Element") -> None:
        style = self._styles.style(value(paragraph, "pPr/pStyle"))
        listed = self._styles.numbering(paragraph, style)
        outline = value(paragraph, "pPr/outlineLvl") or ""
        level = style.level or (int(outline) + 1 if outline.isdigit() and int(outline) < 9 else 0)
        coding, self._coding = self._coding, style.code and not level
        if self._coding and coding:
            self._flow.mark("\n")
        elif level:
            self._flow.block("heading", "#" * min(level, 6) + " ")
        elif style.code:
            self._flow.block("code")
        elif listed:
            apart, self._list = self._list not in ("", listed[0]), listed[0]
            self._flow.block("item", self._mark(*listed) if _has_text(paragraph) else "", apart=apart)
        else:
            self._flow.block("paragraph")
        self._inline(paragraph, held=style.code)

    def _mark(self, number: str, level: str, begin: int) -> str:
        self._counted[number, level] += 1
        return f"{begin + self._counted[number, level] - 1}. " if begin else "- "

    def _inline(self, parent: "etree._Element", held: bool) -> None:
        for child in parent:
            if child.tag == W + "r":
                self._run(child, held)
            elif child.tag in _INSIDE:
                self._nested(child, held or child.tag in _HELD)
            elif child.tag in (W + "del", W + "moveFrom"):
                self._flow.point()

    def _nested(self, child: "etree._Element", held: bool) -> None:
        link = child.tag == W + "hyperlink"
        if link:
            self._flow.point()
        self._inline(child, held)
        if link:
            self._flow.point()
            address = (self._links or {}).get(child.get(R + "id") or "", "")
            shown = "".join(t.text or "" for t in child.iter(W + "t"))
            if address.lower().startswith(_SAFE) and address not in shown:
                self._flow.mark(f" ({address})")

    def _run(self, run: "etree._Element", held: bool) -> None:
        style: Style = self._styles.style(value(run, "rPr/rStyle"))
        code = style.code or is_mono(run)
        hidden = run.find(f"{W}rPr/{W}vanish") is not None
        quoted = code and not held and self._links is not None and _has_text(run)
        self._flow.mark("`" if quoted else "")
        for child in run:
            name = str(child.tag).removeprefix(W)
            if name == "t":
                text = (child.text or "").replace("\n", " ").replace("\r", " ")
                if self._flow.text(text, held=held or code or hidden or self._fields > 0) >= 0:
                    self._slots.append(child)
            elif name in _SIGNS:
                self._flow.mark(_SIGNS[name])
            elif name == "fldChar":
                self._fields += {"begin": 1, "end": -1}.get(child.get(W + "fldCharType") or "", 0)
                self._fields = max(self._fields, 0)
                self._flow.point()
            elif name != "rPr":
                self._flow.point()
        self._flow.mark("`" if quoted else "")


def _has_text(element: "etree._Element") -> bool:
    return any((t.text or "").strip() for t in element.iter(W + "t"))
