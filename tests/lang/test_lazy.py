"""A pattern that is compiled later does what it would have done at once."""

import gc
import re

import pytest

import pipeline.rules.syntax  # noqa: F401 — its patterns are what is tried
from pipeline.lang.lazy import Later, later


def test_it_reads_and_matches_like_a_compiled_pattern() -> None:
    lazy, plain = later(r"\bgato (\w+)", re.IGNORECASE), re.compile(r"\bgato (\w+)", re.IGNORECASE)
    assert (lazy.pattern, lazy.flags) == (plain.pattern, plain.flags)
    text = "Un GATO negro y un gato gris."
    assert [m.span(1) for m in lazy.finditer(text)] == [m.span(1) for m in plain.finditer(text)]
    assert lazy.search(text) is not None
    assert lazy.fullmatch(text) is None


def test_what_is_malformed_says_so_when_tried() -> None:
    with pytest.raises(re.error):
        later("(", re.IGNORECASE).search("a")


def test_no_pattern_of_the_rules_is_malformed() -> None:
    gc.unfreeze()  # a cache that was read has frozen what was there
    known = [made for made in gc.get_objects() if isinstance(made, Later) and made.pattern != "("]
    assert len(known) > 300
    for made in known:
        re.compile(made.pattern, made.flags)
