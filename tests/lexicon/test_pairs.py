"""Pairs of words that a pattern must have, and those that a sentence has."""

import pytest

from pipeline.lexicon.index import choices
from pipeline.lexicon.pairs import pairs, pairs_of
from pipeline.lexicon.pattern import parse
from pipeline.lexicon.tokens import AND, OTHER_CLAUSE, forms

ENDS = ("$", *OTHER_CLAUSE, *AND)


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        ("en tiempo", [{"en tiempo"}]),
        ("(por|de) el por {$}", [{"por el", "de el"}, {"el por"}, {f"por {end}" for end in ENDS}]),
        ("{v:llegar} (a|en) {$}", [{f"{word} {end}" for word in ("a", "en") for end in ENDS}]),
        ("con (eso|) dicho", []),
        ("una {n:vez} más", []),
        ("sí, claro", []),
    ],
)
def test_pairs_of_a_pattern(pattern: str, wanted: list[set[str]]) -> None:
    assert [set(some) for some in pairs(parse(pattern))] == wanted


def test_what_stands_on_both_sides_of_a_choice_is_no_pair() -> None:
    for needs in choices(parse("(eso|esto) (siendo|habiendo sido) dicho")):
        assert not any(need & {"eso dicho", "esto dicho"} for need in needs)


def test_pairs_of_a_sentence() -> None:
    assert pairs_of(forms("Llegó al fin, y bien")) == ["llegó a", "a el", "el fin", "fin $", "$ y", "y bien", "bien $"]
