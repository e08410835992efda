"""Candidate calques of a corpus: English phrases that the Spanish renders word for word and no entry knows.

A phrase is a short English chunk (verb and particle, verb and object, preposition and noun, two nouns) whose every
content word stands in the Spanish, in order and close together, as the gloss table renders it. Most such phrases mean
what their words mean, in both languages; so candidates carry signs that they may not, and are ranked by them:

    listed     a list of expressions that the user gave has it
    particle   the particle of a phrasal verb is rendered by an adverb of place ("mostrarse arriba" for "show up")
    bound      its words keep company far more often than their frequency explains (Dunning's log-likelihood, 1993)
"""

import math
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

from pipeline.errors import SourceError
from pipeline.intake import read_text
from pipeline.lang import english
from pipeline.lexicon import gloss
from pipeline.lexicon.evidence import EnglishSentence, lemmas
from pipeline.lexicon.forms import keys_of
from pipeline.lexicon.proposals import Verdict
from pipeline.lexicon.store import Shipped
from pipeline.lexicon.tokens import Token, tokenise
from pipeline.lexicon.unseen import renderings
from pipeline.model import Record

if TYPE_CHECKING:
    from spacy.tokens import Doc

BOUND = 10.83  # log-likelihood above which chance explains a pair in one case of a thousand
_SPREAD = 3  # words that may stand in the Spanish beyond those of the English phrase
_EXAMPLES = 3
_PARTICLES = frozenset("up down out off over away back around along through apart together in on by".split())
_LOOSE = frozenset("el la los las un una unos unas de del a al en con por para su sus mi mis tu tus lo se le y".split())
_LIGHT = frozenset("be have do get can will would may might must shall could should let".split())
# Shapes of English chunks by universal part of speech; "p" is a particle, "?" marks what may be missing.
_SHAPES = (
    ("VERB", "p"),
    ("VERB", "p", "ADP", "DET?", "NOUN"),
    ("VERB", "DET?", "ADJ?", "NOUN"),
    ("VERB", "ADP", "DET?", "ADJ?", "NOUN"),
    ("VERB", "DET?", "NOUN", "ADP", "DET?", "NOUN"),
    ("ADJ", "NOUN"),
    ("NOUN", "NOUN"),
)
# Where a preposition comes first the words mean what they say, nearly always: only for phrases of a list.
_LISTED_SHAPES = (("ADP", "DET?", "ADJ?", "NOUN"),)


class Pair(NamedTuple):
    """A Spanish sentence with its English; `where` names its document."""

    where: str
    es: str
    en: str


class Sighting(Record, frozen=True):
    """One place where a candidate stands; `rendering` is the Spanish of it."""

    where: str
    rendering: str
    es: str
    en: str


class Candidate(Record, frozen=True):
    """A phrase that may be a calque: its English in dictionary form, how often and where, and the signs for it."""

    english: str
    rendering: str
    count: int
    documents: int
    score: float
    signs: tuple[str, ...]
    seen: tuple[Sighting, ...]


class _Chunk(NamedTuple):
    """Words start:end of an English sentence, and the phrase in dictionary form."""

    start: int
    end: int
    phrase: str
    particle: str


def read_pairs(path: Path) -> Iterator[Pair]:
    """The pairs of a JSONL file of {"id", "es", "en"}; others of its lines are an error that names the line."""
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if not line.strip():
            continue
        try:
            row = msgspec.json.decode(line, type=_Row)
        except msgspec.MsgspecError as error:
            raise SourceError(f'{path}:{number}: {error} — hint: a line is {{"id": …, "es": …, "en": …}}') from error
        yield Pair(str(row.id), row.es, row.en)


class _Row(msgspec.Struct, frozen=True):
    id: str | int
    es: str
    en: str


