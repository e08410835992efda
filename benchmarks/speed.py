"""How fast Calco is, each figure as a ratio to a baseline of the same run: python benchmarks/speed.py [FOLDER] [NAME…]

FOLDER is the benchmark folder of `make bench`; without its `third_party/` only what needs no set is measured. NAMEs
choose figures: native, mt, lexicon, processes, unchanged, start. Times are of the processor wherever they are not
said to be of the clock, and text and baseline take turns in small slices, because machines are shared and noisy.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from benchmarks import lexicon_speed
from pipeline import executors
from pipeline.batch.rows import Chunk, Row, clean_rows
from pipeline.batch.runner import Options, batch
from pipeline.lang import spanish
from pipeline.lexicon import store
from pipeline.lexicon.engine import Lexicon
from pipeline.settings import Settings

HERE = Path(__file__).resolve().parent.parent
CALCO = (sys.executable, "-c", "from pipeline.cli import main; main()")
SLICE = 200  # texts between two turns
ANSWERS = 2_000  # of the unchanged corpus
TURNS = 16  # times that the texts are cleaned by one process and by two
SENTENCES = ("Me gusta leer por la mañana.", "El tren sale a las {n}.", "Compré {n} libros.", "No sé qué decirte, {n}.")


class Figure(NamedTuple):
    """One line of the table: what is measured, what it is, and what it should be."""

    what: str
    value: float
    wanted: str
    note: str = ""


class Sets(NamedTuple):
    """The texts of the benchmark folder."""

    native: list[str]
    translated: list[str]


def main() -> None:
    """Prints the table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=HERE.parent / "shared" / "bench")
    parser.add_argument("names", nargs="*", help=f"of {', '.join(FIGURES)}; all when left out")
    options = parser.parse_args()
    sets = read(options.folder.resolve() / "third_party")
    print("| figure | value | wanted | |\n| --- | ---: | ---: | --- |")
    for name in options.names or FIGURES:
        for figure in FIGURES[name](sets):
            print(f"| {figure.what} | {figure.value:.2f} | {figure.wanted} | {figure.note} |", flush=True)
    print(f"\n{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}")


def read(folder: Path) -> Sets:
    """The sets that are there."""

    def texts(name: str, field: str) -> list[str]:
        path = folder / name
        lines = path.read_text(encoding="utf-8").splitlines() if path.is_file() else []
        return [json.loads(line)[field] for line in lines]

    translated = [*texts("mt_questions_squad_dev.jsonl", "mt"), *texts("mt_contexts_squad_dev.jsonl", "mt")]
    return Sets(texts("native_gsd_dev.jsonl", "text"), translated)


def clean(texts: Sequence[str]) -> None:
    """What is measured: all stages of a batch on texts without English."""
    clean_rows(Chunk([Row(n, n, text, "", {}) for n, text in enumerate(texts, 1)], Settings()))


def analyse(texts: Sequence[str]) -> None:
    """The baseline: one spaCy pass, the small Spanish model, no entities."""
    for _ in spanish.nlp().pipe(texts):
        pass


def turns(texts: Sequence[str], *works: Callable[[Sequence[str]], None]) -> list[float]:
    """Seconds of each work over the texts, in turns, after a warm-up on the first slice."""
    spent = [0.0 for _ in works]
    for work in works:
        work(texts[:SLICE])
    for at in range(0, len(texts), SLICE):
        for n, work in enumerate(works):
            began = time.process_time()
            work(texts[at : at + SLICE])
            spent[n] += time.process_time() - began
    return spent


def against_spacy(what: str, texts: Sequence[str], wanted: str) -> Iterator[Figure]:
    """How many times a spaCy pass takes as long as cleaning; models and tables are loaded before, as in a worker."""
    import_module("pipeline.preloaded")
    if texts:
        words = sum(len(t.split()) for t in texts)
        for met in ("words met for the first time", "words met before"):
            cleaning, baseline = turns(texts, clean, analyse)
            note = f"{cleaning:.2f} s against {baseline:.2f} s; {words / cleaning:,.0f} words a second"
            yield Figure(f"{what}, {met}: one spaCy pass over cleaning", baseline / cleaning, wanted, note)


