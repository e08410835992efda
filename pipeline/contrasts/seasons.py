"""Months and days that stand against one another."""

from pipeline.contrasts.lexis import fold

_MONTHS = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre"),
    *("noviembre", "diciembre"),
)
_DAYS = ("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo")
_SEASON = 4  # months between two that are of other seasons


def far_in_calendar(left: str, right: str) -> bool:
    """Whether two labels are months of other seasons, or days of which one begins or ends the week."""
    a, b = (fold(x).removeprefix("los ").removeprefix("el ").removeprefix("en ") for x in (left, right))
    if a in _MONTHS and b in _MONTHS:
        apart = abs(_MONTHS.index(a) - _MONTHS.index(b))
        return min(apart, len(_MONTHS) - apart) >= _SEASON
    a, b = (x.replace("sabados", "sabado").replace("domingos", "domingo") for x in (a, b))
    return a in _DAYS and b in _DAYS and abs(_DAYS.index(a) - _DAYS.index(b)) >= _SEASON
