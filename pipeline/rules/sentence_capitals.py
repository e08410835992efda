"""The capital that a sentence begins with."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from collections.abc import Iterable

from pipeline.rules.base import CAPITALS, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.breaks import UNFINISHED, broken_off
from pipeline.rules.debris.stops import goes_on
from pipeline.rules.verbs import finite

_SMALL_OPENING = re.compile(r"[«“\"¿¡(]*([a-záéíóúñ])[a-záéíóúñ]*(?=[ ,])")
_SMALL_INSIDE = re.compile(r"(?<=[^\W\d_][.?!] )([¿¡]?)([a-záéíóúñ])(?=[a-záéíóúñ]+[ ,])")


# The stop of an abbreviation ends no sentence: "pesa 5 kgs. y mide…".
_SHORTENED = re.compile(
    r"(?:\d[ \u00a0]?[a-zA-Z]{1,4}|\b(?:etc|aprox|p[aá]g|n[uú]m|ej|vs|tel|dpto|[Uu]ds?|[Ss]r(?:a|es)?|[Dd]ra?|art|cap|fig|vol|máx|mín|incl|[A-Z]))\.\s*$"
)


def _lost_stop(context: Context) -> bool:
    """Whether the last sentence has lost its stop, which the English has, and says something."""
    if context.following or not re.search(r"[.?!]\s*$", context.english) or len(context.text.split()) < 4:
        return False
    return any(finite(t.low) for t in context.tokens[:12])


_LINKS = frozenset(
    "después luego entonces también además pero sin finalmente así el la los las un una no yo él ella hay es si cuando en por para ahora".split()
)


def _linked(context: Context, opening: str) -> bool:
    """Whether the sentence begins with a word that sentences begin with, behind one that has ended: the English is small, too."""
    return opening.strip('«“"¿¡(') in _LINKS and bool(re.search(r"[a-záéíóúñ][.]\s*$", context.previous))


# The English of a careless writer: "my oven is broken. what can i do?"
_SMALL_EN = re.compile(
    r"(?:i|i['’]m|i['’]ve|my|your|his|her|our|their|the|this|these|those|he|she|we|they|you|it|it['’]s|there|what|how|why|who|when|where|is|are|do|does|did|can|could|should) [^\n]*[.?!]\s*$"
)


_SMALL_START = re.compile(r"(?:\A|(?<=[a-z][.?!] ))[a-z]|\bi(?:['’]m|['’]ve)?\b(?= [a-z])")


def _careless(context: Context) -> bool:
    """Whether the English begins more than one sentence small, or has "i": a single one may go on behind code or a formula."""
    sources = context.document.english or [context.english]
    return sum(len(_SMALL_START.findall(s)) for s in {*sources, context.english}) > 1


def _small_in_both(context: Context) -> bool:
    """Whether the English, too, is a sentence of some length that lacks its capital, and the Spanish one says something."""
    if not _SMALL_EN.match(context.english) or len(context.text.split()) < 3 or not _careless(context):
        return False
    said = any(finite(t.low) for t in context.tokens[:12])
    return said and context.tokens[0].low != context.en_words[0] and not context.text.startswith(("(", "["))


def _sentence_case(context: Context) -> Iterable[Finding]:
    """A sentence that begins small although its English begins with a capital and the text before has ended."""
    if not context.english:
        return
    m = _SMALL_OPENING.match(context.text)
    if (
        context.kind == "sentence"
        and m
        and (re.search(r"[.?!…][\"»”)]*\s*$", context.text) or _lost_stop(context))
        and len(context.text.split()) > 1
    ):
        ended = not context.previous or (
            re.search(r"(?<!\.)[.?!][\"»”)]*\s*$|\n\s*\n\s*$", context.previous)
            and not _SHORTENED.search(context.previous)
            and not UNFINISHED.search(context.previous)
            and not broken_off(context, context.previous)
            and not goes_on(context, context.previous, context.text)
        )
        capital = (
            re.match(r"[\"“‘'(]*(?!i[A-Z])[A-Z]", context.english)
            or _linked(context, m.group())
            or _small_in_both(context)
        )
        brand = context.english.split()[:1] and context.english.split()[0].lower() in (m.group(), "iphone", "ebay")
        if ended and capital and not brand and not context.is_protected(m.start(1), m.end(1)):
            yield replace(m.start(1), m.end(1), m.group(1).upper())
    asked = len(re.findall(r"\? [\"“]?[A-Z]", context.english)) == context.english.rstrip("?").count("?")
    for m in context.finditer(_SMALL_INSIDE):
        head = context.text[: m.start() - 1]
        rest = re.match(r"\w*", context.text[m.end() :])
        if rest and m.group(2) + rest.group() in context.en_words:
            continue  # a name of the code: "eval es lento"
        if not re.search(r"(?:\b\w{1,4}|\.\.)[.]$", head) and (asked or not re.search(r"[?!]$", head)):
            yield replace(m.start(2), m.end(2), m.group(2).upper())


RULES = (
    Rule(
        id="sentence-capital",
        level="fix",
        summary="Begins a sentence with a capital where the English does.",
        why="La oración empieza con mayúscula.",
        find=_sentence_case,
        examples=(
            Example("el tren sale tarde hoy.", "El tren sale tarde hoy.", "The train leaves late today."),
            Example(
                "mi gata no duerme. está triste.", "Mi gata no duerme. Está triste.", "my cat won't sleep. she is sad."
            ),
        ),
        keep=(
            Keep("el tren sale tarde hoy."),
            Keep("y luego se fue.", "and then he left."),
            Keep("los valores son argumentos.", "the values are arguments."),
            Keep("iPhone y iPad son marcas.", "iPhone and iPad are brands."),
            Keep("Vive en EE. UU. desde hoy.", "He has lived in the US since today."),
        ),
        source=CAPITALS,
        typographic=True,
    ),
)
