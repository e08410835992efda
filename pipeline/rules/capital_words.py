"""Common words with a capital that the English writes small, and names that lost the capital the English has."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable, Iterator
from functools import cache

from pipeline.rules.base import Context, Finding, Token, replace, words
from pipeline.rules.dates import DAYS, MONTHS
from pipeline.rules.english import means
from pipeline.rules.nouns import noun_known
from pipeline.rules.tables import listed
from pipeline.rules.verbs import finite

# Words that Spanish may write with a capital for reasons of its own.
_STAYS = frozenset(
    "señor señora majestad santidad excelencia alteza estado estados constitución gobierno iglesia biblia tierra universo dios diosa padre madre virgen reino república parlamento "
    "congreso senado ejército corona copa liga oscar premio navidad sol luna internet web cielo infierno diablo satanás cristo mesías papa rey reina derecho bolsa justicia marina "
    "policía administración hacienda ministerio universidad occidente oriente antigüedad humanidad naturaleza historia mundial reconquista renacimiento ilustración edad revolución imperio península polo olimpiadas juegos guerra mundial corte tribunal ciudad san santa santo "
    "don doña fray sor lady sir mister miss".split()
)
_LEADS = frozenset(
    "el la los las un una unos unas mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta estos estas ese esa esos esas otro otra otros otras algún alguna algunos algunas muchos muchas varios varias "
    "cada todo toda todos todas dos tres cuatro cinco gran nuevo nueva mucho mucha de del al a en con por para sin sobre como y e o u ni entre desde hasta hacia según que es son era fue ser muy más".split()
)
_ROMAN = re.compile(r"[IVXLCDM]+")
_COLON = re.compile(r"(?<=[a-záéíóúñ0-9]: )([A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)(?=,| y | o )")
_COMPASS = re.compile(
    r"(?<=[a-záéíóúñ] )(Norte|Sur|Este|Oeste|Noreste|Noroeste|Sureste|Suroeste|Sudeste|Sudoeste|Centro)(?= (?:de(?:l| la| los| las)?|del) [A-ZÁÉÍÓÚÑ])"
)
_EN_COMPASS = re.compile(
    r"\b(?:north|south|east|west|central|center|centre)(?:ern|east|west|eastern|western)?(?= [A-Z]| of\b| part)"
)
_SMALL = re.compile(r"(?<=\b(?:en|de) )([a-záéíóúñ]{4,})\b")
_EN_PLACE = re.compile(
    r"(?<=[a-z] )(?:in|from|to|near|visit(?:ed)?) ([A-Z][a-zéáíóúñ]{3,})(?<!ese)(?<!ish)(?<!ian)(?<!ic)\b(?! [A-Z])"
)


def small_in_english(context: Context) -> Iterable[Finding]:
    """ "Escuché Jazz y Rock Clásico" for "jazz and classic rock": every word of the run is small in the English."""
    if re.search(r"\b[A-Z]{2,} [A-Z]{2,}\b", context.english):
        return
    english = words(context.english)
    small = [t.low for t in english if t.text.islower()]
    capitals = [t.low for t in english if not t.text.islower()]
    runs = list(_runs(context)) if context.may_have(str.isalpha) else []
    if not runs or len([t for run in runs for t in run]) <= _names_there(context.english):
        return
    runs = [run for run in runs if not any(t.low in capitals for t in run)]
    wrong = [t for run in runs for t in run if not _is_kept(t)]
    if all(_small(t, small, capitals) for t in wrong):
        for token in wrong:
            yield replace(token.start, token.start + 1, token.text[0].lower())


def _names_there(english: str) -> int:
    """How many words of the English have a capital that Spanish would keep: no beginnings, peoples, days or months."""
    found = re.findall(r"(?<=[\w,;’'%$)] )[A-Z][a-z]\w+", english)
    return sum(not _TAKEN_OFF.fullmatch(w) and not _is_people(w) for w in found)


_TAKEN_OFF = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|May|June|July|August|September|October|November|December|Mr|Mrs|Ms|Dr"
)


@cache
def _people_pattern() -> re.Pattern[str]:
    from pipeline.rules.tables import mapping

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
            # "Banco de Desarrollo": what follows with a preposition may belong to the name.
            behind = re.match(r" (?:de(?:l| la)?|en)? ?[A-ZÁÉÍÓÚÑ]", context.text[run[-1].end :])
            if not behind:
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
    titled = re.search(r"[A-ZÁÉÍÓÚÑ]\w+ (?:de|del|de la|la|el) $", context.text[: tokens[n].start])
    named = bool(titled and not context.sentence_start(titled.start()))
    return (
        between in (" ", ", ")
        and small
        and not named
        and not (context.text[tokens[n].end :][:1] in "-/'’.&@+" and context.text[tokens[n].end :][1:2].isalnum())
    )


def _is_kept(token: Token) -> bool:
    """Whether other rules see to the word: days, months, peoples."""
    from pipeline.rules.capital_names import peoples

    return token.low in peoples() or re.fullmatch(rf"(?:{DAYS}|{MONTHS})s?", token.low) is not None


def _small(token: Token, small: list[str], capitals: list[str]) -> bool:
    from pipeline.lang.spanish import common

    low = token.low
    if (
        len(low) < 3
        or low in _STAYS
        or _ROMAN.fullmatch(token.text.upper())
        or token.text in listed("capitals", "names")
    ):
        return False
    if low in capitals or any(len(c) > 3 and (c[:5] == low[:5] or means(low, c)) for c in capitals):
        return False
    return low in small or (common(low) and any(means(low, w) for w in small))


def compass(context: Context) -> Iterable[Finding]:
    """ "El Norte de Italia" → "el norte de Italia"."""
    for m in context.finditer(_COMPASS) if _EN_COMPASS.search(context.english) else ():
        yield replace(m.start(), m.end(), m.group().lower())


def behind_colon(context: Context) -> Iterable[Finding]:
    """ "Tres cosas: Agua, pan y sal" → "agua", where the English goes on in small letters behind its colon."""
    if not context.english or not re.search(r"\w: [a-z]", context.english):
        return
    for m in context.finditer(_COLON):
        small = [t.low for t in words(context.english) if t.text.islower()]
        if _small(Token(m.start(), m.end(), m.group(), m.group().lower()), small, []):
            yield replace(m.start(), m.start() + 1, m.group()[0].lower())


def lost_name(context: Context) -> Iterable[Finding]:
    """ "Vive en valencia" → "Valencia", the same name standing with its capital in the English."""
    if context.english.istitle() or not context.may_match(_SMALL):
        return
    found = {m.group(1).lower() for m in _EN_PLACE.finditer(context.english)}
    small = {t.low for t in words(context.english) if t.text.islower()}
    for m in context.finditer(_SMALL):
        if m.group(1) in found - small and not noun_known(m.group(1)):
            yield replace(m.start(), m.start() + 1, m.group()[0].upper())
