"""Months and days that stand against one another."""

from pipeline.contrasts.lexis import fold
from pipeline.lang.english_words import MONTHS

_MONTHS = tuple(MONTHS.values())
SEASONS = {"invierno": 0, "primavera": 3, "verano": 6, "otono": 9}  # months of each season, by their place
_DAYS = ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo")
_SEASON = 4  # months between two that are of other seasons


def far_in_calendar(left: str, right: str) -> bool:
    """Whether two labels are months of other seasons, one a season, or days of which one begins or ends the week."""
    a, b = (fold(x).removeprefix("los ").removeprefix("el ").removeprefix("en ") for x in (left, right))
    if (a in _MONTHS or b in _MONTHS) and {a, b} <= {*_MONTHS, *SEASONS}:
        one, other = (SEASONS[x] if x in SEASONS else _MONTHS.index(x) for x in (a, b))
        apart = abs(one - other)
        return min(apart, len(_MONTHS) - apart) >= _SEASON
    a, b = (x.replace("sabados", "sabado").replace("domingos", "domingo") for x in (a, b))
    return a in _DAYS and b in _DAYS and abs(_DAYS.index(a) - _DAYS.index(b)) >= _SEASON
