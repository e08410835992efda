"""What a reviewer sees of an item says what is there, and no more."""

from pathlib import Path

import pytest

from pipeline import acts, cards, rulebook
from pipeline.cards import Mark
from pipeline.desk import Desk
from pipeline.queue import Item
from tests import fakes
from tests.test_desk import desk


def text(marks: tuple[Mark, ...]) -> str:
    return "".join(m.text for m in marks)


def shown(marks: tuple[Mark, ...]) -> list[tuple[str, str, bool]]:
    return [(m.op, m.text, m.mine) for m in marks if m.op != "same"]


@pytest.fixture
def one(tmp_path: Path, fake_stages: None) -> tuple[Desk, Item]:
    fakes.write_question(tmp_path, "q", "¿Qué?", ["Antes ,no.\nLibro ,sí ,claro.\nDespués."], ["B.\nBook yes.\nA."])
    found = desk(tmp_path)
    return found, found.waiting()[0]


def test_a_card_shows_both_texts_with_its_own_change_apart(one: tuple[Desk, Item]) -> None:
    card = cards.card(*one)
    assert card
    assert text(card.raw) == "Libro ,sí ,claro."
    assert text(card.clean) == "Tomo, sí, claro."
    assert ("del", "Libro", True) in shown(card.raw)
    assert ("ins", "Tomo", True) in shown(card.clean)
    assert not any(mine for op, change, mine in shown(card.clean) if change != "Tomo")
    assert (card.left, card.text, card.right) == ("", "Tomo", ", sí, claro.")
    assert (card.options, card.option, card.changes) == (("Tomo", "Volumen"), 0, True)
    assert "".join(p.text for p in card.english) == "Book yes."
    assert card.context == ("Antes, no.", "Después.")
    assert (card.status, card.level, card.said, card.rule) == ("suggested", "suggest", (), None)


def test_another_option_is_shown_in_its_place(one: tuple[Desk, Item]) -> None:
    card = cards.card(*one, option=1)
    assert card
    assert (text(card.clean), card.text, card.option) == ("Volumen, sí, claro.", "Volumen", 1)


def test_a_decided_edit_shows_what_was_decided_and_by_whom(one: tuple[Desk, Item]) -> None:
    found, item = one
    acts.rewrite(found, item, "Cuaderno")
    card = cards.card(found, item)
    assert card
    assert (text(card.clean), card.option, card.status) == ("Cuaderno, sí, claro.", -1, "applied")
    assert card.said == (("ana", "rewritten", "Cuaderno", ""),)
    acts.accept(found, [item], option=1)
    again = cards.card(found, item)
    assert again
    assert again.option == 1


def test_hits_show_each_change(one: tuple[Desk, Item]) -> None:
    found, _ = one
    rows = cards.hits(found, found.of_rule("comma"))
    assert [text(h.clean) for h in rows] == ["Antes, no.", "Libro, sí, claro.", "Libro, sí, claro."]
    assert all(any(m.mine for m in h.raw) for h in rows)


def test_a_bead_is_shown_with_its_neighbours(one: tuple[Desk, Item]) -> None:
    found, item = one
    from msgspec.structs import replace

    from pipeline.queue import Place

    bead = cards.bead_card(found, replace(item, places=(Place("q/01", 2),)))
    assert bead
    assert (bead.rows, bead.middle) == ((("Libro ,sí ,claro.", "Book yes."), ("Después.", "A.")), 1)
    assert cards.bead_card(found, replace(item, places=(Place("q/01", 9),))) is None


def test_every_rule_has_a_card_with_examples() -> None:
    entry, rule = rulebook.card("lexicon:come-with-caveat"), rulebook.card("dates")
    assert entry
    assert rule
    assert entry.examples[0].before != entry.examples[0].after
    assert "caveat" in entry.english[0]
    assert rule.keeps
    assert rulebook.card("none") is None
