"""Times of day, decades and centuries."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import figured, only
from pipeline.rules.base import DATES, Context, Example, Finding, Keep, Rule, replace

_TIME = re.compile(r"(?<![\d:.,])(\d{1,2}(?:[:.]\d{2})?)[ \u00a0]?([AaPp])\.?[ ]?[Mm]\b(\.?)")
_FROM_TO = re.compile(
    r"\b(?:[Dd]e|[Dd]esde las) \d{1,2}(?::\d\d)?(?:[ \u00a0]?[AaPp]\.?[ \u00a0]?[Mm]\b\.?)?(?P<dash>[ ]?[-–—][ ]?)(?=\d{1,2}(?::\d\d)?[ \u00a0]?[AaPp]\.?[ \u00a0]?[Mm]\b)"
)
# "17h30", as the French write it.
_HOURS = re.compile(r"(?<![\w:.,])((?:[01]?\d|2[0-3]))[hH]([0-5]\d)(?![\w:])")
_DECADE = only(
    figured,
    re.compile(
        r"\b(?:(?P<art>(?:en |de |desde |durante )?(?:los|las|Los) )(?:años )?)?(?:(?P<full>1[789]|20)(?P<tens>\d0)|['’](?P<apos>\d0)|(?P<bare>[2-9]0))['’]?s\b"
        r"|\b(?P<just>(?:en |de |desde |durante )?(?:los|Los) (?:años )?)['’](?P<year>[2-9]0)(?![\w'’])"
    ),
)
_TENS = {
    "00": "dos mil",
    "10": "diez",
    "20": "veinte",
    "30": "treinta",
    "40": "cuarenta",
    "50": "cincuenta",
    "60": "sesenta",
    "70": "setenta",
    "80": "ochenta",
    "90": "noventa",
}
_CENTURY = re.compile(
    r"\b([Ss]iglos?) (\d{1,2})(?:\.?[º°]|no|ro|er|ero|do|vo|mo|to|th|st|nd|rd)?\b(?![.,:/]\d)|\b(el|El|del|Del|al|Al|este|Este) (\d{1,2})(?:\.?[º°]|\.?er|no|ro|ero|do|vo|mo|to|th|st|nd|rd) siglo\b"
)


def _times(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_FROM_TO):
        yield replace(m.start("dash"), m.end("dash"), " a ")
    for m in context.finditer(_HOURS):
        yield replace(m.start(), m.end(), f"{m.group(1)}:{m.group(2)}")
    for m in context.finditer(_TIME):
        letter = m.group(2).lower()
        if m.group(2).isupper() is False and m.group(3) == "" and re.search(r"[ap]m", m.group()) is None:
            continue
        rest = context.text[m.end() :]
        stop = m.group(3)
        new = f"{m.group(1)}\u00a0{letter}.\u00a0m."
        ends = not rest.strip() or bool(re.match(r"\s+[A-ZÁÉÍÓÚÑ¿¡]", rest))
        # The full stop of the abbreviation also ends the sentence.
        if stop and not ends and m.group().lower().endswith(("a.m.", "p.m.", "a. m.", "p. m.")) is False:
            new += ""
        elif rest.startswith("."):
            yield replace(m.start(), m.end() + 1, new)
            continue
        if m.group().replace("\u00a0", " ") != new.replace("\u00a0", " "):
            yield replace(m.start(), m.end(), new)


def _decades(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_DECADE):
        tens = m.group("tens") or m.group("apos") or m.group("bare") or m.group("year")
        art = m.group("art") or re.sub("años $", "", m.group("just") or "")
        if m.group("bare") and not art:
            continue
        if m.group("full") in ("17", "18", "20") or tens == "00":
            if not art or not m.group("full"):
                continue
            full = f"{m.group('full')}{tens}"
            if tens == "00" and m.group("full") != "20":
                roman = _roman(int(m.group("full")) + 1)
                yield replace(
                    m.start(),
                    m.end(),
                    re.sub(r"(?:los|las) $", f"el siglo {roman}", art)
                    .replace("Los ", f"El siglo {roman}")
                    .replace("de el ", "del "),
                )
            else:
                yield replace(
                    m.start(),
                    m.end(),
                    re.sub(r"(?:los|las) $", f"la década de {full}", art).replace("Los ", f"La década de {full}"),
                )
            continue
        decade = re.search(r"\bdécadas? $", context.text[: m.start()], re.IGNORECASE)
        word = _TENS[tens] if decade else f"años {_TENS[tens]}"
        article = re.sub(r"las $", "los ", art) if art else "los "
        yield replace(m.start(), m.end(), article + word)


def _roman(number: int) -> str:
    out = ""
    for value, sign in ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")):
        while number >= value:
            out, number = out + sign, number - value
    return out


_NEXT_CENTURY = re.compile(
    r"\b[Ss]iglos? (?:[IVX]+|\d{1,2})\b[^.;:()]{0,40}? (?:y|o|al|del|hasta el) (\d{1,2})(?![\w%]|[.,]\d| de )"
)


def _centuries(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_CENTURY):
        number = int(m.group(2) or m.group(4))
        if 1 <= number <= 21:
            lead = m.group(1) or f"{m.group(3)} siglo"
            yield replace(m.start(), m.end(), f"{lead} {_roman(number)}")
    for m in context.finditer(_NEXT_CENTURY) if context.english else ():
        number = int(m.group(1))
        if 1 <= number <= 21 and re.search(rf"\b{number}(?:st|nd|rd|th)\b", context.english):
            yield replace(m.start(1), m.end(1), _roman(number))


RULES = (
    Rule(
        id="times",
        level="fix",
        summary="Writes “a. m.” and “p. m.” with points and spaces, and the minutes behind a colon.",
        why="Las abreviaturas son «a. m.» y «p. m.», en minúscula, con puntos y espacio; las horas y los minutos se separan con dos puntos.",
        find=_times,
        examples=(
            Example(
                "Abre a las 9:00 AM y cierra a las 5 pm.",
                "Abre a las 9:00\u00a0a.\u00a0m. y cierra a las 5\u00a0p.\u00a0m.",
            ),
            Example("Nos vemos a las 8 P.M. en casa.", "Nos vemos a las 8\u00a0p.\u00a0m. en casa."),
            Example("Abre de 9AM-5PM todos los días.", "Abre de 9\u00a0a.\u00a0m. a 5\u00a0p.\u00a0m. todos los días."),
            Example("El autobús sale a las 17h30.", "El autobús sale a las 17:30."),
        ),
        keep=(Keep("Abre a las 9:00 a. m. todos los días."), Keep("Mide 5 m de largo."), Keep("A las 7 a mi casa.")),
        source=DATES,
        typographic=True,
    ),
    Rule(
        id="decades",
        level="fix",
        summary="Writes decades and centuries the Spanish way (“los 90s” → “los años noventa”).",
        why="Las décadas no llevan «s» en español: «los años noventa».",
        find=_decades,
        examples=(
            Example("La música de los 80s es mejor.", "La música de los años ochenta es mejor."),
            Example("Nació en los 1970s.", "Nació en los años setenta."),
            Example("El cine de los '50 era así.", "El cine de los años cincuenta era así."),
            Example("Ocurrió en los 1800s.", "Ocurrió en el siglo XIX."),
            Example("En la década de los 1990s llovió.", "En la década de los noventa llovió."),
        ),
        keep=(Keep("La música de los ochenta."), Keep("Corrió 90 segundos.")),
        source=DATES,
        typographic=True,
    ),
    Rule(
        id="centuries",
        level="fix",
        summary="Writes centuries in Roman figures.",
        why="Los siglos se escriben en números romanos.",
        find=_centuries,
        examples=(
            Example("Vivió en el siglo 18.", "Vivió en el siglo XVIII."),
            Example("Es el 21.º siglo.", "Es el siglo XXI."),
            Example("Un castillo del 13vo siglo.", "Un castillo del siglo XIII."),
            Example("Del siglo X al 11.", "Del siglo X al XI.", "From the 10th to the 11th century."),
        ),
        keep=(Keep("Vivió en el siglo XVIII."), Keep("Hace 2 siglos y 20 años.")),
        source=DATES,
        typographic=True,
    ),
)
