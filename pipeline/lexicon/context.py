"""Are the words of an English idiom meant as they stand? What surrounds them tells: «kick the bucket» beside "milk".

A logistic model over the words around the idiom and in it, over how the idiom stands in its sentence, and over how
the Spanish renders it: «se mordió el labio» is what one writes of lips, «mordí mi labio» what a machine makes of an
idiom. Its weights are in `data/context.tsv`, learnt by `scripts/build_context.py` from sentences in which idioms are
meant literally and others in which they are not; a word's weights come from its vector, so they hold for words that
no such sentence has.
"""

import math
from base64 import b64decode
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from operator import mul
from pathlib import Path
from typing import NamedTuple

from pipeline.lang import closed
from pipeline.lexicon import evidence
from pipeline.lexicon import fields as semantic
from pipeline.lexicon.english_pattern import English
from pipeline.lexicon.evidence import EnglishSentence, Found
from pipeline.lexicon.tokens import Token

TABLE = Path(__file__).parent / "data" / "context.tsv"
VECTORS = Path(__file__).parent / "data" / "context_vectors.tsv"
SIZE = 64  # numbers of a word's vector, each from -127 to 127
UNLIKELY = 0.3  # below, things near by are no reason to ask anybody: the model has seen them too
LIKELY = 0.4  # from here on a literal use is too likely for a change that nobody looks at
SURE = 0.8  # and from here on for a suggestion
UNKNOWN = (2, 2, 1)  # words before, behind and inside that count as telling nothing: a short sentence tells little
_MOST = 3  # things that count; more tell no more

_ARTICLES = frozenset("a an the".split())
_CLITICS = frozenset("me te se nos os le les".split())
_NUMBERING = frozenset(".):")
_OPENING = frozenset('.!?:…"“«*(-–—•')  # behind these a capital tells nothing
_PLACES = frozenset("arriba abajo fuera afuera dentro adentro lejos atrás alrededor encima aparte junto".split())

Weights = tuple[float, float, float]  # of a word before the idiom, behind it, in it


class Use(NamedTuple):
    """An idiom `found` by one of the patterns in `english`, and the tokens `start:end` that render it in Spanish."""

    english: tuple[English, ...]
    found: Found
    sentence: EnglishSentence
    tokens: Sequence[Token]
    start: int
    end: int


class Table(NamedTuple):
    """What the model has learnt; positive weights speak for a literal use."""

    words: dict[str, Weights]
    features: dict[str, float]


@cache
def table() -> Table:
    """The weights of words, and of the features that `features` names."""
    words: dict[str, Weights] = {}
    named: dict[str, float] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        name, *numbers = line.split("\t")
        weights = [int(number) / 100 for number in numbers]
        if name.startswith("@"):
            named[name] = weights[0]
        else:
            words[name] = (weights[0], weights[1], weights[2])
    return Table(words, named)


def probability(use: Use) -> float:
    """How likely a literal use is, 0 to 1."""
    named = table().features
    total = named["@bias"]
    for side, words in enumerate(parts(use)):
        known = [w[side] for word in words if (w := weights_of(word)) is not None]
        total += sum(known) / (len(known) + UNKNOWN[side])
    total += sum(named.get(name, 0.0) * value for name, value in features(use))
    return 1 / (1 + math.exp(-total))


def parts(use: Use) -> tuple[list[str], list[str], list[str]]:
    """The words before the idiom, behind it and in it, in lower case."""
    found, lows = use.found, [token.low if token.low.isalpha() else "" for token in use.sentence.tokens]
    sides = lows[: found.start], lows[found.end :], lows[found.start : found.end]
    before, behind, inside = ([low for low in side if low] for side in sides)
    return before, behind, inside


def weights_of(word: str) -> Weights | None:
    """The weights of a word, or of one that it may be a form of; None for one that the table does not have."""
    known = table().words
    if word in known:
        return known[word]
    return next((known[lemma] for lemma in sorted(evidence.lemmas(word)) if lemma in known), None)


@cache
def vectors() -> dict[str, str]:
    """The vectors of words, each a line of base64; those of words that are alike have a large inner product."""
    return dict(line.split("\t") for line in VECTORS.read_text(encoding="utf-8").splitlines())


@lru_cache(maxsize=4096)
def vector_of(word: str) -> tuple[int, ...]:
    """The vector of a word that is not in nearly every sentence, or of one that it may be a form of; () for others."""
    forms = (word, *sorted(evidence.lemmas(word)))
    if not evidence.EVERYWHERE.isdisjoint(forms):
        return ()
    found = next((vectors()[form] for form in forms if form in vectors()), None)
    return tuple(memoryview(b64decode(found)).cast("b")) if found else ()


