"""Marks of a list that stand twice."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import SIGNS, only
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace


def _bulleted(feature: str) -> bool:
    """Whether it is a bullet, or a figure with its stop or bracket."""
    return feature in _BULLET or feature in _NUMBERED


_BULLET = frozenset("-–—•*·▪●◦○‣")
_NUMBERED = frozenset((SIGNS + "0.", SIGNS + "0)"))
_BULLETS = only(
    _bulleted,
    re.compile(
        r"(?m)^([ \t]*)(?:([-–—•*·▪●◦○‣]|\d{1,2}[.)])[ \t]+((?:[-–—•*·▪●◦○‣][ \t]+)+)|(?P<n>(?P<d>\d{1,2})[.)])(?P<twice>[ \t]+(?P=d)[.)])(?=[ \t]))(?=[ \t]*\S)"
    ),
)
# "R: R: Sí", "a) a) El sol"; "A. A. Milne" is a name.
_LABELLED = re.compile(r"(?m)^[ \t]*(?P<n>[^\W\d_]{1,12}(?: \d{1,2})?[:)])(?P<twice>[ \t]+(?P=n))(?=[ \t])")


def _bullets(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_LABELLED):
        yield replace(m.start("twice"), m.end("twice"), "")
    for m in context.finditer(_BULLETS):
        group = "twice" if m["n"] else 3
        yield replace(m.start(group), m.end(group), "")


RULES = (
    Rule(
        id="doubled-bullet",
        level="fix",
        summary="Keeps one of two list marks in a row.",
        why="La viñeta está duplicada.",
        find=_bullets,
        examples=(
            Example("- • Paciencia y trabajo", "- Paciencia y trabajo"),
            Example("1. - Abre la puerta", "1. Abre la puerta"),
            Example("R: R: Sí, se puede.", "R: Sí, se puede."),
            Example("2. 2. Cierra la puerta", "2. Cierra la puerta"),
        ),
        keep=(Keep("- Paciencia"), Keep("—No —dijo él."), Keep("2. 3 huevos")),
        typographic=True,
    ),
)
