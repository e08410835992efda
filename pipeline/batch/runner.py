"""A batch run: shards one after the other, each done when its stamp matches, whatever happened to the run before."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import islice
from time import monotonic
from typing import Any, NamedTuple

import msgspec

from pipeline import executors, run
from pipeline.batch.rows import VERSION, Bad, Chunk, Done, Row, clean_rows, unique
from pipeline.batch.shards import FORMATS as FORMATS
from pipeline.batch.shards import Format, Writer, filesystem, format_of, rows, stem, write_failures
from pipeline.errors import SourceError
from pipeline.model import Record
from pipeline.settings import Settings
from pipeline.stamps import code_version

CHUNK = 64  # rows of a task: enough to forget the cost of sending them
_READ = 1 << 20


class Options(NamedTuple):
    """How to run: `report` hears of every chunk and every shard that is done.

    `clean` must be importable by name, because workers import it.
    """

    settings: Settings = Settings()
    plan: executors.Plan = executors.Plan(executors.Inline, 1)
    kind: Format | None = None
    report: "Callable[[Report], None]" = lambda report: None
    clean: Callable[[Chunk], list[Done | Bad]] = clean_rows


class Counts(Record, frozen=True, omit_defaults=False):
    """What a shard, or a run, held and took: seconds are of the stages, summed over workers."""

    rows: int = 0
    bad: int = 0
    edits: int = 0
    applied: int = 0
    beads: int = 0
    pairs: int = 0
    seconds: dict[str, float] = msgspec.field(default_factory=dict)

    def __add__(self, other: "Counts") -> "Counts":
        both = Counter(self.seconds)
        both.update(other.seconds)
        return Counts(
            rows=self.rows + other.rows,
            bad=self.bad + other.bad,
            edits=self.edits + other.edits,
            applied=self.applied + other.applied,
            beads=self.beads + other.beads,
            pairs=self.pairs + other.pairs,
            seconds=dict(both),
        )


class Report(NamedTuple):
    """Where a run stands: `share` of the input bytes, from 0 to 1, and the seconds since it began."""

    shard: str
    done: int
    shards: int
    counts: Counts
    share: float
    seconds: float
    finished: bool


class Summary(Record, frozen=True, omit_defaults=False):
    """What a run did; `skipped` shards were done before."""

    shards: int
    skipped: int
    counts: Counts
    failures: int
    seconds: float

    @property
    def status(self) -> int:
        """The exit status: 1 when a row or a shard failed."""
        return 1 if self.failures else 0


class _Stamp(Record, frozen=True, omit_defaults=False):
    """What a shard was made from, and what it held: kept beside the outputs."""

    stamp: str
    counts: Counts
    failures: tuple[dict[str, Any], ...] = ()


def batch(inputs: Sequence[str], out: str, options: Options) -> Summary:
    """Cleans every shard that has no current output in `out` (a folder or URL) and lists the failures of all.

    Raises SourceError when an input is no shard, or two have one name.
    """
    names = _named(inputs)
    fs, folder = filesystem(out)
    began = monotonic()
    total, skipped = Counts(), 0
    failures: list[dict[str, Any]] = []
    sizes = [_size(url) for url in inputs]
    for n, (name, url) in enumerate(names.items()):
        wanted = stamp_of(url, options)
        known = _read_stamp(fs, f"{folder}/stamps/{name}.json")
        if known is not None and known.stamp == wanted and _complete(fs, folder, name, options.kind or format_of(url)):
            skipped += 1
        else:
            base = sum(sizes[:n]) / max(sum(sizes), 1)

            def tell(counts: Counts, at: tuple[str, int, Counts, float] = (name, n, total, base)) -> None:
                here, number, before, share = at
                options.report(Report(here, number, len(names), before + counts, share, monotonic() - began, False))

            known = _shard(name, url, out, wanted, options, tell)
            _write_stamp(fs, f"{folder}/stamps/{name}.json", known)
        total += known.counts
        failures += known.failures
        share = sum(sizes[: n + 1]) / max(sum(sizes), 1)
        options.report(Report(name, n + 1, len(names), total, share, monotonic() - began, True))
    write_failures(out, failures)
    return Summary(
        shards=len(names), skipped=skipped, counts=total, failures=len(failures), seconds=round(monotonic() - began, 3)
    )


def _named(inputs: Sequence[str]) -> dict[str, str]:
    names: dict[str, str] = {}
    for url in inputs:
        name = stem(url)
        if name in names:
            raise SourceError(f"{url}: the shard {names[name]} has the same name — hint: rename one of the two")
        names[name] = url
    return names


def _shard(name: str, url: str, out: str, stamp: str, options: Options, tell: Callable[[Counts], None]) -> _Stamp:
    """One shard from beginning to end; what was there before stays until everything is written."""
    writer = Writer(out, name, options.kind or format_of(url))
    counts = Counts()
    failures: list[dict[str, Any]] = []
    try:
        for result in _cleaned(url, options):
            if isinstance(result, Bad):
                failures.append({"shard": name, "line": result.line, "id": result.id, "reason": result.reason})
                counts += Counts(bad=1)
            else:
                writer.put(result)
                counts += _counted(result)
            if (counts.rows + counts.bad) % CHUNK == 0:
                tell(counts)
        writer.close()
    except BaseException:
        writer.drop()
        raise
    return _Stamp(stamp=stamp, counts=counts, failures=tuple(failures))


def _cleaned(url: str, options: Options) -> Iterator[Done | Bad]:
    """The rows of a shard, cleaned, in order; bad ones in their places."""
    read = unique(rows(url))
    work = partial(_work, options.clean)
    for chunk, result in executors.stream(options.plan, work, _chunks(read, options.settings)):
        good = iter(result if not isinstance(result, Exception) else ())
        for row in chunk.rows:
            if isinstance(row, Bad):
                yield row
            elif isinstance(result, Exception):
                yield Bad(row.line, row.id, f"worker: {run.explain(result)}")
            else:
                yield next(good)


class _Mixed(NamedTuple):
    """A stretch of a shard, bad rows among the good."""

    rows: Sequence[Row | Bad]
    settings: Settings


def _chunks(read: Iterable[Row | Bad], settings: Settings) -> Iterator[_Mixed]:
    source = iter(read)
    while some := list(islice(source, CHUNK)):
        yield _Mixed(some, settings)


def _work(clean: Callable[[Chunk], list[Done | Bad]], chunk: _Mixed) -> list[Done | Bad]:
    return clean(Chunk([row for row in chunk.rows if isinstance(row, Row)], chunk.settings))


def _counted(done: Done) -> Counts:
    return Counts(
        rows=1,
        edits=len(done.edits),
        applied=sum(e.applied for e in done.edits),
        beads=len(done.beads),
        pairs=len(done.pairs),
        seconds=done.seconds,
    )


def stamp_of(url: str, options: Options) -> str:
    """A hash of a shard's bytes and of all that decides what is made of them. Raises SourceError."""
    fs, path = filesystem(url)
    kind = options.kind or format_of(url)
    digest = hashlib.blake2b(digest_size=16)
    for part in (code_version(), str(VERSION), kind, msgspec.json.encode(options.settings).decode()):
        digest.update(part.encode() + b"\0")
    try:
        with fs.open(path, "rb") as file:
            while data := file.read(_READ):
                digest.update(data)
    except OSError as error:
        raise SourceError(f"{url}: cannot be read: {error.strerror or error} — hint: check the name") from error
    return digest.hexdigest()


def _size(url: str) -> int:
    fs, path = filesystem(url)
    try:
        return int(fs.size(path) or 0)
    except OSError as error:
        raise SourceError(f"{url}: no such shard — hint: check the name") from error


def _complete(fs: Any, folder: str, name: str, kind: str) -> bool:
    from pipeline.batch.shards import TABLES

    return all(fs.exists(f"{folder}/{table}/{name}.{kind}") for table in TABLES)


def _read_stamp(fs: Any, path: str) -> _Stamp | None:
    try:
        with fs.open(path, "rb") as file:
            return msgspec.json.decode(file.read(), type=_Stamp)
    except (OSError, msgspec.MsgspecError):
        return None


def _write_stamp(fs: Any, path: str, stamp: _Stamp) -> None:
    fs.makedirs(path.rpartition("/")[0], exist_ok=True)
    with fs.open(path + ".part", "wb") as file:
        # Seconds differ from run to run; a shard made twice must leave the same bytes.
        file.write(
            msgspec.json.encode(
                msgspec.structs.replace(stamp, counts=msgspec.structs.replace(stamp.counts, seconds={}))
            )
        )
    fs.mv(path + ".part", path)
