"""What many patterns ask of a text, as bits: one look at its words and signs answers for all of them."""

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from operator import eq

from pipeline.lang.triggers import (
    AGAIN,
    DIGIT,
    ECHO,
    FREQUENT,
    JUDGED,
    ROUND,
    SIGNS,
    STEM,
    Beside,
    Judge,
    Pattern,
    Question,
    commonness,
    needs,
)
from pipeline.remembered import Remembered

_WORD = re.compile(r"\w+")
_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")  # a token of `base.words`
_LETTERS = re.compile(r"[^\W\d_]+")
_FIGURES = re.compile(r"\d+")
_TELL_APART = frozenset("-'’_0")  # where tokens differ from words
_APART = 1  # the bit of a text that has one of them
_PATTERNS = 5_000  # remembered by a board, so that patterns made on the way do not pile up
_COUPLES = 200_000  # of words remembered
_TEXTS, _SHORT = 1_000, 1_000  # texts of so many characters remembered: each stage asks for the same ones


class Board:
    """What patterns and judges ask for, and which of it a text has.

    Each set that some pattern needs is a bit, and each judge, a function that says of a word or sign by itself
    whether it matters. Two judges may ask for words that stand beside each other, which few texts have where many
    have such words apart. What a text has are its words and tokens in lower case, its pairs of words ("de que"),
    signs, a mark for figures and pairs of signs; each stands for the bits of the sets that hold it and of the judges
    that like it. "apunt*" and "*ando" in a set are met by words that begin or end so. In a pair of signs "a" stands
    for any letters and "0" for any figures, after `SIGNS`: a space before a comma is `SIGNS + " ,"`, a comma without
    a space behind it `SIGNS + ",a"`.
    """

    def __init__(self) -> None:
        self.size = 1  # bits known; what `met` said of fewer is out of date
        self._sets: dict[frozenset[str], int] = {}
        self._judges: dict[Question, int] = {}
        self._alike: dict[Judge, int] = {}  # those of them that must be called to know
        self._neighbours: dict[Beside, int] = {}
        self._first, self._second = _Side(), _Side()  # what likes the one word of these, and the other
        self._bits: dict[str, int] = {}  # by the sets alone
        self._pairs: set[str] = set()  # those of `_bits` that are two words
        self._cost: dict[int, int] = {}  # of a bit: how common what it asks for is
        self._words = Remembered(self.of_word)  # a word with all its bits: some 60 MB when it is full
        self._gaps = Remembered(self.of_gap)
        self._sides = Remembered(self._sides_of)  # a word: bits of which it may be the first, and the second
        self._couples: dict[tuple[str, str], int] = {}
        self._texts: dict[str, int] = {}
        self.known: dict[int, int] = {}  # what `asks` says of patterns, by identity: hashing a pattern reads all of it
        self._alive: list[Pattern] = []  # so that no other pattern takes the identity of one of `known`

    def requires(self, pattern: Pattern) -> int:
        """The bits of the pattern's needs, as it is written."""
        return sum({self._bit(need) for need in needs(pattern)})

    def asks(self, pattern: Pattern) -> int:
        """The bits of the pattern's needs and of its judge, if it has one."""
        known = self.known.get(id(pattern))
        if known is None:
            if len(self.known) > _PATTERNS:
                self.known.clear()
                self._alive.clear()
            judge = JUDGED.get(id(pattern))
            known = self.requires(pattern) | (self.judged(judge[1]) if judge else 0)
            self._alive.append(pattern)
            self.known[id(pattern)] = known
        return known

    def judged(self, question: Question) -> int:
        """The bit of a judge, or of two beside each other."""
        bit = self._judges.get(question)
        if bit is None:
            bit = self._judges[question] = self._new(0)
            if isinstance(question, Beside):
                self._neighbours[question] = bit
                self._first.add(question.first, bit)
                self._second.add(question.second, bit)
                self._sides.clear()
                self._couples.clear()
            elif (members := _members(question)) is None:
                self._alike[question] = bit
                self._note(bit, question)
            else:
                self._file(members, bit)
        return bit

    def met(self, text: str) -> int:
        """The bits that a text meets."""
        found = self._texts.get(text)
        if found is not None:
            return found
        low = text.lower()
        words = _WORD.findall(low)
        gaps = _LETTERS.split(low)
        of_word, of_gap = self._words, self._gaps
        found = of_gap[low] if len(gaps) < 2 else of_gap[gaps[0] + "a"] | of_gap["a" + gaps[-1]]
        for gap in set(gaps[1:-1]):
            found |= of_gap[f"a{gap}a"]
        for word in words:
            found |= of_word[word]
        found |= self._beside(words) | self._returns(words)
        if found & _APART:
            tokens = _TOKEN.findall(low)
            for word in tokens:
                found |= of_word[word]
            found |= self._beside(tokens)
        for pair in self._pairs.intersection(map(" ".join, pairwise(words))):
            found |= self._bits[pair]
        if len(text) <= _SHORT:
            if len(self._texts) >= _TEXTS:
                self._texts.clear()
            self._texts[text] = found
        return found

    def _beside(self, words: list[str]) -> int:
        """The bits of neighbours among words in a row, and of `ECHO`."""
        sides = self._sides
        before, last = 0, ""
        behind = words[1:]
        echo = len(set(zip(words, behind, strict=False))) < len(behind) or any(map(eq, words, behind))
        found = self._bits.get(ECHO, 0) if echo else 0
        for word in words:
            first, second = sides[word]
            if (may := before & second) and may & ~found:
                found |= self._couple(last, word, may)
            last, before = word, first
        return found

    def _returns(self, words: list[str]) -> int:
        """The bits of `AGAIN` and `ROUND`."""
        met = set(words)
        if len(met) == len(words):
            return 0
        found = self._bits.get(ROUND, 0) if any(map(eq, words, words[2:])) else 0
        once: set[str] = set()
        again = {w for w in words if w in once or once.add(w)}  # type: ignore[func-returns-value]
        return found if again <= FREQUENT.keys() else found | self._bits.get(AGAIN, 0)

    def _couple(self, first: str, second: str, may: int) -> int:
        """Which of these bits two words meet as a couple."""
        found = self._couples.get((first, second))
        if found is None:
            if len(self._couples) >= _COUPLES:
                self._couples.clear()
            found = sum(
                bit
                for pair, bit in self._neighbours.items()
                if may & bit and (pair.both is None or pair.both(first, second))
            )
            self._couples[first, second] = found
        return found

    def _sides_of(self, word: str) -> tuple[int, int]:
        return self._first.of(word), self._second.of(word)

    def rarest(self, bits: int) -> int:
        """The one bit among some that the fewest texts meet, as far as can be told."""
        return min(ones(bits), key=self._cost.__getitem__)

    def of_word(self, word: str) -> int:
        """The bits that a word or token meets."""
        found = self._of(word)
        for size in range(STEM, len(word) + 1):
            found |= self._bits.get(word[:size] + "*", 0) | self._bits.get("*" + word[-size:], 0)
        return found

    def of_gap(self, gap: str) -> int:
        """The bits that the signs between two words meet."""
        signs = _FIGURES.sub("0", gap)
        has = {*signs, *map(SIGNS.__add__, map("".join, pairwise(signs)))}
        found = 0 if has.isdisjoint(_TELL_APART) else _APART
        if "0" in has:
            has.add(DIGIT)
        for feature in has - {"a", "0"}:
            found |= self._of(feature)
        return found

    def _of(self, feature: str) -> int:
        found = self._bits.get(feature, 0)
        for judge, bit in self._alike.items():
            if judge(feature):
                found |= bit
        return found

    def _bit(self, need: frozenset[str]) -> int:
        bit = self._sets.get(need)
        if bit is None:
            bit = self._sets[need] = self._new(max(map(commonness, need)))
            self._file(need, bit)
        return bit

    def _file(self, features: Iterable[str], bit: int) -> None:
        for feature in features:
            self._bits[feature] = self._bits.get(feature, 0) | bit
            if " " in feature.strip():
                self._pairs.add(feature)
            elif feature in self._words:
                self._words[feature] |= bit
            elif feature[-1] == "*":
                self._note(bit, re.compile(re.escape(feature[:-1])).match)
            elif feature[0] == "*":
                self._note(bit, re.compile(re.escape(feature[1:]) + r"\Z").search)

    def _note(self, bit: int, judge: Callable[[str], object]) -> None:
        """Gives a new bit to the words remembered: all others of theirs are as good as before."""
        for word, bits in self._words.items():
            if judge(word):
                self._words[word] = bits | bit

    def _new(self, cost: int) -> int:
        bit = 1 << self.size
        self.size += 1
        self._cost[bit] = cost
        self._gaps.clear()
        self._texts.clear()
        return bit


