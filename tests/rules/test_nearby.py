"""Words near a word: what is found by order and from the cache is what looking at every word finds."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import cachefile
from pipeline.rules import nearby

PLAIN = str.maketrans("áéíóúü", "aeiouu")


@given(st.sampled_from(sorted(nearby.common())), st.integers(1, 12))
def test_the_words_that_begin_so_are_those_of_all(word: str, letters: int) -> None:
    start = word.translate(PLAIN)[:letters]
    assert set(nearby.beginning(start)) == {w for w in nearby.common() if w.translate(PLAIN).startswith(start)}


def test_no_word_begins_with_what_is_none() -> None:
    assert list(nearby.beginning("zzz")) == []


def test_common_words_are_read_from_the_cache_and_made_without_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(nearby, "_common", lambda: frozenset(("casa",)))
    assert nearby.common.__wrapped__() == {"casa"}
    monkeypatch.setattr(nearby, "_common", pytest.fail)
    assert nearby.common.__wrapped__() == {"casa"}
    (found,) = cachefile.folder().glob("common-*.pickle")
    found.unlink()
    monkeypatch.setattr(nearby, "_common", lambda: frozenset(("gato",)))
    assert nearby.common.__wrapped__() == {"gato"}
