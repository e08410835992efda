"""What the aligner makes of bad input, with seconds and memory: python benchmarks/align/noise.py

Every case runs in a process of its own. An answer is beads that cover each sentence once.
"""

import json
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable

Sides = tuple[list[str], list[str]]


def _noise(size: int, low: int, high: int) -> list[str]:
    draw = random.Random(size)
    return ["".join(chr(draw.randint(low, high)) for _ in range(60)) for _ in range(size)]


CASES: dict[str, Callable[[], Sides]] = {
    "empty side": lambda: (["Hola."] * 1_000, []),
    "a hundred times longer": lambda: (
        [f"Frase número {n}." for n in range(50)],
        [f"Sentence number {n}." for n in range(5_000)],
    ),
    "10,000 identical": lambda: (["El perro ladra."] * 10_000, ["The dog barks."] * 10_000),
    "right to left": lambda: (_noise(500, 0x0590, 0x06FF), _noise(500, 0x0590, 0x06FF)),
    "binary": lambda: (_noise(500, 0, 0x1F), _noise(500, 0x80, 0xFF)),
    "a sentence of 1 MB": lambda: (
        ["Hola.", "palabra " * 125_000, "Adiós."],
        ["Hello.", "word " * 200_000, "Goodbye."],
    ),
    "empty sentences": lambda: ([""] * 1_000, [" "] * 1_000),
}


def measure(name: str) -> dict[str, object]:
    """Beads, processor seconds and peak memory (MB) of one case."""
    from pipeline.alignment import align_texts

    es, en = CASES[name]()
    begun = time.process_time()
    beads = align_texts(es, en)
    spent = time.process_time() - begun
    covered = sorted(i for b in beads for i in b.es) == list(range(len(es)))
    covered &= sorted(j for b in beads for j in b.en) == list(range(len(en)))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    sure = sum(b.score > 0.9 for b in beads if b.es and b.en)
    return {"case": name, "covered": covered, "sure": sure, "seconds": round(spent, 1), "mb": peak}


def main() -> None:
    """Run every case, or the one that is named."""
    if len(sys.argv) > 1:
        print(json.dumps(measure(sys.argv[1])))
        return
    for name in CASES:
        told = subprocess.run([sys.executable, __file__, name], check=True, capture_output=True, text=True).stdout
        print(told.strip(), flush=True)


if __name__ == "__main__":
    main()
