"""What no input may do: be too large, unpack without end, lead out of its archive, declare entities, nest for ever.

Every refusal is a SourceError that names the file and says what to do. Nothing here, nor in the readers that use it,
opens another file or an address that the input names.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING
from xml.parsers import expat

from pipeline.errors import SourceError

if TYPE_CHECKING:
    from lxml import etree

TEXT, XML, PACKED = 20_000_000, 200_000_000, 50_000_000  # bytes of a text, an XML and a zipped file
_UNPACKED = 200_000_000  # bytes of all members of an archive together
_RATIO, _SMALL = 200, 1_000_000  # a member may not unpack to more than this many times its size, past the first MB
_MEMBERS = 5_000
_DEPTH = 500  # open HTML elements inside one another; parsing slows with the square of it
_ARCHIVE = "word processors save such files without harm: open it there and save it again"
_ENTITY = "save the file again without a DOCTYPE that declares entities"
_ASIDE = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)", re.IGNORECASE)
# Elements without content, and those whose end tag may be left out: they cannot be counted by their tags.
_LOOSE = frozenset(
    "area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot "
    "colgroup caption option optgroup rb rt rp html head body".split()
)
# XML 1.0 allows no other characters (section 2.2); lone surrogates are among those it leaves out.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    """Text that XML can hold: any other character is spelt out, as in "[U+0007]"."""
    return _NO_XML.sub(lambda m: f"[U+{ord(m[0]):04X}]", text)


def not_xml(text: str) -> Iterator[re.Match[str]]:
    """The characters of a text that XML cannot hold."""
    return _NO_XML.finditer(text)


def xml_same(text: str) -> str:
    """Text of the same length that XML can hold: any other character becomes U+FFFD."""
    return _NO_XML.sub("\ufffd", text)


def parse_xml(data: bytes, name: str) -> "etree._Element":
    """The root element: no entity is expanded, no DTD is loaded, nothing is fetched, nothing nests past 256 levels.

    Raises SourceError: not well-formed, declares entities, too deep.
    """
    from lxml import etree

    _check_prolog(data, name)
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, dtd_validation=False
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        said = re.sub(r" \(<string>, line \d+\)$", "", " ".join(str(error).split()))
        hint = "it is damaged, or not the kind of file its name says: save it again"
        raise SourceError(f"{name}: not well-formed XML: {said} — hint: {hint}") from error


class _Begun(Exception):
    """The document element has been reached: the prolog declared nothing."""


def _check_prolog(data: bytes, name: str) -> None:
    """Raises SourceError when the document type declares entities, in whatever encoding."""

    def entity(*_: object) -> None:
        raise SourceError(f"{name}: declares entities, which are never expanded — hint: {_ENTITY}")

    def begun(*_: object) -> None:
        raise _Begun

    parser = expat.ParserCreate()
    parser.EntityDeclHandler = entity
    parser.StartElementHandler = begun
    try:
        parser.Parse(data, True)
    except (_Begun, expat.ExpatError):  # what is not well-formed is told by the parser that builds the tree
        return


def check_depth(html: str, name: str) -> None:
    """Raises SourceError for HTML whose elements nest deeper than any page that people wrote."""
    depth, most = 0, 0
    counted: dict[str, int] = {}
    for tag in _TAG.finditer(_ASIDE.sub(" ", html)):
        element = tag[2].lower()
        if element in _LOOSE:
            continue
        step = -1 if tag[1] else 1
        if counted.get(element, 0) + step >= 0:
            counted[element] = counted.get(element, 0) + step
            depth += step
            most = max(most, depth)
    if most > _DEPTH:
        raise SourceError(f"{name}: {most} elements inside one another — hint: keep the part that holds the text")


def unzip(data: bytes, name: str) -> dict[str, bytes]:
    """The members of an archive by name, in its order.

    Raises SourceError: no archive, damaged, encrypted, a name that leads out of it or is there twice, too many members,
    or one that unpacks out of all proportion.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_members(archive.infolist(), name)
            return {info.filename: archive.read(info) for info in archive.infolist() if not info.is_dir()}
    except SourceError:
        raise
    except Exception as error:  # what zipfile and zlib raise for damaged data has no common base
        said = " ".join(str(error).split())
        raise SourceError(f"{name}: a damaged archive: {said} — hint: fetch or save the file again") from error


def _check_members(members: list[zipfile.ZipInfo], name: str) -> None:
    if len(members) > _MEMBERS:
        raise SourceError(f"{name}: {len(members)} files in the archive, {_MEMBERS} at most — hint: {_ARCHIVE}")
    if len({m.filename for m in members}) < len(members):
        raise SourceError(f"{name}: two files of one name in the archive — hint: {_ARCHIVE}")
    total = 0
    for member in members:
        path = member.filename
        if path.startswith("/") or "\\" in path or ":" in path or "\0" in path or ".." in path.split("/"):
            raise SourceError(
                f"{name}: the archive holds {path!r}, which leads out of it — hint: do not trust this file"
            )
        if member.flag_bits & 1:
            raise SourceError(f"{name}: protected by a password — hint: save it without one")
        total += member.file_size
        if member.file_size > _SMALL and member.file_size > _RATIO * max(member.compress_size, 1):
            raise SourceError(f"{name}: {path!r} unpacks out of all proportion — hint: do not trust this file")
    if total > _UNPACKED:
        limit = f"unpacks to {total / 1e6:.0f} MB, the limit is {_UNPACKED / 1e6:.0f} MB"
        raise SourceError(f"{name}: {limit} — hint: split the document, or take its pictures out")


def zipped(members: dict[str, bytes]) -> bytes:
    """An archive of these files in this order; it carries no dates, so that the same members give the same bytes."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data in members.items():
            info = zipfile.ZipInfo(path, (1980, 1, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            archive.writestr(info, data)
    return sink.getvalue()
