"""A pattern is passed over only where it cannot match."""

import re
from importlib import import_module
from pkgutil import iter_modules

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pipeline.rules
from pipeline.lang.board import Board
from pipeline.lang.triggers import needs
from pipeline.rules import all_rules


def possible(pattern: re.Pattern[str], text: str) -> bool:
    """Whether the pattern, as it is written, may match the text."""
    wanted = BOARD.requires(pattern)
    return BOARD.met(text) & wanted == wanted


BOARD = Board()


def patterns() -> dict[str, list[re.Pattern[str]]]:
    """Every pattern that a module of rules compiles, by module."""
    modules = {m.name: import_module(f"pipeline.rules.{m.name}") for m in iter_modules(pipeline.rules.__path__)}
    return {name: [v for v in vars(m).values() if isinstance(v, re.Pattern)] for name, m in modules.items()}


TEXTS = [t for r in all_rules() for t in (*(e.before for e in r.examples), *(k.text for k in r.keep))]


@pytest.mark.unmeasured
@pytest.mark.parametrize("module", [name for name, found in patterns().items() if found])
def test_no_pattern_of_the_rules_is_passed_over_where_it_matches(module: str) -> None:
    missed = {p.pattern: t for p in patterns()[module] for t in TEXTS if p.search(t) and not possible(p, t)}
    assert not missed


def test_most_patterns_have_something_to_ask_for() -> None:
    known = [p for found in patterns().values() for p in found]
    assert sum(bool(needs(p)) for p in known) > len(known) * 0.6


@pytest.mark.parametrize(
    ("pattern", "text", "may"),
    [
        (r"\b(?:quier(?:o|es)|deseo) que\b", "No deseo que vengas.", True),
        (r"\b(?:quier(?:o|es)|deseo) que\b", "No quiero nada.", False),
        (r"\b(?:quier(?:o|es)|deseo) que\b", "Lo que quieras.", False),
        (r"(?i)\bpágina \d+", "PÁGINA 12", True),
        (r"(?i)\bpágina \d+", "Página doce", False),
        (r";{2,}|:{2}", "Así: bien", True),
        (r";{2,}|:{2}", "Así, bien", False),
        (r"(el)(?= (?:es|era)\b)", "dijo el era", True),
        (r"(el)(?= (?:es|era)\b)", "dijo el ser", False),
        (r"(?<!\w)(espero)(?!\w)", "desespero", False),
        (r"\w+ado\b", "cantado", True),
        (r"\w+ado\b", "canto", False),
        (r"\b(?:apunt|señal)\w+ en\b", "apuntaba en", True),
        (r"\b(?:apunt|señal)\w+ en\b", "lo puso en", False),
    ],
)
def test_examples(pattern: str, text: str, may: bool) -> None:
    assert possible(re.compile(pattern), text) is may


WORDS = ["el", "que", "es", "de", "a", "12", ";", "«", "\n", "é", "_"]
PIECES = st.one_of(
    st.sampled_from(WORDS).map(re.escape),
    st.sampled_from(
        [r"\b", r"\s", r"\d+", r"\w*", ".", "[ab;]", "[^a]", "(?!x)", "(?= )", r"(?<!\w)", "^", r"\Z", " ?"]
    ),
)
EXPRESSIONS = st.recursive(
    PIECES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4).map("".join),
        st.lists(inner, min_size=1, max_size=4).map(lambda p: f"(?:{'|'.join(p)})"),
        inner.map(lambda p: f"({p})?"),
        inner.map(lambda p: f"(?:{p}){{2,3}}"),
        inner.map(lambda p: f"(?={p})"),
    ),
    max_leaves=8,
)


@settings(max_examples=300, deadline=None)
@given(EXPRESSIONS, st.lists(st.sampled_from([*WORDS, " ", " "]), max_size=8).map("".join))
def test_what_is_passed_over_does_not_match(expression: str, text: str) -> None:
    try:
        pattern = re.compile(expression)
    except re.error:
        return
    if pattern.search(text):
        assert possible(pattern, text)
