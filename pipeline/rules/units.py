"""Percentages and units of measure: their spaces and symbols."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import figured, only, signs
from pipeline.rules.base import FIGURES, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.numbers import THIN

_PERCENT = re.compile(r"(?<=\d)%(?!\w|%)|(?<=\d)[ ]+%(?!\w)")
_TWO_PERCENT = re.compile(r"(?<=[\d \u00a0])%%(?=[\s.,;:)]|\Z)")
_UNIT = re.compile(
    r"(?<![\w.,/:-])(\d(?:[\d.,\u00a0]*\d)?)(km/h|km|kg|cm|mm|mg|ml|m²|m³|km²|cm²|kWh|MW|kW|GHz|MHz|Hz|GB|MB|TB|KB|nm|µm|μm|dB|mAh|Wh|kPa|rpm|Mbps|Gbps|kbps|ppm|ha|hPa|°C|ºC|°F|ºF)(?![\w/-])"
    r"|(?<![\w.,/:-])(\d+[.,]\d+)(m|g|l|L|s)(?![\w/-])|(?<![\w.,/:-])(\d{2,})(g)(?![\w/-])"
)
_GLUED = signs("0a", "0°", "0º")


def _percent(context: Context) -> Iterable[Finding]:
    if context.may_have("%".__eq__):
        for m in context.finditer(_TWO_PERCENT):
            yield replace(m.start() + 1, m.end(), "")
        for m in context.finditer(_PERCENT):
            if m.group() == "%":
                yield replace(m.start(), m.start(), THIN)
            elif m.group() != " %":
                yield replace(m.start(), m.end() - 1, THIN)


def _units(context: Context) -> Iterable[Finding]:
    yield from _symbols(context)
    if context.may_have(_GLUED):
        for m in context.finditer(_UNIT):
            at = m.start(next(n for n in (2, 4, 6) if m.group(n)))
            yield replace(at, at, THIN)


_SHORT_UNIT = re.compile(
    r"(?<![\w.,])(\d(?:[\d.,\u00a0]*\d)?)[ \u00a0]?(kgs|kms|cms|mms|mls|mgs|mts|grs|hrs|hr|hs|mins|min|lts|segs|Kg|Km|Kgs|Kms|KGS|KMS|KM|KG|Cm|Mts)(?P<per>/[hs])?\b\.?(?=[ ,.;:)]|$)"
)
# "5 km. en": a symbol has no stop.
_STOPPED = only(
    figured, re.compile(r"(?<=\d)[ \u00a0]?(?:km|cm|mm|kg|mg|ml|min|MB|GB|kW|cal|kcal)(\.)(?= [a-záéíóúñ])")
)
_SYMBOL = {
    "kgs": "kg",
    "mls": "ml",
    "mgs": "mg",
    "kms": "km",
    "cms": "cm",
    "mms": "mm",
    "mts": "m",
    "grs": "g",
    "hrs": "h",
    "hr": "h",
    "hs": "h",
    "mins": "min",
    "min": "min",
    "lts": "l",
    "segs": "s",
}
_DEGREES = only(
    lambda word: "º" in word or "°" in word, re.compile(r"(?<=\d)(?:[ \u00a0]?º[ ]?|[ \u00a0]?°[ ])(?=[CF]\b)")
)
_SQUARE = re.compile(r"(?<![\w.,])(\d[\d.,\u00a0]*)[ \u00a0]?(km|kms|cm|m|mts?)([23])(?![\w,.]\d|\w)")


def _symbols(context: Context) -> Iterable[Finding]:
    """ "3 kgs", "45min", "25ºC": symbols have no plural and stand apart."""
    for m in context.finditer(_SHORT_UNIT):
        ends = not context.text[m.end() :].strip() and not re.match(r"[a-záéíóúñ]", context.following)
        stop = "." if m.group().endswith(".") and ends else ""
        symbol = _SYMBOL.get(m.group(2).lower(), m.group(2).lower())
        yield replace(m.start(), m.end(), f"{m.group(1)}{THIN}{symbol}{m['per'] or ''}{stop}")
    for m in context.finditer(_STOPPED):
        yield replace(m.start(1), m.end(1), "")
    for m in context.finditer(_SQUARE):
        yield replace(
            m.start(2),
            m.end(),
            _SYMBOL.get(m.group(2), m.group(2)[:1] if "t" in m.group(2) else m.group(2)) + "²³"[int(m.group(3)) - 2],
        )
    for m in context.finditer(_DEGREES):
        yield replace(m.start(), m.end(), f"{THIN}°")


RULES = (
    Rule(
        id="percent-space",
        level="fix",
        summary="Parts a figure from the sign % by a (non-breaking) space.",
        why="Entre la cifra y el símbolo % va un espacio.",
        find=_percent,
        examples=(Example("El 20% falta.", f"El 20{THIN}% falta."), Example("Subió un 3,5%.", f"Subió un 3,5{THIN}%.")),
        keep=(Keep("El 20 % falta."), Keep("Usa %d y `50%`.")),
        source=FIGURES,
        typographic=True,
    ),
    Rule(
        id="unit-space",
        level="fix",
        summary="Parts a figure from the symbol of its unit by a (non-breaking) space.",
        why="Entre la cifra y el símbolo de la unidad va un espacio.",
        find=_units,
        examples=(
            Example("Está a 5km de aquí.", f"Está a 5{THIN}km de aquí."),
            Example("Corrió 5 km. en 30 min. de ayer.", f"Corrió 5 km en 30{THIN}min de ayer."),
            Example("Mide 40 m2 y está a 20° C.", f"Mide 40 m² y está a 20{THIN}°C."),
            Example("Iba a 90 Km/h con 20 kgs. de más.", f"Iba a 90{THIN}km/h con 20{THIN}kg de más."),
            Example("Mide 1,75m y lleva 200g de sal.", f"Mide 1,75{THIN}m y lleva 200{THIN}g de sal."),
            Example("Hace 30°C y pesa 2,5kg.", f"Hace 30{THIN}°C y pesa 2,5{THIN}kg."),
        ),
        keep=(Keep("Está a 5 km de aquí."), Keep("Un móvil 5G, una pantalla 4K y una hoja A4."), Keep("Usa `5km`.")),
        source=FIGURES,
        typographic=True,
    ),
)
