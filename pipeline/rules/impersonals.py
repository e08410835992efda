"""Impersonal haber and hacer, which have no plural: "habían muchas personas", "hacen tres años"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Level, Rule, like, replace
from pipeline.rules.verbs import is_participle

_THERE = re.compile(
    r"\b(habían|habrán|hubieron|habrían|hubieran|hubiesen|hayan|han habido|habían habido) (?=(?:muchos|muchas|varios|varias|algunos|algunas|pocos|pocas|unos|unas|demasiados|demasiadas|tantos|tantas|"
    r"dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+|más de \d+|cientos|miles|problemas|personas)\b)",
    re.IGNORECASE,
)
# "Habrán cambios": any plural, where it is no participle («habrán llegadas»).
_THERE_BARE = re.compile(
    r"\b(habrán|habrían|hayan|hubieran) (?P<x>[a-záéíóúñ]+(?:os|as|es))\b(?! (?:de |a )?[a-záéíóúñ]+d[oa]s? )",
    re.IGNORECASE,
)
_THERE_EN = re.compile(r"\bthere (?:will|would|were|are|have|had)\b", re.IGNORECASE)
# "Deberían haber más parques": the helper of impersonal haber has no plural either.
_HELPED = re.compile(
    r"\b(deb(?:en|ían|erían|erán|ieron)(?: de)?|pued(?:en)|podrían|podían|podrán|suelen|van a|iban a|tienen que|tendrían que|parecen) haber (?=(?:much[oa]s|vari[oa]s|algun[oa]s|poc[oa]s|un[oa]s|más|menos|tant[oa]s|dos|tres|cuatro|\d+|cientos|miles|problemas|personas|errores|retrasos|excepciones|diferencias|cambios|dudas|casos|riesgos|efectos|consecuencias|razones|motivos|[a-záéíóúñ]{3,}(?:ciones|siones|dades|mientos|eros|ores))\b)(?!(?:más|menos) (?:de )?\w+(?:ado|ido)\b)",
    re.IGNORECASE,
)
# "Hacen tres años que": time that has passed is no subject.
_PASSED = re.compile(
    r"(?<!\w)(hacen|hacían)(?= (?:(?:ya|casi|más de|unos|unas|muchos|muchas) ){0,2}(?:un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|veinte|treinta|\d+|varios|varias|muchos|muchas|pocos|pocas)? ?(?:segundos|minutos|horas|días|semanas|meses|años|siglos|décadas)\b(?: que\b|\s*[.,;]|\s*$| (?:estaba|era|fui|vivía|empecé|llegué|salí|murió|nació))|(?: mucho)? (?:frío|calor|buen tiempo|mal tiempo|sol|viento)\b)",
    re.IGNORECASE,
)
_SINGULAR = {
    "habían": "había",
    "habrán": "habrá",
    "hubieron": "hubo",
    "habrían": "habría",
    "hubieran": "hubiera",
    "hubiesen": "hubiese",
    "hayan": "haya",
    "han habido": "ha habido",
    "habían habido": "había habido",
}


def _there_is(context: Context) -> Iterable[Finding]:
    """Impersonal haber has no plural."""
    for m in context.finditer(_HELPED):
        first = re.match(r"\w+", m.group(1))
        word = first.group() if first else ""
        one = (
            "va"
            if word.lower() == "van"
            else "iba"
            if word.lower() == "iban"
            else "debió"
            if word.lower() == "debieron"
            else word[:-1]
        )
        yield replace(m.start(1), m.start(1) + len(word), like(word, one))
    for m in context.finditer(_PASSED):
        yield replace(m.start(1), m.end(1), m.group(1)[:-1], "fix" if context.english else "suggest")
    for m in context.finditer(_THERE):
        yield replace(m.start(1), m.end(1), like(m.group(1), _SINGULAR[m.group(1).lower()]))
    for m in context.finditer(_THERE_BARE):
        if is_participle(m["x"].lower()) or _THERE.match(context.text, m.start()):
            continue
        if not context.english or _THERE_EN.search(context.english):
            level: Level = "fix" if context.english else "suggest"
            yield replace(m.start(1), m.end(1), like(m.group(1), _SINGULAR[m.group(1).lower()]), level)


RULES = (
    Rule(
        id="impersonal-haber",
        level="fix",
        summary="Puts impersonal haber in the singular.",
        why="«Haber» impersonal solo se usa en singular: «había muchas personas».",
        find=_there_is,
        examples=(
            Example("Habrán cambios en mayo.", "Habrá cambios en mayo.", "There will be changes in May."),
            Example("Habían muchas personas.", "Había muchas personas."),
            Example("Hubieron dos heridos.", "Hubo dos heridos."),
            Example("Deberían haber más bancos.", "Debería haber más bancos."),
        ),
        keep=(
            Keep("Habrán llegado ya.", "They will have arrived by now."),
            Keep("Habían comido mucho."),
            Keep("Había muchas personas."),
            Keep("Se dice «hubo problemas», no «hubieron problemas»."),
        ),
        source="Diccionario panhispánico de dudas (RAE-ASALE)",
    ),
)
