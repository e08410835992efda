"""Which label lines are the sides of a contrast, and which values belong together."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from pipeline.contrasts.clauses import is_infinitive
from pipeline.contrasts.datum import is_data
from pipeline.contrasts.decide import holds
from pipeline.contrasts.labels import CLOSED, OPPOSED, SHARED, canonical, is_record, name_of, record, relation
from pipeline.contrasts.lexis import fold, lexis
from pipeline.contrasts.lines import Candidate
from pipeline.contrasts.parallel import echo, tells
from pipeline.contrasts.scene import Scene

_FAR = 40  # lines between two inline labels of one contrast
_NEAR = 3  # lines between a record's label and one set against it
_APART = 16  # other labels that may come for the first time between two of one contrast


_TIMED = ("antes de ", "despues de ", "durante ", "before ", "after ", "during ")


class Group(NamedTuple):
    """Labels set against one another, by their canonical names, and the candidates that bear them, in order."""

    names: frozenset[str]
    members: tuple[Candidate, ...]


def groups(found: Sequence[Candidate], scene: Scene) -> list[Group]:
    """The contrasts among the candidates; each candidate belongs to one group at most."""
    accepted: list[Group] = []
    left = list(found)
    for strength, reach in ((CLOSED, _FAR), (OPPOSED, _FAR), (SHARED, _FAR), (0, _FAR), (0, 1)):
        for run in _runs(left, strength, reach, scene):
            for names in _clusters(run, strength, scene):
                names = _with_third(_near_ones(names, run, strength, scene), run, strength, scene)
                members = tuple(
                    c
                    for c in run
                    if canonical(c.text, scene.language) in names and (strength == CLOSED or not scene.filled(c))
                )
                if len({canonical(c.text, scene.language) for c in members}) > 1 and holds(
                    members, run, strength, scene
                ):
                    accepted.append(Group(names, members))
        taken = {c.line for g in accepted for c in g.members}
        left = [c for c in left if c.line not in taken]
    return sorted(accepted, key=lambda g: g.members[0].line)


_LEVEL = re.compile(r"\s*(?:#+|=+|<h\d)?")


def _runs(found: Sequence[Candidate], strength: int, reach: int, scene: Scene) -> list[list[Candidate]]:
    """Candidates near one another; weakly related ones must share their style, headings their level."""
    if strength >= OPPOSED:
        return _near(found, reach)
    heads = [c for c in found if c.style == "heading"]
    levels: dict[str, list[Candidate]] = {}
    for c in heads:
        level = _LEVEL.match(scene.lines[c.line].text)
        levels.setdefault(level.group() if level else "", []).append(c)
    inline = ("bold", "colon", "dash", "paren", "gloss", "block", "bare")
    kinds = [*([c for c in found if c.style == s] for s in inline), *levels.values()]
    return [run for kind in kinds for run in _near(kind, reach)]


def _near(found: Sequence[Candidate], reach: int) -> list[list[Candidate]]:
    runs: list[list[Candidate]] = []
    for candidate in found:
        if runs and candidate.line - runs[-1][-1].line <= reach:
            runs[-1].append(candidate)
        else:
            runs.append([candidate])
    return runs


def _clusters(run: Sequence[Candidate], strength: int, scene: Scene) -> list[frozenset[str]]:
    """Sets of canonical names, each name related to another of its set by at least `strength`."""
    first: dict[str, Candidate] = {}
    for c in sorted(run, key=scene.filled):  # "Autor: pone" rather than "Autora: Elena Vidal"
        first.setdefault(canonical(c.text, scene.language), c)
    usable = {n: c for n, c in first.items() if n}
    if strength == 0:
        echoed = _echoed(run, scene)
        plain = frozenset(
            n
            for n, c in usable.items()
            if scene.values[c.line].strip() and (not scene.barred(c) or c.line in echoed)
            if not tells(c.text, scene.language)
            if not c.text.endswith("?")
        )
        named = frozenset(n for n in plain if usable[n].line in echoed or not is_record(usable[n].text, scene.language))
        plain = named if len(named) > 1 else plain
        if all(record(usable[n].text, scene.language) == "hard" and usable[n].style != "paren" for n in plain):
            return []  # "Correo: … / Teléfono: …"
        if len(plain) > 3:  # among other labels, those that come again
            names = [canonical(c.text, scene.language) for c in run]
            plain = frozenset(n for n in plain if names.count(n) > 1)
        if len(plain) == 3:
            plain = _together(plain, [c for c in run if canonical(c.text, scene.language) in plain], scene)
        return [plain] if 2 <= len(plain) <= 3 else []
    links: dict[str, set[str]] = {n: set() for n in usable}
    for (n, c), (m, d) in _neighbours(list(usable.items())):
        how = relation(c.text, d.text, scene.language)
        if how < strength:
            continue
        told = how < OPPOSED and (tells(c.text, scene.language) or tells(d.text, scene.language))
        filled = how < CLOSED and (scene.filled(c) or scene.filled(d))
        heads = how < CLOSED and abs(c.line - d.line) > _NEAR and (_is_head(c, scene) or _is_head(d, scene))
        if not told and not filled and not heads and (how >= OPPOSED or not scene.apart(c, d)):
            links[n].add(m)
            links[m].add(n)
    return _components(links, usable, strength, scene)


def _echoed(run: Sequence[Candidate], scene: Scene) -> set[int]:
    """The lines of two or three labels, all there are, whose values open with one verb, unless all head records."""
    values = [scene.values[c.line] for c in run]
    named = any(not is_record(c.text, scene.language) for c in run)
    plain = named and not re.search(r"\d", " ".join([*values, *(c.text for c in run)]))
    return {c.line for c in run} if 2 <= len(run) <= 3 and plain and echo(values, scene.language) else set()


def _together(names: frozenset[str], run: Sequence[Candidate], scene: Scene) -> frozenset[str]:
    """Of three inline labels the two on neighbouring lines, when a blank line parts the third from them."""
    if len(run) != 3 or any(c.below for c in run):
        return names
    parted = [any(line.kind == "blank" for line in scene.lines[a.line : b.line]) for a, b in pairwise(run)]
    if parted[0] == parted[1]:
        return names
    return frozenset(canonical(c.text, scene.language) for c in (run[1:] if parted[0] else run[:2]))


def _is_head(candidate: Candidate, scene: Scene) -> bool:
    """Whether a label with its value beside it is a record's beyond doubt: "Título: …", "Nota: …"."""
    return not candidate.below and record(candidate.text, scene.language) == "hard"


