"""Comparison sheets: what they gather, as data and as pages, and how the output folder keeps them."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest

from pipeline import cli, sheets
from pipeline.errors import CorpusError, SheetError
from pipeline.exports import PairFile, PairRow
from pipeline.model import ContrastSide
from pipeline.output import Pages
from pipeline.run import Options, regenerate
from pipeline.settings import Settings
from tests import fakes

GRAN, PEQUENA = "Gran empresa", "Pequeña empresa"


class Quiet:
    """No progress."""

    def begin(self, total: int) -> None: ...

    def done(self, name: str, *, failed: bool) -> None: ...


def row(n: int, left: tuple[str, str], right: tuple[str, str], english: ContrastSide | None = None) -> PairRow:
    return PairRow(
        answer=n,
        key=f"{n:012x}",
        form="label",
        left_label=left[0],
        left=left[1],
        right_label=right[0],
        right=right[1],
        english=english,
        left_span=(0, 1),
        right_span=(0, 1),
        place=f"index.html#r{n}-s1",
    )


def questions() -> list[PairFile]:
    english = ContrastSide(left_label="Small firm", left="you meet", right_label="Big company", right="they meet")
    return [
        PairFile(
            question="zeta",
            title="¿Dónde empezar?",
            pairs=(row(1, ("Las pequeñas empresas", "te reúnes"), ("Las grandes empresas", "se reúnen"), english),),
        ),
        PairFile(
            question="alfa",
            title="¿Qué hace?",
            pairs=(
                row(1, (GRAN, "=SUM(A1)\nmanda"), (PEQUENA, "- hace\n- corre")),
                row(2, ("El primero", "va"), ("el segundo", "viene")),
            ),
        ),
    ]


def test_pairs_of_one_axis_are_gathered_the_same_way_round() -> None:
    (sheet,), alone = sheets.gather(questions())
    assert (sheet.name, alone) == ("gran-empresa-pequena-empresa", 1)
    first, second = sheet.rows
    assert (first.question, first.left_label, first.reversed) == ("alfa", GRAN, False)
    assert (second.left_label, second.left, second.reversed) == ("Las grandes empresas", "se reúnen", True)
    assert (second.english_left, second.english_right_label) == ("they meet", "Small firm")
    assert (sheet.english_left_label, sheet.english_right_label) == ("Big company", "Small firm")
    assert second.link == "../zeta/index.html#r1-s1"
    assert sheet.questions == (("zeta", "¿Dónde empezar?"), ("alfa", "¿Qué hace?"))


def test_the_order_of_questions_does_not_matter() -> None:
    assert sheets.render(questions()) == sheets.render(questions()[::-1])


def test_the_data_files_agree() -> None:
    import pyarrow.parquet as pq

    files = sheets.render(questions())
    name = "gran-empresa-pequena-empresa"
    rows = json.loads(files[f"{name}.json"])["rows"]
    table = pq.read_table(io.BytesIO(files[f"{name}.parquet"]))
    assert table.to_pylist() == rows
    assert table.schema.metadata == {b"left": GRAN.encode(), b"right": PEQUENA.encode()}
    cells = list(csv.DictReader(io.StringIO(files[f"{name}.csv"].decode())))
    assert cells[0].pop("left") == "'=SUM(A1)\nmanda"
    assert rows[0].pop("left") == "=SUM(A1)\nmanda"
    assert cells[0]["right"] == rows[0]["right"] == "- hace\n- corre"
    assert [c["question"] for c in cells] == [r["question"] for r in rows] == ["alfa", "zeta"]


def test_no_pairs_no_files() -> None:
    assert sheets.render([PairFile(question="a", title="A", pairs=())]) == {}


def test_sheets_of_like_names_have_different_files() -> None:
    held = [
        PairFile(question=q, title=q, pairs=(row(1, ("C", "x"), ("Java", "y")), row(2, ("C++", "x"), ("Java", "y"))))
        for q in ("a", "b")
    ]
    found, _ = sheets.gather(held)
    assert sorted(s.name for s in found) == ["c-java", "c-mas-mas-java"]


@pytest.fixture
def project(tmp_path: Path, fake_stages: None) -> Path:
    """Two questions with a pair on one axis, on stages that need no model."""
    fakes.write_question(tmp_path, "primera", "¿Uno?", ["Jefe: manda\nLíder: guía"])
    fakes.write_question(tmp_path, "segunda", "¿Dos?", ["Líder: pregunta\nJefe: ordena"])
    return tmp_path


def _run(root: Path, *slugs: str, check: bool = False) -> Any:
    return regenerate(root, slugs, Options(check=check), Quiet())  # type: ignore[arg-type]


NAMES = [f"output/sheets/{n}" for n in ("index.html", "index.json", "sheets.js")]
NAMES += [f"output/sheets/jefe-lider.{e}" for e in ("html", "csv", "json", "parquet")]


def test_regenerate_writes_them_and_check_watches_them(project: Path) -> None:
    assert [n for n in _run(project, check=True).differences if "sheets" in n] == [f"{n}: missing" for n in NAMES]
    assert [n for n in _run(project).written if "sheets" in n] == NAMES
    again = _run(project)
    assert (again.written, again.removed, _run(project, check=True).differences) == ((), (), ())
    page = project / "output" / "sheets" / "jefe-lider.html"
    page.write_text("mine", encoding="utf-8")
    assert _run(project, check=True).differences == ("output/sheets/jefe-lider.html: differs",)
    assert _run(project).written == ("output/sheets/jefe-lider.html",)
    assert 'href="sheets/index.html"' in (project / "output" / "index.html").read_text(encoding="utf-8")


def test_what_is_no_longer_compared_goes(project: Path) -> None:
    _run(project)
    (project / "corpus" / "segunda" / "01.es.txt").write_text("Nada.\n", encoding="utf-8")
    stale = project / "output" / "sheets" / "old.csv"
    stale.write_text("x", encoding="utf-8")
    removed = _run(project).removed
    gone = {f"output/sheets/jefe-lider.{e}" for e in ("html", "csv", "json", "parquet")}
    assert {n for n in removed if "sheets" in n} == gone | {"output/sheets/old.csv"}


def test_one_question_alone_brings_its_part_up_to_date(project: Path) -> None:
    _run(project)
    (project / "corpus" / "segunda" / "01.es.txt").write_text("Líder: escucha\nJefe: ordena\n", encoding="utf-8")
    assert "output/sheets/jefe-lider.json" in _run(project, "segunda").written
    data = json.loads((project / "output" / "sheets" / "jefe-lider.json").read_bytes())
    assert [r["right"] for r in data["rows"]] == ["guía", "escucha"]


def test_a_file_of_an_earlier_version_is_passed_over(project: Path) -> None:
    _run(project)
    old = project / "output" / "segunda" / "contrast.json"
    old.write_text('{"question": "segunda", "pairs": []}', encoding="utf-8")
    pages = Pages(project, Settings())
    pages.sheets(["primera", "segunda"])
    assert json.loads((project / "output" / "sheets" / "index.json").read_bytes()) == {"sheets": [], "alone": 1}


def test_a_question_may_not_have_their_name(project: Path) -> None:
    with pytest.raises(CorpusError, match="corpus/sheets: the comparison sheets have this name"):
        Pages(project, Settings()).sheets(["sheets"])


class TestCommand:
    def test_it_lists_and_prints(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        _run(project)
        assert cli.run(["sheets", "--root", str(project)]) == 0
        assert capsys.readouterr().out.splitlines()[1].split() == "2 2 jefe-lider (Jefe / Líder)".split()
        assert cli.run(["sheets", "lider", "--root", str(project)]) == 0
        assert capsys.readouterr().out.splitlines()[1] == "Jefe\tordena\tLíder\tpregunta\tsegunda/01"
        assert cli.run(["sheets", "un buen jefe o los líderes", "--root", str(project)]) == 2
        assert cli.run(["sheets", "los líderes", "--root", str(project)]) == 0  # another name of a side
        capsys.readouterr()
        assert cli.run(["sheets", "jefe", "--json", "--root", str(project)]) == 0
        assert len(json.loads(capsys.readouterr().out)["rows"]) == 2
        assert cli.run(["sheets", "--json", "--root", str(project)]) == 0
        assert json.loads(capsys.readouterr().out)["sheets"][0]["pairs"] == 2

    def test_what_is_not_there_is_told_in_one_line(self, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert cli.run(["sheets", "--root", str(project)]) == 2
        assert capsys.readouterr().err.count("\n") == 1
        _run(project)
        assert cli.run(["sheets", "nada", "--root", str(project)]) == 2
        assert "no such sheet — hint: calco sheets lists them" in capsys.readouterr().err


def test_a_damaged_file_is_told(project: Path) -> None:
    _run(project)
    (project / "output" / "sheets" / "index.json").write_text("{", encoding="utf-8")
    with pytest.raises(SheetError, match=r"index\.json: cannot be read"):
        sheets.published(project)
