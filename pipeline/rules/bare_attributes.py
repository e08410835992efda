"""Agreement of adjectives with a noun that has no determiner, told by the English: "con agua tibio", "ropa cómodo"."""

import itertools
from collections.abc import Iterator

from pipeline.lang.spanish import known
from pipeline.rules.adjectives import shape, state_of_person
from pipeline.rules.base import Context, Finding, Token, replace
from pipeline.rules.english import means
from pipeline.rules.nouns import number, singular, sure_gender
from pipeline.rules.phrases import adjective_form, gap
from pipeline.rules.tables import listed
from pipeline.rules.verbs import finite, readings

_LEADS = frozenset("con en sin para por a y o e u como contra hay más menos".split())


def _gender(noun: str) -> str:
    """The gender of a noun: the sure one, or the one that its last letter shows where it is no other word."""
    if found := sure_gender(noun):
        return found
    one = singular(noun)
    if one in listed("nouns", "either") or not known(noun) or len(one) < 4:
        return ""
    return "f" if one.endswith("a") and not one.endswith(("ista", "ota", "ma")) else ""


def bare(context: Context) -> Iterator[Finding]:
    """An adjective of the wrong gender right behind a bare noun, where the English has both side by side."""
    tokens = context.tokens
    for n in range(1, len(tokens) - 1):
        noun, word, before = tokens[n], tokens[n + 1], tokens[n - 1]
        shown = shape(word.low)
        if shown is None or not word.text.islower() or gap(context, noun, word) != " " or state_of_person(word.low):
            continue
        leads = before.low in _LEADS or bool(finite(before.low)) or any(r.mood for r in readings(before.low))
        if not leads or gap(context, before, noun) != " " or shape(noun.low):
            continue
        want = (_gender(noun.low), number(noun.low))
        if not want[0] or shown == want or shown[1] != want[1]:
            continue
        new = adjective_form(word.low, *want)
        if new and new != word.low and _side_by_side(context, noun):
            yield replace(word.start, word.end, new)


def _side_by_side(context: Context, noun: Token) -> bool:
    """Whether the English has an adjective right before the noun."""
    from pipeline.lang.english import analyse

    doc = analyse(context.english)
    return any(
        b.tag_ in ("NN", "NNS") and a.tag_ in ("JJ", "VBN", "VBG") and means(noun.low, b.lower_)
        for a, b in itertools.pairwise(doc)
    )
