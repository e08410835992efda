"""Clean text as Markdown."""

from collections.abc import Sequence

import pytest

from pipeline.layout import question_view
from pipeline.markdown import escaped, markdown
from pipeline.model import Bitext, Segment
from pipeline.views import QuestionMeta


def written(segments: Sequence[Segment]) -> str:
    """The blocks of an answer made of these segments."""
    view = question_view(QuestionMeta(slug="s", title_es="t"), [Bitext(id="s/01", es=tuple(segments))])
    return "\n\n".join(markdown(block) for block in view.documents[0].blocks)


def test_labels_are_bold_and_lines_break() -> None:
    rows = [
        Segment(raw="Gran empresa: reuniones", tail="\n", kind="label", label_end=14),
        Segment(raw="Pequeña empresa: prisas", tail="\n", kind="label", label_end=17),
    ]
    assert written(rows) == "**Gran empresa:** reuniones\\\n**Pequeña empresa:** prisas"


def test_lists_headings_and_code() -> None:
    rows = [
        Segment(raw="## Un título", tail="\n", kind="heading", paragraph=0),
        Segment(raw="- uno", tail="\n", kind="item", paragraph=1),
        Segment(raw="* dos", tail="\n\n", kind="item", paragraph=1),
        Segment(raw="3. tres", tail="\n", kind="item", paragraph=2),
        Segment(raw="4) cuatro", tail="\n", kind="item", paragraph=2),
        Segment(raw="```\nx = `1` * 2\n```", tail="\n", kind="code", paragraph=3),
    ]
    assert written(rows) == "### Un título\n\n- uno\n- dos\n\n3. tres\n4. cuatro\n\n```\nx = `1` * 2\n```"


def test_code_without_fences_gets_longer_ones_than_it_holds() -> None:
    assert written([Segment(raw="a ```` b", kind="code")]) == "`````\na ```` b\n`````"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<script>alert(1)</script>", "\\<script>alert(1)\\</script>"),
        ("[pulsa](javascript:alert(1))", "\\[pulsa\\](javascript:alert(1))"),
        ("un *énfasis* y _otro_", "un \\*énfasis\\* y \\_otro\\_"),
        ("nombre_de_variable", "nombre_de_variable"),
        ("5 &lt; 6 & 7", "5 \\&lt; 6 & 7"),
        ("a\u202eb", "a\\[U+202E\\]b"),
        ("Sin marcas: «comillas», 50 % y ¡ya!", "Sin marcas: «comillas», 50 % y ¡ya!"),
    ],
)
def test_marks_of_the_source_are_literal(text: str, expected: str) -> None:
    assert escaped(text) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("# no es título", "\\# no es título"),
        ("1984. Un año.", "1984\\. Un año."),
        ("- no es lista", "\\- no es lista"),
    ],
)
def test_a_sentence_never_opens_a_block(raw: str, expected: str) -> None:
    assert written([Segment(raw=raw)]) == expected
