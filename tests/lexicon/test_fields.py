"""Semantic fields: an idiom among the things of its literal sense is left alone."""

import re
import tomllib
from pathlib import Path

import pytest

from pipeline.errors import LexiconError
from pipeline.lexicon import context, fields
from pipeline.lexicon.check import check
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.schema import parse_entries

NAIL = """
[[calque]]
id = "nail"
kind = "idiom"
en = "hit the nail on the head"
lattice = false
find = ["{v:golpear} el clavo en la cabeza"]
es = ["{v:dar} en el clavo"]
why = "Calco."
example = [{ es = "Golpeó el clavo en la cabeza.", en = "She hit the nail on the head.", to = "Dio en el clavo." }]
keep = [{ es = "Le pega al clavo.", because = "pattern" }]
"""


def level(es: str, en: str | None, entry: str = NAIL) -> str:
    """What the entry makes of a sentence: a level, or "" when it keeps still."""
    found = Lexicon(parse_entries("one.toml", entry)).propose(es, en)
    return found[0].level if found else ""


@pytest.mark.parametrize(
    ("es", "en", "wanted"),
    [
        ("Ana golpeó el clavo en la cabeza.", "Ana hit the nail on the head.", "fix"),
        # a word of the field, in both languages or where there is but one: doubtful
        ("Golpeó el clavo en la cabeza con el martillo.", "She hit the nail on the head with the hammer.", "suggest"),
        ("Golpeó el clavo en la cabeza con el mazo.", None, "suggest"),
        # in one language only: another sense of the word
        ("Golpeó el clavo en la cabeza en la tabla.", "She hit the nail on the head in the chart.", "fix"),
        # two things of other fields; one of them; people and places of any story
        (
            "Golpeó el clavo en la cabeza y regó los tulipanes en su maceta.",
            "She hit the nail on the head and watered the tulips in their flowerpot.",
            "suggest",
        ),
        ("Golpeó el clavo en la cabeza y regó los tulipanes en su maceta.", None, "suggest"),
        ("Golpeó el clavo en la cabeza y regó los tulipanes.", "She hit the nail on the head: tulips.", "fix"),
        ("El profesor golpeó el clavo en la cabeza.", "The teacher hit the nail on the head.", "fix"),
        # too far off
        ("Golpeó el clavo en la cabeza" + ", muy bien" * 6 + ", con el mazo.", None, "suggest"),
    ],
)
def test_the_words_around_decide(es: str, en: str | None, wanted: str) -> None:
    assert level(es, en) == wanted


def test_an_entry_may_name_its_fields_or_none() -> None:
    es, en = "Golpeó el clavo en la cabeza con el mazo.", "She hit the nail on the head with the mallet."
    none = NAIL.replace("why =", "fields = []\nwhy =")
    kitchen = NAIL.replace("why =", 'fields = ["kitchen"]\nwhy =')
    assert level(es, en, none) == "fix"
    assert level(es, en, kitchen) == "fix"
    pot = "Golpeó el clavo en la cabeza de la olla."
    assert level(pot, "She hit the nail on the head of the pot.", kitchen) == "suggest"
    sure = kitchen.replace("why =", 'alone = "fix"\nwhy =')
    assert (level(pot, None, sure), level(es, None, sure)) == ("suggest", "fix")


def test_an_unknown_field_is_told() -> None:
    with pytest.raises(LexiconError, match="field 'kitchn' does not exist"):
        level("x", None, NAIL.replace("why =", 'fields = ["kitchn"]\nwhy ='))


@pytest.mark.parametrize("line", ["[]", '["kitchen"]'])
def test_fields_that_change_nothing_are_told(tmp_path: Path, line: str) -> None:
    (tmp_path / "one.toml").write_text(NAIL.replace("why =", f"fields = {line}\nwhy ="), encoding="utf-8")
    assert any("fields are not proven" in str(p) for p in check(tmp_path))


def test_fields_that_are_needed_pass(tmp_path: Path) -> None:
    pot = '{ es = "Golpeó el clavo en la cabeza de la olla.", en = "She hit the nail on the head of the pot." }'
    text = NAIL.replace("why =", 'fields = ["kitchen"]\nwhy =') + f"suggest = [{pot}]\n"
    (tmp_path / "one.toml").write_text(text, encoding="utf-8")
    assert check(tmp_path) == []


def test_the_table_is_well_formed() -> None:
    """Lower case, one word each, both sides of every field."""
    for name, row in tomllib.loads(fields.FIELDS.read_text(encoding="utf-8")).items():
        assert set(row) <= {"heads", "es", "en"}, name
        for side in ("es", "en"):
            assert row[side], name
            assert len(set(row[side])) == len(row[side]), name
            assert all(re.fullmatch(r"[^\W\d_]+(-\w+)*", w) and w == w.lower() for w in row[side]), name


AXE = """
[[calque]]
id = "axe"
kind = "idiom"
en = "an axe to grind"
lattice = false
find = ["un hacha que moler"]
es = ["intereses personales"]
why = "Calco."
example = [{ es = "Tiene un hacha que moler.", en = "He has an axe to grind.", to = "Tiene intereses personales." }]
keep = [{ es = "Un hacha.", because = "pattern" }]
"""


def test_the_words_of_one_idiom_tell_nothing_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(context, "probability", lambda use: 0.9 if "nail" in use.found.text else 0.1)
    lexicon = Lexicon(parse_entries("two.toml", NAIL + AXE))
    es, en = (
        "Tiene un hacha que moler y golpeó el clavo en la cabeza",
        "He has an axe to grind and hit the nail on the head",
    )
    assert [p.level for p in lexicon.propose(f"{es}.", f"{en}.")] == ["fix", "fix"]
    # a thing of neither idiom still tells of that which it may belong to
    levels = [p.level for p in lexicon.propose(f"{es} con el mazo.", f"{en} with the mallet.")]
    assert levels == ["fix", "suggest"]


def test_what_means_nothing_else_in_spanish_is_sure_where_the_english_has_it() -> None:
    es, en = "Golpeó el clavo en la cabeza con el mazo.", "She hit the nail on the head with the mallet."
    sure = NAIL.replace("lattice = false", 'lattice = false\nalone = "fix"')
    assert (level(es, en, sure), level(es, None, sure)) == ("fix", "suggest")


def test_a_rendering_that_nobody_writes_in_another_sense_heeds_no_surroundings() -> None:
    es, en = "Golpeó el clavo en la cabeza con el martillo.", "She hit the nail on the head with the hammer."
    twofold = NAIL.replace("why =", "twofold = true\nwhy =")
    sure = twofold.replace("why =", 'sure = ["{v:golpear} el clavo en la cabeza"]\nwhy =')
    assert (level(es, en, twofold), level(es, en, sure), level(es, None, sure)) == ("", "fix", "suggest")


def test_a_sure_rendering_without_example_is_told(tmp_path: Path) -> None:
    line = 'sure = ["{v:golpear} la uña"]\nwhy ='
    (tmp_path / "one.toml").write_text(NAIL.replace("why =", line), encoding="utf-8")
    assert any("the sure rendering '{v:golpear} la uña' is in no example" in str(p) for p in check(tmp_path))
