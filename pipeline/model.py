"""Every record that passes between stages, to disk and to workers.

All offsets are characters (Unicode code points). A segment owns `raw` and the white space after it,
`tail`; offsets of its edits count from the start of `raw` and may reach into `tail`, so an edit can
delete a sentence together with the space that followed it.
"""

import hashlib
from typing import Literal

import msgspec

Level = Literal["fix", "suggest", "flag"]
Verdict = Literal["accepted", "rejected", "rewritten", "disputed"]
SegmentKind = Literal["sentence", "label", "item", "heading", "code"]
BeadKind = Literal["1-1", "m-n", "1-0", "0-1"]


class Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """Base of all records: immutable, keyword-only, strict about unknown fields."""


class Patch(Record, frozen=True):
    """Replace characters `start:end` by `new`; `start == end` inserts."""

    start: int
    end: int
    new: str


class Edit(Record, frozen=True):
    """One atomic, explained change: taken or left whole.

    `alternatives` are other texts for the whole stretch from the first patch to the last.
    `rewritten` is the reviewer's own text for that stretch when `verdict` is "rewritten".
    A `flag` may have a patch that changes nothing (its `new` equals what stands there).
    """

    key: str
    rule: str
    level: Level
    patches: tuple[Patch, ...]
    why: str
    evidence: str = ""
    alternatives: tuple[str, ...] = ()
    verdict: Verdict | None = None
    rewritten: str | None = None

    @property
    def start(self) -> int:
        """Offset of the first character touched."""
        return self.patches[0].start

    @property
    def end(self) -> int:
        """Offset after the last character touched."""
        return self.patches[-1].end

    @property
    def applied(self) -> bool:
        """Whether the clean text contains this edit."""
        if self.level == "flag" or self.verdict in ("rejected", "disputed"):
            return self.verdict == "rewritten"
        return self.level == "fix" or self.verdict in ("accepted", "rewritten")


class Segment(Record, frozen=True):
    """One sentence, label line, list item, heading or code block.

    `lead` is white space before the first segment of a document, `tail` the white space after this one:
    the text is exactly the concatenation of lead + raw + tail over all segments.
    `label_end` is the length of the label prefix ("Gran empresa: " is 14), 0 without a label.
    """

    raw: str
    tail: str = ""
    lead: str = ""
    paragraph: int = 0
    line: int = 0
    kind: SegmentKind = "sentence"
    label_end: int = 0
    language: str = ""
    edits: tuple[Edit, ...] = ()


class Bead(Record, frozen=True):
    """Segments `es` of the Spanish side aligned with segments `en` of the English side, by index.

    `score` is the calibrated probability (0 to 1) that the bead is right.
    """

    es: tuple[int, ...]
    en: tuple[int, ...]
    score: float
    kind: BeadKind
    pinned: bool = False


class Pin(Record, frozen=True):
    """A bead that a person has confirmed, by content: sentences, each with how often it came before in its side.

    `document` is the number of the answer in its question ("01"). One side may be empty: then the other has no partner.
    """

    document: str
    es: tuple[tuple[str, int], ...]
    en: tuple[tuple[str, int], ...]


class ContrastSide(Record, frozen=True):
    """The English counterpart of a contrast pair."""

    left_label: str  #: label of the left value, in English
    right_label: str  #: label of the right value, in English
    left: str  #: the left value in English
    right: str  #: the right value in English


class ContrastPair(Record, frozen=True):
    """Two labelled values set against each other.

    `left`, `right` and the labels are clean text; the spans are offsets into the raw document text.
    """

    key: str  #: what it is called by
    left_label: str  #: what the left value is of: "Gran empresa"
    right_label: str  #: what the right value is of: "Pequeña empresa"
    left: str  #: the left value
    right: str  #: the right value
    left_span: tuple[int, int]  #: where the left value stands in the source
    right_span: tuple[int, int]  #: where the right value stands
    form: str = "label"  #: how it is written
    english: ContrastSide | None = None  #: its English, where the alignment tells it
    left_label_span: tuple[int, int] = (0, 0)  #: where the left label stands in the source
    right_label_span: tuple[int, int] = (0, 0)  #: where the right label stands


class Bitext(Record, frozen=True):
    """One document with its English version: the unit of work, caching, distribution and failure."""

    id: str
    es: tuple[Segment, ...] = ()
    en: tuple[Segment, ...] = ()
    beads: tuple[Bead, ...] = ()
    pairs: tuple[ContrastPair, ...] = ()
    pins: tuple[Pin, ...] = ()
    language_es: str = ""
    language_en: str = ""

    def english_of(self, index: int) -> str:
        """The English aligned with Spanish segment `index`, joined by spaces; "" if there is none."""
        found = [j for bead in self.beads if index in bead.es for j in bead.en]
        return " ".join(self.en[j].raw for j in sorted(set(found)))


class Decision(Record, frozen=True):
    """What a person decided about the edit named by `key`, or with `pin` about a bead.

    "flagged" decides nothing: it asks the others to look, with a note.
    """

    key: str
    verdict: Literal["accepted", "rejected", "rewritten", "flagged"]
    text: str | None = None
    note: str = ""
    pin: Pin | None = None


class Failure(Record, frozen=True):
    """A document that could not be processed: which, in what stage, and why."""

    id: str
    stage: str
    message: str


class Source(Record, frozen=True):
    """A document as read: Spanish text, its English version when there is one, and the beads people have confirmed."""

    id: str
    es: str
    en: str = ""
    pins: tuple[Pin, ...] = ()


def edit_key(text: str, rule: str, patches: tuple[Patch, ...]) -> str:
    """Name an edit by its content, so that decisions survive regeneration: 12 hexadecimal digits."""
    parts = [text, rule, *(f"{p.start}:{p.end}:{p.new}" for p in patches)]
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def pin_key(pin: Pin) -> str:
    """Name a pin by its content: 12 hexadecimal digits."""
    return hashlib.blake2b(msgspec.json.encode(pin), digest_size=6).hexdigest()
