"""English words that several parts look up: irregular forms, days and months with their Spanish."""

from functools import cache
from importlib import resources
from typing import NamedTuple

DAYS = {
    "Monday": "lunes", "Tuesday": "martes", "Wednesday": "miércoles", "Thursday": "jueves", "Friday": "viernes",
    "Saturday": "sábado", "Sunday": "domingo",
}  # fmt: skip
MONTHS = {
    "January": "enero", "February": "febrero", "March": "marzo", "April": "abril", "May": "mayo", "June": "junio",
    "July": "julio", "August": "agosto", "September": "septiembre", "October": "octubre", "November": "noviembre",
    "December": "diciembre",
}  # fmt: skip


class Irregular(NamedTuple):
    """The irregular forms of an English word, commonest first; those of nouns and adjectives are in `other`."""

    past: tuple[str, ...]
    participle: tuple[str, ...]
    other: tuple[str, ...]


@cache
def irregular() -> dict[str, Irregular]:
    """Every English word with irregular forms, from data/english_irregular.tsv."""
    text = (resources.files("pipeline") / "data" / "english_irregular.tsv").read_text(encoding="utf-8")
    found = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            word, *fields = line.split("\t")
            past, participle, other = (tuple(f.split()) for f in (*fields, "", "", "")[:3])
            found[word] = Irregular(past, participle, other)
    return found
