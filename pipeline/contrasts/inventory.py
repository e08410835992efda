"""Values that set nothing against anything, things to buy or to do, and values that say how something is."""

import re
from collections.abc import Sequence

from pipeline.contrasts import signals
from pipeline.contrasts.clauses import finite, is_infinitive
from pipeline.contrasts.labels import CLOSED, OPPOSED, name_of
from pipeline.contrasts.lexis import fold, lexis
from pipeline.contrasts.orders import is_agenda
from pipeline.contrasts.parallel import build, coordinated, explains, weighed
from pipeline.lang.closed import CLITICS

_MANY = 3  # items from which labels of things make a list
_BRIEF = 3  # words of an item that only names a thing
_FIGURES = re.compile(r"\d")


def is_inventory(values: Sequence[str], language: str) -> bool:
    """Whether the bullets of all values only name things to buy, see or do: "manzanas", "limpiar el horno"."""
    if _again(values):
        return False
    items = [line.strip() for v in values for line in v.splitlines() if line.strip()]
    if len(items) <= len(values):
        return False
    plain = [re.sub(r"^(?:[-*•·‣◦▪+–]|\d{1,2}[.)])\s+", "", item).rstrip(".;") for item in items]
    return items != plain and all(_mere(item, language) for item in plain)


def _again(values: Sequence[str]) -> bool:
    """Whether two lists say things of the same two or more: "barbacoas en mayo, topos en junio"."""
    said = [{w for w in fold(v).split() if len(w) > _BRIEF} for v in values]
    return len(said) == 2 and len(said[0] & said[1]) > 1


def _mere(item: str, language: str) -> bool:
    """Whether an item is a task, a name, or one to three words without a verb or a word that weighs."""
    if " " in item and all(w[:1].isupper() for w in item.split()):
        return True  # "Sagrada Familia"
    opens = build(item, language)
    if opens in ("clause", "sentence", "adjective") or coordinated(item) or weighed(item, language):
        return False
    return opens == "infinitive" or signals.is_roll([item]) or len(item.split()) <= _BRIEF


def describes(value: str, language: str) -> bool:
    """Whether a value of more than one word, without figures, tells how something is: "lenta y amable", "solo pan"."""
    if len(value.split()) < 2 or _FIGURES.search(value):
        return False
    return build(value, language) in ("clause", "adjective") or coordinated(value) or weighed(value, language)


def is_chores(labels: Sequence[str], values: Sequence[str], language: str) -> bool:
    """Whether labels are rooms and values what is to be done there: "Cocina: fregar el suelo"."""
    kinds = (lexis(language).classes.get(name_of(x, language).phrase, frozenset()) for x in labels)
    rooms = all(k & {"room", "washing"} for k in kinds)
    return rooms and all(build(v, language) == "infinitive" for v in values)


_COLLECTED = re.compile(
    r"[^\W\d_]+(?: [^\W\d_]+){0,2}(?:, [^\W\d_]+(?: [^\W\d_]+){0,2})* [ye] [^\W\d_]+(?: [^\W\d_]+){0,2}\.?"
)
_FEWEST = 3  # things in a row that are a list
_KIND = re.compile(r"[^\W\d_]{3,} (?:[^\W\d_]+ ){0,2}(?:de|del|que|para|con|sin|en)\s\w")


def is_catalogue(labels: Sequence[str], values: Sequence[str], language: str) -> bool:
    """Whether labels come with what they are or are made of: "leche, harina, jamón", "danza de compás ternario"."""
    if explains(values, language):
        return True
    if any(" " in x for x in labels):
        return False
    named = [build(v, language) == "noun" or explains([v], language) for v in values]
    plain = all(named) and all(not coordinated(v) and not weighed(v, language) for v in values)
    kinds = len(values) >= _FEWEST and plain and all(map(_KIND.match, values))
    return kinds or (all(v.count(",") + 2 >= _FEWEST for v in values) and collects(values, language))


_QUALITY = re.compile(r"(?:[ai]d[oa]|os[oa]|iv[oa]|ble|al|nte)s?$")


def collects(values: Sequence[str], language: str) -> bool:
    """Whether every value names things in a row and says nothing of them: "botas, saco y hornillo"."""
    if language != "es" or not all(_COLLECTED.fullmatch(v) and not weighed(v, language) for v in values):
        return False
    heads = [item.split()[0].lower() for v in values for item in re.split(r", | [ye] ", v.rstrip("."))]
    acts = [bool(finite(h)) or is_infinitive(h) for h in heads]  # "botas" may be a verb, "hornillo" not
    return not all(acts) and not any(_QUALITY.search(h) or h in CLITICS for h in heads)


def listed(labels: Sequence[str], values: Sequence[str], strength: int, language: str) -> bool:
    """Whether labels on one line and their values are a cast, a forecast, an agenda or a list of things."""
    names = {name_of(x, language).phrase for x in labels}
    if is_agenda(names, values, language):
        return True
    verbs = language == "es" and strength < OPPOSED and all(is_infinitive(x.lower()) for x in labels)
    if verbs and all(build(v, language) == "infinitive" for v in values):
        return True  # "Sofreír: cocinar a fuego lento"
    if len(values) >= _MANY and strength < OPPOSED and is_catalogue(labels, values, language):
        return True
    if strength == CLOSED or signals.speech_score(values, language) >= 1:
        return strength < CLOSED
    told = signals.is_roll(values) or signals.is_forecast(values, language) or signals.is_schedule(values, language)
    return told or is_chores(labels, values, language) or signals.is_foreign(values, language)
