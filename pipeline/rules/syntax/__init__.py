"""Constructions of English grammar that translation carries over into Spanish."""

from pipeline.rules.syntax import (
    belongings,
    calendar,
    causatives,
    comparing,
    correlatives,
    ing,
    passives,
    wishes,
)

# What rebuilds a clause comes before what mends a word of it.
MODULES = (
    passives,
    wishes,
    causatives,
    correlatives,
    ing,
    belongings,
    calendar,
    comparing,
)
