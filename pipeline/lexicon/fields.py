"""Semantic fields: what one finds around a thing when it is that thing («clavo» with «martillo»)."""

import tomllib
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import LexiconError
from pipeline.lexicon import evidence
from pipeline.lexicon.english_pattern import English
from pipeline.lexicon.evidence import EnglishSentence, Found
from pipeline.lexicon.forms import telling_keys
from pipeline.lexicon.tokens import Token

FIELDS = Path(__file__).parent / "data" / "fields.toml"
COMMON = "common"  # the words that tell of their field only
MANY = 2  # things of whatever field make a sentence about things
WINDOW = 12  # tokens on either side of the match; farther off a word tells little about it


class Field(NamedTuple):
    """A field: the words that tell of it, as keys of Spanish tokens and as English lemmas."""

    name: str
    spanish: frozenset[str]
    english: frozenset[str]


@cache
def _table() -> dict[str, tuple[Field, frozenset[str]]]:
    """Name → the field, and the English words of idioms (its heads) that belong to it."""
    rows = tomllib.loads(FIELDS.read_text(encoding="utf-8"))
    return {
        name: (
            Field(name, frozenset(f"{kind}:{w}" for w in row["es"] for kind in "wnva"), frozenset(row["en"])),
            frozenset((*row["heads"], *row["en"])) if "heads" in row else frozenset(),
        )
        for name, row in rows.items()
    }


def named(names: Iterable[str]) -> tuple[Field, ...]:
    """The fields of these names; LexiconError when there is none."""
    found = []
    for name in names:
        if name not in _table():
            raise LexiconError(f"field '{name}' does not exist — hint: the fields are in {FIELDS.name}")
        found.append(_table()[name][0])
    return tuple(found)


def of_english(patterns: Iterable[English]) -> tuple[Field, ...]:
    """The fields that the words of an entry's English patterns belong to."""
    words = frozenset[str]().union(*map(evidence.words, patterns))
    return tuple(field for field, heads in _table().values() if not heads.isdisjoint(words))


@cache
def english_words(patterns: tuple[English, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The English words of all things, and those of the fields that the words of these patterns belong to."""
    return _things().english, frozenset[str]().union(*(field.english for field in of_english(patterns)))


def told(
    fields: Sequence[Field],
    tokens: Sequence[Token],
    own: Collection[int],
    en: EnglishSentence | None,
    found: Found | None,
) -> str:
    """The field that the words around a calque belong to, with those words; "" when it is none of these.

    `own` are the indices of the calque's own tokens. With English both languages must name the same field: that
    leaves out the other senses of a word («banco», "bank"), and figurative sentences have to be spared.
    """
    for field in fields if own else ():
        words, english = _around(field, tokens, own, en, found)
        if words and (english or en is None):
            return f"field {field.name}: {', '.join((*words, *english))}"
    return ""


def things(
    tokens: Sequence[Token], own: Collection[int], en: EnglishSentence | None, found: Found | None
) -> tuple[str, ...]:
    """The things that are named around a calque, whatever their field: one makes a literal use possible, `MANY` likely.

    With English the things of that language that has fewer of them.
    """
    words, english = _around(_things(), tokens, own, en, found) if own else ([], [])
    return tuple(words if en is None or len(words) <= len(english) else english)


def names_thing(tokens: Iterable[Token]) -> bool:
    """Whether one of the tokens is a thing of some field."""
    return any(not _things().spanish.isdisjoint(telling_keys(t.low)) for t in tokens)


def _around(
    field: Field, tokens: Sequence[Token], own: Collection[int], en: EnglishSentence | None, found: Found | None
) -> tuple[list[str], list[str]]:
    """The words of a field around a calque, in Spanish and in English."""
    first, last = min(own) - WINDOW, max(own) + WINDOW
    spanish = [
        t.low
        for n, t in enumerate(tokens)
        if first <= n <= last and n not in own and not field.spanish.isdisjoint(telling_keys(t.low))
    ]
    if en is None:
        return spanish, []
    english = [
        en.tokens[n].low
        for n, lemmas in enumerate(en.lemmas)
        if not (found and found.start <= n < found.end) and not lemmas.isdisjoint(field.english)
    ]
    return spanish, english


@cache
def _things() -> Field:
    """The words of all fields but those of any story."""
    fields = [field for field, _ in _table().values() if field.name != COMMON]
    common = _table()[COMMON][0]
    return Field(
        "things",
        frozenset().union(*(f.spanish for f in fields)) - common.spanish,
        frozenset().union(*(f.english for f in fields)) - common.english,
    )
