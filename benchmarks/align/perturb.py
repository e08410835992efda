"""Alignment tasks with known beads out of parallel documents: python benchmarks/align/perturb.py FILE > FILE

Reads what parallel.py writes or tables such as data/answers.tsv. Each document is given in one of the ways of KINDS in
turn: sentences are merged, dropped, inserted and shifted over borders on either side, blocks change places, one side is
shortened, short lines are gathered to lists, or the sides have nothing to do with each other.
Output: {"id", "es", "en", "beads"}, as train.py and measure.py read it.
"""

import argparse
import json
import random
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

MOST = 4  # sentences of a bead on either side
Bead = tuple[list[str], list[str]]


class Kind(NamedTuple):
    """How a document is spoilt: chances for a bead, each side apart where it says so."""

    drop: tuple[float, float] = (0.0, 0.0)
    insert: tuple[float, float] = (0.0, 0.0)
    join: float = 0.0
    moves: int = 0  # blocks moved for a hundred beads
    runs: float = 0.0  # chance that a drop takes a run of up to ten
    short: bool = False  # only lines of at most SHORT characters
    unrelated: bool = False  # the English of another document


# What sentences are joined by, in Spanish (True) and English.
WORDS = {
    True: (", y ", ", y ", ", pero ", ", porque ", ", aunque ", ", así que ", ", "),
    False: (", and ", ", and ", ", but ", ", because ", ", though ", ", so ", ", while ", ", "),
}
SHORT = 45  # characters
SIZES = (12, 25, 50, 100, 200, 400)  # beads of a document
KINDS = {
    "light": Kind((0.01, 0.03), (0.005, 0.01), 0.03),
    "heavy": Kind((0.04, 0.06), (0.02, 0.02), 0.12),
    "moved": Kind((0.02, 0.04), (0.01, 0.01), 0.08, moves=4),
    "cut": Kind((0.12, 0.01), (0.0, 0.01), 0.06, runs=0.3),
    "list": Kind((0.05, 0.05), (0.02, 0.02), 0.0, moves=3, short=True),
    "joined": Kind((0.01, 0.01), (0.0, 0.0), 0.3),
    "clean": Kind(),
    "unrelated": Kind(unrelated=True),
}


def joined(texts: Sequence[str], draw: random.Random, spanish: bool) -> str:
    """Sentences as one: with a semicolon, a conjunction of the language, a comma, or just a space between."""
    whole = texts[0]
    for text in texts[1:]:
        how = draw.random()
        bare = re.sub(r"[.;]$", "", whole)
        low = text[:1].lower() + text[1:] if text[1:2].islower() else text
        if how < 0.35 and bare[-1:] not in "?!:":
            whole = f"{bare}; {low}"
        elif how < 0.6 and bare[-1:] not in "?!:":
            whole = f"{bare}{draw.choice(WORDS[spanish])}{low}"
        else:
            whole = f"{whole} {text}"
    return whole


def regroup(some: Sequence[Bead], draw: random.Random) -> Bead:
    """Several 1-1 beads as one that does not fall apart: each side is cut anew, and no cut is in both."""
    size = len(some)
    cuts: tuple[set[int], set[int]] = (set(), set())
    for place in range(1, size):
        side = draw.choice((0, 1, 2))
        if side < 2:
            cuts[side].add(place)
    sides = []
    for n in (0, 1):
        ends = [0, *sorted(cuts[n]), size]
        sides.append([joined([t for b in some[a:z] for t in b[n]], draw, n == 0) for a, z in pairwise(ends)])
    return sides[0], sides[1]


