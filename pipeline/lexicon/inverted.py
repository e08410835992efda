"""Subjects behind their verb, in the middle of an idiom: «¿ha perdido *Ana* su toque?», «no pierda *usted* su cabeza».

Patterns know «perder su toque». Such a sentence is matched once more without the subject, which is said again behind
the verb of the replacement. A noun phrase is a subject there only in a question; a pronoun always.
"""

from collections.abc import Iterator, Sequence

from pipeline.lang import inflect
from pipeline.lang.closed import CLITICS
from pipeline.lexicon.sentence import QUANTIFIERS
from pipeline.lexicon.tokens import CLAUSE_END, Token
from pipeline.lexicon.verbgroup import finite_like

_PRONOUNS = frozenset("yo tú usted ustedes él ella ellos ellas nosotros nosotras vosotros vosotras".split())
_BARE = frozenset("a al ante como con de del desde en entre hacia hasta para por que sin sobre tras y o si".split())
_LONGEST = 4  # words of a subject: «los padres de Ana»
_WHOSE = frozenset(("le", "les"))  # «le falta un tornillo» has another subject
_VERBAL = frozenset(("part", "ger", "inf"))


def may_have(lows: Sequence[str], english: str) -> bool:
    """Whether a subject may stand behind a verb."""
    return "?" in english or not _PRONOUNS.isdisjoint(lows[1:])


class Acting(Token):
    """A subject left out, as one token; it is said again behind the verb."""

    __slots__ = ()


def spanish(text: str, tokens: Sequence[Token]) -> Iterator[tuple[tuple[Token, ...], int, Acting]]:
    """The sentence without such a subject: the tokens left, the place of the gap, and who it is."""
    asks = False
    for at in range(len(tokens) - 1):
        low = tokens[at].low
        asks = low == "¿" or (asks and low not in "?.!;")
        if at and tokens[at].is_word and _behind_verb(tokens, at):
            for end in _ends(tokens, at, asks):
                start, stop = tokens[at].start, tokens[end - 1].end
                words = text[start:stop]
                yield (*tokens[:at], *tokens[end:]), at, Acting(words, words.lower(), start, stop)


def _behind_verb(tokens: Sequence[Token], at: int) -> bool:
    had = at > 1 and any(f.lemma == "haber" for f in inflect.analyse(tokens[at - 2].low))
    before = tokens[at - 1]
    return before.low not in _BARE and any(
        f.person or (had and f.mood == "part") for f in inflect.analyse(before.low) if f.lemma != "haber"
    )


def _ends(tokens: Sequence[Token], at: int, asks: bool) -> Iterator[int]:
    """Where a subject that begins at `at` may end, with words of the idiom behind it."""
    if tokens[at].low in _PRONOUNS:
        yield at + 1
        return
    named = tokens[at].text[:1].isupper()
    if not asks or not (named or tokens[at].low in QUANTIFIERS):
        return
    for end in range(at + (1 if named else 2), min(at + _LONGEST, len(tokens) - 1) + 1):
        last = tokens[end - 1]
        if not last.is_word or last.low in CLAUSE_END:
            return
        if last.low not in _BARE and last.low not in QUANTIFIERS:
            yield end


def put_back(text: str, subject: Token) -> str | None:
    """The replacement with the subject behind its verb; None where it begins with none."""
    words = text.split(" ")
    at = 0
    while at < len(words) - 1 and (words[at].lower() == "no" or words[at].lower() in CLITICS):
        if words[at].lower() in _WHOSE:
            return None
        at += 1
    verb = words[at].lower()
    if not finite_like(verb) and not any(f.mood in _VERBAL for f in inflect.analyse(verb)):
        return None
    return " ".join((*words[: at + 1], subject.text, *words[at + 1 :]))
