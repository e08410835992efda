"""Places that one goes to, is in or leaves: "fui a playa" for "I went to the beach"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.article_places import article_for
from pipeline.rules.base import Context, Finding, replace

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
    r"(?=\s*[.,;:!?)]|\s*$| (?:con|y|por|para|todos|todas|cada|ayer|hoy|mañana|anoche|esta|este|muy|tan|tarde|temprano|antes|después|cuando|porque|solo|sola|juntos|juntas|a las?|los|las|durante|desde|hasta|más cercan[oa])(?!\w))",
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
