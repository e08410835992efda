"""Word-level differences."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.diff import Part, highlight, word_diff

WORDS = st.lists(st.sampled_from(["no", "voy", "a", "caer", "espada", ",", " ", "  ", "\n"]), max_size=12).map("".join)


def test_words_are_marked_whole() -> None:
    old, new = word_diff("la nueva posición", "el nuevo puesto")
    assert old == (Part(text="la nueva posición", op="del"),)
    assert new == (Part(text="el nuevo puesto", op="ins"),)


def test_what_stays_is_not_marked() -> None:
    old, new = word_diff("caer en mi espada sobre esta lista", "defender esta lista a capa y espada")
    assert [p.text for p in old if p.op == "same"] == [" esta lista"]
    assert [p.text for p in new if p.op == "ins"] == ["defender", " a capa y espada"]


def test_white_space_that_changes_is_visible() -> None:
    old, new = word_diff("a  b\u00a0%", "a b %")
    assert [p.shown for p in old if p.op == "del"] == ["␣␣", "⍽"]
    assert [p.shown for p in new if p.op == "ins"] == ["␣", "␣"]


@given(WORDS, WORDS)
def test_the_parts_join_to_the_texts_and_the_same_parts_agree(before: str, after: str) -> None:
    old, new = word_diff(before, after)
    assert "".join(p.text for p in old) == before
    assert "".join(p.text for p in new) == after
    assert "".join(p.text for p in old if p.op == "same") == "".join(p.text for p in new if p.op == "same")


@given(WORDS)
def test_equal_texts_have_no_difference(text: str) -> None:
    assert all(p.op == "same" for side in word_diff(text, text) for p in side)


def test_highlight() -> None:
    assert [(p.text, p.op) for p in highlight("I Fall on it.", "fall on")] == [
        ("I ", "same"),
        ("Fall on", "hit"),
        (" it.", "same"),
    ]
    assert highlight("Nothing here.", "sword") == (Part(text="Nothing here."),)
    assert highlight("", "sword") == ()
