"""The stage: segments in, beads out."""

import pytest

from pipeline.model import Bitext, Segment
from pipeline.settings import Settings
from pipeline.stages import align


def labels(lines: list[tuple[str, str]]) -> tuple[Segment, ...]:
    return tuple(
        Segment(raw=f"{label}: {text}", tail="\n", paragraph=n // 2, label_end=len(label) + 2)
        for n, (label, text) in enumerate(lines)
    )


def test_without_english_every_segment_stands_alone() -> None:
    bitext = Bitext(id="a", es=(Segment(raw="Hola."), Segment(raw="Adiós.")))
    beads = align.run(bitext, Settings()).beads
    assert [(b.es, b.en, b.kind) for b in beads] == [((0,), (), "1-0"), ((1,), (), "1-0")]


def test_without_spanish_every_segment_stands_alone() -> None:
    beads = align.run(Bitext(id="a", en=(Segment(raw="Hello."),)), Settings()).beads
    assert [(b.es, b.en, b.kind) for b in beads] == [((), (0,), "0-1")]


@pytest.mark.model
def test_labels_align_with_labels() -> None:
    es = (
        Segment(raw="Estas son mis impresiones sobre ambos tipos de empresa.", tail="\n\n"),
        *labels([("Gran empresa", "muchas reuniones"), ("Pequeña empresa", "mucho correr")]),
        Segment(raw="Espero que sirva de ayuda.", paragraph=2),
    )
    en = (
        Segment(raw="These are my impressions of both kinds of company.", tail="\n\n"),
        *labels([("Big company", "lots of meetings"), ("Small company", "lots of running around")]),
        Segment(raw="Hope that helps.", paragraph=2),
    )
    result = align.run(Bitext(id="a", es=es, en=en, language_es="es"), Settings())
    assert [(b.es, b.en) for b in result.beads] == [((k,), (k,)) for k in range(4)]
    assert result.language_es == "es"
    assert result.es == es


@pytest.mark.model
def test_labels_that_the_other_side_has_not_are_text() -> None:
    es = (
        Segment(raw="Respuesta corta: sí, pero hay un truco. Lo explico abajo.", tail="\n", label_end=17),
        Segment(raw="Respuesta larga: depende de la cámara. La mía no puede.", tail="\n", line=1, label_end=17),
        Segment(raw="Espero que sirva de ayuda.", line=2),
    )
    en = (
        Segment(raw="Short answer: yes, but there is a catch.", tail=" "),
        Segment(raw="I explain it below.", tail="\n"),
        Segment(raw="Long answer: it depends on the camera.", tail=" ", line=1, label_end=13),
        Segment(raw="Mine can't.", tail="\n", line=1),
        Segment(raw="Hope that helps.", line=2),
    )
    beads = align.run(Bitext(id="a", es=es, en=en), Settings()).beads
    assert [(b.es, b.en) for b in beads] == [((0,), (0, 1)), ((1,), (2, 3)), ((2,), (4,))]
