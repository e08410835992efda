"""Marks that stand twice, and ellipses with too few or too many points, or torn or stuck: "vino,, vio", "bueno. . . ya"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import only, signs
from pipeline.rules.base import SIGNS, WORD, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.spacing import parts_two_words

_TWO_DOTS = only(signs(".."), re.compile(rf"(?<={WORD}{{2}})\.\.(?=[a-záéíóúñ]{{2}})"))
_ELLIPSIS_STUCK = only(
    signs(".a", "…a", ".¿", ".¡", "…¿", "…¡"),
    re.compile(rf"(?<={WORD}{{2}})(?<!\.)(?:\.{{3}}|…)(?=(?:[yaeo]|[a-záéíóúñ]{{2,}}) |[¿¡][^\W\d_])"),
)
_COMMA_ELLIPSIS = only(signs(",.", ",…"), re.compile(rf"(?<={WORD}),[ ]?(?:\.{{3}}|…)[ ]?(?={WORD}|[¿¡])"))
_AND_SO_ON = re.compile(r"\b(etc|etcétera)(?:\.{2,}|\.?\s?…|\s\.{3}|\.{1,2}\s\.{3})", re.IGNORECASE)
_DOUBLE = only(
    signs(",,", ";;", "::", ",.", ".,", "..", "…."),
    re.compile(
        r"(?<![.\d]),{2,}(?=\s|\Z)|;{2,}(?=\s|\Z)|(?<!:):{2}(?=\s)|(?<=\w),\.(?=\s|\Z)|(?<=[\w)])\.,(?=\s)|(?<!\.)\.{2}(?=\s|\Z)|\.{4,}|…\.+"
    ),
)
_ENDED_TWICE = only(signs("?.", "!."), re.compile(r"(?<=[\w»”)][?!])\.(?=\s|\Z)"))
_STOPPED = only(signs(".?", ".!"), re.compile(rf"(?<={WORD}{{2}})(?<!etc)\.(?=[?!](?:\s|\Z|[»”\"]))"))
_SPACED = only(signs(" ."), re.compile(r"\.(?: \.){2,}"))
_STOP_AND_SPACE = signs(". ")
_DOTS = re.compile(r"[. ]*\.[. ]*")
_ABBREVIATION = re.compile(r"(?:\b(?:etc|[Uu]d|[Uu]ds|[Ss]r|[Ss]ra|[Dd]r|pág|p|ej|n|a|e|[A-Z]{1,2}))$")


def _doubled(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_STOPPED):
        yield replace(m.start(), m.start() + 1, "")
    for m in context.finditer(_ENDED_TWICE):
        if re.search(r"[¿¡]", context.text[: m.start()]):
            yield replace(m.start(), m.end(), "")
    for m in context.finditer(_AND_SO_ON):
        yield replace(m.end(1), m.end(), ".")
    for m in context.finditer(_TWO_DOTS):
        if parts_two_words(context.text, m.end() - 1, m.start()):
            yield replace(m.start(), m.end(), "... ")
    for m in context.finditer(_ELLIPSIS_STUCK):
        if context.text[m.end()] in "¿¡" or parts_two_words(context.text, m.end() - 1, m.start()):
            yield replace(m.end(), m.end(), " ")
    for m in context.finditer(_COMMA_ELLIPSIS):
        yield replace(m.start(), m.end(), "... ")
    for m in context.finditer(_DOUBLE):
        mark = m.group()
        if re.search(r"\betc(?:étera)?$", context.text[: m.start()], re.IGNORECASE) and mark[-1] in ".…":
            continue
        if mark.startswith("...."):
            new = "..."
        elif mark.startswith("…"):
            new = "…"
        elif mark == ".,":
            if _ABBREVIATION.search(context.text[: m.start()]) or not re.search(
                r"[a-záéíóúñ]{4}$", context.text[: m.start()]
            ):
                continue
            new = ","
        else:
            # What goes on in lower case was left open: "Espera.. ahora voy".
            goes_on = mark == ".." and re.match(r" [a-záéíóúñ]", f"{context.text[m.end() :]}{context.following}")
            new = "..." if goes_on else "." if "." in mark else mark[0]
        yield replace(m.start(), m.end(), new)
    for m in context.finditer(_SPACED):
        yield replace(m.start(), m.end(), "...")
    yield from _torn_ellipsis(context)


def _torn_ellipsis(context: Context) -> Iterable[Finding]:
    """ "Vale. . . ya": each stop was taken for a sentence of its own, so each segment gives up the space behind it."""
    if not context.may_have(_STOP_AND_SPACE) or not context.text.endswith(". "):
        return
    after = context.following
    torn = (
        _DOTS.fullmatch(after)
        or (context.text.endswith(("... ", "… ")) and after[:1] in (",", ";"))
        or (_DOTS.fullmatch(context.text) and after[:1] in (",", ";", ":", "?", "!", ")"))
    )
    if torn:
        yield replace(len(context.text) - 1, len(context.text), "")


RULES = (
    Rule(
        id="doubled-marks",
        level="fix",
        summary="Reduces doubled commas, full stops and over-long ellipses.",
        why="Puntuación duplicada.",
        find=_doubled,
        examples=(
            Example("No lo sé.....", "No lo sé..."),
            Example("Vino,, vio y venció..", "Vino, vio y venció."),
            Example("Bueno. . . ya.", "Bueno... ya."),
            Example("Trae pan, sal, etc...", "Trae pan, sal, etc."),
            Example("Espera…ya voy.", "Espera… ya voy."),
            Example("Bueno..ya veremos.", "Bueno... ya veremos."),
            Example("¿Qué tal?. Hola.", "¿Qué tal? Hola."),
            Example("Bueno.. ya veremos.", "Bueno... ya veremos."),
        ),
        keep=(Keep("No lo sé... quizá."), Keep("Pan, leche, etc., y más."), Keep("range(0..5)")),
        source=SIGNS,
        typographic=True,
    ),
)
