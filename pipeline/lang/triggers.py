"""What a text must contain for a pattern to match at all, read off the pattern itself.

Most rules look for words that most sentences lack. Searching for them with every pattern costs far more than asking
once which words a sentence has; so each pattern is turned into sets of words and signs of which one must be there.
The answer errs on one side only: a pattern is skipped when it cannot match.
"""

import hashlib
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from pipeline import cachefile

Pattern = re.Pattern[str]
Judge = Callable[[str], bool]
Needs = tuple[frozenset[str], ...]


class Beside(NamedTuple):
    """Two words in a row, whatever signs stand between: `first` likes the one, `second` the next and `both` the two."""

    first: Judge
    second: Judge
    both: Callable[[str, str], bool] | None = None


Question = Judge | Beside


SIGNS = "\x03"  # before a pair of signs
_EDGE = "\x00"  # a place where a word begins or ends
_ANY = "\x01"  # text of which nothing is known
DIGIT = "\x02"
ECHO = "\x04"  # a word, or two in a row, that come again: "en en", "hay que hay que"
AGAIN = "\x05"  # a word that comes again anywhere, and is none of the most frequent
ROUND = "\x06"  # a word that comes again behind the next: "la contra la"
_MOST = 500  # alternatives of one pattern; beyond that its parts are looked at one by one
_SET = 16  # characters of a class that are worth telling apart
# The words that most sentences have, the commonest last: the least telling ones to ask for.
FREQUENT = {
    word: rank
    for rank, word in enumerate(
        "solo han cuando mi está entre desde hasta también muy era fue si me le ha esta este ser son sobre sin pero ya "
        "o sus más como lo al es para su una no con por un las se del los a y en el que la de".split()
    )
}
_COMMON_SIGNS = " .,_\x02"
_PLAIN = re.compile(r"[^\W_]+")
_UNKNOWN = (_ANY, DIGIT, "_")
STEM = 3  # letters of a beginning or an end of words that is worth asking for
_WORD_CHARACTERS = (op.CATEGORY_WORD, op.CATEGORY_UNI_WORD)
_NO_WORD = (op.CATEGORY_NOT_WORD, op.CATEGORY_SPACE)
JUDGED: dict[int, tuple[Pattern, Question]] = {}  # by identity: hashing a pattern reads all of it


def only(judge: Question, pattern: Pattern) -> Pattern:
    """The pattern, to be tried on texts alone of which the judge likes a word or sign; nothing else may match it."""
    JUDGED[id(pattern)] = pattern, judge
    return pattern


def signs(*pairs: str) -> Judge:
    """A judge that likes these pairs of signs; see `Board`."""
    return frozenset(SIGNS + pair for pair in pairs).__contains__


def figured(feature: str) -> bool:
    """A judge that likes figures."""
    return feature == DIGIT


def commonness(feature: str) -> int:
    """How little a feature tells: 0 or less for a rare one."""
    if " " in feature.strip() or (feature[-1] == "*" and len(feature) > STEM + 1):
        return -1
    if "*" in feature and len(feature) > 1:
        return 8  # an ending, or a short beginning: many words have it
    return 1 + FREQUENT[feature] if feature in FREQUENT else 99 if feature in _COMMON_SIGNS else 0


@cache
def needs(pattern: Pattern) -> Needs:
    """Sets of features, of each of which any matching text has at least one."""
    key = pattern.pattern, pattern.flags
    known = _READ.get(key)
    if known is None:
        known = _READ[key] = _read(pattern)
    return known


_READ: dict[tuple[str, int], Needs] = {}


@contextmanager
def remembering() -> Iterator[None]:
    """What an earlier process read off patterns is known inside; what is read there is kept for the next one."""
    _recall()
    known = len(_READ)
    yield
    if len(_READ) > known:
        cachefile.write(_name(), _READ, "triggers-*.pickle", _KEPT)


@cache
def _recall() -> None:
    _READ.update(cachefile.read(_name(), dict) or {})


_KEPT = 4


@cache
def _name() -> str:
    """Of the cache file: the same only where this module and Python, whose parser it uses, are the same."""
    digest = hashlib.blake2b(Path(__file__).read_bytes() + sys.version.encode(), digest_size=10)
    return f"triggers-{digest.hexdigest()}.pickle"


def _read(pattern: Pattern) -> Needs:
    reader = _Reader()
    reader.flush(reader.sequence(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG), {_ANY}))
    return tuple(reader.found)


