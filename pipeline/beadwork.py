"""What a reviewer does to an alignment at the desk: corrections that are pinned, changes accepted or restored."""

from collections.abc import Callable, Sequence

from pipeline import baselines, review
from pipeline.alignment import pins
from pipeline.alignment.adopt import adopt, origin_beads
from pipeline.alignment.changes import Alignment, BeadChange, alignment_of, compare
from pipeline.desk import Desk
from pipeline.errors import ReviewError
from pipeline.journal import Act
from pipeline.model import Bead, Bitext, Pin
from pipeline.progress import Progress
from pipeline.shelf import Held

# Name → what it makes of the beads, given the bead, a second one, and how many sentences of each side (for a split).
CORRECTIONS: dict[str, Callable[[Sequence[Bead], int, int, tuple[int, int]], Sequence[Bead]]] = {
    "confirm": lambda beads, n, m, sizes: pins.confirm(beads, n),
    "confirm-before": lambda beads, n, m, sizes: pins.confirm_before(beads, n),
    "merge": lambda beads, n, m, sizes: pins.merge(beads, n, m),
    "split": lambda beads, n, m, sizes: pins.split(beads, n, *sizes),
    "es-up": lambda beads, n, m, sizes: pins.move(beads, n, "es", -1),
    "es-down": lambda beads, n, m, sizes: pins.move(beads, n, "es", 1),
    "en-up": lambda beads, n, m, sizes: pins.move(beads, n, "en", -1),
    "en-down": lambda beads, n, m, sizes: pins.move(beads, n, "en", 1),
    "unlink": lambda beads, n, m, sizes: pins.unlink(beads, n),
    "swap": lambda beads, n, m, sizes: pins.swap(beads, n, m),
}


def correct(
    desk: Desk, document: str, name: str, n: int, m: int | None = None, sizes: tuple[int, int] = (1, 1)
) -> Act | None:
    """Pins what a correction makes of bead `n` (and `m`, by default the next); None when it was pinned so already.

    The other beads stay as they are until `realign`. Raises ReviewError when it cannot be done.
    """
    bitext = held(desk, document).bitext
    other = n + 1 if m is None else m
    needed = (n, other) if name in ("merge", "swap") else (n,)
    if not all(0 <= k < len(bitext.beads) for k in needed):
        raise ReviewError(f"{document}: no bead of that number — hint: 1 to {len(bitext.beads)}")
    try:
        made = CORRECTIONS[name](bitext.beads, n, other, sizes)
    except KeyError:
        raise ReviewError(f"no correction {name!r} — hint: {', '.join(CORRECTIONS)}") from None
    except ValueError as error:
        raise ReviewError(f"{document}: bead {n + 1}: {error} — hint: choose another bead") from error
    return _pin(desk, bitext, name, made)


def release(desk: Desk, document: str, n: int) -> Act | None:
    """Takes back the reviewer's own pin on a bead; None when there is none."""
    bitext = held(desk, document).bitext
    gone = _pins(bitext, [b for k, b in enumerate(bitext.beads) if k == n])
    return desk.decide("release", {document.partition("/")[0]: review.unpinning(gone)})


def realign(desk: Desk, document: str, progress: Progress) -> None:
    """Aligns and cleans anew what pins or new texts have made stale in the question of a document."""
    desk.shelf.load(progress, [document.partition("/")[0]])


def differences(desk: Desk, document: str) -> list[BeadChange] | None:
    """What changed since the alignment was accepted; None when there is nothing to compare with."""
    old = baselines.load(desk.root, document)
    return compare(old, alignment_of(held(desk, document).bitext)) if old else None


def accept(desk: Desk, document: str, number: int | None = None) -> Act | None:
    """Takes change `number` of the differences into the accepted alignment, or all of them; None when nothing changed.

    Raises ReviewError when there is no such change.
    """
    new = alignment_of(held(desk, document).bitext)

    def amendment(old: Alignment | None) -> Alignment | None:
        if old is None or number is None:
            return new
        return adopt(old, new, [_change(compare(old, new), number)])

    return desk.accept_alignment("accept-alignment", document, amendment)


def restore(desk: Desk, document: str, number: int) -> Act | None:
    """Pins the beads of a change as they were when accepted. Raises ReviewError when that cannot be done."""
    bitext = held(desk, document).bitext
    old, new = baselines.load(desk.root, document), alignment_of(bitext)
    if old is None:
        raise ReviewError(f"{document}: nothing to restore — hint: accept an alignment first")
    try:
        beads = origin_beads(old, new, _change(compare(old, new), number))
    except ValueError as error:
        raise ReviewError(f"{document}: cannot be restored: {error} — hint: correct the beads instead") from error
    return _pin(desk, bitext, "restore", beads)


def held(desk: Desk, document: str) -> Held:
    """A document on the desk that has English. Raises ReviewError when there is none of that name."""
    found = desk.shelf.documents.get(document)
    if found is None or not found.bitext.en:
        raise ReviewError(f"{document}: no such answer with English — hint: load the page again")
    return found


def _change(changes: Sequence[BeadChange], number: int) -> BeadChange:
    if not 0 <= number < len(changes):
        raise ReviewError("no such change — hint: load the page again")
    return changes[number]


def _pin(desk: Desk, bitext: Bitext, label: str, beads: Sequence[Bead]) -> Act | None:
    return desk.decide(label, {bitext.id.partition("/")[0]: review.pinning(_pins(bitext, beads))})


def _pins(bitext: Bitext, beads: Sequence[Bead]) -> tuple[Pin, ...]:
    number = bitext.id.partition("/")[2]
    return pins.pins_of(number, [s.raw for s in bitext.es], [s.raw for s in bitext.en], beads)
