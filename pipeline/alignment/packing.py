"""Choosing beads: the set of disjoint candidates of greatest total weight, in any order."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

# Options looked at per group of conflicting candidates before the best answer found so far is taken.
_EFFORT = 200_000


class Option(NamedTuple):
    """A candidate with positive weight: es span, en span and its weight."""

    i: int
    a: int
    j: int
    b: int
    weight: float


def pack(options: Sequence[Option]) -> list[int]:
    """Indices of disjoint options whose weights sum to the most (exact for groups of ordinary size)."""
    chosen: list[int] = []
    for group in _groups(options):
        chosen += group if len(group) == 1 else _best(options, group)
    return sorted(chosen)


def _cells(option: Option) -> list[int]:
    """Sentences an option uses: es as even numbers, en as odd ones."""
    es = [2 * k for k in range(option.i, option.i + option.a)]
    return es + [2 * k + 1 for k in range(option.j, option.j + option.b)]


def _groups(options: Sequence[Option]) -> list[list[int]]:
    """Options linked by shared sentences, as sorted lists of indices."""
    parent = list(range(len(options)))

    def root(n: int) -> int:
        while parent[n] != n:
            parent[n] = parent[parent[n]]
            n = parent[n]
        return n

    owner: dict[int, int] = {}
    for n, option in enumerate(options):
        for cell in _cells(option):
            first = owner.setdefault(cell, n)
            parent[root(n)] = root(first)
    groups: dict[int, list[int]] = {}
    for n in range(len(options)):
        groups.setdefault(root(n), []).append(n)
    return list(groups.values())


def _best(options: Sequence[Option], group: list[int]) -> list[int]:
    """Branch and bound over one group: the heaviest option first, with and without it."""
    order = sorted(group, key=lambda n: (-options[n].weight, options[n]))
    cells = {n: frozenset(_cells(options[n])) for n in order}
    best_weight, best = -1.0, list[int]()
    effort = _EFFORT
    stack: list[tuple[float, tuple[int, ...], list[int]]] = [(0.0, (), order)]
    while stack and (effort > 0 or best_weight < 0):
        weight, taken, rest = stack.pop()
        effort -= 1 + len(rest)
        if not rest:
            if weight > best_weight + 1e-9:
                best_weight, best = weight, list(taken)
            continue
        if weight + _bound(options, rest, cells) <= best_weight + 1e-9:
            continue
        head = rest[0]
        free = [n for n in rest[1:] if not cells[n] & cells[head]]
        if len(free) < len(rest) - 1:
            stack.append((weight, taken, rest[1:]))
        stack.append((weight + options[head].weight, (*taken, head), free))
    return best


def _bound(options: Sequence[Option], rest: list[int], cells: dict[int, frozenset[int]]) -> float:
    """No packing of `rest` weighs more: each sentence pays at most its best share of an option."""
    share: dict[int, float] = {}
    for n in rest:
        part = options[n].weight / options[n].a
        for k in range(options[n].i, options[n].i + options[n].a):
            if part > share.get(k, 0.0):
                share[k] = part
    return sum(share.values())
