"""Labels in parentheses behind their values: "Compra sin mirar (impulsivo) / Compara tres tiendas (reflexivo)"."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from pipeline.contrasts import signals
from pipeline.contrasts.clauses import finite
from pipeline.contrasts.context import has_verb
from pipeline.contrasts.datum import mostly_data
from pipeline.contrasts.labels import OPPOSED, SHARED, canonical, is_person, name_of, relation
from pipeline.contrasts.lexis import lexis
from pipeline.contrasts.lines import Line
from pipeline.contrasts.parallel import ALIKE, build, is_clause, mirrored
from pipeline.contrasts.records import RawPair, Side, Span, pair_of, trimmed

_LABEL = r"[(\[](?P<label>[^\W\d_](?:[^:;!?¿¡\n.|<>*_()\[\]=]){0,40})[)\]]"
_LEAD = r"[ \t>]*(?:(?:[-*•·‣+–—]|\d{1,2}[.)])\s+)?"
_LINE = re.compile(rf"{_LEAD}(?P<value>[^()\[\]\n]{{6,}}?)\s+(?:[-–—]\s+)?{_LABEL}[.;,]?\s*$")
_ALONE = re.compile(rf"{_LEAD}(?:[-–—]\s*)?{_LABEL}[.;,]?\s*$")
_INLINE = re.compile(
    rf"(?P<value>[^()\[\]\n]{{6,}}?)\s+{_LABEL}(?P<shut>\s*(?:[.;,/|]|$)|(?=\s+(?:y|o|u|pero|and|or|but)\s))"
)
_JOINED = re.compile(r"^[\s;,/|.]*(?:(?:y|o|u|pero|and|or|but|mientras que|en cambio)\b,?\s+)?")
_FEW = 4  # words of a label
_REMARK = re.compile(
    r"(?:como|por|con|en|a|de|sin|para|ver|véase|si|cuando|no|[^\W\d_]+[aei]ndo|as|by|see|if|when|with)\b", re.I
)
_MOST = 3  # labels set against one another
_REACH = 3  # lines between two labels


def pairs(text: str, lines: Sequence[Line], skip: Sequence[Span], language: str) -> Iterator[tuple[list[int], RawPair]]:
    """The numbers of the lines used, and the pair, for all labels that stand behind what is said of them."""
    if not re.search(r"[)\]]", text):
        return
    free = [
        n
        for n, line in enumerate(lines)
        if ("(" in line.text or "[" in line.text) and line.kind in ("text", "bullet")
        if not any(a < line.end and line.start < b for a, b in skip)
    ]
    rows: list[list[tuple[int, Side]]] = []
    for n in free:
        inline = _inline(text, lines[n])
        if len(inline) > 1:
            rows.append([(n, side) for side in inline])
            continue
        side = _behind(text, lines, n)
        near = rows and n - rows[-1][-1][0] <= _REACH and len({k for k, _ in rows[-1]}) == len(rows[-1])
        if side and near:
            rows[-1].append((n, side))
        elif side:
            rows.append([(n, side)])
    for row in rows:
        sides = [side for _, side in row]
        above = "\n".join(line.text for line in lines[max(0, row[0][0] - 4) : row[0][0]])
        above += "\n" + text[lines[row[0][0]].start : sides[0].value[0]]
        if 2 <= len(sides) <= _MOST and _hold(text, sides, above, language):
            used = list(range(row[0][0], row[-1][0] + 1))
            yield from ((used, pair_of(text, a, b, "behind")) for a, b in combinations(sides, 2))


def _behind(text: str, lines: Sequence[Line], n: int) -> Side | None:
    """Label and value of a line that ends in its label, or of a label alone below the line it speaks of."""
    line = lines[n]
    match = _LINE.match(line.text)
    if match:
        return _side(text, line.start, match)
    alone = _ALONE.match(line.text)
    above = lines[n - 1] if n else None
    below = lines[n + 1] if n + 1 < len(lines) else None
    after = lines[n + 2] if n + 2 < len(lines) else None
    last = below is None or below.kind == "blank" or (after is not None and _ALONE.match(after.text))
    if not alone or above is None or above.kind not in ("text", "bullet") or _ALONE.match(above.text) or not last:
        return None
    lead = re.match(_LEAD, above.text)
    label = line.start + alone.start("label"), line.start + alone.end("label")
    return Side(label, trimmed(text, above.start + (lead.end() if lead else 0), above.end))


def _side(text: str, start: int, match: re.Match[str]) -> Side:
    (a, b), (c, d) = match.span("label"), match.span("value")
    joined = _JOINED.match(match["value"])
    c += joined.end() if joined else 0
    return Side((start + a, start + b), trimmed(text, start + c, start + d, " \t,;/|—–-"))


def _inline(text: str, line: Line) -> list[Side]:
    """Two or three sides on one line that hold all of it, an introduction before a colon apart."""
    if line.text.count("(") + line.text.count("[") < 2:
        return []
    lead = re.match(_LEAD, line.text)
    found, at = [], lead.end() if lead else 0
    intro = re.compile(r"[^():]{2,80}:\s+").match(line.text, at)
    at = intro.end() if intro else at
    while match := _INLINE.match(line.text, at):
        found.append(_side(text, line.start, match))
        at = match.end()
    return found if not line.text[at:].strip(" .") else []


def _hold(text: str, sides: Sequence[Side], above: str, language: str) -> bool:
    """Whether labels behind their values are a contrast: related or named as a choice, something told of each."""
    labels = [text[slice(*s.label)] for s in sides]
    values = [text[slice(*s.value)] for s in sides]
    if len({canonical(x, language) for x in labels}) < len(labels) or any(len(x.split()) > _FEW for x in labels):
        return False
    if mostly_data(values) or signals.is_roll(values) or signals.is_recipe(values):
        return False
    how = [relation(a, b, language) for a, b in combinations(labels, 2)]
    outside = [relation(a, b, language) for a, b in combinations(values, 2)]
    if max(outside) >= SHARED and max(len(v.split()) for v in values) <= _FEW:
        return False  # "Tren (lento) / Avión (rápido)"
    if min(how) >= OPPOSED:
        return True
    if any(map(_REMARK.match, labels)) or any(len(x.split()[-1]) == 1 for x in labels):
        return False
    told = all(_told(v, language) for v in values)
    people = any(is_person(x, language) for x in labels) and not signals.announces(above, language, len(labels))
    dated = any(lexis(language).has(t, name_of(x, language).phrase) for x in labels for t in ("calendar", "ordinal"))
    if not told or people or dated:
        return False
    joined = all(signals.joined_in(above, a, b, language) for a, b in combinations(labels, 2))
    if min(how) >= SHARED or joined or signals.announces(above, language, len(labels)):
        return True
    two = combinations(zip(labels, values, strict=True), 2)
    return all(mirrored([a, b], [x, y], language) > ALIKE for (a, x), (b, y) in two)


def _told(value: str, language: str) -> bool:
    """Whether a value says something rather than naming a thing."""
    first = next(iter(value.lstrip('«“"¿¡').lower().split()), "")
    return (
        is_clause(value, language)
        or (language == "es" and finite(first) != "" and len(value.split()) >= _FEW)
        or build(value, language) in ("infinitive", "quotation", "adjective")
        or (language == "es" and has_verb(value))
    )
