"""The rules of normalisation: small units with reasons and examples, in the order they run."""

from functools import cache

from pipeline.errors import LexiconError
from pipeline.rules import (
    accents,
    agreement,
    capitals,
    dates,
    encoding,
    grammar,
    marks,
    monosyllables,
    mood,
    numbers,
    quotes,
    repeats,
    scrape,
    spacing,
    untranslated,
)
from pipeline.rules.base import Rule

_MODULES = (encoding, scrape, spacing, dates, numbers, accents, repeats, marks, monosyllables, untranslated, grammar, mood, agreement, capitals, quotes)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule in the order it runs. Raises LexiconError when two rules share a name."""
    rules = tuple(rule for module in _MODULES for rule in module.RULES)
    names = [r.id for r in rules]
    twice = {n for n in names if names.count(n) > 1}
    if twice:
        raise LexiconError(f"pipeline/rules: rules named twice: {', '.join(sorted(twice))} — hint: give each its own name")
    return rules
