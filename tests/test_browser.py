"""The site in a real browser, opened from files as people do: accessible, complete without script, searchable."""

import http.server
import re
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from msgspec.structs import replace
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from pipeline.model import Bitext, Segment
from pipeline.render import render, render_page, render_site
from pipeline.site import sample
from pipeline.site.stems import stem
from pipeline.views import QuestionMeta
from tests.page_sample import META, seed
from tests.site.test_parts import long_answer

pytestmark = pytest.mark.browser

LONG = replace(META, slug="larga", title_es="¿Qué pregunta es larga?")
PLAIN = QuestionMeta(slug="llana", title_es="¿Se cayó?")
PAGES = {
    "catalogue": "index.html",
    "search": "search.html?q=espada",
    "text": f"{META.slug}/index.html",
    "bilingual": f"{META.slug}/bilingual.html",
    "edits": f"{META.slug}/review.html",
    "contrasts": f"{META.slug}/contrast.html",
    "sample text": "muestra/index.html",
    "sample bilingual": "muestra/bilingual.html",
    "sample edits": "muestra/review.html",
    "second part": "larga/bilingual-2.html",
    "no English": "llana/bilingual.html",
    "comparison": "diff.html",
}
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src data:"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of four questions on disk: the seed, the sample of all values, one in parts, one without English."""
    folder = tmp_path_factory.mktemp("site")
    questions: list[tuple[QuestionMeta, list[Bitext]]] = [
        (META, seed()),
        (sample.META, sample.bitexts()),
        (LONG, [long_answer(150)]),
        (PLAIN, [Bitext(id="llana/01", es=(Segment(raw="El año se cayó de la mesa, y no pudo levantarse."),))]),
    ]
    found = [(meta.slug, render(meta, bitexts, None)) for meta, bitexts in questions]
    files = {f"{slug}/{name}": data for slug, made in found for name, data in made.files.items()}
    files |= render_site(made.listed for _, made in found)
    files["diff.html"] = render_page("diff.html", None, slug="q", documents=[])
    for name, data in files.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Debian's Chromium."""
    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield found
        found.close()


