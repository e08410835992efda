"""What one line of a plain or lightly marked-up text is: blank, label, item, heading, fence, rule or prose."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

LineKind = Literal["blank", "prose", "label", "item", "heading", "fence", "rule"]

_FENCE = re.compile(r"\s*(?:```|~~~)")
_RULE = re.compile(r"\s*(?:([-*_=])(?:\s*\1){2,}|[|+:\-\s]*-{2,}[|+:\-\s]*)\s*$")
_HEADING = re.compile(r"\s{0,3}#{1,6}\s+\S")
_BULLET = re.compile(r"\s*(?:[-*+•·‣◦▪–]|\(?\d{1,2}[.)]|[a-z]\)|[ivx]{1,4}\))\s+(?=\S)")
_LABEL = re.compile(
    r"[*_]{0,3}(?P<label>[«“\"]?[^\W_](?:[^\n:.!?¿¡;…*]|\.(?=\w)){0,50}?)(?:[*_]{1,3}\s?:|:[*_]{1,3}|\s?:)(?:\s+|$)"
)
_DASHED = re.compile(r"[*_]{0,3}(?P<label>[^\W_][^\n:.!?¿¡;,…*–—]{0,40}?)[*_]{0,3}\s+[-–—]\s+(?=\S)")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_SPOKEN = _words(
    """es son era eran fue está están hay dice dicen dijo digo diría quiero recuerda recuerde ejemplo decir resumen
    resumidas siguiente siguientes is are was were there says said say remember means example short words following
    that this"""
)
_END = re.compile(r"[.!?…:;][\"'”’»)\]*_]*\s*$")
_ABBREVIATION = re.compile(r"\b(?:[A-ZÁÉ]{1,2}|etc|vs|ej|e\.g|i\.e|[ap]\. ?m|Sra?|Dra?|Mrs?)\.\s*$")
_LOWER = re.compile(r"\s*[«“\"'(*_]*[a-zà-öø-ÿ]")
_HANGING = _words(
    """a ante con de del desde el en entre hacia hasta la las los o para por que se sin sobre su sus un una y mi tu al
    buen gran mal primer tercer algún ningún
    an and as at by for from in my of on or our that the their to with your"""
)
_MARK_FIRST = re.compile(r"\s*[,;.:?!…)](?:\s|$)")
_CODE = re.compile(r"[{}=;<>\\$|]|\w\(|^\s*(?:import|from|def|class|return|function|var|let|const|if|for|#|//)\b")


class Line(NamedTuple):
    """One line and its line break: `start:end` in the text; `prefix` characters of bullet, `label_end` of label."""

    text: str
    start: int
    end: int
    kind: LineKind
    prefix: int = 0
    label_end: int = 0


def lines_of(text: str) -> list[Line]:
    """Every line of a text, in order and without gaps; dashes make labels only in a series of at least two."""
    found, at = [], 0
    for line in text.splitlines(keepends=True):
        found.append(_line(line, at))
        at += len(line)
    marked = [n for n, line in enumerate(found) if line.kind != "blank"]
    dashed = {n: m for n in marked if found[n].kind in ("prose", "item") and (m := _dashed(found[n]))}
    for before, here, after in zip([-1, *marked], marked, [*marked[1:], -1], strict=False):
        if here in dashed and (before in dashed or after in dashed):
            found[here] = found[here]._replace(kind="label", label_end=dashed[here])
    return found


def _line(text: str, at: int) -> Line:
    end = at + len(text)
    if not text.strip():
        return Line(text, at, end, "blank")
    if _FENCE.match(text):
        return Line(text, at, end, "fence")
    if _RULE.match(text):
        return Line(text, at, end, "rule")
    if _HEADING.match(text):
        return Line(text, at, end, "heading")
    bullet = _BULLET.match(text)
    prefix = bullet.end() if bullet else len(text) - len(text.lstrip())
    label = _LABEL.match(text, prefix)
    if label and _names(label["label"], bool(bullet) or text[prefix] in "*_"):
        return Line(text, at, end, "label", prefix, label.end())
    return Line(text, at, end, "item" if bullet else "prose", prefix)


def _names(label: str, marked: bool) -> bool:
    """Whether the words before a colon name something: few of them, capital first, no verb of saying or being."""
    words = label.strip("«»“”\" '").lower().split()
    capital = label.lstrip('«“"')[:1]
    return len(words) <= 6 and (marked or not capital.islower()) and not _SPOKEN & set(words)


def _dashed(line: Line) -> int:
    match = _DASHED.match(line.text, line.prefix)
    if not match or len(match["label"].split()) > 4 or not match["label"][:1].isupper():
        return 0
    return 0 if re.search(r"\s[-–—]\s", line.text[match.end() :]) else match.end()


def continues(line: Line, after: Line, full: int = 0) -> bool:
    """Whether `after` goes on with the sentence that `line` left open, as in hard-wrapped prose.

    `full` is the width of a full line of the paragraph, 0 when the paragraph is not known to be wrapped.
    """
    if after.kind != "prose" or line.kind not in ("prose", "item", "label") or after.text.lstrip()[:1] in "|>":
        return False
    here = line.text.rstrip()
    if line.kind == "prose" and _MARK_FIRST.match(after.text) and not _END.search(here):
        return True
    lower = bool(_LOWER.match(after.text))
    if _END.search(here):
        return lower and bool(_ABBREVIATION.search(here))
    if line.kind != "prose":
        return lower and (len(here) >= 60 or after.prefix > 0)
    words = here.split()
    open_end = here.endswith((",", "-", "(")) or words[-1].lower() in _HANGING
    if lower:
        asked = any(here.rfind(a) > here.rfind(b) for a, b in ("¿?", "¡!", "()", "«»"))
        return open_end or asked or len(words) > 3 or len(after.text.split()) > 3
    return (open_end and len(here) >= 40) or (full > 0 and len(here) >= 0.8 * full)


def wrap_width(lines: Sequence[Line]) -> int:
    """Width of the longest line of a paragraph whose lines plainly break in mid-sentence; 0 for any other."""
    width = max(len(line.text.rstrip()) for line in lines)
    wrapped = any(continues(a, b) for a, b in pairwise(lines))
    return width if wrapped and len(lines) >= 3 and width >= 50 else 0


def looks_like_code(lines: Sequence[Line]) -> bool:
    """Whether a paragraph is indented code: four spaces everywhere and code signs on at least half of its lines."""
    if not all(line.text.startswith(("    ", "\t")) for line in lines):
        return False
    return 2 * sum(1 for line in lines if _CODE.search(line.text)) >= len(lines)


def is_title(text: str) -> bool:
    """Whether a line that stands alone reads like a heading: short, capital or digit first, no closing mark."""
    text = text.strip()
    bare = text.strip("*_ ")
    if not bare or len(bare) > 80 or len(bare.split()) > 10 or _END.search(bare) or bare.endswith(","):
        return False
    return bare[0].isupper() or bare[0].isdigit()
