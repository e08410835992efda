"""The language of English idioms: words by lemma, possessives, gaps, alternatives; matched by `evidence`."""

import re
from functools import cache
from typing import NamedTuple

from pipeline.errors import LexiconError
from pipeline.lexicon.tokens import tokenise_english

_SOMEONE = frozenset("someone somebody sb something sth one".split())
_HIM, _HIS = frozenset("me him us them".split()), frozenset("my your his their one's".split())  # «her» beside them
_PIECE = re.compile(r"\{[^}]*\}|[()|]|\.\.\.|[^\s()|]+")


class Word(NamedTuple):
    """A word, by lemma; `verb` may be followed by adverbs."""

    lemma: str


class Someone(NamedTuple):
    """One to four words: someone, something."""


class Possessive(NamedTuple):
    """my, your, one's, the company's; an article would be the literal use ("under the skin")."""


class Reflexive(NamedTuple):
    """myself, yourself, …"""


class Dots(NamedTuple):
    """Up to five words."""


class Unless(NamedTuple):
    """No word: none of `words`, in any form, stands here, perhaps after a determiner; "." is the end of a clause.

    `behind` looks at the word before instead.
    """

    words: frozenset[str]
    behind: bool


class End(NamedTuple):
    """No word: the clause ends here, with a mark or with the sentence."""


class Either(NamedTuple):
    """Alternatives, each a sequence."""

    branches: tuple[tuple["Part", ...], ...]


Part = Word | Someone | Possessive | Reflexive | Dots | Unless | End | Either
English = tuple[Part, ...]


@cache
def parse(source: str) -> English:
    """The parts of an English pattern such as "wear (many|several) hats" or "fall on (one's) sword"."""
    pieces = _PIECE.findall(source.lower().replace("’", "'"))
    branches, at = _branches(pieces, 0)
    if at != len(pieces) or len(branches) != 1:
        raise LexiconError(f"English pattern '{source}': parentheses do not match — hint: write (a|b)")
    return branches[0]


def _branches(pieces: list[str], at: int) -> tuple[list[English], int]:
    branches: list[list[Part]] = [[]]
    among = frozenset(pieces[at : pieces.index(")", at)] if at and ")" in pieces[at:] else ())  # of these parentheses
    herself = bool(among & _HIM) and not among & _HIS
    while at < len(pieces) and pieces[at] != ")":
        piece = pieces[at]
        at += 1
        if piece == "(":
            inner, at = _branches(pieces, at)
            if at >= len(pieces):
                return [tuple(b) for b in branches], -1
            at += 1
            branches[-1].append(Either(tuple(inner)))
        elif piece == "|":
            branches.append([])
        elif piece == "{.}":
            branches[-1].append(End())
        elif piece.startswith("{-"):
            branches[-1].append(Unless(frozenset(piece[2:-1].split("|")), behind=at == 1))
        elif piece.startswith("{"):
            raise LexiconError(f"English pattern: '{piece}' is no piece — hint: write {{-of|to}} or {{.}}")
        elif piece == "her" and herself:
            branches[-1].append(Word("her"))
        else:
            branches[-1] += _parts(piece)
    return [tuple(b) for b in branches], at


def _parts(piece: str) -> list[Part]:
    if piece == "...":
        return [Dots()]
    if piece in ("one's", "someone's", "somebody's", "sb's", "your", "my", "his", "her", "their"):
        return [Possessive()]
    if piece in ("oneself", "yourself"):
        return [Reflexive()]
    if piece in _SOMEONE and piece != "one":
        return [Someone()]
    return [Word(t.low) for t in tokenise_english(piece) if t.low not in "-,.!?"]
