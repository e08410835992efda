"""A file of any format into the corpus: its text taken apart, and the pairs of a bilingual file kept as pairs."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from pipeline import corpus, formats, review
from pipeline.alignment import align_texts
from pipeline.alignment.beads import bead
from pipeline.alignment.pins import pins_of
from pipeline.errors import SourceError
from pipeline.formats.model import Text, joined, places
from pipeline.intake import Structure, structure
from pipeline.model import Bead, Pin, Segment, Source
from pipeline.spans import starts
from pipeline.stages.segment import segments


class Raw(NamedTuple):
    """A file's text taken apart; `pairs` are what stood side by side in a bilingual file, `es` and `en` all of it."""

    structure: Structure
    es: str
    en: str
    pairs: tuple[Text, ...]


def read(file: Path, english: Path | None, question: str, split_at: Sequence[int]) -> Raw:
    """Reads a file in its format, and its English; `question` is put before a text that does not hold it.

    Raises SourceError as readers do, for a file with English that is given another, and for a text without question.
    """
    reading = formats.read(file)
    es, en = reading.source()
    pairs = tuple(reading.texts) if en and joined(reading.texts) == (es, en) else ()
    if english and en:
        raise SourceError(f"{file}: brings its English itself — hint: leave --en out")
    if english:
        en = formats.read(english).source()[0]
    if question:
        es = f"{question}\n\n{es}"
    return Raw(structure(es, en, split_at), es, en, pairs)


def keep_pairs(root: Path, raw: Raw, slug: str, who: str) -> int:
    """Pins the pairs of a bilingual file in the answers that were made of it; returns how many beads that is."""
    if not raw.pairs:
        return 0
    sources = {s.es: s for s in corpus.documents(root / "corpus", [slug])}
    found = [p for part in raw.structure.answers if part.es in sources for p in _pins(raw, sources[part.es])]
    return review.pin(root / "corpus" / slug / "reviews", reviewer(who), found) if found else 0


def reviewer(name: str) -> str:
    """A file's name as that of a reviewer: "memoria (2).tmx" is "memoria-2-.tmx"."""
    return re.sub(r"[^\w.-]+", "-", name).lstrip("-.")[:64] or "file"


def _pins(raw: Raw, source: Source) -> Iterator[Pin]:
    """The pins of one answer."""
    ours, theirs = segments(source.es, "es"), segments(source.en, "en")
    es, en = _units(raw, 0, source.es, ours), _units(raw, 1, source.en, theirs)
    beads = [b for unit in sorted(set(es) & set(en)) for b in _beads(es[unit], ours, en[unit], theirs)]
    number = source.id.rpartition("/")[2]
    yield from pins_of(number, [s.raw for s in ours], [s.raw for s in theirs], beads)


def _units(raw: Raw, side: int, text: str, found: Sequence[Segment]) -> dict[int, list[int]]:
    """The segments of each pair, by index; a pair that shares a segment with another is left out."""
    whole = (raw.es, raw.en)[side]
    before = len(whole) - len(joined(raw.pairs)[side])  # the question, when it was given apart
    begins = [before + place[side] for place in places(raw.pairs)]
    at = whole.find(text)
    if at < 0:
        return {}
    units: dict[int, list[int]] = {}
    shared: set[int] = set()
    for n, (segment, start) in enumerate(zip(found, starts(found), strict=True)):
        first, last = (bisect_right(begins, at + start + k) - 1 for k in (0, max(len(segment.raw) - 1, 0)))
        units.setdefault(first, []).append(n)
        shared |= set(range(first, last + 1)) if first != last else set()
    return {unit: members for unit, members in units.items() if unit not in shared and unit >= 0}


def _beads(es: Sequence[int], ours: Sequence[Segment], en: Sequence[int], theirs: Sequence[Segment]) -> Iterator[Bead]:
    """The beads within a pair: one when either side is a single segment, else what the aligner makes of them."""
    if len(es) == 1 or len(en) == 1:
        yield bead(tuple(es), tuple(en), 1.0)
        return
    for found in align_texts([ours[i].raw for i in es], [theirs[j].raw for j in en]):
        yield bead(tuple(es[i] for i in found.es), tuple(en[j] for j in found.en), 1.0)
