"""HTML in: the main content of a page, cleaned in place.

What frames the content (navigation, forms, asides) and what is not text (scripts, pictures) stays out; code, and what
says that it is not to be translated, is kept as it is; no edit reaches across a link or a picture. The page goes out as
it came, as the parser writes it, with only the changed text nodes replaced.
"""

import codecs
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from pipeline.errors import SourceError
from pipeline.formats.flow import Flow, Kind, document_patches
from pipeline.formats.guards import check_depth
from pipeline.formats.model import Signature, Text
from pipeline.model import Bitext
from pipeline.spans import apply_patches

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_MAIN = ("main", "[role=main]", "article", "[itemprop=articleBody]")
_FRAME = frozenset("nav header footer aside form menu dialog".split())  # not text when they stand outside the content
_NEVER = frozenset(
    "script style noscript template svg math iframe object embed canvas video audio map select textarea button input "
    "head title datalist progress meter".split()
)
_POINT = frozenset("img picture svg math object embed canvas video audio input button select sup sub".split())
_CODE = frozenset("code kbd samp var tt".split())
_HEADINGS = {f"h{n}": "#" * n + " " for n in range(1, 7)}
_BLOCKS = frozenset(
    "address article blockquote body caption center dd details div dl dt fieldset figcaption figure footer form header "
    "hgroup hr html li main nav ol p pre section summary table tbody td tfoot th thead tr ul menu aside".split()
).union(_HEADINGS)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_LINK = re.compile(r"(?:https?|ftp)://\S+\Z|mailto:\S+\Z", re.IGNORECASE)


class Page:
    """An HTML page."""

    def __init__(self, tree: "LexborHTMLParser", name: str) -> None:
        """Raises SourceError when the page holds no text."""
        self._tree, self._name = tree, name
        self._nodes: dict[int, LexborNode] = {}
        self._flow = Flow()
        _Walk(self._flow, self._nodes, links=False).page(tree)
        text = self._flow.whole()
        if not text.strip():
            raise SourceError(
                f"{name}: no text in its main content — hint: is the page made by a script? Save its text"
            )
        self.texts: Sequence[Text] = (Text(id=name, es=text, holds=self._flow.holds()),)

    def rewritten(self, done: Sequence[Bitext | None], signed: Signature) -> bytes:
        """The page with its edits."""
        (bitext,) = done
        at = {p.slot: p.text for p in self._flow.pieces}
        for slot, patches in self._flow.placed(document_patches(bitext) if bitext else ()).items():
            self._nodes[slot].replace_with(apply_patches(at[slot], patches))
        return ((self._tree.html or "") + "\n").encode("utf-8", "backslashreplace")

    def source(self) -> tuple[str, str]:
        """The main content as light Markdown."""
        flow = Flow()
        _Walk(flow, {}, links=True).page(self._tree)
        return flow.whole(), ""


def read(data: bytes, name: str) -> Page:
    """A page. Raises SourceError: binary, of an unknown encoding, nested too deep, without text."""
    from selectolax.lexbor import LexborHTMLParser

    html = _decoded(data, name)
    check_depth(html, name)
    return Page(LexborHTMLParser(html), name)


