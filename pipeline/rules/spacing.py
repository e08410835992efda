"""White space: runs of it, and where marks lack it or have it on the wrong side."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import only, signs
from pipeline.rules.base import SIGNS, WORD, Context, Example, Finding, Keep, Rule, replace

_BLANK = r"[ \t\u00a0]"


def _gap(feature: str) -> bool:
    """Whether two signs are a run of spaces, a tab, or a space at the end of a line."""
    return len(feature) == 3 and ("\t" in feature or feature[1:] in ("  ", " \n", "\u00a0\n"))


_MANY = only(_gap, re.compile(r"(?<=\S)[ \t]{2,}(?=\S)|(?<=\S)\t(?=\S)|^ +(?=\S)|(?<=\S)[ \t]+(?=\n|\Z)"))
_BEFORE = only(
    signs(*(f"{blank}{mark}" for blank in " \t\u00a0" for mark in ",;:.?!…")),
    re.compile(rf"(?<=[\w)\]»”\"%…]){_BLANK}+(?=(?:\.{{3}}|…)?[,;:.?!…]?(?:[\s)»”\"\]]|\Z))(?=[,;:.?!…])"),
)
# "Y luego ...nada": the space stands on the wrong side.
_ELLIPSIS_MOVED = only(
    signs(" .", "\t.", "\u00a0.", " …", "\t…", "\u00a0…"),
    re.compile(rf"(?<=\w){_BLANK}+(\.{{3}}|…)(?=[^\W\d_]|[¿¡][^\W\d_])"),
)
_ASKED_MOVED = only(
    signs(" ?", " !", "\u00a0?", "\u00a0!"),
    re.compile(rf"(?<=\w){_BLANK}+([?!])(?=[A-ZÁÉÍÓÚÑ¿¡][a-záéíóúñA-ZÁÉÍÓÚÑ]*[ .,!?])"),
)
_STOP_MOVED = only(
    signs(" .", "\t.", "\u00a0."),
    re.compile(rf"(?:(?<={WORD}{{2}})|(?<=\b[12]\d\d\d)){_BLANK}+\.(?=[A-ZÁÉÍÓÚÑ¿¡«][a-záéíóúñ]*(?:\W|\Z))"),
)
_SWAPPED = only(
    signs(*(f"{blank}{mark}" for blank in " \t\u00a0" for mark in ",;")),
    re.compile(rf"(?:(?<=\w)|(?<=[A-Z]\.)){_BLANK}+([,;])(?=[^\W\d]|[¿¡«“(])"),
)
_OPENED = only(
    signs(*(f"{mark}{blank}" for blank in " \t\u00a0" for mark in "([¿¡«“")),
    re.compile(rf"(?<=[(\[¿¡«“]){_BLANK}+(?=\S)"),
)
_CLOSED = only(
    signs(*(f"{blank}{mark}" for blank in " \t\u00a0" for mark in ')]»”"')),
    re.compile(rf"(?<=\S){_BLANK}+(?=[)\]»”](?:\W|\Z)|\"[,;])"),
)
_AFTER = only(
    signs(",a", ",0", ";a", ":a", ".a", ".¿", ".¡", ".«"),
    re.compile(
        rf"(?<={WORD})([,;:])(?={WORD}{{2}}|[yeoau] {WORD})|(?<={WORD}{{2}}),(?=\d{{1,3}}(?:\s|[.;:]|\Z))|(?<=[»”\"])[,;](?={WORD}{{2}})|(?<={WORD}{{2}})\.(?=[A-ZÁÉÍÓÚÑ¿¡«][a-záéíóúñ]*(?:\W|\Z))|(?<=\b(?:19|20)\d\d)\.(?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?:\W|\Z))"
    ),
)
# "1.Lava el arroz", "•Agua": list marks stuck to their item.
_STUCK_NUMBER = re.compile(r"(?m)^[ \t]*\d{1,2}[.)](?=[¿¡«]?[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+\b)")
_STUCK_BULLET = re.compile(r"(?m)^[ \t]*[•▪●◦‣](?=[¿¡«]?[^\W_])")
_PERCENT_STUCK = only(
    signs("%a"), re.compile(r"(?<=\d)[ \u00a0\u202f]?%(?=(?:de|del|en|y|a|más|menos|al|con|por|que)\b)")
)
_STOP_OPENS = only(
    signs(*(f"{mark}{opening}" for mark in ".,;:" for opening in "¿¡")),
    re.compile(rf"(?<={WORD}{{2}})([.,;:])(?=[¿¡])"),
)
_SENTENCE = only(
    signs("?a", "!a", "?¿", "?¡", "!¿", "!¡"), re.compile(rf"(?<={WORD})([?!])(?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ]|[¿¡]{WORD})")
)
_BRACKETED = only(signs("( ", "(\t", "(\u00a0"), re.compile(rf"(?<={WORD}{{2}})\({_BLANK}+(?=\S)"))
_BRACKET_MOVED = only(signs(" )", "\t)", "\u00a0)"), re.compile(rf"(?<=\w){_BLANK}+\)(?={WORD}{{2}})"))
_MOVED = only(signs(" :", "\t:", "\u00a0:"), re.compile(rf"(?<=\w){_BLANK}+([:])(?={WORD}{{2}}|[«“])"))
_BRACKET = only(
    signs("a(", ")a", "»(", "”("),
    re.compile(
        rf"(?<={WORD})\((?={WORD}{{3}}[^()]*\s|(?:[oyea]|el|la|un|en|de|mi|tu|su|yo|no|si|ya|se|al|es) {WORD}{{2}})|(?<={WORD})\)(?={WORD}{{2}})|(?<={WORD}{{3}})\)(?=[yaoe] )|(?<=[»”])\((?=\w)"
    ),
)
# "Pan(blanco)", but "niño(a)", "ciudad(es)".
_ONE_WORD = re.compile(rf"(?<={WORD}{{3}})\((?={WORD}{{4,}}\)(?:\W|\Z))")


def _spaces(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_MANY):
        if m.end() == len(context.text) or (m.end() < len(context.text) and context.text[m.end()] == "\n"):
            if context.text[: m.start()].strip() and context.text[m.end() :].strip():
                yield replace(m.start(), m.end(), "")
        elif m.start() == 0 or context.text[m.start() - 1] == "\n":
            continue
        elif "|" not in context.text:
            yield replace(m.start(), m.end(), " ")


def _marks(context: Context) -> Iterable[Finding]:
    yield from _swapped(context)
    for pattern in (_BEFORE, _OPENED, _CLOSED):
        for m in context.finditer(pattern):
            # An emoticon is no punctuation: "hola :)".
            if not re.match(r"[:;]-?[)(DPp]", context.text[m.end() :]):
                yield replace(m.start(), m.end(), "")


def _swapped(context: Context) -> Iterable[Finding]:
    for pattern in (_SWAPPED, _MOVED):
        for m in context.finditer(pattern):
            yield replace(m.start(), m.end(), m.group(1) + " ")
    for m in context.finditer(_ASKED_MOVED):
        yield replace(m.start(), m.end(), m.group(1) + " ")
    for m in context.finditer(_ELLIPSIS_MOVED):
        yield replace(m.start(), m.end(), m.group(1) + " ")
    for m in context.finditer(_STOP_MOVED):
        if _starts(context.text, m.end()):
            yield replace(m.start(), m.end(), ". ")
    for m in context.finditer(_BRACKET_MOVED):
        yield replace(m.start(), m.end(), ") ")
    for m in context.finditer(_BRACKETED):
        yield replace(m.start(), m.end(), " (")


def _of_english(context: Context, at: int) -> bool:
    """Whether the mark stands between the same two words in the English: "decimal.Decimal", "len(list)"."""
    before = re.search(r"\w+$", context.text[:at])
    after = re.match(r"\W\w+", context.text[at:])
    return bool(before and after and f"{before.group()}{after.group()}" in context.english)


def _after(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_AFTER):
        head = re.search(r"\S*$", context.text[: m.start()])
        tail = re.match(r"\S*", context.text[m.end() :])
        stretch = (head.group() if head else "") + m.group() + (tail.group() if tail else "")
        stretch = stretch.rstrip('.,;:!?)»”"')
        if (
            stretch.count(".") > 1
            or "/" in stretch
            or "::" in stretch
            or (m.group() == ":" and context.text[m.end()].islower() and not _prose_colon(context.text, m.start()))
        ):
            continue
        if m.group() == ";" and context.text[m.start() - 1].isupper() and context.text[m.end()].isupper():
            continue  # "TL;DR"
        if re.search(rf"(?<!\w){re.escape(context.text[m.start() - 1 : m.end() + 1])}(?!\w)", context.english):
            continue  # "las coordenadas x,y", as in the English
        if _of_english(context, m.start()) or (m.group() == ":" and re.search(r"\w:[a-z]", context.english)):
            continue
        year = context.text[m.start() - 1].isdigit()
        if m.group() == "." and not year and not parts_two_words(context.text, m.start()):
            continue
        yield replace(m.end(), m.end(), " ")
    for m in context.finditer(_PERCENT_STUCK):
        yield replace(m.end(), m.end(), " ")
    for pattern in (_STUCK_NUMBER, _STUCK_BULLET):
        for m in context.finditer(pattern):
            yield replace(m.end(), m.end(), " ")
    for m in context.finditer(_STOP_OPENS):
        yield replace(m.end(), m.end(), " ")
    for m in context.finditer(_SENTENCE):
        yield replace(m.end(), m.end(), " ")
    for m in context.finditer(_ONE_WORD) if "(" in context.english else ():
        if _of_english(context, m.start()):
            continue
        yield replace(m.start(), m.start(), " ")
    for m in context.finditer(_BRACKET):
        if _of_english(context, m.start()):
            continue
        at = m.start() if m.group() == "(" else m.end()
        yield replace(at, at, " ")


def _prose_colon(text: str, at: int) -> bool:
    """Whether the colon at `at` parts two words of a sentence, not a key and its value."""
    return (
        text.count(":") == 1 and len(text.split()) > 3 and not re.search(r"[{}=|]", text) and parts_two_words(text, at)
    )


def _starts(text: str, at: int) -> bool:
    """Whether a Spanish word, not a name such as ".Net", begins at `at`."""
    from pipeline.lang.spanish import common

    word = re.match(rf"[¿¡«]?({WORD}+)", text[at:])
    return bool(word and common(word.group(1).lower()))


def parts_two_words(text: str, at: int, before: int = -1) -> bool:
    """Whether the mark at `at` parts two Spanish words, not a name such as "Node.Js"; the first ends at `before`."""
    from pipeline.lang.spanish import known

    left = re.search(rf"{WORD}+$", text[: before if before >= 0 else at])
    right = re.match(rf"[¿¡«]?({WORD}+)", text[at + 1 :])
    return bool(left and right and left.group()[-1].islower() and known(left.group()) and known(right.group(1)))


RULES = (
    Rule(
        id="spaces",
        level="fix",
        summary="Reduces runs of spaces to one and drops spaces at the end of a line.",
        why="Sobran espacios.",
        find=_spaces,
        examples=(Example("Hay  dos   espacios.", "Hay dos espacios."), Example("Uno\tdos.", "Uno dos.")),
        keep=(Keep("Un solo espacio."), Keep("a |  b  | c"), Keep("Usa `a  b`.")),
        source=SIGNS,
        typographic=True,
    ),
    Rule(
        id="space-at-marks",
        level="fix",
        summary="Removes the space before a closing mark and after an opening one.",
        why="Los signos de puntuación van pegados a la palabra que cierran o abren.",
        find=_marks,
        examples=(
            Example("Hola , amigo .", "Hola, amigo."),
            Example("El precio ( en euros ) sube .", "El precio (en euros) sube."),
            Example("¿ Vienes ?", "¿Vienes?"),
            Example("Vive en Vigo( Galicia ).", "Vive en Vigo (Galicia)."),
            Example("Abrió la puerta ...nada.", "Abrió la puerta... nada."),
            Example("Vive en Vigo .Trabaja allí.", "Vive en Vigo. Trabaja allí."),
            Example("¿Vienes ?Te espero allí.", "¿Vienes? Te espero allí."),
        ),
        keep=(Keep("Hola :)"), Keep("Usa .NET y la opción .gitignore."), Keep("El archivo `a , b`.")),
        source=SIGNS,
        typographic=True,
    ),
    Rule(
        id="space-after-marks",
        level="fix",
        summary="Puts the missing space after a comma, semicolon, full stop or bracket.",
        why="Falta un espacio después del signo de puntuación.",
        find=_after,
        examples=(
            Example("Compra pan,leche (poca)y huevos.", "Compra pan, leche (poca) y huevos."),
            Example("Llegó a casa.Luego cenó.", "Llegó a casa. Luego cenó."),
            Example("¿Vienes?Te espero.", "¿Vienes? Te espero."),
            Example("Solo hay una salida:esperar.", "Solo hay una salida: esperar."),
            Example("1.Pela el ajo.\n2.Pícalo.", "1. Pela el ajo.\n2. Pícalo."),
        ),
        keep=(
            Keep("Lee las coordenadas x,y del punto.", "Read the x,y coordinates of the point."),
            Keep("Cuesta 3,50 euros a las 10:30."),
            Keep("Node.js y la U.E. crecen."),
            Keep("std::vector y http://a.es,b"),
            Keep("niño(a)"),
            Keep("Pon nombre:valor en cada campo del archivo; {a:b} también."),
        ),
        source=SIGNS,
        typographic=True,
    ),
)
