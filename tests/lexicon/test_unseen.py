"""Hints for idioms that have no entry."""

from pathlib import Path

import pytest

from pipeline.errors import LexiconError
from pipeline.lexicon.evidence import EnglishSentence
from pipeline.lexicon.tokens import tokenise
from pipeline.lexicon.unseen import Brief, Unseen, briefs

SPOON = Brief("born with a silver spoon", "de familia rica", ("nacer en cuna de oro",))


def hints(spanish: str, english: str) -> list[str]:
    """What the hints cover."""
    tokens = tokenise(spanish)
    found = Unseen((), (SPOON,)).hints(tokens, EnglishSentence(english))
    return [spanish[tokens[h.start].start : tokens[h.end - 1].end] for h in found]


def test_a_word_for_word_rendering_is_pointed_at() -> None:
    assert hints("Ella nació con una cuchara de plata.", "She was born with a silver spoon.") == [
        "nació con una cuchara de plata"
    ]


def test_good_spanish_is_left() -> None:
    assert hints("Ella nació en cuna de oro.", "She was born with a silver spoon.") == []


def test_without_the_english_idiom_nothing_is_said() -> None:
    assert hints("Ella nació con una cuchara de plata.", "She came into the world holding cutlery.") == []


def test_the_list_is_read_and_its_mistakes_told(tmp_path: Path) -> None:
    (tmp_path / "a.tsv").write_text(
        "# comment\nborn yesterday\tingenuo\tcaerse de un guindo|ser ingenuo\n", encoding="utf-8"
    )
    assert briefs(tmp_path) == (Brief("born yesterday", "ingenuo", ("caerse de un guindo", "ser ingenuo")),)
    (tmp_path / "b.tsv").write_text("only one field\n", encoding="utf-8")
    briefs.cache_clear()
    with pytest.raises(LexiconError, match="line 1"):
        briefs(tmp_path)
