"""What laziness saves: python benchmarks/align/lazy.py FILE.jsonl [--rounds 3]

Aligns all documents lazily and with everything embedded, in turns, in processor seconds of one process whose model is
loaded before and whose memory of vectors is empty at each start. The medians of the rounds are printed.
"""

import argparse
import json
import statistics
import time
from collections import defaultdict
from pathlib import Path
from typing import Any

from benchmarks.align.measure import Cells, f1, score
from pipeline.alignment import align_texts
from pipeline.lang.vectors import Vectors


class Clock:
    """Stands in for the encoder's own method and adds up what it costs."""

    def __init__(self, encoder: Vectors) -> None:
        self.encoder, self.plain = encoder, encoder._encode  # noqa: SLF001
        encoder._encode = self  # type: ignore[method-assign] # noqa: SLF001
        self.clear()

    def clear(self) -> None:
        """Start anew: nothing remembered, nothing counted."""
        self.encoder._cache.clear()  # noqa: SLF001
        self.seconds, self.parts, self.characters = 0.0, 0, 0

    def __call__(self, texts: list[str]) -> Any:
        """Encode and count."""
        begun = time.process_time()
        rows = self.plain(texts)
        self.seconds += time.process_time() - begun
        self.parts += len(texts)
        self.characters += sum(map(len, texts))
        return rows


def once(rows: list[dict[str, Any]], clock: Clock, lazy: bool) -> dict[str, float]:
    """Seconds and figures of one pass over the documents."""
    clock.clear()
    begun = time.process_time()
    beads = [align_texts(row["es"], row["en"], lazy=lazy) for row in rows]
    spent = time.process_time() - begun
    cells: Cells = defaultdict(float)
    for row, found in zip(rows, beads, strict=True):
        for name, value in score(row, found).items():
            cells[name] += value
    return {
        "seconds": spent,
        "encoding": clock.seconds,
        "rest": spent - clock.seconds,
        "parts": clock.parts,
        "characters": clock.characters,
        "sentences a second": cells["sentences"] / spent,
        "strict": f1(cells),
        "null": f1(cells, "null "),
    }


def main() -> None:
    """Print both rows and how many times the throughput laziness has."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    from pipeline.lang.vectors import vectors

    rows = [json.loads(line) for line in options.file.read_text(encoding="utf-8").splitlines()]
    clock = Clock(vectors())
    align_texts(["Hola."], ["Hello."])
    found: dict[bool, list[dict[str, float]]] = {True: [], False: []}
    for _ in range(options.rounds):
        for lazy, passes in found.items():
            passes.append(once(rows, clock, lazy))
    for lazy, passes in found.items():
        middle = {name: statistics.median(p[name] for p in passes) for name in passes[0]}
        print("lazy" if lazy else "all embedded", json.dumps({name: round(v, 4) for name, v in middle.items()}))
    times = [full["seconds"] / quick["seconds"] for quick, full in zip(found[True], found[False], strict=True)]
    print("times the throughput, in each round:", ", ".join(f"{t:.2f}" for t in times))


if __name__ == "__main__":
    main()
