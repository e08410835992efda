"""The data files: exact in JSON, harmless in a spreadsheet."""

import csv
import io
import json

import msgspec
import pytest

from pipeline import exports
from pipeline.layout import question_view
from pipeline.model import Bitext, ContrastPair, Segment
from pipeline.spans import raw_document
from tests.page_sample import META, seed, seed_answer, seed_view


@pytest.mark.parametrize(
    "cell",
    [
        "=1+1",
        "+34 600",
        "@SUM(A1)",
        "\t=1",
        " =1",
        "-1+1|cmd",
        "-SUM(A1)",
        "- HYPERLINK(x)",
        "- cmd|' /C calc'!A0",
        "－1",
        "- 2+3",
    ],
)
def test_formulas_are_guarded(cell: str) -> None:
    assert exports.guarded(cell) == "'" + cell


@pytest.mark.parametrize(
    "cell",
    [
        "",
        "supervisar",
        "- supervisar al personal (mucho)",
        "- uno\n- dos",
        "-5",
        "-3,5 %",
        "«=»",
        "– raya",
        "¡sí!",
        "'cita'",
    ],
)
def test_everything_else_stays(cell: str) -> None:
    assert exports.guarded(cell) == cell


def test_csv_holds_the_pairs_as_they_are() -> None:
    rows = list(csv.DictReader(io.StringIO(exports.contrast_csv(seed_view().pairs).decode())))
    assert [r["left"] for r in rows][:2] == ["supervisar al personal, administrar", "muchas reuniones"]
    assert rows[2]["right"] == "con mil tareas a la vez; «no es mi trabajo» no cuela"
    assert rows[2]["english_right"] == "wearing many hats; “not my job” doesn't fly"
    text = raw_document(seed_answer().es)
    assert text[int(rows[1]["right_start"]) : int(rows[1]["right_end"])] == "mucho correr"


def test_csv_without_english_has_empty_cells() -> None:
    pair = ContrastPair(
        key="k", left_label="=A", right_label="B", left="- x\n- y", right="z", left_span=(0, 1), right_span=(2, 3)
    )
    view = question_view(META, [Bitext(id="q/01", es=(Segment(raw="x z"),), pairs=(pair,))])
    (row,) = csv.DictReader(io.StringIO(exports.contrast_csv(view.pairs).decode()))
    assert (row["left_label"], row["left"], row["english_left"]) == ("'=A", "- x\n- y", "")


def test_json_holds_every_pair_with_both_languages() -> None:
    data = json.loads(exports.contrast_json(seed_view()))
    assert data["question"] == META.slug
    assert len(data["pairs"]) == 3
    assert data["pairs"][0]["english"]["left"] == "overseeing staff, managing"


def test_edit_offsets_slice_the_source_to_before() -> None:
    texts = {b.id: raw_document(b.es) for b in seed()}
    rows = [json.loads(line) for line in exports.edits_jsonl(seed()).splitlines()]
    assert len(rows) == sum(len(s.edits) for b in seed() for s in b.es)
    for row in rows:
        assert texts[row["document"]][row["start"] : row["end"]] == row["before"]
    assert {row["status"] for row in rows} == {"applied", "suggested", "flagged", "rejected"}


def test_alignment_covers_every_segment_once() -> None:
    rows = [json.loads(line) for line in exports.alignment_jsonl(seed()).splitlines()]
    for bitext in seed():
        mine = [r for r in rows if r["document"] == bitext.id]
        assert sorted(i for r in mine for i in r["es"]) == list(range(len(bitext.es)))
        assert sorted(j for r in mine for j in r["en"]) == list(range(len(bitext.en)))


def test_no_alignment_without_english() -> None:
    alone = [msgspec.structs.replace(b, en=(), beads=()) for b in seed()]
    assert exports.alignment_jsonl(alone) == b""
