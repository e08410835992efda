"""The words that set one thing against another inside sentences, by language."""

import re

from pipeline.lang.english_words import MONTHS
from pipeline.lang.triggers import only

_I = re.IGNORECASE
FIGURE = (
    r"(?:\d[\d.,]*\s?%?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\w+|veint\w+"
    r"|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|\w+cient[oa]s|quinient[oa]s|mil)"
    r"(?:\s(?:mil|millones))?"
)

WHEREAS = {
    "es": re.compile(
        r"(?:[,;]?\s|\b)mientras que\s|[,;] (?:en tanto|al paso) que\s|[,;]\s(?P<weak>mientras)\s(?!tanto)", _I
    ),
    "en": re.compile(r"(?:[,;]?\s|\b)whereas\s|[,;]?\s(?P<weak>while)\s|^(?P<opening>While)\s", _I),
}
WHEREAS_FIRST = {
    "es": only(
        frozenset(("mientras", "donde", "si", "lo")).__contains__,
        re.compile(r"(?:(?P<time>mientras\s(?P<strong>que\s)?(?!tanto\b))|(?:(?:allí )?donde|si|lo que)\s)", _I),
    ),
    "en": re.compile(r"(?P<time>(?P<strong>whereas|while)\s)", _I),
}
COUNTERPARTS = {
    "es": (
        re.compile(r"(?:(?:a|para|con|en) )?(?:los |las )?(?:un|algun|much)[oa]s", _I),
        re.compile(r"(?:(?:a|para|con|en) )?(?:los |las )?otr[oa]s", _I),
    ),
    "en": (re.compile(r"some", _I), re.compile(r"others", _I)),
}
CONTRARY = {
    "es": re.compile(
        r"\b(?:en cambio|por el contrario|por contra|al contrario|en contraste|en contraposición|contrariamente"
        r"|por su parte|a la inversa|(?P<weak>sin embargo))\b(?! (?:del?|al?|con)\b),?\s*",
        _I,
    ),
    "en": re.compile(r"\b(?:in contrast|by contrast|on the other hand|on the contrary|conversely)\b,?\s*", _I),
}
UNLIKE = {
    "es": only(
        lambda word: word in ("frente", "diferencia") or word.startswith(("compar", "contra")),
        re.compile(
            r"(?:\b(?P<unlike>a diferencia de|al contrario que|al contrario de|en contraste con|en contraposición a"
            r"|contrariamente a|comparad[oa]s? con|en comparación con)(?=l?\s)"
            # Place ("frente a la iglesia") has no comma before it, unless it opens the sentence; a figure has none too.
            rf"|(?:^|(?<=[,;]\s)|(?<=\n)|(?<=[.!?] )|\b(?=frente a\w?(?:\s+(?:el|la|los|las))?\s+(?:{FIGURE})\s))"
            r"(?P<against>frente a)(?=l?\s))",
            _I,
        ),
    ),
    "en": re.compile(r"\b(?P<unlike>unlike|in contrast to|as opposed to|compared with)(?=\s)", _I),
}
# What follows such a cue: a label, then perhaps ", que …,".
OTHER = {
    "es": re.compile(
        r"l?\s+(?P<label>[^,;:.\n]{2,60}?)(?:,\s+(?:que|quien|quienes|donde|el cual|la cual|los cuales|las cuales)\s+"
        r"(?P<told>[^,;\n]+(?:,\s(?!(?:el|la|los|las|un|una|mi|su|nuestro|nuestra)\s)[^,;\n]+)*?))?"
        r"\s*(?:[,;]\s+|\.?$|\.?\n|\.(?=\s))",
        _I,
    ),
    "en": re.compile(
        r"\s+(?P<label>[^,;:.\n]{2,60}?)(?:,\s+(?:which|who|where)\s+(?P<told>[^,;\n]+))?"
        r"\s*(?:[,;]\s+|\.?$|\.?\n|\.(?=\s))",
        _I,
    ),
}
# "frente a los ocho de uno de gasolina": a figure and whose it is.
COUNTED = {
    "es": re.compile(
        rf"(?=l?\s)l?\s+(?P<told>(?:(?:el|la|los|las)\s+)?(?:{FIGURE})(?:\s+[^\W\d]+)??)"
        r"\s+(?:del|de)\s+(?P<label>[^,;.\n]+)",
        _I,
    ),
    "en": re.compile(r"\s+(?P<told>\d[\d.,]*\s?%?(?:\s\w+)?)\s+(?:of|for|in)\s+(?P<label>[^,;.\n]+)", _I),
}
# Times that stand against one another.
DATED = re.compile(
    r"(?:(?:en|de|desde)\s)?(?:\d{4}|hoy(?: en día)?|ahora|entonces|ayer|antes|hace (?:\w+ )?años|este año"
    r"|(?:el )?(?:año|siglo|mes|curso|trimestre) (?:pasado|anterior|actual|\w+)|la actualidad|\w+ de \d{4})",
    _I,
)
# A value that counts something.
COUNTS_SOMETHING = re.compile(rf"\b(?:un|una|{FIGURE})(?![\w])|%|\d", _I)
_ASIDE = r"(?:mira|oye|fíjate|verás|vamos|en fin|eso sí|claro|además|por ejemplo|o sea|es decir)[,:]\s+"
PROPER = r"[A-ZÁÉÍÓÚÑ][^\W\d]+"  # a word of a name: "Estados Unidos"
OPENING = {
    "es": re.compile(
        rf"(?:{_ASIDE})?"
        r"(?:(?:y|pero)\s+)?(?P<label>(?:en|de|con|sin|por|a|para|sobre|bajo|entre|durante|dentro de|fuera de)\s+"
        r"(?:(?:el|la|los|las|un|una|mi|su)\s+)?(?:(?:primer[oa]?|segund[oa]|otr[oa]|años|dos)"
        r"\s+(?!(?:el|la|los|las|un|una|se|me|te|le|les|nos|lo|no|ya|sí|hay)\b))?"
        rf"(?:{FIGURE}\s(?:años|meses|días|semanas|horas|minutos|euros|grados)\b|\d\d?(?=,)"
        r"|del?\s+(?:(?:mi|tu|su)s?\s)?[^\W\d]+"
        rf"|(?-i:{PROPER}(?:\s(?:del?\s(?:la\s)?)?{PROPER})+)|[^\W\d]+|\d{{4}}\b)"
        r"(?:\s+(?:plazo|del?\s+(?:(?:el|la|los|las|mis?|tus?|sus?)\s)?[^\W\d]+))?"
        r"|(?:si|cuando)\s[^,;:.]{2,50}(?=,)|hoy|ayer|mañana|aquí|allí|allá|acá|dentro|fuera|arriba|abajo"
        r"|(?:el|los)\s(?:lunes|martes|miércoles|jueves|viernes|sábados?|domingos?)(?=,)"
        r"|antes(?! de\b| que\b)|ahora(?! mismo| que| bien)),?\s+",
        _I,
    ),
    "en": re.compile(
        r"(?:(?:and|but)\s+)?(?P<label>(?:in|at|with|without|by|for|during)\s+(?:(?:the|a|my)\s+)?\w+"
        r"|today|yesterday|before|now),?\s+",
        _I,
    ),
}
NOUN_PHRASE = {
    "es": re.compile(r"(?:el|la|los|las|un|una|mi|tu|su|mis|sus|tus|nuestro|nuestra)\s+[^\W\d]+(?=\s)", _I),
    "en": re.compile(r"(?:the|a|an|my|your|his|her|our|their)\s+\w+(?=\s)", _I),
}
_THEN = r"(?:[;,.:]\s+(?:(?:y|pero|mientras que|en cambio)\s+)?|\s(?:y|pero|mientras que)\s+|\s[—–]\s)"
_THEN_EN = r"(?:[;,.:]\s+(?:(?:and|but|while)\s+)?|\s(?:and|but|while)\s+)"


