"""Numbers and names that the translation lost, put back where the English shows their place."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.english_words import MONTHS
from pipeline.rules.base import WORD, Context, Example, Finding, Keep, Rule, replace, words
from pipeline.rules.english import means
from pipeline.rules.evidence import value
from pipeline.rules.lost_names import NO_NAMES, is_name, placed, translated
from pipeline.rules.lost_negation import negation
from pipeline.rules.lost_told import names_asked_for, of_each, told_whom
from pipeline.rules.nouns import number
from pipeline.rules.spelt_numbers import SPANISH, SPELT
from pipeline.rules.verbs import finite

_NUMBER = re.compile(r"(?<![\w.,$€£#-])\d+(?:,\d{3})*(?:\.\d+)?(?![\w%])(?!st|nd|rd|th)")
_COUNTED = re.compile(rf"(?<![\w.,$€£#-])(\d+(?:,\d{{3}})*(?:\.\d+)?)[ -]((?:{WORD}+ )??{WORD}{{3,}})", re.IGNORECASE)
_DANGLING = re.compile(
    r"\b([Ee]n|[Dd]esde|[Hh]asta|[Ee]n el año|[Dd]esde el año)(?= (?:y|e|o|pero|cuando|porque|aunque|sigue|por)\b|\s*[.,;:!?]|\s*\Z)"
)
_EN_YEAR = re.compile(r"\b(in|since|until|till|by|from)(?: the year)? ((?:1\d|20)\d\d)\b", re.IGNORECASE)
_PREPOSITIONS = {
    "in": ("en",),
    "since": ("desde",),
    "until": ("hasta",),
    "till": ("hasta",),
    "by": ("en", "hasta"),
    "from": ("desde",),
}
# What may stand before a bare plural whose number is lost: "perdí kilos", "dura horas", "con dólares".
_BEFORE = frozenset("con durante tras por de a en cada hace desde hasta y unos unas casi".split())
_KIN = re.compile(
    r"\b(?:[Mm]y|[Hh]is|[Hh]er|[Oo]ur|[Yy]our|[Tt]heir)(?: \w+)? ([a-z]+) ((?:[A-Z][a-zéáíóúñ]+ )?[A-Z][a-zéáíóúñ]{2,})(?=[ ,.;:!?]|['’]s\b|$)"
)
_OWNED = re.compile(
    r"(?<!\w)(?:mi|tu|su|el|la|nuestro|nuestra) ([a-záéíóúñ]+)(?= [a-záéíóúñ]|[.,;:?!]|$)", re.IGNORECASE
)


def _missing(context: Context) -> list[str]:
    """The numbers in figures that only the English has, when the Spanish has none that the English lacks."""
    here = {value(m.group()) for m in re.finditer(r"\d+(?:[.,\u00a0\u202f]\d+)*", context.text)}
    spelt = {str(SPELT[t.low]) for t in words(context.text) if t.low in SPELT and t.low not in ("un", "una", "uno")}
    there = [m.group() for m in _NUMBER.finditer(context.english)]
    known = {value(n) for n in there}
    return [] if here - known else [n for n in there if value(n) not in here | spelt]


def _numbers(context: Context) -> Iterable[Finding]:
    if not any(c.isdigit() for c in context.english):
        return
    missing = _missing(context)
    if len(missing) != 1:
        return
    lost = missing[0]
    year = next((m for m in _EN_YEAR.finditer(context.english) if m.group(2) == lost), None)
    gaps = list(context.finditer(_DANGLING))
    if year and len(gaps) == 1 and gaps[0].group(1).split()[0].lower() in _PREPOSITIONS[year.group(1).lower()]:
        yield replace(gaps[0].end(), gaps[0].end(), f" {lost}", evidence=year.group())
        return
    counted = next((m for m in _COUNTED.finditer(context.english) if m.group(1) == lost), None)
    if counted is None:
        return
    nouns = [
        t
        for n, t in enumerate(context.tokens)
        if _bare_plural(context, n) and any(means(t.low, w.lower()) for w in counted.group(2).split())
    ]
    if len(nouns) == 1:
        yield replace(nouns[0].start, nouns[0].start, f"{lost} ", evidence=counted.group())


def _bare_plural(context: Context, n: int) -> bool:
    """Whether the word is a plural noun with nothing before it but a verb or a preposition."""
    tokens = context.tokens
    noun = tokens[n]
    if (
        not n
        or not noun.text.islower()
        or number(noun.low) != "p"
        or context.text[tokens[n - 1].end : noun.start] != " "
    ):
        return False
    before = tokens[n - 1].low
    return before in _BEFORE or (
        bool(finite(before)) and before not in ("los", "las", "unos", "unas", "muchos", "muchas", "otras")
    )


def _names(context: Context) -> Iterable[Finding]:
    """ "Mi prima trabaja" for "my cousin Olivia works"."""
    here = {t.low for t in words(context.text)}
    for m in _KIN.finditer(context.english):
        noun, name = m.groups()
        if any(w.lower() in here or w in NO_NAMES for w in name.split()) or not is_name(context, *m.span(2)):
            continue
        places = [p for p in context.finditer(_OWNED) if means(p.group(1).lower(), noun)]
        if len(places) == 1 and not _has_name(context, places[0].end()):
            yield replace(places[0].end(), places[0].end(), f" {name}", evidence=m.group())


def _has_name(context: Context, at: int) -> bool:
    """Whether a name stands near already, perhaps in Spanish dress."""
    return bool(re.match(r"[ ,]*(?:(?!(?:en|desde|por) )[a-záéíóúñ]+ ){0,2}[A-ZÁÉÍÓÚÑ]", context.text[at:]))


def _lost(context: Context) -> Iterable[Finding]:
    if not context.english or context.kind not in ("sentence", "item", "label"):
        return
    each = list(of_each(context))
    yield from each or _numbers(context)
    yield from _swapped(context)
    yield from _spelt(context)
    yield from _month(context)
    for m in context.finditer(_CLOCK):
        quarter = {"media": "half past", "cuarto": "(?:a )?quarter (?:past|to)"}[m.group(2).lower()]
        found = re.search(rf"\b{quarter} ({'|'.join(_HOURS)})\b", context.english)
        if found and found.group(1) != "one":
            yield replace(m.end(1), m.end(1), f" {_HOURS[found.group(1)]}", evidence=found.group())
    names = list(_names(context))
    yield from names or list(told_whom(context)) or placed(context)
    yield from translated(context)
    yield from names_asked_for(context)


_SWAP = re.compile(r"(?<![\w.,$€£#-])\d{2,4}(?![\w.,]?\w)")


def _swapped(context: Context) -> Iterable[Finding]:
    """ "84 novelas" for "48 novels": the same figures in another order."""
    here = {m.group(): m for m in _SWAP.finditer(context.text)}
    there = {m.group() for m in _SWAP.finditer(context.english)}
    extra, lost = [n for n in here if n not in there], [n for n in there if n not in here]
    if len(extra) == len(lost) == 1 and sorted(extra[0]) == sorted(lost[0]):
        yield replace(*here[extra[0]].span(), lost[0], evidence=lost[0])


_UNITS = {
    "años": "years",
    "meses": "months",
    "semanas": "weeks",
    "días": "days",
    "horas": "hours",
    "minutos": "minutes",
}
_BARE_SPAN = re.compile(
    r"(?<!\w)(?:durante|hace|tras|en|por) (años|meses|semanas|días|horas|minutos)(?!\w)", re.IGNORECASE
)


def _spelt(context: Context) -> Iterable[Finding]:
    """ "Durante años" for "for eight years"."""
    for m in context.finditer(_BARE_SPAN):
        found = re.findall(
            rf"\b(?:for|after|in|past|last) (?:the (?:last|past) )?({'|'.join(SPANISH)}) {_UNITS[m.group(1).lower()]}\b",
            context.english,
        )
        spanish = SPANISH[found[0]] if len(found) == 1 else ""
        if spanish and spanish not in {t.low for t in words(context.text)}:
            yield replace(m.start(1), m.start(1), f"{spanish} ", evidence=found[0])


_HOURS = {k: v for k, v in SPANISH.items() if SPELT[v] <= 12}
_CLOCK = re.compile(r"(?<!\w)(a las|las) (?:y|menos) (media|cuarto)(?!\w)", re.IGNORECASE)
_NO_DAY = re.compile(rf"(?<!\w)(?:el|del|al)(?= de ({'|'.join(MONTHS.values())})\b)", re.IGNORECASE)
_NO_MONTH = re.compile(r"(?<!\w)(\d{1,2}) de(?= (?:y|e|o|pero|cuando|a|en|de \d{4})\b|\s*[.,;:!?])", re.IGNORECASE)


def _month(context: Context) -> Iterable[Finding]:
    """ "El 12 de y llovió", "el de mayo": the month, or the day, that the English names."""
    for m in context.finditer(_NO_DAY):
        month = next(k for k, v in MONTHS.items() if v == m.group(1).lower())
        days = re.findall(
            rf"\b{month} (\d{{1,2}})(?:st|nd|rd|th)?\b|\b(\d{{1,2}})(?:st|nd|rd|th)? (?:of )?{month}\b", context.english
        )
        if len(days) == 1:
            yield replace(m.end(), m.end(), f" {days[0][0] or days[0][1]}", evidence=month)
    for m in context.finditer(_NO_MONTH):
        found = re.search(
            rf"\b({'|'.join(MONTHS)}) {m.group(1)}(?:st|nd|rd|th)?\b|\b{m.group(1)}(?:st|nd|rd|th)? (?:of )?({'|'.join(MONTHS)})\b",
            context.english,
        )
        if found:
            yield replace(m.end(), m.end(), f" {MONTHS[found.group(1) or found.group(2)]}", evidence=found.group())


def _negations(context: Context) -> Iterable[Finding]:
    """ "Necesitas visado" for "you don't need a visa"."""
    return negation(context) if context.english and context.kind in ("sentence", "item") else ()


RULES = (
    Rule(
        id="lost-figure",
        level="fix",
        summary="Puts back a number or a person's name that only the English has, where the gap shows.",
        why="El inglés tiene un dato (una cifra o un nombre) que se perdió en la traducción.",
        find=_lost,
        examples=(
            Example(
                "La fábrica cerró en y nadie la compró.",
                "La fábrica cerró en 1987 y nadie la compró.",
                "The factory closed in 1987 and nobody bought it.",
            ),
            Example("El puente mide metros.", "El puente mide 80 metros.", "The bridge is 80 meters long."),
            Example("Leyó 63 cartas.", "Leyó 36 cartas.", "She read 36 letters."),
            Example("Vivió allí durante años.", "Vivió allí durante seis años.", "He lived there for six years."),
            Example("Google compró en 2006.", "Google compró YouTube en 2006.", "Google bought YouTube in 2006."),
            Example("Dile que venga.", "Dile a Laura que venga.", "Tell Laura to come."),
            Example("Dos de cada niños nadan.", "Dos de cada diez niños nadan.", "Two out of ten children swim."),
            Example("Sale a las.", "Sale a las 7:30.", "It leaves at 7:30."),
            Example("Lo dijo Steve Trabajos.", "Lo dijo Steve Jobs.", "Steve Jobs said so."),
            Example(
                "Mi vecino arregla relojes.", "Mi vecino Walter arregla relojes.", "My neighbor Walter mends watches."
            ),
        ),
        keep=(
            Keep("Llamar mamá a tu profesora fue un lapsus.", "Calling your teacher Mum was a slip."),
            Keep("Era la última ciudad de los cruzados.", "It was the last Crusader city."),
            Keep("La fábrica cerró en 1987.", "The factory closed in 1987."),
            Keep("Trabaja años enteros.", "He works for whole years."),
            Keep("Tiene quince años.", "He is 15 years old."),
            Keep("Mi vecino Gualterio arregla relojes.", "My neighbor Walter mends watches."),
            Keep("El rey franco Carlomagno la conquistó.", "The king Charlemagne conquered it."),
            Keep("Dile que sí.", "Tell him yes, Kevin."),
            Keep("Tengo una prima en Lima.", "I have a cousin, Olivia, in Lima."),
        ),
    ),
    Rule(
        id="lost-negation",
        level="fix",
        summary="Puts back the no of a short statement that the English denies and the Spanish does not.",
        why="El inglés niega el verbo y la traducción perdió la negación.",
        find=_negations,
        examples=(
            Example("Necesitas abrigo.", "No necesitas abrigo.", "You don't need a coat."),
            Example("Mi tío vive aquí.", "Mi tío no vive aquí.", "My uncle doesn't live here."),
            Example("Lo entiendo bien.", "No lo entiendo bien.", "I don't understand it well."),
            Example("Ella ha estado en París.", "Ella nunca ha estado en París.", "She has never been to Paris."),
            Example("Puedo dormir sin luz.", "No puedo dormir sin luz.", "I can't sleep without light."),
        ),
        keep=(
            Keep("Necesitas abrigo.", "You need a coat."),
            Keep("Nadie necesita abrigo.", "People don't need a coat."),
            Keep("Me da igual.", "I don't mind."),
            Keep("Está cerca.", "It isn't far."),
            Keep("¿Necesitas abrigo?", "Don't you need a coat?"),
        ),
    ),
)
