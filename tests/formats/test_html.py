"""HTML: what is text, what is kept, and that only changed text nodes change."""

from html import escape
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from pipeline.formats import html, pages
from pipeline.model import Edit, Patch
from tests.formats.hand import SIGNED, bitext, dossier, edit, segment


def read(text: str) -> html.Page:
    return html.read(text.encode(), "a.html")


@pytest.mark.parametrize(
    ("page", "text"),
    [
        ("<p>Uno   dos\n tres</p><p>Cuatro</p>", "Uno dos tres\n\nCuatro"),
        ("<h2>Título</h2>Suelto<div>Otro</div>", "## Título\n\nSuelto\n\nOtro"),
        ("<ul><li>uno<li>dos</ul><ol start=3><li>tres<li>cuatro</ol>", "- uno\n- dos\n\n3. tres\n4. cuatro"),
        ("<ul><li>uno<ul><li>dentro</ul><li>dos</ul>", "- uno\n- dentro\n- dos"),
        ("<ol start=x><li><p>uno</p><p>sigue</p></ol>", "1. uno\n\nsigue"),
        ("<p>A: x<br>B: y</p>", "A: x\nB: y"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("<table><tr><th>A<th>B<tr><td>1<td>2</table>", "| A | B |\n| --- | --- |\n| 1 | 2 |"),
        ("<table><thead><tr><td>A<td>B</thead><tbody><tr><td>1<td>2</table>", "| A | B |\n| --- | --- |\n| 1 | 2 |"),
        ("<table><tr><td><p>Uno.</p><p>Dos.</p></td><td>Tres.</td></tr></table>", "Uno.\n\nDos.\n\nTres."),
        ("<nav>Menú</nav><header>Cab</header><p>Texto</p><aside>Al lado</aside><footer>Pie</footer>", "Texto"),
        ("<p>fuera</p><main><header>Cab</header><p>dentro</p></main>", "Cab\n\ndentro"),
        ("<div><article>a<article>b</article></article></div>", "a\n\nb"),
        ("<p>a<script>x</script><style>y</style><img alt=z><span hidden>no</span></p>", "a"),
        ("<p>a <b>b</b> c<i> d</i></p>", "a b c d"),
        ("<p>&lt;b&gt; &amp; &nbsp;x</p>", "<b> & \xa0x"),
    ],
)
def test_structure(page: str, text: str) -> None:
    assert read(page).texts[0].es == text


def test_links_and_code_in_what_the_corpus_keeps() -> None:
    page = read(
        '<p>Lea <a href="https://example.org/a">esto</a>, <a href="https://example.org">https://example.org</a>, '
        '<a href="javascript:x">no</a> y <code>f ,x</code><a href="#n">.</a></p><pre><code>g</code></pre>'
    )
    es, en = page.source()
    assert es == "Lea esto (https://example.org/a), https://example.org, no y `f ,x`.\n\n```\ng\n```"
    assert en == ""


@pytest.mark.parametrize(
    "kept",
    [
        "<code>x ,y</code>",
        '<span translate="no">x ,y</span>',
        '<i class="notranslate">x ,y</i>',
        '<q lang="en-GB">x ,y</q>',
        "<kbd>x ,<b>y</b></kbd>",
    ],
)
def test_what_is_kept(kept: str) -> None:
    text = read(f"<p>antes {kept} después</p>").texts[0]
    at = text.es.index(" ,")
    assert text.holds.covers(at, at + 2)
    assert not text.holds.covers(0, 5)


def test_only_the_text_nodes_with_edits_change() -> None:
    source = (
        '<!DOCTYPE html><!-- n --><html lang="en"><head><title>T ,t</title></head><body><nav>a ,b</nav><main>'
        '<p>Caer  en <b class="x">mi</b> espada\n ,hoy</p>\n<p>Otro  texto</p></main></body></html>'
    )
    page = read(source)
    text = page.texts[0].es
    changes = (edit(text, ("Caer en mi espada", "Rendirme"), rule="a"), edit(text, (" ,", ", "), rule="b"))
    out = page.rewritten([bitext(segment(text, *changes))], SIGNED).decode()
    assert (
        out == source.replace("Caer  en ", "Rendirme").replace(">mi<", "><").replace(" espada\n ,hoy", ", hoy") + "\n"
    )


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("<meta charset=windows-1252><p>señor".encode("cp1252"), "señor"),
        ('<meta http-equiv=x content="text/html; charset=ISO-8859-1"><p>“a”'.encode("cp1252"), "“a”"),
        ("<p>señor".encode("utf-16"), "señor"),
        ("<p>señor".encode("utf-8-sig"), "señor"),
    ],
)
def test_encodings(data: bytes, text: str) -> None:
    assert html.read(data, "a.html").texts[0].es == text


@settings(deadline=None)
@given(
    st.lists(st.text(min_size=1, max_size=20), min_size=1, max_size=5),
    st.text("ab<>&ñ\U0001f600", min_size=1, max_size=5),
)
def test_any_page_takes_any_edit(texts: list[str], new: str) -> None:
    body = "".join(f"<p>{escape(t)}</p>" for t in texts).replace("\0", "").encode("utf-8", "replace").decode()
    page = read(f"<main>{body}<p>fin")
    text = page.texts[0].es
    change = Edit(
        key="0" * 12, rule="r", level="fix", why="", patches=(Patch(start=len(text) - 3, end=len(text), new=new),)
    )
    out = page.rewritten([bitext(segment(text, change))], SIGNED).decode()
    again = LexborHTMLParser(out).css("p")
    assert [p.text() for p in again] == [*(p.text() for p in LexborHTMLParser(f"<main>{body}").css("p")), new]


@settings(deadline=None)
@given(st.lists(st.text(alphabet="ab <>&|#-*_`ñ.", min_size=1, max_size=20).filter(str.strip), min_size=1, max_size=4))
def test_what_is_written_as_html_is_read_as_the_same_text(texts: list[str]) -> None:
    # Lines that begin with a bar, one of them a rule, are a table by design and come back tidied.
    assume(not any(a.strip()[0] == b.strip()[0] == "|" for a, b in pairwise(texts)))
    segments = [segment(t.strip(), tail="\n\n", paragraph=n) for n, t in enumerate(texts)]
    data = pages.write_html([dossier(bitext(*segments))], SIGNED)
    assert html.read(data, "a.html").texts[0].es.split("\n\n") == [" ".join(t.split()) for t in texts]
