"""Questions with the subject behind the verb of an idiom."""

import pytest

from pipeline.lexicon.check import try_sentence
from pipeline.lexicon.engine import Lexicon
from tests.lexicon.lexica import idiom

WEATHER = idiom("{v:estar} bajo el clima", "{v:encontrarse} mal", "be under the weather")
WATER = idiom("{v:estar} en agua caliente", "{v:estar} en apuros", "be in hot water", literal_es=("lavadora",))
ITEM = idiom("{v:ser} un artículo", "{v:estar} saliendo", "be an item", literal_en=("catalogue",))


@pytest.mark.parametrize(
    ("lexicon", "text", "english", "expected"),
    [
        (WEATHER, "¿Está tu hija bajo el clima?", "Is your daughter under the weather?", "¿Se encuentra mal tu hija?"),
        (WEATHER, "¿Estás bajo el clima?", "Are you under the weather?", "¿Te encuentras mal?"),
        (
            WATER,
            "¿Por qué está la empresa de Luis en agua caliente?",
            "Why is Luis's company in hot water?",
            "¿Por qué está la empresa de Luis en apuros?",
        ),
        (ITEM, "¿Son Ana y Luis un artículo?", "Are Ana and Luis an item?", "¿Están saliendo Ana y Luis?"),
        (ITEM, "¿Ana y Luis son un artículo?", "Are Ana and Luis an item?", "¿Ana y Luis están saliendo?"),
        (
            ITEM,
            "¿Es la mesa un artículo del catálogo?",
            "Is the table an item of the catalogue?",
            "¿Es la mesa un artículo del catálogo?",
        ),
        (
            WATER,
            "¿Está la ropa en agua caliente dentro de la lavadora?",
            "Are the clothes in hot water inside the machine?",
            "¿Está la ropa en agua caliente dentro de la lavadora?",
        ),
        (
            WEATHER,
            "¿Está la zona bajo el clima del norte?",
            "Does the area have the climate of the north?",
            "¿Está la zona bajo el clima del norte?",
        ),
    ],
)
def test_a_subject_behind_its_verb(lexicon: Lexicon, text: str, english: str, expected: str) -> None:
    assert try_sentence(lexicon, text, english).text == expected
