"""Detect: the language of each side and of each segment."""

import html

from msgspec.structs import replace

from pipeline.lang.identify import language_of
from pipeline.model import Bitext, Segment
from pipeline.settings import Settings

_LETTERS = 30  # a shorter segment says too little to differ from its document
_SURE = 0.95
_LITTLE = 120  # letters: a shorter side is in the language expected of it unless the verdict leaves no doubt
_NO_DOUBT = 0.9995
_SO_ENGLISH = 0.998  # of the other side's language: a word left in English makes a short sentence look so
_FEW = 45  # letters: a sentence this short is hardly ever in a third language


def run(bitext: Bitext, settings: Settings) -> Bitext:
    """The bitext with its languages filled in (ISO 639-1 codes; "" where there are no words).

    A segment has the language of its side unless it is long enough and clearly otherwise; code has none.
    """
    language_es, es = _side(bitext.es, "es", "en")
    language_en, en = _side(bitext.en, "en", "es")
    return replace(bitext, es=es, en=en, language_es=language_es, language_en=language_en)


def _side(segments: tuple[Segment, ...], expected: str, other: str) -> tuple[str, tuple[Segment, ...]]:
    """The language most letters of the long segments are in; of the whole text when all segments are short.

    A sentence or two with a lost accent or a word left in English easily looks like Catalan or Portuguese, so a side
    with little text is taken for what it should be, unless it is clearly in the language of the `other` side.
    """
    if not segments:
        return "", ()
    counts = [sum(map(str.isalpha, s.raw)) for s in segments]
    letters = sum(counts)
    doubted = other if letters < _LITTLE else ""
    own = [_own(s, count, expected, doubted) for s, count in zip(segments, counts, strict=True)]
    votes: dict[str, float] = {}
    for segment, (language, sure) in zip(segments, own, strict=True):
        if language:
            votes[language] = votes.get(language, 0.0) + sure * len(segment.raw)
    if votes and letters >= _LITTLE:
        document = max(votes, key=votes.__getitem__)
    else:
        document, _ = _meant("\n".join(s.raw for s in segments if s.kind != "code"), expected, other)
    return document, tuple(_marked(s, document, *o) for s, o in zip(segments, own, strict=True))


def _own(segment: Segment, letters: int, expected: str, other: str) -> tuple[str, float]:
    """The language of a segment long enough to have one; a short side, which names the `other`, doubts it."""
    if segment.kind == "code" or letters < _LETTERS:
        return "", 0.0
    return _meant(segment.raw, expected, other) if other else language_of(segment.raw, expected)


def _meant(text: str, expected: str, other: str) -> tuple[str, float]:
    """The language of a short text, with the benefit of the doubt for the expected one."""
    found, sure = language_of(html.unescape(text) if "&" in text else text, expected)
    if not found or found == expected:
        return found, sure
    if found != other and sum(map(str.isalpha, text)) < _FEW:
        return expected, sure
    return (found, sure) if sure >= (_SO_ENGLISH if found == other else _NO_DOUBT) else (expected, sure)


def _marked(segment: Segment, document: str, own: str, sure: float) -> Segment:
    language = "" if segment.kind == "code" else own if sure >= _SURE else document
    return segment if segment.language == language else replace(segment, language=language)
