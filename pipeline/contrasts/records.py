"""The records that pass between the parts of contrast extraction. All spans are offsets into the text searched."""

from typing import NamedTuple

Span = tuple[int, int]


# Forms that stand on lines of their own or in tables; the others stand inside sentences.
LINED = frozenset({"label", "bold", "paren", "dash", "gloss", "heading", "table", "line", "versus", "behind"})


class RawPair(NamedTuple):
    """Two labelled values as they stand in the text: `text[left_span[0]:left_span[1]] == left`."""

    left_label: str
    right_label: str
    left: str
    right: str
    left_span: Span
    right_span: Span
    form: str
    left_label_span: Span
    right_label_span: Span


class Side(NamedTuple):
    """A label and its value."""

    label: Span
    value: Span


class Lonely(NamedTuple):
    """A label whose partner is missing; lines count from 1."""

    label: str
    line: int


def trimmed(text: str, start: int, end: int, chars: str = " \t\r\n") -> Span:
    """The span without the given characters at its ends."""
    while start < end and text[start] in chars:
        start += 1
    while end > start and text[end - 1] in chars:
        end -= 1
    return start, end


def pair_of(text: str, left: Side, right: Side, form: str) -> RawPair:
    """The pair of two sides."""
    (a, b), (c, d) = left.value, right.value
    (e, f), (g, h) = left.label, right.label
    return RawPair(text[e:f], text[g:h], text[a:b], text[c:d], left.value, right.value, form, left.label, right.label)
