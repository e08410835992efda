"""Several labels on one line: "Verano: sandía; invierno: naranja", "Gran empresa: x / Pequeña empresa: y"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from pipeline.contrasts import signals
from pipeline.contrasts.context import has_verb
from pipeline.contrasts.datum import is_data, mostly_data
from pipeline.contrasts.inventory import listed
from pipeline.contrasts.labels import (
    CLOSED,
    OPPOSED,
    SHARED,
    canonical,
    is_person,
    is_record,
    name_of,
    record,
    relation,
)
from pipeline.contrasts.lexis import lexis
from pipeline.contrasts.lines import Line
from pipeline.contrasts.overflow import third_below
from pipeline.contrasts.parallel import ALIKE, build, echo, is_clause, is_definition, mirrored, tells
from pipeline.contrasts.records import RawPair, Side, Span, pair_of, trimmed
from pipeline.contrasts.spots import JOINS, SENTENCE, Spot, spots_of, value_of

_BETWEEN = re.compile(r"[/;]|\bvs\b|versus|contra|frente a|\) [ouy] ")  # what two sides with "vs" have between them
_VERSUS = re.compile(
    r"^(?P<intro>[^:\n]*?[:,]\s+)?(?P<a>[^:;.,\n()]{2,45}?)\s+(?:vs\.?|versus|contra|frente a)\s+"
    r"(?P<b>[^:;.,\n()]{2,45}?)\s*:\s*"
    r"(?P<x>[^\n:;]+?)\s*(?:\s(?:vs\.?|versus|frente a|contra)\s+|;\s*)(?P<y>[^\n:;]+?)\s*$"
)
_GLOSSED = re.compile(
    r"(?P<a>[^\W\d_][^:;.,\n()]{1,40}?)\s*\((?P<x>[^()\n]+)\)\s*"
    r"(?P<mark>vs\.?|versus|frente a|/|;|contra|[ouy](?=\s))\s*(?P<b>[^:;.,\n()]{2,40}?)\s*\((?P<y>[^()\n]+)\)"
)


# "Callar vs. mentir: lo primero …; lo segundo …": the clauses bring labels of their own.
_TAKEN_UP = re.compile(
    r"(?:l[oa]s?|el) (?:primer|segund|últim|otr)[oa]s?\b|(?:the )?(?:first|former|latter|second)\b", re.I
)
_MOST = 12  # labels on one line: more are a list


_SAYING = re.compile(r"\b(?:dij\w+|díjo\w+|dir[áé]\w*|dig[oa]|respondi\w+|preguntó|said|asked)\b|^que dice", re.I)
_BARS = frozenset([";", "/", "|", "vs", "vs.", "frente a", "mientras que"])
_UNRELATED = 3  # labels that nothing is known about
# A question before the labels that asks which of them: "¿Qué cuerda compro?".
_CHOICE = {
    "es": re.compile(r"¿(?:qué|cuál|cuáles|con cuál|con qué)\b[^?¿]*\?\s*$", re.I),
    "en": re.compile(r"\b(?:which|what)\b[^?.]*\?\s*$", re.I),
}


def pairs(text: str, lines: Sequence[Line], skip: Sequence[Span], language: str) -> Iterator[tuple[int, RawPair]]:
    """Line number and pair for all lines that hold both sides of a contrast."""
    spots = {
        number: found
        for number, line in enumerate(lines)
        if line.kind not in ("blank", "rule") and not any(a < line.end and line.start < b for a, b in skip)
        if len(found := spots_of(line, text) if len(JOINS.findall(line.text)) > 1 else []) <= _MOST
    }
    again = _again(spots, text, lines, language)
    for number, found in spots.items():
        context = "\n".join(x.text for x in lines[max(0, number - 6) : number])
        pairs = list(_pairs(text, lines[number], found, context, language, again=number in again))
        yield from ((number, pair) for pair in pairs)
        if number + 1 not in spots or len(spots[number + 1]) < 2:
            yield from third_below(text, lines, number, pairs, language)


def _again(spots: Mapping[int, list[Spot]], text: str, lines: Sequence[Line], language: str) -> set[int]:
    """The lines whose two or three labels stand on another line as well, in this order: "1) Cine: … Sofá: …"."""
    rows: dict[tuple[str, ...], list[int]] = {}
    for number, found in spots.items():
        names = tuple(canonical(text[slice(*s.label)], language) for s in found)
        even = len({s.separator for s in found[1:]}) == 1
        told = any(is_person(x, language) or is_record(x, language) for s in found if (x := text[slice(*s.label)]))
        if even and not told and 2 <= len(set(names)) == len(names) <= _UNRELATED:
            rows.setdefault(names, []).append(number)
    kept: set[int] = set()
    for numbers in rows.values():
        values = [[text[slice(*value_of(text, lines[n], spots[n], k))] for k in range(len(spots[n]))] for n in numbers]
        if len(numbers) > 1 and _told_alike(values, language):
            kept |= set(numbers)
    return kept


def _told_alike(rows: Sequence[Sequence[str]], language: str) -> bool:
    """Whether rows of values say something, and their sides say it alike; the fields of a record do not."""
    flat = [v for row in rows for v in row]
    if signals.speech_score(flat, language) >= signals.SPOKEN or signals.is_roll(flat):
        return False
    told = all(len(v.split()) > 1 or is_clause(v, language) for v in flat)
    even = sum(
        len({"clause" if b == "sentence" else b for b in (build(v, language) for v in row)}) == 1 for row in rows
    )
    return told and even * 2 >= len(rows)


def _pairs(text: str, line: Line, spots: list[Spot], context: str, language: str, *, again: bool) -> Iterator[RawPair]:
    if versus := _versus(text, line, language):
        yield versus
        return
    chosen = _chosen(spots, text, line, context, language) or (spots if again else [])
    if len(chosen) < 2:
        return
    sides = [Side(s.label, value_of(text, line, chosen, n)) for n, s in enumerate(chosen)]
    values = [text[slice(*s.value)] for s in sides]
    labels = [text[slice(*s.label)] for s in sides]
    distinct = [(a, b) for a, b in combinations(labels, 2) if canonical(a, language) != canonical(b, language)]
    strength = min((relation(a, b, language) for a, b in distinct), default=0)
    if not all(values) or (strength < CLOSED and (mostly_data(values) or signals.is_recipe(values))):
        return
    if listed(labels, values, strength, language):
        return
    row: list[Side] = []
    for side, label in [*zip(sides, labels, strict=True), (None, "")]:
        if side is None or any(canonical(text[slice(*s.label)], language) == canonical(label, language) for s in row):
            yield from (pair_of(text, a, b, "line") for a, b in combinations(row, 2))
            row = []
        if side is not None:
            row.append(side)


def _versus(text: str, line: Line, language: str) -> RawPair | None:
    """Two labels with "vs" between them and two values: "Té vs. café: calma vs. nervios", "té (calma) o café (…)"."""
    if not _BETWEEN.search(line.text):
        return None
    versus = (":" in line.text and _VERSUS.match(line.text)) or ("(" in line.text and _GLOSSED.search(line.text))
    if not versus:
        return None
    spans = {k: trimmed(text, line.start + versus.start(k), line.start + versus.end(k), " *_#>-") for k in "abxy"}
    words = max(len(text[slice(*spans[k])].split()) for k in "ab")
    taken_up = any(_TAKEN_UP.match(text, spans[k][0]) for k in "xy")
    taken_up = taken_up or all(_named_again(text, spans[k], spans[v], language) for k, v in ("ax", "by"))
    loose = versus.groupdict().get("mark") in ("o", "u", "y")  # "Dos formas: a pie (…) o en coche (…)"
    lead = text[line.start : spans["a"][0]].rstrip(" *_")
    kin = relation(text[slice(*spans["a"])], text[slice(*spans["b"])], language) >= SHARED
    kin = lead[-1:] in ("", ":") and (kin or signals.announces(lead, language))
    kin = kin and all(" " in text[slice(*spans[k])] for k in "xy")  # "fromdos (1) y todos (1)"
    if words > 5 or taken_up or (loose and not kin):
        return None
    return pair_of(text, Side(spans["a"], spans["x"]), Side(spans["b"], spans["y"]), "versus")


def _named_again(text: str, label: Span, value: Span, language: str) -> bool:
    """Whether a value opens with its label: "Silencio frente a música: con silencio …; con música …"."""
    words = name_of(" ".join(text[slice(*value)].split()[:3]), language).words
    return bool(set(name_of(text[slice(*label)], language).words[:1]) & set(words))


def _chosen(spots: Sequence[Spot], text: str, line: Line, context: str, language: str) -> list[Spot]:
    """The spots whose labels oppose one another; unrelated labels only when a semicolon or a bar sets them apart."""
    # "Para no confundirse: babor: izquierda": what has only another label behind it introduces the labels.
    kept_back: list[Spot] = []  # from the end: "Café: nervios — Té: paciencia" is introduced by nothing
    for s in reversed(spots):
        kept_back += [s] if s.value not in (o.label[0] for o in kept_back) else []
    spots = kept_back[::-1]
    label = {s: text[slice(*s.label)] for s in spots}
    known = lexis(language)
    # "Rosa" beside "crisantemo" is a flower.
    usable = [
        s
        for s in spots
        if not is_person(label[s], language) or any(relation(label[s], x, language) >= SHARED for x in label.values())
    ]
    usable = [
        s
        for s in usable
        if not known.has("connective", name_of(label[s], language).phrase) and not _SAYING.search(label[s])
    ]
    for wanted in (OPPOSED, SHARED):
        for first in usable:
            kin = [s for s in usable if s is first or relation(label[first], label[s], language) >= wanted]
            same = [
                s
                for s in usable
                if s not in kin and canonical(label[s], language) in {canonical(label[k], language) for k in kin}
            ]
            kept = _with_third(sorted({*kin, *same}), usable)
            recorded = any(
                _fills(label[s], text[slice(*value_of(text, line, kept, n))], language) for n, s in enumerate(kept)
            )
            barred = all(s.separator in (";", "/", "|", "//", "||", ".", "—", "–") for s in kept[1:])
            defined = is_definition([text[slice(*value_of(text, line, kept, n))] for n in range(len(kept))], language)
            if len({canonical(label[s], language) for s in kept}) >= 2 and (
                wanted >= OPPOSED or (barred and not recorded and not defined)
            ):
                return kept
    # "Hay dos escuelas: la clásica y la moderna. Clásica: …": a sentence leads up to the labels.
    usable = [s for s in usable if not tells(label[s], language)]
    if not 2 <= len(usable) <= _UNRELATED:
        return []
    above = f"{context}\n{text[line.start : usable[0].label[0]]}"
    # "¿Por la mañana o por la noche? Mañana: …": words of records that the question names are its cases.
    asked = above.rstrip().endswith("?") and signals.joined_in(above, label[usable[0]], label[usable[1]], language)
    told = echo([text[slice(*value_of(text, line, usable, n))] for n in range(len(usable))], language)
    if not asked and (all if told else any)(is_record(label[s], language) for s in usable):
        return []
    return usable if _hold(usable, text, line, above, language) else []


def _fills(label: str, value: str, language: str) -> bool:
    """Whether a label heads a record, by itself or, when only its head looks like one, by its value."""
    kind = record(label, language)
    plain = len(name_of(label, language).words) == 1
    return kind == "hard" or (kind == "soft" and (plain or is_data(value) or signals.is_roll([value])))


def _with_third(kept: Sequence[Spot], usable: Sequence[Spot]) -> list[Spot]:
    """Two related labels, and a third between the same marks beside them: "solteros: …; casados: …; con hijos: …"."""
    marks = {s.separator for s in usable[1:]}
    return list(usable if len(kept) == 2 and len(usable) == _UNRELATED and len(marks) == 1 else kept)


def _hold(spots: Sequence[Spot], text: str, line: Line, above: str, language: str) -> bool:
    """Whether two or three labels that nothing is known about stand against one another, by marks, values, prose."""
    separators, names = {s.separator for s in spots[1:]}, [text[slice(*s.label)] for s in spots]
    if len(separators) > 1:
        return False
    joined = any(signals.joined_in(above, a, b, language) for a, b in combinations(names, 2))
    announced = signals.announces(above, language, len(spots))
    if separators <= _BARS and (joined or announced):
        return True
    values = [text[slice(*value_of(text, line, spots, n))] for n in range(len(spots))]
    if (
        is_definition(values, language)
        or signals.is_roll(values)
        or signals.speech_score(values, language) >= signals.SPOKEN
    ):
        return False
    said = all(is_clause(v, language) for v in values)
    pairs = combinations(zip(names, values, strict=True), 2)
    alike = all(mirrored([a, b], [x, y], language) >= ALIKE for (a, x), (b, y) in pairs)
    if separators <= _BARS:
        # Speech begins with a capital; a label with a verb tells who speaks.
        plain = len(spots) < _UNRELATED and (all(v[:1].islower() for v in values) or signals.is_cited(values))
        named = not any(map(has_verb, names))
        short = plain and named and separators <= {";", "|"} and not any(SENTENCE.search(v) for v in values)
        return short or (named and (said or alike))
    if separators != {"."} or any(SENTENCE.search(v) for v in values) or any(map(has_verb, names)):
        return False
    asked = bool(_CHOICE[language].search(text[line.start : spots[0].label[0]]))
    return said or asked or joined or announced or alike
