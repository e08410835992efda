"""Words that sound alike: a/ha, echo/hecho, haber/a ver, sino/si no."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import ACCENTS, Context, Example, Finding, Keep, Rule, like, replace

_PARTICIPLE = re.compile(
    r"\b(?:se|me|te|lo|le|la|nos|les|no|ya|ella|él|usted|nadie|nunca) (a) (\w+(?:ado|ido|cho|sto|rto|eído))\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"\b(ha) (\w+(?:ar|er|ir)(?:me|te|se|lo|la|le|los|las|nos)?)\b", re.IGNORECASE)
_ECHO = re.compile(
    r"\b(?:he|has|ha|hemos|han|había|habían|habías|habíamos|haber|habría|habrán?|está|están|estaba|fue|ya) (echo|echa|echos)\b(?! de (?:menos|ver))",
    re.IGNORECASE,
)
_TO_SEE = re.compile(r"\b(haber) (?=(?:si|qué|cómo|cuándo|quién)\b)", re.IGNORECASE)


def _have(context: Context) -> Iterable[Finding]:
    """a/ha, hecho/echo, a ver/haber."""
    from pipeline.lang.inflect import analyse

    for m in context.finditer(_PARTICIPLE):
        if any(r.mood == "part" for r in analyse(m.group(2))) and m.group(2).lower() not in (
            "lado",
            "sentido",
            "pecho",
            "resto",
            "hecho",
            "pedido",
            "cuidado",
            "partido",
        ):
            yield replace(m.start(1), m.end(1), like(m.group(1), "ha"))
    for m in context.finditer(_INFINITIVE):
        if any(r.mood == "inf" for r in analyse(m.group(2))):
            yield replace(m.start(1), m.end(1), like(m.group(1), "a"))
    for m in context.finditer(_ECHO):
        yield replace(m.start(1), m.end(1), like(m.group(1), "h" + m.group(1).lower()))
    for m in context.finditer(_TO_SEE):
        if not re.search(
            r"\b(?:de|a|sin|por|puede|debe|podría|debería|para|va|tras|parece) $",
            context.text[: m.start()],
            re.IGNORECASE,
        ):
            yield replace(m.start(1), m.end(1), like(m.group(1), "a ver"))


_BUT = re.compile(r"\b(si no)\b", re.IGNORECASE)
_IF_NOT = re.compile(r"\b(sino)\b(?! (?:también|que))", re.IGNORECASE)


def _sino(context: Context) -> Iterable[Finding]:
    """sino (but) and si no (if not), told by the English."""
    english = context.english.lower()
    if not english:
        return
    if (
        re.search(r"\bbut\b", english)
        and not re.search(r"\b(?:if|unless|otherwise|whether)\b", english)
        and re.search(r"\b(?:no|nunca|ni)\b", context.text.lower())
    ):
        for m in context.finditer(_BUT):
            yield replace(m.start(1), m.end(1), like(m.group(1), "sino"))
    if re.search(r"\b(?:if|unless|otherwise)\b", english) and "but" not in english.split():
        for m in context.finditer(_IF_NOT):
            yield replace(m.start(1), m.end(1), like(m.group(1), "si no"))


RULES = (
    Rule(
        id="ha-a",
        level="fix",
        summary="Tells a/ha, hecho/echo and a ver/haber.",
        why="«Ha» es del verbo «haber»; «a», preposición. «Hecho» es de «hacer»; «echo», de «echar».",
        find=_have,
        examples=(
            Example("No a comido nada.", "No ha comido nada."),
            Example("Voy ha salir.", "Voy a salir."),
            Example("Ya lo he echo.", "Ya lo he hecho."),
            Example("Haber si vienes.", "A ver si vienes."),
        ),
        keep=(
            Keep("Ha de venir y la vio a lado y lado."),
            Keep("Te echo de menos."),
            Keep("Puede haber si acaso dos."),
        ),
        source=ACCENTS,
        typographic=True,
    ),
    Rule(
        id="sino",
        level="fix",
        summary="Tells sino (but) from si no (if not) by the English.",
        why="«Sino» opone («no A, sino B»); «si no» es una condición negada.",
        find=_sino,
        examples=(
            Example("No es rojo, si no azul.", "No es rojo, sino azul.", "It isn't red but blue."),
            Example("Sino llueve, saldré.", "Si no llueve, saldré.", "If it doesn't rain, I'll go out."),
        ),
        keep=(
            Keep("No es rojo, sino azul.", "It isn't red but blue."),
            Keep("Si no llueve, saldré.", "If it doesn't rain, I'll go out."),
        ),
        source=ACCENTS,
        typographic=True,
    ),
)
