"""Strict F1, null F1 and calibration of the aligner: python benchmarks/align/measure.py FILE.jsonl … [--wrong N]

Files as perturb.py writes them or as a benchmark folder holds them. Documents are put together by what stands in their
ids before the last hyphen ("gnome.heavy-003" counts for gnome and for heavy).
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pipeline.alignment import align_texts
from pipeline.model import Bead

Cells = dict[str, float]
BINS = (0.0, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99, 1.01)


def score(row: dict[str, Any], beads: Sequence[Bead]) -> Cells:
    """Counts that figures are made of, for one document."""
    gold = {(tuple(sorted(b["es"])), tuple(sorted(b["en"]))) for b in row["beads"] if b["es"] and b["en"]}
    got = {(b.es, b.en): b.score for b in beads if b.es and b.en}
    lone = {("es", i) for b in row["beads"] if not b["en"] for i in b["es"]}
    lone |= {("en", j) for b in row["beads"] if not b["es"] for j in b["en"]}
    alone = {("es", i) for b in beads if not b.en for i in b.es} | {("en", j) for b in beads if not b.es for j in b.en}
    cells: Cells = defaultdict(float)
    cells["sentences"] = len(row["es"]) + len(row["en"])
    cells["gold"], cells["got"], cells["hit"] = len(gold), len(got), len(gold & got.keys())
    cells["null gold"], cells["null got"], cells["null hit"] = len(lone), len(alone), len(lone & alone)
    for span, p in got.items():
        place = max(n for n, low in enumerate(BINS) if p >= low)
        cells[f"bin {place}"] += 1
        cells[f"right {place}"] += span in gold
        cells["squares"] += (p - (span in gold)) ** 2
    return cells


def f1(cells: Cells, prefix: str = "") -> float:
    """Of what the prefix counts; 1 where there is nothing to find and nothing was found."""
    both = cells[prefix + "gold"] + cells[prefix + "got"]
    return 2 * cells[prefix + "hit"] / both if both else 1.0


def line(name: str, cells: Cells) -> str:
    """One row of the table."""
    high = [n for n, low in enumerate(BINS) if low >= 0.9]
    sure, right = (sum(cells[f"{what} {n}"] for n in high) for what in ("bin", "right"))
    share, speed = sure / max(cells["got"], 1), cells["sentences"] / cells["seconds"]
    return (
        f"{name:<22} {f1(cells):.4f}  {f1(cells, 'null '):.4f}  {right / sure if sure else 1:.4f} of {sure:>6.0f}"
        f"  {share:.3f}  {cells['sentences']:>7.0f}  {speed:>6.0f}"
    )


def main() -> None:
    """Print the table of all files."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--wrong", type=int, default=0, help="print this many wrong or missed beads of each document")
    parser.add_argument("--only", default="", help="ids that contain this")
    parser.add_argument("--all", action="store_true", help="embed every sentence")
    options = parser.parse_args()
    sums: dict[str, Cells] = defaultdict(lambda: defaultdict(float))
    for path in options.files:
        for text in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(text)
            if options.only not in row["id"]:
                continue
            begun = time.process_time()
            beads = align_texts(row["es"], row["en"], lazy=not options.all)
            cells = score(row, beads)
            cells["seconds"] = time.process_time() - begun
            for name in _groups(row["id"]):
                for key, value in cells.items():
                    sums[name][key] += value
            _show(row, beads, options.wrong)
    print(f"{'':<22} strict  null    right above 0.9   share  sentences  per s")
    print("\n".join(line(name, cells) for name, cells in sorted(sums.items())))
    print(_calibration(sums["all"]))


def _groups(name: str) -> Iterable[str]:
    return ["all", *name.rpartition("-")[0].split(".")]


def _calibration(cells: Cells) -> str:
    rows = [
        f"{low:.2f}– {cells[f'right {n}']:.0f}/{cells[f'bin {n}']:.0f} = {cells[f'right {n}'] / cells[f'bin {n}']:.3f}"
        for n, low in enumerate(BINS)
        if cells[f"bin {n}"]
    ]
    return "calibration: " + "; ".join(rows)


def _show(row: dict[str, Any], beads: Sequence[Bead], most: int) -> None:
    gold = {(tuple(sorted(b["es"])), tuple(sorted(b["en"]))) for b in row["beads"] if b["es"] and b["en"]}
    got = {(b.es, b.en): b.score for b in beads if b.es and b.en}
    rows = [("missed", *s, 0.0) for s in sorted(gold - got.keys())]
    rows += [("wrong", *s, got[s]) for s in sorted(got.keys() - gold)]
    for what, es, en, p in sorted(rows, key=lambda r: (r[1], r[2]))[:most]:
        print(row["id"], what, es, en, p)
        print("    ", " ‖ ".join(row["es"][i] for i in es)[:300])
        print("    ", " ‖ ".join(row["en"][j] for j in en)[:300])


if __name__ == "__main__":
    main()
