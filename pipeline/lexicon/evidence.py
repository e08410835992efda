"""Is the English idiom in the English sentence? Its own matcher: inflected forms, possessives, gaps."""

import re
from collections.abc import Iterator, Sequence
from copy import copy
from functools import cache, lru_cache
from typing import NamedTuple

from pipeline.lang.english_words import irregular
from pipeline.lexicon.english_pattern import (
    Dots,
    Either,
    End,
    English,
    Part,
    Possessive,
    Reflexive,
    Someone,
    Unless,
    Word,
)
from pipeline.lexicon.tokens import Token, tokenise_english

POSSESSIVES = frozenset("my your his her its our their one's whose 's".split())
_REFLEXIVES = frozenset("myself yourself himself herself itself ourselves yourselves themselves oneself".split())
FILLERS = frozenset(
    "not n't never always really just actually also still already only all probably ever even quite so very much often "
    "completely totally literally simply basically finally truly kind sort of then practically virtually almost nearly "
    "barely hardly suddenly slowly quickly eventually immediately currently recently clearly definitely certainly "
    "apparently usually constantly gradually easily fully entirely largely mostly".split()
)
_MODALS = frozenset("will would 'll 'd wo can could ca may might must should has have had".split())  # behind a subject
_ARTICLES = frozenset("a an the".split())
_DETERMINERS = _ARTICLES | frozenset("this that these those some any my your his her its our their".split())
PARTICLES = frozenset(
    "up down out off on in over away back around about along through by apart together across into onto after "
    "for".split()
)
# Right behind a verb they make another of it: "stand up for" is no "stand for", "come clean about" no "come about".
_OF_ANOTHER = frozenset(
    "up down out off in on over away back apart forward ahead together by with to at of from as and or but "
    "clean close straight right true short easy good well free loose tight quiet still mad crazy wild bad sick".split()
)
_MARKS = re.compile(r'[.,;:!?…—–()"“”«»]')
_NOW = frozenset("am is are 'm 's 're has have 've does do goes".split())  # forms of irregular verbs that are not past
PRONOUNS = frozenset("i you he she it we they who".split())
_ASKING_FOR = PRONOUNS | frozenset("what who which how where when why that".split())  # «what *have* you»
_BEFORE_VERBS = PRONOUNS | FILLERS  # where an idiom begins with its subject, «we always made up»


# In nearly every sentence: an idiom that has no other word is taken as the dictionary has it.
EVERYWHERE = POSSESSIVES.union(
    PARTICLES,
    "a an the this that these those some any all not n't never always just only even also already still really".split(),
    "someone somebody something sb sth myself yourself himself herself itself ourselves themselves oneself".split(),
    "be have do get make go come take give put keep let say know see want like will would can could may might".split(),
    "should must i me you he him she it we us they them who what which when where why how and or but if than".split(),
    "so as there here by of to in with from at very more than much many way time thing one ones two other".split(),
    "now then well good".split(),
)


class Found(NamedTuple):
    """Tokens start:end of the English sentence, the text they cover, and whether it hardly ever stands for itself."""

    start: int
    end: int
    text: str
    firm: bool = True


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    table: dict[str, tuple[str, ...]] = {}
    for lemma, forms in irregular().items():
        for form in dict.fromkeys(f for parts in forms for f in parts if f != lemma):
            table[form] = (*table.get(form, ()), lemma)
    return table


@lru_cache(maxsize=65536)
def lemmas(form: str) -> frozenset[str]:
    """Every word that `form` could be an inflected form of, itself included; no dictionary, so generous."""
    found = {form, *_irregular().get(form, ())}
    if form == "n't":
        found.add("not")
    if form.endswith("ies"):
        found |= {form[:-3] + "y", form[:-1]}
    elif form.endswith("es"):
        found |= {form[:-2], form[:-1]}
    elif form.endswith("s") and not form.endswith("ss"):
        found.add(form[:-1])
    for ending in ("ing", "ed", "er", "est"):
        if form.endswith(ending) and len(form) > len(ending) + (1 if ending == "ed" else 2):
            stem = form[: -len(ending)]
            found |= {stem, stem + "e"}
            if stem[-1] == stem[-2]:
                found.add(stem[:-1])
            if stem.endswith("i"):
                found.add(stem[:-1] + "y")
            if stem.endswith("y") and ending == "ing":
                found.add(stem[:-1] + "ie")
    return frozenset(found)


