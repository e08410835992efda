"""Questions, relatives, clitics and links of clauses that copy English, as an editor signs them after all stages."""

from collections.abc import Iterable
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


def wrong(texts: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """What becomes of the texts, with their English, that do not become what they should."""
    return {text: found for text, english, wanted in texts if (found := cleaned(text, english)) != wanted}


# Many rows to a test: a test to each takes longer than what it tests.
@pytest.mark.parametrize("first", range(0, len(ROWS), 50))
def test_comes_out_as_an_editor_signs_it(first: int) -> None:
    assert not wrong((text, english, wanted) for text, english, wanted in ROWS[first : first + 50])


@pytest.mark.unmeasured
@pytest.mark.parametrize("first", range(0, len(ROWS), 50))
def test_what_was_mended_is_left_alone(first: int) -> None:
    assert not wrong((wanted, "", wanted) for _, _, wanted in ROWS[first : first + 50])
