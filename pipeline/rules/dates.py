"""Dates: day, month, year."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import figured
from pipeline.rules.base import DATES, Context, Example, Finding, Keep, Rule, replace

MONTHS = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre"
DAYS = "lunes|martes|miércoles|jueves|viernes|sábado|domingo|miercoles|sabado"
_ACCENTS = {"miercoles": "miércoles", "sabado": "sábado"}
_DAY_NUMBER = r"(\d{1,2})(?:ro|er|do|to|mo|vo|no|st|nd|rd|th|º|°)?"
_MONTH_FIRST = re.compile(
    rf"(?:(?P<lead>\b(?:el|El|en|En|es|Es|será|fue|era|del|de|para|hasta|desde|al)[ ]+)?)"
    rf"(?:(?P<day>\b(?:{DAYS}),?[ ]+)(?:el[ ]+)?)?\b(?P<month>{MONTHS})[ ]+{_DAY_NUMBER}(?![\d:%]|[.,]\d)(?:,?[ ]+(?:de[ ]+|del[ ]+)?(?P<year>(?:1\d|20)\d\d)\b(?![.,]\d))?",
    re.IGNORECASE,
)
_DAY_FIRST = re.compile(
    rf"(?P<lead>\b(?:en|es|será|fue|para|hasta|desde)[ ]+)?(?P<day>\b(?:{DAYS}))(?P<sep>,?[ ]+)(?P<date>\d{{1,2}}[ ]+de[ ]+(?:{MONTHS}))\b",
    re.IGNORECASE,
)
_DAY_THE = re.compile(rf"\b(?:{DAYS})(,? el )(?=\d{{1,2}}(?:\s*[.,;:]|\s*\Z| (?:de|a)\b))", re.IGNORECASE)
_ORDINAL_DAY = re.compile(
    rf"\b(\d{{1,2}})(?:ro|er|do|to|mo|vo|no|st|nd|rd|th)[ ]+(?:de[ ]+)?({MONTHS})\b", re.IGNORECASE
)
_DAYS_SAID = {
    "segundo": 2,
    "tercero": 3,
    "cuarto": 4,
    "quinto": 5,
    "sexto": 6,
    "séptimo": 7,
    "octavo": 8,
    "noveno": 9,
    "décimo": 10,
}
_SAID_EN = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d(?:nd|rd|th)) of [A-Z]|[a-z]\.? (?:10|[2-9])(?:nd|rd|th)?\b"
)
_SAID_DAY = re.compile(rf"\b(?<=[Ee]l )({'|'.join(_DAYS_SAID)}) de ({MONTHS})\b", re.IGNORECASE)
_IN_THE = re.compile(rf"^(\W*)En el (?=\d{{1,2}}[ ]+de[ ]+(?:{MONTHS})\b)", re.IGNORECASE)
_NO_DE = re.compile(rf"\b(\d{{1,2}})[ ]+({MONTHS}),?[ ]+(?:de[ ]+)?((?:1\d|20)\d\d)\b", re.IGNORECASE)
_NO_DE_NO_YEAR = re.compile(
    rf"(?P<lead>\b(?:{DAYS}|el|del|al),? )(\d{{1,2}})[ ]+({MONTHS})\b(?! [A-ZÁÉÍÓÚÑ])(?! (?:de )?\d)", re.IGNORECASE
)
_ON_DAY = re.compile(rf"(?<!\w)(en )(\d{{1,2}})[ ]+({MONTHS})\b", re.IGNORECASE)
_SHORT_MONTHS = {
    "ene": "enero", "jan": "enero", "feb": "febrero", "mar": "marzo", "abr": "abril", "apr": "abril", "may": "mayo", "jun": "junio", "jul": "julio",
    "ago": "agosto", "aug": "agosto", "sep": "septiembre", "sept": "septiembre", "oct": "octubre", "nov": "noviembre", "dic": "diciembre", "dec": "diciembre",
}  # fmt: skip
_SHORT_MONTH = re.compile(
    rf"(?P<lead>\b(?:en|desde|hasta|de|a|para|hacia) )(?P<m>{'|'.join(_SHORT_MONTHS)})(?:\.| )[ ]?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_SPAN = re.compile(rf"\b([Dd]e|[Dd]esde(?: el)?) ({DAYS}|{MONTHS})[ ]?[-–—][ ]?({DAYS}|{MONTHS})\b", re.IGNORECASE)
_ANNO = re.compile(r"(?<!\w)A\.?D\.? (?P<after>\d{1,4})\b|\b(?P<before>\d{1,4}) A\.?D\.?(?!\w)")
_COMMA_YEAR = re.compile(rf"(?<=[ ])({MONTHS}),[ ](?:de[ ])?((?:1\d|20)\d\d)\b(?!-)", re.IGNORECASE)
_MONTH_YEAR = re.compile(
    rf"(?P<lead>\b(?:en|desde|hasta|de|a|para|hacia|entre|y|o)[ ]+)({MONTHS})[ ]+((?:19|20)\d\d)\b(?![.,]?\d|[-/])",
    re.IGNORECASE,
)
_YEARS = re.compile(r"\b([Dd]e|[Dd]esde) ((?:1\d|20)\d\d)([ ]?[-–—][ ]?)((?:1\d|20)\d\d)(?![\d-])")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d|\d\d)(?![\d/])")


def _dates(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_SPAN):
        first, last = (_ACCENTS.get(d.lower(), d.lower()) for d in m.group(2, 3))
        yield replace(m.start(2), m.end(), f"{first} a {last}")
    for m in context.finditer(_SAID_DAY) if _SAID_EN.search(context.english) else ():
        yield replace(m.start(), m.end(), f"{_DAYS_SAID[m.group(1).lower()]} de {m.group(2).lower()}")
    if not context.may_have(figured):
        return
    for m in context.finditer(_YEARS) if context.english else ():
        if re.search(
            rf"\bfrom {m.group(2)} (?:to|until|till) {m.group(4)}|\bfrom {m.group(2)}[-–]{m.group(4)}\b",
            context.english,
        ):
            yield replace(m.start(3), m.end(3), " a ")
    for m in context.finditer(_MONTH_FIRST):
        if not 1 <= int(m.group(4)) <= 31 or not _is_date(context, m):
            continue
        lead, day = m.group("lead") or "", m.group("day") or ""
        core = f"{_plain_day(day)}{int(m.group(4))} de {m.group('month').lower()}"
        if m.group("year"):
            core += f" de {m.group('year')}"
        core = _lead(lead, context, m.start()) + core
        opens = day[:1].isupper() and not context.text[: m.start()].strip()
        yield replace(m.start(), m.end(), core[0].upper() + core[1:] if opens else core)
    for m in context.finditer(_DAY_THE) if re.search(r"day,? (?:the )?\d", context.english) else ():
        yield replace(m.start(1), m.end(1), " ")
    for m in context.finditer(_DAY_FIRST):
        yield from _weekday(context, m)
    for m in context.finditer(_ORDINAL_DAY):
        yield replace(m.start(), m.end(), f"{int(m.group(1))} de {m.group(2).lower()}")
    if re.match(r"\W*On\b", context.english):
        for m in context.finditer(_IN_THE):
            yield replace(m.start(), m.end(), f"{m.group(1)}El ")
    for m in context.finditer(_NO_DE):
        yield replace(m.start(), m.end(), f"{m.group(1)} de {m.group(2).lower()} de {m.group(3)}")
    for m in context.finditer(_NO_DE_NO_YEAR):
        yield replace(m.end("lead"), m.end(), f"{m.group(2)} de {m.group(3).lower()}")
    for m in context.finditer(_ON_DAY) if re.search(r"\bon (?:the )?(?:[A-Z][a-z]+|\d)", context.english) else ():
        yield replace(
            m.start(), m.end(), f"{'El' if m.group(1)[0] == 'E' else 'el'} {m.group(2)} de {m.group(3).lower()}"
        )
    for m in context.finditer(_SHORT_MONTH):
        yield replace(m.start("m"), m.end(), f"{_SHORT_MONTHS[m['m'].lower()]} de {m['year']}")
    for m in context.finditer(_ANNO) if re.search(r"\bA\.?D\b", context.english) else ():
        end = m.end() + (context.text[m.end() : m.end() + 1] == "." and not m.group().endswith("."))
        yield replace(m.start(), end, f"{m['after'] or m['before']}\u00a0d.\u00a0C.")
    for m in context.finditer(_MONTH_YEAR) if context.english else ():
        yield replace(m.start(2), m.end(), f"{m.group(2).lower()} de {m.group(3)}")
    for m in context.finditer(_COMMA_YEAR):
        if context.english or re.search(r"\d de $", context.text[: m.start()]):
            yield replace(m.start(), m.end(), f"{m.group(1).lower()} de {m.group(2)}")


def _is_date(context: Context, m: re.Match[str]) -> bool:
    """Whether "Julio 3" is a date and not "en abril 20 personas…": a year, a weekday, or the English month first."""
    if m.group("year") or m.group("day"):
        return True
    return bool(
        re.search(
            rf"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? {m.group(4)}(?:st|nd|rd|th)?\b",
            context.english,
        )
    )


def _plain_day(day: str) -> str:
    bare = day.strip(" ,").lower()
    return f"{_ACCENTS.get(bare, bare)} " if bare else ""


def _lead(lead: str, context: Context, at: int) -> str:
    """What stands before the date, with the article it needs: "es Lunes" becomes "es el lunes"."""
    word = lead.strip()
    if word.lower() in ("el", "del", "al"):
        return lead
    if word.lower() == "en":
        return "El " if word == "En" else "el "
    if word.lower() == "de":
        return "del "
    if word == "es" and re.search(r"\b(?:hoy|mañana|ayer) $", context.text[:at], re.IGNORECASE):
        return lead  # «hoy es viernes»
    if word:
        return f"{word} el "
    head = context.text[:at]
    if (
        not head
        and re.match(r"[^,]*? [a-záéíóúñ]+ [^:]*[.!]\s*$", context.text)
        and not re.match(r"[^.]*\d,", context.text)
    ):
        return "El "
    if re.search(r"\b(?:el|los|del|al|este|próximo|pasado)[ ]$|[:(,—|\n][ ]?$|^$|\by $", head, re.IGNORECASE):
        return ""
    return "el " if re.search(r"[a-záéíóúñ] $", head) else ""


def _weekday(context: Context, m: re.Match[str]) -> Iterable[Finding]:
    """A weekday with a capital before "3 de julio", or without its article behind es, en, para."""
    lead, day = m.group("lead") or "", m.group("day")
    starts = context.sentence_start(m.start("day")) and not re.search(r": $", context.text[: m.start()])
    low = _ACCENTS.get(day.lower(), day.lower())
    new = day if starts and not lead else low
    if lead:
        new = _lead(lead, context, m.start()) + low
    elif new == day:
        return
    yield replace(m.start(), m.end("day"), new)


def _slashed(context: Context) -> Iterable[Finding]:
    """12/25/2020 has no twenty-fifth month: the English order shows."""
    for m in context.finditer(_SLASHED):
        month, day = int(m.group(1)), int(m.group(2))
        if 1 <= month <= 12 < day <= 31:
            lead = re.search(r"\b[Ee]n $", context.text[: m.start()])
            new = f"{m.group(2)}/{m.group(1)}/{m.group(3)}"
            at = lead.start() if lead else m.start()
            yield replace(at, m.end(), f"{'el ' if lead and lead.group()[0] == 'e' else 'El ' if lead else ''}{new}")


RULES = (
    Rule(
        id="dates",
        level="fix",
        summary="Writes dates in Spanish order: day, “de”, month, “de”, year, all in lower case.",
        why="La fecha se escribe en español con el día delante del mes y en minúscula: «lunes 3 de julio de 2020».",
        find=_dates,
        examples=(
            Example(
                "El examen es Martes, Mayo 5to.",
                "El examen es el martes 5 de mayo.",
                "The exam is on Tuesday, May 5th.",
            ),
            Example("Nació en Marzo 15, 1990.", "Nació el 15 de marzo de 1990."),
            Example("Llega el Jueves 4 de junio.", "Llega el jueves 4 de junio."),
            Example("Firmó el 2 agosto 2011.", "Firmó el 2 de agosto de 2011."),
            Example("Vive aquí desde Mayo 2019.", "Vive aquí desde mayo de 2019.", "He has lived here since May 2019."),
            Example("Nos vemos el Lunes 5 Junio.", "Nos vemos el lunes 5 de junio.", "See you on Monday, June 5."),
            Example("Vive aquí desde sept. 2019.", "Vive aquí desde septiembre de 2019."),
            Example("Abre de martes-sábado.", "Abre de martes a sábado."),
            Example("La boda es en 5 mayo.", "La boda es el 5 de mayo.", "The wedding is on 5 May."),
            Example("En el 5 de mayo llegó.", "El 5 de mayo llegó.", "On May 5 he arrived."),
        ),
        keep=(
            Keep("En abril 20 personas se fueron."),
            Keep("El lunes 3 de julio de 2020 llovió."),
            Keep("Lunes 3 de julio: reunión."),
        ),
        source=DATES,
        typographic=True,
    ),
    Rule(
        id="slashed-date",
        level="fix",
        summary="Puts the day first in a date in figures that can only be month-day-year.",
        why="En español el día va antes que el mes.",
        find=_slashed,
        examples=(
            Example("Entrega: 10/31/2019.", "Entrega: 31/10/2019."),
            Example("Vence en 12/31/2023.", "Vence el 31/12/2023."),
        ),
        keep=(Keep("Entrega: 31/10/2019."), Keep("Entrega: 04/05/2019."), Keep("Una proporción de 3/25.")),
        source=DATES,
        typographic=True,
    ),
)
