"""Data sets and pages: every row, every column, whatever the characters."""

import csv
import io
import json

import pyarrow.parquet as pq
import pytest

from pipeline import formats
from pipeline.errors import SourceError
from pipeline.formats import pages, tables
from pipeline.formats.model import Dossier
from pipeline.stages.segment import segments
from tests.formats.hand import SIGNED, bitext, dossier, edit, segment
from tests.page_sample import META, seed

SEED = [Dossier(META, seed())]


@pytest.mark.parametrize("table", tables.TABLES)
def test_the_three_formats_hold_the_same(table: tables.Table) -> None:
    lines = [json.loads(line) for line in tables.jsonl(SEED, table).splitlines()]
    columns = pq.read_table(io.BytesIO(tables.parquet(SEED, table))).to_pylist()
    cells = list(csv.DictReader(io.StringIO(tables.as_csv(SEED, table).decode())))
    assert lines == columns
    assert len(lines) == len(cells) > 0
    assert list(cells[0]) == list(lines[0])
    for row, line in zip(cells, lines, strict=True):
        for name, said in line.items():
            if isinstance(said, str) and not said.startswith(("=", "+", "-", "@")):
                assert row[name] == said


def test_what_the_tables_say() -> None:
    documents, beads, edits, pairs = (list(tables.rows(SEED, t)) for t in tables.TABLES)
    assert [d.number for d in documents] == [0, 1, 2]  # type: ignore[attr-defined]
    assert documents[1].es != documents[1].raw  # type: ignore[attr-defined]
    assert {b.kind for b in beads} == {"1-1", "1-0", "0-1"}  # type: ignore[attr-defined]
    assert len(edits) == sum(len(s.edits) for b in seed() for s in b.es)
    assert pairs[0].english_left == "overseeing staff, managing"  # type: ignore[attr-defined]


def test_lone_surrogates_and_formulas_do_no_harm() -> None:
    found = [dossier(bitext(segment("=1+1 \ud800")))]
    (row,) = csv.DictReader(io.StringIO(tables.as_csv(found, "documents").decode()))
    assert row["es"] == "'=1+1 \\ud800"
    assert pq.read_table(io.BytesIO(tables.parquet(found, "documents"))).to_pylist()[0]["es"] == "=1+1 \\ud800"


def test_pages() -> None:
    markdown = pages.write_markdown(SEED, SIGNED).decode()
    assert markdown.startswith("# ¿Qué hace el director de operaciones")
    assert "## Respuesta 2\n\nEl COO básicamente" in markdown
    assert markdown.endswith("---\n\nFuente: https://example.org/q/1?a=1&b=2\\\nLicencia: CC BY-SA 4.0\n")
    page = pages.write_html(SEED, SIGNED).decode()
    assert "<h2>Respuesta 1</h2>" in page
    assert "<p><strong>Gran empresa:</strong> supervisar" in page
    assert "?a=1&amp;b=2" in page
    text = pages.write_text(SEED, SIGNED).decode()
    assert "defender esta lista a capa y espada" in text


def test_blocks_of_a_text_that_is_no_question() -> None:
    source = (
        "# Uno\n\n### Tres\n\nTítulo suelto\n\n- a\n- b\n\n2. c\n\n```\nx <y\n```\n\n"
        "| A | B |\n| --- | --- |\n| 1 | <2 |\n\nFin."
    )
    found = [dossier(bitext(*segments(source, "es")))]
    assert (
        pages.write_markdown(found, SIGNED).decode()
        == source.replace("Título", "## Título").replace("<2", "\\<2") + "\n"
    )
    page = pages.write_html(found, SIGNED).decode()
    for part in (
        "<h1>Uno</h1>",
        "<h3>Tres</h3>",
        "<ul><li>a</li><li>b</li></ul>",
        '<ol start="2"><li>c</li></ol>',
        "<pre><code>x &lt;y</code></pre>",
        "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>&lt;2</td>",
    ):
        assert part in page


def test_hostile_text_is_inert() -> None:
    text = "<script>x</script> \u202eabc"
    page = pages.write_html([dossier(bitext(segment(text, edit(text, ("abc", "<b>")))))], SIGNED).decode()
    assert "<script>" not in page
    assert "[U+202E]&lt;b&gt;" in page


def test_the_registry() -> None:
    assert formats.named("xliff").suffixes[0] == ".xlf"
    with pytest.raises(SourceError, match="'odt' is no format — hint: one of txt, md"):
        formats.named("odt")
    with pytest.raises(SourceError, match="holds one question, these are 2"):
        formats.write(formats.named("md"), SEED * 2, SIGNED)
