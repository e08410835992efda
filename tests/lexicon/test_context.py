"""What surrounds an English idiom: literal uses are told from figurative ones, and the two-sided entries heed it."""

import pytest

from pipeline.lexicon import context, evidence
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.evidence import EnglishSentence
from pipeline.lexicon.schema import Calque

LITERAL = [
    ("throw in the towel", "He threw in the towel with the wet swimsuits and closed the bag."),
    ("move the goalposts", "Before the match the groundsmen moved the goalposts two metres towards the road."),
    ("in the bag", "The receipt is in the bag, under the shirt with the blue stripes."),
    ("tip of the iceberg", "The photograph shows the tip of the iceberg and the surface of the water at sunrise."),
    ("touch and go", "Touch and go: press the screen with one finger and the lift starts."),
]
FIGURATIVE = [
    ("throw in the towel", "After two years without a contract he threw in the towel and changed careers."),
    ("move the goalposts", "My boss keeps moving the goalposts, so nobody knows what a promotion requires."),
    ("in the bag", "With the new investors the deal is in the bag."),
    ("tip of the iceberg", "These complaints are only the tip of the iceberg in a badly run company."),
    ("touch and go", "It was touch and go whether the bank would approve the loan."),
]


def probability(pattern: str, text: str) -> float:
    english, sentence = evidence.parse(pattern), EnglishSentence(text)
    found = evidence.find(english, sentence)
    assert found
    return context.probability((english,), found, sentence)


@pytest.mark.parametrize(("pattern", "text"), LITERAL)
def test_a_literal_use_is_likely(pattern: str, text: str) -> None:
    assert probability(pattern, text) >= context.LIKELY


@pytest.mark.parametrize(("pattern", "text"), FIGURATIVE)
def test_a_figurative_use_is_not(pattern: str, text: str) -> None:
    assert probability(pattern, text) < context.LIKELY


def test_words_that_no_sentence_has_count_by_their_lemma() -> None:
    assert "screwdrivers" not in context.table()
    assert context.weight("screwdrivers") == context.table()["screwdriver"]
    assert context.weight("qqzx") is None


def test_nothing_around_is_left_to_the_idiom() -> None:
    assert probability("tip of the iceberg", "The tip of the iceberg.") < context.LIKELY


@pytest.mark.parametrize(
    ("spanish", "english", "twofold", "level"),
    [
        ("Dejó la sartén en el fuego.", "He left the pan on the fire for an hour.", True, "suggest"),
        ("Dejó la sartén en el fuego.", "He left the pan on the fire for an hour.", False, "fix"),
        ("Dejó el acuerdo en el fuego.", "The new management left our agreement on the fire.", True, "fix"),
    ],
)
def test_only_a_twofold_entry_heeds_its_surroundings(spanish: str, english: str, twofold: bool, level: str) -> None:
    entry = Calque(
        id="on-fire", kind="idiom", why="", en="on the fire", es=("al rojo",), find=("en el fuego",), lattice=False,
        twofold=twofold, fields=(),
    )  # fmt: skip
    assert [p.level for p in Lexicon([entry]).propose(spanish, english)] == [level]


def test_a_use_that_is_surely_literal_is_left_alone() -> None:
    entry = Calque(
        id="on-fire", kind="idiom", why="", en="on the fire", es=("al rojo",), find=("en el fuego",), lattice=False,
        twofold=True, fields=(),
    )  # fmt: skip
    verdicts = Lexicon([entry]).weigh(
        "Marca el borde inferior del cuadrado en el fuego.", "Mark the lower edge of the square drawn on the fire."
    )
    assert [v.reason for v in verdicts] == ["surroundings"]
