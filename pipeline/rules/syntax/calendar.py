"""Days, dates and spans of time with the prepositions of English: "on Monday", "for five years", "three days ago"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.lang.english_words import DAYS, MONTHS
from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.syntax.grammar import NUMBER, NUMBER_EN, PERIOD, WORD, bare, form_of, gerund, participle
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

_DAYS = rf"(?:{'|'.join(DAYS.values())})"
_DAYS_EN = rf"(?:{'|'.join(DAYS).lower()})"
_MONTHS = r"(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre)"
_MONTHS_EN = rf"(?:{'|'.join(MONTHS).lower()})"
_NOT_FALL = r"(?<!cae )(?<!cayó )(?<!caerá )(?<!caía )(?<!caer )(?<!caen )"
_NOT_THOUGHT = r"(?<!pienso )(?<!piensa )(?<!pensaba )(?<!pensar )(?<!pensando )(?<!excepto )(?<!salvo )"
_UNIT_EN = r"(?:second|minute|hour|day|week|month|year|decade|centur\w+)s?"


def _days(m: re.Match[str]) -> str:
    day = m["day"].lower()
    return f"los {day}{'' if day.endswith('s') else 's'}"


_WEEKDAY = finder(
    Pair(es(rf"{_NOT_FALL}(?:en|sobre) (?:el |la )?(?P<day>{_DAYS})"), en(rf"on (?:the )?{_DAYS_EN}(?! and\b)"), r"el \g<day>"),
    Pair(es(rf"{_NOT_FALL}(?:en|sobre) (?:(?:el|los) )?(?P<day>lunes|martes|miércoles|jueves|viernes|sábados|domingos)"), en(rf"on {_DAYS_EN}s"), _days),
    Pair(es(rf"{_NOT_FALL}(?:en|sobre) (?:el|los) (?P<day>sábado|domingo)"), en(rf"on {_DAYS_EN}s"), _days),
    Pair(es(rf"{_NOT_THOUGHT}en los (?P<day>lunes|martes|miércoles|jueves|viernes|sábados|domingos)"), en(r"\0"), _days, alone="suggest"),
    Pair(es(rf"(?:en|sobre) (?:el |la )?(?P<d>(?:\d\d?|primero|uno) de {_MONTHS})"), en(rf"on (?:the )?(?:\d\d?(?:st|nd|rd|th)?(?! de\b)|{_MONTHS_EN}|first)"), r"el \g<d>", alone="suggest"),
    Pair(es(r"en el (?P<d>(?:[12]?\d|3[01]))(?! ?(?:%|º|por ciento|de cada|de (?!enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep|oct|nov|dic)|[a-záéíóúñ]{3,}(?! de)))(?=[\s.,;])"), en(r"on (?:the )?\d+(?:st|nd|rd|th)"), r"el \g<d>"),
    Pair(es(rf"(?:en|sobre) (?P<m>{_MONTHS}) (?P<d>[12]?\d|3[01])(?=[.,;!?]| *$)"), en(rf"on {_MONTHS_EN} \d"), lambda m: f"el {m['d']} de {m['m'].lower()}", alone="suggest"),
    Pair(es(r"en año (?:de )?(?P<y>\d{4})"), en(r"in (?:the year )?\d{4}"), (lambda m: (f"en {m['y']}", f"en el año {m['y']}")), alone="suggest"),
)  # fmt: skip

_AGO = finder(
    Pair(es(rf"(?P<a>hace (?:\w+ )?{NUMBER} {PERIOD}) (?:atrás|antes)"), en(r"ago"), r"\g<a>", alone="suggest"),
    Pair(es(rf"desde (?!un segundo \w)(?P<t>(?:más de |casi |unos |unas )?{NUMBER} {PERIOD})(?: atrás)?(?! (?:hasta|a|antes|después))"), en(rf"(?:for|since) (?:about |around |over |almost |nearly |at least |more than )?{NUMBER_EN} {_UNIT_EN}|ago"), r"desde hace \g<t>", alone="suggest"),
    Pair(es(rf"desde (?P<t>{NUMBER} {PERIOD}) atrás"), en(r"\0"), r"desde hace \g<t>", alone="suggest"),
)  # fmt: skip

_LASTED = rf"(?P<s>(?:yo|tú|él|ella|nosotros|ellos|ellas|usted|ustedes) )?(?P<h>he|has|ha|hemos|han) (?P<e>estado )?(?P<v>{WORD}(?:ndo|[dst]o))(?P<x>(?: {WORD}){{0,4}}?)"
_LASTED_EN = en(rf"(?:have|has|'ve|'s) (?:\w+ )?\w+ (?:\w+ ){{0,6}}?for (?:\w+ )?{NUMBER_EN} {_UNIT_EN}")
_PERSON = {"he": "llevo", "has": "llevas", "ha": "lleva", "hemos": "llevamos", "han": "llevan"}


def _lasting(m: re.Match[str]) -> Written:
    """ "Ha vivido aquí para cinco años": durante, or llevar and the gerund."""
    text = m.group()
    start, end = m.start("prep") - m.start(), m.end("prep") - m.start()
    during = f"{text[:start]}durante{text[end:]}"
    others = _carrying(m)
    return (during, *others)


def _carried(m: re.Match[str]) -> Written:
    return (*_carrying(m), *_lasting(m)[:1])


def _carrying(m: re.Match[str]) -> tuple[str, ...]:
    form = gerund(m["v"].lower()) or participle(m["v"].lower())
    if form is None or form.clitics or form_of(m["h"].lower(), "haber") is None or form.lemma in ("ser", "haber"):
        return ()
    from pipeline.lang.inflect import VerbForm, conjugate

    doing = "" if form.lemma == "estar" else f" {conjugate(bare(form), VerbForm('', 'ger'))}"
    if m["e"] and form.mood == "part":  # «hemos estado casados»: a state, not something done
        several = m["h"].lower() in ("hemos", "han") and form.number == "s"
        doing = f" {m['v'].lower()}{'s' if several else ''}"
    return (f"{(m['s'] or '').lower()}{_PERSON[m['h'].lower()]} {m['t']}{doing}{m['x']}",)


_DURATION = finder(
    Pair(
        es(
            rf"{_LASTED} (?P<prep>para) (?P<t>{NUMBER} {PERIOD})(?! (?:lluvios|mal|especial|futur|gris|de lluvia|como|en (?:el|la) que))"
        ),
        _LASTED_EN,
        _lasting,
        alone="suggest",
    ),
    Pair(
        es(rf"{_LASTED} (?P<prep>por) (?P<t>{NUMBER} {PERIOD})"), _LASTED_EN, _carried, level="suggest", alone="suggest"
    ),
)

RULES = (
    Rule(
        id="on-weekday",
        level="fix",
        summary="Puts the article for the English “on” before days and dates (“en lunes” → “el lunes”); without English at most a suggestion.",
        why="El día en que algo ocurre lleva artículo, sin «en»: «el lunes», «los viernes», «el 3 de mayo».",
        find=_WEEKDAY,
        examples=(
            Example("Nació en el 14 de mayo.", "Nació el 14 de mayo.", "She was born on the 14th of May."),
            Example("El examen es en jueves.", "El examen es el jueves.", "The exam is on Thursday."),
            Example("Cierran en los martes.", "Cierran los martes.", "They close on Tuesdays."),
            Example("Nació sobre el 8 de junio.", "Nació el 8 de junio.", "She was born on 8 June."),
            Example("En año 1998 vivía aquí.", "En 1998 vivía aquí.", "In 1998 I lived here."),
        ),
        keep=(
            Keep("Este año cae en lunes.", "This year it falls on Monday."),
            Keep("Abre en domingo.", "It opens on Sundays."),
            Keep("Vive en 5 de mayo con Juárez.", "He lives on 5 de Mayo and Juárez."),
            Keep("Nació en viernes."),
            Keep("Pensaba en los lunes de su infancia."),
            Keep("Pienso en el lunes.", "I'm thinking of Monday."),
            Keep("Se basa en el 3 de mayo.", "It is based upon 3 May."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="time-span",
        level="fix",
        summary="Writes desde hace for “for … years”, and hace without atrás.",
        why="Con un periodo se dice «desde hace diez años»; «hace… atrás» repite lo mismo.",
        find=_AGO,
        examples=(
            Example("Lo sé desde dos meses.", "Lo sé desde hace dos meses.", "I've known it for two months."),
            Example("Llegó hace una hora atrás.", "Llegó hace una hora.", "He arrived an hour ago."),
        ),
        keep=(
            Keep("Lo sé desde hace dos meses.", "I've known it for two months."),
            Keep("Para niños desde tres años.", "For children from three years."),
            Keep("Tres días atrás llovía.", "Three days ago it was raining."),
        ),
        source="Diccionario panhispánico de dudas (RAE-ASALE)",
    ),
    Rule(
        id="lasting-action",
        level="fix",
        summary="Writes durante for “para cinco años”, and suggests llevar with a gerund for “por”; without English at most a suggestion.",
        why="Lo que dura hasta hoy se dice con «llevar» y gerundio («llevo dos horas esperando») o con «durante».",
        find=_DURATION,
        examples=(
            Example("He trabajado aquí para tres años.", "He trabajado aquí durante tres años.", "I have worked here for three years."),
        ),
        keep=(
            Keep("He comprado comida para dos días.", "I have bought food to last two days."),
            Keep("Ha guardado una botella para un día especial.", "She has kept a bottle for a special day."),
            Keep("Ha vivido aquí por cinco años.", "She has lived here for five years."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
