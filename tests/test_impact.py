"""What a data file would change is told per sentence; what it leaves as it is, is not."""

from pathlib import Path

import pytest

from pipeline.errors import LexiconError
from pipeline.impact import Sentence, changes

NEW = """
[[calque]]
id = "walk-the-plank"
kind = "idiom"
en = ["walk the plank"]
es = ["{v:pagar} el pato"]
alone = "suggest"
why = "Calco."
"""
OVER = [
    Sentence("a/01", "Él caminó la tabla ayer.", "He walked the plank yesterday."),
    Sentence("a/02", "Ellos caminan la tabla.", None),
    Sentence("a/03", "Caminó hasta la tabla.", "He walked to the board."),
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
    path.write_text(NEW.replace("walk-the-plank", "fall-on-sword"), encoding="utf-8")
    over = [*OVER[:1], Sentence("a/04", "No voy a caer en mi espada.", "I won't fall on my sword.")]
    assert [c.kind for c in changes(path, over)] == ["gained", "lost"]


def test_an_empty_file_says_how_to_begin(tmp_path: Path) -> None:
    path = tmp_path / "new.toml"
    path.write_text("", encoding="utf-8")
    with pytest.raises(LexiconError, match="calco lexicon draft"):
        changes(path, OVER)
