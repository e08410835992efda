"""Pinned beads stay, whatever happens around them; a pin whose sentence is gone says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.alignment import pins
from pipeline.alignment.beads import bead
from pipeline.model import Bead, Segment
from pipeline.model import Bitext as Document
from pipeline.settings import Settings
from pipeline.stages import align

ES = ("Hola.", "Adiós.", "Hola.")
EN = ("Hello.", "Goodbye.", "Hello.")
BEADS = tuple(bead((n,), (n,), 0.9) for n in range(3))


def test_a_pin_finds_its_sentences_again_by_content() -> None:
    (pin,) = pins.pins_of("01", ES, EN, [BEADS[2]])
    assert (pin.es, pin.en) == ((("Hola.", 1),), (("Hello.", 1),))
    moved = ("Antes.", *ES), EN
    (found,) = pins.place([pin], *moved).beads
    assert (found.es, found.en, found.pinned, found.score) == ((3,), (2,), True, 1.0)


def test_a_pin_whose_sentence_changed_has_lapsed() -> None:
    wanted = pins.pins_of("01", ES, EN, BEADS[:2])
    placed = pins.place(wanted, ("Hola.", "Adiós, pues."), EN)
    assert (len(placed.beads), placed.lapsed) == (1, wanted[1:])


def test_two_pins_never_share_a_sentence() -> None:
    both = (*pins.pins_of("01", ES, EN, BEADS[:1]), *pins.pins_of("01", ES, EN, [bead((0,), (1,), 1.0)]))
    placed = pins.place(both, ES, EN)
    assert (len(placed.beads), placed.lapsed) == (1, both[1:])


@pytest.mark.parametrize(
    ("made", "wanted"),
    [
        (pins.merge(BEADS, 0, 1), [((0, 1), (0, 1))]),
        (pins.split([bead((0, 1), (0,), 0.9)], 0, es=1, en=0), [((0,), ()), ((1,), (0,))]),
        (pins.move([bead((0, 1), (0,), 0.9), BEADS[2]], 0, "es", 1), [((0,), (0,)), ((1, 2), (2,))]),
        (pins.move(BEADS, 1, "en", -1), [((1,), ()), ((0,), (0, 1))]),
        (pins.unlink(BEADS, 1), [((1,), ()), ((), (1,))]),
        (pins.swap(BEADS, 0, 1), [((0,), (1,)), ((1,), (0,))]),
        (pins.confirm_before(BEADS, 1), [((0,), (0,)), ((1,), (1,))]),
    ],
)
def test_acts(made: tuple[Bead, ...], wanted: list[object]) -> None:
    assert [(b.es, b.en) for b in made] == wanted


@pytest.mark.parametrize(
    "act", [lambda: pins.split(BEADS, 0), lambda: pins.move(BEADS, 2, "es", 1), lambda: pins.move(BEADS, 0, "en", -1)]
)
def test_an_act_that_makes_no_sense_is_refused(act: object) -> None:
    with pytest.raises(ValueError, match=r"empty|nothing"):
        act()  # type: ignore[operator]


@given(st.data())
def test_every_sentence_stays_in_exactly_one_bead(data: st.DataObject) -> None:
    n, m = data.draw(st.integers(0, 6)), data.draw(st.integers(0, 6))
    held = data.draw(
        st.lists(
            st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=3, unique_by=(lambda p: p[0], lambda p: p[1])
        )
    )
    placed = [bead((i,), (j,), 1.0, pinned=True) for i, j in held if i < n and j < m]

    def rest(es: list[int], en: list[int]) -> list[Bead]:
        size = min(len(es), len(en))
        whole = [bead(tuple(range(size)), tuple(range(size)), 0.8)] if size else []
        return [
            *whole,
            *(bead((i,), (), 0.5) for i in range(size, len(es))),
            *(bead((), (j,), 0.5) for j in range(size, len(en))),
        ]

    beads = pins.around(placed, n, m, rest)
    assert sorted(i for b in beads for i in b.es) == list(range(n))
    assert sorted(j for b in beads for j in b.en) == list(range(m))
    assert all(p in beads for p in placed)
    assert all(b.es == tuple(range(b.es[0], b.es[-1] + 1)) for b in beads if b.es and not b.pinned)


@pytest.mark.model
def test_the_stage_keeps_pins_and_aligns_the_rest_around_them() -> None:
    es = ("El perro ladra mucho.", "Tengo dos gatos.", "Mañana lloverá.")
    en = ("The dog barks a lot.", "I have two cats.", "It will rain tomorrow.")
    wrong = pins.pins_of("01", es, en, [bead((0,), (1,), 1.0)])
    document = Document(
        id="q/01", es=tuple(Segment(raw=t) for t in es), en=tuple(Segment(raw=t) for t in en), pins=wrong
    )
    beads = align.run(document, Settings()).beads
    assert [(b.es, b.en, b.pinned) for b in beads if b.pinned] == [((0,), (1,), True)]
    assert ((2,), (2,)) in {(b.es, b.en) for b in beads}
