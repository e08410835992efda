"""Where an English clause begins and where its verb is."""

import re
from collections.abc import Sequence

LEAD = re.compile(
    r"(?:(?:and|but|so|for example|in fact|note that|however|thus|(?:more )?[^\W\d]+ly)\b,?\s+)+(?=\S)", re.I
)


def english_verb(tokens: Sequence[tuple[str, str]]) -> int | None:
    """Index of the main verb; a word in -s after a singular noun phrase is taken for one even if tagged as a noun."""
    relative = False
    single = bool(tokens) and tokens[0][0] in ("a", "an")
    for n, (word, tag) in enumerate(tokens):
        if n and tag in ("WDT", "WP"):
            relative = True
        elif n and tag in ("VBZ", "VBP", "VBD", "MD"):
            if not relative:
                return n
            relative = False
        elif single and n > 1 and tag == "NNS" and word.endswith("s"):
            return n
    plural = [n for n, (_, tag) in enumerate(tokens) if n > 1 and tag == "NNS" and tokens[n - 1][1] in ("NN", "NNP")]
    return plural[0] if plural else None
