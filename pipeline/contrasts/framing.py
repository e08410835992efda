"""What sets the two clauses of one sentence against each other: cases, places, persons, counts, one verb for both."""

import re

from pipeline.contrasts.clauses import finite, only_present, starts_with_verb, tells_past
from pipeline.contrasts.context import Context
from pipeline.contrasts.cues import COUNTS
from pipeline.contrasts.grammar import COPULAS, DETERMINERS, PREPOSITIONS, words
from pipeline.contrasts.labels import name_of
from pipeline.contrasts.lexis import lexis
from pipeline.contrasts.records import Side
from pipeline.contrasts.seasons import far_in_calendar
from pipeline.lang.closed import CLITICS


def of_cases(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether both labels name a case: "si …; si …", "quien …; quien …", "los que …; los que …", "el de …; el de …"."""
    first, second = (context.say(s.label).lower().split() for s in sides)
    if second[1:] == ["no"] or {first[-1], second[-1]} & {"y", "e", "o", "and", "or"}:
        return False
    headless = first[0] in DETERMINERS and first[1:2] == second[1:2] in (["de"], ["que"])
    return headless or first[0] in ("si", "cuando", "quien", "quienes", "if", "when")


def of_persons(context: Context, sides: tuple[Side, Side]) -> bool:
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


def for_whom(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether "para X …; para Y …" tells what something is to some and to others; recipes tell what to do."""
    labels = [context.say(s.label).lower().split() for s in sides]
    whom = all(w[0] == "para" and len(w) > 1 and w[1] in _SOMEBODY for w in labels)
    return (
        whom and not any(_dated(context, s) for s in sides) and all(_WORTH.search(context.say(s.value)) for s in sides)
    )


def same_verb(context: Context, sides: tuple[Side, Side]) -> bool:
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


def taken_up(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether the second of two places takes up the verb of the first: "en X los niños entran …; en Y entran …"."""
    labels = [context.say(s.label).split() for s in sides]
    first, second = (context.say(s.value).lower().split() for s in sides)
    verb = next((w for w in second if w not in CLITICS | {"no"}), "")
    placed = all(x[0].lower() == "en" for x in labels) and not any(_dated(context, s) for s in sides)
    placed = placed and not _BACK & {w.lower() for w in labels[1]} and finite(verb) == "verb" and verb in first
    return placed and not any(tells_past(context.say(s.value)) for s in sides)


# "En el primer caso …; en el segundo …"
_COUNTED = (words("primer primero primera first"), words("segundo segunda último última otro otra second last other"))


def numbered(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether the labels number two things that were named before."""
    return all(_COUNTED[n] & set(context.say(s.label).lower().split()) for n, s in enumerate(sides))


def only_counts(context: Context, sides: tuple[Side, Side]) -> bool:
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


def of_places(context: Context, sides: tuple[Side, Side]) -> bool:
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
