"""The gloss table: what machine translation makes of English words, one by one."""

from functools import cache
from pathlib import Path

from pipeline.errors import LexiconError

FOLDER = Path(__file__).parent.parent / "data" / "gloss"
KINDS = frozenset("vnarpo")


@cache
def table() -> dict[str, dict[str, tuple[str, ...]]]:
    """word → part of speech (v n a r p o) → Spanish glosses, the most usual first; read once per process."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for path in sorted(FOLDER.glob("*.tsv")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if not line or line.startswith("#"):
                continue
            fields = line.split("\t")
            if len(fields) != 3 or fields[1] not in KINDS:
                raise LexiconError(
                    f"{path.name}: line {number}: '{line}' — hint: word, v|n|a|r|p|o and glosses, by tabs"
                )
            glosses = found.setdefault(fields[0], {})
            new = tuple(g.strip() for g in fields[2].split("|") if g.strip())
            old = glosses.get(fields[1], ())
            glosses[fields[1]] = old + tuple(g for g in new if g not in old)
    return found
