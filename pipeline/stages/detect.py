"""Detect: the language of each side and of each segment."""

from msgspec.structs import replace

from pipeline.lang.identify import language_of
from pipeline.model import Bitext, Segment
from pipeline.settings import Settings

_LETTERS = 30  # a shorter segment says too little to differ from its document
_SURE = 0.95


def run(bitext: Bitext, settings: Settings) -> Bitext:
    """The bitext with its languages filled in (ISO 639-1 codes; "" where there are no words).

    A segment has the language of its side unless it is long enough and clearly otherwise; code has none.
    """
    language_es, es = _side(bitext.es)
    language_en, en = _side(bitext.en)
    return replace(bitext, es=es, en=en, language_es=language_es, language_en=language_en)


def _side(segments: tuple[Segment, ...]) -> tuple[str, tuple[Segment, ...]]:
    """The language most letters of the long segments are in; of the whole text when all segments are short."""
    own = [_own(s) for s in segments]
    votes: dict[str, float] = {}
    for segment, (language, sure) in zip(segments, own, strict=True):
        if language:
            votes[language] = votes.get(language, 0.0) + sure * len(segment.raw)
    if votes:
        document = max(votes, key=votes.__getitem__)
    else:
        document, _ = language_of("\n".join(s.raw for s in segments if s.kind != "code"))
    return document, tuple(_marked(s, document, *o) for s, o in zip(segments, own, strict=True))


def _own(segment: Segment) -> tuple[str, float]:
    """The language of a segment long enough to have one of its own."""
    if segment.kind == "code" or sum(map(str.isalpha, segment.raw)) < _LETTERS:
        return "", 0.0
    return language_of(segment.raw)


def _marked(segment: Segment, document: str, own: str, sure: float) -> Segment:
    language = "" if segment.kind == "code" else own if sure >= _SURE else document
    return segment if segment.language == language else replace(segment, language=language)
