"""A batch run: every shard that is not done, each done when its stamp matches, whatever happened to the run before."""

import hashlib
from collections.abc import Callable, Container, Iterator, Sequence
from contextlib import suppress
from time import monotonic
from typing import Any, NamedTuple

import msgspec

from pipeline import executors
from pipeline.batch import stores, tables
from pipeline.batch.counts import Counts, Moment, Report, Summary, Tell, Timeline
from pipeline.batch.outputs import Place, Writer
from pipeline.batch.rows import FailureRow, clean_rows, unique
from pipeline.batch.shards import Format, Shard, format_of, stem
from pipeline.batch.work import Clean, How, Piece, pieces, rescued, version, work
from pipeline.errors import CalcoError, SourceError
from pipeline.settings import Settings


class Options(NamedTuple):
    """How to run: `report` hears of every piece and every shard that is done.

    `clean` must be importable by name, because workers import it. With `whole_shards` each task reads and writes a
    shard by itself: for clusters whose workers reach the shards and `out`.
    """

    settings: Settings = Settings()
    plan: executors.Plan = executors.Plan(executors.Inline, 1)
    kind: Format | None = None
    report: Tell = lambda report: None
    clean: Clean = clean_rows
    whole_shards: bool = False


class Job(NamedTuple):
    """A shard to do."""

    name: str
    url: str
    out: str
    how: How


class Outcome(NamedTuple):
    """What became of a shard: done now, `skipped` because it was, or `lost` for the reason given."""

    name: str
    counts: Counts
    skipped: bool = False
    lost: str = ""
    memory: int = 0


Step = Callable[[str, Counts, int, int], None]  # shard, what it has held so far, bytes read, memory of the worker


def batch(inputs: Sequence[str], out: str, options: Options) -> Summary:
    """Cleans every shard that has no current output in `out` (a folder or URL) and lists the failures of all.

    Raises SourceError when an input is no shard, or two have one name; OutputError when `out` cannot be written;
    WorkerError when no worker can do anything. What was done by then stays done.
    """
    jobs = _jobs(inputs, out, options)
    state = _State({job.name: stores.size(job.url) for job in jobs}, options.report)
    by = _by_shards if options.whole_shards else _by_rows
    outcomes: dict[str, Outcome] = {}
    for outcome in by(jobs, options.plan, state.step):
        outcomes[outcome.name] = outcome
        state.finish(outcome)
    _list_failures(out, [outcomes[job.name] for job in jobs])
    return state.summary()


def _jobs(inputs: Sequence[str], out: str, options: Options) -> list[Job]:
    found: dict[str, Job] = {}
    now = version()
    for url in inputs:
        name = stem(url)
        if name in found:
            raise SourceError(f"{url}: the shard {found[name].url} has the same name — hint: rename one of the two")
        found[name] = Job(name, url, out, How(options.settings, options.kind or format_of(url), options.clean, now))
    return list(found.values())


def _by_shards(jobs: Sequence[Job], plan: executors.Plan, step: Step) -> Iterator[Outcome]:
    """Each shard as one task, as they are done; one that kills its worker is done again row by row."""
    for job, result in executors.stream(plan, whole, jobs, ordered=False):
        if isinstance(result, Outcome):
            yield result
        elif isinstance(result, CalcoError):
            raise result
        else:
            yield from _by_rows([job], plan, step)


def whole(job: Job) -> Outcome:
    """What a worker does that has a shard to itself."""
    (outcome,) = _by_rows([job], executors.plan(), lambda *_: None)
    return outcome


def _by_rows(jobs: Sequence[Job], plan: executors.Plan, step: Step) -> Iterator[Outcome]:
    """The shards one after the other, pieces of several under way at once; what is read and written passes here."""
    current: dict[str, _Current] = {}
    skipped: list[Outcome] = []

    def stale() -> Iterator[Piece]:
        for job in jobs:
            place = Place(job.out, job.name, job.how.kind)
            try:
                stamp = stamp_of(job)
                known = place.done(stamp)
                if known is not None:
                    skipped.append(Outcome(job.name, known, skipped=True))
                    continue
                current[job.name] = _Current(place, stamp)
                yield from _read(job)
            except SourceError as error:
                yield Piece(job.name, job.how, (), last=True, lost=str(error))

    try:
        for piece, result in executors.stream(plan, work, stale()):
            yield from _drained(skipped)
            if piece.lost:
                if piece.shard in current:
                    current.pop(piece.shard).drop()
                yield Outcome(piece.shard, Counts(), lost=piece.lost)
                continue
            shard = current[piece.shard]
            done = rescued(piece, result, plan) if isinstance(result, Exception) else result
            shard.memory = max(shard.memory, done.memory)
            shard.counts += done.counts
            shard.writer(piece).put(done.block, done.bad)
            if piece.last:
                shard.writer(piece).close(shard.stamp, shard.counts)
                yield Outcome(piece.shard, current.pop(piece.shard).counts, memory=shard.memory)
            else:
                step(piece.shard, shard.counts, piece.read, done.memory)
        yield from _drained(skipped)
    except BaseException:
        for shard in current.values():
            shard.drop()
        raise


