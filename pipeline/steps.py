"""The steps one document takes: every stage in its order, and what went wrong in which.

What a worker does is here; `run` does it for a corpus.
"""

import traceback
from collections.abc import Callable, Mapping
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, TypeVar

import msgspec

from pipeline import executors, review
from pipeline.errors import CalcoError
from pipeline.model import Bitext, Failure, Source
from pipeline.settings import Settings

T = TypeVar("T")

# The order of the proposal, after segmentation; modules of pipeline.stages, imported when first used because
# they bring the language models with them.
PROPOSAL = ("detect", "align", "normalise", "decalque")


class Task(NamedTuple):
    """What a worker gets."""

    source: Source
    settings: Settings


class StageError(Exception):
    """An unexpected error with the stage it came from; workers turn it into a Failure."""

    def __init__(self, stage: str, message: str) -> None:
        super().__init__(stage, message)
        self.stage = stage
        self.message = message


def process(source: Source, settings: Settings) -> Bitext:
    """The proposal for one document: segmented, aligned, and every edit the rules suggest.

    Raises StageError naming the stage.
    """
    executors.one_thread()
    bitext = segmented(source)
    for name in PROPOSAL:
        bitext = stage(name, bitext, settings)
    return bitext


def segmented(source: Source) -> Bitext:
    """The document cut into segments, where every proposal begins. Raises StageError."""
    bitext: Bitext = _guarded("segment", lambda: import_module("pipeline.stages.segment").from_source(source))
    return bitext


def settle(bitext: Bitext, decisions: Mapping[str, review.Ruling]) -> Bitext:
    """The document with people's rulings applied: all that its clean text needs. Raises StageError."""
    return stage("settle", bitext, decisions)


def conclude(bitext: Bitext, decisions: Mapping[str, review.Ruling], settings: Settings) -> Bitext:
    """The document with people's rulings applied and its contrast pairs. Raises StageError naming the stage."""
    return stage("contrast", settle(bitext, decisions), settings)


def stage(name: str, bitext: Bitext, extra: object) -> Bitext:
    """One stage by name, given the settings or, for `settle`, the rulings. Raises StageError."""
    result: Bitext = _guarded(name, lambda: import_module(f"pipeline.stages.{name}").run(bitext, extra))
    return result


def _guarded(stage: str, work: Callable[[], T]) -> T:
    try:
        return work()
    except Exception as error:
        raise StageError(stage, explain(error)) from error


def explain(error: BaseException) -> str:
    """An error in one line; for one that was not foreseen, with its type and the place it came from."""
    if isinstance(error, CalcoError):
        return str(error)
    text = " ".join(f"{type(error).__name__}: {error}".split())
    frames = traceback.extract_tb(error.__traceback__)
    return f"{text} ({Path(frames[-1].filename).name}:{frames[-1].lineno})" if frames else text


def propose(task: Task) -> bytes | Failure:
    """What a worker does: the encoded proposal, or the failure."""
    try:
        return msgspec.json.encode(process(task.source, task.settings))
    except StageError as error:
        return Failure(id=task.source.id, stage=error.stage, message=error.message)
