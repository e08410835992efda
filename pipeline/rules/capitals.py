"""Capitals that Spanish does not use: days, months, languages, peoples, posts, title case."""

import re
from collections.abc import Iterable
from functools import cache

from pipeline.model import Patch
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.dates import DAYS, MONTHS
from pipeline.rules.tables import listed, mapping

_SOURCE = "Ortografía de la lengua española (RAE-ASALE, 2010), cap. IV, «El uso de las letras minúsculas y mayúsculas»"
_DAY = re.compile(rf"\b(?:{DAYS.title()}|Sábados|Domingos)\b")
_MONTH = re.compile(rf"\b(?:{MONTHS.title()})\b")
_DAY_BEFORE = re.compile(
    r"\b(?:el|los|este|esta|cada|todos los|próximo|pasado|del|al|y|o|e|a|de|un|hasta el|desde el|en|para el|ni|cualquier|por el)[ ]$|, $", re.IGNORECASE
)
_MONTH_BEFORE = re.compile(
    r"(?:\b(?:en|desde|hasta|a|para|hacia|este|próximo|pasado|cada|entre|mes de|finales de|principios de|mediados de|fines de|comienzos de|"
    r"inicios de|y|o|e)|\d(?:\.º)? de)[ ]$",
    re.IGNORECASE,
)
_NAMED = re.compile(r"\b(?:calle|avenida|av|plaza|barrio|club|estadio|batalla|partido|colegio|escuela|movimiento|revolución|isla|metro|estación|hospital)\b[^,.;]{0,30}$", re.IGNORECASE)
_TONGUE = re.compile(
    r"\b(?:habl\w+|aprend\w+|estudi\w+|enseñ\w+|traduc\w+|escrib\w+|domin\w+|entiend\w+|sab\w+|sé|lee\w*|idioma|lengua|lenguaje|clases? de|"
    r"profesora? de|curso de|nivel de|en|del?|al|y|o|e|un poco de|algo de|solo|bien|mejor|palabra|acento|gramática)[ ](?:el |al |del )?$",
    re.IGNORECASE,
)
_PLURAL_BEFORE = re.compile(r"\b(?:los|las|unos|unas|muchos|muchas|algunos|algunas|todos los|pocos|varios|otros|estos|esos|dos|tres|de|y|e|o|entre|ciudadan[oa]s)[ ]$", re.IGNORECASE)


@cache
def _peoples() -> dict[str, str]:
    """Every form of every people's or language's name, with the English that proves it."""
    forms: dict[str, str] = {}
    for base, english in mapping("capitals", "peoples").items():
        bare = base.translate(str.maketrans("áéíóú", "aeiou")) if base.endswith(("és", "án", "ín", "ón")) else base
        forms[base] = english
        if base.endswith("o"):
            ends = [base[:-1] + e for e in ("a", "os", "as")]
        elif base.endswith(("és", "án", "ón", "ol", "or", "uz")):
            plural = bare.replace("uz", "uces") if bare.endswith("uz") else bare + "es"
            ends = [bare + "a", plural, bare + "as", bare]
        elif base.endswith(("í", "ú")):
            ends = [base + "es", base + "s"]
        else:
            ends = [base + ("s" if base[-1] in "aeiouáéíóú" else "es")]
        forms.update(dict.fromkeys(ends, english))
    # Countries that sound like their people.
    return {form: english for form, english in forms.items() if form not in ("india", "filipinas", "argentina", "suiza", "checa", "dominicana")}


def _days(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_DAY):
        head, tail = context.text[: m.start()], context.text[m.end() :]
        if context.sentence_start(m.start()) or re.match(r"[ ](?:Santo|Negro|Sangriento|de Ceniza|de Ramos|de Resurrección|de Pascua|de Gloria|[A-Z])", tail):
            continue
        if _DAY_BEFORE.search(head) and not _NAMED.search(head) and not re.search(r"[A-ZÁÉÍÓÚ]\w* (?:de |del |el |y )?$", head[-25:]):
            low = m.group().lower()
            yield replace(m.start(), m.end(), {"miercoles": "miércoles", "sabado": "sábado"}.get(low, low))
    for m in context.finditer(_MONTH):
        head, tail = context.text[: m.start()], context.text[m.end() :]
        if context.sentence_start(m.start()) or re.match(r"[ ](?:de )?[A-ZÁÉÍÓÚ][a-záéíóú]", tail) or _NAMED.search(head):
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


_STARTERS = frozenset("los las muchos muchas algunos algunas todos el la un una en hablo habla hablan aprender estudiar estudio soy es como dos tres".split()) | frozenset(
    "aprendo aprendí estudié hablar enseño mi mis su sus unos unas varios pocos cada nuestro este esta estos estas ser somos son".split()
)


