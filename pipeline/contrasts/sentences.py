"""Contrasts inside sentences: "X …, mientras que Y …", "unos …; otros …", "antes …; ahora …"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.contrasts import cues
from pipeline.contrasts.clauses import finite, split_clause
from pipeline.contrasts.labels import OPPOSED, SHARED, relation
from pipeline.contrasts.records import RawPair, Side, Span, pair_of, trimmed

_END = re.compile(r"[.!?…]+[»”\")]*(?=\s+[¿¡«“\"(—]?[A-ZÁÉÍÓÚÑ0-9]|\s*$)")
_ABBREVIATED = re.compile(r"\b(?:vs|Sra?|Dra?|Srta|etc|[Ee]j|[Pp]ág|Ud|Uds|[A-Z])\.$")
_EDGE = " \t\n,;:.—–-"


class Context(NamedTuple):
    """The text, its sentences in order with their line, and the language."""

    text: str
    sentences: Sequence[Span]
    language: str

    def say(self, span: Span) -> str:
        """The characters of a span."""
        return self.text[span[0] : span[1]]

    def split(self, span: Span) -> Side | None:
        """Subject and predicate of a stretch."""
        return split_clause(self.text, *span, self.language)

    def related(self, a: Side, b: Side) -> int:
        """Relation of two labels."""
        return relation(self.say(a.label), self.say(b.label), self.language)


def sentences_of(text: str, stretches: Sequence[Span]) -> list[Span]:
    """The sentences of stretches of prose."""
    found = []
    for start, end in stretches:
        at = start
        for match in _END.finditer(text, start, end):
            if match.end() < end and _ABBREVIATED.search(text[at : match.end()]):
                continue
            span = trimmed(text, at, match.end())
            if span[0] < span[1]:
                found.append(span)
            at = match.end()
        span = trimmed(text, at, end)
        if span[0] < span[1]:
            found.append(span)
    return found


def pairs(text: str, stretches: Sequence[Span], language: str) -> Iterator[RawPair]:
    """The contrasts within sentences and between neighbours; a sentence is used once."""
    context = Context(text, sentences_of(text, stretches), language)
    used: set[int] = set()
    for n in range(len(context.sentences)):
        if n in used:
            continue
        for form in _FORMS:
            result = form(context, n)
            if result is None:
                continue
            left, right, name, last = result
            if left.label < right.label and _sound(context, left, right) and not used & {n, last}:
                used |= {n, last}
                yield pair_of(text, left, right, name)
                break


Found = tuple[Side, Side, str, int]


def _sound(context: Context, left: Side, right: Side) -> bool:
    """Whether both sides have a label of sensible length and they do not overlap."""
    labels = [context.say(s.label) for s in (left, right)]
    said = bool(context.say(right.value).strip() and context.say(left.value).strip())
    return said and all(0 < len(x.split()) <= 12 for x in labels) and labels[0].casefold() != labels[1].casefold()


def _whereas(context: Context, n: int) -> Found | None:
    """"X …, mientras que Y …" and "Mientras que X …, Y …"."""
    a, b = context.sentences[n]
    match = cues.WHEREAS[context.language].search(context.text, a, b)
    if not match:
        return None
    weak = match.lastgroup == "weak"
    if match.start() - a < 3:
        comma = _outer_comma(context, match.end(), b)
        stretches = ((match.end(), comma), (comma, b)) if comma else None
    else:
        begin = max(context.text.rfind("; ", a, match.start()), a)
        stretches = ((begin, match.start()), (match.end(), b))
    if not stretches:
        return None
    sides = _sides(context, *stretches)
    if not sides or (weak and context.related(*sides) < (SHARED if context.language == "en" else OPPOSED)):
        return None
    return (*sides, "whereas", n)


def _outer_comma(context: Context, start: int, end: int) -> int:
    """The comma after which the other clause has its own subject and verb."""
    for match in re.compile(r"[,;] ").finditer(context.text, start, end):
        if context.split((start, match.start())) and context.split((match.end(), end)):
            return match.start()
    return 0


def _sides(context: Context, first: Span, second: Span) -> tuple[Side, Side] | None:
    """Both clauses cut in two, by their openings ("en verano") when these oppose each other, else by their subjects."""
    ways = (_opening(context, first), _opening(context, second))
    if ways[0] and ways[1] and context.related(ways[0], ways[1]) >= SHARED:
        return ways[0], ways[1]
    left, right = context.split(first), context.split(second)
    if left and not right:
        right = _verbless(context, second)
    return (left, right) if left and right else None


def _opening(context: Context, span: Span) -> Side | None:
    """An opening phrase of place or time as the label: "en invierno (,) se duerme más"."""
    a, b = trimmed(context.text, *span, _EDGE)
    match = cues.OPENING[context.language].match(context.text, a, b)
    return Side(match.span("label"), trimmed(context.text, match.end(), b, _EDGE)) if match else None


def _verbless(context: Context, span: Span) -> Side | None:
    """A short noun phrase and what is left of it when no verb can be seen."""
    a, b = trimmed(context.text, *span, _EDGE)
    match = cues.NOUN_PHRASE[context.language].match(context.text, a, b)
    if not match or match.end() >= b:
        return None
    return Side(trimmed(context.text, *match.span()), trimmed(context.text, match.end(), b, _EDGE))


def _contrary(context: Context, n: int) -> Found | None:
    """"X …; Y, en cambio, …", "X …. En cambio, Y …", "X …, por el contrario Y …"."""
    a, b = context.sentences[n]
    match = cues.CONTRARY[context.language].search(context.text, a, b)
    if not match:
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
            subject = trimmed(context.text, cut[1], match.start(), _EDGE)
            second = (match.end(), b)
    if first is None:
        return None
    if subject is None:
        sides = _sides(context, first, second)
    else:
        sides = _with_subject(context, first, subject, trimmed(context.text, *second, _EDGE))
    if not sides:
        return None
    if subject is None and match.start() - a >= 3 and first[0] == a and not context.split(second):
        return None
    return (*sides, "contrary", n if first[0] >= a else n - 1)


def _subject_cut(context: Context, bounds: Sequence[Span], a: int, cue: int) -> Span | None:
    """Where the clause of a cue in the middle begins: its subject stands between there and the cue."""
    candidates = [*bounds, *(m.span() for m in re.compile(r",\s").finditer(context.text, a, cue)), (a, a)]
    for start, end in sorted(candidates, reverse=True):
        subject = context.say(trimmed(context.text, end, cue, _EDGE))
        if subject and len(subject.split()) <= 8 and (not _has_verb(subject) or start == a):
            if start == end == a and _has_verb(subject):
                return None
            return start, end
    return None


def _has_verb(phrase: str) -> bool:
    words = phrase.lower().split()
    articles = ("el", "la", "los", "las", "un", "una", "mi", "tu", "su", "de", "del", "al", "en", "con", "que", "quien", "quienes")
    return any(finite(w.strip(",")) == "verb" and words[n - 1] not in articles for n, w in enumerate(words) if n)


def _with_subject(context: Context, first: Span, subject: Span, value: Span) -> tuple[Side, Side] | None:
    right = Side(subject, value)
    opened = _opening(context, first)
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


def _unlike(context: Context, n: int) -> Found | None:
    """"A diferencia de X, que …, Y …", "Y …, a diferencia de X, que …", "Frente a X, que …, Y …"."""
    a, b = context.sentences[n]
    match = cues.UNLIKE[context.language].search(context.text, a, b)
    if not match:
        return None
    opening = match.start() - a < 3
    other = cues.OTHER[context.language].match(context.text, match.end(), b)
    if not other:
        return None
    label, told = other.span("label"), other.span("told") if other["told"] else None
    if match["figure"] if "figure" in match.groupdict() else False:
        return None
    if opening:
        side = context.split((other.end(), b)) if other.end() < b else None
        pair = _unlike_sides(context, label, told, side, first=True)
        located = match.lastgroup == "against" and (side is None or told is None) and (
            side is None or relation(context.say(label), context.say(side.label), context.language) < SHARED
        )
        return None if pair is None or located else (*pair, "unlike", n)
    return _unlike_inside(context, n, match, label, told, other.end())


def _unlike_inside(
    context: Context, n: int, cue: re.Match[str], label: Span, told: Span | None, end: int
) -> Found | None:
    a, b = context.sentences[n]
    head = trimmed(context.text, a, cue.start(), _EDGE)
    rest = trimmed(context.text, end, b, _EDGE)
    subject_only = not context.split(head) and rest[0] < rest[1]
    side = Side(head, rest) if subject_only and len(context.say(head).split()) <= 7 else context.split(head)
    if side is None:
        return None
    against = cue.lastgroup == "against"
    if against and told is None:
        counted = cues.COUNTED[context.language].match(context.text, cue.end(), b)
        if counted and re.search(r"\d|%|\b(?:un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\w+mil|cien\w*)\b", context.say(side.value)):
            return side, Side(counted.span("label"), counted.span("told")), "against", n
        if relation(context.say(label), context.say(side.label), context.language) < SHARED:
            return None
    pair = _unlike_sides(context, label, told, side, first=False)
    return None if pair is None else (*pair, "unlike", n)


def _unlike_sides(context: Context, label: Span, told: Span | None, side: Side | None, first: bool) -> tuple[Side, Side] | None:
    """Both sides in reading order; without a clause of its own the other side has nothing said of it."""
    if side is None or told is None:
        return None
    other = Side(label, trimmed(context.text, *told, _EDGE))
    return (other, side) if first else (side, other)


def _versus(context: Context, n: int) -> Found | None:
    """"X … vs. Y …" with two clauses whose subjects are related."""
    a, b = context.sentences[n]
    match = re.compile(r"[,;]?\s(?:vs\.?|versus)\s", re.I).search(context.text, a, b)
    if not match:
        return None
    left, right = context.split((a, match.start())), context.split((match.end(), b))
    if not left or not right or context.related(left, right) < SHARED:
        return None
    return left, right, "versus", n


def _correlated(context: Context, n: int) -> Found | None:
    """Paired markers: unos … otros, el primero … el segundo, antes … ahora, por un lado … por otro."""
    a, b = context.sentences[n]
    follower = _following(context, n)
    for name, first, second in cues.CORRELATED[context.language]:
        start = first.match(context.text, a, b) or first.match(context.text, _after_opening(context, a, b), b)
        if start is None and name in ("some", "ordinal"):
            start = _after_phrase(context, first, a, b)
        if not start:
            continue
        for end, last in ((b, n), (follower, n + 1)):
            if not end:
                continue
            match = next((m for m in second.finditer(context.text, start.end(), end) if not _inside(m, a, b, last == n)), None)
            if match is None:
                continue
            left = _marked(context, start.span("label"), trimmed(context.text, start.end(), match.start(), _EDGE), name)
            right = _marked(context, match.span("label"), trimmed(context.text, match.end(), end, _EDGE), name)
            bare = left is not None and left.label == start.span("label")
            if left and right and not (name == "ordinal" and bare and right.label != match.span("label")):
                return left, right, name, last
    return None


def _inside(match: re.Match[str], a: int, b: int, same: bool) -> bool:
    """Whether a second marker found in the next sentence does not open it."""
    return not same and not (b <= match.start("label") <= b + 3)


def _after_phrase(context: Context, marker: re.Pattern[str], a: int, b: int) -> re.Match[str] | None:
    """A first marker after an opening phrase without a comma ("En el parque unos corren …"), before a verb."""
    for match in re.finditer(r"\s", context.text[a : a + 60]):
        found = marker.match(context.text, a + match.end(), b)
        if found:
            after = context.text[found.end() : b].split()[:2]
            opened = re.match(r"(?:en|a|de|con|para|entre)\b", context.text[a:b], re.I)
            verb = any(finite(w.strip(".,;").lower()) == "verb" for w in after)
            return found if opened and verb and not _has_verb(context.text[a : found.start()]) else None
    return None


def _after_opening(context: Context, a: int, b: int) -> int:
    found = re.compile(r"[^,;:.]{2,60}[,:]\s+").match(context.text, a, b)
    return found.end() if found else a


def _following(context: Context, n: int) -> int:
    """End of the next sentence, when it stands on the same or the next line; 0 without one."""
    if n + 1 >= len(context.sentences):
        return 0
    here, after = context.sentences[n], context.sentences[n + 1]
    return after[1] if context.text.count("\n", here[1], after[0]) <= 1 else 0


def _marked(context: Context, label: Span, value: Span, name: str) -> Side | None:
    """A marker and its value; a noun after "unos" belongs to the label."""
    value = trimmed(context.text, *value, " ,")
    if value[0] >= value[1]:
        return None
    if name in ("some", "ordinal"):
        side = split_clause(context.text, label[0], value[1], context.language)
        if side and side.label[1] > label[1] and len(context.say(side.label).split()) <= 5:
            return side
        if side is None and name == "ordinal" and not context.text.startswith(",", label[1]):
            return None
    return Side(label, value)


def _parallel(context: Context, n: int) -> Found | None:
    """"Los ricos …; los pobres …": two clauses at a semicolon whose subjects or openings are opposed."""
    a, b = context.sentences[n]
    if context.say((a, b)).count(";") != 1:
        return None
    cut = context.text.index(";", a, b)
    sides = _sides(context, (a, cut), (cut + 1, b))
    return (*sides, "parallel", n) if sides and context.related(*sides) >= OPPOSED else None


_FORMS = (_whereas, _contrary, _unlike, _correlated, _versus, _parallel)
