"""Words that a pattern allows in place of those of the replacement."""

import pytest

from pipeline.lexicon.check import try_sentence
from tests.lexicon.lexica import idiom


@pytest.mark.parametrize(
    ("find", "to", "text", "expected"),
    [
        ("{v:volar} (conmigo|contigo)", "{v:colar} conmigo", "Eso no vuela contigo.", "Eso no cuela contigo."),
        ("{v:volar} (muy|demasiado) bajo", "{v:caer} muy bajo", "Voló demasiado bajo.", "Cayó demasiado bajo."),
        (
            "no me (importa|importaría) la rata",
            "no me importa nada",
            "No me importaría la rata.",
            "No me importaría nada.",
        ),
        ("{v:dar} (dos|tres) (semanas|meses)", "{v:esperar} dos semanas", "Da tres meses.", "Espera tres meses."),
        ("{v:dar} (dos|una) (semanas|semana)", "{v:esperar} dos semanas", "Da una semana.", "Da una semana."),
        # Comparisons that the replacement makes in its own way, and other persons and numbers, stay as it has them.
        ("(tan|muy) bueno como el oro", "muy bueno", "Es tan bueno como el oro.", "Es muy bueno."),
        ("tú nunca (sabes|sabe)", "nunca se sabe", "Tú nunca sabes.", "Nunca se sabe."),
    ],
)
def test_what_the_sentence_says_is_kept(find: str, to: str, text: str, expected: str) -> None:
    assert try_sentence(idiom(find, to, alone="fix"), text, None).text == expected
