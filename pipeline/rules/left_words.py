"""English words that no table of phrases would find: "TL;DR", days and months, "los doctors"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lang.english_words import DAYS, MONTHS
from pipeline.lang.spanish import known
from pipeline.model import Patch
from pipeline.rules.base import Context, Finding
from pipeline.rules.english_code import of_code
from pipeline.rules.verbs import finite

_TLDR = re.compile(r"(?<!\w)TL; ?DR(?=\s*[:,.—-])", re.IGNORECASE)


def too_long(context: Context) -> Iterable[Finding]:
    """ "TL;DR", which is three words to the table."""
    for m in context.finditer(_TLDR) if context.english else ():
        if _TLDR.search(context.english):
            yield Finding((Patch(start=m.start(), end=m.end(), new="En resumen"),), evidence=m.group())


_DAYS = DAYS | MONTHS
_DAY = re.compile(
    rf"(?<=[a-záéíóúñ0-9,] )(?P<lead>(?:el|los|las|de|desde|hasta|en|cada|este|próximo|por|y|o|a|hoy es|para) )(?P<d>{'|'.join(_DAYS)})(?!\w|['’]| [A-Z])"
)


def days(context: Context) -> Iterable[Finding]:
    """ "De Monday a viernes": days and months, whose capital makes them look like names."""
    for m in context.finditer(_DAY) if context.english else ():
        if m["d"] in context.english and (
            m["d"] not in ("May", "March", "August", "April", "June") or m["lead"] in ("de ", "en ")
        ):
            yield Finding((Patch(start=m.start("d"), end=m.end("d"), new=_DAYS[m["d"]]),), evidence=m["d"])


@lru_cache(maxsize=65536)
def _alike(word: str) -> bool:
    """Whether the word is the English plural of one that both languages have: "doctors", "sectors"."""
    return len(word) > 5 and re.search(r"[rln]s$", word) is not None and not known(word) and bool(known(word[:-1]))


def plurals(context: Context) -> Iterable[Finding]:
    """ "Los doctors": the word is Spanish, its plural is not."""
    from pipeline.lang.inflect import plural

    if not context.english or not context.may_have(_alike):
        return
    for n, token in enumerate(context.tokens):
        if not (_alike(token.low) and token.text.islower() and token.low in context.en_words and n):
            continue
        if of_code(context, context.tokens, n, 1):
            continue
        if context.tokens[n - 1].low.endswith("s") or finite(context.tokens[n - 1].low):
            yield Finding((Patch(start=token.start, end=token.end, new=plural(token.low[:-1])),), evidence=token.low)