def _names(context: Context) -> Iterable[Finding]:
    peoples = _peoples()
    for token in context.tokens:
        if not token.text[:1].isupper() or token.text.isupper() or token.low not in peoples or not _alone(context, token):
            continue
        head = context.text[: token.start]
        plural = token.low.endswith("s") and token.low not in mapping("capitals", "peoples")
        if context.english:
            sure = bool(re.search(rf"\b(?:{peoples[token.low]})", context.english))
        else:
            sure = bool(plural and _PLURAL_BEFORE.search(head)) or bool(_TONGUE.search(head) and re.search(r"\b(?:habl|idioma|lengua|aprend|traduc|estudi)", head))
        if sure:
            yield replace(token.start, token.end, token.low)


def _common(context: Context) -> Iterable[Finding]:
    """Other common nouns and pronouns with the capital of the English."""
    common = mapping("capitals", "common")
    if not context.english:
        return
    for token in context.tokens:
        if token.low in common and token.text[:1].isupper() and not token.text[1:2].isupper() and _alone(context, token):
            if token.low == "yo" or re.search(rf"\b(?:{common[token.low]})\b", context.english):
                yield replace(token.start, token.end, token.low)


_POST_BEFORE = re.compile(r"\b(?:el|la|los|las|un|una|al|del|su|mi|tu|nuestro|nuestra|como|nuevo|nueva|de|cada|antiguo|exjefe|ser|era|es|fue)[ ]$", re.IGNORECASE)
_FIELDS = frozenset(
    "ventas marketing mercadotecnia mercadeo finanzas operaciones recursos humanos ingeniería proyecto proyectos producto productos sistemas software tecnología "
    "tecnologías información comunicación comunicaciones ejecutivo ejecutiva general generales financiero financiera técnico técnica comercial administrativo administrativa adjunto "
    "adjunta senior júnior regional nacional área departamento calidad compras legal contabilidad datos investigación desarrollo seguridad servicio servicios cliente "
    "clientes relaciones públicas cuentas oficina escuela matemáticas historia inglés español ciencias biología química física publicidad diseño producción logística "
    "planta turno tienda sucursal principal negocio negocios creativo creativa médico médica asociado asociada estrategia innovación formación asuntos exteriores interior economía hacienda "
    "defensa educación salud trabajo justicia república gobierno empresa banco consejo junta".split()
)
_SMALL = frozenset("de del la el los las y e a al en para con por".split())


def _posts(context: Context) -> Iterable[Finding]:
    """A post or trade with its department: "el Gerente de Mercadotecnia"; with English only."""
    if not context.english:
        return
    posts = listed("capitals", "posts")
    tokens = context.tokens
    skip = -1
    for n, token in enumerate(tokens):
        if n <= skip or not token.text[:1].isupper() or token.text.isupper() or context.sentence_start(token.start):
            continue
        stem = token.low[:-2] if token.low.endswith("es") and token.low[:-2] in posts else token.low.removesuffix("s") if token.low not in posts else token.low
        head = context.text[: token.start]
        # A capital article in mid-sentence begins a title: "El Señor de los Anillos".
        if stem not in posts or not _POST_BEFORE.search(head) or re.search(r"\S [ÉE]l $|\S L[ao]s? $", head):
            continue
        patches = [Patch(start=token.start, end=token.end, new=token.low)]
        for k in range(n + 1, len(tokens)):
            word = tokens[k]
            if context.text[tokens[k - 1].end : word.start] != " ":
                break
            if word.low in _SMALL and not word.text[0].isupper():
                continue
            if not word.text[0].isupper() or word.text.isupper() or word.low not in _FIELDS or word.text in context.english and word.low not in ("general", "senior", "regional", "marketing", "software"):
                break
            patches.append(Patch(start=word.start, end=word.end, new=word.low))
            skip = k
        yield Finding(tuple(patches))


@cache
def _known_common(word: str) -> bool:
    """Whether the word is in the dictionary in lower case; months, names and brands are not asked for."""
    from simplemma import is_known

    return word not in listed("capitals", "names") and bool(is_known(word.lower(), lang="es"))


def _title_case(context: Context) -> Iterable[Finding]:
    """A whole line in English title case."""
    text = context.text.strip()
    if len(text) > 150 or "\n" in text or text.isupper():
        return
    tokens = [t for t in context.tokens if t.start >= context.label_end]
    long = [t for t in tokens[1:] if len(t.text) > 3]
    if len(tokens) < 4 or len(long) < 2 or any(not t.text[0].isupper() for t in long):
        return
    telling = [t for t in tokens[1:] if t.text[0].isupper() and t.low in _TELLING]
    if not telling and not (context.kind == "heading" or not re.search(r"[.:;]\s*$", text)):
        return
    if not telling and not _english_title(context):
        return
    patches = []
    for t in tokens[1:]:
        name = re.search(rf"\b{re.escape(t.text)}\b", context.english) is not None and len(t.text) > 1
        if t.text[0].isupper() and not t.text[1:2].isupper() and not name and _known_common(t.text):
            if not re.search(r"[.?!…][\"»”)]*\s+[«“¿¡(]*$", context.text[: t.start]):
                patches.append(Patch(start=t.start, end=t.end, new=t.low))
    if len(patches) >= 2:
        yield Finding(tuple(patches))


