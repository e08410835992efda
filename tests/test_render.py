"""Pages as a browser gets them: complete, inert, deterministic, and legible."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from msgspec.structs import replace

from pipeline.errors import TemplateError
from pipeline.model import Bead, Bitext, ContrastPair, Segment
from pipeline.render import SHIPPED, Listed, listed, render_page, render_question, render_site
from pipeline.views import QuestionMeta
from tests.page_sample import META, edit, seed, with_edits

VOID = {"meta", "link", "input", "br", "hr", "img"}
FILES = "index.md index.html bilingual.html review.html contrast.html"
FILES += " contrast.csv contrast.json edits.jsonl alignment.jsonl search.js"
SITE = "index.html search.html search-index.js search-terms-1.js calco.css calco.js calco-fonts.txt"
SITE += " calco-serif.woff2 calco-serif-italic.woff2 calco-sans.woff2 calco-sans-bold.woff2"
NAMES = ["index.html", "bilingual.html", "review.html", "contrast.html", "catalogue", "search"]
ATTACK = "<script>alert(1)</script> {{ 7*7 }} {% raw %} \" onmouseover='x' \u202e\u2066 </style></title> &amp; ]]> <!--"


class Page(HTMLParser):
    """What the tests ask of a page; refuses tags that do not nest."""

    def __init__(self, data: bytes) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.feed(data.decode())
        self.close()
        assert self.open == [], f"never closed: {self.open}"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"{tag}: attribute given twice"
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.open:
            self.texts.append(data)

    @property
    def text(self) -> str:
        """All text, white space folded."""
        return " ".join("".join(self.texts).split())

    def having(self, name: str) -> list[str]:
        """The values of an attribute, in order."""
        return [attrs[name] for _, attrs in self.tags if name in attrs]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The seed's pages."""
    return render_question(META, seed())


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> dict[str, Page]:
    """The seed's pages, parsed, and a catalogue."""
    found = {name: Page(data) for name, data in files.items() if name.endswith(".html")}
    site = render_site([listed(META, seed())])
    return {**found, "catalogue": Page(site["index.html"]), "search": Page(site["search.html"])}


def hostile() -> tuple[QuestionMeta, list[Bitext]]:
    """A question that attacks through every field a text can reach."""
    es = Segment(raw=f"{ATTACK}: uno", tail="\n", kind="label", label_end=len(ATTACK) + 2)
    change = edit(es, ("uno", ATTACK), rule=ATTACK, why=ATTACK, evidence=ATTACK, alternatives=(ATTACK, "b"))
    pair = ContrastPair(
        key=ATTACK, left_label=ATTACK, right_label="B", left=ATTACK, right="=1+1", left_span=(0, 1), right_span=(1, 2)
    )
    en = Segment(raw=ATTACK)
    bead = Bead(es=(0,), en=(0,), score=0.5, kind="1-1")
    text = Bitext(id="q/01", es=(with_edits(es, change),), en=(en,), beads=(bead,), pairs=(pair,))
    meta = dict.fromkeys(("title_es", "title_en", "licence", "retrieved", "provenance_es", "provenance_en"), ATTACK)
    return QuestionMeta(slug="q", url=f"javascript:{ATTACK}", **meta), [text, replace(text, id="q/00")]


def test_all_files_are_there(files: dict[str, bytes]) -> None:
    assert sorted(files) == sorted(FILES.split())
    assert all(data.endswith(b"\n") and not data.endswith(b"\n\n") for data in files.values())
    site = render_site([listed(META, seed())])
    assert sorted(site) == sorted(SITE.split())
    assert sorted(site) == sorted([*render_site([]), "search-terms-1.js"])


def test_rendering_is_deterministic(files: dict[str, bytes]) -> None:
    assert render_question(META, seed()) == files
    assert render_question(META, list(reversed(seed()))) == files


def test_pages_are_small(files: dict[str, bytes]) -> None:
    assert max(len(data) for data in files.values()) < 40_000


def test_a_page_with_all_it_loads_stays_in_the_budget(files: dict[str, bytes]) -> None:
    site = render_site([listed(META, seed())])
    shared = sum(len(data) for name, data in site.items() if name.startswith("calco"))
    assert shared + max(len(data) for data in files.values()) < 220_000
    assert len(site["calco.js"]) < 16_000


