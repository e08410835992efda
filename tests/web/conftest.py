"""The real seed, proposed once for all tests, and a browser with a server of its own for each."""

import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from pipeline import run
from pipeline.progress import Progress

ROOT = Path(__file__).parent.parent.parent
CHROMIUM = next((found for name in ("chromium", "google-chrome") if (found := shutil.which(name))), "")
# No background traffic: the tests run offline, and a browser that phones home only waits.
ARGUMENTS = """--no-sandbox --disable-background-networking --disable-component-update --disable-sync --disable-gpu
    --disable-default-apps --disable-extensions --no-first-run --mute-audio""".split()
COMMAND = [sys.executable, "-c", "from pipeline.cli import main; main()"]


@pytest.fixture(scope="session")
def proposed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The seed with its work files, to be copied: proposing it loads the language models once."""
    root = tmp_path_factory.mktemp("seed")
    shutil.copytree(ROOT / "corpus", root / "corpus", ignore=shutil.ignore_patterns("reviews"))
    if (ROOT / ".calco" / "work").is_dir():  # whatever of it is not current is proposed anew
        shutil.copytree(ROOT / ".calco" / "work", root / ".calco" / "work")
    project = run.Corpus(root, (), run.Options())
    sources = project.sources()
    project.propose(project.stale(sources), Progress())
    assert not project.failures
    return root


@pytest.fixture
def seed(proposed: Path, tmp_path: Path) -> Path:
    """A project of its own with the seed."""
    shutil.copytree(proposed, tmp_path / "seed")
    return tmp_path / "seed"


class Server:
    """`calco review` as a process; `address` is where its page is."""

    def __init__(self, root: Path, who: str = "ana", *arguments: str) -> None:
        environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
        told = root / "server.log"
        with told.open("wb") as errors:
            self.process = subprocess.Popen(
                [*COMMAND, "review", "--no-open", "--port", "0", "--who", who, "-q", "--root", str(root), *arguments],
                stdout=subprocess.PIPE, stderr=errors, env=environment,
            )  # fmt: skip
        assert self.process.stdout
        line = self.process.stdout.readline().decode()
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        if not found:
            self.stop()
            raise AssertionError(line + told.read_text(encoding="utf-8"))
        self.address = found[0]

    def stop(self, with_signal: int = signal.SIGINT) -> None:
        """Ends it, by default as Ctrl-C does."""
        if self.process.poll() is None:
            self.process.send_signal(with_signal)
        self.process.wait(20)
        if self.process.stdout:
            self.process.stdout.close()


@pytest.fixture
def serve() -> Iterator[Callable[..., Server]]:
    """Starts servers, and stops them when the test ends."""
    running: list[Server] = []

    def start(root: Path, who: str = "ana", *arguments: str) -> Server:
        running.append(Server(root, who, *arguments))
        return running[-1]

    yield start
    for server in running:
        server.stop()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium, without a window."""
    assert CHROMIUM, "no chromium — hint: scripts/test_programs.sh installs it, or pytest -m 'not browser'"
    expect.set_options(timeout=30_000)
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield found
        found.close()


class Windows:
    """Opens windows of a fresh profile, and notes script errors and breaches of the content policy in them."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self.wrong: list[str] = []

    def __call__(self, address: str, **options: Any) -> Page:
        """A window with this page."""
        context = self._browser.new_context(viewport={"width": 1280, "height": 860}, **options)
        context.set_default_timeout(60_000)  # a busy machine is no failure
        self._contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.wrong.append(str(error)))
        page.on("console", lambda m: self.wrong.append(m.text) if m.type == "error" and "422" not in m.text else None)
        page.goto(address)
        return page

    def close(self) -> None:
        """Closes all of them."""
        for context in self._contexts:
            context.close()


@pytest.fixture
def window(browser: Browser) -> Iterator[Windows]:
    """Windows in which nothing may go wrong."""
    windows = Windows(browser)
    yield windows
    windows.close()
    assert windows.wrong == []
