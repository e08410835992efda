"""Subjects of questions that stand between the words of an idiom."""

import pytest

from pipeline.lexicon.check import try_sentence
from pipeline.lexicon.engine import Lexicon
from tests.lexicon.lexica import idiom

COST = idiom("{v:costar} un brazo", "{v:costar} un ojo de la cara", "cost an arm")
WIND = idiom("{v:conseguir} viento de", "{v:enterarse} de", "get wind of")


@pytest.mark.parametrize(
    ("lexicon", "text", "english", "expected"),
    [
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
        (
            WIND,
            "¿Ha conseguido Ana viento de eso?",
            "Did Ana get wind of that?",
            "¿Se ha enterado Ana de eso?",
        ),
        (COST, "Eso costó ella un brazo.", "She cost an arm.", "Eso costó ella un ojo de la cara."),
        (WIND, "Conseguirán ellas viento de eso.", "They'll get wind of that.", "Se enterarán ellas de eso."),
    ],
)
def test_the_subject_is_said_behind_the_verb(lexicon: Lexicon, text: str, english: str, expected: str) -> None:
    assert try_sentence(lexicon, text, english).text == expected


@pytest.mark.parametrize(
    ("lexicon", "text", "english"),
    [
        (COST, "¿Costaron esas botas un brazo?", None),  # only beside English
        (COST, "¿Costó esas botas un brazo?", "Did it cost an arm?"),  # no subject of this verb
        (COST, "Costaron esas botas un brazo.", "Those boots cost an arm."),  # no question
    ],
)
def test_what_is_no_subject_of_a_question_stays(lexicon: Lexicon, text: str, english: str | None) -> None:
    assert try_sentence(lexicon, text, english).text == text
