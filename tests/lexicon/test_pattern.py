"""The pattern language."""

import pytest

from pipeline.errors import LexiconError
from pipeline.lexicon.pattern import Alt, Cap, Det, Gap, Lit, Look, Noun, Poss, Verb, names, parse


def test_every_piece_parses_to_its_node() -> None:
    nodes = parse("{v:caer|caerse} (en|sobre|) {p} {n:espada/s} {d} {x} {*} {^} {>inf} {<neg} Aquí,")
    assert nodes == (
        Verb("v", ("caer", "caerse"), frozenset()),
        Alt(((Lit("en"),), (Lit("sobre"),), ())),
        Poss(False),
        Noun("n", ("espada",), "s"),
        Det(False),
        Cap("x", False),
        Gap(3),
        Look("start"),
        Look("inf"),
        Look("<neg"),
        Lit("aquí"),
        Lit(","),
    )


def test_verb_forms_can_be_narrowed() -> None:
    (node,) = parse("{v2:hacer/ger}")
    assert node == Verb("v2", ("hacer",), frozenset({"ger"}))


def test_groups_nest() -> None:
    (node,) = parse("(a (b|c)|d)")
    assert node == Alt(((Lit("a"), Alt(((Lit("b"),), (Lit("c"),)))), (Lit("d"),)))


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("(a|b", "never closed"),
        ("a)", "unexpected ')'"),
        ("a|b", "outside parentheses"),
        ("{q:casa}", "not understood"),
        ("{v:}", "not understood"),
        ("{n:casa/x}", "not understood"),
    ],
)
def test_mistakes_are_told(source: str, told: str) -> None:
    with pytest.raises(LexiconError, match=told.replace("(", r"\(").replace(")", r"\)")):
        parse(source)


def test_names_reach_into_groups() -> None:
    assert names(parse("{v:ir} ({d} {n:casa}|{x}) {p} {*}")) == {"v", "d", "n", "x", "p", "*"}
