"""Presents of the speaker that are the past of somebody else with the accent moved: "continúo" for "continuó"."""

import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lang.english import analyse as analyse_english
from pipeline.lang.inflect import analyse
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.english import means, past_of_other, past_of_speaker
from pipeline.rules.nouns import named_noun

_BEFORE_NOUN = re.compile(
    r"(?<!\w)(?:yo|el|un|del|al|de|este|ese|mi|tu|su|con|en|por|para|sin|cada|otro|muy|más|tan|está|es|qué|o) $",
    re.IGNORECASE,
)


@lru_cache(maxsize=32768)
def _moved(low: str) -> str:
    """The past in -ó of a present in -úo, -ío; "" for other words."""
    if not low.endswith(("úo", "ío")) or len(low) < 5:
        return ""
    past = low[:-2] + {"ú": "u", "í": "i"}[low[-2]] + "ó"
    first = any((r.mood, r.tense, r.person) == ("ind", "pres", 1) for r in analyse(low))
    return past if first and any((r.mood, r.tense, r.person) == ("ind", "past", 3) for r in analyse(past)) else ""


def _may_be(word: str) -> bool:
    return bool(_moved(word))


def _describes(low: str, context: Context) -> bool:
    """Whether the English has an adjective that the word renders: «miró el plato vacío»."""
    return any(t.tag_ == "JJ" and means(low, t.lower_) for t in analyse_english(context.english))


def _moved_accents(context: Context) -> Iterable[Finding]:
    if not context.english or not context.may_have(_may_be):
        return
    for token in context.tokens:
        past = _moved(token.low)
        if not past or re.search(r"\bI\b", context.english) or named_noun(token.low):
            continue
        named = _BEFORE_NOUN.search(context.text[: token.start])
        if not named and not _describes(token.low, context) and past_of_other(context) and not past_of_speaker(context):
            yield replace(token.start, token.end, past if token.text[0].islower() else past.capitalize())


RULES = (
    Rule(
        id="moved-accent",
        level="fix",
        summary="Moves the accent of a present in -úo, -ío that is the past of somebody else in the English.",
        why="«Continúo» es presente (yo); el pasado de otro es «continuó».",
        find=_moved_accents,
        examples=(
            Example("Continúo hablando.", "Continuó hablando.", "She kept talking."),
            Example("Ana me envío una carta.", "Ana me envió una carta.", "Ana sent me a letter."),
        ),
        keep=(
            Keep("Continúo hablando.", "I kept talking."),
            Keep("Miró el plato vacío.", "He looked at the empty plate."),
            Keep("El envío llegó y el río creció.", "The parcel arrived and the river rose."),
            Keep("Actúo mañana.", "Acting is tomorrow."),
            Keep("Jugaron a verdad o desafío.", "They played truth or dare."),
        ),
        typographic=True,
    ),
)
