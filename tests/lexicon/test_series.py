"""Gerunds coordinated with one that a replacement makes an infinitive."""

import pytest

from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.schema import Calque, Example, Keep
from pipeline.spans import apply_patches

ENTRY = Calque(
    id="hard-time",
    kind="idiom",
    why="…",
    lattice=False,
    find=("{v:tener} un tiempo duro {v2:*/ger}",),
    es=("{v:tener} problemas para {v2/inf}",),
    alone="fix",
    example=(Example(es="Tengo un tiempo duro durmiendo.", to="Tengo problemas para dormir."),),
    keep=(Keep(es="Es duro.", because="pattern"),),
)


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("Tiene un tiempo duro comiendo y yendo al baño.", "Tiene problemas para comer e ir al baño."),
        ("Tuve un tiempo duro durmiendo, comiendo y vistiéndome.", "Tuve problemas para dormir, comer y vestirme."),
        ("Tuve un tiempo duro durmiendo sabiendo la verdad.", "Tuve problemas para dormir sabiendo la verdad."),
        ("Tuve un tiempo duro durmiendo, sabiendo la verdad.", "Tuve problemas para dormir, sabiendo la verdad."),
    ],
)
def test_what_goes_on_with_and_follows(text: str, want: str) -> None:
    (proposal,) = Lexicon([ENTRY]).propose(text, None)
    assert apply_patches(text, proposal.patches) == want
