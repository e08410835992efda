"""Takes the screenshots of `docs/review.md` from a copy of the seed; needs Chromium.

.venv/bin/python scripts/review_screenshots.py
"""

import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent
TARGET = ROOT / "docs" / "review"
COMMAND = [sys.executable, "-c", "from pipeline.cli import main; main()"]


def main() -> None:
    """Writes the PNG files."""
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        shutil.copytree(ROOT / "corpus", root / "corpus", ignore=shutil.ignore_patterns("reviews"))
        server = subprocess.Popen(
            [*COMMAND, "review", "--no-open", "--port", "0", "--who", "ana", "-q", "--root", name],
            stdout=subprocess.PIPE,
        )
        try:
            assert server.stdout
            found = re.search(r"http://\S+", server.stdout.readline().decode())
            assert found
            with sync_playwright() as playwright:
                browser = playwright.chromium.launch(
                    executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
                    args=["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
                )
                take(browser, found[0], next(p.name for p in (root / "corpus").iterdir()))
                browser.close()
        finally:
            server.terminate()
            server.wait()


def take(browser: Browser, address: str, slug: str) -> None:
    """One file a page."""
    page = _open(browser, address)
    _keys(page, "j", "shot:item", "e", "shot:rewrite", "Escape", "a")
    page = _open(browser, f"{address}alineacion/{slug}/02")
    page.get_by_role("button", name="Aceptar la alineación entera").click()
    _keys(page, "c", "m", "j", "shot:alignment")
    page = _open(browser, f"{address}cola", color_scheme="dark")
    _keys(page, "shot:queue")


def _open(browser: Browser, address: str, **options: str) -> Page:
    page = browser.new_context(viewport={"width": 1180, "height": 800}, **options).new_page()  # type: ignore[arg-type]
    page.goto(address)
    return page


def _keys(page: Page, *keys: str) -> None:
    for key in keys:
        kind, _, name = key.rpartition("shot:")
        if not kind and name != key:
            path = TARGET / f"{name}.png"
            page.screenshot(path=path)
            Image.open(path).convert("RGB").quantize(200, Image.Quantize.MAXCOVERAGE).save(
                path, optimize=True
            )  # a third of the size
        else:
            page.keyboard.press(key)
            page.wait_for_timeout(600)


if __name__ == "__main__":
    main()
