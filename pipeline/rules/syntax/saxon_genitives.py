"""The genitive of English left in Spanish: “mi hermana's coche”."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import sure_gender
from pipeline.rules.syntax.grammar import article_of
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder


def _saxon(m: re.Match[str]) -> Written:
    if len(re.findall("['’‘]", m.string)) > 1:
        return ""  # quotation marks: «'la guerra y la paz' en veinte minutos»
    if not _owned(m):
        return ""
    return f"{article_of(m['x'])} {m['x']} de {m['d'].lower()} {m['n']}".replace(" de el ", " del ")


def _owned(m: re.Match[str]) -> bool:
    """Whether what follows is a noun that the English has behind its genitive: not «de mi padre's está roto»."""
    low = m["x"].lower()
    return bool(sure_gender(low)) and not re.search(r"(?<!\w)de $", m.string[: m.start()]) and low not in _VERBS_TOO


_VERBS_TOO = frozenset("es era está estaba fue son tiene viene sale muy no me se le y".split())
_OWNER = r"(?P<d>mi|mis|tu|tus|su|sus|el|la|los|las|nuestr[oa]s?)"
_SAXON = finder(
    Pair(es(rf"{_OWNER} (?P<n>[a-záéíóúñ]+)['’]s (?P<x>[a-záéíóúñ]+)"), en(r"\w+'s \w+"), _saxon, alone="suggest"),
    Pair(es(rf"{_OWNER} (?P<n>[a-záéíóúñ]+s)['’] (?P<x>[a-záéíóúñ]+)"), en(r"\w+s' \w+"), _saxon),
    Pair(
        es(r"(?<!\bel )(?<!\bla )(?P<n>(?-i:[A-ZÁÉÍÓÚ][a-záéíóúñ]+))['’]s (?P<x>(?-i:casa|coche|perro|gato|hermano|hermana|madre|padre|libro|amigo|amiga|trabajo|jefe|cumpleaños|habitación|teléfono|familia|hijo|hija|esposa|marido|novio|novia))"),
        en(r"\w+'s \w+"),
        lambda m: f"{article_of(m['x'])} {m['x']} de {m['n']}",
        alone="suggest",
    ),
)  # fmt: skip


RULES = (
    Rule(
        id="saxon-genitive",
        level="fix",
        summary="Writes de for an English genitive left in Spanish (“mi hermana's coche” → “el coche de mi hermana”); without English a suggestion.",
        why="La posesión se dice con «de»: «el coche de mi hermana».",
        find=_SAXON,
        examples=(
            Example("Mis padres' casa es vieja.", "La casa de mis padres es vieja.", "My parents' house is old."),
            Example("El perro's cola es larga.", "La cola del perro es larga.", "The dog's tail is long."),
        ),
        keep=(
            Keep("Comimos en un McDonald's nuevo.", "We ate at a new McDonald's."),
            Keep("El coche de mi hermana.", "My sister's car."),
            Keep("Dijo 'las casas' vacías.", "He said 'the houses' are empty."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
