"""Subjects behind their verb, in the middle of an idiom."""

import pytest

from pipeline.lexicon.check import try_sentence
from pipeline.lexicon.engine import Lexicon
from tests.lexicon.lexica import idiom

TOUCH = idiom("{v:perder} {p} toque", "{v:perder} facultades", "lose one's touch")
NAIL = idiom("{v:golpear} el clavo en la cabeza", "{v:dar} en el clavo", "hit the nail on the head")
SCREW = idiom("{v:tener} un tornillo suelto", "le falta un tornillo", "have a screw loose")
COST = idiom("{v:costar} un brazo", "{v:costar} un ojo de la cara", "cost an arm")
WIND = idiom("{v:conseguir} viento de", "{v:enterarse} de", "get wind of")
WEATHER = idiom("{v:estar} bajo el clima", "{v:encontrarse} mal", "be under the weather")
WATER = idiom("{v:estar} en agua caliente", "{v:estar} en apuros", "be in hot water", literal_es=("lavadora",))
ITEM = idiom("{v:ser} un artículo", "{v:estar} saliendo", "be an item", literal_en=("catalogue",))
FALL = idiom("{v:caer} en pedazos", "con el corazón roto", "fall apart")


@pytest.mark.parametrize(
    ("lexicon", "text", "english", "expected"),
    [
        (TOUCH, "¿Ha perdido la jefa su toque?", "Has the boss lost her touch?", "¿Ha perdido la jefa facultades?"),
        (TOUCH, "¿Perdió Ana su toque?", "Did Ana lose her touch?", "¿Perdió Ana facultades?"),
        (NAIL, "Golpeó usted el clavo en la cabeza.", "You hit the nail on the head.", "Dio usted en el clavo."),
        (NAIL, "¿Golpeó Ana el clavo en la cabeza?", "Did Ana hit the nail on the head?", "¿Dio Ana en el clavo?"),
        (
            COST,
            "¿No te costaron esas botas un brazo?",
            "Didn't those boots cost an arm?",
            "¿No te costaron esas botas un ojo de la cara?",
        ),
        (
            WIND,
            "¿Cómo consiguió la vecina viento de eso?",
            "How did the neighbour get wind of that?",
            "¿Cómo se enteró la vecina de eso?",
        ),
        (WIND, "¿Ha conseguido Ana viento de eso?", "Did Ana get wind of that?", "¿Se ha enterado Ana de eso?"),
        (WEATHER, "¿Está tu hija bajo el clima?", "Is your daughter under the weather?", "¿Se encuentra tu hija mal?"),
        (WEATHER, "¿Estás bajo el clima?", "Are you under the weather?", "¿Te encuentras mal?"),
        (WATER, "¿Por qué está Luis en agua caliente?", "Why is Luis in hot water?", "¿Por qué está Luis en apuros?"),
        (ITEM, "¿Son Ana y Luis un artículo?", "Are Ana and Luis an item?", "¿Están saliendo Ana y Luis?"),
        (SCREW, "¿Tiene Ana un tornillo suelto?", "Does Ana have a screw loose?", "¿Tiene Ana un tornillo suelto?"),
        (FALL, "¿Cayó Ana en pedazos?", "Did Ana fall apart?", "¿Cayó Ana en pedazos?"),
    ],
)  # fmt: skip
def test_a_subject_is_said_behind_the_verb(lexicon: Lexicon, text: str, english: str, expected: str) -> None:
    assert try_sentence(lexicon, text, english).text == expected


@pytest.mark.parametrize(
    ("lexicon", "text", "english"),
    [
        (
            WATER,
            "¿Está la ropa en agua caliente en la lavadora?",
            "Are the clothes in hot water inside the machine?",
        ),
        (WEATHER, "¿Está la zona bajo el clima del norte?", "Does the area have the climate of the north?"),
        (COST, "¿Costó esas botas un brazo?", "Did it cost an arm?"),  # no subject of this verb
        (TOUCH, "¿Ha perdido la jefa su toque?", None),  # only beside English
        (TOUCH, "¿Ha perdido la jefa su toque?", "Has the boss lost her ring?"),
        (TOUCH, "La noche en que perdió la jefa su toque.", "The night the boss lost her touch."),  # no question
        (TOUCH, "¿Perdió en la calle su toque?", "Did she lose her touch in the street?"),
    ],
)
def test_other_words_stay_where_they_are(lexicon: Lexicon, text: str, english: str | None) -> None:
    assert try_sentence(lexicon, text, english).text == text
