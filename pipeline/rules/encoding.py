"""Damage of scraping inside the text: entities, tags, invisible characters, lost letters, Unicode form."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import html
import re
import unicodedata
from collections.abc import Iterable

from pipeline.lang.triggers import SIGNS, figured
from pipeline.model import Patch
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.protect import TAG
from pipeline.rules.verbs import is_word

_ENTITY = re.compile(r"&(?:amp;)?(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", re.IGNORECASE)
_BARE_ENTITY = re.compile(
    r"&(?:#(?:1[6-9]\d|2[0-4]\d|25[0-5]|82[12]\d)(?!\d)|[aeiou]acute|[aeiou]uml|ntilde|iquest|iexcl|nbsp|laquo|raquo)(?!;)",
    re.IGNORECASE,
)
_STANDS = re.compile(r"(?=[\s»”\"),.;:]|$)")
_ESCAPE = re.compile(r"(?<!\\)\\(?:u00|x)([a-f][0-9a-f])", re.IGNORECASE)
_ESCAPED_LINE = re.compile(r"(?<=[.!?:;…»”])[ ]?(?:(?:\\r)?\\n)+[ ]?(?=[A-ZÁÉÍÓÚÑ¿¡«“—–•-])")
_ESCAPED_SPACE = re.compile(r"(?<=[a-záéíóúñ,;])[ ]?(?:(?:\\r)?\\n)+[ ]?(?=(?P<next>[a-záéíóúñ]+)(?![\w\\]))")
_ESCAPED_QUOTE = re.compile(r'\\"')
_ABOUT_TAGS = re.compile(r"etiqueta|elemento|entidad|\btags?\b|\bHTML\b|marcado", re.IGNORECASE)
_BREAKS = re.compile(
    r"\s*<(?:/?p|/?div|br|/?li|/?ul|/?ol|/?tr|/?h[1-6]|hr|/?blockquote)\b[^<>]*>\s*",
    re.IGNORECASE,
)
_ONLY_BREAKS = re.compile(rf"(?:{_BREAKS.pattern})*", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
# Joiners stay: they belong to emoji and to other scripts.
_INVISIBLE = re.compile(
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]+"
)
_SOFT_BREAK = re.compile(r"\u00ad[ \t]*\r?\n[ \t]*(?=[^\W\d_])")
_SEPARATOR = re.compile(r"[\x0b\x0c\x85\u2028\u2029]+")  # the ends of lines and pages of other programs
_CLUSTER = re.compile(r"(?s).[^\x00-\u02ff]*")


# "m<sup>2</sup>" is a power, "recibos<sup>2</sup>" a note, "1<sup>er</sup>" an ordinal.
_RAISED = re.compile(
    r"(?<=(?P<before>[\w.,;:»”)]))<sup>\s*(?:<a\b[^<>]*>)?\s*\[?(?P<what>-?\d{1,3}|[a-zº°ª]{1,2})\]?\s*(?:</a>)?\s*</sup>",
    re.IGNORECASE,
)
_BASE = re.compile(r"(?:(?<![^\W\d_])(?:[kcmdh]?m|s|[a-z])|\d)$")
_POWERS = str.maketrans("0123456789-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁻")


def _unraised(m: re.Match[str]) -> str:
    """What a raised text becomes in plain text: a power, the letters of an ordinal, or nothing for a note."""
    what, head = m["what"], m.string[: m.start()]
    if what.lstrip("-").isdigit():
        return what.translate(_POWERS) if _BASE.search(head) else ""
    return what if head.endswith(".") or not head[-1].isdigit() else f".{what}"


def _tags(context: Context) -> Iterable[Finding]:
    if not context.may_have("<".__eq__) or _ABOUT_TAGS.search(context.text):
        return
    behind = -1  # where the last break ended: "</li><li>" breaks the line once
    for m in _BREAKS.finditer(context.text):
        if TAG.fullmatch(m.group().strip()) and not context.is_protected(m.start(), m.end()):
            last = _ONLY_BREAKS.fullmatch(context.text, m.end()) is not None
            edge = m.start() in (0, behind) or last
            ends = m.end() == len(context.text) and "\n" in m.group()
            yield replace(m.start(), m.end(), "\n" if ends or not edge else "")
            behind = m.end()
    for m in _COMMENT.finditer(context.text):
        yield replace(m.start(), m.end(), "")
    raised = list(_RAISED.finditer(context.text))
    for m in raised:
        yield replace(m.start(), m.end(), _unraised(m))
    for m in TAG.finditer(context.text):
        if not _BREAKS.fullmatch(m.group()) and not any(r.start() <= m.start() < r.end() for r in raised):
            yield replace(m.start(), m.end(), "")


_INSIDE_WORD = re.compile(r"[a-z]&[a-z](?:acute|tilde);|&[a-z](?:acute|tilde);[a-z]", re.IGNORECASE)
_WHOLE_TAG = re.compile(r"&lt;(?P<name>/?(?:b|i|em|strong|u|span|small))&gt;", re.IGNORECASE)
_ESCAPED_TAG = re.compile(r"&lt;/?[a-z][^\s&]*(?: [^&<>]*)?$", re.IGNORECASE)
_ESCAPES = frozenset("&\\")


def _entities(context: Context) -> Iterable[Finding]:
    if not context.may_have(_ESCAPES.__contains__):
        return
    # A word that holds an entity itself shows that the whole text was encoded.
    about = bool(_ABOUT_TAGS.search(context.text)) and not _INSIDE_WORD.search(context.text)
    for m in _ENTITY.finditer(context.text):
        meant = html.unescape(html.unescape(m.group()))
        if (
            about
            and re.search(r"(?:^|[\s«“\"(,])$", context.text[: m.start()])
            and _STANDS.match(context.text, m.end())
        ):
            continue  # the entity itself is spoken of
        # A tag that was escaped on purpose is text about tags; a sign between two spaces compares.
        compares = meant in ("<", ">") and re.search(r"[\s\w]$", context.text[: m.start()])
        tagged = meant == ">" and _ESCAPED_TAG.search(context.text[: m.start()])
        if meant in ("<", ">") and not (compares and not tagged and re.match(r"=?\s|\d", context.text[m.end() :])):
            continue
        if meant != m.group() and len(meant) <= 2:
            yield replace(m.start(), m.end(), " " if meant == "\xa0" else meant)
    for m in _WHOLE_TAG.finditer(context.text) if context.english else ():
        if f"<{m['name']}>" in context.english:  # the English has the tag itself
            yield replace(m.start(), m.end(), "")
    for m in _BARE_ENTITY.finditer(context.text):
        yield replace(m.start(), m.end(), html.unescape(m.group() + ";"))
    for m in _ESCAPE.finditer(context.text):
        yield replace(m.start(), m.end(), chr(int(m.group(1), 16)))
    for m in context.finditer(_ESCAPED_LINE):
        yield replace(m.start(), m.end(), "\n")
    for m in context.finditer(_ESCAPED_SPACE):
        if (is_word(m["next"]) or m["next"] in "yaeou") and not is_word(f"n{m['next']}"):
            yield replace(m.start(), m.end(), " ")
    if len(_ESCAPED_QUOTE.findall(context.text)) % 2 == 0:
        for m in context.finditer(_ESCAPED_QUOTE):
            yield replace(m.start(), m.end(), '"')


# Typographic signs of Windows-1252 that were read as control characters.
_WINDOWS = {"\x80": "€", "\x91": "‘", "\x92": "’", "\x93": "“", "\x94": "”", "\x95": "•", "\x96": "–", "\x97": "—"}


def _unseen(feature: str) -> bool:
    """Whether a sign is one that is not seen."""
    return not (feature.isprintable() or feature[0] == SIGNS or figured(feature)) or "\u00ad" in feature


def _invisible(context: Context) -> Iterable[Finding]:
    if not context.may_have(_unseen):
        return
    for m in _SOFT_BREAK.finditer(context.text):
        yield replace(m.start(), m.end(), "")
    for m in _INVISIBLE.finditer(context.text):
        if _SOFT_BREAK.match(context.text, m.start()):
            continue
        yield replace(m.start(), m.end(), "".join(_WINDOWS.get(c, "") for c in m.group()))
    for m in _SEPARATOR.finditer(context.text):
        ends = context.text[max(m.start() - 1, 0) : m.start()], context.text[m.end() : m.end() + 1]
        yield replace(m.start(), m.end(), "" if {"\n", "\r"} & {*ends} else "\n")


def _decomposed(feature: str) -> bool:
    return not unicodedata.is_normalized("NFC", feature) or unicodedata.combining(feature[-1]) > 0


def _form(context: Context) -> Iterable[Finding]:
    if not context.may_have(_decomposed):
        return
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


RULES = (
    Rule(
        id="invisible-characters",
        level="fix",
        summary="Removes control, zero-width and bidirectional characters; line and page separators become line breaks, lost Windows signs come back.",
        why="Carácter invisible que se ha colado al copiar el texto.",
        find=_invisible,
        examples=(
            Example("Es una pala\u200bbra normal.", "Es una palabra normal."),
            Example("\ufeffHola a todos.", "Hola a todos."),
            Example("Lo llama \x93amigo\x94.", "Lo llama “amigo”."),
            Example("Fin de página.\fOtra página.", "Fin de página.\nOtra página."),
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
            Example("Si n &gt; 3, para.", "Si n > 3, para."),
            Example("Ma&ntilde;ana ser&aacute; otro d&iacute;a.", "Mañana será otro día."),
            Example("Duerme&nbsp;bien.", "Duerme bien."),
            Example("Duerme.\\nCome fruta.", "Duerme.\nCome fruta."),
            Example("Compra pan\\ncon sal.", "Compra pan con sal."),
            Example("Ma&ntildeana llega el beb\\xe9.", "Mañana llega el bebé."),
            Example("Tiene 9 a&#241os.", "Tiene 9 años."),
        ),
        keep=(
            Keep("Abre con &lt;em&gt; y cierra."),
            Keep("AT&T y Johnson & Johnson; nada más."),
            Keep("Escribe `&nbsp;` en el código."),
            Keep("Está en datos\\nuevos y no aquí."),
            Keep("En HTML, &nbsp; es un espacio fijo y «&amp;» es el signo &."),
        ),
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
            Example("Mide 9 m<sup>2</sup>, según el plano<sup>3</sup>.", "Mide 9 m², según el plano."),
            Example("<p>Camina más.</p>\n<!-- fin -->", "Camina más.\n"),
            Example('Mira <a href="https://ejemplo.org">esta guía</a>.', "Mira esta guía."),
        ),
        keep=(
            Keep("La etiqueta <br> introduce un salto de línea."),
            Keep("Usa `<b>` y declara List<String> nombres; te quiero <3."),
        ),
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
