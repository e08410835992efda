"""Literal renderings compiled from English, with a gloss table of our own."""

import pytest

from pipeline.lexicon import gloss
from pipeline.lexicon.lattice import compile_english
from pipeline.lexicon.match import matches
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.tokens import tokenise

TABLE: dict[str, dict[str, tuple[str, ...]]] = {
    "spill": {"v": ("derramar", "tirar")},
    "bean": {"n": ("frijol", "alubia")},
    "cold": {"a": ("frío",), "n": ("resfriado",)},
    "foot": {"n": ("pie",)},
    "on": {"p": ("en", "sobre", "encima de")},
    "wall": {"n": ("pared", "muro")},
    "hit": {"v": ("golpear",)},
    "shoot": {"v": ("disparar",)},
    "in": {"p": ("en",)},
    "up": {"r": ("arriba",)},
    "throw": {"v": ("tirar",)},
    "towel": {"n": ("toalla",)},
    "horse": {"n": ("caballo",)},
    "mouth": {"n": ("boca",)},
    "change": {"v": ("cambiar",)},
    "game": {"n": ("juego",)},
    "be": {"v": ("ser", "estar")},
    "not": {"r": ("no",)},
    "hold": {"v": ("contener",)},
    "breath": {"n": ("respiración",)},
}


@pytest.fixture(autouse=True)
def small_table(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test here reads the small table above instead of the shipped one."""
    monkeypatch.setattr(gloss, "table", lambda: TABLE)


def renders(english: str, spanish: str) -> bool:
    """Whether the Spanish contains a literal rendering of the English."""
    sentence = Sentence(spanish, tokenise(spanish))
    patterns = [r.pattern for r in compile_english(english)]
    return any(True for p in patterns for at in range(len(sentence.tokens)) for _ in matches(p, sentence, at))


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("spill the beans", "Al final derramó los frijoles."),
        ("spill the beans", "No quiso nunca tirar la alubia."),
        ("cold feet", "Le entraron pies fríos."),
        ("cold feet", "Tiene los fríos pies."),
        ("hit the wall", "Golpeamos la pared"),
        ("shoot oneself in the foot", "Se disparó a sí mismo en el pie."),
        ("shoot oneself in the foot", "Nos hemos disparado en nuestro pie."),
        ("hold one's breath", "Contén la respiración."),
        ("don't hold your breath", "No contengas la respiración."),
        ("horse's mouth", "de la boca del caballo"),
        ("game changer", "un cambiador de juego"),
        ("throw (in|up) the towel", "tiró la toalla"),
    ],
)
def test_rendered(english: str, spanish: str) -> None:
    assert renders(english, spanish)


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("spill the beans", "Derramó el café."),
        ("cold feet", "Los pies le dolían; hacía frío."),
        ("hit the wall", "La pared lo golpeó."),
        ("be on the wall", "Está en casa."),
    ],
)
def test_not_rendered(english: str, spanish: str) -> None:
    assert not renders(english, spanish)


def test_a_word_without_gloss_gives_nothing() -> None:
    assert compile_english("spill the quux") == ()


def test_one_content_word_is_not_enough() -> None:
    assert compile_english("spill") == ()


def test_one_content_word_beside_a_light_verb_does_not_tell() -> None:
    assert not any(r.telling for r in compile_english("be on the wall"))
    assert all(r.telling for r in compile_english("spill the beans"))
