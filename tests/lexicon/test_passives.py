"""Participles without «haber»: where they are a phrasal verb's, and what may stand in their place."""

import pytest

from pipeline.lexicon.check import try_sentence
from pipeline.lexicon.engine import Lexicon
from tests.lexicon.lexica import idiom

DOWN = idiom("{v:girar} abajo", "{v:rechazar}", "turn down", kind="phrasal")
OUT = idiom("{v:trabajar} fuera", "{v:hacer} ejercicio", "work out", kind="phrasal")
ALONG = idiom("{v:cargar} fuera", "{v:llevar} a cabo", "carry out", kind="phrasal")
ENDED = idiom("{v:poner} abajo", "{v:acabar} con", "put down", kind="phrasal")


@pytest.mark.parametrize(
    ("lexicon", "text", "english", "expected"),
    [
        (DOWN, "Fue finalmente girada abajo.", "It was finally turned down.", "Fue finalmente rechazada."),
        (DOWN, "Se sintió girado abajo.", "He felt turned down.", "Se sintió rechazado."),
        (
            DOWN,
            "Las ofertas giradas abajo en mayo.",
            "The offers turned down in May.",
            "Las ofertas rechazadas en mayo.",
        ),
        (DOWN, "Las ofertas giradas.", "The offers turned down.", "Las ofertas giradas."),
        (DOWN, "Se puso girado abajo.", "He got turned down.", "Se puso girado abajo."),
        (ALONG, "El plan fue cargado fuera.", "The plan was carried out.", "El plan fue llevado a cabo."),
        # «Fue hecho ejercicio» and «fue acabado con» are no Spanish.
        (OUT, "El plan fue trabajado fuera.", "The plan was worked out.", "El plan fue trabajado fuera."),
        (ENDED, "El motín fue puesto abajo.", "The mutiny was put down.", "El motín fue puesto abajo."),
    ],
)
def test_a_participle_before_a_particle(lexicon: Lexicon, text: str, english: str, expected: str) -> None:
    assert try_sentence(lexicon, text, english).text == expected


def test_without_english_a_participle_is_no_verb() -> None:
    assert not DOWN.propose("Las piedras giradas abajo por el agua.", None)


def test_a_passive_that_no_replacement_serves_is_not_flagged_without_english() -> None:
    lexicon = idiom("{v:elaborar}", "{v:dar} más detalles", alone="suggest")
    assert not lexicon.propose("El plan puede ser elaborado.", None)
    assert lexicon.propose("No quiso elaborar.", None)
