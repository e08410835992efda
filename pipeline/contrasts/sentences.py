"""Contrasts inside sentences: "X …, mientras que Y …", "unos …; otros …", "antes …; ahora …"."""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from pipeline.contrasts import cues
from pipeline.contrasts.bearings import only_bearings
from pipeline.contrasts.clauses import finite, is_infinitive, only_present, split_clause, starts_with_verb
from pipeline.contrasts.context import EDGE, Context, Found, following, has_verb
from pipeline.contrasts.frames import coupled, gapped, juxtaposed, neighbours, parallel
from pipeline.contrasts.grammar import COPULAS, DETERMINERS, NO_SUBJECT, PREPOSITIONS
from pipeline.contrasts.labels import SHARED
from pipeline.contrasts.opposing import contrary, unlike
from pipeline.contrasts.ordinals import one_after_another
from pipeline.contrasts.records import RawPair, Side, Span, pair_of, trimmed
from pipeline.contrasts.whereas import whereas
from pipeline.lang.board import BOARD
from pipeline.lang.closed import CLITICS
from pipeline.lang.inflect import analyse

_END = re.compile(r"[.!?…]+[»”\")*_]*(?=\s+[¿¡«“\"(—]?[A-ZÁÉÍÓÚÑ0-9]|\s*$)")
_ABBREVIATED = re.compile(r"\b(?:vs|Sra?|Dra?|Srta|etc|[Ee]j|[Pp]ág|Ud|Uds|[A-Z])\.$")


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
    known = _wanted(language)  # first: the board answers for what it has been asked before
    met = BOARD.met(text)
    forms = [form for form, wanted in known if any(met & bits == bits for bits in wanted)]
    found = sentences_of(text, stretches)
    if not forms or (len(found) < 2 and forms == [neighbours]):
        return
    correlated = [c for c in cues.CORRELATED[language] if met & (bits := _both(c)) == bits]
    context = Context(text, found, language, correlated)
    used: set[int] = set()
    for n in range(len(context.sentences)):
        if n in used:
            continue
        for form in forms:
            result = form(context, n)
            if result is None:
                continue
            left, right, name, last = result
            if name in ("parallel", "ordinal") and one_after_another(context, left, right):
                continue
            if name == "parallel" and only_bearings(
                *((context.say(s.label), context.say(s.value)) for s in (left, right))
            ):
                continue
            if left.label < right.label and _sound(context, left, right) and not used & {n, last}:
                used |= {n, last}
                yield pair_of(text, left, _to_semicolon(text, right), name)
                break


def _to_semicolon(text: str, side: Side) -> Side:
    """A last value ends where another clause begins."""
    cut = text.find("; ", *side.value)
    return Side(side.label, trimmed(text, side.value[0], cut)) if cut > side.value[0] else side


def _sound(context: Context, left: Side, right: Side) -> bool:
    """Whether both sides have a label of sensible length and they do not overlap."""
    labels = [context.say(s.label) for s in (left, right)]
    said = bool(context.say(right.value).strip() and context.say(left.value).strip())
    openers = [x.split()[0].lower().rstrip(",") if x else "que" for x in labels]
    alike = openers[0].casefold() == openers[1].casefold() in ("si", "cuando", "lo", "if", "when")
    alike = alike and labels[1].casefold() not in ("si no", "if not")
    named = alike or not any(
        o in NO_SUBJECT and not _negated_infinitive(x) and not _THEN.match(x)
        for o, x in zip(openers, labels, strict=True)
    )
    timely = not any(
        context.language == "es" and label.casefold().split()[:1] == ["antes"] and only_present(context.say(side.value))
        for label, side in zip(labels, (left, right), strict=True)
    )
    whole = all(_balanced(x) and x.split()[0].lower() not in COPULAS for x in labels if x)
    # "Hay quien …; hay quien …" says twice that there are such people.
    apart = labels[0].casefold() != labels[1].casefold() or openers[0] in ("hay", "there")
    told = not any(_DANGLING.search(v) or v.startswith("(") for v in (context.say(s.value) for s in (left, right)))
    named = named and not any(_BY_THE_WAY.fullmatch(x) for x in labels)
    return said and told and named and timely and whole and apart and all(len(x.split()) <= 12 for x in labels)


_DANGLING = re.compile(r"\b(?:que|de|del|y|o|that|of)$")
_BY_THE_WAY = re.compile(
    r".*\b(?:también|tampoco)|en (?:primer|segundo|tercer|último) (?:lugar|término)"
    r"|por ejemplo|por tanto|por lo tanto|es decir|for example|usually"
    r"|(?!antigua|actual)[^\W\d_]+mente",
    re.I,
)


