"""The numbers behind the figures."""

import msgspec
import pytest

from pipeline.figures import confidence_columns, edit_bars, kind_of
from tests.page_sample import seed_view


def test_kinds() -> None:
    assert kind_of("lexicon:fall-on-sword") == "Calcos"
    assert kind_of("quotation-marks") == "Comillas"
    assert kind_of("some-new-rule") == "some-new-rule"


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


def test_columns_fill_the_width_and_stand_on_the_floor() -> None:
    columns = confidence_columns(seed_view().beads)
    assert columns[0].left == 0
    assert columns[-1].left + columns[-1].width == pytest.approx(100, abs=0.01)
    assert all(c.top + c.height == pytest.approx(100, abs=0.02) for c in columns)
    assert columns[0].height == pytest.approx(97)
    assert columns[-1].height == 6
