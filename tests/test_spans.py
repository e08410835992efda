"""Offset arithmetic: the laws everything else rests on."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.model import Edit, Patch, Segment, edit_key
from pipeline.spans import View, after, apply_patches, before, clean, clean_document, overlap, raw_document, starts


def edit(*patches: tuple[int, int, str], level: str = "fix", **more: object) -> Edit:
    made = tuple(Patch(start=s, end=e, new=n) for s, e, n in patches)
    return Edit(key="k", rule="r", level=level, patches=made, why="", **more)  # type: ignore[arg-type]


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[Edit]]:
    """A text and disjoint edits of one or two patches each."""
    text = draw(st.text(alphabet="abcde ñ«", max_size=20))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=8)))
    patches = [
        Patch(start=a, end=b, new=draw(st.text(alphabet="XYZ", max_size=3)))
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    ]
    edits, at = [], 0
    while at < len(patches):
        size = draw(st.integers(1, 2))
        edits.append(Edit(key=str(at), rule="r", level="fix", patches=tuple(patches[at : at + size]), why=""))
        at += size
    return text, edits


@given(edited(), st.randoms())
def test_disjoint_edits_commute(case: tuple[str, list[Edit]], order: object) -> None:
    text, edits = case
    shuffled = list(edits)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert (
        View(text, edits).text
        == View(text, shuffled).text
        == apply_patches(text, [p for e in edits for p in e.patches])
    )


@given(edited())
def test_every_offset_slices_to_before(case: tuple[str, list[Edit]]) -> None:
    text, edits = case
    for e in edits:
        assert before(text, e) == text[e.start : e.end]
        assert apply_patches(text, e.patches) == text[: e.start] + after(text, e) + text[e.end :]


@given(edited(), st.data())
def test_lifting_a_later_edit_gives_the_same_text_from_the_original(
    case: tuple[str, list[Edit]], data: st.DataObject
) -> None:
    text, edits = case
    view = View(text, edits)
    low = data.draw(st.integers(0, len(view.text)))
    high = data.draw(st.integers(low, len(view.text)))
    later = [Patch(start=low, end=high, new=data.draw(st.sampled_from(["", "Q", "QQ"])))]
    patches, swallowed = view.lift(later)
    kept = [e for e in edits if e not in swallowed]
    assert View(text, [*kept, edit(*((p.start, p.end, p.new) for p in patches))]).text == apply_patches(
        view.text, later
    )


@given(edited(), st.data())
def test_a_stretch_of_the_view_goes_back_to_a_stretch_that_contains_it(
    case: tuple[str, list[Edit]], data: st.DataObject
) -> None:
    text, edits = case
    view = View(text, edits)
    low = data.draw(st.integers(0, len(view.text)))
    high = data.draw(st.integers(low, len(view.text)))
    start, end = view.to_raw(low, high)
    assert 0 <= start <= end <= len(text)


def test_overlapping_patches_and_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap at character 1"):
        apply_patches("abc", [Patch(start=0, end=2, new=""), Patch(start=1, end=3, new="")])
    with pytest.raises(ValueError, match="overlap"):
        View("abc", [edit((0, 2, "")), edit((1, 3, ""))])


@pytest.mark.parametrize(
    ("a", "b", "collide"),
    [
        ((0, 2, "x"), (2, 3, "y"), False),
        ((0, 2, "x"), (1, 3, "y"), True),
        ((1, 1, "x"), (1, 1, "y"), True),
        ((1, 1, "x"), (1, 2, "y"), True),
    ],
)
def test_overlap(a: tuple[int, int, str], b: tuple[int, int, str], collide: bool) -> None:
    assert overlap(edit(a), edit(b)) == overlap(edit(b), edit(a)) == collide


def test_verdicts_decide_what_is_applied() -> None:
    fix, suggestion, flag = edit((0, 1, "X")), edit((0, 1, "X"), level="suggest"), edit((0, 1, "X"), level="flag")
    assert (fix.applied, suggestion.applied, flag.applied) == (True, False, False)
    rewritten = edit((0, 1, "X"), level="flag", verdict="rewritten", rewritten="Z")
    assert clean(Segment(raw="abc", edits=(rewritten,))) == "Zbc"
    assert clean(Segment(raw="abc", edits=(edit((0, 1, "X"), verdict="rejected"),))) == "abc"
    assert clean(Segment(raw="abc", edits=(edit((0, 1, "X"), level="suggest", verdict="accepted"),))) == "Xbc"
    assert clean(Segment(raw="abc", edits=(edit((0, 1, "X"), verdict="disputed"),))) == "abc"


def test_documents_are_the_sum_of_their_segments() -> None:
    segments = [Segment(raw="Uno.", tail=" ", lead="\n"), Segment(raw="Dos.", edits=(edit((0, 1, "T")),))]
    assert raw_document(segments) == "\nUno. Dos."
    assert clean_document(segments) == "\nUno. Tos."
    assert starts(segments) == [1, 6]


def test_an_edit_may_reach_into_the_tail() -> None:
    assert clean(Segment(raw="Uno.", tail=" ", edits=(edit((0, 5, "")),))) == ""


def test_a_key_names_content_and_nothing_else() -> None:
    patch = (Patch(start=0, end=1, new="X"),)
    assert edit_key("abc", "r", patch) == edit_key("abc", "r", patch)
    assert len({edit_key("abc", "r", patch), edit_key("abd", "r", patch), edit_key("abc", "s", patch)}) == 3
    assert edit_key("\ud800", "r", patch)  # a lone surrogate is text too
