"""Names of several words that lost their capitals, or one of them: "la segunda guerra mundial", "los Estados unidos"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import cache

from pipeline.rules.base import Context, Finding, replace
from pipeline.rules.tables import mapping

_HALF = {
    name.lower(): name
    for name in (
        "Estados Unidos", "Reino Unido", "América Latina", "Nueva York", "Nueva Zelanda", "Puerto Rico", "Arabia Saudita", "Arabia Saudí", "Países Bajos", "República Dominicana", "Buenos Aires", "San Francisco",
        "Gran Bretaña", "Unión Europea", "Naciones Unidas", "Sri Lanka", "Sierra Leona", "Segunda Guerra Mundial", "Primera Guerra Mundial", "Edad Media", "Semana Santa", "Hong Kong", "San Diego",
    )
}  # fmt: skip
_HALF_NAME = re.compile(rf"(?<!\w)(?:{'|'.join(n[0].upper() + n[1:] for n in _HALF)})(?!\w)")


_UNIVERSITY = re.compile(r"(?<=\bla )universidad(?= de (?P<n>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+))")
_SOUTH = re.compile(
    r"(?<!\w)(?:América|África|Corea|Sudán|Carolina|Dakota|Irlanda|Macedonia|Vietnam) (?:del (?P<a>norte|sur)|(?<=América )(?P<b>central|latina))(?!\w)"
)
_GOD = re.compile(
    r"(?:^|\b(?:a|en|de|con|por|que|como|y|si|sin|para|[Ss]olo|[Ss]ólo) )(dios)(?= (?:mío|quiere|quiera|es|te|me|nos|no|y|existe|lo|le|sabe)\b|\s*[.,;:!?]|\s*$)"
)
_LARGE_ARTICLE = re.compile(
    r"(?<=[a-záéíóúñ] )(?:La (?=(?:Tierra|Luna|Biblia)\b)|El (?=(?:Sol|Papa)\b))(?!\w+ (?:\w+ )?[A-ZÁÉÍÓÚÑ])"
)


def half_spoken(context: Context) -> Iterable[Finding]:
    """ "La universidad de Harvard", "América del sur", "gracias a dios", "en La Tierra": names as Spanish writes them."""
    for m in context.finditer(_SOUTH):
        group = "a" if m["a"] else "b"
        yield replace(m.start(group), m.start(group) + 1, m[group][0].upper())
    for m in context.finditer(_LARGE_ARTICLE):
        yield replace(m.start(), m.start() + 1, m.group()[0].lower())
    for m in context.finditer(_UNIVERSITY):
        if re.search(rf"\b(?:University of (?:the )?{m['n'][:3]}|{m['n']} University)", context.english):
            yield replace(m.start(), m.start() + 1, "U")
    for m in context.finditer(_GOD) if re.search(r"\bGod\b", context.english) else ():
        yield replace(m.start(1), m.start(1) + 1, "D")


@cache
def _whole() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(mapping('capitals', 'whole'))})(?![\w-])")


def _whole_part(pair: str) -> bool:
    return pair in _whole_words()


@cache
def _whole_words() -> frozenset[str]:
    """The first words of the names that are written with capitals."""
    return frozenset(name.split()[0] for name in mapping("capitals", "whole"))


def small_name(context: Context) -> Iterable[Finding]:
    """ "La segunda guerra mundial", "las naciones unidas": a name all in small letters that the English has with its capitals."""
    if not context.english or not context.may_have(_whole_part):
        return
    for m in context.finditer(_whole()):
        name, _, english = mapping("capitals", "whole")[m.group()].partition(" = ")
        if re.search(rf"\b(?:{english})\b", context.english):
            yield replace(m.start(), m.end(), name)


def half_name(context: Context) -> Iterable[Finding]:
    """ "Los Estados unidos" → "los Estados Unidos": only the first word of the name has its capital."""
    for m in context.finditer(_HALF_NAME):
        yield replace(m.start(), m.end(), _HALF[m.group().lower()])
