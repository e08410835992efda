"""The table of words with two senses: every row can be read, and its proof names the word."""

from importlib import resources

import pytest

from pipeline.rules.base import Context
from pipeline.rules.homographs import RULES

ROWS = [
    line.split("\t")
    for line in (resources.files("pipeline") / "data" / "normalise" / "homographs.tsv").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def written(spanish: str, english: str) -> str:
    """The Spanish with the rule's patches applied."""
    patches = [p for f in RULES[0].find(Context(spanish, english)) for p in f.patches]
    for patch in sorted(patches, key=lambda p: -p.start):
        spanish = spanish[: patch.start] + patch.new + spanish[patch.end :]
    return spanish


def test_every_row_is_complete() -> None:
    for english, wrong, right, gender, proof in ROWS:
        assert english
        assert right not in wrong.split("|")
        assert gender in ("m", "f", "mp", "fp")
        assert all(p.strip() == p and p for p in proof.split(" / ")), english


@pytest.mark.parametrize(
    ("spanish", "english", "meant"),
    [
        ("Es de una fiesta política.", "He is in a political party.", "Es de un partido político."),
        ("El partido acabó en corbata.", "The match ended in a tie.", "El partido acabó en empate."),
        ("Hay molde en las paredes.", "There is mold on the walls.", "Hay moho en las paredes."),
        ("Fue el primer tiempo.", "It was the first time.", "Fue la primera vez."),
        ("Aquí van unas propinas para ti.", "Here are some tips for you.", "Aquí van unos consejos para ti."),
        ("Murió en la caída.", "He died in the fall.", "Murió en la caída."),
        ("El banco del río está lejos.", "The bank and the river bank are far.", "El banco del río está lejos."),
        ("Una carrera de caballos blancos.", "A white horse race.", "Una carrera de caballos blancos."),
    ],
)
def test_the_sense_of_the_english(spanish: str, english: str, meant: str) -> None:
    assert written(spanish, english) == meant