class _Side:
    """Judges of one word of two beside each other: those that look into a set are answered together."""

    def __init__(self) -> None:
        self._listed: dict[str, int] = {}
        self._judges: list[tuple[Judge, int]] = []

    def add(self, judge: Judge, bit: int) -> None:
        members = _members(judge)
        if members is None:
            self._judges.append((judge, bit))
        for word in members or ():
            self._listed[word] = self._listed.get(word, 0) | bit

    def of(self, word: str) -> int:
        """The bits of the judges that like the word."""
        found = self._listed.get(word, 0)
        for judge, bit in self._judges:
            if judge(word):
                found |= bit
        return found


class Filed:
    """Numbers, each with the bits that a text must meet: filed under the rarest of them, so that few are looked at."""

    def __init__(self) -> None:
        self._always: list[int] = []  # those that ask for nothing
        self._openers = 0  # the rarest bits
        self._opened: dict[int, list[tuple[int, int]]] = {}  # such a bit → all bits that must be met, the number

    def add(self, bits: int, number: int) -> None:
        """File a number that is meant where all these bits are met."""
        if not bits:
            self._always.append(number)
            return
        rarest = BOARD.rarest(bits)
        self._openers |= rarest
        self._opened.setdefault(rarest, []).append((bits, number))

    def meant(self, met: int) -> list[int]:
        """The numbers all of whose bits are among those met."""
        opened = (asking for bit in ones(met & self._openers) for asking in self._opened[bit])
        return [*self._always, *(number for bits, number in opened if met & bits == bits)]


def _members(judge: Judge) -> Iterable[str] | None:
    """What a judge likes where it is a method that looks into a set, a string of signs or one word; None for others."""
    owner, name = getattr(judge, "__self__", None), getattr(judge, "__name__", "")
    if isinstance(owner, str):
        return {"__eq__": (owner,), "__contains__": owner}.get(name)
    return owner if isinstance(owner, frozenset) and name == "__contains__" else None


def ones(number: int) -> Iterator[int]:
    """The bits of a number, each by itself."""
    while number:
        bit = number & -number
        yield bit
        number ^= bit


BOARD = Board()
