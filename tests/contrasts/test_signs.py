"""Signs: labels without a partner, pairs in one language only; and English found through the alignment."""

import pytest

from pipeline.contrasts.signs import signs
from pipeline.model import Bead, Bitext, Segment
from pipeline.settings import Settings
from pipeline.stages import contrast


def _side(text: str) -> tuple[Segment, ...]:
    return tuple(Segment(raw=line.rstrip("\n"), tail="\n", line=n) for n, line in enumerate(text.splitlines(True)))


def _concluded(es: str, en: str = "", beads: tuple[tuple[int, int], ...] | None = None) -> Bitext:
    """Line for line aligned unless `beads` says otherwise."""
    spanish, english = _side(es), _side(en)
    linked = beads if beads is not None else tuple((n, n) for n in range(min(len(spanish), len(english))))
    found = tuple(Bead(es=(i,), en=(j,), score=0.9, kind="1-1") for i, j in linked)
    return contrast.run(Bitext(id="d/01", es=spanish, en=english, beads=found), Settings())


def _said(bitext: Bitext) -> list[str]:
    return [sign.said for sign in signs(bitext)]


ES = "Gran empresa: muchas reuniones\nPequeña empresa: mucho correr\n"
EN = "Big company: lots of meetings\nSmall company: lots of running around\n"


def test_a_label_without_its_partner() -> None:
    assert _said(_concluded(ES + "Gran empresa: números\n")) == ["Gran empresa at line 3 has no partner"]


def test_a_label_without_its_partner_in_english() -> None:
    bitext = _concluded(ES, EN + "Big company: numbers\n")
    assert _said(bitext) == ["Big company at line 3 of the English has no partner"]


def test_a_pair_in_spanish_only() -> None:
    bitext = _concluded(ES, "I met him.\nWe left.\n")
    assert _said(bitext) == ["Gran empresa / Pequeña empresa at line 1 has no counterpart in English"]


def test_a_pair_in_english_only() -> None:
    bitext = _concluded("Llovía.\nNos fuimos.\n", EN)
    assert _said(bitext) == ["Big company / Small company at line 1 of the English has no counterpart in Spanish"]


@pytest.mark.model
def test_a_sentence_in_english_only() -> None:
    bitext = _concluded("Mi hermano estudia.\n", "My brother studies, whereas my sister gets up early.\n")
    assert _said(bitext) == ["My brother / my sister at line 1 of the English has no counterpart in Spanish"]


def test_both_languages_leave_no_sign() -> None:
    assert _said(_concluded(ES, EN)) == []


@pytest.mark.parametrize(
    "en", ["My brother studies at night while my sister gets up early.\n", "Unlike my brother, my sister gets up.\n"]
)
def test_a_contrast_that_english_words_otherwise_is_no_sign(en: str) -> None:
    assert _said(_concluded("Mi hermano estudia de noche, mientras que mi hermana madruga.\n", en)) == []


def test_without_english_only_labels_are_signs() -> None:
    assert _said(_concluded(ES)) == []


def test_lines_count_in_the_whole_document() -> None:
    bitext = _concluded("Hola.\n\nVeamos.\n" + ES + "\nPequeña empresa: nada\n")
    assert [(s.kind, s.language, s.line, s.label) for s in signs(bitext)] == [("lonely", "es", 7, "Pequeña empresa")]


@pytest.mark.parametrize(
    ("es", "en", "wanted"),
    [
        (
            "El tren tarda dos horas, mientras que el avión tarda una.\n",
            "The train takes two hours, while the plane takes one.\n",
            ("The train", "takes two hours", "the plane", "takes one"),
        ),
        (
            "A diferencia de los gatos, que se lavan solos, los perros necesitan un baño.\n",
            "Unlike cats, which wash themselves, dogs need a bath.\n",
            ("cats", "wash themselves", "dogs", "need a bath"),
        ),
        (
            "La miel es cara; el azúcar, en cambio, es barato.\n",
            "Honey is expensive, but sugar is cheap.\n",
            ("Honey", "is expensive", "sugar", "is cheap"),
        ),
    ],
)
def test_english_of_a_sentence_by_linked_words(es: str, en: str, wanted: tuple[str, ...]) -> None:
    (pair,) = _concluded(es, en).pairs
    assert pair.english is not None
    found = pair.english
    assert (found.left_label, found.left, found.right_label, found.right) == wanted
