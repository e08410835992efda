"""How soon a keystroke on the review page is answered, in a real browser: on the seed and on a made corpus.

    .venv/bin/python benchmarks/review_latency.py            # the seed, and 2,000 answers
    .venv/bin/python benchmarks/review_latency.py --answers 500

The made corpus is put together from sentences of the lexicon's own examples, proposed once and then recombined with a
number in each sentence, so that the sentences differ while making it takes a minute and not an hour.
"""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import msgspec
import tomli_w
from msgspec.structs import replace
from playwright.sync_api import Page, sync_playwright

from pipeline import run, steps
from pipeline.alignment.beads import bead
from pipeline.lexicon import store
from pipeline.model import Bitext, Patch, Segment, Source, edit_key
from pipeline.progress import Progress
from pipeline.settings import Settings
from pipeline.stamps import WorkStore, stamp

ROOT = Path(__file__).parent.parent
PER_QUESTION, PER_ANSWER, POOL = 5, 12, 600
COMMAND = [sys.executable, "-c", "from pipeline.cli import main; main()"]
# Presses a key and gives the milliseconds until the page shows the answer.
PRESS = """key => new Promise(done => {
  const start = performance.now();
  document.addEventListener("htmx:afterSettle", () => requestAnimationFrame(() => done(performance.now() - start)),
                            {once: true});
  document.body.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true}));
})"""


def main() -> None:
    """Prints a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--answers", type=int, default=2_000)
    parser.add_argument("--keys", type=int, default=60)
    wanted = parser.parse_args()
    print("| corpus | start | key | median | 95 % | slowest |\n| --- | ---: | --- | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as name:
        seed = Path(name) / "seed"
        shutil.copytree(ROOT / "corpus", seed / "corpus", ignore=shutil.ignore_patterns("reviews"))
        propose(seed)
        measure("seed", seed, wanted.keys)
        large = Path(name) / "large"
        make(large, wanted.answers)
        measure(f"{wanted.answers:,} answers", large, wanted.keys)


def propose(root: Path) -> None:
    """The work files of a project, so that the server starts at once."""
    project = run.Corpus(root, (), run.Options())
    sources = project.sources()
    project.propose(project.stale(sources), Progress())


def make(root: Path, answers: int) -> None:
    """A project of so many answers with their work files."""
    draw = random.Random(7)
    pool = _pool(draw)
    keep = WorkStore(root)
    for q in range(answers // PER_QUESTION):
        slug = f"q{q:04d}"
        folder = root / "corpus" / slug
        folder.mkdir(parents=True)
        title = f"¿Pregunta {q}?"
        (folder / "question.toml").write_text(tomli_w.dumps({"title": {"es": title}}), encoding="utf-8")
        asked = Bitext(id=f"{slug}/00", es=(Segment(raw=title),))
        sources: list[tuple[Source, Bitext]] = [(Source(id=asked.id, es=title), asked)]
        for n in range(1, PER_QUESTION + 1):
            chosen = [_numbered(pair, f"{q}-{n}-{k}") for k, pair in enumerate(draw.sample(pool, PER_ANSWER))]
            es, en = (tuple(pair[side] for pair in chosen) for side in (0, 1))
            bitext = Bitext(
                id=f"{slug}/{n:02d}",
                es=es,
                en=en,
                beads=tuple(bead((k,), (k,), draw.choice((0.99, 0.9, 0.6, 0.3))) for k in range(PER_ANSWER)),
            )
            texts = ["".join(s.raw + s.tail for s in side).removesuffix("\n") for side in (es, en)]
            for language, text in zip(("es", "en"), texts, strict=True):
                (folder / f"{n:02d}.{language}.txt").write_text(text + "\n", encoding="utf-8")
            sources.append((Source(id=bitext.id, es=texts[0], en=texts[1]), bitext))
        for source, made in sources:
            keep.put(source.id, stamp(source, Settings()), msgspec.json.encode(made))


def _pool(draw: random.Random) -> list[tuple[Segment, Segment]]:
    """Sentences that the rules have something to say about, proposed, each with its English."""
    entries = store.entries()
    pairs = [(e.es, e.en) for entry in entries for e in entry.example if e.en]
    pairs += [(s.es, s.en) for entry in entries for s in entry.suggest if s.en]
    chosen = draw.sample(pairs, POOL)
    source = Source(id="pool/01", es="\n\n".join(p[0] for p in chosen), en="\n\n".join(p[1] for p in chosen))
    bitext = steps.process(source, Settings())
    english = [bitext.english_of(n) for n in range(len(bitext.es))]
    return [(s, Segment(raw=en)) for s, en in zip(bitext.es, english, strict=True) if en and s.edits]


def _numbered(pair: tuple[Segment, Segment], mark: str) -> tuple[Segment, Segment]:
    """A sentence of its own: with a number behind it, its edits named anew, half of the fixes only suggested."""
    segment, english = pair
    raw, tail = f"{segment.raw} ({mark})", "\n\n"
    edits = []
    for edit in segment.edits:
        patches = tuple(Patch(start=p.start, end=min(p.end, len(segment.raw)), new=p.new) for p in edit.patches)
        level = "suggest" if edit.level == "fix" and len(raw) % 2 else edit.level
        edits.append(replace(edit, key=edit_key(raw + tail, edit.rule, patches), patches=patches, level=level))
    made = replace(segment, raw=raw, tail=tail, lead="", edits=tuple(edits), language="es")
    return made, replace(english, raw=f"{english.raw} ({mark})", tail=tail)


def measure(name: str, root: Path, count: int) -> None:
    """Rows of the table for one project."""
    started = time.perf_counter()
    server = subprocess.Popen(
        [*COMMAND, "review", "--no-open", "--port", "0", "--who", "bench", "-q", "--root", str(root)],
        stdout=subprocess.PIPE,
    )
    try:
        assert server.stdout
        found = re.search(r"http://\S+", server.stdout.readline().decode())
        assert found
        start = time.perf_counter() - started
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium") or shutil.which("google-chrome"),
                args=["--no-sandbox", "--disable-background-networking", "--disable-gpu"],
            )
            page = browser.new_page()
            page.goto(found[0])
            for key, what in (("j", "next"), ("a", "accept"), ("u", "undo"), ("x", "reject")):
                _row(name, start, what, _times(page, key, count))
            browser.close()
    finally:
        server.terminate()
        server.wait()


def _times(page: Page, key: str, count: int) -> list[float]:
    """Milliseconds of so many keystrokes, fewer when nothing is left."""
    found: list[float] = []
    while len(found) < count and page.locator(f'[data-key="{key}"]').count():
        if "nada que" in page.locator("#said").inner_text():
            break
        found.append(float(page.evaluate(PRESS, key)))
    return sorted(found)


def _row(name: str, start: float, what: str, times: list[float]) -> None:
    if times:
        cells = (times[len(times) // 2], times[int(len(times) * 0.95)], times[-1])
        print(f"| {name} | {start:.1f} s | {what} | " + " | ".join(f"{ms:.0f} ms" for ms in cells) + " |", flush=True)


if __name__ == "__main__":
    main()
