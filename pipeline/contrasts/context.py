"""A text as the searches in sentences see it: its sentences, and clauses cut into label and value."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from pipeline.contrasts import cues
from pipeline.contrasts.clauses import finite, is_infinitive, split_clause, starts_with_verb
from pipeline.contrasts.elision import elided, is_adjective
from pipeline.contrasts.grammar import DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES, words
from pipeline.contrasts.labels import OPPOSED, SHARED, relation
from pipeline.contrasts.records import Side, Span, trimmed

EDGE = " \t\n,;:.—–-"

_NOMINAL = words("el la los las un una mi tu su de del al en con a por sin sobre")
# Left, right, the form, and the number of the last sentence used.
Found = tuple[Side, Side, str, int]


class Context(NamedTuple):
    """The text, its sentences in order with their line, the language, and the pairs of markers it may have."""

    text: str
    sentences: Sequence[Span]
    language: str
    correlated: Sequence[cues.Correlated]

    def say(self, span: Span) -> str:
        """The characters of a span."""
        return self.text[span[0] : span[1]]

    def split(self, span: Span) -> Side | None:
        """Subject and predicate of a stretch."""
        return split_clause(self.text, *span, self.language)

    def related(self, a: Side, b: Side) -> int:
        """Relation of two labels; the second may leave out the noun of the first."""
        first, second = self.say(a.label), self.say(b.label)
        return max(relation(first, second, self.language), OPPOSED * elided(first, second, self.language))


def both_sides(context: Context, first: Span, second: Span) -> tuple[Side, Side] | None:
    """Both clauses cut in two, by their openings ("en verano") when these oppose each other, else by their subjects."""
    ways = (opening(context, first), opening(context, second))
    if ways[0] and ways[1] and (context.related(ways[0], ways[1]) >= SHARED or _set_apart(context, *ways)):
        return ways[0], ways[1]
    left, right = _speaker(context, first), _speaker(context, second)
    if not (left and right):
        left, right = context.split(first), context.split(second)
    if left and right and _placed(context, left) != _placed(context, right):
        # "En humanos, la inmunodeficiencia …": a place beside a subject is no match; the subject may come after it.
        left, right = _subject(context, first, left), _subject(context, second, right)
    if left and not right:
        right = _verbless(context, second)
    return (left, right) if left and right else None


# "La teoría dice que …; la práctica dice que …": who says it are the sides, not what it is about.
_SAYS = re.compile(
    r"[¿¡«“\"(]?(?P<label>(?:el|la|los|las|mi|mis|tu|tus|su|sus)\s[^,;:.]{2,40}?)\s(?P<verb>(?:dicen?|decían?|creen?|opinan?"
    r"|sostienen?|aseguran?|piensan?|aconsejan?|recomiendan?|asegura|jura|juran)\s(?:que|lo)\b)",
    re.I,
)


def _speaker(context: Context, span: Span) -> Side | None:
    """Who says something and what, where a stretch opens so."""
    a, b = trimmed(context.text, *span, EDGE)
    match = _SAYS.match(context.text, a, b) if context.language == "es" else None
    return Side(match.span("label"), (match.start("verb"), b)) if match and not has_verb(match["label"]) else None


_WHOM = re.compile(
    r"para (?:mí|ti|él|ella|ellos|ellas|nosotros|nosotras|ustedes?|mis?|tus?|sus?|nuestr[oa]s?|quien(?:es)?|l[oa]s"
    r"|algun[oa]s|much[oa]s)\b",
    re.I,
)


def _set_apart(context: Context, one: Side | None, other: Side | None) -> bool:
    """Whether both openings are times ("en 1990 … hoy"), or say for whom."""
    sides = [context.say(s.label) for s in (one, other) if s]
    whom = all(map(_WHOM.match, sides))
    return len(sides) > 1 and (whom or all(map(cues.DATED.fullmatch, sides)))


def _placed(context: Context, side: Side) -> bool:
    """Whether a label is an adverbial of place or time set off by a comma."""
    apart = context.text[side.label[1] : side.label[1] + 1] == ","
    return apart and context.say(side.label).split()[0].lower() in ("en", "con", "sin", "in", "with", "without")


def _subject(context: Context, span: Span, side: Side) -> Side:
    """The subject after an opening adverbial, when there is one."""
    return (context.split((side.label[1] + 1, span[1])) or side) if _placed(context, side) else side


def opening(context: Context, span: Span) -> Side | None:
    """An opening phrase of place or time as the label: "en invierno (,) se duerme más"."""
    a, b = trimmed(context.text, *span, EDGE)
    match = cues.OPENING[context.language].match(context.text, a, b)
    if not match:
        return None
    label, end = match.span("label"), match.end()
    last = re.search(r"(?<=primero)\s+([^\W\d_]+)$", context.say(label), re.I)
    if last and finite(last[1].lower()):  # "con el primero veo …"
        label, end = (label[0], label[0] + last.start()), label[0] + last.start(1)
    side = Side(label, trimmed(context.text, end, b, EDGE))
    apart = context.text.startswith(",", side.label[1])
    return side if apart or context.language != "es" else _whole_phrase(context, (a, b), side)


def _whole_phrase(context: Context, span: Span, side: Side) -> Side:
    """An opening with the adjectives that belong to it ("en la liga inglesa"), without the verb ("en el primero")."""
    cut = context.split(span)
    if not cut or cut.label[0] != side.label[0] or context.say(cut.label).split()[-1] in PREPOSITIONS:
        return side
    said = context.text[side.label[1] : cut.label[1]].split()
    short = cut.label[1] < side.label[1] and context.say(cut.label).lower().split()[-1] in PRONOUNS
    lone = short and not has_verb(context.say(cut.value))
    subject = (DETERMINERS | PRONOUNS) & set(said) or any(w[:1].isupper() or is_infinitive(w) for w in said)
    noun = context.say(side.label).split()[-1]
    agrees = bool(said) and (said[0] in ("de", "del") or said[0].endswith("s") == noun.endswith("s"))
    said_here = {"aquí", "allí", "ahí", "hoy", "ahora", "luego"} & set(said)
    # "en las ciudades grandes nadie saluda"
    plain = agrees and said[0] not in DETERMINERS | PREPOSITIONS and is_adjective(said[0])
    if subject and plain and not finite(said[0]) and not is_infinitive(said[0]):
        end = side.label[1] + context.text[side.label[1] :].index(said[0]) + len(said[0])
        return Side((side.label[0], end), trimmed(context.text, end, span[1], EDGE))
    described = agrees and not (subject or said_here) and len(said) <= 3 and starts_with_verb(context.say(cut.value))
    return cut if lone or described else side


def _verbless(context: Context, span: Span) -> Side | None:
    """A short noun phrase and what is left of it when no verb can be seen."""
    a, b = trimmed(context.text, *span, EDGE)
    match = cues.NOUN_PHRASE[context.language].match(context.text, a, b)
    if not match or match.end() >= b:
        return None
    return Side(trimmed(context.text, *match.span()), trimmed(context.text, match.end(), b, EDGE))


@lru_cache(maxsize=1024)  # each value is asked about against every label near by
def has_verb(phrase: str) -> bool:
    """Whether a phrase has a verb of its own, not one of a relative clause."""
    written = [w.strip(",") for w in phrase.split()]
    said = [w.lower() if w.isupper() or not n else w for n, w in enumerate(written)]  # "la tía Angustias"
    relative = False
    for n, word in enumerate(said):
        relative = relative or word in RELATIVES
        if n and finite(word) == "verb" and said[n - 1] not in _NOMINAL:  # "a viva voz"
            if not relative:
                return True
            relative = False
    return False


def openers_alike(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether two labels open with the same article or preposition."""
    first, second = (context.say(s.label).lower().split() for s in sides)
    if not first or not second:
        return False
    if all(is_infinitive(w[w[0] == "no" and len(w) > 1]) for w in (first, second)):
        return True
    joined = DETERMINERS | PREPOSITIONS | {"si", "cuando", "quien", "quienes"}
    if {first[0], second[0]} == {"con", "sin"} and len(first) > 1 and len(second) > 1:
        return True
    return len(first) > 1 and len(second) > 1 and first[0] == second[0] and first[0] in joined


def following(context: Context, n: int) -> int:
    """End of the next sentence, when it stands on the same or the next line; 0 without one."""
    if n + 1 >= len(context.sentences):
        return 0
    here, after = context.sentences[n], context.sentences[n + 1]
    return after[1] if context.text.count("\n", here[1], after[0]) <= 1 else 0
