"""Contrast pairs of a bitext: found in the raw Spanish, given as clean text, matched with their English."""

import hashlib
from collections.abc import Sequence

import msgspec

from pipeline.contrasts.counterpart import counterpart
from pipeline.contrasts.finder import find_pairs
from pipeline.contrasts.records import RawPair, Span
from pipeline.contrasts.signs import lined_pairs
from pipeline.model import Bitext, ContrastPair, Patch, Segment
from pipeline.settings import Settings
from pipeline.spans import apply_patches, effective, raw_document, starts, whole


def run(bitext: Bitext, settings: Settings) -> Bitext:
    """Fill `pairs`; needs segments, edits and beads as the stages before leave them."""
    found = find_pairs(raw_document(bitext.es))
    english = lined_pairs(raw_document(bitext.en)) if found and bitext.en else ()
    used: set[int] = set()
    pairs = [_pair(bitext, pair, english, used) for pair in found]
    return msgspec.structs.replace(bitext, pairs=tuple(pairs))


def _pair(bitext: Bitext, raw: RawPair, english: Sequence[RawPair], used: set[int]) -> ContrastPair:
    return ContrastPair(
        key=pair_key(raw),
        left_label=_clean(bitext.es, raw.left_label_span),
        right_label=_clean(bitext.es, raw.right_label_span),
        left=_clean(bitext.es, raw.left_span),
        right=_clean(bitext.es, raw.right_span),
        left_span=raw.left_span,
        right_span=raw.right_span,
        form=raw.form,
        english=counterpart(bitext, raw, english, used),
        left_label_span=raw.left_label_span,
        right_label_span=raw.right_label_span,
    )


def pair_key(raw: RawPair) -> str:
    """Name a pair by its raw labels and values: 12 hexadecimal digits."""
    parts = "\x1f".join((raw.left_label, raw.right_label, raw.left, raw.right))
    return hashlib.blake2b(parts.encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def _clean(segments: Sequence[Segment], span: Span) -> str:
    """The raw stretch with the patches of applied edits that lie inside it."""
    parts: list[str] = []
    begins = starts(segments)
    for segment, begin in zip(segments, begins, strict=True):
        text = whole(segment)
        if span[0] < begin and parts:
            parts.append(segment.lead)
        low, high = max(span[0] - begin, 0), min(span[1] - begin, len(text))
        if low >= high:
            continue
        inside = [
            Patch(start=p.start - low, end=p.end - low, new=p.new)
            for edit in segment.edits
            if edit.applied
            for p in effective(edit)
            if low <= p.start and p.end <= high and not (p.start == p.end == low > 0)
        ]
        parts.append(apply_patches(text[low:high], inside))
    return "".join(parts)
