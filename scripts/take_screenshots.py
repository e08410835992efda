"""Take the pictures in `docs/screenshots/` from the pages in `output/` in Chromium; run it after `calco regenerate`.

Each is saved with a palette of its own, which keeps it small and the text sharp.
"""

import io
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
SLUG = "hace-director-operaciones-empresas-tecnologicas-difiere"
COLOURS = 96
DESKTOP, PHONE = (1280, 800), (390, 780)


class Shot(NamedTuple):
    """A picture: its name, the page, the window, the theme, and what to do before it is taken."""

    name: str
    page: str
    size: tuple[int, int]
    scheme: str
    act: Callable[[Page], object]


def _nothing(page: Page) -> None:
    """As it opens."""


def _note(page: Page) -> None:
    """The note of the sword, with some text above it."""
    mark = page.locator(".text .edit > a", has_text="capa y espada").first
    mark.evaluate(
        "e => scrollTo({top: e.getBoundingClientRect().top + scrollY - innerHeight * .55, behavior: 'instant'})"
    )
    mark.click()


def _tracked(page: Page) -> None:
    """Deletions and insertions in the text."""
    page.locator("#view-tracked").check(force=True)
    page.keyboard.press("Escape")
    page.locator("#r1").evaluate("e => scrollTo({top: e.offsetTop - 20, behavior: 'instant'})")


def _joined(page: Page) -> None:
    """A change with the English it rests on."""
    page.locator("#d1-title").evaluate("e => scrollTo({top: e.offsetTop - 20, behavior: 'instant'})")
    page.locator(".beads .edit > a", has_text="con olfato político").hover()


def _cards(page: Page) -> None:
    """The figure and the first changes."""
    page.locator("figure").evaluate("e => scrollTo({top: e.offsetTop - 20, behavior: 'instant'})")


def _results(page: Page) -> None:
    """The search once it has answered."""
    page.locator("#results li").first.wait_for()


SHOTS = (
    Shot("catalogue", "index.html", DESKTOP, "light", _nothing),
    Shot("text", f"{SLUG}/index.html", DESKTOP, "light", _note),
    Shot("text-tracked-dark", f"{SLUG}/index.html", DESKTOP, "dark", _tracked),
    Shot("text-phone", f"{SLUG}/index.html", PHONE, "light", _note),
    Shot("bilingual", f"{SLUG}/bilingual.html", DESKTOP, "light", _joined),
    Shot("bilingual-phone-dark", f"{SLUG}/bilingual.html", PHONE, "dark", _joined),
    Shot("changes", f"{SLUG}/review.html", DESKTOP, "light", _cards),
    Shot("search", "search.html?q=defender+espada", DESKTOP, "light", _results),
)


def main() -> None:
    """Write every picture anew."""
    folder = ROOT / "docs" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        for shot in SHOTS:
            width, height = shot.size
            context = browser.new_context(
                viewport={"width": width, "height": height},
                color_scheme="dark" if shot.scheme == "dark" else "light",
                reduced_motion="reduce",
            )
            page = context.new_page()
            page.goto(f"file://{ROOT}/output/{shot.page}")
            page.evaluate("document.fonts.ready")
            shot.act(page)
            page.wait_for_timeout(300)
            picture = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
            small = picture.quantize(COLOURS, dither=Image.Dither.NONE)
            small.save(folder / f"{shot.name}.png", optimize=True)
            context.close()
        browser.close()


if __name__ == "__main__":
    main()
