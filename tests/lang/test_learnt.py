"""What judges said of words is kept between runs, and nothing that is wrong with the file changes an answer."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from itertools import product
from pathlib import Path
from subprocess import PIPE

import pytest

from pipeline import cachefile
from pipeline.lang import board, judges, learnt
from pipeline.lang.board import Board
from pipeline.lang.judges import name_of
from pipeline.lang.learnt import Answers, Learnt
from pipeline.lang.triggers import Beside
from pipeline.lexicon import store
from pipeline.rules import all_rules

WORDS = ["".join(letters) for letters in product("bcdf", "aeiou", "lmnr", "aeiou")]
TEXT = " ".join(WORDS)
CALLED: list[str] = []


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    CALLED.clear()


def _ends_in_a(word: str) -> bool:
    CALLED.append(word)
    return word.endswith("a")


def _begins_with_b(word: str) -> bool:
    CALLED.append(word)
    return word.startswith("b")


def _begins_with_c(word: str) -> bool:
    return word.startswith("c")


@lru_cache
def _remembers(word: str) -> bool:
    return bool(word)


@pytest.fixture
def process(monkeypatch: pytest.MonkeyPatch) -> Callable[[], Board]:
    def start() -> Board:
        fresh = Learnt()
        monkeypatch.setattr(judges, "LEARNT", fresh)
        monkeypatch.setattr(board, "LEARNT", fresh)
        return Board()

    return start


def _file() -> Path:
    (path,) = cachefile.folder().glob("words-*")
    return path


def _bits(one: Board) -> list[bool]:
    wanted = one.judged(_ends_in_a), one.judged(Beside(_begins_with_b, _ends_in_a)), one.judged(_begins_with_c)
    texts = (TEXT, "bala", "bale", "cala", "bale mira", "bale mire", "una cosa", "¿Y?")
    return [bool(one.met(text) & bit) for text in texts for bit in wanted]


def test_a_later_process_need_not_ask(process: Callable[[], Board]) -> None:
    first = process()
    found = _bits(first)
    first.keep()
    CALLED.clear()
    assert _bits(process()) == found
    assert not {*CALLED} & {*WORDS}


def test_a_judge_that_no_process_had_is_asked(process: Callable[[], Board]) -> None:
    first = process()
    first.judged(_ends_in_a)
    first.met(TEXT)
    first.keep()
    second = process()
    wanted = second.judged(_begins_with_b)
    assert [bool(second.met(w) & wanted) for w in ("bala", "cala")] == [True, False]
    second.met(TEXT)
    second.keep()
    CALLED.clear()
    third = process()
    assert bool(third.met("bala") & third.judged(_begins_with_b) & third.judged(_ends_in_a)) is False
    assert _bits(third) == _bits(process())


@pytest.mark.parametrize("wrong", [b"", b"no pickle", "half", "turned", "other"])
def test_a_damaged_file_is_made_anew(process: Callable[[], Board], wrong: bytes | str) -> None:
    first = process()
    found = _bits(first)
    first.keep()
    whole = _file().read_bytes()
    at = whole.index(b"bala")
    damaged = {"half": whole[: len(whole) // 2], "turned": whole[:at] + b"bola" + whole[at + 4 :]}
    damaged["other"] = pickle.dumps((b"", b"", b""))
    _file().write_bytes(wrong if isinstance(wrong, bytes) else damaged[wrong])
    second = process()
    assert _bits(second) == found
    second.keep()
    CALLED.clear()
    assert _bits(process()) == found
    assert not {*CALLED} & {*WORDS}


def test_what_other_code_said_is_stale(process: Callable[[], Board], monkeypatch: pytest.MonkeyPatch) -> None:
    first = process()
    first.judged(_ends_in_a)
    first.met(TEXT)
    first.keep()
    monkeypatch.setattr(learnt, "_name", lambda: "words-other.pickle")
    CALLED.clear()
    second = process()
    second.judged(_ends_in_a)
    second.met("bala")
    assert "bala" in CALLED


def test_two_processes_keep_the_words_of_both() -> None:
    one, other = Learnt(), Learnt()
    other.question("c")
    for mine, letter, words in ((one, "a", WORDS), (other, "b", [w.upper() for w in WORDS])):
        assert mine.number(words[0]) == -1
        bit = mine.question(letter)
        mine.keep([(word, Answers(bit, bit)) for word in words])
    third = Learnt()
    third.question("d")
    asked = {letter: third.question(letter) for letter in "ab"}
    for words, letter in ((WORDS, "a"), ([w.upper() for w in WORDS], "b")):
        assert all(third.answers[third.number(w)] == (asked[letter], asked[letter]) for w in words)


def test_little_and_odd_words_are_not_kept() -> None:
    mine = Learnt()
    assert mine.question("a") == 1
    mine.keep([(word, Answers(1, 1)) for word in WORDS[: learnt.WORTH - 1]])
    assert not [*cachefile.folder().glob("words-*")]
    assert mine.number("bala") == -1
    mine.keep([(word, Answers(1, 1)) for word in (*WORDS, "x" * 200, "a1", ",")])
    assert [Learnt().number(word) for word in ("x" * 200, "a1", ",", "bala")] == [-1, -1, -1, 0]
    assert len(WORDS) >= learnt.WORTH


def test_names_outlive_the_process_and_tell_apart() -> None:
    one, other = lambda w: w == "a", lambda w: w == "b"
    assert len({name_of(j) for j in (one, other, _ends_in_a, _begins_with_b)}) == 4
    assert name_of(_remembers) == name_of(_remembers.__wrapped__)
    limit = 3
    assert name_of(lambda w: len(w) > limit) == name_of(lambda w, n=limit: len(w) > n) == name_of("a".__eq__) == ""  # type: ignore[misc]


def test_processes_side_by_side_say_the_same_as_one_without_a_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calco = (sys.executable, "-c", "from pipeline.cli import main; main()")
    text = "\n\n".join(rule.keep[0].text for rule in all_rules() if rule.keep)
    monkeypatch.undo()
    store.load()  # is in the cache of this machine then
    made = [path for sort in ("lexicon", "simplemma") for path in cachefile.folder().glob(f"{sort}-*")]

    def run(folder: str) -> bytes:
        home = tmp_path / folder
        environment = {**os.environ, "XDG_CACHE_HOME": str(home)}
        return subprocess.run([*calco, "clean"], input=text.encode(), env=environment, check=True, stdout=PIPE).stdout

    for folder in ("alone", "shared"):
        (tmp_path / folder / "calco").mkdir(parents=True)
        for path in made:
            (tmp_path / folder / "calco" / path.name).symlink_to(path)
    said = run("alone")
    with ThreadPoolExecutor(2) as pool:
        assert [*pool.map(run, ("shared", "shared"))] == [said, said]
    assert run("shared") == said
    assert len([*(tmp_path / "shared" / "calco").glob("words-*")]) == 1
    assert not [*(tmp_path / "shared" / "calco").glob(".*")]
