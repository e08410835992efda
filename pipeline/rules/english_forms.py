"""The verbs of the table in all their English forms: "cancelled", "loading", "gave up"."""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.lang.english_words import irregular
from pipeline.rules.base import Token
from pipeline.rules.english_table import rows


class Form(NamedTuple):
    """A form of an English verb: Spanish infinitive, base, what the form may be: "base", "s", "ing", "past", "part"."""

    spanish: str
    base: str
    shapes: frozenset[str]


# Forms that Spanish has as words of its own, or that are nearly always something else.
_NEVER = frozenset("has bet left ground lit met saw set found bore".split())


def _doubles(verb: str) -> bool:
    """Whether the last letter may be doubled: "stop" → "stopped", "cancel" → "cancelled"."""
    return (
        len(verb) > 2
        and verb[-1] in "bdgklmnprt"
        and verb[-2] in "aeiou"
        and (verb[-3] not in "aeiou" or verb[-3:-1] == "ui")
    )


def _ing(verb: str) -> Iterator[str]:
    if verb.endswith("ie"):
        yield verb[:-2] + "ying"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        yield verb[:-1] + "ing"
    else:
        if _doubles(verb):
            yield verb + verb[-1] + "ing"
        if not _doubles(verb) or len(verb) > 4:
            yield verb + "ing"


def _past(verb: str) -> Iterator[str]:
    if verb.endswith("e"):
        yield verb + "d"
    elif verb.endswith("y") and verb[-2] not in "aeiou":
        yield verb[:-1] + "ied"
    else:
        if _doubles(verb):
            yield verb + verb[-1] + "ed"
        if not _doubles(verb) or len(verb) > 4:
            yield verb + "ed"


def _third(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "ch", "sh", "o", "zz")) else "s")


def shapes(verb: str) -> Iterator[tuple[str, str]]:
    """Every form of one English verb and what it is."""
    yield verb, "base"
    yield _third(verb) if verb != "have" else "has", "s"
    for form in _ing(verb):
        yield form, "ing"
    parts = irregular().get(verb)
    if parts and parts.past:
        yield from ((form, "past") for form in parts.past)
        yield from ((form, "part") for form in parts.participle)
    else:
        for form in _past(verb):
            yield form, "past"
            yield form, "part"


@cache
def forms() -> dict[tuple[str, ...], Form]:
    """Every form of the verbs of the table, phrasal ones by all their words."""
    found: dict[tuple[str, ...], Form] = {}
    for english, spanish, kind in rows():
        if kind != "v":
            continue
        first, *rest = english.split()
        for form, shape in shapes(first):
            key = (form, *rest)
            if form in _NEVER or (key in found and found[key].base != english):
                continue
            earlier = found[key].shapes if key in found else frozenset()
            found[key] = Form(spanish, english, earlier | {shape})
    return found


@cache
def form_starts() -> dict[str, int]:
    """The most words of a form that begins with a word."""
    longest: dict[str, int] = {}
    for key in forms():
        longest[key[0]] = max(longest.get(key[0], 0), len(key))
    return longest


def form_at(tokens: list[Token], n: int, text: str) -> tuple[int, Form] | None:
    """The longest verb form that begins at word `n` and its length in words."""
    for size in range(min(form_starts().get(tokens[n].low, 0), len(tokens) - n), 0, -1):
        run = tokens[n : n + size]
        found = forms().get(tuple(t.low for t in run))
        if found and all(text[a.end : b.start] == " " for a, b in pairwise(run)):
            return size, found
    return None
