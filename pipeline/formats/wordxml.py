"""A DOCX as a package: its parts, its names, and the styles that say what a paragraph is.

Source of element names: ECMA-376 (Office Open XML), part 1, WordprocessingML, in the transitional name space that word
processors write.
"""

import posixpath
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from pipeline.errors import SourceError
from pipeline.formats.guards import parse_xml, unzip, zipped

if TYPE_CHECKING:
    from lxml import etree

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
COMMENTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
W, R = f"{{{MAIN}}}", f"{{{OFFICE}}}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STRICT = "http://purl.oclc.org/ooxml/"
_HEADING = re.compile(r"(?:heading|título|titulo|encabezado)\s*([1-9])$", re.IGNORECASE)
_CODE = re.compile(
    r"code|código|codigo|verbatim|preformat|source text|keyboard|typewriter|teletipo|teletype", re.IGNORECASE
)
_MONO = re.compile(r"courier|consolas|mono\b|monospace|menlo|monaco|lucida console", re.IGNORECASE)


class Style(NamedTuple):
    """What a style says: heading level (0 for none), numbering, and whether it is for code."""

    level: int = 0
    numbering: tuple[str, str] | None = None
    code: bool = False


class Package:
    """The parts of a DOCX: `members` by name, `document` the tree of the main one."""

    def __init__(self, data: bytes, name: str) -> None:
        """Raises SourceError: no DOCX, damaged, hostile, or in the strict form that hardly any program writes."""
        if data.startswith(b"\xd0\xcf\x11\xe0"):
            hint = "open it in the word processor and save it as DOCX, without a password"
            raise SourceError(f"{name}: an old .doc or protected by a password — hint: {hint}")
        if not data.startswith(b"PK"):
            raise SourceError(f"{name}: not a DOCX — hint: save it as DOCX in the word processor")
        self.name = name
        self.members = unzip(data, name)
        self.main = self._target("_rels/.rels", "officeDocument") or "word/document.xml"
        if self.main not in self.members:
            raise SourceError(f"{name}: an archive without a document in it — hint: is it really a DOCX?")
        self.document = self.part(self.main)
        if self.document.tag != f"{W}document":
            strict = str(self.document.tag).startswith("{" + _STRICT)
            hint = "save it as “Word document (.docx)”" + (", not as strict Open XML" if strict else "")
            raise SourceError(f"{name}: no Word document in its main part — hint: {hint}")
        self.rels = posixpath.join(posixpath.dirname(self.main), "_rels", posixpath.basename(self.main) + ".rels")

    def part(self, path: str) -> "etree._Element":
        """A part as a tree. Raises SourceError when it is not well-formed."""
        return parse_xml(self.members[path], f"{self.name}: {path}")

    def related(self, kind: str) -> str | None:
        """The name of the part that the document relates to so: "styles", "numbering", "comments"; None without one."""
        path = self._target(self.rels, kind)
        return path if path in self.members else None

    def links(self) -> dict[str, str]:
        """The addresses of links by the id of their relation."""
        relations = self._relations(self.rels)
        return {r.get("Id", ""): r.get("Target", "") for r in relations if r.get("TargetMode") == "External"}

    def relate(self, kind: str, part: str, content_type: str) -> None:
        """Adds a part beside the main one to the relations and content types."""
        from lxml import etree

        rels = self.part(self.rels) if self.rels in self.members else etree.Element(f"{{{RELS}}}Relationships")
        taken = {r.get("Id") for r in rels}
        fresh = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        etree.SubElement(
            rels, f"{{{RELS}}}Relationship", Id=fresh, Type=f"{OFFICE}/{kind}", Target=posixpath.basename(part)
        )
        self.members[self.rels] = serialised(rels)
        types = self.part("[Content_Types].xml")
        etree.SubElement(types, f"{{{TYPES}}}Override", PartName="/" + part, ContentType=content_type)
        self.members["[Content_Types].xml"] = serialised(types)

    def beside(self, name: str) -> str:
        """The name of a part in the folder of the main one."""
        return posixpath.join(posixpath.dirname(self.main), name)

    def packed(self) -> bytes:
        """The package with the document as it is now."""
        return zipped({**self.members, self.main: serialised(self.document)})

    def _target(self, rels: str, kind: str) -> str | None:
        base = posixpath.dirname(posixpath.dirname(rels))
        for relation in self._relations(rels):
            if (relation.get("Type") or "").endswith("/" + kind) and relation.get("TargetMode") != "External":
                return posixpath.normpath(posixpath.join("/" + base, relation.get("Target") or ""))[1:]
        return None

    def _relations(self, rels: str) -> "Iterator[etree._Element]":
        yield from (self.part(rels) if rels in self.members else ())


