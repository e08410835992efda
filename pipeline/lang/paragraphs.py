"""Paragraphs of a raw text, and which English paragraph answers which Spanish one."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_DASHES = re.compile(r"\s*(?:-\s*){3,}$")
_STARS = re.compile(r"\s*(?:(?:\*\s*){3,}|(?:_\s*){3,}|={3,}|(?:#\s*){3,}|(?:~\s*){3,}|(?:•\s*){3,})$")
_FENCE = re.compile(r"\s*(?:```|~~~)")
_ANCHOR = re.compile(r"\d+(?:[.,]\d+)*|\b[A-ZÁÉÍÓÚÑ][\w.]{2,}|\b[A-Z]{2,}\b|https?://\S+")
_FORM = re.compile(r"\s*(?:(#)|([-*•])\s|(\d+)[.)]\s|[^\n:.]{1,40}(:)\s)")
_SKIP = 3.0  # price of a paragraph without counterpart, in the unit of `_price`
_BAND = 60  # how far the path may stray from the diagonal, in paragraphs


class Paragraph(NamedTuple):
    """`text[start:end]` and what stands before it: blank lines, and whether a rule of dashes or of stars."""

    text: str
    start: int
    end: int
    gap: int
    dashes: bool = False
    stars: bool = False


def paragraphs(text: str) -> list[Paragraph]:
    """The runs of lines between blank lines and rules, in order; a fenced block holds together."""
    found: list[Paragraph] = []
    at = gap = 0
    start = end = -1
    dashes = stars = fenced = False

    def close() -> None:
        nonlocal start, gap, dashes, stars
        if start >= 0:
            found.append(Paragraph(text[start:end], start, end, gap, dashes, stars))
            start, gap, dashes, stars = -1, 0, False, False

    for line in text.splitlines(keepends=True):
        body = line.strip()
        if fenced or body:
            rule = "" if fenced else "-" if _DASHES.match(body) else "*" if _STARS.match(body) else ""
            if rule:
                close()
                dashes, stars = dashes or rule == "-", stars or rule == "*"
            else:
                fenced ^= bool(_FENCE.match(line))
                start = at if start < 0 else start
                end = at + len(line.rstrip())
        else:
            close()
            gap += 1
        at += len(line)
    close()
    return found


def counterparts(es: Sequence[str], en: Sequence[str]) -> list[int]:
    """For each Spanish paragraph the first English paragraph that is not before it: non-decreasing, at most len(en).

    Equal numbers of paragraphs go one to one. Otherwise the cheapest path is taken through lengths (proportional,
    after Gale and Church 1993), anchors (figures, names) and form (heading, bullet, label).
    """
    if len(es) == len(en):
        return list(range(len(es)))
    starts = [len(en)] * len(es)
    for i, j in _path(es, en):
        if j < starts[i]:
            starts[i] = j
    for i in range(len(es) - 2, -1, -1):
        starts[i] = min(starts[i], starts[i + 1])
    return starts


def _path(es: Sequence[str], en: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs (i, j) of linked paragraphs on the cheapest way from (0, 0) to the end of both."""
    moves = ((1, 1), (1, 0), (0, 1), (2, 1), (1, 2))
    ratio = (sum(map(len, en)) + 1) / (sum(map(len, es)) + 1)
    best: dict[tuple[int, int], tuple[float, int, int]] = {(0, 0): (0.0, 0, 0)}
    slope = len(en) / max(len(es), 1)
    band = _BAND + abs(len(es) - len(en))
    for i in range(len(es) + 1):
        for j in range(max(0, int(i * slope) - band), min(len(en), int(i * slope) + band) + 1):
            if (i, j) not in best:
                continue
            here = best[i, j][0]
            for di, dj in moves:
                if i + di > len(es) or j + dj > len(en):
                    continue
                price = here + _price(es[i : i + di], en[j : j + dj], ratio)
                if (i + di, j + dj) not in best or price < best[i + di, j + dj][0]:
                    best[i + di, j + dj] = (price, di, dj)
    i, j = len(es), len(en)
    pairs: list[tuple[int, int]] = []
    while (i, j) != (0, 0) and (i, j) in best:
        _, di, dj = best[i, j]
        pairs += [(a, b) for a in range(i - di, i) for b in range(j - dj, j)]
        i, j = i - di, j - dj
    return sorted(pairs)


def _price(es: Sequence[str], en: Sequence[str], ratio: float) -> float:
    if not es or not en:
        return _SKIP
    left, right = " ".join(es), " ".join(en)
    wanted = len(left) * ratio
    price = 4.0 * abs(wanted - len(right)) / (wanted + len(right) + 20)
    ours, theirs = set(_ANCHOR.findall(left)), set(_ANCHOR.findall(right))
    if ours and theirs:
        price += 1.0 - 2.0 * len(ours & theirs) / min(len(ours), len(theirs))
    price += 0.7 * sum(bool(a) != bool(b) for a, b in zip(_form(es[0]), _form(en[0]), strict=True))
    return price + 0.8 * (len(es) + len(en) - 2)


def _form(paragraph: str) -> tuple[str | None, ...]:
    match = _FORM.match(paragraph)
    return match.groups() if match else (None, None, None, None)
