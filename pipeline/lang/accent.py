"""Where Spanish words are stressed, and when the stress is written.

Rules of the «Ortografía de la lengua española» (RAE 2010): a closed vowel beside an unstressed or stressed
open one is a diphthong for spelling unless the closed one carries the stress; `h` between vowels does not count.
"""

from functools import lru_cache

ACUTE = str.maketrans("aeiou", "áéíóú")
PLAIN = str.maketrans("áéíóú", "aeiou")
_VOWELS = frozenset("aeiouü")
_OPEN = frozenset("aeo")
_STRESSED = frozenset("áéíóú")


def plain(word: str) -> str:
    """The word without written accents; `ü` and `ñ` stay."""
    return word.translate(PLAIN)


def _syllables(letters: str, stressed: int) -> list[list[int]]:
    """Vowel offsets of each syllable of accentless `letters`; `stressed` is -1 when no closed vowel is known to be."""
    groups: list[list[int]] = []
    last = -2
    for at, letter in enumerate(letters):
        final_y = letter == "y" and at == len(letters) - 1 and at > 0 and letters[at - 1] in _VOWELS
        if not final_y and (letter not in _VOWELS or _silent(letters, at)):
            continue
        touching = groups and (last == at - 1 or (last == at - 2 and letters[at - 1] == "h"))
        if touching and _joins(letters, groups[-1], at, stressed):
            groups[-1].append(at)
        else:
            groups.append([at])
        last = at
    return groups


def _silent(letters: str, at: int) -> bool:
    """Whether the u of qu, gue, gui stands at this offset."""
    if letters[at] != "u" or at == 0:
        return False
    return letters[at - 1] == "q" or (letters[at - 1] == "g" and letters[at + 1 : at + 2] in ("e", "i"))


def _joins(letters: str, group: list[int], at: int, stressed: int) -> bool:
    here, before = letters[at], letters[group[-1]]
    if here in _OPEN:
        return before not in _OPEN and group[-1] != stressed and not any(letters[i] in _OPEN for i in group)
    if before in _OPEN:
        return at != stressed
    # Open + closed + closed is two syllables: rehuí, oíais.
    return here != before and not any(letters[i] in _OPEN for i in group)


@lru_cache(maxsize=16384)
def stress(word: str) -> int:
    """Offset of the stressed vowel of a lower-case word as spelt; -1 when it has no vowel."""
    for at, letter in enumerate(word):
        if letter in _STRESSED:
            return at
    groups = _syllables(word, -1)
    if not groups:
        return -1
    group = groups[-2] if len(groups) > 1 and _flat_ending(word) else groups[-1]
    return next((i for i in group if word[i] in _OPEN), ([i for i in group if word[i] != "y"] or group)[-1])


def _flat_ending(word: str) -> bool:
    """Whether an unaccented word with this ending is stressed on the last syllable but one."""
    if word[-1] in "ns":
        return len(word) < 2 or word[-2] in _VOWELS
    return word[-1] in _VOWELS


def write(word: str, at: int) -> str:
    """The word spelt with the stress on the vowel at offset `at`, whatever accent it had before."""
    letters = plain(word)
    if at < 0:
        return letters
    groups = _syllables(letters, at)
    if _hiatus(letters, at) or _needs_accent(letters, groups, at):
        return letters[:at] + letters[at].translate(ACUTE) + letters[at + 1 :]
    return letters


def _hiatus(letters: str, at: int) -> bool:
    if letters[at] not in "iu":
        return False
    before = at - 2 if at >= 2 and letters[at - 1] == "h" else at - 1
    after = at + 2 if letters[at + 1 : at + 2] == "h" else at + 1
    return (before >= 0 and letters[before] in _OPEN) or (after < len(letters) and letters[after] in _OPEN)


def _needs_accent(letters: str, groups: list[list[int]], at: int) -> bool:
    if len(groups) < 2:
        return False
    # An accent on the silent u of "aqúi" is in no syllable.
    from_end = next((n for n, group in enumerate(reversed(groups)) if at in group), 2)
    if from_end == 0:
        return _flat_ending(letters)
    return from_end > 1 or not _flat_ending(letters)
