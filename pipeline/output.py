"""The output folder: pages written when they changed, atomically, and what no longer belongs removed."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from pipeline import corpus
from pipeline.errors import CorpusError
from pipeline.files import write_atomic
from pipeline.freshness import Freshness
from pipeline.model import Bitext, Record
from pipeline.settings import Settings
from pipeline.stamps import PACKAGE, digest, tree_digest

if TYPE_CHECKING:
    from pipeline.exports import PairFile
    from pipeline.render import Listed
    from pipeline.views import QuestionMeta

_OURS = "edits.jsonl"  # a folder without this file is not one we made
# Files of the site whose number depends on the corpus; those that are made no longer are removed.
_NUMBERED = re.compile(r"(?:index-\d+\.html|search-terms-\d+\.js)")


class About(Record, frozen=True):
    """What is remembered of a question with its pages: its stamp covers all of it."""

    listed: msgspec.Raw
    signs: tuple[str, ...] = ()


class Remembered(Record, frozen=True):
    """What the sheets were made from, and a digest of each file as it was left: when both agree, nothing is to do."""

    stamp: str
    files: dict[str, str]


class Pages:
    """Compares rendered files with `output/`; writes and removes, or with `check` only lists what differs.

    `written`, `removed` and `differences` are paths relative to the project's root, in the order met.
    """

    def __init__(self, root: Path, settings: Settings, *, check: bool = False) -> None:
        self.root = root
        self.check = check
        self.written: list[str] = []
        self.removed: list[str] = []
        self.differences: list[str] = []
        self.freshness = Freshness(root, settings, keep=not check)
        self._stamps: dict[str, str] = {}
        self._listed: dict[str, Listed | msgspec.Raw] = {}
        self._pairs: dict[str, bytes] = {}

    def standing(self, slug: str, documents: Iterable[str]) -> tuple[str, ...] | None:
        """Takes the question as it was published last, if nothing its pages depend on has changed since, nor they.

        `documents` are the stamps of its proposals. Returns the signs of its pins; None when it is to be published.
        """
        stamp = self._stamps[slug] = self.freshness.stamp(slug, documents)
        kept = self.freshness.current(slug, stamp, self.root / "output" / slug)
        if kept is None:
            return None
        about = msgspec.json.decode(kept.about, type=About)
        self._listed[slug] = about.listed
        return about.signs

    def publish(self, slug: str, bitexts: Sequence[Bitext], *, signs: Sequence[str] = (), whole: bool = True) -> None:
        """Brings one question's folder up to date; `whole` says that no document of it has failed."""
        from pipeline.render import render

        meta = question_meta(self.root, slug)
        folder = self.root / "output" / slug
        files, listed = render(meta, bitexts, self._templates)
        files = {**files, **_exchange(meta, bitexts)}
        self._put(folder, files)
        self._clear(folder, files)
        self._pairs[slug] = files["contrast.json"]
        self._listed[slug] = listed
        if whole and slug in self._stamps:
            about = About(listed=msgspec.Raw(msgspec.json.encode(listed)), signs=tuple(signs))
            self.freshness.remember(slug, self._stamps[slug], folder, files, about)

    def mention(self, slug: str, bitexts: Sequence[Bitext]) -> None:
        """Takes a question into the files of the site without touching its pages."""
        from pipeline.render import listed

        self._listed[slug] = listed(question_meta(self.root, slug), bitexts)

    def sheets(self, slugs: Collection[str]) -> None:
        """Brings the comparison sheets up to date: with what was published now, and what stands from before."""
        from pipeline import sheets

        if sheets.FOLDER in slugs:
            where = f"corpus/{sheets.FOLDER}"
            raise CorpusError(f"{where}: the comparison sheets have this name — hint: call the folder otherwise")
        held = [data for slug in sorted(set(slugs)) if (data := self._pairs.get(slug) or self._stood(slug))]
        folder, memory = self.root / "output" / sheets.FOLDER, self.root / ".calco" / "sheets.json"
        stamp = tree_digest(PACKAGE, ()) + tree_digest(self._templates, ()) + digest(held)
        if _remembered(memory) == Remembered(stamp=stamp, files=_digests(folder)):
            return
        files = sheets.render(filter(None, map(_pair_file, held)), templates=self._templates)
        self._put(folder, files)
        self._clear(folder, files)
        if not self.check:
            write_atomic(memory, msgspec.json.encode(Remembered(stamp=stamp, files=_digests(folder))))

    def _stood(self, slug: str) -> bytes | None:
        path = self.root / "output" / slug / "contrast.json"
        return path.read_bytes() if path.is_file() else None

    def site(self, slugs: Iterable[str]) -> None:
        """Brings the catalogue, the search, style and script up to date.

        `slugs` are all questions there are; one that could not be rendered now keeps its line if it has pages.
        """
        missing = [s for s in sorted(slugs) if s not in self._listed]
        folder = self.root / "output"
        stamp = self.freshness.site_stamp(f"{s} {self._stamps.get(s)}" for s in sorted(self._listed))
        known = not missing and all(isinstance(about, msgspec.Raw) for about in self._listed.values())
        if known and self.freshness.site_current(stamp, folder):
            return
        from pipeline.render import Listed, render_site

        held = [about if isinstance(about, Listed) else _listed(about) for about in self._listed.values()]
        held += [found for slug in missing if (found := self._before(slug))]
        files = render_site(held, templates=self._templates)
        self._put(folder, files)
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.name not in files and _NUMBERED.fullmatch(path.name):
                self._drop(path)
        if not missing:
            self.freshness.remember("", stamp, folder, files)

    def _before(self, slug: str) -> "Listed | None":
        """What was said of a question that could not be rendered now but has pages from before."""
        from pipeline.render import Listed
        from pipeline.site.search import SearchEntry
        from pipeline.views import CatalogueRow

        if not (self.root / "output" / slug / "index.html").is_file():
            return None
        if kept := self.freshness.last(slug):
            with suppress(msgspec.MsgspecError):  # another version may have kept it otherwise
                return _listed(msgspec.json.decode(kept.about, type=About).listed)
        return Listed(row=CatalogueRow(slug=slug, title=slug), entry=SearchEntry(slug=slug, title=slug))

    def forget(self, slugs: Iterable[str]) -> None:
        """Removes the pages of questions that are not among `slugs`; folders that are not ours stay."""
        kept = set(slugs)
        for ours in sorted((self.root / "output").glob(f"*/{_OURS}")):
            if ours.parent.name in kept:
                continue
            for path in sorted(ours.parent.iterdir()):
                if path.is_file():
                    self._drop(path)
            if not self.check and not any(ours.parent.iterdir()):
                ours.parent.rmdir()
        self.freshness.forget(kept)

    @property
    def _templates(self) -> Path:
        return self.root / "templates"

    def _put(self, folder: Path, files: Mapping[str, bytes]) -> None:
        for name, data in files.items():
            path = folder / name
            there = path.read_bytes() if path.is_file() else None
            if there == data:
                continue
            if self.check:
                self.differences.append(f"{self._name(path)}: {'missing' if there is None else 'differs'}")
            else:
                write_atomic(path, data)
                self.written.append(self._name(path))

    def _clear(self, folder: Path, files: Mapping[str, bytes]) -> None:
        """Removes what is no longer made; hidden files and folders stay."""
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if path.is_file() and path.name not in files and not path.name.startswith("."):
                self._drop(path)

    def _drop(self, path: Path) -> None:
        if self.check:
            self.differences.append(f"{self._name(path)}: no longer made")
        else:
            path.unlink()
            self.removed.append(self._name(path))

    def _name(self, path: Path) -> str:
        return path.relative_to(self.root).as_posix()


