"""TMX 1.4b, the exchange format of translation memories: pairs of segments in, pairs out.

Source of element and attribute names: LISA/GALA, TMX 1.4b specification (2005). `hi` stands around text; all other
inline elements hold code of the original format, which is kept and never read.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline import __version__
from pipeline.errors import SourceError
from pipeline.formats.flow import document_patches
from pipeline.formats.guards import parse_xml, xml_text
from pipeline.formats.inline import ENGLISH, SPANISH, Marked, content, first_of, language
from pipeline.formats.model import Dossier, Signature, Text, joined
from pipeline.formats.wordxml import serialised
from pipeline.layout import bead_order
from pipeline.model import Bitext
from pipeline.spans import clean

if TYPE_CHECKING:
    from lxml import etree

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
DOCUMENT, SCORE, RAW = "x-calco-document", "x-calco-score", "x-calco-raw"


class Tmx:
    """A translation memory. Units without Spanish are kept and not read."""

    def __init__(self, root: "etree._Element", name: str) -> None:
        """Raises SourceError: not TMX, or no Spanish in it."""
        if root.tag != "tmx":
            raise SourceError(f"{name}: not TMX: it begins with <{root.tag}> — hint: export it as TMX 1.4")
        self._root = root
        self._marked: list[Marked] = []
        self.texts: Sequence[Text] = tuple(self._read())
        if not self.texts:
            codes = sorted({language(v.get(LANG) or v.get("lang")) for v in root.iter("tuv")} - {""})
            there = f"its languages are {', '.join(codes)}" if codes else "it is empty"
            raise SourceError(f"{name}: no Spanish in this memory: {there} — hint: export it with Spanish (es)")

    def _read(self) -> Iterator[Text]:
        for number, unit in enumerate(self._root.iter("tu"), 1):
            sides = [(v.get(LANG) or v.get("lang") or "", s) for v in unit.iter("tuv") for s in v.iterchildren("seg")]
            spanish, english = first_of(sides, SPANISH), first_of(sides, ENGLISH)
            marked = content(spanish, ("hi",)) if spanish is not None else None
            if marked is None or not (text := marked.flow.whole()).strip():
                continue
            self._marked.append(marked)
            said = {p.get("type"): p.text or "" for p in unit.iterchildren("prop")}
            yield Text(
                id=unit.get("tuid") or str(number),
                es=text,
                en=content(english, ("hi",)).flow.whole() if english is not None else "",
                holds=marked.flow.holds(),
                part=said.get(DOCUMENT, ""),
                paragraph=str(number),
            )

    def rewritten(self, done: Sequence[Bitext | None], signed: Signature) -> bytes:
        """The memory with the Spanish of its units clean."""
        for marked, bitext in zip(self._marked, done, strict=True):
            if bitext:
                marked.write(document_patches(bitext))
        return serialised(self._root) + b"\n"

    def source(self) -> tuple[str, str]:
        """Both sides, a paragraph for each unit."""
        return joined(self.texts)


def read(data: bytes, name: str) -> Tmx:
    """A translation memory. Raises SourceError: hostile or damaged XML, not TMX, no Spanish."""
    return Tmx(parse_xml(data, name), name)


def write(dossiers: Sequence[Dossier], signed: Signature) -> bytes:
    """A unit for each bead that has both sides: English, clean Spanish, and the raw Spanish where it was another."""
    from lxml import etree

    root = etree.Element("tmx", version="1.4")
    header = {"creationtool": "calco", "creationtoolversion": __version__, "segtype": "sentence", "o-tmf": "calco"}
    etree.SubElement(root, "header", {**header, "adminlang": "es", "srclang": ENGLISH, "datatype": "plaintext"})
    body = etree.SubElement(root, "body")
    for dossier in dossiers:
        for _, bitext in dossier.numbered():
            for number, unit in enumerate(_units(bitext), 1):
                unit.set("tuid", xml_text(f"{bitext.id}:{number}"))
                body.append(unit)
    etree.indent(root, " ")
    return serialised(root) + b"\n"


def _units(bitext: Bitext) -> "Iterator[etree._Element]":
    from lxml import etree

    for bead in bead_order(bitext):
        if not bead.es or not bead.en:
            continue
        raw = " ".join(bitext.es[i].raw for i in bead.es)
        spanish = " ".join(clean(bitext.es[i]).strip() for i in bead.es)
        english = " ".join(bitext.en[j].raw for j in bead.en)
        if not spanish.strip():
            continue
        unit = etree.Element("tu")
        said = ((DOCUMENT, bitext.id), (SCORE, f"{bead.score:.4f}"), (RAW, raw if raw != spanish else ""))
        for kind, value in said:
            if value:
                etree.SubElement(unit, "prop", type=kind).text = xml_text(value)
        for code, text in ((ENGLISH, english), (SPANISH, spanish)):
            variant = etree.SubElement(unit, "tuv", {LANG: code})
            etree.SubElement(variant, "seg").text = xml_text(text)
        yield unit
