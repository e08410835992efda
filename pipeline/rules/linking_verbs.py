"""Verbs that link an adjective to their subject: a copula, simple or compound, and ponerse, sentirse, volverse."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
from collections.abc import Sequence
from functools import lru_cache

from pipeline.lang.inflect import analyse
from pipeline.rules.base import Token
from pipeline.rules.predicate_subjects import copula

_BECOMING = frozenset("poner sentir volver quedar mostrar mantener".split())
_INFINITE = frozenset("ser estar sido estado".split())
_HELPERS = frozenset("haber poder deber soler ir parecer tener volver".split())


@lru_cache(maxsize=65536)
def _helper(word: str) -> str:
    forms = [f for f in analyse(word) if f.lemma in _HELPERS and f.mood in ("ind", "sub") and not f.clitics]
    return forms[0].number if forms else ""


def verb_group(tokens: Sequence[Token], n: int) -> tuple[int, int, str] | None:
    """First and last word of the copula at `n`, simple ("está") or compound ("ha sido", "puede estar"), and its number."""
    if tokens[n].low in _INFINITE:
        for back in (1, 2):
            if (
                n >= back
                and (count := _helper(tokens[n - back].low))
                and (back == 1 or tokens[n - 1].low in ("a", "que", "sido"))
            ):
                return n - back, n, count
        return None
    count = copula(tokens[n].low) or (_becoming(tokens[n].low) if n and tokens[n - 1].low == "se" else "")
    return (n, n, count) if count else None


@lru_cache(maxsize=8192)
def _becoming(word: str) -> str:
    """Number of a third person of ponerse, sentirse, volverse…, behind whose "se" an adjective is the subject's."""
    forms = [
        f
        for f in analyse(word)
        if f.lemma in _BECOMING and f.mood in ("ind", "sub") and f.person == 3 and not f.clitics
    ]
    return forms[0].number if forms else ""


def links(word: str) -> bool:
    """Whether the word is a copula, a form of one that an auxiliary needs, or one of becoming."""
    return word in _INFINITE or bool(copula(word) or _becoming(word))
