"""Axes: which pairs of labels set the same against the same, whatever they are called.

"Gran empresa / Pequeña empresa", "Las grandes compañías / Las pequeñas" and "Enterprise / Small company" are one axis.
Two kinds of evidence: equal names after folding and known synonyms, in Spanish or in the English; and sentence vectors,
where both sides must be alike and clearly more so than crosswise, since opposites lie close together.
"""

from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from pipeline.contrasts.elision import elided
from pipeline.contrasts.labels import name_of
from pipeline.contrasts.lexis import lexis

# On 32 axes compared by hand every true match had at least these values, every other pair of axes less of one.
ALIKE, MARGIN = 0.58, 0.15
_LEADING = {"es": frozenset("en de a para por".split()), "en": frozenset("in at for of on".split())}


class Labels(NamedTuple):
    """The labels of one pair: Spanish left and right, and the English ones or ""."""

    left: str
    right: str
    english_left: str = ""
    english_right: str = ""

    def flipped(self) -> "Labels":
        """The same labels in the other order."""
        return Labels(self.right, self.left, self.english_right, self.english_left)


class Axis(NamedTuple):
    """One axis: its labels as most texts write them, and its pairs by index, each with whether it stands reversed."""

    labels: Labels
    members: tuple[tuple[int, bool], ...]


def side_name(label: str, language: str = "es") -> str:
    """One key for all names of a side: folded, in dictionary form, synonyms replaced, words sorted; "" for pronouns.

    A label that only points back ("el primero", "otros") names nothing outside its own text.
    """
    words = _words(label, language)
    if all(w in lexis(language).words["deictic"] for w in words):
        return ""
    same, phrase = _synonyms(language), " ".join(words)
    return same.get(phrase) or " ".join(sorted({part for w in words for part in same.get(w, w).split()}))


def completed(full: str, short: str) -> str:
    """A label that leaves its noun out, with the noun of the one before it: "los jóvenes" → "jóvenes vinos"."""
    if not elided(full, short):
        return short
    known, first, last = lexis("es"), name_of(full).words, name_of(short).words
    rest = [w for w in first if not any((w, v) in known.opposites for v in last)]
    return " ".join((*last, *rest)) if rest and len(rest) < len(first) else short


def _words(label: str, language: str) -> list[str]:
    """The folded words of a label that name something, sorted; the preposition that opens it is dropped."""
    words = name_of(label, language).words
    return sorted(words[1:] if len(words) > 1 and words[0] in _LEADING[language] else words)


@cache
def _synonyms(language: str) -> dict[str, str]:
    """Each name of a row of synonyms with the first one of the row."""
    found: dict[str, str] = {}
    for row in lexis(language).same:
        first, *others = (" ".join(_words(name, language)) for name in row)
        found |= dict.fromkeys(others, first)
    return found


def axes(pairs: Sequence[Labels]) -> list[Axis]:
    """All axes, those with most pairs first; pairs whose labels name nothing belong to none."""
    linked = _Linked()
    seen: dict[tuple[str, str, str], tuple[int, bool]] = {}
    for index, labels in enumerate(pairs):
        for language, left, right in _names(labels):
            key, reversed_ = ((language, left, right), False) if left < right else ((language, right, left), True)
            first, way = seen.setdefault(key, (index, reversed_))
            linked.join(first, index, way != reversed_)
    groups: dict[int, list[tuple[int, bool]]] = {}
    for index in linked.known():
        root, turned = linked.root(index)
        groups.setdefault(root, []).append((index, turned))
    done = [_axis(pairs, members) for members in groups.values()]
    return _ordered(_merged(pairs, _ordered(done)))


