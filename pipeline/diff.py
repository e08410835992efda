"""Word-level differences, as parts a page can mark."""

import difflib
import re
from typing import Literal

from pipeline.model import Record

Op = Literal["same", "del", "ins", "hit"]
_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
_SIGNS = str.maketrans({" ": "␣", "\n": "⏎", "\t": "⇥", "\u00a0": "⍽", "\u202f": "⍽", "\r": "␍"})


class Part(Record, frozen=True):
    """A stretch of text and what became of it; "hit" marks a stretch worth looking at."""

    text: str  #: the text
    op: Op = "same"  #: deleted, inserted, worth looking at, or none of these

    @property
    def shown(self) -> str:
        """The text, with white space made visible when nothing else changed."""
        return self.text.translate(_SIGNS) if self.op != "same" and self.text.isspace() else self.text


def word_diff(before: str, after: str) -> tuple[tuple[Part, ...], tuple[Part, ...]]:
    """What was deleted from `before` and inserted into `after`; each side's parts join to its text.

    Words are never cut, and two changes with only white space between them count as one, because
    a reader compares phrases, not letters.
    """
    a, b = _TOKEN.findall(before), _TOKEN.findall(after)
    matcher = difflib.SequenceMatcher(None, a, b, autojunk=False)
    blocks = [m for m in matcher.get_matching_blocks() if not _bridge(a, b, m)]
    old: list[Part] = []
    new: list[Part] = []
    at_a = at_b = 0
    for i, j, size in blocks:
        _push(old, a[at_a:i], "del")
        _push(new, b[at_b:j], "ins")
        _push(old, a[i : i + size], "same")
        _push(new, b[j : j + size], "same")
        at_a, at_b = i + size, j + size
    return tuple(old), tuple(new)


def _bridge(a: list[str], b: list[str], match: difflib.Match) -> bool:
    """Whether a match is only white space with a change on either side of it."""
    i, j, size = match
    if not size or not "".join(a[i : i + size]).isspace():
        return False
    left, right = i > 0 or j > 0, i + size < len(a) or j + size < len(b)
    return left and right


def _push(parts: list[Part], tokens: list[str], op: Op) -> None:
    if tokens:
        parts.append(Part(text="".join(tokens), op=op))


def highlight(text: str, wanted: str) -> tuple[Part, ...]:
    """Text with the first occurrence of `wanted`, in any case, marked as a hit."""
    found = re.search(re.escape(wanted), text, re.IGNORECASE) if wanted else None
    if not found:
        return (Part(text=text),) if text else ()
    pieces = (text[: found.start()], found[0], text[found.end() :])
    return tuple(Part(text=t, op=op) for t, op in zip(pieces, ("same", "hit", "same"), strict=True) if t)  # type: ignore[arg-type]
