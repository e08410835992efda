"""A stamp changes with everything a proposal depends on, and with nothing else."""

from pathlib import Path

import pytest

from pipeline import stamps
from pipeline.model import Bitext, Source
from pipeline.settings import Settings
from pipeline.stamps import WorkStore, stamp, tree_digest

SOURCE = Source(id="a/01", es="Hola.", en="Hello.")


@pytest.mark.parametrize(
    ("source", "settings"),
    [
        (Source(id="a/01", es="Hola", en="Hello."), Settings()),
        (Source(id="a/01", es="Hola.", en=""), Settings()),
        (Source(id="a/01", es="Hola.H", en="ello."), Settings()),
        (SOURCE, Settings(locale="es-MX")),
        (SOURCE, Settings(disabled=("x",))),
    ],
)
def test_text_and_settings_change_it(source: Source, settings: Settings) -> None:
    assert stamp(source, settings) != stamp(SOURCE, Settings())


def test_the_same_gives_the_same() -> None:
    assert stamp(SOURCE, Settings()) == stamp(Source(id="a/01", es="Hola.", en="Hello."), Settings(locale="es"))


def test_code_and_data_change_the_digest_and_what_comes_afterwards_does_not(tmp_path: Path) -> None:
    for name in ("stages/align.py", "data/verbs.tsv", "data/templates/index.md", "cli.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1")
    first = tree_digest(tmp_path)
    (tmp_path / "cli.py").write_text("2")
    (tmp_path / "data/templates/index.md").write_text("2")
    (tmp_path / "stages/__pycache__").mkdir()
    (tmp_path / "stages/__pycache__/align.cpython-311.pyc").write_text("2")
    (tmp_path / "stages/__pycache__/align.cpython-311.pyc.139872").write_text("2")
    assert tree_digest(tmp_path) == first
    (tmp_path / "data/verbs.tsv").write_text("2")
    second = tree_digest(tmp_path)
    (tmp_path / "stages/align.py").rename(tmp_path / "stages/aline.py")
    assert len({first, second, tree_digest(tmp_path)}) == 3


def test_every_path_left_out_of_the_stamp_exists() -> None:
    assert [name for name in stamps.AFTERWARDS if not (stamps.PACKAGE / name).exists()] == []


def test_what_is_kept_is_found_by_its_stamp_alone(tmp_path: Path) -> None:
    store = WorkStore(tmp_path)
    assert (store.fresh("a/01", "s1"), store.get("a/01", "s1")) == (False, None)
    store.put("a/01", "s1", b'{"id":"a/01"}')
    again = WorkStore(tmp_path, keep=False)
    assert (again.fresh("a/01", "s1"), again.fresh("a/01", "s2")) == (True, False)
    assert (again.get("a/01", "s1"), again.get("a/01", "s2")) == (Bitext(id="a/01"), None)


def test_without_keeping_nothing_is_written(tmp_path: Path) -> None:
    store = WorkStore(tmp_path, keep=False)
    store.put("a/01", "s1", b'{"id":"a/01"}')
    assert (store.fresh("a/01", "s1"), store.fresh("a/01", "s2")) == (True, False)
    assert store.get("a/01", "s1") == Bitext(id="a/01")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("content", [b"", b"s1", b"s1\n", b"s1\n{", b"\xff\n{}", b's1\n{"id":1}'])
def test_a_damaged_file_is_no_proposal(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / ".calco/work/a/01.json"
    path.parent.mkdir(parents=True)
    path.write_bytes(content)
    assert WorkStore(tmp_path).get("a/01", "s1") is None


def test_work_of_questions_that_are_gone_is_removed(tmp_path: Path) -> None:
    store = WorkStore(tmp_path)
    store.forget([])
    store.put("a/01", "s1", b"{}")
    store.put("b/01", "s1", b"{}")
    store.forget(["b"])
    assert [p.name for p in store.folder.iterdir()] == ["b"]


def test_a_library_that_is_not_installed_has_a_version_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stamps, "LIBRARIES", ("no-such-library",))
    assert len(stamps.code_version.__wrapped__()) == 32
