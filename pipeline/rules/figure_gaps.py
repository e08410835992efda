"""Spaces around figures that only the English, or the words beside them, can tell: times, results, one-letter units."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.numbers import THIN

_TIME = re.compile(r"(?<![\d:.,])(\d{1,2})(?P<gap> ?: | :)([0-5]\d)(?![\d:])")
_RESULT = re.compile(r"(?<![\d.,-])(\d{1,3})(?P<gap> ?[-–] | [-–])(\d{1,3})(?![\d.,]*\d|-)")
_LETTER = re.compile(r"(?<![\w.,/:-])(?P<n>\d[\d.,]*)(?P<unit>[mlLhsVWg])(?![\w/-])")
_WORDS = {"m": "met", "l": "lit", "L": "lit", "h": "hour", "s": "sec", "V": "volt", "W": "watt", "g": "gram"}
_LONG = re.compile(
    r"\b(?:mid\w+|altura|altitud|alto|alta|largo|ancho|longitud|profundidad|distancia|nivel del mar|corr\w+|nad\w+|lisos|vallas)\b",
    re.IGNORECASE,
)


def _gaps(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_TIME):
        if f"{m[1]}:{m[3]}" in context.english or re.search(r"\blas? $", context.text[: m.start()], re.IGNORECASE):
            yield replace(m.start("gap"), m.end("gap"), ":")
    for m in context.finditer(_RESULT):
        if re.search(rf"(?<!\d){m[1]}[-–]{m[3]}(?!\d)", context.english):
            yield replace(m.start("gap"), m.end("gap"), "-")
    for m in context.finditer(_LETTER):
        measured = m["unit"] == "m" and _LONG.search(context.text)
        figure = re.escape(m["n"]).replace(",", "[.,]")
        if m["unit"] == "s" and not re.search(rf"(?<!\d){figure} (?:s\b|sec)", context.english):
            continue  # "the 1980s"
        if measured or re.search(rf"(?<!\d){figure}[ -]?(?:{m['unit']}\b|{_WORDS[m['unit']]})", context.english):
            yield replace(m.start("unit"), m.start("unit"), THIN)


RULES = (
    Rule(
        id="figure-gaps",
        level="fix",
        summary="Closes or opens the space in a time, a result and before a one-letter unit, where English or context tells what it is.",
        why="La hora y el resultado se escriben sin espacios; entre la cifra y el símbolo de la unidad va uno.",
        find=_gaps,
        examples=(
            Example("Cena a las 8 : 30 en casa.", "Cena a las 8:30 en casa.", "Dinner is at 8:30 at home."),
            Example("Ganaron 3 - 1 ayer.", "Ganaron 3-1 ayer.", "They won 3-1 yesterday."),
            Example("La torre mide 324m de alto.", f"La torre mide 324{THIN}m de alto."),
            Example("Tardó 5h en llegar.", f"Tardó 5{THIN}h en llegar.", "It took 5h to arrive."),
        ),
        keep=(
            Keep("La proporción es de 8 : 30.", "The ratio is 8 to 30."),
            Keep("Resta 3 - 1.", "Subtract 1 from 3."),
            Keep("La música de los 80s.", "The music of the 80s."),
            Keep("Vale 300m de pesos."),
        ),
        source="Ortografía de la lengua española (RAE-ASALE, 2010), cap. VIII, «La ortografía de las expresiones numéricas»",
        typographic=True,
    ),
)
