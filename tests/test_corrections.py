"""From the command line: pins that stay, differences that are told, pins that lapse visibly."""

import io
import json
import re
import sys
from pathlib import Path

import pytest

from pipeline import baselines, cli, review, wording
from pipeline.alignment.changes import Alignment
from pipeline.errors import ReviewError
from pipeline.model import Bead, Bitext, Segment
from pipeline.quality import quality

pytestmark = pytest.mark.model
QUESTION = '[title]\nes = "¿Qué tiempo hace?"\nen = "What is the weather like?"\n'
ES = "El perro ladra mucho.\n\nTengo dos gatos negros.\n\nMañana lloverá en Madrid.\n"
EN = "The dog barks a lot.\n\nI have two black cats.\n\nIt will rain in Madrid tomorrow.\n"


class Project:
    """A project of one question with one answer, and its commands."""

    def __init__(self, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.root, self._capsys = root, capsys
        self.folder = root / "corpus" / "tiempo"
        self.folder.mkdir(parents=True)
        (self.folder / "question.toml").write_text(QUESTION, encoding="utf-8")
        self.write("es", ES)
        self.write("en", EN)

    def write(self, language: str, text: str) -> None:
        (self.folder / f"01.{language}.txt").write_text(text, encoding="utf-8")

    def __call__(self, *arguments: str, status: int = 0) -> str:
        assert cli.run([*arguments, "--root", str(self.root)]) == status
        told = self._capsys.readouterr()
        return told.out + told.err


@pytest.fixture
def project(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setattr(sys, "stdin", io.StringIO())
    return Project(tmp_path, capsys)


def test_a_correction_is_pinned_told_and_survives(project: Project) -> None:
    assert "alignment:" not in project("regenerate", "-q")
    listed = project("align", "tiempo/01", "--merge", "1,2", "--who", "ana")
    assert "   1  pin   m-n  El perro ladra mucho. Tengo dos gatos negros." in listed
    assert "   2  0.9" in listed or "   2  1.00" in listed
    assert "1 merged, 1 kept" in project("diff", "tiempo")
    assert "alignment: 1 bead changed in 1 document" in project("regenerate", "-q")
    assert "alignment:" not in project("regenerate", "-q")
    assert "1 merged, 1 kept" in project("diff", "tiempo")
    project.write("es", ES + "\nY nada más.\n")
    assert "bead" in project("regenerate", "-q")
    assert "pin   m-n" in project("align", "tiempo/01")
    project("align", "tiempo/01", "--release", "1", "--who", "ana")
    assert "pin" not in project("align", "tiempo/01")


def test_a_pin_lapses_visibly_when_its_sentence_changes(project: Project) -> None:
    project("align", "tiempo/01", "--confirm", "2", "--who", "ana")
    project.write("es", ES.replace("negros", "blancos"))
    assert "tiempo/01: a pin has lapsed, its sentences changed: «Tengo dos gatos negros.»" in project(
        "regenerate", "-q"
    )
    assert "a pin has lapsed" in project("status")


def test_contradicting_pins_wait_for_each_other(project: Project) -> None:
    project("align", "tiempo/01", "--confirm", "1", "--who", "ana")
    project("align", "tiempo/01", "--merge", "1,2", "--who", "eva")
    told = project("regenerate", "-q")
    assert "a pin of ana is disputed" in told
    assert "a pin of eva is disputed" in told
    assert "pin " not in project("align", "tiempo/01")


def test_accepting_starts_the_comparison_anew(project: Project) -> None:
    assert "nothing to compare with" in project("diff")
    assert project("diff", "--accept") == "2 alignments accepted\n"
    assert "tiempo/01: 3 kept" in project("diff")
    project.write("en", EN.replace("black", "dark"))
    page = project.root / "diff.html"
    assert "1 edited, 2 kept" in project("diff")
    project("diff", "--html", str(page))
    assert "texto cambiado: 1" in page.read_text(encoding="utf-8")


def test_changes_have_one_name_on_the_page_and_in_the_review() -> None:
    template = (Path(wording.__file__).parent / "data" / "templates" / "diff.html").read_text(encoding="utf-8")
    named = re.search(r"{% set kinds = ({.*?}) %}", template)
    assert named
    assert json.loads(named[1]) == wording.CHANGES


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("align", "tiempo/07"), "no such answer"),
        (("align", "tiempo/01", "--confirm", "9", "--who", "ana"), "no bead of that number"),
        (("align", "tiempo/01", "--confirm", "1"), "nobody decides"),
        (("align", "tiempo/01", "--split", "1", "--who", "ana"), "one part would be empty"),
        (("align", "tiempo/01", "--merge", "x", "--who", "ana"), "bead numbers"),
        (("align", "tiempo/01", "--move", "1:es", "--who", "ana"), "such as 4:en:down"),
        (("align", "tiempo/01", "--merge", "1,2", "--unlink", "1", "--who", "ana"), "one kind of correction"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(project: Project, arguments: tuple[str, ...], message: str) -> None:
    assert message in project(*arguments, status=2)
    assert not (project.folder / "reviews").exists()


def test_without_anything_accepted_the_published_alignment_is_compared_with(project: Project) -> None:
    project("regenerate", "-q")
    assert "tiempo/01: 3 kept" in project("diff")
    project.write("en", EN.replace("black", "dark"))
    assert "1 edited, 2 kept" in project("diff")
    (project.root / "output" / "tiempo" / "alignment.jsonl").write_text("{", encoding="utf-8")
    assert "nothing to compare with" in project("diff")


def test_a_damaged_baseline_is_named(tmp_path: Path) -> None:
    baselines.accept(tmp_path, "q/01", Alignment(es=("A.",), en=(), beads=()))
    baselines.accepted(tmp_path, "q/01").write_text("{")
    with pytest.raises(ReviewError, match=r"01\.json: not an alignment"):
        baselines.load(tmp_path, "q/01")


def test_a_pin_in_a_review_file_must_be_what_its_key_names(project: Project) -> None:
    project("align", "tiempo/01", "--confirm", "1", "--who", "ana")
    path = project.folder / "reviews" / "ana.jsonl"
    path.write_text(path.read_text(encoding="utf-8").replace("perro", "gato"), encoding="utf-8")
    with pytest.raises(ReviewError, match="not what the key names"):
        review.load(project.folder / "reviews")


def test_signs_of_quality() -> None:
    es = ("Vendió 50 coches en marzo.", "Luego fue a París con él.", "Sí, claro que sí, desde luego.", "Fin.")
    en = ("He sold 15 cars in March.", "Then he went to Oslo with Peter.", "Yes, of course, certainly.", "")
    beads = tuple(Bead(es=(n,), en=(n,), score=0.4 if n == 2 else 0.9, kind="1-1") for n in range(3))
    bitext = Bitext(
        id="q/01",
        es=tuple(Segment(raw=t) for t in es),
        en=tuple(Segment(raw=t) for t in en[:3]),
        beads=(*beads, Bead(es=(3,), en=(), score=0.9, kind="1-0")),
    )
    found = quality([bitext])
    assert (found.low, found.numbers, found.names, found.lengths) == (1, 1, 1, 0)
    assert 0 < found.unaligned < 0.05
