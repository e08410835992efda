"""Idioms without an entry of their own: a hint where the English has one and the Spanish renders it word by word."""

import re
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import LexiconError
from pipeline.lexicon import context, english_pattern, evidence, fields, gloss, invented
from pipeline.lexicon.english_pattern import Either, English, Part, Word
from pipeline.lexicon.evidence import EnglishSentence, Found
from pipeline.lexicon.forms import keys_of
from pipeline.lexicon.guards import Guard, guard_of
from pipeline.lexicon.index import Index
from pipeline.lexicon.schema import DATA, Calque
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.tokens import Token

BRIEF = DATA / "brief"
_LIGHT = frozenset(
    "be have do get make go take a an the of to in on at it for with by and or as that this all one".split()
)
# Words that a translation writes in many ways or not at all; where they have no gloss an idiom is told by its others.
_FUNCTION = frozenset(
    "not n't no ca wo i me my you your he him his she her we us our they them their who which what when where how why "
    "if than so too very much many more there here 's 're 've 'll 'd 'm just only even ever never".split()
)
# Prepositions render particles in good Spanish too («corrió hacia la casa»); these adverbs hardly ever do.
_PLACE = frozenset("w:arriba w:abajo w:fuera w:afuera w:lejos w:atrás w:adelante w:adentro w:dentro w:encima".split())
_VERB = re.compile(r"\{v\d?:([a-zñü]+?)(?:se)?\}(?: \{\*\})?")
# Nouns before which these adverbs are no particles of a verb.
_PLACED = frozenset("patas boca calle calles río cuesta escaleras escalera monte panza tripa culo".split())
SHARE = 0.75  # of the content words of an idiom with four or more must stand in the Spanish; of a shorter one, all
WINDOW = 8  # tokens that the rendering may spread over beyond the idiom's own length


class Brief(NamedTuple):
    """An English expression with its meaning and equivalents in Spanish; `templates` are those that inflect.

    `verbs` are the equivalents that are nothing but a verb, without -se.
    """

    english: str
    meaning: str
    equivalents: tuple[str, ...]
    templates: tuple[str, ...] = ()
    verbs: frozenset[str] = frozenset()


class Hint(NamedTuple):
    """Tokens start:end of the Spanish sentence that render an idiom word by word; `used` are those of its content."""

    brief: Brief
    start: int
    end: int
    evidence: Found
    used: frozenset[int]


class _Known(NamedTuple):
    brief: Brief
    parts: English
    content: tuple[frozenset[str], ...]
    guard: Guard
    particle: str  # "" unless it is a phrasal verb


