"""What paragraphs and kinds of lines say about a bead before its text is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from pipeline.alignment.candidates import Candidates
from pipeline.alignment.context import Place

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]

# Log odds a bead loses when it runs over the end of a paragraph on either side: rare, but it happens.
_PARAGRAPH = -2.0
_NEVER = -15.0
Sequences = tuple[Sequence[int] | None, Sequence[int] | None]
Kinds = tuple[Sequence[str] | None, Sequence[str] | None]


class Limits(NamedTuple):
    """Paragraph numbers and kinds of the sentences of both sides, where known."""

    blocks: Sequences
    kinds: Kinds

    @classmethod
    def of(cls, blocks: Sequences, kinds: Kinds) -> Limits:
        """Kinds count only if both sides have them and share more than one: else a side was just cut differently."""
        shared = set(kinds[0] or ()) & set(kinds[1] or ())
        return cls(blocks, kinds if len(shared) > 1 else (None, None))

    def allows(self, span: tuple[int, int, int, int]) -> bool:
        """Whether a bead stays within paragraphs and within one kind."""
        return self.bias(span) == 0

    def bias(self, span: tuple[int, int, int, int]) -> float:
        """Log odds to add to a bead, at most 0."""
        i, a, j, b = span
        sides = (range(i, i + a), range(j, j + b))
        if self.kinds[0] is not None and self.kinds[1] is not None:
            kinds = {kinds[x] for kinds, cells in zip(self.kinds, sides, strict=True) for x in cells if kinds}
            if len(kinds) > 1 or (a + b > 2 and "label" in kinds):
                return _NEVER
        pairs = zip(self.blocks, sides, strict=True)
        return _PARAGRAPH * sum(blocks[cells[0]] != blocks[cells[-1]] for blocks, cells in pairs if blocks is not None)

    def weigh(self, odds: FloatArray, found: Candidates, place: Place) -> FloatArray:
        """Odds after these limits."""
        if self == Limits((None, None), (None, None)):
            return odds
        columns = (place.es[found.i], found.a, place.en[found.j], found.b)
        spans = zip(*(column.tolist() for column in columns), strict=True)
        weighed: FloatArray = odds + np.array([self.bias(span) for span in spans], np.float32)
        return weighed
