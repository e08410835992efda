"""Rows of a shard and what cleaning makes of them: the plain functions that any engine can run over records."""

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from time import perf_counter
from typing import Any, NamedTuple

import msgspec

from pipeline import executors, steps
from pipeline.model import Bitext, Source
from pipeline.settings import Settings
from pipeline.spans import View, after, before, clean_document, starts, whole

STAGES = ("segment", *steps.PROPOSAL, "settle", "contrast")
LONGEST = (
    1_000_000  # characters of one side; longer is a file that was not split, and would hold up a worker for minutes
)


class Row(NamedTuple):
    """One answer: `line` counts from 1 in its shard, `extra` are the fields that are carried through."""

    line: int
    id: str | int
    es: str
    en: str
    extra: Mapping[str, Any]


class Bad(NamedTuple):
    """A row that could not be read, or not be cleaned, and why."""

    line: int
    id: str | int
    reason: str


class EditRow(msgspec.Struct, frozen=True):
    """One edit of the ledger; offsets count characters of the raw Spanish."""

    id: str
    key: str
    start: int
    end: int
    before: str
    after: str
    rule: str
    level: str
    applied: bool
    why: str
    evidence: str
    alternatives: list[str]


class BeadRow(msgspec.Struct, frozen=True):
    """One bead, by its texts: clean Spanish, English as it came."""

    id: str
    es: list[str]
    en: list[str]
    score: float
    kind: str


class PairRow(msgspec.Struct, frozen=True):
    """One contrast pair, in clean text."""

    id: str
    left_label: str
    left: str
    right_label: str
    right: str
    form: str


class FailureRow(msgspec.Struct, frozen=True):
    """A row that failed; `line` is 0 and `id` empty when it is the whole shard."""

    shard: str
    line: int
    id: str | int
    reason: str


class Done(NamedTuple):
    """A row cleaned: its Spanish, its part of every table, and the seconds of each of `STAGES`."""

    row: Row
    es: str
    edits: list[EditRow]
    beads: list[BeadRow]
    pairs: list[PairRow]
    seconds: tuple[float, ...]


class Chunk(NamedTuple):
    """Some rows and how to clean them."""

    rows: Sequence[Row]
    settings: Settings


def clean_rows(chunk: Chunk) -> list[Done | Bad]:
    """The function that every executor runs: rows in, rows out, in order, failures in their places.

    All rows go through a stage before the next one begins: what a stage looks at is then still close to the processor,
    which saves a sixth of the time.
    """
    executors.one_thread()
    works = [_Work(row) for row in chunk.rows]
    for name in STAGES:
        for work in works:
            work.go(name, chunk.settings)
    return [work.result() for work in works]


def clean_records(records: Iterable[Mapping[str, Any]], settings: Settings | None = None) -> Iterator[dict[str, Any]]:
    """The same over plain dictionaries, for engines of yours: {"id", "es", "en"?, …} in, one dictionary out for each.

    What comes out is the record with `es` cleaned and the lists `edits`, `beads` and `pairs`, or {"id", "error"}. All
    values are plain, so that they can be sent anywhere; models load on the first record of a process.
    """
    executors.one_thread()
    for line, record in enumerate(records, 1):
        row = row_of(line, record)
        done = row if isinstance(row, Bad) else clean_rows(Chunk([row], settings or Settings()))[0]
        if isinstance(done, Bad):
            yield {"id": done.id, "error": done.reason}
        else:
            tables = {"edits": done.edits, "beads": done.beads, "pairs": done.pairs}
            yield {**clean_record(done), **{name: msgspec.to_builtins(rows) for name, rows in tables.items()}}


def clean_record(done: Done) -> dict[str, Any]:
    """The row as it came, `es` cleaned; `en` only when there is English."""
    row = done.row
    return {"id": row.id, "es": done.es, **({"en": row.en} if row.en else {}), **row.extra}


