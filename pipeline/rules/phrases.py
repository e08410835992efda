"""Words of a noun phrase and of a predicate: gaps, heads, and the forms of adjectives."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.rules.adjectives import one_gender
from pipeline.rules.base import Context, Token
from pipeline.rules.nouns import number, sure_gender

BETWEEN = re.compile(
    r"(?:gran|grandes|principal|principales|mejor|mejores|peor|mayor|siguiente|importante|posible|verdader[oa]|nuev[oa]s?|buen|buen[oa]s?|mal|mal[oa]s?|primer|primer[oa]s?|pequeñ[oa]s?|viej[oa]s?|larg[oa]s?|únic[oa]s?|propi[oa]s?|últim[oa]s?|próxim[oa]s?|antigu[oa]s?|segund[oa]|tercera?|buenísim[oa]s?|enorme|divers[oa]s|divertid[oa]s?)$"
)


PREPOSITIONS = frozenset("de del con y e o u en por para a al sin sobre entre según ni contra desde hasta como".split())


DEGREE = frozenset(
    "muy más menos tan bastante demasiado súper extremadamente realmente bien completamente totalmente igualmente poco algo".split()
)


_GIVES = re.compile(
    r"(?:d[aeiáé]|doy|das|dan|dio|dar|dando|dado|damos|dimos|dieron|daba|daban|dará|(?:ofrec|recet|administr|sirv)[a-záéíóúñ]{1,5})"
)


def is_given(tokens: Sequence[Token], n: int) -> bool:
    """Whether word `n` is to whom something is given: «a mi padre», «al equipo» behind a verb of giving or with «le»."""
    at = n - 1
    if tokens[at].low not in ("a", "al"):
        at -= 1
    if at < 1 or tokens[at].low not in ("a", "al"):
        return False
    verb = tokens[at - 1].low
    return (
        _GIVES.fullmatch(verb) is not None
        or verb.endswith(("rle", "rles", "ndole", "ndoles"))
        or any(t.low in ("le", "les") for t in tokens[max(0, at - 3) : at - 1])
    )


def gap(context: Context, left: Token, right: Token) -> str:
    return context.text[left.end : right.start]


@lru_cache(maxsize=4096)
def adjective_form(word: str, gender: str, want: str, front: bool = False) -> str:
    """The form of an adjective for a gender and number; "" when the word has no such form."""
    from pipeline.lang.inflect import adjective, adjective_lemmas

    if front and word in ("gran", "mejor", "peor", "mayor"):
        return word if want == "s" else {"gran": "grandes"}.get(word, word + "es")
    if one_gender(word):
        from pipeline.lang.inflect import singulars

        return adjective(next((b for b in singulars(word) if one_gender(b) == "s"), word), gender, want)
    short = {"buen": "bueno", "mal": "malo", "primer": "primero"}.get(word)
    if front and short and gender == "m" and want == "s":
        return word
    lemma = short or next(
        (a for a in adjective_lemmas(word) if a.endswith(("o", "dor")) or adjective(a, gender, want) == word), ""
    )
    return adjective(lemma, gender, want) if lemma else ""


def pos_of(context: Context, token: Token) -> str:
    return next((t.pos_ for t in context.doc if t.idx == token.start), "")


def headed(tokens: list[Token], n: int, want: tuple[str, str]) -> bool:
    """Whether a determiner that fits stands before the noun, so that the noun is read rightly."""
    from pipeline.lang.inflect import determiner_lemma

    found = determiner_lemma(tokens[n - 1].low)
    if found:
        return found[2] == want[1] and found[1] in ("", want[0])
    return BETWEEN.fullmatch(tokens[n - 1].low) is not None or tokens[n - 1].low in (
        "de",
        "con",
        "en",
        "son",
        "hay",
        "tienen",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "más",
    )


def agrees_ahead(context: Context, tokens: list[Token], k: int, shown: tuple[str, str]) -> bool:
    """Whether the "adjective" belongs to the noun behind it, or begins a list that is no attribute."""
    following = tokens[k + 1]
    return gap(context, tokens[k], following) == " " and (
        bool(sure_gender(following.low))
        and shown[0] in ("", sure_gender(following.low))
        and number(following.low) == shown[1]
        and pos_of(context, following) == "NOUN"
    )
