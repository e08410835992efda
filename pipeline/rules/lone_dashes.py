"""A hyphen that stands alone for the colon or comma of a sentence, and the sign & in running text."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import SIGNS, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.nouns import named_noun
from pipeline.rules.verbs import finite, is_infinitive, is_word

_LONE = re.compile(r"(?:(?<=[a-záéíóúñ]{2})|(?<=[»”)])) (?:-|--) (?=[a-záéíóúñ]{2}|[¿¡«“]|[ayo] )")
_ANY = re.compile(r"(?:^|\s)(?:-{1,3}|–|—)(?:\s|$)")
_LINKS = re.compile(
    r"(?:en otras palabras|es decir|o sea|por ejemplo|nunca|o quizás?|y|pero|aunque|sino|porque|como|incluso|sobre todo|especialmente|excepto|salvo|así que|por lo que|lo que|lo cual|si|cuando|donde|mientras|ya que|a pesar|sin|con|ni|y no|o al menos|o sea|es decir|de hecho|quizás?|tal vez|al menos|por ejemplo|gracias|por (?:eso|lo tanto|supuesto|favor|suerte|desgracia))\b"
)
_AND = re.compile(r"[yeou] [a-záéíóúñ]+")
_BEGINS = frozenset(
    "el la los las un una unos unas lo mi mis tu tus su sus este esta esto estos estas ese esa eso esos esas nuestro nuestra cada todo todos nadie nada nunca siempre solo no sí ya yo tú él ella ellos nosotros usted "
    "se me te le les nos a al de del en con por para sin sobre hasta desde según es son hay muy más menos demasiado simplemente básicamente aquí allí ahora hoy así qué quién cómo dónde otro otra algunos algunas muchos muchas".split()
)
_SIGN = re.compile(r"(?<=[a-záéíóúñ]{2} )&(?= [a-záéíóúñ]{2})")
_BESIDE = re.compile(r"([^\W\d_]+) $")


def _says(text: str) -> bool:
    """Whether a finite verb stands among the words."""
    return any(finite(w) and not named_noun(w) for w in re.findall(r"[a-záéíóúñ]+", text.lower()))


def _lone(context: Context) -> Iterable[Finding]:
    """ "Hay un problema - el dinero." → "Hay un problema: el dinero." """
    if not context.may_match(_LONE):
        return
    text = context.text
    if context.kind == "item" or not re.search(r"[.?!…][»”]?\s*$", text):
        return
    found = list(context.finditer(_LONE))
    if (
        len(found) != 1
        or len(_ANY.findall(text)) != 1
        or re.search(r"\s[-–—]\w", text)
        or re.search(r"(?:^|\s)[-•*]", text[:3])
    ):
        return
    m = found[0]
    head, tail = re.split(r"[.?!…:] ", text[: m.start()])[-1], text[m.end() :]
    if re.search(r"[«“\"][^»”\"]*$|\b(?:botón|tecla|signo|símbolo|opción|comando)$", head):
        return
    if re.search(r"(?<!\w)(?:re|pre|ex|anti|pro|auto|co|sub|inter|semi|super|post|pos)$", head):
        return  # a prefix torn from its word
    if not _says(head) or len(head.split()) < 2:
        return
    first = tail.split()[0].strip("«“¿¡").lower()
    if first.endswith("ndo") or _LINKS.match(tail) or _AND.match(tail):
        pass
    elif not (first in _BEGINS or is_infinitive(first) or (finite(first) and not named_noun(first))):
        return  # "la poesía hispano - americana" is a torn compound
    if first.endswith("ndo"):
        new = ", "
    elif _AND.match(tail):
        new = ", " if _says(" ".join(tail.split()[1:8])) else " "
    else:
        new = ", " if _LINKS.match(tail) else ": "
    yield replace(m.start(), m.end(), new)


def _ampersand(context: Context) -> Iterable[Finding]:
    """ "Pan & vino" → "pan y vino", between two small words of Spanish."""
    for m in context.finditer(_SIGN):
        before = _BESIDE.search(context.text[: m.start()])
        after = re.match(r" ([a-záéíóúñ]+)", context.text[m.end() :])
        if before and before.group(1).lower() in ("símbolo", "signo", "carácter", "operador", "y", "o"):
            continue
        if before and before[1][0].isupper() and not context.sentence_start(before.start()):
            continue
        if before and after and is_word(before.group(1).lower()) and is_word(after.group(1)):
            yield replace(m.start(), m.end(), "e" if re.match(r"h?i(?![aeo])", after.group(1)) else "y")


RULES = (
    Rule(
        id="lone-dash",
        level="fix",
        summary="Writes a colon, or a comma before a connective, for the lone hyphen that English sets as a dash.",
        why="Un guion suelto no separa las partes de una oración: van dos puntos o coma.",
        find=_lone,
        examples=(
            Example("Hay un problema - el dinero.", "Hay un problema: el dinero."),
            Example("Lo intenté -- pero no pude.", "Lo intenté, pero no pude."),
        ),
        keep=(
            Keep("El tren Madrid - Barcelona sale hoy."),
            Keep("- Compra pan - leche y huevos."),
            Keep("Mi jefe - que es un genio - se fue."),
            Keep("Resta a - b y suma dos."),
            Keep("Vive en Lima - Perú. Lee poesía hispano - americana."),
        ),
        source=SIGNS,
        typographic=True,
    ),
    Rule(
        id="ampersand",
        level="fix",
        summary="Writes y, or e, for the sign & between two small words.",
        why="El signo «&» no se usa en el texto corrido: se escribe «y».",
        find=_ampersand,
        examples=(Example("Vende pan & vino & hielo.", "Vende pan y vino y hielo."),),
        keep=(
            Keep("Trabaja en Johnson & Johnson y en I+D."),
            Keep("Usa a & b en C."),
            Keep("Escribe `pan & vino`."),
        ),
        source=SIGNS,
        typographic=True,
    ),
)
