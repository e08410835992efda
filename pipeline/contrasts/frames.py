"""Contrasts by build alone: two clauses at a semicolon, or two short sentences, that open or run alike."""

import re

from pipeline.contrasts.clauses import only_present, starts_with_verb, tells_past
from pipeline.contrasts.context import Context, Found, both_sides, following, has_verb, openers_alike, opening
from pipeline.contrasts.cues import CONTRARY
from pipeline.contrasts.framing import (
    for_whom,
    numbered,
    of_cases,
    of_persons,
    of_places,
    only_counts,
    same_verb,
    taken_up,
)
from pipeline.contrasts.grammar import DETERMINERS, words
from pipeline.contrasts.labels import OPPOSED, SHARED, name_of
from pipeline.contrasts.lexis import lexis
from pipeline.contrasts.opposing import kinds_of_people, offered, same_object
from pipeline.contrasts.records import Side

_SHORT = 16  # words of a sentence that stands against its neighbour


def parallel(context: Context, n: int) -> Found | None:
    """ "Los ricos …; los pobres …": two clauses at a semicolon whose subjects or openings are opposed.

    "En España se dice ordenador; en América, computadora": with its verb left out the second needs only to open alike.
    """
    a, b = context.sentences[n]
    if context.say((a, b)).count(";") != 1:
        return None
    cut = context.text.index(";", a, b)
    sides = both_sides(context, (a, cut), (cut + 1, b))
    colon = context.text.find(": ", a, cut)  # "Depende: si es de día, …; si es de noche, …"
    if colon > 0 and (not sides or not openers_alike(context, sides)):
        inner = both_sides(context, (colon + 1, cut), (cut + 1, b))
        sides = inner if inner and all(has_verb(f"x {context.say(s.value)}") for s in inner) else sides
    if not sides or only_counts(context, sides) or _GOES_ON & set(context.say(sides[1].label).lower().split()):
        return None
    named = all(context.say(s.label)[:1].isupper() and " " not in context.say(s.label) for s in sides)
    alike = openers_alike(context, sides)
    gapped = context.text.startswith(",", sides[1].label[1]) and not has_verb(context.say(sides[1].value))
    # "Mi primo hizo la paella; mi tía, la tarta": who did what, as "el lunes …; el martes, …"
    happened = tells_past(context.say(sides[0].value)) and context.say(sides[0].label).split()[0].lower() in DETERMINERS
    gapped = gapped and (numbered(context, sides) or not happened)
    named = named and starts_with_verb(context.say(sides[0].value))
    cut_well = all(context.text.startswith(",", s.label[1]) or starts_with_verb(context.say(s.value)) for s in sides)
    framed = cut_well and any(so(context, sides) for so in (of_cases, same_verb, of_places))
    framed = alike and (framed or taken_up(context, sides) or for_whom(context, sides) or numbered(context, sides))
    opposed = context.related(*sides) >= OPPOSED or of_persons(context, sides) or offered(context, n, sides)
    framed = framed or (alike and (same_object(context, sides) or kinds_of_people(context, sides)))
    return (*sides, "parallel", n) if opposed or framed or (gapped and (alike or named)) else None


_GOES_ON = words("sigue siguen continúa persiste aún todavía tampoco")  # no other case, but what comes next


def neighbours(context: Context, n: int) -> Found | None:
    """ "De día es una biblioteca. De noche, una sala de conciertos": two short sentences that open with opposites."""
    end = following(context, n)
    if not end:
        return None
    spans = context.sentences[n], context.sentences[n + 1]
    if any(len(context.say(s).split()) > _SHORT or context.say(s).rstrip().endswith("?") for s in spans):
        return None
    sides = both_sides(context, *spans)
    if not sides or not openers_alike(context, sides):
        return None
    if context.related(*sides) < OPPOSED and not for_whom(context, sides):
        return None
    if CONTRARY[context.language].search(context.text, *spans[1]):
        return None  # "En la ciudad, en cambio, …"
    first = name_of(context.say(sides[0].label), context.language).words
    if lexis(context.language).has("connective", " ".join(first)):  # "La respuesta corta es …. La larga, que …"
        return None
    return (*sides, "parallel", n + 1)


_ARTICLES = words("el la los las un una mi tu su lo")
_THIRD = re.compile(r"\s[ye]\s(?:el|la|los|las|un|una|mi|tu|su|lo)\s")
_JUXTAPOSED = 24  # words of a sentence of two clauses at a comma


