"""Rows of adjectives: "muy cara", "cara y cómoda", "grande, fea pero útil", and what each of them shows."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.lang.closed import COORDINATORS
from pipeline.rules.adjectives import shows
from pipeline.rules.base import Context, Token
from pipeline.rules.phrases import DEGREE, gap

LINKS = COORDINATORS | {"pero", "aunque"}
Shape = tuple[str, str]
# Behind "y" these stand for a noun of their own: "en la puerta izquierda y ninguno en la derecha".
_PRONOUNS = re.compile(r"(?:ningun|algun|otr|un|much|poc|tod|cuant|mism|primer|segund)[oa]s?")


class Adjective(NamedTuple):
    """An adjective in a row of them: where it stands among the words, and what it shows ("" for a gender it hides)."""

    at: int
    shape: Shape


def row(context: Context, start: int) -> list[Adjective]:
    """The adjectives from word `start` on: "muy cara", "cara y cómoda", "grande, fea pero útil"."""
    tokens = context.tokens
    found: list[Adjective] = []
    k = start
    while 0 <= k < len(tokens):
        if tokens[k].low in DEGREE and k + 1 < len(tokens) and gap(context, tokens[k], tokens[k + 1]) == " ":
            k += 1
        shown = shown_by(tokens[k]) or (_graded(tokens[k]) if k and tokens[k - 1].low in DEGREE else None)
        if shown is None:
            break
        found.append(Adjective(k, shown))
        k = _next(context, tokens, k)
    return found


def _graded(token: Token) -> Shape | None:
    """What alto and bajo show behind an adverb of degree, where they can be nothing but adjectives."""
    m = re.fullmatch(r"(?:alt|baj)(o|a)(s?)", token.text)
    return ("m" if m[1] == "o" else "f", "p" if m[2] else "s") if m else None


def _next(context: Context, tokens: Sequence[Token], k: int) -> int:
    """The word at which a row goes on behind the adjective at `k`; -1 at its end."""
    if k + 2 >= len(tokens):
        return -1
    between = gap(context, tokens[k], tokens[k + 1])
    if tokens[k + 1].low in LINKS and between in (" ", ", ") and gap(context, tokens[k + 1], tokens[k + 2]) == " ":
        return -1 if _PRONOUNS.fullmatch(tokens[k + 2].low) else k + 2
    return k + 1 if between == ", " and shown_by(tokens[k + 1]) else -1


def shown_by(token: Token) -> Shape | None:
    """What a word of the text shows as an adjective; None for a word with a capital, which is a name."""
    return shows(token.low) if token.text.islower() and token.low != "ninguno" else None


def fits(shown: Shape, want: Shape) -> bool:
    """Whether what an adjective shows agrees with a noun of this gender and number."""
    return shown[0] in ("", want[0]) and shown[1] == want[1]
