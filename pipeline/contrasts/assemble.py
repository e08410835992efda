"""From the labels of a contrast to pairs of values: rows, the extent of each value, labels left alone."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from pipeline.contrasts.groups import Group
from pipeline.contrasts.labels import canonical
from pipeline.contrasts.lines import Candidate, Line, value_end
from pipeline.contrasts.records import RawPair, Side, Span, pair_of

_LONGEST = 200  # lines of one value
_CLOSING = (".", "!", "?", "…", "»", "”", ")")
_ASIDE = re.compile(r"\s*\([^()]*\)[.!]?\s*")  # a line in parentheses between two labels belongs to neither


def own_values(text: str, lines: Sequence[Line], found: Sequence[Candidate]) -> dict[int, str]:
    """By line, the value of each candidate if nothing else is known: the rest of its line, or the block below it."""
    kin = _kin(found)
    return {c.line: text[slice(*_span(text, lines, c, _block(lines, kin, c)))] for c in found}


def _kin(found: Sequence[Candidate]) -> dict[str, set[int]]:
    """The lines of the candidates by style, plain lines aside."""
    kin: dict[str, set[int]] = {}
    for candidate in found:
        if candidate.style != "bare":
            kin.setdefault(candidate.style, set()).add(candidate.line)
    return kin


def rows(group: Group, language: str) -> Iterator[tuple[Candidate, ...]]:
    """Members that stand against one another: a new row begins when a label comes again."""
    names = [canonical(c.text, language) for c in group.members]
    sides = list(dict.fromkeys(names))
    counts = {names.count(s) for s in sides}
    if len(counts) == 1 and counts != {1} and _blocks(names):
        columns = [[c for c, n in zip(group.members, names, strict=True) if n == side] for side in sides]
        yield from zip(*columns, strict=True)
        return
    row: list[Candidate] = []
    for member, name in zip(group.members, names, strict=True):
        if any(canonical(c.text, language) == name for c in row):
            yield tuple(row)
            row = []
        row.append(member)
    yield tuple(row)


def _blocks(names: Sequence[str]) -> bool:
    """Whether equal names stand together (A A B B)."""
    return sum(a != b for a, b in pairwise(names)) == len(set(names)) - 1


def pairs_of(
    text: str, lines: Sequence[Line], found: Sequence[Candidate], group: Group, language: str
) -> Iterator[RawPair]:
    """All pairs of a group, row by row."""
    for row in rows(group, language):
        for left, right in combinations(_sides(text, lines, found, group, row), 2):
            if left[1].value[0] < left[1].value[1] and right[1].value[0] < right[1].value[1]:
                yield pair_of(text, left[1], right[1], _form(left[0]))


def _form(candidate: Candidate) -> str:
    return "heading" if candidate.below else {"colon": "label"}.get(candidate.style, candidate.style)


def _sides(
    text: str, lines: Sequence[Line], found: Sequence[Candidate], group: Group, row: Sequence[Candidate]
) -> list[tuple[Candidate, Side]]:
    kin = _kin(found)
    spread = {c.line: _block(lines, kin, c, group) for c in row}
    # What follows the last label of a row may be commentary: it gets no more than its partners have.
    last, others = row[-1], row[:-1]
    if others:
        spread[last.line] = _like(lines, last, spread[last.line], [(c, spread[c.line]) for c in others])
        if not last.below and all(lines[n].kind == "blank" for n in spread[last.line]):
            # "A: one thing.\nBelieve me.\nB: another.": a sentence between two labels whose last value is one line.
            spread |= {c.line: [] for c in others if not c.below and _remarked(lines, c, spread[c.line])}
    return [(c, Side(c.label, _span(text, lines, c, spread[c.line]))) for c in row]


def _remarked(lines: Sequence[Line], candidate: Candidate, block: Sequence[int]) -> bool:
    """Whether a value is closed on the line of its label and the lines below are sentences of their own."""
    own = lines[candidate.line].text.rstrip()
    said = [lines[n] for n in block if lines[n].kind != "blank"]
    return own.endswith(_CLOSING) and all(x.kind == "text" and x.text.lstrip("¡¿«— ")[:1].isupper() for x in said)


def _like(
    lines: Sequence[Line], last: Candidate, block: list[int], others: Sequence[tuple[Candidate, list[int]]]
) -> list[int]:
    """The lines of the last value that resemble its partners' values in kind and, for plain lines, in number."""
    kinds = [[lines[n].kind for n in partner if lines[n].kind != "blank"] for _, partner in others]
    if not any(kinds):
        return block[:0] if not last.below else block[:1]
    if all(kind and set(kind) == {"bullet"} for kind in kinds):
        return _leading_bullets(lines, block)
    paragraphs = max(_paragraphs(lines, partner) for _, partner in others)
    most = max(map(len, kinds))
    kept: list[int] = []
    for n in block:
        if lines[n].kind == "blank":
            if _paragraphs(lines, kept) >= paragraphs:
                break
        elif sum(lines[k].kind != "blank" for k in kept) >= most and lines[n].kind != "bullet" and paragraphs == 1:
            break
        kept.append(n)
    return kept


def _leading_bullets(lines: Sequence[Line], block: Sequence[int]) -> list[int]:
    kept: list[int] = []
    for n in block:
        indented = lines[n].text.startswith(("  ", "\t"))
        if lines[n].kind == "text" and not (indented and kept):
            break
        kept.append(n)
    return kept


def _paragraphs(lines: Sequence[Line], block: Sequence[int]) -> int:
    kinds = ["blank", *(lines[n].kind for n in block)]
    return sum(a == "blank" != b for a, b in pairwise(kinds))


def _block(
    lines: Sequence[Line], styles: dict[str, set[int]], candidate: Candidate, group: Group | None = None
) -> list[int]:
    """Line numbers below a label that may belong to its value."""
    members = {c.line for c in group.members} if group else set()
    kin = styles.get(candidate.style, set())
    block: list[int] = []
    text_seen = False
    for n in range(candidate.line + 1, min(candidate.line + 1 + _LONGEST, len(lines))):
        line = lines[n]
        if line.kind == "rule" and n == candidate.line + 1:
            continue
        if n in members or n in kin or line.kind in ("heading", "rule"):
            break
        if not candidate.below and _ASIDE.fullmatch(line.text):
            break
        ended = not candidate.below or (text_seen and (not group or not _goes_on(lines, n, members)))
        if line.kind == "blank" and ended:
            break
        block.append(n)
        text_seen = text_seen or line.kind != "blank"
    return block


def _goes_on(lines: Sequence[Line], blank: int, members: set[int]) -> bool:
    """Whether the value of a heading goes on after a blank line: unless a label of its group comes next."""
    following = next((n for n in range(blank + 1, len(lines)) if lines[n].kind != "blank"), -1)
    return following >= 0 and following not in members


def _span(text: str, lines: Sequence[Line], candidate: Candidate, block: Sequence[int]) -> Span:
    full = [n for n in block if lines[n].kind != "blank"]
    start = candidate.value if not candidate.below else (lines[full[0]].start if full else lines[candidate.line].end)
    end = lines[full[-1]].end if full else lines[candidate.line].end
    a, b = value_end(text, start, end)
    if candidate.style == "gloss" and ")" in text[a:b]:
        b = a + text[a:b].rindex(")")
    return a, b
