"""A quick stand-in for cleaning, and a command that runs batches with it: what is tested is the running."""

import sys
import time

from pipeline.batch.rows import Bad, BeadRow, Chunk, Done, EditRow, PairRow
from pipeline.batch.runner import Options, batch


def clean_rows(chunk: Chunk) -> list[Done | Bad]:
    """Upper case for every row, one record in every table; a row that says "break" cannot be cleaned."""
    found: list[Done | Bad] = []
    for row in chunk.rows:
        if row.es == "break":
            found.append(Bad(row.line, row.id, "normalise: broken"))
            continue
        edit = EditRow(row.id, "0" * 12, 0, 1, row.es[:1], "X", "fake", "fix", True, "why", "", ["a", "b"])
        bead = BeadRow(row.id, [row.es], [row.en], 0.9, "1-1")
        pair = PairRow(row.id, "l", "a", "r", "b", "label")
        found.append(Done(row, row.es.upper(), [edit], [bead], [pair], {"segment": 0.001}))
    return found


def slowly(chunk: Chunk) -> list[Done | Bad]:
    """The same, slowly enough to be interrupted."""
    time.sleep(0.002 * len(chunk.rows))
    return clean_rows(chunk)


if __name__ == "__main__":
    batch(sys.argv[2:], sys.argv[1], Options(clean=slowly))
