"""Constructions of English grammar that translation carries over into Spanish."""

from pipeline.rules.syntax import belongings, calendar, passives, wishes

# What rebuilds a clause comes before what mends a word of it.
MODULES = (
    passives,
    wishes,
    belongings,
    calendar,
)
