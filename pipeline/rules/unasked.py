"""Interrogatives that ask nothing, and the heading that tells how ("como podar un rosal"): "dónde vivo no hay ruido", "la casa dónde nací", "¿qué haces cuándo te aburres?"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Finding, replace
from pipeline.rules.verbs import is_infinitive

KNOW = (
    r"(?:sé|sabe[sn]?|sabía[ns]?|sabemos|saber|sepa[sn]?|sabiendo|supe|supo|pregunt\w+|entiend\w+|entender|entendí|comprend\w+|explic\w+|"
    r"imagin\w+|descubr\w+|averigu\w+|aprend\w+|enseñ\w+|muestr\w+|mostr\w+|decid\w+|record\w+|recuerd\w+|dime|dígame|olvid\w+|pregúnt\w+|explíc\w+|muéstr\w+|imagín\w+|enséñ\w+|averíg\w+|cuent(?:a|e)\w*|cuénta\w+|cuénte\w+|adivin\w+|dile|"
    r"ver|mira|mire|importa|sobre|depende de|acerca de|idea de|duda de)"
)


def unasked(context: Context) -> Iterable[Finding]:
    """The accent taken from words that only relate."""
    yield from _relative(context)
    yield from _inner(context)
    yield from _named_place(context)


_UNASKED = re.compile(
    r"^(Dónde|Cuándo) (?:no |me |te |se |nos |lo |la )*([a-záéíóúñ]+)\b(?![^.]* (?:es|era|será|sigue|depende|importa)\b)[^?¿]*[.]\s*$"
)


def _relative(context: Context) -> Iterable[Finding]:
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


def _inner(context: Context) -> Iterable[Finding]:
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


_WHERE = re.compile(
    r"(?:^|[.;:] ?|\b(?:es|era|fue|en|a|de|son) )(?:el|la|los|las|un|una|este|esta|ese|esa) (?:[a-záéíóúñ]+ ){1,2}(?P<w>dónde|cuándo)(?= [a-záéíóúñ])",
    re.IGNORECASE,
)
_WHERE_EN = {
    "dónde": r"\b(?:the|a|an|this|that) (?:\w+ )?\w+ where\b",
    "cuándo": r"\b(?:the|a|an|this|that) (?:\w+ )?\w+ when\b",
}


def _named_place(context: Context) -> Iterable[Finding]:
    """ "La casa dónde nací": what tells of a place or time asks nothing."""
    for m in context.finditer(_WHERE):
        asks = re.search(rf"\b{KNOW}\b|[¿?]", context.text, re.IGNORECASE)
        if re.search(_WHERE_EN[m["w"].lower()], context.english) and not asks:
            yield replace(m.start("w"), m.end("w"), {"dónde": "donde", "cuándo": "cuando"}[m["w"].lower()])


# "1. Como podar un rosal": a heading or an item of a list, which no full stop need end.
_HOW_TO = re.compile(r"(?:^|\n)\W*(?:\d{1,2}[.)] )?(?P<w>[Cc]omo) (?:no )?(?P<act>[a-záéíóúñ]+)")
_HOW_TO_EN = re.compile(r"(?:^|\n)\W*(?:\d{1,2}[.)] )?how (?:not )?to\b", re.IGNORECASE)


def headed(context: Context) -> Iterable[Finding]:
    """ "Como podar un rosal" for "How to prune a rose bush": what begins with an infinitive tells how."""
    if not context.may_match(_HOW_TO) or not _HOW_TO_EN.search(context.english):
        return
    for m in context.finditer(_HOW_TO):
        act = re.sub(r"(?:me|te|se|lo|la|le|los|las|les|nos)$", "", m["act"])
        if "¿" not in m.group() and (is_infinitive(m["act"]) or is_infinitive(act)):
            yield replace(m.start("w") + 1, m.start("w") + 2, "ó")
