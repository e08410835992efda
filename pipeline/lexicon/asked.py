"""Who does it, said between the words of an idiom: «¿rompió *tu jefe* el hielo?», «sujeta *tú* el fuerte».

English has the subject in front, so its idiom is whole. Such a sentence is matched once more without the subject, which
is put behind the verb of the replacement: «¿no te costaron *esas botas* un ojo de la cara?». Pronouns stand there in
any sentence, nouns in questions.
"""

from collections.abc import Iterator, Sequence

from pipeline.lang import inflect
from pipeline.lang.closed import CLITICS
from pipeline.lexicon.recipients import Told, noun_phrases
from pipeline.lexicon.sentence import QUANTIFIERS
from pipeline.lexicon.tokens import Token
from pipeline.lexicon.verbgroup import finite_like

_PLURAL = frozenset("dos tres cuatro cinco seis siete ocho nueve diez".split())
_SINGULAR = frozenset("alguien nadie".split())
_PRONOUNS = {
    **{"yo": (1, "s"), "tú": (2, "s"), "vos": (2, "s"), "él": (3, "s"), "ella": (3, "s"), "usted": (3, "s")},
    **{"nosotros": (1, "p"), "nosotras": (1, "p"), "vosotros": (2, "p"), "vosotras": (2, "p")},
    **{"ellos": (3, "p"), "ellas": (3, "p"), "ustedes": (3, "p")},
}


def may_have(lows: Sequence[str]) -> bool:
    """Whether there is a question, or a pronoun."""
    return "¿" in lows or not _PRONOUNS.keys().isdisjoint(lows)


class Asked(Told):
    """Such a subject, left out."""

    __slots__ = ()


def spanish(text: str, tokens: Sequence[Token]) -> Iterator[tuple[tuple[Token, ...], int, Asked]]:
    """The sentence without such a subject: the tokens left, the place of the gap, and who it is."""
    asking = False
    for at, token in enumerate(tokens[:-2]):
        asking = token.low == "¿" or (asking and token.low != "?")
        pronoun = token.low in _PRONOUNS
        if not at or not (asking or pronoun) or not _does(tokens, at):
            continue
        for end in (at + 1,) if pronoun else noun_phrases(tokens, at):
            start, stop = token.start, tokens[end - 1].end
            words = text[start:stop]
            yield (*tokens[:at], *tokens[end:]), at, Asked(words, words.lower(), start, stop)


def _does(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at `at` may begin the subject of the verb before it: they agree in number."""
    low = tokens[at].low
    readings = inflect.analyse(tokens[at - 1].low)
    if at > 1 and any(r.mood == "part" for r in readings):
        readings = tuple(r for r in inflect.analyse(tokens[at - 2].low) if r.lemma == "haber")
    if low in _PRONOUNS:
        return any((r.person, r.number) == _PRONOUNS[low] for r in readings)
    numbers = {r.number for r in readings if r.person == 3}
    if low in _SINGULAR or low in _PLURAL or low in QUANTIFIERS:
        return ("p" if low in _PLURAL or (low in QUANTIFIERS and low.endswith("s")) else "s") in numbers
    return tokens[at].text[:1].isupper() and "s" in numbers


def is_left_out(left_out: Sequence[Token]) -> bool:
    """Whether a subject is among the words left out."""
    return any(isinstance(token, Asked) for token in left_out)


def put_back(text: str, doer: Token) -> str | None:
    """The replacement with the subject behind its verb; None where it has no verb of the third person."""
    words = text.split(" ")
    lows = [word.lower() for word in words]
    for n, low in enumerate(lows):
        before = lows[n - 1] if n else ""
        acts = finite_like(low) and (not n or before in CLITICS or before == "no")
        if not acts and not (_participle(low) and (not n or _has(before))):
            continue
        if not (_has(low) and n + 1 < len(words) and _participle(lows[n + 1])):  # «se ha enterado *Ana*»
            return " ".join((*words[: n + 1], doer.text, *words[n + 1 :]))
    return None


def _has(low: str) -> bool:
    return any(r.lemma == "haber" for r in inflect.analyse(low))


def _participle(low: str) -> bool:
    return any(r.mood == "part" for r in inflect.analyse(low))
