"""What templates see: the records of a question with its blocks, edits, beads and contrast pairs."""

import re
from collections.abc import Iterable
from itertools import groupby
from typing import Literal

from pipeline.contrasts.signs import Sign
from pipeline.diff import Part
from pipeline.model import ContrastPair, Level, Record

Status = Literal["applied", "suggested", "flagged", "disputed", "rejected"]
BlockKind = Literal["paragraph", "list", "heading", "code"]
SURE, LIKELY = 0.8, 0.5  # bead scores from which a reader need not check, or only glance


class QuestionMeta(Record, frozen=True):
    """What is known about a question besides its text; `retrieved` is an ISO date."""

    slug: str
    title_es: str
    title_en: str = ""
    url: str = ""
    licence: str = ""
    retrieved: str = ""
    provenance_es: str = ""
    provenance_en: str = ""

    @property
    def link(self) -> str:
        """The source address if a page may link to it, else ""."""
        return self.url if re.fullmatch(r"https?://[^\s<>\"'`\\]+", self.url, re.IGNORECASE) else ""


class EditView(Record, frozen=True):
    """One edit in its sentence: `old` and `new` are the sentence before and after it, cut to some context."""

    key: str
    anchor: str
    rule: str
    level: Level
    status: Status
    number: int
    place: str
    before: str
    after: str
    old: tuple[Part, ...]
    new: tuple[Part, ...]
    why: str
    evidence: str = ""
    english: tuple[Part, ...] = ()
    alternatives: tuple[str, ...] = ()
    verdict: str = ""

    @property
    def evidence_shown(self) -> bool:
        """Whether the evidence is marked in the English sentence, so that it need not be quoted apart."""
        return any(p.op == "hit" for p in self.english)


class Piece(Record, frozen=True):
    """A stretch of clean text; with `edit`, what that edit made of it, or what it points at."""

    text: str
    edit: EditView | None = None


class Sentence(Record, frozen=True):
    """The clean text of one segment, its label apart; `language` only when it is not Spanish."""

    anchor: str
    label: tuple[Piece, ...]
    pieces: tuple[Piece, ...]
    language: str = ""

    @property
    def text(self) -> str:
        """Label and text, white space at the ends removed."""
        return "".join(p.text for p in (*self.label, *self.pieces)).strip()


class Block(Record, frozen=True):
    """A paragraph, list, heading or code block: lines of sentences. `first` is the number an ordered list starts at."""

    kind: BlockKind
    lines: tuple[tuple[Sentence, ...], ...]
    first: int | None = None


class BeadView(Record, frozen=True):
    """One bead: what stands on either side, how sure the alignment is, and how it sits among the others.

    `evidence` are the English expressions that the changes of the Spanish side rest on.
    """

    anchor: str
    number: int
    es: tuple[Sentence, ...]
    en: tuple[str, ...]
    score: float
    kind: str
    evidence: tuple[str, ...] = ()
    pinned: bool = False
    crossing: bool = False
    opens: bool = False

    @property
    def null(self) -> bool:
        """Whether one side is missing."""
        return not self.es or not self.en

    @property
    def quality(self) -> str:
        """The class of the score: "null", "sure", "likely" or "doubtful"."""
        if self.null:
            return "null"
        return "sure" if self.score >= SURE else "likely" if self.score >= LIKELY else "doubtful"


class PairView(Record, frozen=True):
    """A contrast pair, the answer it comes from and the anchor of its left value."""

    pair: ContrastPair
    number: int
    place: str


class PairTable(Record, frozen=True):
    """Neighbouring pairs that set the same two labels against each other."""

    left_label: str
    right_label: str
    english: tuple[str, str] | None
    rows: tuple[PairView, ...]


class Document(Record, frozen=True):
    """The question (`number` 0) or one of its answers."""

    id: str
    number: int
    blocks: tuple[Block, ...]
    edits: tuple[EditView, ...]
    beads: tuple[BeadView, ...]
    pairs: tuple[PairView, ...]
    bilingual: bool
    signs: tuple[Sign, ...] = ()


class Question(Record, frozen=True):
    """Everything the pages of one question show."""

    meta: QuestionMeta
    title: str
    documents: tuple[Document, ...]
    words: int

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


class CatalogueRow(Record, frozen=True):
    """One question in the catalogue. `alignment` is the mean score of its beads, None without English.

    `signs` counts beads that look wrong: a low score, another length, a number or a name missing in the Spanish.
    """

    slug: str
    title: str
    title_en: str = ""
    answers: int = 0
    words: int = 0
    applied: int = 0
    suggested: int = 0
    flagged: int = 0
    pairs: int = 0
    alignment: float | None = None
    nulls: int = 0
    signs: int = 0


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
