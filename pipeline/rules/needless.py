"""Accents that turn a small word into another one: "el libro qué leí", "cómo todos", "sí llueve", "él río", "dé la casa"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.accent import PLAIN
from pipeline.rules.adjectives import shape
from pipeline.rules.base import ACCENTS, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.english import means
from pipeline.rules.nouns import named_noun, noun_known, sure_gender
from pipeline.rules.verbs import finite, is_infinitive

_WHAT = re.compile(r"(?<=[\wáéíóúñ,] )(qué)\b(?! tal\b)", re.IGNORECASE)
_EN_WHAT = re.compile(r"\b(?:what\w*|which|how|why|anything|something|nothing)\b", re.IGNORECASE)
_PREPOSITION = re.compile(
    r"\b(?:a|de|con|en|por|para|sobre|según|hacia|hasta|desde|y|o|ni|sé|mira|fíjate) $", re.IGNORECASE
)
_HAVE_TO = re.compile(
    r"\b(?:hay|había|hubo|habrá|ten(?:go|emos|ía|ías|ían)|tien(?:es|e|en)|tuv(?:e|o|ieron)|tendr\w+) (qué) ([a-záéíóúñ]+)\b",
    re.IGNORECASE,
)
_EN_HAVE_TO = re.compile(r"\b(?:ha(?:ve|s|d) to|must|needs? to|should)\b", re.IGNORECASE)
# «Elige qué avance robar»: what is chosen is asked, whatever the English says.
_CHOSEN = re.compile(r"(?<!\w)(?:elij|elig|eleg|escoj|escog|selecci|decid|determin|averig)\w+ $", re.IGNORECASE)
# «No supo qué cara poner», «no sabía qué decir»: so is what one knows or does not, whatever the English says.
_KNOWN = re.compile(
    r"(?<!\w)(?:s[eé]|sab\w+|sup\w+|entend\w+|entiend\w+|imagin\w+|pregunt\w+|record\w+|recuerd\w+|ve[ro]?|vi[oó]?|pensar|pensaba\w*|pensando|explic\w+|dud\w+|busc\w+|encontr\w+|encuentr\w+|idea de) $",
    re.IGNORECASE,
)
_TO_DO = re.compile(r" (?:[^\W\d_]+ ){0,2}?(?P<i>[^\W\d_]+[aeií]r(?:l[aeo]s?|se|[mt]e|nos)?)(?!\w)", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(?:el|la|los|las|un|una|unos|unas|mi|tu|su|este|esta|ese|esa|lo) ([a-záéíóúñ]+)(?: [a-záéíóúñ]+(?:o|a|os|as|es|e))? (qué) ([a-záéíóúñ]+)",
    re.IGNORECASE,
)
_AS = re.compile(
    r"(?:(?<=, )|(?<=[a-záéíóúñ] ))(cómo) (?=(?:el|la|los|las|un|una|todos|todas|mi|tu|su|yo|tú|él|ella|siempre|si|en|a|muchos|muchas)\b)",
    re.IGNORECASE,
)
_SEEN = re.compile(
    r"(?<!\w)(?:v(?:eo|es?|emos|en|er|iendo|isto|i|iste|io|imos|ieron|eía[ns]?)|mir\w+|o[íiy]\w*|sent\w+|sient\w+|observ\w+|not\w+|"
    r"contempl\w+|presenci\w+|escuch\w+|advert\w+|advirt\w+|cont\w+|cuent\w+|relat\w+|describ\w+|explic\w+|record\w+|recuerd\w+) $",
    re.IGNORECASE,
)
_AS_TRADE = re.compile(r"(?<=[a-záéíóúñ] )(cómo) (?=[a-záéíóúñ]{4,}\b)")
_IF = re.compile(
    r"(?:^|[.;] ?|, |\by |\bpero )(sí) (?=(?:no |me |te |se |lo |la |le |nos |usted |tú |ya )*([a-záéíóúñ]+)\b)",
    re.IGNORECASE,
)
_PERSONS = frozenset("vosotros nosotros ellos todos muchos pocos otros como".split())
_DEMONSTRATIVE = re.compile(r"(?<!\w)([Éé]st[eao]s?|[Éé]s[eao]s?|[Aa]quéll[ao]s?|[Aa]quél) ([a-záéíóúñ]{3,})(?!\w)")
_WHETHER = re.compile(
    r"\b(?:sé|sabe[sn]?|sabemos|saber|sabía[ns]?|pregunt\w+|dud\w+|importa|ver|dime|decirme) (sí) (?:(?:no|me|te|se|lo|la|le|nos|les|ya|él|ella|usted|tú) )*([a-záéíóúñ]+)\b",
    re.IGNORECASE,
)
# Nothing is asked behind these: "creo qué es tarde".
_BELIEVED = re.compile(
    r"(?<!\w)(?:creo|creí|cree[sn]?|creemos|creía[ns]?|piensas?|pienso|piensan|opin[oa]|espero|esperamos|supongo|parece|está claro|es (?:verdad|cierto|evidente|posible|importante|necesario|mejor)|ojalá|tan [a-záéíóúñ]+) (qué) ((?:no|se|me|te|lo|la|le|nos|les|[a-záéíóúñ]+))\b",
    re.IGNORECASE,
)
# "Come cuánto quieras": behind a command or a wish nothing is asked.
_AS_YOU_WILL = re.compile(
    r"(?<![¿¡])(?<=[a-záéíóúñ,] )(cuánto|cuánta|cuántos|cuántas|dónde|cuándo|cómo|quién) (?=(?:quieras?|quieran|queráis|gustes?|te apetezca|te parezca|necesites?|haga falta|sea necesario)\b)",
    re.IGNORECASE,
)
_ASKED_IF = re.compile(
    r"(?<!\w)pregunt[a-záéíóú]+ (sí) (?:(?:no|me|te|se|lo|la|le|nos|les|ya|él|ella|yo|usted|tú) )*([a-záéíóúñ]+)\b",
    re.IGNORECASE,
)
_WHERE = re.compile(
    r"(?<!\w)(?:está|están|estaba|estaban|vive|vivo|viven|vivía|es|fue|era|trabaja|ocurrió|allí|aquí|ahí) (dónde) (?!está)",
    re.IGNORECASE,
)
_WHERE_EN = re.compile(
    r"(?:\b(?:is|are|was|were|lives?|lived|works?|happened|there|here)|['’]s) where\b", re.IGNORECASE
)
_SINCE = re.compile(r"\W*(Cómo) [^?¿.!]+,[^?¿]+\.\s*$")
_THE = re.compile(
    r"(?:^|[.;:¿¡«(] ?|\b(?:y|que|o|pero|cuando|porque|como|de|a|con|en|por|para) )(él) ([a-záéíóúñ]{3,})\b",
    re.IGNORECASE,
)
_OF = re.compile(r"\b([a-záéíóúñ]+) (dé) (?=(?:la|los|las|un|una|mi|tu|su|este|esta|[A-ZÁÉÍÓÚ]\w+)\b)")
_GIVES = re.compile(
    r"\b(?:que|ojalá|cuando|aunque|quien|para|usted|no|donde|si|quizás?|como)\b[^.;:?!]*$", re.IGNORECASE
)


def _what(word: str) -> bool:
    return "qué" in word


def _needless(context: Context) -> Iterable[Finding]:
    english = context.english
    always = (_ASKED_IF, _DEMONSTRATIVE, _AS_YOU_WILL)
    asked = (*always, _AS, _AS_TRADE, _IF, _THE, _WHETHER, _SINCE, _WHERE) if english else always
    if not any([context.may_have(_what), *map(context.may_match, asked)]):
        return
    low = context.text.lower()
    if "qué" in low and "¿" not in low and "¡" not in low:
        yield from _that(context)
    for m in context.finditer(_BELIEVED):
        if finite(m.group(2).lower()) or m.group(2).lower() in ("no", "se", "me", "te", "lo", "es"):
            yield replace(m.start(1), m.end(1), "que")
    for m in context.finditer(_AS_YOU_WILL):
        if not re.search(
            r"(?<!\w)(?:sé|sabe\w*|pregunt\w+|dec\w+|dime|importa|depende|entiend\w+) (?:\w+ )?$",
            context.text[: m.start()],
            re.IGNORECASE,
        ):
            yield replace(m.start(1), m.end(1), m.group(1).translate(PLAIN))
    for m in context.finditer(_ASKED_IF):
        if finite(m.group(2).lower()):
            yield replace(m.start(1), m.end(1), "si")
    for m in context.finditer(_DEMONSTRATIVE):
        noun = m.group(2).lower()
        if named_noun(noun) or (sure_gender(noun) and noun_known(noun) and not shape(noun) and noun not in _PERSONS):
            yield replace(m.start(1), m.end(1), m.group(1).translate(str.maketrans("éáÉÁ", "eaEA")))
    if not english:
        return
    if re.search(r"\b(?:if|whether)\b", english):
        for m in context.finditer(_WHETHER):
            if finite(m.group(2).lower()):
                yield replace(m.start(1), m.end(1), "si")
    for m in context.finditer(_WHERE) if _WHERE_EN.search(english) and "?" not in english else ():
        yield replace(m.start(1), m.end(1), "donde")
    since = _SINCE.match(context.text) if re.match(r"\W*(?:since|as|because)\b", english, re.IGNORECASE) else None
    if since:
        yield replace(since.start(1), since.end(1), "Como")
    if (
        "cómo" in low
        and re.search(r"\b(?:as|like)\b", english)
        and not re.search(r"\b(?:how|what)\b", english, re.IGNORECASE)
    ):
        for pattern in (_AS, _AS_TRADE) if re.search(r"\bas an?\b", english) else (_AS,):
            for m in context.finditer(pattern):
                # «Vieron cómo subía el agua»: so one tells what one sees happen, with or without the accent.
                if not _SEEN.search(context.text[: m.start(1)]):
                    yield replace(m.start(1), m.end(1), like(m.group(1), "como"))
    if re.search(r"\bif\b", english, re.IGNORECASE) and not re.search(
        r"\b(?:yes|yeah|do|does|did|sure|whether)\b", english, re.IGNORECASE
    ):
        for m in context.finditer(_IF):
            if finite(m.group(2).lower()):
                yield replace(m.start(1), m.end(1), like(m.group(1), "si"))
    for m in context.finditer(_THE):
        noun = m.group(2).lower()
        named = re.findall(r"\bthe (?:[a-z]+ ){0,2}?([a-z]+)\b", english, re.IGNORECASE)
        if sure_gender(noun) == "m" and any(means(noun, n.lower()) for n in named):
            yield replace(m.start(1), m.end(1), like(m.group(1), "el"))


def _that(context: Context) -> Iterable[Finding]:
    """qué for que: with English that asks nothing, or between a noun and its clause."""
    english = context.english
    done: set[int] = set()
    for m in context.finditer(_HAVE_TO) if english else ():
        if is_infinitive(m.group(2).lower()) and _EN_HAVE_TO.search(english) and not _EN_WHAT.search(english):
            done.add(m.start(1))
    if english and not _EN_WHAT.search(english):
        done |= {
            m.start(1)
            for m in context.finditer(_WHAT)
            if (not _PREPOSITION.search(context.text[: m.start(1)]) or re.search(r"\b(?:that|who)\b", english))
            and not _CHOSEN.search(context.text[: m.start(1)])
            and not _asks(context, m)
        }
    elif not english:
        for m in context.finditer(_RELATIVE):
            if sure_gender(m.group(1).lower()) and not finite(m.group(1).lower()):
                done.add(m.start(2))
    for at in sorted(done):
        yield replace(at, at + 3, "que")


def _asks(context: Context, m: re.Match[str]) -> bool:
    """Whether an infinitive behind «qué» is what somebody knows or asks: «no supo qué cara poner»; or «no sé qué»."""
    head = context.text[: m.start(1)]
    if re.search(r"\bno sé $", head, re.IGNORECASE):
        return True
    done = _TO_DO.match(context.text, m.end(1))
    return _KNOWN.search(head) is not None and done is not None and is_infinitive(done["i"].lower())


def _of(context: Context) -> Iterable[Finding]:
    """ "El tejado dé la escuela": no subjunctive without what governs it."""
    for m in context.finditer(_OF):
        noun = m.group(1).lower()
        if sure_gender(noun) and not finite(noun) and not _GIVES.search(context.text[: m.start(2)]):
            yield replace(m.start(2), m.end(2), "de")


def _all(context: Context) -> Iterable[Finding]:
    yield from _needless(context)
    yield from _of(context)


RULES = (
    Rule(
        id="needless-accent",
        level="fix",
        summary="Takes the accent from que, como, si, el and de where the English or the noun before shows that nothing is asked or stressed.",
        why="La tilde convierte la palabra en otra («qué» pregunta, «cómo» también, «sí» afirma, «él» es un pronombre).",
        find=_all,
        examples=(
            Example(
                "La película qué vimos era larga.", "La película que vimos era larga.", "The film that we saw was long."
            ),
            Example("Hay qué salir ya.", "Hay que salir ya.", "We have to leave now."),
            Example("La casa qué alquilaron es húmeda.", "La casa que alquilaron es húmeda."),
            Example("Duerme, cómo todos los gatos.", "Duerme, como todos los gatos.", "It sleeps, like all cats."),
            Example("Creo qué es tarde.", "Creo que es tarde."),
            Example("Vivo dónde nací.", "Vivo donde nací.", "I live where I was born."),
            Example("Come cuánto quieras.", "Come cuanto quieras."),
            Example("Sí tienes frío, entra.", "Si tienes frío, entra.", "If you are cold, come in."),
            Example("Él tren sale a las dos.", "El tren sale a las dos.", "The train leaves at two."),
            Example("Cerró la puerta dé la cocina.", "Cerró la puerta de la cocina."),
        ),
        keep=(
            Keep("No sé qué hacer ni cómo salir.", "I don't know what to do or how to get out."),
            Keep("No hay qué comer.", "There is nothing to eat."),
            Keep("Vieron cómo el río subía.", "They watched the river rise as it rained."),
            Keep("Dime qué quieres y qué no. ¿Para qué sirve? No sé cuánto quieras."),
            Keep("Él sale a las dos.", "He leaves at two."),
            Keep("Sí tienes frío.", "You are cold, yes."),
            Keep("Quiero que tu madre dé la cara."),
            Keep("Hablaron sobre qué hacer.", "They talked about what to do."),
            Keep("El técnico no supo qué cara poner.", "The coach didn't know where to look."),
            Keep("No sabía qué decir.", "She was lost for words."),
            Keep("Elige qué avance robar.", "Choose the advance to steal."),
        ),
        source=ACCENTS,
        typographic=True,
    ),
)
