"""Equivalents written in the place of a rendering that no pattern matched."""

import pytest

from pipeline.lexicon.evidence import EnglishSentence, Found
from pipeline.lexicon.rendered import is_said, realisations
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.tokens import tokenise
from pipeline.lexicon.unseen import Brief, Hint, Unseen
from pipeline.spans import apply_patches

TREE = Brief("bark up the wrong tree", "buscar donde no es", ("andar muy desencaminado", "errar el tiro"))


def offered(spanish: str, english: str, brief: Brief = TREE) -> list[str]:
    """The sentence with each of the equivalents that can be written."""
    tokens, en = tokenise(spanish), EnglishSentence(english)
    (hint,) = Unseen((), (brief,)).hints(tokens, en)
    return [apply_patches(spanish, r.patches) for r in realisations(hint, Sentence(spanish, tokens), en)]


@pytest.mark.parametrize(
    ("spanish", "english", "expected"),
    [
        ("Ladras al árbol equivocado.", "You are barking up the wrong tree.", "Yerras el tiro."),
        ("Han ladrado al árbol equivocado.", "They have barked up the wrong tree.", "Han errado el tiro."),
        (
            "No quiero ladrar al árbol equivocado.",
            "I don't want to bark up the wrong tree.",
            "No quiero errar el tiro.",
        ),
        ("Ladraron siempre al árbol equivocado.", "They always barked up the wrong tree.", "Erraron siempre el tiro."),
    ],
)
def test_the_verb_of_the_rendering_gives_the_form(spanish: str, english: str, expected: str) -> None:
    assert expected in offered(spanish, english)


@pytest.mark.parametrize(
    ("spanish", "english"),
    [
        ("Ladraba con rabia al árbol equivocado.", "He barked up the wrong tree angrily."),  # «rabia» would be lost
        ("Lo ladró al árbol equivocado.", "He barked it up the wrong tree."),  # «lo» would be left without a verb
    ],
)
def test_nothing_is_written_where_words_would_be_lost(spanish: str, english: str) -> None:
    brief = TREE if "it" not in english.split() else TREE._replace(english="bark it up the wrong tree")
    assert offered(spanish, english, brief) == []


def test_nothing_is_written_that_would_have_to_agree_with_the_subject() -> None:
    (only,) = offered("Ladraron al árbol equivocado.", "They barked up the wrong tree.")
    assert only == "Erraron el tiro."


@pytest.mark.parametrize(
    ("spanish", "said"),
    [("Duermo como un tronco.", True), ("Duermo como un tronco", True), ("Duermo como una piedra.", False)],
)
def test_spanish_that_says_the_equivalent_is_known(spanish: str, said: bool) -> None:
    brief = Brief("sleep like a stone", "", (), ("{v:dormir} a pierna suelta", "{v:dormir} como un tronco"))
    tokens = tokenise(spanish)
    hint = Hint(brief, 0, 2, Found(0, 1, "sleep"), frozenset({0}))
    assert is_said(hint, Sentence(spanish, tokens)) is said
