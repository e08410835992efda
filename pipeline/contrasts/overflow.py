"""A third side on the line below two that share one: "Tren: descansas / Coche: decides", "Avión: llegas antes"."""

from collections.abc import Iterator, Sequence

from pipeline.contrasts.datum import is_data
from pipeline.contrasts.labels import SHARED, canonical, is_record, name_of, relation
from pipeline.contrasts.lexis import lexis
from pipeline.contrasts.lines import Candidate, Line, candidates, value_end
from pipeline.contrasts.parallel import mirrored, tells
from pipeline.contrasts.records import RawPair, Side, pair_of


def third_below(
    text: str, lines: Sequence[Line], number: int, two: Sequence[RawPair], language: str
) -> Iterator[tuple[int, RawPair]]:
    """The pairs of the two sides of a line with the one label of the next line, when it belongs with them."""
    if len(two) != 1 or number + 1 >= len(lines) or lines[number + 1].kind in ("blank", "rule"):
        return
    pair, below = two[0], _label(text, lines, number + 1)
    after = _label(text, lines, number + 2)
    if not below or (after and not _aside(after, language)) or _aside(below, language) or tells(below.text, language):
        return
    span = value_end(text, below.value, lines[number + 1].end)
    value, labels = text[slice(*span)], (pair.left_label, pair.right_label)
    if not value or is_data(value) or canonical(below.text, language) in {canonical(x, language) for x in labels}:
        return
    kin = any(relation(x, below.text, language) >= SHARED for x in labels)
    points = [
        mirrored([x, below.text], [v, value], language)
        for x, v in ((pair.left_label, pair.left), (pair.right_label, pair.right))
    ]
    if kin or (min(points) > 1 and sum(points) > len(points) * 2):
        side = Side(below.label, span)
        for label, said in (
            (pair.left_label_span, pair.left_span),
            (pair.right_label_span, pair.right_span),
        ):
            yield number + 1, pair_of(text, Side(label, said), side, "line")


def _label(text: str, lines: Sequence[Line], number: int) -> Candidate | None:
    """The label with its value beside it that a line begins with."""
    found = candidates(text, lines[number : number + 1])
    return found[0] if found and found[0].style in ("bold", "colon", "dash") else None


def _aside(candidate: Candidate, language: str) -> bool:
    """Whether a label heads a record, advice or a conclusion rather than a side."""
    return is_record(candidate.text, language) or lexis(language).has("coda", name_of(candidate.text, language).phrase)
