"""Filters for templates: how Spanish writes dates, numbers, ordinals, lists and quotations, and what keeps text inert.

The norms are those of the Ortografía de la lengua española (2010): decimal comma, groups of three digits from five on,
a space before the percent sign, a full stop in ordinals, "e" and "u" by sound, nested quotation marks.
"""

import datetime
import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation

from markupsafe import Markup, escape

from pipeline.lang.nominal import plural as _plural

NARROW, FIXED = "\u202f", "\u00a0"
MONTHS = (
    *("enero", "febrero", "marzo", "abril", "mayo", "junio"),
    *("julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
)
# Controls that browsers drop or that reorder what a reader sees; left-to-right and right-to-left marks are harmless.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")
_OPENING = r"[«“‘\"'(¿¡]*"
# "y" turns into "e" before the sound i, but not before a diphthong ("y hielo") nor before "iPhone", said "ai".
# Initials are spelt out, so that IA begins with the sound i and no diphthong.
_E = re.compile(
    rf"{_OPENING}(?:I(?=[AEOU]+\b)|(?!i[A-Z])[Hh]?[iIíÍ](?![aáeéoóuúAÁEÉOÓUÚ])|[Yy](?![aáeéiíoóuúAÁEÉIÍOÓUÚ]|$))"
)
# "o" turns into "u" before the sound o: words, 8 and 80 and 800, 11 and 11 000 but not 110 nor "undécimo", VIII and XI.
_THOUSANDS = r"(?:[\s\u202f\u00a0.]?\d{3})+(?!\d)"
_U = re.compile(
    rf"{_OPENING}(?:[Hh]?[oOóÓ]|8|11(?!\d)(?!\.(?:[ºª]|er\b))|11(?={_THOUSANDS})|(?:VIII|XI)(?:\b|$))",
)
_ORDINALS = {"o": "º", "a": "ª", "er": "er", "os": "os", "as": "as"}
_NESTED = str.maketrans("«»“”", "“”‘’")
_SIGN = re.compile(r"(?<=\d) (?=[%‰°€$£¥])")
_UNIT = re.compile(r"(?<=\d) (?=(?:[kcm]?m[²³]?|[km]?g|[mck]?l|km/h|[kMGT]?B|[kM]?W|[kM]?Hz|min|h|s|ha)\b)")
_SHORT = re.compile(
    r"(?<![\w.])((?:n|N)\.º|(?:art|cap|fig|núm|pág|págs|vol|Sr|Sra|Srta|Dr|Dra|Prof|Ud|Uds|D|Dña|Fr|Sto|Sta)\.) (?=\w)"
)
_PAIRS = re.compile(r"\b(a|d|p|EE|JJ|FF|RR|AA)\. (?=(?:C|J|m|UU|OO|AA|HH|VV)\.)")


def visible(value: object) -> object:
    """Text with control and bidirectional override characters spelt out, as in "[U+202E]"; anything else as it is."""
    if not isinstance(value, str):
        return value
    shown = _CONTROL.sub(lambda m: f"[U+{ord(m[0]):04X}]", str(value))
    return Markup(shown) if isinstance(value, Markup) else shown


def fecha(value: str | datetime.date) -> str:
    """A date in words: "2024-03-05" is "5 de marzo de 2024", "2024-03" is "marzo de 2024"; other text stays."""
    if isinstance(value, str):
        if month := re.fullmatch(r"(\d{4})-(0[1-9]|1[0-2])", value):
            return f"{MONTHS[int(month[2]) - 1]} de {int(month[1])}"
        try:
            value = datetime.date.fromisoformat(value[:10])
        except ValueError:
            return str(value)
    return f"{value.day} de {MONTHS[value.month - 1]} de {value.year}"


def numero(value: float | Decimal, decimales: int | None = None) -> str:
    """A number: decimal comma, narrow spaces from five digits on (12 345,5), a true minus; halves are rounded up."""
    number = _decimal(value)
    if decimales is not None:
        number = number.quantize(Decimal(1).scaleb(-decimales), ROUND_HALF_UP)
    whole, _, fraction = f"{abs(number):f}".partition(".")
    if len(whole) > 4:
        whole = f"{int(whole):,}".replace(",", NARROW)
    return ("−" if number < 0 else "") + whole + ("," + fraction if fraction else "")


def _decimal(value: float | Decimal) -> Decimal:
    """The number exactly as it is written; raises ValueError for what is none."""
    try:
        whole = isinstance(value, float) and value.is_integer()
        number = Decimal(int(value)) if whole else Decimal(str(value))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise ValueError(f"{value!r} is no number")
    return number


def porcentaje(value: float | Decimal, decimales: int = 0) -> str:
    """A share of one as a percentage: 0.934 is "93 %"; the space is narrow and does not break."""
    return numero(_decimal(value) * 100, decimales) + NARROW + "%"


def ordinal(value: int, forma: str = "o") -> str:
    """An ordinal in figures: `forma` is "o" (1.º), "a" (1.ª), "os", "as", or "er" for "primer", "tercer" (13.er)."""
    if forma not in _ORDINALS:
        raise ValueError(f"ordinal: no form {forma!r}, only {lista_y(_ORDINALS, 'o')}")
    if value != int(value) or value < 0:
        raise ValueError(f"ordinal: {value!r} has none")
    short = forma == "er" and value % 10 not in (1, 3)
    return f"{numero(value)}.{_ORDINALS['o' if short else forma]}"


def plural(value: float, uno: str, varios: str = "") -> str:
    """A count with its noun, never split: "1 cambio", "3 cambios", "0 veces", "2 cambios aplicados", "1,5 puntos".

    The plural follows the rules for nouns and adjectives; `varios` overrides it.
    """
    noun = uno if value == 1 else varios or _plural(uno)
    return f"{numero(value)}{FIXED}{noun}"


def lista_y(values: Iterable[object], conjuncion: str = "y") -> str:
    """A list in words: "a, b y c", with "e" before the sound i; `conjuncion` "o" becomes "u" before the sound o.

    Where an element has a comma of its own, semicolons part them: "Ana, la jefa; Luis; y Eva".
    """
    words = list(values)
    texts = [str(v) for v in words]
    if any(hasattr(v, "__html__") for v in words):
        texts = [escape(v) for v in words]
    if len(texts) < 2:
        return "".join(texts)
    link = conjuncion
    if conjuncion == "y" and _E.match(str(words[-1])):
        link = "e"
    if conjuncion == "o" and _U.match(str(words[-1])):
        link = "u"
    if any("," in t for t in texts):
        joined = f"{'; '.join(texts[:-1])}{';' if len(texts) > 2 else ','} {link} {texts[-1]}"
    else:
        joined = f"{', '.join(texts[:-1])} {link} {texts[-1]}"
    return Markup(joined) if isinstance(texts[0], Markup) else joined


def comillas(text: str) -> str:
    """Text between «», its own quotation marks one level down: «dijo “sí”»."""
    return f"«{text.translate(_NESTED)}»"


def fino(text: str) -> str:
    """Text whose line never breaks inside "5 %", "12 km", "n.º 3", "Sr. Gil", "a. C." or "EE. UU."."""
    text = _SIGN.sub(NARROW, str(text))
    text = _SHORT.sub(rf"\1{FIXED}", _UNIT.sub(FIXED, text))
    return _PAIRS.sub(rf"\1.{NARROW}", text)


def resaltar(text: str, expressions: Iterable[str]) -> Markup:
    """The text as HTML with these expressions marked, each where it first occurs, as class "m1", "m2" … to "m9"."""
    found = sorted((text.find(e), n, e) for n, e in enumerate(expressions) if e and e in text)
    done, at = Markup(), 0
    for start, n, expression in found:
        if start >= at:
            done += Markup('{}<mark class="m{}">{}</mark>').format(
                visible(text[at:start]), n % 9 + 1, visible(expression)
            )
            at = start + len(expression)
    return done + Markup("{}").format(visible(text[at:]))


FILTERS = {f.__name__: f for f in (fecha, numero, porcentaje, ordinal, plural, lista_y, comillas, fino, resaltar)}
