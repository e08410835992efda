"""What many patterns ask of a text, as bits: one look at its words and signs answers for all of them."""

import atexit
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise
from operator import eq

from pipeline.lang.judges import Judges, members
from pipeline.lang.learnt import LEARNT, WORTH, Answers
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
_FRESH = 2_000  # words met until they are kept for the first time; then twice as many
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
        self._alike = Judges()  # those of them that must be called to know
        self._both: dict[int, Callable[[str, str], bool]] = {}  # what judges two neighbours together
        self._choosy = 0  # the bits of those
        self._first, self._second = Judges(), Judges()  # what likes the one word of these, and the other
        self._bits: dict[str, int] = {}  # by the sets alone
        self._pairs: set[str] = set()  # those of `_bits` that are two words
        self._cost: dict[int, int] = {}  # of a bit: how common what it asks for is
        self._words = Remembered(self._new_word)  # a word or sign with its bits: some 60 MB when it is full
        self._fresh, self._keep_at = 0, _FRESH  # words that no process knew, since they were kept; how many are kept
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
                if question.both:
                    self._both[bit] = question.both
                    self._choosy |= bit
                self._first.add(question.first, bit)
                self._second.add(question.second, bit)
                self._sides.clear()
                self._couples.clear()
            elif (listed := members(question)) is None:
                self._alike.add(question, bit)
                self._note(bit, question)
            else:
                self._file(listed, bit)
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
            found = may & ~self._choosy
            for bit in ones(may & self._choosy):
                if self._both[bit](first, second):
                    found |= bit
            self._couples[first, second] = found
        return found

    def _sides_of(self, word: str) -> tuple[int, int]:
        return self._first.of(word), self._second.of(word)

    def rarest(self, bits: int) -> int:
        """The one bit among some that the fewest texts meet, as far as can be told."""
        return min(ones(bits), key=self._cost.__getitem__)

    def of_word(self, word: str) -> int:
        """The bits that a word or token meets."""
        found = self._bits.get(word, 0) | self._alike.of(word)
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
            found |= self._words[feature]
        return found

    def _new_word(self, word: str) -> int:
        self._fresh += word.isalpha() and not self._alike.knows(word)
        if self._fresh >= self._keep_at:
            self._keep_at *= 2
            self.keep()
        return self.of_word(word)

    def keep(self) -> None:
        """What the judges said of words is kept for other processes, if there is enough of it."""
        if self._fresh >= WORTH:
            self._fresh = 0
            LEARNT.keep(self._said())

    def _said(self) -> Iterator[tuple[str, Answers]]:
        for word, bits in list(self._words.items()):
            asked, yes = self._alike.said(bits)
            sides = self._sides.get(word)
            for judges, side in zip((self._first, self._second), sides or (), strict=False):
                more = judges.said(side)
                asked, yes = asked | more.asked, yes | more.yes
            yield word, Answers(asked, yes)

    def _bit(self, need: frozenset[str]) -> int:
        bit = self._sets.get(need)
        if bit is None:
            bit = self._sets[need] = self._new(max(map(commonness, need)))
            self._file(need, bit)
        return bit

    def _file(self, features: Iterable[str], bit: int) -> None:
        for feature in features:
            self._bits[feature] = self._bits.get(feature, 0) | bit
            if feature in self._words:
                self._words[feature] |= bit
            elif " " in feature.strip() and feature[0] != SIGNS:
                self._pairs.add(feature)
            elif feature[-1] == "*" != feature:
                self._note(bit, re.compile(re.escape(feature[:-1])).match)
            elif feature[0] == "*" != feature:
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


def ones(number: int) -> Iterator[int]:
    """The bits of a number, each by itself."""
    while number:
        bit = number & -number
        yield bit
        number ^= bit


BOARD = Board()
atexit.register(BOARD.keep)