def mine(pairs: Iterable[Pair], shipped: Shipped, phrases: Iterable[str] = ()) -> list[Candidate]:
    """Candidates, the likeliest first.

    `phrases` are English expressions known to mean more than their words, one each.
    """
    listed = {form for p in phrases for form in product(*(sorted(lemmas(w)) for w in _content(p)[:6]))} - {()}
    found: dict[str, list[Sighting]] = {}
    particles: set[str] = set()
    words: Counter[str] = Counter()
    for pair in pairs:
        doc = english.analyse(pair.en)
        words.update(t.lemma_.lower() for t in doc if t.is_alpha)
        for phrase, sighting, particle in _sightings(pair, doc, shipped, listed):
            found.setdefault(phrase, []).append(sighting)
            if particle:
                particles.add(phrase)
    total = max(sum(words.values()), 1)
    ranked = [_candidate(p, s, p in particles, _content(p) in listed, words, total) for p, s in found.items()]
    return sorted(_longest(ranked), key=lambda c: (-c.score, -c.count, c.english))


def _sightings(
    pair: Pair,
    doc: "Doc",
    shipped: Shipped,
    listed: Collection[tuple[str, ...]],
) -> Iterator[tuple[str, Sighting, bool]]:
    tokens = tokenise(pair.es)
    keys = [keys_of(t.low) for t in tokens]
    known = _known(pair, tokens, shipped)
    for chunk in _chunks(doc, listed):
        span = _rendered(doc, chunk, keys, tokens)
        if span is None:
            continue
        start, end = tokens[span[0]].start, tokens[span[1] - 1].end
        if any(start < high and low < end for low, high in known):
            continue
        yield (
            chunk.phrase,
            Sighting(where=pair.where, rendering=pair.es[start:end], es=pair.es, en=pair.en),
            bool(chunk.particle),
        )


def _known(pair: Pair, tokens: Sequence[Token], shipped: Shipped) -> list[tuple[int, int]]:
    """Stretches of the Spanish, in characters, that an entry or the brief list has judged already."""
    verdicts: list[Verdict] = shipped.lexicon.weigh(pair.es, pair.en)
    hints = shipped.unseen.hints(tokens, EnglishSentence(pair.en))
    # A match without its English ("english") is the literal use of other words: it judges nothing here.
    judged = [(v.low, v.high) for v in verdicts if v.reason != "english"]
    return judged + [(tokens[h.start].start, tokens[h.end - 1].end) for h in hints]


def _chunks(doc: "Doc", listed: Collection[tuple[str, ...]]) -> Iterator[_Chunk]:
    for start in range(len(doc)):
        for shape in (*_SHAPES, *_LISTED_SHAPES):
            end = _fits(doc, start, shape)
            if end is None or doc[start].lemma_.lower() in _LIGHT:
                continue
            particle = doc[start + 1].lower_ if shape[1] == "p" else ""
            phrase = " ".join(_form(t) for t in doc[start:end])
            if shape not in _LISTED_SHAPES or _content(phrase) in listed:
                yield _Chunk(start, end, phrase, particle)


def _fits(doc: "Doc", at: int, shape: Sequence[str]) -> int | None:
    """End of the words from `at` that have the shape; None when they do not."""
    for wanted in shape:
        token = doc[at] if at < len(doc) else None
        kind = wanted.rstrip("?")
        if token is not None and (_particle(token) if kind == "p" else _is(token, kind)):
            at += 1
        elif not wanted.endswith("?"):
            return None
    return at


def _is(token: Any, kind: str) -> bool:
    if kind == "DET":
        return bool(token.pos_ == "DET" or token.tag_ == "PRP$")
    return bool(token.pos_ == kind and token.is_alpha)


def _particle(token: Any) -> bool:
    return bool(token.lower_ in _PARTICLES and (token.dep_ == "prt" or token.pos_ == "ADV"))


def _form(token: Any) -> str:
    if token.tag_ == "PRP$":
        return "one's"
    return str(token.lemma_.lower() if token.pos_ in ("VERB", "NOUN") else token.lower_)


