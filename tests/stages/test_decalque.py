"""Hints of the stage for idioms of the English that no entry has judged."""

import pytest

from pipeline.model import Edit, Source
from pipeline.settings import Settings
from pipeline.stages import align, decalque, detect, segment


def hints(es: str, en: str) -> list[Edit]:
    """What the stage says beyond its entries."""
    bitext = segment.from_source(Source(id="x", es=es, en=en))
    for stage in (detect, align):
        bitext = stage.run(bitext, Settings())
    return [e for s in decalque.run(bitext, Settings()).es for e in s.edits if e.rule == "lexicon:unseen"]


@pytest.mark.model
def test_a_sentence_that_would_lose_words_is_only_pointed_at() -> None:
    (edit,) = hints("Lo barrieron debajo de la alfombra durante años.", "They swept it under the rug for years.")
    assert edit.level == "flag"
    assert edit.evidence == "swept it under the rug"


@pytest.mark.model
def test_what_spanish_says_too_is_left() -> None:
    assert hints("El diablo está en los detalles.", "The devil is in the details.") == []
