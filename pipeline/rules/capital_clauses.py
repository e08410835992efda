"""Capitals behind a semicolon."""

import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Finding, replace
from pipeline.rules.verbs import finite, first_finite

_SMALL = (
    "otro|otra|otros|otras|algunos|algunas|muchos|muchas|el|la|los|las|un|una|unos|unas|este|esta|estos|estas|ese|esa|esos|esas|mi|mis|tu|tus|su|sus|"
    "pero|sin|además|también|luego|después|entonces|así|por|en|a|de|con|para|si|no|es|cuando|como|aunque|porque|mientras|ahora|hoy|ayer|nadie|todos|todo|nada|cada|yo|él|ella|ellos|nosotros|hay|ya"
)
_BEHIND = re.compile(rf"(?<=[a-záéíóúñ0-9»”)]; )((?i:{_SMALL}))(?= [a-záéíóúñ])")

_LINK = re.compile(r"(?:Sin embargo|Además|Por (?:eso|tanto|lo tanto|ejemplo)|En cambio|No obstante|Pero|Entonces)\b")
_LARGE = re.compile(r"; (?!However|But|And|Other|Some|Then|Also|So|The|They|It|He|She)[A-Z]")


def behind_semicolon(context: Context) -> Iterable[Finding]:
    """ "Uno murió; Otros huyeron": a clause of its own, and no list of titles."""
    found = [m for m in context.finditer(_BEHIND) if m.group(1)[0].isupper() and not m.group(1)[1:].isupper()]
    if not found or len(re.findall(r"; [A-ZÁÉÍÓÚÑ]", context.text)) != 1 or re.search(r"[«“\"*_]", context.text):
        return
    m = found[0]
    first = re.match(r"\W*([^\W\d_]+)", context.text)
    says = bool(first and finite(first.group(1).lower())) or first_finite(context, 0, 12) is not None
    links = _LINK.match(context.text, m.start(1)) or first_finite(context, m.end(1), 8)
    if says and links and not _LARGE.search(context.english):
        yield replace(m.start(1), m.start(1) + 1, m.group(1)[0].lower())
