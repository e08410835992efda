"""Line breaks and spaces in mid-sentence and in mid-word."""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from pipeline.lang.triggers import Beside
from pipeline.rules.base import WORD, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.english import means

_BREAK = re.compile(r"(?P<open>[^\W\d_]|,)[ \t]*\r?\n[ \t]*(?=[a-záéíóúñ(])")
_BEFORE_MARK = re.compile(r"(?<=\w)[ \t]*\r?\n[ \t]*(?=[,;:.?!…)»”](?:\s|\Z))")
# What no sentence ends in, before an empty line: "no todos pueden⏎⏎permitirse…".
UNFINISHED = re.compile(
    r" (?:que|de|del|la|el|los|las|un|una|unos|unas|en|con|por|para|a|al|y|o|su|sus|mi|tu|muy|más|no|se|puede|pueden|"
    r"puedes|debe|deben|debes|quiere|quieren|suele|suelen|es|son|está|están|ha|han|he|hemos|va|van)"
    r"[ \t]*(?:\r?\n[ \t]*){2,}\Z"
)
_LONG = 30  # characters: below it a line that ends in a comma may be verse
_HYPHENED = re.compile(rf"({WORD}+)-[ \t]*\r?\n[ \t]*([a-záéíóúñ]+)")
_TORN = re.compile(r"(?<![\w-])([^\W\d_]+)( |[ \t]*\r?\n[ \t]*)([a-záéíóúñ]+)(?![\w-])")


def _broken_line(context: Context) -> Iterable[Finding]:
    """A line that breaks off in mid-sentence and goes on in lower case, or in the mark that ends it."""
    if context.english:
        yield from _one_line_list(context)
    if not context.may_have("\n".__eq__) or context.kind == "code" or "|" in context.text:
        return
    for m in context.finditer(_MANY_LINES):
        yield replace(m.start(), m.end(), "\n\n")
    for m in context.finditer(_BEFORE_MARK):
        yield replace(m.start(), m.end(), "")
    longest = max(len(line) for line in context.text.split("\n"))
    for m in context.finditer(_BREAK):
        line = context.text[: m.end("open")].rsplit("\n", 1)[-1]
        after = context.text[m.end() :].split("\n", 1)[0]
        prose = m["open"] != "," and len(line.split()) > 1 and (len(line.split()) > 2 or len(after.split()) > 1)
        if longest > _LONG or (prose and re.search(r"[.?!…][»”\")]*\s*\Z", context.text)):
            yield replace(m.end("open"), m.end(), " ")
    unfinished = UNFINISHED.search(context.text) or (context.kind != "item" and broken_off(context, context.text))
    if unfinished and re.match(r"[a-záéíóúñ]", context.following):
        end = len(context.text.rstrip())
        yield replace(end, len(context.text), " ")
    if re.search(r"\w[ \t]*\n\Z", context.text) and re.match(r"[,;.:?!](?:\s|\Z)", context.following):
        end = len(context.text.rstrip())
        yield replace(end, len(context.text), "")


_MANY_LINES = re.compile(r"(?<=\S)\n(?:[ \t]*\n){2,}")
_NUMBER_ALONE = re.compile(r"(\d{1,2})[.)] ")


def _one_line_list(context: Context) -> Iterable[Finding]:
    """ "1. Desenchúfalo. 2. Vacíalo.": the items of a list of the English that stand in one line.

    A number at the beginning of a line is a part of its segment, one in mid-line is a segment by itself.
    """
    number = _NUMBER_ALONE.fullmatch(context.following)
    if number and re.search(r"[.!?;] \Z", context.text):
        item = re.compile(rf"{number[1]}[.)] \S")
        if any(item.match(e) for e in context.document.english):
            yield replace(len(context.text) - 1, len(context.text), "\n")


_BLANK = re.compile(r"[a-záéíóúñ][ \t]*(?:\r?\n[ \t]*){2,}\Z")


def broken_off(context: Context, text: str) -> bool:
    """Whether a text ends in a word and an empty line where the English, of fewer segments, goes on."""
    fewer = 0 < len(context.document.english) < len(context.document.spanish)
    return fewer and _BLANK.search(text) is not None and " " in text.strip()


@lru_cache(maxsize=65536)
def _word(text: str) -> bool:
    from pipeline.lang.inflect import analyse
    from pipeline.lang.spanish import known

    return known(text) or bool(analyse(text.lower()))


_IN_TWO = Beside(
    lambda left: len(left) > 1 and left.isalpha() and not _word(left),
    lambda right: len(right) > 2 and right.isalpha(),
    lambda left, right: _word(left + right),
)