def serialised(tree: "etree._Element") -> bytes:
    """A document by its root as bytes, with what stands before the root."""
    from lxml import etree

    return etree.tostring(tree.getroottree(), xml_declaration=True, encoding="UTF-8", standalone=True)


def value(element: "etree._Element | None", path: str, attribute: str = "val") -> str | None:
    """An attribute of a descendant, by path of w: names such as "pPr/pStyle"."""
    found = element.find("/".join(W + step for step in path.split("/"))) if element is not None else None
    return found.get(W + attribute) if found is not None else None


class Styles:
    """What the styles and the numbering of a package say."""

    def __init__(self, package: Package) -> None:
        styles, numbering = package.related("styles"), package.related("numbering")
        tree = package.part(styles) if styles else None
        self._raw = {s.get(W + "styleId", ""): s for s in tree.iter(W + "style")} if tree is not None else {}
        self._known: dict[str, Style] = {}
        self._begins = _begins(package.part(numbering)) if numbering else {}

    def style(self, name: str | None) -> Style:
        """A style by its id, what it inherits included."""
        if not name:
            return Style()
        if name not in self._known:
            self._known[name] = Style()  # ends a circle of styles that are based on one another
            self._known[name] = self._read(name)
        return self._known[name]

    def _read(self, name: str) -> Style:
        raw = self._raw.get(name)
        title = (value(raw, "name") or name).strip()
        base = self.style(value(raw, "basedOn"))
        heading, outline = _HEADING.match(title), value(raw, "pPr/outlineLvl") or ""
        level = int(heading[1]) if heading else 1 if title.lower() in ("title", "título") else base.level
        if not level and re.fullmatch("[0-8]", outline):
            level = int(outline) + 1
        number = value(raw, "pPr/numPr/numId")
        numbering = (number, value(raw, "pPr/numPr/ilvl") or "0") if number else base.numbering
        return Style(level, numbering, base.code or bool(_CODE.search(title)) or is_mono(raw))

    def numbering(self, paragraph: "etree._Element", style: Style) -> tuple[str, str, int] | None:
        """The list of a paragraph, its level in it, and the number it begins at, 0 for bullets; None for no list."""
        own = value(paragraph, "pPr/numPr/numId")
        number, level = (own, value(paragraph, "pPr/numPr/ilvl") or "0") if own else style.numbering or ("0", "0")
        return None if number == "0" else (number, level, self._begins.get((number, level), 1))


def is_mono(element: "etree._Element | None") -> bool:
    """Whether run properties below an element name a font for code."""
    return bool(_MONO.search(value(element, "rPr/rFonts", "ascii") or ""))


def _begins(numbering: "etree._Element") -> dict[tuple[str, str], int]:
    """By list and level, the number it begins at; 0 for bullets."""
    shapes: dict[str, dict[str, int]] = {}
    for shape in numbering.iter(W + "abstractNum"):
        levels = {level.get(W + "ilvl", ""): level for level in shape.iter(W + "lvl")}
        begins = {
            n: 0 if value(level, "numFmt") == "bullet" else _number(value(level, "start"))
            for n, level in levels.items()
        }
        shapes[shape.get(W + "abstractNumId", "")] = begins
    found: dict[tuple[str, str], int] = {}
    for number in numbering.iter(W + "num"):
        name = number.get(W + "numId", "")
        found |= {(name, level): n for level, n in shapes.get(value(number, "abstractNumId") or "", {}).items()}
        for override in number.iter(W + "lvlOverride"):
            key = (name, override.get(W + "ilvl", ""))
            if found.get(key) and (start := value(override, "startOverride")):
                found[key] = _number(start)
    return found


def _number(text: str | None) -> int:
    return int(text) if text and re.fullmatch(r"\d{1,9}", text) else 1
