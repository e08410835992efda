"""The words that set one thing against another inside sentences, by language."""

import re

_I = re.IGNORECASE

WHEREAS = {
    "es": re.compile(r"(?:[,;]?\s|\b)mientras que\s|[,;] en tanto que\s|[,;]\s(?P<weak>mientras)\s(?!tanto)", _I),
    "en": re.compile(r"(?:[,;]?\s|\b)whereas\s|[,;]?\s(?P<weak>while)\s|^(?P<opening>While)\s", _I),
}
CONTRARY = {
    "es": re.compile(
        r"\b(?:en cambio|por el contrario|por contra|al contrario|en contraste|en contraposición|contrariamente|por su parte)\b(?! (?:de|a|con)\b),?\s*", _I
    ),
    "en": re.compile(r"\b(?:in contrast|by contrast|on the other hand|on the contrary|conversely)\b,?\s*", _I),
}
UNLIKE = {
    "es": re.compile(
        r"(?:\b(?P<unlike>a diferencia de|al contrario que|al contrario de|en contraste con|en contraposición a|contrariamente a|comparado con|en comparación con)(?=l?\s)|(?:^|(?<=[,;]\s)|(?<=\n)|(?<=[.!?] )|(?<=^))(?P<against>frente a)(?=l?\s))", _I
    ),
    "en": re.compile(r"\b(?P<unlike>unlike|in contrast to|as opposed to|compared with)(?=\s)", _I),
}
# What follows such a cue: a label, then perhaps ", que …,".
OTHER = {
    "es": re.compile(
        r"l?\s+(?P<label>[^,;:.\n]{2,60}?)(?:,\s+(?:que|quien|quienes|donde|el cual|la cual|los cuales|las cuales)\s+(?P<told>[^,;\n]+(?:,\s(?!(?:el|la|los|las|un|una|mi|su|nuestro|nuestra)\s)[^,;\n]+)*?))?\s*(?:[,;]\s+|\.?$|\.?\n|\.(?=\s))", _I
    ),
    "en": re.compile(r"\s+(?P<label>[^,;:.\n]{2,60}?)(?:,\s+(?:which|who|where)\s+(?P<told>[^,;\n]+))?\s*(?:[,;]\s+|\.?$|\.?\n|\.(?=\s))", _I),
}
# "frente a los ocho de uno de gasolina": a figure and whose it is.
COUNTED = {
    "es": re.compile(r"(?=l?\s)l?\s+(?P<told>(?:(?:el|la|los|las)\s+)?(?:\d[\d.,]*\s?%?|un[ao]?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|cien|mil)(?:\s+[^\W\d]+)??)\s+(?:de la|de los|de las|de|del|que \w+|en|con)\s+(?P<label>[^,;.\n]+)", _I),
    "en": re.compile(r"\s+(?P<told>\d[\d.,]*\s?%?(?:\s\w+)?)\s+(?:of|for|in)\s+(?P<label>[^,;.\n]+)", _I),
}
OPENING = {
    "es": re.compile(
        r"(?:(?:y|pero)\s+)?(?P<label>(?:en|de|con|sin|por|a|para|durante|dentro de|fuera de)\s+(?:(?:el|la|los|las|un|una|mi|su)\s+)?[^\W\d]+(?:\s+(?:plazo|de\s+[^\W\d]+))?|hoy|ayer|mañana|antes|ahora|dentro|fuera|arriba|abajo),?\s+", _I
    ),
    "en": re.compile(r"(?:(?:and|but)\s+)?(?P<label>(?:in|at|with|without|by|for|during)\s+(?:(?:the|a|my)\s+)?\w+|today|yesterday|before|now),?\s+", _I),
}
NOUN_PHRASE = {
    "es": re.compile(r"(?:el|la|los|las|un|una|mi|tu|su|mis|sus|tus|nuestro|nuestra)\s+[^\W\d]+(?=\s)", _I),
    "en": re.compile(r"(?:the|a|an|my|your|his|her|our|their)\s+\w+(?=\s)", _I),
}
_THEN = r"(?:[;,.:]\s+(?:(?:y|pero|mientras que|en cambio)\s+)?|\s(?:y|pero|mientras que)\s+|\s[—–]\s)"
_THEN_EN = r"(?:[;,.:]\s+(?:(?:and|but|while)\s+)?|\s(?:and|but|while)\s+)"


def _pair(name: str, first: str, second: str, then: str = _THEN) -> tuple[str, re.Pattern[str], re.Pattern[str]]:
    return (
        name,
        re.compile(rf"[¿¡«“\"(]?(?P<label>{first})(?=[\s,:]),?:?\s*", _I),
        re.compile(rf"{then}(?P<label>{second})(?=[\s,:]),?:?\s*", _I),
    )


_MONTH = "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
_PAST = r"antes(?!\s+(?:de|que|del|o)\b)|antiguamente|ayer|hace (?:\w+ )?(?:años|décadas|siglos)|hace \w+ años|en el pasado|de (?:niño|niña|joven|pequeño|pequeña)|al principio|en otra época|en aquella época|de soltero|de soltera"
_PRESENT = r"ahora(?!\s+(?:que|bien)\b)|hoy en día|hoy|actualmente|en la actualidad|de (?:adulto|adulta|mayor|casado|casada)|después(?!\s+de)"

CORRELATED = {
    "es": (
        _pair("hands", r"por un lado|por una parte|de un lado|de una parte", r"por (?:el )?otro lado|por (?:la )?otra parte|por otra|por (?:el )?otro|de(?:l)? otro(?: lado)?|de (?:la )?otra(?: parte)?"),
        _pair("ordinal", rf"el primero(?! de (?:{_MONTH}))|el primer(?=\s)", r"el segundo|el último|el otro"),
        _pair("ordinal", r"la primera", r"la segunda|la última|la otra"),
        _pair("ordinal", r"los primeros", r"los segundos|los últimos|los otros"),
        _pair("ordinal", r"las primeras", r"las segundas|las últimas|las otras"),
        _pair("some", r"(?:los |las )?un[oa]s|algun[oa]s|hay quienes|hay quien|hay gente que|hay personas que|muchos|muchas|la mayoría", r"(?:los |las )?otr[oa]s|y hay quienes|hay quienes|hay quien|hay gente que|hay personas que|unos pocos|pocos|unas pocas|pocas"),
        _pair("some", r"(?:el |la )?un[oa]", r"(?:el |la )?otr[oa]"),
        _pair("ordinal", r"aquél|aquel|aquella|aquellos|aquellas|este|éste|esta|ésta|estos|estas", r"este|éste|esta|ésta|estos|estas|aquel|aquél|aquella|aquellos|aquellas"),
        _pair("time", _PAST, _PRESENT),
    ),
    "en": (
        _pair("hands", r"on (?:the )?one hand", r"on the other(?: hand)?", _THEN_EN),
        _pair("ordinal", r"the first(?: one)?|the former", r"the second(?: one)?|the latter|the other(?: one)?", _THEN_EN),
        _pair("some", r"some(?: people)?|one", r"others|other people|the other", _THEN_EN),
        _pair("time", r"before|in the past|years ago|yesterday", r"now|today|nowadays", _THEN_EN),
    ),
}
