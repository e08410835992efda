"""What sounds like a form of haber or lacks it: ah/ha, ha/a, haz/has, hay/ahí, valla/vaya."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.inflect import analyse
from pipeline.lang.triggers import only
from pipeline.rules.base import Context, Finding, like, replace
from pipeline.rules.verbs import is_infinitive

_NO_PERFECT = frozenset(
    "lado sentido pecho resto hecho pedido cuidado partido estado mercado pasado oído lado grado vestido marido dado ruido puerto supuesto".split()
)


def perfect(word: str) -> bool:
    """Whether the word can be the participle of a perfect."""
    return word not in _NO_PERFECT and any(r.mood == "part" for r in analyse(word))


# "Ah llegado el tren", "el niño ah crecido": no cry of surprise stands before a participle without a comma.
_AH = only(perfect, re.compile(r"(?<!\w)(ah) (?=([a-záéíóúñ]+o)\b)", re.IGNORECASE))
_AT_WHOM = re.compile(
    r"(?:^|[¿.;:(] ?|\b(?:sé|sabe[sn]?|saber|preguntó|pregunta|y|o) )(ha)(?= (?:quién|quiénes|qué|cuál|cuáles|cuánto|cuántos|cuántas|dónde|quien)\b)",
    re.IGNORECASE,
)


_COMES = re.compile(
    r"(?:^|[.;:¡¿(«] ?|\b(?:y|pero|que|porque) )(hay) (?=(?:viene|vienen|va|van|está|están|estás|estaba|tienes|vamos|llega|llegan|quedó)\b)",
    re.IGNORECASE,
)
_DO_DONE = re.compile(r"(?<!\w)(haz) ([a-záéíóúñ]+(?:ado|ido|cho|sto|rto|eído|uelto|crito))\b", re.IGNORECASE)
_FENCE = only(
    lambda word: word.startswith("valla"),
    re.compile(
        r"(?:\b(?:que|ojalá|cuando|donde) (?:(?:no|te|le|les|nos|me|se|todos?) )*(valla|vallas|vallan|vallamos)(?= (?:bien|mal|mejor|muy|todo|a|al|de|por|con|en)\b|\s*[.,;!])|(?:^|[.;¡!] ?)(valla)(?= (?:[a-záéíóúñ]+ (?:más|tan)|día|susto|suerte|con|manera|forma)\b))",
        re.IGNORECASE,
    ),
)
_HA_THE = re.compile(
    r"(?<=[a-záéíóúñ] )(ha) (?=(?:su|sus|mi|mis|tu|tus|el|la|los|las|un|una|este|esta|nuestro|nuestra) [a-záéíóúñ]+)",
    re.IGNORECASE,
)
# "No hecho nada": a participle without its verb, told by the English.
_NO_HAVE = re.compile(
    r"(?:^|[.;:,] ?|\b(?:que|y|pero|porque) )(?:no|nunca|ya|todavía no|aún no) (?=([a-záéíóúñ]+(?:ado|ido|cho|sto|rto|eído|uelto|crito)) )",
    re.IGNORECASE,
)
_HAVE_EN = re.compile(
    r"\b(I|you|he|she|it|we|they)(?: have| has|['’]ve|['’]s|n['’]t)(?:n['’]t| not)?(?: (?:never|already|ever|yet|still))? [a-z]+",
    re.IGNORECASE,
)
_AUXILIARY = {"i": "he", "you": "has", "he": "ha", "she": "ha", "it": "ha", "we": "hemos", "they": "han"}


def _haber_lost(context: Context) -> Iterable[Finding]:
    found = _HAVE_EN.findall(context.english)
    if len(found) != 1 or not re.search(r"\b(?:have|has)|['’]ve\b", context.english):
        return
    for m in context.finditer(_NO_HAVE):
        if perfect(m.group(1).lower()) or m.group(1).lower() == "hecho":
            yield replace(m.end(), m.end(), f"{_AUXILIARY[found[0].lower()]} ")


def perfects(context: Context) -> Iterable[Finding]:
    """ "Ah llegado", "haz hecho", "hay viene", "no hecho nada": what sounds like haber, or has lost it."""
    yield from _haber_lost(context)
    for m in context.finditer(_COMES):
        yield replace(m.start(1), m.end(1), like(m.group(1), "ahí"))
    for m in context.finditer(_DO_DONE):
        if perfect(m.group(2).lower()) or m.group(2).lower() == "hecho":
            yield replace(m.start(1), m.end(1), like(m.group(1)[:1], "has"))
    for m in context.finditer(_FENCE):
        n = 1 if m.group(1) else 2
        yield replace(m.start(n), m.end(n), like(m.group(n)[:1], m.group(n).lower().replace("ll", "y")))
    for m in context.finditer(_HA_THE):
        before = context.tokens_before(m.start(1))[-1].low
        if is_infinitive(before) or any(r.mood in ("part", "inf") for r in analyse(before)):
            continue  # «perecido ha la gloria», «darte ha las duras»
        yield replace(m.start(1), m.end(1), "a")
    for m in context.finditer(_AH):
        if m.group(2) not in ("querido", "bendito", "maldito", "amado") and perfect(m.group(2)):
            yield replace(m.start(1), m.end(1), like(m.group(1), "ha"))
    for m in context.finditer(_AT_WHOM):
        yield replace(m.start(1), m.end(1), like(m.group(1)[:1], "a"))
