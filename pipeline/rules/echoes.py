"""Whether words come again in a row."""

from collections.abc import Sequence

MAX = 12  # words of an echo, at most
_FAR = MAX + 3  # words from the beginning of a stretch to its echo, at most less than this


def echoes(tokens: Sequence[str]) -> set[tuple[str, ...]]:
    """The phrases of two or more words that a text says twice in a row."""
    found = set()
    for size in range(1, MAX):
        for k in range(len(tokens) - 2 * size + 1):
            if tokens[k : k + size] == tokens[k + size : k + 2 * size]:
                found.add(tuple(tokens[k : k + size]))
    return found


def echoing(words: Sequence[str]) -> bool:
    """Whether the words of a stretch come again in a row, with up to two words between: what any echo has.

    A stretch of three words will do for a longer one, and is the least that may have words between.
    """
    places: dict[str, list[int]] = {}
    again: dict[int, int] = {}  # distance → how many words come again at it
    for n, word in enumerate(words):
        before = places.setdefault(word, [])
        for at in before:
            again[n - at] = again.get(n - at, 0) + 1
        before.append(n)
    return any(
        far < _FAR and count >= min(far, 3) and _in_a_row(words, far, min(far, 3)) for far, count in again.items()
    )


def _in_a_row(words: Sequence[str], far: int, wanted: int) -> bool:
    """Whether so many words in a row come again at this distance."""
    run = 0
    for a, b in zip(words, words[far:], strict=False):
        run = run + 1 if a == b else 0
        if run == wanted:
            return True
    return False
