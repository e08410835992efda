"""The English of a contrast pair: an English pair on aligned segments, a line split at its label, or linked words."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from pipeline.contrasts.records import LINED, RawPair, Span, trimmed
from pipeline.model import Bitext, ContrastSide, Segment
from pipeline.spans import starts, whole

_SPLIT = re.compile(r"(?P<label>[^:\n]{1,60}?)\s*(?::|\s[-–—]\s|—)\s*(?P<value>\S.*)", re.S)
_FRAME = ' \t\r\n*_#>()[]«»“”"'
_EDGE = " \t\r\n,;:.—–"
_JOIN = re.compile(r"(?:and|but|or|vs\.?|while|whereas|unlike)\s", re.IGNORECASE)
_BRACKETS = re.compile(r"(?P<before>[^():;.\n]+?)\s*\((?P<inside>[^()]+)\)")
_ON = re.compile(r"\bon\s+\Z", re.IGNORECASE)
_VERB = re.compile(r"\s(?:is|are|was|were|has|have|had|does|do|can|will)\s*\Z", re.IGNORECASE)
# Where the stretch of one side ends at the latest: a mark, or the words that lead to the other side.
_STOP = re.compile(
    r"[;.!?](?=\s|$)|,\s|\s[—–]\s|\s(?:while|whereas|unlike|and|but|as opposed to|in contrast|vs\.?)\s", re.IGNORECASE
)


def counterpart(bitext: Bitext, raw: RawPair, english: Sequence[RawPair], used: set[int]) -> ContrastSide | None:
    """What stands for a Spanish pair in the English; `used` are the English pairs that others have, by index.

    None when nothing is aligned with it, or what is aligned cannot be told apart into four parts.
    """
    if not bitext.en:
        return None
    left = aligned(bitext, touched(bitext.es, (raw.left_span, raw.left_label_span)))
    right = aligned(bitext, touched(bitext.es, (raw.right_span, raw.right_label_span)))
    if not left or not right:
        return None
    for n, pair in enumerate(english):
        if n in used:
            continue
        one, other = (touched(bitext.en, (s,)) for s in (pair.left_span, pair.right_span))
        if one & left and other & right and not (one != other and one & right and one - left):
            used.add(n)
            return ContrastSide(
                left_label=pair.left_label, right_label=pair.right_label, left=pair.left, right=pair.right
            )
        if one != other and one & right and other & left:
            used.add(n)
            return ContrastSide(
                left_label=pair.right_label, right_label=pair.left_label, left=pair.right, right=pair.left
            )
    if not left & right:
        found = _by_labels(bitext, raw)
        if found:
            return found
    if raw.form in ("behind", "versus"):
        return _by_brackets(bitext, raw)
    return None if raw.form in LINED else _by_words(bitext, raw)


def touched(segments: Sequence[Segment], spans: Sequence[Span]) -> set[int]:
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


def aligned(bitext: Bitext, spanish: set[int]) -> set[int]:
    """Indices of the English segments aligned with some Spanish ones."""
    return {j for bead in bitext.beads if spanish & set(bead.es) for j in bead.en}


def _by_labels(bitext: Bitext, raw: RawPair) -> ContrastSide | None:
    """Labels that English grammar alone would not set against one another, on lines of their own."""
    one = _side(bitext, raw.left_label_span, raw.left_span)
    other = _side(bitext, raw.right_label_span, raw.right_span)
    if not one or not other:
        return None
    return ContrastSide(left_label=one[0], right_label=other[0], left=one[1], right=other[1])


def _side(bitext: Bitext, label: Span, value: Span) -> tuple[str, str] | None:
    named = sorted(aligned(bitext, touched(bitext.es, (label,))))
    told = sorted(aligned(bitext, touched(bitext.es, (value,))))
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


def _by_brackets(bitext: Bitext, raw: RawPair) -> ContrastSide | None:
    """Two sides with brackets, in the order of the Spanish: "on foot (an hour) or by car (ten minutes)"."""
    spans = (raw.left_label_span, raw.left_span, raw.right_label_span, raw.right_span)
    text = _text(bitext.en, sorted(aligned(bitext, touched(bitext.es, spans))))
    found = [(_JOIN.sub("", m["before"].strip(" ,/"), count=1), m["inside"]) for m in _BRACKETS.finditer(text)]
    if len(found) != 2:
        return None
    (a, b), (c, d) = found if raw.form == "versus" else [side[::-1] for side in found]
    return ContrastSide(left_label=a, left=b, right_label=c, right=d)


def _by_words(bitext: Bitext, raw: RawPair) -> ContrastSide | None:
    """The English words that those of the four parts are linked with, each part up to where the next begins."""
    from pipeline.words.spans import english_of

    spans = (raw.left_label_span, raw.left_span, raw.right_label_span, raw.right_span)
    at = touched(bitext.es, spans)
    there = sorted(aligned(bitext, at))
    if not at or not there:
        return None
    here = range(min(at), max(at) + 1)
    offset = starts(bitext.es)[here[0]]
    es = "".join(whole(bitext.es[n]) for n in here)
    en = "".join(whole(bitext.en[n]) for n in range(there[0], there[-1] + 1))
    found = [english_of(es, en, a - offset, b - offset) for a, b in spans]
    parts = [part for part in found if part]
    if len(parts) < len(spans):
        return None
    labels, values = (parts[0], parts[2]), (parts[1], parts[3])
    texts: list[str] = []
    for label, value, other in zip(labels, values, reversed(labels), strict=True):
        # A label runs into its value when the verb is linked with both.
        named = (label[0], min(label[1], value[0])) if label[0] < value[0] else label
        verb = _VERB.search(en, *named)
        named, start = ((named[0], verb.start()), verb.start()) if verb else (named, value[0])
        # A verb that is linked with neither stands between them: "rent | goes | up".
        gap = en[named[1] : start]
        start = named[1] if named[1] < start and re.fullmatch(r"(?:\s+[^\W\d]+){1,3}\s+", gap) else start
        told = (start, _end(en, value[1], other[0]))
        on = _ON.search(en, 0, named[0])
        named = (on.start(), named[1]) if on and raw.form == "hands" else named
        lead = _JOIN.match(en, *named)
        named = (lead.end(), named[1]) if lead else named
        pieces = [en[slice(*trimmed(en, *span, _EDGE))] for span in (named, told)]
        if not all(pieces):
            return None
        texts += pieces
    return ContrastSide(left_label=texts[0], left=texts[1], right_label=texts[2], right=texts[3])


def _end(en: str, end: int, other: int) -> int:
    """Where a value that ends at `end` goes on to: the next mark, and not into the other side."""
    limit = other if other >= end else len(en)
    stop = _STOP.search(en, end, limit)
    return stop.start() if stop else limit


def _text(segments: Sequence[Segment], indices: Sequence[int]) -> str:
    """The raw text of consecutive segments as it stands, without white space at the ends."""
    joined = "".join(whole(segments[n]) for n in indices)
    a, b = trimmed(joined, 0, len(joined))
    return joined[a:b]
