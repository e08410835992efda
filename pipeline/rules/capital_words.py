"""Common words with a capital that the English writes small, and names that lost the capital the English has."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import cache
from itertools import pairwise

from pipeline.lang.accent import PLAIN
from pipeline.rules.base import Context, Finding, Token, replace, words
from pipeline.rules.dates import DAYS, MONTHS
from pipeline.rules.english import means
from pipeline.rules.tables import listed, mapping
from pipeline.rules.verbs import finite, is_infinitive

# Words that Spanish may write with a capital for reasons of its own.
_STAYS = frozenset(
    "señor señora majestad santidad excelencia alteza estado estados constitución gobierno iglesia biblia tierra universo dios diosa padre madre virgen reino república parlamento "
    "congreso senado ejército corona copa liga oscar premio navidad sol luna internet web cielo infierno diablo satanás cristo mesías papa rey reina derecho bolsa justicia marina "
    "ayuntamiento diputación fiscalía cabildo alcaldía policía administración hacienda ministerio universidad occidente oriente antigüedad humanidad naturaleza historia mundial reconquista renacimiento ilustración edad revolución imperio península polo olimpiadas juegos guerra mundial corte tribunal ciudad san santa santo "
    "don doña fray sor lady sir mister miss".split()
)
_LEADS = frozenset(
    "el la los las un una unos unas mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas otro otra otros otras algún alguna algunos algunas muchos muchas varios varias "
    "cada todo toda todos todas dos tres cuatro cinco gran nuevo nueva mucho mucha de del al a en con por para sin sobre como y e o u ni entre desde hasta hacia según que es son era fue ser muy más".split()
)
# What is felt or thought, which no institution is called: "el Deseo" is the capital of a heading or of emphasis.
_FELT = frozenset(
    "deseo miedo ira codicia avaricia envidia odio amor felicidad tristeza alegría dolor esperanza desesperación soledad culpa vergüenza orgullo celos placer sufrimiento angustia ansiedad rabia rencor ternura compasión gratitud "
    "paciencia pereza vanidad soberbia ambición bondad belleza inteligencia sabiduría ignorancia pobreza riqueza éxito fracaso amistad confianza duda muerte vejez juventud enfermedad hambre sed sueño cansancio aburrimiento".split()
)
_ROMAN = re.compile(r"[IVXLCDM]+")
_COLON = re.compile(
    r"(?:(?<=[a-záéíóúñ0-9]: )|(?<=[a-záéíóúñ], )|(?<=[a-záéíóúñ] [yo] ))([A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)(?=,| y | o |\s*[.;])"
)
_COMPASS = re.compile(
    r"(?<=[a-záéíóúñ] )(Norte|Sur|Este|Oeste|Noreste|Noroeste|Sureste|Suroeste|Sudeste|Sudoeste|Centro)(?= (?:de(?:l| la| los| las)?|del) [A-ZÁÉÍÓÚÑ])"
)
_EN_COMPASS = re.compile(
    r"\b(?:north|south|east|west|central|center|centre)(?:ern|east|west|eastern|western)?(?= [A-Z]| of\b| part)"
)
_SMALL = re.compile(r"(?:(?<=\b(?:en|de) )|(?<=\bcon )|(?<=\ba ))([a-záéíóúñ]{3,})\b")
_EN_OWNER = re.compile(r"(?<![\w.])([A-Z][a-zéáíóúñ]{2,})['’]s\b")
_EN_PLACE = re.compile(
    r"(?<=[a-z] )(?:in|from|to|near|visit(?:ed)?) ([A-Z][a-zéáíóúñ]{3,})(?<!ese)(?<!ish)(?<!ian)(?<!ic)\b(?! [A-Z])"
)


def small_in_english(context: Context) -> Iterable[Finding]:
    """ "Escuché Jazz y Rock Clásico" for "jazz and classic rock": every word of the run is small in the English."""
    if re.search(r"\b[A-Z]{2,} [A-Z]{2,}\b", context.english):
        return
    runs = list(_runs(context))
    if not runs or len([t for run in runs for t in run]) <= _names_there(context.english):
        return
    english = words(context.english)
    small = [t.low for t in english if t.text.islower()]
    begin = {0, *(m.end() for m in re.finditer(r"[.?!:…]['\"”)]*\s+['\"“(]*", context.english))}
    capitals = [t.low for t in english if not t.text.islower() and t.start not in begin]
    names = [run for run in runs if any(_stands_there(t, capitals) or "-" in t.text for t in run)]
    runs = [run for run in runs if run not in names and not any(_of_one(context, run, n) for n in names)]
    wrong = [t for run in runs for t in run if not _is_kept(t) and not _taught(context, t)]
    if all(_small(t, small, capitals) for t in wrong):
        for token in (*wrong, *_peoples_behind(runs, wrong)):
            yield replace(token.start, token.start + 1, token.text[0].lower())


_TAUGHT = frozenset(
    "biología química física matemáticas historia geografía filosofía lengua literatura derecho medicina economía música dibujo tecnología plástica religión ética latín griego psicología sociología "
    "arquitectura ingeniería farmacia enfermería veterinaria informática periodismo magisterio pedagogía antropología arqueología astronomía geología botánica zoología estadística contabilidad teología educación ciencias".split()
)


_OFFICE = re.compile(
    r"(?<!\w)(?:departamento|dirección|área|sección|ministerio|consejería|concejalía|secretaría|servicio|director|directora|jef[ea]) de (?:[A-ZÁÉÍÓÚÑ]\w+ (?:y )?)?$",
    re.IGNORECASE,
)


def _taught(context: Context, token: Token) -> bool:
    """Whether the word may name a subject at school, which has its capital, or an office: «la profesora de Biología», «el departamento de Ventas»."""
    if _OFFICE.search(context.text[: token.start]):
        return True
    bare = re.search(r"(?<!\w)(?:el|la|los|las|al|del) $", context.text[: token.start], re.IGNORECASE) is None
    return bare and token.low in _TAUGHT


def _names_there(english: str) -> int:
    """How many words of the English have a capital that Spanish would keep: no beginnings, peoples, days or months."""
    found = re.findall(r"(?<=[\w,;’'%$)] )[A-Z][a-z]\w+", english)
    return sum(not _TAKEN_OFF.fullmatch(w) and not _is_people(w) for w in found)


_TAKEN_OFF = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Dr"
)


@cache
def _people_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(mapping('capitals', 'peoples').values())})(?:e?s)?")


def _is_people(word: str) -> bool:
    return _people_pattern().fullmatch(word) is not None


def _runs(context: Context) -> Iterator[list[Token]]:
    """Words with a capital that stand together in mid-sentence, with nothing but a space between."""
    run: list[Token] = []
    tokens = context.tokens
    for n, token in enumerate(tokens):
        joined = bool(run) and context.text[run[-1].end : token.start] == " "
        if not joined and run:
            yield run
            run = []
        if token.text[:1].isupper() and token.text[1:].islower() and (joined or _inside(context, tokens, n)):
            run.append(token)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _inside(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether the word stands in mid-sentence, right behind a small word or a comma, and in no title."""
    if not n or context.sentence_start(tokens[n].start):
        return False
    before = tokens[n - 1]
    between = context.text[before.end : tokens[n].start]
    small = before.low in _LEADS or bool(finite(before.low)) or between == ", "
    return (
        between in (" ", ", ")
        and small
        and not (context.text[tokens[n].end :][:1] in "-/'’.&@+" and context.text[tokens[n].end :][1:2].isalnum())
    )


