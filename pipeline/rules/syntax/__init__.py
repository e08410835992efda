"""Constructions of English grammar that translation carries over into Spanish."""

from pipeline.rules.syntax import (
    asking,
    belongings,
    calendar,
    causatives,
    comparing,
    complements,
    correlatives,
    describing,
    dummies,
    having,
    ing,
    negation,
    passives,
    persons,
    prepositions,
    wishes,
)

# What rebuilds a clause comes before what mends a word of it.
MODULES = (
    passives,
    persons,
    prepositions,
    wishes,
    causatives,
    correlatives,
    describing,
    dummies,
    having,
    ing,
    negation,
    asking,
    belongings,
    calendar,
    comparing,
    complements,
)
