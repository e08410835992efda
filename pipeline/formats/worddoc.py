"""DOCX out: a question with its answers as a Word document of our own, every edit a tracked change in it.

Built from the raw text, so that rejecting every change gives what came in and accepting every change the clean text.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape

from pipeline.errors import SourceError
from pipeline.formats.flow import Flow
from pipeline.formats.guards import xml_same, xml_text, zipped
from pipeline.formats.model import Dossier, Signature
from pipeline.formats.revisions import Reviser
from pipeline.formats.wordparts import PARTS, numbering
from pipeline.formats.wordxml import SPACE, Package, W
from pipeline.layout import marker
from pipeline.markdown import unfenced
from pipeline.model import Bitext, Segment

if TYPE_CHECKING:
    from lxml import etree

_NUMBER = re.compile(r"\s*(\d{1,9})")


def write(dossiers: Sequence[Dossier], signed: Signature, *, proposals: bool = False) -> bytes:
    """One question as a DOCX. With `proposals`, suggestions are tracked too, under a name of their own.

    Raises SourceError for more than one question.
    """
    if len(dossiers) != 1:
        raise SourceError("a DOCX holds one question — hint: export them one by one, or --all into a folder")
    (dossier,) = dossiers
    package = Package(_blank(dossier, signed), f"{dossier.meta.slug}.docx")
    reviser = Reviser(package, signed, proposals=proposals)
    body = _Body(package.document[0])
    texts = [(bitext, *body.document(dossier, number, bitext)) for number, bitext in dossier.numbered()]
    body.origin(dossier)
    for bitext, flow, slots in texts:
        reviser.revise(flow, slots, bitext)
    reviser.finish()
    package.members["word/numbering.xml"] = numbering(body.lists)
    return package.packed()


def _blank(dossier: Dossier, signed: Signature) -> bytes:
    """An empty document with all its parts."""
    title = dossier.meta.title_es or dossier.meta.slug
    given = {"title": title, "slug": dossier.meta.slug, "author": signed.author, "date": signed.date}
    safe = {name: escape(xml_text(said)) for name, said in given.items()}
    return zipped({path: part.format(**safe).encode() for path, part in PARTS.items()})


class _Body:
    """Adds paragraphs to the body; `lists` are the numbers at which ordered lists begin."""

    def __init__(self, body: "etree._Element") -> None:
        self._body = body
        self.lists: list[int] = []

    def document(self, dossier: Dossier, number: int, bitext: Bitext) -> "tuple[Flow, list[etree._Element]]":
        """One document, with the flow of its raw text and the w:t elements of its slots."""
        titled = bool(dossier.meta.title_es)
        if titled and number:
            self._run(self._paragraph("Heading2"), f"Respuesta {number}")
        flow = Flow()
        slots: list[etree._Element] = []
        last: tuple[int, str] | None = None
        lines = list(_lines(bitext.es))
        for n, line in enumerate(lines):
            first = line[0]
            counted = _NUMBER.match(first.raw) if _listed(first) else None
            kind = "ol" if counted else "ul" if _listed(first) else first.kind
            if counted and last != (first.paragraph, "ol"):
                self.lists.append(int(counted[1]))
            follows = n + 1 < len(lines) and lines[n + 1][0].paragraph == first.paragraph
            last = (first.paragraph, kind)
            level = _level(first, titled) if kind == "heading" else 0
            style = (
                "Title" if titled and not number else f"Heading{level}" if level else "Codigo" if kind == "code" else ""
            )
            listed = {"ul": 1, "ol": len(self.lists) + 1}.get(kind, 0)
            paragraph = self._paragraph(style, listed, tight=follows)
            for segment in line:
                self._segment(paragraph, segment, flow, slots)
        return flow, slots

    def origin(self, dossier: Dossier) -> None:
        """Where the text comes from, when that is known."""
        meta = dossier.meta
        said = [f"Fuente: {meta.url}" if meta.url else "", f"Licencia: {meta.licence}" if meta.licence else ""]
        if any(said):
            self._run(self._paragraph("Origen"), " · ".join(s for s in said if s))

    def _paragraph(self, style: str, number: int = 0, tight: bool = False) -> "etree._Element":
        from lxml import etree

        paragraph = etree.Element(W + "p")
        self._body.insert(len(self._body) - 1, paragraph)  # before the section's properties
        said = etree.SubElement(paragraph, W + "pPr")
        if style:
            etree.SubElement(said, W + "pStyle").set(W + "val", style)
        if number:
            numbered = etree.SubElement(said, W + "numPr")
            etree.SubElement(numbered, W + "ilvl").set(W + "val", "0")
            etree.SubElement(numbered, W + "numId").set(W + "val", str(number))
        if tight:
            etree.SubElement(said, W + "spacing").set(W + "after", "0")
        return paragraph

    def _segment(
        self, paragraph: "etree._Element", segment: Segment, flow: Flow, slots: "list[etree._Element]"
    ) -> None:
        flow.space(segment.lead)
        if segment.kind == "code":
            self._code(paragraph, segment.raw)
            flow.held(segment.raw)
            flow.space(segment.tail)
            return
        mark = marker(segment)
        if mark:
            flow.held(segment.raw[:mark])
        inline = "" if "\n" in segment.tail else segment.tail
        label = max(mark, segment.label_end)
        for text, bold in ((segment.raw[mark:label], True), (segment.raw[label:] + inline, False)):
            if text:
                flow.slot(text)
                slots.append(self._run(paragraph, text, bold))
        flow.space(segment.tail.removeprefix(inline))

    def _code(self, paragraph: "etree._Element", raw: str) -> None:
        from lxml import etree

        for n, line in enumerate(unfenced(raw).split("\n")):
            run = self._run(paragraph, line).getparent()
            if n and run is not None:
                run.insert(0, etree.Element(W + "br"))

    def _run(self, paragraph: "etree._Element", text: str, bold: bool = False) -> "etree._Element":
        from lxml import etree

        run = etree.SubElement(paragraph, W + "r")
        if bold:
            etree.SubElement(etree.SubElement(run, W + "rPr"), W + "b")
        element = etree.SubElement(run, W + "t")
        element.set(SPACE, "preserve")
        element.text = xml_same(text.replace("\n", " ").replace("\r", " "))
        return element


def _level(heading: Segment, titled: bool) -> int:
    """The level of a heading by its hashes; below the title and the heading of the answer in a question."""
    bare = heading.raw.lstrip()
    return min(max(len(bare) - len(bare.lstrip("#")), 3 if titled else 1), 6)


def _listed(segment: Segment) -> bool:
    return segment.kind == "item" or (segment.kind == "label" and marker(segment) > 0)


def _lines(segments: Iterable[Segment]) -> Iterator[list[Segment]]:
    """Segments that stand on one line."""
    line: list[Segment] = []
    for segment in segments:
        if line and ("\n" in line[-1].tail or line[-1].paragraph != segment.paragraph):
            yield line
            line = []
        line.append(segment)
    if line:
        yield line
