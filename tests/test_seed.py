"""The first document against its gold: every defect mended or suggested, and nothing wrong without English."""

import json
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from pipeline import corpus, spans, steps
from pipeline.model import Bitext, Source
from pipeline.settings import Settings

ROOT = Path(__file__).parent.parent
GOLD = json.loads((ROOT / "tests" / "data" / "seed_gold.json").read_text(encoding="utf-8"))
# What may be applied without English: typography, and damage that no reading of the Spanish can justify.
SURE = {"quotation-marks", "missing-que", "repeated-item"}

pytestmark = pytest.mark.model


class Run(NamedTuple):
    """The seed's documents after the proposal."""

    bitexts: tuple[Bitext, ...]

    @property
    def clean(self) -> str:
        return "\n".join(spans.clean_document(b.es) for b in self.bitexts)

    def proposed(self, level: str) -> list[tuple[str, str, str]]:
        """Rule, before and after of every edit of a level."""
        return [
            (e.rule, spans.before(spans.whole(s), e), spans.after(spans.whole(s), e))
            for b in self.bitexts
            for s in b.es
            for e in s.edits
            if e.level == level
        ]


@pytest.fixture(scope="module")
def sources() -> list[Source]:
    return [d for d in corpus.documents(ROOT / "corpus") if "director-operaciones" in d.id]


@pytest.fixture(scope="module")
def bilingual(sources: list[Source]) -> Run:
    return Run(tuple(steps.process(s, Settings()) for s in sources))


@pytest.fixture(scope="module")
def spanish(sources: list[Source]) -> Run:
    return Run(tuple(steps.process(Source(id=s.id, es=s.es), Settings()) for s in sources))


def folded(text: str) -> str:
    return re.sub(r"[«»“”‘’\"]", '"', text)


@pytest.mark.parametrize("defect", [d for d in GOLD["defects"] if d["level"] == "fix"], ids=lambda d: d["id"])
def test_every_sure_defect_is_mended(bilingual: Run, defect: dict[str, str]) -> None:
    assert any(folded(good) in folded(bilingual.clean) for good in defect["accept"])
    assert defect["span"] not in bilingual.clean or any(defect["span"] in good for good in defect["accept"])


@pytest.mark.parametrize("defect", [d for d in GOLD["defects"] if d["level"] == "suggest"], ids=lambda d: d["id"])
def test_every_softer_defect_is_suggested(bilingual: Run, defect: dict[str, str]) -> None:
    assert any(before in defect["span"] or defect["span"] in before for _, before, _ in bilingual.proposed("suggest"))


def test_text_outside_the_defects_is_unchanged(bilingual: Run) -> None:
    """Every applied edit lies in a defect of the gold, or is typography."""
    raw = "\n".join(spans.raw_document(b.es) for b in bilingual.bitexts)
    defects = [(raw.index(d["span"]), raw.index(d["span"]) + len(d["span"])) for d in GOLD["defects"]]
    at = 0
    for bitext in bilingual.bitexts:
        for segment, start in zip(bitext.es, spans.starts(bitext.es), strict=True):
            for edit in segment.edits:
                low, high = at + start + edit.start, at + start + edit.end
                inside = any(a <= low and high <= b for a, b in defects)
                assert inside or not edit.applied or edit.rule == "quotation-marks", edit
        at += len(spans.raw_document(bitext.es)) + 1


def test_all_contrasts_come_out_in_both_languages(bilingual: Run) -> None:
    pairs = [p for b in bilingual.bitexts for p in steps.conclude(b, {}, Settings()).pairs]
    assert [(p.left_label, p.right_label) for p in pairs] == [("Gran empresa", "Pequeña empresa")] * 6
    wanted = [(p["en_left"], p["en_right"]) for p in GOLD["contrast_pairs"]]
    assert [(folded(p.english.left), folded(p.english.right)) for p in pairs if p.english] == [
        (folded(left), folded(right)) for left, right in wanted
    ]


def test_every_sentence_is_aligned_with_its_own(bilingual: Run) -> None:
    for bitext in bilingual.bitexts:
        assert [(b.es, b.en) for b in bitext.beads] == [((n,), (n,)) for n in range(len(bitext.es))]


def test_without_english_only_what_is_certain_is_applied(spanish: Run) -> None:
    assert {rule for rule, _, _ in spanish.proposed("fix")} <= SURE
    suggested = {before for _, before, _ in spanish.proposed("suggest")}
    assert {"caer en mi espada sobre esta lista", "mucho correr", "con muchos sombreros", "vuela"} <= suggested
