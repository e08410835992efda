"""A corpus is brought up to date: what is stale, what fails, what is written."""

import sys
from concurrent.futures import BrokenExecutor
from pathlib import Path

import msgspec
import pytest

from pipeline import review, run, steps
from pipeline.errors import CorpusError
from pipeline.model import Bitext, Decision, Failure, Source
from pipeline.progress import Progress
from pipeline.settings import Settings
from tests import fakes


class Seen(Progress):
    """Remembers what was processed."""

    def __init__(self) -> None:
        self.total = 0
        self.names: list[str] = []

    def begin(self, total: int) -> None:
        self.total = total

    def done(self, name: str, failed: bool = False) -> None:
        self.names.append(f"{name}!" if failed else name)


def regenerate(root: Path, *slugs: str, settings: Settings | None = None, check: bool = False) -> run.Summary:
    return run.regenerate(root, slugs, run.Options(settings or Settings(), check=check), Progress())


def processed(root: Path, *slugs: str, settings: Settings | None = None) -> list[str]:
    seen = Seen()
    run.regenerate(root, slugs, run.Options(settings or Settings()), seen)
    assert seen.total == len(seen.names)
    return seen.names


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def page(root: Path, slug: str) -> str:
    return (root / "output" / slug / "index.md").read_text(encoding="utf-8")


def test_the_pages_are_written_and_the_edits_are_in_them(project: Path) -> None:
    summary = regenerate(project)
    assert (summary.questions, summary.documents, summary.proposed, summary.status) == (2, 5, 5, 0)
    assert "Jefe, manda." in page(project, "jefe")
    assert {"output/index.html", "output/mar/review.html"} <= set(summary.written)


def test_an_unchanged_corpus_is_not_processed_nor_written_again(project: Path) -> None:
    regenerate(project)
    before = {p: p.stat().st_mtime_ns for p in (project / "output").rglob("*")}
    summary = regenerate(project)
    assert (summary.proposed, summary.written, summary.removed) == (0, (), ())
    assert before == {p: p.stat().st_mtime_ns for p in (project / "output").rglob("*")}


def test_only_the_changed_document_is_processed(project: Path) -> None:
    regenerate(project)
    (project / "corpus/mar/01.es.txt").write_text("Agua ,luz.\n", encoding="utf-8")
    assert processed(project) == ["mar/01"]
    assert "Agua, luz." in page(project, "mar")


def test_an_english_version_that_arrives_makes_its_document_stale(project: Path) -> None:
    regenerate(project)
    (project / "corpus/mar/01.en.txt").write_text("Water, salt.\n", encoding="utf-8")
    assert processed(project) == ["mar/01"]


def test_other_settings_make_everything_stale(project: Path) -> None:
    regenerate(project)
    assert len(processed(project, settings=Settings(disabled=("comma",)))) == 5
    assert "Agua ,sal." in page(project, "mar")


def test_a_damaged_work_file_is_made_again_when_it_is_needed(project: Path) -> None:
    regenerate(project)
    work = project / ".calco/work/mar/01.json"
    work.write_bytes(work.read_bytes()[:-20])
    (project / "output/mar/index.md").unlink()
    assert regenerate(project).status == 0
    assert msgspec.json.decode(work.read_bytes().partition(b"\n")[2], type=Bitext).id == "mar/01"


