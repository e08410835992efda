"""What surrounds an English idiom: literal uses are told from figurative ones, and the two-sided entries heed it."""

import re

import pytest

from pipeline.lexicon import context, english_pattern, evidence
from pipeline.lexicon.context import Use
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.evidence import EnglishSentence
from pipeline.lexicon.schema import Calque
from pipeline.lexicon.tokens import tokenise

LITERAL = [
    ("throw in the towel", "He threw in the towel with the wet swimsuits and closed the bag.", "{echó la toalla} con"),
    ("move the goalposts", "The groundsmen moved the goalposts two metres towards the road.", "{movieron los postes}"),
    ("in the bag", "The receipt is in the bag, under the shirt with the blue stripes.", "está {en la bolsa}"),
    (
        "tip of the iceberg",
        "The photograph shows the tip of the iceberg and the surface of the water.",
        "{la punta del}",
    ),
    ("bite one's lip", "The boy fell off the swing, bit his lip and bled on the towel.", "Se {mordió el labio} y"),
]
FIGURATIVE = [
    ("throw in the towel", "After two years without a contract he threw in the towel.", "{tiró adentro la toalla}"),
    ("move the goalposts", "My boss keeps moving the goalposts, so nobody knows why.", "sigue {moviendo los postes}"),
    ("in the bag", "With the new investors the deal is in the bag.", "el trato está {en la bolsa}"),
    ("tip of the iceberg", "These complaints are only the tip of the iceberg.", "son solo {la punta del iceberg}"),
    ("bite one's lip", "I wanted to tell him the truth, but I bit my lip.", "pero {mordí mi labio}"),
]


def use(pattern: str, text: str, spanish: str) -> Use:
    """The idiom in the sentence; its rendering stands in braces."""
    english, sentence = english_pattern.parse(pattern), EnglishSentence(text)
    found = evidence.find(english, sentence)
    assert found
    before, own, _ = re.split("[{}]", spanish)
    start = len(tokenise(before))
    return Use((english,), found, sentence, tokenise(re.sub("[{}]", "", spanish)), start, start + len(tokenise(own)))


@pytest.mark.parametrize(("pattern", "text", "spanish"), LITERAL)
def test_a_literal_use_is_likely(pattern: str, text: str, spanish: str) -> None:
    assert context.probability(use(pattern, text, spanish)) >= context.LIKELY


@pytest.mark.parametrize(("pattern", "text", "spanish"), FIGURATIVE)
def test_a_figurative_use_is_not(pattern: str, text: str, spanish: str) -> None:
    assert context.probability(use(pattern, text, spanish)) < context.LIKELY


def test_spanish_that_renders_word_for_word_speaks_for_an_idiom() -> None:
    text = "She bit her lip when her brother came in."
    ours, machines = (use("bite one's lip", text, es) for es in ("se {mordió el labio}", "{mordió su labio}"))
    assert context.probability(machines) < context.probability(ours)


def test_words_that_no_sentence_has_count_by_their_lemma() -> None:
    assert "screwdrivers" not in context.table().words
    assert context.weights_of("screwdrivers") == context.table().words["screwdriver"]
    assert context.weights_of("qqzx") is None


def test_nothing_around_is_left_to_the_idiom() -> None:
    assert context.probability(use("tip of the iceberg", "The tip of the iceberg.", "{La punta}")) < context.LIKELY


@pytest.mark.parametrize(
    ("spanish", "english", "twofold", "level"),
    [
        ("Dejó la olla en el fuego.", "He left the pot on the fire.", True, "suggest"),
        ("Dejó la olla en el fuego.", "He left the pot on the fire.", False, "fix"),
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
        "Puso la olla en el fuego y removió las patatas.", "She put the soup pot on the fire and stirred the potatoes."
    )
    assert [v.reason for v in verdicts] == ["surroundings"]
