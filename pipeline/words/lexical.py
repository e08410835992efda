"""What is known of two words without their sentences: a learnt table, the gloss table, and their letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.lexicon.forms import keys_of
from pipeline.lexicon.unseen import renderings

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]

TABLE = Path(__file__).parent.parent / "data" / "words.tsv"
SAME = 0.9  # worth of a word that stands in both languages
SHORT = 0.3  # worth of the same when it is too short to mean anything
GLOSS = 0.6  # worth of a gloss
_ALIKE = 0.82  # Jaro–Winkler similarity from which letters count
_LONG = 40  # a longer "word" is noise; its letters are not compared
_WORDS = re.compile(r"\w+(?:[-'’]\w+)*|[^\w\s]")


def split(text: str) -> list[str]:
    """Words and marks of a text, in lower case."""
    return [word.lower() for word in _WORDS.findall(text)]


@cache
def table() -> dict[str, dict[str, float]]:
    """Spanish word → English word → chance that they translate each other (scripts/build_words.py)."""
    found: dict[str, dict[str, float]] = {}
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        es, en, chance = line.split("\t")
        found.setdefault(es, {})[en] = float(chance)
    return found


def worth(es: Sequence[str], en: Sequence[str]) -> FloatArray:
    """Shape (len(es), len(en)): from 0, nothing known, to 1, surely translations of each other. Lower-case words."""
    import numpy as np

    found = np.zeros((len(es), len(en)), np.float32)
    for i, spanish in enumerate(es):
        for j, english in enumerate(en):
            found[i, j] = _worth(spanish, english)
    return found


@lru_cache(maxsize=200_000)
def _worth(es: str, en: str) -> float:
    found = table().get(es, {}).get(en, 0.0)
    if es == en:
        return max(found, SAME if len(es) > 2 or not es.isalpha() else SHORT)
    if min(len(es), len(en)) < 4 or max(len(es), len(en)) > _LONG:
        return found
    if not renderings(en).isdisjoint(keys_of(es)):
        found = max(found, GLOSS)
    from rapidfuzz.distance import JaroWinkler

    alike = JaroWinkler.similarity(es, en)
    if alike > _ALIKE:
        found = max(found, 0.2 + 0.5 * (alike - _ALIKE) / (1 - _ALIKE))
    return found
