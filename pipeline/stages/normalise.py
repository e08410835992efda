"""Normalise: the rules of `pipeline.rules` as edits on every Spanish segment."""

from functools import lru_cache, partial

import msgspec

from pipeline.model import Bitext, Segment
from pipeline.rules import all_rules
from pipeline.rules.base import Context, Document, Rule
from pipeline.rules.engine import propose
from pipeline.settings import Settings
from pipeline.spans import whole


def run(bitext: Bitext, settings: Settings) -> Bitext:
    """The bitext with the edits of every enabled rule added to its Spanish segments.

    Code segments stay as they are; segments in another language only lose what the site left around them.
    """
    rules = _enabled(tuple(settings.disabled))
    document = Document(
        [whole(s) for s in bitext.es],
        [s.raw for s in bitext.en],
        [s.paragraph for s in bitext.es],
        [s.kind for s in bitext.es],
    )
    done = tuple(_segment(bitext, n, segment, document, rules, settings) for n, segment in enumerate(bitext.es))
    return msgspec.structs.replace(bitext, es=done)


@lru_cache(maxsize=8)
def _enabled(disabled: tuple[str, ...], *, of_any_language: bool = False) -> tuple[Rule, ...]:
    return tuple(r for r in all_rules() if r.id not in disabled and (r.any_language or not of_any_language))


def _segment(
    bitext: Bitext, index: int, segment: Segment, document: Document, rules: tuple[Rule, ...], settings: Settings
) -> Segment:
    language = segment.language or bitext.language_es
    if segment.kind == "code" or not segment.raw:
        return segment
    if language not in ("", "es"):
        rules = _enabled(tuple(settings.disabled), of_any_language=True)
    look = partial(
        Context,
        english=bitext.english_of(index),
        settings=settings,
        kind=segment.kind,
        label_end=segment.label_end,
        document=document,
        index=index,
    )
    edits = propose(rules, whole(segment), look, segment.edits)
    return segment if edits is segment.edits else msgspec.structs.replace(segment, edits=edits)
