"""Parts of sentences, slots between beads, limits, and keys."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.alignment.evidence import cognate, read
from pipeline.alignment.limits import Limits
from pipeline.alignment.parts import cut, ending, parts
from pipeline.alignment.slots import slots


@given(st.text(max_size=200))
def test_parts_lose_nothing(text: str) -> None:
    assert "".join(parts(text)) == text


def test_parts_cut_after_strong_punctuation() -> None:
    assert parts("Llegó tarde otra vez; nadie dijo nada. Fin del día.") == [
        "Llegó tarde otra vez; ",
        "nadie dijo nada. ",
        "Fin del día.",
    ]
    assert cut(["Uno solo", "Primera parte. Segunda parte."])[1] == [0, 1, 1]


def test_endings() -> None:
    assert ending("¿Qué?»") == ending("What?”")
    assert len({ending("a?"), ending("a!"), ending("a:"), ending("a.")}) == 4


def test_slot_between_neighbours_only() -> None:
    beads = [(0, 1, 0, 1), (2, 1, 2, 1), (3, 1, 5, 1), (4, 1, 3, 1)]
    assert slots(beads, 6, 7) == [(1, 1, 1, 1)]
    assert slots([], 2, 3) == [(0, 2, 0, 3)]
    assert slots([(0, 1, 0, 1)], 2, 1) == []


def test_cognates_and_numbers_share_keys() -> None:
    assert cognate("indentación") == cognate("indentation")
    assert cognate("Estructura") == cognate("structure")
    assert cognate("1.492") == cognate("1,492") == "#1492"
    assert cognate("que") == ""


def test_known_words_share_keys() -> None:
    es, en = read(["la lluvia"], ["the rain"])
    assert (es.keys @ en.keys.T).item() > 0


def test_limits() -> None:
    limits = Limits.of(([0, 0, 1], [0, 1, 1]), (["text", "label", "label"], ["text", "label", "label"]))
    assert limits.allows((0, 1, 0, 1))
    assert not limits.allows((0, 1, 1, 1))
    assert not limits.allows((1, 2, 1, 1))
    one_sided = Limits.of((None, None), (["text", "label"], ["text", "text"]))
    assert one_sided.allows((1, 1, 0, 1))
    assert not Limits.of(([0, 1], None), (None, None)).allows((0, 2, 0, 1))
