"""A shard of 100,000 short answers, for `calco batch --profile`: python benchmarks/short_answers.py FILE.jsonl [ROWS]

The answers are short sentences of our own with verbs, nouns and numbers drawn (seeded) from Calco's tables, so that
words go on being new as those of a real corpus do and every cache is filled.
"""

import json
import random
import sys
from pathlib import Path

DATA = Path(__file__).resolve().parent.parent / "pipeline" / "data"
FRAMES = ("Hay que {v} el {n} {d}.", "Quiero {v} más de {d} veces.", "No es fácil {v} sin {n}.", "Para {v}, usa {n}.")


def words(name: str, column: int) -> list[str]:
    """The words in a column of a table."""
    lines = (DATA / name).read_text(encoding="utf-8").splitlines()
    return [w for line in lines if "\t" in line for w in line.split("\t")[column].split() if w.isalpha()]


def main(path: str, rows: int = 100_000) -> None:
    """Writes the shard."""
    draw = random.Random(7)
    verbs, nouns = [w for w in words("verbs.tsv", 0) if w.endswith("r")], words("nouns.tsv", 1)
    with Path(path).open("w", encoding="utf-8") as file:
        for n in range(rows):
            es = draw.choice(FRAMES).format(v=draw.choice(verbs), n=draw.choice(nouns), d=draw.randrange(2, 10**6))
            file.write(json.dumps({"id": n, "es": es}, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(sys.argv[1], *map(int, sys.argv[2:3]))
