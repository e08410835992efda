"""Precision, recall and F1 of word links on pairs of our own: python benchmarks/words/measure.py [FILE] [--wrong]

The file is calques.txt beside this script unless another one is named; its head says how links are written.
"""

import argparse
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pipeline.words.links import Link, link

CALQUES = Path(__file__).parent / "calques.txt"


class Pair(NamedTuple):
    """The words of both sides and their links."""

    es: list[str]
    en: list[str]
    links: set[Link]


def read(path: Path) -> list[Pair]:
    """The pairs of a file. Raises ValueError for a link whose words are not in the sentences."""
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    triples = zip(lines[0::3], lines[1::3], lines[2::3], strict=True)
    return [Pair(es.split(), en.split(), set(_links(es.split(), en.split(), links))) for es, en, links in triples]


def _links(es: list[str], en: list[str], text: str) -> Iterator[Link]:
    for group in text.split(" ; "):
        left, right = group.split(" = ")
        ours, theirs = [_place(es, w) for w in left.split()], [_place(en, w) for w in right.split()]
        if len(ours) == len(theirs):
            yield from zip(ours, theirs, strict=True)
        else:
            yield from ((i, j) for i in ours for j in theirs)


def _place(words: list[str], name: str) -> int:
    """The index of a word, or with #2 of its second occurrence."""
    word, _, count = name.partition("#")
    places = [n for n, w in enumerate(words) if w == word]
    number = int(count or 1)
    if len(places) < number:
        raise ValueError(f"{name!r} is not in {' '.join(words)!r}")
    return places[number - 1]


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", nargs="?", type=Path, default=CALQUES)
    parser.add_argument("--wrong", action="store_true", help="print missed and wrong links")
    options = parser.parse_args()
    pairs = read(options.file)
    link(["uno"], ["one"])  # the encoder loads
    begun = time.perf_counter()
    found = [set(link(p.es, p.en)) for p in pairs]
    spent = time.perf_counter() - begun
    hits = sum(len(f & p.links) for f, p in zip(found, pairs, strict=True))
    got, gold = sum(map(len, found)), sum(len(p.links) for p in pairs)
    for f, p in zip(found, pairs, strict=True):
        if options.wrong and f != p.links:
            print(" ".join(p.es), "|", " ".join(p.en))
            print("   missed", [(p.es[i], p.en[j]) for i, j in sorted(p.links - f)])
            print("   wrong ", [(p.es[i], p.en[j]) for i, j in sorted(f - p.links)])
    print(f"pairs {len(pairs)}  precision {hits / got:.3f}  recall {hits / gold:.3f}  F1 {2 * hits / (got + gold):.3f}")
    print(f"pairs a second {len(pairs) / spent:.0f}")


if __name__ == "__main__":
    main()
