"""Rulings reach the edits, and applied edits never overlap."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.model import Bitext, Edit, Level, Patch, Segment, Verdict, edit_key
from pipeline.review import Ruling
from pipeline.spans import clean, overlap
from pipeline.stages import settle

TEXT = "La casa de la esquina es grande."


def edit(start: int, end: int, new: str, level: Level = "fix", rule: str = "r") -> Edit:
    patches = (Patch(start=start, end=end, new=new),)
    return Edit(key=edit_key(TEXT, rule, patches), rule=rule, level=level, patches=patches, why="porque sí")


def ruling(target: Edit, verdict: Verdict, text: str | None = None) -> dict[str, Ruling]:
    return {target.key: Ruling(key=target.key, verdict=verdict, text=text, by=("ana",))}


def settled(*edits: Edit, rulings: dict[str, Ruling] | None = None) -> Segment:
    bitext = Bitext(id="x/01", es=(Segment(raw=TEXT, edits=edits),))
    return settle.run(bitext, rulings or {}).es[0]


def test_a_rejected_fix_is_not_applied() -> None:
    fix = edit(3, 7, "mansión")
    assert clean(settled(fix)) == "La mansión de la esquina es grande."
    assert clean(settled(fix, rulings=ruling(fix, "rejected"))) == TEXT


def test_an_accepted_suggestion_is_applied_and_a_pending_one_is_not() -> None:
    suggestion = edit(3, 7, "mansión", "suggest")
    assert clean(settled(suggestion)) == TEXT
    assert clean(settled(suggestion, rulings=ruling(suggestion, "accepted"))) == "La mansión de la esquina es grande."


def test_a_rewriting_takes_the_reviewers_text_even_for_a_flag() -> None:
    flag = edit(3, 7, "casa", "flag")
    assert clean(settled(flag, rulings=ruling(flag, "rewritten", "choza"))) == "La choza de la esquina es grande."


def test_a_disputed_fix_waits() -> None:
    fix = edit(3, 7, "mansión")
    assert clean(settled(fix, rulings=ruling(fix, "disputed"))) == TEXT


def test_of_two_fixes_the_first_wins_and_the_other_is_offered() -> None:
    first, second = edit(3, 10, "mansión de"), edit(8, 21, "que hace esquina", rule="s")
    segment = settled(second, first)
    assert clean(segment) == "La mansión de la esquina es grande."
    loser = segment.edits[1]
    assert (loser.key, loser.level, loser.evidence) == (second.key, "suggest", f"held back: overlaps r ({first.key})")


def test_what_a_person_accepted_wins_over_an_earlier_fix() -> None:
    fix, suggestion = edit(3, 10, "mansión de"), edit(8, 21, "que hace esquina", "suggest", rule="s")
    segment = settled(fix, suggestion, rulings=ruling(suggestion, "accepted"))
    assert clean(segment) == "La casa que hace esquina es grande."
    assert segment.edits[0].level == "suggest"


def test_two_accepted_edits_over_one_another_leave_the_second_disputed() -> None:
    a, b = edit(3, 10, "mansión de", "suggest"), replace(edit(8, 21, "x", "suggest", rule="s"), evidence="seen")
    segment = settled(a, b, rulings=ruling(a, "accepted") | ruling(b, "accepted"))
    assert clean(segment) == "La mansión de la esquina es grande."
    assert segment.edits[1].verdict == "disputed"
    assert segment.edits[1].evidence.startswith("seen; held back")


def test_other_sides_and_bare_segments_stay_as_they_are() -> None:
    bitext = Bitext(id="x/01", es=(Segment(raw="Sol."),), en=(Segment(raw="Sun."),))
    assert settle.run(bitext, {}) == bitext


@st.composite
def edits(draw: st.DrawFn) -> Edit:
    start = draw(st.integers(0, len(TEXT)))
    end = draw(st.integers(start, len(TEXT)))
    level: Level = draw(st.sampled_from(("fix", "suggest", "flag")))
    return edit(start, end, draw(st.text("ab ", max_size=3)), level, draw(st.sampled_from("rstu")))


@given(st.lists(edits(), max_size=8, unique_by=lambda e: e.key), st.data())
def test_applied_edits_never_overlap_and_none_is_lost(given_edits: list[Edit], data: st.DataObject) -> None:
    verdicts: list[Verdict | None] = [None, "accepted", "rejected", "rewritten", "disputed"]
    rulings: dict[str, Ruling] = {}
    for e in given_edits:
        if verdict := data.draw(st.sampled_from(verdicts)):
            rulings |= ruling(e, verdict, "z" if verdict == "rewritten" else None)
    segment = settled(*given_edits, rulings=rulings)
    applied = [e for e in segment.edits if e.applied]
    assert not any(overlap(a, b) for a, b in combinations(applied, 2))
    assert sorted(e.key for e in segment.edits) == sorted(e.key for e in given_edits)
    clean(segment)
    again = settle.run(Bitext(id="x/01", es=(segment,)), rulings).es[0]
    assert clean(again) == clean(segment)
