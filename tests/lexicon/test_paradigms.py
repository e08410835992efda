"""Every verb that the shipped lexicon writes has all its forms."""

import pytest

from pipeline.lexicon import store
from pipeline.lexicon.paradigms import flaws, proven
from pipeline.lexicon.schema import Calque


@pytest.mark.unmeasured
def test_every_replacement_of_every_rule_is_written_in_all_persons_and_tenses() -> None:
    found = [(e.id, flaw) for e in store.entries() for flaw in flaws(e)]
    assert found == []


@pytest.mark.parametrize(
    ("replacement", "what"),
    [("{v:brincotillar}", "not a known verb"), ("{v:abolirse}", ""), ("{v:llover} a cántaros", "")],
)
def test_what_is_missing_is_told(replacement: str, what: str) -> None:
    entry = Calque(id="x", kind="idiom", why="x", es=(replacement,))
    assert any(what in f.what for f in flaws(entry)) == bool(what)
    assert proven([entry]) == (0 if what else 1, 1)
