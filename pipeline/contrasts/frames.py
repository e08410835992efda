"""Contrasts by build alone: two clauses at a semicolon, or two short sentences, that open or run alike."""

import re

from pipeline.contrasts.clauses import finite, only_present, starts_with_verb, tells_past
from pipeline.contrasts.context import Context, Found, both_sides, following, has_verb, openers_alike, opening
from pipeline.contrasts.cues import CONTRARY, COUNTS
from pipeline.contrasts.grammar import COPULAS, DETERMINERS, PREPOSITIONS, words
from pipeline.contrasts.labels import OPPOSED, SHARED, name_of
from pipeline.contrasts.lexis import lexis
from pipeline.contrasts.opposing import kinds_of_people, offered, same_object
from pipeline.contrasts.records import Side
from pipeline.contrasts.seasons import far_in_calendar
from pipeline.lang.closed import CLITICS

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
    if not sides or _only_counts(context, sides) or _GOES_ON & set(context.say(sides[1].label).lower().split()):
        return None
    named = all(context.say(s.label)[:1].isupper() and " " not in context.say(s.label) for s in sides)
    alike = openers_alike(context, sides)
    gapped = context.text.startswith(",", sides[1].label[1]) and not has_verb(context.say(sides[1].value))
    # "Mi primo hizo la paella; mi tía, la tarta": who did what, as "el lunes …; el martes, …"
    happened = tells_past(context.say(sides[0].value)) and context.say(sides[0].label).split()[0].lower() in DETERMINERS
    gapped = gapped and (_numbered(context, sides) or not happened)
    named = named and starts_with_verb(context.say(sides[0].value))
    cut_well = all(context.text.startswith(",", s.label[1]) or starts_with_verb(context.say(s.value)) for s in sides)
    framed = cut_well and any(so(context, sides) for so in (_conditions, _same_verb, _in_places))
    framed = alike and (framed or _taken_up(context, sides) or _for_whom(context, sides) or _numbered(context, sides))
    opposed = context.related(*sides) >= OPPOSED or _persons(context, sides) or offered(context, n, sides)
    framed = framed or (alike and (same_object(context, sides) or kinds_of_people(context, sides)))
    return (*sides, "parallel", n) if opposed or framed or (gapped and (alike or named)) else None


_GOES_ON = words("sigue siguen continúa persiste aún todavía tampoco")  # no other case, but what comes next


