"""Interrogatives with an accent that ask nothing: "dónde vivo no hay ruido", "¿qué haces cuándo te aburres?"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Finding, replace

_UNASKED = re.compile(
    r"^(Dónde|Cuándo) (?:no |me |te |se |nos |lo |la )*([a-záéíóúñ]+)\b(?![^.]* (?:es|era|será|sigue|depende|importa)\b)[^?¿]*[.]\s*$"
)


def relative(context: Context) -> Iterable[Finding]:
    """ "Dónde vivo no hay ruido": what begins a statement with a subject behind "where" is no question."""
    if not context.may_match(_UNASKED):
        return
    m = _UNASKED.match(context.text)
    if (
        m
        and re.match(
            r"(?:Where|When) (?:I|you|he|she|it|we|they|there|my|your|his|her|our|their|the)\b", context.english
        )
        and "?" not in context.english
    ):
        yield replace(m.start(1), m.end(1), {"Dónde": "Donde", "Cuándo": "Cuando"}[m.group(1)])


_WITHIN = re.compile(
    r"¿(?:\w+ )?(?:qué|quién|quiénes|cómo|dónde|cuánt[oa]s?|por qué|cuál|cuáles)\b[^?.;:]*? (?P<w>cuándo|dónde) (?=[a-záéíóúñ])[^?]*\?",
    re.IGNORECASE,
)


def inner(context: Context) -> Iterable[Finding]:
    """ "¿Qué haces cuándo te aburres?": the second word asks nothing, as the English says."""
    for m in context.finditer(_WITHIN):
        word = "when" if m["w"].lower() == "cuándo" else "where"
        before = context.text[: m.start("w")].split()[-1].lower()
        told = re.search(
            rf"(?<!know )(?<!\band )(?<!\bor )\b{word} (?:I|you|he|she|it|we|they|the|your|my|people)\b",
            context.english,
        )
        if told and told.start() and before not in ("y", "o", "ni", "sabe", "sabes", "saber", "de", "desde", "hasta"):
            yield replace(m.start("w"), m.end("w"), {"when": "cuando", "where": "donde"}[word])