# A name and two markers: "unos", "otros".
Correlated = tuple[str, re.Pattern[str], re.Pattern[str]]


def _pair(name: str, first: str, second: str, then: str = _THEN) -> Correlated:
    return (
        name,
        re.compile(rf"[¿¡«“\"(]?(?P<label>{first})(?=[\s,:]),?:?\s*", _I),
        re.compile(rf"{then}(?P<label>{second})(?=[\s,:]),?:?\s*", _I),
    )


_MONTH = "|".join(MONTHS.values())
_NO_IMPERFECT = "".join(
    rf"(?<!\b{noun})" for noun in "tía día compañía mayoría policía energía familia guía vía".split()
)
_USED_TO = rf"(?:aba|ábamos|aban|ía|íamos|ían|era|eran|iba|iban)\b{_NO_IMPERFECT}"
_PAST = (
    r"antes(?!\s+(?:de|que|del|o)\b)|antiguamente|hace (?:\w+ )?(?:años|décadas|siglos)|hace \w+ años|en el pasado"
    r"|de (?:niño|niña|joven|pequeño|pequeña|soltero|soltera)|al principio|en otra época|en aquella época"
    r"|antes de (?:ser|tener) (?:una? )?[^\W\d_]+(?!\w| del?\b)"
    rf"|antes de [^\W\d_]+[aeií]r(?:se|me|te|nos)?(?:(?=\s+[^\W\d_]+{_USED_TO})|[^,;.\n]{{,30}}(?=,[^;.\n]+{_USED_TO}))"
    r"|cuando (?:era|éramos|eran|eras|tenía|teníamos|vivía|vivíamos|iba|íbamos|empecé)\b[^,;.\n]{0,40}(?=,)"
)
_PRESENT = (
    r"ahora(?!\s+(?:que|bien)\b)|hoy en día|hoy|actualmente|en la actualidad"
    r"|de (?:adulto|adulta|mayor|casado|casada)|después(?!\s+de)"
)
_MOTION = (
    r"entra\w*|sal(?:e|en|ía|ían|ió|ieron)|pas(?:a|an|aba|aban|ó|aron)|corr(?:e|en|ía|ían)|baj(?:a|an|aba|aban)"
    r"|sub(?:e|en|ía|ían)"
)
_TO = r"(?:(?:a|para|con|de|en|según) )?"
_WHO = r"hay quienes|hay quien|hay gente que|hay personas que"
_SHARE = r"la mayoría|la mayor parte|la mitad|casi todos|el \w+ por ciento|el \d+ ?%"
_REST = r"el resto|la otra mitad|los demás|las demás|una minoría"
TIMES = "años|días|meses|semanas|noches|tardes|mañanas|veranos|inviernos"
# "unos minutos", "unas semanas después"
_COUNTED_OFF = (
    r"minutos|segundos|horas|instantes|momentos|kilómetros|metros|pasos|euros|pesos|gramos"
    r"|\w+\s(?:después|antes|atrás|más\starde)"
)
_NOT_THEN = rf"(?!\s+(?:{TIMES})\b)"
_THIS = r"este|éste|esta|ésta|estos|estas|aquel|aquél|aquella|aquellos|aquellas"

