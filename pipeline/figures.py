"""The numbers behind the figures: templates draw them as SVG, without script."""

from collections import Counter
from collections.abc import Iterable, Sequence

from pipeline.kinds import STATUSES, Status
from pipeline.model import Record
from pipeline.views import BeadView, CatalogueRow, Confidence, Document, EditView

SHOWN = 10  # kinds named in the figure before the rest is summed up
COLUMNS = 120  # columns of the confidence figure before neighbouring beads share one
_WORST: tuple[Confidence, ...] = ("doubtful", "null", "likely", "sure")


class Stretch(Record, frozen=True):
    """A part of a bar, in per cent of the figure's width."""

    status: Status  #: whose colour it has
    count: int  #: how many edits
    start: float  #: where it begins
    width: float  #: how wide it is


class Bar(Record, frozen=True):
    """The edits of one kind."""

    label: str  #: the kind
    count: int  #: how many edits
    stretches: tuple[Stretch, ...]  #: its parts by status, left to right


class Column(Record, frozen=True):
    """A bead, or a few neighbours, in the confidence figure: per cent of width and height, from the top left."""

    left: float  #: where it begins
    width: float  #: its share of the text
    top: float  #: 100 less the height
    height: float  #: the mean score of its beads in per cent; little for beads without a partner
    quality: Confidence  #: the class of its least sure bead
    score: float | None  #: the mean score, None without a partner
    anchor: str  #: the first bead's id on `bilingual.html`
    number: int  #: the answer it is in


class Mark(Record, frozen=True):
    """Where a document begins in the confidence figure."""

    left: float  #: in per cent of the width
    number: int  #: the answer; 0 is the question


class Confidences(Record, frozen=True):
    """The confidence figure."""

    columns: tuple[Column, ...]  #: left to right
    marks: tuple[Mark, ...]  #: one for each document


class ScoreBar(Record, frozen=True):
    """The beads of the corpus with a score in one tenth, or without a partner."""

    low: int | None  #: the tenth's lower end in per cent; None for beads without a partner
    count: int  #: how many beads
    height: float  #: per cent of the highest bar
    quality: Confidence  #: the class of these scores


def edit_bars(edits: Sequence[EditView]) -> tuple[Bar, ...]:
    """Bars of edits by kind, the most frequent first; kinds beyond the tenth are summed up in "Otros"."""
    return _bars(Counter((e.kind, e.status) for e in edits))


def corpus_bars(rows: Iterable[CatalogueRow]) -> tuple[Bar, ...]:
    """The same for all questions of a catalogue."""
    counts: Counter[tuple[str, Status]] = Counter()
    for row in rows:
        for kind in row.kinds:
            counts[kind.kind, kind.status] += kind.count
    return _bars(counts)


def _bars(counts: Counter[tuple[str, Status]]) -> tuple[Bar, ...]:
    groups: Counter[str] = Counter()
    for (kind, _), count in counts.items():
        groups[kind] += count
    ranked = sorted(groups, key=lambda kind: (-groups[kind], kind))
    named = ranked if len(ranked) <= SHOWN + 1 else ranked[:SHOWN]
    rows = [(kind, {s: counts[kind, s] for s in STATUSES}) for kind in named]
    rest = set(ranked) - set(named)
    if rest:
        rows.append((f"Otros ({len(rest)})", {s: sum(counts[kind, s] for kind in rest) for s in STATUSES}))
    longest = max((sum(row.values()) for _, row in rows), default=0)
    return tuple(_bar(label, row, longest) for label, row in rows)


def _bar(label: str, counts: dict[Status, int], longest: int) -> Bar:
    stretches, at = [], 0.0
    for status, count in counts.items():
        if count:
            width = 100 * count / longest
            stretches.append(Stretch(status=status, count=count, start=round(at, 2), width=round(width, 2)))
            at += width
    return Bar(label=label, count=sum(counts.values()), stretches=tuple(stretches))


def confidence_figure(documents: Sequence[Document]) -> Confidences:
    """Confidence along the text: a column a bead, as wide as its share of the text; in long texts neighbours share one.

    A column never crosses from one document into the next.
    """
    total = sum(len(d.beads) for d in documents)
    size = -(-total // COLUMNS) if total > COLUMNS else 1
    groups = [(d.number, d.beads[n : n + size]) for d in documents for n in range(0, len(d.beads), size)]
    whole = sum(_size(b) for _, group in groups for b in group)
    columns: list[Column] = []
    marks: list[Mark] = []
    at = 0
    for number, group in groups:
        wide = sum(map(_size, group))
        left = round(100 * at / whole, 3)
        columns.append(_column(number, group, left, round(100 * wide / whole, 3)))
        if not marks or marks[-1].number != number:
            marks.append(Mark(left=left, number=number))
        at += wide
    return Confidences(columns=tuple(columns), marks=tuple(marks))


def _size(bead: BeadView) -> int:
    return sum(len(s.text) for s in bead.es) + sum(map(len, bead.en)) + 20


def _column(number: int, beads: Sequence[BeadView], left: float, width: float) -> Column:
    scores = [b.score for b in beads if not b.null]
    mean = sum(scores) / len(scores) if scores else None
    height = 6.0 if mean is None else max(2.0, 100 * min(1.0, mean))
    return Column(
        left=left,
        width=width,
        top=round(100 - height, 2),
        height=round(height, 2),
        quality=min((b.quality for b in beads), key=_WORST.index),
        score=mean,
        anchor=beads[0].anchor,
        number=number,
    )


def score_bars(rows: Iterable[CatalogueRow]) -> tuple[ScoreBar, ...]:
    """How sure the alignment of the whole corpus is: beads by tenth of score, those without a partner first."""
    rows = list(rows)
    nulls = sum(row.nulls for row in rows)
    tenths = [sum(row.tenths[n] for row in rows if row.tenths) for n in range(10)]
    highest = max(nulls, *tenths)
    if not highest:
        return ()
    found: list[tuple[int | None, int, Confidence]] = [(None, nulls, "null")]
    for n, count in enumerate(tenths):
        found.append((10 * n, count, "sure" if n >= 8 else "likely" if n >= 5 else "doubtful"))
    return tuple(
        ScoreBar(low=low, count=count, height=round(100 * count / highest, 2), quality=quality)
        for low, count, quality in found
    )
