"""Stretches that answer to each other: which English stands behind some Spanish words, and the other way round."""

import re
from functools import lru_cache
from typing import NamedTuple

from pipeline.words.links import Link, link

_WORDS = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")


class Word(NamedTuple):
    """A word or mark with its place in the text, in characters."""

    text: str
    start: int
    end: int


def words_of(text: str) -> list[Word]:
    """The words and marks of a text."""
    return [Word(m[0], m.start(), m.end()) for m in _WORDS.finditer(text)]


def english_of(es: str, en: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch of `en` that the words of `es[start:end]` are linked with; None when there is none.

    Words that stray far from the others do not widen the stretch.
    """
    return _linked(words_of(es), words_of(en), _links(es, en), start, end)


def spanish_of(es: str, en: str, start: int, end: int) -> tuple[int, int] | None:
    """The stretch of `es` that the words of `en[start:end]` are linked with; None when there is none."""
    return _linked(words_of(en), words_of(es), tuple((j, i) for i, j in _links(es, en)), start, end)


@lru_cache(maxsize=1024)
def _links(es: str, en: str) -> tuple[Link, ...]:
    return tuple(link([w.text for w in words_of(es)], [w.text for w in words_of(en)]))


def _linked(
    here: list[Word], there: list[Word], links: tuple[Link, ...], start: int, end: int
) -> tuple[int, int] | None:
    own = {n for n, word in enumerate(here) if word.start < end and start < word.end}
    met = sorted({j for i, j in links if i in own and there[j].text[0].isalnum()})
    if not met:
        return None
    run = max(_runs(met, len(own)), key=len)
    return there[run[0]].start, there[run[-1]].end


def _runs(places: list[int], reach: int) -> list[list[int]]:
    """Places grouped where the next is more than `reach` away (at least three)."""
    runs = [[places[0]]]
    for place in places[1:]:
        if place - runs[-1][-1] > max(reach, 3):
            runs.append([])
        runs[-1].append(place)
    return runs
