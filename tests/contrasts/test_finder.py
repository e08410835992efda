"""Contrast pairs of whole documents: our own cases of every form, and laws that hold for any text."""

import json
import re
import time
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.contrasts import sentences
from pipeline.contrasts.finder import find_pairs, lonely_labels
from pipeline.contrasts.records import RawPair
from pipeline.errors import LexiconError
from pipeline.lang.board import BOARD, Board

CASES: list[dict[str, Any]] = [
    json.loads(line) for line in (Path(__file__).parent / "cases.jsonl").read_text(encoding="utf-8").splitlines()
]
Key = frozenset[tuple[str, str]]


def _key(left_label: str, left: str, right_label: str, right: str) -> Key:
    plain = [(re.sub(r"\s+", " ", x).strip(" .;,:")) for x in (left_label, left, right_label, right)]
    return frozenset([(plain[0], plain[1]), (plain[2], plain[3])])


def _keys(pairs: tuple[RawPair, ...]) -> Counter[Key]:
    return Counter(_key(p.left_label, p.left, p.right_label, p.right) for p in pairs)


def _wanted(case: dict[str, Any]) -> Counter[Key]:
    return Counter(_key(p["left_label"], p["left"], p["right_label"], p["right"]) for p in case["pairs"])


@cache
def found_in(text: str) -> tuple[RawPair, ...]:
    return find_pairs(text)


# Many cases to a test: a test of its own for each of two thousand takes longer than what it tests.
@pytest.mark.parametrize("first", range(0, len(CASES), 100))
def test_cases(first: int) -> None:
    wrong = {
        f"{c['id']} {c['note']}": (found, _wanted(c))
        for c in CASES[first : first + 100]
        if (found := _keys(found_in(c["text"]))) != _wanted(c)
    }
    assert not wrong


