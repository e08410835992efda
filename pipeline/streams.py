"""The filters: JSON lines in, JSON lines out, in the same order, a bad line answered in its place.

    clean     in  {"id", "text", "en"?}
              out {"id", "text", "edits": [E…], "suggestions": [E…], "flags": [E…]}
              E = {"start", "end", "before", "after", "rule", "alternatives"}
    align     in  {"id", "es": [sentence…], "en": [sentence…]}     out {"id", "beads": [{"es", "en", "score"}]}
    words     in  {"id", "es": [word…], "en": [word…]}             out {"id", "links": [[i, j]…]}
    contrast  in  {"id", "text", "en"?}
              out {"id", "pairs": [{"left_label", "right_label", "left", "right"}], "signs"?: [S…]}
              S = {"kind", "language", "line", "label", "partner"?}: a label or pair that lacks its partner
    any       out {"id", "error"} for a line that is no such object or cannot be processed; `id` is null if unreadable

Offsets are characters of the input text, end exclusive; "text" is the input with exactly "edits" applied. The values of
a contrast pair are as the input has them, so that they can be found in it.
"""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

import msgspec

from pipeline import executors, steps
from pipeline.contrasts.sign import Sign
from pipeline.model import Bead, Bitext, Edit, Patch, Segment, Source
from pipeline.settings import Settings
from pipeline.spans import View, after, before, clean_document, overlap, raw_document, starts, whole

Kind = Literal["clean", "align", "contrast", "words"]
Id = str | int


class TextIn(msgspec.Struct, frozen=True):
    """A line for `clean` or `contrast`; other fields are ignored."""

    id: Id
    text: str
    en: str | None = None


class SentencesIn(msgspec.Struct, frozen=True):
    """A line for `align`."""

    id: Id
    es: list[str]
    en: list[str]


class EditOut(msgspec.Struct, frozen=True):
    """An edit of several patches is given as one span, from its first patch to its last."""

    start: int
    end: int
    before: str
    after: str
    rule: str
    alternatives: tuple[str, ...] = ()


class CleanOut(msgspec.Struct, frozen=True):
    """Suggestions and flags change nothing in `text`; a flag's `after` is its `before`."""

    id: Id
    text: str
    edits: list[EditOut]
    suggestions: list[EditOut]
    flags: list[EditOut]


class BeadOut(msgspec.Struct, frozen=True):
    """Indices into the sentences given."""

    es: tuple[int, ...]
    en: tuple[int, ...]
    score: float


class AlignOut(msgspec.Struct, frozen=True):
    """The beads of one line."""

    id: Id
    beads: list[BeadOut]


class WordsOut(msgspec.Struct, frozen=True):
    """The word links of one line: index of the Spanish word, index of the English word."""

    id: Id
    links: list[tuple[int, int]]


class PairOut(msgspec.Struct, frozen=True):
    """A contrast pair as the text has it."""

    left_label: str
    right_label: str
    left: str
    right: str


class ContrastOut(msgspec.Struct, frozen=True, omit_defaults=True):
    """The contrast pairs of one line, and what they lack if they lack something."""

    id: Id
    pairs: list[PairOut]
    signs: tuple[Sign, ...] = ()


class ErrorOut(msgspec.Struct, frozen=True):
    """The answer to a line that could not be served."""

    id: Id | None
    error: str


class _AnyId(msgspec.Struct, frozen=True):
    id: Id | None = None


class Line(NamedTuple):
    """One input line and what to do with it; `number` counts from 1."""

    kind: Kind
    number: int
    data: bytes
    settings: Settings


class Answer(NamedTuple):
    """One output line, without its line feed."""

    data: bytes
    ok: bool


def serve(kind: Kind, lines: Iterable[bytes], settings: Settings, plan: executors.Plan) -> Iterator[Answer]:
    """The answers to the lines that are not blank, in order; only a few lines are held at a time."""
    work = (Line(kind, n, data, settings) for n, data in enumerate(lines, 1) if data.strip())
    for line, result in executors.stream(plan, answer, work):
        yield result if isinstance(result, Answer) else _error(line, steps.explain(result))


def answer(line: Line) -> Answer:
    """The answer to one line; never raises for what the line holds."""
    try:
        return Answer(msgspec.json.encode(_SERVERS[line.kind](line)), True)
    except msgspec.MsgspecError as error:
        return _error(line, f"line {line.number}: {error}")
    except steps.StageError as error:
        return _error(line, f"line {line.number}: {error.stage}: {error.message}")
    except Exception as error:
        return _error(line, f"line {line.number}: {steps.explain(error)}")


