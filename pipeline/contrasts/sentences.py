"""Contrasts inside sentences: "X …, mientras que Y …", "unos …; otros …", "antes …; ahora …"."""

import re
from collections.abc import Iterator, Sequence

from pipeline.contrasts import cues
from pipeline.contrasts.clauses import finite, is_infinitive, only_present, split_clause, starts_with_verb, tells_past
from pipeline.contrasts.context import EDGE, Context, Found, both_sides, has_verb, opening
from pipeline.contrasts.grammar import CLITICS, COPULAS, DETERMINERS, NO_SUBJECT, PREPOSITIONS
from pipeline.contrasts.labels import OPPOSED, SHARED, name_of
from pipeline.contrasts.lexis import lexis
from pipeline.contrasts.opposing import contrary, unlike
from pipeline.contrasts.records import RawPair, Side, Span, pair_of, trimmed

_END = re.compile(r"[.!?…]+[»”\")]*(?=\s+[¿¡«“\"(—]?[A-ZÁÉÍÓÚÑ0-9]|\s*$)")
_ABBREVIATED = re.compile(r"\b(?:vs|Sra?|Dra?|Srta|etc|[Ee]j|[Pp]ág|Ud|Uds|[A-Z])\.$")


_SHORT = 16  # words of a sentence that stands against its neighbour


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
    openers = [x.split()[0].lower() if x else "que" for x in labels]
    alike = openers[0].casefold() == openers[1].casefold() in ("si", "cuando", "lo", "if", "when")
    named = alike or not any(o in NO_SUBJECT and not _negated_infinitive(x) for o, x in zip(openers, labels, strict=True))
    timely = not any(
        context.language == "es" and label.casefold() == "antes" and only_present(context.say(side.value))
        for label, side in zip(labels, (left, right), strict=True)
    )
    whole = all(_balanced(x) and x.split()[0].lower() not in COPULAS for x in labels if x)
    # "Hay quien …; hay quien …" says twice that there are such people.
    apart = labels[0].casefold() != labels[1].casefold() or openers[0] in ("hay", "there")
    return said and named and timely and whole and apart and all(len(x.split()) <= 12 for x in labels)


def _negated_infinitive(label: str) -> bool:
    words = label.lower().split()
    return words[0] == "no" and len(words) > 1 and any(is_infinitive(w) for w in (words[1], words[1].rstrip("aelos")))


def _balanced(label: str) -> bool:
    """Whether brackets and code marks that open in a label also close there."""
    return label.count("(") == label.count(")") and label.count("`") % 2 == 0


def _whereas(context: Context, n: int) -> Found | None:
    """ "X …, mientras que Y …" and "Mientras que X …, Y …"."""
    a, b = context.sentences[n]
    match = cues.WHEREAS[context.language].search(context.text, a, b)
    if not match or match.start() - a < 3:
        return _whereas_first(context, n)
    weak = match.lastgroup == "weak"
    begin = max(context.text.rfind("; ", a, match.start()), a)
    sides = both_sides(context, (begin, match.start()), (match.end(), b))
    if not sides or (weak and context.related(*sides) < (SHARED if context.language == "en" else OPPOSED)):
        return None
    # "Mientras que dure" is a condition.
    if context.language == "es" and any(finite(w.lower()) == "weak" for w in context.say(sides[1].label).split()[-1:]):
        return None
    return (*sides, "whereas", n)


def _whereas_first(context: Context, n: int) -> Found | None:
    """ "Mientras que X …, Y …"; without "que" when X and Y are opposed, or places of one build in the present."""
    a, b = context.sentences[n]
    match = cues.WHEREAS_FIRST[context.language].match(context.text, a, b)
    if not match:
        return None
    for comma in re.compile(r"[,;] ").finditer(context.text, match.end(), b):
        stretches = (match.end(), comma.start()), (comma.end(), b)
        if match["strong"]:
            if _gerund(context, comma.end()) or not all(context.split(s) for s in stretches):
                continue
            sides = both_sides(context, *stretches)
        else:
            sides = _simultaneous(context, *stretches)
        if sides:
            return (*sides, "whereas", n)
    return None


