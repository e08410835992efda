"""Offsets of the flow and the slots behind them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.formats.flow import HELD, Flow, Holds, document_patches, held_back, respecting
from pipeline.model import Patch
from pipeline.spans import apply_patches
from tests.formats.hand import bitext, edit, segment


def flow(*blocks: tuple[str, tuple[str, ...]]) -> Flow:
    made = Flow()
    for lead, texts in blocks:
        made.block("item" if lead else "paragraph", lead)
        for text in texts:
            made.text(text)
    made.whole()
    return made


texts = st.text(alphabet="ab \u00e1\U0001f600", min_size=0, max_size=6)


@settings(deadline=None)
@given(st.data())
def test_patches_in_slots_are_the_patches_on_the_whole(data: st.DataObject) -> None:
    blocks = data.draw(
        st.lists(st.tuples(st.sampled_from(["", "- "]), st.lists(texts, max_size=4).map(tuple)), max_size=4)
    )
    made = flow(*blocks)
    whole = made.whole()
    holds = made.holds()
    patches: list[Patch] = []
    at = 0
    for _ in range(data.draw(st.integers(0, 4))):
        if at > len(whole):
            break
        start = data.draw(st.integers(at, len(whole)))
        end = data.draw(st.integers(start, len(whole)))
        if holds.free(start, end) and (start < end or made.beside(start)) and (start > at or not patches):
            patches.append(Patch(start=start, end=end, new=data.draw(st.text("xy", max_size=3))))
            at = end + 1
    placed = made.placed(patches)
    expected = apply_patches(whole, patches)
    rebuilt = "".join(apply_patches(p.text, placed.get(p.slot, ())) if p.slot >= 0 else p.text for p in made.pieces)
    assert rebuilt == expected


def test_blocks_are_set_apart_as_the_stages_expect() -> None:
    made = Flow()
    made.block("heading", "# ")
    made.text("Título")
    for lead in ("- ", "- "):
        made.block("item", lead)
        made.text("uno")
    made.block("item", "1. ", apart=True)
    made.text("dos")
    made.block("paragraph")
    made.block("code")
    made.text("x ,y", held=True)
    made.block("paragraph")
    made.mark("\n")
    made.text("fin")
    assert made.whole() == "# Título\n\n- uno\n- uno\n\n1. dos\n\n```\nx ,y\n```\n\nfin"


def test_what_is_held() -> None:
    holds = Holds([(2, 4), (4, 6)], [8])
    assert [holds.free(a, b) for a, b in ((0, 2), (1, 3), (2, 2), (3, 3), (4, 4), (6, 6), (6, 8), (7, 9), (8, 8))] == [
        *(True, False, True, False, False, True, True, False, True),
    ]
    assert holds.covers(2, 6)
    assert not holds.covers(1, 3)
    assert not holds.covers(2, 2)


def test_a_change_that_cuts_through_mark_up_is_only_suggested_and_one_inside_code_is_dropped() -> None:
    text = "Vea `a ,b` y caer en mi espada."
    through, inside, apart = (
        edit(text, ("caer en mi espada", "x"), rule="through"),
        edit(text, (" ,", ", "), rule="inside"),
        edit(text, ("Vea", "Mire"), rule="apart"),
    )
    found = respecting(bitext(segment(text, through, inside, apart)), Holds([(4, 10)], [text.index("mi")]))
    assert [(e.rule, e.level) for e in found.es[0].edits] == [("through", "suggest"), ("apart", "fix")]
    assert found.es[0].edits[0].evidence == HELD
    assert held_back(found) == 1
    assert [p.new for p in document_patches(found)] == ["Mire"]
