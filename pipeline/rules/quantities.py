"""Quantities in words: millions and billions, ranges, the article of percentages."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import figured
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.numbers import THIN
from pipeline.rules.verbs import finite

_DIGITS = r"\d[\d.,\u00a0\u202f]*"
_SOME = r"un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte|treinta|cuarenta|cincuenta|cien|varios|unos|muchos|algunos"
_MILLION = re.compile(
    rf"(?<![\w.,])({_DIGITS}|{_SOME})([ \u00a0])(mill[oó]n|millones|bill[oó]n|billones)\b(?:[ ](?P<of>de\b)|(?=[ ](?P<noun>[a-záéíóúñ]+)))?",
    re.IGNORECASE,
)
_NUMERALS = re.compile(
    r"(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|once|\w*cientos|mil|\w+(?:enta|inte)|más|menos|menores|mayores|anuales|diarios)$"
)
_BILLIONS = re.compile(
    r"\b(\d[\d.,]*|a|one|two|three|four|five|six|seven|eight|nine|ten)[ -](billion|trillion)\b", re.IGNORECASE
)
_WORDS = {"un": "a|one", "dos": "two", "tres": "three", "cuatro": "four", "cinco": "five", "seis": "six", "siete": "seven", "ocho": "eight",
          "nueve": "nine", "diez": "ten"}  # fmt: skip
_LARGE = re.compile(
    rf"(?<![\w.,])({_DIGITS}|{'|'.join(_WORDS)})([ \u00a0])(bill[oó]n|billones|trill[oó]n|trillones)\b", re.IGNORECASE
)
_RANGE = re.compile(
    r"\b([Ee]ntre) (?:el |un |los )?(\d[\d.,]*)(?:[ \u00a0]?%)?[ ]?[-–—][ ]?(\d[\d.,]*\d|\d)(?P<percent>[ \u00a0]?%)?"
)
_SHARE = re.compile(
    r"(?<![\w.,])(\d[\d.,]*)[ \u00a0]?% (?=de (?:el|la|los|las|su|sus|mi|mis|nuestros?|nuestras?|estos?|estas?|esos|esas)\b|del\b)"
)


_ABBREVIATED = re.compile(
    r"(?<![\w$])\$[ ]?(\d{1,3}(?:[.,]\d{1,2})?)[ ]?([KMB])(?![\w])|(?<![\w.,$])(\d{1,3}(?:[.,]\d{1,2})?)([KMB])(?= (?:de )?(?:dólares|euros|pesos|libras|usuarios|personas|habitantes|seguidores)\b)"
)
_OF_LETTER = {"K": "mil", "M": "millones", "B": "mil millones"}


def _abbreviated(context: Context) -> Iterable[Finding]:
    """ "$5M" → "5 millones de dólares", where the English has the same."""
    for m in context.finditer(_ABBREVIATED) if context.english else ():
        count, letter = (m.group(1), m.group(2)) if m.group(1) else (m.group(3), m.group(4))
        if not re.search(rf"{re.escape(count)} ?{letter}\b", context.english, re.IGNORECASE):
            continue
        number = count.replace(".", ",") if context.settings.decimal == "," else count
        unit = "millón" if letter == "M" and count == "1" else _OF_LETTER[letter]
        of = "" if letter == "K" or (not m.group(1) and context.text[m.end() :].startswith(" de ")) else " de"
        yield replace(m.start(), m.end(), f"{number} {unit}{of}{' dólares' if m.group(1) else ''}")


def _millions(context: Context) -> Iterable[Finding]:
    """ "2.3 millón usuarios" → "2.3 millones de usuarios"."""
    for m in context.finditer(_MILLION):
        count, space, unit = m.group(1), m.group(2), m.group(3)
        one = count.lower() in ("un", "1")
        want = (
            {"m": "millón", "b": "billón"}[unit[0].lower()]
            if one
            else {"m": "millones", "b": "billones"}[unit[0].lower()]
        )
        noun = m.group("noun") or ""
        bare = noun.endswith("s") and len(noun) > 3 and not _NUMERALS.match(noun) and not _verb(noun)
        new = f"{count}{space}{want}" + (" de" if bare or m.group("of") else "")
        if m.group() != new and (unit.lower() != want or bare):
            yield replace(m.start(3), m.end(), new[len(count) + 1 :])


def _verb(word: str) -> bool:
    """Whether the dictionary takes the word for a verb, as "puedes" but not "copias"."""
    from pipeline.lang.spanish import lemma

    return bool(finite(word)) and lemma(word).endswith(("ar", "er", "ir"))


def _billions(context: Context) -> Iterable[Finding]:
    """ "7.8 billones" for "7.8 billion" is a thousand times too much."""
    said = {(number.lower(), scale.lower()) for number, scale in _BILLIONS.findall(context.english)}
    for m in context.finditer(_LARGE) if said else ():
        count, unit = m.group(1).lower(), m.group(3).lower()
        scale = "billion" if unit[0] == "b" else "trillion"
        forms = _WORDS.get(count, count.replace(",", ".")).split("|")
        if not any((form, scale) in said for form in forms):
            continue
        if scale == "trillion":
            yield replace(m.start(3), m.end(3), "billón" if unit.endswith("ón") else "billones", evidence="trillion")
            continue
        new = _thousand_millions(count)
        if new:
            yield replace(m.start(), m.end(), new, evidence="billion")


def _thousand_millions(count: str) -> str:
    """ "7.8" → "7800 millones", "dos" → "dos mil millones"; "" when it comes to no whole number of millions."""
    if count.isalpha():
        return "mil millones" if count == "un" else f"{count} mil millones"
    whole, _, decimals = count.replace(",", ".").partition(".")
    if len(decimals) > 3 or not whole.isdigit():
        return ""
    millions = str(int(whole + decimals.ljust(3, "0")))
    grouped = millions if len(millions) < 5 else f"{int(millions):,}".replace(",", THIN)
    return f"{grouped} millones"


_MILLIONS_OF = re.compile(
    r"(?<![\w$])(?:US|U\.S\.)?([$€£])[ ]?(\d[\d.,\u00a0]*[ \u00a0](?:mil )?(?:millones|millón|billones|billón))(?! de\b)(?!\w)"
)


_FROM_THE = re.compile(
    r"(?<!\w)[Dd]el \d[\d.,]*(?:[ \u00a0\u202f]?% a (?=\d[\d.,]*[ \u00a0\u202f]?%)| a (?=\d[\d.,]*[ \u00a0\u202f]?%|\d{1,2} de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)\b))"
)


def _ranges(context: Context) -> Iterable[Finding]:
    """ "Entre 10-15%" → "entre el 10 y el 15 %", "del 10% a 15%" → "del 10% al 15%"."""
    for m in context.finditer(_FROM_THE):
        yield replace(m.end() - 1, m.end() - 1, "l")
    for m in context.finditer(_RANGE):
        low, high = m.group(2), m.group(3)
        shares = f"{m.group(1)} el {low} y el {high}{THIN}%"
        new = shares if m.group("percent") else f"{m.group(1)} {low} y {high}"
        yield replace(m.start(), m.end(), new)


def _shares(context: Context) -> Iterable[Finding]:
    """ "Perdió 40 % de su valor": a part of something known has its article."""
    for m in context.finditer(_SHARE) if context.english else ():
        head = context.text[: m.start()]
        before = re.search(r"([^\W\d_]+) $", head)
        if not head.strip(" «“¿¡-—\n"):
            yield replace(m.start(), m.start(), "El ")
        elif before and finite(before.group(1).lower()):
            yield replace(m.start(), m.start(), "el ")


def _counts(feature: str) -> bool:
    """Whether it is a figure, or a word such as "millón"."""
    return figured(feature) or "ll" in feature


_K = re.compile(r"(?<![\w.,])(\$|€|£)?(\d{1,3})[kK](?= (?P<n>[a-záéíóúñ]+)|\s*[.,;:)]|\s*$)")
_COIN = {"$": "dólares", "€": "euros", "£": "libras"}
_PLUS = re.compile(r"(?<![\w.,+])(?P<more>más de )?(\d{1,4})\+(?= [a-záéíóúñ]{3})", re.IGNORECASE)
_BY_CENT_JOINED = re.compile(
    r"(?<=\d)[ \u00a0]?(?<![^\W\d_])(porciento|por cient|percent|por ciento[ \u00a0\u202f]?%)(?!\w)"
)
_THOUSAND_STUCK = re.compile(r"(?<![\w.,])(\d{1,3})(?=mil(?:lones)?\b)")
_BY_CENT = re.compile(r"(?<![\w.,])(\d+)\.(\d+)(?= por ciento\b)")


def _thousands_short(context: Context) -> Iterable[Finding]:
    """ "10k seguidores" → "10 000 seguidores"; "$50k" → "50 000 dólares"."""
    for m in context.finditer(_K):
        if not re.search(rf"{m.group(2)}[kK]\b", context.english) or re.match(
            r"(?:de carrera|race|run|mil)", (m["n"] or "")
        ):
            continue
        if not m["n"] and not m.group(1):
            continue  # "corrió los 10k"
        grouped = f"{m.group(2)}{THIN if len(m.group(2)) > 1 else ''}000"
        yield replace(m.start(), m.end(), f"{grouped}{' ' + _COIN[m.group(1)] if m.group(1) else ''}")


def _quantities(context: Context) -> Iterable[Finding]:
    yield from _thousands_short(context)
    for m in context.finditer(_PLUS) if "+" in context.english else ():
        if f"{m.group(2)}+" in context.english:
            yield replace(m.start(), m.end(), f"{m['more'] or 'más de '}{m.group(2)}")
    for m in context.finditer(_BY_CENT_JOINED):
        yield replace(m.start(1), m.end(1), "por ciento")
    for m in context.finditer(_THOUSAND_STUCK):
        yield replace(m.end(1), m.end(1), THIN)
    for m in context.finditer(_BY_CENT) if context.english else ():
        yield replace(m.end(1), m.end(1) + 1, ",")
    for m in context.finditer(_MILLIONS_OF):
        yield replace(m.start(), m.end(), f"{m.group(2)} de {_COIN[m.group(1)]}")
    if not context.may_have(_counts):
        return
    yield from _billions(context)
    yield from _millions(context)
    yield from _abbreviated(context)
    yield from _ranges(context)
    yield from _shares(context)


RULES = (
    Rule(
        id="quantities",
        level="fix",
        summary="Writes “millones de” before a noun, “entre A y B” for a range, the article of a share, and English billions as thousands of millions.",
        why="Se escribe «2 millones de usuarios», «entre el 10 y el 15 %», «el 40 % de…»; «billion» son mil millones.",
        find=_quantities,
        examples=(
            Example("Lleva 10+ años aquí.", "Lleva más de 10 años aquí.", "He has been here for 10+ years."),
            Example("Ganó $5M.", "Ganó 5 millones de dólares.", "It made $5M."),
            Example("Vendió 4 millón copias.", "Vendió 4 millones de copias."),
            Example("El 20 porciento son 3mil.", f"El 20 por ciento son 3{THIN}mil."),
            Example("Cuesta 3 millones pesos.", "Cuesta 3 millones de pesos."),
            Example("Cuesta entre 20-30 euros.", "Cuesta entre 20 y 30 euros."),
            Example("Falla entre 10-15 % de las veces.", f"Falla entre el 10 y el 15{THIN}% de las veces."),
            Example("Ganó 40 % de los votos.", "Ganó el 40 % de los votos.", "She won 40% of the votes."),
            Example("Vale 2,5 billones de dólares.", "Vale 2500 millones de dólares.", "It is worth $2.5 billion."),
        ),
        keep=(
            Keep("Tiene 2 millones de usuarios y un millón doscientos mil socios."),
            Keep("Vale 2 billones de dólares.", "It is worth 2 trillion dollars."),
            Keep("Un 40 % de los votos y entre 2010 y 2015.", "40% of the votes, and between 2010 and 2015."),
            Keep("La leche tiene un 3 % de grasa.", "Milk is 3% fat."),
        ),
    ),
)
