"""Tables as they stand in a text: Markdown, bars without a rule, tabs and HTML, cut into cells."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.contrasts.lines import Line, value_end
from pipeline.contrasts.records import Span, trimmed

_RULE = re.compile(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
_SIGNS = re.compile(r"[|\t]|<[Tt]")  # one of which every table has
_TABLE = re.compile(r"<table\b[^>]*>.*?</table>", re.I | re.S)
_ROW = re.compile(r"<tr\b[^>]*>(.*?)(?=</tr>|<tr\b|</table>)", re.I | re.S)
_HTML_CELL = re.compile(
    r"<t([hd])\b[^>]*>(.*?)(?=</t[hd]>|<t[hd]\b|</?tr\b|</?table\b|</?tbody|</?thead|$)", re.I | re.S
)


class Table(NamedTuple):
    """Cells as spans; `headed` when the first row is known to name the columns."""

    span: Span
    rows: tuple[tuple[Span, ...], ...]
    headed: bool


def tables(text: str, lines: Sequence[Line]) -> list[Table]:
    """All tables of a text with at least two columns."""
    if not _SIGNS.search(text):
        return []
    found = [t for m in _TABLE.finditer(text) if (t := _html(text, m))]
    for block in _blocks(lines, lambda line: line.count("|") >= 1 and not line.lstrip().startswith("<")):
        ruled = len(block) > 1 and bool(_RULE.match(block[1].text)) and "|" in block[1].text
        piped = all(line.text.strip().startswith("|") for line in block)
        if ruled or (piped and len(block) > 1) or _even(block):
            body = [line for line in block if not _RULE.match(line.text)]
            found.append(_table(text, block, [_pipes(text, line) for line in body], ruled))
    for block in _blocks(lines, lambda line: "\t" in line.strip()):
        if len(block) > 2:
            found.append(_table(text, block, [_tabs(text, line) for line in block], False))
    return [t for t in found if len(t.rows) > 1 and len(t.rows[0]) > 1]


def _blocks(lines: Sequence[Line], belongs: Callable[[str], bool]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in lines:
        if belongs(line.text):
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


_CELL = re.compile(r"\s+\|\s+")
_LABELLED = re.compile(r"[^|:]{1,40}:\s")
_WIDEST = 5  # columns of a table without rules


def _even(block: Sequence[Line]) -> bool:
    """Whether lines without a rule are the rows of a table: as many cells in each, and no cell with its own label."""
    widths = {len(_CELL.split(line.text.strip())) for line in block}
    return (
        len(block) > 1
        and len(widths) == 1
        and 1 < max(widths) <= _WIDEST
        and not any(_LABELLED.match(line.text) for line in block)
    )


def _table(text: str, block: Sequence[Line], rows: list[tuple[Span, ...]], headed: bool) -> Table:
    return Table((block[0].start, block[-1].end), tuple(rows), headed)


def _pipes(text: str, line: Line) -> tuple[Span, ...]:
    a, b = trimmed(text, line.start, line.end)
    a += text.startswith("|", a)
    b -= b > a and text[b - 1] == "|" and text[b - 2] != "\\"
    cuts = [m.start() for m in re.finditer(r"(?<!\\)\|", text[a:b])]
    edges = [a, *(a + c for c in cuts), b]
    cells = [(s + (n > 0), e) for n, (s, e) in enumerate(pairwise(edges))]
    return tuple(trimmed(text, s, e, " \t*_") for s, e in cells)


def _tabs(text: str, line: Line) -> tuple[Span, ...]:
    return tuple(
        trimmed(text, line.start + m.start(), line.start + m.end())
        for m in re.finditer(r"[^\t]*(?:\t|$)", line.text)
        if m.end() > m.start()
    )


def _html(text: str, match: re.Match[str]) -> Table | None:
    rows: list[tuple[Span, ...]] = []
    headed = False
    for row in _ROW.finditer(text, match.start(), match.end()):
        cells = list(_HTML_CELL.finditer(text, row.start(1), row.end(1)))
        if not cells:
            continue
        headed = headed or (not rows and all(c[1].lower() == "h" for c in cells))
        rows.append(tuple(_inner(text, c.start(2), c.end(2)) for c in cells))
    return Table(match.span(), tuple(rows), headed) if rows else None


def _inner(text: str, start: int, end: int) -> Span:
    a, b = value_end(text, start, end)
    inner = re.fullmatch(r"<(\w+)[^<>]*>([^<>]*)</\1>", text[a:b])
    return trimmed(text, a + inner.start(2), a + inner.end(2)) if inner else (a, b)