def lexicon(sets: Sets) -> Iterator[Figure]:
    """Ten times the entries."""
    if not sets.native:
        return
    words = sorted({w for t in sets.native for w in t.lower().split() if w.isalpha() and len(w) > 3})
    entries = store.load().lexicon.entries
    shipped = lexicon_speed.lexicon(entries)
    many = lexicon_speed.lexicon([*entries, *lexicon_speed.synthetic(entries, words)])

    def over(lexicon: Lexicon) -> Callable[[Sequence[str]], None]:
        def work(texts: Sequence[str]) -> None:
            for text in texts:
                lexicon.propose(text, None)

        return work

    for work in (over(shipped), over(many)):
        work(sets.native)
    one, ten = turns(sets.native, over(shipped), over(many))
    note = f"{len(shipped.entries):,} entries {one:.2f} s, {len(many.entries):,} {ten:.2f} s"
    yield Figure("lexicon ten times as large, over one", ten / one, "≤ 1.3", note)


def processes(sets: Sets) -> Iterator[Figure]:
    """One process against two, by the clock, in a run so long that what each learns about words weighs little."""
    texts = sets.native or [s.format(n=n) for n in range(500) for s in SENTENCES]
    with tempfile.TemporaryDirectory() as name:
        shard = Path(name) / "shard.jsonl"
        rows = ({"id": f"{turn}-{n}", "es": text} for turn in range(TURNS) for n, text in enumerate(texts))
        shard.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        took = []
        for jobs in (1, 2):
            summary = batch([str(shard)], f"{name}/{jobs}", Options(plan=executors.plan(jobs)))
            moments = [m for m in summary.timeline if m.rows]
            took.append((moments[-1].seconds - moments[0].seconds) / (moments[-1].rows - moments[0].rows))
    note = f"{1 / took[0]:,.0f} and {1 / took[1]:,.0f} rows a second by the clock"
    yield Figure("two processes over one", took[0] / took[1], "≥ 1.7 idle", note)


def unchanged(sets: Sets) -> Iterator[Figure]:
    """A corpus of 2,000 answers, regenerated without a change."""
    with tempfile.TemporaryDirectory() as name:
        for n in range(ANSWERS // 10):
            folder = Path(name) / "corpus" / f"q{n:03}"
            folder.mkdir(parents=True)
            (folder / "question.toml").write_text(f'[title]\nes = "¿Pregunta {n}?"\n', encoding="utf-8")
            for answer in range(1, 11):
                text = SENTENCES[answer % len(SENTENCES)].format(n=n)
                (folder / f"{answer:02}.es.txt").write_text(text + "\n", encoding="utf-8")
        command = [*CALCO, "regenerate", "--quiet", "--root", name]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        yield Figure(f"seconds to regenerate {ANSWERS:,} unchanged answers", cpu(command), "< 1")


def start(sets: Sets) -> Iterator[Figure]:
    """Seconds until a command answers; the lexicon's cache is there."""
    store.load()
    yield Figure("seconds of `calco --help`", cpu([*CALCO, "--help"]), "< 0.3")
    yield Figure("seconds of `calco clean` on one sentence", cpu([*CALCO, "clean", "-"], "Fué un exámen.\n"), "< 3")


def cpu(command: Sequence[str], given: str = "") -> float:
    """The processor seconds of a command, the least of three times."""

    def once() -> float:
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run(command, input=given, text=True, check=True, stdout=subprocess.DEVNULL, cwd=HERE)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime

    return min(once() for _ in range(3))


FIGURES: dict[str, Callable[[Sets], Iterator[Figure]]] = {
    "native": lambda sets: against_spacy("native text", sets.native, "≥ 8"),
    "mt": lambda sets: against_spacy("machine-translated text", sets.translated, "≥ 3"),
    "lexicon": lexicon,
    "processes": processes,
    "unchanged": unchanged,
    "start": start,
}

if __name__ == "__main__":
    main()
