"""A full stop in mid-sentence: "siempre que guardes. el recibo"."""

import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace

_STOP = re.compile(r"[a-záéíóúñ](\.)[ ]?$")
# What goes on with a sentence rather than beginning one.
_GOES_ON = re.compile(
    r"(?:el|la|los|las|un|una|unos|unas|en|con|de|del|a|al|por|para|sin|sobre|desde|hasta|entre|contra|según|que|y|o|ni|"
    r"pero|porque|cuando|donde|como|mi|mis|tu|tus|su|sus|nuestr[oa]s?|muy|más)(?= )"
)


def goes_on(context: Context, before: str, after: str) -> bool:
    """Whether a sentence goes on in small letters behind its stop, where the English is of fewer sentences."""
    fewer = 0 < len(context.document.english) < len(context.document.spanish)
    return fewer and _STOP.search(before) is not None and _GOES_ON.match(after) is not None


def _stops(context: Context) -> Iterable[Finding]:
    if context.english and context.may_match(_STOP) and goes_on(context, context.text, context.following):
        m = _STOP.search(context.text)
        if m:
            yield replace(m.start(1), m.end(1), "")


RULES = (
    Rule(
        id="stop-in-sentence",
        level="fix",
        summary="Drops a full stop behind which the sentence goes on in small letters; with English only.",
        why="Punto en medio de la oración.",
        find=_stops,
        examples=(Example("Guarda. el recibo en casa.", "Guarda el recibo en casa.", "Keep the receipt at home."),),
        keep=(
            Keep("Guarda el recibo. El gato duerme.", "Keep the receipt; the cat sleeps."),
            Keep("Guarda el recibo. el gato duerme.", "Keep the receipt. The cat sleeps."),
        ),
        document=True,
        typographic=True,
    ),
)
