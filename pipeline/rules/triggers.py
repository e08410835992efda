"""What a text must contain for a pattern to match at all, read off the pattern itself.

Most rules look for words that most sentences lack. Searching for them with every pattern costs far more than asking
once which words a sentence has; so each pattern is turned into sets of words and signs of which one must be there.
The answer errs on one side only: a pattern is skipped when it cannot match.
"""

import re
from collections.abc import Iterable, Sequence
from functools import cache
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

Needs = tuple[frozenset[str], ...]

_EDGE = "\x00"  # a place where a word begins or ends
_ANY = "\x01"  # text of which nothing is known
_DIGIT = "\x02"
_MOST = 500  # alternatives of one pattern; beyond that its parts are looked at one by one
_PATTERNS = 5_000  # remembered by a board, so that patterns made on the way do not pile up
_SET = 16  # characters of a class that are worth telling apart
# The words that most sentences have, the commonest last: the least telling ones to ask for.
_FREQUENT = {
    word: rank
    for rank, word in enumerate(
        "solo han cuando mi está entre desde hasta también muy era fue si me le ha esta este ser son sobre sin pero ya "
        "o sus más como lo al es para su una no con por un las se del los a y en el que la de".split()
    )
}
_WORD = re.compile(r"\w+")
_A_WORD_CHARACTER = [list(parser.parse(p)) for p in (r"\w", r"[\w]")]
_NO_WORD = (op.CATEGORY_NOT_WORD, op.CATEGORY_SPACE)


def features(text: str) -> frozenset[str]:
    """The words of a text in lower case, its signs, and a mark for figures: what patterns are asked for."""
    low = text.lower()
    letters = set(low)
    found = {c for c in letters if not c.isalnum()}
    if any(c.isdigit() for c in letters):
        found.add(_DIGIT)
    return frozenset(found.union(_WORD.findall(low)))


class Board:
    """What many patterns ask for, as bits: one look at a text answers for all of them.

    Each set that some pattern needs is a bit; a feature stands for the bits of the sets that hold it.
    """

    def __init__(self) -> None:
        self._sets: dict[frozenset[str], int] = {}
        self._bits: dict[str, int] = {}
        self._asked: dict[int, tuple[re.Pattern[str], int]] = {}  # by identity: hashing a pattern reads all of it

    def __len__(self) -> int:
        """How many sets are known; what `met` said of fewer is out of date."""
        return len(self._sets)

    def asks(self, pattern: re.Pattern[str]) -> int:
        """The bits of the pattern's needs."""
        known = self._asked.get(id(pattern))
        if known is None:
            if len(self._asked) > _PATTERNS:
                self._asked.clear()
            known = self._asked[id(pattern)] = pattern, sum({self._bit(need) for need in needs(pattern)})
        return known[1]

    def met(self, has: frozenset[str]) -> int:
        """The bits that a text with these features meets."""
        found = 0
        for feature in has:
            found |= self._bits.get(feature, 0)
        return found

    def _bit(self, need: frozenset[str]) -> int:
        bit = self._sets.get(need)
        if bit is None:
            bit = self._sets[need] = 1 << len(self._sets)
            for feature in need:
                self._bits[feature] = self._bits.get(feature, 0) | bit
        return bit


BOARD = Board()


@cache
def needs(pattern: re.Pattern[str]) -> Needs:
    """Sets of features, of each of which any matching text has at least one."""
    reader = _Reader()
    reader.flush(reader.sequence(parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG), {_ANY}))
    return tuple(reader.found)


class _Reader:
    """Turns a parsed pattern into the strings it begins with, word edges and unknown text marked in them."""

    def __init__(self) -> None:
        self.found: list[frozenset[str]] = []

    def flush(self, strings: Iterable[str]) -> set[str]:
        """Note what these strings demand, and start afresh behind them."""
        wanted = [_demands(s) for s in strings]
        for choice in range(2):
            if all(len(w) > choice for w in wanted):
                self.found.append(frozenset(w[choice] for w in wanted))
        return {_ANY}

    def sequence(self, items: Iterable[tuple[Any, Any]], heads: set[str]) -> set[str]:
        """`heads` continued by the items in turn."""
        for kind, value in items:
            tails = self.tails(kind, value)
            if len(heads) * len(tails) > _MOST:
                heads = self.flush(h + _ANY for h in heads)
                if len(tails) > _MOST:
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
            return {_EDGE} if list(value[1]) in _A_WORD_CHARACTER else {""}
        if kind is op.ASSERT:
            return {_EDGE} if all(t and not _wordly(t[-1]) for t in self.inside(value[1])) else {""}
        return {_ANY}

    def inside(self, items: Sequence[tuple[Any, Any]]) -> set[str]:
        """The strings of a group; a group too rich to list is unknown text."""
        nested = _Reader()
        found = nested.sequence(items, {""})
        return {_ANY} if nested.found else found

    def repeat(self, low: int, high: int, items: Sequence[tuple[Any, Any]]) -> set[str]:
        once = self.inside(items)
        if high == 1:
            return once if low else {"", *once}
        edges = {_EDGE} if all(s and not _wordly(s) for s in once) else {_ANY}
        if once == {_DIGIT}:
            edges = {_DIGIT}
        if len(once) == 1 and low:
            edges = {s + e for s in once for e in edges} if edges == {_EDGE} else edges
        return edges if low else {"", *edges}


def _wordly(string: str) -> bool:
    return any(c in (_ANY, _DIGIT) or c == "_" or c.isalnum() for c in string)


def _class(members: Sequence[tuple[Any, Any]]) -> set[str]:
    """A character class: its characters when they are few, a word edge when none of them writes words."""
    found: set[str] = set()
    for kind, value in members:
        if kind is op.LITERAL:
            found.add(chr(value).lower())
        elif kind is op.RANGE and value[1] - value[0] < _SET:
            found |= {chr(c).lower() for c in range(value[0], value[1] + 1)}
        elif kind is op.CATEGORY and value in (op.CATEGORY_DIGIT, op.CATEGORY_UNI_DIGIT):
            found.add(_DIGIT)
        elif kind is op.CATEGORY and value in _NO_WORD:
            found.add(_EDGE)
        else:
            return {_ANY}
    return found if len(found) <= _SET else {_ANY}


def _demands(string: str) -> list[str]:
    """The complete words and signs a string asks for, the rarest first."""
    wanted = []
    for match in re.finditer(r"[^\W_]+", string.replace(_DIGIT, _ANY)):
        before = string[match.start() - 1] if match.start() else _ANY
        after = string[match.end()] if match.end() < len(string) else _ANY
        if not any(c in (_ANY, _DIGIT, "_") for c in (before, after)):
            wanted.append(match.group())
    wanted.sort(key=lambda w: (_FREQUENT.get(w, -1), -len(w)))
    signs = [c for c in string if not c.isalnum() and not c.isspace() and c not in (_ANY, _EDGE, _DIGIT, "_")]
    signs += [_DIGIT] if _DIGIT in string else []
    return list(dict.fromkeys((*wanted, *signs)))
