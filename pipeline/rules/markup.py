"""Marks of Markdown: those the English lacks, and those left broken."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.model import Patch
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.protect import BOARD_NAMES

_STARS = re.compile(r"(?<![*\w])(\*\*\*|\*\*|__)(?=[^\s*_])([^*_\n]+?)(?<=[^\s*_])\1(?![*\w])")
_LONE_END = re.compile(r"(?<=[^\W\d_.,;:?!])\*{2,3}(?=[\s.,;:?!]|\Z)|(?<=[.,;:?!])\*{2,3}(?=\s|\Z)")
_LONE_START = re.compile(r"(?:^|(?<=\s))\*{2,3}(?=[^\W\d_¿¡«])")
_SPACED = re.compile(r"(?:^|(?<=\s))\* ?\*[ ](?=\S)([^*\n]+?)(?<=\S)[ ]\* ?\*(?=[\s.,;:?!]|\Z)")
_LINK = re.compile(r"\[[^\[\]\n]+\]( +)\((?=https?://[^\s()]+\))")
_NUMBERED = re.compile(r"(?m)^\d{1,2}(?P<gap>[ ]\.[ ]?)(?=[A-ZÁÉÍÓÚÑ¿¡][a-záéíóúñ])")
_ONE_STAR = re.compile(
    r"(?<![*\w])\*\*(?=\w)(?P<in>[^*\n]{1,60}?)(?<=\w)(?P<end>\*)(?![*\w])|(?<![*\w])(?P<start>\*)(?=\w)(?:[^*\n]{1,60}?)(?<=\w)\*\*(?![*\w])"
)
_BULLET = re.compile(r"(?m)^(?P<b>[-*•])(?=[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)")
_HEADING = re.compile(r"(?m)^(#{2,6})(?=[A-ZÁÉÍÓÚÑ¿¡0-9])")
_TWICE_HEADED = re.compile(r"(?m)^#{1,6} (?P<again>(?:#{1,6} )+)(?=[A-ZÁÉÍÓÚÑ¿¡«“0-9*])")
_CLOSED_HEADING = re.compile(r"(?m)^#{1,6} \S[^\n]*?([ ]+#{1,6})[ ]*$")
_EMPTY = re.compile(r"(?<=\S)[ ]+\*\* ?\*\*(?=[ ]*(?:\n|\Z))")
_EMPTY_ALONE = re.compile(r"[ ]*\*\* ?\*\*[ ]*")
_ESCAPED = re.compile(r"(?:(?<=[\s(«“])|^)\\(?=[*_]{1,2}[^\W\d_])|(?<=[^\W\d_])\\(?=[*_]{1,2}(?:[\s.,;:!?)»”]|\Z))")


def _emphasis(context: Context) -> Iterable[Finding]:
    """Asterisks of Markdown round a word, when the English has none."""
    if not context.english or "**" in context.english or "__" in context.english:
        return
    for m in context.finditer(_STARS):
        yield replace(m.start(), m.end(), m.group(2))


def _lists(context: Context) -> Iterable[Finding]:
    """ "2 .Escurre", "-Leche" among items with their space."""
    for m in context.finditer(_NUMBERED):
        yield replace(m.start("gap"), m.end("gap"), ". ")
    for m in context.finditer(_BULLET):
        if any(line.startswith(f"{m['b']} ") for line in _list_around(context, m)):
            yield replace(m.end("b"), m.end("b"), " ")


def _list_around(context: Context, m: re.Match[str]) -> list[str]:
    """The lines with the same bullet that stand in a row with the one of match `m`, above and below."""
    lines = [s.strip() for s in "".join(context.document.spanish).split("\n") if s.strip()]
    own = context.text[m.start() :].split("\n", 1)[0].strip()
    found: list[str] = []
    row: list[str] = []
    for line in (*lines, ""):
        if line.startswith(m["b"]):
            row.append(line)
            continue
        if any(s.startswith(own) for s in row):
            found += row
        row = []
    return found


_MARKS = frozenset("*#[\\")


def _broken(context: Context) -> Iterable[Finding]:
    """Asterisks without a partner, spaces inside a link, hashes stuck to their heading, escapes."""
    if not context.may_have(_MARKS.__contains__) or context.kind == "code":
        return
    text = context.text
    for m in context.finditer(_ONE_STAR):
        at = m.start("end") if m["end"] else m.start("start")
        yield replace(at, at, "*")
    for m in context.finditer(_SPACED):
        yield replace(m.start(), m.end(), f"**{m.group(1)}**")
    for m in context.finditer(_EMPTY):
        yield replace(m.start(), m.end(), "")
    if _EMPTY_ALONE.fullmatch(text) and re.search(r"\S[ ]*\Z", context.previous):
        yield replace(0, len(text), "")  # behind a sentence of the same line
    if _ONE_STAR.search(text):
        return
    if len(re.findall(r"\*\*\*?", text)) % 2 and not re.search(r"\w\*\*\w|\s\*\*\s|`", text):
        ends, starts = [*context.finditer(_LONE_END)], [*context.finditer(_LONE_START)]
        paired = {e for a in _STARS.finditer(text) for e in (a.start(), a.end() - len(a.group(1)))}
        lone = [m for m in (*ends, *starts) if m.start() not in paired]
        if len(lone) == 1:
            yield replace(lone[0].start(), lone[0].end(), "")
    for m in _LINK.finditer(text):
        yield replace(m.start(1), m.end(1), "")
    for m in context.finditer(_TWICE_HEADED):
        yield replace(m.start("again"), m.end("again"), "")
    for m in context.finditer(_HEADING):
        yield replace(m.end(1), m.end(1), " ")
    for m in context.finditer(_CLOSED_HEADING):
        yield replace(m.start(1), m.end(1), "")
    if not re.search(r"`|https?:|[A-Za-z]:\\|\\[a-zA-Z]", text):
        for m in context.finditer(_ESCAPED):
            yield replace(m.start(), m.end(), "")


_BOARD = re.compile(rf"\[({BOARD_NAMES})(?:=[^\[\]\n]*)?\](?P<in>[^\[\]]*?)\[/\1\]", re.IGNORECASE)
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]\n|]{1,80}\|)?(?P<in>[^\W\d_][^\[\]\n|]{0,80}|\d[^\[\]\n|]* [^\[\]\n|]*)\]\]")
_WIKI_BOLD = re.compile(r"(?<![\w'])'''(?P<in>[^'\n]+(?:'[^'\n]+)*)'''(?![\w'])")


def _boards(context: Context) -> Iterable[Finding]:
    """Marks of forums and wikis round words."""
    if not context.may_have(_OPENS.__contains__) or context.kind == "code" or "`" in context.text:
        return
    for pattern in (_BOARD, _WIKI_LINK, _WIKI_BOLD):
        for m in pattern.finditer(context.text):
            shown = context.text[m.end() : m.end() + 1] in ("'", '"', "»", "”", "’") and context.text[: m.start()][
                -1:
            ] in ("'", '"', "«", "“", "‘")
            if not shown and re.search(r"\w", m["in"]):  # what stands in quotation marks is spoken of
                marks = ((m.start(), m.start("in")), (m.end("in"), m.end()))
                yield Finding(tuple(Patch(start=a, end=b, new="") for a, b in marks))


_OPENS = frozenset("['")

RULES = (
    Rule(
        id="forum-markup",
        level="fix",
        summary="Removes the marks of forums and wikis round words: [b]…[/b], [[…]], '''…'''.",
        why="Marca de formato de un foro o una wiki, ajena al texto.",
        find=_boards,
        examples=(
            Example("[b]Ojo:[/b] quema.", "Ojo: quema."),
            Example("El [[Nilo|río Nilo]] cruza [[Egipto]].", "El río Nilo cruza Egipto."),
        ),
        keep=(
            Keep("Escribe `[b]así[/b]`."),
            Keep("Si [[ -f x ]], sigue; «[i]así[/i]» da cursiva."),
            Keep("La matriz [[1, 2], [3, 4]]."),
        ),
        typographic=True,
        in_code=True,
    ),
    Rule(
        id="stray-emphasis",
        level="fix",
        summary="Removes asterisks of Markdown round a word when the English has none.",
        why="Marca de formato que no forma parte del texto.",
        find=_emphasis,
        examples=(Example("**Ojo:** quema mucho.", "Ojo: quema mucho.", "Careful: it is very hot."),),
        keep=(
            Keep("**Ojo:** quema mucho.", "**Careful:** it is very hot."),
            Keep("**Ojo:** quema mucho."),
            Keep("Calcula 2**8 y 3**2.", "Work out 2**8 and 3**2."),
        ),
        typographic=True,
    ),
    Rule(
        id="list-marks",
        level="fix",
        summary="Sets the space of numbers and bullets of a list.",
        why="La marca de la lista va pegada a su punto y separada del texto.",
        find=_lists,
        examples=(
            Example("1. Lava el arroz.\n2 .Escúrrelo.", "1. Lava el arroz.\n2. Escúrrelo."),
            Example("- Leche\n-Pan\n- Sal", "- Leche\n- Pan\n- Sal"),
            Example("-Leche\n-Pan\n- Sal", "- Leche\n- Pan\n- Sal"),
        ),
        keep=(Keep("-Ven, dijo Ana."), Keep("1. Lava el arroz."), Keep("Mide 2 .")),
        typographic=True,
    ),
    Rule(
        id="broken-markup",
        level="fix",
        summary="Mends marks of Markdown that were torn: lone asterisks, a link parted from its address, a heading stuck to its hashes.",
        why="Marca de formato rota al copiar o traducir el texto.",
        find=_broken,
        examples=(
            Example("**Aviso:** quema** mucho.", "**Aviso:** quema mucho."),
            Example("Es * * muy útil * *.", "Es **muy útil**."),
            Example("Lee [esto] (https://ejemplo.org/a).", "Lee [esto](https://ejemplo.org/a)."),
            Example("###Consejos", "### Consejos"),
            Example("## ## Consejos", "## Consejos"),
            Example("El **eje** gira. ** **", "El **eje** gira."),
            Example("Es **muy* útil.", "Es **muy** útil."),
            Example("Cuesta \\*mucho\\*.", "Cuesta *mucho*."),
        ),
        keep=(
            Keep("**Aviso:** quema."),
            Keep("Calcula 2**8 y usa * y ** con cuidado."),
            Keep("#Consejos de hoy"),
            Keep("Sumas [a, b] (y c)."),
        ),
        typographic=True,
    ),
)