class _Work:
    """A row on its way through the stages, as `steps` takes a document through them, with a clock beside."""

    def __init__(self, row: Row) -> None:
        self.row = row
        self.bitext = Bitext(id=str(row.id))
        self.bad: Bad | None = None
        self.seconds: list[float] = []

    def go(self, name: str, settings: Settings) -> None:
        """The next stage; a row that has failed stays where it is."""
        if self.bad:
            return
        row, began = self.row, perf_counter()
        try:
            if name == "segment":
                self.bitext = steps.segmented(Source(id=str(row.id), es=row.es, en=row.en))
            else:
                self.bitext = steps.stage(name, self.bitext, {} if name == "settle" else settings)
        except steps.StageError as error:
            self.bad = Bad(row.line, row.id, f"{error.stage}: {error.message}")
        self.seconds.append(perf_counter() - began)

    def result(self) -> Done | Bad:
        """The row cleaned, or why it could not be."""
        name, bitext = str(self.row.id), self.bitext
        return self.bad or Done(
            self.row,
            clean_document(bitext.es),
            _edits(name, bitext),
            _beads(name, bitext),
            _pairs(name, bitext),
            tuple(self.seconds),
        )


def _edits(name: str, bitext: Bitext) -> list[EditRow]:
    found = []
    for segment, at in zip(bitext.es, starts(bitext.es), strict=True) if any(s.edits for s in bitext.es) else ():
        text = whole(segment)
        for e in segment.edits:
            found.append(
                EditRow(
                    name, e.key, at + e.start, at + e.end, before(text, e), after(text, e), e.rule, e.level, e.applied,
                    e.why, e.evidence, list(e.alternatives),
                )
            )  # fmt: skip
    return found


def _beads(name: str, bitext: Bitext) -> list[BeadRow]:
    clean = [View(whole(s), [e for e in s.edits if e.applied]).text.strip() for s in bitext.es] if bitext.en else []
    return [
        BeadRow(name, [clean[i] for i in b.es], [bitext.en[j].raw for j in b.en], b.score, b.kind)
        for b in (bitext.beads if bitext.en else ())
    ]


def _pairs(name: str, bitext: Bitext) -> list[PairRow]:
    return [PairRow(name, p.left_label, p.left, p.right_label, p.right, p.form) for p in bitext.pairs]


def row_of(line: int, value: object) -> Row | Bad:
    """A record as a row, or what is wrong with it."""
    if not isinstance(value, Mapping):
        return Bad(line, "", 'not an object — hint: {"id": …, "es": …, "en": …}')
    fields = dict(value)
    name, es, en = fields.pop("id", None), fields.pop("es", None), fields.pop("en", None)
    if isinstance(name, bool) or not isinstance(name, str | int) or name == "":
        return Bad(line, "", "no id — hint: a text or a whole number under 'id'")
    if not isinstance(es, str):
        return Bad(line, name, "no Spanish — hint: a text under 'es'")
    if en is not None and not isinstance(en, str):
        return Bad(line, name, "'en' is no text — hint: leave it out, or null, when there is no English")
    if max(len(es), len(en or "")) > LONGEST:
        return Bad(line, name, f"longer than {LONGEST:,} characters — hint: split the answer")
    return Row(line, name, es, en or "", fields)


def unique(rows: Iterable[Row | Bad]) -> Iterator[Row | Bad]:
    """The rows, those with an id that the shard has had already as bad ones."""
    seen = Seen()
    for row in rows:
        if isinstance(row, Row) and seen.had(str(row.id)):
            yield Bad(row.line, row.id, "the id is used twice in this shard — hint: give each answer its own")
        else:
            yield row


class Seen:
    """Which ids have come: a table of 64-bit hashes at most half full, so 16 to 32 bytes an id, 320 MB for ten million.

    Two of a million ids share a hash once in 37 million shards.
    """

    def __init__(self) -> None:
        self._slots = array("Q", bytes(8 << 10))
        self._count = 0

    def had(self, name: str) -> bool:
        """Whether it has come before; from now on it has."""
        value = int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little") or 1
        if not self._put(value):
            return True
        self._count += 1
        if self._count * 2 > len(self._slots):
            old, self._slots = self._slots, array("Q", bytes(len(self._slots) * 16))
            for kept in old:
                if kept:
                    self._put(kept)
        return False

    def _put(self, value: int) -> bool:
        slots = self._slots
        mask = len(slots) - 1
        at = value & mask
        while slots[at]:
            if slots[at] == value:
                return False
            at = (at + 1) & mask
        slots[at] = value
        return True
