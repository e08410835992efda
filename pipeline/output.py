"""The output folder: pages written when they changed, atomically, and what no longer belongs removed."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from pipeline import corpus
from pipeline.errors import CorpusError
from pipeline.files import write_atomic
from pipeline.model import Bitext, Record
from pipeline.stamps import PACKAGE, digest, tree_digest

if TYPE_CHECKING:
    from pipeline.exports import PairFile
    from pipeline.views import CatalogueRow, QuestionMeta

_OURS = "edits.jsonl"  # a folder without this file is not one we made


class Remembered(Record, frozen=True):
    """What the sheets were made from, and a digest of each file as it was left: when both agree, nothing is to do."""

    stamp: str
    files: dict[str, str]


class Pages:
    """Compares rendered files with `output/`; writes and removes, or with `check` only lists what differs.

    `written`, `removed` and `differences` are paths relative to the project's root, in the order met.
    """

    def __init__(self, root: Path, *, check: bool = False) -> None:
        self.root = root
        self.check = check
        self.written: list[str] = []
        self.removed: list[str] = []
        self.differences: list[str] = []
        self._pairs: dict[str, bytes] = {}

    def publish(self, slug: str, bitexts: Sequence[Bitext]) -> "CatalogueRow":
        """Brings one question's folder up to date and returns its line for the catalogue."""
        from pipeline.render import render_question, summarise

        meta = question_meta(self.root, slug)
        folder = self.root / "output" / slug
        files = render_question(meta, bitexts, templates=self._templates)
        self._put(folder, files)
        self._clear(folder, files)
        self._pairs[slug] = files["contrast.json"]
        return summarise(meta, bitexts)

    def catalogue(self, rows: Iterable["CatalogueRow"]) -> None:
        """Brings the catalogue page up to date."""
        from pipeline.render import render_catalogue

        self._put(self.root / "output", render_catalogue(rows, templates=self._templates))

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

    def standing(self, slugs: Iterable[str]) -> list["CatalogueRow"]:
        """Catalogue lines for questions that could not be rendered now but have pages from before."""
        from pipeline.views import CatalogueRow

        there = [s for s in slugs if (self.root / "output" / s / "index.html").is_file()]
        return [CatalogueRow(slug=slug, title=slug) for slug in there]

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


def row(root: Path, slug: str, bitexts: Sequence[Bitext]) -> "CatalogueRow":
    """A question's line for the catalogue."""
    from pipeline.render import summarise

    return summarise(question_meta(root, slug), bitexts)


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
