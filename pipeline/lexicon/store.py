"""The shipped lexicon, compiled once per change of its data or code and kept in the user's cache folder."""

from collections.abc import Sequence
from contextlib import suppress
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import NamedTuple

import msgspec

from pipeline import cachefile
from pipeline.errors import LexiconError
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.schema import DATA, Calque, read_entries
from pipeline.lexicon.unseen import BRIEF, Brief, Unseen, briefs

ENTRIES = DATA / "calques"
PACKAGE = Path(__file__).parent.parent
_KEPT = 4  # cache files, some 10 MB each


class Shipped(NamedTuple):
    """The compiled entries, and the index of idioms without one."""

    lexicon: Lexicon
    unseen: Unseen


@cache
def load() -> Shipped:
    """The shipped lexicon, from the cache if it is current; once per process.

    The cache is a convenience: when it cannot be read or written the lexicon is compiled, which takes seconds.
    """
    name = f"lexicon-{_stamp()}.pickle"
    found = cachefile.read(name, Shipped)
    if found:
        return found
    shipped = compile_folder(ENTRIES, briefs(BRIEF))
    cachefile.write(name, shipped, "lexicon-*.pickle", _KEPT)
    return shipped


@cache
def entries(folder: Path = ENTRIES) -> tuple[Calque, ...]:
    """All entries with their examples, in order of file and place, read once per process; raises LexiconError."""
    return tuple(e for path in sorted(folder.glob("*.toml")) for e in read_entries(path))


def entry(wanted: str, folder: Path = ENTRIES) -> Calque:
    """One entry by its id; raises LexiconError when there is none."""
    found = {e.id: e for e in entries(folder)}
    if wanted in found:
        return found[wanted]
    near = get_close_matches(wanted, found, 3)
    hint = f"near it: {', '.join(near)}" if near else "calco lexicon stats counts what there is"
    raise LexiconError(f"no entry '{wanted}' — hint: {hint}")


def data_file(given: str, folder: Path = ENTRIES) -> str:
    """The name of a data file that is given by its name or its path; raises LexiconError when it is none of ours."""
    path = Path(given)
    here = path.parent == Path() or path.resolve().parent == folder.resolve()
    names = {p.name for p in folder.glob("*.toml")}
    if here and path.name in names:
        return path.name
    near = get_close_matches(path.name, sorted(names), 3)
    hint = f"near it: {', '.join(near)}" if here and near else f"the data files are in {folder}"
    raise LexiconError(f"{given}: no data file of the lexicon — hint: {hint}")


def compile_folder(folder: Path, listed: Sequence[Brief]) -> Shipped:
    """Compile a folder of data files; examples are left out, they are for the check.

    What does not load is left out too, so that one malformed entry never costs the others:
    `calco lexicon check` names it.
    """
    good: list[Calque] = []
    lexicon = Lexicon(())
    for path in sorted(folder.glob("*.toml")):
        with suppress(LexiconError):
            for entry in read_entries(path):
                with suppress(LexiconError):
                    bare = msgspec.structs.replace(entry, example=(), keep=(), suggest=())
                    lexicon.add(bare)
                    good.append(bare)
    lexicon.freeze()
    return Shipped(lexicon, Unseen(good, listed))


def _stamp() -> str:
    """Of everything the compiled lexicon depends on: data, gloss table, inflection, and the code that compiles."""
    folders = [path for part in ("lexicon", "lang", "data/gloss") for path in (PACKAGE / part).rglob("*")]
    return cachefile.stamp([*folders, *(PACKAGE / "data" / name for name in ("verbs.tsv", "nouns.tsv"))], PACKAGE)
