"""The sheet page in a real browser, from a file: sorting, filtering, without script, for everybody."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pipeline import sheets
from pipeline.exports import PairFile
from pipeline.model import ContrastSide
from pipeline.render import render_site
from tests.test_sheets import GRAN, PEQUENA, row

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
NAME = "gran-empresa-pequena-empresa.html"
pytestmark = pytest.mark.browser


def _english(left: str, right: str) -> ContrastSide:
    return ContrastSide(left_label="Big company", right_label="Small company", left=left, right=right)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of two sheets on disk."""
    told = [("óptica", "zona", "view"), ("ñandú", "árbol", "ostrich"), ("norma", "beca", "rule")]
    first = [row(n, (GRAN, a), (PEQUENA, b), _english(en, "x")) for n, (a, b, en) in enumerate(told, 1)]
    boss = [row(n, ("Jefe", f"manda {n}"), ("Líder", f"guía {n}")) for n in (8, 9, 10)]
    second = [row(4, ("En una gran empresa", "<script>alert(1)</script>\nde nuevo"), (PEQUENA, "nada")), *boss]
    held = [
        PairFile(question="uno", title="¿Uno?", pairs=tuple(first)),
        PairFile(question="dos", title="¿Dos?", pairs=tuple(second)),
    ]
    root = tmp_path_factory.mktemp("site") / "sheets"
    root.mkdir()
    for folder, files in ((root, sheets.render(held)), (root.parent, render_site([]))):
        for name, data in files.items():
            (folder / name).write_bytes(data)
    return root


@pytest.fixture(scope="module")
def browser() -> "Iterator[Browser]":
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield launched
        launched.close()


def _open(browser: "Browser", folder: Path, name: str = NAME, **options: Any) -> "Page":
    page = browser.new_page(**options)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("request", lambda r: said.append(r.url) if not r.url.startswith(("file:", "data:")) else None)
    page.goto((folder / name).as_uri())
    assert said == []
    return page


def _column(page: "Page", number: int) -> list[str]:
    cells = page.locator(f"tbody tr:visible > *:nth-child({number})").all_inner_texts()
    return [c.split("\n")[0].strip() for c in cells]


def test_sorting_follows_spanish_and_turns(browser: "Browser", folder: Path) -> None:
    page = _open(browser, folder)
    assert _column(page, 1) == ["1", "2", "3", "4"]
    head = page.get_by_role("button", name=GRAN)
    head.click()
    assert _column(page, 2)[1:] == ["norma", "ñandú", "óptica"]
    assert page.locator("th[aria-sort=ascending]").inner_text().startswith(GRAN)
    head.click()
    assert _column(page, 2)[:3] == ["óptica", "ñandú", "norma"]
    page.get_by_role("button", name="N.º").press("Enter")
    assert _column(page, 1) == ["1", "2", "3", "4"]
    assert page.locator("th[aria-sort]").count() == 1


def test_filtering_by_words_of_either_language_and_by_question(browser: "Browser", folder: Path) -> None:
    page = _open(browser, folder)
    box = page.get_by_label("Filtrar")
    box.fill("NANDU")
    assert _column(page, 3) == ["árbol"]
    assert page.get_by_role("status").inner_text() == "1 de 4"
    box.fill("rule empresa")
    assert _column(page, 3) == []
    box.fill("rule")
    assert _column(page, 3) == ["beca"]
    box.fill("")
    assert page.get_by_role("status").inner_text() == ""
    page.get_by_label("Pregunta").select_option(label="¿Uno?")
    assert len(_column(page, 1)) == 3
    page.get_by_role("button", name=PEQUENA).click()
    assert _column(page, 3) == ["árbol", "beca", "zona"]


def test_the_list_sorts_numbers_from_the_largest(browser: "Browser", folder: Path) -> None:
    page = _open(browser, folder, "index.html")
    page.get_by_role("button", name="Eje").click()
    assert _column(page, 2) == ["4", "3"]
    page.get_by_role("button", name="Eje").click()
    assert _column(page, 2) == ["3", "4"]
    page.get_by_role("button", name="Contrastes").click()
    assert _column(page, 2) == ["4", "3"]
    page.get_by_label("Filtrar").fill("lider")
    page.locator("tbody tr:visible a").click()
    assert page.title() == "Jefe y Líder · Calco"


def test_without_script_it_is_a_plain_table(browser: "Browser", folder: Path) -> None:
    page = _open(browser, folder, java_script_enabled=False)
    assert page.locator("main button, main input, main select, .filter:visible").count() == 0
    assert _column(page, 1) == ["1", "2", "3", "4"]
    assert page.locator("tbody a").first.get_attribute("href") == "../dos/index.html#r4-s1"


def test_text_stays_text(browser: "Browser", folder: Path) -> None:
    page = _open(browser, folder)
    assert "<script>alert(1)</script>" in page.locator("tbody").inner_text()
    assert page.locator("main script").count() == 0


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1200, 360])
@pytest.mark.parametrize("name", [NAME, "index.html"])
def test_accessible(browser: "Browser", folder: Path, name: str, scheme: str, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = _open(browser, folder, name, color_scheme=scheme, viewport={"width": width, "height": 800})
    violations = Axe().run(page).response["violations"]
    assert [(v["id"], v["nodes"][0]["html"]) for v in violations] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_head_can_be_reached_and_seen_by_keyboard(browser: "Browser", folder: Path) -> None:
    page = _open(browser, folder, viewport={"width": 360, "height": 800})
    page.get_by_role("button", name=GRAN).focus()
    shown = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    area = page.get_by_role("button", name=GRAN).bounding_box()
    assert shown != "none"
    assert area is not None
    assert area["width"] > 40


def test_small_enough(folder: Path) -> None:
    assert all(path.stat().st_size < 60_000 for path in folder.iterdir())
