"""Spaces that the splitting into tokens left round a slash, an ampersand or a plus: "y / o", "R & B", "I + D"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import only, signs
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace

_SOURCE = "Ortografía de la lengua española (RAE-ASALE, 2010), cap. III, «La barra»"
_SLASH = re.compile(r"(?<=[^\W_])( / )(?=[^\W_])")
# These are written so whatever the English has.
_AND_OR = only(
    signs(" /", " +"),
    re.compile(
        r"(?<!\w)(?:[yeou] / [oueyn]|\d+ / \d+|km / h|m / s|kg / m[²³23]?|I \+ D(?: \+ i)?|[ABCD] / [ABCD])(?!\w)"
    ),
)
_SIGNED = re.compile(r"(?<![\w&])([A-Z][A-Za-z]{0,4}) ([&+]) ?([A-Z]?[A-Za-z]{0,4})(?![\w&])")


def _gaps(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_AND_OR):
        for gap in re.finditer(r" ?([/+]) ", m[0]):
            yield replace(m.start() + gap.start(), m.start() + gap.end(), gap[1])
    if not context.english:
        return
    parted = " / " in context.english
    for m in context.finditer(_SLASH):
        if parted or not re.search(r"[^\W_]/[^\W_]", context.english) or context.label_end:
            continue
        if not _AND_OR.search(context.text[max(0, m.start() - 3) : m.end() + 3]):
            yield replace(m.start(), m.end(), "/", evidence="/")
    for m in context.finditer(_SIGNED):
        whole = f"{m[1]}{m[2]}{m[3]}"
        if (
            m[0] != whole
            and m[3]
            and m[0] not in context.english
            and re.search(rf"(?<!\w){re.escape(whole)}(?!\w)", context.english)
        ):
            yield replace(m.start(), m.end(), whole, evidence=whole)


RULES = (
    Rule(
        id="token-gap",
        level="fix",
        summary="Closes the spaces that were left round a slash, an ampersand or a plus (“y / o”, “R & B”).",
        why="La barra y los signos que forman parte de un nombre se escriben pegados: «y/o», «I+D», «R&B».",
        find=_gaps,
        examples=(
            Example("Trae pan y / o queso.", "Trae pan y/o queso."),
            Example("Estudia el protocolo HTTP / TLS.", "Estudia el protocolo HTTP/TLS.", "She studies the HTTP/TLS protocol."),
            Example("Canta R & B desde niña.", "Canta R&B desde niña.", "She has sung R&B since she was a girl."),
        ),
        keep=(
            Keep("Empresa grande / empresa pequeña.", "Large company / small company."),
            Keep("Lee «Verso / prosa» y calla."),
            Keep("Marks & Spencer cerró.", "Marks & Spencer closed."),
        ),
        source=_SOURCE,
        typographic=True,
    ),
)  # fmt: skip
