"""Signs that an alignment, or the translation behind it, needs a look: shares and counts for one document."""

import math
import re
from collections.abc import Iterable, Sequence
from statistics import median

from pipeline.lang.english_words import DAYS, MONTHS
from pipeline.model import Bead, Bitext, Record

LOW = 0.5  # a bead scored lower is more likely wrong than right
_OUTLIER = 0.8  # in log ratio of lengths, from the document's own middle
_LONG = 20  # characters below which lengths say little
_NUMBER = re.compile(r"\d+(?:[.,\u00a0\u202f ]\d{3})*(?:[.,]\d+)?")
_NAME = re.compile(r"(?<=[a-z,;] )[A-Z][a-z]{2,}")
_MONTHS = frozenset((*DAYS, *MONTHS, *"English Spanish American God Internet".split()))


class Quality(Record, frozen=True, omit_defaults=False):
    """`unaligned` is the share of characters, both sides, without a partner; the rest count beads.

    `numbers` and `names` are beads where the English has one that the Spanish lacks; `lengths` beads far longer on one
    side than the document's others.
    """

    unaligned: float = 0.0
    low: int = 0
    numbers: int = 0
    names: int = 0
    lengths: int = 0

    @property
    def signs(self) -> int:
        """How many beads give a sign of some kind, at most."""
        return self.low + self.numbers + self.names + self.lengths


def quality(bitexts: Iterable[Bitext]) -> Quality:
    """The signs of some documents together; those without English are left out."""
    alone = total = low = numbers = names = lengths = 0
    for bitext in bitexts:
        if not bitext.en:
            continue
        total += sum(len(s.raw) for s in (*bitext.es, *bitext.en))
        linked = [b for b in bitext.beads if b.es and b.en]
        alone += sum(
            len(t)
            for b in bitext.beads
            if not (b.es and b.en)
            for t in (_text(bitext, b, "es"), _text(bitext, b, "en"))
        )
        low += sum(b.score < LOW for b in linked)
        texts = [(_text(bitext, b, "es"), _text(bitext, b, "en")) for b in linked]
        numbers += sum(bool(_numbers(en) - _numbers(es)) for es, en in texts)
        names += sum(any(not _has_name(name, es) for name in _NAME.findall(en)) for es, en in texts)
        lengths += _outliers(texts)
    return Quality(
        unaligned=round(alone / total, 3) if total else 0.0, low=low, numbers=numbers, names=names, lengths=lengths
    )


def _text(bitext: Bitext, bead: Bead, side: str) -> str:
    segments, at = (bitext.es, bead.es) if side == "es" else (bitext.en, bead.en)
    return " ".join(segments[n].raw for n in at)


def _numbers(text: str) -> frozenset[str]:
    """The numbers of a text by their digits alone, since the languages group and point them differently."""
    return frozenset(re.sub(r"\D", "", m) for m in _NUMBER.findall(text) if len(m) > 1)


def _has_name(name: str, spanish: str) -> bool:
    """Whether the Spanish has the name or something that begins like it ("Londres" for "London")."""
    return name in _MONTHS or name[:3].lower() in spanish.lower()


def _outliers(texts: Sequence[tuple[str, str]]) -> int:
    ratios = [math.log(len(es) / len(en)) for es, en in texts if min(len(es), len(en)) >= _LONG]
    if len(ratios) < 3:
        return 0
    middle = median(ratios)
    return sum(abs(r - middle) > _OUTLIER for r in ratios)
