"""Comparatives that are marked twice or lead to what they are compared with by de: "más mejor", "mayor de su marido"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace

_THAN = re.compile(
    r"(?<!\w)(?:(?:mucho |muy |bastante )?(?:mayor|mayores|menor|menores|mejor|mejores|peor|peores)|más [a-záéíóúñ]+) (de)(?= (?:(?:mi|mis|tu|tus|su|sus|nuestr[oa]s?) [a-záéíóúñ]+|mí|yo|tú|ti|él|ella|ellos|ellas|nosotros|usted|[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)(?=\s*[.,;:!?]|\s*$| (?:y|en|pero)\b))"
)
_THAN_EN = re.compile(
    r"\b(?:older|younger|bigger|better|worse|smaller|larger|\w+er|more \w+|less \w+) than (?:my|your|his|her|our|their|me|I|you|him|her|them|us|he|she|[A-Z]\w+)\b"
)


def _than(context: Context) -> Iterable[Finding]:
    """ "Es mayor de su marido" for "older than her husband"."""
    for m in context.finditer(_THAN) if _THAN_EN.search(context.english) else ():
        yield replace(m.start(1), m.end(1), "que")


_MORE_BETTER = re.compile(
    r"\b(más|tan) (?=(?:mejor|mejores|peor|peores|mayor(?:es)? que|menor(?:es)? que)\b)(?!mejor\w* (?:dicho|vestid|pagad|educad|preparad|conocid|valorad))"
)


def _double_comparative(context: Context) -> Iterable[Finding]:
    yield from _than(context)
    for m in context.finditer(_MORE_BETTER):
        if m.group(1) == "más" and not re.search(
            r"\b(?:lo|cuanto|mucho|nada|poco|una vez|algo|años|veces) $", context.text[: m.start()], re.IGNORECASE
        ):
            yield replace(m.start(), m.end(), "")


RULES = (
    Rule(
        id="double-comparative",
        level="fix",
        summary="Drops más before mejor and peor.",
        why="«Mejor» y «peor» ya son comparativos.",
        find=_double_comparative,
        examples=(Example("Es más mejor así.", "Es mejor así."), Example("Salió más peor.", "Salió peor.")),
        keep=(Keep("Es mucho mejor."), Keep("Cuanto más mejor.")),
        source="Diccionario panhispánico de dudas (RAE-ASALE)",
    ),
)
