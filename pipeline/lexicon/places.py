"""Adverbs of place that render English particles, and which verbs and nouns they are good with.

The lists are in `data/particles.toml`, read once per process.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pipeline.lang import inflect
from pipeline.lexicon.sentence import QUANTIFIERS, Sentence

DATA = Path(__file__).parent / "data" / "particles.toml"


class Kind(NamedTuple):
    """An adverb of place as words, the English particles it renders, its group in the data file, the verbs it is good
    with, those that need an object there."""

    words: tuple[str, ...]
    english: frozenset[str]
    group: str
    verbs: frozenset[str]
    objects: frozenset[str]


class Nouns(NamedTuple):
    abstract: frozenset[str]
    places: frozenset[str]
    outside: frozenset[str]
    persons: frozenset[str]


class Odd(NamedTuple):
    """Nouns that verbs govern in English only, by one of some prepositions ("" for none).

    `bare` asks that no determiner stands before the noun, `possessed` that a possessive does, `unfollowed` that the
    clause ends behind it, `behind` that an adverb stands there.
    """

    verbs: frozenset[str]
    prepositions: tuple[tuple[str, ...], ...]
    nouns: frozenset[str]
    bare: bool
    possessed: bool
    unfollowed: bool
    behind: str


class Place(NamedTuple):
    """An adverb of place at tokens start:end."""

    start: int
    end: int
    kind: Kind


@cache
def table() -> tuple[tuple[Kind, ...], Nouns, tuple[Odd, ...]]:
    """The adverbs, longest first, the lists of nouns, and what verbs govern in English only."""
    data = tomllib.loads(DATA.read_text(encoding="utf-8"))
    words = {name: frozenset(data.pop(name).split()) for name in ("anywhere", "objects", *Nouns._fields)}
    odd = tuple(
        Odd(
            frozenset(row["verbs"].split()),
            tuple(tuple(p.split()) for p in row["prepositions"]),
            frozenset().union(*(words.get(noun, {noun}) for noun in row["nouns"].split())),
            row.get("bare", False),
            row.get("possessed", False),
            row.get("unfollowed", False),
            row.get("behind", ""),
        )
        for row in data.pop("odd")
    )
    kinds = [
        Kind(
            tuple(adverb.split()),
            frozenset(group["english"].split()),
            name,
            words["anywhere"] | frozenset(group["verbs"].split()) | _directions(adverb, group),
            words["objects"] | frozenset(group.get("objects", "").split()),
        )
        for name, group in data.items()
        for adverb in group["adverbs"]
    ]
    nouns = Nouns(*(words[name] for name in Nouns._fields))
    return tuple(sorted(kinds, key=lambda k: -len(k.words))), nouns, odd


def _directions(adverb: str, group: Mapping[str, str]) -> frozenset[str]:
    """The verbs that are good with «hacia arriba» and its like only."""
    return frozenset(group.get("directions", "").split()) if adverb.startswith(("hacia ", "para ")) else frozenset()


@cache
def _last_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted({kind.words[-1] for kind in table()[0]}))})\b", re.IGNORECASE)


def in_text(text: str) -> bool:
    """Whether a text has an adverb of place at all."""
    return bool(_last_words().search(text))


def adverb(s: Sentence, at: int, limit: int) -> Place | None:
    """The adverb of place that begins at a token and ends before `limit`."""
    if s.low(at - 1) in ("hasta", "desde"):
        return None
    for kind in table()[0]:
        end = at + len(kind.words)
        if s.low(at) == kind.words[0] and end <= limit and all(s.low(at + n) == w for n, w in enumerate(kind.words)):
            return Place(at, end, kind)
    return None


def noun_at(s: Sentence, at: int) -> frozenset[str]:
    """What the word at a token, behind its determiners, may be a form of."""
    while s.low(at) in QUANTIFIERS:
        at += 1
    low = s.low(at)
    return frozenset((low, *inflect.singulars(low))) if low[:1].isalpha() else frozenset()