def clean_out(name: Id, bitext: Bitext) -> CleanOut:
    """The contract's view of a settled document."""
    out = CleanOut(name, clean_document(bitext.es), [], [], [])
    for segment, at in zip(bitext.es, starts(bitext.es), strict=True):
        text = whole(segment)
        out.edits.extend(_joined(text, group, at) for group in _entangled(e for e in segment.edits if e.applied))
        for edit in segment.edits:
            if edit.level == "flag" and not edit.applied:
                stretch = before(text, edit)
                out.flags.append(_out(edit, at, stretch, stretch))
            elif not edit.applied and edit.verdict != "rejected":
                out.suggestions.append(_out(edit, at, before(text, edit), after(text, edit)))
    return out


def _entangled(edits: Iterable[Edit]) -> Iterator[list[Edit]]:
    """Edits in groups whose spans, first patch to last, do not reach into one another."""
    group: list[Edit] = []
    end = -1
    for edit in sorted(edits, key=lambda e: (e.start, e.end)):
        if group and edit.start >= end:
            yield group
            group, end = [], -1
        group.append(edit)
        end = max(end, edit.end)
    if group:
        yield group


def _joined(text: str, group: list[Edit], at: int) -> EditOut:
    """One span for edits that cannot be given apart: their patches interleave."""
    if len(group) == 1:
        return _out(group[0], at, before(text, group[0]), after(text, group[0]))
    start, end = min(e.start for e in group), max(e.end for e in group)
    alternatives = []
    for edit in group:
        rest = [e for e in group if e is not edit]
        for other in edit.alternatives:
            swapped = msgspec.structs.replace(edit, patches=(Patch(start=edit.start, end=edit.end, new=other),))
            if not any(overlap(swapped, e) for e in rest):
                alternatives.append(_stretch(text, [*rest, swapped], start, end))
    rule = "+".join(dict.fromkeys(e.rule for e in group))
    return EditOut(at + start, at + end, text[start:end], _stretch(text, group, start, end), rule, tuple(alternatives))


def _stretch(text: str, edits: list[Edit], start: int, end: int) -> str:
    """What `text[start:end]` reads like with edits that lie inside it."""
    return View(text, edits).text[start : len(View(text, edits).text) - (len(text) - end)]


def _out(edit: Edit, at: int, old: str, new: str) -> EditOut:
    return EditOut(at + edit.start, at + edit.end, old, new, edit.rule, edit.alternatives)


def _processed(name: Id, text: str, english: str | None, settings: Settings) -> Bitext:
    bitext = steps.process(Source(id=str(name), es=text, en=english or ""), settings)
    if raw_document(bitext.es) != text:
        raise steps.StageError("segment", "the segments do not add up to the text; please report this text")
    return bitext


def _clean(line: Line) -> CleanOut:
    given = msgspec.json.decode(line.data, type=TextIn)
    return clean_out(given.id, steps.settle(_processed(given.id, given.text, given.en, line.settings), {}))


def _contrast(line: Line) -> ContrastOut:
    from pipeline.contrasts.signs import signs

    given = msgspec.json.decode(line.data, type=TextIn)
    found = steps.conclude(_processed(given.id, given.text, given.en, line.settings), {}, line.settings)
    pairs = [
        PairOut(*(given.text[slice(*s)] for s in (p.left_label_span, p.right_label_span, p.left_span, p.right_span)))
        for p in found.pairs
    ]
    return ContrastOut(given.id, pairs, signs(found))


def _align(line: Line) -> AlignOut:
    given = msgspec.json.decode(line.data, type=SentencesIn)
    sides = [tuple(Segment(raw=s, tail="\n", line=n) for n, s in enumerate(side)) for side in (given.es, given.en)]
    bitext = Bitext(id=str(given.id), es=sides[0], en=sides[1], language_es="es", language_en="en")
    return AlignOut(given.id, [_bead(b) for b in steps.stage("align", bitext, line.settings).beads])


def _words(line: Line) -> WordsOut:
    from pipeline.words.links import link

    given = msgspec.json.decode(line.data, type=SentencesIn)
    return WordsOut(given.id, link(given.es, given.en))


def _bead(bead: Bead) -> BeadOut:
    return BeadOut(bead.es, bead.en, bead.score)


def _error(line: Line, message: str) -> Answer:
    try:
        name = msgspec.json.decode(line.data, type=_AnyId).id
    except msgspec.MsgspecError:
        name = None
    return Answer(msgspec.json.encode(ErrorOut(name, message)), False)


_SERVERS = {"clean": _clean, "align": _align, "contrast": _contrast, "words": _words}
