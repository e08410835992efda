"""Places that one goes to, is in or leaves: "fui a playa" for "I went to the beach"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.adjectives import shape
from pipeline.rules.article_places import article_for
from pipeline.rules.base import Context, Finding, replace
from pipeline.rules.english import means
from pipeline.rules.nouns import named_noun, number, sure_gender
from pipeline.rules.verbs import finite

_PLACES = {
    "playa": "beach", "piscina": "(?:swimming )?pool", "biblioteca": "library", "aeropuerto": "airport", "dentista": "dentist(?:['’]s)?", "médico": "doctor(?:['’]s)?",
    "parque": "park", "cocina": "kitchen", "oficina": "office", "tienda": "store|shop", "supermercado": "supermarket|store", "mercado": "market", "banco": "bank", "hospital": "hospital",
    "escuela": "school", "iglesia": "church", "estación": "(?:train |bus )?station", "cine": "movies|cinema|movie theater", "teatro": "theater|theatre", "gimnasio": "gym", "farmacia": "pharmacy|drugstore|chemist(?:['’]s)?",
    "baño": "bathroom|toilet|restroom", "jardín": "garden|yard", "montaña": "mountains?", "museo": "museum", "zoológico": "zoo", "panadería": "bakery", "carnicería": "butcher(?:['’]s)?", "peluquería": "hairdresser(?:['’]s)?",
    "garaje": "garage", "sótano": "basement|cellar", "salón": "living room", "habitación": "room|bedroom", "universidad": "university", "bosque": "woods|forest", "lago": "lake", "río": "river", "frontera": "border", "policía": "police",
    "librería": "bookstore|bookshop", "gasolinera": "gas station|petrol station", "aduana": "customs", "ayuntamiento": "town hall|city hall", "comisaría": "police station", "embajada": "embassy", "fábrica": "factory", "granja": "farm", "colina": "hill", "esquina": "corner",
}  # fmt: skip
_WAY = re.compile(
    rf"(?<!\w)(?:(?P<p>a|en|hasta|hacia|desde)|(?:sal|volv|vuelv|ven|vien|vin|lleg|regres)[a-záéíóúñ]* (?P<de>de)) (?P<noun>{'|'.join(_PLACES)})"
    r"(?=\s*[.,;:!?)]|\s*$| (?:con|y|por|para|todos|todas|cada|ayer|hoy|mañana|anoche|esta|este|muy|tan|tarde|temprano|antes|después|cuando|porque|solo|sola|juntos|juntas|a las?|los|las|durante|desde|hasta|de (?-i:[A-ZÁÉÍÓÚÑ])[a-záéíóúñ]+|más cercan[oa])(?!\w))",
    re.IGNORECASE,
)


def ways(context: Context) -> Iterable[Finding]:
    """A place that has "the" in the English, and stands bare behind its preposition."""
    for m in context.finditer(_WAY) if context.english else ():
        noun = m["noun"].lower()
        found = re.search(rf"\bthe (?:{_PLACES[noun]})(?![\w-])", context.english, re.IGNORECASE)
        if not found:
            continue
        article = article_for(noun, "s", "").lower()
        if (article == "el" and (m["p"] or "").lower() in ("a",)) or (m["de"] and article == "el"):
            yield replace(m.start("noun") - 1, m.start("noun"), "l ", evidence=found[0])
        else:
            yield replace(m.start("noun"), m.start("noun"), f"{article} ", evidence=found[0])


_SAME = re.compile(
    r"(?<!\w)(?P<p>en|de|a|con|por|desde|hasta|para) (?P<m>mism[oa]s?) (?P<n>[a-záéíóúñ]{3,})(?!\w)", re.IGNORECASE
)
_WHOLE = re.compile(r"(?<!\w)(?P<t>tod[oa]) (?P<n>[a-záéíóúñ]{3,})(?!\w)", re.IGNORECASE)
_WHOLE_EN = re.compile(r"\b(?:the (?:whole|entire)|all (?:of )?(?:the|his|her|my|our|their)) ([a-z]+)", re.IGNORECASE)


def whole_and_same(context: Context) -> Iterable[Finding]:
    """ "En mismo edificio" for "in the same building", "toda familia" for "the whole family"."""
    for m in context.finditer(_SAME) if re.search(r"\bthe same\b", context.english, re.IGNORECASE) else ():
        gender, many = ("m" if m["m"].lower().rstrip("s")[-1] == "o" else "f"), m["m"].lower().endswith("s")
        noun = m["n"].lower()
        if sure_gender(noun) != gender or (number(noun) == "p") != many:
            continue
        article = {("m", False): "el", ("f", False): "la", ("m", True): "los", ("f", True): "las"}[gender, many]
        joined = article == "el" and m["p"].lower() in ("a", "de")
        at = m.start("m") - joined
        yield replace(
            at, m.start("m"), "l " if joined and m["p"].lower() == "a" else "el " if joined else f"{article} "
        )
    for m in context.finditer(_WHOLE):
        noun, gender = m["n"].lower(), "m" if m["t"].lower().endswith("o") else "f"
        said = [w.lower() for w in _WHOLE_EN.findall(context.english)]
        if sure_gender(noun) == gender and number(noun) == "s" and any(means(noun, w) for w in said):
            yield replace(m.start("n"), m.start("n"), "el " if gender == "m" else "la ")


_DONE_TO = re.compile(
    r"(?<!\w)(?P<v>[^\W\d_]+) (?P<n>[a-záéíóúñ]{3,})(?=\s*[.,;:!?]|\s*$| (?:con|de|del|y|por|para|antes|después|en|al)(?!\w))"
)


_LIGHT = frozenset(
    "tener haber hacer dar tomar echar sentir pedir ser estar poner sacar perder coger ir querer preferir".split()
)


def done_to(context: Context) -> Iterable[Finding]:
    """ "Cierra puerta" for "close the door": the verb and its object stand side by side in both."""
    said = re.findall(r"\b([a-z]+) the ([a-z]+)\b", context.english.lower())
    for m in context.finditer(_DONE_TO) if said else ():
        verb, noun = m["v"].lower(), m["n"].lower()
        acts = finite(verb) and not named_noun(verb)
        if not acts or not named_noun(noun) or number(noun) != "s" or not sure_gender(noun) or shape(noun):
            continue
        lemmas = {verb, *(f.lemma.removesuffix("se") for f in finite(verb))}
        if lemmas & _LIGHT:
            continue  # «¿tienes hora?», «él quería playa y yo, montaña»
        if any(means(noun, n) and any(means(w, v) for w in lemmas) for v, n in said):
            yield replace(m.start("n"), m.start("n"), f"{article_for(noun, 's', '').lower()} ")


_DEPARTMENTS = {
    "Finance": "finanzas", "Sales": "ventas", "Marketing": "marketing", "Engineering": "ingeniería", "Accounting": "contabilidad",
    "Operations": "operaciones", "Purchasing": "compras", "Procurement": "compras", "Product": "producto", "Design": "diseño",
    "Communications": "comunicaciones", "Logistics": "logística", "Production": "producción", "Security": "seguridad",
}  # fmt: skip


def departments(context: Context) -> Iterable[Finding]:
    """ "Coordinate with Finance": the department, not finances in general."""
    if not context.english:
        return
    for english, spanish in _DEPARTMENTS.items():
        if not re.search(rf"\b(?:with|to|from|by|in|for|between|and) {english}\b(?! [A-Z])", context.english):
            continue
        for m in context.finditer(
            re.compile(rf"\b(?:con|de|a|para|por|en|entre) ((?:las|la|el|los) {spanish})\b(?! (?:de|del)\b)")
        ):
            yield replace(m.start(1), m.end(1), spanish.capitalize(), evidence=english)
