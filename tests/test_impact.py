"""What a data file would change is told per sentence; what it leaves as it is, is not."""

from pathlib import Path

import pytest

from pipeline.errors import LexiconError
from pipeline.impact import Sentence, changes

NEW = """
[[calque]]
id = "paint-the-moon"
kind = "idiom"
en = ["paint the moon"]
es = ["{v:pagar} el pato"]
alone = "suggest"
why = "Calco."
"""
OVER = [
    Sentence("a/01", "Él pintó la luna ayer.", "He painted the moon yesterday."),
    Sentence("a/02", "Ellos pintan la luna.", None),
    Sentence("a/03", "Pintó hasta la tapia.", "He painted up to the wall."),
]


def test_gains_are_shown_with_their_levels(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    path.write_text(NEW, encoding="utf-8")
    found = changes(path, OVER)
    assert [(c.kind, c.document, c.will, c.levels) for c in found] == [
        ("gained", "a/01", "Él pagó el pato ayer.", ("", "fix")),
        ("gained", "a/02", "Ellos pagan el pato.", ("", "suggest")),
    ]


def test_a_shipped_entry_under_another_rule_is_compared_with_itself(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    path.write_text(NEW.replace("paint-the-moon", "fall-on-sword"), encoding="utf-8")
    over = [*OVER[:1], Sentence("a/04", "No voy a caer en mi espada.", "I won't fall on my sword.")]
    assert [c.kind for c in changes(path, over)] == ["gained", "lost"]


def test_an_empty_file_says_how_to_begin(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    path.write_text("", encoding="utf-8")
    with pytest.raises(LexiconError, match="calco lexicon draft"):
        changes(path, OVER)
