"""Fixtures for every test: golden files, a small project, and stages that need no model."""

import subprocess
import sys
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

from tests import fakes

# A deadline measures how busy the machine is, not whether the law holds.
settings.register_profile("calco", deadline=None)
settings.load_profile("calco")
GOLDEN = Path(__file__).parent / "golden"
WARMING = pytest.StashKey[subprocess.Popen[bytes]]()


def pytest_configure(config: pytest.Config) -> None:
    """Compiles the lexicon and the needs of the rules while workers collect: each would do so, twice as long."""
    if getattr(config.option, "dist", "no") != "no" and not hasattr(config, "workerinput"):
        clean = [sys.executable, "-c", "from pipeline.cli import main; main()", "clean"]
        config.stash[WARMING] = process = subprocess.Popen(clean, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        assert process.stdin
        process.stdin.write(b"No.")
        process.stdin.close()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_node_collection_finished(node: Any) -> None:
    """No test begins before the cache is warm."""
    if WARMING in node.config.stash:
        node.config.stash[WARMING].wait()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew; read the diff")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Runs a test that is `unmeasured` without the tracer; the marker `no_cover` does nothing in a worker."""
    if not item.get_closest_marker("unmeasured"):
        return (yield)
    tracer = sys.gettrace()
    sys.settrace(None)
    try:
        return (yield)
    finally:
        sys.settrace(tracer)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with `tests/golden/<name>`, or writes it there with --update-golden."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if request.config.getoption("--update-golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
        assert path.is_file(), f"{path} is missing: make golden writes it"
        assert text == path.read_text(encoding="utf-8"), "make golden accepts the change, once you have read it"

    return compare


@pytest.fixture
def fake_stages(monkeypatch: pytest.MonkeyPatch) -> None:
    """The proposal and contrast stages replaced by quick ones; see tests/fakes.py for what they do."""
    for name, module in fakes.modules().items():
        monkeypatch.setitem(sys.modules, name, module)


@pytest.fixture
def project(tmp_path: Path, fake_stages: None) -> Path:
    """A project of two questions, the first with two answers and English, on fake stages."""
    fakes.write_project(tmp_path)
    return tmp_path