def _simultaneous(context: Context, first: Span, second: Span) -> tuple[Side, Side] | None:
    """Both sides after a bare "mientras", which is about time unless what it joins is opposed."""
    ways = opening(context, first), opening(context, second)
    if ways[0] and ways[1]:
        opposed = context.related(ways[0], ways[1]) >= OPPOSED
        now = not opposed and all(only_present(context.say(w.value)) for w in ways if w)
        same = _openers(context, (ways[0], ways[1]))
        return (ways[0], ways[1]) if opposed or (same and now) else None
    sides = both_sides(context, first, second)
    if not sides:
        return None
    counted = all(cues.COUNTERPARTS[context.language][k].fullmatch(context.say(s.label)) for k, s in enumerate(sides))
    return sides if counted or context.related(*sides) >= OPPOSED else None


def _gerund(context: Context, at: int) -> bool:
    return bool(re.compile(r"[^\W\d]+[aei]ndo\b").match(context.text, at))


def _versus(context: Context, n: int) -> Found | None:
    """ "X … vs. Y …" with two clauses whose subjects are related."""
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
        if start is None and name in ("some", "one", "ordinal"):
            start = _after_phrase(context, first, a, b)
        if not start:
            continue
        for end, last in ((b, n), (follower, n + 1)):
            if not end:
                continue
            match = next(
                (m for m in second.finditer(context.text, start.end(), end) if not _inside(m, a, b, last == n)), None
            )
            if match is None:
                continue
            left = _marked(context, start.span("label"), trimmed(context.text, start.end(), match.start(), EDGE), name)
            right = _marked(context, match.span("label"), trimmed(context.text, match.end(), end, EDGE), name)
            bare = left is not None and left.label == start.span("label")
            if left and right and not (name == "ordinal" and bare and right.label != match.span("label")):
                return left, right, name, last
    return None


def _inside(match: re.Match[str], a: int, b: int, same: bool) -> bool:
    """Whether a second marker found in the next sentence does not open it."""
    return not same and not (b <= match.start("label") <= b + 3)


def _after_phrase(context: Context, marker: re.Pattern[str], a: int, b: int) -> re.Match[str] | None:
    """A first marker after an opening phrase without a comma ("En el parque unos corren …"), before a verb."""
    for match in re.finditer(r"\s", context.text[a : min(a + 60, b)]):
        found = marker.match(context.text, a + match.end(), b)
        if found:
            after = context.text[found.end() : b].split()[:2]
            opened = re.match(r"(?:en|a|de|con|para|entre)\b", context.text[a:b], re.I)
            verb = any(finite(w.strip(".,;").lower()) == "verb" for w in after)
            return found if opened and verb and not has_verb(context.text[a : found.start()]) else None
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
    if name == "one" and not starts_with_verb(context.say(value)):
        return None
    if name in ("some", "ordinal"):
        side = split_clause(context.text, label[0], value[1], context.language)
        pronoun = context.say(value).split()[0].lower() in CLITICS
        if side and not pronoun and side.label[1] > label[1] and len(context.say(side.label).split()) <= 5:
            return side
        gapped = context.text.startswith(",", label[1]) or _echoes(context, value) or _gapped(context, value)
        if context.language == "es" and not gapped and not starts_with_verb(context.say(value)):
            return None
    return Side(label, value)


def _gapped(context: Context, value: Span) -> bool:
    """Whether a value is a few words without a verb, which stands in the clause before: "otros la montaña"."""
    said = context.say(value).split()
    return len(said) <= 6 and said[0].lower() in DETERMINERS and not any(finite(w.strip(".,").lower()) for w in said[1:])


