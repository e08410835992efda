"""Contrasts by "mientras que": "X …, mientras que Y …", "Mientras en X …, en Y …"."""

import re

from pipeline.contrasts import cues
from pipeline.contrasts.clauses import finite, only_present, tells_past
from pipeline.contrasts.context import Context, Found, both_sides, openers_alike, opening
from pipeline.contrasts.grammar import DETERMINERS, PREPOSITIONS
from pipeline.contrasts.labels import OPPOSED, SHARED
from pipeline.contrasts.records import Side, Span

_NOMINAL = PREPOSITIONS | DETERMINERS
_BECAUSE = re.compile(r"[,;:]\s+(?:pues|ya que|puesto que|dado que)\s+|\sporque\s+", re.I)


def whereas(context: Context, n: int) -> Found | None:
    """ "X …, mientras que Y …" and "Mientras que X …, Y …"."""
    a, b = context.sentences[n]
    match = cues.WHEREAS[context.language].search(context.text, a, b)
    if not match or match.start() - a < 3:
        return _whereas_first(context, n)
    weak = match.lastgroup == "weak"
    begin = max(context.text.rfind("; ", a, match.start()), a)
    begin = max([m.end() for m in _BECAUSE.finditer(context.text, begin, match.start())], default=begin)
    sides = both_sides(context, (begin, match.start()), (match.end(), b))
    wanted = SHARED if context.language == "en" else OPPOSED
    if not sides or (weak and context.related(*sides) < wanted and not _counterparts(context, sides)):
        return None
    # "Mientras que dure" is a condition; "el de tarde" and "la nieve" are not.
    *before, last = context.say(sides[1].label).lower().split() or [""]
    if context.language == "es" and finite(last) == "weak" and last != "tarde" and not _NOMINAL & set(before[-1:]):
        return None
    return (*sides, "whereas", n)


def _whereas_first(context: Context, n: int) -> Found | None:
    """ "Mientras que X …, Y …"; without "que" when X and Y are opposed, or places of one build in the present."""
    a, b = context.sentences[n]
    match = cues.WHEREAS_FIRST[context.language].match(context.text, a, b)
    if not match:
        return None
    for comma in re.compile(r"[,;] ").finditer(context.text, match.end(), b):
        stretches = (match.end(), comma.start()), (comma.end(), b)
        if match["strong"]:
            if _gerund(context, comma.end()) or not all(context.split(s) for s in stretches):
                continue
            sides = both_sides(context, *stretches)
        else:
            cue = match.group().casefold()
            what = cue.startswith("lo que")  # "Lo que en Sevilla es una brisa, en Burgos es un vendaval"
            sides = _simultaneous(context, *stretches, timed=bool(match["time"]), apart="donde" in cue, what=what)
        if sides:
            return (*sides, "whereas", n)
    return None


def _simultaneous(
    context: Context, first: Span, second: Span, *, timed: bool, apart: bool, what: bool
) -> tuple[Side, Side] | None:
    """Both sides after a bare "mientras", "donde", "si" or "lo que", which contrast only what is opposed.

    After "mientras" two places will do, unless something happened there. Opposed persons or things will do when they
    stand apart ("donde") or both clauses are in the present.
    """
    ways = opening(context, first), opening(context, second)
    sides = (ways[0], ways[1]) if ways[0] and ways[1] else both_sides(context, first, second)
    if not sides:
        return None
    counted = _counterparts(context, sides)
    opposed = counted or context.related(*sides) >= OPPOSED
    if ways[0] and ways[1]:
        happened = any(tells_past(context.say(s.value)) for s in sides)
        # "Lo que con el ojo veo, con el dedo lo señalo": one and the same thing.
        happened = happened or (what and context.say(sides[1].value).lower().startswith(("lo ", "la ", "los ", "las ")))
        return sides if opposed or ((timed or what) and openers_alike(context, sides) and not happened) else None
    if apart and not any("también" in context.say(s.value) for s in sides):
        opposed = opposed or _same_verb(context, sides)
    now = timed and all(only_present(context.say(s.value)) for s in sides)
    return sides if counted or (opposed and (apart or now)) else None


def _counterparts(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether the labels are "unos" and "otros", with their noun or without: "unas ranas … otras"."""
    told = [cues.COUNTERPARTS[context.language][k].match(context.say(s.label)) for k, s in enumerate(sides)]
    ends = [context.say(s.label)[m.end() :][:1] if m else "x" for m, s in zip(told, sides, strict=True)]
    return all(end in ("", " ") for end in ends)


def _same_verb(context: Context, sides: tuple[Side, Side]) -> bool:
    """Whether both values open with one verb: "el relojero ve una pieza gastada, el cliente ve …"."""
    first, second = (next(iter(context.say(s.value).lower().split()), "") for s in sides)
    return first == second and finite(first) == "verb"


def _gerund(context: Context, at: int) -> bool:
    return bool(re.compile(r"[^\W\d]+[aei]ndo\b").match(context.text, at))