Open = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser, site: Path) -> Iterator[Open]:
    """Opens a page from its file; whatever the browser complains of fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def opened(name: str, *, context: BrowserContext | None = None, **options: Any) -> Page:
        if context is None:
            context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
            context.set_default_timeout(15_000)
            contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(f"file://{site}/{PAGES.get(name, name)}")
        return page

    yield opened
    for context in contexts:
        context.close()
    assert complaints == []


def found(page: Page) -> str:
    """What the search says once it has answered."""
    expect(page.locator("#found")).not_to_be_empty()
    return page.inner_text("#found")


COLOURS = {"runOnly": ["color-contrast", "link-in-text-block"]}  # what the theme can change


def test_no_page_has_a_serious_fault_of_accessibility(open_page: Open) -> None:
    context = None
    faults = []
    for kind in PAGES:
        page = open_page(kind, context=context)
        context = page.context
        if kind == "search":
            found(page)
        if kind == "text":
            page.locator(".edit > a").nth(2).click()
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            options = {"preload": False, "resultTypes": ["violations"], **(COLOURS if scheme == "dark" else {})}
            for fault in Axe().run(page, options=options).response["violations"]:
                if fault["impact"] in ("serious", "critical"):
                    faults.append(f"{kind}, {scheme}: {fault['id']} at {fault['nodes'][0]['target']}: {fault['help']}")
        page.close()
    assert faults == [], "\n".join(faults)


@pytest.mark.parametrize("width", [360, 1280])
def test_no_page_is_wider_than_the_screen(open_page: Open, width: int) -> None:
    context = None
    for kind in PAGES:
        page = open_page(kind, context=context, viewport={"width": width, "height": 800})
        context = page.context
        if kind == "search":
            found(page)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, kind
        page.close()


def test_a_note_says_why_by_keyboard(open_page: Open) -> None:
    page = open_page("text")
    mark = page.locator(".edit", has_text="defender").first
    note = mark.locator(".note")
    expect(note).to_be_hidden()
    mark.locator("a").first.focus()
    expect(note).to_be_visible()
    expect(note).to_contain_text("Calco de «to fall on one's sword»")
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()
    page.keyboard.press("Enter")
    expect(note).to_be_visible()
    assert mark.locator("a").first.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Ver el cambio"
    page.keyboard.press("Escape")
    expect(note).to_be_hidden()


def test_a_note_is_pinned_by_a_click_and_shut_by_another_one_elsewhere(open_page: Open) -> None:
    page = open_page("text")
    marks = page.locator(".text .edit")
    marks.nth(2).locator("a").first.click()
    page.mouse.move(5, 5)
    expect(marks.nth(2).locator(".note")).to_be_visible()
    marks.nth(0).locator("a").first.click()
    expect(marks.nth(0).locator(".note")).to_be_visible()
    expect(marks.nth(2).locator(".note")).to_be_hidden()
    page.mouse.click(5, 5)
    expect(page.locator(".note:visible")).to_have_count(0)
    assert "#" not in page.url, "a note is no page of the history"


def test_a_note_opens_by_touch_and_leads_to_the_change(open_page: Open) -> None:
    page = open_page("text", viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    mark = page.locator(".edit", has_text="defender").first
    mark.locator("a").first.tap()
    note = mark.locator(".note")
    expect(note).to_be_in_viewport(ratio=1)
    note.locator("a").tap()
    page.wait_for_url("**/review.html#*")
    expect(page.locator("article:target")).to_contain_text("fall-on-sword")


def test_without_script_everything_but_the_search_works(open_page: Open) -> None:
    page = open_page("text", java_script_enabled=False)
    mark = page.locator(".edit", has_text="defender").first
    mark.locator("a").first.click()
    page.mouse.move(5, 5)
    expect(mark.locator(".note")).to_be_visible()
    page.locator("#view-tracked").check(force=True)
    expect(mark.locator("del")).to_be_visible()
    expect(page.locator("#theme")).to_be_hidden()
    page.goto(page.url.partition(META.slug)[0] + "search.html")
    expect(page.get_by_text("El buscador necesita JavaScript")).to_be_visible()


def test_edits_show_as_one_chooses_and_the_choice_stays(open_page: Open) -> None:
    page = open_page("text")
    mark = page.locator(".text .edit.applied", has_text="defender").first
    expect(mark.locator("del")).to_be_hidden()
    page.locator("#view-tracked").check(force=True)
    expect(mark.locator("del")).to_have_text("caer en mi espada sobre")
    other = open_page("sample text", context=page.context)
    expect(other.locator("#view-tracked")).to_be_checked()
    other.locator("#view-clean").check(force=True)
    plain = other.locator(".text .edit.applied > a").first
    assert plain.evaluate("e => getComputedStyle(e).backgroundColor") == "rgba(0, 0, 0, 0)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_theme_is_chosen_and_remembered(open_page: Open, scheme: str) -> None:
    page = open_page("text", color_scheme=scheme)
    ground = "getComputedStyle(document.body).backgroundColor"
    before = page.evaluate(ground)
    page.get_by_role("button", name="Tema claro" if scheme == "dark" else "Tema oscuro").click()
    after = page.evaluate(ground)
    assert before != after
    other = open_page("catalogue", context=page.context)
    assert other.evaluate(ground) == after
    expect(other.locator("#theme")).to_have_text("Tema oscuro" if scheme == "dark" else "Tema claro")


def test_a_change_lights_up_the_english_it_rests_on(open_page: Open) -> None:
    page = open_page("bilingual")
    row = page.locator("#b1-8")
    english, other = row.locator("mark", has_text="first blush"), row.locator("mark", has_text="sword")
    ground = "e => getComputedStyle(e).backgroundColor"
    dark = other.evaluate(ground)
    row.get_by_text("primeras impresiones").hover()
    assert english.evaluate(ground) != dark
    assert other.evaluate(ground) == dark
    row.get_by_text("capa y espada").focus()
    page.mouse.move(5, 5)
    assert other.evaluate(ground) != dark


def test_the_figure_leads_to_its_passage(open_page: Open) -> None:
    page = open_page("bilingual")
    page.locator(".chart a").nth(8).click(force=True)
    expect(page.locator("li:target")).to_have_attribute("id", "b1-8")


@pytest.mark.parametrize(
    ("query", "texts", "first", "marked"),
    [
        ("espada", 1, "no voy a defender esta lista a capa y espada", ["espada"]),
        ("caerse", 1, "El año se cayó de la mesa", ["cayó"]),
        ("impresion", 1, "primeras impresiones", ["impresiones"]),
        ("PODER", 1, "no pudo levantarse", ["pudo"]),
        ("año", 1, "El año se cayó", ["año"]),
        ("meeting", 2, "muchas reuniones", ["meetings"]),
        ("«capa y espada»", 1, "a capa y espada", ["capa", "espada"]),
        ("defender impresión", 1, "defender esta lista", ["defender", "impresiones"]),
        ("reuni", 2, "muchas reuniones", ["reuniones"]),
    ],
)
def test_the_search_finds(open_page: Open, query: str, texts: int, first: str, marked: list[str]) -> None:
    page = open_page("search.html")
    page.fill("#q", query)
    assert re.match(rf"{texts} textos?\.", found(page))
    best = page.locator("#results li").first
    expect(best).to_contain_text(first)
    assert set(best.locator("mark").all_inner_texts()) >= set(marked)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("ano", "No se ha encontrado nada."),
        ("zzz", "No se ha encontrado nada."),
        ("de la", "Esas palabras están en casi todos los textos: añada otra."),
        ("espada zzz", "Ningún texto tiene todas las palabras; 1 tiene alguna."),
        ("«espada y capa»", "No se ha encontrado nada."),
    ],
)
def test_the_search_says_so_when_it_finds_little(open_page: Open, query: str, told: str) -> None:
    page = open_page("search.html")
    page.fill("#q", query)
    assert found(page) == told


def test_the_search_by_keyboard_from_any_page(open_page: Open) -> None:
    page = open_page("text")
    page.keyboard.press("/")
    page.wait_for_url("**/search.html")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.type("palabra")
    page.wait_for_url("**/search.html?q=palabra")
    expect(page.locator("#results a").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#results a:focus")).to_have_count(1)
    page.keyboard.press("ArrowUp")
    expect(page.locator("#q")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/larga/index*.html#r1-s*")
    expect(page.locator(":target")).to_be_in_viewport()


def test_an_address_with_a_query_is_answered_and_the_catalogue_asks(open_page: Open) -> None:
    page = open_page("catalogue")
    page.fill("#q", "espada")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=espada")
    assert found(page) == "1 texto."


def test_the_script_stems_as_the_index_does(open_page: Open) -> None:
    page = open_page("search.html")
    text = " ".join(s.raw for b in (*seed(), *sample.bitexts()) for s in (*b.es, *b.en))
    words = sorted(set(re.findall(r"\w+", text))) + "luces pingüinos dándoselo años HACIENDO stopped classes".split()
    for language in ("es", "en"):
        made = page.evaluate("([words, language]) => words.map((w) => calco.stem(w, language))", [words, language])
        assert made == [stem(word, language) for word in words]


def test_everything_works_from_a_server_with_a_strict_policy(open_page: Open, site: Path) -> None:
    class Strict(http.server.SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", POLICY)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            """Silent."""

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(site))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        page = open_page("text")
        page.goto(f"http://127.0.0.1:{server.server_port}/search.html?q=espada")
        assert found(page) == "1 texto."
        assert page.evaluate("document.fonts.check('20px \"Calco Serif\"')")
        page.goto(f"http://127.0.0.1:{server.server_port}/{PAGES['text']}")
        expect(page.locator("#theme")).to_be_visible()
        server.shutdown()


def test_our_fonts_are_used_from_a_file(open_page: Open) -> None:
    page = open_page("text")
    page.evaluate("document.fonts.ready")
    assert page.evaluate("[...document.fonts].filter((f) => f.status === 'loaded').length") >= 3


def test_printed_pages_leave_out_what_is_for_the_screen(open_page: Open) -> None:
    page = open_page("text")
    page.emulate_media(media="print")
    for gone in (".top", ".views", ".counts", ".downloads", ".legend"):
        expect(page.locator(gone).first).to_be_hidden()
    expect(page.get_by_text("Es un puesto exigente.")).to_be_visible()
    mark = page.locator(".text .edit.applied > a").first
    assert mark.evaluate("e => getComputedStyle(e).backgroundColor") == "rgba(0, 0, 0, 0)"