def _of_one(context: Context, run: list[Token], other: list[Token]) -> bool:
    """Whether two runs make one name: "Zonas de Control"."""
    first, last = sorted((run, other), key=lambda r: r[0].start)
    return re.fullmatch(r" de(?:l| la| los| las)? ", context.text[first[-1].end : last[0].start]) is not None


def _peoples_behind(runs: list[list[Token]], wrong: list[Token]) -> list[Token]:
    """The adjectives of peoples behind a noun that loses its capital: "el Continente Australiano"."""
    from pipeline.rules.capital_names import peoples

    return [b for run in runs for a, b in pairwise(run) if a in wrong and b.low in peoples()]


def _is_kept(token: Token) -> bool:
    """Whether other rules see to the word: days, months, peoples."""
    from pipeline.rules.capital_names import peoples

    seen_to = (
        token.low in peoples() or token.low in mapping("capitals", "common") or token.low in listed("capitals", "posts")
    )
    return seen_to or re.fullmatch(rf"(?:{DAYS}|{MONTHS})s?", token.low) is not None


def _small(token: Token, small: list[str], capitals: list[str]) -> bool:
    from pipeline.lang.spanish import common

    low = token.low
    if (
        len(low) < 3
        or low in _STAYS
        or _ROMAN.fullmatch(token.text.upper())
        or token.text in listed("capitals", "names")
        or token.text in _GIVEN
    ):
        return False
    if _stands_there(token, capitals):
        return False
    if low in _FELT:
        return True
    kin = _KIN.get(low, "")
    return low in small or (common(low) and any(means(low, w) or _cognate(low, w) or w in kin.split() for w in small))


