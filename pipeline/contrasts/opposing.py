"""Contrasts by a phrase of opposition: "en cambio", "por el contrario", "a diferencia de", "frente a"."""

import re
from collections.abc import Sequence

from pipeline.contrasts import cues
from pipeline.contrasts.clauses import finite, only_present, tells_past
from pipeline.contrasts.context import EDGE, Context, Found, both_sides, has_verb, opening
from pipeline.contrasts.elision import is_adjective
from pipeline.contrasts.labels import SHARED, name_of, relation
from pipeline.contrasts.lexis import lexis
from pipeline.contrasts.records import Side, Span, trimmed
from pipeline.contrasts.signals import joined_in


def contrary(context: Context, n: int) -> Found | None:
    """ "X …; Y, en cambio, …", "X …. En cambio, Y …", "X …, por el contrario Y …"."""
    a, b = context.sentences[n]
    match = cues.CONTRARY[context.language].search(context.text, a, b)
    if not match or _changes(context, match, a, b):
        return None
    # The clause that holds the cue begins after the last strong mark before it, or at the cue itself.
    bounds = list(re.compile(r";\s|:\s|,?\s(?:y|pero|and|but)\s|\s[—–]\s").finditer(context.text, a, match.start()))
    touching = re.compile(r"[;,]?\s*(?:y|pero|and|but)?\s*$").search(context.text, a, match.start())
    subject: Span | None = None
    if match.start() - a < 3:
        first, second = _before(context, n), (match.end(), b)
    elif touching and (touching.group().strip() not in ("", ",")):
        first, second = (a, touching.start()), (match.end(), b)
    else:
        cut = _subject_cut(context, [m.span() for m in bounds], a, match.start())
        if cut is None:
            first, second = (a, match.start()), (match.end(), b)
        else:
            first = (a, cut[0]) if cut[0] > a else _before(context, n)
            subject = trimmed(context.text, cut[1], match.start(), EDGE)
            second = (match.end(), b)
    if first is None:
        return None
    if subject is not None and context.say(subject).lower() in ("si", "cuando", "if", "when"):
        return _other_case(context, n, first, (subject[0], second[1]), a)
    if subject is None:
        sides = both_sides(context, first, second)
    else:
        sides = _with_subject(context, first, subject, trimmed(context.text, *second, EDGE))
    if not sides or (match.lastgroup == "weak" and (subject is None or context.related(*sides) < SHARED)):
        return None
    if subject is None and match.start() - a >= 3 and first[0] == a and not context.split(second):
        return None
    return (*sides, "contrary", n if first[0] >= a else n - 1)


def _changes(context: Context, cue: re.Match[str], a: int, b: int) -> bool:
    """Whether "en cambio" speaks of a change: "es experta en cambio climático"."""
    if context.language != "es" or not cue.group().rstrip().endswith("cambio") or a == cue.start():
        return False
    before = context.text[: cue.start()]
    apart = before[a:].rstrip()[-1:] in ",;:—–" or before.endswith((" y ", " o ", "pero "))
    after = next(iter(context.text[cue.end() : b].lower().split()), "").strip(".,;:")
    return not apart and len(after) > 3 and is_adjective(after) and finite(after) != "verb"


def _other_case(context: Context, n: int, first: Span, second: Span, a: int) -> Found | None:
    """ "Si la masa se pega, añade harina. Si, por el contrario, se agrieta, añade agua"."""
    cue = cues.CONTRARY[context.language].search(context.text, *second)
    case, cut = opening(context, first), context.text.find(", ", cue.end() if cue else second[0], second[1])
    if not case or cut < 0 or not context.say(case.label).lower().startswith(("si ", "cuando ", "if ", "when ")):
        return None
    other = Side(trimmed(context.text, second[0], cut, EDGE), trimmed(context.text, cut, second[1], EDGE))
    return case, other, "contrary", n if first[0] >= a else n - 1


_CHOICE = re.compile(r"\b(?:o|u|vs\.?|versus|frente a|contra|or)\b", re.I)


def offered(context: Context, n: int, sides: tuple[Side, Side]) -> bool:
    """Whether both sides are named as a choice right before: "Taxi vs. autobús: el taxi …; el autobús …"."""
    start, _ = context.sentences[n]
    above = context.sentences[n - 1] if n else (start, start)
    begin = above[0] if context.text.count("\n", above[1], start) <= 1 else start
    led = context.say((begin, sides[0].label[0]))
    if not _CHOICE.search(led) or any(tells_past(context.say(s.value)) for s in sides):
        return False
    return joined_in(led, context.say(sides[0].label), context.say(sides[1].label), context.language)


_OBJECT = re.compile(r"(?:no\s)?(lo|la|los|las)\s\w")


