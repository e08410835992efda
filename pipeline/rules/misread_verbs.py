"""English verbs that were read as nouns: "izquierda su trabajo" for "he left his job", "sierra a Juan" for "I saw Juan"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.nouns import sure_gender
from pipeline.rules.syntax.grammar import conjugated

# The noun, the English past that was meant, the verb before an object and without one.
_NOUNS = {
    "izquierda": ("left", "dejar", "irse"),
    "izquierdo": ("left", "dejar", "irse"),
    "sierra": ("saw", "ver", ""),
    "fieltro": ("felt", "sentir", "sentirse"),
    "rosa": ("rose", "", "subir"),
}
_OBJECT = r"(?:a |al |su|sus|mi|mis|tu|el|la|los|las|un|una|nuestr[oa]|que|todo)"
_ALONE = r"(?:temprano|tarde|pronto|ayer|hoy|a las|para|sin|de|en|cuando|porque|bien|mal|mejor|triste|solo|sola|rápido|mucho|un \d)"
_MISREAD = re.compile(
    rf"(?:^\W*|(?<=[.;:,] )|(?<!\w)(?P<who>yo|él|ella|nosotros|ellos|ellas|usted|que|y|(?:mi|tu|su|el|la|los|las|mis|sus) [a-záéíóúñ]+|(?-i:[A-ZÁÉÍÓÚ][a-záéíóúñ]+)) )(?P<n>{'|'.join(_NOUNS)}) (?=(?P<o>{_OBJECT}(?!\w)|(?<= )a )|{_ALONE}(?!\w))",
    re.IGNORECASE,
)
_GENDER = {"a": "f", "o": "m"}
_PERSONS = {"i": (1, "s"), "we": (1, "p"), "they": (3, "p"), "you": (2, "s")}


def _misread(context: Context) -> Iterable[Finding]:
    if not context.english:
        return
    for m in context.finditer(_MISREAD):
        said, with_object, alone = _NOUNS[m["n"].lower()]
        told = re.findall(
            rf"\b(\w+) {said}\b(?! (?:side|hand|leg|arm|foot|eye|ear|turn|wing|over|behind)\b)",
            context.english,
            re.IGNORECASE,
        )
        verb = with_object if m["o"] else alone
        if (
            len(told) != 1
            or not verb
            or told[0].lower()
            in (
                "the",
                "my",
                "his",
                "her",
                "your",
                "a",
                "to",
                "on",
                "is",
                "are",
                "was",
                "were",
                "turn",
                "bottom",
                "top",
                "and",
            )
        ):
            continue
        noun = re.fullmatch(r"\S+ (\S+)", m["who"] or "")
        if (
            noun
            and m["n"].lower().startswith("izquierd")
            and sure_gender(noun[1].lower()) == _GENDER[m["n"][-1].lower()]
        ):
            continue  # «la mano izquierda», «el botón izquierdo»
        person = _PERSONS.get(told[0].lower(), (3, "p" if told[0].endswith("s") and told[0][0].islower() else "s"))
        form = conjugated(verb, "ind", "past", person)
        clitic = {(1, "s"): "me ", (1, "p"): "nos ", (2, "s"): "te "}.get(person, "se ") if verb.endswith("se") else ""
        yield replace(m.start("n"), m.end("n"), like(m["n"], clitic + form), evidence=f"{told[0]} {said}")


RULES = (
    Rule(
        id="misread-verb",
        level="fix",
        summary="Puts the verb that English meant for the noun or adjective of the same form (“izquierda su trabajo” → “dejó su trabajo”).",
        why="La palabra inglesa era un verbo y se tradujo como nombre o adjetivo.",
        find=_misread,
        examples=(
            Example("Izquierda su trabajo en 2009.", "Dejó su trabajo en 2009.", "He left his job in 2009."),
            Example("Ellos izquierda temprano.", "Ellos se fueron temprano.", "They left early."),
            Example("Sierra a Juan en la calle.", "Vi a Juan en la calle.", "I saw Juan in the street."),
        ),
        keep=(
            Keep("La izquierda de su país ganó.", "The left of his country won."),
            Keep("Me duele la pierna izquierda de noche.", "My left leg hurts at night."),
            Keep("Izquierda su trabajo."),
            Keep("Pulsa el botón izquierdo para ello.", "Press and hold left for it."),
        ),
    ),
)
