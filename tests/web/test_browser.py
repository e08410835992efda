"""The page in a real browser, on the real seed: by keyboard alone, by mouse, in two windows, for screen readers."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from pipeline import review
from tests.web.conftest import Server, Windows

pytestmark = [pytest.mark.browser, pytest.mark.model]
Serve = Callable[..., Server]
SLUG = "hace-director-operaciones-empresas-tecnologicas-difiere"


def verdicts(root: Path, who: str = "ana") -> list[str]:
    found = review.load(root / "corpus" / SLUG / "reviews").get(who, {})
    return sorted(d.verdict for d in found.values() if d.pin is None)


def pins(root: Path, who: str = "ana") -> int:
    return sum(d.pin is not None for d in review.load(root / "corpus" / SLUG / "reviews").get(who, {}).values())


def press(page: Page, *keys: str) -> None:
    """Presses keys as a person does: each once the page has answered the one before."""
    for key in keys:
        page.keyboard.press(key)
        expect(page.locator("html")).not_to_have_class(re.compile("busy"))


def left(page: Page) -> int:
    return int(page.locator("#left").inner_text())


def barriers(page: Page) -> list[tuple[str, str]]:
    """What axe-core calls serious or critical: the rule and the element."""
    found = Axe().run(page).response["violations"]
    grave = [v for v in found if v["impact"] in ("serious", "critical")]
    return [(v["id"], node["html"]) for v in grave for node in v["nodes"]]


def test_the_whole_seed_by_keyboard_alone_and_undone_to_the_start(seed: Path, serve: Serve, window: Windows) -> None:
    page = window(serve(seed).address)
    number = left(page)
    assert number >= 5
    heading = page.locator("#heading")
    expect(heading).to_be_focused()
    # Accept, reject, take the next option, rewrite in place, skip, ask; then whatever is left.
    press(page, "o")
    expect(page.locator(".options li").nth(1).locator("[aria-current]")).to_be_visible()
    press(page, "a")
    expect(page.locator("#said")).to_have_text("Aceptado. Guardado.")
    expect(heading).to_be_focused()
    press(page, "x", "e")
    expect(page.locator("#texto")).to_be_focused()
    page.keyboard.press("Control+a")
    page.keyboard.type("las cifras, sin más")
    press(page, "Enter")
    expect(page.locator("#said")).to_have_text("Redactado. Guardado.")
    assert verdicts(seed).count("rewritten") >= 1
    before = heading.inner_text()
    press(page, "s")
    expect(page.locator("#said")).to_have_text("Saltado: volverá al final.")
    assert heading.inner_text() != before or left(page) == 1
    press(page, "m")
    expect(page.locator("#nota")).to_be_focused()
    page.keyboard.type("¿seguro?")
    press(page, "Enter")
    expect(page.locator("#said")).to_have_text("Consulta anotada. Guardado.")
    for _ in range(number + 2):
        if page.locator(".done").count():
            break
        press(page, "a")
    expect(page.get_by_text("No queda nada por decidir")).to_be_visible()
    decided = verdicts(seed)
    assert len(decided) >= number
    # Everything back, one act at a time, also after a fresh start of the page.
    page.reload()
    for _ in range(number + 3):
        if "No hay nada" in page.locator("#said").inner_text():
            break
        press(page, "u")
    assert verdicts(seed) == []
    assert left(page) == number
    press(page, "U")
    assert len(verdicts(seed)) == 1


def test_undo_goes_on_after_the_server_was_killed(seed: Path, serve: Serve, window: Windows) -> None:
    server = serve(seed)
    page = window(server.address)
    press(page, "a", "a")
    server.stop(9)
    page.keyboard.press("a")
    expect(page.locator("#alert")).to_contain_text("lo último no se ha guardado")
    assert verdicts(seed) == ["accepted"] * 2
    assert all("refused" in line.lower() or "htmx" in line for line in window.wrong)
    window.wrong.clear()
    again = window(serve(seed).address)
    press(again, "u", "u")
    assert verdicts(seed) == []


def test_keys_typed_faster_than_the_answers_lose_nothing(seed: Path, serve: Serve, window: Windows) -> None:
    page = window(serve(seed).address)
    number = left(page)
    for _ in range(number):
        page.keyboard.press("x")
    expect(page.get_by_text("No queda nada por decidir")).to_be_visible()
    assert verdicts(seed) == ["rejected"] * number


def test_a_rule_is_previewed_and_accepted_by_keyboard(seed: Path, serve: Serve, window: Windows) -> None:
    page = window(serve(seed).address)
    press(page, "t")
    expect(page.locator("#heading")).to_contain_text("por decidir")
    press(page, "Escape")
    expect(page.locator(".item")).to_be_visible()
    press(page, "t", "a")
    assert verdicts(seed) == ["accepted"]


def test_search_help_and_keys_switched_off(seed: Path, serve: Serve, window: Windows) -> None:
    page = window(serve(seed).address)
    press(page, "?")
    expect(page.locator("#help")).to_be_visible()
    page.keyboard.press("a")
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    expect(page.locator("#help")).not_to_be_visible()
    press(page, "a")
    assert verdicts(seed) == []
    page.locator("#q").fill("espada")
    page.keyboard.press("Enter")
    expect(page.locator("#heading")).to_contain_text("para «espada»")
    expect(page.locator(".preview li").first).to_contain_text("a capa y espada")


def test_two_windows_and_two_people_share_one_truth(seed: Path, serve: Serve, window: Windows) -> None:
    server = serve(seed)
    one, two = window(server.address), window(server.address)
    number = left(one)
    press(one, "a")
    press(two, "j", "x")
    assert verdicts(seed) == ["accepted", "rejected"]
    # The first window still shows what the second has rejected: it is told, and may then change its mind.
    press(one, "a")
    expect(one.locator("#said")).to_contain_text("otra ventana")
    assert verdicts(seed) == ["accepted", "rejected"]
    press(one, "j", "a")
    assert left(one) == number - 3
    leo = window(serve(seed, "leo").address)
    assert left(leo) == number - 3
    leo.goto(f"{leo.url.split('/i/')[0].rstrip('/')}/buscar?q=difiere")
    leo.locator(".preview a").first.click()
    expect(leo.locator(".item #heading")).to_be_focused()
    press(leo, "x")
    press(one, "j")
    assert len(verdicts(seed, "leo")) == 1
    one.goto(one.url.split("/i/")[0] + "/cola?tipo=disputed")
    expect(one.locator("tbody tr")).to_have_count(1)


def test_the_alignment_is_corrected_by_keyboard_and_by_mouse(seed: Path, serve: Serve, window: Windows) -> None:
    page = window(f"{serve(seed).address}alineacion/{SLUG}/02")
    links = page.locator("svg.links path")
    count = int(page.locator(".editor").get_attribute("data-beads") or 0)
    assert links.count() == count
    press(page, "c")
    expect(page.locator(".editor")).to_have_attribute("data-current", "1")
    assert pins(seed) == 1
    press(page, "m")
    expect(page.locator("#said")).to_have_text("Parejas unidas. Guardado.")
    expect(page.locator(".editor")).to_have_attribute("data-beads", str(count - 1))
    expect(page.locator(".pending")).to_be_visible()
    press(page, "p")
    expect(page.locator(".editor")).to_have_attribute("data-beads", str(count))
    press(page, "d")
    expect(page.locator("#said")).to_have_text("Pareja separada. Guardado.")
    expect(page.locator(".side li.null")).to_have_count(2)
    press(page, "u", "u", "u", "u")
    assert pins(seed) == 0
    expect(page.locator(".editor")).to_have_attribute("data-beads", str(count))
    # The same by mouse: choose a sentence, mark it, choose another, swap.
    sides = page.locator('.side[data-side="en"] li')
    sides.nth(2).click()
    expect(sides.nth(2)).to_have_attribute("aria-current", "true")
    page.get_by_role("button", name="Marcar").click()
    sides.nth(1).click()
    page.get_by_role("button", name="Intercambiar").click()
    expect(page.locator("#said")).to_have_text("Inglés intercambiado. Guardado.")
    expect(page.locator("svg.links path.crossing")).to_have_count(1)
    press(page, "b")
    assert pins(seed) >= 2
    page.keyboard.press("ArrowUp")
    press(page, "k")
    expect(page.locator("#said")).to_contain_text("Guardado")


def test_alignment_changes_are_accepted_and_restored(seed: Path, serve: Serve, window: Windows) -> None:
    page = window(f"{serve(seed).address}alineacion/{SLUG}/02")
    page.get_by_role("button", name="Aceptar la alineación entera").click()
    expect(page.get_by_text("Ninguno.")).to_be_visible()
    press(page, "t")
    row = page.locator(".differences tbody tr")
    expect(row).to_have_count(1)
    row.get_by_role("button", name="Restaurar").click()
    expect(page.get_by_text("Ninguno.")).to_be_visible()
    press(page, "u")
    expect(row).to_have_count(1)
    row.get_by_role("button", name="Aceptar", exact=True).click()
    expect(page.get_by_text("Ninguno.")).to_be_visible()


def test_a_source_is_pasted_looked_at_and_saved(seed: Path, serve: Serve, window: Windows) -> None:
    page = window(f"{serve(seed).address}fuente")
    page.set_default_timeout(90_000)  # the first text loads the language models
    page.get_by_label("Español: la pregunta").fill(
        "¿Conviene cambiar de trabajo?\n\nDepende. Yo no caería en mi espada por un sueldo.\n\nEspero eso ayude."
    )
    page.get_by_label("Inglés, si lo hay").fill(
        "Should I change jobs?\n\nIt depends. I wouldn't fall on my sword for a salary.\n\nI hope that helps."
    )
    page.get_by_role("button", name="Ver cómo queda").click()
    expect(page.get_by_text("Primera limpieza")).to_be_visible(timeout=90_000)
    expect(page.locator(".facts")).to_contain_text("español (9")
    assert not (seed / "corpus" / "conviene-cambiar-trabajo").exists()
    page.get_by_role("button", name="Guardar").click()
    expect(page.locator("#heading")).to_have_text("Guardado", timeout=90_000)
    assert (seed / "corpus" / "conviene-cambiar-trabajo" / "01.es.txt").is_file()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_serious_barrier_on_any_page(seed: Path, serve: Serve, window: Windows, scheme: str) -> None:
    address = serve(seed).address
    page = window(address, color_scheme=scheme)
    item = page.locator(".item").get_attribute("data-item")
    addresses = ("", "cola", "buscar?q=empresa", "alineacion", f"alineacion/{SLUG}/02", "fuente", f"i/{item}/regla",
                 f"i/{item}/siempre")  # fmt: skip
    for name in addresses:
        page.goto(address + name)
        assert barriers(page) == [], name
    page.goto(address)
    press(page, "e")
    assert barriers(page) == []
    press(page, "Escape", "?")
    assert barriers(page) == []


def test_buttons_are_large_enough_for_a_finger_and_nothing_is_cut_off(
    seed: Path, serve: Serve, window: Windows
) -> None:
    page = window(serve(seed).address, has_touch=True)
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for button in page.locator(".bar .act").all():
        box = button.bounding_box()
        assert box
        assert box["height"] >= 44
    page.locator(".bar").get_by_text("Aceptar").tap()
    expect(page.locator("#said")).to_have_text("Aceptado. Guardado.")


def test_what_screen_readers_are_told(seed: Path, serve: Serve, window: Windows) -> None:
    page = window(serve(seed).address)
    expect(page.locator("#said")).to_have_attribute("aria-live", "polite")
    expect(page.locator("#alert")).to_have_attribute("role", "alert")
    assert page.locator(".bar button:not([data-key])").count() == 0
    assert page.locator("nav [aria-current]").inner_text() == "Revisar"
    for button in page.locator("[data-key]").all():
        assert re.fullmatch(r"(Shift\+)?\S+", button.get_attribute("aria-keyshortcuts") or "")
    assert page.locator("[lang=en]").first.inner_text()


def test_no_item_is_wider_than_the_window(seed: Path, serve: Serve, window: Windows) -> None:
    page = window(serve(seed).address)
    for width in (1180, 390):
        page.set_viewport_size({"width": width, "height": 844})
        for _ in range(left(page)):
            press(page, "j")
            assert page.evaluate("document.documentElement.scrollWidth") <= width, page.locator("#heading").inner_text()
