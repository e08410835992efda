"""Run a corpus: propose what is stale, conclude everything, write the pages that changed.

Proposing is slow, so it is stamped and may be spread over processes or a cluster; concluding and rendering are
quick, and passed over where a question's pages are current. A document that breaks becomes a Failure and the others
land.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from pipeline import baselines, corpus, executors, output, review
from pipeline.alignment.changes import alignment_of, changed, compare
from pipeline.alignment.pins import place, shown
from pipeline.errors import CalcoError, CorpusError
from pipeline.model import Bitext, Failure, Record, Source
from pipeline.progress import Progress
from pipeline.settings import Settings
from pipeline.stamps import WorkStore, stamp
from pipeline.steps import StageError, Task, conclude, explain, propose


class Options(NamedTuple):
    """How to run: see the command line for what each means."""

    settings: Settings = Settings()
    jobs: int = 1
    dask: str | None = None
    check: bool = False


class Summary(Record, frozen=True, omit_defaults=False):
    """What a run did; paths are relative to the project's root."""

    questions: int
    documents: int
    proposed: int
    failures: tuple[Failure, ...]
    written: tuple[str, ...]
    removed: tuple[str, ...]
    differences: tuple[str, ...]
    catalogue: bool
    realigned: dict[str, int] = msgspec.field(default_factory=dict)
    pins: tuple[str, ...] = ()

    @property
    def status(self) -> int:
        """The exit status: 1 when a document failed or a file differs."""
        return 1 if self.failures or self.differences else 0


class Concluded(NamedTuple):
    """The concluded documents of one question, with the rulings that were applied."""

    slug: str
    bitexts: tuple[Bitext, ...]
    rulings: Mapping[str, review.Ruling]


class Corpus:
    """A project's corpus with its work files: reads, proposes and concludes, and remembers what failed."""

    def __init__(self, root: Path, slugs: Sequence[str], options: Options) -> None:
        """Raises CorpusError when a slug names no question."""
        self.folder = root / "corpus"
        self.options = options
        self.all = corpus.slugs(self.folder)
        self.store = WorkStore(root, keep=not options.check)
        self.failures: list[Failure] = []
        self.realigned: dict[str, int] = {}
        for slug in slugs:
            if slug not in self.all:
                known = f"known: {', '.join(self.all[:5])}" if self.all else "fill it with: calco add FILE"
                raise CorpusError(f"{self.folder}: no question {slug!r} — hint: {known}")
        self.slugs = sorted(set(slugs)) or self.all
        self._stamps: dict[str, str] = {}

    def sources(self) -> list[Source]:
        """The documents of the chosen questions; a folder that cannot be read is noted as a failure."""
        found: list[Source] = []
        for slug in self.slugs:
            try:
                found += self._pinned(slug, corpus.documents(self.folder, [slug]))
            except (CalcoError, OSError) as error:
                self._failed(slug, "read", explain(error))
        self._stamps |= {s.id: stamp(s, self.options.settings) for s in found}
        return found

    def _pinned(self, slug: str, sources: Sequence[Source]) -> list[Source]:
        """The documents of a question with the beads that people have pinned in each."""
        try:
            rulings = review.rulings(self.folder / slug / "reviews")
        except (CalcoError, OSError):
            return list(sources)  # told when the question is concluded
        if not rulings:
            return list(sources)
        return [msgspec.structs.replace(s, pins=review.pins(rulings, s.id.partition("/")[2])) for s in sources]

    def stale(self, sources: Iterable[Source]) -> list[Source]:
        """Those without a current proposal."""
        return [s for s in sources if not self.store.fresh(s.id, self._stamps[s.id])]

    def propose(self, stale: Sequence[Source], progress: Progress) -> int:
        """Proposes and keeps what is stale; returns how many documents that was."""
        if not stale:
            return 0
        options = self.options
        plan = executors.plan(min(options.jobs, len(stale)) if options.jobs > 1 else options.jobs, options.dask)
        tasks = [Task(source, options.settings) for source in stale]
        progress.begin(len(tasks))
        for task, result in executors.stream(plan, propose, tasks):
            name = task.source.id
            if isinstance(result, bytes):
                self.store.put(name, self._stamps[name], result)
            elif isinstance(result, Failure):
                self.failures.append(result)
            else:
                self._failed(name, "worker", explain(result))
            progress.done(name, failed=not isinstance(result, bytes))
        return len(tasks)

    def questions(self, sources: Sequence[Source]) -> dict[str, list[Source]]:
        """The documents that have a proposal, by question."""
        failed = {f.id for f in self.failures}
        by_slug: dict[str, list[Source]] = {}
        for source in sources:
            if source.id not in failed:
                by_slug.setdefault(slug_of(source.id), []).append(source)
        return by_slug

    def concluded(self, sources: Sequence[Source]) -> Iterator[Concluded]:
        """Question by question, the documents that have a proposal, concluded."""
        for slug, members in self.questions(sources).items():
            found = self.conclude(slug, members)
            if found is not None:
                yield found

    def conclude(self, slug: str, members: Sequence[Source]) -> Concluded | None:
        """The documents of one question concluded; None when nothing of it could be."""
        try:
            rulings = review.rulings(self.folder / slug / "reviews")
        except (CalcoError, OSError) as error:
            self._failed(slug, "review", explain(error))
            return None
        bitexts = [b for source in members if (b := self._conclude(source, rulings)) is not None]
        return Concluded(slug, tuple(bitexts), rulings) if bitexts else None

    def stamp(self, source: Source) -> str:
        """The stamp of a document's proposal."""
        return self._stamps[source.id]

    def proposal(self, source: Source) -> Bitext | None:
        """The current proposal of a document, made anew should its work file be damaged; None when it has failed."""
        proposal = self.store.get(source.id, self._stamps[source.id])
        if proposal is not None:
            return proposal
        # The stamp was right, what follows it is not.
        result = propose(Task(source, self.options.settings))
        if isinstance(result, Failure):
            self.failures.append(result)
            return None
        self.store.put(source.id, self._stamps[source.id], result)
        return msgspec.json.decode(result, type=Bitext)

    def _conclude(self, source: Source, rulings: Mapping[str, review.Ruling]) -> Bitext | None:
        proposal = self.proposal(source)
        if proposal is None:
            return None
        try:
            return conclude(proposal, rulings, self.options.settings)
        except StageError as error:
            self._failed(source.id, error.stage, error.message)
            return None

    def _failed(self, name: str, stage: str, message: str) -> None:
        self.failures.append(Failure(id=name, stage=stage, message=message))


