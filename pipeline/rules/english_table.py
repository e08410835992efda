"""The table of English words that get left in Spanish texts, and the look-up of the longest entry at a word."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
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
    for tens, stem in TENS.items():
        for unit, (alone, joined) in _UNITS.items():
            spanish = f"veinti{joined}" if tens == "twenty" else f"{stem} y {alone}"
            found[(f"{tens}-{unit}",)] = Entry(spanish, "x")
    for word in _GRADED:
        if (plain := found.get((word,))) and plain.kind == "adj":
            for form in _degrees(word):
                found.setdefault((form,), Entry(f"más {plain.spanish}", "adj"))
    return found


TENS = {
    "twenty": "veinte", "thirty": "treinta", "forty": "cuarenta", "fifty": "cincuenta", "sixty": "sesenta", "seventy": "setenta", "eighty": "ochenta", "ninety": "noventa",
}  # fmt: skip
# Alone and joined to "veinti-"; "one" is left out, since it agrees.
_UNITS = {
    "two": ("dos", "dós"), "three": ("tres", "trés"), "four": ("cuatro", "cuatro"), "five": ("cinco", "cinco"), "six": ("seis", "séis"), "seven": ("siete", "siete"), "eight": ("ocho", "ocho"), "nine": ("nueve", "nueve"),
}  # fmt: skip

# Adjectives with a comparative and a superlative of their own.
_GRADED = (
    "tall short big small large old young new cheap fast slow hard easy happy sad rich poor strong weak long high low dark heavy warm cold hot cool dry wet clean dirty quiet loud safe busy lazy funny friendly healthy "
    "pretty ugly nice wide narrow deep thick thin bright smart simple clever brave calm soft smooth rough sweet fresh clear quick wise lucky angry hungry noisy tasty crazy sunny cloudy rainy windy early tiny huge "
    "kind mild gentle polite rude shy proud cute lonely sharp steep flat round tight loose plain strict fair steady tough spicy salty juicy ripe messy tidy cozy silly stupid scary"
).split()


def _degrees(word: str) -> Iterator[str]:
    """ "bigger", "biggest", "happier", "happiest", "nicer", "nicest"."""
    stem = word
    if word.endswith("y") and word[-2] not in "aeiou" and len(word) > 3:
        stem = word[:-1] + "i"
    elif word.endswith("e"):
        stem = word[:-1]
    elif re.search(r"(?<![aeiou])[aeiou][bdgmnpt]$", word):
        stem = word + word[-1]
    yield stem + "er"
    yield stem + "est"


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


_SINGULARS = {
    "shelves": "shelf", "knives": "knife", "wolves": "wolf", "wives": "wife", "housewives": "housewife", "loaves": "loaf", "thieves": "thief", "scarves": "scarf", "elves": "elf", "halves": "half",
    "mice": "mouse", "geese": "goose", "oxen": "ox", "bookshelves": "bookshelf", "dwarves": "dwarf", "hooves": "hoof", "policemen": "policeman", "firemen": "fireman", "businessmen": "businessman",
    "salesmen": "salesman", "fishermen": "fisherman", "gentlemen": "gentleman", "potatoes": "potato", "tomatoes": "tomato", "heroes": "hero", "echoes": "echo", "shoes": "shoe", "toes": "toe",
}  # fmt: skip


def singular(word: str) -> str:
    """The singular of an English noun, itself when it is none in the plural."""
    if word in _SINGULARS:
        return _SINGULARS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches", "shes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") and len(word) > 3 else word