def _rendered(
    doc: "Doc",
    chunk: _Chunk,
    keys: Sequence[frozenset[str]],
    tokens: Sequence[Token],
) -> tuple[int, int] | None:
    """The Spanish tokens that render the chunk word by word and hold nothing else but small words."""
    wanted = [_keys(t.lower_, t.lower_ == chunk.particle) for t in doc[chunk.start : chunk.end] if _heavy(t, chunk)]
    if not all(wanted):
        return None
    size = chunk.end - chunk.start + _SPREAD
    for first in (n for n, k in enumerate(keys) if not wanted[0].isdisjoint(k)):
        places = [first]
        for want in wanted[1:]:
            window = range(max(0, first - 2), min(first + size, len(keys)))
            place = next((n for n in window if n not in places and not want.isdisjoint(keys[n])), None)
            if place is None:
                break
            places.append(place)
        else:
            low, high = min(places), max(places) + 1
            if all(n in places or tokens[n].low in _LOOSE for n in range(low, high)):
                return low, high
    return None


def _heavy(token: Any, chunk: _Chunk) -> bool:
    return bool(token.pos_ in ("VERB", "NOUN", "ADJ") or token.lower_ == chunk.particle)


def _keys(word: str, particle: bool) -> frozenset[str]:
    if not particle:
        return renderings(word)
    # Its glosses as a preposition are the commonest words of Spanish; those as an adverb give it away.
    adverbs = [g.split()[0] for g in gloss.table().get(word, {}).get("r", ())]
    return frozenset(f"w:{g}" for g in adverbs if len(g) > 4)


def _content(phrase: str) -> tuple[str, ...]:
    """The words of a phrase that tell it from others; none when there is only one."""
    small = _LOOSE | {"a", "an", "the", "one's", "your", "my", "his", "her", "someone", "something", "to", "be"}
    words = [w for w in phrase.lower().replace("’", "'").split() if w[:1].isalpha() and w not in small]
    return tuple(words) if len(words) > 1 else ()


def _candidate(
    phrase: str, seen: Sequence[Sighting], particle: bool, listed: bool, words: Counter[str], total: int
) -> Candidate:
    parts = [w for w in phrase.split() if w in words and w not in _LOOSE]
    ends = (parts[0], parts[-1]) if len(parts) > 1 else ("", "")
    bound = likelihood(len(seen), words[ends[0]], words[ends[1]], total) if all(ends) else 0.0
    strong = len(seen) > 1 and bound > BOUND
    signs = [name for name, holds in (("listed", listed), ("particle", particle), ("bound", strong)) if holds]
    score = 4.0 * listed + 2.0 * particle + 1.0 * strong + math.log2(len(seen))
    common = Counter(s.rendering.lower() for s in seen).most_common(1)[0][0]
    return Candidate(
        english=phrase,
        rendering=common,
        count=len(seen),
        documents=len({s.where for s in seen}),
        score=round(score, 2),
        signs=tuple(signs),
        seen=tuple(seen[:_EXAMPLES]),
    )


def likelihood(together: int, left: int, right: int, total: int) -> float:
    """Dunning's log-likelihood ratio (1993) of two words' company; 0 when they meet less often than by chance.

    `together` counts the phrase, `left` and `right` its two words, `total` all words.
    """
    together = min(together, left, right)
    table = (together, left - together, right - together, max(total - left - right + together, 0))
    if together * total <= left * right:
        return 0.0
    rows, columns = (left, total - left), (right, total - right)
    expected = [r * c / total for r in rows for c in columns]
    order = (table[0], table[1], table[2], table[3])
    return 2.0 * sum(o * math.log(o / e) for o, e in zip(order, expected, strict=True) if o > 0 and e > 0)


def _longest(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Without phrases that occur only inside a longer one."""
    for one in candidates:
        inside = (o for o in candidates if o.count >= one.count and len(o.english) > len(one.english))
        if not any(f" {one.english} " in f" {o.english} " and o.score >= one.score for o in inside):
            yield one
