"""XLIFF 2.1 (and 2.0), the exchange format of translation tools: pairs of segments in, pairs out.

Source of element and attribute names: OASIS, XLIFF Version 2.1 (2018). `pc` and `mrk` stand around text; all other
inline elements are codes or single characters that XML cannot hold. A unit is a paragraph, a segment a bead.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from pipeline.errors import SourceError
from pipeline.formats.flow import document_patches
from pipeline.formats.guards import not_xml, parse_xml, xml_text
from pipeline.formats.inline import ENGLISH, SPANISH, Marked, content, language
from pipeline.formats.model import Dossier, Signature, Text, joined
from pipeline.formats.wordxml import SPACE, serialised
from pipeline.layout import bead_order
from pipeline.model import Bead, Bitext
from pipeline.spans import after, before, clean, whole

if TYPE_CHECKING:
    from lxml import etree

NAME = "urn:oasis:names:tc:xliff:document:2.0"  # of 2.1 as well
X = f"{{{NAME}}}"
_AROUND = (X + "pc", X + "mrk")


class Xliff:
    """An XLIFF document. Segments without Spanish are kept and not read."""

    def __init__(self, root: "etree._Element", name: str) -> None:
        """Raises SourceError: not XLIFF 2, or no Spanish in it."""
        if root.tag != X + "xliff":
            old = (
                "XLIFF 1, not 2"
                if str(root.tag).rpartition("}")[2] == "xliff"
                else f"not XLIFF: it begins with <{root.tag}>"
            )
            raise SourceError(f"{name}: {old} — hint: export it as XLIFF 2.0 or 2.1")
        codes = [root.get("srcLang"), root.get("trgLang")]
        languages = [language(code) for code in codes]
        if SPANISH not in languages:
            raise SourceError(f"{name}: from {codes[0]} to {codes[1]}: no Spanish — hint: one of the two must be es")
        self._root = root
        self._ours, self._theirs = ("source", "target") if languages[0] == SPANISH else ("target", "source")
        self._english = ENGLISH in languages
        self._marked: list[Marked] = []
        self.texts: Sequence[Text] = tuple(self._read())
        if not self.texts:
            raise SourceError(f"{name}: no Spanish text in its segments — hint: export it with the translation")

    def _read(self) -> Iterator[Text]:
        for file in self._root.iterchildren(X + "file"):
            for unit in (u for u in file.iter(X + "unit") if u.get("translate") != "no"):
                for number, segment in enumerate(unit.iterchildren(X + "segment"), 1):
                    spanish, english = segment.find(X + self._ours), segment.find(X + self._theirs)
                    marked = content(spanish, _AROUND) if spanish is not None else None
                    if marked is None or not (text := marked.flow.whole()).strip():
                        continue
                    self._marked.append(marked)
                    yield Text(
                        id=f"{file.get('id')}/{unit.get('id')}/{segment.get('id') or number}",
                        es=text,
                        en=content(english, _AROUND).flow.whole() if english is not None and self._english else "",
                        holds=marked.flow.holds(),
                        part=file.get("id") or "",
                        paragraph=f"{file.get('id')}/{unit.get('id')}",
                    )

    def rewritten(self, done: Sequence[Bitext | None], signed: Signature) -> bytes:
        """The document with the Spanish of its segments clean."""
        for marked, bitext in zip(self._marked, done, strict=True):
            if bitext:
                marked.write(document_patches(bitext))
        return serialised(self._root) + b"\n"

    def source(self) -> tuple[str, str]:
        """Both sides, a paragraph for each unit; each file is an answer of its own."""
        return joined(self.texts)


def read(data: bytes, name: str) -> Xliff:
    """An XLIFF document. Raises SourceError: hostile or damaged XML, another version, no Spanish."""
    return Xliff(parse_xml(data, name), name)


def write(dossiers: Sequence[Dossier], signed: Signature) -> bytes:
    """A file for each document, a unit for each paragraph, a segment for each bead; applied edits are notes."""
    from lxml import etree

    said = {"version": "2.1", "srcLang": ENGLISH, "trgLang": SPANISH}
    root = etree.Element(X + "xliff", said, nsmap={None: NAME})  # type: ignore[dict-item]  # the stubs forget None
    for dossier in dossiers:
        for _, bitext in dossier.numbered():
            file = etree.SubElement(root, X + "file", id=_token(bitext.id), original=xml_text(bitext.id))
            file.set(SPACE, "preserve")
            for number, (_, beads) in enumerate(groupby(_placed(bitext), key=lambda row: row[0]), 1):
                _unit(etree.SubElement(file, X + "unit", id=f"u{number}"), bitext, [bead for _, bead in beads])
            if not len(file):
                root.remove(file)
    _indent(root, 0)
    return serialised(root) + b"\n"


def _token(name: str) -> str:
    """A name as an XML name token, which is what an id must be."""
    return re.sub(r"[^\w.-]", ".", name, flags=re.ASCII) or "f"


def _placed(bitext: Bitext) -> Iterator[tuple[int, Bead]]:
    """The beads in reading order with the paragraph each belongs to: that of its Spanish, else of what comes before."""
    paragraph = 0
    for bead in bead_order(bitext):
        paragraph = bitext.es[bead.es[0]].paragraph if bead.es else paragraph
        yield paragraph, bead


def _unit(unit: "etree._Element", bitext: Bitext, beads: Sequence[Bead]) -> None:
    from lxml import etree

    notes = list(_notes(bitext, sorted({i for bead in beads for i in bead.es})))
    if notes:
        holder = etree.SubElement(unit, X + "notes")
        for note in notes:
            etree.SubElement(holder, X + "note", category="calco", appliesTo="target").text = xml_text(note)
    for number, bead in enumerate(beads, 1):
        if number > 1:
            gap = etree.SubElement(unit, X + "ignorable")
            etree.SubElement(gap, X + "source").text = " "
            etree.SubElement(gap, X + "target").text = " "
        segment = etree.SubElement(unit, X + "segment", id=f"s{number}")
        _fill(etree.SubElement(segment, X + "source"), " ".join(bitext.en[j].raw for j in bead.en))
        if bead.es:
            segment.set("state", "translated")
            _fill(etree.SubElement(segment, X + "target"), " ".join(clean(bitext.es[i]).strip() for i in bead.es))


def _notes(bitext: Bitext, segments: Iterable[int]) -> Iterator[str]:
    for i in segments:
        text = whole(bitext.es[i])
        for edit in bitext.es[i].edits:
            if edit.applied:
                yield f"«{before(text, edit)}» → «{after(text, edit)}»: {edit.why} ({edit.key})"


def _fill(element: "etree._Element", text: str) -> None:
    """Puts text into an element; characters that XML cannot hold become `cp` elements."""
    from lxml import etree

    last: etree._Element | None = None
    at = 0
    for found in not_xml(text):
        _append(element, last, text[at : found.start()])
        last = etree.SubElement(element, X + "cp", hex=f"{ord(found[0]):04X}")
        at = found.end()
    _append(element, last, text[at:])


def _append(element: "etree._Element", last: "etree._Element | None", text: str) -> None:
    if last is None:
        element.text = text
    else:
        last.tail = text


def _indent(element: "etree._Element", level: int) -> None:
    """One element a line, down to segments; white space inside text is left alone."""
    if not len(element) or element.tag in (X + "source", X + "target"):
        return
    element.text = "\n" + " " * (level + 1)
    for child in element:
        _indent(child, level + 1)
        child.tail = "\n" + " " * (level + 1)
    element[-1].tail = "\n" + " " * level
