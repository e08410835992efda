"""Objects that stand between a verb and its rendered particle: «giré *el volumen* abajo», “turned the volume down”.

Patterns of phrasal verbs know «girar abajo el volumen». A sentence that has the object first is matched once more with
the object behind the particle; where verb and particle are mended, it is said behind the replacement.
"""

import re
from collections.abc import Iterator, Sequence

from pipeline.lang import inflect
from pipeline.lang.closed import CONTRACTIONS
from pipeline.lexicon import passives
from pipeline.lexicon.sentence import QUANTIFIERS
from pipeline.lexicon.tokens import CLAUSE_END, Token
from pipeline.lexicon.verbgroup import REFLEXIVES, is_adverb

_ONE = frozenset(
    "arriba abajo fuera afuera atrás lejos adentro dentro encima aparte apagado apagada apagados apagadas encendido "
    "encendida encendidos encendidas".split()
)
# What is no object: «cuesta abajo», «mar adentro», «boca arriba».
_SLOPES = frozenset("cuesta calle río mar boca escalera escaleras monte ladera tierra aguas panza patas cabeza".split())
_BACK = frozenset("vuelta regreso".split())
_WHERE = frozenset("a al de del desde en hacia".split())
_LONGEST = 6  # words of an object: «a su compañero de piso»
_APART = frozenset("en con por para hacia sin sobre desde hasta que y o ni como cuando si no ya más".split())
_BEFORE = frozenset("a de con en por".split())
_ONESELF = re.compile(r"(?:[aei]r|[aá]ndo|[eé]ndo)(?:[mts]e|nos|os)$")
_CONTRACTED = {two: one for one, two in CONTRACTIONS.items()}


def may_have(lows: Sequence[str]) -> bool:
    """Whether a particle may stand apart from its verb."""
    return not (_ONE | _BACK).isdisjoint(lows[3:])


class Moved(Token):
    """An object left out, as one token; it is said again behind the replacement."""

    __slots__ = ()


def spanish(text: str, tokens: Sequence[Token]) -> Iterator[tuple[tuple[Token, ...], int, int, Moved]]:
    """The sentence with such an object behind the particle: tokens, begin and end of the particle, the object."""
    for at in range(2, len(tokens)):
        low = tokens[at].low
        back = low in _BACK and tokens[at - 1].low == "de"
        if low not in _ONE and not back:
            continue
        follows = tokens[at + 1].low if at + 1 < len(tokens) else ""
        if follows == "de" or (back and follows in _WHERE) or tokens[at - 1].low in _SLOPES:
            continue  # «mueve la línea fuera del bucle», «trae los libros de vuelta a casa» say where to
        start = at - 1 if back else at
        verb = _verb(tokens, start)
        if verb >= 0:
            first, last = tokens[verb + 1], tokens[start - 1]
            words = text[first.start : last.end]
            moved = Moved(words, words.lower(), first.start, last.end)
            left = (*tokens[: verb + 1], *tokens[start : at + 1], *tokens[verb + 1 : start], *tokens[at + 1 :])
            yield left, verb + 1, verb + 2 + at - start, moved


def _verb(tokens: Sequence[Token], end: int) -> int:
    """The verb before an object that ends there, -1 where nothing is an object."""
    for begin in range(end - 1, max(0, end - _LONGEST) - 1, -1):
        low = tokens[begin].low
        if not tokens[begin].is_word or low in CLAUSE_END or low in _APART:
            return -1
        named = begin == end - 1 and tokens[begin].text[:1].isupper()
        if (low in QUANTIFIERS and begin < end - 1) or low == "a" or named:
            verb = begin - 1
            if verb >= 0 and tokens[verb].low not in QUANTIFIERS and _is_verb(tokens, verb):
                return verb
    return -1


def _is_verb(tokens: Sequence[Token], at: int) -> bool:
    forms = inflect.analyse(tokens[at].low)
    if tokens[at].low in _APART or tokens[at].low in _BEFORE:
        return False
    had = at > 0 and any(f.lemma == "haber" for f in inflect.analyse(tokens[at - 1].low))
    return any(f.mood != "part" or had for f in forms)


def put_back(text: str, moved: Token) -> str | None:
    """The replacement with the object behind it; what ends in a preposition governs the object itself."""
    words, said = text.split(" "), moved.text.split(" ")
    if words[-1].lower() not in _BEFORE and (words[0].lower() in REFLEXIVES or _ONESELF.search(words[0])):
        return None  # what one does oneself has no object: «se animó a su hermana»
    if words[-1].lower() in _BEFORE:
        if said[0] == "al":
            said[0] = "el"
        elif said[0] == "a":
            said = said[1:]
        joined = _CONTRACTED.get((words[-1].lower(), said[0]))
        if joined:
            words[-1], said = joined, said[1:]
    elif words[-1].lower() in QUANTIFIERS or _has_object(words):
        return None
    return " ".join((*words, *said))


def _has_object(words: Sequence[str]) -> bool:
    """Whether a replacement has an object of its own: «hizo ejercicio», «devolvió el dinero», not «llevó a cabo»."""
    *_, before, last = ("", *(word.lower() for word in words))
    behind_verb = last in _ONE or last == "adelante" or is_adverb(last) or passives.is_adverbial(last)
    verbal = any(form.mood in ("part", "ger") for form in inflect.analyse(last))
    return len(words) > 1 and before not in _BEFORE and not behind_verb and not verbal
