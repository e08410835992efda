"""Adjectives of colour and origin, which stand behind their noun: “un coche rojo”."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import sure_gender
from pipeline.rules.syntax.grammar import WORD, form_of, gerund, infinitive, is_adjective, plural_noun
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

_COLOURS = {
    "rojo": "red",
    "blanco": "white",
    "negro": "black",
    "azul": "blue",
    "verde": "green",
    "amarillo": "yellow",
    "gris": "gr[ea]y",
    "marrón": "brown",
    "rosa": "pink",
}
_PEOPLES = r"(?:mexican|italian|american|españo|francés|frances|ingles|inglés|chin|japones|japonés|aleman|alemán|ruso|rus|cuban|argentin|peruan|colombian|indi|griego|grieg|europe|alemana|brasileñ|chilen|turc)"


_NO_NOUNS = frozenset("que y de antes después hoy ayer mañana tarde temprano lejos cerca siempre nunca".split())


def _behind(m: re.Match[str]) -> Written:
    noun, adjective = m["n"], m["a"]
    if is_adjective(noun) or form_of(noun.lower()) or gerund(noun.lower()) or infinitive(noun.lower()):
        return ""  # «aprendió el italiano trabajando»
    return (
        f"{m['d']} {noun} {adjective}"
        if (sure_gender(noun.lower()) or plural_noun(noun)) and noun.lower() not in _NO_NOUNS
        else ""
    )


_ORDER = finder(
    *(Pair(es(rf"(?P<d>tiene|tengo|tienes|tenía|tienen|con|de|lleva|llevaba|vende|compra|compré|compró|comí|usa|come) (?P<a>{colour[:-1] + '[oa]s' if colour.endswith('o') else colour + '(?:es|s)'}) (?P<n>{WORD}s)"), en(rf"{english} \w+s"), _behind) for colour, english in _COLOURS.items()),
    *(Pair(es(rf"(?P<d>un|una|el|la|los|las|mi|tu|su|este|esta|unos|unas|sus|mis|dos|tres) (?P<a>{colour[:-1] + '[oa]s?' if colour.endswith('o') else colour + '(?:es|s)?'}) (?P<n>{WORD})(?! (?:claro|oscuro))"), en(rf"{english} \w+"), _behind) for colour, english in _COLOURS.items()),
    Pair(es(rf"(?P<d>un|una|el|la|los|las|mi|tu|su|este|esta|unos|unas) (?P<a>{_PEOPLES}(?:[oa]s?|es|as|l|la|les|las)?) (?P<n>(?!de\b|y\b|que\b|en\b|con\b|es\b|a\b){WORD})"), en(r"(?:mexican|italian|american|spanish|french|english|chinese|japanese|german|russian|cuban|argentin\w+|peruvian|colombian|indian|greek|european|brazilian|chilean|turkish) \w+"), _behind),
    Pair(es(rf"(?P<d>el|la|los|las|un|una|unos|unas) (?P<a>(?:más|menos) {WORD}) (?P<n>(?!de\b|que\b|y\b|del\b|en\b|o\b|para\b|es\b){WORD})"), en(r"(?:most|least) \w+ \w+|\w+est \w+"), lambda m: _behind(m) if m["a"].split()[1].lower() not in ("alto", "alta", "mínimo", "mínima", "profundo", "profunda", "grave", "antiguo", "antigua", "absoluto", "absoluta", "altos", "altas") else "", level="suggest"),
)  # fmt: skip


RULES = (
    Rule(
        id="adjective-behind",
        level="fix",
        summary="Puts adjectives of colour and origin behind the noun (“un rojo coche” → “un coche rojo”); with English only.",
        why="Los adjetivos de color y de origen van detrás del nombre: «un coche rojo», «la comida mexicana».",
        find=_ORDER,
        examples=(
            Example("Compró un verde sofá.", "Compró un sofá verde.", "She bought a green sofa."),
            Example("Es un italiano restaurante.", "Es un restaurante italiano.", "It's an Italian restaurant."),
        ),
        keep=(
            Keep("El blanco de sus ojos.", "The white of his eyes."),
            Keep("Un italiano vino ayer.", "An Italian came yesterday."),
            Keep("Una casa blanca.", "A white house."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
