"""A file cleaned: read in its format, its texts processed, and written back in place or as another format."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from msgspec.structs import replace

from pipeline import executors, formats, steps
from pipeline.exporting import signature
from pipeline.formats.flow import held_back, respecting
from pipeline.formats.model import Dossier, Reading, Text
from pipeline.model import Bitext, Failure, Segment, Source
from pipeline.progress import Progress
from pipeline.settings import Settings
from pipeline.views import QuestionMeta


class Task(NamedTuple):
    """What a worker gets."""

    text: Text
    settings: Settings


class Cleaned(NamedTuple):
    """A file's texts after cleaning, None where one failed."""

    reading: Reading
    texts: tuple[Bitext | None, ...]
    failures: tuple[Failure, ...]

    @property
    def counts(self) -> tuple[int, int]:
        """How many changes were made, and how many are suggested."""
        every = [e for b in self.texts if b for s in b.es for e in s.edits]
        return sum(e.applied for e in every), sum(e.level == "suggest" and not e.applied for e in every)

    @property
    def held_back(self) -> int:
        """How many changes were only suggested because they would have cut through mark-up."""
        return sum(held_back(b) for b in self.texts if b)


def clean(reading: Reading, english: str, settings: Settings, plan: executors.Plan, shown: Progress) -> Cleaned:
    """Cleans every text of a file; `english` is the English of a file that holds one text."""
    texts = [t._replace(en=english) if english else t for t in reading.texts]
    done: list[Bitext | None] = []
    failures: list[Failure] = []
    shown.begin(len(texts))
    for text, result in _results(texts, settings, plan):
        shown.done(text.id, failed=not isinstance(result, Bitext))
        done.append(result if isinstance(result, Bitext) else None)
        if isinstance(result, Failure):
            failures.append(result)
        elif not isinstance(result, Bitext):
            failures.append(Failure(id=text.id, stage="worker", message=steps.explain(result)))
    return Cleaned(reading, tuple(done), tuple(failures))


def _results(
    texts: Sequence[Text], settings: Settings, plan: executors.Plan
) -> Iterator[tuple[Text, Bitext | Failure | BaseException]]:
    for task, result in executors.stream(plan, work, [Task(t, settings) for t in texts]):
        yield task.text, result


def work(task: Task) -> Bitext | Failure:
    """One text, proposed and settled, its edits keeping off what its format holds."""
    text, settings = task
    try:
        bitext = steps.process(Source(id=text.id, es=text.es, en=text.en), settings)
        return steps.settle(respecting(bitext, text.holds), {})
    except steps.StageError as error:
        return Failure(id=text.id, stage=error.stage, message=error.message)


def written(cleaned: Cleaned, source: Path, target: Path | None) -> bytes:
    """The clean file: in its own format all else stays as it was; in another, the text and its structure go over.

    Without a target, the format is that of the source, or Markdown for one that is not text. Raises SourceError for a
    target that cannot be written.
    """
    own = formats.read_as(source)
    kind = formats.written_as(target) if target else formats.named("md") if own.name in formats.BINARY else own
    if kind.name == own.name:
        return cleaned.reading.rewritten(cleaned.texts, signature())
    name = source.stem or "texto"
    every = zip(cleaned.texts, cleaned.reading.texts, strict=True)
    whole = (bitext or untouched(text) for bitext, text in every)
    parts = [replace(b, id=f"{name}/{n:06d}") for n, b in enumerate(whole, 1)]  # in the order of the file
    dossier = Dossier(QuestionMeta(slug=name, title_es=""), parts)
    return formats.write(kind, [dossier], signature())


def untouched(text: Text) -> Bitext:
    """A text that could not be processed, as it came."""
    es, en = ((Segment(raw=side),) if side else () for side in (text.es, text.en))
    return Bitext(id=text.id, es=es, en=en)
