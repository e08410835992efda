"""Words that sound alike: a/ha, echo/hecho, haber/a ver, hay/ay."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.inflect import analyse
from pipeline.lang.triggers import Beside, only
from pipeline.rules.base import ACCENTS, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.haber import perfect, perfects
from pipeline.rules.nouns import sure_gender
from pipeline.rules.verbs import finite, first_finite, is_infinitive

_PARTICIPLE = only(
    Beside("a".__eq__, lambda word: word.endswith(("ado", "ido", "eído", "cho", "to"))),
    re.compile(
        r"\b(?:se|me|te|lo|le|la|nos|les|no|ya|ella|él|usted|nadie|nunca|qué|quién|cómo|cuándo|dónde|cuánto|por qué|veces|hoy|ayer|anoche|aquí|allí|todavía|aún|también|siempre|las (?:dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)) (a) (\w+(?:ado|ido|cho|sto|rto|eído|oto|uelto|crito))\b",
        re.IGNORECASE,
    ),
)
# "Mi hijo a empezado", "el precio de la luz a subido", "alguien a visto": a subject, then a participle that is no noun.
_BEHIND_NOUN = only(
    Beside("a".__eq__, perfect),
    re.compile(
        r"(?:(?:^|[.;:,?!¿¡(«] ?|\b(?:que|y|pero|porque|cuando|si|donde|aunque) )(?:(?:el|la|mi|tu|su|un|una|este|esta|ese|esa|nuestro|nuestra|cada) (?:[a-záéíóúñ]+ ){1,5}?|(?:alguien|quien|quién|todo|eso|esto|qué) |[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+ ))(?:no |ya |nunca |siempre |también |aún |todavía |(?:me|te|se|lo|la|le|nos|les) ){0,2}(a) (\w+(?:ado|ido|cho|sto|rto|eído|uelto))\b",
        re.IGNORECASE,
    ),
)
_TO = re.compile(
    r"\b(?:ir|voy|vas|va|vamos|van|iba\w*|ido|fu[eiéí]\w*|fuimos|fueron|viaj\w+|lleg\w+|volv\w+|vuelv\w+|vez|vine|vino) (ha) (?=(?:el|la|los|las|un|una|mi|tu|su|casa|clase|veces|pie|(?-i:[A-ZÁÉÍÓÚÑ])\w+)\b)",
    re.IGNORECASE,
)
_HABER = re.compile(
    r"\b(?:(?:ten(?:go|emos|ía|er)|tien(?:es|e|en)|tuv(?:e|o)|hay|había|tendr\w+) que|deb(?:o|es|e|en|emos|ería[sn]?|ía[sn]?|er)(?: de)?|pued(?:o|es|e|en)|podría[sn]?|podía|puede que|va|iba|van|suele|parece|debió|pudo|sin|de|por|después de) (a ver) (?=(?:un|una|unos|unas|otr[oa]s?|alg\w+|más|much\w+|poc\w+|nada|nadie|tant\w+|problemas|retrasos|sido|estado|ten\w+|\w*(?:ado|ido|cho|sto|rto|uelto|oto)|\w+s)\b)",
    re.IGNORECASE,
)
_HALLA = re.compile(
    r"\b(?:ojalá|que|cuando|aunque|espero que|no creo que|quizá|quizás|tal vez)(?: (?:no|se|lo|ya))* (halla|hallan|haiga|allá|aya|alla) (?=(?:\w*(?:ado|ido|ído|cho|sto|rto)|un|una|más|much\w+|poc\w+|algo|alguien|nada|nadie|sitio|lugar|espacio|tiempo|comida|agua|gente|paz|suficiente|[a-záéíóúñ]+s)\b)",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"\b(ha) (\w+(?:ar|er|ir)(?:me|te|se|lo|la|le|los|las|nos)?)\b", re.IGNORECASE)
_ECHO = re.compile(
    r"\b(?:he|has|ha|hemos|han|había|habían|habías|habíamos|haber|habría|habrán?|está|están|estaba|fue) (echo|echa|echos)\b(?! de (?:menos|ver))",
    re.IGNORECASE,
)
_ALREADY_DONE = re.compile(
    r"\b(?:ya|no|ya lo|no lo|ya la|lo|la|los|las) (echo|echa)\b(?! de (?:menos|ver))", re.IGNORECASE
)
_I_HAVE_DONE = re.compile(r"\bI(?:['’]ve| have| haven['’]t)(?: \w+)? (?:done|made)\b")
# "Ha mi padre le gusta", "ha las ocho", "ha pesar de": never the verb.
_AT = re.compile(
    r"(?<!\w)(ha) (?=las? (?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|\d)\b|pesar de\b|partir de\b|través de\b|causa de\b|"
    r"favor de\b|menudo\b|diferencia de\b|lo largo de\b|lo mejor\b|(?:(?:mi|tu|su|el|la) [a-záéíóúñ]+|(?:mis|tus|sus|los|las) [a-záéíóúñ]+s|mí|ti|él|ella|usted|nadie|todos|(?-i:[A-ZÁÉÍÓÚÑ])[a-záéíóúñ]+) (?:no |ya |también )?(?:me|te|le|les|nos) [a-záéíóúñ]+)",
    re.IGNORECASE,
)
_HAST = re.compile(
    r"(?:^|[.;:,?!¿¡(«] ?|\b(?:no|ya|me|te|lo|la|le|les|los|las|se|nunca|tú|que|siempre) )(as) (\w+(?:ado|ido|cho|sto|rto|eído|uelto|oto|crito))\b",
    re.IGNORECASE,
)
_WATCH = re.compile(
    r"\b(?:vamos|voy|vas|va|van|ir|fui|fue|fuimos|fueron) (haber)(?= (?:una?|el|la|los|las|mis?|tus?|sus?|a (?:el|la|los|las|mis?|tus?|sus?)|al) )",
    re.IGNORECASE,
)
_GO = re.compile(
    r"(?<!\w)([Ii]va|[Ii]vas|[Ii]van|[Hh]iba|[Hh]ibas|[Hh]iban)(?= (?:a \w*[aeiáéí]r(?:me|te|se|l[aeo]s?|nos)*|\w+ndo|a (?:la|el|los|las|mi|tu|su|casa))\b)"
)
_MISSPELT = re.compile(r"(?<!\w)(aber|haver|abía|havía|abían|abrá)(?!\w)", re.IGNORECASE)
_MISSPELT_TO = {
    "aber": "haber",
    "haver": "haber",
    "abía": "había",
    "havía": "había",
    "abían": "habían",
    "abrá": "habrá",
}
_ANSWER = re.compile(r"^\W{0,2}(Por qu[eé])(?= [^?¿]+\.\s*$)")
_BEGINS_HAVE = re.compile(
    r"(?:^|[.;:?!¿¡(«] ?)\b(a) (?=(?:sido|habido|estado|tenido|hecho|dicho|visto|llegado|pasado|podido|querido|dejado|llovido|muerto|vuelto|venido|ido|comido|salido|cambiado|ganado|perdido|sucedido|ocurrido|trabajado|vivido|comenzado|empezado|terminado) (?!de\b))",
    re.IGNORECASE,
)
# "El coche está hay": a place ends its clause here, the verb never does.
_OVER_THERE = re.compile(
    r"(?<!\w)(?:está|están|estaba|estaban|estoy|estás|estar|por|de|desde|hasta|quédate|ponlo|ponla|déjalo|déjala|siéntate|sentado|sentada|vive|vivo|trabaja|ven) (hay|ay)(?=\s*[.,;:!?)]|\s*$| (?:mismo|dentro|fuera|arriba|abajo|cerca|al lado|junto|enfrente|detrás)\b)",
    re.IGNORECASE,
)
_IF_THERE = re.compile(
    r"(?<!\w)(?:si|también|siempre|nunca|todavía|aún|ya no|cuando|donde|aquí|allí|solo|apenas|casi no|no) (ahí|ay) (?=([a-záéíóúñ]{3,})(?:\s*[.,;:?!]|\s*$| (?:en|de|para|por|que|a|y|suficientes?|disponibles?|cerca|hoy|mañana)\b))",
    re.IGNORECASE,
)
_BEGINS_MUST = re.compile(
    r"(?:^|[.;:?!¿¡(«] ?)\b(a) (?=debido (?:de )?(?:ser|haber|estar|pasar|ir|salir|costar)\b)", re.IGNORECASE
)
_HAN = re.compile(r"(?<=[a-záéíóúñ] )(an) (\w+(?:ado|ido|cho|sto|rto|eído|uelto))\b")
_HAVE_I = re.compile(
    r"(?:^\W*|[.;:?!¿¡] ?|\b(?:ya|no|lo|la|los|las|me|te|se|le|les|nunca|siempre|yo|también|que) )(e) (\w*(?:ado|ido|cho|sto|rto|eído|uelto))\b",
    re.IGNORECASE,
)
_MISS = re.compile(
    r"(?:^|[.;:,?!¿¡(«] ?|\b(?:te|lo|la|los|las|os|me|le|les|yo|no|y|también|que) )(hecho|hecha|hechas|hechan|hechamos) (?=de menos\b)",
    re.IGNORECASE,
)
_THROW = re.compile(
    r"(?<!\w)(hech)(?=(?:ar|aron|aba[sn]?|ando|ó|é|aste|aría[sn]?|ará[sn]?|aré|ado|e[sn]?)(?:me|te|se|lo|la|le|nos|les|los|las)?\b)",
    re.IGNORECASE,
)
_GOING = re.compile(r"(?<!\w)(ll)(?=endo(?:me|te|se|nos)?\b)", re.IGNORECASE)
_THERE_IS = re.compile(
    r"(?<!\w)(?<!¡)(ay) (?=(?:que|un|una|muchos|muchas|pocos|varios|algo|nada|nadie|alguien|dos|tres|más)\b)(?![^!]*!)",
    re.IGNORECASE,
)
_THERE = re.compile(
    r"(?:^|[.;:,?!¿¡(«] ?|\b(?:y|pero|porque|que|no|ya) )(ahí|allá) (?=(?:much[oa]s?|poc[oa]s?|un[oa]s?|un|algun[oa]s?|vari[oa]s|demasiad[oa]s?|más|gente|dos|tres|cuatro|cinco)\b)",
    re.IGNORECASE,
)
_DIDST = only(
    lambda word: word.endswith(("astes", "istes")), re.compile(r"(?<!\w)([a-záéíóúñ]+[ai]ste)s(?!\w)", re.IGNORECASE)
)
_GO_SEE = re.compile(
    r"\b(?:vamos|voy|vas|va|van) (haber)(?= (?:qué|cómo|si|quién|cuándo|dónde|cuál|quien)\b)", re.IGNORECASE
)
_TO_SEE = re.compile(r"\b(haber)(?= (?:si|qué|cómo|cuándo|quién)\b|(?<=^haber),|(?<=[.;?!:] haber),)", re.IGNORECASE)


def _have(context: Context) -> Iterable[Finding]:
    """a/ha, hecho/echo, a ver/haber."""
    yield from _ha(context)
    yield from _echo(context)
    yield from _hay(context)
    yield from _he(context)


def _ha(context: Context) -> Iterable[Finding]:
    """ "No a comido", "voy ha salir", "tiene que a ver", "que halla"."""
    for m in context.finditer(_PARTICIPLE):
        if any(r.mood == "part" for r in analyse(m.group(2))) and m.group(2).lower() not in (
            "lado",
            "sentido",
            "pecho",
            "resto",
            "hecho",
            "pedido",
            "cuidado",
            "partido",
        ):
            yield replace(m.start(1), m.end(1), like(m.group(1), "ha"))
    for m in context.finditer(_BEHIND_NOUN):
        part = m.group(2).lower()
        before = context.tokens_before(m.start(1))
        last = before[-1].low if before else ""
        if not perfect(part) or any(finite(t.low) and not sure_gender(t.low) for t in before if t.start >= m.start()):
            continue
        if not is_infinitive(last):
            yield replace(m.start(1), m.end(1), like(m.group(1), "ha"))
    for m in context.finditer(_TO):
        yield replace(m.start(1), m.end(1), "a")
    for m in context.finditer(_HABER):
        yield replace(m.start(1), m.end(1), "haber")
    for m in context.finditer(_HALLA):
        if (
            context.english
            and re.search(r"\b(?:there(?:['’]s| (?:is|are|will|was|were))|ha(?:s|ve|d))\b", context.english)
        ) or re.match(r"\w*(?:ado|ido|cho|sto|rto)\b", context.text[m.end() :]):
            yield replace(m.start(1), m.end(1), "hayan" if m.group(1).lower() == "hallan" else "haya")
    for m in context.finditer(_INFINITIVE):
        if any(r.mood == "inf" for r in analyse(m.group(2))):
            yield replace(m.start(1), m.end(1), like(m.group(1), "a"))


def _echo(context: Context) -> Iterable[Finding]:
    """ "Lo he echo", "ha las ocho", "as ido", "vamos haber"."""
    for m in context.finditer(_ECHO):
        yield replace(m.start(1), m.end(1), like(m.group(1), "h" + m.group(1).lower()))
    if _I_HAVE_DONE.search(context.english):
        for m in context.finditer(_ALREADY_DONE):
            yield replace(m.start(1), m.end(1), f"he {'hecho' if m.group(1).lower().endswith('o') else 'hecha'}")
    for m in context.finditer(_AT):
        yield replace(m.start(1), m.end(1), like(m.group(1)[:1], "a"))
    for m in context.finditer(_HAST):
        if any(r.mood == "part" for r in analyse(m.group(2).lower())):
            yield replace(m.start(1), m.end(1), like(m.group(1)[:1], "has"))
    if re.search(r"\b(?:see|watch|look)\b", context.english):
        for m in context.finditer(_WATCH):
            yield replace(m.start(1), m.end(1), "a ver")


def _hay(context: Context) -> Iterable[Finding]:
    """ "Iva a", "aber", "ahí gente", "a sido", "está hay"."""
    for m in context.finditer(_GO):
        yield replace(m.start(1), m.end(1), like(m.group(1), m.group(1).lower().lstrip("h").replace("v", "b")))
    for m in context.finditer(_MISSPELT):
        yield replace(m.start(1), m.end(1), like(m.group(1), _MISSPELT_TO[m.group(1).lower()]))
    if re.search(r"\bthere(?:['’]s| is| are)\b", context.english, re.IGNORECASE):
        for m in context.finditer(_THERE):
            if first_finite(context, m.end(1), 8) is None:
                yield replace(m.start(1), m.end(1), like(m.group(1)[:1], "hay"))
    answers = context.finditer(_ANSWER) if re.match(r"\W*Because\b", context.english) else ()
    for m in answers:
        yield replace(m.start(1), m.end(1), "Porque")
    for m in context.finditer(_BEGINS_HAVE):
        yield replace(m.start(1), m.end(1), "ha" if m.group(1) == "a" else "Ha")
    for m in context.finditer(_BEGINS_MUST):
        yield replace(m.start(1), m.end(1), like(m.group(1)[:1], "ha"))
    for m in context.finditer(_OVER_THERE):
        yield replace(m.start(1), m.end(1), "ahí")
    for m in context.finditer(_IF_THERE):
        noun = m.group(2).lower()
        if sure_gender(noun) and not finite(noun) and noun not in ("nada", "mucho", "todo", "solo", "arriba", "dentro"):
            yield replace(m.start(1), m.end(1), "hay")


def _he(context: Context) -> Iterable[Finding]:
    """ "An llegado", "e hecho", "hecho de menos", "ay que", "dijistes", "haber si"."""
    for m in context.finditer(_HAN):
        if any(r.mood == "part" for r in analyse(m.group(2))):
            yield replace(m.start(1), m.end(1), "han")
    yield from perfects(context)
    for m in context.finditer(_HAVE_I):
        if m.group(2) == "echo" or any(r.mood == "part" for r in analyse(m.group(2))):
            yield replace(m.start(1), m.end(1), like(m.group(1), "he"))
    for pattern in (_MISS, _THROW):
        for m in context.finditer(pattern):
            yield replace(m.start(1), m.end(1), like(m.group(1), m.group(1)[1:].lower()))
    for m in context.finditer(_GOING):
        yield replace(m.start(1), m.end(1), like(m.group(1), "y"))
    for m in context.finditer(_THERE_IS):
        yield replace(m.start(1), m.end(1), like(m.group(1), "hay"))
    for m in context.finditer(_DIDST):
        if any(r.tense == "past" and r.person == 2 for r in analyse(m.group(1))) and not analyse(m.group(1) + "s"):
            yield replace(m.end(1), m.end(1) + 1, "")
    for m in context.finditer(_GO_SEE):
        yield replace(m.start(1), m.end(1), like(m.group(1), "a ver"))
    for m in context.finditer(_TO_SEE):
        if not re.search(
            r"\b(?:de|a|sin|por|puede|debe|podría|debería|para|va|tras|parece) $",
            context.text[: m.start()],
            re.IGNORECASE,
        ):
            yield replace(m.start(1), m.end(1), like(m.group(1), "a ver"))


RULES = (
    Rule(
        id="ha-a",
        level="fix",
        summary="Tells a/ha, hecho/echo, a ver/haber, ay/hay and the like; drops the -s of “dijistes”.",
        why="«Ha» es del verbo «haber»; «a», preposición. «Hecho» es de «hacer»; «echo», de «echar».",
        find=_have,
        examples=(
            Example("No a comido nada.", "No ha comido nada."),
            Example("Voy ha salir.", "Voy a salir."),
            Example("Ya lo he echo.", "Ya lo he hecho."),
            Example("Haber si vienes.", "A ver si vienes."),
            Example("Haber, dime otra cosa.", "A ver, dime otra cosa."),
            Example("El dueño a cerrado la tienda.", "El dueño ha cerrado la tienda."),
            Example("El precio del pan a subido.", "El precio del pan ha subido."),
            Example("Ah llovido. ¿Ha quién a visto?", "Ha llovido. ¿A quién ha visto?"),
            Example("Espero que te valla bien.", "Espero que te vaya bien."),
            Example("Haz hecho bien; hay viene Ana.", "Has hecho bien; ahí viene Ana."),
            Example("Fuimos ha la feria.", "Fuimos a la feria."),
            Example("Tiene que a ver un error.", "Tiene que haber un error."),
            Example("A sido fácil y ya an llegado.", "Ha sido fácil y ya han llegado."),
            Example("E hecho pan. No e ido.", "He hecho pan. No he ido."),
            Example("Hecho de menos el mar.", "Echo de menos el mar."),
            Example("El bar está hay, junto al río.", "El bar está ahí, junto al río."),
            Example("No sé si ahí pan. A debido de ser él.", "No sé si hay pan. Ha debido de ser él."),
            Example("¿Por qué no me lo dijistes?", "¿Por qué no me lo dijiste?"),
        ),
        keep=(
            Keep("Ha de venir y la vio a lado y lado."),
            Keep("Te echo de menos. Ah, perdido; ah querido amigo."),
            Keep("El viaje a Toledo y la carta a medio hecho."),
            Keep("Voy a ver un piso; va a ver a su tía."),
            Keep("La reunión a puerta cerrada."),
            Keep("Puede haber si acaso dos. Vive por ahí; si ahí vive, llama."),
        ),
        source=ACCENTS,
        typographic=True,
    ),
)
