"""Bitexts by hand, and a word processor by hand: what accepting and rejecting tracked changes makes of a DOCX."""

import io
import zipfile
from collections.abc import Iterable, Sequence

from lxml import etree

from pipeline.formats.model import Dossier, Signature
from pipeline.model import Bitext, Edit, Level, Patch, Segment, edit_key
from pipeline.views import QuestionMeta

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNED = Signature("Calco", "2024-03-05T10:00:00Z")


def edit(text: str, *changes: tuple[str, str], rule: str = "rule", level: Level = "fix") -> Edit:
    """An edit that replaces each old text, where it first stands, by the new one; "word|" inserts behind a word."""
    patches = []
    for old, new in changes:
        found = text.index(old.rstrip("|"))
        start = found + len(old) - 1 if old.endswith("|") else found
        patches.append(Patch(start=start, end=start if old.endswith("|") else start + len(old), new=new))
    ordered = tuple(sorted(patches, key=lambda p: (p.start, p.end)))
    return Edit(key=edit_key(text, rule, ordered), rule=rule, level=level, patches=ordered, why=f"Por {rule}.")


def bitext(*segments: Segment, name: str = "q/01", en: Sequence[str] = ()) -> Bitext:
    """A document; English sentences stand alone on their lines."""
    return Bitext(id=name, es=segments, en=tuple(Segment(raw=e, tail="\n") for e in en))


def segment(text: str, *edits: Edit, tail: str = "", paragraph: int = 0) -> Segment:
    """A sentence."""
    return Segment(raw=text, tail=tail, paragraph=paragraph, edits=edits)


def dossier(*bitexts: Bitext, title: str = "") -> Dossier:
    """A question, or without title a text that is none."""
    return Dossier(QuestionMeta(slug="q", title_es=title), bitexts)


def parts(data: bytes) -> dict[str, bytes]:
    """The members of an archive."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: dict[str, bytes]) -> bytes:
    """An archive of these members."""
    sink = io.BytesIO()
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return sink.getvalue()


def resolved(data: bytes, *, accept: bool, only: Iterable[str] | None = None) -> bytes:
    """The DOCX with its tracked changes accepted or rejected: all, or those in the bookmarks of these keys."""
    members = parts(data)
    root = etree.fromstring(members["word/document.xml"])
    wanted = None if only is None else set(only)
    inside: set[str] = set()
    names: dict[str, str] = {}
    for element in list(root.iter()):
        if element.tag == W + "bookmarkStart":
            name = element.get(W + "name") or ""
            names[element.get(W + "id") or ""] = name.split("_")[1] if name.startswith("calco_") else ""
            inside.add(names[element.get(W + "id") or ""])
        elif element.tag == W + "bookmarkEnd":
            inside.discard(names.get(element.get(W + "id") or "", ""))
        elif element.tag in (W + "ins", W + "del") and (wanted is None or wanted & inside):
            _resolve(element, keep=(element.tag == W + "ins") == accept)
    return packed({**members, "word/document.xml": etree.tostring(root)})


def _resolve(revision: etree._Element, *, keep: bool) -> None:
    parent = revision.getparent()
    assert parent is not None
    if keep:
        at = parent.index(revision)
        for n, run in enumerate(list(revision)):
            for deleted in run.iter(W + "delText"):
                deleted.tag = W + "t"
            parent.insert(at + n, run)
    parent.remove(revision)


def lines(data: bytes) -> list[str]:
    """The text of each paragraph as a reader sees it: what is inserted is there, what is deleted is not."""
    root = etree.fromstring(parts(data)["word/document.xml"])
    return ["".join(t.text or "" for t in p.iter(W + "t")) for p in root.iter(W + "p")]
