"""Addresses and names of files that were torn by spaces or translated: "https: // www.example.org", "report. txt"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable, Iterator

from pipeline.lang.english import known as english_word
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.english import means
from pipeline.rules.verbs import is_word

_TLD = r"(?:com|org|net|edu|gov|io|info)"
_LOCAL = r"(?:com|org|net|edu|gov|io|info|es|mx|ar|co|cl|pe|uk|us|de|fr|it|app|dev|ai|tv|eu)"
_DOT = r"[ ]?\.[ ]?"
_EXT = (
    r"(?:txt|pdf|jpe?g|png|gif|docx?|xlsx?|pptx?|html?|php|css|csv|xml|json|ya?ml|zip|exe|py|js|mp[34]|svg|ini|cfg|log)"
)
_URL = re.compile(
    rf"(?:https?|ftp)[ ]?:[ ]?/[ ]?/[ ]?[\w-]+(?:{_DOT}[a-z0-9][\w-]*)*?{_DOT}{_LOCAL}\b(?![ ]?\.[ ]?{_LOCAL}\b)(?:[ ]?/[ ]?[\w%#?=&~+-]+(?:\.[\w-]+)*(?![\w:]))*(?:{_DOT}{_EXT}\b)?(?:[ ]?/(?![\w ]))?"
)
_ENDED = re.compile(r"(?:https?://|www\.)\S+\.\w\S*/(?= )")  # an address whose last stroke is its own
_SOUND = re.compile(r"(?:https?://|www\.)\S+\.\w+(?= /)")
_WWW = re.compile(
    rf"\bwww{_DOT}[\w-]+(?:{_DOT}[a-z0-9][\w-]*)*?{_DOT}{_LOCAL}\b(?:[ ]?/[ ]?[\w%#?=&~+-]+(?:\.[\w-]+)*)*(?:{_DOT}{_EXT}\b)?"
)
_MAIL = re.compile(rf"[\w+-]+(?:\.[\w+-]+)*[ ]?@[ ]?[\w-]+(?:{_DOT}[a-z0-9][\w-]*)*?{_DOT}{_TLD}\b")
_HOST = re.compile(rf"(?<![\w@.])[A-Za-z][\w-]+(?:[ ]\.[ ]?|\.[ ]){_TLD}(?![\w-])")
_FILE = re.compile(rf"(?<![\w./])[A-Za-zÁÉÍÓÚáéíóúñ][\w-]*(?P<dot>[ ]\.[ ]|\.[ ]){_EXT}(?!\w)")
_KINDS = frozenset(
    "formato extensión extensiones tipo archivo archivos fichero ficheros documento documentos en un una los las de con como o y a".split()
)
_DRIVE = re.compile(r"\b[A-Z]:[ ]?\\[ ]?[\w.-]+(?:[ ]?\\[ ]?[\w.-]+)*")
_TAGGED = re.compile(r"(?<![\w#@&])(?P<sign>[#@])[ ](?P<name>[^\W\d]\w+)")


def _torn(context: Context) -> Iterable[Finding]:
    taken: list[tuple[int, int]] = []
    for pattern in (_URL, _WWW, _MAIL, _DRIVE, _HOST):
        for m in pattern.finditer(context.text) if context.may_match(pattern) else ():
            if any(a < m.end() and m.start() < b for a, b in taken):
                continue
            taken.append(m.span())
            whole = m.group().replace(" ", "")
            sound = _SOUND.match(m.group())
            if sound and not (context.english and sound.group() in context.english):
                continue  # a whole address, and a stroke between it and what follows
            if _ENDED.match(m.group()) and whole not in context.english:
                continue
            if whole != m.group() and not (pattern is _HOST and _ends(m)):
                yield replace(m.start(), m.end(), whole)
    for m in _FILE.finditer(context.text) if context.may_match(_FILE) else ():
        if any(a < m.end() and m.start() < b for a, b in taken):
            continue
        dot = m.start("dot"), m.end("dot")
        if context.text[m.start() : dot[0]].lower() in _KINDS:
            if m["dot"].startswith(" "):
                yield replace(*dot, " .")
        else:
            yield replace(*dot, ".")
    for m in _TAGGED.finditer(context.text) if context.english and context.may_match(_TAGGED) else ():
        if f"{m['sign']}{m['name']}" in context.english:
            yield replace(m.start(), m.end(), f"{m['sign']}{m['name']}")


def _ends(m: re.Match[str]) -> bool:
    """Whether the "host" is the last word of a sentence and a name in capitals: never with these endings in small letters."""
    return m.group().rsplit(" ", 1)[-1].lstrip(".")[:1].isupper()


_ADDRESS = re.compile(
    rf"(?:https?|ftp)://[^\s<>«»“”\"()]*[^\s<>«»“”\".,;:!?)\]'…]|\bwww\.[^\s<>«»“”\"()]*[^\s<>«»“”\".,;:!?)\]'…]"
    rf"|\b[A-Z]:\\[^\s<>|\",;]+|(?<![\w/@.-])[\w-]+\.(?:{_EXT}|{_TLD})(?![\w/-])"
)
_LANGUAGES = frozenset("es en mx ar uk us co cl latam es-es es-mx en-us en-gb wiki".split())


def _translated(context: Context) -> Iterable[Finding]:
    """The address of the English, where that of the Spanish is built alike and its pieces were translated."""
    if not context.english or not context.may_match(_ADDRESS):
        return
    here = [m for m in _ADDRESS.finditer(context.text) if m.group() not in context.english]
    there = [m.group() for m in _ADDRESS.finditer(context.english) if m.group() not in context.text]
    if len(here) != len(there):
        return
    for m, told in zip(here, there, strict=True):
        if any(_piece_translated(pair) is False for pair in _pieces(m.group(), told)):
            continue
        if any(_piece_translated(pair) for pair in _pieces(m.group(), told)):
            yield replace(m.start(), m.end(), told, evidence=told)


def _pieces(here: str, there: str) -> Iterator[tuple[str, str]]:
    """The pieces of two addresses side by side; a pair that cannot be a translation when they are built differently."""
    a, b = re.split(r"([^\w]+|_)", here), re.split(r"([^\w]+|_)", there)
    if len(a) != len(b) or a[1::2] != b[1::2]:
        yield "", there
        return
    yield from zip(a[::2], b[::2], strict=True)


def _piece_translated(pair: tuple[str, str]) -> bool | None:
    """None for equal pieces, true for a Spanish word and its English, false for others."""
    here, there = pair[0].lower(), pair[1].lower()
    if here == there:
        return None
    if here in _LANGUAGES or there in _LANGUAGES or not (here.isalpha() and there.isalpha()):
        return False
    singular = here.removesuffix("s")
    alike = any(means(s, e) for s in (here, singular) for e in (there, there.removesuffix("s")))
    return alike or (len(here) > 3 and is_word(here) and english_word(there) and not english_word(here))


RULES = (
    Rule(
        id="torn-address",
        level="fix",
        summary="Joins addresses and names of files that were torn by spaces.",
        why="Una dirección o un nombre de archivo no lleva espacios.",
        find=_torn,
        examples=(
            Example("Mira https: // www.ejemplo.org / ayuda / a1.html.", "Mira https://www.ejemplo.org/ayuda/a1.html."),
            Example("Escribe a ana @ ejemplo . org hoy.", "Escribe a ana@ejemplo.org hoy."),
            Example("Abre notas. txt y la foto . jpg ya.", "Abre notas.txt y la foto.jpg ya."),
            Example("Visita Ejemplo. org y www. ejemplo. com hoy.", "Visita Ejemplo.org y www.ejemplo.com hoy."),
            Example("Está en C: \\ Datos \\ Ana y ya.", "Está en C:\\Datos\\Ana y ya."),
            Example("Usa # Madrid hoy.", "Usa #Madrid hoy.", "Use #Madrid today."),
        ),
        keep=(
            Keep("Guárdalo en formato .txt o como .pdf."),
            Keep("Vive en la casa. Es mía. De noche duerme."),
            Keep("Mira https://www.ejemplo.org/ayuda. Luego escribe a ana@ejemplo.org."),
            Keep("Entra en https://ejemplo.org / https://ejemplo.com ya."),
            Keep("Mira en https://ayuda.ejemplo.org/ para saber más.", "See https://ayuda.ejemplo.org/ to learn more."),
            Keep("# Madrid\nEs grande.", "# Madrid\nIt is big."),
        ),
        in_code=True,
        typographic=True,
    ),
    Rule(
        id="translated-address",
        level="fix",
        summary="Puts back the address or name of a file whose words were translated; with English only.",
        why="Las direcciones y los nombres de archivo no se traducen.",
        find=_translated,
        examples=(
            Example(
                "Mira www.ejemplo.com/ayuda.html.", "Mira www.example.com/help.html.", "See www.example.com/help.html."
            ),
            Example("Abre notas.txt.", "Abre notes.txt.", "Open notes.txt."),
        ),
        keep=(
            Keep("Lee es.wikipedia.org/wiki/Perro.", "Read en.wikipedia.org/wiki/Dog."),
            Keep("Mira www.ejemplo.com.", "See www.other-site.org/page."),
            Keep("Mira www.ejemplo.com.", "Look at the site."),
        ),
        in_code=True,
    ),
)
