"""Shards of very unequal size, workers that die and lag, simulated: python benchmarks/scale.py [FILE.svg]

Every answer takes the same time; what is looked at is how much of a cluster stands idle. Three ways to cut the work:
pieces of 64 rows whose bytes all pass through one machine, whole shards as they come, and whole shards cut to at most
LARGEST answers before. Seeded: the same figures every time. Prints a table in Markdown; FILE is a plot of it.
"""

import argparse
import heapq
import random
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

SECONDS = 0.5  # of one core for an answer of a hundred words with its English: see docs/scale.md
ANSWERS = 10**8
SHARDS = 10_000
LARGEST = 2_000
SKEW = 1.2  # sigma of the logarithm of shard sizes: the largest of 10,000 is some eighty times the median
LIFE = 100 * 3600  # seconds a worker lives on average; a task under way is lost with it
RETURN = 300  # seconds until another takes its place
LAGGARDS, LAG = 0.02, 3.0  # share of workers, and how much slower they are
THROUGH = 40_000  # answers a second that one machine reads, sends, takes back and writes
WORKERS = (100, 1_000, 10_000, 50_000)


class Outcome(NamedTuple):
    """Hours by the clock, and the share of the workers' time that was useful."""

    hours: float
    useful: float


def main() -> None:
    """Prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("plot", type=Path, nargs="?")
    wanted = parser.parse_args()
    found = {way: [outcome(way, n) for n in WORKERS] for way in WAYS}
    print("| workers | " + " | ".join(f"{way}: hours, useful" for way in WAYS) + " |")
    print("| ---: |" + " ---: |" * len(WAYS))
    for row, workers in enumerate(WORKERS):
        cells = " | ".join(f"{found[way][row].hours:,.1f}, {found[way][row].useful:.0%}" for way in WAYS)
        print(f"| {workers:,} | {cells} |")
    if wanted.plot:
        wanted.plot.write_text(plot(found), encoding="utf-8")


def sizes() -> list[int]:
    """Answers of each shard, log-normal."""
    draw = random.Random(1)
    raw = [draw.lognormvariate(0, SKEW) for _ in range(SHARDS)]
    scale = ANSWERS / sum(raw)
    return [max(1, round(r * scale)) for r in raw]


def cut(shards: Sequence[int], most: int) -> list[int]:
    """The same answers in shards of at most so many."""
    return [min(most, size - at) for size in shards for at in range(0, size, most)]


def outcome(way: str, workers: int) -> Outcome:
    """One run. Pieces are so small that only the one machine and the laggards' fair share count."""
    shards = sizes()
    work = sum(shards) * SECONDS
    if way == "pieces":
        speed = workers * (1 - LAGGARDS + LAGGARDS / LAG) * LIFE / (LIFE + RETURN)
        seconds = max(work / speed, sum(shards) / THROUGH)
    else:
        seconds = scheduled(cut(shards, LARGEST) if way == "cut shards" else shards, workers)
    return Outcome(seconds / 3600, work / (seconds * workers))


def scheduled(shards: Sequence[int], workers: int) -> float:
    """Seconds until the last shard is done: a free worker takes the next; a lost one is done again at the end."""
    draw = random.Random(2)
    free = [(0.0, n) for n in range(workers)]
    lags = [LAG if draw.random() < LAGGARDS else 1.0 for _ in range(workers)]
    waiting = list(reversed(shards))
    end = 0.0
    while waiting:
        size = waiting.pop()
        now, worker = heapq.heappop(free)
        takes = size * SECONDS * lags[worker]
        death = draw.expovariate(1 / LIFE)
        if death < takes:
            waiting.insert(0, size)
            heapq.heappush(free, (now + death + RETURN, worker))
        else:
            end = max(end, now + takes)
            heapq.heappush(free, (now + takes, worker))
    return end


def plot(found: dict[str, list[Outcome]]) -> str:
    """The useful share over the number of workers, as SVG."""
    import matplotlib

    matplotlib.use("svg")
    matplotlib.rcParams.update({"svg.hashsalt": "calco", "font.size": 11})
    from io import StringIO

    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(7, 3.6))
    for (way, outcomes), mark in zip(found.items(), "os^", strict=True):
        axes.plot(WORKERS, [100 * o.useful for o in outcomes], marker=mark, label=way)
    axes.set(xscale="log", xlabel="workers", ylabel="useful time, %", ylim=(0, 105), xticks=WORKERS)
    axes.set_xticks(WORKERS, [f"{n:,}" for n in WORKERS])
    axes.minorticks_off()
    axes.grid(alpha=0.3)
    axes.legend(frameon=False)
    out = StringIO()
    figure.savefig(out, format="svg", bbox_inches="tight", metadata={"Date": None})
    return out.getvalue()


WAYS = ("pieces", "shards as they come", "cut shards")

if __name__ == "__main__":
    main()
