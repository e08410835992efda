"""Templates are listed, tried on samples, and what is wrong is told with file and line."""

from pathlib import Path

import pytest

from pipeline.errors import TemplateError
from pipeline.render import SHIPPED, own_templates, render_question
from pipeline.templatecheck import check, listing
from scripts import build_template_docs
from tests.page_sample import META, seed
from tests.site.test_parts import long_answer


def write(folder: Path, **files: str) -> Path:
    """Templates by name, "__" for the dot."""
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
    return folder


def told(folder: Path, *names: str) -> list[str]:
    """What is wrong, without the folder and the hint."""
    return [f"{Path(p.where).name} {p.message.partition(' — hint')[0]}" for p in check(folder, names)]


def test_the_shipped_templates_are_sound() -> None:
    assert check(None) == []


def test_every_shipped_template_is_listed_and_most_are_pages() -> None:
    found = {t.name: t for t in listing(None)}
    assert set(found) == {p.name for p in SHIPPED.iterdir()}
    assert {t.name for t in found.values() if t.use == "shared"} == {
        "base.html", "question.html", "macros.html", "style.css", "fonts.css"
    }  # fmt: skip
    assert not any(t.replaces for t in found.values())


def test_templates_of_the_user_are_listed(tmp_path: Path) -> None:
    write(tmp_path, index__html="x", hoja__html="x", _parte__html="x", README__md="x", foto__png="x")
    found = {t.name: t for t in listing(tmp_path)}
    assert found["index.html"].replaces
    assert (found["hoja.html"].use, found["hoja.html"].replaces) == ("page of a question", False)
    assert found["_parte.html"].use == "shared"
    assert not {"README.md", "foto.png"} & set(found)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("{{ question.title }}", []),
        ("uno\n{{ question.titel }}", ["hoja.html:2 'pipeline.views.Question object' has no attribute 'titel'"]),
        ("{{ nada }}\n{{ nada.x[1]() }}", ["hoja.html:1 'nada' is undefined", "hoja.html:2 'nada' is undefined"]),
        ("{% for x in nada %}{% endfor %}", ["hoja.html:1 'nada' is undefined"]),
        ("{% if nada %}{% endif %}", ["hoja.html:1 'nada' is undefined"]),
        ("{{ 1 + nada }}{{ nada == 1 }}{{ nada | length }}", ["hoja.html:1 'nada' is undefined"]),
        ("{% if false %}\n{{ jamas }}{% endif %}", ["hoja.html:2 'jamas' is undefined"]),
        ("{{ nada is defined }}{{ nada | default('x') }}", []),
        ("\n\n{% if %}", ["hoja.html:3 Expected an expression, got 'end of statement block'"]),
        ("{{ 'x' | nofiltro }}", ["hoja.html:1 No filter named 'nofiltro'."]),
        ("{{ ''.__class__ }}", ["hoja.html access to attribute '__class__' of 'str' object is unsafe."]),
        ("{{ 1 // 0 }}", ["hoja.html:1 ZeroDivisionError: integer division or modulo by zero"]),
        ("{% include 'falta.html' %}", ["hoja.html:1 no template named 'falta.html'"]),
        ("{{ question.documents[0].number }}", ["hoja.html:1 tuple object has no element 0"]),
        ("{{ question.meta.title_en.upper().nada }}", ["hoja.html:1 'str object' has no attribute 'nada'"]),
        ("{% macro m(a) %}{{ a }}{% endmacro %}{{ m(1) }}{% set b = 2 %}{{ b }}", []),
        ("{% extends 'question.html' %}{% block main %}{{ tabs | length }}{% endblock %}", []),
        ("{% import 'macros.html' as ui with context %}{{ ui.name(1) }}", []),
    ],
)
def test_problems_name_file_and_line(tmp_path: Path, text: str, problems: list[str]) -> None:
    assert told(write(tmp_path, hoja__html=text), "hoja.html") == problems


def test_a_problem_that_only_some_samples_show_is_found(tmp_path: Path) -> None:
    text = "{{ question.beads[0].anchor }}"
    (problem,) = check(write(tmp_path, hoja__html=text), ["hoja.html"])
    assert problem.sample == "no English"
    assert str(problem).startswith(f"{tmp_path / 'hoja.html'}:1: tuple object has no element 0")


def test_a_near_name_is_offered(tmp_path: Path) -> None:
    (problem,) = check(write(tmp_path, hoja__html="{{ question.awnsers }}"), ["hoja.html"])
    assert problem.message.endswith("— hint: did you mean 'answers'?")


def test_all_problems_of_a_template_are_told_at_once(tmp_path: Path) -> None:
    write(tmp_path, catalogue__html="{{ uno }}\n{{ dos }}", hoja__md="{% if %}", diff__html="\n{{ tres }}")
    assert sorted(told(tmp_path)) == [
        "catalogue.html:1 'uno' is undefined",
        "catalogue.html:2 'dos' is undefined",
        "diff.html:2 'tres' is undefined",
        "hoja.md:1 Expected an expression, got 'end of statement block'",
    ]


def test_what_is_no_text_is_told(tmp_path: Path) -> None:
    (tmp_path / "hoja.txt").write_bytes(b"\xff\xfe")
    assert [str(p) for p in check(tmp_path, ["hoja.txt"])] == [
        f"{tmp_path / 'hoja.txt'}: not UTF-8 — hint: save it as UTF-8, or keep what is no text in another folder"
        " (sample: everything)"
    ]


def test_an_unknown_name_is_an_error() -> None:
    with pytest.raises(TemplateError, match="no such template — hint: calco templates list"):
        check(None, ["hoja.html"])


def test_a_new_template_is_a_page_of_every_question(tmp_path: Path) -> None:
    write(tmp_path, hoja__html='{% include "_b.html" %}', datos__csv="{{ question.words }}", _b__html="{{ page }} <b>")
    assert own_templates(tmp_path) == ["datos.csv", "hoja.html"]
    files = render_question(META, seed(), templates=tmp_path)
    assert files["hoja.html"] == b"hoja.html <b>\n"
    assert files["datos.csv"].strip().isdigit()
    assert not {"_b.html", "README.md"} & set(files)


def test_a_new_template_never_takes_the_place_of_data_or_of_a_part(tmp_path: Path) -> None:
    write(tmp_path, edits__jsonl="mine")
    with pytest.raises(TemplateError, match=r"edits.jsonl: Calco writes a file of this name itself — hint: "):
        render_question(META, seed(), templates=tmp_path)
    (tmp_path / "edits.jsonl").rename(tmp_path / "index-2.html")
    assert render_question(META, seed(), templates=tmp_path)["index-2.html"] == b"mine\n"
    with pytest.raises(TemplateError, match=r"index-2.html: Calco writes"):
        render_question(META, [long_answer(300)], templates=tmp_path)


def test_the_reference_is_up_to_date_and_says_something_of_everything() -> None:
    page = build_template_docs.page()
    assert build_template_docs.PAGE.read_text(encoding="utf-8") == page, "run scripts/build_template_docs.py"
    assert "|  |" not in page
    assert all(f"### {name}\n" in page for name in build_template_docs.EXAMPLES)
