"""Numbers, percentages, money, ordinals."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import signs
from pipeline.rules.base import FIGURES, Context, Example, Finding, Keep, Rule, replace

THIN = "\u00a0"
_BARE_POINT = re.compile(r"(?<![\w.,])\.(\d{1,3})(?= [a-záéíóúñ%])")
_EDGE = r"(?<![\w.,:/+\-−])"
_GROUPED = re.compile(rf"{_EDGE}(\d{{1,3}}(?:,\d{{3}})+)(?:\.(\d+))?(?![\w,]*[/:]|,?\d|\.\d)")
_POINT = re.compile(rf"(?:{_EDGE}|(?<= [-−])(?<!\d [-−]))(\d{{1,4}})\.(\d{{1,4}})(?![\d/:]|[.,]\d|\.[a-z])")
_NAMED = re.compile(
    r"(?:[A-ZÁÉÍÓÚÑ][\w+#-]*|\b(?:versión|version|sección|capítulo|apartado|figura|tabla|norma|artículo|web|nivel|paso|punto|v|ver|rev|puerto|"
    r"ley|regla|actualización|kernel|núcleo))[ \u00a0]$"
)
# "Las versiones anteriores a la 3.3", "de 9.30 a 12".
_VERSIONS = re.compile(
    r"\bversi(?:ón|ones)\b(?:[^.;:]| \d+\.\d+\b){0,40} (?:la|las|a|y|o|entre|desde)[ \u00a0]$|\bversiones[ \u00a0]$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"(?: (?:a|y|o|hasta) \d+(?:\.\d+)?)?[ \u00a0]?(?:euros?|dólares|pesos|libras|€|\$|%|por ciento|kilos?|kg|gramos|litros?|metros?|kilómetros|km|segundos?|millones|puntos?|grados?)(?!\w)",
    re.IGNORECASE,
)
_CLOCK = re.compile(
    r"\b(?:las|horas?|hasta|de|a|entre|desde|salida|tren|vuelo|sesión)(?: las?| de las?)?[ \u00a0]$", re.IGNORECASE
)
_CLOCK_EN = r"(?:(?:at|to|and|from|by|until|till|the|between|open|around|before|after)[ (]+{0}|{0}[ ]?(?:[ap]\.?m\b|[-–—]\d|o'clock|train|flight|bus|to \d|until))"
_EN_NAMED = r"\b(?:article|art\.|section|sec\.|version|chapter|figure|fig\.|table|rule|clause|paragraph|v|release|level|part|exercise|example)"
_PLAIN_CAPITAL = re.compile(r"(?:^|[.?!]\s)[A-ZÁÉÍÓÚÑ][\w-]*[ ]$")
_MONEY = re.compile(
    r"(?<![\w$])([€£¥])[ ]?(\d[\d.,\u00a0]*\d|\d)(?![\d])(?!\s?(?:k|m|mn|bn|b|mil|mill|bill)\b|\s?(?:mil|mill|bill))"
)
_BEHIND = re.compile(r"(?<=\d)([€£$])(?!\w)")
_TWICE = re.compile(r"\$[ ]?(\d[\d.,\u00a0]*)( (?:mil |mill[oó]n(?:es)? de )?(?:dólares|pesos))\b")
_WORLD_WAR = re.compile(r"(?<!\w)(1(?:ra|era|a|st|ª)|2(?:da|nda|a|nd|ª|\.ª))\.?(?= Guerra (?:Mundial|mundial)| ?\Z)")
_ORDINAL = re.compile(
    r"\b(\d{1,3})[ ]?[-.]?(ro|ero|er|era|do|ndo|nda|da|ra|to|ta|mo|ma|vo|va|no|na|st|nd|rd|th|o|a)\b(?:(?![.-])|(?=\.\s*\Z)|\.(?= [a-záéíóúñ]{3}))"
)
_NUMBER_SIGN = re.compile(r"(?:\b[Nn]o\. ?|\b[Nn]úm ?|(?<!\w)# ?)(?=\d{1,4}(?:\D|$))")


def _groups(digits: str) -> str:
    """An integer as the Academies write it: in one piece up to four digits, else in groups of three."""
    if len(digits) <= 4:
        return digits
    head = len(digits) % 3 or 3
    return THIN.join((digits[:head], *(digits[k : k + 3] for k in range(head, len(digits), 3))))


def _english_has(context: Context, number: str) -> bool:
    return bool(re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d]|[.,]\d)", context.english))


_POINTS = re.compile(rf"{_EDGE}(?:\d{{1,3}}(?:\.\d{{3}}){{2,}}|\d{{1,3}}\.\d{{3}})(?![\d]|[.,]\d)")


def _with_points(context: Context) -> bool:
    """Whether the text parts other thousands with points, as many countries do: then all of them are written so."""
    return any(
        m.group().count(".") > 1 or _english_has(context, m.group().replace(".", ","))
        for m in _POINTS.finditer(context.text)
    )


_LISTED = signs("0,")


def _thousands(context: Context) -> Iterable[Finding]:
    if not context.may_have(_LISTED):
        return
    sign = {"keep": "."}.get(context.settings.decimal, context.settings.decimal)
    for m in context.finditer(_GROUPED):
        whole, decimals = m.groups()
        plain = whole.replace(",", "")
        if len(plain) == 4 and decimals is None and _english_has(context, plain):
            yield replace(m.start(), m.end(), plain)  # the year "1,998"
            continue
        certain = (
            whole.count(",") > 1
            or decimals is not None
            or (whole.startswith("0") is False and _english_has(context, whole))
        )
        if not certain or whole.startswith("0"):
            continue
        new = whole.replace(",", ".") if sign == "," and _with_points(context) else _groups(plain)
        yield replace(m.start(), m.end(), new + (sign + decimals if decimals else ""))


def _is_time(context: Context, head: str, number: str) -> bool:
    """Whether a figure is a time of the day: "de 9.30 a 12", "el tren de las 7.45"."""
    hour, minutes = number.split(".")
    if len(minutes) != 2 or int(hour) > 24 or int(minutes) > 59:
        return False
    return bool(re.search(r"\ba las[ \u00a0]$", head)) or bool(
        _CLOCK.search(head) and re.search(_CLOCK_EN.format(re.escape(number)), context.english, re.IGNORECASE)
    )


def _decimals(context: Context) -> Iterable[Finding]:
    if not context.english or context.settings.decimal != ",":
        return
    for m in context.finditer(_POINT):
        whole, decimals = m.groups()
        head = context.text[: m.start()]
        if len(decimals) == 3 and whole != "0" and f"{whole},{decimals}" in context.english:
            continue
        if re.search(rf"{_EN_NAMED} {re.escape(m.group())}", context.english, re.IGNORECASE):
            continue
        if not _MEASURED.match(context.text, m.end()) and (
            _VERSIONS.search(head) or _is_time(context, head, m.group())
        ):
            continue
        if not _english_has(context, m.group()) or (_NAMED.search(head) and not _PLAIN_CAPITAL.search(head)):
            continue
        yield replace(m.start() + len(whole), m.start() + len(whole) + 1, ",")
    for m in context.finditer(_BARE_POINT):
        if re.search(rf"(?<![\d.])\.{m.group(1)}\b", context.english):
            yield replace(m.start(), m.start() + 1, "0," if context.settings.decimal == "," else "0.")


_US_DOLLARS = re.compile(
    r"(?!\S* ?\d[\d.,]*[ \u00a0](?:mil|mill|bill))(?:(?<!\w)(?:US|U\.S\.)[ ]?\$[ ]?(\d[\d.,\u00a0]*\d|\d)|(?<!\w)USD[ ]?(\d[\d.,\u00a0]*\d|\d)|(?<![\w.,])(\d[\d.,\u00a0]*\d|\d)[ ]?USD\b)"
)


def _money(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_US_DOLLARS) if context.english else ():
        yield replace(m.start(), m.end(), f"{m.group(1) or m.group(2) or m.group(3)} dólares")
    for m in context.finditer(_MONEY):
        yield replace(
            m.start(),
            m.end(),
            f"{m.group(2).rstrip('.,')}{THIN}{m.group(1)}{m.group(2)[len(m.group(2).rstrip('.,')) :]}",
        )
    for m in context.finditer(_BEHIND):
        if m.group() != "$" or not re.search(r"\$\d", context.text):
            yield replace(m.start(), m.start(), THIN)
    for m in context.finditer(_TWICE):
        yield replace(m.start(), m.end(), m.group(1) + m.group(2))


_FEMININE = {"da", "ra", "ta", "ma", "va", "na", "a"}
_ENGLISH = {"st", "nd", "rd", "th"}
_SHORT = re.compile(
    r"[ ](?:lugar|puesto|piso|grado|día|premio|año|cumpleaños|aniversario|capítulo|curso|nivel|trimestre|semestre|ministro|tiempo|paso|hijo|mundo|equipo)\b"
)
_ENDINGS = {
    "1": "ro er ra",
    "2": "do da",
    "3": "ro er ra",
    "4": "to ta",
    "5": "to ta",
    "6": "to ta",
    "7": "mo ma",
    "8": "vo va",
    "9": "no na",
    "0": "mo ma",
}


def _ordinal_ending(number: str, ending: str) -> bool:
    """Whether the letters are those of the ordinal, or -vo, -va behind 11 to 20, as many say."""
    return ending in _ENDINGS[number[-1]].split() or (ending in ("vo", "va") and 11 <= int(number) <= 20)


def _ordinals(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_ORDINAL):
        number, ending = m.groups()
        tail = context.text[m.end() :]
        if ending in ("o", "a") and not (
            re.match(r" (?:vez|edición|planta|parte|división|mitad|fila|semana|clase|etapa|temporada)\b", tail)
            and m.group()[len(number)] != " "
        ):
            continue
        ending = {"ero": "ro", "era": "ra", "ndo": "do", "nda": "da"}.get(ending, ending)
        if ending in _ENGLISH:
            if not re.search(rf"\b{number}{ending}\b", context.english, re.IGNORECASE):
                continue
            feminine = bool(
                re.search(r"\b(?:la|una|esta|primera|su)\s$", context.text[: m.start()], re.IGNORECASE)
                and not _SHORT.match(tail)
            )
            ending = "a" if feminine else ("er" if number[-1] in "13" and _SHORT.match(tail) else "o")
        elif m.group()[len(number)] == " " or not (ending == "a" or _ordinal_ending(number, ending)):
            continue
        short = ending == "er" or (ending == "ro" and _SHORT.match(tail))
        sign = "er" if short else "ª" if ending in _FEMININE else "º"
        yield replace(m.start(), m.end(), f"{number}.{sign}")
    for m in context.finditer(_WORLD_WAR):
        first = m.group(1).startswith("1")
        if not re.match(r" ?Guerra [Mm]undial", context.text[m.end() :] + context.following):
            continue
        yield replace(m.start(1), m.end(), "Primera" if first else "Segunda")
    for m in context.finditer(_NUMBER_SIGN):
        english = re.search(r"#\s?\d|\b[Nn]o\. ?\d|\bnumber \d", context.english)
        lower = re.search(r"(?:^|\s)[a-záéíóúñ]+ $", context.text[: m.start()])
        if context.text[: m.start()].endswith("#") or (
            m.group().startswith("# ") and context.sentence_start(m.start())
        ):
            continue  # a heading: "# 7 hábitos"
        if (m.group().startswith("#") and not english) or not (english or lower):
            continue
        yield replace(m.start(), m.end(), f"n.º{THIN}")


RULES = (
    Rule(
        id="thousands",
        level="fix",
        summary="Writes thousands without commas: in one piece up to four digits, else in groups of three parted by a space.",
        why="En español los millares no se separan con coma: hasta cuatro cifras van juntas; desde cinco, en grupos de tres con espacio.",
        find=_thousands,
        examples=(
            Example("Vinieron 2,345,678 personas.", f"Vinieron 2{THIN}345{THIN}678 personas."),
            Example("Pagó 1,800 euros.", "Pagó 1800 euros.", "She paid 1,800 euros."),
            Example("Llegó en 1,987.", "Llegó en 1987.", "He arrived in 1987."),
            Example("Tiene 45,000 socios.", f"Tiene 45{THIN}000 socios.", "It has 45,000 members."),
            Example("Suma 12,345.67 euros.", f"Suma 12{THIN}345,67 euros.", "It adds up to 12,345.67 euros."),
        ),
        keep=(
            Keep("Mide 1,250 metros."),
            Keep("Mide 1,250 metros.", "It is 1.250 metres long."),
            Keep("Los números 1, 2,3 y 4."),
        ),
        source=FIGURES,
        typographic=True,
    ),
    Rule(
        id="decimal-sign",
        level="fix",
        summary="Writes the decimal sign of the setting `decimal` when the English has the same number with a point.",
        why="El texto usa la coma decimal (ajuste «decimal»); el punto viene del inglés.",
        find=_decimals,
        examples=(
            Example("Creció un 2.4 el año pasado.", "Creció un 2,4 el año pasado.", "It grew 2.4 last year."),
            Example("Sube de 9.30 a 12.45 euros.", "Sube de 9,30 a 12,45 euros.", "It rises from 9.30 to 12.45 euros."),
        ),
        keep=(
            Keep("Instala Python 3.8 primero.", "Install Python 3.8 first."),
            Keep("Actualiza a la versión 2.1 hoy.", "Update to version 2.1 today."),
            Keep("Abre a las 9.30."),
            Keep("Son las 10.30 -11.30.", "It's 10.30 -11.30."),
            Keep("Cierran de 13.30 a 16.00.", "They close from 13.30 to 16.00."),
            Keep("No vale para las versiones anteriores a la 2.4.", "It is not valid for versions before 2.4."),
            Keep("Las versiones 2.1 y 2.2 fallan.", "Versions 2.1 and 2.2 fail."),
        ),
        source=FIGURES,
        typographic=True,
    ),
    Rule(
        id="currency",
        level="fix",
        summary="Puts €, £ and ¥ behind the figure with a space; drops a currency named twice.",
        why="El símbolo de la moneda va detrás de la cifra, con un espacio.",
        find=_money,
        examples=(
            Example("Cuesta €25.", f"Cuesta 25{THIN}€."),
            Example("Vale 30€ en la tienda.", f"Vale 30{THIN}€ en la tienda."),
            Example("Cobra $900 dólares.", "Cobra 900 dólares."),
        ),
        keep=(Keep("Cuesta 25 €."), Keep("Vale $15 en México.")),
        source=FIGURES,
        typographic=True,
    ),
    Rule(
        id="ordinals",
        level="fix",
        summary="Writes ordinals and “number” signs the Spanish way: 3.º, 2.ª, 1.er, n.º.",
        why="Los ordinales se abrevian con punto y letra volada (1.º, 2.ª, 3.er).",
        find=_ordinals,
        examples=(
            Example("Es la 3ra vez que llama.", "Es la 3.ª vez que llama."),
            Example("Quedó en 1er lugar.", "Quedó en 1.er lugar."),
            Example("Vive en el 2do piso.", "Vive en el 2.º piso."),
            Example("Es el problema #1.", f"Es el problema n.º{THIN}1.", "It is the #1 problem."),
        ),
        keep=(
            Keep("Mide 5 m y pesa 3 kg."),
            Keep("Es el 4 de julio."),
            Keep("Programa en C# 5 días."),
            Keep("### ### 3. Título", "### 3. Title"),
        ),
        source=FIGURES,
        typographic=True,
    ),
)
