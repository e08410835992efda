"""A template from elsewhere reads no file, reaches no Python, changes nothing, and makes the same bytes each time."""

from pathlib import Path

import pytest

from pipeline.errors import TemplateError
from pipeline.render import environment, render_page, render_question
from pipeline.site.sample import questions
from tests.page_sample import META, seed

FULL = questions()["everything"][0]


def rendered(folder: Path, text: str) -> str:
    """What a template of the user's makes of the full sample."""
    (folder / "hoja.html").write_text(text, encoding="utf-8")
    return render_page("hoja.html", folder, question=FULL, whole=FULL, root="../", link=lambda *a: "#").decode()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of templates with a secret beside it, and links that lead there."""
    (tmp_path / "secreto.txt").write_text("clave", encoding="utf-8")
    own = tmp_path / "templates"
    own.mkdir()
    (own / "enlace.txt").symlink_to(tmp_path / "secreto.txt")
    (own / "carpeta").symlink_to(tmp_path)
    return own


@pytest.mark.parametrize(
    "path",
    [
        "../secreto.txt",
        "carpeta/secreto.txt",
        "enlace.txt",
        "/etc/hostname",
        "calco/../../../pyproject.toml",
        "..%2fsecreto.txt",
        "./../secreto.txt",
        "carpeta/../secreto.txt",
        "calco/../align.json",
    ],
)
@pytest.mark.parametrize("tag", ["{{% include '{}' %}}", "{{% import '{}' as x %}}", "{{% extends '{}' %}}"])
def test_no_file_but_templates(folder: Path, path: str, tag: str) -> None:
    with pytest.raises(TemplateError, match="no template named"):
        rendered(folder, tag.format(path))


def test_no_file_by_a_page_of_the_folder_that_is_a_link(folder: Path) -> None:
    with pytest.raises(TemplateError, match="no template named"):
        render_question(META, seed(), templates=folder)


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__[1].__subclasses__() }}",
        "{{ question.__class__ }}",
        "{{ question.edits.__init__.__globals__ }}",
        "{{ question['__class__'] }}",
        "{{ question | attr('__class__') }}",
        "{{ [question] | map(attribute='__class__') | join }}",
        "{{ [question] | sum(attribute='__class__') }}",
        "{{ '{0.__class__.__init__}'.format(question) }}",
        "{{ '{x.__class__}'.format_map({'x': question}) }}",
        "{{ ('{0.__class__}' | safe).format(question) }}",
        "{{ edit_bars.__globals__ }}",
        "{{ edit_bars.__code__ }}",
        "{{ link.__closure__ }}",
        "{{ question.having.__func__.__globals__ }}",
        "{{ self.__init__.__globals__ }}",
        "{{ self._TemplateReference__context }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ (question.edits | map('upper')).gi_frame }}",
        "{{ namespace.__init__ }}",
        "{{ ''.__class__.__base__ }}",
        "{{ question.__struct_fields__ }}",
    ],
)
def test_no_way_into_python(folder: Path, text: str) -> None:
    with pytest.raises(TemplateError, match=r"unsafe|undefined|no attribute"):
        rendered(folder, text)


@pytest.mark.parametrize("name", ["open", "__import__", "eval", "exec", "getattr", "os", "request", "config", "lipsum"])
def test_no_function_that_reaches_out(folder: Path, name: str) -> None:
    with pytest.raises(TemplateError, match="is undefined"):
        rendered(folder, f"{{{{ {name}('x') }}}}")


@pytest.mark.parametrize(
    "text",
    [
        "{{ question.documents.append(1) }}",
        "{% set question.title = 'x' %}",
        "{{ {'a': 1}.update(a=2) }}",
        "{{ [1].append(2) }}",
        "{{ question.meta.__setattr__('title_es', 'x') }}",
    ],
)
def test_nothing_given_can_be_changed(folder: Path, text: str) -> None:
    with pytest.raises(TemplateError):
        rendered(folder, text)


def test_nothing_random(folder: Path) -> None:
    with pytest.raises(TemplateError, match="No filter named 'random'"):
        rendered(folder, "{{ [1, 2] | random }}")
    assert not {"lipsum", "debug"} & set(environment(folder).globals)


def test_a_range_is_limited_and_recursion_ends(folder: Path) -> None:
    with pytest.raises(TemplateError, match="Range too big"):
        rendered(folder, "{% for n in range(10000000) %}{% endfor %}")
    with pytest.raises(TemplateError, match="RecursionError"):
        rendered(folder, "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}")
    with pytest.raises(TemplateError, match="RecursionError"):
        rendered(folder, "{% include 'hoja.html' %}")


def test_values_are_escaped_in_what_browsers_read(folder: Path) -> None:
    for name, shown in (
        ("hoja.html", "&lt;b&gt;"),
        ("hoja.svg", "&lt;b&gt;"),
        ("hoja.xml", "&lt;b&gt;"),
        ("h.md", "<b>"),
    ):
        (folder / name).write_text("{{ '<b>' }}", encoding="utf-8")
        assert render_page(name, folder).decode() == shown + "\n"
