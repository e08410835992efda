"""The development set: damage of every kind with its repair, and good sentences that a careless corrector would touch.

The sentences are ours, written for this project; some stand for several of the forms a kind of damage takes. The rules
run as in the stage: on segments, with the English of the same place.
"""

import json
import re
from collections import Counter
from pathlib import Path

import pytest

from pipeline.model import Bead, Bitext, Source
from pipeline.settings import Settings
from pipeline.spans import clean_document
from pipeline.stages import detect, normalise
from pipeline.stages.segment import from_source

HERE = Path(__file__).parent / "data"
# The share of the damage that must come out exactly as one of its repairs.
EXACT = 0.98

pytestmark = pytest.mark.model


def rows(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (HERE / name).read_text(encoding="utf-8").splitlines()]


def cleaned(text: str, english: str = "") -> str:
    """The text after normalisation; sentences are aligned in order when both sides have as many, else all with all."""
    bitext = detect.run(from_source(Source(id="t", es=text, en=english)), Settings())
    es, en = tuple(range(len(bitext.es))), tuple(range(len(bitext.en)))
    pairs = [((n,), (n,)) for n in es] if len(es) == len(en) else [(es, en)]
    beads = tuple(Bead(es=a, en=b, score=0.9, kind="m-n") for a, b in pairs) if en else ()
    done = normalise.run(Bitext(id="t", es=bitext.es, en=bitext.en, beads=beads, language_es="es"), Settings())
    return clean_document(done.es)


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def test_damage_is_mended_as_a_native_editor_would() -> None:
    missed = []
    for row in rows("damage.jsonl"):
        wanted = {plain(t) for t in (row["ref"], *row.get("alts", []))}
        if plain(cleaned(row["mt"], row.get("en", ""))) not in wanted:
            missed.append(row)
    total = len(rows("damage.jsonl"))
    assert len(missed) <= (1 - EXACT) * total, Counter(r["kind"] for r in missed)


# Many rows to a test: a test to each takes longer than what it tests.
@pytest.mark.unmeasured
@pytest.mark.parametrize("first", range(0, len(rows("clean.jsonl")), 50))
def test_good_spanish_is_left_alone(first: int) -> None:
    changed = {
        f"{row['id']} {english}": found
        for row in rows("clean.jsonl")[first : first + 50]
        for english in (row.get("en", ""), "")
        if (found := plain(cleaned(row["text"], english))) != plain(row["text"])
    }
    assert not changed


def test_the_set_is_large_and_covers_the_kinds() -> None:
    kinds = Counter(row["kind"] for row in rows("damage.jsonl"))
    assert sum(kinds.values()) >= 260
    assert len(kinds) >= 20
    assert len(rows("clean.jsonl")) >= 150