def pin_signs(question: Concluded) -> list[str]:
    """A line for each pin whose sentences are gone, and for each that another person's pin contradicts."""
    found = []
    for bitext in question.bitexts:
        placed = place(bitext.pins, [s.raw for s in bitext.es], [s.raw for s in bitext.en])
        found += [f"{bitext.id}: a pin has lapsed, its sentences changed: {shown(pin)}" for pin in placed.lapsed]
    for ruling in review.contradicting(question.rulings):
        if ruling.pin:
            where = f"{question.slug}/{ruling.pin.document}"
            found.append(f"{where}: a pin of {', '.join(ruling.by)} is disputed: {shown(ruling.pin)}")
    return found


def _realigned(root: Path, question: Concluded, *, keep: bool) -> dict[str, int]:
    """Beads that changed since the question was last published, by document; what they were is kept to compare with."""
    before = baselines.published(root, question.slug)
    found = {}
    for bitext in question.bitexts:
        old = before.get(bitext.id)
        count = changed(compare(old, alignment_of(bitext))) if old else 0
        if old and count:
            found[bitext.id] = count
            if keep:
                baselines.remember(root, bitext.id, old)
    return found


def slug_of(document: str) -> str:
    """The question a document belongs to."""
    return document.partition("/")[0]


def load(
    root: Path, slugs: Sequence[str], options: Options, progress: Progress
) -> tuple[list[Concluded], list[Failure]]:
    """The concluded documents of some questions, or of all, proposing what is stale; and what failed."""
    project = Corpus(root, slugs, options)
    sources = project.sources()
    project.propose(project.stale(sources), progress)
    return list(project.concluded(sources)), project.failures


def regenerate(root: Path, slugs: Sequence[str], options: Options, progress: Progress) -> Summary:
    """Brings `output/` up to date with the corpus, or with `check` only says what differs, writing nothing.

    The catalogue covers the whole corpus; when only some questions are asked for and another is stale, it is
    left as it is.
    """
    project = Corpus(root, slugs, options)
    sources = project.sources()
    proposed = project.propose(project.stale(sources), progress)
    pages = output.Pages(root, options.settings, check=options.check)
    signs: list[str] = []
    for slug, members in project.questions(sources).items():
        signs += _published(root, project, pages, slug, members)
    complete = _mentioned(root, project, pages)
    if complete:
        pages.site(project.all)
        pages.sheets(project.all)
        if not slugs:
            pages.forget(project.all)
    if not slugs and not options.check:
        project.store.forget(project.all)
    return Summary(
        questions=len(project.slugs),
        documents=len(sources),
        proposed=proposed,
        failures=tuple(project.failures),
        written=tuple(pages.written),
        removed=tuple(pages.removed),
        differences=tuple(pages.differences),
        catalogue=complete,
        realigned=project.realigned,
        pins=tuple(signs),
    )


def _published(root: Path, project: Corpus, pages: output.Pages, slug: str, members: Sequence[Source]) -> Sequence[str]:
    """Brings the pages of one question up to date unless they are; returns the signs to tell of its pins."""
    told = pages.standing(slug, map(project.stamp, members))
    if told is not None:
        return told
    question = project.conclude(slug, members)
    if question is None:
        return ()
    project.realigned |= _realigned(root, question, keep=not project.options.check)
    signs = pin_signs(question)
    try:
        pages.publish(slug, question.bitexts, signs=signs, whole=len(question.bitexts) == len(members))
    except (CalcoError, OSError) as error:
        project.failures.append(Failure(id=slug, stage="render", message=explain(error)))
    return signs


def _mentioned(root: Path, project: Corpus, pages: output.Pages) -> bool:
    """Takes the questions that were not asked for into the files of the site; False when one of them is stale."""
    others = sorted(set(project.all) - set(project.slugs))
    if not others:
        return True
    rest = Corpus(root, others, project.options)
    sources = rest.sources()
    if rest.failures or rest.stale(sources):
        return False
    for slug, members in rest.questions(sources).items():
        if pages.standing(slug, map(rest.stamp, members)) is None:
            question = rest.conclude(slug, members)
            if question is not None:
                pages.mention(slug, question.bitexts)
    return True
