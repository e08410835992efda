"""Contrast pairs of a bitext: found in the raw Spanish, given as clean text, matched with their English."""

import hashlib
import re
from bisect import bisect_right
from collections.abc import Sequence

import msgspec

from pipeline.contrasts import RawPair, find_pairs, lonely_labels
from pipeline.contrasts.records import Span, trimmed
from pipeline.model import Bitext, ContrastPair, ContrastSide, Patch, Segment
from pipeline.settings import Settings
from pipeline.spans import apply_patches, effective, raw_document, starts, whole

_SPLIT = re.compile(r"(?P<label>[^:\n]{1,60}?)\s*(?::|\s[-–—]\s|—)\s*(?P<value>\S.*)", re.S)
_FRAME = ' \t\r\n*_#>()[]«»“”"'


def run(bitext: Bitext, settings: Settings) -> Bitext:
    """Fill `pairs`; needs segments, edits and beads as the stages before leave them."""
    found = find_pairs(raw_document(bitext.es))
    english = find_pairs(raw_document(bitext.en), "en") if found and bitext.en else ()
    used: set[int] = set()
    pairs = [_pair(bitext, pair, english, used) for pair in found]
    return msgspec.structs.replace(bitext, pairs=tuple(pairs))


def remarks(bitext: Bitext) -> tuple[str, ...]:
    """What a person should look at: labels without a partner, pairs that stand in one language only."""
    said: list[str] = []
    for name, segments, language in (("Spanish", bitext.es, "es"), ("English", bitext.en, "en")):
        for lonely in lonely_labels(raw_document(segments), language) if segments else ():
            said.append(f"{bitext.id}: {name}: {lonely.label} at line {lonely.line} has no partner")
    if not bitext.en:
        return tuple(said)
    spanish = raw_document(bitext.es)
    for pair in bitext.pairs:
        if pair.english is None:
            line = spanish.count("\n", 0, pair.left_span[0]) + 1
            said.append(f"{bitext.id}: {pair.left_label} / {pair.right_label} at line {line} is in Spanish only")
    known = {(p.english.left, p.english.right) for p in bitext.pairs if p.english}
    text = raw_document(bitext.en)
    for raw in find_pairs(text, "en"):
        if (raw.left, raw.right) not in known and (raw.right, raw.left) not in known:
            line = text.count("\n", 0, raw.left_label_span[0]) + 1
            said.append(f"{bitext.id}: {raw.left_label} / {raw.right_label} at line {line} is in English only")
    return tuple(said)


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
        english=_english(bitext, raw, english, used),
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


def _touched(segments: Sequence[Segment], spans: Sequence[Span]) -> set[int]:
    """Indices of the segments whose `raw` the spans reach into."""
    begins = starts(segments)
    found = set()
    for start, end in spans:
        n = max(bisect_right(begins, start) - 1, 0)
        while n < len(segments) and begins[n] < end:
            if start < begins[n] + len(segments[n].raw):
                found.add(n)
            n += 1
    return found


def _aligned(bitext: Bitext, spanish: set[int]) -> set[int]:
    return {j for bead in bitext.beads if spanish & set(bead.es) for j in bead.en}


def _english(bitext: Bitext, raw: RawPair, english: Sequence[RawPair], used: set[int]) -> ContrastSide | None:
    """The counterpart: the English pair on aligned segments, else each aligned line split at its own label."""
    if not bitext.en:
        return None
    left = _aligned(bitext, _touched(bitext.es, (raw.left_span, raw.left_label_span)))
    right = _aligned(bitext, _touched(bitext.es, (raw.right_span, raw.right_label_span)))
    if not left or not right:
        return None
    for n, pair in enumerate(english):
        sides = [_touched(bitext.en, (s,)) for s in (pair.left_span, pair.right_span)]
        if n in used:
            continue
        if sides[0] & left and sides[1] & right and not (sides[0] != sides[1] and sides[0] & right and sides[0] - left):
            used.add(n)
            return ContrastSide(
                left_label=pair.left_label, right_label=pair.right_label, left=pair.left, right=pair.right
            )
        if sides[0] != sides[1] and sides[0] & right and sides[1] & left:
            used.add(n)
            return ContrastSide(
                left_label=pair.right_label, right_label=pair.left_label, left=pair.right, right=pair.left
            )
    return _by_labels(bitext, raw, left, right)


def _by_labels(bitext: Bitext, raw: RawPair, left: set[int], right: set[int]) -> ContrastSide | None:
    """Labels that English grammar alone would not set against one another, on lines of their own."""
    if left & right:
        return None
    one = _side(bitext, raw.left_label_span, raw.left_span)
    other = _side(bitext, raw.right_label_span, raw.right_span)
    if not one or not other:
        return None
    return ContrastSide(left_label=one[0], right_label=other[0], left=one[1], right=other[1])


def _side(bitext: Bitext, label: Span, value: Span) -> tuple[str, str] | None:
    named = sorted(_aligned(bitext, _touched(bitext.es, (label,))))
    told = sorted(_aligned(bitext, _touched(bitext.es, (value,))))
    if not named or not told:
        return None
    if named[0] not in told:
        return _text(bitext.en, named).strip(_FRAME + ":"), _text(bitext.en, told)
    text = _text(bitext.en, sorted({*named, *told}))
    first = bitext.en[named[0]]
    if first.label_end:
        head = text[: first.label_end].strip(_FRAME + ":-–—")
        return (head, text[first.label_end :].strip()) if head else None
    match = _SPLIT.match(text.lstrip(_FRAME + "-•"))
    return (match["label"].strip(_FRAME), match["value"].strip().removeprefix("** ")) if match else None


def _text(segments: Sequence[Segment], indices: Sequence[int]) -> str:
    """The raw text of consecutive segments as it stands, without white space at the ends."""
    joined = "".join(whole(segments[n]) for n in indices)
    a, b = trimmed(joined, 0, len(joined))
    return joined[a:b]
