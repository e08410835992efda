"""Where and when things are: two clauses that only tell places or times set nothing against anything."""

import re

_PROPER = r"(?-i:[A-ZÁÉÍÓÚÑ][^\W\d]+)"
_CLOCK = r"las?\s(?:\d|una\b|dos\b|tres\b|cuatro\b|cinco\b|seis\b|siete\b|ocho\b|nueve\b|diez\b|once\b|doce\b)"
_DAY = (
    r"(?:lunes|martes|miércoles|jueves|viernes|sábados?|domingos?|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    r"|septiembre|octubre|noviembre|diciembre|\d{1,4})\b"
)
# "nace en los Picos de Urbión", "abre a las nueve", "se celebra en mayo"
_FACT = (
    r"(?:(?:se|ya|también)\s)*(?:nac(?:e|en|ió|ieron)|desemboca(?:n|ba)?|est(?:á|án|aba|aban)|qued(?:a|an|aba)"
    r"|(?:encuentra|halla|ubica|sitúa)n?|abr(?:e|en|ió)|cierra(?:n)?|(?:empieza|comienza|termina|acaba)n?"
    r"|(?:empez|comenz|termin|acab|lleg|celebr|estren)(?:ó|aron)|sal(?:e|en|ió|ieron)|lleg(?:a|an)|(?:celebra|estrena|juega)n?"
    r"|mur(?:ió|ieron)|muere|fund(?:ó|aron)|data(?:n)?|procede(?:n)?|viene(?:n)?|va(?:n)?|pasa(?:n)?|par(?:a|an)|cae(?:n)?)\s"
)
_WHERE = rf"(?:en|al?|del?|por|hacia|desde|hasta|cerca\sdel?|junto\sal?)\s(?:[^\W\d]+\s){{0,4}}?{_PROPER}"
_WHEN = rf"(?:(?:al?|desde|hasta|en|el|los|de|hacia)\s)+(?:{_CLOCK}|{_DAY})|(?:el|los)\s{_DAY}"
_TOLD = re.compile(rf"{_FACT}(?:{_WHERE}|{_WHEN})", re.I)
_LEFT_OUT = re.compile(rf"(?:{_FACT})?(?:{_WHERE}|{_WHEN})", re.I)


def places_or_times(first: str, second: str) -> bool:
    """Whether both values only say where or when: "nace en Urbión … en Fontibre", "abre a las nueve … a las diez"."""
    return bool(_TOLD.match(first) and _LEFT_OUT.match(second))
