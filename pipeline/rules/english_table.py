"""The table of English words that get left in Spanish texts, and the look-up of the longest entry at a word."""

from collections.abc import Iterator
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import NamedTuple

from pipeline.rules.base import Token


class Entry(NamedTuple):
    """The Spanish of an English word; `kind` as in the table."""

    spanish: str
    kind: str


def rows() -> Iterator[tuple[str, str, str]]:
    """The rows of the table: English, Spanish, kind."""
    text = (resources.files("pipeline") / "data" / "normalise" / "untranslated.tsv").read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith("#"):
            english, spanish, kind = line.split("\t")
            yield english, spanish, kind


@cache
def english_table() -> dict[tuple[str, ...], Entry]:
    found: dict[tuple[str, ...], Entry] = {}
    for english, spanish, kind in rows():
        key = tuple(english.split())
        if key not in found or kind != "v":
            found[key] = Entry(spanish, kind)
    return found


@cache
def english_verbs() -> dict[str, str]:
    """The infinitives of English words that are nouns as well: "update" is actualización and actualizar."""
    return {english: spanish for english, spanish, kind in rows() if kind == "v" and " " not in english}


@cache
def starts() -> dict[str, int]:
    """The longest entry that begins with a word."""
    longest: dict[str, int] = {}
    for key in english_table():
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return longest


def entry_at(tokens: list[Token], n: int, text: str) -> tuple[int, Entry, bool] | None:
    """The longest entry that begins at word `n`: its length in words, the entry, whether it is an English plural."""
    for size in range(
        min(starts().get(tokens[n].low, starts().get(singular(tokens[n].low), 0)), len(tokens) - n), 0, -1
    ):
        run = tokens[n : n + size]
        if any(text[a.end : b.start] != " " for a, b in pairwise(run)):
            continue
        key = tuple(t.low for t in run)
        if key in english_table():
            return size, english_table()[key], False
        base = (*key[:-1], singular(key[-1]))
        if base in english_table() and english_table()[base].kind in ("m", "f"):
            return size, english_table()[base], True
    return None


def singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