def test_markdown(files: dict[str, bytes]) -> None:
    text = files["index.md"].decode()
    assert text.startswith("# ¿Qué hace el director de operaciones de las empresas tecnológicas")
    assert "## Respuesta 1\n\nSería útil" in text
    assert "**Gran empresa:** muchas reuniones\\\n**Pequeña empresa:** mucho ir de un lado a otro\n" in text
    assert "no voy a defender esta lista a capa y espada, pero habiendo vivido" in text
    assert "\n\n\n" not in text


def test_the_reading_page_shows_the_clean_text(pages: dict[str, Page]) -> None:
    assert "Es un puesto exigente." in pages["index.html"].text
    page = pages["index.html"]
    assert "Antes: caer en mi espada sobre esta lista" in page.text
    assert "En inglés: fall on my sword" in page.text
    notes = [a["id"] for _, a in page.tags if a.get("role") == "note"]
    assert sorted(notes) == sorted(page.having("aria-describedby"))
    assert "#" + notes[0] in page.having("href"), "without script a click must lead to the note"


def test_links_lead_somewhere(pages: dict[str, Page], files: dict[str, bytes]) -> None:
    ids = {name: set(page.having("id")) for name, page in pages.items()}
    for name, page in pages.items():
        assert len(page.having("id")) == len(ids[name]), f"{name}: an id is given twice"
        assert set(page.having("aria-describedby")) | set(page.having("aria-labelledby")) <= ids[name]
        for href in page.having("href"):
            file, _, anchor = href.partition("#")
            if file.startswith(("http", "data:", "../")) or name in ("catalogue", "search"):
                continue
            assert (file or name) in files, f"{name}: {href}"
            assert not anchor or anchor in ids[file or name], f"{name}: {href}"


def test_every_edit_has_its_anchor_and_both_texts(pages: dict[str, Page]) -> None:
    review = pages["review.html"]
    for bitext in seed():
        for segment in bitext.es:
            assert all(e.key in review.having("id") and e.why in review.text for e in segment.edits)
    assert "jugarme el cuello por esta lista" in review.text
    assert "redactado a mano" in review.text
    assert review.text.count(" corrección Respuesta ") == 12


def test_a_change_is_joined_to_the_english_it_rests_on(files: dict[str, bytes]) -> None:
    page = files["bilingual.html"].decode()
    row = page[page.index('id="b1-8"') : page.index('id="b1-9"')]
    assert re.search(r'class="edit applied e(\d)"><a href="review.html#\w+">primeras impresiones', row)
    spanish = dict(re.findall(r'class="edit applied e(\d)"><a href="[^"]*">([^<]*)', row))
    english = dict(re.findall(r'<mark class="m(\d)">([^<]*)', row))
    assert {spanish[n]: english[n] for n in spanish} == {
        "lista a capa y espada": "fall on my sword",
        "primeras impresiones": "first blush",
    }


def test_sides_carry_their_language(pages: dict[str, Page]) -> None:
    page = pages["bilingual.html"]
    langs = [attrs["lang"] for tag, attrs in page.tags if tag == "p" and "lang" in attrs]
    assert langs.count("en") == 1 + 12
    assert langs.count("es") == 12
    assert page.text.count("Sin equivalente en inglés") == 1
    assert page.text.count("Sin equivalente en español") == 1
    assert "71\u202f%" in "".join(page.texts)


def test_pages_without_english_edits_or_pairs() -> None:
    found = render_question(META, [Bitext(id="q/01", es=(Segment(raw="Una frase."),))])
    assert "no tiene versión inglesa" in Page(found["bilingual.html"]).text
    assert "no necesitó ningún cambio" in Page(found["review.html"]).text
    assert "No se han encontrado contrastes" in Page(found["contrast.html"]).text
    assert render_question(META, [])["index.md"].decode().startswith("# ¿Qué hace el director")


def test_a_contrast_that_lacks_something_is_shown() -> None:
    spanish = Segment(raw="Ventajas: es barato.", tail="\n", label_end=10)
    english = Segment(raw="Pros: cheap.", tail="\n", label_end=6)
    bitext = Bitext(id="q/02", es=(spanish,), en=(english,), beads=(Bead(es=(0,), en=(0,), score=0.9, kind="1-1"),))
    text = Page(render_question(META, [bitext])["contrast.html"]).text
    assert "Respuesta 2, línea 1: «Ventajas» no tiene pareja." in text
    assert "Respuesta 2, línea 1 del inglés: «Pros» no tiene pareja." in text


def test_catalogue(pages: dict[str, Page]) -> None:
    page = pages["catalogue"]
    assert f"{META.slug}/index.html" in page.having("href")
    assert "88\u202f%" in "".join(page.texts)
    assert "Aún no hay preguntas." in Page(render_site([])["index.html"]).text


