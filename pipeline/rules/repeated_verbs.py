"""Verb forms that stand twice in a row and can be neither an order nor emphasis."""

from collections.abc import Sequence
from functools import lru_cache

from pipeline.rules.adjectives import shape
from pipeline.rules.nouns import listed_noun, named_noun
from pipeline.rules.verbs import finite, is_infinitive, readings

_MODAL = frozenset("poder querer deber soler saber necesitar".split())
_RELATIVE = frozenset("quien quienes cuando donde como si cuanto cuantos mientras cual cuales aunque sea según".split())
# What may follow a form that no order has: its object or its place, never the end of a clause, where emphasis stands.
_GOES_ON = frozenset("a al en el la los las un una unos unas con mi mis su sus tu tus mucho muy bastante".split())
_NAMES_TOO = frozenset("vino era como sé vivo fuera".split())
_FAR = 8  # words to look back for what makes the first form a clause of its own: "el que puede puede"


@lru_cache(maxsize=65536)
def _modal(word: str) -> bool:
    return any(r.mood == "ind" and r.lemma in _MODAL for r in finite(word))


@lru_cache(maxsize=65536)
def _told(word: str) -> bool:
    """Whether the form only tells: no order, no wish, no noun and no adjective."""
    found = readings(word)
    if not found or any(r.mood != "ind" or r.clitics for r in found) or word in _NAMES_TOO or len(word) < 3:
        return False
    return not (listed_noun(word) or named_noun(word) or shape(word))


def said_twice(words: Sequence[str], n: int) -> bool:
    """Whether word `n` is a verb form that its repetition follows by mistake: "creo que puedo puedo ir"."""
    if n + 2 >= len(words) or words[n] != words[n + 1]:
        return False
    word, after = words[n], words[n + 2]
    if not ((is_infinitive(after) and _modal(word)) or (after in _GOES_ON and _told(word))):
        return False
    return not _relates(words[max(0, n - _FAR) : n])


def _relates(before: Sequence[str]) -> bool:
    """Whether a clause that the next verb ends begins in these words: "el que puede", not "creo que puedo"."""
    for k in range(len(before) - 1, -1, -1):
        if before[k] == "que":
            return not (k and finite(before[k - 1]) and before[k - 1] not in _NAMES_TOO)
        if before[k] in _RELATIVE:
            return True
    return False
