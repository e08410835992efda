"""What templates see of finished bitexts."""

import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.layout import bead_order, catalogue_row, question_view
from pipeline.model import Bead, Bitext, Level, Segment
from pipeline.spans import clean
from pipeline.views import Question, QuestionMeta, Sentence
from tests.page_sample import META, edit, seed, seed_answer, seed_view, with_edits


def view(*segments: Segment, **more: object) -> Question:
    """One answer of these segments."""
    return question_view(META, [msgspec.convert({"id": "q/01", "es": segments, **more}, Bitext, from_attributes=True)])


def sentences(question: Question) -> list[Sentence]:
    """All sentences, in order."""
    return [s for d in question.documents for b in d.blocks for line in b.lines for s in line]


def shown(sentence: Sentence) -> str:
    """The text of all its pieces, white space included."""
    return "".join(p.text for p in (*sentence.label, *sentence.pieces))


def test_pieces_join_to_the_clean_text() -> None:
    expected = [clean(s) for b in seed() for s in b.es]
    assert [shown(s) for s in sentences(seed_view())] == expected


words = st.sampled_from(["gran", "empresa", "caer", ":", "espada", "no"])


@given(st.lists(words, min_size=3, max_size=9), st.data())
def test_pieces_join_to_the_clean_text_whatever_the_edits(parts: list[str], data: st.DataObject) -> None:
    raw = " ".join(f"{w}{n}" for n, w in enumerate(parts))
    chosen = data.draw(st.sets(st.integers(0, len(parts) - 1)))
    edits = []
    for n in sorted(chosen):
        level: Level = data.draw(st.sampled_from(["fix", "suggest", "flag"]))
        new = data.draw(st.sampled_from(["", "x", "dos palabras"]))
        edits.append(edit(Segment(raw=raw), (f"{parts[n]}{n}", new), rule=f"r{n}", level=level))
    segment = Segment(raw=raw, kind="label", label_end=data.draw(st.integers(0, len(raw))), edits=tuple(edits))
    found = sentences(view(segment))
    assert "".join(map(shown, found)) == clean(segment)


def test_overlapping_applied_edits_are_refused() -> None:
    segment = Segment(raw="uno dos tres")
    both = (edit(segment, ("uno dos", "a"), rule="a"), edit(segment, ("dos tres", "b"), rule="b"))
    with pytest.raises(ValueError, match="overlap"):
        view(with_edits(segment, *both))


def test_a_suggestion_under_an_applied_edit_is_not_marked_but_listed() -> None:
    segment = Segment(raw="uno dos tres")
    both = (edit(segment, ("dos", "2"), rule="a"), edit(segment, ("uno dos", "b"), rule="b", level="suggest"))
    question = view(with_edits(segment, *both))
    assert [p.edit.rule for s in sentences(question) for p in s.pieces if p.edit] == ["a"]
    assert [e.rule for e in question.having("suggested")] == ["b"]


def test_every_edit_has_an_anchor_of_its_own() -> None:
    segment = Segment(raw="Espero eso ayude.", tail="\n")
    twice = with_edits(segment, edit(segment, ("eso", "que eso"), rule="hope"))
    anchors = [e.anchor for e in view(twice, twice).edits]
    assert anchors == [twice.edits[0].key, twice.edits[0].key + "-2"]


def test_statuses() -> None:
    found = seed_view()
    assert {s: len(found.having(s)) for s in ("applied", "suggested", "flagged", "rejected", "disputed")} == {
        "applied": 12,
        "suggested": 1,
        "flagged": 1,
        "rejected": 1,
        "disputed": 0,
    }


def test_an_edit_shows_its_sentence_before_and_after() -> None:
    (found,) = [e for e in seed_view().edits if e.rule == "lexicon:fall-on-sword"]
    assert "".join(p.text for p in found.old).startswith(
        "Nuevamente, no voy a caer en mi espada sobre esta lista, pero"
    )
    assert "defender esta lista a capa y espada, pero" in "".join(p.text for p in found.new)
    assert found.evidence_shown
    assert [p.text for p in found.english if p.op == "hit"] == ["fall on my sword"]
    assert found.place == "r1-s8"


def test_long_sentences_are_cut_around_the_edit() -> None:
    segment = Segment(raw="palabra " * 100 + "aquí" + " palabra" * 100)
    (found,) = view(with_edits(segment, edit(segment, ("aquí", "allí"), rule="r"))).edits
    assert len("".join(p.text for p in found.old)) < 300
    assert found.old[0].text.startswith("…palabra")
    assert found.old[-1].text.endswith("palabra…")


