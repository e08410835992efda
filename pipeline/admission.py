"""What a text must be to enter the corpus: in the language it is given as, and not there already."""

import re
from collections.abc import Sequence

from pipeline.errors import SourceError
from pipeline.intake import Structure
from pipeline.lang.identify import language_of
from pipeline.model import Source

SIMILAR = 0.9  # from here on an answer repeats another
_SHORT = 60  # characters: shorter answers ("Depende.") may well be the same under two questions
_LETTERS = 40  # fewer are not enough to contradict who gave the text, unless the verdict is firm
_CODE = re.compile(r"^\s*(```|~~~).*?^\s*\1\s*$", re.MULTILINE | re.DOTALL)
_LANGUAGES = {"es": "Spanish", "en": "English", "pt": "Portuguese", "ca": "Catalan", "gl": "Galician", "fr": "French"}
_LANGUAGES |= {"it": "Italian", "de": "German", "nl": "Dutch", "ro": "Romanian", "": "in no language we know"}


def fold_space(text: str) -> str:
    """What makes two texts the same: neither case nor white space does."""
    return " ".join(text.casefold().split())


def refuse_repeat(text: str, others: Sequence[Source]) -> None:
    """Raises SourceError when the answer is at least `SIMILAR` to one of `others` (normalised indel similarity)."""
    from rapidfuzz.distance import Indel

    mine = fold_space(text)
    for other in others:
        theirs = fold_space(other.es)
        if len(mine) < _SHORT and mine != theirs:
            continue
        if len(mine) >= _SHORT and (similar := Indel.normalized_similarity(mine, theirs, score_cutoff=SIMILAR)):
            start = " ".join(text.split()[:6])
            raise SourceError(
                f"answer “{start} …” repeats {other.id} ({similar:.0%} alike) — hint: --force adds it all the same"
            )


def check_languages(structure: Structure) -> None:
    """Raises SourceError when either side, or one long answer of it, is not in the language it is given as."""
    for side, option in (("es", "Spanish"), ("en", "English")):
        parts = [getattr(part, side) for part in (structure.question, *structure.answers)]
        whole = _CODE.sub("", "\n".join(parts))
        if not whole.strip():
            continue
        _check(whole, side, f"the {option} text", 0.0 if sum(map(str.isalpha, whole)) >= _LETTERS else 0.8)
        for number, part in enumerate(parts[1:], start=1):
            if sum(map(str.isalpha, part)) >= _LETTERS:
                _check(_CODE.sub("", part), side, f"answer {number} of the {option} text", 0.95)


def _check(text: str, side: str, what: str, sure: float) -> None:
    found, probability = language_of(text)
    if found == side or probability < sure or (not found and sure):
        return
    swapped = {"es": "give the Spanish file first and the English with --en", "en": "--en takes the English version"}
    name = _LANGUAGES[found]
    raise SourceError(f"{what} is {name}" + (f" ({probability:.0%})" if found else "") + f" — hint: {swapped[side]}")
