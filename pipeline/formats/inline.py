"""Text with inline codes, as in TMX and XLIFF: what is text, what is code, and the way back."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from pipeline.formats.flow import Flow
from pipeline.formats.guards import xml_text
from pipeline.model import Patch
from pipeline.spans import apply_patches

if TYPE_CHECKING:
    from lxml import etree

SPANISH, ENGLISH = "es", "en"


class Marked(NamedTuple):
    """The content of an element as a flow; each slot is the text of an element, or what follows it."""

    flow: Flow
    slots: "list[tuple[etree._Element, bool]]"  # element, and whether the slot is its tail

    def write(self, patches: Iterable[Patch]) -> None:
        """Puts the patches into the tree."""
        text = {p.slot: p.text for p in self.flow.pieces}
        for slot, local in self.flow.placed(patches).items():
            element, tail = self.slots[slot]
            clean = xml_text(apply_patches(text[slot], local))
            if tail:
                element.tail = clean
            else:
                element.text = clean


def content(root: "etree._Element", transparent: Iterable[str]) -> Marked:
    """The content of an element: `transparent` names the elements around text; any other one is code, without text."""
    marked = Marked(Flow(), [])
    _read(root, frozenset(transparent), marked, held=False)
    marked.flow.close()
    return marked


def _read(element: "etree._Element", transparent: frozenset[str], marked: Marked, held: bool) -> None:
    _slot(marked, element, element.text, held, tail=False)
    for child in element:
        marked.flow.point()
        if child.tag in transparent:
            _read(child, transparent, marked, held or child.get("translate") == "no")
            marked.flow.point()
        _slot(marked, child, child.tail, held, tail=True)


def _slot(marked: Marked, element: "etree._Element", text: str | None, held: bool, tail: bool) -> None:
    if marked.flow.text(text or "", held=held) >= 0:
        marked.slots.append((element, tail))


def language(code: str | None) -> str:
    """The language of a code such as "es-MX": "es"."""
    return (code or "").replace("_", "-").partition("-")[0].lower()


def first_of(by_code: Sequence[tuple[str, "etree._Element"]], wanted: str) -> "etree._Element | None":
    """The first element of a language."""
    return next((element for code, element in by_code if language(code) == wanted), None)
