"""Parts of sentences: clauses and sentences inside a "sentence" that punctuation sets apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

# Strong punctuation, or a comma before a conjunction that often stands where the other language ends a sentence.
_BREAK = re.compile(
    r"[.;?!:…]+[\"'»”’)\]]*\s+"
    r"|,\s+(?=(?:y|e|pero|porque|pues|aunque|así que|lo que|mientras|"
    r"and|but|so|because|since|for|though|which|while)\s)"
)
# Shorter beginnings and ends are abbreviations, numbers and crumbs; behind a comma they are items of a list.
_MIN_HEAD, _MIN_TAIL, _MIN_CLAUSE = 8, 4, 15
# Parts of one sentence; what follows belongs to the last.
_MOST = 12


def parts(text: str) -> list[str]:
    """The text cut after strong punctuation; at least one part."""
    cuts = [0]
    for found in _BREAK.finditer(text[:4_000]):
        head, tail = (_MIN_CLAUSE, _MIN_CLAUSE) if found[0][0] == "," else (_MIN_HEAD, _MIN_TAIL)
        if found.end() - cuts[-1] >= head and len(text) - found.end() >= tail and len(cuts) < _MOST:
            cuts.append(found.end())
    return [text[at:end] for at, end in zip(cuts, [*cuts[1:], len(text)], strict=True)]


def cut(texts: Sequence[str]) -> tuple[list[str], list[int]]:
    """All parts in order, and for each the index of its sentence."""
    pieces: list[str] = []
    owner: list[int] = []
    for n, text in enumerate(texts):
        found = parts(text)
        pieces += found
        owner += [n] * len(found)
    return pieces, owner


def ending(text: str) -> int:
    """Code of the sign a sentence ends with: question, exclamation, colon, or anything else."""
    return "?!:".find(text.rstrip(" \"'»”)`")[-1:] or ".")
