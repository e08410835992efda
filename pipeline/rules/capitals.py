"""Capitals that Spanish does not use: days, months, languages, peoples, common nouns."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import CAPITALS, Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.capital_clauses import behind_colon_clause, behind_semicolon, behind_that_is
from pipeline.rules.capital_names import english_places, lost_capitals, own, peoples, places
from pipeline.rules.capital_posts import kin, posts
from pipeline.rules.capital_shouted import called, shouted
from pipeline.rules.capital_small import large_verbs, lost_people, small_words
from pipeline.rules.capital_wholes import half_name, half_spoken, small_name
from pipeline.rules.capital_words import behind_colon, compass, lost_name, small_in_english
from pipeline.rules.dates import DAYS, MONTHS
from pipeline.rules.tables import mapping

_DAY = re.compile(rf"\b(?:{DAYS.title()}|Sábados|Domingos)\b")
_MONTH = re.compile(rf"\b(?:{MONTHS.title()})\b")
_DAY_BEFORE = re.compile(
    r"\b(?:el|los|es|era|fue|será|este|esta|cada|todos los|próximo|pasado|del|al|y|o|e|a|de|un|hasta el|desde el|en|para el|ni|cualquier|por el)[ ]$|, $",
    re.IGNORECASE,
)
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:es|era|fue|será|sea|odio|adoro|prefiero|en|desde|hasta|a|para|hacia|este|próximo|pasado|cada|entre|mes de|finales de|principios de|mediados de|fines de|comienzos de|"
    r"inicios de|días? de|noches? de|mañanas? de|tardes? de|semanas? de|sábados de|domingos de|primero de|lunes de|martes de|miércoles de|jueves de|viernes de|sábado de|domingo de)|\d(?:\.º)? de)[ ]$|(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|setiembre|octubre|noviembre|diciembre) (?:y|o|e|a)[ ]$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"\b(?:calle|avenida|av|plaza|barrio|club|estadio|batalla|partido|colegio|escuela|movimiento|revolución|isla|metro|estación|hospital)\b(?:(?! (?:es|son|será|fue|era|abre|cierra|empieza|está|sale|juega) )[^,.;]){0,30}$",
    re.IGNORECASE,
)
_TONGUE = re.compile(
    r"\b(?:habl\w+|aprend\w+|estudi\w+|enseñ\w+|traduc\w+|escrib\w+|domin\w+|entiend\w+|sab\w+|sé|lee\w*|idioma|lengua|lenguaje|clases? de|"
    r"profesora? de|curso de|nivel de|en|del?|al|y|o|e|un poco de|algo de|solo|bien|mejor|palabra|acento|gramática)[ ](?:el |al |del )?$",
    re.IGNORECASE,
)
_PLURAL_BEFORE = re.compile(
    r"\b(?:los|las|unos|unas|muchos|muchas|algunos|algunas|todos los|pocos|varios|otros|estos|esos|dos|tres|de|y|e|o|entre|ciudadan[oa]s)[ ]$",
    re.IGNORECASE,
)


def _behind_name(context: Context, head: str) -> bool:
    """Whether a word with a capital of its own stands right before, so that the day may belong to a name."""
    m = re.search(r"(?<!\w)[A-ZÁÉÍÓÚ]\w* (?:de |del |el |y )?$", head)
    return bool(m and not context.sentence_start(m.start()))


_ON_DAY = re.compile(r"\bon (?:\w+ )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b")


def _on_day(context: Context, head: str) -> bool:
    """Whether something happens on a day in the English, and on «el» or «los» here: «fue al Palacio Real el Viernes»."""
    return head.endswith((" el ", " los ")) and _ON_DAY.search(context.english) is not None


def _days(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_DAY):
        head, tail = context.text[: m.start()], context.text[m.end() :]
        if context.sentence_start(m.start()) or re.match(
            r"[ ](?:Santo|Negro|Sangriento|de Ceniza|de Ramos|de Resurrección|de Pascua|de Gloria|[A-Z])", tail
        ):
            continue
        if _DAY_BEFORE.search(head) and (
            _on_day(context, head) or not (_NAMED.search(head) or _behind_name(context, head))
        ):
            low = m.group().lower()
            yield replace(m.start(), m.end(), {"miercoles": "miércoles", "sabado": "sábado"}.get(low, low))
    for m in context.finditer(_MONTH):
        head, tail = context.text[: m.start()], context.text[m.end() :]
        if (
            context.sentence_start(m.start())
            or re.match(r"[ ](?:de )?[A-ZÁÉÍÓÚ][a-záéíóú]", tail)
            or _NAMED.search(head)
            or re.search(rf"\b{m.group()}\b", context.english)
        ):
            continue
        if _MONTH_BEFORE.search(head) or re.match(r"[ ](?:de|del)[ ]\d{4}", tail):
            yield replace(m.start(), m.end(), m.group().lower())


def _alone(context: Context, token: Token) -> bool:
    """Whether the capital stands apart from other capitals, so that it is no part of a name."""
    head, tail = context.text[: token.start], context.text[token.end :]
    if re.match(r"[ ](?:de(?:l| la| los)? )?[A-ZÁÉÍÓÚÑ]", tail) or re.match(r"[-–/’'.][\w]", tail):
        return False
    if context.sentence_start(token.start):
        return False
    before = re.search(r"([\w.]+)[ ]$", head)
    if before and before.group(1)[0].isupper():
        return context.sentence_start(before.start()) and before.group(1).lower() in _STARTERS
    return not re.search(r"[A-ZÁÉÍÓÚÑ][\w]+ (?:de(?:l| la| los| las)?|y|e) $", head) or context.sentence_start(
        head.rfind(" ", 0, len(head) - 4) + 1
    )


_STARTERS = frozenset(
    "a los las muchos muchas algunos algunas todos el la un una en hablo habla hablan aprender estudiar estudio soy es como dos tres".split()
) | frozenset(
    "hablamos hablas estudiamos estudias aprendemos aprendes hablaba entiendo entiende aprendo aprendí estudié hablar enseño mi mis su sus unos unas varios pocos cada nuestro este esta estos estas ser somos son".split()
)


def _names_people(word: str) -> bool:
    return word in peoples()


# «Isabel la Católica», «los Reyes Católicos»
_BYNAME = re.compile(r"(?<!\w)(?:[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+ (?:el|la)|Reyes|Rey|Reina) $")


def _names(context: Context) -> Iterable[Finding]:
    if not context.may_have(_names_people):
        return
    known = peoples()
    for token in context.tokens:
        if not token.text[:1].isupper() or token.text.isupper() or token.low not in known or not _alone(context, token):
            continue
        head = context.text[: token.start]
        if _BYNAME.search(head) or (
            token.low == "bautista" and re.search(r"(?<!\w)(?:el|al|del) $", head, re.IGNORECASE)
        ):
            continue  # Isabella, the Monarchs, Saint John
        plural = token.low.endswith("s") and token.low not in mapping("capitals", "peoples")
        if context.english:
            sure = bool(re.search(rf"\b(?:{known[token.low]})", context.english))
        else:
            sure = bool(plural and _PLURAL_BEFORE.search(head)) or bool(
                _TONGUE.search(head) and re.search(r"\b(?:habl|idioma|lengua|aprend|traduc|estudi)", head)
            )
        if sure:
            yield replace(token.start, token.end, token.low)


def _common(context: Context) -> Iterable[Finding]:
    """Other common nouns and pronouns with the capital of the English."""
    yield from half_name(context)
    yield from half_spoken(context)
    yield from behind_semicolon(context)
    yield from behind_that_is(context)
    yield from behind_colon_clause(context)
    yield from posts(context)
    if not context.english:
        return
    common = mapping("capitals", "common")
    for token in context.tokens:
        if (
            token.low in common
            and token.text[:1].isupper()
            and not token.text[1:2].isupper()
            and _alone(context, token)
        ) and (re.search(rf"\b(?:{common[token.low]})\b", context.english)):
            yield replace(token.start, token.end, token.low)
    yield from shouted(context)
    yield from called(context)
    yield from own(context)
    yield from kin(context)
    yield from places(context)
    yield from english_places(context)
    yield from small_words(context)
    yield from lost_capitals(context)
    yield from compass(context)
    yield from small_in_english(context)
    yield from behind_colon(context)
    yield from lost_name(context)
    yield from small_name(context)
    yield from lost_people(context)
    yield from large_verbs(context)


RULES = (
    Rule(
        id="lower-case-dates",
        level="fix",
        summary="Writes days and months in lower case.",
        why="Los días y los meses se escriben con minúscula.",
        find=_days,
        examples=(
            Example("Nos vemos el Martes.", "Nos vemos el martes."),
            Example(
                "Visitó la Torre Latino el Jueves.",
                "Visitó la Torre Latino el jueves.",
                "She visited Torre Latino on Thursday.",
            ),
            Example("Llegó en Agosto de 2001.", "Llegó en agosto de 2001."),
        ),
        keep=(
            Keep("La calle 5 de Mayo."),
            Keep("Lunes y martes."),
            Keep("El Viernes Santo y el actor Julio Ramos."),
            Keep("Conocí a Abril Méndez."),
        ),
        source=CAPITALS,
        typographic=True,
    ),
    Rule(
        id="lower-case-peoples",
        level="fix",
        summary="Writes languages, peoples and faiths in lower case; names of bodies stay.",
        why="Los nombres de lenguas, gentilicios y creencias se escriben con minúscula.",
        find=_names,
        examples=(
            Example("Aprendo Japonés y Coreano.", "Aprendo japonés y coreano.", "I'm learning Japanese and Korean."),
            Example("Los Franceses votan hoy.", "Los franceses votan hoy."),
            Example("Mi jefe es Canadiense.", "Mi jefe es canadiense.", "My boss is Canadian."),
        ),
        keep=(
            Keep("La Real Academia Española decide."),
            Keep("El Partido Republicano ganó.", "The Republican Party won."),
            Keep("Vive en la calle Alemán."),
            Keep("Isabel la Católica reinó.", "Isabella the Catholic reigned."),
            Keep("La cabeza del Bautista.", "The Baptist's head."),
        ),
        source=CAPITALS,
        typographic=True,
    ),
    Rule(
        id="lower-case-common",
        level="fix",
        summary="Takes the English capital from seasons, faiths, pronouns and other common nouns; gives names of places back theirs.",
        why="Es un nombre común (o un pronombre): se escribe con minúscula.",
        find=_common,
        examples=(
            Example(
                "Mi padre y Yo viajamos en Verano.",
                "Mi padre y yo viajamos en verano.",
                "My father and I travel in summer.",
            ),
            Example("Toca Blues y Rock Duro.", "Toca blues y rock duro.", "He plays blues and hard rock."),
            Example(
                "Compré dos cosas: Pan y sal.", "Compré dos cosas: pan y sal.", "I bought two things: bread and salt."
            ),
            Example("Recuerda: Nadie es perfecto.", "Recuerda: nadie es perfecto.", "Remember: nobody is perfect."),
            Example("No soy Médico, soy Enfermera.", "No soy médico, soy enfermera."),
            Example("Vive con la Tía Rosa.", "Vive con la tía Rosa.", "He lives with Aunt Rosa."),
            Example("Creo en el Budismo.", "Creo en el budismo.", "I believe in Buddhism."),
        ),
        keep=(
            Keep("Mi padre y yo."),
            Keep("Mi apellido es Médico."),
            Keep("Trabaja en el Banco de Desarrollo.", "She works at the Development Bank."),
            Keep("Vi a Rosa en el jardín.", "I saw Rosa in the garden."),
            Keep("Yo voy.", "I'm going."),
            Keep("Dijo: No es verdad.", "He said: It isn't true."),
            Keep("La profesora de Biología salió.", "The biology teacher left."),
            Keep("Estudió en la Universidad de Lima.", "He studied at the University of Lima."),
        ),
        source=CAPITALS,
        typographic=True,
    ),
)