def _remembered(path: Path) -> Remembered | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Remembered)
    except (OSError, msgspec.MsgspecError):
        return None


def _digests(folder: Path) -> dict[str, str]:
    """A digest of each file of a folder that is not hidden."""
    there = sorted(folder.iterdir()) if folder.is_dir() else []
    return {p.name: digest([p.read_bytes()]) for p in there if p.is_file() and not p.name.startswith(".")}


def _pair_file(data: bytes) -> "PairFile | None":
    """The pairs of a question; None for a file of another version, which is written anew when its question is."""
    from pipeline.exports import PairFile

    try:
        return msgspec.json.decode(data, type=PairFile)
    except msgspec.MsgspecError:
        return None


def _exchange(meta: "QuestionMeta", bitexts: Sequence[Bitext]) -> dict[str, bytes]:
    """The aligned sentences for translation tools; none for a question without English."""
    from pipeline.formats import named, write
    from pipeline.formats.model import Dossier, Signature

    if not any(b.en for b in bitexts):
        return {}
    unsigned = Signature("", "")  # these two carry no dates, so the same corpus gives the same bytes
    found = (named("tmx"), "document.tmx"), (named("xliff"), "document.xlf")
    return {name: write(kind, [Dossier(meta, bitexts)], unsigned) for kind, name in found}


def _listed(kept: msgspec.Raw) -> "Listed":
    from pipeline.render import Listed

    return msgspec.json.decode(kept, type=Listed)


def question_meta(root: Path, slug: str) -> "QuestionMeta":
    """What `question.toml` says, as the pages want it: what is not known is left empty."""
    from pipeline.views import QuestionMeta

    found = corpus.question(root / "corpus", slug)
    return QuestionMeta(
        slug=slug,
        title_es=found.title.es,
        title_en=found.title.en,
        url=found.source.url,
        licence=_known(found.source.licence),
        retrieved=_known(found.source.retrieved),
        provenance_es=_known(found.provenance.es),
        provenance_en=_known(found.provenance.en),
    )


def _known(value: str) -> str:
    return "" if value == "unknown" else value
