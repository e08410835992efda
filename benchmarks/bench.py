"""Run the scorer of a benchmark folder over our filters and print one table: python benchmarks/bench.py [FOLDER].

The folder holds `score.py` (which states the contract), `dev/` and perhaps `third_party/`. The sets are not part of
this repository; without them this says so and ends well. `--json` prints the raw figures.
"""

import argparse
import json
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NamedTuple

HERE = Path(__file__).resolve().parent.parent
CALCO = (sys.executable, "-c", "from pipeline.cli import main; main()")


class Job(NamedTuple):
    """One call of the scorer: what to score, on what, with which filter."""

    what: str
    data: str
    verb: str


JOBS = (
    Job("clean", "dev", "clean"),
    Job("contrast", "dev", "contrast"),
    Job("align", "third_party/align_pud.jsonl", "align"),
    Job("align", "third_party/align_pyfaq.jsonl", "align"),
    Job("words", "third_party/words_xlwa_dev.jsonl", "words"),
    Job("native", "third_party/native_gsd_dev.jsonl", "clean"),
)


def main() -> None:
    """Score what is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, nargs="?", default=HERE.parent / "shared" / "bench")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    folder = options.folder if options.folder.is_absolute() else (Path.cwd() / options.folder)
    if not (folder / "score.py").is_file():
        print(f"bench: {options.folder} holds no score.py: nothing to run; name another folder: make bench BENCH=…")
        return
    figures = {}
    for job in JOBS:
        if (folder / job.data).exists():
            began = time.perf_counter()
            figures[f"{job.what} {job.data}"] = score(folder, job)
            print(f"bench: {job.what} {job.data}: {time.perf_counter() - began:.0f} s", file=sys.stderr)
    if options.json:
        print(json.dumps(figures, ensure_ascii=False, indent=1))
    else:
        print("\n".join(table(figures)))


def score(folder: Path, job: Job) -> Any:
    """The figures of one call."""
    command = [
        sys.executable,
        str(folder / "score.py"),
        job.what,
        str(folder / job.data),
        "--",
        *CALCO,
        job.verb,
        "--jsonl",
    ]
    done = subprocess.run(command, capture_output=True, text=True, cwd=HERE, check=False)
    if done.returncode:
        return {"error": (done.stderr or done.stdout).strip().splitlines()[-1:]}
    return json.loads(done.stdout)


def table(figures: dict[str, Any]) -> list[str]:
    """Markdown rows: set, figure, value; shares in per cent, break-downs left out."""
    rows = ["| set | figure | value |", "| --- | --- | ---: |"]
    for name, value in figures.items():
        rows += [f"| {name} | {label} | {shown} |" for label, shown in flat(value)]
    return rows


def flat(value: Any, prefix: str = "") -> list[tuple[str, str]]:
    """Nested figures as one list of label and value."""
    found: list[tuple[str, str]] = []
    for key, inner in value.items():
        label = f"{prefix}{key}"
        if key in ("by_kind", "by_rule", "calibration"):
            continue
        if isinstance(inner, dict):
            found += flat(inner, f"{label}: ")
        else:
            found.append((label, f"{inner:.3f}" if isinstance(inner, float) else str(inner)))
    return found


if __name__ == "__main__":
    main()