@pytest.mark.unmeasured
def test_what_is_passed_over_for_the_sake_of_speed_has_no_contrast(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [found_in(case["text"]) for case in CASES]
    monkeypatch.setattr(BOARD, "met", lambda text: -1)  # a text that has whatever is asked for
    assert [find_pairs(case["text"]) for case in CASES] == found


def test_the_first_text_of_a_process_has_its_contrast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.contrasts.sentences.BOARD", Board())
    sentences._wanted.cache_clear()
    assert find_pairs("El café se toma de pie, mientras que el té se toma sentado.")
    sentences._wanted.cache_clear()  # what it has now is of a board that is gone


AROUND = [
    (
        "Título: Lo que aprendí este año\nAutora: Elena Vidal\nFecha: 3 de mayo de 2021\n\nLe he dado vueltas.\n\n",
        "\n\nFuente: elaboración propia.\nNota: nada de esto es un consejo médico.",
    ),
    ("Contexto: una cena con amigos.\n\n", "\n\nDato curioso: los pulpos tienen tres corazones."),
    ("Mi historia: empecé tarde.\nAdvertencia: esto es largo.\n\n", "\n\nResumen: cada cual elige."),
    ("Hola a todos:\n\nNinguna respuesta me convence.\n\n", "\n\nEdición: gracias.\nEdición 2: no respondo mensajes."),
    ("Pregunta: ¿Qué opinan?\nRespuesta: depende.\n\n", "\n\nP. D.: otro día hablo del precio."),
    ("Ingredientes: tiempo y paciencia.\n\n", "\n\nPaso 1: piénsalo.\nPaso 2: decídelo."),
]


@pytest.mark.unmeasured
@pytest.mark.parametrize("number", range(len(AROUND)))
def test_lines_around_do_not_distract(number: int) -> None:
    before, after = AROUND[number]
    for case in CASES[number :: len(AROUND)]:
        assert _keys(find_pairs(before + case["text"] + after)) == _wanted(case), case["id"]


def test_cases_are_many_and_of_both_kinds() -> None:
    assert sum(bool(c["pairs"]) for c in CASES) >= 60
    assert sum(not c["pairs"] for c in CASES) >= 60
    assert len({c["id"] for c in CASES}) == len(CASES)


_PIECES = st.sampled_from(
    [
        "Jefe: manda.", "Líder: guía.", "**Pros:** barato", "- Contras: lento", "| A | B |", "|---|---|",
        "## Verano", "Sol; invierno: frío", "\n", "mientras que el gato duerme", "El perro ladra, ",
        "<td>x</td>", "Antes ", "; ahora ",
        "a diferencia de ", "frente a ",
        "Unos corren, otros pasean.", "1) ", "(", ")", ": ", "–", "\t", "«", "Ventajas\n",
        "Compra (impulsivo)\n", "(reflexivo) / ", "¿Vives solo? ", "¿, ?\n", "Donde el río ve, ",
    ]
)  # fmt: skip


@given(st.lists(_PIECES | st.text(max_size=8), max_size=14).map("".join))
def test_spans_are_exact_whatever_the_text(text: str) -> None:
    for pair in find_pairs(text):
        assert text[slice(*pair.left_span)] == pair.left != ""
        assert text[slice(*pair.right_span)] == pair.right != ""
        assert text[slice(*pair.left_label_span)] == pair.left_label
        assert text[slice(*pair.right_label_span)] == pair.right_label
    assert all(1 <= lonely.line <= text.count("\n") + len(text) + 1 for lonely in lonely_labels(text))


# Stretches of the cases, cut behind marks and at words: what broke the searches before were such texts in bits.
_BITS = sorted({bit for c in CASES for bit in re.split(r"(?<=[.;:,|\n])|(?<= )(?=\w+ )", c["text"])[:12]})


@given(st.lists(st.sampled_from(_BITS), max_size=12).map("".join))
def test_spans_are_exact_in_texts_of_bits(text: str) -> None:
    for pair in find_pairs(text):
        assert text[slice(*pair.left_span)] == pair.left != ""
        assert text[slice(*pair.right_span)] == pair.right != ""
        assert text[slice(*pair.left_label_span)] == pair.left_label != ""
        assert text[slice(*pair.right_label_span)] == pair.right_label != ""
    lonely_labels(text)


@pytest.mark.parametrize("newline", ["\r\n", "\n\n"])
def test_line_ends_do_not_matter(newline: str) -> None:
    text = newline.join(["Jefe: ordena.", "Líder: acompaña."])
    assert [(p.left, p.right) for p in find_pairs(text)] == [("ordena.", "acompaña.")]


def test_english_labels() -> None:
    text = "Big company: lots of meetings\nSmall company: lots of running around"
    assert [(p.left_label, p.right_label) for p in find_pairs(text, "en")] == [("Big company", "Small company")]


@pytest.mark.model
def test_english_sentences() -> None:
    text = "My brother studies at night, whereas my sister gets up early."
    assert [p[:4] for p in find_pairs(text, "en")] == [("My brother", "my sister", "studies at night", "gets up early")]


def test_unknown_language() -> None:
    with pytest.raises(LexiconError, match="languages are es and en"):
        find_pairs("Jefe: ordena.\nLíder: acompaña.", "fr")


def test_label_without_partner_is_named_with_its_line() -> None:
    text = "Gran empresa: a gusto\nPequeña empresa: con prisa\n\nGran empresa: sin prisa"
    assert [tuple(x) for x in lonely_labels(text)] == [("Gran empresa", 4)]


def test_closed_label_alone() -> None:
    assert [tuple(x) for x in lonely_labels("Veamos.\n\nVentajas: es barato.")] == [("Ventajas", 3)]


def test_complete_rows_leave_no_label_alone() -> None:
    assert lonely_labels("Pros: barato\nContras: lento\n\nNombre: Ana") == ()


@pytest.mark.unmeasured
@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"Etiqueta {n}: valor {n}" for n in range(1500)),
        "\n".join(f"{'abcdefghij'[n % 10]}{n}x: valor distinto" for n in range(1500)),
        "; ".join(["Jefe: manda"] * 800),
        "a" + " " * 20_000 + "b",
        "Pros:\n" + "x\n" * 2000 + "Contras:\n" + "y\n" * 2000,
        ", mientras que ".join(["el gato duerme"] * 500),
        "|" * 20_000,
    ],
    ids=lambda text: text[:12],
)
def test_time_grows_with_the_text_and_no_faster(text: str) -> None:
    """Each took between 10 s and 260 s before the searches were bounded, and takes less than one."""
    began = time.process_time()
    find_pairs(text)
    assert time.process_time() - began < 8
