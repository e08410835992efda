"""Are the words of an English idiom meant as they stand? What surrounds them tells: «kick the bucket» beside "milk".

A logistic model over the words around the idiom and over how the idiom stands in its sentence. Its weights are in
`data/context.tsv`, learnt by `scripts/build_context.py` from sentences in which idioms are meant literally and others
in which they are not; a word's weight comes from its vector, so it holds for words that no such sentence has.
"""

import math
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from pipeline.lexicon import evidence
from pipeline.lexicon.evidence import English, EnglishSentence, Found

TABLE = Path(__file__).parent / "data" / "context.tsv"
LIKELY = 0.4  # from here on a literal use is too likely for a change that nobody looks at
SURE = 0.8  # and from here on for a suggestion
UNKNOWN = 2  # words that count as telling nothing, so that a short sentence does not tell much


@cache
def table() -> dict[str, float]:
    """Word or feature → its weight; positive ones speak for a literal use."""
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines())
    return {name: int(weight) / 100 for name, weight in rows}


def probability(english: Sequence[English], found: Found, sentence: EnglishSentence) -> float:
    """How likely a literal use is, 0 to 1, where the idiom was `found` by one of the patterns in `english`."""
    weights = table()
    around = [weight(word) for word in surroundings(found, sentence)]
    known = [w for w in around if w is not None]
    total = weights["@bias"] + sum(known) / (len(known) + UNKNOWN)
    total += sum(weights.get(name, 0.0) * value for name, value in features(english, found, sentence))
    return 1 / (1 + math.exp(-total))


def surroundings(found: Found, sentence: EnglishSentence) -> Iterator[str]:
    """The words outside the idiom, in lower case."""
    for n, token in enumerate(sentence.tokens):
        if not found.start <= n < found.end and token.low.isalpha():
            yield token.low


def weight(word: str) -> float | None:
    """The weight of a word, or of one that it may be a form of; None for one that the table does not have."""
    weights = table()
    if word in weights:
        return weights[word]
    return next((weights[lemma] for lemma in sorted(evidence.lemmas(word)) if lemma in weights), None)


def features(english: Sequence[English], found: Found, sentence: EnglishSentence) -> Iterator[tuple[str, float]]:
    """How the idiom stands in its sentence: the words beside it, and what is in it that the patterns do not name."""
    tokens = sentence.tokens
    yield f"@before {tokens[found.start - 1].low if found.start else ''}", 1
    yield f"@behind {tokens[found.end].low if found.end < len(tokens) else ''}", 1
    own = frozenset().union(*map(evidence.words, english))
    inside = range(found.start, found.end)
    yield "@size", found.end - found.start
    yield "@other", sum(sentence.lemmas[n].isdisjoint(own) for n in inside)
    yield "@the", any(tokens[n].low == "the" for n in inside) and "the" not in own
    yield "@figures", sum(token.low.isdigit() for token in tokens)
    yield "@capitals", sum(token.text[:1].isupper() for token in tokens[1:])
