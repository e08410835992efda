"""LibreOffice opens what we write, decides on it, and what it saves is read as it was decided."""

from pathlib import Path

import pytest

from pipeline.formats import docx, worddoc
from pipeline.formats.outcomes import fold
from pipeline.model import Bitext
from pipeline.spans import clean_document, raw_document
from tests.formats import office
from tests.formats.hand import SIGNED, bitext, dossier, edit, parts, segment
from tests.formats.test_docx import states
from tests.page_sample import META, seed

pytestmark = pytest.mark.office
HTML = """<html lang="es"><body><h1>Informe ,uno</h1><p>No voy a <b>caer en</b> <i>mi espada</i> ,hoy.</p>
<ul><li>uno ,dos</li></ul><ol start="3"><li>tres</li></ol><p>Vea <a href="https://example.org/">esto ,aquí</a>.</p>
<table><tr><td>Gran empresa</td><td>Otra</td></tr><tr><td>a ,b</td><td>c</td></tr></table></body></html>"""


def texts(path: Path) -> list[str]:
    """The lines of a text file that hold something, without the marks of lists."""
    found = path.read_text(encoding="utf-8-sig").splitlines()
    return [line.strip().removeprefix("• ") for line in found if line.strip()]


def spelt(texts: list[str]) -> list[str]:
    return [fold(line).strip() for text in texts for line in text.split("\n") if line.strip()]


def awkward() -> Bitext:
    """Changes at every edge: at the beginning and the end, side by side, inside one another, over a line break."""
    first = "COO manda, manda y “no vuela” nunca."
    second = "Espero eso ayude"
    inner = edit(first, ("vuela", "cuela"), rule="inner")
    changes = (
        edit(first, ("COO", "El COO"), rule="article"),
        edit(first, (" manda,", ""), rule="twice"),
        edit(first, ("“", "«"), ("”", "»"), rule="quotes"),
        inner,
        edit(first, ("nunca.", "jamás, nunca."), rule="end"),
    )
    ends = (edit(second, ("eso", "que eso"), rule="that"), edit(second, ("ayude|", "."), rule="stop"))
    gone = "Sobra.\n\n"
    return bitext(
        segment(first, *changes, tail="\n\n"),
        segment("Sobra.", edit(gone, (gone, ""), rule="gone"), tail="\n\n", paragraph=1),
        segment(second, *ends, paragraph=2),
    )


def test_libreoffice_decides_and_we_read_what_it_decided(tmp_path: Path) -> None:
    cases = {"seed": (seed(), META.title_es), "awkward": ([awkward()], "")}
    jobs = []
    for name, (bitexts, title) in cases.items():
        path = tmp_path / f"{name}.docx"
        path.write_bytes(worddoc.write([dossier(*bitexts, title=title)], SIGNED, proposals=True))
        for verb in ("Accept", "Reject", "Keep"):
            jobs.append(office.Job(verb, path, tmp_path / f"{name}-{verb}.docx"))
            jobs.append(office.Job(verb, path, tmp_path / f"{name}-{verb}.txt", office.TEXT))
        jobs.append(office.Job("Keep", path, tmp_path / f"{name}.odt", office.ODT))
        # Through its own format and back: nothing that we need is lost on the way.
        jobs.append(office.Job("Keep", tmp_path / f"{name}.odt", tmp_path / f"{name}-odt.docx"))
    office.run(tmp_path, jobs)
    for name, (bitexts, _) in cases.items():
        marked = {e.key for b in bitexts for s in b.es for e in s.edits if e.verdict != "rejected"}
        for verb, state in (("Accept", "accepted"), ("Reject", "rejected"), ("Keep", "pending"), ("odt", "pending")):
            found = states((tmp_path / f"{name}-{verb}.docx").read_bytes(), *bitexts)
            assert set(found) == marked
            flags = {e.key for b in bitexts for s in b.es for e in s.edits if e.level == "flag"}
            assert {k: o.state for k, o in found.items() if o.state != state and k not in flags} == {}
    assert texts(tmp_path / "awkward-Accept.txt") == spelt([clean_document(awkward().es)])
    assert texts(tmp_path / "awkward-Reject.txt") == spelt([raw_document(awkward().es)])
    headed = [line for line in texts(tmp_path / "seed-Reject.txt") if not line.startswith(("Respuesta", "Fuente"))]
    assert headed == spelt([raw_document(b.es) for b in seed()])


def test_a_document_by_libreoffice_is_read_and_gets_its_changes_in_place(tmp_path: Path) -> None:
    page = tmp_path / "a.html"
    page.write_text(HTML, encoding="utf-8")
    office.run(tmp_path, [office.Job("Keep", page, tmp_path / "a.docx")])
    read = docx.read((tmp_path / "a.docx").read_bytes(), "a.docx")
    es, _ = read.source()
    assert es == (
        "# Informe ,uno\n\nNo voy a caer en mi espada ,hoy.\n\n- uno ,dos\n\n3. tres\n\n"
        "Vea esto ,aquí (https://example.org/).\n\n| Gran empresa | Otra |\n| --- | --- |\n| a ,b | c |"
    )
    text = read.texts[0].es
    rules = (("e ,uno", "e, uno"), ("caer en mi espada", "rendirme"), ("esto ,a", "esto, a"), ("a ,b", "a, b"))
    changes = [edit(text, rule, rule=rule[0]) for rule in rules]
    done = bitext(segment(text, *sorted(changes, key=lambda e: e.start)))
    out = tmp_path / "b.docx"
    out.write_bytes(read.rewritten([done], SIGNED))
    before, after = parts((tmp_path / "a.docx").read_bytes()), parts(out.read_bytes())
    assert {n for n in before if before[n] != after[n]} <= {
        *("word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"),
    }
    jobs = [office.Job(verb, out, tmp_path / f"b-{verb}.docx") for verb in ("Accept", "Reject")]
    office.run(tmp_path, jobs)
    accepted = docx.read((tmp_path / "b-Accept.docx").read_bytes(), "b.docx").source()[0]
    rejected = docx.read((tmp_path / "b-Reject.docx").read_bytes(), "b.docx").source()[0]
    assert rejected == es
    for old, new in rules:
        es = es.replace(old, new)
    assert accepted == es
