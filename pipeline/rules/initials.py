"""Initials that lost their capitals: "la onu", "el iva"."""

import re
from collections.abc import Iterable

from pipeline.rules.base import CAPITALS, Context, Example, Finding, Keep, Rule, replace

_NAMES = "onu|otan|oms|fmi|nasa|fbi|adn|arn|pib|iva|vih|irpf|ocde|opep|ong|oit|bce"
_LOW = re.compile(
    rf"(?<!\w)(?:el|la|al|del|un|una|las|los|su|de|con|por|para|en|según|sin|más|contra) ({_NAMES})(?![\w@/-]|\.\w)",
    re.IGNORECASE,
)


_UNION = re.compile(r"(?<!\w)la (ue)(?!\w)", re.IGNORECASE)


def _initials(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_UNION) if re.search(r"\bEU\b", context.english) else ():
        if m.group(1).islower():
            yield replace(m.start(1), m.end(1), "UE")
    for m in context.finditer(_LOW):
        if m.group(1).islower():
            yield replace(m.start(1), m.end(1), m.group(1).upper())


RULES = (
    Rule(
        id="initials-capitals",
        level="fix",
        summary="Writes initials that are read as a name in capitals (“la onu”).",
        why="Las siglas se escriben con mayúsculas: «la ONU», «el IVA».",
        find=_initials,
        examples=(
            Example("Lo dijo la onu.", "Lo dijo la ONU."),
            Example("El fmi sube el pib.", "El FMI sube el PIB."),
        ),
        keep=(
            Keep("Escribe a info@onu.org."),
            Keep("La ONU y la Unesco."),
            Keep("El archivo de iva.txt."),
        ),
        source=CAPITALS,
        typographic=True,
    ),
)
