"""Damage of encoding and scraping inside the text: mojibake, entities, tags, invisible characters, Unicode form."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import html
import re
import unicodedata
from collections.abc import Iterable

from pipeline.model import Patch
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.protect import TAG

_SUSPECT = re.compile(
    r"[^ \n]*(?:[ÂÃâÅÄð][\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|Ã(?= |$))"
    r"(?:[^ \n]|(?<=Ã) )*"
)
_ENTITY = re.compile(r"&(?:amp;)?(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
_ESCAPE = re.compile(r"(?<!\\)\\u00([a-f][0-9a-f])", re.IGNORECASE)
_ESCAPED_LINE = re.compile(r"(?<=[.!?:;…»”])[ ]?(?:\\r)?\\n[ ]?(?=[A-ZÁÉÍÓÚÑ¿¡«“—–•-])")
_ESCAPED_QUOTE = re.compile(r'\\"')
_ABOUT_TAGS = re.compile(r"etiqueta|elemento|\btags?\b|\bHTML\b|marcado", re.IGNORECASE)
_BREAKS = re.compile(r"\s*<(?:/?p|/?div|br|/?li|/?ul|/?ol|/?tr|/?h[1-6]|hr|/?blockquote)\b[^<>]*>\s*", re.IGNORECASE)
# Joiners stay: they belong to emoji and to other scripts.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]+"
)
_SEPARATOR = re.compile(r"[\u2028\u2029\x85]")
_CLUSTER = re.compile(r"(?s).[^\x00-\u02ff]*")
_LOST_MARK = r"(?:\ufffd+|ï¿½)"
_HOLE = re.compile(rf"[^\W\d_]*(?:{_LOST_MARK}|(?<=[^\W\d_])\?(?=[^\W\d_]))[^\W\d_]+|[^\W\d_]+{_LOST_MARK}")
_LOST_OPENING = re.compile(rf"(?:^|(?<=[\s«“\"(])){_LOST_MARK}(?=[A-ZÁÉÍÓÚÑ][^?!.]*([?!]))")


def _mojibake(context: Context) -> Iterable[Finding]:
    for m in _SUSPECT.finditer(context.text):
        from ftfy import fix_encoding

        token = _LONE.sub(_restored_i, m.group())
        mended = fix_encoding(token)
        if mended == token:
            mended = _by_hand(token)
        if mended != m.group():
            yield replace(m.start(), m.end(), mended)


_LONE = re.compile(r"([^\W\d_]*)Ã(?![\u0080-\u00bf\u0152-\u0178\u2013-\u2122])([^\W\d_]*)")


def _restored_i(m: re.Match[str]) -> str:
    """The í whose second byte, a soft hyphen, was lost on the way: "asÃ" is "así"."""
    from pipeline.lang.spanish import known

    word = f"{m.group(1)}í{m.group(2)}"
    return word if known(word) else m.group()


_LOST = {
    "Â¿": "¿",
    "Â¡": "¡",
    "Â«": "«",
    "Â»": "»",
    "Âº": "º",
    "Âª": "ª",
    "Â°": "°",
    "Ã¡": "á",
    "Ã©": "é",
    "Ã³": "ó",
    "Ãº": "ú",
}
_LOST |= {
    "Ã\xad": "í",
    "Ã±": "ñ",
    "Ã¼": "ü",
    "Ã‘": "Ñ",
    "Ã‰": "É",
    "Ã“": "Ó",
    "Ãš": "Ú",
    "â€œ": "“",
    "â€\x9d": "”",
    "â€™": "’",
}
_LOST |= {"â€“": "–", "â€”": "—", "â€¦": "…", "â‚¬": "€", "â€\x9c": "“", "â€˜": "‘", "Â\xa0": "\xa0", "â€": "”"}


def _by_hand(text: str) -> str:
    """Sequences that stay when a byte of the neighbourhood was lost, so that the whole no longer decodes."""
    for bad, good in _LOST.items():
        text = text.replace(bad, good)
    return text


def _tags(context: Context) -> Iterable[Finding]:
    if "<" not in context.text or _ABOUT_TAGS.search(context.text):
        return
    for m in _BREAKS.finditer(context.text):
        if TAG.fullmatch(m.group().strip()) and not context.is_protected(m.start(), m.end()):
            edge = m.start() == 0 or m.end() == len(context.text)
            yield replace(m.start(), m.end(), "" if edge else "\n")
    for m in TAG.finditer(context.text):
        if not _BREAKS.fullmatch(m.group()):
            yield replace(m.start(), m.end(), "")


def _entities(context: Context) -> Iterable[Finding]:
    for m in _ENTITY.finditer(context.text):
        meant = html.unescape(html.unescape(m.group()))
        # A tag that was escaped on purpose is text about tags.
        if meant != m.group() and len(meant) <= 2 and not ("<" in meant or ">" in meant):
            yield replace(m.start(), m.end(), " " if meant == "\xa0" else meant)
    for m in _ESCAPE.finditer(context.text):
        yield replace(m.start(), m.end(), chr(int(m.group(1), 16)))
    for m in context.finditer(_ESCAPED_LINE):
        yield replace(m.start(), m.end(), "\n")
    if len(_ESCAPED_QUOTE.findall(context.text)) % 2 == 0:
        for m in context.finditer(_ESCAPED_QUOTE):
            yield replace(m.start(), m.end(), '"')


# Typographic signs of Windows-1252 that were read as control characters.
_WINDOWS = {"\x80": "€", "\x91": "‘", "\x92": "’", "\x93": "“", "\x94": "”", "\x95": "•", "\x96": "–", "\x97": "—"}


def _invisible(context: Context) -> Iterable[Finding]:
    for m in _INVISIBLE.finditer(context.text):
        yield replace(m.start(), m.end(), "".join(_WINDOWS.get(c, "") for c in m.group()))
    for m in _SEPARATOR.finditer(context.text):
        yield replace(m.start(), m.end(), "\n")


def _form(context: Context) -> Iterable[Finding]:
    text = context.text
    if unicodedata.is_normalized("NFC", text):
        return
    for m in _CLUSTER.finditer(text):
        composed = unicodedata.normalize("NFC", m.group())
        if composed != m.group():
            yield replace(m.start(), m.end(), composed)
    if unicodedata.normalize("NFC", text) != _patched(text):
        yield Finding((Patch(start=0, end=len(text), new=unicodedata.normalize("NFC", text)),))


def _patched(text: str) -> str:
    return "".join(unicodedata.normalize("NFC", m.group()) for m in _CLUSTER.finditer(text))


def _holes(context: Context) -> Iterable[Finding]:
    if not any(c in context.text for c in "\ufffd?½"):
        return
    for m in context.finditer(_LOST_OPENING):
        yield replace(m.start(), m.end(), "¿" if m.group(1) == "?" else "¡")
    for m in context.finditer(_HOLE):
        from pipeline.lang.spanish import known

        head, tail = re.split(rf"{_LOST_MARK}|\?", m.group(), maxsplit=1)
        if "?" in tail or "?" in head:
            continue
        found = [w for c in "áéíóúñü" if known(w := head + c + tail)]
        if len(found) > 1 and context.english and head.endswith("r"):
            # "ser\ufffd" is a future: whose, the English says.
            found = [head + ("é" if re.search(r"\bI\b", context.english) else "á")]
        if len(found) == 1:
            yield replace(m.start(), m.end(), found[0])


RULES = (
    Rule(
        id="mojibake",
        level="fix",
        summary="Repairs text read in the wrong encoding (“fÃ¡cil”).",
        why="El texto se leyó con una codificación equivocada.",
        find=_mojibake,
        examples=(
            Example("La educaciÃ³n es clave.", "La educación es clave."),
            Example("Â¿CuÃ¡ndo llegas maÃ±ana?", "¿Cuándo llegas mañana?"),
            Example("Lo llamÃ³ â€œamigoâ€\x9d.", "Lo llamó “amigo”."),
        ),
        keep=(Keep("El café de São Paulo y el señor Núñez."), Keep("El château de Ângela, Å y Ä son letras.")),
        typographic=True,
    ),
    Rule(
        id="invisible-characters",
        level="fix",
        summary="Removes control, zero-width and bidirectional characters; line separators become line breaks, lost Windows signs come back.",
        why="Carácter invisible que se ha colado al copiar el texto.",
        find=_invisible,
        examples=(
            Example("Es una pala\u200bbra normal.", "Es una palabra normal."),
            Example("\ufeffHola a todos.", "Hola a todos."),
            Example("Lo llama \x93amigo\x94.", "Lo llama “amigo”."),
            Example("La in\u00adfor\u00admación llega.", "La información llega."),
        ),
        keep=(Keep("Una familia: 👨\u200d👩\u200d👧."), Keep("Una línea.\nOtra\tmás.")),
        typographic=True,
    ),
    Rule(
        id="html-entities",
        level="fix",
        summary='Replaces HTML entities and the escapes \\u, \\n and \\" by the character they stand for.',
        why="Resto de código: la entidad o secuencia se sustituye por su carácter.",
        find=_entities,
        examples=(
            Example("Pan &amp; queso", "Pan & queso"),
            Example("Ma&ntilde;ana ser&aacute; otro d&iacute;a.", "Mañana será otro día."),
            Example("Duerme&nbsp;bien.", "Duerme bien."),
            Example("Duerme.\\nCome fruta.", "Duerme.\nCome fruta."),
        ),
        keep=(Keep("AT&T y Johnson & Johnson; nada más."), Keep("Escribe `&nbsp;` en el código.")),
        typographic=True,
    ),
    Rule(
        id="html-tags",
        level="fix",
        summary="Removes left-over HTML tags; line-breaking tags become line breaks.",
        why="Resto de código HTML que no forma parte del texto.",
        find=_tags,
        examples=(
            Example("Bebe agua.<br/>Camina más.", "Bebe agua.\nCamina más."),
            Example("Es <b>muy</b> importante.", "Es muy importante."),
            Example('Mira <a href="https://ejemplo.org">esta guía</a>.', "Mira esta guía."),
        ),
        keep=(
            Keep("La etiqueta <br> introduce un salto de línea."),
            Keep("Usa `<b>` y declara List<String> nombres; te quiero <3."),
        ),
        typographic=True,
    ),
    Rule(
        id="lost-letter",
        level="fix",
        summary="Restores the one accented letter that makes a known word where a replacement mark stands.",
        why="La letra con tilde se perdió en la conversión; solo una palabra encaja.",
        find=_holes,
        examples=(
            Example("Es una nueva legislaci\ufffdn.", "Es una nueva legislación."),
            Example("Llega ma?ana.", "Llega mañana."),
            Example("\ufffdLlega el se\ufffdor hoy?", "¿Llega el señor hoy?"),
        ),
        keep=(Keep("¿Qué? No lo sé."), Keep("Usó un c\ufffd raro.")),
        typographic=True,
    ),
    Rule(
        id="unicode-form",
        level="fix",
        summary="Composes characters into Unicode normal form C.",
        why="La letra y su tilde estaban guardadas como dos caracteres sueltos.",
        find=_form,
        examples=(Example("Cafe\u0301 con leche", "Café con leche"), Example("Man\u0303ana", "Mañana")),
        keep=(Keep("Café con leche"),),
        typographic=True,
    ),
)
