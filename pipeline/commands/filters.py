"""clean and contrast: filters for pipes and files, JSON lines, plain text or any format; `align` shares their ways."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from pipeline.commands.common import (
    HERE,
    Dask,
    Jobs,
    Json,
    Root,
    complain,
    counted,
    leave,
    print_json,
    print_lines,
    settings,
)

if TYPE_CHECKING:
    from pipeline.formats.model import Reading
    from pipeline.model import Bitext, Segment
    from pipeline.streams import Kind

Input = Annotated[str, typer.Argument(metavar="FILE|-", help="Input; standard input when left out or '-'.")]
JsonLines = Annotated[bool, typer.Option("--jsonl", help="JSON lines in, JSON lines out, same order.")]
English = Annotated[Path | None, typer.Option("--en", metavar="FILE", help="English version of a plain-text input.")]


def clean(
    file: Input = "-",
    jsonl: JsonLines = False,
    en: English = None,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write it there; the ending says the format.")
    ] = None,
    jobs: Jobs = 1,
    dask: Dask = None,
    root: Root = HERE,
) -> None:
    """Mend Spanish text.

    Reads .txt, .md, .html, .docx, .jsonl, .tmx and .xlf, and keeps all that is not text. Prints the clean text, or with
    --jsonl the text, edits, suggestions and flags of each line. A .docx gets each fix as a tracked change.

    \b
    Example:
      calco clean answer.txt --en answer.en.txt
      calco clean report.docx -o report.clean.docx
      calco clean memory.tmx -o clean.tmx --jobs 2
      echo '{"id": "1", "text": "Hola ,mundo."}' | calco clean --jsonl
    """
    if jsonl:
        return stream("clean", file, jobs, dask, root)
    if file != "-":
        return _clean_file(Path(file), en, out, jobs, dask, root)
    from pipeline.spans import clean_document

    if out:
        raise typer.BadParameter("name the input file: its ending says what it is", param_hint="--out")
    sys.stdout.write(clean_document(document(file, en, root).es) + "\n")


def _clean_file(file: Path, en: Path | None, out: Path | None, jobs: int, dask: str | None, root: Path) -> None:
    from pipeline import cleaning, executors, exporting, formats
    from pipeline.progress import progress

    reading = formats.read(file)
    english = _english(reading, file, en)
    with progress(quiet=len(reading.texts) < 2 or not sys.stderr.isatty()) as shown:
        cleaned = cleaning.clean(reading, english, settings(root), executors.plan(jobs, dask), shown)
    for failure in cleaned.failures:
        complain(f"{file}: {failure.id}: {failure.stage}: {failure.message}")
    if cleaned.held_back:
        left = counted(cleaned.held_back, "change")
        complain(f"{file}: {left} left as suggestions, not to cut through links or mark-up")
    if out:
        exporting.save(out, cleaning.written(cleaned, file, out))
        made, suggested = cleaned.counts
        print_lines([f"{out}: {counted(made, 'change')}, {counted(suggested, 'suggestion')}"])
    else:
        sys.stdout.buffer.write(cleaning.written(cleaned, file, None))
        sys.stdout.flush()
    leave(1 if cleaned.failures else 0)


def _english(reading: "Reading", file: Path, en: Path | None) -> str:
    if en is None:
        return ""
    if len(reading.texts) > 1 or reading.texts[0].en:
        raise typer.BadParameter(f"{file.name} brings its English itself", param_hint="--en")
    from pipeline import formats

    return formats.read(en).source()[0]


def contrast(
    file: Input = "-",
    jsonl: JsonLines = False,
    json: Json = False,
    en: English = None,
    jobs: Jobs = 1,
    dask: Dask = None,
    root: Root = HERE,
) -> None:
    """Extract contrast pairs.

    Prints label, value, label, value separated by tabs, or with --jsonl the pairs of each line. A label without
    its partner and a pair that stands in one language only are told on standard error; --json gives both.

    \b
    Example:
      calco contrast answer.txt --en answer.en.txt
      calco contrast --jsonl answers.jsonl
    """
    if jsonl:
        return stream("contrast", file, jobs, dask, root)
    from pipeline.contrasts.signs import signs

    found = document(file, en, root, contrasts=True)
    if json:
        return print_json({"pairs": found.pairs, "signs": signs(found)})
    for sign in signs(found):
        complain(f"{file}: {sign.said}")
    for pair in found.pairs:
        cells = (pair.left_label, pair.left, pair.right_label, pair.right)
        print_lines(["\t".join(" ".join(cell.split()) for cell in cells)])


def words(
    sentence: Annotated[
        str, typer.Argument(metavar="SENTENCE|FILE|-", help="A Spanish sentence, or with --jsonl a file; '-' reads it.")
    ] = "-",
    jsonl: JsonLines = False,
    en: Annotated[str, typer.Option("--en", metavar="SENTENCE", help="The English of the sentence.")] = "",
    jobs: Jobs = 1,
    dask: Dask = None,
    root: Root = HERE,
) -> None:
    """Link the words of a Spanish sentence with those of its English.

    Prints each Spanish word with its English, or with --jsonl the links of each line, as indices.

    \b
    Example:
      calco words "No voy a caer en mi espada." --en "I won't fall on my sword."
      echo '{"id": "1", "es": ["Hola"], "en": ["Hello"]}' | calco words --jsonl
    """
    if jsonl:
        return stream("words", sentence, jobs, dask, root)
    if not en:
        raise typer.BadParameter("a sentence needs its English", param_hint="--en")
    from pipeline.words.links import link
    from pipeline.words.spans import words_of

    sentence = _standard_input() if sentence == "-" else sentence
    left, right = words_of(sentence), words_of(en)
    links = link([w.text for w in left], [w.text for w in right])
    for n, word in enumerate(left):
        print_lines([f"{word.text:<20} {' '.join(right[j].text for i, j in links if i == n) or '—'}"])


def stream(kind: "Kind", file: str, jobs: int, dask: str | None, root: Path) -> None:
    from pipeline import executors, streams

    failed = False
    with ExitStack() as open_files:
        lines = _lines(file, open_files)
        for answer in streams.serve(kind, lines, settings(root), executors.plan(jobs, dask)):
            sys.stdout.buffer.write(answer.data + b"\n")
            sys.stdout.buffer.flush()
            failed = failed or not answer.ok
    leave(1 if failed else 0)


def _lines(file: str, open_files: ExitStack) -> Iterator[bytes]:
    from pipeline.errors import SourceError

    if file == "-":
        return iter(sys.stdin.buffer)
    try:
        return iter(open_files.enter_context(Path(file).open("rb")))
    except OSError as error:
        raise SourceError(f"{file}: cannot be read: {error.strerror} — hint: check the name") from error


def document(file: str, en: Path | None, root: Path, *, contrasts: bool = False, bilingual: bool = False) -> "Bitext":
    """The document of a file or of standard input, with its edits applied and, if asked for, its contrast pairs.

    A `bilingual` one must have its English, from `en` or in the file itself.
    """
    from pipeline import steps
    from pipeline.model import Source

    text, english = (_standard_input(), "") if file == "-" else _read(Path(file))
    english = _read(en)[0] if en else english
    if bilingual and not english:
        raise typer.BadParameter(f"{file} needs its English version", param_hint="--en")
    source = Source(id=Path(file).name, es=text.removesuffix("\n"), en=english.removesuffix("\n"))
    found = settings(root)
    try:
        bitext = steps.process(source, found)
        return steps.conclude(bitext, {}, found) if contrasts else steps.settle(bitext, {})
    except steps.StageError as error:
        complain(f"{file}: {error.stage}: {error.message}")
        raise typer.Exit(1) from error


def _standard_input() -> str:
    from pipeline.intake import as_text

    return as_text("standard input", sys.stdin.buffer.read())


def _read(file: Path) -> tuple[str, str]:
    from pipeline.formats import read  # a sixth of a second that standard input does not need

    return read(file).source()


def joined(segments: "Sequence[Segment]", at: tuple[int, ...]) -> str:
    return " ".join(" ".join(segments[i].raw for i in at).split())