def _conditions(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether both labels name a case: "si …; si …", "quien …; quien …", "los que …; los que …", "el de …; el de …"."""
    first, second = (context.say(s.label).lower().split() for s in sides)
    if second[1:] == ["no"] or {first[-1], second[-1]} & {"y", "e", "o", "and", "or"}:
        return False
    headless = first[0] in DETERMINERS and first[1:2] == second[1:2] in (["de"], ["que"])
    return headless or first[0] in ("si", "cuando", "quien", "quienes", "if", "when")


def _persons(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether both labels are pronouns of persons, and nothing tells of one event after another."""
    pronouns = all(
        lexis(context.language).has("pronoun", name_of(context.say(s.label), context.language).phrase) for s in sides
    )
    return pronouns and (not any(tells_past(context.say(s.value)) for s in sides) or _one_verb(context, sides))


def _one_verb(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether both values open with forms of one verb: "se quedó la casa; … me quedé el perro"."""
    if context.language != "es":
        return False
    from pipeline.lang.verbs import analyse

    first, second = (
        {r.lemma for r in analyse(next((w for w in context.say(s.value).lower().split() if w not in CLITICS), ""))}
        for s in sides
    )
    return bool(first & second)


_WORTH = re.compile(
    r"\b(?:es|son|era|eran|fue|será|significa|supone|suponía|basta|bastaba|importa|cuesta|vale|sirve|resulta"
    r"|representa|existe|hay|significaba|is|are|was|were|means|matters)\b",
    re.I,
)


_SOMEBODY = DETERMINERS | words("mí ti él ella ellos ellas nosotros nosotras vosotros ustedes usted algunos muchos")


def _for_whom(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether "para X …; para Y …" tells what something is to some and to others; recipes tell what to do."""
    labels = [context.say(s.label).lower().split() for s in sides]
    whom = all(w[0] == "para" and len(w) > 1 and w[1] in _SOMEBODY for w in labels)
    return (
        whom and not any(_dated(context, s) for s in sides) and all(_WORTH.search(context.say(s.value)) for s in sides)
    )


def _same_verb(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether both values open with one verb: "callar cuesta un minuto; no callar cuesta años".

    Of "es" nothing follows unless the next word is the same too: "es un juego; … es un negocio".
    """
    first, second = (_affirmed(context.say(s.value).lower().split())[:2] for s in sides)
    happened = not all(only_present(context.say(s.value)) for s in sides)
    happened = happened or not far_in_calendar(*(context.say(s.label) for s in sides))
    if happened and any(_on_a_day(context, s) for s in sides):
        return False  # "el lunes fuimos al cine; el martes fuimos al teatro"
    if _verb_again(context, sides):
        return True
    if first[:1] == second[:1] and first[0] in COPULAS:
        return first == second and len(first) > 1
    return first[:1] == second[:1] and finite(first[0]) == "verb"


def _on_a_day(context: Context, side: Side) -> bool:
    """Whether a label says on what day: "El lunes llegó el fontanero; el martes, el electricista"."""
    return context.say(side.label).lower().startswith(("el ", "para el ")) and _dated(context, side)


_BEFORE = words("no nunca ya solo sólo siempre apenas casi se not")


def _affirmed(said: list[str]) -> list[str]:
    """The words of a value from its verb on: "perdona …; no perdona …", "va y viene; … solo se va"."""
    at = next((n for n, w in enumerate(said) if w not in _BEFORE), 0)
    return said[at:]


def _verb_again(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether a verb of the first value, in the present, comes again: "rasca … y huele a jara; apaga … y huele …"."""
    told = [context.say(s.value).lower() for s in sides]
    first, second = ({w for w in re.findall(r"\w+", x) if finite(w) == "verb" and w not in COPULAS} for x in told)
    named = any(context.say(s.label).lower().startswith(("en ", "para ", "si ", "cuando ")) for s in sides)
    shared = {
        w for w in first & second if re.search(rf"\b[yeo,] {w}\b", told[1]) and re.search(rf"\b[yeo,] {w}\b", told[0])
    }
    return not named and bool(shared) and all(map(only_present, told))


def _taken_up(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether the second of two places takes up the verb of the first: "en X los niños entran …; en Y entran …"."""
    labels = [context.say(s.label).split() for s in sides]
    first, second = (context.say(s.value).lower().split() for s in sides)
    verb = next((w for w in second if w not in CLITICS | {"no"}), "")
    placed = all(x[0].lower() == "en" for x in labels) and not any(_dated(context, s) for s in sides)
    placed = placed and not _BACK & {w.lower() for w in labels[1]} and finite(verb) == "verb" and verb in first
    return placed and not any(tells_past(context.say(s.value)) for s in sides)


# "En el primer caso …; en el segundo …"
_COUNTED = (words("primer primero primera first"), words("segundo segunda último última otro otra second last other"))


def _numbered(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether the labels number two things that were named before."""
    return all(_COUNTED[n] & set(context.say(s.label).lower().split()) for n, s in enumerate(sides))


def _only_counts(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether an ordinal stands against no other ("el segundo intento …; el cambio …"), or counts who came first."""
    one, other = (any(n & set(context.say(s.label).lower().split()) for n in _COUNTED) for s in sides)
    behind = context.say(sides[0].label).split(" ", 2)[-1]
    return one != other or (one and COUNTS[context.language].match(f" {behind}") is not None)


def _dated(context: Context, side: Side) -> bool:
    """Whether a label is a day or a month: "en mayo", not "en el turno de tarde"."""
    placeless = DETERMINERS | PREPOSITIONS - {"de"}
    head = next((w for w in context.say(side.label).split() if w.lower() not in placeless), "")
    return name_of(head, context.language).phrase in lexis(context.language).words["calendar"] if head else False


_BACK = words("dicho dicha dichos dichas tal tales ese esa esos esas este esta estos estas such")


def _in_places(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether "en X …; en Y …" tells what is or used to be, not what happened in X and then in Y."""
    labels = [context.say(s.label).split() for s in sides]
    dated = any(_dated(context, s) for s in sides)
    placed = all(x[0].lower() in ("en", "con", "sin", "in", "with", "without") for x in labels)
    said = all(starts_with_verb(context.say(s.value)) and not tells_past(context.say(s.value)) for s in sides)
    back = bool(_BACK & {w.lower() for w in labels[1]})  # "en algunos casos …; en dichos casos …"
    handled = labels[0][0].lower() == "con" and all(
        context.say(s.value).lower().startswith(("lo ", "la ", "los ", "las ")) for s in sides
    )  # "con oro lo adornan; con clavos lo fijan"
    return placed and said and not (dated or back or handled)


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
    if context.related(*sides) < OPPOSED and not _for_whom(context, sides):
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
    cased = heads[0] == heads[1] and _conditions(context, sides)
    cased = cased and all(only_present(context.say(s.value)) for s in sides)
    opposed = context.related(*sides) >= OPPOSED or cased
    kin = after == cut + 1 or context.related(*sides) >= SHARED  # "pero" alone sets nothing against anything
    if not opposed and not (kin and _same_verb(context, sides)):
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
