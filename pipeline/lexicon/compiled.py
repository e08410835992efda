"""An entry compiled, and its Spanish patterns as the index files them."""

from typing import NamedTuple

from pipeline.lexicon import english_pattern, pattern, template
from pipeline.lexicon.guards import Guard, guard_of
from pipeline.lexicon.original import asked_of
from pipeline.lexicon.pattern import Pattern
from pipeline.lexicon.schema import FIGURATIVE, Calque, Replacement
from pipeline.lexicon.template import Template


class Compiled(NamedTuple):
    """An entry ready for use; what is `asked` of the English where an idiom of it may be varied."""

    entry: Calque
    english: tuple[english_pattern.English, ...]
    guard: Guard
    replacements: tuple[tuple[Replacement, Template], ...]
    loose: bool
    odd: tuple[Pattern, ...]
    plain: tuple[Pattern, ...]
    sure: tuple[Pattern, ...]
    asked: tuple[tuple[frozenset[str], ...], ...]


class Trigger(NamedTuple):
    """A Spanish pattern of an entry, made `by_hand` or compiled, and its place among them.

    `first` are the keys it can begin with. One that is not `telling` needs the English beside it. One choice of its
    `needs` is met within `reach` tokens.
    """

    pattern: Pattern
    owner: Compiled
    place: int
    by_hand: bool
    telling: bool
    first: frozenset[str]
    needs: tuple[tuple[frozenset[str], ...], ...]
    reach: int


def compile_entry(entry: Calque) -> Compiled:
    """Parse everything an entry says; raises LexiconError."""
    english = tuple(english_pattern.parse(en) for en in entry.english)
    return Compiled(
        entry,
        english,
        guard_of(entry, english),
        tuple((r, template.parse(r.to)) for r in entry.replacements),
        entry.kind == "phrasal",
        tuple(pattern.parse(source) for source in entry.odd),
        tuple(pattern.parse(source) for source in entry.plain),
        tuple(pattern.parse(source) for source in entry.sure),
        tuple(asked for parts in english if (asked := asked_of(parts))) if entry.kind in FIGURATIVE else (),
    )
