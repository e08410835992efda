"""Small words with a capital in mid-sentence ("es importante Que duermas"), and people without theirs ("se llama pedro")."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import cache

from pipeline.lang.accent import PLAIN
from pipeline.rules.base import Context, Finding, replace
from pipeline.rules.headings import english_title
from pipeline.rules.tables import listed, mapping
from pipeline.rules.verbs import is_infinitive

_BETWEEN = re.compile(
    r"(?<=[a-záéíóúñ] )(Que|Pero|Porque|Cuando|Como|Para|Por|Con|De|Del|En|Y|O|Si|No|Es|Se|Lo|Su|Sus|Mi|Mis|Tu|Muy|Más|Todo|Todos|Nada|Esto|Eso|Una|Un|Al|A)(?= [a-záéíóúñ]|\s*[.,;:]|\s*$)"
)
_IN_NAME = re.compile(r"(?<=[a-záéíóúñ] )(De|Del|Y)(?= [A-ZÁÉÍÓÚÑ][a-záéíóúñ])")
_LARGE_EN = re.compile(r"[a-z,] (?!I\b)[A-Z]")


_EN_NAME = re.compile(r"(?<=[a-z,;:] )(?!I\b)[A-Z][a-zéáíóúñ]{2,}(?!\w)")


_FIRMS = "google facebook twitter instagram youtube microsoft netflix linkedin whatsapp quora wikipedia spotify airbnb tesla tiktok reddit paypal samsung disney"


@cache
def _people() -> frozenset[str]:
    """Given names, surnames and firms in small letters, without accents."""
    names = {w for key in ("spanish", "shared", "surnames") for w in listed("names", key)} | {
        *mapping("translated_names", "given")
    }
    return frozenset(n.lower().translate(PLAIN) for n in names) | frozenset(_FIRMS.split())


def lost_people(context: Context) -> Iterable[Finding]:
    """ "Me llamo pedro", "uso google": the English has the same name with its capital in mid-sentence, and the word is nothing else."""
    if context.english.isupper() or context.english.istitle():
        return
    there = {n.lower().translate(PLAIN) for n in _EN_NAME.findall(context.english)}
    there -= set(re.findall(r"\b[a-z]+\b", context.english))
    if not there:
        return
    for token in context.tokens:
        plain = token.low.translate(PLAIN)
        if token.text.islower() and plain in there and plain in _people():
            yield replace(token.start, token.start + 1, token.text[0].upper())


_ACTS = re.compile(
    r"(?<=[a-záéíóúñ] )(?:es|a|de|para|por|sin|que|y|o|puedes?|puede|debes?|debe|quiero|quieres|hay que|mejor) ([A-ZÁÉÍÓÚÑ][a-záéíóúñ]{2,}(?:ar|er|ir|arse|erse|irse))(?= [a-záéíóúñ]|\s*[.,;!?])"
)
_WAY = re.compile(r"(?:(?<=\bpor el )|(?<=\bhacia el ))(Norte|Sur|Este|Oeste)(?=\s*[.,;]|\s*\Z| y )")


def large_verbs(context: Context) -> Iterable[Finding]:
    """ "Lo mejor es Escuchar", "sale por el Este": no name is an infinitive or the way one goes."""
    if not context.english or context.english.istitle() or english_title(context):
        return
    for m in context.finditer(_ACTS):
        if (
            is_infinitive(m.group(1).lower())
            and m.group(1) not in context.english
            and not re.search(r" [A-Z][a-z]+ [A-Z][a-z]+ ", context.english)
        ):
            yield replace(m.start(1), m.start(1) + 1, m.group(1)[0].lower())
    for m in context.finditer(_WAY):
        yield replace(m.start(), m.start() + 1, m.group(1)[0].lower())


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
