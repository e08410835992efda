"""The numbers behind the figures: templates draw them as SVG, without script."""

from collections import Counter
from collections.abc import Sequence

from pipeline.model import Record
from pipeline.views import BeadView, EditView, Status

SHOWN = 10  # kinds named in the figure before the rest is summed up
KINDS = {
    "Espacios y signos": ("spaces", "space-at-marks", "space-after-marks", "doubled-marks", "dashes", "broken-line"),
    "Signos de apertura": ("opening-marks",),
    "Comillas": ("quotation-marks", "stop-outside-quotes"),
    "Números": ("thousands", "decimal-sign", "percent-space", "currency", "ordinals"),
    "Fechas y horas": ("dates", "slashed-date", "times", "decades", "centuries"),
    "Mayúsculas": (
        *("lower-case-dates", "lower-case-peoples", "lower-case-common", "lower-case-posts"),
        *("title-case", "sentence-capital"),
    ),
    "Codificación": (
        *("invisible-characters", "mojibake", "html-entities", "html-tags", "lost-letter", "unicode-form"),
    ),
    "Repeticiones": ("repeated-phrase", "repeated-item", "repeated-sentence"),
    "Restos de la página": ("site-boilerplate", "trailing-button", "doubled-bullet"),
}
_KIND_OF = {rule: kind for kind, rules in KINDS.items() for rule in rules}
STATUSES: tuple[Status, ...] = ("applied", "suggested", "disputed", "flagged", "rejected")


class Stretch(Record, frozen=True):
    """A part of a bar in per cent of the figure's width."""

    status: Status
    count: int
    start: float
    width: float


class Bar(Record, frozen=True):
    """The edits of one kind."""

    label: str
    count: int
    stretches: tuple[Stretch, ...]


class Column(Record, frozen=True):
    """A bead in the confidence figure: per cent of width and height, counted from the top left."""

    left: float
    width: float
    top: float
    height: float
    bead: BeadView


def kind_of(rule: str) -> str:
    """The kind a rule belongs to, as readers are told; a rule of no known kind stands for itself."""
    return "Calcos" if rule.startswith("lexicon:") else _KIND_OF.get(rule, rule)


def edit_bars(edits: Sequence[EditView]) -> tuple[Bar, ...]:
    """Bars of edits by kind, the most frequent first; kinds beyond the tenth are summed up in "Otros"."""
    groups = Counter(kind_of(e.rule) for e in edits)
    ranked = sorted(groups, key=lambda kind: (-groups[kind], kind))
    named = ranked if len(ranked) <= SHOWN + 1 else ranked[:SHOWN]
    rows = [(kind, Counter(e.status for e in edits if kind_of(e.rule) == kind)) for kind in named]
    if len(named) < len(ranked):
        rest = f"Otros ({len(ranked) - len(named)})"
        rows.append((rest, Counter(e.status for e in edits if kind_of(e.rule) not in named)))
    longest = max((count.total() for _, count in rows), default=0)
    return tuple(_bar(label, count, longest) for label, count in rows)


def _bar(label: str, count: Counter[Status], longest: int) -> Bar:
    stretches, at = [], 0.0
    for status in STATUSES:
        if count[status]:
            width = 100 * count[status] / longest
            stretches.append(Stretch(status=status, count=count[status], start=round(at, 2), width=round(width, 2)))
            at += width
    return Bar(label=label, count=count.total(), stretches=tuple(stretches))


def confidence_columns(beads: Sequence[BeadView]) -> tuple[Column, ...]:
    """One column a bead, as wide as its share of the text; beads without counterpart are stubs."""
    sizes = [sum(len(s.text) for s in b.es) + sum(map(len, b.en)) + 20 for b in beads]
    whole, at, columns = sum(sizes), 0, []
    for bead, size in zip(beads, sizes, strict=True):
        height = 6.0 if bead.null else max(2.0, 100 * min(1.0, bead.score))
        left, width = round(100 * at / whole, 3), round(100 * size / whole, 3)
        columns.append(Column(left=left, width=width, top=round(100 - height, 2), height=round(height, 2), bead=bead))
        at += size
    return tuple(columns)
