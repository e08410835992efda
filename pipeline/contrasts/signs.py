"""Signs that a contrast lacks something: a label without its partner, a pair that stands in one language only."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from pipeline.contrasts import cues
from pipeline.contrasts.counterpart import aligned, touched
from pipeline.contrasts.finder import find_pairs, lonely_labels
from pipeline.contrasts.records import LINED, RawPair
from pipeline.contrasts.sign import Sign
from pipeline.model import Bitext, Segment
from pipeline.spans import raw_document, whole

# A contrast in so many words; "while" and "mientras" alone may be about time.
_STRONG = re.compile(r"\b(?:whereas|unlike|in contrast|by contrast|on the other hand|conversely)\b", re.IGNORECASE)


def signs(bitext: Bitext) -> tuple[Sign, ...]:
    """The signs of one document with its pairs, Spanish first, in reading order."""
    spanish, english = raw_document(bitext.es), raw_document(bitext.en)
    found = [_lonely("es", one.label, one.line) for one in lonely_labels(spanish)]
    if not bitext.en:
        return tuple(found)
    lined = lined_pairs(english)
    for pair in bitext.pairs:
        at = touched(bitext.es, (pair.left_span, pair.right_span))
        there = aligned(bitext, at)
        if pair.english is None and not _contrasted(bitext.en, there, lined, "en"):
            found.append(_one("es", spanish, pair.left_span[0], pair.left_label, pair.right_label))
    found += [_lonely("en", one.label, one.line) for one in lonely_labels(english, "en")]
    found += _english_only(bitext, english, lined)
    order = {"es": 0, "en": 1}
    return tuple(sorted(found, key=lambda s: (order[s.language], s.line, s.label)))


@lru_cache(maxsize=64)
def lined_pairs(english: str) -> tuple[RawPair, ...]:
    """The pairs of an English text that stand on label lines or in tables, which needs no model."""
    return find_pairs(english, "en", sentences=False) if english else ()


def _english_only(bitext: Bitext, english: str, lined: Sequence[RawPair]) -> list[Sign]:
    """English pairs whose aligned Spanish holds no contrast; sentences only where a word says so beyond doubt."""
    told = {(s.left, s.right) for p in bitext.pairs if (s := p.english)}
    back = _back(bitext)
    spanish = lined_pairs_es(raw_document(bitext.es))
    known = {n for p in bitext.pairs for n in touched(bitext.es, (p.left_span, p.right_span))}

    def missing(at: set[int]) -> bool:
        there = {n for j in at for n in back.get(j, ())}
        return not there & known and not _contrasted(bitext.es, there, spanish, "es")

    pairs = list(lined)
    # Cutting English sentences takes the tagger, so it is asked only when one of them has no match.
    if any(_STRONG.search(s.raw) and missing({n}) for n, s in enumerate(bitext.en)):
        pairs += [p for p in find_pairs(english, "en") if p.form not in LINED and _STRONG.search(_reach(english, p))]
    found = []
    for pair in pairs:
        same = (pair.left, pair.right) in told or (pair.right, pair.left) in told
        if not same and missing(touched(bitext.en, (pair.left_span, pair.right_span))):
            found.append(_one("en", english, pair.left_label_span[0], pair.left_label, pair.right_label))
    return found


@lru_cache(maxsize=64)
def lined_pairs_es(spanish: str) -> tuple[RawPair, ...]:
    """The pairs of a Spanish text that stand on label lines or in tables."""
    return find_pairs(spanish, sentences=False)


def _back(bitext: Bitext) -> dict[int, set[int]]:
    """The Spanish segments aligned with each English one."""
    found: dict[int, set[int]] = {}
    for bead in bitext.beads:
        for j in bead.en:
            found.setdefault(j, set()).update(bead.es)
    return found


def _contrasted(segments: Sequence[Segment], at: set[int], lined: Sequence[RawPair], language: str) -> bool:
    """Whether the segments hold a contrast after all: a pair, or a word that sets one thing against another."""
    if any(at & touched(segments, (p.left_span, p.right_span)) for p in lined):
        return True
    text = " ".join(whole(segments[n]) for n in sorted(at))
    return any(table[language].search(text) for table in (cues.WHEREAS, cues.CONTRARY, cues.UNLIKE)) or any(
        first.search(text) and second.search(text) for _, first, second in cues.CORRELATED[language]
    )


def _reach(text: str, pair: RawPair) -> str:
    """The sentence or two that hold a pair, from a little before its first label."""
    return text[max(0, pair.left_label_span[0] - 40) : pair.right_span[1]]


def _lonely(language: Literal["es", "en"], label: str, line: int) -> Sign:
    return Sign(kind="lonely", language=language, line=line, label=label)


def _one(language: Literal["es", "en"], text: str, at: int, label: str, partner: str) -> Sign:
    line = text.count("\n", 0, at) + 1
    return Sign(kind="one-language", language=language, line=line, label=label, partner=partner)