def test_catalogue_is_sorted_by_slug() -> None:
    one = listed(META, seed())
    both = [Listed(row=replace(one.row, slug=s), entry=replace(one.entry, slug=s)) for s in ("b", "a")]
    assert render_site(both) == render_site(both[::-1])


@pytest.mark.parametrize("name", NAMES)
def test_accessible(pages: dict[str, Page], name: str) -> None:
    page = pages[name]
    tags = [tag for tag, _ in page.tags]
    assert page.tags[0] == ("html", {"lang": "es"})
    levels = [int(tag[1]) for tag in tags if re.fullmatch("h[1-6]", tag)]
    assert levels.count(1) == 1
    assert all(b <= a + 1 for a, b in pairwise(levels))
    assert next(attrs for tag, attrs in page.tags if tag == "a") == {"class": "skip", "href": "#content"}
    assert tags.count("caption") == tags.count("table")
    assert all("scope" in attrs for tag, attrs in page.tags if tag == "th")
    assert tags.count("main") == 1
    assert all("aria-label" in a or a.get("aria-hidden") == "true" for tag, a in page.tags if tag == "svg")


@pytest.mark.parametrize("name", NAMES)
def test_nothing_from_elsewhere_and_one_script_of_ours(pages: dict[str, Page], name: str) -> None:
    root = "" if name in ("catalogue", "search") else "../"
    scripts = [root + "calco.js"] + (["search-index.js"] if name == "search" else [])
    assert [attrs["src"] for tag, attrs in pages[name].tags if tag == "script"] == scripts
    for tag, attrs in pages[name].tags:
        assert tag not in ("img", "iframe", "object", "embed", "style")
        assert "style" not in attrs
        assert not any(key.startswith("on") for key in attrs)
        assert tag != "link" or attrs["href"] in ("data:,", root + "calco.css")
    policy = next(a["content"] for tag, a in pages[name].tags if a.get("http-equiv") == "Content-Security-Policy")
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self';")


def test_a_page_without_root_stands_alone() -> None:
    page = Page(render_page("diff.html", None, slug="q", documents=[]))
    assert [tag for tag, _ in page.tags if tag in ("script", "style")] == ["style"]
    assert not any("src" in attrs for _, attrs in page.tags)


def test_the_style_sheet_fetches_only_our_fonts() -> None:
    sheet = render_site([])["calco.css"].decode()
    assert sorted(re.findall(r'url\("([^"]*)"\)', sheet)) == sorted(n for n in SITE.split() if n.endswith(".woff2"))
    assert len(re.findall(r"url\(", sheet)) == 4
    assert not re.search(r"@import|https?:", sheet.replace("^=http", ""))


def test_hostile_text_is_inert() -> None:
    meta, bitexts = hostile()
    found = render_question(meta, bitexts)
    found["catalogue.html"] = render_site([listed(meta, bitexts)])["index.html"]
    for name, data in found.items():
        if not name.endswith(".html"):
            continue
        text = data.decode()
        page = Page(data)
        assert [tag for tag, _ in page.tags].count("script") == 1, name
        assert not any(key.startswith("on") for _, attrs in page.tags for key in attrs), name
        assert not any(href.lower().startswith("javascript") for href in page.having("href")), name
        assert "{{ 7*7 }}" in page.text, name
        assert "[U+202E][U+2066]" in page.text, name
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", text), name
    markdown = found["index.md"].decode()
    assert not re.search(r"(?<!\\)<", markdown)
    assert "\u202e" not in markdown
    assert b"'=1+1" in found["contrast.csv"]
    assert b'"=1+1"' in found["contrast.json"]


def luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    digits = colour if len(colour) == 6 else "".join(c * 2 for c in colour)
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


TEXT_ON = [(ink, ground) for ink in ("ink", "muted", "accent") for ground in ("paper", "panel", "hit-bg")]
TEXT_ON += [("ink", "mark"), ("muted", "mark"), ("ins", "ins-bg"), ("del", "del-bg"), ("hit", "hit-bg")]
SHAPES = ["sure", "likely", "doubtful", "null", "wait-line", "mark-line", "flag-line"]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_contrast(scheme: int) -> None:
    sheet = (SHIPPED / "style.css").read_text(encoding="utf-8")
    both = re.findall(r"--([\w-]+): light-dark\(#([0-9a-f]{3,6}), #([0-9a-f]{3,6})\)", sheet)
    colours = {name: pair[scheme] for name, *pair in both}
    wanted = [(a, b, 4.5) for a, b in TEXT_ON] + [(a, b, 3.0) for a in SHAPES for b in ("paper", "panel")]
    for front, back, least in wanted:
        low, high = sorted((luminance(colours[front]), luminance(colours[back])))
        assert (high + 0.05) / (low + 0.05) >= least, f"{front} on {back}"


