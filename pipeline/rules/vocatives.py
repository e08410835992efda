"""Commas that set a person who is called apart from the sentence: "Hola, Marta"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.accent import PLAIN
from pipeline.rules.base import Context, Finding, replace

_NOT_CALLED = frozenset(
    "a con de desde en entre hacia hasta para por según sin sobre tras el la los las un una unos unas mi mis tu tus su sus este esta estos estas ese esa esos esas aquel aquella nuestro nuestra nuestros nuestras muchos "
    "muchas algunos algunas varios varias todos todas cada ningún ninguna y e o del al señor señora ni que es soy como".split()
)
_NAME = r"[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+"
_GREETING = re.compile(
    rf"(?:^|(?<=[.!?…¡¿«“\"(\n] )|(?<=[¡¿«“\"(\n])|(?<=, )(?=gracias|perdón))(Hola|Buenos días|Buenas tardes|Buenas noches|Adiós|Gracias|Muchas gracias|Felicidades|Feliz cumpleaños|Bienvenid[oa]s?|Perdón|Lo siento|Oye|Mira|Buena suerte|Suerte|Ánimo|Sí|No|Claro|Vamos|Hasta luego|Estimad[oa]|Querid[oa]|gracias|perdón) "
    rf"(?P<who>{_NAME}|señor(?:a|es|ita)?|amig[oa]s?(?: mí[oa]s?)?|chicos|chicas|mamá|papá|cariño|doctora?|profesora?)(?=[,.!:?»”\"]|\s*$| por | que | de verdad| y bienvenid)"
)
_EN_GREETING = r"\b(?:hi|hello|hey|good luck|cheer up|good (?:morning|afternoon|evening|night)|goodbye|bye|thanks?(?: you)?(?: so much| very much)?|congratulations|happy birthday|welcome|sorry|excuse me|look|listen|yes|no|sure|of course|come on|see you(?: later)?)"
_EN_CALLED = {
    "amigo mío": "friend", "amiga mía": "friend", "amigos míos": "friends",
    "señor": "sir|mister", "señora": "madam|ma'am", "señorita": "miss", "señores": "gentlemen|sirs", "amigo": "friend|buddy|pal|mate|dude|man", "amiga": "friend", "amigos": "friends|guys|folks", "amigas": "friends|girls",
    "chicos": "guys|kids|boys|folks", "chicas": "girls|ladies", "mamá": "mom|mum|mommy", "papá": "dad|daddy", "cariño": "honey|darling|dear|sweetheart|love", "doctor": "doctor", "doctora": "doctor", "profesor": "professor|teacher", "profesora": "professor|teacher",
}  # fmt: skip


def vocatives(context: Context) -> Iterable[Finding]:
    """ "Hola Pedro" → "Hola, Pedro", when the English calls the same person."""
    if not context.english:
        return
    yield from _called_last(context)
    for m in context.finditer(_GREETING):
        if m.group(1).startswith(("Estimad", "Querid")):
            continue
        bare = m["who"].translate(PLAIN)
        who = _EN_CALLED.get(m["who"].lower(), f"{m['who']}|{bare}")
        if re.search(rf"{_EN_GREETING},? (?:my |dear )?(?:{who})\b(?! [A-Z])", context.english, re.IGNORECASE):
            yield replace(m.end(1), m.end(1), ",")
            if re.match(r" (?:por|que)\b", context.text[m.end() :]):
                yield replace(m.end(), m.end(), ",")


_TITLED_LAST = re.compile(
    r"(?<=[a-záéíóúñ]) (?=(?:Sra?\.|Srta\.|Dra?\.|Prof\.|señora?|doctora?|profesora?) [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+[.!?]*\s*\Z)"
)
_EN_TITLED_LAST = re.compile(r", (?:Mr|Mrs|Ms|Miss|Dr|Doctor|Professor)\.? [A-Z]\w+[.!?]*\s*$")
_EN_LAST = re.compile(r", ([A-Z][a-zéáíóú]+)[.!?]*\s*$")


def _called_last(context: Context) -> Iterable[Finding]:
    """ "Gracias por tu ayuda Carlos." → "Gracias por tu ayuda, Carlos.": the English sets the name apart at its end."""
    for t in context.finditer(_TITLED_LAST) if _EN_TITLED_LAST.search(context.english) else ():
        word = re.search(r"(\w+)$", context.text[: t.start()])
        if word and word.group(1).lower() not in _NOT_CALLED:
            yield replace(t.start(), t.start(), ",")
    m = _EN_LAST.search(context.english)
    at = re.search(rf"(?<=[a-záéíóúñ]) (?={m.group(1)}[.!?]*\s*\Z)", context.text) if m else None
    if at is None or context.english.count(",") > 1 or "," in context.text:
        return
    before = context.tokens_before(at.start())
    if before and before[-1].text.islower() and before[-1].low not in _NOT_CALLED:
        yield replace(at.start(), at.start(), ",")