def _echoes(context: Context, value: Span) -> bool:
    """Whether a verbless value takes up a preposition of the clause before: "unos vienen a bailar, otros a mirar"."""
    first = context.say(value).split()[0].lower()
    return first in PREPOSITIONS and bool(re.search(rf"\w+\s{first}\s", context.text[max(0, value[0] - 80) : value[0]]))


def _parallel(context: Context, n: int) -> Found | None:
    """ "Los ricos …; los pobres …": two clauses at a semicolon whose subjects or openings are opposed.

    "En España se dice ordenador; en América, computadora": with its verb left out the second needs only to open alike.
    """
    a, b = context.sentences[n]
    if context.say((a, b)).count(";") != 1:
        return None
    cut = context.text.index(";", a, b)
    sides = both_sides(context, (a, cut), (cut + 1, b))
    if not sides:
        return None
    named = all(context.say(s.label)[:1].isupper() and " " not in context.say(s.label) for s in sides)
    alike = _openers(context, sides)
    gapped = context.text.startswith(",", sides[1].label[1]) and not has_verb(context.say(sides[1].value))
    framed = alike and any(so(context, sides) for so in (_conditions, _same_verb, _in_places))
    opposed = context.related(*sides) >= OPPOSED
    return (*sides, "parallel", n) if opposed or framed or (gapped and (alike or named)) else None


def _conditions(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether both labels name a case: "si …; si …", "quien …; quien …", "los que …; los que …", "el de …; el de …"."""
    first, second = (context.say(s.label).lower().split() for s in sides)
    if first[-1] in ("y", "e", "o", "and", "or") or second[-1] in ("y", "e", "o", "and", "or"):
        return False
    headless = first[0] in DETERMINERS and first[1] == second[1] in ("de", "que")
    return headless or first[0] in ("si", "cuando", "quien", "quienes", "if", "when")


def _same_verb(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether both values open with one verb: "callar cuesta un minuto; no callar cuesta años".

    Of "es" nothing follows unless the next word is the same too: "es un juego; … es un negocio".
    """
    first, second = (context.say(s.value).lower().split()[:2] for s in sides)
    copula = first[:1] == second[:1] and first[0] in COPULAS
    return (first == second and len(first) > 1) if copula else first[:1] == second[:1] and finite(first[0]) == "verb"


def _in_places(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether "en X …; en Y …" tells what is or used to be, not what happened in X and then in Y."""
    labels = [context.say(s.label).split() for s in sides]
    dated = any(lexis(context.language).has("calendar", name_of(" ".join(x), context.language).words[-1]) for x in labels)
    placed = all(x[0].lower() in PREPOSITIONS for x in labels)
    return placed and not dated and not any(tells_past(context.say(s.value)) for s in sides)


def _openers(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether two labels open with the same article or preposition."""
    first, second = (context.say(s.label).lower().split() for s in sides)
    if all(is_infinitive(w[w[0] == "no"]) for w in (first, second) if len(w) > 1 or w[0] != "no"):
        return True
    joined = DETERMINERS | PREPOSITIONS | {"si", "cuando", "quien", "quienes"}
    return len(first) > 1 and len(second) > 1 and first[0] == second[0] and first[0] in joined


def _neighbours(context: Context, n: int) -> Found | None:
    """ "De día es una biblioteca. De noche, una sala de conciertos": two short sentences that open with opposites."""
    end = _following(context, n)
    if not end:
        return None
    spans = context.sentences[n], context.sentences[n + 1]
    if any(len(context.say(s).split()) > _SHORT or context.say(s).rstrip().endswith("?") for s in spans):
        return None
    sides = both_sides(context, *spans)
    if not sides or not _openers(context, sides) or context.related(*sides) < OPPOSED:
        return None
    return (*sides, "parallel", n + 1)


_FORMS = (_whereas, contrary, unlike, _correlated, _versus, _parallel, _neighbours)
