"""Places of English names that were translated word by word or given an accent: "Pequeña Roca" for "Little Rock", "Bostón"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import cache

from pipeline.lang.accent import PLAIN
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.tables import mapping


@cache
def _renderings() -> dict[str, tuple[str, bool]]:
    """Rendering in lower case → the English name, and whether it is of one word, which needs more proof."""
    return {
        r.lower(): (name, key == "single")
        for key in ("several", "single")
        for name, found in mapping("translated_places", key).items()
        for r in found.split("|")
    }


@cache
def _pattern() -> re.Pattern[str]:
    found = sorted(_renderings(), key=len, reverse=True)
    heads = "|".join(re.escape(r) for r in found)
    return re.compile(
        rf"(?<![\w-])(?:(?P<article>[Ee]l|[Ll]a|[Ll]os|[Ll]as) )?(?P<name>{heads})(?![\w-])", re.IGNORECASE
    )


@cache
def _heads() -> frozenset[str]:
    """The first words of the renderings."""
    return frozenset(r.split()[0] for r in _renderings())


def _is_head(word: str) -> bool:
    return word in _heads()


def _accented(word: str) -> bool:
    """Whether the word is a listed name with an accent it does not have."""
    plain = word.translate(PLAIN)
    return plain != word and plain.capitalize() in _unaccented()


@cache
def _unaccented() -> frozenset[str]:
    """The names that keep their English spelling."""
    return frozenset(mapping("translated_places", "plain")["names"].split())


def _translated(context: Context) -> Iterable[Finding]:
    if not context.english:
        return
    if context.may_have(_accented):
        for token in context.tokens:
            plain = token.text.translate(PLAIN)
            if token.text[0].isupper() and _accented(token.low) and re.search(rf"\b{plain}\b", context.english):
                yield replace(token.start, token.end, plain, evidence=plain)
    if not context.may_have(_is_head):
        return
    for m in context.finditer(_pattern()):
        name, single = _renderings()[m["name"].lower()]
        if (
            not m["name"][0].isupper()
            or not re.search(rf"(?<![\w-]){name}(?![\w-])", context.english)
            or name in context.text
        ):
            continue
        if single and not re.search(
            rf"\b(?:in|to|from|near|at|of|around|through|for|leave|left|visit(?:ed|ing)?|reach(?:ed)?|outside|,) {name}\b",
            context.english,
        ):
            continue
        if single and context.sentence_start(m.start()):
            continue
        article = m["article"] and m["article"][0].islower()
        yield replace(m.start() if article else m.start("name"), m.end(), name, evidence=name)


RULES = (
    Rule(
        id="translated-place",
        level="fix",
        summary="Puts back names of places that were translated word by word or given an accent (“Pequeña Roca”, “Bostón”).",
        why="El topónimo no se traduce: se usa la forma original.",
        find=_translated,
        examples=(
            Example("Ella vive en Pequeña Roca.", "Ella vive en Little Rock.", "She lives in Little Rock."),
            Example("Nació en Bostón.", "Nació en Boston.", "He was born in Boston."),
            Example(
                "Trabajó en la Ciudad del Lago Salado.", "Trabajó en Salt Lake City.", "He worked in Salt Lake City."
            ),
            Example("Se mudó a Búfalo.", "Se mudó a Buffalo.", "He moved to Buffalo."),
        ),
        keep=(
            Keep("Vive en una playa larga.", "She lives on Long Beach."),
            Keep("El Búfalo blanco es un libro.", "The White Buffalo is a book."),
            Keep("Visitó la Playa Larga de Cuba.", "He visited Playa Larga in Cuba."),
            Keep("Bostón es un personaje."),
        ),
        source="Ortografía de la lengua española (RAE-ASALE, 2010), cap. VII, «La ortografía de los nombres propios»",
    ),
)
