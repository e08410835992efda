"""Syntax calques: sentences with a construction of English grammar, and good Spanish that looks like them.

Each line of `syntax_calques.tsv` has an English sentence, two careless renderings and what an editor would sign:
whole sentences parted by "||", alternatives within one as [a/b]. The whole chain runs, since rules and lexicon
share the work.
"""

import re
from pathlib import Path

import pytest

from pipeline.model import Bead, Bitext, Source
from pipeline.settings import Settings
from pipeline.spans import clean_document
from pipeline.stages import decalque, detect, normalise
from pipeline.stages.segment import from_source

HERE = Path(__file__).parent / "data"
# The share of renderings that come out as an editor would sign them when their English is there.
MENDED = 0.3

pytestmark = pytest.mark.model


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


def cleaned(text: str, english: str = "") -> str:
    """The text after every stage; sentences are aligned in order when both sides have as many, else all with all."""
    read = detect.run(from_source(Source(id="t", es=text, en=english)), Settings())
    es, en = tuple(range(len(read.es))), tuple(range(len(read.en)))
    pairs = [((n,), (n,)) for n in es] if len(es) == len(en) else [(es, en)]
    beads = tuple(Bead(es=a, en=b, score=0.9, kind="m-n") for a, b in pairs) if en else ()
    bitext = Bitext(id="t", es=read.es, en=read.en, beads=beads, language_es="es")
    return clean_document(decalque.run(normalise.run(bitext, Settings()), Settings()).es).strip()


def signed(pattern: str) -> set[str]:
    """The sentences that a line's last column stands for."""
    found: set[str] = set()
    for part in pattern.split("||"):
        texts = [part.strip()]
        while any("[" in t for t in texts):
            texts = [
                t[: m.start()] + option + t[m.end() :]
                for t in texts
                for m in [re.search(r"\[([^\[\]]*)\]", t)]
                if m
                for option in m[1].split("/")
            ] + [t for t in texts if "[" not in t]
        found |= {re.sub(r"\s+", " ", t).strip() for t in texts}
    return found


def test_renderings_come_out_as_an_editor_would_sign_them() -> None:
    missed, total = [], 0
    for _, english, *renderings, wanted in rows("syntax_calques.tsv"):
        for text in renderings:
            total += 1
            if cleaned(text, english) not in signed(wanted):
                missed.append(text)
    assert len(missed) <= (1 - MENDED) * total, missed


# Many rows to a test: a test to each takes longer than what it tests.
@pytest.mark.unmeasured
@pytest.mark.parametrize("first", range(0, len(rows("syntax_good.tsv")), 50))
def test_good_spanish_is_left_alone(first: int) -> None:
    changed = {
        f"{text} {english}": found
        for text, *more in rows("syntax_good.tsv")[first : first + 50]
        for english in ("", *more[:1])
        if (found := cleaned(text, english)) != text
    }
    assert not changed
