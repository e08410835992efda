"""What needs a person: edits, beads, alignment changes, decisions, gathered so that one decision settles many places.

Pure functions over concluded documents. An item is one thing to decide, wherever it stands in its question; a group
holds the items that the same decision would settle, and its value is how many places those have.
"""

import hashlib
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, get_args

from msgspec.structs import replace

from pipeline import review
from pipeline.alignment.changes import Alignment, BeadChange, alignment_of, compare
from pipeline.alignment.pins import pins_of, place
from pipeline.model import Bitext, Edit, Pin, Record, pin_key
from pipeline.outcomes import Outcome
from pipeline.quality import LOW
from pipeline.review import Ruling
from pipeline.spans import after, before, whole

Kind = Literal["disputed", "asked", "suggestion", "flag", "new", "withdrawn", "lapsed", "realigned", "bead", "settled"]
# Between groups of equal value the first kind comes first. "settled" is everything that waits for nobody.
KINDS: tuple[Kind, ...] = get_args(Kind)


class Place(NamedTuple):
    """Segment `at` of the Spanish side of a document, or for beads and changes the index of the bead; -1 is none."""

    document: str
    at: int


class Item(Record, frozen=True):
    """One thing to decide. `key` names the edit, the pin or the decision; `fresh` is whether it changed lately."""

    id: str
    kind: Kind
    slug: str
    key: str
    places: tuple[Place, ...]
    group: str
    rule: str = ""
    before: str = ""
    after: str = ""
    fresh: bool = False
    pin: Pin | None = None
    change: BeadChange | None = None
    outcome: Outcome | None = None

    @property
    def document(self) -> str:
        """The document of its first place."""
        return self.places[0].document


class Group(NamedTuple):
    """Items that the same decision would settle, in reading order."""

    id: str
    items: tuple[Item, ...]

    @property
    def kind(self) -> Kind:
        """The kind of its items."""
        return self.items[0].kind

    @property
    def value(self) -> int:
        """How many places it settles."""
        return sum(len(item.places) for item in self.items)


def edit_items(
    bitext: Bitext,
    rulings: Mapping[str, Ruling],
    new: Collection[tuple[str, str, str]] = (),
    decided: Collection[str] = (),
) -> Iterator[Item]:
    """An item for every edit of a concluded document, one for equal edits; what waits for nobody is "settled".

    `new` names outcomes that the reviewer has not seen, `decided` keys about which they have said something.
    """
    slug = _slug(bitext)
    found: dict[str, Item] = {}
    for index, segment in enumerate(bitext.es):
        for edit in segment.edits:
            here = Place(bitext.id, index)
            if edit.key in found:
                item = found[edit.key]
                found[edit.key] = replace(item, places=(*item.places, here))
                continue
            text = whole(segment)
            was, will = before(text, edit), after(text, edit)
            fresh = edit.key not in decided and any((bitext.id, edit.key, level) in new for level in _LEVELS)
            kind = _kind(edit, rulings.get(edit.key), fresh)
            found[edit.key] = Item(
                id=name(slug, edit.key),
                kind=kind,
                slug=slug,
                key=edit.key,
                places=(here,),
                group=_digest(kind, edit.rule, _folded(was), _folded(will)),
                rule=edit.rule,
                before=was,
                after=will,
                fresh=fresh,
            )
    return iter(found.values())


_LEVELS = ("fix", "suggest", "flag")


def _kind(edit: Edit, ruling: Ruling | None, fresh: bool) -> Kind:
    if edit.verdict == "disputed":
        return "disputed"
    if edit.verdict is not None:
        return "settled"
    if ruling and ruling.flagged:
        return "asked"
    if edit.level == "fix":
        return "new" if fresh else "settled"
    return "suggestion" if edit.level == "suggest" else "flag"


def bead_items(bitext: Bitext) -> Iterator[Item]:
    """The beads that are more likely wrong than right and that nobody has confirmed."""
    low = [n for n, bead in enumerate(bitext.beads) if bead.score < LOW and not bead.pinned]
    for n, pin in zip(low, _pins(bitext, low), strict=True):
        key = pin_key(pin)
        yield Item(
            id=_digest("bead", bitext.id, key),
            kind="bead",
            slug=_slug(bitext),
            key=key,
            places=(Place(bitext.id, n),),
            group=_digest("bead", bitext.id),
            pin=pin,
        )


