"""How Spanish writes dates, numbers, ordinals and lists."""

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from pipeline.filters import comillas, fecha, fino, lista_y, numero, ordinal, plural, porcentaje, resaltar, visible


def test_date_in_words() -> None:
    assert fecha("2024-03-05") == "5 de marzo de 2024"
    assert fecha(datetime.date(1999, 12, 1)) == "1 de diciembre de 1999"
    assert fecha("2024-03-05T10:00:00Z") == "5 de marzo de 2024"
    assert fecha("2024-03") == "marzo de 2024"
    assert fecha("2024-12-31") == "31 de diciembre de 2024"


@pytest.mark.parametrize("text", ["", "hacia 2019", "2024", "2024-13-40", "2024-13", "unknown"])
def test_what_is_no_date_stays(text: str) -> None:
    assert fecha(text) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (999, "999"),
        (1234, "1234"),
        (12345, "12\u202f345"),
        (1234567, "1\u202f234\u202f567"),
        (-3, "−3"),
        (2.5, "2,5"),
        (3.0, "3"),
        (1e20, "100\u202f000\u202f000\u202f000\u202f000\u202f000\u202f000"),
        (-0.0, "0"),
        (-1234.5, "−1234,5"),
        (1e-7, "0,0000001"),
        (Decimal("2.50"), "2,50"),
    ],
)
def test_number(value: float, text: str) -> None:
    assert numero(value) == text


def test_number_with_fixed_decimals() -> None:
    assert numero(3, 2) == "3,00"
    assert numero(12345.678, 1) == "12\u202f345,7"
    assert numero(-0.001, 1) == "0,0"
    assert numero(2.675, 2) == "2,68"
    assert numero(0.5, 0) == "1"


@pytest.mark.parametrize("value", ["doce", float("nan"), float("inf"), None])
def test_what_is_no_number_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match="is no number"):
        numero(value)


@given(st.integers(min_value=-(10**15), max_value=10**15))
def test_a_number_reads_back(value: int) -> None:
    text = numero(value)
    assert int(text.replace("\u202f", "").replace("−", "-")) == value
    groups = text.lstrip("−").split("\u202f")
    assert len(groups) == 1 or all(len(g) == 3 for g in groups[1:])


def test_share() -> None:
    assert porcentaje(0.934) == "93\u202f%"
    assert porcentaje(0.145) == "15\u202f%"
    assert porcentaje(1 / 3, 1) == "33,3\u202f%"
    assert porcentaje(0) == "0\u202f%"


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (1, "o", "1.º"),
        (2, "a", "2.ª"),
        (1, "er", "1.er"),
        (13, "er", "13.er"),
        (4, "er", "4.º"),
        (1, "os", "1.os"),
        (2, "as", "2.as"),
        (12345, "o", "12\u202f345.º"),
    ],
)
def test_ordinal(value: int, form: str, text: str) -> None:
    assert ordinal(value, form) == text


@pytest.mark.parametrize(("value", "form"), [(1, "º"), (-1, "o"), (1.5, "o")])
def test_what_has_no_ordinal_is_refused(value: int, form: str) -> None:
    with pytest.raises(ValueError, match="ordinal"):
        ordinal(value, form)


@pytest.mark.parametrize(
    ("value", "noun", "text"),
    [
        (2, "edición", "2\u00a0ediciones"),
        (0, "vez", "0\u00a0veces"),
        (3, "crisis", "3\u00a0crisis"),
        (2, "examen pendiente", "2\u00a0exámenes pendientes"),
        (2, "cambio de signo", "2\u00a0cambios de signo"),
        (1.5, "punto", "1,5\u00a0puntos"),
        (12345, "país", "12\u202f345\u00a0países"),
        (1, "país", "1\u00a0país"),
    ],
)
def test_plural_by_rule(value: float, noun: str, text: str) -> None:
    assert plural(value, noun) == text