def _decoded(data: bytes, name: str) -> str:
    """By byte-order mark, else by what the page says, else UTF-8."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
    elif data.startswith(codecs.BOM_UTF8):
        encoding = "utf-8-sig"
    else:
        said = _CHARSET.search(data[:4096])
        encoding = said[1].decode("ascii").lower() if said else "utf-8"
        encoding = {"iso-8859-1": "windows-1252", "latin1": "windows-1252", "us-ascii": "windows-1252"}.get(
            encoding, encoding
        )
    try:
        if not codecs.lookup(encoding)._is_text_encoding:
            raise LookupError(encoding)
        text = data.decode(encoding)
    except LookupError as error:
        raise SourceError(f"{name}: the encoding {encoding!r} is unknown — hint: save the page as UTF-8") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{name}: not {encoding} at byte {error.start} — hint: save the page as UTF-8") from error
    if "\0" in text:
        raise SourceError(f"{name}: a binary file, not HTML — hint: save the page from the browser")
    return text


class _Walk:
    """Reads the tree into a flow; `nodes` gets the text node of each slot."""

    def __init__(self, flow: Flow, nodes: "dict[int, LexborNode]", links: bool) -> None:
        self._flow, self._nodes, self._links = flow, nodes, links
        self._spaced = True  # whether white space here would stand at the edge of a block or after other white space
        self._lists: list[int | None] = []
        self._grids: list[bool] = []
        self._held = self._pre = 0
        self._apart = False  # whether the next item is the first of its list
        self._inside = False

    def page(self, tree: "LexborHTMLParser") -> None:
        roots = next((found for css in _MAIN if (found := _outermost(tree.css(css)))), [])
        self._inside = bool(roots)
        for root in roots or [n for n in (tree.body,) if n is not None]:
            self._walk(root)
        self._flow.close()

    def _walk(self, root: "LexborNode") -> None:
        """Depth first without recursion: each element is entered, its children seen, and left."""
        stack: list[tuple[LexborNode, bool]] = [(root, False)]
        while stack:
            node, leaving = stack.pop()
            if leaving:
                self._leave(node, node.tag or "")
            elif node.is_text_node:
                self._text(node)
            elif node.is_element_node and self._enter(node, node.tag or ""):
                stack.append((node, True))
                stack += [(child, False) for child in reversed(list(_children(node)))]

    def _enter(self, node: "LexborNode", tag: str) -> bool:
        """Whether the children of the element are to be read."""
        if tag in _POINT:
            self._flow.point()
        if tag in _NEVER or (tag in _FRAME and not self._inside) or "hidden" in node.attributes:
            return False
        if tag == "br":
            self._flow.mark("\n")
            self._spaced = True
        elif tag == "pre":
            self._block("code")
            self._pre += 1
        elif tag in ("ol", "ul", "menu"):
            self._apart = not self._lists
            self._lists.append(_first(node) if tag == "ol" else None)
        elif tag == "table":
            self._grids.append(_is_grid(node))
        elif tag in _BLOCKS:
            self._open(node, tag)
        elif tag == "a":
            self._flow.point()
        elif tag in _CODE:
            self._quote(node)
        self._held += _held(node, tag)
        return True

    def _open(self, node: "LexborNode", tag: str) -> None:
        grid = bool(self._grids and self._grids[-1])
        if tag == "li":
            number = self._lists[-1] if self._lists else None
            if number is not None:
                self._lists[-1] = number + 1
            self._flow.block("item", "- " if number is None else f"{number}. ", apart=self._apart)
            self._apart, self._spaced = False, True
        elif tag in _HEADINGS:
            self._block("heading", _HEADINGS[tag])
        elif grid and tag == "tr":
            self._block("row", "| ")
        elif grid and tag in ("td", "th"):
            self._flow.mark("" if _is_first(node) else " | ")
            self._spaced = True
        elif not grid and not (tag in ("p", "div") and _opens_item(node) and not self._flow.begun):
            self._block("paragraph")

    def _leave(self, node: "LexborNode", tag: str) -> None:
        self._held -= _held(node, tag)
        self._pre -= tag == "pre"
        if tag in ("ol", "ul", "menu"):
            self._lists.pop()
        elif tag == "table":
            self._grids.pop()
        if self._grids and self._grids[-1]:
            if tag == "tr":
                self._flow.mark(" |")
                self._rule(node)
        elif tag in _BLOCKS:
            self._block("paragraph")
        if tag == "a":
            self._flow.point()
            address = (node.attributes.get("href") or "").strip()
            if self._links and _LINK.match(address) and address not in node.text(deep=True):
                self._flow.mark(f" ({address})")
        elif tag in _CODE:
            self._quote(node)

    def _rule(self, row: "LexborNode") -> None:
        """Under the first row of a table: what tells it from lines that happen to begin with a bar."""
        if _is_first(row) and (row.parent is None or row.parent.tag != "tbody" or _is_first(row.parent)):
            cells = sum(c.tag in ("td", "th") for c in _children(row))
            self._block("row")
            self._flow.mark("|" + " --- |" * cells)

    def _block(self, kind: Kind, lead: str = "") -> None:
        self._flow.block(kind, lead)
        self._spaced = True

    def _quote(self, node: "LexborNode") -> None:
        if self._links and not self._pre and node.text(deep=True).strip():
            self._flow.mark("`")

    def _text(self, node: "LexborNode") -> None:
        text = node.text_content or ""
        if not self._pre:
            text = _SPACE.sub(" ", text)
            text = text.removeprefix(" ") if self._spaced else text
        slot = self._flow.text(text, held=self._held > 0)
        if slot >= 0:
            self._nodes[slot] = node
            self._spaced = text.endswith(" ")


def _held(node: "LexborNode", tag: str) -> bool:
    """Whether the text of an element stays as it is: code, or what is marked as such or as another language."""
    said = node.attributes
    language = (said.get("lang") or "es").lower()
    marked = said.get("translate") == "no" or "notranslate" in (said.get("class") or "").split()
    return tag == "pre" or tag in _CODE or marked or language.partition("-")[0] != "es"


def _first(node: "LexborNode") -> int:
    start = node.attributes.get("start") or ""
    return int(start) if re.fullmatch(r"\d{1,9}", start) else 1


def _opens_item(node: "LexborNode") -> bool:
    """Whether an element is the first of a list item, so that it stands on the line of its mark."""
    return node.parent is not None and node.parent.tag in ("li", "dd", "dt") and _is_first(node)


def _is_grid(table: "LexborNode") -> bool:
    """Whether a table holds data (cells of plain text, several in a row) rather than the layout of a page."""
    cells = table.css("td, th")
    plain = all(
        not n.is_element_node or n.tag in ("td", "th") or n.tag not in _BLOCKS for c in cells for n in c.traverse()
    )
    return plain and len(cells) > len(table.css("tr")) and not any(n.mem_id != table.mem_id for n in table.css("table"))


def _is_first(node: "LexborNode") -> bool:
    """Whether no element stands before a node in its parent."""
    before = node.prev
    while before is not None and not before.is_element_node:
        before = before.prev
    return before is None


def _children(node: "LexborNode") -> "Iterator[LexborNode]":
    child = node.child
    while child is not None:
        yield child
        child = child.next


def _outermost(nodes: "Sequence[LexborNode]") -> "list[LexborNode]":
    """Those that do not stand inside another of them."""
    ids = {n.mem_id for n in nodes}

    def inside(node: "LexborNode") -> bool:
        parent = node.parent
        while parent is not None:
            if parent.mem_id in ids:
                return True
            parent = parent.parent
        return False

    return [n for n in nodes if not inside(n)]
