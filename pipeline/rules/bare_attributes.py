"""Agreement of adjectives with a noun that has no determiner, told by the English: "con agua tibio", "ropa cómodo"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import itertools
import re
from collections.abc import Iterator
from functools import cache

from pipeline.lang.spanish import known
from pipeline.rules.adjectives import shape, state_of_person
from pipeline.rules.base import Context, Finding, Token, replace
from pipeline.rules.english import means
from pipeline.rules.nouns import noun_known, number, singular, sure_gender
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


# An item or a heading of two words: "- Manos limpios".
_ITEM = re.compile(
    r"(?m)^[ \t]*(?:[-–—•*·▪●◦○‣#]+[ \t]+|\d{1,2}[.)][ \t]+)?(?P<noun>[A-ZÁÉÍÓÚÑ][a-záéíóúüñ]{3,}) (?P<word>[a-záéíóúüñ]+)[ \t]*[.,;:]?[ \t]*$"
)


def item(context: Context) -> Iterator[Finding]:
    """An adjective of the wrong gender behind the noun that opens an item and is all that stands in it but for it."""
    for m in context.finditer(_ITEM):
        noun, shown = m["noun"].lower(), shape(m["word"])
        if shown is None or shape(noun) or not noun_known(noun) or noun in _ADVERBS_TOO:
            continue
        want = (sure_gender(noun), number(noun))
        new = adjective_form(m["word"], *want) if want[0] and shown[1] == want[1] and shown[0] != want[0] else ""
        if not new or new == m["word"]:
            continue
        token = Token(m.start("noun"), m.end("noun"), m["noun"], noun)
        told = bool(context.english) and _side_by_side(context, token)
        # "Compra barato", "cocina rápido" are orders with an adverb.
        if told or (not context.english and not finite(noun) and shown != ("m", "s")):
            yield replace(m.start("word"), m.end("word"), new, "fix")


_ADVERBS_TOO = frozenset("mañana tarde noche gracias".split())
_NATIONS = (
    "español inglés francés alemán japonés portugués irlandés escocés danés holandés andaluz catalán finlandés "
    "tailandés neozelandés"
).split()


@cache
def _nations() -> dict[str, str]:
    """Every form of an adjective of origin that ends in a consonant, with the adjective."""
    from pipeline.lang.inflect import adjective

    return {adjective(a, g, c): a for a in _NATIONS for g in "mf" for c in "sp"}


def is_nation(word: str) -> bool:
    """Whether the word is a form of español, inglés, francés…"""
    return word in _nations()


def of_nation(context: Context) -> Iterator[Finding]:
    """ "La comida español" for "Spanish food": the adjective agrees where the English has both side by side."""
    tokens = context.tokens
    for n in range(1, len(tokens) - 1):
        noun, lemma = tokens[n], _nations().get(tokens[n + 1].low)
        if not lemma or gap(context, noun, tokens[n + 1]) != " " or shape(noun.low) or not tokens[n + 1].text.islower():
            continue
        from pipeline.lang.inflect import adjective, determiner_lemma

        if finite(noun.low) and not noun_known(noun.low) and not determiner_lemma(tokens[n - 1].low):
            continue  # «enseña japonés por las tardes»
        gender = _gender(noun.low)
        new = adjective(lemma, gender, number(noun.low)) if gender else ""
        if n > 1 and tokens[n - 1].low in ("de", "del") and number(tokens[n - 2].low) == number(tokens[n + 1].low):
            owner = _gender(tokens[n - 2].low)
            if not owner or adjective(lemma, owner, number(tokens[n - 2].low)) == tokens[n + 1].low:
                continue  # «el referéndum de devolución escocés»
        if new and new != tokens[n + 1].low and _side_by_side(context, noun):
            yield replace(tokens[n + 1].start, tokens[n + 1].end, new)


def _side_by_side(context: Context, noun: Token) -> bool:
    """Whether the English has an adjective right before the noun."""
    from pipeline.lang.english import analyse

    doc = analyse(context.english)
    return any(
        b.tag_ in ("NN", "NNS") and a.tag_ in ("JJ", "VBN", "VBG") and means(noun.low, b.lower_)
        for a, b in itertools.pairwise(doc)
    )
