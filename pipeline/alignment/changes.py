"""What changed between two alignments of a document: after a source edit, with a new English, by a new aligner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Literal

from pipeline.alignment.pins import named
from pipeline.model import Bead, Bitext, Record

Kind = Literal["kept", "rescored", "split", "merged", "moved", "edited", "lost", "gained"]
ORDER: tuple[Kind, ...] = ("edited", "split", "merged", "moved", "lost", "gained", "rescored", "kept")
NOTABLE = 0.1  # a smaller change of score is none
_Name = tuple[str, str, int]  # side, text, how many equal ones before it


class Alignment(Record, frozen=True):
    """The sentences of both sides and their beads: what is compared, and what is kept as accepted."""

    es: tuple[str, ...]
    en: tuple[str, ...]
    beads: tuple[Bead, ...]


class BeadChange(Record, frozen=True):
    """Beads that belong together before and after: their texts, by bead; `score` is the lowest of each side's.

    `origins` are indices of the beads in the old alignment, `places` in the new one.
    """

    kind: Kind
    before: tuple[tuple[str, str], ...]
    after: tuple[tuple[str, str], ...]
    score: tuple[float, float]
    places: tuple[int, ...] = ()
    origins: tuple[int, ...] = ()


def alignment_of(bitext: Bitext) -> Alignment:
    """The alignment of a document."""
    return Alignment(es=tuple(s.raw for s in bitext.es), en=tuple(s.raw for s in bitext.en), beads=bitext.beads)


def compare(old: Alignment, new: Alignment) -> list[BeadChange]:
    """Every bead of both alignments in exactly one change, in the order of the new one; what was lost comes last.

    Sentences are the same when their texts are (and as many equal ones stand before them).
    """
    before, after = _names(old), _names(new)
    known = frozenset().union(*before), frozenset().union(*after)
    changes = []
    for ours, theirs in _groups(before, after):
        kind = _kind([before[n] for n in ours], [after[n] for n in theirs], known)
        scores = [old.beads[n].score for n in ours], [new.beads[n].score for n in theirs]
        if kind == "kept" and abs(min(scores[0]) - min(scores[1])) >= NOTABLE:
            kind = "rescored"
        changes.append(
            BeadChange(
                kind=kind,
                before=tuple(_texts(old, n) for n in ours),
                after=tuple(_texts(new, n) for n in theirs),
                score=(min(scores[0], default=0.0), min(scores[1], default=0.0)),
                places=tuple(theirs),
                origins=tuple(ours),
            )
        )
    return sorted(changes, key=lambda c: (not c.places, c.places))


def summary(changes: Iterable[BeadChange]) -> dict[Kind, int]:
    """How many changes of each kind there are, kinds without any left out."""
    counts = Counter(c.kind for c in changes)
    return {kind: counts[kind] for kind in ORDER if counts[kind]}


def changed(changes: Iterable[BeadChange]) -> int:
    """Beads of the new alignment that are not as they were, and changes that left none."""
    return sum(max(len(c.after), 1) for c in changes if c.kind not in ("kept", "rescored"))


def _names(alignment: Alignment) -> list[frozenset[_Name]]:
    left, right = named(alignment.es), named(alignment.en)
    return [frozenset({("es", *left[i]) for i in b.es} | {("en", *right[j]) for j in b.en}) for b in alignment.beads]


def _groups(
    before: Sequence[frozenset[_Name]], after: Sequence[frozenset[_Name]]
) -> Iterable[tuple[list[int], list[int]]]:
    """Beads of both sides that share sentences, directly or through others."""
    owner = {name: n for n, names in enumerate(before) for name in names}
    parent = list(range(len(before) + len(after)))

    def root(x: int) -> int:
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    for k, names in enumerate(after):
        for name in names:
            if name in owner:
                parent[root(len(before) + k)] = root(owner[name])
    groups: dict[int, tuple[list[int], list[int]]] = {}
    for x in range(len(parent)):
        ours, theirs = groups.setdefault(root(x), ([], []))
        (ours.append(x) if x < len(before) else theirs.append(x - len(before)))
    return groups.values()


def _kind(
    ours: Sequence[frozenset[_Name]],
    theirs: Sequence[frozenset[_Name]],
    known: tuple[frozenset[_Name], frozenset[_Name]],
) -> Kind:
    if not theirs:
        return "lost"
    if not ours:
        return "gained"
    if set(ours) == set(theirs):
        return "kept"
    # What stands in one version only was written, not aligned, otherwise.
    left = {b & known[1] for b in ours} - {frozenset()}
    right = {b & known[0] for b in theirs} - {frozenset()}
    if left == right:
        return "edited"
    if len(left) == 1 and len(right) > 1:
        return "split"
    if len(right) == 1 and len(left) > 1:
        return "merged"
    return "moved"


def _texts(alignment: Alignment, n: int) -> tuple[str, str]:
    b = alignment.beads[n]
    return " ".join(alignment.es[i] for i in b.es), " ".join(alignment.en[j] for j in b.en)
