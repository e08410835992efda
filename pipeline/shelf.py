"""The documents of a corpus in memory as one reviewer sees them: concluded, with what waits in each.

Proposals are read once; when a decision changes only the documents that it touches are concluded again. What other
windows, servers and people decide is picked up from their files.
"""

import os
import threading
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path

from msgspec.structs import replace

from pipeline import baselines, outcomes, queue, review, run, steps
from pipeline.alignment.provisional import locally
from pipeline.errors import CalcoError
from pipeline.model import Bitext, Failure, Source
from pipeline.outcomes import News, Outcome
from pipeline.progress import Progress
from pipeline.queue import Item


class Held:
    """A document as proposed and as concluded, with its items; `pending` is whether pins wait for realigning."""

    def __init__(self, source: Source, proposal: Bitext) -> None:
        self.source = source
        self.proposal = proposal
        self.bitext = proposal
        self.pending = False
        self.edits: dict[str, Item] = {}
        self.by_rule: dict[str, list[Item]] = {}
        self.beads: tuple[Item, ...] = ()
        self.waiting: tuple[Item, ...] = ()


class Question:
    """What is known of one question besides its documents; `homes` says where each edit stands, by key."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder or Path()
        self.documents: list[str] = []
        self.homes: dict[str, list[str]] = {}
        self.rulings: Mapping[str, review.Ruling] = {}
        self.reviews: review.Reviews = {}
        self.mine: Collection[str] = ()
        self.seen: dict[tuple[str, str, str], Outcome] = {}
        self.news = News((), (), 0)
        self.items: tuple[Item, ...] = ()
        self.signature: object = None


class Shelf:
    """The corpus, or some questions of it. Its methods may be called from any thread; `lock` makes several one."""

    def __init__(self, root: Path, who: str, slugs: Sequence[str], options: run.Options) -> None:
        self.root = root
        self.who = who
        self.options = options
        self.lock = threading.RLock()
        self.failures: list[Failure] = []
        self.documents: dict[str, Held] = {}
        self.questions: dict[str, Question] = {}
        self.changes = 0  # grows whenever items may have changed
        self._slugs = tuple(slugs)

    def load(self, progress: Progress, slugs: Sequence[str] = ()) -> None:
        """Reads all questions, or some of them anew; what is stale is proposed first, which may take its time.

        Raises CorpusError for a question that is not there.
        """
        project = run.Corpus(self.root, slugs or self._slugs, self.options)
        sources = project.sources()
        project.propose(project.stale(sources), progress)
        failed = {f.id for f in project.failures}
        held = [(s, p) for s in sources if s.id not in failed and (p := project.proposal(s)) is not None]
        with self.lock:
            self.failures = [f for f in self.failures if run.slug_of(f.id) not in project.slugs] + project.failures
            by_slug: dict[str, list[tuple[Source, Bitext]]] = {slug: [] for slug in project.slugs}
            for source, proposal in held:
                by_slug[run.slug_of(source.id)].append((source, proposal))
            for slug, members in by_slug.items():
                self._take(slug, members)

    def _take(self, slug: str, held: Sequence[tuple[Source, Bitext]]) -> None:
        for name in self.questions.pop(slug, Question()).documents:
            del self.documents[name]
        self.changes += 1
        if not held:
            return
        question = self.questions[slug] = Question(self.root / "corpus" / slug / "reviews")
        for source, proposal in held:
            self.documents[source.id] = Held(source, proposal)
            question.documents.append(source.id)
            for key in dict.fromkeys(e.key for s in proposal.es for e in s.edits):
                question.homes.setdefault(key, []).append(source.id)
        seen = outcomes.load(self.root, self.who, slug)
        if seen is None:  # the first look at a question is what later ones are compared with
            seen = {o.name: o for o in self._outcomes(question)}
            outcomes.save(self.root, self.who, slug, seen.values())
        question.seen = seen
        question.news = outcomes.news(seen, self._outcomes(question))
        self.reread(slug, question.documents)

    def _outcomes(self, question: Question) -> Iterator[Outcome]:
        return chain.from_iterable(outcomes.outcomes(self.documents[name].proposal) for name in question.documents)

    def refresh(self) -> None:
        """Picks up what others, or other windows, have decided since."""
        with self.lock:
            for slug, question in self.questions.items():
                if _signature(question.folder) != question.signature:
                    self.reread(slug)

    def reread(self, slug: str, also: Iterable[str] = ()) -> None:
        """Reads the decisions of a question; concludes the documents that changes of them touch, and `also`."""
        with self.lock:
            question = self.questions[slug]
            question.signature = _signature(question.folder)
            try:
                reviews = review.load(question.folder)
            except (CalcoError, OSError) as error:
                self.failures = [f for f in self.failures if (f.id, f.stage) != (slug, "review")]
                self.failures.append(Failure(id=slug, stage="review", message=str(error)))
                reviews = {}
            old, new = question.rulings, review.merge(reviews)
            mine = reviews.get(self.who, {}).keys()
            touched = {k for k in old.keys() | new.keys() if old.get(k) != new.get(k)} | (
                set(mine) ^ set(question.mine)
            )
            question.reviews, question.rulings, question.mine = reviews, new, mine
            homes = {*also, *chain.from_iterable(question.homes.get(key, ()) for key in touched)}
            pins = (r.pin for key in touched for r in (old.get(key), new.get(key)) if r and r.pin)
            homes |= {f"{slug}/{pin.document}" for pin in pins}
            self.conclude(name for name in question.documents if name in homes)
            self._loose(slug)

    def conclude(self, names: Iterable[str]) -> None:
        """Applies the decisions to some documents; names that are not there are passed over."""
        with self.lock:
            self.changes += 1
            for name in names:
                if name in self.documents:
                    self._conclude(name, self.documents[name])

    def _conclude(self, name: str, held: Held) -> None:
        slug, _, number = name.partition("/")
        question = self.questions[slug]
        pins = review.pins(question.rulings, number)
        held.pending = pins != held.source.pins
        bitext = locally(held.proposal, pins) if held.pending else held.proposal
        held.bitext = steps.settle(bitext, question.rulings)
        new = {o.name for o in question.news.new}
        found = queue.edit_items(held.bitext, question.rulings, new, question.mine)
        held.edits = {item.id: item for item in found}
        held.by_rule = {}
        for item in held.edits.values():
            held.by_rule.setdefault(item.rule, []).append(item)
        # What waits for realigning has not changed yet in earnest.
        old = baselines.load(self.root, name) if held.bitext.en and not held.pending else None
        held.beads = (*queue.change_items(held.bitext, old), *queue.bead_items(held.bitext))
        held.waiting = (*(i for i in held.edits.values() if i.kind != "settled"), *held.beads)

    def _loose(self, slug: str) -> None:
        question = self.questions[slug]
        bitexts = [self.documents[name].bitext for name in question.documents]
        question.items = tuple(
            queue.question_items(slug, bitexts, question.rulings, question.homes.keys(), question.news.gone)
        )
        self.changes += 1

    def items(self) -> Iterator[Item]:
        """Every item, those that wait for nobody included, in the order of the corpus."""
        for question in self.questions.values():
            for name in question.documents:
                held = self.documents[name]
                yield from held.edits.values()
                yield from held.beads
            yield from question.items

    def waiting(self) -> Iterator[Item]:
        """The items that wait for somebody, in the order of the corpus."""
        for question in self.questions.values():
            for name in question.documents:
                yield from self.documents[name].waiting
            yield from question.items

    def of_rule(self, rule: str) -> Iterator[Item]:
        """Every edit of a rule, by document."""
        return chain.from_iterable(h.by_rule[rule] for h in self.documents.values() if rule in h.by_rule)

    def item(self, wanted: str) -> Item | None:
        """An item by its id; one that stands in several documents has all its places."""
        with self.lock:
            found = [held.edits[wanted] for held in self.documents.values() if wanted in held.edits]
            if not found:
                loose = chain.from_iterable(
                    (*(h.beads for h in self.documents.values()), *(q.items for q in self.questions.values()))
                )
                return next((item for item in loose if item.id == wanted), None)
            return next(iter(merged(found)))

    def news(self) -> News:
        """What changed since the reviewer looked last, over all questions; what they decided since is not new."""
        with self.lock:
            every = list(self.questions.values())
            new = tuple(o for q in every for o in q.news.new if o.key not in q.mine)
            return News(new, tuple(o for q in every for o in q.news.gone), sum(q.news.same for q in every))

    def see(self, items: Iterable[Item] | None = None) -> None:
        """Notes what changed as seen: what these items are about, or all of it."""
        some = None if items is None else {(i.slug, i.key) for i in items}
        with self.lock:
            for slug, question in self.questions.items():
                new = [o for o in question.news.new if some is None or (slug, o.key) in some]
                gone = {o.name for o in question.news.gone if some is None or (slug, o.key) in some}
                if not new and not gone:
                    continue
                question.seen = {n: o for n, o in question.seen.items() if n not in gone} | {o.name: o for o in new}
                question.news = outcomes.news(question.seen, self._outcomes(question))
                outcomes.save(self.root, self.who, slug, question.seen.values())
                self.conclude({o.document for o in new})
                self._loose(slug)


def merged(items: Iterable[Item]) -> list[Item]:
    """Each item once, with the places it has in all documents."""
    found: dict[str, Item] = {}
    for item in items:
        there = found.get(item.id)
        found[item.id] = replace(there, places=(*there.places, *item.places)) if there else item
    return list(found.values())


def _signature(folder: Path) -> object:
    """What changes whenever somebody replaces a decision file."""
    try:
        with os.scandir(folder) as entries:
            stats = [(e.name, e.stat()) for e in entries if e.name.endswith(".jsonl")]
    except OSError:
        return ()
    return tuple(sorted((name, s.st_ino, s.st_mtime_ns, s.st_size) for name, s in stats))
