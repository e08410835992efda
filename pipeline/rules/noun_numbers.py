"""Singular and plural between a determiner and its noun: the one that has lost its plural, or should not have it."""

import re
from collections.abc import Iterable

from pipeline.model import Patch
from pipeline.rules.adjectives import shape
from pipeline.rules.base import Context, Finding, Token, like, replace
from pipeline.rules.english import means
from pipeline.rules.nouns import named_noun, singular, sure_gender
from pipeline.rules.phrases import gap
from pipeline.rules.verbs import finite

NUMERALS = frozenset("dos tres cuatro cinco seis siete ocho nueve diez".split())


def in_number(
    context: Context, tokens: list[Token], n: int, k: int, want: tuple[str, str], found: tuple[str, str, str]
) -> Iterable[Finding]:
    """ "Los zapato", "la casas", "mi amigos", "cada días": the one that has lost its plural, or should not have it."""
    from pipeline.lang.inflect import determiner, plural

    det, noun = tokens[n], tokens[k]
    lemma, has_gender, has_number = found
    if has_gender not in ("", want[0]) and k == n + 1 and (both := _in_both(context, det, noun, want, lemma)):
        yield both
        return
    if noun.low.endswith("s") and singular(noun.low) == noun.low:
        return  # «los oasis»
    if want[1] == "p" and has_number == "s" and has_gender in ("", want[0]) and context.english and k == n + 1:
        form = determiner(lemma, want[0], "p")
        if form and lemma in ("el", "este", "ese", "mi", "tu", "su", "nuestro") and _many_do(tokens, k + 1):
            yield replace(det.start, det.end, like(det.text, form))
            return
    if context.english and has_gender in ("", want[0]) and english_number(context, noun.low) == has_number:
        # "El problemas más común" for "the problem", "sus perro" for "their dogs": the noun has the wrong number.
        new = plural(noun.low) if has_number == "p" else singular(noun.low)
        if new != noun.low:
            yield replace(noun.start, noun.end, new)
            return
    if (
        english_number(context, noun.low) == want[1] == "s"
        and lemma in ("mi", "tu", "su", "el", "este", "ese")
        and k == n + 1
    ):
        form = determiner(lemma, want[0], "s")
        if form and form != det.low:
            yield replace(det.start, det.end, like(det.text, form))
            return
    yield from _by_itself(context, tokens, n, k, want, found)


def _in_both(context: Context, det: Token, noun: Token, want: tuple[str, str], lemma: str) -> Finding | None:
    """ "Algunos persona", "el manos": wrong in gender and number; the English knows how many."""
    from pipeline.lang.inflect import determiner, plural

    if not named_noun(noun.low) or (finite(noun.low) and det.low in ("la", "los", "las")):
        return None
    count = english_number(context, noun.low)
    form = determiner(lemma, want[0], count) if count else ""
    if not form:
        return None
    new = plural(noun.low) if count == "p" and want[1] == "s" else singular(noun.low) if count == "s" else noun.low
    patches = [(det, like(det.text, form)), (noun, new)]
    return Finding(tuple(Patch(start=t.start, end=t.end, new=w) for t, w in patches if w != t.text))


def _by_itself(
    context: Context, tokens: list[Token], n: int, k: int, want: tuple[str, str], found: tuple[str, str, str]
) -> Iterable[Finding]:
    """ "Los zapato", "cada días": where no number of the English tells which of the two is wrong."""
    from pipeline.lang.inflect import determiner, plural

    det, noun = tokens[n], tokens[k]
    lemma, has_gender, has_number = found
    after = tokens[k + 1].low if k + 1 < len(tokens) else ""
    if not _gap_plain(context, tokens, k) or after in ("y", "e", "o", "u") or not certain_noun(context, noun):
        return
    if has_number == "p" and has_gender in ("", want[0]) and not noun.low.endswith("s"):
        yield replace(noun.start, noun.end, plural(noun.low), "fix" if context.english else "suggest")
    elif (
        has_number == "s"
        and context.english
        and (k == n + 1 or (tokens[n + 1].low in NUMERALS and lemma != "cada"))
        and not _COMPOUND.match(noun.low)
    ):
        if lemma == "cada" or (lemma == "un" and re.search(r"\b(?:a|an|one)\b", context.english, re.IGNORECASE)):
            yield replace(noun.start, noun.end, singular(noun.low))
        elif has_gender in ("", want[0]) and lemma in (
            "el",
            "un",
            "este",
            "ese",
            "aquel",
            "mi",
            "tu",
            "su",
            "nuestro",
            "otro",
        ):
            yield replace(det.start, det.end, like(det.text, determiner(lemma, want[0], "p") or det.low))


def _many_do(tokens: list[Token], at: int) -> bool:
    """Whether a verb of the third person plural follows: "la noticias no siempre son fiables"."""
    for token in tokens[at : at + 3]:
        forms = finite(token.low)
        if forms:
            return all((f.person, f.number) == (3, "p") for f in forms if f.mood != "imp")
        if token.low not in ("no", "se", "siempre", "nunca", "también", "ya", "me", "te", "le", "nos", "les"):
            return False
    return False


def english_number(context: Context, noun: str) -> str:
    """Number ("s", "p") of the English noun that the Spanish one surely translates; "" when none or both are there."""
    from pipeline.lang.english import analyse as english_tokens

    if not context.english:
        return ""
    tags = {
        t.tag_
        for t in english_tokens(context.english)
        if t.tag_ in ("NN", "NNS") and means(singular(noun), t.lemma_.lower())
    }
    return ("s" if "NN" in tags else "p") if len(tags) == 1 else ""


# Nouns in -s that are singular: "un guardabarros", "un manazas".
_COMPOUND = re.compile(
    r"(?:guarda|para|lava|saca|porta|rompe|corta|abre|cumple|limpia|quita|salva|toca|cuenta|traba|pinta|mata|lanza|pasa|pica|tapa|rasca|espanta|aguafi|sabelo|trota|tira|parte|pisa|busca|caza|casca|cubre|lame|mide)\w+s$|\w+azas$"
)


def _gap_plain(context: Context, tokens: list[Token], k: int) -> bool:
    return k + 1 >= len(tokens) or gap(context, tokens[k], tokens[k + 1])[:1] in " .,;:?!)"


def certain_noun(context: Context, noun: Token) -> bool:
    """Whether the word can be nothing but a noun, or spaCy, too, reads it as one."""
    if not finite(noun.low) and not shape(noun.low) and named_noun(noun.low):
        return True
    if singular(noun.low) != noun.low and sure_gender(noun.low) and not noun.low.endswith(("os", "as")):
        return True
    return any(t.idx == noun.start and t.pos_ in ("NOUN",) for t in context.doc)
