"""Questions, relatives, clitics and links of clauses that copy English, as an editor signs them after all stages."""

from pathlib import Path

import pytest

from pipeline.model import Bead, Bitext, Source
from pipeline.settings import Settings
from pipeline.spans import clean_document
from pipeline.stages import decalque, detect, normalise
from pipeline.stages.segment import from_source

pytestmark = pytest.mark.model

FILE = Path(__file__).parent / "data" / "constructions.tsv"
ROWS = [line.split("\t") for line in FILE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]


def cleaned(text: str, english: str) -> str:
    """The text after every stage, all of its sentences aligned with all of the English."""
    read = detect.run(from_source(Source(id="t", es=text, en=english)), Settings())
    es, en = tuple(range(len(read.es))), tuple(range(len(read.en)))
    beads = (Bead(es=es, en=en, score=0.9, kind="m-n"),) if en else ()
    bitext = Bitext(id="t", es=read.es, en=read.en, beads=beads, language_es="es")
    return clean_document(decalque.run(normalise.run(bitext, Settings()), Settings()).es).strip()


@pytest.mark.parametrize(("text", "english", "wanted"), ROWS, ids=[r[0] for r in ROWS])
def test_comes_out_as_an_editor_signs_it(text: str, english: str, wanted: str) -> None:
    assert cleaned(text, english) == wanted


@pytest.mark.parametrize("wanted", [r[2] for r in ROWS])
def test_what_was_mended_is_left_alone(wanted: str) -> None:
    assert cleaned(wanted, "") == wanted
