"""What the size of the lexicon costs: python benchmarks/lexicon_speed.py FILE.jsonl

Cleans the "text" of every line with the shipped lexicon, then with nine synthetic entries beside each shipped one,
and with one spaCy pass (no entities), in the same process. Prints seconds and ratios; the baseline runs in the same
minute because machines are noisy.
"""

import json
import random
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import msgspec

from pipeline.lang import spanish
from pipeline.lexicon import store
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.schema import Calque

TIMES = 10


def synthetic(entries: Sequence[Calque], words: Sequence[str]) -> list[Calque]:
    """Nine entries beside each entry: three words of the texts themselves, so that triggers are met."""
    pick = random.Random(7)
    return [
        msgspec.structs.replace(
            entry, id=f"{entry.id}-{n}", en=(), lattice=False, find=(" ".join(pick.sample(words, 3)),), es=("x",)
        )
        for entry in entries
        for n in range(TIMES - 1)
    ]


def lexicon(entries: Sequence[Calque]) -> Lexicon:
    """Compiled and frozen, as the shipped one is."""
    made = Lexicon(entries)
    made.freeze()
    return made


def seconds(work: Callable[[str], object], texts: Sequence[str]) -> float:
    """CPU time of a second pass, the first being the warm-up."""
    for text in texts:
        work(text)
    began = time.process_time()
    for text in texts:
        work(text)
    return time.process_time() - began


def main(path: str) -> None:
    """Print the figures."""
    texts = [json.loads(line)["text"] for line in Path(path).read_text(encoding="utf-8").splitlines()]
    words = sorted({w for t in texts for w in t.lower().split() if w.isalpha() and len(w) > 3})
    entries = [msgspec.structs.replace(e, example=(), keep=(), suggest=()) for e in store.entries()]
    shipped, many = lexicon(entries), lexicon([*entries, *synthetic(entries, words)])
    one = seconds(lambda t: shipped.propose(t, None), texts)
    ten = seconds(lambda t: many.propose(t, None), texts)
    began = time.process_time()
    for _ in spanish.nlp().pipe(texts):
        pass
    spacy = time.process_time() - began
    print(f"entries {len(entries)}: {one:.2f} s; {len(many.entries)}: {ten:.2f} s, ratio {ten / one:.2f}")
    print(f"one spaCy pass: {spacy:.2f} s, {spacy / one:.1f} times the lexicon's")


if __name__ == "__main__":
    main(sys.argv[1])
