"""Word order and copulas of English: reported questions, "he is working", clefts."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import noun_known
from pipeline.rules.syntax.grammar import SUBJECT, WORD, gerund
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite

_KNOWING = r"(?:sé|sabe|sabes|sabemos|saben|sabía|saber|pregunt\w+|dime|díga\w+|dijo|decir\w*|explic\w+|explíc\w+|entiend\w+|entender|recuerd\w+|recordar|imagin\w+|averigu\w+|ver|idea de|descubr\w+|cuént\w+|mostrar\w*|muéstr\w+)"
_ASKED = r"(?:dónde|adónde|de dónde|cuándo|cómo|por qué|qué|quién|cuánto|cuál|a qué hora|en qué (?:año|mes|día|calle|ciudad|piso)|de qué color)"
_SHOWN = r"(?:mi|tu|su|mis|tus|sus|el|la|los|las|este|esta|estos|estas|ese|esa|nuestr[oa])"
_NAMED = rf"(?:{SUBJECT}|esto|eso|{_SHOWN} {WORD}(?: (?:de|del)(?: la| los| las| mi| tu| su)? {WORD}| (?!no\b|se\b|me\b|te\b|le\b|nos\b|les\b|lo\b){WORD})?)"
_ORDER = rf"(?P<h>{_KNOWING}) (?P<q>{_ASKED}) (?P<s>{_NAMED}) (?P<c>(?:no )?(?:(?:me|te|se|lo|la|le|nos|les|los|las) )?)(?P<v>{WORD})"
_ORDER_EN = en(
    r"(?:where|when|how|why|what|who|which)(?: (?:time|year|colou?r|much|many|long|often))? (?:I|you|he|she|it|we|they|this|that|the|my|your|his|her|their|our) ?\w*"
)


def _inverted(m: re.Match[str]) -> Written:
    asks_again = re.search(r"\b(?:que|qué|y)\b", m["s"], re.IGNORECASE)  # «dime dónde estás y qué haces»
    if not finite(m["v"].lower()) or m["s"].lower() in ("el", "la") or asks_again:
        return ""
    words = m["s"].lower().split()
    if len(words) > 1 and words[0] in ("la", "los", "las") and finite(words[1]) and not noun_known(words[1]):
        return ""  # «quién la acogió cuando nació»
    if any(finite(w) for w in m["s"].lower().split()[2:] if w not in ("de", "del", "la", "los", "las")):
        return ""  # a verb before this one: «cómo el niño aguanta llora»
    head, verb, rest = f"{m['h']} {m['q']}", f"{m['c']}{m['v']}", m.groupdict().get("e") or ""
    if re.fullmatch(SUBJECT, m["s"], re.IGNORECASE):
        return (f"{head} {verb}{rest}", f"{head} {verb} {m['s']}{rest}")
    return f"{head} {verb} {m['s']}{rest}"


_EMBEDDED = finder(
    # The verb ends its clause: nobody writes so unless to copy English.
    Pair(es(rf"{_ORDER}(?= *[.,;?!]| *$)"), _ORDER_EN, _inverted, alone="suggest"),
    # «Por qué el planeador no se estrelló ni ardió» is as good as the other order.
    Pair(
        es(rf"{_ORDER}(?P<e> (?!que\b)[^.,;?!]{{1,40}})"),
        _ORDER_EN,
        lambda m: _inverted(m) if m["q"].lower() != "por qué" else "",
        level="suggest",
    ),
)

_ESTAR = {"es": "está", "son": "están", "era": "estaba", "eran": "estaban", "fue": "estuvo", "fueron": "estuvieron"}
_GER = rf"(?P<g>{WORD}(?:ando|iendo|yendo|ándo|iéndo|yéndo)(?:me|te|se|nos|l[aeo]s?){{0,2}})"


_MEANS = re.compile(
    r"\b(?:maneras?|formas?|modos?|métodos?|medios?|vías?|caminos?|opci(?:ón|ones)|solución|truco|secreto|clave|idea|remedio|ejemplo|alternativa|estrategia|costumbre|tradición|consejo|primero|mejor|única?)(?: (?:de|para) [^,.;]*)? (?:no )?$",
    re.IGNORECASE,
)


def _doing(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower())
    if form is None or re.search(r"\b(?:lo|como|cuando|donde|así|que)\b", m.string[: m.start()], re.IGNORECASE):
        return ""  # «como mejor se aprende es leyendo»
    if m["g"].lower() == "siendo" or _MEANS.search(m.string[: m.start("v")]):
        return ""  # «otra manera es usando»
    verb = _ESTAR[m["v"].lower()]
    past = {"fue": "estaba", "fueron": "estaban"}.get(m["v"].lower())
    said = f"{m['s'] or ''}{m['no'] or ''}"
    return tuple(f"{said}{v} {m['g']}" for v in (past, verb) if v)


_WAY = re.compile(
    r"\b(?:forma|manera|modo|plan|método|costumbre|truco|secreto|estilo|idea)\b[^.,;:?!]*$", re.IGNORECASE
)


def _always_doing(m: re.Match[str]) -> Written:
    """ "Es siempre quejándose"; but «su forma de saludar es siempre sonriendo» tells a way."""
    if not gerund(m["g"].lower()) or m["g"].lower() == "siendo" or _WAY.search(m.string[: m.start()]):
        return ""
    return f"{_ESTAR[m['v'].lower()]} {m['a']} {m['g']}"


_BE_DOING = finder(
    Pair(es(rf"(?P<v>es|son|era|eran) (?P<a>siempre|todavía|aún|constantemente) (?P<g>{WORD}(?:ando|iendo|yendo|ándo|iéndo|yéndo)(?:me|te|se|nos|l[aeo]s?){{0,2}})(?! (?:como|cuando|donde|que)\b)"), en(r"(?:is|are|was|were|'s|'re) (?:always|still|constantly) \w+ing"), _always_doing),
    Pair(es(rf"(?P<s>)(?P<no>no )?(?P<v>es|son|era|eran|fue|fueron) {_GER}(?! (?:como|que|cuando|donde)\b)"), en(r"(?:is|are|was|were|'s|'re) (?:\w+ly |not |still |always )?\w+ing"), _doing),
    Pair(es(rf"(?P<s>(?:{SUBJECT}) )(?P<no>no )?(?P<v>es|son|era|eran|fueron) {_GER}(?! (?:como|que|cuando|donde)\b)"), en(r"\0"), _doing, alone="suggest"),
    Pair(es(rf"(?P<s>)(?P<no>no )?(?P<v>son|eran) {_GER}(?= *[.,;!?]|$)(?! (?:como|que|cuando|donde)\b)"), en(r"\0"), _doing, alone="suggest"),
)  # fmt: skip

_TIME = r"(?:en (?:\d{4}|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|verano|invierno|otoño|primavera|ese momento|aquel momento|este momento|esa época)|ayer|anoche|hoy|entonces|ahí|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|año pasado|mes pasado))"
_PLACE = r"(?:aquí|allí|en (?:esta|esa|aquella|la|mi|su|nuestra) (?:casa|ciudad|escuela|calle|universidad|iglesia|playa|plaza)|en (?!Navidad|Nochebuena|Nochevieja|Pascua|Reyes|Semana|Carnaval|Cuaresma|Adviento)(?-i:[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)|en (?:este|ese|aquel|el) (?:lugar|sitio|pueblo|bar|país|parque|hotel|barrio))"
_CLEFT_EN = en(
    r"it(?:'s| is| was) (?:in|on|at|there|here|then|yesterday|last|only|this|that)\b.*\bthat|(?:that|this)(?:'s| is| was) (?:when|where|how)"
)
_SOMEBODY = r"(?:(?:mi|tu|su|nuestr[oa]) (?:madre|padre|herman[oa]|hij[oa]|abuel[oa]|tí[oa]|prim[oa]|marido|mujer|espos[oa]|novi[oa]|amig[oa]|jef[ea]|vecin[oa]|profesor|profesora|médic[oa])|ella|él|ti|mí|usted)"
_CLEFTS = finder(
    Pair(es(rf"(?P<v>fue|era|es|será) (?P<t>{_TIME}) que(?= (?!se\b.* (?:cuando|donde)){WORD})"), _CLEFT_EN, r"\g<v> \g<t> cuando", alone="suggest"),
    Pair(es(rf"(?P<v>fue|era|es|será) (?P<t>{_PLACE}) que(?= {WORD})"), _CLEFT_EN, r"\g<v> \g<t> donde", alone="suggest"),
    Pair(es(rf"(?P<v>fue|era|es|será|sería) (?P<p>a|con|por|para|de) (?P<n>{_SOMEBODY}) que(?= (?!más|menos)(?:no )?{WORD})"), en(r"it(?:'s| is| was| will be| would be) [^.;:?!]*\b(?:that|who|whom)"), r"\g<v> \g<p> \g<n> \g<p> quien"),
    Pair(es(rf"(?P<v>no (?:fue|era|es|será) (?:sino )?hasta (?:ayer|hoy|entonces|anoche|ahora|más tarde|mucho después|(?:el|la|los|las|que|después|varios|varias|mi|dos|tres) [^,.;:?!]{{2,45}}?))(?<!día)(?<!momento)(?<!año)(?<!vez) que(?! (?:viene|vienen|venía|venían|vino|entra|sigue|pasó)\b)(?= (?:no |me |te |se |lo |la |le |nos )*{WORD})"), en(r"\w+n't until|not until"), r"\g<v> cuando"),
    Pair(es(rf"lo que (?:es|era) (?P<a>(?:aún |todavía )?más {WORD}|(?:aún |todavía )?(?:peor|mejor)) (?P<v>es|era|fue)(?= que)"), en(r"what(?:'s| is| was) (?:even )?(?:most|worse|better)"), r"lo \g<a> \g<v>"),
    Pair(es(r"(?:eso|ese|esto|este) (?:es|fue) (?:cómo|como)(?= (?!si\b)(?:\w+ )?\w)"), en(r"(?:that|this)(?:'s| is| was) how"), lambda m: ("así es como", "así") if "fue" not in m[0].lower() else ("así fue como", "así")),
    Pair(es(r"(?:eso|ese|esto|este) (?:es|fue) d[oó]nde"), en(r"(?:that|this)(?:'s| is| was) where"), lambda m: ("ahí es donde", "ahí") if "fue" not in m[0].lower() else ("ahí fue donde", "ahí")),
    Pair(es(r"(?:eso|ese|esto|este) (?:es|fue) cu[aá]ndo"), en(r"(?:that|this)(?:'s| is| was) when"), lambda m: ("ahí es cuando", "entonces es cuando", "entonces") if "fue" not in m[0].lower() else ("fue entonces cuando", "ahí fue cuando", "entonces")),
    Pair(es(r"(?:eso|ese|esto|este) es cómo(?= (?!de\b)\w)"), en(r"\0"), lambda _: ("así es como", "así"), alone="suggest"),
    Pair(es(r"(?:eso|ese|esto) es dónde"), en(r"\0"), lambda _: ("ahí es donde", "ahí"), alone="suggest"),
)  # fmt: skip

RULES = (
    Rule(
        id="embedded-order",
        level="fix",
        summary="Puts the verb before its subject in reported questions (“dónde ella vive” → “dónde vive”); a suggestion without English or where more follows.",
        why="En la interrogativa indirecta el verbo va detrás de «dónde», «qué», «cómo».",
        find=_EMBEDDED,
        examples=(
            Example("No sé dónde ella vive.", "No sé dónde vive.", "I don't know where she lives."),
            Example("Explícame cómo la caldera de gas funciona.", "Explícame cómo funciona la caldera de gas.", "Explain to me how the gas boiler works."),
            Example("Dime a qué hora el tren sale.", "Dime a qué hora sale el tren.", "Tell me what time the train leaves."),
        ),
        keep=(
            Keep("No sé dónde vive.", "I don't know where she lives."),
            Keep("Vi cómo la casa ardía por los cuatro costados."),
            Keep("No sabe qué el."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="be-doing",
        level="fix",
        summary="Writes estar before a gerund for “he is working” (“ella es trabajando” → “ella está trabajando”); with a pronoun, or plural at the end of its clause, also without English.",
        why="El gerundio va con «estar»: «está trabajando».",
        find=_BE_DOING,
        examples=(
            Example("Mi tía es cocinando.", "Mi tía está cocinando.", "My aunt is cooking."),
            Example("Los niños eran jugando fuera.", "Los niños estaban jugando fuera.", "The children were playing outside."),
        ),
        keep=(
            Keep("Su forma de saludar es siempre sonriendo.", "His way of greeting is always smiling."),
            Keep("Como mejor se aprende es leyendo.", "The best way to learn is by reading."),
            Keep("Un modo de ahorrar es cocinando en casa.", "One way to save is cooking at home."),
            Keep("Es trabajando como se aprende.", "It is by working that one learns."),
            Keep("Está cocinando.", "He is cooking."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="cleft-when-where",
        level="fix",
        summary="Writes cuando, donde, así es como for “it was in May that”, “that is how” (“fue en mayo que” → “fue en mayo cuando”).",
        why="En estas construcciones el relativo dice si se trata de un tiempo, de un lugar o de un modo: «fue en mayo cuando», «ahí es donde», «así es como».",
        find=_CLEFTS,
        examples=(
            Example("Fue en mayo que nos casamos.", "Fue en mayo cuando nos casamos.", "It was in May that we got married."),
            Example("Fue con mi tía que viajé.", "Fue con mi tía con quien viajé.", "It was with my aunt that I travelled."),
            Example("No fue hasta hoy que lo supe.", "No fue hasta hoy cuando lo supe.", "It wasn't until today that I found out."),
            Example("Eso es donde nací.", "Ahí es donde nací.", "That's where I was born."),
            Example("Eso es cómo se abre.", "Así es como se abre.", "That's how you open it."),
        ),
        keep=(
            Keep("La reunión no es hasta el martes que viene.", "The meeting is not until next Tuesday."),
            Keep("Es a Madrid que vamos mañana.", "It is to Madrid that we are going tomorrow."),
            Keep("Fue en Navidad que nos conocimos.", "It was at Christmas that we met."),
            Keep("Fue en mayo cuando nos casamos.", "It was in May that we got married."),
            Keep("Eso es como un sueño.", "That is like a dream."),
            Keep("Era ayer que fueron treinta.", "It was thirty yesterday."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
