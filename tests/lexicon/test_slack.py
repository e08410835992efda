"""Idioms with more in them than the dictionary has, or with another determiner."""

import pytest

from pipeline.lexicon import slack
from pipeline.lexicon.check import try_sentence
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.tokens import tokenise
from tests.lexicon.lexica import idiom

SALT = idiom("con un grano de sal", "con pinzas", "with a grain of salt")
BULLET = idiom("{v:morder} la bala", "{v:aguantar}", "bite the bullet")
COURT = idiom("pelota {v:estar} en tu cancha", "decisión {v:ser} tuya", "ball is in your court")
GATO = idiom(
    "la curiosidad {v:matar} al gato", "la curiosidad {v:ser} mala", "curiosity killed the cat", kind="proverb"
)
ROMA = idiom("roma no {v:construir} en un día", "no se {v:ganar} Zamora en una hora", "rome wasn't built in a day")


@pytest.mark.parametrize(
    ("lexicon", "text", "english", "expected"),
    [
        (SALT, "Tómalo con un enorme grano de sal.", "Take it with a huge grain of salt.", "Tómalo con pinzas."),
        (SALT, "Tómalo con algún grano de sal.", "Take it with some grain of salt.", "Tómalo con pinzas."),
        (BULLET, "Mordió la maldita bala.", "He bit the damn bullet.", "Aguantó."),
        (
            COURT,
            "La pelota siempre está en tu cancha.",
            "The ball is always in your court.",
            "La decisión siempre es tuya.",
        ),
        (COURT, "La pelota nunca está en tu cancha.", "The ball is never in your court.", "La decisión nunca es tuya."),
        (GATO, "La curiosidad siempre mató al gato.", "Curiosity always killed the cat.", "La curiosidad fue mala."),
        (
            ROMA,
            "Roma tampoco construyó en un día.",
            "Rome wasn't built in a day either.",
            "Tampoco se ganó Zamora en una hora.",
        ),
        # The Spanish has no such word, the English has.
        (BULLET, "No muerdas la bala.", "Don't bite any bullet.", "No aguantes."),
    ],
)
def test_such_words_do_not_hide_an_idiom(lexicon: Lexicon, text: str, english: str, expected: str) -> None:
    assert try_sentence(lexicon, text, english).text == expected


@pytest.mark.parametrize(
    ("text", "english"),
    [
        ("Tómalo con un enorme grano de sal.", None),  # only beside English
        ("Tómalo con un enorme grano de sal.", "Take it with a huge pinch of sugar."),
        ("Tómalo con ningún grano de sal.", "Take it with no grain of salt."),  # the denial would be lost
        ("Tómalo con un grano este de sal.", "Take it with a grain of salt."),  # no determiner: no noun behind it
    ],
)
def test_what_is_no_idiom_or_would_lose_its_sense_stays(text: str, english: str | None) -> None:
    for lexicon in (SALT, COURT):
        assert try_sentence(lexicon, text, english).text == text


def test_a_sentence_without_such_words_is_not_looked_at_again() -> None:
    text = "Tómalo con un grano de sal."
    assert list(slack.spanish(text, tokenise(text))) == []
    assert not slack.may_vary(["tómalo", "con", "calma"], "Take it with a huge grain of salt.")
    assert not slack.may_vary(["enorme"], "Take it easy.")


def test_nothing_but_such_words_behind_a_person_is_no_idiom() -> None:
    text = "Le dio a Luis muy"
    assert [v.gap for v in slack.spanish(text, tokenise(text)) if v.gap >= 0] == [2]
