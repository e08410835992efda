"""Values that are data: numbers, prices, dates, times, measures, addresses, telephones, blanks to fill in."""

import re
from collections.abc import Sequence

from pipeline.contrasts.clauses import finite

_BLANK = re.compile(r"[_.…\s]{3,}$|\[\s*\]|☐")
_DATA = re.compile(
    r"^(?:[€$£~≈+\-<>]?\s*\d[\d.,:/\s%\-+]*\s*(?:[^\W\d]{1,12}\.?|[€$%°º²³/]+)?(?:\s+[^\s]+){0,2}$"
    r"|\S+@\S+$|https?://|www\.|\+?\d[\d\s().-]{6,}$)"
)
_WHERE = re.compile(
    r"(?:calle|c/|avda\.?|avenida|plaza|paseo(?! (?:por|con|en|sin|a)\b)|edificio"
    r"|(?:primera|segunda|tercera|cuarta|quinta|sexta|última|\d+\.?ª) planta"
    r"|planta(?=\s+(?:baja|alta|principal|\d)|\.?$|,)"
    r"|(?:puerta|piso|sala|aula|pasillo|mostrador|andén)(?=\s+(?:de\s+)?(?:[a-z]|[ivx]+|n\.?º)?[\d,.]|\s+[A-Z]\b|\.?$|,))\b"
    r"(?!.*\b(?:que|no|se)\b)",
    re.I,
)
# "Talleres Orbe, calle del Horno, 8"
_ADDRESS = re.compile(r",\s(?:calle|c/|avda\.?|avenida|plaza|paseo|camino|carretera)\s[^.]*\d", re.I)
# "pecho 88 cm"
_MEASURE = re.compile(r"^[^\W\d_]+(?:\s[^\W\d_]+)?\s\d[\d.,]*\s?(?:[mck]?m|kg|g|ml|l|€|%|w|kw|gb|mb)\b\.?$", re.I)
# "Rosa, talla 14"
_SIZED = re.compile(r"(?:^|, )tallas? (?:única|\d+|[SMLX]+\b)", re.I)
# "junto al ambulatorio"
_BESIDE = re.compile(r"(?:frente|junto|enfrente|al lado|detrás|cerca) (?:al?|del?)\b", re.I)
_DATE = re.compile(r"^\d{1,2}\s+(?:de\s+)?[a-záéíóú]+(?:\s+(?:de\s+)?\d{4})?$|^\d{1,2}[/.-]\d{1,2}", re.I)

# "dos piezas al día", "un comprimido cada ocho horas"
_OFTEN = re.compile(
    r"(?:una?|dos|tres|cuatro|cinco|seis|media|medio|\d+)(?: o (?:dos|tres|cuatro|cinco))? [^\W\d]+ "
    r"(?:al (?:día|mes|año)|a la semana|por (?:día|semana|comida|noche)"
    r"|cada (?:\w+ )?(?:horas?|días?|noches?|comidas?))\.?$",
    re.I,
)
_COUNT = re.compile(r"\d{1,2}[.)]\s+(?=[^\W\d]{2})")  # of an item: "1. No pagas luz"
# "nacida en Ourense en 1924"
_BORN = re.compile(r"(?:nacid[oa]s?|nació|nacieron|fallecid[oa]s?|falleció|murió)\b[^.;]*\b\d{4}", re.I)


def is_data(value: str) -> bool:
    """Whether a value is a datum: number, price, date, time, address, telephone, or a blank to fill in."""
    value = _COUNT.sub("", value.strip().strip("*_")).rstrip(".;,")
    found = (
        _BORN.match(value)
        or _OFTEN.match(value)
        or (
            _BLANK.search(value)
            or _DATA.match(value)
            or _DATE.match(value)
            or _WHERE.match(value)
            or _MEASURE.match(value)
            or _SIZED.search(value)
        )
    )
    beside = _BESIDE.match(value) and not any(finite(w) == "verb" for w in value.lower().split())
    return not value or bool(found or beside or _ADDRESS.search(value))


def mostly_data(values: Sequence[str]) -> bool:
    """Whether at least half of the values are data."""
    return 2 * sum(map(is_data, values)) >= len(values)
