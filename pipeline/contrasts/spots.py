"""The labels of one line and their values, as its marks set them apart."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.contrasts.lines import Line
from pipeline.contrasts.records import Span, trimmed

_SEPARATOR = (
    r"(?:[;.,?!:]\s+(?:[–—-]\s+)?|[;/|]\s*|(?<!\s)\s+(?:[/|]{1,2}\s*|[—–]\s+"
    r"|(?:vs\.?|versus|frente a|y|mientras que|en cambio)\s+))"
)
_NAME = r"[«“\"]?[^\W\d_](?:[^:;.,!?¿¡\n|/<>()\[\]=—–]|\.(?=\w)){0,45}?[»”\"]?"
_SHUT = r"(?:\*\*|__|</b>|</strong>)"
_AT = re.compile(
    rf"(?:^[ \t>]*(?:(?:[-*•+–]|\d{{1,2}}[.)]|\(?[A-Ha-h]\))\s+)?|(?P<sep>{_SEPARATOR})(?:y |pero |\(?[A-Ha-h]\) )?)"
    rf"(?P<open>\*\*|__|<b>|<strong>)?(?:\((?P<paren>{_NAME})\)\s*:?"
    rf"|(?P<label>{_NAME}(?:\s\([^()\n:]{{1,40}}\)(?=:))?)(?P<join>\s*:{_SHUT}?|{_SHUT}\s*:|\s+[-–—=→]|{_SHUT}))\s+(?:[–—]\s+)?(?=[^\s:])"
)
# What each label of a line has of its own; a line with fewer than two has no pair.
JOINS = re.compile(r"[:(<]|\*\*|__|(?<=\s)[-–—=→](?=\s)")
SENTENCE = re.compile(r"[.!?…][»”\")]*\s+(?=[¿¡«“\"(]?[A-ZÁÉÍÓÚÑ])")
_CODE = re.compile(r"_|\w\.[a-z]{2,4}\b")


class Spot(NamedTuple):
    """A label on a line: where its separator begins, itself, where its value begins, and the separator."""

    start: int  # where the separator before the label begins
    label: Span
    value: int
    separator: str


def spots_of(line: Line, text: str) -> list[Spot]:
    """The labels of a line, with colon, dash, brackets or in bold."""
    found, at = [], 0
    while match := _AT.search(line.text, at):
        group = "paren" if match["paren"] else "label"
        label = trimmed(text, line.start + match.start(group), line.start + match.end(group), ' «»“”"*_')
        start = match.start("sep") if match["sep"] else match.start()
        bold_only = (
            group == "label"
            and not match["open"]
            and re.fullmatch(r"\W*", match["join"] or "")
            and match["join"].startswith(("*", "_", "<"))
        )
        said = text[slice(*label)]
        if len(said.split()) <= 5 and not bold_only and not _CODE.search(said):
            mark = re.sub(r"(?<=[;.,?!:])\s+[–—-]$", "", (match["sep"] or "").strip())  # ". – Sin él: …"
            found.append(Spot(line.start + start, label, line.start + match.end(), mark))
        # "Para que no se olvide: babor: izquierda; …": the colon of a sentence opens the labels.
        # "Mi regla — novelas: …; ensayos: …": so does a dash.
        at = max(match.end("join") - 1 if match["join"] else match.end() - 1, match.start() + 1)
        if match["join"] and match["join"][-1] in "-–—":
            at = max(match.start("join"), match.start() + 1)
    return found


def value_of(text: str, line: Line, chosen: Sequence[Spot], number: int) -> Span:
    """The value of one of the labels chosen: up to the next, or to the end of the line or of its sentence."""
    spot = chosen[number]
    if number + 1 < len(chosen):
        following = chosen[number + 1]
        closed = following.separator in (".", "!", "?")  # the mark belongs to the value
        return trimmed(text, spot.value, following.start + closed, " \t;,/|")
    end = line.end
    inner = any(SENTENCE.search(text, s.value, n.start) for s, n in pairwise(chosen))
    stop = SENTENCE.search(text, spot.value, line.end)
    if stop and not inner:
        end = stop.start() + 1
    return trimmed(text, spot.value, end, " \t")
