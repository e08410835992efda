"""Agreement of verbs with a subject that stands behind them: "existe muchas razones", "se vende pisos"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Finding, like, replace
from pipeline.rules.nouns import named_noun, noun_known, number, sure_gender
from pipeline.rules.verbs import finite, to

TIMES = frozenset(
    "sábado domingo días lunes martes miércoles jueves viernes sábados domingos semanas meses años veces mañanas tardes noches horas minutos día semana mes año vez mañana tarde noche verano veranos "
    "inviernos otoños primaveras temporadas épocas ratos vacaciones siglos décadas segundos quincenas trimestres madrugadas navidades vísperas".split()
)


_MANY = r"(?:los|las|unos|unas|mis|tus|sus|muchos|muchas|varios|varias|algunos|algunas|pocos|pocas|demasiados|demasiadas|otros|otras|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|veinte|\d+)"
_COMES_FIRST = re.compile(
    rf"(?<!\bla )(?<!\buna )(?<!\bsin )(?<!\bpor )\b(existe|existía|existió|falta|faltaba|faltó|queda|quedaba|sobra|sobraba|ocurre|ocurrió|surge|surgió|aparece|apareció)(?: (?:aún|todavía|solo|también|ya|más|allí|aquí))? {_MANY} (?:[a-záéíóúñ]+ )?([a-záéíóúñ]+s)\b",
    re.IGNORECASE,
)
_HEARD = re.compile(
    r"(?<!\w)se (oye|oía|oyó|ve|veía|vio|escucha|escuchaba|nota|siente|encuentra|hace|come|compra) (?:muchos|muchas|varios|varias|algunos|algunas|demasiados|demasiadas|pocos|pocas|tantos|tantas) ([a-záéíóúñ]+s)\b",
    re.IGNORECASE,
)
_ONE_DOES = re.compile(
    r"(?<!\w)se (vende|vendía|alquila|necesita|busca|usa|utiliza|requiere|acepta|admite|ofrece|fabrica|cultiva|produce|habla|construye|construyó|vendió|necesitaba|usaba|publicó|publica) (?:(?:muchos|muchas|varios|varias|algunos|algunas|dos|tres|cuatro|más|unos|unas) )?([a-záéíóúñ]+s)\b",
    re.IGNORECASE,
)


def postposed(context: Context) -> Iterable[Finding]:
    """ "Existe muchas razones", "se vende pisos": the subject stands behind its verb."""
    for pattern in (_COMES_FIRST, _ONE_DOES, _HEARD):
        for m in context.finditer(pattern):
            noun = m.group(2).lower()
            if pattern is _COMES_FIRST and not _verb_place(context, m.start(1)):
                continue
            if (
                (noun in TIMES and (noun == "veces" or not _LASTING.match(m.group())))
                or (noun in TIMES and re.search(r" (?:los|las) \w+$", m.group()))
                or number(noun) != "p"
                or not noun_known(noun)
            ):
                continue
            counted = pattern is _ONE_DOES and re.search(r" (?:dos|tres|cuatro) \w+$", m.group(), re.IGNORECASE)
            if not sure_gender(noun) and not named_noun(noun) and not counted:
                continue
            form = next(
                (f for f in finite(m.group(1).lower()) if f.mood == "ind" and (f.person, f.number) == (3, "s")), None
            )
            if form:
                yield replace(m.start(1), m.end(1), like(m.group(1), to(form, "ind", form.tense, 3, "p")))


_COME_FIRST = re.compile(
    r"(?<!\w)(existen|existían|faltan|faltaban|quedan|quedaban|sobran|aparecen|surgen|ocurren)(?: (?:aún|todavía|solo|también|ya|más))? (?:un|una|el|la|mi|tu|su|otro|otra|algún|alguna) ([a-záéíóúñ]+)(?=\s*[.;:!?]|\s*$| (?:para|en|de|por|que|con|a|hasta)\b)",
    re.IGNORECASE,
)


def single_behind(context: Context) -> Iterable[Finding]:
    """ "Faltan un minuto para las doce": one thing stands behind its verb."""
    for m in context.finditer(_COME_FIRST):
        noun = m.group(2).lower()
        if not _verb_place(context, m.start(1)) or number(noun) != "s" or not (sure_gender(noun) or named_noun(noun)):
            continue
        if re.match(r" de [a-záéíóúñ]+s\b|[^.;:?!]*(?:,| y | e | o )", context.text[m.end() :]):
            continue
        form = next((f for f in finite(m.group(1).lower()) if f.mood == "ind" and f.number == "p"), None)
        if form:
            yield replace(m.start(1), m.end(1), like(m.group(1), to(form, "ind", form.tense, 3, "s")))


# What may stand before a verb whose subject follows: "ya falta…", "y queda…", "aquí existe…"; not a subject ("la palabra aparece seis veces").
_VERB_PLACE = re.compile(
    r"(?:^|[.;:,?!¿¡(«“—]\s?|(?<!\w)(?:no|ya|aún|todavía|solo|sólo|también|aquí|allí|ahí|hoy|siempre|me|te|le|nos|les|que|donde|dónde|si|cuando|y|e|pero|porque|pues|como) )$",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"(?:^|[.;:,?!¿¡(«“—]\s?|\b(?:que|y|pero|porque) )(?:en|a|al|de|del|por|con|sobre|entre|para|bajo|tras) (?:[^\W\d_]+ ){1,4}$",
    re.IGNORECASE,
)
_LASTING = re.compile(r"(?:falta|queda|sobra)", re.IGNORECASE)


def _verb_place(context: Context, at: int) -> bool:
    """Whether no subject stands before the verb at offset `at`, and no verb whose noun it is ("hicieron falta")."""
    head = context.text[:at]
    if _VERB_PLACE.search(head):
        return True
    before = [t for t in context.tokens if t.end <= at]
    return (
        bool(before) and bool(_FRONTED.search(head)) and not (finite(before[-1].low) and not noun_known(before[-1].low))
    )
