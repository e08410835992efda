"""What a reviewer can do to an item, by name: the same acts behind the page and the terminal."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec.structs import replace

from pipeline import beadwork, review
from pipeline.desk import Desk
from pipeline.errors import ReviewError
from pipeline.journal import Act
from pipeline.model import Bitext, Decision, Edit, pin_key
from pipeline.queue import Item
from pipeline.spans import after, before, whole


class Found(NamedTuple):
    """An edit with its document and the index of its segment."""

    bitext: Bitext
    at: int
    edit: Edit


def found(desk: Desk, item: Item, place: int = 0) -> Found | None:
    """The edit an item is about, at one of its places; None when it is not about an edit that is there."""
    document, at = item.places[place]
    held = desk.shelf.documents.get(document)
    if held is None or at < 0 or not item.rule:
        return None
    edit = next((e for e in held.bitext.es[at].edits if e.key == item.key), None)
    return Found(held.bitext, at, edit) if edit else None


def options(where: Found) -> tuple[str, ...]:
    """The texts that may stand in the place of an edit's stretch: its own first, then the alternatives.

    A flag that only points has what stands there as its own.
    """
    edit = replace(where.edit, verdict=None, rewritten=None)
    own = after(whole(where.bitext.es[where.at]), edit)
    return (own, *(a for a in edit.alternatives if a != own))


def accept(desk: Desk, items: Sequence[Item], option: int = 0) -> Act | None:
    """Accepts items as one act: edits with one of their options, beads as they are, changes of alignment.

    A lapsed decision is taken back, and what is only news is noted as seen. None when nothing changed.
    """
    edits = [(item, where) for item in items if (where := found(desk, item))]
    if edits:
        return _record(desk, "accept", [(item, _accepted(where, option)) for item, where in edits])
    item = items[0]
    if item.kind == "bead":
        return beadwork.correct(desk, item.document, "confirm", item.places[0].at)
    if item.kind == "realigned":
        return beadwork.accept(desk, item.document, _number(desk, item))
    if item.kind == "lapsed" or item.pin:
        act = _withdraw(desk, items)
        desk.shelf.see(items)  # that its edit is gone is no more news
        return act
    desk.shelf.see(items)
    return None


def reject(desk: Desk, items: Sequence[Item]) -> Act | None:
    """Rejects items as one act: the text of edits stays, a bead is unlinked, a change of alignment is undone."""
    edits = [item for item in items if found(desk, item)]
    if edits:
        return _record(desk, "reject", [(i, Decision(key=i.key, verdict="rejected")) for i in edits])
    item = items[0]
    if item.kind == "bead":
        return beadwork.correct(desk, item.document, "unlink", item.places[0].at)
    if item.kind == "realigned":
        return beadwork.restore(desk, item.document, _number(desk, item))
    return accept(desk, items)


def rewrite(desk: Desk, item: Item, text: str) -> Act | None:
    """Puts the reviewer's own text in the place of the edit's stretch. Raises ReviewError when it is no edit."""
    return _record(desk, "rewrite", [(_edit(desk, item), Decision(key=item.key, verdict="rewritten", text=text))])


def flag(desk: Desk, item: Item, note: str = "") -> Act | None:
    """Asks the others to look. Raises ReviewError when it is no edit."""
    return _record(desk, "flag", [(_edit(desk, item), Decision(key=item.key, verdict="flagged", note=note))])


def withdraw(desk: Desk, item: Item) -> Act | None:
    """Takes back what the reviewer has said of an item; None when that is nothing."""
    return _withdraw(desk, [item])


def _accepted(where: Found, option: int) -> Decision:
    """The decision for an option: the edit's own text is accepted; another, or what a flag would write, is put in."""
    edit, texts = where.edit, options(where)
    if not 0 <= option < len(texts):
        raise ReviewError(f"no option {option + 1} — hint: there are {len(texts)}")
    changes = texts[0] != before(whole(where.bitext.es[where.at]), edit)
    if option or (edit.level == "flag" and changes):
        return Decision(key=edit.key, verdict="rewritten", text=texts[option])
    return Decision(key=edit.key, verdict="accepted")


def _record(desk: Desk, label: str, said: Sequence[tuple[Item, Decision]]) -> Act | None:
    slugs = dict.fromkeys(item.slug for item, _ in said)
    return desk.decide(label, {slug: review.recording(d for item, d in said if item.slug == slug) for slug in slugs})


def _withdraw(desk: Desk, items: Sequence[Item]) -> Act | None:
    slugs = dict.fromkeys(item.slug for item in items)
    act = desk.decide(
        "withdraw",
        {
            slug: review.withdrawing(pin_key(i.pin) if i.pin else i.key for i in items if i.slug == slug)
            for slug in slugs
        },
    )
    if act is None and items[0].kind in ("lapsed", "disputed"):
        raise ReviewError("it is another person's decision — hint: only they can take it back")
    return act


def _edit(desk: Desk, item: Item) -> Item:
    if found(desk, item) is None:
        raise ReviewError("there is no text to change here — hint: accept or reject it")
    return item


def _number(desk: Desk, item: Item) -> int:
    """The number of an item's change among the differences of its document. Raises ReviewError when it is gone."""
    differences = beadwork.differences(desk, item.document) or []
    if item.change not in differences:
        raise ReviewError("this change is no longer there — hint: load the page again")
    return differences.index(item.change)
