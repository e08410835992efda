"""Subjects behind their verb, in the middle of an idiom: «¿rompió *tu jefe* el hielo?», «¿está *Ana* en apuros?».

English has the subject in front, so its idiom is whole. Such a question is matched once more without the subject, which
is said again behind the verb of the replacement: «¿no te costaron *esas botas* un ojo de la cara?». A pronoun («no
pierda *usted* su cabeza») stands there in any sentence, and is passed over as adverbs are (`match.py`).
"""

from collections.abc import Iterator, Sequence

from pipeline.lang import inflect
from pipeline.lang.closed import CLITICS, SUBJECTS
from pipeline.lang.inflect import VerbForm
from pipeline.lexicon.evidence import PRONOUNS, EnglishSentence
from pipeline.lexicon.match import Match, verb_of
from pipeline.lexicon.recipients import Told, noun_phrases
from pipeline.lexicon.sentence import QUANTIFIERS
from pipeline.lexicon.tokens import Token
from pipeline.lexicon.verbgroup import finite_like

_COUNTED = frozenset("dos tres cuatro cinco seis siete ocho nueve diez".split())
_SOMEBODY = frozenset("alguien nadie".split())
_WHOSE = frozenset(("le", "les"))  # «le falta un tornillo» has another subject
_BEING = frozenset(("ser", "estar"))
_CAUSING = frozenset(("dejar", "hacer"))
_BE = frozenset("am is are was were".split())
_DETERMINERS = frozenset("a an the this that these those my your his her its our their all both".split())
_MOST = 5  # words of a subject in English


def may_have(lows: Sequence[str]) -> bool:
    """Whether a subject may stand behind a verb."""
    return "¿" in lows


class Acting(Told):
    """A subject left out, as one token; it is said again behind the verb."""

    __slots__ = ()


def spanish(text: str, tokens: Sequence[Token]) -> Iterator[tuple[tuple[Token, ...], int, Acting]]:
    """The sentence without such a subject: the tokens left, the place of the gap, and who it is."""
    asking = False
    for at, token in enumerate(tokens[:-1]):
        asking = token.low == "¿" or (asking and token.low not in "?.!;")
        if not (asking and at and _acts(tokens, at)):
            continue
        for end in _ends(tokens, at):
            if _caused(tokens, at, end):
                continue
            start, stop = token.start, tokens[end - 1].end
            words = text[start:stop]
            yield (*tokens[:at], *tokens[end:]), at, Acting(words, words.lower(), start, stop)


def _ends(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """Where a subject that begins at `at` may end: a noun phrase, two of them («Ana y Luis»)."""
    for end in noun_phrases(tokens, at):
        yield end
        if tokens[end].low in ("y", "e"):
            yield from noun_phrases(tokens, end + 1)


def _acts(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` may begin the subject of the verb before it: they agree."""
    low = tokens[at].low
    if low in SUBJECTS:
        return False
    persons = {(r.person, r.number) for r in _verb(tokens, at - 1)}
    if low in QUANTIFIERS or low in _SOMEBODY:
        return (3, "p" if low in _COUNTED or low.endswith("s") else "s") in persons
    two = tokens[at + 1].low in ("y", "e")
    return tokens[at].text[:1].isupper() and (3, "p" if two else "s") in persons


def _caused(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether two verbs are one around the subject: «¿*dejó* Luis *caer* la pelota?»."""
    causes = any(r.lemma in _CAUSING for r in _verb(tokens, at - 1))
    return causes and _is(tokens[end].low, "inf")


def _verb(tokens: Sequence[Token], at: int) -> tuple[VerbForm, ...]:
    """The readings of the finite verb that ends at `at`: «costó», «ha costado»."""
    readings = inflect.analyse(tokens[at].low)
    if at and any(r.mood == "part" for r in readings):
        return tuple(r for r in inflect.analyse(tokens[at - 1].low) if r.lemma == "haber")
    return tuple(r for r in readings if r.lemma != "haber")


def is_left_out(left_out: Sequence[Token]) -> bool:
    """Whether a subject is among the words left out."""
    return any(isinstance(token, Acting) for token in left_out)


def says_where(match: Match) -> bool:
    """Whether the verb of a match is «ser» or «estar»: of a thing they may well say where or how it really is."""
    verb = verb_of(match)
    return verb is not None and any(f.lemma in _BEING for f in verb.forms)


def put_back(text: str, subject: Token) -> str | None:
    """The replacement with the subject behind its verb; None where it begins with none, or has another subject."""
    words = text.split(" ")
    lows = [word.lower() for word in words]
    at = next((n for n, low in enumerate(lows) if low != "no" and low not in CLITICS), 0)
    if not _WHOSE.isdisjoint(lows[:at]):
        return None
    first = {r.lemma for r in inflect.analyse(lows[at])}
    if at + 1 < len(words) and (("haber" in first and _is(lows[at + 1], "part")) or _is(lows[at + 1], "ger")):
        at += 1  # «se ha enterado *Ana*», «¿están saliendo *Ana y Luis*?»
    if not finite_like(lows[at]) and not _is(lows[at], "part", "ger", "inf"):
        return None
    return " ".join((*words[: at + 1], subject.text, *words[at + 1 :]))


def _is(word: str, *moods: str) -> bool:
    return any(r.mood in moods for r in inflect.analyse(word))


def english(sentence: EnglishSentence) -> Iterator[EnglishSentence]:
    """The English of a question without the subject behind a form of “be”: “is *your daughter* under the weather?”."""
    if "?" not in sentence.text:
        return
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at - 1].low not in _BE:
            continue
        first = tokens[at]
        if first.low in PRONOUNS:
            yield sentence.made_of((*tokens[:at], *tokens[at + 1 :]), tokens[at : at + 1])
        elif first.low in _DETERMINERS or first.text[:1].isupper():
            least = at + 2 if first.low in _DETERMINERS else at + 1
            for end in range(least, min(at + _MOST, len(tokens) - 1) + 1):
                yield sentence.made_of((*tokens[:at], *tokens[end:]), tokens[at:end])
