"""Persons behind a match: pronouns, owners, the personal a, and the preposition that a replacement asks for."""

import pytest

from pipeline.lexicon.check import try_sentence
from pipeline.lexicon.store import load
from pipeline.spans import apply_patches
from tests.lexicon.lexica import idiom


def cleaned(text: str, english: str) -> str:
    """The text with every fix of the lexicon."""
    found = load().lexicon.propose(text, english)
    return apply_patches(text, [p for proposal in found if proposal.level == "fix" for p in proposal.patches])


@pytest.mark.parametrize(
    ("text", "english", "wanted"),
    [
        ("Desde que puse los ojos en ella.", "Since I laid eyes on her.", "Desde que la vi."),
        ("Tiraron de la pierna de mi tío.", "They pulled my uncle's leg.", "Le tomaron el pelo a mi tío."),
        ("Quieren torcer el brazo del juez.", "They want to twist the judge's arm.", "Quieren presionar al juez."),
        ("Mantenme publicado sobre la obra.", "Keep me posted on the works.", "Tenme al tanto de la obra."),
        ("Fue un verdadero tiro en el brazo.", "It was a real shot in the arm.", "Fue un verdadero estímulo."),
        ("Limpiaron el suelo con nosotros.", "They wiped the floor with us.", "Nos dieron una paliza."),
        ("Limpiaron el suelo con Brasil.", "They wiped the floor with Brazil.", "Dieron una paliza a Brasil."),
        ("Nadie le torció el brazo a mi tía.", "Nobody twisted my aunt's arm.", "Nadie presionó a mi tía."),
        ("No quiero robar su trueno.", "I don't want to steal her thunder.", "No quiero robarle el protagonismo."),
        ("Él robó su trueno.", "He stole their thunder.", "Él les robó el protagonismo."),
        ("Un centavo por tus pensamientos, Eva.", "A penny for your thoughts, Eva.", "¿En qué piensas, Eva?"),
    ],
)
def test_whom_it_concerns_survives(text: str, english: str, wanted: str) -> None:
    assert cleaned(text, english) == wanted


@pytest.mark.parametrize(
    ("english", "expected"),
    [
        ("He got under her skin.", "La sacó de quicio."),
        ("He got under his skin.", "Lo sacó de quicio."),
        ("He got under their skin.", "Los sacó de quicio."),
        ("He got under your skin.", "Se metió bajo su piel."),  # «lo» or «la»
    ],
)
def test_the_english_tells_whose_it_is(english: str, expected: str) -> None:
    skin = idiom("{v:meterse} bajo {p!} piel", "{v:sacar@p} de quicio", "get under one's skin")
    assert try_sentence(skin, "Se metió bajo su piel.", english).text == expected


@pytest.mark.parametrize(
    ("english", "expected"),
    [("That made their day.", "Eso les alegró el día."), ("That made your day.", "Eso le alegró el día.")],
)
def test_the_english_tells_to_whom(english: str, expected: str) -> None:
    day = idiom("{v:hacer} {p!} día", "{v:alegrar@p:le} el día", "make one's day")
    assert try_sentence(day, "Eso hizo su día.", english).text == expected
