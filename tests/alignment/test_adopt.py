"""Taking in one change leaves every other change as it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.alignment.adopt import adopt, origin_beads
from pipeline.alignment.beads import bead
from pipeline.alignment.changes import Alignment, compare
from pipeline.model import Bead


def alignment(pairs: list[tuple[str, str]]) -> Alignment:
    """Beads by their sentences, letters: ("ab", "A") is two Spanish sentences with one English."""
    es, en, beads = "", "", []
    for left, right in pairs:
        beads.append(bead(tuple(range(len(es), len(es) + len(left))), tuple(range(len(en), len(en) + len(right))), 0.9))
        es, en = es + left, en + right
    return Alignment(es=tuple(es), en=tuple(en), beads=tuple(beads))


def shapes(old: Alignment, new: Alignment) -> list[tuple[object, ...]]:
    return sorted((c.kind, c.before, c.after) for c in compare(old, new) if c.kind != "kept")


def test_one_change_of_three_is_taken_in() -> None:
    old = alignment([("a", "A"), ("bc", "BC"), ("d", "D"), ("e", "")])
    new = alignment([("a", "X"), ("b", "B"), ("c", "C"), ("d", "D")])
    edited, split, lost = (next(c for c in compare(old, new) if c.kind == k) for k in ("edited", "split", "lost"))
    assert shapes(adopt(old, new, [split]), new) == sorted((c.kind, c.before, c.after) for c in (edited, lost))
    assert shapes(adopt(old, new, [lost]), new) == sorted((c.kind, c.before, c.after) for c in (edited, split))
    assert shapes(adopt(old, new, [edited, split, lost]), new) == []


def test_a_change_is_restored_by_its_earlier_beads() -> None:
    old = alignment([("ab", "AB"), ("c", "C")])
    new = alignment([("x", ""), ("a", "A"), ("b", "B"), ("c", "")])
    changes = {c.kind: c for c in compare(old, new)}
    assert origin_beads(old, new, changes["split"]) == (bead((1, 2), (0, 1), 1.0),)
    with pytest.raises(ValueError, match="no longer"):
        origin_beads(old, new, changes["edited"])
    with pytest.raises(ValueError, match="nothing before"):
        origin_beads(old, new, changes["gained"])


sides = st.lists(st.text("abcd", max_size=2), max_size=5)


@st.composite
def alignments(draw: st.DrawFn) -> Alignment:
    left, right = draw(sides), draw(sides)
    size = max(len(left), len(right))
    left, right = left + [""] * (size - len(left)), right + [""] * (size - len(right))
    order = draw(st.permutations(range(size)))
    made = alignment([(a, b.upper()) for a, b in zip(left, right, strict=True) if a or b])
    theirs = [b.en for b in made.beads]
    if len(order) != len(theirs):
        return made
    crossed = [(b.es, theirs[n]) for b, n in zip(made.beads, order, strict=True)]
    beads: tuple[Bead, ...] = tuple(bead(es, en, 0.9) for es, en in crossed if es or en)
    return Alignment(es=made.es, en=made.en, beads=beads)


@given(alignments(), alignments())
def test_taking_in_all_changes_gives_the_new_alignment(old: Alignment, new: Alignment) -> None:
    assert shapes(adopt(old, new, compare(old, new)), new) == []


@given(alignments(), alignments())
def test_taking_in_none_changes_nothing(old: Alignment, new: Alignment) -> None:
    assert shapes(adopt(old, new, []), new) == shapes(old, new)
