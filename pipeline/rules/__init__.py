"""The rules of normalisation: small units with reasons and examples, in the order they run."""

from functools import cache

from pipeline.errors import LexiconError
from pipeline.rules import (
    abbreviations,
    accents,
    agreement,
    apocope,
    articles,
    attributes,
    breaks,
    capitals,
    clauses,
    commands,
    commas,
    conditions,
    confusables,
    conjunctions,
    copulas,
    dates,
    diacritics,
    dialogue,
    encoding,
    evidence,
    glued_nouns,
    headings,
    homographs,
    homophones,
    infinitives,
    initials,
    interrogatives,
    joined,
    lost,
    marks,
    markup,
    mojibake,
    mood,
    moved_accents,
    names,
    needless,
    number_words,
    numbers,
    opposition,
    possessives,
    predicates,
    prefixes,
    pronouns,
    quantities,
    questions,
    quotes,
    repeated_items,
    repeated_sentences,
    repeats,
    scrape,
    spacing,
    spanglish,
    stacked_nouns,
    stranded,
    tenses,
    times,
    translated_names,
    units,
    untranslated,
    verb_accents,
    verb_agreement,
)
from pipeline.rules.base import Rule
from pipeline.rules.syntax import MODULES as _SYNTAX

# What repairs characters comes first, what reads words next, quotation marks and flags last.
_MODULES = (
    mojibake,
    encoding,
    scrape,
    markup,
    breaks,
    spacing,
    dialogue,
    dates,
    times,
    abbreviations,
    lost,
    number_words,
    quantities,
    numbers,
    units,
    accents,
    translated_names,
    joined,
    names,
    prefixes,
    verb_accents,
    moved_accents,
    repeats,
    repeated_items,
    repeated_sentences,
    marks,
    questions,
    commas,
    diacritics,
    needless,
    interrogatives,
    homophones,
    confusables,
    opposition,
    glued_nouns,
    stacked_nouns,
    spanglish,
    untranslated,
    homographs,
    copulas,
    conjunctions,
    *_SYNTAX,
    clauses,
    stranded,
    tenses,
    pronouns,
    articles,
    possessives,
    mood,
    conditions,
    commands,
    infinitives,
    apocope,
    agreement,
    attributes,
    verb_agreement,
    predicates,
    capitals,
    initials,
    headings,
    quotes,
    evidence,
)


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule in the order it runs.

    Raises LexiconError when two rules share a name, or a rule lacks its reason, an example or a sentence to keep.
    """
    rules = tuple(rule for module in _MODULES for rule in module.RULES)
    names = [r.id for r in rules]
    for rule in rules:
        if names.count(rule.id) > 1 or not (rule.why and rule.examples and rule.keep):
            raise LexiconError(
                f"pipeline/rules: rule {rule.id!r} is named twice, or lacks why, examples or keep"
                " — hint: see docs/rules for a complete one"
            )
    return rules