class _Reader:
    """Turns a parsed pattern into the strings it begins with, word edges and unknown text marked in them."""

    def __init__(self, inner: bool = False) -> None:
        self.found: list[frozenset[str]] = []
        self._inner = inner  # inside a group nothing can be demanded: the group may be one of several

    def flush(self, strings: Iterable[str]) -> None:
        """Note what these strings demand."""
        wanted = [_demands(s) for s in strings]
        self.found += (frozenset((shared,)) for shared in set(wanted[0]).intersection(*wanted[1:])) if wanted else ()
        for choice in range(2):
            if all(len(w) > choice for w in wanted):
                self.found.append(frozenset(w[choice] for w in wanted))

    def sequence(self, items: Iterable[tuple[Any, Any]], heads: set[str]) -> set[str]:
        """`heads` continued by the items in turn."""
        for kind, value in items:
            tails = self.tails(kind, value)
            if len(heads) * len(tails) > _MOST:
                if not self._inner:
                    after = _EDGE if all(t and not _wordly(t[0]) for t in tails) else _ANY
                    self.flush(h + after for h in heads)
                heads = {_ANY + h[-1:] for h in heads}  # of what is behind, only whether a word begins here
                if len(heads) * len(tails) > _MOST:
                    if not self._inner:
                        self.flush(_ANY + t + _ANY for t in tails)
                    tails = {_ANY}
            heads = {h + t for h in heads for t in tails}
        return heads

    def tails(self, kind: Any, value: Any) -> set[str]:
        """The strings one item of a pattern stands for."""
        if kind is op.LITERAL:
            return {chr(value).lower()}
        if kind is op.IN:
            return _class(value)
        if kind is op.AT:
            return {_ANY} if value in (op.AT_NON_BOUNDARY, op.AT_UNI_NON_BOUNDARY) else {_EDGE}
        if kind is op.SUBPATTERN:
            return self.inside(value[-1])
        if kind is op.BRANCH:
            found = set().union(*(self.inside(branch) for branch in value[1]))
            return found if len(found) <= _MOST else {_ANY}
        if kind in (op.MAX_REPEAT, op.MIN_REPEAT, op.POSSESSIVE_REPEAT):
            return self.repeat(*value)
        if kind is op.ATOMIC_GROUP:
            return self.inside(value)
        if kind is op.ASSERT and value[0] > 0:
            # What follows must begin so; the text goes on behind the assertion as if nothing were known of it.
            return {t + _ANY for t in self.inside(value[1])}
        if kind is op.ASSERT_NOT:
            return {_EDGE} if _no_letter(list(value[1])) else {""}
        if kind is op.ASSERT:
            return {_EDGE} if all(t and not _wordly(t[-1]) for t in self.inside(value[1])) else {""}
        return {_ANY}

    def inside(self, items: Sequence[tuple[Any, Any]]) -> set[str]:
        """The strings of a group."""
        return _Reader(inner=True).sequence(items, {""})

    def repeat(self, low: int, high: int, items: Sequence[tuple[Any, Any]]) -> set[str]:
        once = self.inside(items)
        if high == 1:
            return once if low else {"", *once}
        if all(s and not _wordly(s) for s in once):
            found = {_EDGE}
        elif once == {DIGIT}:
            found = {DIGIT}
        else:
            found = {s + _ANY for s in once}
        if len(once) == 1 and low and found == {_EDGE}:
            found = {s + _EDGE for s in once}
        return found if low else {"", *found}


def _no_letter(barred: Sequence[tuple[Any, Any]]) -> bool:
    """Whether what must not stand here is any letter of a word, alone or among other signs."""
    if len(barred) != 1:
        return False
    kind, value = barred[0]
    members = value if kind is op.IN else barred
    return any(m == (op.CATEGORY, c) for m in members for c in _WORD_CHARACTERS)


def _wordly(string: str) -> bool:
    return any(c in (_ANY, DIGIT) or c == "_" or c.isalnum() for c in string)


def _class(members: Sequence[tuple[Any, Any]]) -> set[str]:
    """A character class: its characters when they are few, a word edge when none of them writes words."""
    found: set[str] = set()
    for kind, value in members:
        if kind is op.LITERAL:
            found.add(chr(value).lower())
        elif kind is op.RANGE and value[1] - value[0] < _SET:
            found |= {chr(c).lower() for c in range(value[0], value[1] + 1)}
        elif kind is op.CATEGORY and value in (op.CATEGORY_DIGIT, op.CATEGORY_UNI_DIGIT):
            found.add(DIGIT)
        elif kind is op.CATEGORY and value in _NO_WORD:
            found.add(_EDGE)
        else:
            return {_ANY}
    return found if len(found) <= _SET else {_ANY}


def _demands(string: str) -> list[str]:
    """The pairs of words, the words and the signs a string asks for, the rarest first."""
    wanted: list[str] = []
    pairs: list[str] = []
    whole, end = "", -1
    for match in _PLAIN.finditer(string):
        word = match.group()
        before = string[match.start() - 1] if match.start() else _ANY
        after = string[match.end()] if match.end() < len(string) else _ANY
        begins, ends = before not in _UNKNOWN, after not in _UNKNOWN
        if begins and ends:
            if end == match.start() - 1 and before == " ":
                pairs.append(f"{whole} {word}")
            wanted.append(word)
            whole, end = word, match.end()
        elif (begins or ends) and len(word) >= STEM:
            wanted.append(f"{word}*" if begins else f"*{word}")
    pairs.sort(key=lambda p: (sum(map(commonness, p.split())), -len(p)))
    wanted.sort(key=lambda w: (commonness(w), -len(w)))
    signs = [c for c in string if not c.isalnum() and not c.isspace() and c not in (_ANY, _EDGE, DIGIT, "_")]
    signs += [DIGIT] if DIGIT in string else []
    return list(dict.fromkeys((*pairs, *wanted, *signs)))
