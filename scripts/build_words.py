"""Build pipeline/data/words.tsv: how likely Spanish and English words translate each other.

    python scripts/build_words.py

The sentences are the lexicon's own examples, kept and suggested sentences with their English, about eight thousand
pairs; both directions are learnt as in IBM model 1 with a preference for the diagonal (Dyer, Chahuneau and Smith 2013),
and the table keeps the geometric mean of the two probabilities.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from pipeline.lexicon import store
from pipeline.lexicon.schema import Calque
from pipeline.words.lexical import TABLE, split

ROUNDS = 8
DIAGONAL = 4.0  # how strongly words prefer the same relative place
NULL = 0.08  # chance that a word has no counterpart
LEAST = 0.02  # smaller means of the two probabilities are left out
_FLOOR = 1e-7

Pair = tuple[Sequence[str], Sequence[str]]
Table = dict[str, dict[str, float]]


def pairs(entries: Sequence[Calque]) -> list[Pair]:
    """The sentence pairs of the lexicon, mended and not, as words in lower case."""
    found = []
    for entry in entries:
        for example in entry.example:
            found += [(example.es, example.en), (example.to, example.en)] if example.en else []
        found += [(keep.es, keep.en) for keep in entry.keep if keep.en and keep.because == "english"]
        found += [(s.es, s.en) for s in entry.suggest if s.en]
    return [(split(es), split(en)) for es, en in found]


def learn(known: Sequence[Pair]) -> Table:
    """Probability of each target word given each source word, by expectation maximisation."""
    table: Table = {}
    for _ in range(ROUNDS):
        counts: dict[str, dict[str, float]] = defaultdict(lambda: defaultdict(float))
        for source, target in known:
            for place, word in enumerate(target):
                _share(counts, table, source, word, (place + 0.5) / len(target))
        # Half a count stands for all words never seen.
        table = {s: {t: c / (sum(row.values()) + 0.5) for t, c in row.items() if c > 1e-3} for s, row in counts.items()}
    return table


def _share(counts: dict[str, dict[str, float]], table: Table, source: Sequence[str], word: str, place: float) -> None:
    """Share one target word out among the source words that may have brought it, "" for none of them."""
    priors = [math.exp(-DIAGONAL * abs((n + 0.5) / len(source) - place)) for n in range(len(source))]
    scale = (1 - NULL) / sum(priors)
    chances = [(s, p * scale * table.get(s, {}).get(word, _FLOOR)) for s, p in zip(source, priors, strict=True)]
    chances.append(("", NULL * table.get("", {}).get(word, _FLOOR)))
    total = sum(c for _, c in chances)
    for name, chance in chances:
        counts[name][word] += chance / total


def main() -> None:
    """Write the table."""
    known = pairs(store.entries())
    forth, back = learn(known), learn([(en, es) for es, en in known])
    rows = []
    for es, row in sorted(forth.items()):
        for en, chance in sorted(row.items()):
            both = math.sqrt(chance * back.get(en, {}).get(es, 0.0))
            if es and both >= LEAST:
                rows.append(f"{es}\t{en}\t{both:.2f}\n")
    Path(TABLE).write_text("".join(rows), encoding="utf-8")
    print(f"{len(known)} pairs, {len(rows)} lines")


if __name__ == "__main__":
    main()
