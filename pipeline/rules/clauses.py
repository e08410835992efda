"""Small words that subordinate clauses lack or have too many of: missing que, dequeísmo and its opposite."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.adjectives import one_gender
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Level, Rule, replace
from pipeline.rules.nouns import named_noun, sure_gender
from pipeline.rules.verbs import finite, first_finite, likeliest

_HOPE = re.compile(
    r"(?<!\w)(?<!lo )(?<!los )(?<!las )(?<!la )(?<!que )(espero|esperamos|espera|esperan|deseo|deseamos|quiero|necesito|dudo|prefiero|me alegra|temo|sugiero|recomiendo|pido|rogamos|ruego|me gustaría|es importante|es necesario|es posible|es mejor) (?!que\b|a que\b)",
    re.IGNORECASE,
)
_THINK = re.compile(
    r"(?<!\w)(?<!lo )(?<!se )(?<!me )(creo|creemos|pienso|supongo|sé|sabes|dicen|dice|dijo|espero|decidí|decidió|decidimos|decidieron|descubrí|descubrió|descubrieron|noté|notó|prometí|prometió|prometieron|explicó|explicaron|olvidé|olvidó|confirmó|admitió|admitieron|aprendí|aprendió|demostró|afirmó|afirmaron|concluyó|significa|imagino|juro|sospecho|recuerdo|recordé) (?!que\b)(?=(?:eso|esto|ella|él|tú|usted|ellos|ellas|nosotros|ustedes|yo|el|la|los|las|mi|tu|su|es|son|está|están|hay) )",
    re.IGNORECASE,
)
_THINK_BARE = re.compile(
    r"(?<!\w)(?<!lo )(?<!se )(?<!que )(creo|creemos|cree|pienso|piensa|supongo|sé|sabes|sabe|dicen|dice|dijo|dijeron|dije|sabía|pensé|creí|pensaba|creía|decidí|decidió|decidimos|decidieron|descubrí|descubrió|descubrieron|noté|notó|prometí|prometió|prometieron|explicó|explicaron|olvidé|olvidó|confirmó|admitió|admitieron|aprendí|aprendió|demostró|afirmó|afirmaron|concluyó|significa|imagino|juro|sospecho|recuerdo|recordé) (?:(?:no|me|te|se|lo|la|le|nos|les|ya) ){0,2}([a-záéíóúñ]+)\b",
    re.IGNORECASE,
)
_EN_THAT = re.compile(
    r"\b(?:hope[sd]?|hoping|wish(?:es)?|doubts?|wants?|needs?|prefers?|thinks?|believes?|guess|suppose|know|say|says|said|told|suggests?|recommends?|asks?|glad|afraid|important|necessary|possible|better|fears?|would like|'d like|decided|discovered|found out|noticed|promised|explained|forgot|confirmed|admitted|learn(?:ed|t)|showed|claimed|concluded|means|imagine|swear|suspect|remember(?:ed)?)\b",
    re.IGNORECASE,
)


_INFINITIVE_NEXT = re.compile(r"(?:no )?[a-záéíóúñü]+(?:ar|er|ir|ír)(?:[mts]e|nos|l[aeo]s?){0,2}\b")


def _missing_that(context: Context) -> Iterable[Finding]:
    """ "Espero eso ayude": the conjunction que is missing before the clause."""
    for m in context.finditer(_HOPE):
        if _INFINITIVE_NEXT.match(context.text, m.end()) or m.group(1).lower() in ("ruego", "rogamos"):
            continue  # «rogamos tengan a mano la tarjeta»
        verb = first_finite(context, m.end(), 5)
        if (
            verb is None
            or named_noun(verb.low)  # «pido tres cosas»
            or one_gender(verb.low)  # «prefiero el café caliente»
            or not (forms := likeliest(verb.low))
            or any(f.mood == "ind" for f in forms)
            or not any(f.mood == "sub" for f in forms)
        ):
            continue
        if verb.low in ("té", "dé") and context.text[m.end() : verb.start] == "":
            continue  # «quiero té»
        between = [t.low for t in context.tokens if m.end() <= t.start < verb.start]
        if any(w in ("que", "y", "a", "de", "para", "cuando", "si", "quien", "como", "o") for w in between):
            continue
        bare = not [w for w in between if w not in ("no", "me", "te", "le", "se", "lo", "la", "les", "nos")]
        level: Level = "fix" if _EN_THAT.search(context.english) or (not bare and not context.english) else "suggest"
        if bare and not context.english:
            continue
        yield replace(m.end(1), m.end(1), " que", level)
    if not _EN_THAT.search(context.english):
        return
    for m in context.finditer(_THINK_BARE):
        bare_verb = m.group(2).lower()
        said = re.search(
            rf"\b(?:thinks?|thought|believes?|believed|guess|supposes?|knows?|knew|says?|said|told (?:me|him|her|us|them|you)|hope|sure|{_TOLD}) {_EN_PRONOUN}",
            context.english,
            re.IGNORECASE,
        )
        is_verb = any(f.mood == "ind" for f in finite(bare_verb)) and not (
            sure_gender(bare_verb) and (named_noun(bare_verb) or not bare_verb.endswith("ía"))
        )
        if said and (is_verb or bare_verb in ("era", "eran")):
            yield replace(m.end(1), m.end(1), " que")
    for m in context.finditer(_THINK):
        if context.text[: m.start()].lower().endswith("que "):
            continue  # «lo único que sé es que…»
        verb = first_finite(context, m.end(), 5)
        if verb is None or not any(f.mood == "ind" for f in finite(verb.low)):
            continue
        between = [t.low for t in context.tokens if m.end() <= t.start < verb.start]
        if between[:1] in (["esto"], ["eso"]) and not _LEADS.issuperset(between[1:]):
            continue  # «aprendí esto el camino duro»: what was learnt
        if (between and between[-1] in ("el", "la", "los", "las", "mi", "tu", "su")) or any(
            w in ("que", "y", "de", "a", "cuando", "como") for w in between
        ):
            continue
        if m.group(1).lower() not in _THINKING and not re.search(
            rf"\b(?:says?|said|know|{_TOLD}) (?:\w+ )?(?:\w+ )?{_EN_PRONOUN}", context.english, re.IGNORECASE
        ):
            continue
        yield replace(m.end(1), m.end(1), " que")


_LEADS = frozenset("no nunca siempre también ya me te se lo la le nos los las les solo todo".split())
_THINKING = frozenset("creo creemos pienso supongo espero".split())
_TOLD = r"decided|discovered|found out|noticed|promised|explained|forgot|confirmed|admitted|learned|learnt|showed|claimed|concluded|means|imagine|swear|suspect|remember|remembered"
_EN_PRONOUN = r"(?:it|he|she|they|you|we|I|that|this|the|there|his|her|my|your)\b"


_ADJECTIVES = (
    "importante|posible|imposible|necesario|probable|improbable|evidente|obvio|claro|verdad|cierto|mejor|bueno|normal|lógico|difícil|fácil|curioso|raro|extraño|triste|increíble|"
    "fundamental|esencial|interesante|recomendable|preferible|conveniente|natural|falso|sabido|suficiente|útil|justo|injusto|sorprendente|impresionante"
)
# Behind these "de que" may be a question that lost its accent.
_ASKABLE = re.compile(
    r"(?:veo|vio|vi|recuerdo|recuerda|entiendo|entendí|indica|indicó|muestra|explica|explicó|imagino|imagina|descubrí|descubrió|contó|contaron|dijo|dice|digo|diga|dicen|dijeron|decía|confieso|confesó|parece)$",
    re.IGNORECASE,
)
_DE_QUE = re.compile(
    r"\b((?:pienso|piensas|piensa|piensan|pensamos|pensaba|pensó|pensé|creo|crees|cree|creen|creemos|creía|creyó|creí|dig[ao]|dices|dice|dicen|dijo|dijeron|decía|opino|opina|opinan|"
    r"considero|considera|consideran|consideramos|supongo|supone|suponen|espero|espera|esperan|esperamos|esperaba|afirma|afirman|afirmó|comentó|comenta|comentan|aseguró|asegura que|sostiene|veo|vio|vi|"
    r"parece|parecía|imagino|imagina|temo|deseo|quiero|quiere|recuerdo|recuerda|entiendo|entendí|siento|resulta|resultó|pasa|ocurre|sucede|sucedió|demuestra|demostró|indica|indicó|muestra|anunció|declaró|confirmó|"
    r"explicó|explica|confieso|confesó|reconozco|reconoció|admito|admitió|propongo|propuso|sugiero|sugirió|recomiendo|recomendó|recomienda|recomiendan|aconsejo|aconseja|aconsejó|aconsejaron|pido|pide|pidió|pidieron|pedí|exige|exigió|ordenó|sugirieron|recomendaron|permite|permitió|prohibió|ruego|rogó|suplicó|descubrí|descubrió|prefiero|prefiere|necesito|necesita|significa|"
    r"(?:me|te|le|nos|les) (?:alegra|gusta|encanta|preocupa|molesta|importa|parece|sorprende|interesa|dijo|dijeron|contó|contaron|explicó|consta)|"
    rf"(?:es|fue|era|sería|parece|resulta|será) (?:muy |más |bastante )?(?:{_ADJECTIVES})|está claro|"
    r"(?:el|la|lo|mi|su|otro|otra) [a-záéíóúñ]+(?: [a-záéíóúñ]+)? (?:es|era|fue))) de que\b",
    re.IGNORECASE,
)
_QUE = re.compile(
    r"\b((?:estoy|estás|está|estamos|están|estaba|estar|estaban|estuve) (?:muy |completamente |totalmente |absolutamente |casi |bastante )?(?:segur[oa]s?|convencid[oa]s?|consciente[s]?|orgullos[oa]s?|hart[oa]s?|enterad[oa]s?|content[oa]s?|satisfech[oa]s?|cansad[oa]s?|temeros[oa]s?)|"
    r"(?:me|te|se|nos|os) (?:d[io]|diste|dimos|dieron|da|das|doy|dan|damos|daba|dé|des|den) cuenta|darse cuenta|darte cuenta|darme cuenta|darnos cuenta|dado cuenta|dándose cuenta|"
    r"me (?:alegro|alegré|acuerdo|acordaba|acordé|arrepiento|arrepentí|quejo|quejaba|olvidé|olvido|enteré|entero|aseguré|aseguro|convencí)|te (?:alegras|acuerdas|acordabas|quejas|quejabas)|"
    r"se (?:alegran?|acuerdan?|acordaba|quejan?|quejaban?|olvidó|enteró|convenció)|nos (?:alegramos|acordamos)|acuérdate|acuérdese|olvídate|asegúr[ae]te|asegúrese|asegurarse|asegurarte|"
    r"a pesar|(?:es|era|sea|fue|ya va siendo) hora|llegó el momento|no (?:hay|tengo|tienes|tiene|tenemos) (?:ninguna )?necesidad|no cabe duda|no hay duda|no (?:tengo|tiene|tenía|tienen|tenemos|tuve) (?:ninguna |la menor )?dudas?|sin duda alguna|(?:tengo|tiene|tenía|tienes|tenemos|tienen) (?:miedo|ganas|la certeza|la sensación|la impresión|la esperanza|la seguridad|la suerte|la ventaja)|a condición|con la condición|debido al hecho|depende del hecho|el hecho|la idea|en vista|antes de ello|"
    r"en (?:el )?caso|a fin|la posibilidad|la probabilidad|el riesgo|la ventaja|la desventaja|el problema es el hecho|a cambio|hasta el punto|con el fin|con el objetivo) que\b",
    re.IGNORECASE,
)
_EN_QUE = re.compile(
    r"\b(insist(?:o|es|e|imos|en|í|ió|ía)|insistir|insiste|confí(?:o|as|a|an)|confiamos|confiar|confiaba|(?:me|te|se|nos) fij(?:é|o|as|a|aste|ó|amos)|fíjate|(?:estoy|está|estamos|están|estaba) de acuerdo|coincid(?:o|e|en|imos)|consiste|la razón consiste) que\b",
    re.IGNORECASE,
)


# Nouns behind which "que" may also begin a relative clause: "la posibilidad que tienes".
_RELATIVE = frozenset("la posibilidad|la probabilidad|el riesgo|la ventaja|la desventaja|el hecho".split("|"))


def _relative(context: Context, m: re.Match[str]) -> bool:
    """Whether the clause behind "que" lacks the object that the noun may be: it ends right behind its verb."""
    return bool(re.match(r" que (?:\w+ ){0,2}\w+[.,;]", context.text[m.end(1) :]))


# Said, told: what they say is a whole statement, "dijeron de que el curso era gratuito", never "dijo de que color es".
_STATED = re.compile(
    r" (?:(?:no|se|me|te|le|les|nos|ya|había|hay|habían) |(?:el|la|los|las|mi|su|tu|un|una|este|esta|esa|ese|estos|estas) [a-záéíóúñ]+ )"
)
_TELLING = re.compile(
    r"(?:contó|contaron|dijo|dice|digo|diga|dicen|dijeron|decía|indicó|confesó|confieso|explicó)$", re.IGNORECASE
)


def _states(context: Context, m: re.Match[str]) -> bool:
    """Whether a statement with a subject of its own follows a verb of telling that is not denied."""
    denied = re.search(r"\bno (?:me |te |le |nos |se |lo )*$", context.text[: m.start()], re.IGNORECASE)
    return bool(_TELLING.search(m.group(1)) and not denied and _STATED.match(context.text, m.end()))


# Where the norm leaves no doubt, no English is needed.
_SURE_QUE = re.compile(
    r"(?:(?:segur|convencid|conscient)\w+|cuenta|a pesar|no cabe duda|no hay duda|no (?:tengo|tiene|tenía|tienen|tenemos|tuve) (?:ninguna |la menor )?dudas?)$",
    re.IGNORECASE,
)


def _dequeismo(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_DE_QUE):
        noun = re.search(
            r"\b(?:el|un|mi|tu|su|este|ese|del|al|de|gran|con) $", context.text[: m.start()], re.IGNORECASE
        )
        asked = re.search(r"\b(?:what|which)\b", context.english) if context.english else not _states(context, m)
        if _ASKABLE.search(m.group(1)) and asked:
            continue  # "no entiendo de que hablas" lacks an accent instead
        informs = re.search(
            r"\bes (?:hora|el caso|el momento|señal|consciente)$|\bla (?:idea|prueba|hora|posibilidad|noticia) (?:es|era|fue)$",
            m.group(1),
            re.IGNORECASE,
        )
        if noun or informs or m.group(1).lower() == "se queja":
            continue
        yield replace(m.end(1), m.end(1) + 3, "")
    for m in context.finditer(_QUE):
        low = m.group(1).lower()
        pleases = low.endswith("alegra") and re.match(r"(?:me|te|le|nos)", low)
        if low == "la idea" or pleases or (low in _RELATIVE and _relative(context, m)):
            continue
        if _INFINITIVE_NEXT.match(context.text, m.end() + 1):
            continue  # «mejor estar seguro que lamentar», where two things are compared
        sure = context.english or _SURE_QUE.search(low)
        yield replace(m.end(1), m.end(1), " de", "fix" if sure else "suggest")
    for m in context.finditer(_EN_QUE):
        # "Fíjate que" is colloquial by itself; with English it is told by its "notice that".
        if not m.group(1).lower().startswith("fíjate") or re.search(r"\bnotice\b", context.english):
            trust = m.group(1).lower() in ("confío", "confiamos", "insisto", "insistió")
            yield replace(m.end(1), m.end(1), " en", "fix" if context.english or trust else "suggest")


RULES = (
    Rule(
        id="missing-que",
        level="fix",
        summary="Restores que between a verb of hope or belief and its clause.",
        why="Falta la conjunción «que» que introduce la oración subordinada.",
        find=_missing_that,
        examples=(
            Example("Espero esto sirva.", "Espero que esto sirva.", "I hope this is of use."),
            Example(
                "Esperamos ustedes vuelvan pronto.",
                "Esperamos que ustedes vuelvan pronto.",
                "We hope you come back soon.",
            ),
            Example("Dudo ella lo sepa.", "Dudo que ella lo sepa.", "I doubt she knows."),
            Example("Creo él tiene razón.", "Creo que él tiene razón.", "I think he is right."),
            Example("Supongo vendrá.", "Supongo que vendrá.", "I suppose he will come."),
        ),
        keep=(
            Keep(
                "Aprendí esto cuando trabajaba allí y me sirvió.",
                "I learned this when I worked there and it was useful.",
            ),
            Keep("Espero que esto sirva.", "I hope this helps."),
            Keep("Lo único que sé es que no vino.", "The only thing I know is that he didn't come."),
            Keep("Espero el autobús.", "I'm waiting for the bus."),
            Keep("Le ruego me disculpe."),
            Keep("Quiero agua y pan.", "I want water and bread."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="dequeismo",
        level="fix",
        summary="Drops the de of “pienso de que”; adds it to “estoy seguro que” (a suggestion without English).",
        why="El verbo no rige «de» («pienso que»), o la expresión sí la rige («estoy seguro de que»).",
        find=_dequeismo,
        examples=(
            Example("Pienso de que es tarde.", "Pienso que es tarde."),
            Example("Nos dijeron de que el tren venía lleno.", "Nos dijeron que el tren venía lleno."),
            Example("Estoy seguro que lo sabe.", "Estoy seguro de que lo sabe."),
            Example("Es posible de que llueva.", "Es posible que llueva."),
            Example("Estoy segura que vendrá.", "Estoy segura de que vendrá.", "I'm sure she will come."),
            Example("Me di cuenta que era tarde.", "Me di cuenta de que era tarde.", "I realised it was late."),
            Example("Insisto que vengas.", "Insisto en que vengas.", "I insist that you come."),
        ),
        keep=(
            Keep("Te aseguro que duele y nos alegra que vengas."),
            Keep("Mejor estar seguro que lamentarlo."),
            Keep("Me alegro de que vengas antes de que llueva."),
            Keep("Es hora de que hables de que te vas."),
            Keep("No recuerda de que color es.", "He doesn't remember what colour it is."),
            Keep("Tengo la idea que tú me diste."),
        ),
        source="Diccionario panhispánico de dudas (RAE-ASALE)",
    ),
)
