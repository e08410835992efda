"""Contrast pairs of a whole text: tables first, then label lines, then sentences; nothing is used twice."""

from collections.abc import Iterator, Sequence

from pipeline.contrasts import behind, grids, oneline, tables
from pipeline.contrasts import sentences as prose
from pipeline.contrasts.assemble import own_values, pairs_of, rows
from pipeline.contrasts.groups import Group, groups
from pipeline.contrasts.labels import canonical, name_of
from pipeline.contrasts.lexis import lexis
from pipeline.contrasts.lines import Candidate, Line, candidates, lines_of
from pipeline.contrasts.records import Lonely, RawPair, Span
from pipeline.contrasts.scene import Scene
from pipeline.contrasts.titles import titled

_OF = {"es": "de", "en": "of"}


def find_pairs(text: str, language: str = "es", *, sentences: bool = True) -> tuple[RawPair, ...]:
    """All contrast pairs of a text, in reading order; without `sentences` only those on label lines and in tables.

    LexiconError for a language other than "es" or "en".
    """
    lines = lines_of(text)
    found: list[RawPair] = []
    taken: list[Span] = []
    for table in grids.tables(text, lines):
        found += tables.pairs(text, table, _above(text, table.span[0]), language)
        taken.append(table.span)
    for numbers, pair in list(behind.pairs(text, lines, taken, language)):
        found.append(pair)
        taken.append((lines[numbers[0]].start, lines[numbers[-1]].end))
    for number, pair in oneline.pairs(text, lines, taken, language):
        found.append(pair)
        taken.append((lines[number].start, lines[number].end))
    labelled, grouped = _labelled(text, lines, taken, language)
    for group in grouped:
        found += pairs_of(text, lines, labelled, group, language)
    taken += [_reach(p) for p in found]
    taken += [(lines[c.line].start, lines[c.line].end) for g in grouped for c in g.members]
    if sentences:
        found += prose.pairs(text, list(_prose(lines, taken)), language)
    return tuple(sorted(found, key=lambda p: (p.left_label_span, p.right_label_span)))


def lonely_labels(text: str, language: str = "es") -> tuple[Lonely, ...]:
    """Labels whose partner is missing: in a row of a contrast, or one like "Ventajas" that never comes alone."""
    lines = lines_of(text)
    taken = [t.span for t in grids.tables(text, lines)]
    taken += [(lines[n].start, lines[n].end) for used, _ in behind.pairs(text, lines, taken, language) for n in used]
    taken += [(lines[n].start, lines[n].end) for n, _ in oneline.pairs(text, lines, taken, language)]
    labelled, grouped = _labelled(text, lines, taken, language)
    members = {c.line for g in grouped for c in g.members}
    found = [Lonely(c.text, _line(text, c)) for g in grouped for c in _alone(g, language)]
    partnered = {a for a, _ in lexis(language).closed}
    for candidate in labelled:
        alone = candidate.line not in members and candidate.style not in ("bare", "gloss", "dash")
        head = name_of(candidate.text, language).phrase.partition(f" {_OF[language]} ")[0]  # "ventajas de alquilar"
        if alone and head in partnered and _certain(candidate, language):
            found.append(Lonely(candidate.text, _line(text, candidate)))
    return tuple(sorted(found, key=lambda one: one.line))


def _line(text: str, candidate: Candidate) -> int:
    """The number of the line of the text, from 1, on which a label stands."""
    return text.count("\n", 0, candidate.label[0]) + 1


def _certain(candidate: Candidate, language: str) -> bool:
    """Whether a closed label means little without its partner; everyday words ("hoy", "sí") prove nothing."""
    return len(candidate.text) > 3 and not any(
        lexis(language).has(t, name_of(candidate.text, language).phrase)
        for t in ("record", "ordinal", "calendar", "speech")
    )


def _alone(group: Group, language: str) -> Iterator[Candidate]:
    names = {canonical(c.text, language) for c in group.members}
    for row in rows(group, language):
        if len(row) < min(len(names), 2):
            yield from row


def _labelled(
    text: str, lines: Sequence[Line], taken: Sequence[Span], language: str
) -> tuple[list[Candidate], list[Group]]:
    labelled = titled(lines, candidates(text, lines, taken))
    if len(labelled) < 2:
        return labelled, []
    labelled = _untitled(labelled, language)
    values = own_values(text, lines, labelled)
    labelled = [c for c in labelled if c.below or not _heads(c, values[c.line], labelled, language)]
    inline = {
        c.line: name_of(c.text, language).phrase for c in labelled if c.style in ("bold", "colon", "dash", "paren")
    }
    return labelled, groups(labelled, Scene(lines, values, language, inline, {}))


def _untitled(found: Sequence[Candidate], language: str) -> list[Candidate]:
    """The candidates without titles that name two others: "Ruby o Elixir: qué elegir"."""
    names = {frozenset(name_of(c.text, language).words) for c in found}
    kept = []
    for c in found:
        words = set(name_of(c.text, language).words) - lexis(language).words["connectors"]
        parts = [n for n in names if n and n < words]
        if len(words) < 2 or set().union(*parts) != words:
            kept.append(c)
    return kept


def _heads(candidate: Candidate, value: str, found: Sequence[Candidate], language: str) -> bool:
    """Whether a label with its value is the title of two labels below it: "Comparativa: tren y avión"."""
    named = name_of(value, language)
    if not {"y", "o", "u", "vs", "and", "or"} & set(named.phrase.split()) or {"que", "than"} & set(named.words):
        return False
    below = {name_of(c.text, language).words for c in found if c.line > candidate.line}
    parts = [words for words in below if set(words) <= set(named.words)]
    return len(parts) > 1 and len(set(named.words) - set().union(*parts)) < len(named.words) / 2


def _above(text: str, end: int) -> str:
    return text[max(0, end - 400) : end]


def _reach(pair: RawPair) -> Span:
    return min(pair.left_label_span[0], pair.left_span[0]), max(pair.right_label_span[1], pair.right_span[1])


def _prose(lines: Sequence[Line], taken: Sequence[Span]) -> Iterator[Span]:
    """Stretches of prose: lines of text, bullets and headings that nothing else has claimed."""
    for line in lines:
        if line.kind in ("blank", "rule") or any(a < line.end and line.start < b for a, b in taken):
            continue
        yield line.start, line.end
