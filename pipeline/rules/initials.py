"""Initials that lost their capitals: "la onu", "el iva"."""

# ruff: noqa: E501 — a pattern or a table reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import CAPITALS, Context, Example, Finding, Keep, Rule, replace

_NAMES = "onu|otan|oms|fmi|nasa|fbi|adn|arn|pib|iva|vih|irpf|ocde|opep|ong|oit|bce"
_LOW = re.compile(
    rf"(?<!\w)(?:el|la|al|del|un|una|las|los|su|de|con|por|para|en|según|sin|más|contra) ({_NAMES})(?![\w@/-]|\.\w)",
    re.IGNORECASE,
)


_UNION = re.compile(r"(?<!\w)la (ue)(?!\w)", re.IGNORECASE)


# Initials of English that Spanish has its own for, where the English has the same.
_OURS = {
    "UN": "ONU", "NATO": "OTAN", "DNA": "ADN", "RNA": "ARN", "AIDS": "sida", "HIV": "VIH", "GDP": "PIB", "GNP": "PNB", "WHO": "OMS", "IMF": "FMI", "UFO": "ovni", "UFOs": "ovnis", "NGO": "ONG", "NGOs": "ONG", "EU": "UE",
    "WTO": "OMC", "VAT": "IVA", "OPEC": "OPEP", "USSR": "URSS", "IOC": "COI", "ECB": "BCE", "OECD": "OCDE", "ILO": "OIT", "SME": "pyme", "SMEs": "pymes", "STD": "ETS", "STDs": "ETS", "MRI": "resonancia magnética", "ATM": "cajero automático", "ATMs": "cajeros automáticos",
}  # fmt: skip
_THEIRS = re.compile(
    rf"(?<!\w)(?i:el|la|al|del|un|una|las|los|unos|unas|su|sus|mi|tu|de|con|por|para|en|según|sin|más|contra|y|o|como|hay|tiene|tienen|es|son) ({'|'.join(_OURS)})(?![\w@/-]|\.\w| [A-ZÁÉÍÓÚÑ])"
)


def _english_initials(context: Context) -> Iterable[Finding]:
    """ "La NATO", "el DNA": with English only, which has the same initials."""
    for m in context.finditer(_THEIRS) if context.english else ():
        word = m.group(1)
        if word in _OURS and re.search(rf"(?<![\w-]){word}(?!\w)", context.english):
            yield replace(m.start(1), m.end(1), _OURS[word], evidence=word)


def _initials(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_UNION) if re.search(r"\bEU\b", context.english) else ():
        if m.group(1).islower():
            yield replace(m.start(1), m.end(1), "UE")
    for m in context.finditer(_LOW):
        if m.group(1).islower():
            yield replace(m.start(1), m.end(1), m.group(1).upper())


RULES = (
    Rule(
        id="english-initials",
        level="fix",
        summary="Writes the Spanish initials for those of English (“la NATO” → “la OTAN”, “el DNA” → “el ADN”); with English only.",
        why="La sigla tiene forma propia en español.",
        find=_english_initials,
        examples=(
            Example("La NATO y la UN lo saben.", "La OTAN y la ONU lo saben.", "NATO and the UN know it."),
            Example("El DNA no miente.", "El ADN no miente.", "DNA does not lie."),
        ),
        keep=(
            Keep("La OTAN y la ONU lo saben.", "NATO and the UN know it."),
            Keep("La UN Watch opina.", "UN Watch has an opinion."),
            Keep("El DNA no miente."),
        ),
        source=CAPITALS,
    ),
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
