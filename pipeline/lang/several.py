"""Many patterns tried one after the other: which of them a text may match, asked of the board at once."""

from collections.abc import Iterable

from pipeline.lang.board import BOARD, Filed
from pipeline.lang.triggers import Pattern


class Several:
    """Patterns that a rule tries one after the other: which of them a text may match, asked at once."""

    def __init__(self, patterns: Iterable[Pattern]) -> None:
        self._patterns = tuple(patterns)
        self._asked: list[int] = []
        self._filed = Filed()

    def asked(self) -> list[int]:
        """The bits that each pattern asks of a text."""
        if not self._asked:
            self._asked = [BOARD.asks(p) for p in self._patterns]
            for n, bits in enumerate(self._asked):
                self._filed.add(bits, n)
        return self._asked

    def among(self, met: int) -> list[int]:
        """The numbers of the patterns that a text with these bits may match."""
        self.asked()
        return sorted(self._filed.meant(met))
