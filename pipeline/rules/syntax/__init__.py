"""Constructions of English grammar that translation carries over into Spanish."""

from pipeline.rules.syntax import (
    belongings,
    calendar,
    causatives,
    comparing,
    complements,
    correlatives,
    dummies,
    having,
    ing,
    negation,
    passives,
    prepositions,
    wishes,
)

# What rebuilds a clause comes before what mends a word of it.
MODULES = (
    passives,
    prepositions,
    wishes,
    causatives,
    correlatives,
    dummies,
    having,
    ing,
    negation,
    belongings,
    calendar,
    comparing,
    complements,
)
