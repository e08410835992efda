"""The alignment editor: two columns with links between them, corrections, changes to accept or restore."""

import hashlib
from typing import NamedTuple

from starlette.responses import Response

from pipeline import beadwork, wording
from pipeline.desk import Desk
from pipeline.errors import ReviewError
from pipeline.model import Bead, Bitext, Segment
from pipeline.progress import Progress
from pipeline.quality import LOW
from pipeline.shelf import Held
from pipeline.views import LIKELY, SURE
from pipeline.web.review_page import title_of
from pipeline.web.site import Asked, Site, go


class Row(NamedTuple):
    """One sentence of a side, with what the page says of its bead; `bead` is -1 for one in none."""

    text: str
    bead: int
    quality: str
    score: float
    pinned: bool
    crossing: bool
    partners: tuple[int, ...]
    opens: bool

    @property
    def null(self) -> bool:
        """Whether it has no partner."""
        return not self.partners


class Summary(NamedTuple):
    """A document in the list of alignments."""

    document: str
    title: str
    beads: int
    confirmed: int
    doubtful: int
    changed: int
    pending: bool


def listing(site: Site, asked: Asked) -> Response:
    """Every document that has English."""
    with site.desk.shelf.lock:
        rows = [_summary(site.desk, name, held) for name, held in site.desk.shelf.documents.items() if held.bitext.en]
    return site.page(asked, "alignments.html", title="Alineación", rows=rows)


def editor(site: Site, asked: Asked) -> Response:
    """One document; `i` names the item whose bead is chosen."""
    item = site.desk.shelf.item(asked.query.get("i", ""))
    document = _document(asked)
    at = item.places[0].at if item and item.kind in ("bead", "realigned") else asked.number("bead")
    if item and item.rule and item.places[0].at >= 0:
        beads = beadwork.held(site.desk, document).bitext.beads
        at = next((n for n, b in enumerate(beads) if item.places[0].at in b.es), 0)
    return _editor(site, asked, document, at)


def act(site: Site, asked: Asked) -> Response:
    """A correction, an accepted or restored change, or realigning."""
    desk, document, name = site.desk, _document(asked), asked.path["act"]
    held = beadwork.held(desk, document)
    beads, at = held.bitext.beads, asked.number("bead")
    undoing = name in ("deshacer", "rehacer")
    if not undoing and asked.field("version", _version(held.bitext)) != _version(held.bitext):
        return _editor(
            site, asked, document, at, "La alineación ha cambiado en otra ventana: mírala antes de corregirla."
        )
    if name in beadwork.CORRECTIONS:
        other = asked.number("otra", at + 1) if asked.field("otra") else None
        sizes = asked.number("es", 1), asked.number("en", 1)
        message = wording.decided(beadwork.correct(desk, document, name, at, other, sizes))
    elif name == "release":
        message = wording.decided(beadwork.release(desk, document, at))
    elif name == "realign":
        beadwork.realign(desk, document, Progress())
        message = "Realineado con lo confirmado."
    elif name == "accept":
        number = asked.number("cambio") if asked.field("cambio") else None
        message = wording.decided(beadwork.accept(desk, document, number))
    elif name == "restore":
        message = wording.decided(beadwork.restore(desk, document, asked.number("cambio")))
    elif undoing:
        what = "undo" if name == "deshacer" else "redo"
        message = wording.reverted(desk.undo() if what == "undo" else desk.redo(), what)
    else:
        raise ReviewError(f"no correction {name!r} — hint: load the page again")
    at = _next(beads, beadwork.held(desk, document).bitext.beads, at, name)
    if not asked.fragment:
        return go(f"/alineacion/{document}?bead={at}")
    return _editor(site, asked, document, at, message)


def _editor(site: Site, asked: Asked, document: str, at: int, message: str = "") -> Response:
    desk = site.desk
    held = beadwork.held(desk, document)
    bitext = held.bitext
    at = max(0, min(at, len(bitext.beads) - 1))
    differences = beadwork.differences(desk, document)
    changes = [(n, c) for n, c in enumerate(differences or []) if c.kind not in ("kept", "rescored")]
    return site.page(
        asked,
        "alignment.html",
        title="Alineación",
        message=message,
        document=document,
        question=title_of(desk, document.partition("/")[0]),
        es=_rows(bitext, "es"),
        en=_rows(bitext, "en"),
        beads=len(bitext.beads),
        at=at,
        summary=_summary(desk, document, held),
        version=_version(bitext),
        compared=differences is not None,
        changes=changes,
    )


def _next(old: tuple[Bead, ...], new: tuple[Bead, ...], at: int, name: str) -> int:
    """The bead to stand on after an act: the next unconfirmed one after confirming, else where the sentence is now."""
    if name in ("confirm", "confirm-before"):
        after = [*range(at + 1, len(new)), *range(at + 1)]
        return next((n for n in after if n < len(new) and not new[n].pinned), min(at, len(new) - 1))
    if not 0 <= at < len(old):
        return 0
    was = old[at]
    return next(
        (n for n, b in enumerate(new) if set(b.es) & set(was.es) or (not was.es and set(b.en) & set(was.en))), 0
    )


def _rows(bitext: Bitext, side: str) -> list[Row]:
    segments: tuple[Segment, ...] = bitext.es if side == "es" else bitext.en
    owner = {i: n for n, b in enumerate(bitext.beads) for i in (b.es if side == "es" else b.en)}
    crossing = _crossing(bitext.beads)
    rows = []
    for i, segment in enumerate(segments):
        n = owner.get(i, -1)
        bead = bitext.beads[n] if n >= 0 else Bead(es=(), en=(), score=0.0, kind="1-0")
        partners = bead.en if side == "es" else bead.es
        opens = i > 0 and segment.paragraph != segments[i - 1].paragraph
        rows.append(Row(segment.raw, n, _quality(bead), bead.score, bead.pinned, n in crossing, tuple(partners), opens))
    return rows


def _crossing(beads: tuple[Bead, ...]) -> set[int]:
    """The beads whose English stands before the English of an earlier bead."""
    found, reach = set(), -1
    for n, b in enumerate(beads):
        if b.es and b.en:
            if min(b.en) < reach:
                found.add(n)
            reach = max(reach, *b.en)
    return found


def _quality(bead: Bead) -> str:
    if bead.pinned:
        return "sure"
    return "sure" if bead.score >= SURE else "likely" if bead.score >= LIKELY else "doubtful"


def _summary(desk: Desk, name: str, held: Held) -> Summary:
    beads = held.bitext.beads
    return Summary(
        name,
        title_of(desk, name.partition("/")[0]),
        len(beads),
        sum(b.pinned for b in beads),
        sum(b.score < LOW and not b.pinned for b in beads),
        sum(i.kind == "realigned" for i in held.beads),
        held.pending,
    )


def _version(bitext: Bitext) -> str:
    """What changes with the beads, so that a page can tell that its numbers have become old."""
    shape = repr([(b.es, b.en, b.pinned) for b in bitext.beads]).encode()
    return hashlib.blake2b(shape, digest_size=6).hexdigest()


def _document(asked: Asked) -> str:
    return f"{asked.path['slug']}/{asked.path['number']}"