def features(use: Use) -> Iterator[tuple[str, float]]:
    """What is neither the meaning of a word before, behind or in the idiom, by name and value."""
    yield from _form(use)
    yield from _akin(use)
    yield from _things(use)
    yield from _rendering(use)


def _form(use: Use) -> Iterator[tuple[str, float]]:
    """The very words around the idiom and beside it, and what is in it that the patterns do not name."""
    tokens, found = use.sentence.tokens, use.found
    before, behind, _ = parts(use)
    for word in sorted({*before, *behind}):
        yield f"@with {word}", 1
    yield f"@before {tokens[found.start - 1].low if found.start else ''}", 1
    yield f"@behind {tokens[found.end].low if found.end < len(tokens) else ''}", 1
    own = frozenset[str]().union(*map(evidence.words, use.english))
    inside = range(found.start, found.end)
    yield "@size", found.end - found.start
    yield "@other", sum(use.sentence.lemmas[n].isdisjoint(own) for n in inside)
    yield "@the", any(tokens[n].low == "the" for n in inside) and "the" not in own
    rest = tokens[_number(tokens) :]
    yield "@figures", sum(token.low.isdigit() for token in rest)
    yield "@capitals", sum(token.text[:1].isupper() for mark, token in pairwise(rest) if mark.text not in _OPENING)


def _akin(use: Use) -> Iterator[tuple[str, float]]:
    """How near to what surrounds it the idiom is in meaning: hens peck, offices do not."""
    before, behind, within = ([v for w in words if (v := vector_of(w))] for words in parts(use))
    around = [*before, *behind]
    if not around or not within:
        yield "@akin to nothing", 1
        return
    likeness = [max(_product(own, other) for other in around) for own in within]
    yield "@akin", _product(_sum(within), _sum(around))
    yield "@akin at most", max(likeness)
    yield "@akin on average", sum(likeness) / len(likeness)
    yield "@akin at least", min(likeness)


def _product(one: Sequence[float], other: Sequence[float]) -> float:
    """The cosine of two vectors."""
    length = math.sqrt(sum(map(mul, one, one)) * sum(map(mul, other, other)))
    return sum(map(mul, one, other)) / length if length else 0.0


def _sum(many: Sequence[Sequence[int]]) -> list[int]:
    return [sum(numbers) for numbers in zip(*many, strict=True)]


def _number(tokens: Sequence[Token]) -> int:
    """How many tokens number the item of a list: «3.», «2)»; they say nothing of what is meant."""
    return 2 if len(tokens) > 1 and tokens[0].low.isdigit() and tokens[1].text in _NUMBERING else 0


def _things(use: Use) -> Iterator[tuple[str, float]]:
    """How many things are named around the idiom, of all fields and of those that its own words belong to."""
    found = use.found
    around = [lemmas for n, lemmas in enumerate(use.sentence.lemmas) if not found.start <= n < found.end]
    anything, own = semantic.english_words(use.english)
    things = sum(not lemmas.isdisjoint(anything) for lemmas in around)
    yield "@things", min(things, _MOST)
    yield "@no things", not things
    yield "@share of things", things / (len(around) + UNKNOWN[0])
    yield "@things of its field", min(sum(not lemmas.isdisjoint(own) for lemmas in around), _MOST - 1)


def _rendering(use: Use) -> Iterator[tuple[str, float]]:
    """How the Spanish renders the idiom: word for word, as machines do, or as one writes of the thing itself."""
    found, tokens = use.found, use.tokens
    english = [token.low for token in use.sentence.tokens[found.start : found.end]]
    spanish = [token.low for token in tokens[use.start : use.end]]
    before = tokens[use.start - 1].low if use.start else ""
    possessive = not closed.POSSESSIVES.isdisjoint(spanish)
    yield "@es possessive", possessive
    yield "@es possessive left out", not possessive and any(word in evidence.POSSESSIVES for word in english)
    place = not _PLACES.isdisjoint(spanish)
    yield "@es place", place
    yield "@es place left out", not place and any(word in evidence.PARTICLES for word in english)
    articles = sum(w in closed.ARTICLES for w in spanish) - sum(w in _ARTICLES for w in english)
    yield "@es article put in", articles > 0
    yield "@es article left out", articles < 0
    yield "@es size", max(-_MOST, min(len(spanish) - len(english), _MOST))
    yield "@es clitic", not _CLITICS.isdisjoint((before, *spanish))
    yield f"@es before {before}", 1
    yield f"@es behind {tokens[use.end].low if use.end < len(tokens) else ''}", 1
    yield f"@es first {spanish[0]}", 1
    yield f"@es last {spanish[-1]}", 1
