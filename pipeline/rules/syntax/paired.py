"""Pairs of constructions: the Spanish that copies an English one, and the English that proves it."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from pipeline.lang.lazy import later
from pipeline.lang.several import Several
from pipeline.model import Patch
from pipeline.rules.base import Context, Finding, Level, like

Written = str | tuple[str, ...]  # one text, or several with the best first; "" where the match is none after all


class Pair(NamedTuple):
    """A Spanish pattern, the English pattern that is its evidence, and what is written for the whole match.

    `write` is a template for `re.Match.expand`, or a function; DROP in its place deletes the match
    and the space behind it.
    With English that has the evidence the level is `level`; with other English nothing happens; without any English
    it is `alone`, None when the Spanish may be good by itself.
    """

    spanish: re.Pattern[str]
    english: re.Pattern[str]
    write: "str | Callable[[re.Match[str]], Written]"
    alone: Level | None = None
    level: Level = "fix"


DROP = "\0"


def es(pattern: str) -> re.Pattern[str]:
    """A Spanish pattern between word edges, capitals aside."""
    return later(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def en(pattern: str) -> re.Pattern[str]:
    """An English pattern between word edges, capitals aside; either apostrophe stands for both."""
    return later(rf"(?:(?<!\w)|(?='))(?:{pattern})(?!\w)".replace("'", "['’]"), re.IGNORECASE)


def finder(*pairs: Pair) -> Callable[[Context], Iterator[Finding]]:
    """The `find` of a rule that knows these pairs."""
    alone = tuple(pair for pair in pairs if pair.alone is not None)
    all_of_them, those_alone = Several(p.spanish for p in pairs), Several(p.spanish for p in alone)

    def find(context: Context) -> Iterator[Finding]:
        known = pairs if context.english else alone
        for n in context.among(all_of_them if context.english else those_alone):
            pair = known[n]
            found = None
            if context.english:
                found = pair.english.search(context.english)
                if found is None:
                    continue
            level = pair.level if found else pair.alone
            for m in context.finditer(pair.spanish):
                written = m.expand(pair.write) if isinstance(pair.write, str) else pair.write(m)
                finding = change(context, m.start(), m.end(), written, level, found[0] if found else "")
                if finding:
                    yield finding

    return find


def change(
    context: Context, start: int, end: int, written: Written, level: Level | None, evidence: str = ""
) -> Finding | None:
    """The stretch written anew: one patch round what differs, with the other options as alternatives; None for ""."""
    options = (written,) if isinstance(written, str) else written
    if not options or not options[0]:
        return None
    if options[0] == DROP:
        return _without(context, start, end, level, evidence)
    old = context.text[start:end]
    options = tuple(_capital(context, start, old, o) for o in options)
    before, after = _shared(old, options)
    size = len(old) - after
    new = [o[before : len(o) - after] for o in options]
    patch = Patch(start=start + before, end=start + size, new=new[0])
    return Finding((patch,), level, evidence, tuple(dict.fromkeys(o for o in new[1:] if o != new[0])))


def _without(context: Context, start: int, end: int, level: Level | None, evidence: str) -> Finding:
    """The stretch dropped with its space; the word behind it takes its capital."""
    while end < len(context.text) and context.text[end] == " ":
        end += 1
    follows = context.text[end : end + 1]
    if context.text[start].isupper() and follows.islower():
        return Finding((Patch(start=start, end=end + 1, new=follows.upper()),), level, evidence)
    return Finding((Patch(start=start, end=end, new=""),), level, evidence)


def _capital(context: Context, start: int, old: str, new: str) -> str:
    """The capital of the sentence moved from the old first word to the new one; names keep theirs."""
    if old[:1] in "¿¡" and old[:1] == new[:1]:
        return new[:1] + like(old[1:2], new[1:])
    first = re.match(r"\w+", old)
    if not first or not old[0].isupper() or not context.sentence_start(start):
        return new
    if first[0].istitle() or len(first[0]) == 1:
        moved = rf"(?<=[\s¿¡])((?:(?:a|de|con) )?){first[0]}\b"
        if not _name(context, first[0]):
            new = re.sub(moved, lambda m: m[1] + first[0].lower(), new, count=1)
    return like(old[:1], new)


def _name(context: Context, word: str) -> bool:
    """Whether a capital is a name's: no word of the dictionary, or written so in the English too."""
    from pipeline.lang.spanish import known

    return not known(word.lower()) or (len(word) > 2 and re.search(rf"\b{word}\b", context.english) is not None)


def _shared(old: str, options: tuple[str, ...]) -> tuple[int, int]:
    """How many characters all texts share at the beginning and at the end, in whole words."""
    before = 0
    shortest = min(len(t) for t in (old, *options))
    while before < shortest and all(o[before] == old[before] for o in options):
        before += 1
    while before and not _edge((old, *options), before):
        before -= 1
    after = 0
    while after < shortest - before and all(o[-1 - after] == old[-1 - after] for o in options):
        after += 1
    while after and not all(_edge((t,), len(t) - after) for t in (old, *options)):
        after -= 1
    return before, after


def _edge(texts: tuple[str, ...], at: int) -> bool:
    """Whether no text has letters on both sides of the place."""
    return all(at in (0, len(t)) or not (t[at - 1].isalnum() and t[at].isalnum()) for t in texts)