def test_blocks_follow_paragraphs_and_lines() -> None:
    blocks = seed_view().documents[1].blocks
    assert [len(b.lines) for b in blocks] == [1, 2, 2, 2, 1]
    assert [len(line) for line in blocks[-1].lines] == [2]


def test_labels_stand_apart() -> None:
    line = seed_view().documents[1].blocks[1].lines[0]
    assert "".join(p.text for p in line[0].label) == "Gran empresa: "


def test_bulleted_labels_make_a_list() -> None:
    rows = [Segment(raw=f"- {w}: valor", tail="\n", kind="label", label_end=len(w) + 4) for w in ("Antes", "Ahora")]
    (block,) = view(*rows).documents[0].blocks
    assert block.kind == "list"
    assert [shown(s) for line in block.lines for s in line] == ["Antes: valor\n", "Ahora: valor\n"]


def test_a_segment_without_text_makes_no_block() -> None:
    assert view(Segment(raw="")).documents[0].blocks == ()


def test_an_edit_in_the_bullet_does_not_show() -> None:
    row = Segment(raw="* uno", kind="item")
    (block,) = view(with_edits(row, edit(row, ("*", "-"), rule="bullet"))).documents[0].blocks
    assert [shown(s) for line in block.lines for s in line] == ["uno"]


def test_other_languages_are_named() -> None:
    found = sentences(view(Segment(raw="Hello there.", tail=" ", language="en"), Segment(raw="Hola.", language="es")))
    assert [s.language for s in found] == ["en", ""]


def test_the_title_is_the_clean_question() -> None:
    assert seed_view().title.startswith("¿Qué hace el director de operaciones de las empresas")
    assert question_view(META, [seed_answer()]).title == META.title_es


def test_numbers_follow_the_identifiers_even_when_an_answer_is_missing() -> None:
    found = question_view(META, [Bitext(id="q/10"), Bitext(id="q/02"), Bitext(id="q/00")])
    assert [d.number for d in found.documents] == [0, 2, 10]


def test_nulls_stand_where_they_are_read() -> None:
    es = tuple(Segment(raw=w) for w in ("a", "b"))
    en = tuple(Segment(raw=w) for w in ("A", "x", "B", "y"))
    pairs = (Bead(es=(1,), en=(2,), score=0.9, kind="1-1"), Bead(es=(0,), en=(0,), score=0.9, kind="1-1"))
    order = bead_order(Bitext(id="d", es=es, en=en, beads=pairs))
    assert [(b.es, b.en) for b in order] == [((0,), (0,)), ((), (1,)), ((1,), (2,)), ((), (3,))]


def test_crossing_and_quality() -> None:
    es = tuple(Segment(raw=w) for w in ("a", "b", "c"))
    beads = (
        Bead(es=(0,), en=(1,), score=0.9, kind="1-1"),
        Bead(es=(1,), en=(0,), score=0.6, kind="1-1"),
        Bead(es=(2,), en=(2,), score=0.2, kind="1-1"),
    )
    found = view(*es, en=es, beads=beads).beads
    assert [b.crossing for b in found] == [False, True, False]
    assert [b.quality for b in found] == ["sure", "likely", "doubtful"]


def test_pairs_point_to_their_line_and_gather_by_label() -> None:
    found = seed_view()
    assert [p.place for p in found.pairs] == ["r1-s2", "r1-s4", "r1-s6"]
    (table,) = found.tables
    assert (table.left_label, len(table.rows), table.english) == ("Gran empresa", 3, ("Big company", "Small company"))


def test_catalogue_row() -> None:
    row = catalogue_row(seed_view())
    assert (row.answers, row.applied, row.suggested, row.flagged, row.pairs, row.nulls) == (2, 12, 1, 1, 3, 2)
    assert row.alignment == pytest.approx(sum([0.97, 0.93, 0.71, 0.44, *(0.97 - n / 200 for n in range(7))]) / 11)
    assert catalogue_row(view(Segment(raw="Solo."))).alignment is None


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "data:text/html,x", "https://x\n>", "ftp://x", 'http://x" onclick="', "http://a b"]
)
def test_only_web_addresses_become_links(url: str) -> None:
    assert QuestionMeta(slug="s", title_es="t", url=url).link == ""
    assert re.match("https:", QuestionMeta(slug="s", title_es="t", url="https://example.org/?a=1").link)
