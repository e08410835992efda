"""Pages are passed over only when nothing they depend on has changed, nor they themselves."""

import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest

from pipeline import freshness, render, review, run, stamps
from pipeline.model import Bitext, Decision
from pipeline.progress import Progress
from pipeline.settings import Settings
from pipeline.views import QuestionMeta
from tests import fakes

SLUGS = {"jefe", "mar"}
SOURCE = '[source]\nurl = "https://example.org"\n'


class Renders:
    """Counts which questions are rendered; "" stands for the files of the site."""

    def __init__(self, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.root = root
        self.seen: list[str] = []
        question, site = render.render, render.render_site

        def counted(meta: QuestionMeta, bitexts: Sequence[Bitext], templates: Path | None) -> render.Rendered:
            self.seen.append(meta.slug)
            return question(meta, bitexts, templates)

        def counted_site(questions: Iterable[render.Listed], *, templates: Path | None = None) -> dict[str, bytes]:
            self.seen.append("")
            return site(questions, templates=templates)

        monkeypatch.setattr(render, "render", counted)
        monkeypatch.setattr(render, "render_site", counted_site)

    def __call__(self, *slugs: str, settings: Settings | None = None, check: bool = False) -> set[str]:
        """What is rendered by one run; the pages are right in any case."""
        self.seen.clear()
        self.summary = run.regenerate(self.root, slugs, run.Options(settings or Settings(), check=check), Progress())
        seen = set(self.seen)
        if not slugs and not check and not self.summary.failures:
            again = run.regenerate(self.root, (), run.Options(settings or Settings(), check=True), Progress())
            assert again.differences == ()
        return seen


@pytest.fixture(scope="module")
def current(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose pages are current, to be copied."""
    root = tmp_path_factory.mktemp("current")
    fakes.write_project(root)
    with pytest.MonkeyPatch.context() as patch:
        for name, module in fakes.modules().items():
            patch.setitem(sys.modules, name, module)
        found = Renders(root, patch)
        assert found() == {*SLUGS, ""}
        assert found() == set()
    return root


@pytest.fixture
def renders(current: Path, tmp_path: Path, fake_stages: None, monkeypatch: pytest.MonkeyPatch) -> Renders:
    """A project whose pages are current."""
    shutil.copytree(current, tmp_path, dirs_exist_ok=True)
    return Renders(tmp_path, monkeypatch)


def test_a_copy_is_as_current_as_the_project(renders: Renders) -> None:
    assert renders() == set()


def append(path: Path, text: str = "\n") -> None:
    path.write_bytes((path.read_bytes() if path.exists() else b"") + text.encode())


def test_check_passes_nothing_over_and_keeps_nothing(renders: Renders) -> None:
    before = {p: p.read_bytes() for p in (renders.root / ".calco").rglob("*") if p.is_file()}
    assert renders(check=True) == {*SLUGS, ""}
    assert before == {p: p.read_bytes() for p in (renders.root / ".calco").rglob("*") if p.is_file()}


@pytest.mark.parametrize(
    ("touch", "rendered"),
    [
        (lambda root: append(root / "corpus/mar/01.es.txt", "Más.\n"), {"mar", ""}),
        (
            lambda root: append(root / "corpus/mar/question.toml", '[source]\nurl = "https://example.org"\n'),
            {"mar", ""},
        ),
        (lambda root: append(root / "corpus/mar/reviews/ana.jsonl", "\n"), {"mar", ""}),
        (lambda root: append(root / "output/mar/index.md", "x"), {"mar", ""}),
        (lambda root: (root / "output/mar/edits.jsonl").unlink(), {"mar", ""}),
        (lambda root: append(root / "output/mar/left-over.html", "x"), {"mar", ""}),
        (lambda root: append(root / "output/search.html", "x"), {""}),
        (lambda root: (root / "output/calco.js").unlink(), {""}),
        (lambda root: append(root / "output/of-mine.txt", "x"), set()),
        (lambda root: append(root / "output/mar/.hidden", "x"), set()),
        (lambda root: append(root / "templates/index.md", "{{ question.title }}"), {*SLUGS, ""}),
        (lambda root: append(root / "templates/_part.html", "x"), {*SLUGS, ""}),
        (lambda root: append(root / "templates/parts/x.html", "x"), {*SLUGS, ""}),
        (lambda root: append(root / ".calco/pages/mar.json", "x"), {"mar", ""}),
        (lambda root: (root / ".calco/pages.json").unlink(), {""}),
    ],
)
def test_what_makes_pages_stale(renders: Renders, touch: Callable[[Path], None], rendered: set[str]) -> None:
    for folder in ("corpus/mar/reviews", "templates/parts"):
        (renders.root / folder).mkdir(parents=True)
    touch(renders.root)
    assert renders() == rendered
    assert renders() == set()


def test_a_file_that_was_exchanged_for_one_of_its_size_is_noticed(renders: Renders) -> None:
    page = renders.root / "output/mar/index.md"
    page.write_bytes(page.read_bytes().replace(b"sal", b"pan"))
    assert renders() == {"mar", ""}
    assert b"pan" not in page.read_bytes()


def test_a_decision_renders_its_question_anew(renders: Renders) -> None:
    questions = run.load(renders.root, ["jefe"], run.Options(), Progress())[0]
    (book,) = [e for q in questions for b in q.bitexts for s in b.es for e in s.edits if e.rule == "book"]
    review.record(renders.root / "corpus/jefe/reviews", "ana", [Decision(key=book.key, verdict="accepted")])
    assert renders() == {"jefe", ""}
    review.withdraw(renders.root / "corpus/jefe/reviews", "ana", [book.key])
    assert renders() == {"jefe", ""}


def test_settings_render_everything_anew(renders: Renders) -> None:
    assert renders(settings=Settings(locale="es-MX")) == {*SLUGS, ""}
    assert renders(settings=Settings(locale="es-MX")) == set()


def test_other_code_renders_everything_anew(renders: Renders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(freshness, "presentation_version", lambda: "another")
    assert renders() == {*SLUGS, ""}


def test_all_code_is_covered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the stamps of proposals leave out, those of pages take in."""
    for name in ("render.py", "model.py", "data/templates/base.html", "site/parts.py", "new.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x")
    monkeypatch.setattr(stamps, "PACKAGE", tmp_path)

    def version() -> str:
        for cached in (stamps.code_version, freshness.presentation_version):
            cached.cache_clear()
        return freshness.presentation_version()

    seen = {version()}
    for n, path in enumerate(sorted(p for p in tmp_path.rglob("*") if p.is_file()), 2):
        path.write_text("y")
        seen.add(version())
        assert len(seen) == n, f"{path.name} is not covered"
    monkeypatch.undo()
    for cached in (stamps.code_version, freshness.presentation_version):
        cached.cache_clear()


def test_one_question_alone_takes_the_others_as_they_were(renders: Renders) -> None:
    append(renders.root / "corpus/mar/01.es.txt", "Más.\n")
    assert renders("mar") == {"mar", ""}
    assert renders.summary.catalogue
    assert renders() == set()


def test_one_question_alone_sees_what_changed_in_the_others(renders: Renders) -> None:
    append(renders.root / "corpus/jefe/question.toml", SOURCE)
    assert renders("mar") == {""}
    assert renders() == {"jefe", ""}


def test_pages_of_a_question_with_a_failure_are_never_taken_as_current(
    renders: Renders, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = fakes.contrast

    def contrast(bitext: Bitext, settings: Settings) -> Bitext:
        if bitext.id == "jefe/02":
            raise ValueError("no contrast")
        return whole(bitext, settings)

    append(renders.root / "corpus/jefe/01.es.txt", "Más.\n")
    monkeypatch.setattr(sys.modules["pipeline.stages.contrast"], "run", contrast)
    assert renders() == {"jefe", ""}
    assert renders() == {"jefe", ""}
    assert renders.summary.failures
    monkeypatch.undo()


def test_signs_of_pins_are_told_though_the_pages_are_current(renders: Renders, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "pin_signs", lambda question: [f"{question.slug}: a sign"])
    append(renders.root / "corpus/mar/01.es.txt", "Más.\n")
    renders()
    assert renders() == set()
    assert renders.summary.pins == ("mar: a sign",)


def test_a_question_that_cannot_be_read_keeps_its_line(renders: Renders) -> None:
    (renders.root / "corpus/mar/01.es.txt").write_bytes(b"\xff\xfe\xff")
    renders()
    page = (renders.root / "output/index.html").read_text(encoding="utf-8")
    assert "¿Qué es el mar?" in page


def test_what_another_version_remembered_is_no_stumbling_block(renders: Renders) -> None:
    kept = renders.root / ".calco/pages/mar.json"
    kept.write_bytes(kept.read_bytes().replace(b'"title"', b'"heading"'))
    (renders.root / "corpus/mar/01.es.txt").write_bytes(b"\xff\xfe\xff")
    renders()
    assert 'href="mar/index.html"' in (renders.root / "output/index.html").read_text(encoding="utf-8")


def test_what_is_remembered_of_a_question_goes_with_it(renders: Renders) -> None:
    for path in (renders.root / "corpus/mar").iterdir():
        path.unlink()
    (renders.root / "corpus/mar").rmdir()
    renders()
    assert [p.name for p in (renders.root / ".calco/pages").iterdir()] == ["jefe.json"]
    assert renders() == set()