class EnglishSentence:
    """A tokenised English sentence; marks are left out, since idioms run across commas and quotes."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tokens: Sequence[Token] = [t for t in tokenise_english(text) if t.low[0].isalnum() or "'" in t.low]
        self.lemmas = [lemmas(t.low) for t in self.tokens]
        self.all = frozenset().union(*self.lemmas) if self.tokens else frozenset()
        self.left_out: Sequence[Token] = ()  # of a variant of another sentence

    def made_of(self, tokens: Sequence[Token], left_out: Sequence[Token] = ()) -> "EnglishSentence":
        """The same text of other tokens; one with another `low` still counts as the word that it is."""
        other = copy(self)
        other.tokens, other.left_out = tokens, left_out
        other.lemmas = [lemmas(t.low) | lemmas(t.text.lower()) for t in tokens]
        other.all = frozenset().union(*other.lemmas) if tokens else frozenset()
        return other


def find(pattern: English, sentence: EnglishSentence, loose: bool = False) -> Found | None:
    """The first place where the pattern occurs; `loose` lets up to three words stand between verb and particle."""
    for start in range(len(sentence.tokens)):
        for end in _sequence(pattern, 0, sentence, start, loose):
            if end > start:
                first, last = sentence.tokens[start], sentence.tokens[end - 1]
                return Found(start, end, sentence.text[first.start : last.end])
    return None


def _sequence(parts: English, n: int, s: EnglishSentence, at: int, loose: bool) -> Iterator[int]:
    if n == len(parts):
        yield at
        return
    for end in _part(parts[n], s, at, loose):
        yield from _sequence(parts, n + 1, s, end, loose)
    if isinstance(parts[n], Unless | End):
        return
    begun = n > isinstance(parts[0], Unless | End)
    if begun and at < len(s.tokens):
        part = parts[n]
        if s.tokens[at].low in FILLERS or (s.tokens[at].low in _MODALS and s.tokens[at - 1].low not in _ASKING_FOR):
            yield from _sequence(parts, n, s, at + 1, loose)
        elif s.tokens[at].low in _ARTICLES and not (isinstance(part, Word) and part.lemma in _ARTICLES):
            yield from _articles(parts, n, s, at + 1, loose)
        particles = _particles(part) if loose and n == 1 and _may_be_object(s, at) else frozenset()
        if particles:
            for skip in range(1, 5):
                if at + skip >= len(s.tokens) or particles.isdisjoint(s.lemmas[at + skip]):
                    continue
                if s.text[s.tokens[at + skip].end :].startswith("-"):
                    continue  # «told two *off*-color jokes»
                place = s.tokens[at + skip + 1].low if at + skip + 1 < len(s.tokens) else ""
                if place not in _PLACES:  # «it covers a patch *up there*»
                    yield from _sequence(parts, n + 1, s, at + skip + 1, loose)


def _may_be_object(s: EnglishSentence, at: int) -> bool:
    """Whether the object of a phrasal verb may begin at `at`, before its particle."""
    return s.tokens[at].low not in _OF_ANOTHER


@cache
def _particles(part: Part) -> frozenset[str]:
    """The particles that a part of a pattern stands for: «down», «(down|up)»; none where it may be something else."""
    if isinstance(part, Word):
        return frozenset((part.lemma,)) & PARTICLES
    branches = part.branches if isinstance(part, Either) else ()
    found = [p[0].lemma for p in branches if len(p) == 1 and isinstance(p[0], Word) and p[0].lemma in PARTICLES]
    return frozenset(found) if len(found) == len(branches) else frozenset()


def _owns(s: EnglishSentence, at: int) -> bool:
    """Whether the sign of an owner stands there: “your neighbour's shoes”, “your neighbours' shoes”."""
    low = s.tokens[at].low
    return low == "'s" or (low == "'" and at > 0 and s.tokens[at - 1].low.endswith("s"))


def _articles(parts: English, n: int, s: EnglishSentence, at: int, loose: bool) -> Iterator[int]:
    for end in _part(parts[n], s, at, loose):
        yield from _sequence(parts, n + 1, s, end, loose)


def _part(part: Part, s: EnglishSentence, at: int, loose: bool) -> Iterator[int]:
    if isinstance(part, Either):
        for branch in part.branches:
            yield from _sequence(branch, 0, s, at, loose)
        return
    if isinstance(part, Dots):
        yield from range(at, min(at + 6, len(s.tokens) + 1))
        return
    if isinstance(part, Unless | End):
        if _ends(s, at) if isinstance(part, End) else not _stands(part, s, at):
            yield at
        return
    if at >= len(s.tokens):
        return
    low = s.tokens[at].low
    match part:
        case Word(lemma):
            if lemma in s.lemmas[at] or (lemma in _ARTICLES and low in _DETERMINERS):
                yield at + 1
        case Someone():
            for size in range(1, 5):
                if at + size <= len(s.tokens):
                    yield at + size
        case Possessive():
            if low in POSSESSIVES:
                yield at + 1
            for size in (2, 3, 4):
                if at + size <= len(s.tokens) and _owns(s, at + size - 1):
                    yield at + size
        case Reflexive():
            if low in _REFLEXIVES:
                yield at + 1


def _ends(s: EnglishSentence, at: int) -> bool:
    """Whether a clause ends, and another begins, before the token `at`."""
    return at in (0, len(s.tokens)) or bool(_MARKS.search(s.text, s.tokens[at - 1].end, s.tokens[at].start))


def _stands(part: Unless, s: EnglishSentence, at: int) -> bool:
    if _ends(s, at):
        return "." in part.words
    if part.behind:
        before = next((n for n in range(at - 1, 0, -1) if s.tokens[n].low not in FILLERS), 0)
        return not part.words.isdisjoint(s.lemmas[before])
    determined = s.tokens[at].low in _DETERMINERS and at + 1 < len(s.tokens)
    return not part.words.isdisjoint(s.lemmas[at] | (s.lemmas[at + 1] if determined else frozenset()))


@cache
def words(pattern: English) -> frozenset[str]:
    """Every word that an alternative of the pattern names, as lemmas."""
    found: set[str] = set()
    for part in pattern:
        if isinstance(part, Word):
            found |= lemmas(part.lemma)
        elif isinstance(part, Either):
            found = found.union(*map(words, part.branches))
    return frozenset(found)


def required(pattern: English) -> frozenset[str]:
    """Lemmas that every sentence with this idiom must contain: a cheap test before `find`."""
    return frozenset(p.lemma for p in pattern if isinstance(p, Word) and p.lemma not in _ARTICLES)


_PLACES = frozenset(("there", "here"))
_BEFORE_ORDER = frozenset("so then please just simply".split())
_WAYS = frozenset("really also always usually often still never truly sincerely all both sometimes rarely".split())
_ASKING = frozenset(
    "do did does don't didn't will would can could should may might must shall won't wouldn't can't couldn't "
    "shouldn't let make makes made help helps helped".split()
)
_UNCHANGED = frozenset("cut put let set hit shut hurt quit bet read spread split cast".split())  # in the past, too


def verb_tense(found: Found, sentence: EnglishSentence) -> str:
    """ "past", "present", "imperative" or "": what the first word of the idiom tells about the Spanish verb."""
    at = next((n for n in range(found.start, found.end) if sentence.tokens[n].low not in _BEFORE_VERBS), found.start)
    form, before = sentence.tokens[at].low, sentence.tokens[at - 1].low if at else ""
    if form in _NOW:
        return "present"
    if before in ("let's", "let’s") or (at > 1 and sentence.tokens[at - 2].low == "let"):
        return "imperative"
    starts = _begins(sentence, at) or (before in _BEFORE_ORDER and _begins(sentence, at - 1))
    if starts and form in _UNCHANGED:
        return "imperative"
    if form.endswith("ed") or (form in _irregular() and not form.endswith("ing")):
        return "past" if before not in ("have", "has", "had", "'ve", "be", "been", "is", "was", "were", "are") else ""
    if form.endswith("s") and not form.endswith("ss"):
        return "present"
    if form not in _UNCHANGED and _said_of(sentence, at):
        return "present"
    if before in ("don't", "n't") and at >= 2 and sentence.tokens[at - 2].low == "do":
        starts = _begins(sentence, at - 2)
    return "imperative" if starts else ""


def _said_of(sentence: EnglishSentence, at: int) -> bool:
    """Whether a bare verb has «I», «we», «you» or «they» before it and is no question: «we really appreciate»."""
    while at and sentence.tokens[at - 1].low in _WAYS:
        at -= 1
    if not at or sentence.tokens[at - 1].low not in ("i", "we", "you", "they"):
        return False
    return at < 2 or sentence.tokens[at - 2].low not in _ASKING


def _begins(sentence: EnglishSentence, at: int) -> bool:
    """Whether a clause begins with this word: nothing or a sign stands before it."""
    return at == 0 or sentence.text[: sentence.tokens[at].start].rstrip()[-1:] in '.!?:;,—"“'