def spoil(beads: Sequence[Bead], others: Sequence[Bead], kind: Kind, draw: random.Random) -> dict[str, Any]:
    """The task: both sides and the gold beads."""
    if kind.short:
        beads = [b for b in beads if max(len("".join(b[0])), len("".join(b[1]))) <= SHORT]
    rows: list[Bead] = []
    at = 0
    while at < len(beads):
        size = draw.choice((2, 2, 2, 3, 4)) if draw.random() < kind.join else 1
        some = beads[at : at + size]
        if len(some) > 1 and all(len(a) == len(b) == 1 for a, b in some):
            rows.append(regroup(some, draw))
        else:
            rows += some
        at += len(some)
    rows = _gaps(rows, others, kind, draw)
    es, en = list(range(len(rows))), list(range(len(rows)))
    for _ in range(round(kind.moves * len(rows) / 100)):
        size = draw.randint(2, max(2, min(30, len(rows) // 4)))
        side = draw.choice((es, en))
        start = draw.randrange(max(1, len(side) - size))
        block = side[start : start + size]
        del side[start : start + size]
        to = draw.randrange(len(side) + 1)
        side[to:to] = block
    return _task(rows, es, en)


def _gaps(rows: Sequence[Bead], others: Sequence[Bead], kind: Kind, draw: random.Random) -> list[Bead]:
    """Beads with some sentences dropped on one side and some of other documents put in."""
    found: list[Bead] = []
    run = [0, 0]
    for es, en in rows:
        sides = [es, en]
        for n in (0, 1):
            if run[n] > 0:
                run[n] -= 1
                sides[n] = []
            elif draw.random() < kind.drop[n]:
                run[n] = draw.randint(1, 9) if draw.random() < kind.runs else 0
                sides[n] = []
        if sides[0] or sides[1]:
            found.append((sides[0], sides[1]))
        for n in (0, 1):
            if others and draw.random() < kind.insert[n]:
                foreign = draw.choice(others)[n][:1]
                found.append((foreign, []) if n == 0 else ([], foreign))
    return found


def _task(rows: Sequence[Bead], es: Sequence[int], en: Sequence[int]) -> dict[str, Any]:
    """Numbered sentences in the order of each side."""
    left: dict[int, list[int]] = {}
    right: dict[int, list[int]] = {}
    texts: tuple[list[str], list[str]] = ([], [])
    for order, places, side in ((es, left, 0), (en, right, 1)):
        for n in order:
            places[n] = list(range(len(texts[side]), len(texts[side]) + len(rows[n][side])))
            texts[side].extend(rows[n][side])
    gold = []
    for n, (a, b) in enumerate(rows):
        if a and b:
            gold.append({"es": left[n], "en": right[n]})
        else:
            gold += [{"es": [i], "en": []} for i in left[n]] + [{"es": [], "en": [j]} for j in right[n]]
    return {"es": texts[0], "en": texts[1], "beads": gold}


def documents(rows: Sequence[dict[str, Any]], draw: random.Random) -> list[list[Bead]]:
    """Texts of 15 to 500 beads: short pages of a source are put together."""
    found: list[list[Bead]] = []
    now: list[Bead] = []
    wanted = draw.choice(SIZES)
    for row in rows:
        now += [(list(a), list(b)) for a, b in row["beads"]]
        if len(now) >= wanted:
            found.append(now[: wanted * 2])
            now, wanted = [], draw.choice(SIZES)
    return found


def read(path: Path) -> list[dict[str, Any]]:
    """Documents of a file of parallel.py, or of a table: "# name", then lines of Spanish, tab, English.

    In a table " || " parts the sentences of one bead, and an empty side is a sentence without partner.
    """
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        return [json.loads(line) for line in text.splitlines()]
    found: list[dict[str, Any]] = []
    for line in text.splitlines():
        if line.startswith("# "):
            beads: list[Bead] = []
            found.append({"id": line[2:], "source": path.stem, "beads": beads})
        elif line:
            es, en = (side.split(" || ") if side else [] for side in line.split("\t"))
            beads.append((es, en))
    return found


def unrelated(beads: Sequence[Bead], others: Sequence[Bead]) -> dict[str, Any]:
    """The Spanish of one document with the English of another."""
    alone: list[Bead] = [*((a, []) for a, _ in beads), *(([], b) for _, b in others)]
    return _task(alone, range(len(alone)), range(len(alone)))


def tasks(
    texts: Sequence[list[Bead]], kinds: Sequence[str], draw: random.Random
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Names and tasks; the nth text is spoilt in the nth way."""
    for n, beads in enumerate(texts):
        name = kinds[n % len(kinds)]
        kind, others = KINDS[name], texts[(n + 1) % len(texts)]
        if kind.unrelated:
            task = unrelated(beads, others)
        elif kind.short:
            lines = [b for more in texts[n : n + 8] for b in more]
            task = spoil(draw.sample(lines, min(150, len(lines))), others, kind, draw)
        else:
            task = spoil(beads, [b for b in others if b[0] and b[1]], kind, draw)
        yield f"{name}-{n:03}", task


def main() -> None:
    """Print tasks of every source."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, default=40, help="documents of a source")
    parser.add_argument("--each", action="store_true", help="each document in every way but the list, not put together")
    options = parser.parse_args()
    rows = read(options.file)
    for source in sorted({r["source"] for r in rows}):
        draw = random.Random(f"{source}{options.seed}")
        own = [r for r in rows if r["source"] == source]
        if options.each:
            texts = [[(list(a), list(b)) for a, b in r["beads"]] for r in own]
            found = [t for name in KINDS if name != "list" for t in tasks(texts, [name], draw)]
        else:
            draw.shuffle(own)
            found = list(tasks(documents(own, draw)[: options.most], list(KINDS), draw))
        for name, task in found:
            print(json.dumps({"id": f"{source}.{name}", **task}, ensure_ascii=False))


if __name__ == "__main__":
    main()
