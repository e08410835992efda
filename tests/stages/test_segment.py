"""Segmentation: what becomes a segment, and that nothing is lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from pipeline.model import Bitext, Edit, Patch, Source
from pipeline.settings import Settings
from pipeline.spans import raw_document
from pipeline.stages.segment import from_source, run, segments


def kinds(text: str) -> list[tuple[str, str]]:
    return [(s.kind, s.raw) for s in segments(text, "es")]


def test_paragraphs_lines_and_sentences() -> None:
    found = segments("Uno y dos. Tres.\n\nCuatro de golpe.\nCinco.\n", "es")
    assert [(s.raw, s.tail, s.paragraph, s.line) for s in found] == [
        ("Uno y dos.", " ", 0, 0),
        ("Tres.", "\n\n", 0, 0),
        ("Cuatro de golpe.", "\n", 1, 2),
        ("Cinco.", "\n", 1, 3),
    ]


def test_labels_know_their_prefix() -> None:
    found = segments("Casa grande: mucho que limpiar. Y caro.\n**Casa pequeña:** poco\n- Piso: nada\n", "es")
    assert [(s.kind, s.raw[: s.label_end], s.raw[s.label_end :]) for s in found] == [
        ("label", "Casa grande: ", "mucho que limpiar. Y caro."),
        ("label", "**Casa pequeña:** ", "poco"),
        ("label", "- Piso: ", "nada"),
    ]


def test_a_lone_label_is_split_and_a_label_without_value_is_one() -> None:
    assert kinds("Mi consejo: duerme bien. Y come mejor.") == [
        ("label", "Mi consejo: duerme bien."),
        ("sentence", "Y come mejor."),
    ]
    (bare,) = segments("Ventajas:", "es")
    assert (bare.kind, bare.label_end) == ("label", 9)


@pytest.mark.parametrize(
    "line", ["Es decir: no vino.", "Recuerda: nada dura.", "a las 12:30 comemos", "ver http://x.org ya"]
)
def test_a_colon_alone_makes_no_label(line: str) -> None:
    assert [kind for kind, _ in kinds(line)] == ["sentence"]


def test_dashes_make_labels_only_in_a_series() -> None:
    assert [k for k, _ in kinds("Tren - cómodo\nAvión – rápido")] == ["label", "label"]
    assert [k for k, _ in kinds("Juan - mi vecino - no vino")] == ["sentence"]
    assert [k for k, _ in kinds("Tren - cómodo\nNo me gusta volar.")] == ["sentence", "sentence"]


def test_items_headings_rules_and_code() -> None:
    text = "# Guía\n\n- Primero esto. Luego lo otro.\n2) Segundo\n\nResumen\n\n---\n\n```py\nx = 1\n\ny = 2\n```\n"
    text += "\n    f(x)\n    z = 3\n\nFin."
    assert kinds(text) == [
        ("heading", "# Guía"),
        ("item", "- Primero esto."),
        ("sentence", "Luego lo otro."),
        ("item", "2) Segundo"),
        ("heading", "Resumen"),
        ("code", "---"),
        ("code", "```py\nx = 1\n\ny = 2\n```"),
        ("code", "f(x)\n    z = 3"),
        ("sentence", "Fin."),
    ]


def test_a_last_short_line_is_no_heading() -> None:
    assert kinds("La reunión fue un éxito") == [("sentence", "La reunión fue un éxito")]


def test_hard_wrapped_prose_is_joined() -> None:
    text = "El perro de mi vecina ladra\ntoda la noche y no deja\ndormir a nadie. Mañana\nhablo con ella."
    assert [raw for _, raw in kinds(text)] == [
        "El perro de mi vecina ladra\ntoda la noche y no deja\ndormir a nadie.",
        "Mañana\nhablo con ella.",
    ]


def test_a_wrapped_line_may_start_with_a_capital() -> None:
    text = "Hace ya muchos años que no veo a mi prima, la que vive en\nBarcelona con sus hijos."
    assert len(segments(text, "es")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Leche\nPan\nHuevos",
        "leche\npan\nhuevos",
        "Casa: grande\npiso pequeño",
        "- uno\n- dos",
        "Vino ayer.\nse fue hoy",
    ],
)
def test_lines_that_stand_alone_stay_apart(text: str) -> None:
    assert [raw for _, raw in kinds(text)] == text.split("\n")


def test_white_space_alone_is_kept() -> None:
    assert segments("", "es") == ()
    (only,) = segments(" \n", "es")
    assert (only.lead, only.raw, only.tail) == (" \n", "", "")


TEXT = st.text(alphabet="aB.:?-*#`1)| \n\r\t\u2028\x1c\xa0ñ«»", max_size=80) | st.text(max_size=60)


@settings(max_examples=300, deadline=None)
@given(TEXT, st.sampled_from(["es", "en"]))
def test_nothing_is_lost(text: str, language: str) -> None:
    found = segments(text, "es" if language == "es" else "en")
    assert raw_document(found) == text
    for segment in found:
        assert segment.raw == segment.raw.strip()
        assert not segment.tail.strip()
        assert not segment.lead.strip()
        assert 0 <= segment.label_end <= len(segment.raw)
    assert [s.line for s in found] == sorted(s.line for s in found)
    assert [s.paragraph for s in found] == sorted(s.paragraph for s in found)


@settings(max_examples=80, deadline=None)
@given(TEXT, TEXT)
def test_run_is_idempotent(es: str, en: str) -> None:
    bitext = from_source(Source(id="x/01", es=es, en=en))
    assert run(bitext, Settings()) is bitext


def test_run_keeps_edits_of_segments_that_stand_and_drops_a_wrong_segmentation() -> None:
    bitext = from_source(Source(id="x/01", es="Uno. Dos."))
    edit = Edit(key="k", rule="r", level="fix", patches=(Patch(start=0, end=3, new="Un"),), why="prueba")
    edited = replace(bitext, es=(replace(bitext.es[0], edits=(edit,), language="es"), bitext.es[1]))
    assert run(edited, Settings()) is edited
    merged = Bitext(id="x/01", es=(replace(bitext.es[0], raw="Uno. Dos.", tail=""),))
    assert run(merged, Settings()) == bitext
