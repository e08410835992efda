"""Many patterns tried one after the other: which of them a text may match, asked of the board at once."""

from collections.abc import Iterable

from pipeline.lang.board import BOARD, ones
from pipeline.lang.triggers import Pattern


class Several:
    """Patterns that a rule tries one after the other: which of them a text may match, asked at once."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._patterns = tuple(patterns)
        self._asked: list[int] = []
        self._openers = 0  # bits of which each pattern asks for one, the rarest of its own
        self._opened: dict[int, list[int]] = {}  # such a bit → the patterns

    def asked(self) -> list[int]:
        """The bits that each pattern asks of a text."""
        if not self._asked:
            self._asked = [BOARD.asks(p) for p in self._patterns]
            for n, bits in enumerate(self._asked):
                rarest = BOARD.rarest(bits) if bits else 0
                self._openers |= rarest
                self._opened.setdefault(rarest, []).append(n)
        return self._asked

    def among(self, met: int) -> list[int]:
        """The numbers of the patterns that a text with these bits may match."""
        asked = self.asked()
        found = list(self._opened.get(0, ()))  # patterns that ask for nothing
        for bit in ones(met & self._openers):
            found += [n for n in self._opened[bit] if met & asked[n] == asked[n]]
        return sorted(found)
