"""Words without a counterpart of their own, linked with those they belong to."""

import re
from collections.abc import Iterable, Iterator, Sequence

from pipeline.words.grammar import AUXILIARIES, BEFORE_THE, CONTRACTED, LEANING, LED

Link = tuple[int, int]
_DASHES = re.compile(r"[–—/]")
_PIECES = 5


def attach(es: Sequence[str], en: Sequence[str], small_en: Sequence[bool], links: Iterable[Link]) -> set[Link]:
    """The links and, beside them, those of leaning words, auxiliaries, contractions, «se» and ranges of numbers."""
    found = set(links)
    for step in (_led, _leaning, _auxiliaries, _contracted, _passive, _ranges):
        found |= set(step(es, en, small_en, frozenset(found)))
    return found


def _partners(links: Iterable[Link], i: int) -> list[int]:
    return sorted(j for a, j in links if a == i)


def _led(es: Sequence[str], en: Sequence[str], small: Sequence[bool], links: frozenset[Link]) -> Iterator[Link]:
    """ "Antes de" goes as a whole with "before"."""
    taken = {i for i, _ in links}
    for i in range(1, len(es)):
        if es[i] == "de" and es[i - 1] in LED and i not in taken:
            yield from ((i, j) for j in _partners(links, i - 1))


def _leaning(es: Sequence[str], en: Sequence[str], small: Sequence[bool], links: frozenset[Link]) -> Iterator[Link]:
    """An article or preposition with nothing in English goes with the word that follows."""
    known = set(links)
    for i in range(len(es) - 1, -1, -1):
        taken = {a for a, _ in known}
        if i in taken or es[i] not in LEANING:
            continue
        ahead = next((q for q in range(i + 1, min(i + 4, len(es))) if q in taken), None)
        if ahead is not None:
            new = {(i, j) for j in _partners(known, ahead) if not small[j] or en[j] in AUXILIARIES}
            known |= new
            yield from new


def _auxiliaries(es: Sequence[str], en: Sequence[str], small: Sequence[bool], links: frozenset[Link]) -> Iterator[Link]:
    """An English auxiliary with nothing in Spanish goes with its verb."""
    known = set(links)
    for j in range(len(en) - 2, -1, -1):
        taken = {b for _, b in known}
        if j in taken or en[j] not in AUXILIARIES:
            continue
        ahead = next((q for q in range(j + 1, min(j + 4, len(en))) if q in taken), None)
        new = {(i, j) for i, b in known if b == ahead}
        known |= new
        yield from new


def _contracted(es: Sequence[str], en: Sequence[str], small: Sequence[bool], links: frozenset[Link]) -> Iterator[Link]:
    """ "Del" is "of the" when the article is free."""
    taken = {j for _, j in links}
    for i, word in enumerate(es):
        if word in CONTRACTED:
            for j in _partners(links, i):
                if en[j] in BEFORE_THE and j + 1 < len(en) and en[j + 1] == "the" and j + 1 not in taken:
                    yield i, j + 1


def _passive(es: Sequence[str], en: Sequence[str], small: Sequence[bool], links: frozenset[Link]) -> Iterator[Link]:
    """ "Se celebraron" is "were held", each word with each."""
    for i in range(len(es) - 1):
        if es[i] != "se":
            continue
        for j in (j for j in _partners(links, i + 1) if not small[j]):
            yield i, j
            k = j - 1
            while k >= 0 and en[k] in AUXILIARIES and all(es[a] == "se" or a == i + 1 for a, b in links if b == k):
                yield from ((i, k), (i + 1, k))
                k -= 1


def _ranges(es: Sequence[str], en: Sequence[str], small: Sequence[bool], links: frozenset[Link]) -> Iterator[Link]:
    """ "10-30" is "10", "–" and "30"."""
    for i, word in enumerate(es):
        whole = _DASHES.sub("-", word)
        if "-" not in whole or len(whole) < 3:
            continue
        for j in range(len(en)):
            joined = ""
            for k in range(j, min(j + _PIECES, len(en))):
                joined += _DASHES.sub("-", en[k])
                if joined == whole and k > j:
                    yield from ((i, b) for b in range(j, k + 1))
