"""Parallel texts out of Debian packages, as one JSON line a document: python benchmarks/align/parallel.py ROOT > FILE

ROOT is a folder the packages were unpacked into (`apt-get download NAME; dpkg -x NAME.deb ROOT`), or / where they are
installed. What is missing there is left out. Nothing of it is part of this repository.

    gnome     gnome-user-docs (CC BY-SA 3.0)            handbook   debian-handbook (GPL-2+ or CC BY-SA 3.0)
    reference debian-reference-es, -en (GPL-2+)         aptitude   aptitude-doc-es, -en (GPL-2+)
    office    libreoffice-help-es, -en-us (MPL-2.0)   guide      installation-guide-amd64 (GPL-2+)
    bible     sword-text-sparv, sword-text-web (public domain), read by mod2imp of libsword-utils

A line: {"id", "source", "beads": [[[es sentence…], [en sentence…]]…]}. Paragraphs are taken where both versions
of a page have the same markup; a paragraph cut into equally many sentences gives 1-1 beads, one with a single one on
one side a natural 1-n bead, and others are left out, since nobody knows their beads.
"""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path
from typing import NamedTuple

from pipeline.lang.split import sentences

# What holds a paragraph's text, in HTML and in Mallard.
_BLOCKS = frozenset("p li dt dd h1 h2 h3 h4 h5 h6 title td th caption desc screen pre div item".split())
_SKIPPED = frozenset("script style nav head info legalnotice aside".split())
_VOID = frozenset("br hr img meta link input include media".split())
_LONGEST = 1_200  # characters; longer paragraphs are listings
_SAME = 30  # characters from which a paragraph equal in both languages counts as untranslated
_COMMON = 0.1  # share of the pages from which a text is navigation
_LEAST = 8  # beads; shorter documents are left out
Beads = list[tuple[list[str], list[str]]]


class Pages(NamedTuple):
    """Where the pages of a source are: Spanish glob under the root, and how a path is told from its English one."""

    name: str
    spanish: str
    change: tuple[tuple[str, str], ...]


SOURCES = (
    Pages("gnome", "usr/share/help/es/*/*.page", (("/help/es/", "/help/C/"),)),
    Pages("handbook", "usr/share/doc/debian-handbook/html/es-ES/*.html", (("/es-ES/", "/en-US/"),)),
    Pages("reference", "usr/share/debian-reference/*.es.html", ((".es.html", ".en.html"),)),
    Pages("aptitude", "usr/share/doc/aptitude/html/es/*.html", (("/html/es/", "/html/en/"),)),
    Pages("guide", "usr/share/doc/installation-guide-amd64/es/*.html", (("/es/", "/en/"),)),
    Pages("office", "usr/share/libreoffice/help/es/text/**/*.html", (("/help/es/", "/help/en-US/"),)),
)


class _Blocks(HTMLParser):
    """Tag and text of every stretch of text that no block tag interrupts."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._open: list[str] = []
        self._text = ""

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _VOID:
            return
        if tag in _BLOCKS:
            self._end()
        self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        return

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self._end()
        if tag in self._open:
            while self._open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not _SKIPPED.intersection(self._open):
            self._text += data

    def _end(self) -> None:
        text = " ".join(self._text.split())
        if text:
            self.found.append((next((t for t in reversed(self._open) if t in _BLOCKS), ""), text))
        self._text = ""


def blocks(page: str) -> list[tuple[str, str]]:
    """Tag and text of the paragraphs of a page."""
    parser = _Blocks()
    parser.feed(page)
    parser.close()
    return parser.found


def beads(es: str, en: str) -> Beads:
    """The beads of a paragraph; none where they are not known."""
    if max(len(es), len(en)) > _LONGEST or (es == en and len(es) > _SAME) or not re.search(r"[^\W\d_]", es):
        return []
    left = [es[a:b].strip() for a, b in sentences(es, "es")]
    right = [en[a:b].strip() for a, b in sentences(en, "en")]
    if len(left) == len(right):
        return [([a], [b]) for a, b in zip(left, right, strict=True) if a != b or len(a) <= _SAME]
    return [(left, right)] if min(len(left), len(right)) == 1 and max(len(left), len(right)) <= 4 else []


def pages(root: Path, source: Pages) -> Iterator[tuple[str, Beads]]:
    """Name and beads of every page that has the same markup in both languages."""
    for path in sorted(root.glob(source.spanish)):
        other = str(path)
        for old, new in source.change:
            other = other.replace(old, new)
        if not Path(other).is_file():
            continue
        es, en = (blocks(Path(p).read_text(encoding="utf-8", errors="replace")) for p in (path, other))
        if [tag for tag, _ in es] == [tag for tag, _ in en]:
            yield path.stem, [b for (_, a), (_, c) in zip(es, en, strict=True) for b in beads(a, c)]


def bible() -> Iterator[tuple[str, Beads]]:
    """Name and verses of every chapter."""
    es, en = _verses("spaRV1909eb"), _verses("engWEB2015eb")
    chapters: dict[str, Beads] = {}
    for name, text in es.items():
        if text and en.get(name):
            chapters.setdefault(name.rpartition(":")[0], []).append(([text], [en[name]]))
    yield from chapters.items()


def _verses(module: str) -> dict[str, str]:
    try:
        told = subprocess.run(["mod2imp", module], check=True, capture_output=True, text=True).stdout
    except (OSError, subprocess.CalledProcessError):
        return {}
    found = {}
    for entry in told.split("$$$")[1:]:
        name, _, text = entry.partition("\n")
        text = re.sub(r"<note.*?</note>|<title.*?</title>|<[^>]+>", "", text, flags=re.DOTALL)
        if not name.endswith(":0"):
            found[name] = " ".join(text.split())
    return found


def clean(documents: Sequence[tuple[str, Beads]]) -> Iterator[tuple[str, Beads]]:
    """Documents without what every page repeats (navigation), and without long paragraphs met before."""
    pages_with = Counter(text for _, rows in documents for text in {" ".join(es) for es, _ in rows})
    seen: set[str] = set()
    for name, rows in documents:
        texts = [" ".join(es) for es, _ in rows]
        known = {t for t in texts if t in seen and len(t) > _SAME}
        common = {t for t in texts if pages_with[t] > max(5, len(documents) * _COMMON)}
        seen.update(texts)
        fresh = [b for b, t in zip(rows, texts, strict=True) if t not in known | common]
        if len(fresh) >= _LEAST:
            yield name, fresh


def main(root: str) -> None:
    """Print every document of some length."""
    sources = [(s.name, list(pages(Path(root), s))) for s in SOURCES] + [("bible", list(bible()))]
    for source, documents in sources:
        for name, rows in clean(documents):
            print(json.dumps({"id": f"{source}/{name}", "source": source, "beads": rows}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