_TELLING = frozenset("para por con sin que cómo qué en un una unos unas sobre desde hasta tu su mi tus sus mis ser es son hacer tener más cuando cuándo dónde antes después".split())


def _english_title(context: Context) -> bool:
    words = [w for w in re.findall(r"[A-Za-z']+", context.english) if len(w) > 3]
    return len(words) > 1 and all(w[0].isupper() for w in words)


def _sentence_case(context: Context) -> Iterable[Finding]:
    """A sentence that begins small although its English begins with a capital and the text before has ended."""
    m = re.match(r"[«“\"¿¡(]*([a-záéíóúñ])[a-záéíóúñ]*(?=[ ,])", context.text)
    if context.kind == "sentence" and m and re.search(r"[.?!…][\"»”)]*\s*$", context.text) and len(context.text.split()) > 2:
        ended = not context.previous or re.search(r"[.?!…][\"»”)]*\s*$|\n\s*\n\s*$", context.previous)
        if ended and re.match(r"[\"“‘'(]*[A-Z]", context.english) and not context.is_protected(m.start(1), m.end(1)):
            if context.english.split()[0].lower() not in (m.group(), "iphone", "ebay") and not re.match(r"[\"“]*i[A-Z]", context.english):
                yield replace(m.start(1), m.end(1), m.group(1).upper())
    for m in context.finditer(re.compile(r"(?<=[^\W\d_][.?!] )([¿¡]?)([a-záéíóúñ])(?=[a-záéíóúñ]+ )")):
        head = context.text[: m.start() - 1]
        if context.english and not re.search(r"(?:\b\w{1,4}|\.\.)[.]$", head) and not re.search(r"[?!]$", head):
            yield replace(m.start(2), m.end(2), m.group(2).upper())


RULES = (
    Rule(
        id="lower-case-dates",
        level="fix",
        summary="Writes days and months in lower case.",
        why="Los días y los meses se escriben con minúscula.",
        find=_days,
        examples=(Example("Nos vemos el Martes.", "Nos vemos el martes."), Example("Llegó en Agosto de 2001.", "Llegó en agosto de 2001.")),
        keep=(Keep("La calle 5 de Mayo."), Keep("Lunes y martes."), Keep("El Viernes Santo y el actor Julio Ramos."), Keep("Conocí a Abril Méndez.")),
        source=_SOURCE,
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
        keep=(Keep("La Real Academia Española decide."), Keep("El Partido Republicano ganó.", "The Republican Party won."), Keep("Vive en la calle Alemán.")),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="lower-case-common",
        level="fix",
        summary="Takes the English capital from seasons, faiths, pronouns and other common nouns.",
        why="Es un nombre común (o un pronombre): se escribe con minúscula.",
        find=_common,
        examples=(
            Example("Mi padre y Yo viajamos en Verano.", "Mi padre y yo viajamos en verano.", "My father and I travel in summer."),
            Example("Creo en el Budismo.", "Creo en el budismo.", "I believe in Buddhism."),
        ),
        keep=(Keep("Mi padre y yo."), Keep("Yo voy.", "I'm going."), Keep("Estudió en la Universidad de Lima.", "He studied at the University of Lima.")),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="lower-case-posts",
        level="fix",
        summary="Writes posts and trades in lower case when the capital comes from the English.",
        why="Los cargos se escriben con minúscula.",
        find=_posts,
        examples=(
            Example("Habla con el Gerente de Ventas hoy.", "Habla con el gerente de ventas hoy.", "Talk to the Sales Manager today."),
            Example("Es la Directora Financiera.", "Es la directora financiera.", "She is the Chief Financial Officer."),
        ),
        keep=(Keep("El presidente habló.", "The President spoke."), Keep("Lee El Señor de los Anillos.", "Read The Lord of the Rings."), Keep("El Papa vino.")),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="title-case",
        level="fix",
        summary="Writes headings in sentence case; names that also stand in the English stay.",
        why="En español los títulos llevan mayúscula solo en la primera palabra y en los nombres propios.",
        find=_title_case,
        examples=(
            Example("Cómo Aprender Un Idioma En Casa", "Cómo aprender un idioma en casa", "How to Learn a Language at Home"),
            Example("Diez Consejos Para Ahorrar Dinero En Madrid", "Diez consejos para ahorrar dinero en Madrid", "Ten Tips to Save Money in Madrid"),
        ),
        keep=(Keep("Universidad Nacional Autónoma de México"), Keep("Ayer vi a Juan Pérez en Lima."), Keep("Cómo aprender en casa")),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="sentence-capital",
        level="fix",
        summary="Begins a sentence with a capital where the English does.",
        why="La oración empieza con mayúscula.",
        find=_sentence_case,
        examples=(Example("el tren sale tarde hoy.", "El tren sale tarde hoy.", "The train leaves late today."),),
        keep=(Keep("el tren sale tarde hoy."), Keep("iPhone y iPad son marcas.", "iPhone and iPad are brands."), Keep("Vive en EE. UU. desde hoy.", "He has lived in the US since today.")),
        source=_SOURCE,
        typographic=True,
    ),
)
