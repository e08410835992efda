"""How Spanish writes dates, numbers, ordinals and lists."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from pipeline.filters import fecha, lista_y, numero, ordinal, plural, porcentaje, resaltar, visible


def test_date_in_words() -> None:
    assert fecha("2024-03-05") == "5 de marzo de 2024"
    assert fecha(datetime.date(1999, 12, 1)) == "1 de diciembre de 1999"
    assert fecha("2024-03-05T10:00:00Z") == "5 de marzo de 2024"


@pytest.mark.parametrize("text", ["", "hacia 2019", "2024-13-40"])
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
    ],
)
def test_number(value: float, text: str) -> None:
    assert numero(value) == text


def test_number_with_fixed_decimals() -> None:
    assert numero(3, 2) == "3,00"
    assert numero(12345.678, 1) == "12\u202f345,7"
    assert numero(-0.001, 1) == "0,0"


def test_share() -> None:
    assert porcentaje(0.934) == "93\u202f%"


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [(1, "o", "1.º"), (2, "a", "2.ª"), (1, "er", "1.er"), (13, "er", "13.er"), (4, "er", "4.º")],
)
def test_ordinal(value: int, form: str, text: str) -> None:
    assert ordinal(value, form) == text


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
    ],
)
def test_list_with_or(words: list[str], text: str) -> None:
    assert lista_y(words, "o") == text


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
    assert marked == "I <mark>fall</mark> &lt;b&gt; <mark>on my sword</mark> &amp; fall"
    assert resaltar("a\u202eb", ["zz", ""]) == "a[U+202E]b"
