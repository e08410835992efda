"""Where and when things are: what only tells places, times or origins sets nothing against anything."""

import re
from collections.abc import Sequence

from pipeline.contrasts.context import has_verb
from pipeline.contrasts.cues import FIGURE, PROPER
from pipeline.contrasts.lexis import fold
from pipeline.contrasts.parallel import build, weighed
from pipeline.lang.english_words import MONTHS

_PROPER = rf"(?-i:{PROPER})"
_CLOCK = r"las?\s(?:\d|una\b|dos\b|tres\b|cuatro\b|cinco\b|seis\b|siete\b|ocho\b|nueve\b|diez\b|once\b|doce\b)"
_DAY = rf"(?:lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|{'|'.join(MONTHS.values())}|\d{{1,4}})\b"
# "nace en los Picos de Urbión", "abre a las nueve", "se celebra en mayo"
_FACT = (
    r"(?:(?:se|ya|también)\s)*(?:nac(?:e|en|ió|ieron)|desemboca(?:n|ba)?|est(?:á|án|aba|aban)|qued(?:a|an|aba)"
    r"|(?:encuentra|halla|ubica|sitúa)n?|abr(?:e|en|ió)|cierra(?:n)?|(?:empieza|comienza|termina|acaba)n?"
    r"|(?:empez|comenz|termin|acab|lleg|celebr|estren)(?:ó|aron)|sal(?:e|en|ió|ieron)|lleg(?:a|an)|(?:celebra|estrena|juega)n?"
    r"|mur(?:ió|ieron)|muere|fund(?:ó|aron)|data(?:n)?|procede(?:n)?|viene(?:n)?|va(?:n)?|pasa(?:n)?|par(?:a|an)|cae(?:n)?)\s"
)
_WHERE = rf"(?:en|al?|del?|por|hacia|desde|hasta|cerca\sdel?|junto\sal?)\s(?:[^\W\d]+\s){{0,4}}?{_PROPER}"
_WHEN = rf"(?:(?:al?|desde|hasta|en|el|los|de|hacia)\s)+(?:{_CLOCK}|{_DAY})|(?:el|los)\s{_DAY}"
_ORIGIN = re.compile(
    r"(?:es|son|era|eran)\s(?:de\s[A-ZÁÉÍÓÚÑ]\w+|(?:español|vasc|galleg|catalan|catalán|asturian|andalu[zc]|aragon[eé]s"
    r"|riojan|mancheg|murcian|canari|valencian|navarr|leon[eé]s|castellan|extremeñ|madrileñ|frances|francés|ingl[eé]s"
    r"|aleman|alemán|italian|portugu[eé]s|mexican|argentin|chilen|peruan|colombian|cuban|japon[eé]s|chin|rus|grieg)\w*)"
)
_COPULAS = ("es ", "son ", "era ", "eran ")
_COUNT = re.compile(rf"(?:unos\s|unas\s|casi\s|solo\s)?{FIGURE}(?:\s[^\W\d_]+)?\.?$", re.I)  # "ocho", "doce euros"
_DIGITS = re.compile(r"\b\d")
_COSTS = re.compile(
    rf"(?:cuestan?|val(?:e|en|ía)|costaban?|costó)\s.*\b{FIGURE}\b|(?:tienen?|cumplen?)\s{FIGURE}\saños", re.I
)
# "atraviesa París … Londres"
_THROUGH = re.compile(
    r"(?:atravies|cruz|bañ|rieg|recorr|borde|limit|separ|visit|fund|gan|escrib|compus|pint|descubr|conquist)[^\W\d_]+\s"
    rf"(?:a\s|con\s)?(?:(?:el|la|los|las)\s)?{_PROPER}",
    re.I,
)
_NAMED = re.compile(rf"(?:a\s|con\s)?(?:(?:el|la|los|las)\s)?{_PROPER}(?:\s(?:del?\s|la\s|y\s)*{_PROPER})*\.?$", re.I)
_TOLD = re.compile(rf"{_FACT}(?:{_WHERE}|{_WHEN})", re.I)
_FURTHER = (
    r"\w+\s(?:portal|call|puert|pis|manzan|plant|esquin|cuadr|año|día|mes|hor|seman)(?:es|as|os|s)?"
    r"\s(?:más|después|antes)"
)
_LEFT_OUT = re.compile(rf"(?:{_FACT})?(?:{_WHERE}|{_WHEN}|{_FURTHER})", re.I)
# "La mesa está frente al espejo; la silla, junto a la puerta"
_BESIDE = re.compile(
    r"(?:(?:está|están|estaba|estaban|queda|quedan|quedaba|va|van|se (?:sienta|sientan|coloca|colocan|pone|ponen))\s)?"
    r"(?:justo|casi|(?:un poco |algo )?más)?\s*"
    r"(?:frente|junto|enfrente|detrás|delante|encima|debajo|en el centro|a los lados"
    r"|al (?:lado|fondo|otro lado|final)|cerca|lejos|a la vuelta"
    r"|a (?:mano|la) (?:izquierda|derecha)|(?:en|sobre) la (?:esquina|acera|misma acera)|arriba|abajo|allá|adelante"
    r"|a (?:\w+|unos|unas) (?:\w+ )?(?:calles?|cuadras?|pasos?|metros|manzanas?|minutos?|kilómetros?))\b",
    re.I,
)
_CAPTIONS = frozenset("izquierda derecha arriba abajo centro fondo anverso reverso haz enves left right".split())
_DOORS = frozenset("puerta planta ala entrada salida fachada anden muelle pasillo".split())
_BEARINGS = frozenset("norte sur este oeste".split())
_SEEN = re.compile(r"a la (?:izquierda|derecha)|arriba|abajo|al fondo|en el centro|delante|detrás", re.I)