def test_count_with_noun() -> None:
    assert plural(1, "cambio") == "1\u00a0cambio"
    assert plural(0, "cambio") == "0\u00a0cambios"
    assert plural(2, "edición", "ediciones") == "2\u00a0ediciones"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ([], ""),
        (["uno"], "uno"),
        (["pan", "vino"], "pan y vino"),
        (["pan", "vino", "agua"], "pan, vino y agua"),
        (["padres", "hijos"], "padres e hijos"),
        (["Ana", "Íñigo"], "Ana e Íñigo"),
        (["Marta", "«Irene»"], "Marta e «Irene»"),
        (["agua", "hielo"], "agua y hielo"),
        (["flora", "hiato"], "flora y hiato"),
        (["Ana", "Yolanda"], "Ana y Yolanda"),
        (["Ana", "Ygnacio"], "Ana e Ygnacio"),
        (["PADRES", "HIJOS"], "PADRES e HIJOS"),
        (["datos", "IA"], "datos e IA"),
        (["ciencia", "I+D"], "ciencia e I+D"),
        (["Mac", "iPhone"], "Mac y iPhone"),
        (["leña", "hierba"], "leña y hierba"),
        (["Ana, la jefa", "Luis", "Eva"], "Ana, la jefa; Luis; y Eva"),
        (["Ana, la jefa", "Eva"], "Ana, la jefa, y Eva"),
    ],
)
def test_list_with_and(words: list[str], text: str) -> None:
    assert lista_y(words) == text


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (["siete", "ocho"], "siete u ocho"),
        (["7", "8"], "7 u 8"),
        (["mujer", "hombre"], "mujer u hombre"),
        (["10", "11"], "10 u 11"),
        (["100", "110"], "100 o 110"),
        (["10\u202f000", "11\u202f000"], "10\u202f000 u 11\u202f000"),
        (["uno", "dos"], "uno o dos"),
        (["70", "80"], "70 u 80"),
        (["10.º", "11.º"], "10.º o 11.º"),
        (["7.º", "8.º"], "7.º u 8.º"),
        (["10.000", "11.000"], "10.000 u 11.000"),
        (["siglo VII", "VIII"], "siglo VII u VIII"),
        (["X", "XI"], "X u XI"),
        (["XI", "XII"], "XI o XII"),
        (["este", "Óscar"], "este u Óscar"),
    ],
)
def test_list_with_or(words: list[str], text: str) -> None:
    assert lista_y(words, "o") == text


def test_lists_of_markup_stay_markup() -> None:
    assert lista_y([Markup("<b>a</b>"), "<i>"]) == Markup("<b>a</b> y &lt;i&gt;")
    assert not isinstance(lista_y(["a", "<i>"]), Markup)


def test_quotation_marks_nest() -> None:
    assert comillas("dijo «sí» y “no”") == "«dijo “sí” y ‘no’»"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("el 5 % de 12 km", "el 5\u202f% de 12\u00a0km"),
        ("n.º 3, pág. 4 y Sr. Gil", "n.º\u00a03, pág.\u00a04 y Sr.\u00a0Gil"),
        ("44 a. C. en EE. UU.", "44 a.\u202fC. en EE.\u202fUU."),
        ("3 mesas, 5 minutos", "3 mesas, 5 minutos"),
        ("la fig. Y el cap.", "la fig.\u00a0Y el cap."),
    ],
)
def test_lines_do_not_break_inside_measures_and_abbreviations(text: str, shown: str) -> None:
    assert fino(text) == shown


@given(st.text(alphabet="ab 5%.ºnkmSr", max_size=30))
def test_fine_spaces_change_no_letter(text: str) -> None:
    assert fino(text).replace("\u00a0", " ").replace("\u202f", " ") == text


def test_controls_become_visible() -> None:
    assert visible("a\u202eb\x00c") == "a[U+202E]b[U+0000]c"
    assert visible(Markup("<b>\u2066</b>")) == "<b>[U+2066]</b>"
    assert isinstance(visible(Markup("<b>")), Markup)
    assert visible(3) == 3


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "Zs"])))
def test_ordinary_text_is_shown_as_it_is(text: str) -> None:
    assert visible(text) == text


def test_expressions_are_marked_and_everything_is_escaped() -> None:
    marked = resaltar("I fall <b> on my sword & fall", ["on my sword", "fall"])
    assert marked == 'I <mark class="m2">fall</mark> &lt;b&gt; <mark class="m1">on my sword</mark> &amp; fall'
    assert resaltar("a\u202eb", ["zz", ""]) == "a[U+202E]b"
