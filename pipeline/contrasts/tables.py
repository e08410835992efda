"""Contrasts laid out as tables, by columns or by rows."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from pipeline.contrasts import signals
from pipeline.contrasts.datum import is_data, mostly_data
from pipeline.contrasts.grammar import PREPOSITIONS
from pipeline.contrasts.grids import Table
from pipeline.contrasts.labels import OPPOSED, SHARED, is_record, name_of, record, relation, same_head
from pipeline.contrasts.lexis import fold, lexis
from pipeline.contrasts.parallel import ALIKE, is_clause, is_definition, labels_alike, mirrored
from pipeline.contrasts.records import RawPair, Side, Span, pair_of

_FIGURE = re.compile(r"[\d.,\s]+")
_CLOCK = re.compile(r"^\W*\d{1,2}[:.h]\d{2}\b")
_MOST = 4  # columns set against one another


def pairs(text: str, table: Table, context: str, language: str) -> Iterator[RawPair]:
    """The pairs of a table whose columns, or whose rows, are sides of a contrast."""
    header, body = table.rows[0], table.rows[1:]
    if _is_wordlist(text, table, language) or _is_series(text, table, language):
        return
    heads, first = [text[slice(*c)] for c in header], [text[slice(*r[0])] for r in body]
    columns = [] if _by_rows(text, table, language) else _sides(heads, _column_values(text, body), context, language)
    if columns and (_related(heads, columns, SHARED, language) or not _kin(first, language)):
        for row in body:
            yield from _cross(text, [(header[n], row[n]) for n in columns if n < len(row)])
        return
    width = len(header)
    values = [text[slice(*c)] for r in body for c in r[1:]]
    told = any(len(v.split()) > 1 for v in values) and not mostly_data(values)
    if all(is_record(text[slice(*c)], language) for c in header) and not told:
        return
    for begin, rest in ((0, table.rows), (1, body)):
        sides = _sides(
            [text[slice(*r[0])] for r in rest],
            [[text[slice(*c)] for c in r[1:]] for r in rest],
            context,
            language,
            headed=False,
        )
        if sides and (begin == 1 or width == 2):
            for column in range(1, width):
                yield from _cross(text, [(rest[n][0], rest[n][column]) for n in sides if column < len(rest[n])])
            return
    if _by_rows(text, table, language):
        yield from _cross(text, [(row[0], row[1]) for row in table.rows])
    elif width == 2 and _told_of_rows(text, body, [text[slice(*c)] for c in header], language):
        yield from _cross(text, [(row[0], row[1]) for row in body])


def _by_rows(text: str, table: Table, language: str) -> bool:
    """Whether of two rows of two cells, without a heading, each is a side: labels built alike, things said alike."""
    if table.headed or [len(row) for row in table.rows] != [2, 2]:
        return False
    (a, x), (b, y) = ([text[slice(*c)] for c in row] for row in table.rows)
    if any(is_record(label, language) for label in (a, b)) or relation(a, x, language) >= SHARED:
        return False
    told = min(len(v.split()) for v in (x, y)) > 1 and not mostly_data([x, y])
    rows, columns = mirrored([a, b], [x, y], language), mirrored([a, x], [b, y], language)
    return told and labels_alike(a, b, language) and rows >= max(ALIKE, columns + 1)


_WHAT = re.compile(
    r"(?:(?:gran |principal )?(?:des)?ventaja|inconveniente|resultado|consecuencia|actitud|carácter|reacción"
    r"|lo mejor|lo peor|lo bueno|lo malo)\b|(?:lo que|cómo|qué|cuándo|dónde|por qué|para quién|a quién)\s"
    r"(?!.*\b(?:signific\w+|decir|es|son|sirven?|hacer|tomar|usar|hay|incluye\w*|lleva\w*)\b)",
    re.I,
)


def _told_of_rows(text: str, body: Sequence[Sequence[Span]], heads: Sequence[str], language: str) -> bool:
    """Whether the head of the second column asks how two or three things are: "Cómo duerme", "Lo que se aprende"."""
    if not 2 <= len(body) <= 3 or any(len(row) != 2 for row in body) or not _WHAT.match(heads[1].lstrip("¿")):
        return False
    labels, values = ([text[slice(*row[n])] for row in body] for n in (0, 1))
    if any(record(x, language) == "hard" for x in labels) or mostly_data(values) or signals.is_roll(values):
        return False
    return min(len(v.split()) for v in values) > 1 and not is_definition(values, language)


def _is_wordlist(text: str, table: Table, language: str) -> bool:
    """Whether a table teaches words: languages side by side, or the persons of a verb."""
    known = lexis(language)

    def names(cells: Iterable[Span]) -> list[str]:
        return [name_of(text[slice(*c)], language).phrase for c in cells]

    heads = names(table.rows[0])
    spoken = sum(known.has("tongue", name) for name in heads)
    single = all(len(text[slice(*c)].split()) < 3 for row in table.rows[1:] for c in row)
    if single and sum(known.has("form", name) for name in heads) > 1:
        return True
    persons = names(row[0] for row in table.rows[1:] if row)
    return spoken > 1 or (len(persons) > 1 and all(known.has("pronoun", p) for p in persons))


def _is_series(text: str, table: Table, language: str) -> bool:
    """Whether a table counts by month, year or town: dates or names in the first column, data in all the others."""
    first = [text[slice(*row[0])] for row in table.rows[1:] if row]
    cells = [text[slice(*c)] for row in table.rows[1:] for c in row[1:]]
    days = lexis(language).words["calendar"]
    dated = all(is_data(v) or name_of(v, language).phrase.split()[:1] in ([d] for d in days) for v in first)
    placed = language == "es" and all(_is_name(v) for v in first if v) and all(map(_FIGURE.fullmatch, cells))
    return (dated or placed) and bool(cells) and all(map(is_data, cells))


def _column_values(text: str, body: Sequence[Sequence[Span]]) -> list[list[str]]:
    width = max((len(r) for r in body), default=0)
    return [[text[slice(*r[n])] for r in body if n < len(r)] for n in range(width)]


def _cross(text: str, cells: Sequence[tuple[Span, Span]]) -> Iterator[RawPair]:
    full = [Side(label, value) for label, value in cells if value[0] < value[1]]
    return (pair_of(text, a, b, "table") for a, b in combinations(full, 2))


def _sides(
    labels: Sequence[str], values: Sequence[Sequence[str]], context: str, language: str, headed: bool = True
) -> list[int]:
    """Indices of the labels that stand against one another; empty when the table is no contrast.

    Labels that are no headings must be related or named together.
    """
    if len(labels) < 2:
        return []
    axis = _is_axis(labels[0], language) or _criteria(values, language)
    announced = headed and signals.announces(context, language)
    rest = list(range(1, len(labels)))
    plain = [n for n in (rest if axis else range(len(labels))) if labels[n].strip()]
    cells = [v for n in plain if n < len(values) for v in values[n] if v.strip()]
    said = all(is_clause(v, language) for v in cells)  # "alergia" heads a form, unless something is told of it
    if 2 <= len(plain) <= 4 and _related(labels, plain, SHARED if len(plain) < 4 else OPPOSED, language, said=said):
        return plain if _worth(labels, plain, values, language, axis) else []
    if not axis and not announced and 2 <= len(rest) <= 3 and _related(labels, rest, SHARED, language):
        return rest if _worth(labels, rest, values, language) else []
    heads = [record(labels[n], language) for n in plain]
    recorded = all(h == "hard" for h in heads) if axis else any(heads)
    recorded = recorded or ("hard" in heads and all(mostly_data(v) for v in values[1:]))
    if recorded or not 2 <= len(plain) <= _MOST or plain[-1] >= len(values):
        return []
    if not announced and all(map(_CLOCK.search, values[0])):
        joined = any(signals.joined_in(context, labels[a], labels[b], language) for a, b in combinations(plain, 2))
        if not joined:
            return []  # a timetable
    if len(plain) > 2:
        told = axis or not any(mostly_data(values[n]) for n in plain)
        return plain if told and (axis or announced) else []
    joined = signals.joined_in(context, labels[plain[0]], labels[plain[1]], language)
    data = any(mostly_data(values[n]) for n in plain)
    if axis and not joined and all(_FIGURE.fullmatch(v) for v in cells):
        return []  # the points and goals of some teams
    if joined or axis or (headed and not data and (announced or _mirrored(labels, plain, values, language))):
        return plain
    return []


def _kin(labels: Sequence[str], language: str) -> bool:
    """Whether all the labels of the rows are related, so that the rows are the sides."""
    openers = {fold(x).split()[0] for x in labels if fold(x)}
    placed = len(openers) == 1 and openers <= PREPOSITIONS  # "en el ruido / en el billete"
    return not placed and 1 < len(labels) <= _MOST and _related(labels, range(len(labels)), SHARED, language)


def _mirrored(labels: Sequence[str], plain: Sequence[int], values: Sequence[Sequence[str]], language: str) -> bool:
    """Whether rows of phrases, taken together, say things in somewhat the same way in both columns."""
    named = [labels[n] for n in plain]
    rows = [(a, b) for a, b in zip(values[plain[0]], values[plain[1]], strict=False) if a and b]
    phrases = sum(len(v.split()) > 1 for row in rows for v in row)
    if not rows or is_definition([b for _, b in rows], language):
        return False
    return sum(mirrored(named, row, language) for row in rows) >= len(rows) * (
        1 if phrases * 3 > len(rows) * 4 else ALIKE
    )


def _criteria(values: Sequence[Sequence[str]], language: str) -> bool:
    """Whether the first column names what is compared: "Precio", "Duración"."""
    first = [v for v in values[0] if v.strip()] if values else []
    return len(first) > 1 and all(is_record(v, language) for v in first)


def _is_axis(label: str, language: str) -> bool:
    known, name = lexis(language), name_of(label, language)
    if (
        name.phrase in ("", "nbsp")
        or known.has("axis", name.phrase)
        or name.phrase.startswith(("en que ", "cuando", "como "))
    ):
        return True
    # "¿Qué cambia?" heads criteria, "Lo que promete" is a side.
    return known.has("axis", name.words[0]) and (name.words[0] != "que" or not label.lower().startswith("lo "))


def _related(labels: Sequence[str], chosen: Sequence[int], wanted: int, language: str, *, said: bool = False) -> bool:
    """Whether labels are related to one another; a record's are not, unless the cells say something (`said`)."""
    found = [relation(labels[a], labels[b], language) for a, b in combinations(chosen, 2)]
    strong = min(found) >= OPPOSED or all(same_head(labels[a], labels[b], language) for a, b in combinations(chosen, 2))
    return min(found) >= wanted and (strong or said or not any(is_record(labels[n], language) for n in chosen))


def _worth(
    labels: Sequence[str], chosen: Sequence[int], values: Sequence[Sequence[str]], language: str, axis: bool = False
) -> bool:
    """Whether the values are there and say something; opposed labels, and columns beside an axis, may carry figures."""
    if not all(n < len(values) and any(v.strip() for v in values[n]) for n in chosen):
        return False
    strong = min(relation(labels[a], labels[b], language) for a, b in combinations(chosen, 2)) >= OPPOSED
    cells = [v for n in chosen for v in values[n] if v.strip()]
    named = language == "es" and signals.is_roll(cells) and 2 * sum(map(_is_name, cells)) >= len(cells)
    return strong or axis or not (named or any(mostly_data(values[n]) for n in chosen))


def _is_name(cell: str) -> bool:
    """Whether a cell is a known place or its first word is in no dictionary when written small: "Sevilla", "Ebro"."""
    from pipeline.lang.spanish import common

    places = lexis("es").classes.get(name_of(cell).phrase, frozenset()) & {"town", "city", "land", "country"}
    return bool(places) or not common(cell.split()[0].lower())
