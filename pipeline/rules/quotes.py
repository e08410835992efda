"""Quotation marks: « » outside, “ ” inside, and the full stop behind them."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.lang.triggers import SIGNS, only, signs
from pipeline.model import Patch
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.dialogue import SAID as _SAID
from pipeline.rules.protect import protected_spans

_SOURCE = "Ortografía de la lengua española (RAE-ASALE, 2010), cap. III, «Las comillas»"
_MARK = only(
    frozenset((*"«»“”„‟\"‘’'‚´", *(SIGNS + pair for pair in ("``", "<<", ">>", ",,")))).__contains__,
    re.compile(
        r"``|''|(?<!\w)<<(?=\w|[¿¡])|(?<=[\w.?!…])>>(?!\w)|,,(?=\w)|(?<!\w)´(?=\w)|(?<=\w)´(?!\w)|[«»“”„‟\"‘’'‚]"
    ),
)
_AND = re.compile(r"(?<=\w )['’‘][nN]['’](?= \w)")  # "rock 'n' roll"
_STYLES = {"latinas": ("«»", "“”", "‘’"), "inglesas": ("“”", "‘’", "«»")}
_REACH = 400
_ABBREVIATION = re.compile(r"(?:\b(?:etc|EE|UU|[Uu]ds?|[Ss]ra?|[Dd]ra?|[A-Z]|[ap]\.\s?m|ej|pág|núm))$")


class _Mark(NamedTuple):
    start: int
    end: int
    text: str


def _pairs(text: str) -> list[tuple[_Mark, _Mark, int]]:
    """Matching quotation marks with their depth; a mark without a partner is left out."""
    safe = [*protected_spans(text), *(m.span() for m in _AND.finditer(text))]
    stack: list[_Mark] = []
    found: list[tuple[_Mark, _Mark]] = []
    for m in _MARK.finditer(text):
        mark = _Mark(m.start(), m.end(), m.group())
        if any(a < mark.end and mark.start < b for a, b in safe):
            continue
        opens, closes = _can_open(text, mark), _can_close(text, mark)
        partner = next((k for k in range(len(stack) - 1, -1, -1) if _partners(stack[k].text, mark.text)), None)
        if closes and partner is not None and mark.start - stack[partner].start <= _REACH:
            found.append((stack[partner], mark))
            del stack[partner:]
        elif opens:
            stack.append(mark)
    found.sort(key=lambda pair: pair[0].start)
    return [(a, b, sum(c.start < a.start and b.end < d.end for c, d in found)) for a, b in found]


def _can_open(text: str, mark: _Mark) -> bool:
    before, after = text[: mark.start][-1:], text[mark.end :][:1]
    if mark.text in "”’»" or mark.text == ">>":
        return False
    free = not before or not (before.isalnum() or before in "\"'”»’)")
    if mark.text == "'" and not re.match(r"\d{2}s?\b", text[mark.end :]):
        return free and bool(re.match(r"[^\W\d_]|[¿¡\d]", after))
    return free and bool(after.strip())


def _can_close(text: str, mark: _Mark) -> bool:
    before, after = text[: mark.start][-1:], text[mark.end :][:1]
    if mark.text in "“„‘‚«``" or mark.text in ("<<", ",,"):
        # “x“ and „x“ close with what elsewhere opens.
        return mark.text in "“" and bool(before.strip()) and not (after.isalnum())
    single = mark.text in "'’´"
    if not before.strip() and mark.text not in "”»":
        return False
    return not after.isalnum() or (not single and mark.text in "”»")


def _partners(opening: str, closing: str) -> bool:
    sets = {
        "«": '»"”',
        "“": '”“"»',
        "„": "”“‟",
        "‟": "”",
        '"': '"”»',
        "‘": "’'",
        "'": "'’",
        "‚": "‘’",
        "``": "''\"",
        "''": "''",
        "”": "”",
        "<<": ">>",
        ",,": '”“"',
        "´": "´",
    }
    return closing in sets.get(opening, "")


def _quotes(context: Context) -> Iterable[Finding]:
    if not context.may_match(_MARK) or context.settings.quotes == "keep" or not _MARK.search(context.text):
        return
    yield from _left_open(context)
    if "“" not in context.text and context.text.count("”") == 2:
        for m in context.finditer(_BOTH_CLOSE):
            yield replace(m.start(), m.end(), f"“{m.group(1)}”")
    if context.text.count('"') == 2:
        for m in context.finditer(_LOOSE):
            yield replace(m.start(), m.end(), f'"{m.group(1)}"')
    document, index = context.document, context.index
    after = "".join(
        t
        for t, p in zip(document.spanish[index + 1 :], document.paragraphs[index + 1 :], strict=False)
        if p == document.paragraphs[index]
    )
    before = context.paragraph_before
    low, high = len(before), len(before) + len(context.text)
    style = _STYLES[context.settings.quotes]
    whole = before + context.text + after
    for opening, closing, depth in _pairs(whole):
        if (opening.text in "‘'" and _is_gloss(whole, opening.start, closing.end)) or "\\" in whole[
            opening.end : closing.start
        ]:
            continue
        new = style[min(depth, 2)]
        patches = [
            Patch(start=mark.start - low, end=mark.end - low, new=sign)
            for mark, sign in ((opening, new[0]), (closing, new[1]))
            if low <= mark.start and mark.end <= high and mark.text != sign
        ]
        if patches:
            yield Finding(tuple(patches))


_LOOSE = re.compile(r'(?<!\S)" ([^"\n]{1,80}?) "(?=[\s.,;:!?)]|\Z)')
_BOTH_CLOSE = re.compile(r"(?<![\w“])”(?=[\w¿¡])([^“”«»\"\n]{1,80}?)(?<=[\w?!.])”(?!\w)")
_LEFT_OPEN = re.compile(r"(?<!\S)([\"«“])(?=[^\"«»“”\n]{3,}\Z)")


def _left_open(context: Context) -> Iterable[Finding]:
    """A quotation that nothing closes, at the end of the text, where the English closes its own there."""
    if not context.english or context.following or context.previous.count('"') % 2:
        return
    if not re.search(r"[\"”][.?!]?\s*$", context.english):
        return
    for m in context.finditer(_LEFT_OPEN):
        end = len(context.text.rstrip())
        stop = context.text[end - 1] == "." and context.text[end - 2] != "."
        close = {"«": "»", "“": "”"}.get(m.group(1), m.group(1))
        yield Finding((Patch(start=end - stop, end=end, new=f"{close}{'.' if stop else ''}"),))


_MEANS = re.compile(
    r"\b(?:significa(?:ba|n)?|significado(?: de)?|quiere decir|equivale a|sentido de|traduce (?:como|por)|griego|latín|árabe|hebreo|náhuatl|quechua|inglés|francés|alemán|con el valor de)\b",
    re.IGNORECASE,
)


def _is_gloss(text: str, start: int, end: int) -> bool:
    """Whether single marks give the meaning of a word, as linguists write: «rosa» ‘rosa’."""
    alone = len(text[start:end].split()) <= 6
    cited = re.search(r"[«“\"*_][^«»“”\"*_]{1,40}[»”\"*_][^.;]{0,25}$", text[:start])
    return alone and bool(cited) and bool(_MEANS.search(text)) and text[start] == "‘"


_SAYS_HEAD = (
    rf"(?<!\w)((?:le |me |nos |les |te |se )?{_SAID}|dec(?:ía|ían|imos|ir)|dig[oa]|dije|dijeron|escribi(?:ó|eron)|advirti(?:ó|eron)|gritaban|reza(?:ba)?|pensé|pensó|pone|ponía|respondí|pregunté|contesté)"
    r"( a(?:l| la| los| mi| su)? [a-záéíóúñ]+)?,"
)
_SAYS = re.compile(rf"{_SAYS_HEAD}(?=[ ]?[«“\"][¿¡]?(?-i:[A-ZÁÉÍÓÚÑ¿¡]))", re.IGNORECASE)
# "¿De verdad dijo, "nunca más"?": a few words in small letters are no speech of their own.
_SAYS_WORDS = re.compile(rf"{_SAYS_HEAD}(?=[ ]?[«“\"](?-i:[a-záéíóúñ])[^«»“”\"]*[»”\"]\s*[.?!]*\s*$)", re.IGNORECASE)
# "«¡Fuera!» gritó el guardia": the words that tell who speaks are set off.
_EXCLAIMED = re.compile(rf"(?<=[!?])([»”\"])(?= (?:{_SAID})\b(?! (?:y|e)\b))", re.IGNORECASE)
_SAID_WORDS_EN = re.compile(r"[“\"][^“”\"]+[”\"]?[.?!]*[”\"]?\s*$")


def _announced(context: Context) -> Iterable[Finding]:
    """ "Dijo, «Ya voy»" → "Dijo: «Ya voy»"."""
    for m in context.finditer(_SAYS):
        head = context.text[: m.start()]
        if not re.search(r"[»”\"],? $", head):
            yield replace(m.end() - 1, m.end(), ":")
    for m in context.finditer(_EXCLAIMED):
        yield replace(m.end(1), m.end(1), ",")
    if not context.english or not _SAID_WORDS_EN.search(context.english):
        return
    for m in context.finditer(_SAYS_WORDS):
        if not re.search(r"(?:[»”\"],? |\b(?:según|como|lo) )$", context.text[: m.start()], re.IGNORECASE):
            yield replace(m.end() - 1, m.end(), "")


_INSIDE = only(
    signs(*(f"{mark}{quote}" for mark in ".," for quote in "»”’\"'")),
    re.compile(r"(?<![.…\s«“\"'‘])([.,])([»”’\"']+)(?=([.,;:)]?)(?:[\s)]|\Z))"),
)


def _outside(context: Context) -> Iterable[Finding]:
    """The full stop or comma goes behind the closing quotation mark."""
    if not context.may_match(_INSIDE) or context.settings.quotes == "keep":
        return
    for m in context.finditer(_INSIDE):
        mark, closing, follows = m.groups()
        if mark == "." and (
            _ABBREVIATION.search(context.text[: m.start()]) or re.search(r"\.\w+$", context.text[: m.start()])
        ):
            continue
        if '"' in closing and context.text.count('"', 0, m.start()) % 2 == 0:
            continue
        if "'" in closing and "'" not in context.text[: m.start()]:
            continue
        yield replace(m.start(), m.end(), closing + ("" if follows and follows != ")" else mark))


RULES = (
    Rule(
        id="quotation-marks",
        level="fix",
        summary="Writes quotations with « », and quotations inside them with “ ” (setting `quotes`).",
        why="Las comillas recomendadas en español son las angulares («»); dentro de ellas, las inglesas (“”).",
        find=_quotes,
        examples=(
            Example("Lo llaman ‘el plan’ desde ayer.", "Lo llaman «el plan» desde ayer."),
            Example('Dijo "sí" y se fue.', "Dijo «sí» y se fue."),
            Example("Lo llama <<arte>>.", "Lo llama «arte»."),
            Example('Le dicen ´el Largo´; él dice " no ".', "Le dicen «el Largo»; él dice «no»."),
            Example('Ponía: "Se vende.', "Ponía: «Se vende».", 'It said: "For sale."'),
            Example("Respondió: “Ana dijo ‘no’ dos veces”.", "Respondió: «Ana dijo “no” dos veces»."),
        ),
        keep=(
            Keep("En latín, «rosa» significa ‘rosa’."),
            Keep('Escribe printf("Hola\\n"); y compila.'),
            Keep("Leyó a O'Brien y a D'Annunzio en L'Hospitalet."),
            Keep('Una pantalla de 15" y otra de 17".'),
            Keep("«Así», dijo, «de “fácil” es»."),
            Keep('Ejecuta `print("hola")`.'),
        ),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="stop-outside-quotes",
        level="fix",
        summary="Moves a full stop or comma from inside the closing quotation mark to behind it.",
        why="En español, el punto y la coma se escriben después de las comillas de cierre.",
        find=_outside,
        examples=(
            Example("Lo llamó «el gran salto.»", "Lo llamó «el gran salto»."),
            Example("«Ya voy,» dijo Ana.", "«Ya voy», dijo Ana."),
        ),
        keep=(
            Keep("Empieza con '.' y sigue."),
            Keep("Vive en «EE. UU.» desde 2010."),
            Keep("Dijo: «No sé...»"),
            Keep("¿Dijo «ven»?"),
        ),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="quoted-speech",
        level="fix",
        summary="Introduces quoted speech with a colon instead of the English comma.",
        why="Las palabras textuales se anuncian con dos puntos, no con coma.",
        find=_announced,
        examples=(
            Example("Mi tía dijo, «Aquí no se fuma».", "Mi tía dijo: «Aquí no se fuma»."),
            Example('¿Por qué dijo, "basta"?', '¿Por qué dijo "basta"?', 'Why did he say "enough"?'),
            Example('El aviso decía, "Cuidado con el perro".', 'El aviso decía: "Cuidado con el perro".'),
        ),
        keep=(Keep("«Ya voy», dijo, «pero espera»."), Keep("Lo dijo, «sin querer», en voz alta.")),
        source=_SOURCE,
        typographic=True,
    ),
)