def _near_ones(names: frozenset[str], run: Sequence[Candidate], strength: int, scene: Scene) -> frozenset[str]:
    """Of three labels of a family the two that stand together, when the third is in another part of the text."""
    if strength != SHARED or len(names) != 3:
        return names
    rows = [(canonical(c.text, scene.language), c.line) for c in run if canonical(c.text, scene.language) in names]
    if len(rows) != 3:
        return names
    (a, first), (b, second), (c, third) = rows
    if third - second > 2 * (second - first) + 1:
        return frozenset((a, b))
    return frozenset((b, c)) if second - first > 2 * (third - second) + 1 else names


def _with_third(names: frozenset[str], run: Sequence[Candidate], strength: int, scene: Scene) -> frozenset[str]:
    """Two related labels and the one other label that stands in a row with them, if the three hold together."""
    if not strength or len(names) != 2:
        return names
    known = [c for c in run if canonical(c.text, scene.language) in names]
    for first in range(len(run) - 2):
        row = run[first : first + 3]
        every = {canonical(c.text, scene.language) for c in row}
        alone = len(known) == 2 and all(c in row for c in known) and len(every) == 3
        spaced = row[1].line - row[0].line == row[2].line - row[1].line or any(c.below for c in row)
        barred = any(
            scene.barred(c) or _heads_record(c, scene) or is_data(scene.values[c.line]) for c in row if c not in known
        )
        marks = {(c.style, re.match(r"\W*", scene.lines[c.line].text).group()) for c in row}  # type: ignore[union-attr]
        acting = {scene.language == "es" and is_infinitive(c.text.split()[0].lower()) for c in row}
        timed = any(fold(c.text).startswith(_TIMED) for c in row)
        even = spaced and len(marks) == len(acting) == 1 and not barred and not timed
        if alone and even and holds(row, run, 0, scene):
            return frozenset(every)
    return names


def _heads_record(candidate: Candidate, scene: Scene) -> bool:
    """Whether the head of a label is a record's, and no word for one of several options ("versión final")."""
    words = name_of(candidate.text, scene.language).words
    return is_record(candidate.text, scene.language) and not lexis(scene.language).has("option", words[0])


def _neighbours(named: list[tuple[str, Candidate]]) -> Iterator[tuple[tuple[str, Candidate], tuple[str, Candidate]]]:
    """All pairs of labels that are not too many labels apart."""
    for n, one in enumerate(named):
        for other in named[n + 1 : n + 1 + _APART]:
            yield one, other


def _components(
    links: dict[str, set[str]], usable: dict[str, Candidate], strength: int, scene: Scene
) -> list[frozenset[str]]:
    found, seen = [], set[str]()
    for name in links:
        if name in seen or not links[name]:
            continue
        cluster, todo = {name}, [name]
        while todo:
            for other in links[todo.pop()] - cluster:
                cluster.add(other)
                todo.append(other)
        if strength < CLOSED:
            cluster |= {n for n, c in usable.items() if n not in cluster and _fits(c, cluster, usable, scene)}
        seen |= cluster
        found.append(frozenset(cluster))
    return found


def _fits(candidate: Candidate, cluster: set[str], usable: dict[str, Candidate], scene: Scene) -> bool:
    """Whether a label is related to every label of a cluster of its own style: the third of a three-way contrast."""
    if scene.barred(candidate):
        return False
    kin = [usable[n] for n in cluster]
    return all(c.style == candidate.style and relation(c.text, candidate.text, scene.language) >= SHARED for c in kin)
