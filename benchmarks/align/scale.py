"""Time and memory of alignment against length: python benchmarks/align/scale.py [--plot docs/alignment-scale.svg]

Documents of 500 to 32,000 sentences are put together from the lexicon's own example pairs, two to a sentence and
numbered, so that none repeats; every 40th sentence is missing on one side. Each size runs in a process of its own.
"""

import argparse
import json
import random
import resource
import subprocess
import sys
import time

SIZES = (500, 2_000, 8_000, 32_000)


def document(size: int) -> tuple[list[str], list[str]]:
    """Both sides of a document of about `size` sentence pairs; the same size gives the same document."""
    from pipeline.lexicon import store

    pairs = [(e.to, e.en) for entry in store.entries() for e in entry.example if e.en]
    draw = random.Random(size)
    es, en = [], []
    for n in range(size):
        (a, b), (c, d) = draw.choice(pairs), draw.choice(pairs)
        kept = draw.random()
        if kept > 0.0125:
            es.append(f"{a} {n}: {c}")
        if kept < 0.9875:
            en.append(f"{b} {n}: {d}")
    return es, en


def measure(size: int) -> dict[str, float]:
    """Seconds of processor time, sentences a second and peak memory (MB) of aligning one document."""
    from pipeline.alignment import align_texts

    es, en = document(size)
    begun = time.process_time()
    beads = align_texts(es, en)
    spent = time.process_time() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {
        "size": size,
        "beads": len(beads),
        "seconds": round(spent, 2),
        "per_s": round(size / spent),
        "mb": round(peak),
    }


def plot(rows: list[dict[str, float]], path: str) -> None:
    """Two panels, both axes logarithmic for time, sizes marked."""
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    matplotlib.rcParams["svg.hashsalt"] = "calco"
    figure, (left, right) = pyplot.subplots(1, 2, figsize=(8, 3), layout="constrained")
    sizes = [r["size"] for r in rows]
    left.loglog(sizes, [r["seconds"] for r in rows], "o-")
    left.set(xlabel="sentences a side", ylabel="processor seconds", title="Time")
    right.semilogx(sizes, [r["mb"] for r in rows], "o-")
    right.set(xlabel="sentences a side", ylabel="MB", title="Peak memory", ylim=(0, None))
    figure.savefig(path, metadata={"Date": None})


def main() -> None:
    """Run every size and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--plot", default="")
    parser.add_argument("--one", type=int, default=0, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(measure(options.one)))
        return
    rows = []
    for size in SIZES:
        told = subprocess.run(
            [sys.executable, __file__, "--one", str(size)], check=True, capture_output=True, text=True
        ).stdout
        rows.append(json.loads(told))
        print(told.strip(), flush=True)
    if options.plot:
        plot(rows, options.plot)


if __name__ == "__main__":
    main()
