"""Judges of words, each with its bit: what they say of a word is asked once, and kept for later runs."""

from collections.abc import Iterable
from functools import _lru_cache_wrapper, reduce
from operator import or_
from types import FunctionType
from typing import NamedTuple

from pipeline.lang.learnt import LEARNT, Answers
from pipeline.lang.triggers import Judge


class _Asked(NamedTuple):
    """A judge that must be called to know; `question` is its bit among those learnt, 0 for one without a name."""

    judge: Judge
    bit: int
    question: int


class Judges:
    """Judges with their bits; those that look into a set are answered together."""

    def __init__(self) -> None:
        self._listed: dict[str, int] = {}
        self._each: list[_Asked] = []
        self._nameless: list[_Asked] = []
        self._questions = 0
        self._meant: dict[int, int] = {}  # number of learnt answers → the bits of the named judges
        self._said: dict[int, int] = {}  # bits → the questions answered with yes

    def add(self, judge: Judge, bit: int) -> None:
        """One more judge."""
        listed = members(judge)
        if listed is not None:
            for word in listed:
                self._listed[word] = self._listed.get(word, 0) | bit
            return
        name = name_of(judge)
        asked = _Asked(judge, bit, LEARNT.question(name) if name else 0)
        self._each.append(asked)
        if not name:
            self._nameless.append(asked)
        self._questions |= asked.question
        self._meant.clear()
        self._said.clear()

    def of(self, word: str) -> int:
        """The bits of the judges that like the word."""
        found = self._listed.get(word, 0)
        number = LEARNT.number(word)
        unknown = self._each if number < 0 else self._nameless
        if number >= 0:
            meant = self._meant.get(number)
            if meant is None:
                asked, yes = LEARNT.answers[number]
                meant = sum(j.bit for j in self._each if j.question & yes)
                if self._questions & ~asked:
                    unknown = [j for j in self._each if not j.question & asked]
                else:
                    self._meant[number] = meant
            found |= meant
        for judge, bit, _ in unknown:
            if judge(word):
                found |= bit
        return found

    def knows(self, word: str) -> bool:
        """Whether an earlier run has an answer to each of the questions."""
        number = LEARNT.number(word)
        return number >= 0 and not self._questions & ~LEARNT.answers[number].asked

    def said(self, bits: int) -> Answers:
        """What the judges said of a word that has these bits."""
        mine = sum(j.bit for j in self._each) & bits
        yes = self._said.get(mine)
        if yes is None:
            yes = self._said[mine] = reduce(or_, (j.question for j in self._each if j.bit & mine), 0)
        return Answers(self._questions, yes)


def name_of(judge: Judge) -> str:
    """What a judge is called in every process that runs this code; "" for one that is more than its code.

    A function without a name has its place in the file.
    """
    function = judge.__wrapped__ if isinstance(judge, _lru_cache_wrapper) else judge
    if not isinstance(function, FunctionType) or function.__closure__ or function.__defaults__:
        return ""
    places = ((line, column) for line, _, column, _ in function.__code__.co_positions() if line and column)
    place = next(places, None)
    if function.__kwdefaults__ or (place is None and "<" in function.__qualname__):
        return ""  # without columns (-X no_debug_ranges) functions without a name would share one
    return f"{function.__module__}:{function.__qualname__}:{place or ''}"


def members(judge: object) -> Iterable[str] | None:
    """What a judge likes where it is a method that looks into a set, a string of signs or one word; None for others."""
    owner, name = getattr(judge, "__self__", None), getattr(judge, "__name__", "")
    if isinstance(owner, str):
        return {"__eq__": (owner,), "__contains__": owner}.get(name)
    return owner if isinstance(owner, frozenset) and name == "__contains__" else None
