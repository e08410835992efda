"""Everything a reviewer did can be undone and done again, whatever happened in between."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import baselines, review
from pipeline.alignment.changes import Alignment
from pipeline.errors import ReviewError
from pipeline.journal import Journal
from pipeline.model import Decision

KEYS = [letter * 12 for letter in "abcdef"]
A, B, C = KEYS[:3]


def said(root: Path, slug: str = "q", who: str = "ana") -> dict[str, str]:
    found = review.load(root / "corpus" / slug / "reviews").get(who, {})
    return {key: d.verdict for key, d in found.items()}


def accept(*keys: str) -> review.Amendment:
    return review.recording(Decision(key=k, verdict="accepted") for k in keys)


def reject(*keys: str) -> review.Amendment:
    return review.recording(Decision(key=k, verdict="rejected") for k in keys)


def test_an_act_over_several_questions_is_undone_whole(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "ana")
    done = journal.decide("all", {"q": accept(A, B), "r": accept(C)})
    assert done is not None
    assert done.keys == (("q", A), ("q", B), ("r", C))
    assert (said(tmp_path), said(tmp_path, "r")) == ({A: "accepted", B: "accepted"}, {C: "accepted"})
    assert journal.depth() == (1, 0)
    assert journal.undo()
    assert (said(tmp_path), said(tmp_path, "r")) == ({}, {})
    assert journal.redo()
    assert (said(tmp_path), said(tmp_path, "r")) == ({A: "accepted", B: "accepted"}, {C: "accepted"})


def test_what_changes_nothing_is_no_act(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "ana")
    assert journal.undo() is None
    assert journal.redo() is None
    assert journal.decide("none", {"q": review.withdrawing([A])}) is None
    assert journal.depth() == (0, 0)


def test_undoing_goes_through_restarts_and_other_windows(tmp_path: Path) -> None:
    first, second = Journal(tmp_path, "ana"), Journal(tmp_path, "ana")
    first.decide("1", {"q": accept(A)})
    second.decide("2", {"q": reject(A)})
    assert Journal(tmp_path, "ana").undo()
    assert said(tmp_path) == {A: "accepted"}
    assert first.undo()
    assert said(tmp_path) == {}
    assert second.depth() == (0, 2)


def test_what_was_decided_otherwise_since_stays(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "ana")
    journal.decide("1", {"q": accept(A, B)})
    review.record(tmp_path / "corpus" / "q" / "reviews", "ana", [Decision(key=A, verdict="rejected")])
    undone = journal.undo()
    assert undone is not None
    assert undone.kept == 1
    assert said(tmp_path) == {A: "rejected"}


def test_a_line_cut_short_is_dropped(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "ana")
    journal.decide("1", {"q": accept(A)})
    with journal.path.open("ab") as file:
        file.write(b'{"act": 2, "what": "do", "sl')
    again = Journal(tmp_path, "ana")
    assert again.depth() == (1, 0)
    again.decide("2", {"q": accept(B)})
    assert Journal(tmp_path, "ana").depth() == (2, 0)


def test_a_half_written_act_is_undone_as_far_as_it_went(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    journal = Journal(tmp_path, "ana")

    def full(path: Path, data: bytes) -> None:
        raise OSError("disk full")

    with monkeypatch.context() as patched:
        patched.setattr(review, "write_atomic", full)
        with pytest.raises(OSError, match="disk full"):
            journal.decide("1", {"q": accept(A)})
    assert said(tmp_path) == {}
    undone = Journal(tmp_path, "ana").undo()
    assert undone is not None
    assert undone.kept == 0
    assert said(tmp_path) == {}


def test_a_damaged_journal_is_named(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "ana")
    journal.path.parent.mkdir(parents=True)
    journal.path.write_text("not json\n")
    with pytest.raises(ReviewError, match=r"ana\.jsonl: line 1: not an act"):
        journal.depth()


def test_a_journal_that_was_removed_starts_anew(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "ana")
    journal.decide("1", {"q": accept(A)})
    journal.path.unlink()
    assert journal.depth() == (0, 0)
    journal.decide("2", {"q": accept(B)})
    assert journal.undo()
    assert said(tmp_path) == {A: "accepted"}


def test_accepted_alignments_come_back(tmp_path: Path) -> None:
    journal = Journal(tmp_path, "ana")
    one, two = Alignment(es=("A.",), en=(), beads=()), Alignment(es=("B.",), en=(), beads=())
    for wanted in (one, two):
        done = journal.align("accept", "q/01", lambda _, wanted=wanted: wanted)  # type: ignore[misc]
        assert done is not None
        assert done.documents == ("q/01",)
    assert journal.align("accept", "q/01", lambda old: old) is None
    journal.undo()
    assert baselines.load(tmp_path, "q/01") == one
    journal.undo()
    assert baselines.load(tmp_path, "q/01") is None
    journal.redo()
    assert baselines.load(tmp_path, "q/01") == one


steps = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["accepted", "rejected", "withdrawn"]), st.sets(st.sampled_from(KEYS), min_size=1)),
        st.sampled_from(["undo", "redo", "restart"]),
    ),
    max_size=25,
)


@settings(max_examples=40, deadline=None)
@given(steps)
def test_undo_and_redo_are_those_of_a_list_of_states(
    tmp_path_factory: pytest.TempPathFactory, todo: list[object]
) -> None:
    root = tmp_path_factory.mktemp("journal")
    journal = Journal(root, "ana")
    states: list[dict[str, str]] = [{}]
    at = 0
    for step in todo:
        if step == "restart":
            journal = Journal(root, "ana")
        elif step == "undo":
            assert bool(journal.undo()) == (at > 0)
            at = max(0, at - 1)
        elif step == "redo":
            assert bool(journal.redo()) == (at < len(states) - 1)
            at = min(len(states) - 1, at + 1)
        elif isinstance(step, tuple):
            verdict, keys = step
            new = {k: v for k, v in states[at].items() if k not in keys}
            amendment = review.withdrawing(keys)
            if verdict != "withdrawn":
                amendment = accept(*keys) if verdict == "accepted" else reject(*keys)
                new |= {key: str(verdict) for key in keys}
            assert bool(journal.decide(verdict, {"q": amendment})) == (new != states[at])
            if new != states[at]:
                states = [*states[: at + 1], new]
                at += 1
        assert said(root) == states[at]
        assert journal.depth() == (at, len(states) - 1 - at)


def _decide_many(root: Path, who: str, worker: int, log: Path, count: int) -> None:
    """Accepts or rejects keys of its own, and notes each once it has been told that it is on disk."""
    journal = Journal(root, who)
    with log.open("ab", buffering=0) as told:
        for n in range(count):
            key = f"{worker:02x}{n % 40:010x}"
            verdict = "accepted" if n % 3 else "rejected"
            journal.decide("one", {"q": review.recording([Decision(key=key, verdict=verdict)])})  # type: ignore[arg-type]
            told.write(f"{key} {verdict}\n".encode())


def test_nobody_loses_a_decision_not_even_to_a_kill(tmp_path: Path) -> None:
    """Two people, two windows each, thousands of acts; one window is killed wherever it happens to be."""
    spawn = multiprocessing.get_context("fork")
    logs = [tmp_path / f"{n}.log" for n in range(4)]
    whos = ["ana", "ana", "leo", "leo"]
    crowd = [spawn.Process(target=_decide_many, args=(tmp_path, who, n, logs[n], 600)) for n, who in enumerate(whos)]
    for process in crowd:
        process.start()
    while not (logs[0].exists() and logs[0].read_bytes().count(b"\n") > 60):
        time.sleep(0.002)
    assert crowd[0].pid
    os.kill(crowd[0].pid, signal.SIGKILL)
    for process in crowd:
        process.join(120)
    assert [p.exitcode for p in crowd] == [-signal.SIGKILL, 0, 0, 0]
    reviews = review.load(tmp_path / "corpus" / "q" / "reviews")
    for n, who in enumerate(whos):
        told = dict(line.split() for line in logs[n].read_text().splitlines())
        there = {k: d.verdict for k, d in reviews[who].items() if k.startswith(f"{n:02x}")}
        unanswered = {k for k in there if there[k] != told.get(k)}
        assert len(unanswered) <= (1 if n == 0 else 0), "only the act that was killed may be there unanswered"
        assert told.keys() <= there.keys()
    for who in ("ana", "leo"):
        lines = (tmp_path / "corpus" / "q" / "reviews" / f"{who}.jsonl").read_bytes().splitlines()
        assert lines == sorted(lines)
        journal = Journal(tmp_path, who)
        while journal.undo():
            pass
    assert (said(tmp_path, who="ana"), said(tmp_path, who="leo")) == ({}, {})
