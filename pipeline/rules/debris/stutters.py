"""Marks that do not belong together ("¿Qué bonito!", "hoy.?") and words said too often ("muy muy muy muy")."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace

_MUCH = re.compile(
    r"(?<!\w)(?P<w>muy|más|tan|bien|mucho|muchas|muchísimo)(?P<rest>(?:,? (?P=w)){2,})(?!\w)", re.IGNORECASE
)
_ASKED = re.compile(r"(?<!\w)¿(?P<in>[^?!¿¡\n]{2,200})!(?![?!])")
_CRIED = re.compile(r"(?<!\w)¡(?P<in>[^?!¿¡\n]{2,200})\?(?![?!])")
_STOP = re.compile(r"(?<=[a-záéíóúñ]{3})(?P<s>[.,])(?=[?!])")
_SHORT = re.compile(r"(?:etc|aprox|pág|núm|[Ss]ra?|[Dd]ra?|[Uu]ds?|\b[A-Z]|\b[ap]\.\s?m)$")


def _stutters(context: Context) -> Iterable[Finding]:
    english = context.english
    for m in context.finditer(_MUCH):
        count = len(re.findall(r"\w+", m.group()))
        said = len(re.findall(r"\b(?:very|so|really|more|too|much|many)\b", english, re.IGNORECASE))
        if count > 3 or (english and count > max(said, 2) - 1 + (said == 0)):
            first = m.group()[: len(m["w"])]
            kept = f"{first} {m['w'].lower()}" if not english or said > 1 else first
            yield replace(m.start(), m.end(), kept)


def _mixed(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_STOP):
        if not _SHORT.search(context.text[: m.start()]):
            yield replace(m.start("s"), m.end("s"), "")
    cries, asks = "!" in context.english, "?" in context.english
    if cries == asks:
        return
    for m in context.finditer(_ASKED):
        if cries:
            yield replace(m.start(), m.start() + 1, "¡")
        else:
            yield replace(m.end() - 1, m.end(), "?")
    for m in context.finditer(_CRIED):
        if asks:
            yield replace(m.start(), m.start() + 1, "¿")
        else:
            yield replace(m.end() - 1, m.end(), "!")


RULES = (
    Rule(
        id="stutter",
        level="fix",
        summary="Says muy, más and the like as often as the English, twice at most without it.",
        why="La palabra está repetida de más.",
        find=_stutters,
        examples=(
            Example("Es muy muy muy muy caro.", "Es muy muy caro."),
            Example("Va muy muy muy bien.", "Va muy bien.", "It goes very well."),
        ),
        keep=(
            Keep("Es muy muy caro."),
            Keep("Es muy, muy, muy caro."),
            Keep("Va muy muy bien.", "It goes very, very well."),
        ),
    ),
    Rule(
        id="mixed-marks",
        level="fix",
        summary="Makes the opening mark agree with the closing one, as the English has them; drops a stop before ? or !.",
        why="El signo de apertura y el de cierre no se corresponden.",
        find=_mixed,
        examples=(
            Example("¿Qué bonito!", "¡Qué bonito!", "How beautiful!"),
            Example("¡Puedes ayudarme?", "¿Puedes ayudarme?", "Can you help me?"),
            Example("¿Cómo se hace.?", "¿Cómo se hace?"),
        ),
        keep=(
            Keep("¿Qué has hecho!"),
            Keep("¿Qué has hecho!", "What have you done?!"),
            Keep("¿Compras pan, leche, etc.?"),
        ),
        typographic=True,
    ),
)