def _torn(context: Context) -> Iterable[Finding]:
    """ "Bibliote-⏎ca", "impor⏎tante", "im portante": pieces that only together make a word."""
    if not (context.may_have(_IN_TWO) or context.may_have("\n".__eq__)) or context.kind == "code":
        return
    if "\n" not in context.text:
        yield from _torn_in_line(context)
        return
    done: set[int] = set()
    for m in context.finditer(_HYPHENED):
        whole = m.group(1) + m.group(2)
        done.add(m.start())
        # "Teórico-⏎práctico" keeps its hyphen, and "sub-⏎marino" has none.
        compound = not _word(whole)
        yield replace(m.end(1), m.start(2), "-" if compound else "")
    at = 0
    while torn := _TORN.search(context.text, at):
        at = torn.end(1)
        left, gap, right = torn.groups()
        if (
            torn.start() in done
            or context.is_protected(torn.start(), torn.end())
            or not _pieces(context, left, right, gap != " ", torn.start(1))
        ):
            continue
        yield replace(torn.end(1), torn.start(3), "")
        at = torn.end()


def _torn_in_line(context: Context) -> Iterable[Finding]:
    """Of two pieces in one line the first is a word of no language."""
    after = -1
    for left, right in pairwise(context.tokens):
        if (
            left.start >= after
            and (left.text[0].islower() or context.sentence_start(left.start))
            and not _word(left.low)
            and right.text[0].islower()
            and context.text[left.end : right.start] == " "
            and _pieces(context, left.text, right.text, broken=False, at=left.start)
        ):
            after = right.end
            yield replace(left.end, right.start, "")


def _pieces(context: Context, left: str, right: str, broken: bool, at: int) -> bool:
    """Whether two stretches are no words, or one of them none at a line's end, and make one together."""
    if (
        left.lower() in context.en_words
        or right in context.en_words
        or (len(left) < 2 and not broken)
        or left.isupper()
    ):
        return False
    if not left[1:].islower() and len(left) > 1:
        return False
    if _word(left) and _word(right):
        return broken and _meant(context, left, right)
    if not broken and (
        (left[0].isupper() and not context.sentence_start(at))
        or _word(left)
        or len(right) < 3
        or len(left) + len(right) < 7
    ):
        return False
    return _word(left + right)


def _meant(context: Context, left: str, right: str) -> bool:
    """Whether the English has the whole word, and neither of the two that its pieces happen to be: "erro⏎res"."""
    whole = (left + right).lower()
    if len(right) < 3 or not _word(whole):
        return False
    said = [any(means(w, e) for e in context.en_words) for w in (whole, left.lower(), right)]
    return said == [True, False, False]


RULES = (
    Rule(
        id="torn-word",
        level="fix",
        summary="Joins a word torn by a hyphen or break at the end of a line, or by a stray space.",
        why="La palabra está partida por un salto de línea o un espacio.",
        find=_torn,
        examples=(
            Example("Compró una male-\nta nueva.", "Compró una maleta nueva."),
            Example("Es muy impor\ntante.", "Es muy importante."),
            Example("Limpia la pan\ntalla.", "Limpia la pantalla.", "Clean the screen."),
            Example("Un examen teórico-\npráctico.", "Un examen teórico-práctico."),
            Example("Es una opor tunidad.", "Es una oportunidad."),
        ),
        keep=(
            Keep("Va a ver el mar y de más."),
            Keep("Una casa tan cara y antes mía."),
            Keep("Necesitas:\npan\nsal"),
            Keep("Un curso in situ, ipso facto."),
        ),
        typographic=True,
    ),
    Rule(
        id="broken-line",
        level="fix",
        summary="Joins a line that breaks off in mid-sentence.",
        why="Salto de línea en medio de la oración.",
        find=_broken_line,
        examples=(
            Example(
                "Aprender un idioma nuevo lleva mucho\ntiempo y paciencia.",
                "Aprender un idioma nuevo lleva mucho tiempo y paciencia.",
            ),
            Example("Puedes pagar con\ntarjeta\n.", "Puedes pagar con tarjeta."),
            Example("Es caro\n, pero dura.", "Es caro, pero dura."),
        ),
        keep=(
            Keep("Necesitas:\npan\nleche"),
            Keep("Primera línea completa de este texto.\nSegunda línea completa."),
            Keep("Sale la luna,\nbrilla en el agua,\nduerme la rana."),
        ),
        typographic=True,
    ),
)
