"""Sentences of the English left in the text beside their translation."""

import re
from collections.abc import Iterable

from pipeline.lang.spanish import known
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace, said

_ENGLISH = re.compile(
    r"\b(?:the|is|are|was|you|your|and|of|to|it|in|with|this|that|my|have|for|not|don['’]t|never|always)\b",
    re.IGNORECASE,
)


def _is_english(text: str, english: set[tuple[str, ...]]) -> bool:
    """Whether the text is one of the English sentences as it stands, with a word that is no Spanish, and no title."""
    key = said(text)
    if len(key) < 3 or key not in english or all(known(word) for word in key):
        return False
    return re.search(r"[«“\"]", text) is None and re.search(r" [a-z]{4,}", text) is not None


def _find(context: Context) -> Iterable[Finding]:
    """A segment that is a sentence of the English, where the others are enough to translate all of it."""
    document = context.document
    if not document.english or len(document.spanish) < 2 or not context.may_match(_ENGLISH):
        return
    english = {said(text) for text in document.english}
    if context.kind == "code" or not _is_english(context.text, english):
        return
    own = [text for text in document.spanish if said(text) and not _is_english(text, english)]
    if len(own) >= len(document.english):
        yield replace(0, len(context.text), "")


RULES = (
    Rule(
        id="left-english-sentence",
        level="fix",
        summary="Drops a sentence of the English that stands in the text beside its translation.",
        why="La oración inglesa quedó junto a su traducción.",
        find=_find,
        examples=(
            Example("El gato duerme. The cat is asleep.", "El gato duerme. ", "The cat is asleep."),
            Example(
                "The door is open. La puerta está abierta. Entra.",
                "La puerta está abierta. Entra.",
                "The door is open. Come in.",
            ),
        ),
        document=True,
        keep=(
            Keep("Gritó algo. The door is open.", "He shouted something. The door is open."),
            Keep("El gato duerme. The cat is asleep."),
            Keep("La puerta está abierta. No importa.", "The door is open. No matter."),
        ),
    ),
)
