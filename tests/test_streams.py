"""The filters keep their contract for any line, good or bad."""

import json
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline import executors, streams
from pipeline.model import Bitext, Edit, Level, Patch, Segment
from pipeline.settings import Settings
from pipeline.spans import View, raw_document
from pipeline.stages import settle
from tests.fakes import edit

TEXT = "Uno dos tres cuatro. "


def serve(kind: streams.Kind, *lines: bytes | dict[str, Any]) -> list[dict[str, Any]]:
    data = [x if isinstance(x, bytes) else json.dumps(x).encode() for x in lines]
    answers = list(streams.serve(kind, data, Settings(), executors.plan(1)))
    found = [json.loads(a.data) for a in answers]
    assert [a.ok for a in answers] == ["error" not in f for f in found]
    return found


def applied(text: str, edits: Iterable[streams.EditOut]) -> str:
    for e in sorted(edits, key=lambda e: e.start, reverse=True):
        assert text[e.start : e.end] == e.before
        text = text[: e.start] + e.after + text[e.end :]
    return text


@pytest.mark.usefixtures("fake_stages")
class TestLines:
    def test_clean(self) -> None:
        (out,) = serve("clean", {"id": "a", "text": "Sol.\nMar ,sal. Libro.", "extra": 1})
        assert out == {
            "id": "a",
            "text": "Sol.\nMar, sal. Libro.",
            "edits": [{"start": 8, "end": 10, "before": " ,", "after": ", ", "rule": "comma", "alternatives": []}],
            "suggestions": [
                {
                    "start": 15,
                    "end": 20,
                    "before": "Libro",
                    "after": "Tomo",
                    "rule": "book",
                    "alternatives": ["Volumen"],
                }
            ],
            "flags": [],
        }

    def test_align(self) -> None:
        (out,) = serve("align", {"id": 7, "es": ["Uno.", "Dos."], "en": ["One."]})
        assert out == {"id": 7, "beads": [{"es": [0], "en": [0], "score": 0.9}]}

    def test_contrast(self) -> None:
        (out,) = serve("contrast", {"id": "c", "text": "Gato: duerme\nPerro: ladra\nPros: nada", "en": None})
        assert out.pop("signs") == [{"kind": "lonely", "language": "es", "line": 3, "label": "Pros"}]
        assert out["pairs"] == [{"left_label": "Gato", "right_label": "Perro", "left": "duerme", "right": "ladra"}]

    def test_bad_lines_are_answered_in_their_place(self) -> None:
        out = serve(
            "clean",
            {"id": "1", "text": "Sol."},
            b"{broken",
            {"id": "3"},
            {"text": "no name"},
            {"id": "5", "text": 5},
            b'{"id": "6", "text": "\xff"}',
            b"   ",
            {"id": "7", "text": "BOOM"},
            b"[]",
            {"id": "9", "text": "Mar."},
        )
        assert [o["id"] for o in out] == ["1", None, "3", None, "5", "6", "7", None, "9"]
        assert [o.get("text") for o in out if "text" in o] == ["Sol.", "Mar."]
        assert out[2]["error"] == "line 3: Object missing required field `text`"
        assert out[6]["error"].startswith("line 8: detect: ValueError: the fuse was lit")

    def test_a_stage_that_breaks_in_align_is_answered(self) -> None:
        (out,) = serve("align", {"id": "a", "es": "Uno.", "en": ["One."]})
        assert out["error"] == "line 1: Expected `array`, got `str` - at `$.es`"

    def test_segments_that_lose_text_are_refused(self, monkeypatch: pytest.MonkeyPatch) -> None:
        from tests import fakes

        monkeypatch.setattr(fakes, "segments", lambda text: (Segment(raw=text[:-1]),))
        (out,) = serve("clean", {"id": "a", "text": "Sol."})
        assert "do not add up" in out["error"]

    def test_an_unforeseen_error_is_answered(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(streams, "clean_out", lambda *_: 1 / 0)
        (out,) = serve("clean", {"id": "a", "text": "Sol."})
        assert out["error"].startswith("line 1: ZeroDivisionError: division by zero (")


def out_of(*edits: Edit) -> streams.CleanOut:
    bitext = Bitext(id="x", es=(Segment(raw="Cabecera.", tail=" "), Segment(raw=TEXT.strip(), tail=" ", edits=edits)))
    return streams.clean_out("x", settle.run(bitext, {}))


def test_an_edit_of_several_patches_is_one_span() -> None:
    (one,) = out_of(edit(TEXT, "r", Patch(start=0, end=3, new="Seis"), Patch(start=8, end=12, new="siete"))).edits
    assert (one.start, one.end, one.before, one.after) == (10, 22, "Uno dos tres", "Seis dos siete")


def test_edits_whose_patches_interleave_are_given_as_one() -> None:
    outer = edit(TEXT, "outer", Patch(start=0, end=3, new="Seis"), Patch(start=8, end=12, new="siete"))
    inner = replace(edit(TEXT, "inner", Patch(start=4, end=7, new="más")), alternatives=("menos",))
    out = out_of(replace(outer, alternatives=("Nada",)), inner)
    (one,) = out.edits
    assert (one.rule, one.before, one.after) == ("outer+inner", "Uno dos tres", "Seis más siete")
    assert one.alternatives == ("Seis menos siete",)
    assert out.text == "Cabecera. Seis más siete cuatro. "


def test_a_flag_changes_nothing() -> None:
    flag = replace(edit(TEXT, "r", Patch(start=0, end=3, new="Otro")), level="flag", alternatives=("Alguno",))
    out = out_of(flag)
    assert out.edits == []
    assert out.suggestions == []
    assert [(f.before, f.after, f.alternatives) for f in out.flags] == [("Uno", "Uno", ("Alguno",))]


@st.composite
def some_edit(draw: st.DrawFn) -> Edit:
    points = draw(st.lists(st.integers(0, len(TEXT)), min_size=2, max_size=6, unique=True))
    cuts = sorted(points)[: len(points) // 2 * 2]
    patches = [Patch(start=a, end=b, new=draw(st.text("xy ", max_size=3))) for a, b in pairwise(cuts)][::2]
    level: Level = draw(st.sampled_from(("fix", "suggest", "flag")))
    return replace(edit(TEXT, draw(st.sampled_from("pqrs")), *patches), level=level, alternatives=("zz",))


@hypothesis_settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(some_edit(), max_size=6, unique_by=lambda e: e.key))
def test_the_edits_given_make_the_text_given(edits: list[Edit]) -> None:
    bitext = Bitext(id="x", es=(Segment(raw="Cabecera.", tail="\n"), Segment(raw=TEXT, edits=tuple(edits))))
    settled = settle.run(bitext, {})
    out = streams.clean_out("x", settled)
    given_text = raw_document(bitext.es)
    assert applied(given_text, out.edits) == out.text
    assert out.text == "Cabecera.\n" + View(TEXT, settled.es[1].edits).text
    for hint in (*out.suggestions, *out.flags):
        assert given_text[hint.start : hint.end] == hint.before
    assert all(a.end <= b.start for a, b in pairwise(out.edits))
