"""A phrase begun twice, and question marks set as English typists set them."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import ROUND, only
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace

_BEGUN = only(
    ROUND.__eq__,
    re.compile(
        r"(?<!\w)((?P<d>el|la|los|las|un|una|de|del|en|con|mi|tu|su) (?P<p>[a-záéíóúñ]{3,})) (?P=d) (?P=p)[a-záéíóúñ]{2,}(?!\w)",
        re.IGNORECASE,
    ),
)
_HEAD = re.compile(r"^\s*(\?\s*¿?|!\s*¡?)(?=[A-ZÁÉÍÓÚ][^?¿!¡]*[?!]\s*$)")
_ONE = re.compile(
    r"(?<!\w)las (?=1(?::\d\d)? ?(?:[ap]\. ?m\.|AM\b|PM\b|am\b|pm\b|en punto|de la (?:mañana|tarde|madrugada|noche)))",
    re.IGNORECASE,
)


def _restarts(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_BEGUN):
        again = m.end(1) + 1
        kept = context.text[again]
        yield replace(m.start(), again + 1, kept.upper() if m[0][0].isupper() else kept)


def _marks(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_HEAD):
        if context.text.rstrip().endswith(m[1][0]):
            yield replace(m.start(1), m.end(1), "¿" if m[1][0] == "?" else "¡")
    for m in context.finditer(_ONE):
        yield replace(m.start() + 2, m.start() + 3, "")


RULES = (
    Rule(
        id="restart",
        level="fix",
        summary="Drops the first half of a phrase that begins twice.",
        why="La frase empieza dos veces: sobra la primera.",
        find=_restarts,
        examples=(
            Example("Cambia la contra la contraseña hoy.", "Cambia la contraseña hoy."),
        ),
        keep=(Keep("Va contra la contraseña del banco."),),
    ),
    Rule(
        id="typed-marks",
        level="fix",
        summary="Writes ¿ for a closing mark at the head of a question, and “a la 1” for “a las 1”.",
        why="La pregunta se abre con «¿»; la una es singular: «a la 1 p. m.».",
        find=_marks,
        examples=(
            Example("? Dónde vives ?", "¿Dónde vives ?"),
            Example("Sale a las 1 de la tarde.", "Sale a la 1 de la tarde."),
        ),
        keep=(Keep("¿Dónde vives?"), Keep("Sale a las 11 de la noche.")),
        source="Ortografía de la lengua española (RAE-ASALE, 2010), cap. III, «Los signos de interrogación y exclamación»",
        typographic=True,
    ),
)  # fmt: skip