def test_a_document_that_breaks_while_it_is_concluded_fails_alone(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = fakes.contrast

    def contrast(bitext: Bitext, settings: Settings) -> Bitext:
        if bitext.id == "jefe/02":
            raise ValueError("no contrast")
        return whole(bitext, settings)

    monkeypatch.setattr(sys.modules["pipeline.stages.contrast"], "run", contrast)
    summary = regenerate(project)
    assert [(f.id, f.stage) for f in summary.failures] == [("jefe/02", "contrast")]
    assert "Jefe, manda." in page(project, "jefe")


def test_a_damaged_work_file_of_a_document_that_breaks_now_is_a_failure(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    regenerate(project)
    work = project / ".calco/work/mar/01.json"
    work.write_bytes(work.read_bytes()[:-20])
    (project / "output/mar/index.md").unlink()
    monkeypatch.setattr(steps, "process", _breaks)
    assert [(f.id, f.stage) for f in regenerate(project).failures] == [("mar/01", "align")]


def _breaks(source: Source, settings: Settings) -> Bitext:
    raise steps.StageError("align", "broken")


def test_a_worker_that_is_lost_is_a_failure(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(task: steps.Task) -> bytes:
        if task.source.id == "mar/01":
            raise BrokenExecutor("killed")
        return msgspec.json.encode(fakes.from_source(task.source))

    monkeypatch.setattr(run, "propose", lost)
    summary = regenerate(project)
    assert [(f.id, f.stage) for f in summary.failures] == [("mar/01", "worker")]
    assert "Nada." in page(project, "jefe")


def test_a_document_that_breaks_is_a_failure_and_the_others_land(project: Path) -> None:
    (project / "corpus/jefe/02.es.txt").write_text("BOOM\n", encoding="utf-8")
    summary = regenerate(project)
    assert summary.status == 1
    assert [(f.id, f.stage) for f in summary.failures] == [("jefe/02", "detect")]
    assert summary.failures[0].message.startswith("ValueError: the fuse was lit (fakes.py:")
    assert "Jefe, manda." in page(project, "jefe")
    assert "Agua, sal." in page(project, "mar")


def test_a_failure_stays_a_failure_until_it_is_mended(project: Path) -> None:
    path = project / "corpus/mar/01.es.txt"
    path.write_text("BOOM\n", encoding="utf-8")
    assert (regenerate(project).status, regenerate(project).status) == (1, 1)
    path.write_text("Sal.\n", encoding="utf-8")
    assert regenerate(project).status == 0


def test_a_folder_that_cannot_be_read_fails_alone_and_keeps_its_pages(project: Path) -> None:
    regenerate(project)
    (project / "corpus/mar/01.es.txt").write_bytes(b"\xff\xfe\xff")
    summary = regenerate(project)
    assert [(f.id, f.stage) for f in summary.failures] == [("mar", "read")]
    assert "Agua, sal." in page(project, "mar")
    assert "mar/" in (project / "output/index.html").read_text(encoding="utf-8")


def test_a_bad_decision_file_fails_its_question_alone(project: Path) -> None:
    regenerate(project)
    reviews = project / "corpus/mar/reviews"
    reviews.mkdir()
    (reviews / "ana.jsonl").write_text("{", encoding="utf-8")
    (project / "corpus/jefe/02.es.txt").write_text("Todo.\n", encoding="utf-8")
    summary = regenerate(project)
    assert [(f.id, f.stage) for f in summary.failures] == [("mar", "review")]
    assert "Todo." in page(project, "jefe")


def test_a_template_that_breaks_fails_its_question_alone(project: Path) -> None:
    (project / "templates").mkdir()
    (project / "templates/index.md").write_text("{% if question.meta.slug == 'mar' %}{{ nobody }}{% endif %}")
    summary = regenerate(project)
    assert [(f.id, f.stage) for f in summary.failures] == [("mar", "render")]
    assert (project / "output/jefe/index.html").is_file()


def test_a_decision_is_applied_without_processing(project: Path) -> None:
    regenerate(project)
    (book,) = [e for q in run.load(project, ["jefe"], run.Options(), Progress())[0] for b in q.bitexts for s in b.es
               for e in s.edits if e.rule == "book"]  # fmt: skip
    review.record(project / "corpus/jefe/reviews", "ana", [Decision(key=book.key, verdict="accepted")])
    assert processed(project) == []
    assert "Tomo abierto." in page(project, "jefe")


def test_check_writes_nothing_and_names_what_differs(project: Path) -> None:
    summary = regenerate(project, check=True)
    assert summary.status == 1
    assert "output/mar/index.md: missing" in summary.differences
    assert not (project / "output").exists()
    assert not (project / ".calco").exists()


def test_check_of_current_pages_finds_nothing(project: Path) -> None:
    regenerate(project)
    assert regenerate(project, check=True).status == 0


def test_check_names_changed_and_left_over_files(project: Path) -> None:
    regenerate(project)
    (project / "output/mar/index.md").write_text("touched")
    (project / "output/mar/old.html").write_text("old")
    before = files(project)
    summary = regenerate(project, check=True)
    assert summary.differences == ("output/mar/index.md: differs", "output/mar/old.html: no longer made")
    assert files(project) == before


def test_files_and_questions_that_are_gone_are_removed_and_what_is_not_ours_stays(project: Path) -> None:
    regenerate(project)
    (project / "output/mine").mkdir()
    (project / "output/mine/notes.txt").write_text("mine")
    (project / "output/jefe/old.html").write_text("old")
    (project / "output/jefe/.keep").write_text("")
    for path in (project / "corpus/mar").iterdir():
        path.unlink()
    (project / "corpus/mar").rmdir()
    assert "output/mar/index.md: no longer made" in regenerate(project, check=True).differences
    summary = regenerate(project)
    assert "output/jefe/old.html" in summary.removed
    assert not (project / "output/mar").exists()
    assert not (project / ".calco/work/mar").exists()
    assert (project / "output/mine/notes.txt").exists()
    assert (project / "output/jefe/.keep").exists()


def test_one_question_alone_leaves_the_others_and_a_catalogue_it_cannot_complete(project: Path) -> None:
    summary = regenerate(project, "mar")
    assert (summary.proposed, summary.catalogue) == (2, False)
    assert not (project / "output/jefe").exists()
    assert not (project / "output/index.html").exists()
    regenerate(project)
    assert regenerate(project, "mar").catalogue
    assert "jefe/" in (project / "output/index.html").read_text(encoding="utf-8")


def test_an_unknown_question_is_an_error(project: Path) -> None:
    with pytest.raises(CorpusError, match="known: jefe, mar"):
        regenerate(project, "luna")


def test_an_empty_project_makes_an_empty_catalogue(tmp_path: Path) -> None:
    summary = regenerate(tmp_path)
    assert (summary.status, summary.written[0]) == (0, "output/index.html")
    assert "Aún no hay preguntas." in (tmp_path / "output/index.html").read_text(encoding="utf-8")


def test_the_worker_names_the_stage_that_broke(fake_stages: None) -> None:
    result = steps.propose(steps.Task(Source(id="x/01", es="BOOM"), Settings()))
    assert isinstance(result, Failure)
    assert (result.id, result.stage) == ("x/01", "detect")


def test_fakes_hold_to_the_contract() -> None:
    bitext = fakes.from_source(Source(id="x", es="Uno.\nDos.\n"))
    assert "".join(s.raw + s.tail for s in bitext.es) == "Uno.\nDos.\n"
