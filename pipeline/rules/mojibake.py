"""Text read in the wrong encoding."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace

_SUSPECT = re.compile(
    r"[^ \n]*(?:[ÂÃâÅÄð][\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|Ã(?= \S))"
    r"(?:[^ \n]|(?<=Ã) )*"
)


_ODD = frozenset("√¬‚├┬ôâãåäð¤¢£‡ž—–")


def _odd(feature: str) -> bool:
    """Whether a word or sign may come of a wrong encoding; figures and letters behind "=" and "%" may as well."""
    return not _ODD.isdisjoint(feature) or (len(feature) == 3 and feature[1] in "=%" and feature[2] in "a0")


def _mojibake(context: Context) -> Iterable[Finding]:
    if not context.may_have(_odd):
        return
    for pattern, codec in _OTHER_PAGES:
        for m in context.finditer(pattern):
            meant = _reread(m.group(), codec)
            if meant != m.group():
                yield replace(m.start(), m.end(), meant)
    for m in context.finditer(_ONE_BYTE):
        if word := _one_byte(m):
            yield replace(m.start(), m.end(), word)
    for m in _SUSPECT.finditer(context.text):
        from ftfy import fix_encoding

        token = _LONE.sub(_restored_i, m.group())
        mended = fix_encoding(token)
        if mended == token:
            mended = _by_hand(token)
        if mended != m.group():
            yield replace(m.start(), m.end(), mended)


# UTF-8 read as the code page of an old Mac ("canci√≥n") or of DOS ("canci├│n"), or left in the form of mail and addresses.
_SIGNS = "áéíóúüñçÁÉÍÓÚÜÑÇ¿¡«»ºª°·“”‘’–—…€ "
_OTHER_PAGES = (
    (re.compile(r"(?:[√¬][^\x00-\x7f\n]|‚[ÄÇ][^\x00-\x7f\n])+"), "mac_roman"),
    (re.compile(r"(?:[├┬][^\x00-\x7f\n]|Ô[ÇÜ][^\x00-\x7f\n])+"), "cp850"),
    (re.compile(r"(?:=[C][23]=[89AB][0-9A-F]|=E2=80=[89A][0-9A-F])+"), "="),
    (re.compile(r"(?:%[C][23]%[89AB][0-9A-F]|%E2%80%[89A][0-9A-F])+", re.IGNORECASE), "%"),
)


def _reread(text: str, codec: str) -> str:
    """The signs meant by a stretch that was read with another code page; the text itself when they are not Spanish ones."""
    try:
        raw = bytes.fromhex(text.replace(codec, "")) if len(codec) == 1 else text.encode(codec)
        meant = raw.decode("utf-8")
    except (UnicodeError, ValueError):
        return text
    return meant if all(c in _SIGNS for c in meant) else text


# One byte for one letter: ñ of DOS ("a¤o") or of an old Mac ("ni–o"), or the form of mail ("canci=F3n").
_ONE_BYTE = re.compile(r"(?<![\w=])([^\W\d_]+)(?:([¤¢£‚‡Ž—–])|=([CDEF][0-9A-F]))([^\W\d_]*)(?![\w=])")
_BYTES = {"¤": "ñ", "¢": "ó", "£": "ú", "‚": "é", "‡": "á", "Ž": "é", "—": "ó", "–": "ñ"}


def _one_byte(m: re.Match[str]) -> str:
    """The word meant, "" when it is none; what a dash parts must be no words by themselves."""
    from pipeline.lang.spanish import known

    left, sign, code, right = m.groups()
    word = f"{left}{_BYTES[sign] if sign else bytes.fromhex(code).decode('latin-1')}{right}"
    if not known(word) or (not right and sign in ("—", "–", "‚")):
        return ""
    parted = sign in ("—", "–") and known(left) and known(right) and min(len(left), len(right)) > 1
    return "" if parted else word


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
            Example("La canci√≥n del ni├▒o.", "La canción del niño."),
            Example("Ma=C3=B1ana hay sesi%C3%B3n.", "Mañana hay sesión."),
            Example("El ni¤o canta una canci=F3n.", "El niño canta una canción."),
        ),
        keep=(
            Keep("El café de São Paulo y el señor Núñez."),
            Keep("Cuesta 5£ y 3¢; vino—creo—ayer."),
            Keep("Calcula √2 y √π; ¬p es la negación de p."),
            Keep("Mira https://ejemplo.org/ma%C3%B1ana."),
            Keep("El château de Ângela, Å y Ä son letras."),
        ),
        typographic=True,
    ),
)
