"""Persons that stand between the words of an idiom."""

import pytest

from pipeline.lexicon.check import try_sentence
from pipeline.lexicon.engine import Lexicon
from tests.lexicon.lexica import idiom

BOOT = idiom("{v:dar} la bota", "{v:poner} de patitas en la calle", "give (me|him|her|them) the boot")
SACKED = idiom("{v:dar} la bota", "lo {v:despedir}", "give (me|him|her|them) the boot")
ROPES = idiom("{v:mostrar} las cuerdas", "{v:enseñar} el oficio", "show (someone|) the ropes", literal_es=("marinero",))
HAND = idiom("{v:dar} una mano con", "{v:echar} una mano con", "give (someone|) a hand with")
TRAIL = idiom("{v:dar} la vuelta por", "{v:revisar} en", "give the tour of")


@pytest.mark.parametrize(
    ("lexicon", "text", "english", "expected"),
    [
        (BOOT, "Le dieron a Luis la bota.", "They gave Luis the boot.", "Le pusieron de patitas en la calle a Luis."),
        (
            BOOT,
            "Dieron a los dos socios de Ana la bota ayer.",
            "They gave Ana's two partners the boot yesterday.",
            "Pusieron de patitas en la calle a los dos socios de Ana ayer.",
        ),
        (
            BOOT,
            "Hoy dieron al jefe la bota.",
            "Today they gave the boss the boot.",
            "Hoy pusieron de patitas en la calle al jefe.",
        ),
        (
            ROPES,
            "¿Quién le mostrará a tu hermana las cuerdas?",
            "Who will show your sister the ropes?",
            "¿Quién le enseñará el oficio a tu hermana?",
        ),
        (
            ROPES,
            "Nunca mostramos a nadie las viejas cuerdas.",
            "We never show anybody the ropes.",
            "Nunca mostramos a nadie las viejas cuerdas.",
        ),
        # With a word that strengthens, too.
        (
            ROPES,
            "Le mostré a Marta las mismas cuerdas.",
            "I showed Marta the same ropes.",
            "Le enseñé el oficio a Marta.",
        ),
        (SACKED, "Dieron a Luis la bota.", "They gave Luis the boot.", "Despidieron a Luis."),
        (
            HAND,
            "Dale a tu padre una mano con eso.",
            "Give your father a hand with that.",
            "Échale una mano a tu padre con eso.",
        ),
    ],
)
def test_a_person_is_said_behind_the_replacement(lexicon: Lexicon, text: str, english: str, expected: str) -> None:
    assert try_sentence(lexicon, text, english).text == expected


@pytest.mark.parametrize(
    ("lexicon", "text", "english"),
    [
        (BOOT, "Le dieron a Luis la bota.", None),  # only beside English
        (BOOT, "Le dieron a Luis la bota.", "They handed Luis the shoe."),
        (ROPES, "Le mostró al marinero las cuerdas.", "He showed the sailor the ropes."),  # the person tells
        (TRAIL, "Le dio a Luis la vuelta por la casa.", "He gave Luis the tour of the house."),  # nowhere to put him
    ],
)
def test_what_is_no_idiom_or_has_no_place_for_the_person_stays(
    lexicon: Lexicon, text: str, english: str | None
) -> None:
    assert try_sentence(lexicon, text, english).text == text