# Given names that English has as common words too: "to be frank" was turned into a person.
_GIVEN = frozenset(
    "Frank Mark Bill Will Grace Hope Faith Joy Dawn Art Rob Sue Pat Drew Chuck Rich Miles Jack Rose Ruby Ray May June".split()
)
_KIN = {"mamá": "mom mum mommy mother", "papá": "dad daddy father", "mami": "mom mommy", "papi": "dad daddy"}


def _stands_there(token: Token, capitals: list[str]) -> bool:
    """Whether the English has the word with a capital as well, in its own or in its Spanish form."""
    low = token.low
    return (
        low in capitals
        or token.text in listed("capitals", "names")
        or any(len(c) > 3 and (c[:5] == low[:5] or means(low, c)) for c in capitals)
    )


def _cognate(spanish: str, english: str) -> bool:
    """Whether two long words are plainly one: "clásico" and "classic"."""
    bare = spanish.translate(PLAIN)
    return (
        len(bare) > 5
        and len(english) > 5
        and bare[:2] == english[:2]
        and SequenceMatcher(None, bare, english).ratio() >= 0.7
    )


_SOUTH_OF = re.compile(
    r"(?:(?<=\b[Ee]l )|(?<=\bal ))(Norte|Sur|Este|Oeste|Noreste|Noroeste|Sureste|Suroeste|Centro)(?= de(?:l| la| los| las)? (?:país|[A-ZÁÉÍÓÚÑ]))"
)
_HEMISPHERE = re.compile(r"(?<=[a-záéíóúñ] )Hemisferio (?:Norte|Sur|Occidental|Oriental)(?!\w)")
_CENTURY = re.compile(r"(?<=[a-záéíóúñ] )S(?=iglos? [IVX]+\b)")


def compass(context: Context) -> Iterable[Finding]:
    """ "El Norte de Italia" → "el norte de Italia"."""
    for m in context.finditer(_HEMISPHERE) if "emisphere" in context.english else ():
        yield replace(m.start(), m.end(), m.group().lower())
    for m in context.finditer(_CENTURY):
        yield replace(m.start(), m.end(), "s")
    for m in (
        context.finditer(_SOUTH_OF) if re.search(r"\b[NSEWC]\w+ of (?:the )?(?:country|[A-Z])", context.english) else ()
    ):
        yield replace(m.start(), m.end(), m.group().lower())
    for m in context.finditer(_COMPASS) if _EN_COMPASS.search(context.english) else ():
        yield replace(m.start(), m.end(), m.group().lower())


def behind_colon(context: Context) -> Iterable[Finding]:
    """ "Tres cosas: Agua, pan y sal" → "agua", where the English goes on in small letters behind its colon."""
    if not context.english or not re.search(r"\w: [a-z]", context.english):
        return
    for m in context.finditer(_COLON):
        if ": " not in re.split(r"[.?!;]", context.text[: m.start()])[-1]:
            continue
        small = [t.low for t in words(context.english) if t.text.islower()]
        behind = context.english.split(": ", 1)[1]
        if not re.search(r"[A-Z]", behind) and is_infinitive(m.group(1).lower()):
            small.append(m.group(1).lower())
        if _small(Token(m.start(), m.end(), m.group(), m.group().lower()), small, []):
            yield replace(m.start(), m.start() + 1, m.group()[0].lower())


_NOT_OWNERS = frozenset(
    "that what there here who where how when let today everyone everybody nobody somebody one mom dad".split()
)
_NO_PLACES = frozenset("internet web metro hotel radio central real general capital".split())


def lost_name(context: Context) -> Iterable[Finding]:
    """ "Vive en valencia" → "Valencia", the same name standing with its capital in the English."""
    if context.english.istitle() or not context.may_match(_SMALL):
        return
    found = {m.group(1).lower() for m in _EN_PLACE.finditer(context.english)}
    found |= {m.group(1).lower() for m in _EN_OWNER.finditer(context.english)} - _NOT_OWNERS
    small = {t.low for t in words(context.english) if t.text.islower()}
    for m in context.finditer(_SMALL):
        if m.group(1) in found - small and m.group(1) not in _NO_PLACES:
            yield replace(m.start(), m.start() + 1, m.group()[0].upper())