def same_object(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether two of a family do something to one thing: "mi madre guarda las bolsas; mi padre las tira"."""
    first, second = (context.say(s.value).lower() for s in sides)
    taken = _OBJECT.match(second)
    article = {"lo": "el"}.get(taken[1], taken[1]) if taken else ""
    now = all(map(only_present, (first, second)))
    return bool(taken and now and f" {article} " in first and context.related(*sides) >= SHARED)


def kinds_of_people(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether two adjectives name who does something, each with an opposite: "El generoso …; el listo …"."""
    known, labels = lexis(context.language), [context.say(s.label).split() for s in sides]
    if context.language != "es" or any(len(x) != 2 or not known.one_sided(name_of(x[1]).phrase) for x in labels):
        return False
    return all(only_present(context.say(s.value)) for s in sides) and all(is_adjective(x[1].lower()) for x in labels)


def _subject_cut(context: Context, bounds: Sequence[Span], a: int, cue: int) -> Span | None:
    """Where the clause of a cue in the middle begins: its subject stands between there and the cue."""
    candidates = [*bounds, *(m.span() for m in re.compile(r",\s").finditer(context.text, a, cue)), (a, a)]
    for start, end in sorted(candidates, reverse=True):
        subject = context.say(trimmed(context.text, end, cue, EDGE))
        if subject and len(subject.split()) <= 8 and (not has_verb(subject) or start == a):
            if start == end == a and has_verb(subject):
                return None
            return start, end
    return None


def _with_subject(context: Context, first: Span, subject: Span, value: Span) -> tuple[Side, Side] | None:
    right = Side(subject, value)
    opened = opening(context, first)
    if opened and context.related(opened, right) >= SHARED:
        return opened, right
    left = context.split(first)
    return (left, right) if left else None


def _before(context: Context, n: int) -> Span | None:
    """The sentence before, when it stands on the same or the next line above."""
    if n == 0:
        return None
    before, here = context.sentences[n - 1], context.sentences[n]
    return before if context.text.count("\n", before[1], here[0]) <= 1 else None


def unlike(context: Context, n: int) -> Found | None:
    """ "A diferencia de X, que …, Y …", "Y …, a diferencia de X, que …", "Frente a X, que …, Y …"."""
    a, b = context.sentences[n]
    match = cues.UNLIKE[context.language].search(context.text, a, b)
    if not match:
        return None
    first = match.start() - a < 3
    other = cues.OTHER[context.language].match(context.text, match.end(), b)
    if not other:
        return None
    label, told = other.span("label"), other.span("told") if other["told"] else None
    if match["figure"] if "figure" in match.groupdict() else False:
        return None
    if first:
        side = context.split((other.end(), b)) if other.end() < b else None
        pair = _unlike_sides(context, label, told, side, first=True)
        located = match.lastgroup == "against" and (side is None or told is None or _placed(context, label))
        located = located and not (told is not None and side is not None and _generic(context, label, told, side))
        located = located and (side is None or context.related(Side(label, label), side) < SHARED)
        return None if pair is None or located else (*pair, "unlike", n)
    return _unlike_inside(context, n, match, label, told, other.end())


def _generic(context: Context, label: Span, told: Span, side: Side) -> bool:
    """Whether something is said of all things of a kind: "los mapas de papel, que nunca se quedan sin batería"."""
    several = context.say(label).lower().startswith(("los ", "las "))
    return several and only_present(context.say(told)) and only_present(context.say(side.value))


def _placed(context: Context, label: Span) -> bool:
    """Whether a label names something one can stand in front of: "frente al mar"."""
    words = set(name_of(context.say(label), context.language).words[:1])
    return bool(words & lexis(context.language).words["spot"])


def _unlike_inside(
    context: Context, n: int, cue: re.Match[str], label: Span, told: Span | None, end: int
) -> Found | None:
    a, b = context.sentences[n]
    head = trimmed(context.text, a, cue.start(), EDGE)
    rest = trimmed(context.text, end, b, EDGE)
    subject_only = not context.split(head) and rest[0] < rest[1]
    side = Side(head, rest) if subject_only and len(context.say(head).split()) <= 7 else context.split(head)
    if side is None:
        return None
    against = cue.lastgroup == "against"
    if against and told is None:
        counted = cues.COUNTED[context.language].match(context.text, cue.end(), b)
        if counted and cues.COUNTS_SOMETHING.search(context.say(side.value)):
            other = Side(counted.span("label"), counted.span("told"))
            return _dated(context, head, side, other.label), other, "against", n
        if relation(context.say(label), context.say(side.label), context.language) < SHARED:
            return None
    pair = _unlike_sides(context, label, told, side, first=False)
    return None if pair is None else (*pair, "unlike", n)


def _dated(context: Context, head: Span, side: Side, other: Span) -> Side:
    """The first side by its time when the other is one: "En 1990 costaba cuatro sueldos, frente a los doce de hoy"."""
    if not cues.DATED.fullmatch(context.say(other)):
        return side
    opened = opening(context, head)
    return opened if opened and cues.DATED.fullmatch(context.say(opened.label)) else side


def _unlike_sides(
    context: Context, label: Span, told: Span | None, side: Side | None, first: bool
) -> tuple[Side, Side] | None:
    """Both sides in reading order; without a clause of its own the other side has nothing said of it."""
    if side is None or told is None:
        return None
    other = Side(label, trimmed(context.text, *told, EDGE))
    return (other, side) if first else (side, other)