def test_a_template_of_the_user_overrides_ours(tmp_path: Path) -> None:
    (tmp_path / "contrast.html").write_text("<p>{{ question.title }} {{ '<b>' }}</p>", encoding="utf-8")
    found = render_question(META, seed(), templates=tmp_path)
    assert found["contrast.html"].decode().startswith("<p>¿Qué hace")
    assert b"&lt;b&gt;" in found["contrast.html"]
    assert found["index.html"] == render_question(META, seed())["index.html"]


def test_a_template_may_extend_the_one_it_overrides(tmp_path: Path) -> None:
    text = '{% extends "calco/contrast.html" %}{% block title %}Mías{% endblock %}'
    (tmp_path / "contrast.html").write_text(text, encoding="utf-8")
    page = Page(render_question(META, seed(), templates=tmp_path)["contrast.html"])
    assert page.text.startswith("Mías · Calco")
    assert "muchas reuniones" in page.text


@pytest.mark.parametrize(
    ("text", "where", "what"),
    [
        ("uno\n{{ question.titel }}", "index.html:2:", "titel"),
        ("uno\ndos\n{% if %}", "index.html:3:", "hint"),
        ("{{ nada }}", "index.html:1:", "'nada' is undefined"),
        ("a\n{% include 'falta.html' %}", "index.html:2:", "no template named 'falta.html'"),
        ("\n\n{{ 1 // 0 }}", "index.html:3:", "ZeroDivisionError"),
        ("{{ ''.__class__.__mro__ }}", "index.html:1:", "unsafe"),
        ("{{ question.edits.__init__.__globals__ }}", "index.html:1:", "unsafe"),
        ("{% include '../secreto.txt' %}", "index.html:1:", "no template named"),
        ("{% include '/etc/hostname' %}", "index.html:1:", "no template named"),
        ("{% include 'enlace.html' %}", "index.html:1:", "no template named"),
    ],
)
def test_template_errors_name_file_and_line(tmp_path: Path, text: str, where: str, what: str) -> None:
    (tmp_path / "secreto.txt").write_text("secreto", encoding="utf-8")
    own = tmp_path / "templates"
    own.mkdir()
    (own / "enlace.html").symlink_to(tmp_path / "secreto.txt")
    (own / "index.html").write_text(text, encoding="utf-8")
    with pytest.raises(TemplateError) as caught:
        render_question(META, seed(), templates=own)
    assert str(own) in str(caught.value)
    assert where in str(caught.value)
    assert what in str(caught.value)
    assert "— hint: " in str(caught.value)


def test_a_template_cannot_change_what_it_is_given(tmp_path: Path) -> None:
    (tmp_path / "catalogue.html").write_text("{{ every.append(1) }}", encoding="utf-8")
    with pytest.raises(TemplateError, match="unsafe"):
        render_site([], templates=tmp_path)


def test_a_folder_that_does_not_exist_is_no_folder(tmp_path: Path, files: dict[str, bytes]) -> None:
    assert render_question(META, seed(), templates=tmp_path / "none") == files


def test_pages_show_exactly_the_clean_text() -> None:
    """With the notes and what was struck out left aside, letter by letter and space by space."""
    segment = Segment(raw="Espero eso ayude , hoy mismo.", tail="\n")
    edits = (
        edit(segment, ("Espero", "Espero que"), rule="a"),
        edit(segment, (" ,", ","), rule="b"),
        edit(segment, (" hoy", " "), rule="c"),
    )
    for name in ("index.html", "bilingual.html"):
        text = Bitext(
            id="q/01",
            es=(with_edits(segment, *edits),),
            en=(Segment(raw="x"),),
            beads=(Bead(es=(0,), en=(0,), score=1.0, kind="1-1"),),
        )
        page = render_question(META, [text])[name].decode()
        page = re.sub(r'<span class="note".*?</a></span>|<del>.*?</del>|<span aria-hidden.*?supresión</span>', "", page)
        shown = re.sub(r"<[^>]*>", "", page)
        assert "Espero que eso ayude,  mismo." in shown, name
