"""Which rules can find something in a text: asked once for all of them, so that the rest are not called at all.

A rule that opens with `context.may_match(…)`, `context.finditer(…)` or `context.may_have(…)` says by that what it
looks for. It is called once with a probe that answers no to every question and has nothing else to give. If the rule is
content with that and finds nothing, then it finds nothing in any text that answers no to the same questions; they are
its gate. A rule that reads anything else before it has asked is always called.
"""

from collections.abc import Iterable, Sequence
from typing import cast

from pipeline.lang.board import BOARD, Filed
from pipeline.lang.several import Several
from pipeline.lang.triggers import Pattern, Question, remembering
from pipeline.rules.base import Context, Rule


class _Touched(Exception):
    """A rule read what the probe cannot answer for."""


class _SomeEnglish:
    """English of which nothing is known but that it is there."""

    def __bool__(self) -> bool:
        return True

    def __getattr__(self, name: str) -> object:
        raise _Touched(name)


class _Probe:
    """A context that says no to whatever a rule asks about the Spanish, and notes the bits that it asked for."""

    def __init__(self, english: bool) -> None:
        self.english: object = _SomeEnglish() if english else ""
        self.asked: list[int] = []

    def may_match(self, pattern: Pattern) -> bool:
        self.asked.append(BOARD.asks(pattern))
        return False

    def finditer(self, pattern: Pattern) -> Iterable[object]:
        self.may_match(pattern)
        return ()

    def among(self, patterns: Several) -> list[int]:
        self.asked += patterns.asked()
        return []

    def may_have(self, judge: Question) -> bool:
        self.asked.append(BOARD.judged(judge))
        return False

    def __getattr__(self, name: str) -> object:
        raise _Touched(name)


def _asked(rule: Rule, english: bool) -> list[int] | None:
    """What the rule asks for, each a set of bits that must all be met; None when it looks at more than that."""
    probe = _Probe(english)
    try:
        found = any(True for _ in rule.find(cast(Context, probe)) or ())
    except (_Touched, TypeError):  # TypeError: the English was handed to a pattern
        return None
    return None if found or not all(probe.asked) else probe.asked


class Gate:
    """For rules in an order: which of them a text may concern, as bits from the first on."""

    def __init__(self, rules: Sequence[Rule], english: bool) -> None:
        self._always = 0
        self._filed = Filed()
        asking: dict[int, int] = {}  # bits that must all be met → the rules that then may find something
        for n, rule in enumerate(rules):
            asked = _asked(rule, english)
            if asked is None:
                self._always |= 1 << n
            for bits in asked or ():
                asking[bits] = asking.get(bits, 0) | 1 << n
        for bits, concerned in asking.items():
            self._filed.add(bits, concerned)

    def open(self, met: int) -> int:
        """The rules that may find something in a text that meets these bits of the board."""
        found = self._always
        for rules in self._filed.meant(met):
            found |= rules
        return found


def gate(rules: tuple[Rule, ...], english: bool) -> Gate:
    """The gate of these rules, for texts with or without English; the last few are remembered."""
    known = _GATES.get((id(rules), english))  # by identity: hashing rules reads all of their examples
    if known is None:
        if len(_GATES) >= _KEPT:
            _GATES.clear()
        with remembering():
            known = _GATES[id(rules), english] = rules, Gate(rules, english)
    return known[1]


_GATES: dict[tuple[int, bool], tuple[tuple[Rule, ...], Gate]] = {}
_KEPT = 16
