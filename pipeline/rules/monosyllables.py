"""Pairs told apart by an accent: el/él, tu/tú, mi/mí, se/sé, si/sí, de/dé, mas/más, aun/aún, esta/está, que/qué."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, like, replace

_SOURCE = "Ortografía de la lengua española (RAE-ASALE, 2010), cap. II, «La tilde diacrítica»"
_STOP = r"(?=\s*(?:[.,;:!?)»”]|$))"
_OF_HE = "es|era|fue|será|sería|tiene|tenía|tuvo|tendrá|está|estaba|estuvo|ha|había|va|iba|dice|decía|sabe|sabía|quiere|quería|puede|podía|pudo|hace|hacía|cree|creía|piensa|necesita|viene|vio|dio|hizo|dijo|me|te|se|le|les|nos|no|también|tampoco|nunca|siempre|mismo dijo|solo quiere"
_I_OF = "no|me|también|tampoco|y|o|que|es|fue|era|nunca|siempre|ya|mismo|misma|porque|pero|cuando|como|eso|esto|esta|si|lo|todo"


class _Pair(NamedTuple):
    """A pattern whose group 1 is the word to replace, with the English that must or must not be there."""

    pattern: re.Pattern[str]
    new: str
    english: str = ""
    without: str = ""
    bare: bool = True  # whether the pattern is enough without English


def _p(pattern: str, new: str, english: str = "", without: str = "", bare: bool = True) -> _Pair:
    return _Pair(re.compile(pattern, re.IGNORECASE), new, english, without, bare)


_KNOW = (
    r"(?:sé|sabe[sn]?|sabía[ns]?|sabemos|saber|sepa[sn]?|sabiendo|supe|supo|pregunt\w+|entiend\w+|entender|entendí|comprend\w+|explic\w+|"
    r"imagin\w+|descubr\w+|averigu\w+|aprend\w+|enseñ\w+|muestr\w+|mostr\w+|decid\w+|record\w+|recuerd\w+|dime|dígame|olvid\w+|"
    r"ver|mira|mire|importa|sobre|depende de|acerca de|idea de|duda de)"
)

_PAIRS: tuple[_Pair, ...] = (
    # él
    _p(r"(?<!\w)(?<!tod)(el)" + _STOP + r"(?!\s*[,)]?\s*(?:o la|y la|«|“))(?!\))(?=\s*[.!?;,»”]|$)", "él", without=r"\bthe [.,]"),
    _p(rf"(?:^|[.?!¿¡;:]\s*|[,(—«]\s?|\b(?:y|pero|porque|que|si|cuando|como|donde|aunque) )(el)(?= (?:{_OF_HE})\b(?! (?:obstante|más|pueda)))", "él"),
    _p(r"\b(?:con|para|a|de|por|sin|entre|hacia|según|como|que) (el)(?= (?:y yo|y ella|mismo[.,]|me|te|no|es|era|fue)\b)", "él"),
    # tú
    _p(r"\b(?:y|que|como|entre|o|eres|fuiste|¿y|con|ni|excepto|salvo) (tu)" + _STOP, "tú"),
    _p(r"(?<!\w)(tu)(?= (?:eres|tienes|puedes|quieres|sabes|debes|estás|vas|haces|dices|crees|piensas|necesitas|vives|trabajas|no|te|también|tampoco|mismo|misma|lo|ya|siempre|nunca|solo)\b(?! (?:nombre|ser|yo)))", "tú", without=r"\byour\b"),
    _p(r"(?<!\w)(tu)(?= (?:eres|tienes|puedes|quieres|sabes|debes|estás|vas|haces|dices|crees|necesitas|vives|te)\b)", "tú"),
    # mí, ti
    _p(rf"\b(?:a|para|por|de|sin|sobre|en|contra|hacia|ante|tras) (mi)(?={_STOP[3:-1]}| (?:{_I_OF})\b)", "mí"),
    # sé
    _p(r"\b(?:yo|lo|ya lo|no lo|no|ya|solo|bien|tampoco|también|que yo) (se)(?= (?:que|qué|si|como|cómo|cuando|cuándo|donde|dónde|quien|quién|cual|cuál|cuanto|cuánto|por qué|mucho|poco|nada|muy bien|exactamente)\b| (?:hablar|nadar|cocinar|leer|escribir|bailar|cantar|hacer|programar|conducir|decir)\b)", "sé"),
    _p(r"\b(?:yo|no lo|ya lo|lo|no) (se)" + _STOP, "sé"),
    _p(r"(?<!\w)(sé)(?= (?:llama|llaman|puede|pueden|debe|deben|ha|han|fue|hace|hacen|dice|encuentra|trata|necesita|siente|convierte|considera|usa|utiliza|vende|come|habla)\b)", "se"),
    # sí
    _p(r"^[«“\"]?(si)(?=[,.!])", "sí", english=r"^\W*(?:yes|yeah|yep|sure|of course|it does|it is)\b", bare=False),
    _p(r"\b(?:que|claro que|creo que|pues|digo que|dijo que|por supuesto que|dice que|eso) (si)(?=\s*(?:[.!?»”]|$))", "sí"),
    _p(r"\b(?:a|por|en|para|de|sobre|entre) (si)(?= (?:mism[oa]s?|sol[oa]s?)\b)", "sí"),
    _p(r"(?:^|[.;]\s)(sí)(?= (?:no|te|quieres|tienes|usted|alguien|eres|vas|necesitas|puedes|estás|hay|el|la|los|las)\b)", "si", english=r"\bif\b", without=r"\byes\b", bare=False),
    # dé
    _p(r"\bque (?:no )?(?:me|te|le|nos|les|se) (de)(?= (?:un|una|el|la|los|las|más|mucho|tiempo|miedo|vergüenza|igual|cuenta|permiso|su|tu|mi)\b)", "dé"),
    # té
    _p(r"\b(?:tazas?|bolsas?|bolsitas?|hojas?|sobres?) de (te)\b", "té"),
    _p(r"\b(?:el|un|mi|tu|su|de|con|café o|café y|tomar|beber|bebo|tomo|o) (te)(?= (?:verde|negro|rojo|blanco|helado|frío|caliente)\b)", "té"),
    _p(r"\b(?:el|un|mi|tu|su|este|del|café o|café y) (te)" + _STOP, "té", english=r"\btea\b", bare=False),
    # más
    _p(r"(?<![,;.:(—]\s)(?<!^)(?<=\s)(mas)\b(?! bien)", "más", without=""),
    _p(r"(?<!\w)(mas)\b", "más", english=r"\b(?:more|most|plus|anymore|longer|else|\w+er than|\w+est)\b", bare=False),
    # aún
    _p(r"(?<!\w)(aun)(?= no\b)", "aún", without=r"\beven\b"),
    _p(r"(?<!\w)(aun)(?! (?:así|cuando|con|si|siendo|sin))\b", "aún", english=r"\b(?:still|yet)\b", without=r"\beven (?!more|less|if|though)", bare=False),
    _p(r"(?<!\w)(aún)(?= (?:así|cuando)\b)", "aun"),
    # está, estás, esté
    _p(r"(?<!\w)(esta)(?= (?:muy|bien|mal|aquí|allí|ahí|de acuerdo|disponible|listo|lista|claro|lleno|llena|cerca|lejos|haciendo|\w{3,}(?:ando|iendo|yendo))\b)(?! (?:muy|bien) \w+a\b (?:empresa|casa))", "está", without=r"\bthis\b"),
    _p(r"\b(?:no|él|ella|todo|usted|ya|quién|dónde|cómo|siempre|nunca|que|donde|también|casi|nadie) (esta)(?= (?:en|a|de|con|\w+(?:ado|ido|cho|sto|erto)|para|por)\b)", "está", without=r"\bthis\b"),
    _p(r"(?<!\w)(?<!\ben )(?<!\bde )(?<!\ba )(esta)(?= (?:en|a|de|con|muy|tan|más|\w+(?:ado|ada|ido|ida|to|ta|o))\b)", "está", english=r"\b(?:is|it's|he's|she's|that's|are|was|be|'s)\b", without=r"\b(?:this|tonight|today|these|it|latter|that one)\b", bare=False),
    _p(r"\b(?:cómo|dónde|como|donde|tú|no|ya|qué tal) (estas)(?=\s*(?:[?.,!]|$))", "estás"),
    _p(r"(?<!\w)(estas)(?= (?:\w{3,}(?:ando|iendo|yendo)|muy|bien|seguro|segura|listo|lista|cansado|cansada|aquí|de acuerdo|solo|sola|buscando)\b)", "estás", without=r"\bthese\b"),
    # verbs that are other words without their accent
    _p(r"(?<!\w)(hacia)(?= (?:frío|calor|años|mucho|falta|viento|sol|tiempo que|ejercicio|dos|tres|unos|un año|un mes|una semana)\b)", "hacía", without=r"\btowards?\b"),
    _p(r"\b(?:yo|él|ella|usted|se|lo|la|me|le|que no|no) (hacia)\b(?! (?:el|la|los|las|un|una|su|mi|tu|atrás|adelante|arriba|abajo)\b)", "hacía", without=r"\btowards?\b"),
    _p(r"(?<!\w)(seria)(?= (?:un|una|mejor|genial|bueno|útil|posible|imposible|el|la|lo|más|muy|difícil|fácil|ideal|necesario|interesante|injusto|justo)\b)", "sería", english=r"\bwould\b|'d\b"),
    _p(r"(?<!\w)(tenia)\b(?! solitaria)", "tenía", without=r"tapeworm"),
    _p(r"(?<!\w)(venia|sabia)(?= (?:que|de|a|cómo|como|lo|con)\b)", "", without=r"\bwise\b"),
)  # fmt: skip
_SPECIAL = {"venia": "venía", "sabia": "sabía"}

_WH = {"que": ("qué", "what|which|how"), "como": ("cómo", "how|what"), "cuando": ("cuándo", "when"), "donde": ("dónde", "where"),
       "quien": ("quién", "who|whom|whose"), "quienes": ("quiénes", "who|whom|whose"), "cual": ("cuál", "which|what"),
       "cuales": ("cuáles", "which|what"), "cuanto": ("cuánto", "how|what"), "cuanta": ("cuánta", "how"), "cuantos": ("cuántos", "how"),
       "cuantas": ("cuántas", "how"), "adonde": ("adónde", "where")}  # fmt: skip
_WORD = "|".join(sorted(_WH, key=len, reverse=True))
_ASKED = re.compile(rf"[¿¡]\s*(?:(?:y|o|pero|entonces|a|de|con|en|por|para|desde|hasta|sobre|hacia) ){{0,2}}({_WORD})\b(?! (?:no|si|sí|ya|tú|yo)\b(?! (?:es|hay)))", re.IGNORECASE)
_BARE_ASKED = re.compile(rf"(?:^|[.!?:]\s+|,\s)({_WORD})\b(?=[^.!?¿¡]*\?)", re.IGNORECASE)
_INDIRECT = re.compile(rf"\b{_KNOW}(?: (?:bien|exactamente|muy bien|a|de|con|por|para|en|le|me|te|nos|les))? ({_WORD})\b", re.IGNORECASE)
_HOW = re.compile(rf"\b(?:no|nadie|no lo|ni) (?:sé|se|sabe|sabía|sabes|sabemos|saben) (?:exactamente |bien )?(como|donde|quien|cuanto|cuantos|cual)\b", re.IGNORECASE)
_TO_DO = re.compile(r"\b(?:sé|sabe[sn]?|saber|sabía|sabemos|sin saber|decidir|duda sobre|idea de|no tengo|no hay) (que|como|donde|cuando|cual|cuanto|quien)(?= (?:\w+(?:ar|er|ir)(?:me|te|se|lo|la|le|los|las|nos)?)\b)", re.IGNORECASE)
_CLOSED = frozenset({"que", "como", "cuando", "donde", "cual", "cuales"})


def _pairs(context: Context) -> Iterable[Finding]:
    text, english = context.text, context.english
    taken: set[int] = set()
    for pair in _PAIRS:
        if pair.english and not (re.search(pair.english, english, re.IGNORECASE) if english else pair.bare):
            continue
        if pair.without and english and re.search(pair.without, english, re.IGNORECASE):
            continue
        for m in context.finditer(pair.pattern):
            old = m.group(1)
            new = like(old, pair.new or _SPECIAL[old.lower()])
            if m.start(1) in taken or (old.isupper() and len(old) > 1) or (pair.new == "él" and _article(text, m.end(1))):
                continue
            taken.add(m.start(1))
            yield replace(m.start(1), m.end(1), new)


def _article(text: str, at: int) -> bool:
    """Whether "el" is cited or listed ("el, la, los"), or stands before a name: no pronoun."""
    return bool(re.match(r"\s*[,/]\s*(?:la|los|las|un|lo)\b|\s+[A-ZÁÉÍÓÚÑ]", text[at:]))


@cache
def _is_infinitive(word: str) -> bool:
    from pipeline.lang.inflect import analyse

    return any(r.mood == "inf" for r in analyse(word))


def _questions(context: Context) -> Iterable[Finding]:
    """Interrogatives without their accent, in questions and behind verbs of knowing and asking."""
    english = context.english.lower()
    done: set[int] = set()

    def give(m: re.Match[str]) -> Iterable[Finding]:
        if m.start(1) not in done and not m.group(1).isupper():
            done.add(m.start(1))
            yield replace(m.start(1), m.end(1), like(m.group(1), _WH[m.group(1).lower()][0]))

    for m in context.finditer(_ASKED):
        word = m.group(1).lower()
        wh = rf"(?:^|[.?!,:;\"“]\s*|\b(?:and|but|so|then|to|for|from|with|in|at|on|by|of|about) )(?:{_WH[word][1]})\b"
        if re.search(wh, english) if english else _sure(context.text[m.end() :], word):
            yield from give(m)
    for m in context.finditer(_BARE_ASKED):
        if english and re.search(rf"(?:^|[.?!,:]\s*)(?:{_WH[m.group(1).lower()][1]})\b", english) and (m.start() == 0 or _opens_clause(context.text, m)):
            yield from give(m)
    for m in context.finditer(_HOW):
        if not english or re.search(_WH[m.group(1).lower()][1], english):
            yield from give(m)
    for m in context.finditer(_TO_DO):
        following = re.match(r" (\w+)", context.text[m.end() :])
        if following and _is_infinitive(following.group(1)) and (not english or re.search(rf"\b(?:{_WH[m.group(1).lower()][1]})\b", english)):
            yield from give(m)
    if english:
        for m in context.finditer(_INDIRECT):
            word = m.group(1).lower()
            verb = r"(?:know|knows|knew|ask|asks|asked|wonder|wonders|wondering|wondered|understand|understands|understood|explain|explains|explained|imagine|discover|find out|found out|figure out|learn|learned|teach|teaches|show|shows|showed|decide|remember|tell me|tell|see|matter|about|on|depends on|of|forget|forgot|idea)"
            if re.search(rf"\b{verb} (?:\w+ )?(?:{_WH[word][1]})\b", english):
                yield from give(m)


def _opens_clause(text: str, m: re.Match[str]) -> bool:
    """Whether the interrogative begins its sentence or clause."""
    return m.start(1) > 0 and text[: m.start(1)].rstrip()[-1:] in ".!?:,"


_VERBS_OF_WHAT = re.compile(r"\s(?:es|son|era|hace[sn]?|hay|significa|tal|tipo|pasa|pasó|puedo|puede[sn]?|debo|debe[sn]?|opina[sn]?|piensa[sn]?|quiere[sn]?|necesit\w+|cosa|hora|día|me|se|te|estudi\w+|importa|prefiere[sn]?|fue|recomiend\w+|hiciste|hizo|libro|país)\b", re.IGNORECASE)


def _sure(rest: str, word: str) -> bool:
    """Whether a word that opens a question is an interrogative, told without English."""
    if word in ("quien", "quienes", "cuanto", "cuanta", "cuantos", "cuantas", "adonde", "cual", "cuales"):
        return True
    if word == "que":
        return bool(_VERBS_OF_WHAT.match(rest)) and not re.match(r" (?:te|se|me) \w+[ae]n?\b[^?]*\?", rest) or bool(re.match(r" (?:es|son|hay|significa|tal|hora)\b", rest))
    if "," in rest.split("?")[0]:
        return False
    if word == "donde":
        return True
    return bool(re.match(r" (?:te|se|me|lo|la|le|es|son|está[ns]?|era|fue|puedo|puede[sn]?|debo|hago|hace[sn]?|va[sn]?|funciona[n]?|sé|sabe[sn]?)\b", rest))


_WHY = re.compile(r"[¿]\s*(?:y |pero |entonces )?(porque|por que)\b(?!\s*(?:sí|no|yo|ella|él)\s*\?)", re.IGNORECASE)
_BECAUSE = re.compile(r"\b(por ?qué|por que)\b", re.IGNORECASE)
_REASON = re.compile(r"\b(?:el|un|los|su|ese|cada) (por ?que|por ?qué)(?= (?:de|del)\b|[.,;])", re.IGNORECASE)
_ASK_WHY = re.compile(rf"\b(?:{_KNOW}|razón|dice|dijo|decir|no veo|veo) (porque|por que|porqué)\b", re.IGNORECASE)


def _why(context: Context) -> Iterable[Finding]:
    """The four of them: por qué (why), porque (because), el porqué (the reason), por que."""
    english = context.english
    for m in context.finditer(_WHY):
        yield replace(m.start(1), m.end(1), like(m.group(1), "por qué"))
    for m in context.finditer(_REASON):
        if m.group(1).lower() != "porqué":
            yield replace(m.start(1), m.end(1), "porqué")
    if not english:
        return
    if re.search(r"\bbecause\b", english) and not re.search(r"\bwhy\b", english, re.IGNORECASE) and "¿" not in context.text and "?" not in english:
        for m in context.finditer(_BECAUSE):
            yield replace(m.start(1), m.end(1), like(m.group(1), "porque"))
    elif re.search(r"\bwhy\b", english) and not re.search(r"\bbecause\b", english):
        for m in context.finditer(_ASK_WHY):
            yield replace(m.start(1), m.end(1), "por qué")


_PARTICIPLE = re.compile(r"\b(?:se|me|te|lo|le|la|nos|les|no|ya|ella|él|usted|nadie|nunca) (a) (\w+(?:ado|ido|cho|sto|rto|eído))\b", re.IGNORECASE)
_INFINITIVE = re.compile(r"\b(ha) (\w+(?:ar|er|ir)(?:me|te|se|lo|la|le|los|las|nos)?)\b", re.IGNORECASE)
_ECHO = re.compile(r"\b(?:he|has|ha|hemos|han|había|habían|habías|habíamos|haber|habría|habrán?|está|están|estaba|fue|ya) (echo|echa|echos)\b(?! de (?:menos|ver))", re.IGNORECASE)
_TO_SEE = re.compile(r"\b(haber) (?=(?:si|qué|cómo|cuándo|quién)\b)", re.IGNORECASE)


def _have(context: Context) -> Iterable[Finding]:
    """a/ha, hecho/echo, a ver/haber."""
    from pipeline.lang.inflect import analyse

    for m in context.finditer(_PARTICIPLE):
        if any(r.mood == "part" for r in analyse(m.group(2))) and m.group(2).lower() not in ("lado", "sentido", "pecho", "resto", "hecho", "pedido", "cuidado", "partido"):
            yield replace(m.start(1), m.end(1), like(m.group(1), "ha"))
    for m in context.finditer(_INFINITIVE):
        if any(r.mood == "inf" for r in analyse(m.group(2))):
            yield replace(m.start(1), m.end(1), like(m.group(1), "a"))
    for m in context.finditer(_ECHO):
        yield replace(m.start(1), m.end(1), like(m.group(1), "h" + m.group(1).lower()))
    for m in context.finditer(_TO_SEE):
        if not re.search(r"\b(?:de|a|sin|por|puede|debe|podría|debería|para|va|tras|parece) $", context.text[: m.start()], re.IGNORECASE):
            yield replace(m.start(1), m.end(1), like(m.group(1), "a ver"))


_BUT = re.compile(r"\b(si no)\b", re.IGNORECASE)
_IF_NOT = re.compile(r"\b(sino)\b(?! (?:también|que))", re.IGNORECASE)


def _sino(context: Context) -> Iterable[Finding]:
    """sino (but) and si no (if not), told by the English."""
    english = context.english.lower()
    if not english:
        return
    if re.search(r"\bbut\b", english) and not re.search(r"\b(?:if|unless|otherwise|whether)\b", english) and re.search(r"\b(?:no|nunca|ni)\b", context.text.lower()):
        for m in context.finditer(_BUT):
            yield replace(m.start(1), m.end(1), like(m.group(1), "sino"))
    if re.search(r"\b(?:if|unless|otherwise)\b", english) and "but" not in english.split():
        for m in context.finditer(_IF_NOT):
            yield replace(m.start(1), m.end(1), like(m.group(1), "si no"))


RULES = (
    Rule(
        id="diacritic-accent",
        level="fix",
        summary="Tells el/él, tu/tú, mi/mí, se/sé, si/sí, de/dé, te/té, mas/más, aun/aún, esta/está by their context and the English.",
        why="La tilde distingue dos palabras distintas (él/el, tú/tu, mí/mi, sé/se, sí/si, más/mas…).",
        find=_pairs,
        examples=(
            Example("Esto es para mi y no para el.", "Esto es para mí y no para él."),
            Example("Yo no se que tu eres mas alto.", "Yo no sé que tú eres más alto."),
            Example("Ella esta cansada.", "Ella está cansada.", "She is tired."),
            Example("Si, me gusta.", "Sí, me gusta.", "Yes, I like it."),
            Example("Quiero que me de una respuesta.", "Quiero que me dé una respuesta."),
        ),
        keep=(
            Keep("Para mi hermano, el de tu casa se va si de verdad puede."),
            Keep("El perro no ladra y se sienta."),
            Keep("Lo intentó, mas no pudo; aun así, esta casa es mía."),
            Keep("Si, por ejemplo, llueve, no salgas.", "If, for example, it rains, don't go out."),
        ),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="interrogative-accent",
        level="fix",
        summary="Accents qué, cómo, cuándo, dónde, quién, cuál, cuánto in direct and indirect questions.",
        why="Los interrogativos y exclamativos llevan tilde, también en las preguntas indirectas.",
        find=_questions,
        examples=(
            Example("¿Como te llamas?", "¿Cómo te llamas?"),
            Example("No sé que hacer.", "No sé qué hacer."),
            Example("Pregúntale donde vive.", "Pregúntale donde vive."),
            Example("Me explicó como funciona.", "Me explicó cómo funciona.", "He explained how it works."),
            Example("¿Cuanto cuesta?", "¿Cuánto cuesta?"),
        ),
        keep=(
            Keep("Sé que vienes y que no es fácil.", "I know that you are coming and that it isn't easy."),
            Keep("¿Que no vienes? ¿Cuando llegues, me avisas?"),
            Keep("Trabaja como médico.", "He works as a doctor."),
        ),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="por-que",
        level="fix",
        summary="Tells por qué, porque and el porqué.",
        why="«Por qué» pregunta, «porque» da la causa y «el porqué» es un nombre.",
        find=_why,
        examples=(
            Example("¿Porque lloras?", "¿Por qué lloras?"),
            Example("No sé porque se fue.", "No sé por qué se fue.", "I don't know why he left."),
            Example("Me quedé por qué llovía.", "Me quedé porque llovía.", "I stayed because it was raining."),
            Example("Explicó el por qué de su decisión.", "Explicó el porqué de su decisión."),
        ),
        keep=(Keep("¿Porque sí?"), Keep("Me quedé porque llovía."), Keep("No sé por qué.", "I don't know why.")),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="ha-a",
        level="fix",
        summary="Tells a/ha, hecho/echo and a ver/haber.",
        why="«Ha» es del verbo «haber»; «a», preposición. «Hecho» es de «hacer»; «echo», de «echar».",
        find=_have,
        examples=(
            Example("No a comido nada.", "No ha comido nada."),
            Example("Voy ha salir.", "Voy a salir."),
            Example("Ya lo he echo.", "Ya lo he hecho."),
            Example("Haber si vienes.", "A ver si vienes."),
        ),
        keep=(Keep("Ha de venir y la vio a lado y lado."), Keep("Te echo de menos."), Keep("Puede haber si acaso dos.")),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="sino",
        level="fix",
        summary="Tells sino (but) from si no (if not) by the English.",
        why="«Sino» opone («no A, sino B»); «si no» es una condición negada.",
        find=_sino,
        examples=(
            Example("No es rojo, si no azul.", "No es rojo, sino azul.", "It isn't red but blue."),
            Example("Sino llueve, saldré.", "Si no llueve, saldré.", "If it doesn't rain, I'll go out."),
        ),
        keep=(Keep("No es rojo, sino azul.", "It isn't red but blue."), Keep("Si no llueve, saldré.", "If it doesn't rain, I'll go out.")),
        source=_SOURCE,
        typographic=True,
    ),
)
