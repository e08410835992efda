"""Whole lists said twice, and an item that stands at both ends of its clause."""

import re
from typing import NamedTuple

from pipeline.model import Patch
from pipeline.rules.base import Context, Finding, like, replace
from pipeline.rules.english import means
from pipeline.rules.verbs import finite

O_CLOCK = re.compile(r" (?:y|menos) (?:cuarto|media|pico|cinco|diez|veinte|veinticinco)\b")


class Part(NamedTuple):
    """An item of an enumeration, and the separator before it."""

    before: str
    sep_start: int
    start: int
    end: int
    key: tuple[str, ...]


def listed_twice(context: Context, parts: list[Part]) -> Finding | None:
    """The first copy of a whole list said twice: «pan, queso, miel, pan, queso y miel»; the copies may be three."""
    for size in range(2, len(parts) // 2 + 1):
        head, rest = parts[:size], parts[size:]
        last = size == len(rest)
        if any(O_CLOCK.match(context.text, p.end) or "ni" in p.before for p in parts):
            return None
        if (
            rest[0].key
            and _ends(head[0].key, rest[0].key)
            and all(
                h.key == r.key or (last and k == size - 1 and h.key == r.key[: len(h.key)])
                for k, (h, r) in enumerate(zip(head, rest, strict=False))
                if k
            )
        ):
            start = head[0].end - len(context.text[rest[0].start : rest[0].end])
            again = rest[0].start
            return replace(start, again + 1, like(context.text[start], context.text[again]))
    return None


def _ends(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    return a[-len(b) :] == b


_BEHIND = re.compile(r" (?:de|del|en|para|con|por|antes|después|durante|al|a|como|que)\b")


def at_both_ends(context: Context, parts: list[Part]) -> Finding | None:
    """The last item of a clause that is the end of what the clause begins with: «revisa la luz y la luz hoy»."""
    head, last = parts[0], parts[-1]
    if len(parts) > 4 or not re.search(r"\b[yeou]\b", last.before):
        return None
    for size in range(min(len(last.key), len(head.key) - 1), 0, -1):
        said = last.key[:size]
        if head.key[-size:] != said or not _said_once(context, said[-1]) or (size == 1 and len(said[0]) < 4):
            continue
        m = re.compile(r"\W+".join(map(re.escape, said)), re.IGNORECASE).match(context.text, last.start)
        if not m or not _BEHIND.match(context.text, m.end()) or finite(said[-1]):
            return None
        if len(parts) == 2:
            return replace(last.sep_start, m.end(), "")
        between = parts[-2]
        return (
            Finding(
                (
                    Patch(start=between.sep_start, end=between.start, new=f" {last.before.strip(' ,')} "),
                    Patch(start=last.sep_start, end=m.end(), new=""),
                )
            )
            if len(parts) == 3 and between.before.strip() == ","
            else replace(last.sep_start, m.end(), "")
        )
    return None


def _said_once(context: Context, word: str) -> bool:
    """Whether the English renders the word once."""
    return sum(means(word, e) for e in context.en_words) == 1
