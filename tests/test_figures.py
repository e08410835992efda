"""The numbers behind the figures, and the names readers get for kinds of edits."""

import msgspec
import pytest

from pipeline.figures import COLUMNS, confidence_figure, corpus_bars, edit_bars, score_bars
from pipeline.kinds import KINDS, STATUSES, kind_of
from pipeline.layout import catalogue_row
from pipeline.rules import all_rules
from pipeline.views import CatalogueRow, KindCount
from tests.page_sample import seed_view


def test_kinds() -> None:
    assert kind_of("lexicon:fall-on-sword") == "Calcos"
    assert kind_of("quotation-marks") == "Comillas"
    assert kind_of("some-new-rule") == "some-new-rule"


def test_every_rule_has_a_kind_and_every_kind_its_rules() -> None:
    named = [rule for rules in KINDS.values() for rule in rules]
    assert sorted(named) == sorted(rule.id for rule in all_rules())


def test_bars_count_every_edit_once_the_longest_first() -> None:
    edits = seed_view().edits
    bars = edit_bars(edits)
    assert sum(b.count for b in bars) == len(edits)
    assert [b.label for b in bars] == ["Calcos", "Comillas", "Repeticiones"]
    assert sum(s.width for s in bars[0].stretches) == pytest.approx(100, abs=0.1)


def test_rare_kinds_are_summed_up() -> None:
    edit = seed_view().edits[0]
    edits = [msgspec.structs.replace(edit, rule=f"rule-{n:02}") for n in range(14)]
    bars = edit_bars(edits)
    assert (len(bars), bars[-1].label, bars[-1].count) == (11, "Otros (4)", 4)


def test_no_edits_no_bars() -> None:
    assert edit_bars([]) == ()
    assert corpus_bars([]) == ()


def test_the_bars_of_a_corpus_are_those_of_its_questions_together() -> None:
    row = catalogue_row(seed_view())
    once, twice = corpus_bars([row]), corpus_bars([row, row])
    assert once == edit_bars(seed_view().edits)
    assert [b.count for b in twice] == [2 * b.count for b in once]
    assert [[s.width for s in b.stretches] for b in twice] == [[s.width for s in b.stretches] for b in once]


def test_columns_fill_the_width_and_stand_on_the_floor() -> None:
    columns = confidence_figure(seed_view().documents).columns
    assert len(columns) == len(seed_view().beads)
    assert columns[0].left == 0
    assert columns[-1].left + columns[-1].width == pytest.approx(100, abs=0.01)
    assert all(c.top + c.height == pytest.approx(100, abs=0.02) for c in columns)
    assert columns[0].height == pytest.approx(97)
    assert (columns[-1].height, columns[-1].score, columns[-1].quality) == (6, None, "null")


def test_documents_are_marked_where_they_begin() -> None:
    figure = confidence_figure(seed_view().documents)
    assert [m.number for m in figure.marks] == [0, 1, 2]
    assert figure.marks[0].left == 0
    assert figure.marks[1].left == next(c.left for c in figure.columns if c.number == 1)


def test_neighbours_share_a_column_in_long_texts_but_never_across_documents() -> None:
    first, second = seed_view().documents[1:3]
    long = msgspec.structs.replace(first, beads=first.beads * 40)
    figure = confidence_figure([long, second])
    assert COLUMNS / 2 < len(figure.columns) <= COLUMNS + 2
    assert figure.columns[0].score == pytest.approx(sum(b.score for b in first.beads[:4]) / 4, abs=0.02)
    assert [m.number for m in figure.marks] == [1, 2]
    assert min(c.quality for c in figure.columns) == "doubtful", "a shared column shows its least sure bead"


def test_nothing_aligned_no_columns() -> None:
    assert confidence_figure([]).columns == ()


def test_scores_of_a_corpus() -> None:
    row = CatalogueRow(slug="a", title="A", nulls=1, tenths=(0, 0, 0, 0, 0, 1, 0, 0, 0, 4))
    bars = score_bars([row, CatalogueRow(slug="b", title="Sin inglés")])
    assert [(b.low, b.count) for b in bars if b.count] == [(None, 1), (50, 1), (90, 4)]
    assert [b.quality for b in bars if b.count] == ["null", "likely", "sure"]
    assert bars[-1].height == 100
    assert score_bars([]) == ()


def test_the_row_counts_beads_by_tenth_and_edits_by_kind() -> None:
    row = catalogue_row(seed_view())
    assert sum(row.tenths) + row.nulls == len(seed_view().beads)
    assert KindCount(kind="Comillas", status="applied", count=1) in row.kinds
    assert sum(k.count for k in row.kinds) == len(seed_view().edits)
    assert {k.status for k in row.kinds} <= set(STATUSES)
