"""Candidates are phrases rendered word for word that no entry knows, the suspicious ones first."""

from pathlib import Path

import pytest

from pipeline.errors import SourceError
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.schema import Calque
from pipeline.lexicon.store import Shipped
from pipeline.lexicon.unseen import Unseen
from pipeline.mining import BOUND, Pair, likelihood, mine, read_pairs

EMPTY = Shipped(Lexicon(()), Unseen((), ()))
PAIRS = [
    Pair("a/01", "El jefe cortó esquinas otra vez.", "The boss cut corners again."),
    Pair("a/02", "Nunca cortamos las esquinas aquí.", "We never cut corners here."),
    Pair("b/01", "Vivo en una ciudad tranquila del norte.", "I live in a quiet northern town."),
    Pair("b/02", "Ella apareció tarde a la cena.", "She showed up late to dinner."),
]

pytestmark = pytest.mark.model


def test_a_phrase_rendered_word_for_word_is_found_with_its_places() -> None:
    found = {c.english: c for c in mine(PAIRS, EMPTY)}
    corners = found["cut corner"]
    assert (corners.count, corners.documents) == (2, 2)
    assert {s.rendering for s in corners.seen} == {"cortó esquinas", "cortamos las esquinas"}


def test_what_is_not_rendered_word_for_word_is_none() -> None:
    assert not any("show" in c.english for c in mine(PAIRS, EMPTY))


def test_the_literal_particle_of_a_phrasal_verb_is_a_sign() -> None:
    pairs = [Pair("c", "Ella se mostró arriba tarde.", "She showed up late.")]
    assert [(c.english, c.signs) for c in mine(pairs, EMPTY)] == [("show up", ("particle",))]


def test_a_listed_phrase_comes_first() -> None:
    found = mine(PAIRS, EMPTY, ["to cut corners", "[pron] whatever"])
    assert (found[0].english, found[0].signs[0]) == ("cut corner", "listed")


def test_what_an_entry_knows_is_left_out() -> None:
    entry = Calque(id="cut-corners", kind="idiom", why="x", en="cut corners", es=("{v:escatimar}",))
    known = Shipped(Lexicon((entry,)), Unseen((), ()))
    assert not any("corner" in c.english for c in mine(PAIRS, known))


def test_company_by_chance_counts_nothing() -> None:
    assert likelihood(1, 100, 100, 1_000) == 0.0
    assert likelihood(20, 25, 22, 10_000) > BOUND
    assert likelihood(3, 2, 2, 100) >= 0.0  # a lemma and its form may differ in count


def test_a_bad_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "pairs.jsonl"
    path.write_text('{"id": 1, "es": "Sí.", "en": "Yes."}\n\n{"id": 2, "es": "No."}\n', encoding="utf-8")
    with pytest.raises(SourceError, match=r"pairs\.jsonl:3: .*`en`.*hint"):
        list(read_pairs(path))
