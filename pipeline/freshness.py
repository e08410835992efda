"""Which pages are current: a stamp over all they are made from, kept with how each file was left.

`.calco/pages/<slug>.json` remembers the stamp of a question's pages, the size and time of each file as written, and
what the catalogue and the search say of the question; `.calco/pages.json` the same of the files of the site. Pages are
passed over only when stamp and files both agree, and `calco regenerate --check` never passes anything over.
"""

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import msgspec

from pipeline import stamps
from pipeline.files import write_atomic
from pipeline.model import Record
from pipeline.settings import Settings

LIBRARIES = ("Jinja2", "MarkupSafe", "msgspec")
Left = dict[str, tuple[int, int]]  # file name → size in bytes, time of change in nanoseconds


class Kept(Record, frozen=True):
    """What is remembered of some pages; `about` is JSON for whoever kept it."""

    stamp: str
    files: Left
    about: msgspec.Raw = msgspec.Raw(b"null")


class Freshness:
    """Stamps of pages and what is remembered under them; with `keep=False` nothing is passed over or written."""

    def __init__(self, root: Path, settings: Settings, *, keep: bool = True) -> None:
        self.root = root
        self.keep = keep
        self._common = [presentation_version(), tree(root / "templates"), msgspec.json.encode(settings).decode()]

    def stamp(self, slug: str, documents: Iterable[str]) -> str:
        """The stamp of a question's pages; `documents` are the stamps of its proposals."""
        folder = self.root / "corpus" / slug
        said = [folder / "question.toml", *sorted((folder / "reviews").glob("*.jsonl"))]
        files = [part for p in said if p.is_file() for part in (p.name.encode(), p.read_bytes())]
        return stamps.digest([*(text.encode() for text in (*self._common, slug, *documents)), *files])

    def site_stamp(self, questions: Iterable[str]) -> str:
        """The stamp of the site's own files; `questions` are the stamps of all pages."""
        return stamps.digest([text.encode() for text in (*self._common, *questions)])

    def current(self, name: str, stamp: str, folder: Path) -> Kept | None:
        """What is remembered under this stamp, if every file in `folder` is as it was left and no other is there."""
        if not self.keep:
            return None
        kept = self._read(name)
        return kept if kept and kept.stamp == stamp and kept.files == left(folder, None) else None

    def site_current(self, stamp: str, folder: Path) -> bool:
        """Whether the site's own files are as they were left under this stamp; other files there are not looked at."""
        kept = self._read("") if self.keep else None
        return bool(kept and kept.stamp == stamp and kept.files == left(folder, kept.files))

    def last(self, name: str) -> Kept | None:
        """What was remembered last, of whatever stamp."""
        return self._read(name)

    def remember(self, name: str, stamp: str, folder: Path, files: Iterable[str], about: object = None) -> None:
        """Keeps the stamp of files that were just brought up to date; `name` is the slug, "" for the site."""
        if self.keep:
            kept = Kept(stamp=stamp, files=left(folder, files), about=msgspec.Raw(msgspec.json.encode(about)))
            write_atomic(self._path(name), msgspec.json.encode(kept), lasting=False)

    def forget(self, slugs: Iterable[str]) -> None:
        """Removes what is remembered of every question that is not among `slugs`."""
        kept = set(slugs)
        for path in (self.root / ".calco" / "pages").glob("*.json"):
            if path.stem not in kept and self.keep:
                path.unlink()

    def _path(self, name: str) -> Path:
        folder = self.root / ".calco"
        return folder / "pages" / f"{name}.json" if name else folder / "pages.json"

    def _read(self, name: str) -> Kept | None:
        try:
            return msgspec.json.decode(self._path(name).read_bytes(), type=Kept)
        except (OSError, msgspec.MsgspecError):
            return None


def left(folder: Path, names: Iterable[str] | None) -> Left:
    """Size and time of these files, or of all in the folder that do not begin with a dot; missing ones are left out."""
    wanted = None if names is None else set(names)
    found = {}
    try:
        with os.scandir(folder) as entries:
            for e in entries:
                if (not e.name.startswith(".") if wanted is None else e.name in wanted) and e.is_file():
                    state = e.stat()
                    found[e.name] = (state.st_size, state.st_mtime_ns)
    except FileNotFoundError:
        pass
    return found


@cache
def presentation_version() -> str:
    """A hash of all code, data and libraries that pages depend on: what proposals do, and what comes after them."""
    from importlib.metadata import version

    afterwards = [tree(stamps.PACKAGE / name) for name in stamps.AFTERWARDS]
    return stamps.digest(t.encode() for t in (stamps.code_version(), *afterwards, *map(version, LIBRARIES)))


def tree(path: Path) -> str:
    """A hash of the names and bytes of a file, or of all below a folder; of nothing where there is none."""
    if path.is_file():
        return stamps.digest([path.read_bytes()])
    return stamps.tree_digest(path, skip=())
