"""The cache is a convenience: whatever is wrong with it, the work goes on."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline import cachefile
from pipeline.lang import triggers
from pipeline.lexicon import store

CALCO = (sys.executable, "-c", "from pipeline.cli import main; main()")


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))


def write(name: str, what: object) -> None:
    cachefile.write(name, what, "x-*.pickle", 2)


def test_what_is_written_is_read_again() -> None:
    write("x-1.pickle", {"a": frozenset("b")})
    assert cachefile.read("x-1.pickle", dict) == {"a": frozenset("b")}
    assert gc.isenabled()


@pytest.mark.parametrize("data", [b"", b"\x80\x04", b"no pickle"])
def test_what_cannot_be_read_is_nothing(data: bytes) -> None:
    write("x-1.pickle", {})
    (cachefile.folder() / "x-1.pickle").write_bytes(data)
    assert cachefile.read("x-1.pickle", dict) is None
    assert gc.isenabled()


def test_another_kind_and_no_file_are_nothing() -> None:
    write("x-1.pickle", ["a"])
    assert cachefile.read("x-1.pickle", dict) is None
    assert cachefile.read("x-2.pickle", dict) is None


def test_only_the_newest_stay_and_other_sorts_are_left() -> None:
    cachefile.write("y-1.pickle", 1, "y-*.pickle", 2)
    for n in range(4):
        write(f"x-{n}.pickle", n)
    assert len(list(cachefile.folder().glob("x-*.pickle"))) == 2
    assert cachefile.read("y-1.pickle", int) == 1


def test_a_folder_that_cannot_be_made_is_no_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    write("x-1.pickle", 1)
    assert cachefile.read("x-1.pickle", int) is None


def test_needs_of_patterns_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    read: dict[tuple[str, int], triggers.Needs] = {}
    monkeypatch.setattr(triggers, "_READ", read)
    triggers._recall.cache_clear()
    with triggers.remembering():
        pass
    assert not list(cachefile.folder().glob("triggers-*"))
    with triggers.remembering():
        read["gato", 0] = (frozenset({"gato"}),)
    read.clear()
    triggers._recall.cache_clear()
    with triggers.remembering():
        assert len(read) == 1


def test_a_second_process_finds_everything_in_the_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    store.load()
    mine = tmp_path / "calco"
    mine.mkdir()
    for made in (*cachefile.folder().glob("lexicon-*"), *cachefile.folder().glob("simplemma-*")):
        (mine / made.name).symlink_to(made)
    written = []
    for seed in "12":  # sets have another order in each, and what is made of them must not
        environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path), "PYTHONHASHSEED": seed}
        subprocess.run([*CALCO, "clean"], input=b"Me gusta leer.", env=environment, check=True, capture_output=True)
        written.append({path.name: path.stat().st_mtime_ns for path in mine.iterdir()})
    assert written[0] == written[1]
