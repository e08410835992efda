"""English compounds of one word whose parts were translated one by one: "el datos base" for "the database"."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from collections.abc import Iterator
from functools import cache

from pipeline.model import Patch
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, like
from pipeline.rules.english_places import agree

# "Datos base" for one English word.
_GLUED = {
    "database": (r"(?:datos? base|base datos)", "base de datos", "bases de datos", "f"),
    "website": (r"(?:web sitio|sitio de web)s?", "sitio web", "sitios web", "m"),
    "weekend": (r"(?:semana fin|fin semana)", "fin de semana", "fines de semana", "m"),
    "toothbrush": (r"(?:diente|dientes) cepillo", "cepillo de dientes", "cepillos de dientes", "m"),
    "toothpaste": (r"(?:diente|dientes) pasta", "pasta de dientes", "pastas de dientes", "f"),
    "birthday": (r"(?:nacimiento día|día nacimiento)", "cumpleaños", "cumpleaños", "m"),
    "bedroom": (r"(?:cama habitación|cama cuarto|cuarto cama)", "dormitorio", "dormitorios", "m"),
    "bathroom": (r"(?:baño habitación|baño cuarto|cuarto baño)", "cuarto de baño", "cuartos de baño", "m"),
    "raincoat": (r"lluvia abrigo", "impermeable", "impermeables", "m"),
    "newspaper": (r"noticias papel", "periódico", "periódicos", "m"),
    "housework": (r"casa trabajo", "trabajo doméstico", "trabajos domésticos", "m"),
    "homework": (r"casa trabajo", "deberes", "deberes", "m"),
    "headache": (r"cabeza dolor", "dolor de cabeza", "dolores de cabeza", "m"),
    "stomachache": (r"estómago dolor", "dolor de estómago", "dolores de estómago", "m"),
    "toothache": (r"(?:diente|dientes|muelas) dolor", "dolor de muelas", "dolores de muelas", "m"),
    "passport": (r"pasa puerto", "pasaporte", "pasaportes", "m"),
    "notebook": (r"notas? libro", "cuaderno", "cuadernos", "m"),
    "keyboard": (r"(?:llave|llaves|tecla|teclas) tablero", "teclado", "teclados", "m"),
    "username": (r"usuario nombre", "nombre de usuario", "nombres de usuario", "m"),
    "smartphone": (r"inteligente teléfono", "teléfono inteligente", "teléfonos inteligentes", "m"),
    "earthquake": (r"tierra temblor", "terremoto", "terremotos", "m"),
    "sunglasses": (r"sol gafas", "gafas de sol", "gafas de sol", "fp"),
    "sunscreen": (r"sol (?:pantalla|crema)", "protector solar", "protectores solares", "m"),
    "sunflower": (r"sol flor", "girasol", "girasoles", "m"),
    "classroom": (r"clase habitación", "aula", "aulas", "f"),
    "fireplace": (r"fuego lugar", "chimenea", "chimeneas", "f"),
    "snowman": (r"nieve hombre", "muñeco de nieve", "muñecos de nieve", "m"),
    "airport": (r"aire puerto", "aeropuerto", "aeropuertos", "m"),
    "workplace": (r"trabajo lugar", "lugar de trabajo", "lugares de trabajo", "m"),
    "bookstore": (r"libros? tienda", "librería", "librerías", "f"),
    "seafood": (r"mar comida", "marisco", "mariscos", "m"),
}  # fmt: skip


@cache
def _glued() -> tuple[tuple[re.Pattern[str], re.Pattern[str], str, str, str], ...]:
    return tuple(
        (
            re.compile(rf"(?<!\w)(?:{es})(?!\w)", re.IGNORECASE),
            re.compile(rf"\b{word}s?\b", re.IGNORECASE),
            single,
            many,
            gender,
        )
        for word, (es, single, many, gender) in _GLUED.items()
    )


def _one_word(context: Context) -> Iterator[Finding]:
    """Parts of one English word translated one by one: "el datos base" for "the database"."""
    if not context.english:
        return
    for spanish, english, single, many, gender in _glued():
        for m in context.finditer(spanish):
            said = english.search(context.english)
            if not said:
                break
            n = next((k for k, t in enumerate(context.tokens) if t.start == m.start()), -1)
            if n < 0:
                continue
            several = gender.endswith("p") or (said[0].lower().endswith("s") and not said[0].lower().endswith("ss"))
            size = len(m[0].split())
            patches = [Patch(start=m.start(), end=m.end(), new=like(m[0], many if several else single))]
            new = (many if several else single).split(" ")[0]
            patches += agree(context, list(context.tokens), n, size, gender[0], "p" if several else "s", new)
            yield Finding(tuple(sorted(patches, key=lambda p: p.start)), evidence=said[0])


RULES = (
    Rule(
        id="glued-nouns",
        level="fix",
        summary="Puts together an English compound whose parts were translated one by one (“el datos base” → “la base de datos”); with English only.",
        why="La palabra compuesta del inglés tiene su propio nombre en español.",
        find=_one_word,
        examples=(
            Example("Abre el datos base.", "Abre la base de datos.", "Open the database."),
            Example("Tengo un cabeza dolor.", "Tengo un dolor de cabeza.", "I have a headache."),
        ),
        keep=(Keep("Los datos base del cálculo.", "The base data of the calculation."),),
    ),
)  # fmt: skip
