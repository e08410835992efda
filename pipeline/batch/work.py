"""What is sent to workers and what comes back: a piece of a shard, and its rows as parts of the tables."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from pipeline import executors
from pipeline.batch.counts import Counts, resident
from pipeline.batch.rows import STAGES, Bad, Chunk, Done, Row
from pipeline.batch.shards import Format
from pipeline.batch.tables import Block, encode, merged
from pipeline.errors import WorkerError
from pipeline.settings import Settings
from pipeline.stamps import code_version
from pipeline.steps import explain

Clean = Callable[[Chunk], list[Done | Bad]]
ROWS = 64  # of a piece: enough to forget the cost of sending them
CHARACTERS = 100_000  # of a piece, so that long answers do not pile up


class How(NamedTuple):
    """How every piece is worked: `clean` is importable by name, `version` is that of whoever sends the work."""

    settings: Settings
    kind: Format
    clean: Clean
    version: str


class Piece(NamedTuple):
    """A stretch of a shard; `given` is its schema when it is Parquet, `read` how many bytes were read for it."""

    shard: str
    how: How
    rows: Sequence[Row]
    bad: Sequence[Bad] = ()
    given: Any = None
    read: int = 0
    last: bool = False
    lost: str = ""


class Result(NamedTuple):
    """The piece worked: its part of the tables, what failed, counts, and the memory its worker holds, in bytes."""

    block: Block
    bad: Sequence[Bad]
    counts: Counts
    memory: int


def version() -> str:
    """The version of all code that decides the bytes of a batch."""
    return code_version("batch", "contrasts", "stages/contrast.py", "stages/settle.py", "review.py")


def work(piece: Piece) -> Result:
    """What a worker does. Raises WorkerError when its code is not that of the sender."""
    how = piece.how
    if how.version != version():
        raise WorkerError("a worker runs other code than this command — hint: install the same calco on every machine")
    found = how.clean(Chunk(piece.rows, how.settings)) if piece.rows else []
    done = [d for d in found if isinstance(d, Done)]
    bad = sorted((*piece.bad, *(b for b in found if isinstance(b, Bad))), key=lambda b: b.line)
    return Result(encode(done, how.kind, piece.given), bad, counted(done, bad), resident())


def counted(done: Sequence[Done], bad: Sequence[Bad]) -> Counts:
    """What some rows held and took."""
    spent = [sum(times) for times in zip(*(d.seconds for d in done), strict=True)]
    return Counts(
        rows=len(done),
        bad=len(bad),
        edits=sum(len(d.edits) for d in done),
        applied=sum(e.applied for d in done for e in d.edits),
        beads=sum(len(d.beads) for d in done),
        pairs=sum(len(d.pairs) for d in done),
        seconds=dict(zip(STAGES, spent, strict=True)) if spent else {},
    )


def pieces(shard: str, how: How, rows: Iterable[Row | Bad], read: Callable[[], int], given: Any) -> Iterator[Piece]:
    """The rows of a shard in pieces, the last one marked; an empty shard is one empty piece."""
    waiting: Piece | None = None
    good: list[Row] = []
    bad: list[Bad] = []
    size = 0
    for row in rows:
        if isinstance(row, Bad):
            bad.append(row)
        else:
            good.append(row)
            size += len(row.es) + len(row.en)
        if len(good) + len(bad) >= ROWS or size >= CHARACTERS:
            if waiting is not None:
                yield waiting
            waiting = Piece(shard, how, good, bad, given, read())
            good, bad, size = [], [], 0
    if waiting is not None and not good and not bad:
        yield waiting._replace(last=True)
        return
    if waiting is not None:
        yield waiting
    yield Piece(shard, how, good, bad, given, read(), last=True)


def rescued(piece: Piece, error: Exception, plan: executors.Plan) -> Result:
    """A piece whose worker died, row by row: only the row that kills is lost.

    Raises WorkerError when workers cannot even clean one short sentence, or are not ours.
    """
    if isinstance(error, WorkerError):
        raise error
    if isinstance(error, ImportError):
        raise WorkerError(f"a worker lacks calco: {error} — hint: install it on every machine") from error
    trial = piece._replace(rows=[Row(1, "trial", "Hola.", "", {})], bad=(), given=None)
    alone = executors.Plan(plan.alone, 1)
    results: list[Result] = []
    singles = (piece._replace(rows=[row], bad=()) for row in piece.rows)
    for single, result in executors.stream(alone, work, (trial, *singles)):
        if single is trial:
            if isinstance(result, Exception):
                raise WorkerError(
                    f"workers fail on any text: {explain(result)} — hint: see that each has 1.5 GB of memory"
                ) from result
        elif isinstance(result, Exception):
            (row,) = single.rows
            reason = Bad(row.line, row.id, f"worker: {explain(result)}")
            results.append(work(single._replace(rows=(), bad=[reason])))
        else:
            results.append(result)
    results.append(work(piece._replace(rows=())))
    return Result(
        merged([r.block for r in results], piece.how.kind),
        sorted((b for r in results for b in r.bad), key=lambda b: b.line),
        sum((r.counts for r in results), Counts()),
        max(r.memory for r in results),
    )
