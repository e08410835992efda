"""Particles of phrasal verbs that stand between a verb and its object."""

import pytest

from pipeline.lexicon import store
from pipeline.lexicon.check import try_sentence


@pytest.mark.parametrize(
    "sentence",
    ["Siempre mezclo arriba los nombres.", "Ayer imprimí fuera tu solicitud.", "Llenamos arriba el depósito."],
)
def test_object_behind_the_particle(sentence: str) -> None:
    trial = try_sentence(store.load().lexicon, sentence, None)
    assert {p.level for p in trial.proposals} == {"suggest"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Guarda arriba las mantas.",  # a verb of placing
        "Imprimía arriba una chica nueva.",  # the subject
        "Los mezclo arriba, en el estudio.",  # a clause end
        "Trabajé fuera dos años.",  # a time
        "Trabajamos fuera todos.",  # the subject, again
    ],
)
def test_adverbs_of_place(sentence: str) -> None:
    assert not try_sentence(store.load().lexicon, sentence, None).proposals
