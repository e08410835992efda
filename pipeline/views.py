"""What templates see: the records of a question with its blocks, edits, beads and contrast pairs.

`docs/templates.md` is made from the docstrings, annotations and `#:` remarks here.
"""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Literal

from pipeline.contrasts.sign import Sign
from pipeline.diff import Part
from pipeline.kinds import Status, kind_of
from pipeline.model import ContrastPair, Level, Record

BlockKind = Literal["paragraph", "list", "heading", "code"]
Confidence = Literal["sure", "likely", "doubtful", "null"]
SURE, LIKELY = 0.8, 0.5  # bead scores from which a reader need not check, or only glance


class QuestionMeta(Record, frozen=True):
    """What is known about a question besides its text; what is not known is ""."""

    slug: str  #: name of its folder
    title_es: str  #: title as given in `question.toml`
    title_en: str = ""  #: English title
    url: str = ""  #: where it was published; link to it only through `link`
    licence: str = ""  #: its licence
    retrieved: str = ""  #: when it was fetched, an ISO date
    provenance_es: str = ""  #: how the Spanish came about
    provenance_en: str = ""  #: how the English came about

    @property
    def link(self) -> str:
        """The source address if a page may link to it, else ""."""
        return self.url if re.fullmatch(r"https?://[^\s<>\"'`\\]+", self.url, re.IGNORECASE) else ""


class EditView(Record, frozen=True):
    """One edit in its sentence."""

    key: str  #: what decisions call it by: twelve hexadecimal digits
    anchor: str  #: its id on `review.html`
    rule: str  #: the rule that made it, such as "lexicon:fall-on-sword"
    level: Level  #: what the evidence allows
    status: Status  #: where it stands now
    number: int  #: the answer it is in; 0 is the question
    place: str  #: the anchor of its sentence on `index.html`
    before: str  #: the stretch as it was
    after: str  #: the stretch as it is or would be
    old: tuple[Part, ...]  #: the sentence before the edit, cut to some context
    new: tuple[Part, ...]  #: the sentence after it
    why: str  #: the reason, in Spanish
    evidence: str = ""  #: the English expression it rests on
    english: tuple[Part, ...] = ()  #: the aligned English sentence with the evidence marked
    alternatives: tuple[str, ...] = ()  #: what else could stand there
    verdict: str = ""  #: what people decided: "accepted", "rejected", "rewritten", "disputed" or ""

    @property
    def kind(self) -> str:
        """The kind of its rule as readers are told: "Calcos", "Comillas" …"""
        return kind_of(self.rule)

    @property
    def evidence_shown(self) -> bool:
        """Whether the evidence is marked in the English sentence, so that it need not be quoted apart."""
        return any(p.op == "hit" for p in self.english)


class Piece(Record, frozen=True):
    """A stretch of clean text."""

    text: str  #: the text, never to be changed
    edit: EditView | None = None  #: the edit that made it, or that points at it
    old: str = ""  #: what an applied edit found there


class Sentence(Record, frozen=True):
    """The clean text of one segment, its label apart."""

    anchor: str  #: its id on `index.html`, such as "r1-s8"
    label: tuple[Piece, ...]  #: "Gran empresa: "
    pieces: tuple[Piece, ...]  #: the rest, with the white space that follows
    language: str = ""  #: given only when it is not Spanish

    @property
    def text(self) -> str:
        """Label and text, white space at the ends removed."""
        return "".join(p.text for p in (*self.label, *self.pieces)).strip()


class Block(Record, frozen=True):
    """A paragraph, list, heading or code block."""

    kind: BlockKind  #: which of them
    lines: tuple[tuple[Sentence, ...], ...]  #: its lines or items, each some sentences
    first: int | None = None  #: the number an ordered list starts at


class BeadView(Record, frozen=True):
    """One bead: what stands on either side, how sure the alignment is, and how it sits among the others."""

    anchor: str  #: its id on `bilingual.html`, such as "b1-3"
    number: int  #: its place in the answer, from 1
    es: tuple[Sentence, ...]  #: the Spanish sentences, clean
    en: tuple[str, ...]  #: the English sentences
    score: float  #: the probability that it is right, 0 to 1
    kind: str  #: "1-1", "m-n", "1-0" or "0-1"
    evidence: tuple[str, ...] = ()  #: English expressions that changes of the Spanish rest on, longest first
    pinned: bool = False  #: whether a person fixed it
    crossing: bool = False  #: whether the English stands earlier than that of the bead before
    opens: bool = False  #: whether it begins a paragraph

    @property
    def null(self) -> bool:
        """Whether one side is missing."""
        return not self.es or not self.en

    @property
    def quality(self) -> Confidence:
        """The class of the score: "null", "sure" (from 0.8), "likely" (from 0.5) or "doubtful"."""
        if self.null:
            return "null"
        return "sure" if self.score >= SURE else "likely" if self.score >= LIKELY else "doubtful"


