"""Neighbouring words that every match of a pattern has: words that are everywhere tell little, two in a row tell a lot.

A pair is written "por el"; "por $" is a word before the end of a clause, which «porque» or «y» may begin anew, too.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from pipeline.lexicon.pattern import Alt, Lit, Look, Node, Pattern
from pipeline.lexicon.tokens import AND, CLAUSE_END, OTHER_CLAUSE

_END = "$"
_ENDS = frozenset((_END, *OTHER_CLAUSE, *AND))
_MOST = 60  # pairs of one place in a pattern

Words = frozenset[str]


def pairs(pattern: Pattern) -> tuple[Words, ...]:
    """For each place between two words of a pattern the pairs that may stand there, where only some may."""
    found = []
    for node, after in pairwise(pattern):
        last, first = _edge(node, -1), _edge(after, 0)
        if last and first and _END not in last and len(last) * len(first) <= _MOST:
            found.append(frozenset(f"{a} {b}" for a in last for b in first))
    return tuple(found)


def pairs_of(forms: Iterable[str]) -> Sequence[str]:
    """The pairs of a sentence, in order, by the lower-case forms of its tokens."""
    marked = [_END if form in CLAUSE_END else form for form in forms]
    return list(map(" ".join, pairwise([*marked, _END])))


def _edge(node: Node, side: int) -> Words:
    """The words that a node begins (0) or ends (-1) with, `_END` for the end of a clause; none where others may."""
    match node:
        case Lit(form) if form not in CLAUSE_END:
            return frozenset((form,))
        case Look("end"):
            return _ENDS
        case Alt(branches):
            each = [_edge(branch[side], side) if branch else frozenset[str]() for branch in branches]
            return frozenset().union(*each) if all(each) else frozenset()
    return frozenset()
