"""Capitals of posts, headings and the beginnings of sentences."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import cache

from pipeline.model import Patch
from pipeline.rules.base import CAPITALS, Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.dates import DAYS, MONTHS
from pipeline.rules.tables import listed, mapping

_POST_BEFORE = re.compile(
    r"\b(?:el|la|los|las|un|una|al|del|su|mi|tu|nuestro|nuestra|como|nuevo|nueva|de|cada|antiguo|exjefe|ser|era|eran|es|son|soy|eres|somos|fue|fueron)[ ]$",
    re.IGNORECASE,
)
_FIELDS = frozenset(
    "ventas marketing mercadotecnia mercadeo finanzas operaciones recursos humanos ingeniería proyecto proyectos producto productos sistemas software tecnología "
    "tecnologías información comunicación comunicaciones ejecutivo ejecutiva general generales financiero financiera técnico técnica comercial administrativo administrativa adjunto "
    "adjunta senior júnior regional nacional área departamento calidad compras legal contabilidad datos investigación desarrollo seguridad servicio servicios cliente "
    "clientes relaciones públicas cuentas oficina escuela matemáticas historia inglés español ciencias biología química física publicidad diseño producción logística "
    "planta turno tienda sucursal principal negocio negocios creativo creativa médico médica asociado asociada estrategia innovación formación asuntos exteriores interior economía hacienda "
    "civil industrial mecánico mecánica eléctrico eléctrica electrónico electrónica químico química agrónomo agrónoma naval forestal informático informática ambiental aeronáutico aeronáutica gráfico gráfica clínico clínica "
    "infantil social deportivo deportiva artístico artística musical municipal federal provincial suplente titular interino interina emérito emérita jefe jefa público pública privado privada judicial fiscal cultural digital editorial "
    "defensa educación salud trabajo justicia república gobierno empresa banco consejo junta".split()
)
_SMALL = frozenset("de del la el los las y e a al en para con por".split())


# Spelt alike in both languages, where a capital of the English is no name.
_SAME = frozenset(
    "general senior regional marketing software civil industrial naval social musical municipal federal provincial judicial cultural digital editorial principal nacional legal comercial".split()
)


_ALL_LARGE = re.compile(r"[a-záéíóúñ] (?:De|Del|Y|En|Con|Para|Por) [A-ZÁÉÍÓÚÑ]")


def _posts(context: Context) -> Iterable[Finding]:
    """A post or trade with its department: "el Gerente de Mercadotecnia"; with English only."""
    if not context.english:
        return
    posts = listed("capitals", "posts")
    tokens = context.tokens
    skip = -1
    if _ALL_LARGE.search(context.text) and not _COMMON_CASE.search(context.text, context.label_end):
        return  # the whole line is in the case of a title
    yield from _premiers(context)
    for n, token in enumerate(tokens):
        if n <= skip or not token.text[:1].isupper() or token.text.isupper() or context.sentence_start(token.start):
            continue
        stem = (
            token.low[:-2]
            if token.low.endswith("es") and token.low[:-2] in posts
            else token.low.removesuffix("s")
            if token.low not in posts
            else token.low
        )
        head = context.text[: token.start]
        if _named_in_english(context, token.text, token.end):
            continue
        if token.text == "Reyes" and (
            not re.search(r"(?<!\w)(?:los|las|unos|sus|nuestros|dos|tres) $", head)
            or re.match(r" (?:Católicos|Magos)", context.text[token.end :])
        ):
            continue  # the feast and the names: «la víspera de Reyes», «los Reyes Católicos»
        # A capital article in mid-sentence begins a title: "El Señor de los Anillos".
        if (
            stem not in posts
            or not _POST_BEFORE.search(head)
            or re.search(r"\S [ÉE]l $|\S L[ao]s? $|[A-ZÁÉÍÓÚÑ]\w+ (?:del?|de la) $", head)
        ):
            continue
        patches = [Patch(start=token.start, end=token.end, new=token.low)]
        for k in range(n + 1, len(tokens)):
            word = tokens[k]
            if context.text[tokens[k - 1].end : word.start] != " ":
                break
            if word.low in _SMALL and not word.text[0].isupper():
                continue
            if (
                not word.text[0].isupper()
                or word.text.isupper()
                or word.low not in _FIELDS
                or (word.text in context.english and word.low not in _SAME)
            ):
                break
            patches.append(Patch(start=word.start, end=word.end, new=word.low))
            skip = k
        yield Finding(tuple(patches))


_PREMIER = re.compile(
    r"(?<=[a-záéíóúñ,] )(Primer[ao]?|Vice|Secretari[oa]|Jef[ea]) (?:(Ministr[oa]s?|Dama|Mandatari[oa]|Presidente|General)|(de) (Gobierno|Estado))\b"
)


def _premiers(context: Context) -> Iterable[Finding]:
    """ "El Primer Ministro" → "el primer ministro"; the State keeps its capital."""
    for m in context.finditer(_PREMIER):
        low = m.group().lower()
        yield replace(m.start(), m.end(), low.replace("estado", "Estado") if m.group(4) == "Estado" else low)


def _named_in_english(context: Context, post: str, end: int) -> bool:
    """Whether post and name stand in the English exactly as here: "el Doctor Who" is a title, not a doctor."""
    name = re.match(r" [A-ZÁÉÍÓÚÑ]\w+", context.text[end:])
    if name is None or f"{post}{name.group()}" not in context.english or post in ("General", "Papa"):
        return False
    person = name.group().strip()
    return not (person in _persons() or (person.isalpha() and not person.isascii()))


@cache
def _persons() -> frozenset[str]:
    """Given names and surnames of the Spanish-speaking world: Doctor Ramírez is no title of a series."""
    return frozenset(n for key in ("spanish", "surnames") for n in listed("names", key))


def _known_common(word: str) -> bool:
    """Whether the word is in the dictionary in lower case; months, names and brands are not asked for."""
    from pipeline.lang.spanish import common

    if word.lower() in _BEGIN_NAMES:
        return True
    return word not in listed("capitals", "names") and common(word.lower())


# Common words that begin a name only before these: "Nueva York", but "Una Ciudad Nueva".
_BEGIN_NAMES = {
    "nueva": "York|Zelanda|Delhi|Guinea|Orleans|Caledonia|Inglaterra|Jersey|Escocia", "reino": "Unido", "estados": "Unidos", "buenos": "Aires", "países": "Bajos",
    "costa": "Rica|de Marfil|Brava", "puerto": "Rico|Montt|Vallarta", "sierra": "Leona|Nevada", "arabia": "Saudita|Saudí", "corea": "del|\\w", "san": "\\w", "santa": "\\w",
}  # fmt: skip


def _first_of_name(context: Context, token: Token) -> bool:
    """Whether the word is part of a name of several words that begins or goes on here."""
    following = _BEGIN_NAMES.get(token.low)
    if following:
        return re.match(rf" (?:{following})", context.text[token.end :]) is not None
    return False


_COMMON_CASE = re.compile(
    r"\w[ ,;:]+(?!(?:para|sobre|entre|desde|hasta|según|como|cómo|contra|cuando|porque|unos|unas)\b)([a-záéíóúñü]{4,})"
)  # a word that a title in English style would not have


@cache
def _small_anyway(word: str) -> bool:
    """Whether another rule writes the word small wherever it stands: months, days, seasons, peoples."""
    if re.fullmatch(f"{DAYS}|{MONTHS}", word):
        return True
    return any(word in mapping("capitals", key) for key in ("common", "peoples"))


def _title_case(context: Context) -> Iterable[Finding]:
    """A whole line in English title case."""
    floor = 0 if _titled_label(context) else context.label_end
    if any(not _small_anyway(m.group(1)) for m in _COMMON_CASE.finditer(context.text, floor)):
        return
    text = context.text.strip()
    if len(text) > 150 or "\n" in text or text.isupper():
        return
    tokens = [t for t in context.tokens if t.start >= floor]
    long = [
        t
        for t in tokens[1:]
        if len(t.text) > 3 and (t.text[0].isupper() or not (t.low in _TELLING or _small_anyway(t.low)))
    ]
    small = [t for t in tokens[1:] if t.text[0].isupper() and t.low in _SMALL_WORDS] if english_title(context) else []
    if len(tokens) < 4 or len(long) < (1 if small else 2) or any(not t.text[0].isupper() for t in long):
        return
    telling = [t for t in tokens[1:] if t.text[0].isupper() and t.low in _TELLING]
    if not telling and not (context.kind == "heading" or not re.search(r"[.:;]\s*$", text)):
        return
    if not telling and not english_title(context):
        return
    patches = []
    numbered = re.match(r"\W*\d", text) is not None
    for t in tokens[0 if numbered else 1 :]:
        name = re.search(rf"\b{re.escape(t.text)}\b", context.english) is not None and (
            len(t.text) > 1 or t.text in "IVX"
        )
        begins = re.search(r"[.?!…][\"»”)]*\s+[«“¿¡(]*$", context.text[: t.start])
        name = name or _first_of_name(context, t)
        initial = len(t.text) == 1 and context.text[t.end : t.end + 1] == "."  # "J. S. Bach"
        capital = t.text[0].isupper() and not t.text[1:2].isupper() and not initial
        if capital and not name and not begins and (t.low in _TELLING | _SMALL_WORDS or _known_common(t.text)):
            patches.append(Patch(start=t.start, end=t.end, new=t.low))
    if len(patches) >= 2:
        yield Finding(tuple(patches))


_TELLING = frozenset(
    "para por con sin que cómo qué en un una unos unas sobre desde hasta tu su mi tus sus mis ser es son hacer tener más cuando cuándo dónde antes después".split()
)


_SMALL_WORDS = frozenset("a al de del el la los las no y e o u lo se que".split())


def _titled_label(context: Context) -> bool:
    """Whether what stands before the colon is the first part of a title: "Por Qué Dejé Mi Trabajo: Una Historia Real"."""
    words = context.text[: context.label_end].split()
    return (
        len(words) > 3 and all(w.lstrip('¿¡«“"(')[:1].isupper() for w in words if len(w) > 3) and english_title(context)
    )


_SIGHTS = frozenset(
    "reef mountains mountain war wall bridge river lake ocean sea canyon falls desert museum university church cathedral tower empire kingdom republic island islands park square street avenue palace castle canal bay gulf valley "
    "institute academy prize awards league cup bank council organization organisation union association foundation act treaty".split()
)


def english_title(context: Context) -> bool:
    """Whether the English is written as a title: every long word with a capital, unless it is a name."""
    if len(context.english.split()) < 5 and re.sub(r"\W+$", "", context.english).lower().split(" ")[-1] in _SIGHTS:
        return False  # a name: "the Great Barrier Reef"
    words = [w for w in re.findall(r"[A-Za-z']+", context.english) if len(w) > 3]
    return len(words) > 1 and all(w[0].isupper() for w in words)


RULES = (
    Rule(
        id="lower-case-posts",
        level="fix",
        summary="Writes posts and trades in lower case when the capital comes from the English.",
        why="Los cargos se escriben con minúscula.",
        find=_posts,
        examples=(
            Example(
                "Habla con el Gerente de Ventas hoy.",
                "Habla con el gerente de ventas hoy.",
                "Talk to the Sales Manager today.",
            ),
            Example(
                "Es la Directora Financiera.", "Es la directora financiera.", "She is the Chief Financial Officer."
            ),
        ),
        keep=(
            Keep("El presidente habló.", "The President spoke."),
            Keep("Lee El Señor de los Anillos.", "Read The Lord of the Rings."),
            Keep("El Papa vino."),
            Keep("La víspera de Reyes no duermen.", "On the eve of Epiphany they do not sleep."),
        ),
        source=CAPITALS,
        typographic=True,
    ),
    Rule(
        id="title-case",
        level="fix",
        summary="Writes headings in sentence case; names that also stand in the English stay.",
        why="En español los títulos llevan mayúscula solo en la primera palabra y en los nombres propios.",
        find=_title_case,
        examples=(
            Example(
                "Cómo Aprender Un Idioma En Casa", "Cómo aprender un idioma en casa", "How to Learn a Language at Home"
            ),
            Example(
                "Diez Consejos Para Ahorrar Dinero En Madrid",
                "Diez consejos para ahorrar dinero en Madrid",
                "Ten Tips to Save Money in Madrid",
            ),
            Example(
                "Manual de Ajedrez Para Todos, Parte I",
                "Manual de ajedrez para todos, parte I",
                "Chess Manual for All, Part I",
            ),
        ),
        keep=(
            Keep("Universidad Nacional Autónoma de México"),
            Keep("Ayer vi a Juan Pérez en Lima."),
            Keep("Cómo aprender en casa"),
        ),
        source=CAPITALS,
        typographic=True,
    ),
)