class PairView(Record, frozen=True):
    """A contrast pair and where it comes from."""

    pair: ContrastPair  #: the pair itself
    number: int  #: the answer it is in
    place: str  #: the anchor of its left value on `index.html`


class PairTable(Record, frozen=True):
    """Neighbouring pairs that set the same two labels against each other."""

    left_label: str  #: heading of the left column
    right_label: str  #: heading of the right column
    english: tuple[str, str] | None  #: both headings in English
    rows: tuple[PairView, ...]  #: the pairs


class Document(Record, frozen=True):
    """The question (`number` 0) or one of its answers."""

    id: str  #: "slug/01"
    number: int  #: 0 for the question, then as in the identifier
    blocks: tuple[Block, ...]  #: its text
    edits: tuple[EditView, ...]  #: its edits, in reading order
    beads: tuple[BeadView, ...]  #: its beads, in reading order; none without English
    pairs: tuple[PairView, ...]  #: its contrast pairs
    bilingual: bool  #: whether there is English
    continued: bool = False  #: whether it began on the page before
    signs: tuple[Sign, ...] = ()  #: what a contrast pair lacks: partners, or one of the two languages


class Question(Record, frozen=True):
    """Everything the pages of one question show; of a very long question, what one of its pages shows."""

    meta: QuestionMeta  #: what is known besides the text
    title: str  #: the first paragraph of the clean question
    documents: tuple[Document, ...]  #: the question and its answers
    words: int  #: how many Spanish words there are in all
    part: int = 1  #: which page this is
    parts: int = 1  #: how many pages it was divided into

    @property
    def answers(self) -> tuple[Document, ...]:
        """The documents that are not the question."""
        return tuple(d for d in self.documents if d.number)

    @property
    def asked(self) -> tuple[Block, ...]:
        """The blocks of the question; the first one is the title."""
        return tuple(b for d in self.documents if not d.number for b in d.blocks)

    @property
    def edits(self) -> tuple[EditView, ...]:
        """All edits, in reading order."""
        return tuple(e for d in self.documents for e in d.edits)

    @property
    def beads(self) -> tuple[BeadView, ...]:
        """All beads, in reading order."""
        return tuple(b for d in self.documents for b in d.beads)

    @property
    def pairs(self) -> tuple[PairView, ...]:
        """All contrast pairs, in reading order."""
        return tuple(p for d in self.documents for p in d.pairs)

    @property
    def tables(self) -> tuple[PairTable, ...]:
        """The contrast pairs, gathered where the labels stay the same."""
        return pair_tables(self.pairs)

    def having(self, status: Status) -> tuple[EditView, ...]:
        """The edits of one status."""
        return tuple(e for e in self.edits if e.status == status)


class KindCount(Record, frozen=True):
    """How many edits of one kind and status there are."""

    kind: str  #: "Calcos", "Comillas" …
    status: Status  #: where they stand
    count: int  #: how many


class CatalogueRow(Record, frozen=True):
    """One question in the catalogue."""

    slug: str  #: name of its folder
    title: str  #: the clean question
    title_en: str = ""  #: English title
    answers: int = 0  #: how many answers
    words: int = 0  #: how many Spanish words
    applied: int = 0  #: edits in the text
    suggested: int = 0  #: edits that wait for a person, or on which people disagree
    flagged: int = 0  #: edits that only point
    pairs: int = 0  #: contrast pairs
    alignment: float | None = None  #: mean score of its beads; None without English
    nulls: int = 0  #: segments without a partner
    signs: int = 0  #: beads that look wrong: a low score, another length, a number or a name missing in the Spanish
    kinds: tuple[KindCount, ...] = ()  #: its edits by kind and status
    tenths: tuple[int, ...] = ()  #: its beads by score: below 0.1, below 0.2, … ten counts, nulls left out


def pair_tables(pairs: Iterable[PairView]) -> tuple[PairTable, ...]:
    """Tables of neighbouring pairs with equal labels, in the order given."""

    def labels(view: PairView) -> tuple[str, str]:
        return view.pair.left_label, view.pair.right_label

    tables = []
    for (left, right), group in groupby(pairs, key=labels):
        rows = tuple(group)
        english = [(r.pair.english.left_label, r.pair.english.right_label) for r in rows if r.pair.english]
        tables.append(PairTable(left_label=left, right_label=right, english=english[0] if english else None, rows=rows))
    return tuple(tables)