class _Current:
    """A shard under way: its place, its stamp, and what came of it so far."""

    def __init__(self, place: Place, stamp: str) -> None:
        self.place, self.stamp = place, stamp
        self.counts = Counts()
        self.memory = 0
        self._writer: Writer | None = None

    def writer(self, piece: Piece) -> Writer:
        """What writes its files, begun with the first piece."""
        if self._writer is None:
            self._writer = Writer(self.place, piece.given)
        return self._writer

    def drop(self) -> None:
        """Gives it up."""
        if self._writer is not None:
            self._writer.drop()


def _read(job: Job) -> Iterator[Piece]:
    shard = Shard(job.url)
    try:
        yield from pieces(job.name, job.how, unique(shard), lambda: shard.read, shard.schema)
    finally:
        shard.close()


def _drained(found: list[Outcome]) -> Iterator[Outcome]:
    while found:
        yield found.pop(0)


def stamp_of(job: Job) -> str:
    """A hash of a shard's contents and of all that decides what is made of them. Raises SourceError."""
    digest = hashlib.blake2b(digest_size=16)
    # As a dictionary: what a record leaves out as default depends on which of two equal strings it holds.
    settings = msgspec.json.encode(msgspec.structs.asdict(job.how.settings)).decode()
    for part in (job.how.version, str(tables.VERSION), job.how.kind, settings):
        digest.update(part.encode() + b"\0")
    stores.fingerprint(job.url, digest.update)
    return digest.hexdigest()


def _list_failures(out: str, outcomes: Sequence[Outcome]) -> None:
    """`failures.jsonl` of a whole run, in the order of the shards. Raises OutputError."""
    fs, folder = stores.filesystem(out)
    path = f"{folder}/failures.jsonl"
    with stores.writing(f"{out.rstrip('/')}/failures.jsonl"):
        fs.makedirs(folder, exist_ok=True)
        with fs.open(path + ".part", "wb") as file:
            for outcome in outcomes:
                if outcome.lost:
                    file.write(msgspec.json.encode(FailureRow(outcome.name, 0, "", outcome.lost)) + b"\n")
                elif outcome.counts.bad:
                    file.write(stores.read_bytes(fs, f"{folder}/failures/{outcome.name}.jsonl") or b"")
            stores.settle(file)
        stores.move(fs, path + ".part", path)
    _sweep(fs, f"{folder}/.parts", {outcome.name for outcome in outcomes})


def _sweep(fs: Any, parts: str, names: Container[str]) -> None:
    """Removes what a killed run left of shards that turned out to be done; other runs may be writing beside us."""
    with suppress(Exception):
        for path in fs.ls(parts, detail=False):
            if path.rstrip("/").rpartition("/")[2] in names:
                fs.rm(path, recursive=True)
        fs.rmdir(parts)


class _State:
    """Where the run stands."""

    def __init__(self, sizes: dict[str, int], report: Tell) -> None:
        self._sizes, self._report = sizes, report
        self._began = monotonic()
        self._total = Counts()
        self._under_way: dict[str, tuple[Counts, int]] = {}
        self._done = self._skipped = self._lost = self._read = 0
        self._rows = 0  # done before this run
        self._memory = 0
        self._timeline = Timeline()

    def step(self, shard: str, counts: Counts, read: int, memory: int) -> None:
        """A piece of a shard is done."""
        self._under_way[shard] = counts, read
        self._tell(shard, memory, finished=False)

    def finish(self, outcome: Outcome) -> None:
        """A shard is done."""
        self._under_way.pop(outcome.name, None)
        self._total += outcome.counts
        self._done += 1
        self._lost += bool(outcome.lost)
        if outcome.skipped:
            self._skipped += 1
            self._rows += outcome.counts.rows + outcome.counts.bad
            self._sizes[outcome.name] = 0
        else:
            self._read += self._sizes[outcome.name]
        self._tell(outcome.name, outcome.memory, finished=True)

    def _tell(self, shard: str, memory: int, finished: bool) -> None:
        counts = sum((c for c, _ in self._under_way.values()), self._total)
        read = self._read + sum(r for _, r in self._under_way.values())
        seconds = monotonic() - self._began
        self._memory = max(self._memory, memory)
        self._timeline.add(Moment(round(seconds, 3), counts.rows + counts.bad - self._rows, memory))
        total = sum(self._sizes.values())
        self._report(
            Report(
                shard, self._done, len(self._sizes), self._skipped, counts, counts.rows + counts.bad - self._rows,
                min(read, total), total, memory, seconds, finished,
            )
        )  # fmt: skip

    def summary(self) -> Summary:
        """The whole run."""
        return Summary(
            shards=len(self._sizes),
            skipped=self._skipped,
            lost=self._lost,
            counts=self._total,
            seconds=round(monotonic() - self._began, 3),
            memory=self._memory,
            timeline=self._timeline.whole(),
        )
