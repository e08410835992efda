"""Marks of translation engines that were left in the text: pieces of words, special tokens, escapes of addresses."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.protect import TAG

# "pis@@ cina", "lad ##ra": pieces of words as engines cut them; "3 @,@ 5": a sign inside a number or word.
_PIECES = re.compile(r"(?<=[^\W\d_])@@ ?(?=[^\W\d_])|(?<=[^\W\d_]) ##(?=[a-záéíóúüñ])")
_INNER = re.compile(r"(?<=\w) @([-,.:/–])@ (?=\w)")
_UNDER = re.compile(r"(?P<gap>(?<=[^\s▁])▁(?=[^\s▁]))|(?<!\S)▁[ ]?|▁")
_SPECIAL = re.compile(
    r"(?:</?s>|<(?:unk|UNK|pad|PAD|eos|EOS|bos|BOS|mask)>|\[(?:UNK|PAD|CLS|SEP|MASK|EOS|BOS)\]|<2[a-z]{2}>|>>[a-z]{2,3}<<|<\|[a-z_]{3,20}\|>|<extra_id_\d+>|__(?:es|en|spa|eng)__|⁇|_x000[0-9aAdD]_)"
)
_ABOUT = re.compile(r"token|vocabulario|etiqueta|modelo|tachad|HTML", re.IGNORECASE)
_LONE = re.compile(r"[ ](?:&apos;|&quot;|&#39;|['\"])[ ]?(?=[.,;:?!]\s*$)")
_ESCAPED = re.compile(
    r"(?<=[a-záéíóúüñ,;:.!?])%(?:20)(?:%20)*(?=(?P<next>[a-záéíóúüñA-ZÁÉÍÓÚÑ¿¡(\d]+))(?![\w%-]*\.\w)", re.IGNORECASE
)
_PERCENT = re.compile(r"(?<=\d)%25(?!\w)")
_IMAGE = re.compile(r"\[\[(?:Archivo|Imagen|File|Image|Fichero):[^\[\]\n]*\]\][ ]?", re.IGNORECASE)


def _strange(feature: str) -> bool:
    """Whether a word or sign may come of an engine: its joints and marks."""
    return not _MARKS.isdisjoint(feature)


_MARKS = frozenset("@<>[]|_▁⁇&#Ġ\uffe8\uffed'\"")


def _tokens(context: Context) -> Iterable[Finding]:
    if not context.may_have(_strange):
        return
    text = context.text
    for m in context.finditer(_PIECES):
        yield replace(m.start(), m.end(), "")
    for m in context.finditer(_INNER):
        yield replace(m.start(), m.end(), m[1])
    for m in context.finditer(_UNDER):
        yield replace(m.start(), m.end(), " " if m["gap"] else "")
    for m in context.finditer(_SPECIAL):
        spoken = m.group() in context.english or _ABOUT.search(text)
        if spoken or (TAG.fullmatch(m.group()) and text.count("<s>") == text.count("</s>") > 0 and not _whole(text)):
            continue
        start, end = m.span()
        if text[end : end + 1] == " ":
            end += 1
        elif start and text[start - 1] == " ":
            start -= 1
        yield replace(start, end, "")


def _images(context: Context) -> Iterable[Finding]:
    for m in _IMAGE.finditer(context.text) if context.may_match(_IMAGE) else ():
        if context.text[: m.start()].count("`") % 2 == 0:
            yield replace(m.start(), m.end(), "")


_GONE = re.compile(
    r"(?:^|(?<=\n))[ ]*\[(?:(?:comentario|respuesta|mensaje|contenido|usuario|publicación) )?(?:eliminad[oa]|borrad[oa]|suprimid[oa]|deleted|removed|editad[oa])(?: por (?:el|un) (?:moderador|usuario|autor))?\][ \t]*(?:\n+|$)",
    re.IGNORECASE,
)


def _gone(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_GONE):
        yield replace(m.start(), m.end(), "")


def _whole(text: str) -> bool:
    """Whether "<s>" and "</s>" stand around the whole text, as engines set them."""
    return text.strip().startswith("<s>") and text.strip().endswith("</s>")


def _escapes(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_ESCAPED):
        word = re.search(r"\S*$", context.text[: m.start()])
        if not (word and re.search(r"[/\\@=]|\w\.\w", word[0])):
            yield replace(m.start(), m.end(), " ")
    for m in context.finditer(_PERCENT):
        yield replace(m.start(), m.end(), "%")


def _lone(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_LONE):
        sign = m.group().strip()
        if context.text.count(sign) == 1:
            yield replace(m.start(), m.end(), "")


RULES = (
    Rule(
        id="engine-tokens",
        level="fix",
        summary="Joins words that a translation engine left in pieces (“pis@@ cina”) and drops its tokens (“<unk>”, “[PAD]”).",
        why="Marca interna del traductor automático que ha quedado en el texto.",
        find=_tokens,
        examples=(
            Example("La pis@@ cina está fría.", "La piscina está fría."),
            Example("El perro lad ##ra mucho.", "El perro ladra mucho."),
            Example("▁El ▁perro ▁ladra.", "El perro ladra."),
            Example("El <unk> perro ladra. [PAD]", "El perro ladra."),
            Example("Mide 3 @,@ 5 metros.", "Mide 3,5 metros."),
        ),
        keep=(
            Keep("El token [UNK] marca lo desconocido."),
            Keep("Cuesta <s>5</s> 3 euros."),
            Keep("## Título\nUsa `pis@@ cina` y C##."),
            Keep("Escribe a ana@@casa y sigue."),
        ),
        typographic=True,
    ),
    Rule(
        id="wiki-image",
        level="fix",
        summary="Drops the code of an image of a wiki.",
        why="Código de una imagen que no forma parte del texto.",
        find=_images,
        examples=(Example("[[Archivo:foto.jpg]] El perro duerme.", "El perro duerme."),),
        keep=(Keep("Mira [[Lima]] y `[[Archivo:x]]`."), Keep("El archivo foto.jpg.")),
        in_code=True,
        typographic=True,
    ),
    Rule(
        id="deleted-note",
        level="fix",
        summary="Drops the note of a forum in the place of what was deleted: “[eliminado]”.",
        why="Aviso del foro que no forma parte del texto.",
        find=_gone,
        examples=(
            Example("[eliminado]\n\nVen hoy.", "Ven hoy."),
            Example("Ven hoy.\n[deleted]", "Ven hoy.\n"),
        ),
        keep=(Keep("El comentario [eliminado] decía eso."), Keep("[eliminado] por error.")),
        any_language=True,
        typographic=True,
    ),
    Rule(
        id="escaped-space",
        level="fix",
        summary="Replaces %20 and %25 of addresses in running text.",
        why="Código de una dirección web que se ha colado en el texto.",
        find=_escapes,
        examples=(Example("Mételo en el horno%20y espera.", "Mételo en el horno y espera."),),
        keep=(
            Keep("Mira https://ejemplo.org/el%20perro y mi%20foto.jpg."),
            Keep("El código %20 es un espacio."),
        ),
        typographic=True,
    ),
    Rule(
        id="lone-quote",
        level="fix",
        summary="Drops a quotation mark that stands alone before the last stop.",
        why="Comilla suelta que no abre ni cierra nada.",
        find=_lone,
        examples=(Example("No nos arrepentimos ' .", "No nos arrepentimos."),),
        keep=(Keep("Dijo ' no ' ."), Keep("El código es ' y ya está.")),
        typographic=True,
    ),
)