_THEN = re.compile(r"cuando (?:era|éramos|eran|eras|ten|viv|iba|íbamos|empec)\w*\b", re.I)


def _negated_infinitive(label: str) -> bool:
    words = label.lower().split()
    if len(words) < 2 or words[0] != "no":
        return False
    return any(is_infinitive(w) for w in (words[1], words[1].rstrip("aelos")))


def _balanced(label: str) -> bool:
    """Whether brackets and code marks that open in a label also close there."""
    return label.count("(") == label.count(")") and label.count("`") % 2 == 0


_VERSUS = re.compile(r"[,;]?\s(?:vs\.?|versus)\s", re.I)


def _versus(context: Context, n: int) -> Found | None:
    """ "X … vs. Y …" with two clauses whose subjects are related."""
    a, b = context.sentences[n]
    match = _VERSUS.search(context.text, a, b)
    if not match:
        return None
    left, right = context.split((a, match.start())), context.split((match.end(), b))
    if not left or not right or context.related(left, right) < SHARED:
        return None
    return left, right, "versus", n


def _correlated(context: Context, n: int) -> Found | None:
    """Paired markers: unos … otros, el primero … el segundo, antes … ahora, por un lado … por otro."""
    a, b = context.sentences[n]
    follower = following(context, n)
    opened = _after_opening(context, a, b)
    for name, first, second in context.correlated:
        start = first.match(context.text, a, b) or first.match(context.text, opened, b)
        if start is None and name in ("some", "one", "ordinal"):
            start = _after_phrase(context, first, a, b)
        if not start or (
            name == "ordinal" and cues.THIRD[context.language].search(context.text, start.end(), follower or b)
        ):
            continue
        for end, last in ((b, n), (follower, n + 1)):
            if not end or (last > n and _told_otherwise(context, last)):
                continue
            match = next(
                (m for m in second.finditer(context.text, start.end(), end) if not _inside(m, b, last == n)), None
            )
            if match is None:
                continue
            left = _marked(context, start.span("label"), trimmed(context.text, start.end(), match.start(), EDGE), name)
            right = _marked(context, match.span("label"), trimmed(context.text, match.end(), end, EDGE), name)
            bare = left is not None and left.label == start.span("label")
            if left and right and name == "ordinal" and _counted(context, (left, start), (right, match)):
                continue
            if left and right and not (name == "ordinal" and bare and right.label != match.span("label")):
                return left, right, name, last
    return None


def _told_otherwise(context: Context, n: int) -> bool:
    """Whether a sentence says itself what it stands against: "Una minoría, en cambio, …"."""
    cue = cues.CONTRARY[context.language].search(context.text, *context.sentences[n])
    return cue is not None and cue.lastgroup != "weak"


def _counted(context: Context, *sides: tuple[Side, re.Match[str]]) -> bool:
    """Whether ordinals only count who came first ("el primero en llegar"), or when ("en junio"), or other things."""
    if any(cues.COUNTS[context.language].match(context.text, marker.end("label")) for _, marker in sides):
        return True
    if all(cues.WHEN[context.language].search(context.say(side.value)) for side, _ in sides):
        return True
    if context.language == "es" and _in_a_row(context, *sides):
        return True
    extended = all(side.label != marker.span("label") for side, marker in sides)
    return extended and context.related(sides[0][0], sides[1][0]) < SHARED


def _in_a_row(context: Context, *sides: tuple[Side, re.Match[str]]) -> bool:
    """Whether ordinals tell what happened first and then: "El primer autobús pasó lleno y el segundo no paró".

    Things that are introduced before, or of which the same is said, stand side by side instead.
    """
    (left, first), (_, second) = sides
    introduced = context.text[: first.start()].rpartition("\n\n")[2].strip() or left.label == first.span("label")
    joined = re.match(r"\s+y\s", context.text[left.value[1] : second.end()])
    past = [
        {f.lemma for w in context.say(side.value).split()[:2] for f in analyse(w.strip(".,")) if f.tense == "past"}
        for side, _ in sides
    ]
    return not introduced and bool(joined) and all(past) and past[0].isdisjoint(past[1])


def _inside(match: re.Match[str], b: int, same: bool) -> bool:
    """Whether a second marker found in the next sentence does not open it."""
    return not same and not (b <= match.start("label") <= b + 3)


