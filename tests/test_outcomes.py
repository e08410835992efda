"""After a change only what changed is shown."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import outcomes
from pipeline.errors import ReviewError
from pipeline.model import Bitext, Patch, Segment
from pipeline.outcomes import News, Outcome
from tests.fakes import edit


def outcome(key: str, level: str = "fix", document: str = "q/01") -> Outcome:
    return Outcome(key=key, document=document, rule="r", level=level, before="a", after="b")  # type: ignore[arg-type]


def by_name(*found: Outcome) -> dict[tuple[str, str, str], Outcome]:
    return {o.name: o for o in found}


def test_counts_say_what_is_new_withdrawn_and_as_before() -> None:
    seen = by_name(outcome("1"), outcome("2"), outcome("3", "suggest"))
    found = outcomes.news(seen, [outcome("1"), outcome("3", "fix"), outcome("4")])
    assert found == News((outcome("3", "fix"), outcome("4")), (outcome("2"),), 1)


def test_an_outcome_is_an_edit_without_its_verdict() -> None:
    one = edit("Libro y libro.", "book", Patch(start=0, end=5, new="Tomo"))
    twice = Segment(raw="Libro y libro.", edits=(one,))
    found = list(outcomes.outcomes(Bitext(id="q/01", es=(twice, twice))))
    assert [(o.before, o.after, o.sentence) for o in found] == [("Libro", "Tomo", "Libro y libro.")]


def test_what_was_seen_is_kept_by_reviewer_and_question(tmp_path: Path) -> None:
    assert outcomes.load(tmp_path, "ana", "q") is None
    outcomes.save(tmp_path, "ana", "q", [outcome("2"), outcome("1")])
    assert outcomes.load(tmp_path, "ana", "q") == by_name(outcome("1"), outcome("2"))
    assert outcomes.load(tmp_path, "leo", "q") is None
    with pytest.raises(ReviewError):
        outcomes.load(tmp_path, "../ana", "q")


def test_a_damaged_file_is_as_if_nothing_was_seen(tmp_path: Path) -> None:
    outcomes.save(tmp_path, "ana", "q", [])
    (tmp_path / ".calco" / "seen" / "ana" / "q.json").write_text("{")
    assert outcomes.load(tmp_path, "ana", "q") is None


keys = st.sets(st.sampled_from("123456"))


@given(keys, keys)
def test_every_outcome_is_counted_once(old: set[str], new: set[str]) -> None:
    found = outcomes.news(by_name(*map(outcome, old)), map(outcome, new))
    assert len(found.new) + found.same == len(new)
    assert len(found.gone) + found.same == len(old)
