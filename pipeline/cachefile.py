"""What is costly to make and the same for everybody on this machine, in the user's cache folder."""

import gc
import hashlib
import os
import pickle
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from pipeline.files import write_atomic

T = TypeVar("T")

_READ = (".py", ".toml", ".tsv")


def folder() -> Path:
    """Where the files are: `$XDG_CACHE_HOME/calco`, or `~/.cache/calco`."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if base else Path.home() / ".cache") / "calco"


def stamp(paths: Iterable[Path], root: Path) -> str:
    """A hash of these data and code files, each with its place under the root: what was made of others is stale."""
    digest = hashlib.blake2b(digest_size=10)
    for path in sorted(map(str, paths)):  # as text: paths take ten times as long to sort
        if path.endswith(_READ):
            with open(path, "rb") as file:
                digest.update(f"{path.removeprefix(f'{root}/')}\0".encode() + file.read())
    return digest.hexdigest()


def read(name: str, kind: type[T]) -> T | None:
    """What the file holds, None unless it is of this kind: whatever is wrong with a cache, making anew is right."""
    collecting = gc.isenabled()
    gc.disable()  # looking for garbage among what is being made takes four fifths of the time
    try:
        found = pickle.loads((folder() / name).read_bytes())
    except Exception:  # noqa: BLE001
        return None
    finally:
        if collecting:
            gc.freeze()  # what was made stays for good: the next look for garbage need not go through it, half a second
            gc.enable()
    return found if isinstance(found, kind) else None


def write(name: str, what: object, like: str, kept: int) -> None:
    """Write the file, whole or not at all, and drop all but the newest of its sort: versions share the folder.

    `like` is the pattern of the sort's names, `kept` how many stay. A folder that cannot be written is left as it is.
    """
    path = folder() / name
    try:
        write_atomic(path, pickle.dumps(what, protocol=pickle.HIGHEST_PROTOCOL), lasting=False)
        found = sorted(path.parent.glob(like), key=lambda p: p.stat().st_mtime, reverse=True)
        for old in found[kept:]:
            old.unlink(missing_ok=True)
    except OSError:
        return
