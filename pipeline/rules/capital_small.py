"""Small words with a capital in mid-sentence: "es muy importante Que duermas", "la Universidad De Chile"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Finding, replace

_BETWEEN = re.compile(
    r"(?<=[a-záéíóúñ] )(Que|Pero|Porque|Cuando|Como|Para|Por|Con|De|Del|En|Y|O|Si|No|Es|Se|Lo|Su|Sus|Mi|Mis|Tu|Muy|Más|Todo|Todos|Nada|Esto|Eso|Una|Un|Al|A)(?= [a-záéíóúñ]|\s*[.,;:]|\s*$)"
)
_IN_NAME = re.compile(r"(?<=[a-záéíóúñ] )(De|Del|Y)(?= [A-ZÁÉÍÓÚÑ][a-záéíóúñ])")
_LARGE_EN = re.compile(r"[a-z,] (?!I\b)[A-Z]")


def small_words(context: Context) -> Iterable[Finding]:
    """Where the English has no capital in mid-sentence, no title can begin here; a name has small words between."""
    if not context.english:
        return
    if not _LARGE_EN.search(context.english):
        for m in context.finditer(_BETWEEN):
            yield replace(m.start(1), m.end(1), m.group(1).lower())
    for m in context.finditer(_IN_NAME):
        if m.group(1) not in context.english and re.search(r"[a-záéíóúñ]{2,} [a-záéíóúñ]{2,}", context.text):
            yield replace(m.start(1), m.end(1), m.group(1).lower())