# Behind an ordinal that counts who did something: "el primero en llegar", "el primero que llegue".
COUNTS = {"es": re.compile(r"\s+(?:en\s+\w+r(?:se)?|que)\b", _I), "en": re.compile(r"\s+(?:to|who|that)\b", _I)}
# A value that ends in a time: "nació en 2010", "el lunes", "en mayo".
WHEN = {
    "es": re.compile(
        rf"(?:^|\s)(?:(?:en|de|el|del|hacia|desde)\s+)?(?:\d{{4}}|(?:\d{{1,2}}\s+de\s+)?(?:{_MONTH})|lunes|martes|miércoles"
        r"|jueves|viernes|sábado|domingo|a\s+las?\s+\w+(?:\s(?:y|menos)\s\w+)?|amanecer|atardecer|anochecer|mediodía|(?:el\s+año|la\s+semana|el\s+mes)\s+\w+)\W*$",
        _I,
    ),
    "en": re.compile(
        r"(?:^|\s)(?:(?:in|on)\s+)?(?:\d{4}|January|February|March|April|May|June|July|August|September|October|November"
        r"|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:last|next)\s+\w+)\W*$",
        _I,
    ),
}
# Who came third: the others are no two sides.
THIRD = {
    "es": re.compile(r"\b(?:el|la|los|las) (?:tercer(?:o|a|os|as)?|último|última)\b", _I),
    "en": re.compile(r"\bthe (?:third|last)\b", _I),
}
CORRELATED = {
    "es": (
        _pair(
            "hands",
            rf"(?:por un lado|por una parte|de un lado|de una parte)(?! (?:del?|{_MOTION})\b)",
            r"por (?:el )?otro lado|por (?:la )?otra parte|por otra|por (?:el )?otro"
            r"|de(?:l)? otro(?: lado)?|de (?:la )?otra(?: parte)?",
        ),
        _pair(
            "ordinal",
            rf"el primero(?! de (?:{_MONTH}))|el primer(?=\s)(?!\s(?:día|paso|plato|capítulo|intento|tramo)\b)",
            r"el segundo|la segunda|el último|el otro",
        ),
        _pair("ordinal", r"lo primero", r"lo segundo|lo último|lo otro"),
        _pair("ordinal", r"la primera", r"la segunda|el segundo|la última|la otra"),
        _pair("ordinal", r"los primeros", r"los segundos|los últimos|los otros"),
        _pair("ordinal", r"las primeras", r"las segundas|las últimas|las otras"),
        _pair(
            "some",
            rf"{_TO}(?:los |las )?un[oa]s(?!\s+(?:{FIGURE}|{_COUNTED_OFF})\b)|{_TO}algun[oa]s|{_WHO}"
            rf"|muchos|muchas|{_SHARE}",
            rf"{_TO}(?:los |las )?otr[oa]s{_NOT_THEN}|y hay quienes|{_WHO}|unos pocos|pocos|unas pocas|pocas|{_REST}",
        ),
        _pair("one", r"una cosa", r"otra(?: cosa)?"),
        _pair("one", r"una? [^\W\d_]+", r"(?:el|la) otr[oa]", r"(?:;\s+|,?\sy\s+)"),
        _pair("some", rf"(?:un[oa]s|algun[oa]s|hay)\s+(?:{TIMES})", rf"(?:hay\s+)?otr[oa]s(?:\s+(?:{TIMES}))?"),
        _pair(
            "some",
            r"(?:muy |unos )?pocos|(?:muy |unas )?pocas|una minoría",
            rf"muchos|muchas|{_SHARE}|{_REST}",
            r";\s+",
        ),
        _pair("some", r"a veces|unas veces|algunas veces", r"otras(?: veces)?|a veces"),
        _pair("one", r"(?:el |la )?un[oa]", r"(?:el |la )?otr[oa]"),
        _pair(
            "one",
            _THIS,
            _THIS,
        ),
        _pair("time", _PAST, _PRESENT),
        _pair("time", r"ayer", r"hoy", r";\s+(?:en cambio,\s+)?"),
    ),
    "en": (
        _pair("hands", r"on (?:the )?one hand", r"on the other(?: hand)?", _THEN_EN),
        _pair(
            "ordinal", r"the first(?: one)?|the former", r"the second(?: one)?|the latter|the other(?: one)?", _THEN_EN
        ),
        _pair("some", r"some(?: people)?|one", r"others|other people|the other", _THEN_EN),
        _pair("time", r"before|in the past|years ago|yesterday", r"now|today|nowadays", _THEN_EN),
    ),
}