def juxtaposed(context: Context, n: int) -> Found | None:
    """ "Los ricos heredan, los pobres trabajan": two clauses at a comma, the only one, whose subjects are opposed.

    Also with "pero" behind the comma.
    """
    a, b = context.sentences[n]
    said = context.say((a, b))
    if context.language != "es" or said.count(",") != 1 or ";" in said or said.rstrip().endswith("?"):
        return None
    led = said.find(": ", 0, said.find(", "))  # "Siempre es lo mismo: …"
    a, said = (a + led + 2, said[led + 2 :]) if led > 0 else (a, said)
    cut = said.find(", ")
    after = cut + (len(", pero") if said.startswith(", pero ", cut) else 1)
    first, second = said[:cut].split(), said[after:].split()
    if cut < 0 or len(first) < 2 or len(second) < 2 or len(first) + len(second) > _JUXTAPOSED:
        return None
    heads = [first[0].lower().lstrip('¡«“"'), second[0].lower()]
    if not {*heads} <= _ARTICLES | {"quien", "quienes"} or _THIRD.search(said, cut):
        return None
    sides = both_sides(context, (a, a + cut), (a + after, b))
    if not sides:
        return None
    cased = heads[0] == heads[1] and of_cases(context, sides)
    cased = cased and all(only_present(context.say(s.value)) for s in sides)
    opposed = context.related(*sides) >= OPPOSED or cased
    kin = after == cut + 1 or context.related(*sides) >= SHARED  # "pero" alone sets nothing against anything
    if not opposed and not (kin and same_verb(context, sides)):
        return None
    # "El té tiene menos cafeína que el café, pero el café tiene más sabor."
    if context.say(sides[1].label).lower() in context.say(sides[0].value).lower():
        return None
    told = all(starts_with_verb(x) and (opposed or only_present(x)) for x in map(context.say, (s.value for s in sides)))
    return (*sides, "parallel", n) if told else None


_PLACE = re.compile(r"(?:[¡«“\"])?(?:en|de|con|sin)\s", re.I)
_AND = re.compile(r",?\sy\s(?=(?:en|de|con|sin)\s)")


def coupled(context: Context, n: int) -> Found | None:
    """ "En otoño el parque cruje y en primavera estornuda": two clauses at "y" that open with opposites."""
    a, b = context.sentences[n]
    found = (
        list(_AND.finditer(context.text, a, b)) if context.language == "es" and _PLACE.match(context.text, a) else []
    )
    if len(found) != 1 or len(context.say((a, b)).split()) > _JUXTAPOSED or ";" in context.say((a, b)):
        return None
    spans = (a, found[0].start()), (found[0].end(), b)
    ways = [opening(context, s) for s in spans]
    if not ways[0] or not ways[1] or not openers_alike(context, (ways[0], ways[1])):
        return None
    if context.related(ways[0], ways[1]) < OPPOSED or any(tells_past(context.say(w.value)) for w in ways if w):
        return None
    return ways[0], ways[1], "parallel", n


_HEADLESS = re.compile(r",?\sy\s(?=(?:el|la|los|las)\s(?:del?|que)\s)", re.I)
_GAPPED = re.compile(r",?\sy\s(?P<label>(?:el|la|los|las)\s[^,;:.]{2,50}),\s(?P<value>[^,;:.]+)\.?$", re.I)


def gapped(context: Context, n: int) -> Found | None:
    """ "Los balcones del sol tienen geranios y los de la sombra, bicicletas": without its noun, or its verb."""
    a, b = context.sentences[n]
    said = context.say((a, b))
    if context.language != "es" or {";", ":", "?"} & set(said):
        return None
    sides = _verb_left_out(context, a, b) or _noun_left_out(context, a, b)
    return (*sides, "parallel", n) if sides and context.related(*sides) >= OPPOSED else None


def _verb_left_out(context: Context, a: int, b: int) -> tuple[Side, Side] | None:
    match = _GAPPED.search(context.text, a, b)
    left = context.split((a, match.start())) if match and not has_verb(f"x {match['value']}") else None
    return (left, Side(match.span("label"), match.span("value"))) if match and left else None


def _noun_left_out(context: Context, a: int, b: int) -> tuple[Side, Side] | None:
    match = _HEADLESS.search(context.text, a, b)
    left, right = (context.split((a, match.start())), context.split((match.end(), b))) if match else (None, None)
    happened = any(s and tells_past(context.say(s.value)) for s in (left, right))
    return (left, right) if left and right and not happened else None
