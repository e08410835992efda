"""Parts and amounts as English counts them: "dos terceros", "acerca 10 %", "más de 50 %", "en 9:30", "50 euro"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.triggers import only, signs
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, like, replace

_THIRD = re.compile(r"(?<!\w)(?:un|dos|1|2) (tercer[oa]s?)(?= (?:de|del)\b)", re.IGNORECASE)
_HALF = re.compile(
    r"(?<!\w)(?P<w>una mitad|medio|media|mitad)(?= de (?:el|la|los|las|mi|mis|tu|tus|su|sus|nuestr[oa]s?|est[ea]|est[oa]s|es[oa]s?)\b| del\b)",
    re.IGNORECASE,
)
_HALF_EN = re.compile(r"\bhalf (?:of )?(?:the|my|your|his|her|its|our|their|this|these|those|that)\b", re.IGNORECASE)
_NUMBER = r"\d[\d.,]*"
_PERCENT = rf"(?P<n>{_NUMBER})[ \u00a0]?%"
_ABOUT = re.compile(rf"(?<!\w)(?P<w>acerca(?: de)?|sobre|alrededor|cerca) (?={_PERCENT})", re.IGNORECASE)
_ABOUT_EN = re.compile(r"\b(?:about|around|approximately|roughly|some|nearly|almost|close to)\b", re.IGNORECASE)
_ABOUT_NUMBER = re.compile(
    rf"(?<!\w)(?P<w>acerca(?: de)?) (?={_NUMBER} [a-záéíóúñ]|(?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|cien|mil|doscient[oa]s|una hora|un millón)\b)",
    re.IGNORECASE,
)
_SOME_EN = re.compile(
    r"\babout (?:an? |\d|\w+ (?:hundred|thousand|million|hours?|years?|people|minutes|days|weeks|months))",
    re.IGNORECASE,
)
_TALK = re.compile(
    r"\b(?:talk|sp[eo]a?k|kn[eo]w|read|writ|wrot|think|thought|ask|learn|sa[iy]|tell|told|hear|argu|book|article|film|story|video|worr|care)\w* (?:\w+ )?about\b",
    re.IGNORECASE,
)
_MORE = re.compile(rf"(?<!\w)(?P<w>más|menos|cerca|alrededor|acerca) de (?={_PERCENT})", re.IGNORECASE)
_NEARLY = re.compile(
    rf"(?<!\w)(?:casi|aproximadamente|solo|sólo|apenas|solamente|exactamente) (?={_PERCENT} de (?:los|las|la|el|su|sus|mi|mis|nuestr[oa]s?|est[oa]s|es[oa]s)\b)",
    re.IGNORECASE,
)
_AT = re.compile(
    r"(?<!\w)(?P<en>en|a|por) (?P<t>\d{1,2}[:.]\d{2}(?!\d| ?%)|\d{1,2}[ \u00a0]?[ap]\.?[ \u00a0]?m\b)", re.IGNORECASE
)
_IN_HOURS = re.compile(
    r"(?<!\w)(?P<en>en) las? (?=(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?: (?:y (?:media|cuarto|\w+)|menos \w+|en punto|de la (?:tarde|mañana|noche|madrugada))|[.,;]|$)|\d{1,2}:\d\d)",
    re.IGNORECASE,
)
_NOON = re.compile(r"(?<!\w)(?P<w>en (?:el mediodía|la medianoche))(?!\w)", re.IGNORECASE)
_AT_EN = re.compile(
    r"\bat (?:about |around |exactly )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|quarter|noon|midnight)\b|\b(?:opens?|closes?|starts?|begins?) at\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"(?<=[\wáéíóú])[ ]o['’]?clock(?!\w)", re.IGNORECASE)
_COINS = {
    "euro": "euros",
    "dólar": "dólares",
    "dolar": "dólares",
    "peso": "pesos",
    "libra": "libras",
    "céntimo": "céntimos",
    "centavo": "centavos",
}
_COIN = re.compile(
    rf"(?<![\w.,])(?!1 )(?:\d{{1,3}}(?:[.,\u00a0 ]?\d{{3}})*(?:,\d\d)?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte|treinta|cuarenta|cincuenta|cien|mil)[ \u00a0](?P<c>{'|'.join(_COINS)})(?= (?:por|al|a|de|y|en|la|el|cada|más|menos)\b|[.,;:)?!]|$)",
    re.IGNORECASE,
)
_STOPS = only(signs(".."), re.compile(r"(?<=\d)(?P<gap>[ \u00a0]?)(?:min|h|km|kg|g|cm|m|s|ml|l)(?P<stops>\.\.)(?!\.)"))


def _counted(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_CLOCK):
        yield replace(m.start(), m.end(), "")
    for m in context.finditer(_COIN):
        yield replace(m.start("c"), m.end("c"), like(m["c"], _COINS[m["c"].lower()]))
    for m in context.finditer(_STOPS):
        yield replace(m.start("stops"), m.end("stops"), ".")
    if not context.english:
        return
    text, english = context.text, context.english
    for m in context.finditer(_THIRD) if re.search(r"\bthirds?\b", english, re.IGNORECASE) else ():
        yield replace(m.start(1), m.end(1), like(m[1], "tercios" if m[1].lower().endswith("s") else "tercio"))
    for m in context.finditer(_HALF) if _HALF_EN.search(english) else ():
        before = re.search(r"(?<!\w)(\w+) $", text[: m.start()])
        if (
            m["w"].lower() != "una mitad"
            and before
            and before[1].lower() in ("la", "otra", "en", "por", "esta", "a", "primera", "segunda", "de", "dos")
        ):
            continue
        start = m.start() if not (before and before[1].lower() in ("un", "una")) else m.start() - len(before[0])
        yield replace(start, m.end(), like(text[start], "la mitad"))
    told = _ABOUT_EN.search(english)
    for m in context.finditer(_ABOUT) if told else ():
        if m["w"].lower() == "sobre" and not re.search(r"\babout \d", english, re.IGNORECASE):
            continue
        new = "cerca del " if m["w"].lower() == "cerca" else "alrededor del "
        yield replace(m.start(), m.end(), like(m["w"], new), evidence=told.group() if told else "")
    for m in context.finditer(_ABOUT_NUMBER) if _SOME_EN.search(english) and not _TALK.search(english) else ():
        yield replace(m.start(), m.end(), like(m["w"], "alrededor de "), evidence="about")
    for m in context.finditer(_MORE):
        # "más de 50 %" of something is the part itself, not any percentage.
        if re.match(
            r"[ \u00a0]?% (?:de (?:los|las|la|el|su|sus|mi|nuestr|est[oa]s)|del|lo|no|se|ha|han|son|es|tiene|vive|cree)\b",
            text[m.end("n") :],
        ):
            word = "alrededor" if m["w"].lower() == "acerca" else m["w"].lower()
            yield replace(m.start(), m.end(), like(m["w"], f"{word} del "))
    for m in context.finditer(_NEARLY):
        yield replace(m.end(), m.end(), "el ")
    at = _AT_EN.search(english)
    for m in context.finditer(_AT) if at else ():
        hour = m["t"]
        figure = re.match(r"\d+", hour)
        if m["en"].lower() == "por" or not re.search(
            rf"(?<!\d){re.escape(figure[0] if figure else hour)}(?!\d)", english
        ):
            continue
        yield replace(
            m.start("en"), m.end("en"), like(m["en"], "a la" if re.match(r"1(?!\d)", hour) else "a las"), evidence="at"
        )
    for m in context.finditer(_IN_HOURS) if at else ():
        yield replace(m.start("en"), m.end("en"), like(m["en"], "a"), evidence="at")
    for m in context.finditer(_NOON) if re.search(r"\bat (?:noon|midday|midnight)\b", english) else ():
        yield replace(m.start(), m.end(), like(m["w"], "al mediodía" if "el" in m["w"].lower() else "a medianoche"))


RULES = (
    Rule(
        id="counted-parts",
        level="fix",
        summary="Writes parts, approximations, hours and coins as Spanish counts them (“dos terceros” → “dos tercios”, “en 9:30” → “a las 9:30”).",
        why="Así se expresan en español las partes, las cantidades aproximadas y las horas.",
        find=_counted,
        examples=(
            Example("Dos terceros de la clase.", "Dos tercios de la clase.", "Two thirds of the class."),
            Example("Medio de los vecinos duerme.", "La mitad de los vecinos duerme.", "Half of the neighbours sleep."),
            Example("Acerca 10 % de ellos duerme.", "Alrededor del 10 % de ellos duerme.", "About 10% of them sleep."),
            Example(
                "Más de 50 % de los perros ladra.", "Más del 50 % de los perros ladra.", "More than 50% of dogs bark."
            ),
            Example("Casi 40 % de las casas.", "Casi el 40 % de las casas.", "Almost 40% of the houses."),
            Example("Abre en 9:30 y a 1:15.", "Abre a las 9:30 y a la 1:15.", "It opens at 9:30 and at 1:15."),
            Example(
                "Vino en las tres de la tarde.", "Vino a las tres de la tarde.", "He came at three in the afternoon."
            ),
            Example("Son las 5 o'clock y pago 50 euro.", "Son las 5 y pago 50 euros."),
        ),
        keep=(
            Keep("Son dos terceros de buena fe.", "They are two parties in good faith."),
            Keep("Habla sobre el 10 % de ellos.", "He talks about 10% of them."),
            Keep("Tiene más de 50 % de humedad.", "It has more than 50% humidity."),
            Keep("Se hace en 9:30 minutos.", "It is done within 9:30 minutes."),
            Keep("Está en medio de la calle.", "He is in the middle of half the street."),
            Keep("Cuesta 1 euro."),
        ),
    ),
)
