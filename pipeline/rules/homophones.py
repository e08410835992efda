"""Words that sound alike: a/ha, echo/hecho, haber/a ver, hay/ay; sino, si no, pero and ni."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.inflect import analyse
from pipeline.rules.base import ACCENTS, Context, Example, Finding, Keep, Rule, like, replace

_PARTICIPLE = re.compile(
    r"\b(?:se|me|te|lo|le|la|nos|les|no|ya|ella|él|usted|nadie|nunca) (a) (\w+(?:ado|ido|cho|sto|rto|eído))\b",
    re.IGNORECASE,
)
_INFINITIVE = re.compile(r"\b(ha) (\w+(?:ar|er|ir)(?:me|te|se|lo|la|le|los|las|nos)?)\b", re.IGNORECASE)
_ECHO = re.compile(
    r"\b(?:he|has|ha|hemos|han|había|habían|habías|habíamos|haber|habría|habrán?|está|están|estaba|fue|ya) (echo|echa|echos)\b(?! de (?:menos|ver))",
    re.IGNORECASE,
)
_BEGINS_HAVE = re.compile(
    r"(?:^|[.;:?!¿¡(«] ?)(a) (?=(?:sido|habido|estado|tenido|hecho|dicho|visto|llegado|pasado|podido|querido|dejado|llovido|muerto|vuelto|venido|ido|comido|salido|cambiado|ganado|perdido|sucedido|ocurrido|trabajado|vivido|comenzado|empezado|terminado) (?!de\b))",
    re.IGNORECASE,
)
_HAN = re.compile(r"(?<=[a-záéíóúñ] )(an) (\w+(?:ado|ido|cho|sto|rto|eído|uelto))\b")
_HAVE_I = re.compile(
    r"\b(?:ya|no|lo|la|los|las|me|te|se|le|les|nunca|siempre|yo|también|que) (e) (\w+(?:ado|ido|cho|sto|rto|eído|uelto))\b",
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
_DIDST = re.compile(r"(?<!\w)([a-záéíóúñ]+[ai]ste)s(?!\w)", re.IGNORECASE)
_GO_SEE = re.compile(
    r"\b(?:vamos|voy|vas|va|van) (haber)(?= (?:qué|cómo|si|quién|cuándo|dónde|cuál|quien)\b)", re.IGNORECASE
)
_TO_SEE = re.compile(r"\b(haber) (?=(?:si|qué|cómo|cuándo|quién)\b)", re.IGNORECASE)


def _have(context: Context) -> Iterable[Finding]:
    """a/ha, hecho/echo, a ver/haber."""
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
    for m in context.finditer(_INFINITIVE):
        if any(r.mood == "inf" for r in analyse(m.group(2))):
            yield replace(m.start(1), m.end(1), like(m.group(1), "a"))
    for m in context.finditer(_ECHO):
        yield replace(m.start(1), m.end(1), like(m.group(1), "h" + m.group(1).lower()))
    for m in context.finditer(_BEGINS_HAVE):
        yield replace(m.start(1), m.end(1), "ha" if m.group(1) == "a" else "Ha")
    for m in context.finditer(_HAN):
        if any(r.mood == "part" for r in analyse(m.group(2))):
            yield replace(m.start(1), m.end(1), "han")
    for m in context.finditer(_HAVE_I):
        if any(r.mood == "part" for r in analyse(m.group(2))):
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


# "No es un lujo pero una necesidad": what is set against a denial, up to the end of its clause.
_BUT_RATHER = re.compile(r"(,?) (pero) ([^.;:?!()«»]+)", re.IGNORECASE)
_NEITHER = re.compile(r"\b(?:ni) ([^.;:?!,]{2,40}?) (o) (?=[a-záéíóúñ])", re.IGNORECASE)
_BUT = re.compile(r"\b(si no)\b", re.IGNORECASE)
_IF_NOT = re.compile(r"\b(sino)\b(?! (?:también|que))", re.IGNORECASE)


def _sino(context: Context) -> Iterable[Finding]:
    """sino (but) and si no (if not), told by the English."""
    english = context.english.lower()
    if not english:
        return
    if (
        re.search(r"\bbut\b", english)
        and not re.search(r"\b(?:if|unless|otherwise|whether)\b", english)
        and re.search(r"\b(?:no|nunca|ni)\b", context.text.lower())
    ):
        for m in context.finditer(_BUT):
            yield replace(m.start(1), m.end(1), like(m.group(1), "sino"))
    yield from _rather(context)
    if re.search(r"\bneither\b[^.;]*\bnor\b", english):
        for m in context.finditer(_NEITHER):
            yield replace(m.start(2), m.end(2), "ni")
    if re.search(r"\b(?:if|unless|otherwise)\b", english) and "but" not in english.split():
        for m in context.finditer(_IF_NOT):
            yield replace(m.start(1), m.end(1), like(m.group(1), "si no"))


_NOT_BUT = re.compile(r"(?:\bnot\b|n['’]t\b|\bnever\b|\bno\b)[^.;]*\bbut\b", re.IGNORECASE)


def _rather(context: Context) -> Iterable[Finding]:
    """ "No es un lujo pero una necesidad" for "not A but B": pero wants a verb of its own, sino does not."""
    from pipeline.rules.verbs import finite

    if not _NOT_BUT.search(context.english) or re.search(
        r"\bbut (?:I|you|he|she|it|we|they|there|this|that|the \w+ (?:is|was))\b", context.english
    ):
        return
    for m in context.finditer(_BUT_RATHER):
        head = re.split(r"[.;:?!]", context.text[: m.start()])[-1]
        denial = re.search(r"(?<!\w)no (solo |sólo |solamente )?", head, re.IGNORECASE)
        if denial is None:
            continue
        words = [t for t in context.tokens if m.start(3) <= t.start < m.end(3)]
        verb = next((t for t in words if t.text.islower() and finite(t.low) and not _nominal(context, t.start)), None)
        comma = "," if not m.group(1) else m.group(1)
        if denial.group(1) and words and words[0].low == "también":
            that = " que" if verb else ""
            yield replace(m.start(), m.end(2), f"{comma} sino{that}")
        elif (
            verb is None
            and not denial.group(1)
            and words
            and words[0].low not in ("tampoco", "sí", "también", "bueno", "nunca", "no")
        ):
            yield replace(m.start(), m.end(2), f"{comma} sino")


def _nominal(context: Context, at: int) -> bool:
    """Whether a determiner or preposition stands before the word, so that it is no verb."""
    return bool(
        re.search(
            r"\b(?:el|la|los|las|un|una|unos|unas|mi|tu|su|mis|tus|sus|de|del|al|con|por|para|en|a|sin|mucha?|mucho|más|otra?|otro|este|esta|ese|esa) $",
            context.text[:at],
            re.IGNORECASE,
        )
    )


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
            Example("A sido fácil y ya an llegado.", "Ha sido fácil y ya han llegado."),
            Example("Hecho de menos el mar.", "Echo de menos el mar."),
            Example("¿Por qué no me lo dijistes?", "¿Por qué no me lo dijiste?"),
        ),
        keep=(
            Keep("Ha de venir y la vio a lado y lado."),
            Keep("Te echo de menos."),
            Keep("Puede haber si acaso dos."),
        ),
        source=ACCENTS,
        typographic=True,
    ),
    Rule(
        id="sino",
        level="fix",
        summary="Tells sino from si no (if not) and from pero, and ni from o, by the English.",
        why="«Sino» opone («no A, sino B»); «si no» es una condición negada; «pero» necesita otro verbo.",
        find=_sino,
        examples=(
            Example("No es rojo, si no azul.", "No es rojo, sino azul.", "It isn't red but blue."),
            Example("Sino llueve, saldré.", "Si no llueve, saldré.", "If it doesn't rain, I'll go out."),
            Example(
                "No quiere agua, pero cerveza.", "No quiere agua, sino cerveza.", "He doesn't want water but beer."
            ),
            Example(
                "No solo lee, pero también escribe.",
                "No solo lee, sino que también escribe.",
                "He not only reads but also writes.",
            ),
        ),
        keep=(
            Keep("No es rojo, sino azul.", "It isn't red but blue."),
            Keep("No es rojo, pero me gusta.", "It isn't red, but I like it."),
            Keep("Si no llueve, saldré.", "If it doesn't rain, I'll go out."),
        ),
        source=ACCENTS,
        typographic=True,
    ),
)
