"""Only the reviewer's own page gets through, whatever a foreign page, a wrong name or a hostile text tries."""

from pathlib import Path

import pytest

from pipeline.web.guard import BODY, SOURCE_BODY
from tests import fakes
from tests.test_desk import verdicts
from tests.web.client import BASE, Page

ACT = {"X-Calco-Token": ""}


@pytest.fixture
def page(project: Path) -> Page:
    return Page(project)


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost", "LOCALHOST:1", "[::1]:8765"])
def test_our_own_names_are_served(page: Page, host: str) -> None:
    assert page.http.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8765", "127.0.0.1:8765:9", ""]
)
def test_other_names_are_turned_away(page: Page, host: str) -> None:
    assert page.http.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "https://127.0.0.1:8765"},
        {"origin": "http://127.0.0.1:9999"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_acts_from_other_pages_are_turned_away(page: Page, project: Path, headers: dict[str, str]) -> None:
    answer = page.http.post(f"{page.first}/aceptar", headers={"X-Calco-Token": page.token, **headers})
    assert answer.status_code == 403
    assert verdicts(project) == []


@pytest.mark.parametrize("token", ["", "x", "é" * 32])
def test_acts_without_the_token_are_turned_away(page: Page, project: Path, token: str) -> None:
    address = f"{page.first}/aceptar"
    for headers, data in (({"X-Calco-Token": token.encode()}, {}), ({}, {"token": token})):
        assert page.http.post(address, headers=headers, data=data).status_code == 403
    assert verdicts(project) == []
    assert page.http.post(address, data={"token": page.token}, headers={"origin": BASE}).status_code == 200
    assert verdicts(project) == ["accepted"]


def test_nothing_is_decided_by_reading(page: Page, project: Path) -> None:
    for address in (f"{page.first}/aceptar", "/deshacer", "/visto"):
        assert page.http.get(address).status_code == 405
    assert page.http.put("/").status_code == 405
    assert page.http.request("DELETE", page.first).status_code == 405
    assert verdicts(project) == []


def test_bodies_are_limited(page: Page) -> None:
    headers = {"X-Calco-Token": page.token}
    assert page.http.post(f"{page.first}/redactar", data={"texto": "x" * BODY}, headers=headers).status_code == 413
    assert page.http.post("/fuente/ver", data={"es": "x" * SOURCE_BODY}, headers=headers).status_code == 413

    def stream() -> "object":
        for _ in range(BODY // 1000 + 2):
            yield b"x" * 1000

    sent = page.http.post(
        f"{page.first}/redactar",
        content=stream(),
        headers={**headers, "content-type": "application/x-www-form-urlencoded"},
    )
    assert sent.status_code == 413


@pytest.mark.parametrize(
    "address",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/app.py",
        "/static//etc/passwd",
        "/static/htmx.min.js%00",
        "/i/../../etc/passwd",
        "/alineacion/..%2f..%2fetc/passwd",
        "/alineacion/jefe/..%2f01",
        "/corpus/jefe/question.toml",
    ],
)
def test_no_address_reaches_a_file(page: Page, address: str) -> None:
    answer = page.http.get(address)
    assert answer.status_code in (404, 405, 422)
    assert "[title]" not in answer.text
    assert "root:" not in answer.text


def test_a_slug_that_is_a_path_decides_nothing(page: Page, project: Path) -> None:
    for address in ("/alineacion/..%2f..%2ftmp/01/confirm", "/alineacion/%2e%2e/01/accept"):
        assert page.http.post(address, headers={"X-Calco-Token": page.token}).status_code in (404, 422)
    assert not (project / "corpus" / "reviews").exists()


def test_every_answer_forbids_foreign_and_inline_code(page: Page) -> None:
    for address in ("/", "/cola", "/alineacion", "/static/calco.js", "/nowhere"):
        headers = page.http.get(address).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert (headers["x-content-type-options"], headers["cache-control"]) == ("nosniff", "no-store")
        assert "access-control-allow-origin" not in headers


HOSTILE = (
    "Libro <script>alert(1)</script> {{ 7 * 7 }} {% include 'x' %} <img src=x onerror=alert(2)> "
    '\u202eoculto\u2066 \x07 " onmouseover="alert(3) \' </textarea><script>alert(4)</script>'
)


def test_hostile_text_is_shown_inert(tmp_path: Path, fake_stages: None) -> None:
    fakes.write_question(tmp_path, "q", f"¿{HOSTILE}?", [HOSTILE], [HOSTILE])
    page = Page(tmp_path)
    pages = [page.get(a) for a in (page.first, "/cola", "/buscar?q=libro", "/alineacion", "/alineacion/q/01")]
    pages += [
        page.get(f"{page.first}/regla"),
        page.get(f"{page.first}/siempre"),
        page.get("/buscar?q=<script>alert(9)"),
    ]
    page.act(f"{page.first}/redactar", texto=HOSTILE)
    pages.append(page.get(f"/i/{page.desk.of_rule('book')[0].id}"))
    for text in pages:
        assert "<script>alert" not in text
        assert "<img src=x" not in text
        assert 'onmouseover="alert' not in text
        assert "\u202e" not in text
        assert "\u2066" not in text
        assert "\x07" not in text
    assert any("{{ 7 * 7 }}" in text for text in pages)
    assert any("[U+202E]" in text for text in pages)


def test_no_page_has_inline_script_or_style(page: Page) -> None:
    for address in ("/", "/cola", "/buscar?q=libro", "/alineacion/jefe/01", "/fuente", f"{page.first}/regla"):
        text = page.get(address)
        assert " style=" not in text
        assert "<style" not in text
        assert " onclick=" not in text
        assert text.count("<script") == text.count('<script src="/static/')