def only_bearings(left: tuple[str, str], right: tuple[str, str]) -> bool:
    """Whether two clauses, each label and value, only say where, when or whence: "abre a las nueve … a las diez"."""
    (one, first), (other, second) = left, right
    native = _ORIGIN.match(first) and _ORIGIN.match(second if second.startswith(_COPULAS) else f"es {second}")
    told = (_TOLD.match(first) and _LEFT_OUT.match(second)) or (_THROUGH.match(first) and _NAMED.match(second))
    told = told or (_COUNT.match(second) and _COSTS.match(first))
    told = told or (_COUNT.match(second) and _DIGITS.search(first) and _DIGITS.search(second))
    beside = _BESIDE.match(first) and _BESIDE.match(second)
    return bool(native or told or beside or _pictured((one, other), (first, second)))


def what_is_where(labels: Sequence[str], values: Sequence[str], language: str) -> bool:
    """Whether labels say where and values name what is there: "Izquierda: mi tía", "Norte: Francia"."""
    words = [set(fold(x).split()) - {"a", "la", "el", "en"} for x in labels]
    plain = all(_names(v, language) and not weighed(v, language) for v in values)
    bordered = all(w <= _BEARINGS for w in words) and all(re.search(r"\b[A-ZÁÉÍÓÚÑ]", v) for v in values)
    return plain and (bordered or all(w <= _CAPTIONS for w in words) or all(w & _DOORS for w in words))


def _pictured(labels: Sequence[str], values: Sequence[str]) -> bool:
    """Whether a picture is described: "a la izquierda, mi padre; a la derecha, mi tía"."""
    return all(map(_SEEN.fullmatch, labels)) and all(_names(v, "es") for v in values)


def _names(value: str, language: str) -> bool:
    """Whether a value names a thing or a person: "mi tía Encarna", "escudo coronado"."""
    opens = build(value, language)
    titled = opens == "sentence" and not has_verb(value)  # "mi tía Encarna"
    shaped = opens == "adjective" and bool(re.match(r"\w+o\s(?:\w+o|de)\b", value.lower()))  # "escudo coronado"
    return opens in ("determiner", "noun") or titled or shaped
