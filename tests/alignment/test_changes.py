"""Two alignments compared: nothing left out, nothing twice, and the kinds named as people would."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.alignment.beads import bead
from pipeline.alignment.changes import Alignment, changed, compare, summary
from pipeline.model import Bead

ES, EN = ("A.", "B.", "C."), ("a.", "b.", "c.")


def aligned(*beads: Bead, es: tuple[str, ...] = ES, en: tuple[str, ...] = EN) -> Alignment:
    """An alignment of the sample sentences."""
    return Alignment(es=es, en=en, beads=beads)


ONE_TO_ONE = aligned(*(bead((n,), (n,), 0.9) for n in range(3)))


def test_an_alignment_is_as_it_was() -> None:
    assert summary(compare(ONE_TO_ONE, ONE_TO_ONE)) == {"kept": 3}
    assert changed(compare(ONE_TO_ONE, ONE_TO_ONE)) == 0


def test_splitting_and_merging_mirror_each_other() -> None:
    merged = aligned(bead((0, 1), (0, 1), 0.9), bead((2,), (2,), 0.9))
    assert summary(compare(merged, ONE_TO_ONE)) == {"split": 1, "kept": 1}
    assert summary(compare(ONE_TO_ONE, merged)) == {"merged": 1, "kept": 1}


def test_other_partners_are_a_move_and_another_score_is_told() -> None:
    swapped = aligned(bead((0,), (1,), 0.9), bead((1,), (0,), 0.9), bead((2,), (2,), 0.4))
    (moved, rescored) = compare(ONE_TO_ONE, swapped)
    assert (moved.kind, moved.places, rescored.kind, rescored.score) == ("moved", (0, 1), "rescored", (0.9, 0.4))
    assert changed([moved, rescored]) == 2


def test_a_written_change_is_told_from_an_aligned_one() -> None:
    new = aligned(*ONE_TO_ONE.beads, bead((3,), (), 0.9), es=("A.", "B bis.", "C.", "D."))
    assert summary(compare(ONE_TO_ONE, new)) == {"edited": 1, "gained": 1, "kept": 2}
    assert summary(compare(new, ONE_TO_ONE)) == {"edited": 1, "lost": 1, "kept": 2}


def test_equal_sentences_are_told_apart_by_their_order() -> None:
    twice = aligned(bead((0,), (0,), 0.9), bead((1,), (1,), 0.9), es=("A.", "A."), en=("a.", "a."))
    assert summary(compare(twice, twice)) == {"kept": 2}


@st.composite
def alignments(draw: st.DrawFn) -> Alignment:
    """Sentences of few texts, cut into beads at random."""
    es = tuple(draw(st.lists(st.sampled_from("ABC"), max_size=5)))
    en = tuple(draw(st.lists(st.sampled_from("abc"), max_size=5)))
    groups: dict[int, tuple[list[int], list[int]]] = {}
    for side, texts in enumerate((es, en)):
        for n in range(len(texts)):
            groups.setdefault(draw(st.integers(0, 3)), ([], []))[side].append(n)
    return aligned(*(bead(tuple(a), tuple(b), 0.5) for a, b in groups.values()), es=es, en=en)


@given(alignments(), alignments())
def test_every_bead_is_in_exactly_one_change(old: Alignment, new: Alignment) -> None:
    changes = compare(old, new)
    assert sum(len(c.before) for c in changes) == len(old.beads)
    assert sorted(n for c in changes for n in c.places) == list(range(len(new.beads)))
    assert {c.kind for c in compare(new, new)} <= {"kept"}
    mirrored = {"split": "merged", "merged": "split", "lost": "gained", "gained": "lost"}
    back = sorted(mirrored.get(c.kind, c.kind) for c in compare(new, old))
    assert sorted(c.kind for c in changes) == back
