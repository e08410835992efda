"""Hints of the stage for idioms of the English that no entry has judged."""

import pytest
from msgspec import structs

from pipeline.lexicon import context, store
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.schema import Calque
from pipeline.lexicon.unseen import Brief, Unseen
from pipeline.model import Edit, Patch, Source
from pipeline.settings import Settings
from pipeline.stages import align, decalque, detect, segment

RUG = Brief("sweep something under the rug", "ocultar un problema", ("esconder el problema", "echar tierra al asunto"))
DEVIL = Brief("the devil is in the details", "lo difícil es el detalle", ("el diablo está en los detalles",))


@pytest.fixture(autouse=True)
def _brief(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "load", lambda: store.Shipped(Lexicon(()), Unseen((), (RUG, DEVIL))))


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


@pytest.mark.model
def test_what_surrounds_a_literal_use_is_heeded(monkeypatch: pytest.MonkeyPatch) -> None:
    spanish = "Barrió las hojas mojadas debajo de la alfombra roja."
    assert hints(spanish, "She swept the wet leaves under the rug near the window.") == []
    monkeypatch.setattr(context, "SURE", 1)
    assert hints(spanish, "She swept the wet leaves under the rug near the window.") != []


def test_a_suggestion_about_words_that_are_mended_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = Calque(
        id="x", kind="idiom", why="Calco.", alone="fix", lattice=False, find=("un plato frío",), es=("nada",)
    )
    monkeypatch.setattr(store, "load", lambda: store.Shipped(Lexicon((entry,)), Unseen((), ())))
    bitext = segment.from_source(Source(id="x", es="Comió un plato frío de sopa."))
    within, beyond = (
        Edit(key=key, rule="r", level="suggest", why="", patches=(Patch(start=at, end=end, new="olla"),))
        for key, at, end in (("a", 9, 14), ("b", 23, 27))
    )
    segments = (structs.replace(bitext.es[0], edits=(within, beyond), language="es"),)
    (mended,) = decalque.run(structs.replace(bitext, es=segments), Settings()).es
    assert [e.rule for e in mended.edits] == ["r", "lexicon:x"]
    assert mended.edits[0] == beyond


@pytest.mark.model
def test_a_particle_behind_a_verb_that_says_it_already_is_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    entry = Calque(
        id="x",
        kind="phrasal",
        en=("call off",),
        why="Calco.",
        alone="keep",
        lattice=False,
        find=("{v:llamar} fuera",),
        es=("{v:cancelar}", "{v:dejar} sin efecto"),
    )
    monkeypatch.setattr(store, "load", lambda: store.Shipped(Lexicon((entry,)), Unseen((entry,), ())))
    (edit,) = hints("Cancelaron fuera la boda de Inés.", "They called off Inés's wedding.")
    assert (edit.level, edit.patches[0].new) == ("fix", "Cancelaron")
    assert hints("Dejaron fuera la ropa de Inés.", "They called off Inés's wedding.") == []
