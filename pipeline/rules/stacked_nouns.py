"""Two nouns in the order of English: "correo electrónico dirección", "verano vacaciones", "user interfaz", "taza café"."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.lang import inflect
from pipeline.lang.english_words import DAYS
from pipeline.lang.nominal import listed_noun
from pipeline.lang.spanish import known
from pipeline.lang.triggers import Beside
from pipeline.model import Patch
from pipeline.rules.adjectives import shape
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, Token, like
from pipeline.rules.english import means
from pipeline.rules.english_places import agree
from pipeline.rules.english_table import english_table, singular
from pipeline.rules.kin import KIN
from pipeline.rules.nouns import number, sure_gender
from pipeline.rules.nouns import singular as one
from pipeline.rules.phrases import is_given
from pipeline.rules.verbs import finite, is_gerund

# Nouns that stand beside another without "de", in either order.
_APPOSED = frozenset(
    "palabra término vocablo nombre letra número verbo concepto expresión marca etiqueta comando función variable idioma serie programa método clase "
    "bomba cama clave cumbre estado estrella fuente líder límite modelo naturaleza piloto policía prodigio punta puente récord restaurante tipo tope base origen destino objetivo raíz patrulla guía "
    "mañana tarde noche mediodía vez veces señor señora doctor doctora san santa don doña rey reina papa presidente capítulo página nivel año años día días hora horas grado grados parte mitad resto nada algo todo "
    "cosa persona gente personas uno dos tres primero segundo tercero hombre mujer hombres mujeres niño niña niños niñas chico chica chicos chicas maestro maestros maestra maestras estudiante estudiantes miembro miembros guerrero guerreros casto macho hembra euro euros dólar dólares peso pesos metro metros kilo kilos litro litros gramo gramos minuto minutos "
    "semana semanas mes meses siglo millón millones mil por ciento caso tiempo medio media cuarto bajo alto color "
    "mío mía míos mías tuyo tuya tuyos tuyas suyo suya suyos suyas nuestro nuestra nuestros nuestras vuestro vuestra".split()
)
_MORE = frozenset(
    "interfaz página naranja limón fresa manzana rosa verano parada entrevista receta visita consulta cita compra venta lista carta prueba cuenta llamada cámara código crédito película música".split()
)  # nouns that no list has
_KEPT = frozenset(
    "software hardware marketing internet wifi blog web email spam hosting streaming jazz rock rap golf hockey tenis yoga surf".split()
)
# Nouns that say of what sort another is, which nobody sets beside it without "de".
_SORTS = frozenset(
    "cumpleaños televisión fútbol baloncesto béisbol café té vino cerveza agua leche chocolate azúcar sal arroz matemáticas historia física química biología ciencia ciencias música trabajo cocina seguridad salud datos "
    "verano invierno otoño primavera cristal vidrio papel plástico madera metal oro plata cuero algodón lana seda piel dolor amor guerra paz energía dinero dientes zapatos ropa libros flores tren autobús avión coche "
    "bicicleta barco metro taxi ventas compras negocios marketing turismo viaje viajes vacaciones boda navidad queso pollo carne pescado tomate limón naranja manzana fresa patata cebolla huevo pan verduras frutas "
    "ordenador computadora teléfono radio cine teatro arte poesía danza baile natación tenis esquí golf boxeo policía bomberos correo correos noticias idiomas lenguas gramática vocabulario embarazo sangre cáncer corazón "
    "contraseña usuario usuarios red búsqueda pago pagos crédito débito nacimiento muerte llegada salida entrada".split()
)
# What Spanish calls otherwise than noun + de + noun.
_SET = {
    ("web", "sitio"): "sitio web", ("web", "página"): "página web", ("website", "página"): "página web", ("customer", "servicio"): "servicio al cliente", ("cell", "teléfono"): "teléfono móvil",
    ("home", "página"): "página de inicio", ("health", "cuidado"): "atención médica",
}  # fmt: skip
_TITLED = frozenset(
    "archivo fichero carpeta directorio módulo submódulo paquete objeto atributo argumento parámetro campo columna tabla operador biblioteca librería tipo".split()
)
_KIN = KIN | frozenset("mamá papá cuñada cuñado".split())
_LOOSE = frozenset("descalzo descalza descalzos descalzas gracias cientos miles millones docenas decenas".split())
_SURE = 0.1  # of 1: chance in the learnt table from which two words translate each other


class _Compound(NamedTuple):
    """Two English nouns in a row, the one that says of what sort and the head, or joined by "of"."""

    sort: str
    head: str
    of: bool = False
    many: bool = False  # whether the head is a plural


@lru_cache(maxsize=65536)
def _noun(word: str) -> bool:
    """Whether a lower-case word is a Spanish noun, no adjective or verb, and not usually set beside another."""
    if one(word) in _MORE:
        return True
    if word in _APPOSED or shape(word) or is_gerund(word) or len(word) < 3:
        return False
    return bool(sure_gender(word)) or (known(word) and listed_noun(word) and not finite(word))


def _sort(word: str) -> bool:
    """Whether a word may be the first noun of a stack, Spanish or left in English."""
    return (
        _noun(word)
        or word in _ADJECTIVE_ENDS
        or (not known(word) and (word,) in english_table())
        or word in _KEPT
        or word == "web"
    )


def _head(word: str) -> bool:
    """Whether a word may be the head of a stack, Spanish or left in English."""
    return _noun(word) or (not known(word) and _entry(word) is not None)


@lru_cache(maxsize=4096)
def _entry(word: str) -> tuple[str, str] | None:
    """The Spanish noun of an English one and its gender, by the table."""
    for form in (word, singular(word)):
        found = english_table().get((form,))
        if found and found.kind in ("m", "f") and " " not in found.spanish:
            return found.spanish, found.kind
    return None


# Spanish names of several words for what English says in one or two: they too stand in front of a head.
_PHRASES = {
    "correo electrónico": "email|e-mail", "tarjeta de crédito": "credit card", "teléfono móvil": "cell phone|mobile phone|mobile", "teléfono celular": "cell phone",
    "servicio al cliente": "customer service", "atención al cliente": "customer service", "base de datos": "database", "sitio web": "website", "página web": "website|web page",
    "recursos humanos": "human resources", "medio ambiente": "environment", "fin de semana": "weekend", "cambio climático": "climate change", "agua potable": "drinking water",
    "redes sociales": "social media", "inteligencia artificial": "artificial intelligence", "seguro médico": "health insurance", "código postal": "zip|post", "tiempo libre": "leisure",
}  # fmt: skip
_ADJECTIVE_ENDS = frozenset(p.split(" ")[-1] for p in _PHRASES)
_STACK = Beside(_sort, _head, lambda first, second: first != second)


def _compounds(context: Context) -> list[_Compound]:
    """Neighbours in the English that are noun and noun by its analysis, in lower case."""
    from pipeline.lang.english import analyse

    doc = list(analyse(context.english))
    found = []
    for a, b in pairwise(doc):
        if b.tag_ in ("NN", "NNS") and (a.tag_ in ("NN", "NNS") or a.dep_ == "compound" or a.text in DAYS):
            found.append(_Compound(a.lower_, b.lower_, many=b.tag_ == "NNS"))
            if len(a.lower_) > 1 and a.i and doc[a.i - 1].dep_ in ("compound", "amod"):
                found.append(_Compound(f"{doc[a.i - 1].lower_} {a.lower_}", b.lower_, many=b.tag_ == "NNS"))
    for a, of, b in zip(doc, doc[1:], doc[2:], strict=False):
        if of.lower_ == "of" and a.tag_ in ("NN", "NNS") and b.tag_ in ("NN", "NNS"):
            found.append(_Compound(b.lower_, a.lower_, of=True))
    return found


def _find(context: Context) -> Iterable[Finding]:
    if not context.english or not context.may_have(_STACK):
        return
    tokens = context.tokens
    compounds: list[_Compound] | None = None
    for n in range(len(tokens) - 1):
        a, b = tokens[n], tokens[n + 1]
        if not (_sort(a.low) and _head(b.low)) or context.text[a.end : b.start] != " " or not b.text.islower():
            continue
        if not (a.text.islower() or context.sentence_start(a.start)) or context.is_protected(a.start, b.end):
            continue
        # «Golpe a golpe», «lado a lado», and what counts or thanks is no part of a name.
        behind = rf" (?:a|por|tras|y) {b.low}(?!\w)|, \w+ y "
        if b.low in _LOOSE or a.low == b.low or re.match(behind, context.text[b.end :]):
            continue
        # «Mi tía cocina», «le dio a mi padre alas»: two nouns to the analysis of "my aunt cooks", "gave my father wings".
        if (a.low in _KIN and finite(b.low)) or is_given(tokens, n) or _tells(context, tokens, n):
            continue
        compounds = _compounds(context) if compounds is None else compounds
        if finding := _stack(context, tokens, n, compounds) or _parted(tokens, n, compounds):
            yield finding


def _tells(context: Context, tokens: Sequence[Token], n: int) -> bool:
    """Whether word `n` may be the verb of the noun right before it: «una pasta de sal obra milagros»."""
    if not n or context.text[tokens[n - 1].end : tokens[n].start] != " " or not sure_gender(tokens[n - 1].low):
        return False
    singular_subject = number(tokens[n - 1].low) == "s"
    return not shape(tokens[n - 1].low) and any(
        f.mood == "ind" and f.person == 3 and (f.number == "s") == singular_subject for f in finite(tokens[n].low)
    )


def _stack(context: Context, tokens: Sequence[Token], n: int, compounds: list[_Compound]) -> Finding | None:
    """The stack whose head is word `n + 1`, put right, where the English has it."""
    head = tokens[n + 1]
    for compound in compounds:
        for size in (3, 2, 1) if not compound.of else ():
            at = n + 1 - size
            if at < 0:
                continue
            sort = context.text[tokens[at].start : tokens[n].end].lower()
            if (head.low == compound.head and sort in _TITLED) or (sort, head.low) == ("boca", "agua"):
                continue  # "the file sound" is the file that is called so; "makes my mouth water"
            if written := _written(sort, head.low, compound, size):
                return _mended(context, tokens, at, size, *written)
    return None


def _written(sort: str, head: str, compound: _Compound, size: int) -> tuple[str, str, str] | None:
    """What stands for the stack, with gender and number of its head; None where the English has no such compound."""
    left, right = known(sort.split(" ")[-1]), known(head)
    if (size > 1 and sort not in _PHRASES) or (size == 1 and " " in compound.sort):
        return None
    if right:
        if not _says(head, compound.head) or (compound.many and number(head) == "s"):
            return None  # «la primera impresión cuenta», where "counts" is no plural
        noun, gender, many = head, sure_gender(head) or _gender(head, compound.head), number(head)
    else:
        entry = _entry(head)
        if entry is None or head != compound.head or not left:
            return None
        noun, gender, many = entry[0], entry[1], "p" if singular(head) != head else "s"
        noun = inflect.plural(noun) if many == "p" else noun
    if ready := _SET.get((sort, one(noun))) if sort == compound.sort else "":
        return (inflect.plural(ready) if many == "p" else ready), gender, many
    if size > 1:
        if compound.sort not in _PHRASES[sort].split("|"):
            return None
    elif left:
        if not _says(sort, compound.sort):
            return None
    elif sort != compound.sort:
        return None
    else:
        entry = _entry(sort)
        if entry is None and sort not in _KEPT:
            return None
        sort = entry[0] if entry else sort
    if compound.sort.capitalize() in DAYS:
        return f"{noun} del {sort}", gender, many
    return f"{noun} de {sort}", gender, many


def _gender(noun: str, english: str) -> str:
    """The gender of a noun that is no sure one: that of the table where it has the noun, else by its form."""
    entry = _entry(english)
    return entry[1] if entry and entry[0] in (noun, one(noun)) else inflect.gender(noun)


def _says(spanish: str, english: str) -> bool:
    """Whether two nouns translate each other, by the learnt table or by that of English words, in either number."""
    from pipeline.words.lexical import table

    for form in dict.fromkeys((english, singular(english))):
        found = _entry(form)
        if any(means(s, form) or table().get(s, {}).get(form, 0.0) > _SURE for s in (spanish, one(spanish))) or (
            found and found[0] in (spanish, one(spanish))
        ):
            return True
    return english.capitalize() in DAYS and DAYS[english.capitalize()] == spanish


_NO_PHRASE = frozenset("y e o ni que se no también ya".split())


def _parted(tokens: Sequence[Token], n: int, compounds: list[_Compound]) -> Finding | None:
    """The lost "de" between word `n` and the next: "taza café" for "cup of coffee" or "coffee cup"."""
    a, b = tokens[n], tokens[n + 1]
    if not (_noun(a.low) and _noun(b.low) and known(a.low) and known(b.low)) or b.low == "naranjas":  # the colour
        return None
    for compound in compounds:
        if (compound.of or one(b.low) in _SORTS) and _says(a.low, compound.head) and _says(b.low, compound.sort):
            return Finding((Patch(start=a.end, end=a.end, new=" de"),), evidence=f"{compound.sort} {compound.head}")
    return None


def _mended(
    context: Context, tokens: Sequence[Token], at: int, size: int, new: str, gender: str, many: str
) -> Finding | None:
    """The patches for the stack that begins at word `at` with `size` words before its head."""
    first, head = tokens[at], tokens[at + size]
    after, beyond = (*(t.low for t in tokens[at + size + 1 : at + size + 3]), "", "")[:2]
    before = tokens[at - 1].low if at and context.text[tokens[at - 1].end : first.start] == " " else "y"
    if after in ("con", "y", "a") and head.low == beyond:
        return None  # «la línea cuello con cuello»
    if (first.low == "casa" and before in ("a", "en")) or (size == 1 and before in _NO_PHRASE and finite(first.low)):
        return None  # «llegué a casa…», «y gana experiencia»
    if head.low == "número" and (after.isdigit() or after in ("uno", "dos", "tres", "cuatro", "cinco")):
        return None  # «el problema número uno»
    new = like(first.text, new) if not first.text.islower() else new
    patches = [Patch(start=first.start, end=head.end, new=new)]
    patches += agree(context, list(tokens), at, size + 1, gender, many, new.split(" ")[0].lower())
    return Finding(tuple(sorted(patches, key=lambda p: p.start)), evidence=context.text[first.start : head.end])


RULES = (
    Rule(
        id="stacked-nouns",
        level="fix",
        summary="Turns two nouns in the English order round (“correo electrónico dirección” → “dirección de correo electrónico”); with English only.",
        why="En español el núcleo va delante y el complemento detrás, con «de»: «dirección de correo», no «correo dirección».",
        find=_find,
        examples=(
            Example(
                "Escribe tu correo electrónico dirección.",
                "Escribe tu dirección de correo electrónico.",
                "Write your email address.",
            ),
            Example("La user interfaz es clara.", "La interfaz de usuario es clara.", "The user interface is clear."),
            Example("Mi fútbol equipo ganó.", "Mi equipo de fútbol ganó.", "My football team won."),
        ),
        keep=(
            Keep("La gente cocina.", "People cook."),
            Keep("Los pantalones naranjas destacan.", "The orange trousers stand out."),
            Keep("Un poco de sal obra milagros.", "A little salt works wonders."),
            Keep("Eso le da a mi equipo alas.", "That gives my team wings."),
            Keep("La primera impresión cuenta.", "The first impression counts."),
            Keep("Un sofá cama nuevo.", "A new sofa bed."),
            Keep("Se me hace la boca agua.", "It makes my mouth water."),
            Keep("Es una palabra clave.", "It's a key word."),
            Keep("Llegué a casa perro cansado.", "I got home dog tired."),
        ),
    ),
)