class _Linked:
    """Pairs found to be of one axis: a forest with, for each pair, whether it stands reversed to its parent."""

    def __init__(self) -> None:
        self._parent: dict[int, tuple[int, bool]] = {}

    def known(self) -> list[int]:
        """Every pair that was named, in order."""
        return sorted(self._parent)

    def root(self, index: int) -> tuple[int, bool]:
        """The first pair of the axis, and whether this one stands reversed to it."""
        turned = False
        while self._parent[index][0] != index:
            index, way = self._parent[index]
            turned = turned != way
        return index, turned

    def join(self, one: int, other: int, turned: bool) -> None:
        """Makes two pairs one axis; what was said first about which way round they stand holds."""
        for index in (one, other):
            self._parent.setdefault(index, (index, False))
        (a, way_a), (b, way_b) = self.root(one), self.root(other)
        if a != b:
            first, last = min(a, b), max(a, b)
            self._parent[last] = first, (way_a != way_b) != turned


_Names = tuple[tuple[str, str, str], ...]


def _names(labels: Labels) -> _Names:
    """The keys of a pair: language, left name, right name; the two must differ."""
    spanish = side_name(labels.left), side_name(completed(labels.left, labels.right))
    if not all(spanish) or spanish[0] == spanish[1]:
        return ()
    found = [("es", *spanish)]
    english = side_name(labels.english_left, "en"), side_name(labels.english_right, "en")
    if all(english) and english[0] != english[1]:
        found.append(("en", *english))
    return tuple(found)


def _axis(pairs: Sequence[Labels], members: Sequence[tuple[int, bool]]) -> Axis:
    """The axis of some pairs, with that side on the left which most of them have there, or else the first."""
    order = sorted(members)
    turned = sum(way != order[0][1] for _, way in order) * 2 > len(order)
    straight = [(n, way != (order[0][1] != turned)) for n, way in order]
    return Axis(_usual(pairs, straight), tuple(straight))


def _usual(pairs: Sequence[Labels], members: Sequence[tuple[int, bool]]) -> Labels:
    """The labels as most pairs write them; among equals the barest ("gran empresa", not "en las grandes empresas")."""
    seen = [pairs[n].flipped() if reversed_ else pairs[n] for n, reversed_ in members]
    languages = ("es", "es", "en", "en")
    return Labels(*(_most(column, lang) for column, lang in zip(zip(*seen, strict=True), languages, strict=True)))


def _most(written: Sequence[str], language: str) -> str:
    count = Counter(w[:1].upper() + w[1:] for w in written if w.strip())
    opening = lexis(language).words["stop"] | _LEADING[language]
    return min(count, key=lambda w: (-count[w], w.split()[0].lower() in opening)) if count else ""


def _ordered(found: Sequence[Axis]) -> list[Axis]:
    return sorted(found, key=lambda a: (-len(a.members), a.labels))


def _merged(pairs: Sequence[Labels], found: Sequence[Axis]) -> list[Axis]:
    """Axes joined to a bigger one that is called otherwise; the sentence encoder is loaded when there are two."""
    if len(found) < 2:
        return list(found)
    import numpy as np

    from pipeline.lang.vectors import vectors

    encoder = vectors()
    texts = [(a.labels.left.lower(), a.labels.right.lower()) for a in found]
    left, right = (encoder.finish(encoder.sums([t[side] for t in texts])) for side in (0, 1))
    kept: list[int] = []
    joined: dict[int, list[tuple[int, bool]]] = {}
    for n in range(len(found)):
        best: tuple[float, int, bool] | None = None
        if kept:
            at = np.array(kept)
            straight = np.minimum(left[at] @ left[n], right[at] @ right[n])
            across = np.minimum(left[at] @ right[n], right[at] @ left[n])
            sums = left[at] @ left[n] + right[at] @ right[n] - left[at] @ right[n] - right[at] @ left[n]
            for alike, gain, reversed_ in ((straight, sums, False), (across, -sums, True)):
                fit = np.where(gain >= MARGIN, alike, -1.0)
                place = int(np.argmax(fit))
                if fit[place] >= ALIKE and (best is None or float(fit[place]) > best[0]):
                    best = float(fit[place]), kept[place], reversed_
        if best is None:
            kept.append(n)
            joined[n] = list(found[n].members)
        else:
            joined[best[1]] += [(i, way != best[2]) for i, way in found[n].members]
    return [_axis(pairs, members) for members in joined.values()]
