"""What a shard holds, row by row, and what cleaning makes of a row: the schemas, version 1.

clean     the row as it came, `es` cleaned; fields of yours are carried through
edits     id, key, start, end (characters of the raw Spanish), before, after, rule, level, applied, why, evidence,
          alternatives
beads     id, es, en (sentences, as text), score, kind
pairs     id, left_label, left, right_label, right, form
failures  shard, line (from 1), id, reason
"""

from collections.abc import Iterable, Mapping, Sequence
from time import perf_counter
from typing import Any, NamedTuple

import msgspec

from pipeline import executors, run
from pipeline.model import Bitext, Source
from pipeline.settings import Settings
from pipeline.spans import View, after, before, clean_document, starts, whole

VERSION = 1


class Row(NamedTuple):
    """One answer: `line` counts from 1 in its shard, `extra` are the fields that are carried through."""

    line: int
    id: str
    es: str
    en: str
    extra: Mapping[str, Any]


class Bad(NamedTuple):
    """A row that could not be read, or not be cleaned, and why."""

    line: int
    id: str
    reason: str


class EditRow(msgspec.Struct, frozen=True):
    """One edit of the ledger."""

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
    """One bead, by its texts."""

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


class Done(NamedTuple):
    """A row cleaned: its Spanish, its part of every table, and the seconds each stage took."""

    row: Row
    es: str
    edits: list[EditRow]
    beads: list[BeadRow]
    pairs: list[PairRow]
    seconds: dict[str, float]


class Chunk(NamedTuple):
    """What one task gets."""

    rows: Sequence[Row]
    settings: Settings


def clean_rows(chunk: Chunk) -> list[Done | Bad]:
    """The three lines that any engine can run over records: rows in, rows out, in order, failures in their places."""
    executors.one_thread()
    return [_clean(row, chunk.settings) for row in chunk.rows]


def _clean(row: Row, settings: Settings) -> Done | Bad:
    seconds: dict[str, float] = {}
    try:
        bitext = _staged(Source(id=row.id, es=row.es, en=row.en), settings, seconds)
    except run.StageError as error:
        return Bad(row.line, row.id, f"{error.stage}: {error.message}")
    return Done(
        row, clean_document(bitext.es), _edits(row.id, bitext), _beads(row.id, bitext), _pairs(row.id, bitext), seconds
    )


def _staged(source: Source, settings: Settings, seconds: dict[str, float]) -> Bitext:
    """What `run.process` and `run.conclude` do, with a clock beside it."""
    began = perf_counter()
    bitext = run.segmented(source)
    stages: tuple[tuple[str, object], ...] = (
        ("segment", None),
        *((name, settings) for name in run.PROPOSAL),
        ("settle", {}),
        ("contrast", settings),
    )
    for name, extra in stages:
        if name != "segment":
            bitext = run.stage(name, bitext, extra)
        seconds[name] = perf_counter() - began
        began += seconds[name]
    return bitext


def _edits(name: str, bitext: Bitext) -> list[EditRow]:
    found = []
    for segment, at in zip(bitext.es, starts(bitext.es), strict=True):
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
        return Bad(line, str(name), "no Spanish — hint: a text under 'es'")
    if en is not None and not isinstance(en, str):
        return Bad(line, str(name), "'en' is no text — hint: leave it out, or null, when there is no English")
    return Row(line, str(name), es, en or "", fields)


def unique(rows: Iterable[Row | Bad]) -> Iterable[Row | Bad]:
    """The rows, those with an id that the shard has had already as bad ones. Remembers eight bytes an id."""
    seen: set[int] = set()
    for row in rows:
        if isinstance(row, Bad):
            yield row
        elif hash(row.id) in seen:
            yield Bad(row.line, row.id, "the id is used twice in this shard — hint: give each answer its own")
        else:
            seen.add(hash(row.id))
            yield row
