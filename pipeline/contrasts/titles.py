"""Titles without marks: a few words alone on their line, what is said of them below, and the next title after it."""

import re
from collections.abc import Iterator, Sequence

from pipeline.contrasts.lines import Candidate, Line

_MOST = 3  # titles of one text that may be sides; more are sections
_CLOSED = re.compile(r"[.!?…:][»”\")*_]*\s*$")  # how a paragraph ends


def titled(lines: Sequence[Line], found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, with two or three bare labels that are laid out alike as titles made headings."""
    titles = [(c, gap) for c in found if c.style == "bare" and (gap := _gap(lines, c))]
    even = len({gap for _, gap in titles}) == 1 and 1 < len(titles) <= _MOST
    chosen = {c.line for c, _ in titles} if even and not any(c.style == "heading" for c in found) else set()
    return [c._replace(style="heading") if c.line in chosen else c for c in found]


def _gap(lines: Sequence[Line], candidate: Candidate) -> int:
    """Lines from a bare label down to its paragraph or list, 1 or 2; 0 when it is laid out as no title."""
    number, line = candidate.line, lines[candidate.line]
    before = lines[number - 1] if number else None
    if line.kind not in ("text", "bullet") or not candidate.text[:1].isupper() or line.text.rstrip()[-1:] == ",":
        return 0
    if before and before.kind != "blank" and not _CLOSED.search(before.text) and before.kind != "bullet":
        return 0
    gap = next((n for n in (1, 2) if number + n < len(lines) and lines[number + n].kind != "blank"), 0)
    block = list(_block(lines, number + gap)) if gap else []
    bullets = bool(block) and line.kind == "text" and all(b.kind == "bullet" for b in block)
    return gap if bullets or (block and all(b.kind == "text" and _CLOSED.search(b.text) for b in block)) else 0


def _block(lines: Sequence[Line], start: int) -> Iterator[Line]:
    """The lines from one on, up to a blank line or to one that is no paragraph: the next title."""
    for number in range(start, len(lines)):
        line = lines[number]
        plain = line.kind == "text" and not _CLOSED.search(line.text)
        other = line.kind != lines[start].kind
        if line.kind in ("blank", "rule") or (number > start and (plain or other)):
            return
        yield line
