"""What people do to alignments of the corpus: look at one, pin beads, take pins back, compare, accept."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from pipeline import baselines, review, run
from pipeline.alignment.changes import BeadChange, alignment_of, compare, summary
from pipeline.alignment.pins import pins_of
from pipeline.errors import ReviewError
from pipeline.model import Bead, Bitext, Pin, Record
from pipeline.progress import progress
from pipeline.settings import Settings


class Difference(Record, frozen=True, omit_defaults=False):
    """One document compared; `compared` is false when there is no earlier alignment."""

    document: str
    compared: bool
    changes: tuple[BeadChange, ...]

    @property
    def summary(self) -> dict[str, int]:
        """Changes by kind."""
        return {str(kind): n for kind, n in summary(self.changes).items()}


def documents(root: Path, slugs: Sequence[str], settings: Settings) -> list[Bitext]:
    """The documents of some questions that have English. Raises ReviewError when one could not be processed."""
    with progress(quiet=True) as shown:
        questions, failures = run.load(root, slugs, run.Options(settings), shown)
    if failures:
        raise ReviewError(f"{failures[0].id}: {failures[0].message}")
    return [b for q in questions for b in q.bitexts if b.en]


def answer(root: Path, name: str, settings: Settings) -> Bitext:
    """One document by its name, "slug/01". Raises ReviewError when it is not there or has no English."""
    slug = name.partition("/")[0]
    found = {b.id: b for b in documents(root, [slug], settings)}
    if name not in found:
        known = ", ".join(found) or "none has English"
        raise ReviewError(f"{name}: no such answer with English — hint: {known}")
    return found[name]


def check(bitext: Bitext, n: int) -> None:
    """Raises ReviewError when there is no bead of that index."""
    if not 0 <= n < len(bitext.beads):
        raise ReviewError(f"{bitext.id}: no bead {n + 1} — hint: 1 to {len(bitext.beads)}, as calco align lists them")


def pin(root: Path, bitext: Bitext, name: str, make: Callable[[Sequence[Bead]], Sequence[Bead]], who: str) -> int:
    """Pins the beads that an act makes; returns how many. Raises ReviewError when it cannot be done or `who` is ""."""
    try:
        beads = make(bitext.beads)
    except IndexError:
        raise ReviewError(
            f"{bitext.id}: no bead of that number — hint: 1 to {len(bitext.beads)}, as calco align lists them"
        ) from None
    except ValueError as error:
        raise ReviewError(f"{bitext.id}: {name}: {error} — hint: calco align {bitext.id} lists the beads") from error
    return review.pin(_folder(root, bitext), _named(who), _pins(bitext, beads))


def release(root: Path, bitext: Bitext, beads: Sequence[Bead], who: str) -> int:
    """Takes back a person's pins on these beads; returns how many there were."""
    return review.unpin(_folder(root, bitext), _named(who), _pins(bitext, beads)) if beads else 0


def differences(root: Path, slugs: Sequence[str], settings: Settings) -> list[Difference]:
    """Every document with English, compared with what is kept of it."""
    found = []
    for bitext in documents(root, slugs, settings):
        old = baselines.load(root, bitext.id)
        changes = tuple(compare(old, alignment_of(bitext))) if old else ()
        found.append(Difference(document=bitext.id, compared=old is not None, changes=changes))
    return found


def accept(root: Path, slugs: Sequence[str], settings: Settings) -> int:
    """Keeps the present alignments as accepted; returns how many."""
    bitexts = documents(root, slugs, settings)
    for bitext in bitexts:
        baselines.accept(root, bitext.id, alignment_of(bitext))
    return len(bitexts)


def page(root: Path, found: Sequence[Difference]) -> bytes:
    """The comparison as an HTML page."""
    from pipeline.render import render_page

    slugs = sorted({d.document.partition("/")[0] for d in found})
    return render_page("diff.html", root / "templates", slug=", ".join(slugs), documents=found)


def _pins(bitext: Bitext, beads: Iterable[Bead]) -> tuple[Pin, ...]:
    number = bitext.id.partition("/")[2]
    return pins_of(number, [s.raw for s in bitext.es], [s.raw for s in bitext.en], beads)


def _folder(root: Path, bitext: Bitext) -> Path:
    return root / "corpus" / bitext.id.partition("/")[0] / "reviews"


def _named(who: str) -> str:
    if not who:
        raise ReviewError("nobody decides — hint: add --who NAME, or set CALCO_WHO")
    return who
