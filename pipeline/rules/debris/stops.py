"""A full stop in mid-sentence ("siempre que guardes. el recibo"), commas twice, colons that the English lacks or has."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import only, signs
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


_TWICE = only(signs(" ,", " .", ",."), re.compile(r",(?: ,)+(?=\s)|,[ ]?(?=\.(?:\s|$))"))
_SEMICOLON = re.compile(r"(?<=[a-záéíóúñ]);(?= [^;:]+[.!]?\s*$)")
_COLON = re.compile(
    r"(?<!\w)(?:dijo|dije|dijeron|dice|dicen|digo|creo|cree|pienso|piensa|sé|sabe|parece|respondió|contestó|explicó|pensé|creía):(?= que )",
    re.IGNORECASE,
)
_LAST_COMMA = re.compile(r"(?<=[a-záéíóúñ]),(?=\s*$)")
_NO_STOP = re.compile(r"(?<=[a-záéíóúñ])(?=\s*$)")


def _signs(context: Context) -> Iterable[Finding]:
    """Commas twice, a semicolon for the colon of the English, a colon before que, the last stop."""
    for m in context.finditer(_TWICE):
        yield replace(m.start(), m.end(), "," if m.group().count(",") > 1 else "")
    if not context.english:
        return
    text, english = context.text, context.english
    if english.count(":") == 1 and ";" not in english and text.count(";") == 1 and ":" not in text:
        for m in context.finditer(_SEMICOLON):
            yield replace(m.start(), m.end(), ":")
    if ":" not in english and not re.search(r"[\"“‘]", english):
        for m in context.finditer(_COLON):
            yield replace(m.end() - 1, m.end(), "")
    if (
        context.following
        or context.kind != "sentence"
        or not re.search(r"[a-z]\.[\"”]?\s*$", english)
        or len(text.split()) < 3
    ):
        return
    for m in context.finditer(_LAST_COMMA):
        yield replace(m.start(), m.end(), ".")
    # A text of one line may be a title; the last of several sentences is none.
    if re.search(r"[.?!]\s*$", context.previous) and "\n" not in context.previous and len(text.split()) > 4:
        for m in context.finditer(_NO_STOP):
            yield replace(m.start(), m.start(), ".")


RULES = (
    Rule(
        id="stray-signs",
        level="fix",
        summary="Drops a comma too many and a colon before que; writes the colon or the last stop that the English has.",
        why="El signo sobra, falta o no es el que corresponde.",
        find=_signs,
        examples=(
            Example("Es barato, , pero bueno.", "Es barato, pero bueno."),
            Example(
                "Hay dos colores; rojo y azul.", "Hay dos colores: rojo y azul.", "There are two colours: red and blue."
            ),
            Example("Ana dijo: que no vino.", "Ana dijo que no vino.", "Ana said she didn't come."),
            Example("Hoy no vino nadie,", "Hoy no vino nadie.", "Nobody came today."),
        ),
        keep=(
            Keep("Hay dos; vi uno: el rojo.", "There are two: I saw one, the red one."),
            Keep("Dijo: «que no».", "He said: no."),
            Keep("Sin hogar", "Without a home."),
        ),
        typographic=True,
    ),
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
