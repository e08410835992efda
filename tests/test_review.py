"""Decisions are kept, merged and never deleted behind anyone's back."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import review
from pipeline.errors import ReviewError
from pipeline.model import Decision

A, B, C = "a" * 12, "b" * 12, "c" * 12


def accepted(key: str) -> Decision:
    return Decision(key=key, verdict="accepted")


def test_what_is_recorded_is_loaded_sorted_and_one_a_line(tmp_path: Path) -> None:
    folder = tmp_path / "reviews"
    review.record(folder, "ana", [accepted(C), accepted(A)])
    review.record(folder, "ana", [Decision(key=B, verdict="rewritten", text="otra cosa", note="así no")])
    lines = (folder / "ana.jsonl").read_text(encoding="utf-8").splitlines()
    assert [line.split('"')[3] for line in lines] == [A, B, C]
    assert review.load(folder)["ana"][B].text == "otra cosa"


def test_a_second_thought_replaces_the_first(tmp_path: Path) -> None:
    review.record(tmp_path, "ana", [accepted(A)])
    review.record(tmp_path, "ana", [Decision(key=A, verdict="rejected")])
    assert review.rulings(tmp_path)[A].verdict == "rejected"


def test_withdrawing_leaves_the_others(tmp_path: Path) -> None:
    review.record(tmp_path, "ana", [accepted(A), accepted(B)])
    assert review.withdraw(tmp_path, "ana", [A, C]) == 1
    assert list(review.load(tmp_path)["ana"]) == [B]
    assert review.withdraw(tmp_path, "leo", [A]) == 0


def test_agreement_rules_and_disagreement_is_disputed(tmp_path: Path) -> None:
    review.record(tmp_path, "ana", [Decision(key=A, verdict="accepted", note="bien"), accepted(B)])
    review.record(tmp_path, "leo", [accepted(A), Decision(key=B, verdict="rejected")])
    found = review.rulings(tmp_path)
    assert found[A] == review.Ruling(key=A, verdict="accepted", by=("ana", "leo"), notes=("bien",))
    assert (found[B].verdict, found[B].text) == ("disputed", None)


def test_two_different_rewritings_are_disputed() -> None:
    said = {who: {A: Decision(key=A, verdict="rewritten", text=who)} for who in ("ana", "leo")}
    assert review.merge(said)[A].verdict == "disputed"


def test_lapsed_decisions_are_named() -> None:
    found = review.merge({"ana": {A: accepted(A), B: accepted(B)}})
    assert [r.key for r in review.lapsed(found, [B])] == [A]


def test_a_missing_folder_holds_no_decisions(tmp_path: Path) -> None:
    assert review.rulings(tmp_path / "none") == {}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("not json", "not a decision"),
        ('{"key": "aaaaaaaaaaaa", "verdict": "maybe"}', "not a decision"),
        ('{"key": "a", "verdict": "accepted"}', "no edit key"),
        ('{"key": "aaaaaaaaaaaa", "verdict": "rewritten"}', "verdict and text do not fit"),
        ('{"key": "aaaaaaaaaaaa", "verdict": "accepted", "text": "x"}', "verdict and text do not fit"),
        ('{"key": "aaaaaaaaaaaa", "verdict": "accepted"}\n\n' * 2, "decided twice"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "ana.jsonl").write_text(text, encoding="utf-8")
    with pytest.raises(ReviewError, match=message) as caught:
        review.load(tmp_path)
    assert "ana.jsonl:" in str(caught.value)


@pytest.mark.parametrize("who", ["", "../ana", "ana leo", ".ana", "a/b"])
def test_a_reviewer_must_be_a_file_name(tmp_path: Path, who: str) -> None:
    with pytest.raises(ReviewError, match="file name"):
        review.record(tmp_path, who, [accepted(A)])
    assert not list(tmp_path.iterdir())


decisions = st.builds(accepted, st.sampled_from([A, B, C])) | st.builds(
    lambda key, text: Decision(key=key, verdict="rewritten", text=text), st.sampled_from([A, B, C]), st.text(max_size=5)
)


@given(st.dictionaries(st.sampled_from(["ana", "leo", "eva"]), st.lists(decisions, unique_by=lambda d: d.key)))
def test_merging_does_not_depend_on_order(said: dict[str, list[Decision]]) -> None:
    reviews = {who: {d.key: d for d in mine} for who, mine in said.items()}
    backwards = {who: dict(reversed(mine.items())) for who, mine in reversed(reviews.items())}
    assert review.merge(reviews) == review.merge(backwards)


def test_a_flag_decides_nothing_and_is_seen(tmp_path: Path) -> None:
    review.record(tmp_path, "ana", [Decision(key=A, verdict="flagged", note="¿seguro?")])
    assert review.rulings(tmp_path)[A] == review.Ruling(
        key=A, verdict=None, by=(), notes=("¿seguro?",), flagged=("ana",)
    )
    review.record(tmp_path, "leo", [Decision(key=A, verdict="rejected")])
    found = review.rulings(tmp_path)[A]
    assert (found.verdict, found.by, found.flagged) == ("rejected", ("leo",), ("ana",))


def test_an_amendment_tells_what_changes_before_it_writes(tmp_path: Path) -> None:
    review.record(tmp_path, "ana", [accepted(A), accepted(B)])
    file = tmp_path / "ana.jsonl"
    told: list[tuple[tuple[review.Change, ...], bytes]] = []
    before = file.read_bytes()
    done = review.amend(
        tmp_path, "ana", review.withdrawing([A]), log=lambda changes: told.append((changes, file.read_bytes()))
    )
    assert done == (review.Change(key=A, before=accepted(A), after=None),)
    assert told == [(done, before)]
    assert review.amend(tmp_path, "ana", review.withdrawing([C])) == ()


def test_a_malformed_decision_changes_nothing(tmp_path: Path) -> None:
    review.record(tmp_path, "ana", [accepted(A)])
    with pytest.raises(ReviewError, match="no edit key"):
        review.amend(tmp_path, "ana", lambda mine: {"x": accepted("x")})
    assert list(review.load(tmp_path)["ana"]) == [A]