def change_items(bitext: Bitext, accepted: Alignment | None) -> Iterator[Item]:
    """What changed in the alignment since it was accepted, beads that people confirmed since left out."""
    if accepted is None:
        return
    for change in compare(accepted, alignment_of(bitext)):
        confirmed = bool(change.places) and all(bitext.beads[n].pinned for n in change.places)
        if change.kind in ("kept", "rescored") or confirmed:
            continue
        key = _digest(change.kind, *(text for pair in (*change.before, *change.after) for text in pair))
        yield Item(
            id=_digest("change", bitext.id, key),
            kind="realigned",
            slug=_slug(bitext),
            key=key,
            places=tuple(Place(bitext.id, n) for n in change.places) or (Place(bitext.id, -1),),
            group=_digest("change", bitext.id, change.kind),
            fresh=True,
            change=change,
        )


def question_items(
    slug: str,
    bitexts: Sequence[Bitext],
    rulings: Mapping[str, Ruling],
    living: Collection[str],
    gone: Iterable[Outcome],
) -> Iterator[Item]:
    """What concerns a question as a whole: decisions that have lapsed, pins that contradict, outcomes that are gone.

    `living` are the keys of all its edits. A lapsed decision brings what is known of the edit it was about.
    """
    lost = {outcome.key: outcome for outcome in gone}
    edits_only = {key: ruling for key, ruling in rulings.items() if ruling.pin is None}
    for ruling in review.lapsed(edits_only, living):
        yield _loose("lapsed", slug, ruling.key, "00", outcome=lost.pop(ruling.key, None))
    for bitext in (b for b in bitexts if b.pins):
        texts = [s.raw for s in bitext.es], [s.raw for s in bitext.en]
        for pin in place(bitext.pins, *texts).lapsed:
            yield _loose("lapsed", slug, pin_key(pin), pin.document, pin=pin)
    for ruling in review.contradicting(rulings):
        if ruling.pin:
            yield _loose("disputed", slug, ruling.key, ruling.pin.document, pin=ruling.pin)
    for key, outcome in lost.items():
        if key not in living:
            yield _loose("withdrawn", slug, key, outcome.document.partition("/")[2], outcome=outcome)


def _loose(
    kind: Kind, slug: str, key: str, document: str, pin: Pin | None = None, outcome: Outcome | None = None
) -> Item:
    """An item that stands nowhere in the text any more."""
    known = outcome or Outcome(key=key, document=f"{slug}/{document}", rule="", level="fix", before="", after="")
    grouped = (_folded(known.before), _folded(known.after)) if kind == "withdrawn" else ()
    return Item(
        id=_digest(kind, slug, key),
        kind=kind,
        slug=slug,
        key=key,
        places=(Place(known.document, -1),),
        group=_digest(kind, slug if not grouped else known.rule, "pin" if pin else "", *grouped),
        rule=known.rule,
        before=known.before,
        after=known.after,
        fresh=kind != "disputed",
        pin=pin,
        outcome=outcome,
    )


def gather(items: Iterable[Item]) -> list[Group]:
    """The groups of the items that wait, in the order met; equal items of several documents are one."""
    groups: dict[str, dict[str, Item]] = {}
    for item in items:
        if item.kind == "settled":
            continue
        mine = groups.get(item.group)
        if mine is None:
            groups[item.group] = {item.id: item}
        elif item.id in mine:
            there = mine[item.id]
            mine[item.id] = replace(there, places=(*there.places, *item.places))
        else:
            mine[item.id] = item
    return [Group(name, tuple(mine.values())) for name, mine in groups.items()]


def by_value(groups: Iterable[Group]) -> list[Group]:
    """The groups that settle most places first; of equal ones those of the more urgent kind, else as they come."""
    return sorted(groups, key=lambda g: (-g.value, KINDS.index(g.kind)))


def counts(groups: Iterable[Group]) -> dict[Kind, int]:
    """How many items of each kind wait, kinds without any left out."""
    found: Counter[Kind] = Counter()
    for group in groups:
        found[group.kind] += len(group.items)
    return {kind: found[kind] for kind in KINDS if found[kind]}


def name(slug: str, key: str) -> str:
    """The id of the item for an edit of a question."""
    return _digest("edit", slug, key)


def _pins(bitext: Bitext, at: Sequence[int]) -> tuple[Pin, ...]:
    number = bitext.id.partition("/")[2]
    return pins_of(number, [s.raw for s in bitext.es], [s.raw for s in bitext.en], [bitext.beads[n] for n in at])


def _slug(bitext: Bitext) -> str:
    return bitext.id.partition("/")[0]


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()) or text


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\x1f".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
