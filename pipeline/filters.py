"""Filters for templates: how Spanish writes dates, numbers, ordinals and lists, and what keeps text inert."""

import datetime
import re
from collections.abc import Iterable

from markupsafe import Markup

NARROW = "\u202f"
MONTHS = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
# Controls that browsers drop or that reorder what a reader sees; left-to-right and right-to-left marks are harmless.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
# "y" turns into "e" before the sound i, but not before a diphthong: "e hijos", "y hielo".
_E = re.compile(r"[«“‘\"'(¿¡]*(?:h?[ií](?![aáeéoóuú])|y(?![aáeéiíoóuú]|$))", re.IGNORECASE)
_U = re.compile(r"[«“‘\"'(¿¡]*(?:h?[oó]|8|11(?!\d)|11(?=(?:[\s\u202f.]?\d{3})+(?!\d)))", re.IGNORECASE)


def visible(value: object) -> object:
    """Text with control and bidirectional override characters spelt out, as in "[U+202E]"; anything else as it is."""
    if not isinstance(value, str):
        return value
    shown = _CONTROL.sub(lambda m: f"[U+{ord(m[0]):04X}]", str(value))
    return Markup(shown) if isinstance(value, Markup) else shown


def fecha(value: str | datetime.date) -> str:
    """A date in words: "2024-03-05" is "5 de marzo de 2024". Text that is no ISO date stays as it is."""
    if isinstance(value, str):
        try:
            value = datetime.date.fromisoformat(value[:10])
        except ValueError:
            return str(value)
    return f"{value.day} de {MONTHS[value.month - 1]} de {value.year}"


def numero(value: float, decimales: int | None = None) -> str:
    """A number with decimal comma and narrow spaces from five digits on (Ortografía de la RAE, VIII, 2.2.1)."""
    text = f"{abs(value):.{decimales}f}" if decimales is not None else str(abs(value))
    whole, _, fraction = text.partition(".")
    if len(whole) > 4 and whole.isdigit():
        whole = f"{int(whole):,}".replace(",", NARROW)
    sign = "−" if value < 0 and re.search("[1-9]", text) else ""
    return sign + whole + ("," + fraction if fraction else "")


def porcentaje(value: float) -> str:
    """A share of one as a percentage without decimals: 0.934 is "93 %"."""
    return numero(round(value * 100)) + NARROW + "%"


def ordinal(value: int, forma: str = "o") -> str:
    """An ordinal in figures: `forma` is "o" (1.º), "a" (1.ª) or "er", which only 1 and 3 take (1.er, 13.er)."""
    short = forma == "er" and value % 10 in (1, 3)
    return f"{value}." + ("er" if short else "ª" if forma == "a" else "º")


def plural(value: int, uno: str, varios: str = "") -> str:
    """A count with its noun: 1 is "1 cambio", 3 is "3 cambios", never split; `varios` if more than an s is added."""
    return f"{numero(value)}\u00a0{uno if value == 1 else varios or uno + 's'}"


def lista_y(values: Iterable[object], conjuncion: str = "y") -> str:
    """A list in words: "a, b y c", with "e" before the sound i; `conjuncion` "o" becomes "u" before the sound o."""
    words = [str(v) for v in values]
    if len(words) < 2:
        return "".join(words)
    link = conjuncion
    if conjuncion == "y" and _E.match(words[-1]):
        link = "e"
    if conjuncion == "o" and _U.match(words[-1]):
        link = "u"
    return f"{', '.join(words[:-1])} {link} {words[-1]}"


def resaltar(text: str, expressions: Iterable[str]) -> Markup:
    """The text as HTML with these expressions marked, each where it first occurs; everything else is escaped."""
    found = sorted((text.find(e), e) for e in expressions if e and e in text)
    done, at = Markup(), 0
    for start, expression in found:
        if start >= at:
            done += Markup("{}<mark>{}</mark>").format(visible(text[at:start]), visible(expression))
            at = start + len(expression)
    return done + Markup("{}").format(visible(text[at:]))


FILTERS = {f.__name__: f for f in (fecha, numero, porcentaje, ordinal, plural, lista_y, resaltar)}
