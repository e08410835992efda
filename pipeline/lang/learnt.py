"""What judges said of words in earlier runs, in the user's cache folder: a word is new to a machine only once.

See docs/decisions/words-learnt.md.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pipeline import cachefile

PACKAGE = Path(__file__).parent.parent
_KEPT = 4  # cache files, a megabyte each when they are full
_MOST = 100_000  # words: later ones are rare
_LONGEST = 24  # letters of a word worth keeping
WORTH = 300  # words that are new: fewer are not worth a file


class Answers(NamedTuple):
    """To which questions there is an answer, and those of them with a yes, as bits."""

    asked: int
    yes: int


class File(NamedTuple):
    """What is written: names of the questions from the first bit on, different answers, each word's number of them."""

    names: tuple[str, ...]
    answers: tuple[tuple[int, int], ...]
    words: dict[str, int]


class Learnt:
    """Words with the answers to the questions of this process, each of which has a name that outlives it."""

    def __init__(self) -> None:
        self.answers: list[Answers] = []  # that some word has
        self._numbers: dict[Answers, int] = {}  # their places
        self._questions: dict[str, int] = {}  # name → bit
        self._words: dict[str, int] = {}
        self._read = False

    def question(self, name: str) -> int:
        """The bit of a question."""
        return self._questions.setdefault(name, 1 << len(self._questions))

    def number(self, word: str) -> int:
        """The place of the word's answers, -1 when nothing is known of it."""
        if not self._read:
            self._read = True
            self._take(_file())
        return self._words.get(word, -1)

    def keep(self, said: Iterable[tuple[str, Answers]]) -> None:
        """Writes what was said of words beside what is kept, by this process or another, unless that is hardly more."""
        self._take(_file())
        fresh: dict[str, int] = {}
        for word, answers in said:
            known = self._words.get(word)
            if known is None and (len(self._words) + len(fresh) >= _MOST or len(word) > _LONGEST or not word.isalpha()):
                continue
            before = self.answers[known] if known is not None else Answers(0, 0)
            if answers.asked & ~before.asked:
                fresh[word] = self._place(Answers(before.asked | answers.asked, before.yes | answers.yes))
        if len(fresh) >= WORTH:
            self._words |= fresh
            payload = pickle.dumps((tuple(self._questions), tuple(map(tuple, self.answers)), self._words), 5)
            cachefile.write(_name(), (_digest(payload), payload), "words-*.pickle", _KEPT)

    def _take(self, file: File) -> None:
        """Adds what a file has, in this process's own numbers."""
        bits = [self.question(name) for name in file.names]
        asked = {theirs: 0 for theirs, _ in file.answers}  # few different ones

        def mine(theirs: int) -> int:
            found = 0
            while theirs:
                last = theirs & -theirs
                found |= bits[last.bit_length() - 1]
                theirs ^= last
            return found

        for theirs in asked:
            asked[theirs] = mine(theirs)
        places = [self._place(Answers(asked[theirs], mine(yes))) for theirs, yes in file.answers]
        same = places == [*range(len(places))]
        words = file.words if same else {word: places[n] for word, n in file.words.items()}
        self._words = words | self._words if self._words else words

    def _place(self, answers: Answers) -> int:
        place = self._numbers.setdefault(answers, len(self.answers))
        if place == len(self.answers):
            self.answers.append(answers)
        return place


LEARNT = Learnt()


def _file() -> File:
    """The file as it is now; an empty one where there is none, or one that was not written whole."""
    match cachefile.read(_name(), tuple):
        case (bytes() as digest, bytes() as payload) if digest == _digest(payload):
            return File(*pickle.loads(payload))
    return File((), (), {})


def _digest(payload: bytes) -> bytes:
    return hashlib.blake2b(payload, digest_size=16).digest()


@cache
def _name() -> str:
    """Of the cache file: the same only where code, data, dictionary and Python are."""
    from pipeline.lang.dictionary import SOURCE

    stamp = cachefile.stamp(_made_of(), PACKAGE)
    return f"words-{stamp}-{SOURCE}-{sys.version_info.major}.{sys.version_info.minor}.pickle"


def _made_of() -> Iterator[Path]:
    """All that may change what is said of a word: code, and data but for the entries of the lexicon."""
    for folder, folders, names in os.walk(PACKAGE):
        folders[:] = [name for name in folders if name not in ("calques", "__pycache__")]
        yield from (path for name in names if (path := Path(folder, name)).is_file())
