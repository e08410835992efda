"""Datives that a replacement does not take."""

import pytest

from pipeline.lexicon.check import try_sentence
from pipeline.lexicon.engine import Lexicon
from tests.lexicon.lexica import idiom

CALL = idiom("{v:dar} una llamada", "{v:llamar}", alone="fix")
LIONS = idiom("{v:tirar} a los lobos", "{v:echar} a los leones", alone="fix")
CHOIR = idiom("{v:predicar} al coro", "{v:predicar} a los conversos", alone="fix")


@pytest.mark.parametrize(
    ("lexicon", "text", "expected"),
    [
        (CALL, "Le daré una llamada a mi tía.", "Llamaré a mi tía."),
        (CALL, "Le daré una llamada a Ana.", "Llamaré a Ana."),
        (CALL, "Le daré una llamada.", "Le llamaré."),
        (CHOIR, "Le predica al coro.", "Les predica a los conversos."),
        # Nobody is told anything here: «le» is one person.
        (LIONS, "Le tiraron a los lobos.", "Le echaron a los leones."),
    ],
)
def test_a_dative_goes_or_changes_with_the_verb(lexicon: Lexicon, text: str, expected: str) -> None:
    assert try_sentence(lexicon, text, None).text == expected
