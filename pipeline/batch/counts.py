"""What a run held and took, and where it stands."""

import os
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import msgspec

from pipeline.model import Record


class Counts(Record, frozen=True, omit_defaults=False):
    """What some rows held and took; `seconds` are of the stages, summed over workers."""

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


def resident() -> int:
    """The bytes of memory this process holds now; where the system does not say, 0."""
    with suppress(OSError, ValueError, IndexError):
        return int(Path("/proc/self/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


class Moment(NamedTuple):
    """A point of the plots: seconds since the run began, rows done since, bytes that the reporting worker holds."""

    seconds: float
    rows: int
    memory: int


class Timeline:
    """At most `size` moments, thinned out evenly as more come: the plots of a day cost no more than a minute's."""

    def __init__(self, size: int = 400) -> None:
        self._size = size
        self._every = 1
        self._came = 0
        self.moments: list[Moment] = []
        self._last: Moment | None = None

    def add(self, moment: Moment) -> None:
        """One more moment, kept or not."""
        self._last = moment
        if self._came % self._every == 0:
            self.moments.append(moment)
        self._came += 1
        if len(self.moments) > self._size:
            self.moments = self.moments[::2]
            self._every *= 2

    def whole(self) -> tuple[Moment, ...]:
        """The moments kept, and the last that came: it has the totals."""
        last = [self._last] if self._last and self._last != self.moments[-1] else []
        return (*self.moments, *last)


class Report(NamedTuple):
    """Where a run stands, told after every chunk and every shard (`finished`).

    `done` of `shards` are complete, `skipped` of them before this run; `counts` are of all, `rows` were done in this
    run; `read` bytes of `bytes` are, those of skipped shards left out; `memory` is what the last worker held, in bytes.
    """

    shard: str
    done: int
    shards: int
    skipped: int
    counts: Counts
    rows: int
    read: int
    bytes: int
    memory: int
    seconds: float
    finished: bool


Tell = Callable[[Report], None]


class Summary(Record, frozen=True, omit_defaults=False):
    """What a run did; `skipped` shards were done before, `lost` ones could not be read."""

    shards: int
    skipped: int
    lost: int
    counts: Counts
    seconds: float
    memory: int
    timeline: tuple[Moment, ...] = ()

    @property
    def status(self) -> int:
        """The exit status: 1 when a row or a shard failed."""
        return 1 if self.lost or self.counts.bad else 0
