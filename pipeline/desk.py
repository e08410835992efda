"""One reviewer at work: the queue in a steady order, and acts that are on disk before they return."""

from collections.abc import Collection, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from pipeline import baselines, queue, review, run
from pipeline.errors import ReviewError
from pipeline.journal import Act, Journal, Reverted
from pipeline.queue import Group, Item, Kind
from pipeline.shelf import Shelf, merged


class Filter(NamedTuple):
    """Which items to show: of one kind, of one rule, or only those that changed since the reviewer looked last."""

    kind: str = ""
    rule: str = ""
    changed: bool = False

    def lets(self, item: Item) -> bool:
        """Whether an item passes."""
        return (
            (not self.kind or item.kind == self.kind)
            and (not self.rule or item.rule == self.rule)
            and (not self.changed or item.fresh)
        )


EVERYTHING = Filter()


class _Line(NamedTuple):
    """The items that wait under a filter, and the place of each, from 1, as of a state of the shelf."""

    changes: int
    items: list[Item]
    places: dict[str, int]


class Desk:
    """The corpus, or some questions of it, as `who` reviews it. Every method may be called from any thread."""

    def __init__(self, root: Path, who: str, slugs: Sequence[str] = (), options: run.Options | None = None) -> None:
        """Raises ReviewError when `who` cannot be a file name; nothing is read before `shelf.load`."""
        self.journal = Journal(root, who)
        self.shelf = Shelf(root, who, slugs, options or run.Options())
        self.root = root
        self.who = who
        self._skipped: list[str] = []
        self._groups: tuple[int, list[Group]] = (-1, [])
        self._order: dict[str, int] = {}
        self._waiting: dict[Filter, _Line] = {}

    def groups(self, wanted: Filter = EVERYTHING) -> list[Group]:
        """What waits, in the order of the last `rank`; what came since is last."""
        with self.shelf.lock:
            if self._groups[0] != self.shelf.changes:
                found = queue.gather(self.shelf.waiting())
                found.sort(key=lambda g: self._order.get(g.id, len(self._order)))
                self._groups = self.shelf.changes, found
            if wanted == EVERYTHING:
                return self._groups[1]
            left = (Group(g.id, tuple(filter(wanted.lets, g.items))) for g in self._groups[1])
            return [g for g in left if g.items]

    def rank(self) -> None:
        """Orders the queue by value; until it is called again nothing moves under the reader's eyes."""
        with self.shelf.lock:
            found = queue.by_value(queue.gather(self.shelf.waiting()))
            self._order = {g.id: n for n, g in enumerate(found)}
            self._groups = self.shelf.changes, found
            self._waiting.clear()

    def waiting(self, wanted: Filter = EVERYTHING) -> list[Item]:
        """The items that wait, in order; after them those skipped, and last those about which one has asked oneself."""
        return self._line(wanted).items

    def place(self, item: Item, wanted: Filter = EVERYTHING) -> int:
        """Where an item stands among those that wait, from 1; 0 when it does not wait."""
        return self._line(wanted).places.get(item.id, 0)

    def _line(self, wanted: Filter) -> "_Line":
        with self.shelf.lock:
            there = self._waiting.get(wanted)
            if there is None or there.changes != self.shelf.changes:
                found = [item for group in self.groups(wanted) for item in group.items]
                mine = {i.id for i in found if i.kind == "asked" and self.asked(i)}
                later = {name: n for n, name in enumerate(self._skipped)}
                if mine or later:
                    found.sort(key=lambda i: (i.id in mine, i.id in later, later.get(i.id, 0)))
                there = _Line(self.shelf.changes, found, {i.id: n for n, i in enumerate(found, 1)})
                self._waiting = {wanted: there} if wanted == EVERYTHING else {**self._waiting, wanted: there}
            return there

    def after(
        self, item: Item | None, before: Sequence[Item], wanted: Filter = EVERYTHING, step: int = 1
    ) -> Item | None:
        """The next item that waits, or with `step` -1 the previous one, seen from `item` in the order of `before`."""
        line = self._line(wanted)
        at = next((n for n, i in enumerate(before) if item and i.id == item.id), -1 if step > 0 else len(before))
        indices = range(at + 1, len(before)) if step > 0 else range(at - 1, -1, -1)
        around = range(at + 1) if step > 0 else range(len(before) - 1, at - 1, -1)
        found = (before[n].id for n in (*indices, *around) if before[n].id in line.places)
        following = next(found, None)
        return line.items[line.places[following] - 1] if following else next(iter(line.items), None)

    def asked(self, item: Item) -> bool:
        """Whether it is this reviewer who asked the others to look."""
        ruling = self.shelf.questions[item.slug].rulings.get(item.key)
        return ruling is not None and self.who in ruling.flagged

    def group_of(self, item: Item) -> Group:
        """The group an item belongs to; a group of its own when it waits for nobody."""
        return next((g for g in self.groups() if g.id == item.group), Group(item.group, (item,)))

    def of_rule(self, rule: str, kinds: Collection[Kind] = ()) -> list[Item]:
        """Every edit of a rule, or those of some kinds, each once with all its places."""
        with self.shelf.lock:
            return merged(i for i in self.shelf.of_rule(rule) if not kinds or i.kind in kinds)

    def search(self, text: str, most: int = 200) -> list[Item]:
        """Items whose change, rule, sentence or English has the text, in any case; at most so many."""
        wanted = " ".join(text.casefold().split())
        if not wanted:
            return []
        with self.shelf.lock:
            return merged(islice((i for i in self.shelf.items() if wanted in self._haystack(i)), most))

    def _haystack(self, item: Item) -> str:
        held, at = self.shelf.documents.get(item.document), item.places[0].at
        parts = [item.rule, item.before, item.after, item.key]
        if held and item.rule and 0 <= at < len(held.bitext.es):
            parts += [held.bitext.es[at].raw, held.bitext.english_of(at)]
        return " ".join(" ".join(parts).casefold().split())

    def decide(self, label: str, amendments: Mapping[str, review.Amendment]) -> Act | None:
        """Changes the reviewer's decisions in some questions; None when nothing changed.

        Raises ReviewError for a question that is not on the desk or a malformed decision.
        """
        for slug in amendments:
            if slug not in self.shelf.questions:
                raise ReviewError(f"no question {slug!r} — hint: load the page again")
        act = self.journal.decide(label, amendments)
        for slug in amendments:
            self.shelf.reread(slug)
        return act

    def accept_alignment(self, label: str, document: str, amendment: baselines.Amendment) -> Act | None:
        """Changes the accepted alignment of a document; None when nothing changed."""
        act = self.journal.align(label, document, amendment)
        self.shelf.conclude([document])
        return act

    def undo(self) -> Reverted | None:
        """Takes back the last act; None when there is none."""
        return self._follow(self.journal.undo())

    def redo(self) -> Reverted | None:
        """Does again what was undone last; None when there is nothing."""
        return self._follow(self.journal.redo())

    def _follow(self, done: Reverted | None) -> Reverted | None:
        if done:
            for slug in done.act.slugs:
                if slug in self.shelf.questions:
                    self.shelf.reread(slug)
            self.shelf.conclude(done.act.documents)
        return done

    def skip(self, item: Item) -> None:
        """Moves an item to the end of the queue, until the desk is closed."""
        with self.shelf.lock:
            self._skipped = [name for name in self._skipped if name != item.id] + [item.id]
            self._waiting.clear()