def _after_phrase(context: Context, marker: re.Pattern[str], a: int, b: int) -> re.Match[str] | None:
    """A first marker after an opening phrase without a comma ("En el parque unos corren …"), before a verb."""
    if not _OPENED.match(context.text, a, b):
        return None
    for match in re.finditer(r"\s", context.text[a : min(a + 60, b)]):
        found = marker.match(context.text, a + match.end(), b)
        if found:
            after = context.text[found.end() : b].split()[:2]
            verb = any(finite(w.strip(".,;").lower()) == "verb" for w in after)
            return found if verb and not has_verb(context.text[a : found.start()]) else None
    return None


_OPENED = re.compile(r"(?:en|a|de|con|para|entre)\b", re.I)


def _after_opening(context: Context, a: int, b: int) -> int:
    found = re.compile(r"[^,;:.]{2,60}[,:]\s+").match(context.text, a, b)
    return found.end() if found else a


def _marked(context: Context, label: Span, value: Span, name: str) -> Side | None:
    """A marker and its value; a noun after "unos" belongs to the label."""
    dangling = re.compile(r"[\s,]+(?:y|e|pero|and|but)$").search(context.say(value))
    value = trimmed(context.text, value[0], value[0] + dangling.start() if dangling else value[1], " ,")
    if value[0] >= value[1]:
        return None
    apart = context.text.startswith(",", label[1]) or _echoes(context, value)
    if name == "one" and not starts_with_verb(context.say(value)) and not apart:
        return None
    if name in ("some", "ordinal"):
        side = split_clause(context.text, label[0], value[1], context.language)
        begun = context.say(value).split()[0].lower() in CLITICS or context.say(label).lower().startswith("hay ")
        most = 3 if context.say(label).lower().startswith("otr") else 5  # words of a label
        begun = begun or (_WHOLE.search(context.say(label)) is not None and starts_with_verb(context.say(value)))
        longer = side is not None and side.label[0] == label[0] and side.label[1] > label[1]
        if side and longer and not begun and len(context.say(side.label).split()) <= most:
            return side
        gapped = context.text.startswith(",", label[1]) or _echoes(context, value) or _gapped(context, value)
        gapped = gapped or bool(_AT_TIMES.search(context.say(label)) and finite(context.say(value).split()[0].lower()))
        if context.language == "es" and not gapped and not starts_with_verb(context.say(value)):
            return None
    return Side(label, value)


_AT_TIMES = re.compile(rf"\b(?:{cues.TIMES}|otr[oa]s)$", re.I)  # "unas noches duermo …, otras cuento …"
_WHOLE = re.compile(r"\b(?:poc[oa]s|much[oa]s|mayoría|minoría|resto|demás|mitad|quien(?:es)?)$", re.I)


def _gapped(context: Context, value: Span) -> bool:
    """Whether a value is a few words without a verb, which stands in the clause before: "otros la montaña"."""
    said = [w.strip(".,").lower() for w in context.say(value).split()]
    bare = len(said) <= 2 and not finite(said[0])  # "otros manzanilla"
    return (bare or (len(said) <= 6 and said[0] in DETERMINERS)) and not any(map(finite, said[1:]))


def _echoes(context: Context, value: Span) -> bool:
    """Whether a verbless value takes up a preposition of the clause before: "unos vienen a bailar, otros a mirar"."""
    first = context.say(value).split()[0].lower()
    return first in PREPOSITIONS and bool(re.search(rf"\w+\s{first}\s", context.text[max(0, value[0] - 80) : value[0]]))


def _both(markers: cues.Correlated) -> int:
    """The bits of a first and a second marker."""
    return BOARD.asks(markers[1]) | BOARD.asks(markers[2])


@cache
def _wanted(language: str) -> tuple[tuple[Callable[[Context, int], Found | None], tuple[int, ...]], ...]:
    """The forms, in order, each with sets of bits of the board: a text without all of one has nothing of the form."""

    def asks(*patterns: re.Pattern[str]) -> tuple[int, ...]:
        return tuple(map(BOARD.asks, patterns))

    return (
        (whereas, asks(cues.WHEREAS[language], cues.WHEREAS_FIRST[language])),
        (contrary, asks(cues.CONTRARY[language])),
        (unlike, asks(cues.UNLIKE[language])),
        (_correlated, tuple(map(_both, cues.CORRELATED[language]))),
        (_versus, asks(_VERSUS)),
        (parallel, (BOARD.judged(";".__eq__),)),
        (juxtaposed, (BOARD.judged(",".__eq__),)),
        (coupled, (BOARD.judged("y".__eq__),)),
        (gapped, (BOARD.judged("y".__eq__) | BOARD.judged(",".__eq__),)),
        (neighbours, (0,)),
    )
