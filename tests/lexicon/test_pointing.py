"""Demonstratives before «ser» that agree with what now stands behind it."""

import pytest

from pipeline.lexicon.check import try_sentence
from tests.lexicon.lexica import idiom

WORMS = idiom("una lata de gusanos", "un avispero", alone="fix")
ARGUMENT = idiom("{n:argumento}", "{n:discusión}", alone="fix")


@pytest.mark.parametrize(
    ("lexicon", "text", "expected"),
    [
        (WORMS, "Esa es una lata de gusanos.", "Ese es un avispero."),
        (WORMS, "Esta no es una lata de gusanos.", "Este no es un avispero."),
        (WORMS, "Eso es una lata de gusanos.", "Eso es un avispero."),
        # The match may be the noun alone, behind a determiner and an adjective.
        (ARGUMENT, "Este es el último argumento.", "Esta es la última discusión."),
        (ARGUMENT, "Ese era mi argumento.", "Esa era mi discusión."),
    ],
)
def test_a_demonstrative_follows(lexicon: object, text: str, expected: str) -> None:
    assert try_sentence(lexicon, text, None).text == expected  # type: ignore[arg-type]
