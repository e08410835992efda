"""Numbers in words with an "y" or a gap too many: "ciento y diez", "dos mil y cinco", "veinte y dos"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.model import Level
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, like, replace

_UNITS = "un|una|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
_UNDER = rf"{_UNITS}|diez|once|doce|trece|catorce|quince|dieci\w+|veinte|veinti\w+|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa"
_HUNDREDS = "ciento|doscient[oa]s|trescient[oa]s|cuatrocient[oa]s|quinient[oa]s|seiscient[oa]s|setecient[oa]s|ochocient[oa]s|novecient[oa]s"
_AND = re.compile(
    rf"(?<!\w)(?P<n>(?:(?:{_UNDER}) )?(?:mil|{_HUNDREDS})) y (?P<rest>(?:{_UNDER}|cien|{_HUNDREDS}))(?!\w)(?! (?:mil|millones|cientos)\b)",
    re.IGNORECASE,
)
_AND_EN = re.compile(
    r"\b(?:hundred|thousand)(?:,)? and\b|\d{3,}|\bnineteen\b|\b(?:hundred|thousand) [a-z]+", re.IGNORECASE
)
_TEENS = {
    "dos": "dós", "tres": "trés", "cuatro": "cuatro", "cinco": "cinco", "seis": "séis", "siete": "siete", "ocho": "ocho",
    "nueve": "nueve", "un": "ún", "uno": "uno", "una": "una",
}  # fmt: skip
_TWENTY = re.compile(
    rf"(?<!\w)(?P<t>veinte|diez) (?:y )?(?P<u>{_UNITS})(?!\w)(?! (?:mil|millones|cientos)\b)", re.IGNORECASE
)
_TWENTY_EN = re.compile(
    r"\btwenty[- ](?:one|two|three|four|five|six|seven|eight|nine|first|second|third)\b|\b(?:six|seven|eight|nine)teen\b|\b(?:1[6-9]|2[1-9])\b",
    re.IGNORECASE,
)
_TENS = re.compile(
    rf"(?<!\w)(?P<t>treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa) (?P<u>{_UNITS})(?!\w)(?! (?:mil|millones|cientos)\b)",
    re.IGNORECASE,
)
_TENS_EN = re.compile(
    r"\b(?:thirty|forty|fifty|sixty|seventy|eighty|ninety)[- ](?:one|two|three|four|five|six|seven|eight|nine)\b",
    re.IGNORECASE,
)
_ONE_THOUSAND = re.compile(r"(?<!\w)(?<!y )(?P<u>un mil)(?! millones| millón)(?= [a-záéíóúñ]+s?\b)", re.IGNORECASE)
_ONE_THOUSAND_EN = re.compile(r"\b(?:a|one) thousand\b|\b1[,.]?000\b", re.IGNORECASE)
_CUT = re.compile(r"(?<!\w)(?P<u>dos|tres|cuatro|cinco|seis|siete|ocho|nueve) cient(?P<e>[oa]s)(?!\w)", re.IGNORECASE)
_CUT_EN = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine) hundred\b|\b[2-9]\d\d\b", re.IGNORECASE)
_CUTS = {"cinco": "quinient", "siete": "setecient", "nueve": "novecient"}
_YEAR = re.compile(
    r"(?<!\w)(?P<c>diecinueve|veinte) (?P<y>diez|once|doce|trece|catorce|quince|dieci\w+|veinte|veinti\w+|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y \w+)?)(?!\w)",
    re.IGNORECASE,
)
_YEAR_EN = re.compile(
    r"\b(?P<c>nineteen|twenty)[- ](?:ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?!ies)\b|\b(?:19[1-9]|20[1-3])\d\b",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\b(?:entre|de|desde) $", re.IGNORECASE)


def _find(context: Context) -> Iterable[Finding]:
    english = context.english
    level: Level | None = None if english else "suggest"
    for m in context.finditer(_AND):
        if m["n"].lower() == "mil" and m["rest"].lower() in ("un", "una", "uno"):
            continue  # «mil y una noches»
        if _RANGE.search(context.text[: m.start()]) or (english and not _AND_EN.search(english)):
            continue
        yield replace(m.end("n"), m.start("rest"), " ")._replace(level=level)
    for m in context.finditer(_TWENTY):
        if not english or not _TWENTY_EN.search(english):
            continue
        unit = m["u"].lower()
        if m["t"].lower() == "diez" and unit in ("un", "uno", "una", "dos", "tres", "cuatro", "cinco"):
            continue
        stem = "dieci" if m["t"].lower() == "diez" else "veinti"
        yield replace(m.start(), m.end(), like(m["t"], stem + _TEENS[unit]))
    for m in context.finditer(_CUT) if english and _CUT_EN.search(english) else ():
        stem = _CUTS.get(m["u"].lower(), f"{m['u'].lower()}cient")
        yield replace(m.start(), m.end(), like(m["u"], stem + m["e"]))
    for m in context.finditer(_YEAR) if english and _YEAR_EN.search(english) else ():
        yield replace(m.start("c"), m.end("c"), "mil novecientos" if m["c"].lower() == "diecinueve" else "dos mil")
    for m in context.finditer(_TENS) if english and _TENS_EN.search(english) else ():
        yield replace(m.end("t"), m.start("u"), " y ")
    for m in context.finditer(_ONE_THOUSAND) if english and _ONE_THOUSAND_EN.search(english) else ():
        yield replace(m.start("u"), m.end("u"), like(m["u"], "mil"))


RULES = (
    Rule(
        id="number-words",
        level="fix",
        summary="Writes numbers in words without a needless “y” and in one word up to thirty (“ciento y diez” → “ciento diez”, “veinte y dos” → “veintidós”).",
        why="La «y» solo une decenas y unidades («treinta y dos»); hasta treinta los números se escriben en una palabra.",
        find=_find,
        examples=(
            Example("Nació en dos mil y cinco.", "Nació en dos mil cinco.", "He was born in two thousand and five."),
            Example("Hay ciento y diez casas.", "Hay ciento diez casas.", "There are one hundred and ten houses."),
            Example("Tiene veinte y dos años.", "Tiene veintidós años.", "He is twenty-two years old."),
            Example("Son treinta cinco euros.", "Son treinta y cinco euros.", "It's thirty-five euros."),
            Example("Nació en diecinueve ochenta.", "Nació en mil novecientos ochenta.", "He was born in nineteen eighty."),
            Example("Hay cinco cientos libros.", "Hay quinientos libros.", "There are five hundred books."),
            Example("Costó un mil pesos.", "Costó mil pesos.", "It cost a thousand pesos."),
        ),
        keep=(
            Keep("Leyó Las mil y una noches.", "He read One Thousand and One Nights."),
            Keep("Entre dos mil y tres mil personas.", "Between two thousand and three thousand people."),
            Keep("Entre mil y dos mil euros.", "Between one thousand and two thousand euros."),
            Keep("Tiene veinte y yo treinta.", "He is twenty and I am thirty."),
            Keep("Treinta y dos días."),
        ),
        source="Ortografía de la lengua española (RAE-ASALE, 2010)",
    ),
)  # fmt: skip