@cache
def briefs(folder: Path = BRIEF) -> tuple[Brief, ...]:
    """The brief list, read once per process; LexiconError names file and line."""
    found = []
    for path in sorted(folder.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line.strip() or line.startswith("#"):
                continue
            fields = line.split("\t")
            if len(fields) != 3:
                raise LexiconError(
                    f"{path.name}: line {number}: '{line}' — hint: english, meaning, equivalents, by tabs"
                )
            found.append(Brief(fields[0], fields[1], tuple(e.strip() for e in fields[2].split("|") if e.strip())))
    return tuple(found)


class Unseen:
    """The brief list and the entries' own idioms, filed by their English words."""

    def __init__(self, entries: Iterable[Calque], listed: Sequence[Brief]) -> None:
        self._index: Index[_Known] = Index()
        self._phrasal: Index[_Known] = Index()
        for entry in entries:
            plain = tuple(r.to for r in entry.replacements if "{" not in r.to)
            templates = tuple(r.to for r in entry.replacements if not r.en)
            if entry.kind not in ("false-friend", "syntax", "light-verb"):
                guard = guard_of(entry, [english_pattern.parse(english) for english in entry.english])
                verbs = frozenset(v[1] for r in entry.replacements if (v := _VERB.fullmatch(r.to)))
                for english in entry.english:
                    self._add(Brief(english, entry.meaning or entry.why, plain, templates, verbs), guard)
        for brief in listed:
            around = fields.of_english([english_pattern.parse(brief.english)])
            self._add(brief, Guard((), (), fields=around, things=bool(around)))

    def _add(self, brief: Brief, guard: Guard) -> None:
        parts = english_pattern.parse(brief.english)
        content, particle = _content(parts), _particle(parts)
        known = _Known(brief, parts, content, guard, particle)
        needs = [frozenset({w}) for w in evidence.required(parts)]
        if len(content) >= 2:
            self._index.add(needs, known)
        if particle:
            self._phrasal.add(needs, known)

    def hints(self, tokens: Sequence[Token], english: EnglishSentence) -> list[Hint]:
        """One hint per idiom of the English that the Spanish tokens render word by word.

        A phrasal verb may have any verb in Spanish, if that takes no such adverb or no dictionary has it.
        """
        found = []
        for known in self._index.candidates(english.all):
            used = _rendered(known.content, tokens)
            place = evidence.find(known.parts, english, loose=True) if used else None
            if place and used:
                found += _hint(known, used, tokens, english, place)
        foreign = list(invented.foreign(Sentence("", tokens)))
        for known in self._phrasal.candidates(english.all) if foreign else ():
            place = evidence.find(known.parts, english, loose=True)
            for at, adverb in foreign if place else ():
                if place and known.particle in adverb.kind.english:
                    used = frozenset({at, *range(adverb.start, adverb.end)})
                    found += _hint(known, used, tokens, english, place)
        return sorted(found, key=lambda h: (h.start - h.end, h.brief.english))


def _hint(
    known: _Known, used: frozenset[int], tokens: Sequence[Token], english: EnglishSentence, place: Found
) -> list[Hint]:
    start, end = min(used), max(used) + 1
    if any(n and tokens[n - 1].low in _PLACED and f"w:{tokens[n].low}" in _PLACE for n in used):
        return []  # «quedó patas arriba»
    if known.guard.holds(tokens, used, english, place):
        return []
    if context.probability(context.Use((known.parts,), place, english, tokens, start, end)) >= context.SURE:
        return []
    return [Hint(known.brief, start, end, place, used)]


def _particle(parts: English) -> str:
    """The particle of a phrasal verb: a verb, then a particle, with nothing but an object beside them."""
    first = parts[0]
    if not isinstance(first, Word | Either):
        return ""
    words = [p.lemma for p in parts[1:] if isinstance(p, Word)]
    if (
        not words
        or words[0] not in evidence.PARTICLES
        or (isinstance(first, Either) and max(map(len, first.branches)) > 1)
    ):
        return ""
    return words[0] if all(w in evidence.PARTICLES or w in _LIGHT for w in words[1:]) else ""


@lru_cache(maxsize=20_000)
def renderings(word: str) -> frozenset[str]:
    """Keys of every word-by-word rendering of an English word; its own glosses and those of its base form."""
    table = gloss.table()
    keys: set[str] = set()
    for form in {word, *evidence.lemmas(word)}:
        for kind, glosses in table.get(form, {}).items():
            for rendering in glosses:
                head, *rest = rendering.split()
                if kind == "v":
                    keys.add(f"v:{head.removesuffix('se')}")
                elif len(head) > 3 and not (rest and kind in "rpo"):
                    keys |= {f"n:{head}", f"a:{head}"} if kind in "na" else {f"w:{head}"}
    return frozenset(keys)


def _content(parts: Sequence[Part]) -> tuple[frozenset[str], ...]:
    """For each content word of the idiom, the keys of its renderings; alternatives are left out."""
    if any(isinstance(p, Either) for p in parts):
        parts = [p for p in parts if not isinstance(p, Either)]
    words = [p.lemma for p in parts if isinstance(p, Word) and p.lemma not in _LIGHT]
    phrasal = sum(word not in evidence.PARTICLES for word in words) < 2
    keys = [renderings(w) & _PLACE if phrasal and w in evidence.PARTICLES else renderings(w) for w in words]
    told = [k for k, w in zip(keys, words, strict=True) if k or w not in _FUNCTION]
    return tuple(told) if all(told) else ()


def _rendered(content: Sequence[frozenset[str]], tokens: Sequence[Token]) -> frozenset[int] | None:
    """The tokens that render enough of the content words, each by one of its own, in the shortest stretch."""
    where = [[n for n, t in enumerate(tokens) if not keys.isdisjoint(keys_of(t.low))] for keys in content]
    wanted = len(content) if len(content) <= 3 else round(SHARE * len(content))
    best: frozenset[int] | None = None
    for anchor in sorted({n for places in where for n in places}):
        limit = anchor + len(content) + WINDOW
        used: set[int] = set()
        for places in where:
            place = next((n for n in places if anchor <= n < limit and n not in used), None)
            if place is not None:
                used.add(place)
        enough = len(used) >= wanted and anchor in used
        if enough and (best is None or max(used) - anchor < max(best) - min(best)):
            best = frozenset(used)
    return best
