"""Pairs told apart by an accent: el/él, tu/tú, mi/mí, se/sé, si/sí, de/dé, mas/más, aun/aún, esta/está."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.lang.several import Several
from pipeline.lang.triggers import Beside, only
from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import ACCENTS, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.nouns import listed_noun, noun_known, sure_gender
from pipeline.rules.phrases import DEGREE
from pipeline.rules.tables import listed
from pipeline.rules.verbs import finite, is_participle, readings

_STOP = r"(?=\s*(?:[.,;:!?)»”]|$))"
_OF_HE = "es|era|fue|será|sería|tiene|tenía|tuvo|tendrá|está|estaba|estuvo|ha|había|va|iba|dice|decía|sabe|sabía|quiere|quería|puede|podía|pudo|hace|hacía|cree|creía|piensa|necesita|viene|vio|dio|hizo|dijo|me|te|se|le|les|nos|no|también|tampoco|nunca|siempre|mismo dijo|solo quiere"
_I_OF = "no|me|también|tampoco|y|o|que|es|fue|era|nunca|siempre|ya|mismo|misma|porque|pero|cuando|como|eso|esto|esta|si|lo|todo"


# What "hacia" leads to, where it is the preposition: "tira de ella hacia fuera", "no hacia dentro", "no hacia Madrid".
_NO_DIRECTION = r"(?! (?:(?:el|la|los|las|un|una|unos|unas|sus?|mis?|tus?|nuestr[oa]s?|est[eao]s?|es[eao]s?|aquel\w*|otr[oa]s?|atrás|adelante|delante|arriba|abajo|a?fuera|a?dentro|allí|allá|aquí|acá|ahí|donde|nosotr[oa]s|ell[oa]s?|él|mí|ti|usted(?:es)?|alguien|finales|mediados|principios|poniente|occidente|oriente)\b|\d|(?-i:[A-ZÁÉÍÓÚÑ])))"


class _Pair(NamedTuple):
    """A pattern whose group 1 is the word to replace, with the English that must or must not be there."""

    pattern: re.Pattern[str]
    new: str
    english: str = ""
    without: str = ""
    bare: bool = True  # whether the pattern is enough without English


def _p(pattern: str, new: str, english: str = "", without: str = "", bare: bool = True) -> _Pair:
    return _Pair(re.compile(pattern, re.IGNORECASE), new, english, without, bare)


_PAIRS: tuple[_Pair, ...] = (
    # él
    _p(r"(?<!\w)(?<!tod)(el)" + _STOP + r"(?!\s*[,)]?\s*(?:o la|y la|«|“))(?!\))(?=\s*[.!?;,»”]|$)", "él", without=r"\bthe [.,]"),
    _p(rf"(?:^|[.?!¿¡;:]\s*|[,(—«]\s?|\b(?:y|pero|porque|que|si|cuando|como|donde|aunque) )(el)(?= (?:{_OF_HE})\b(?! (?:obstante|más|pueda)))(?! te (?:verde|negro|rojo|blanco|helado|frío|caliente|con|sin|de|es|está|inglés|chino|y)\b)", "él", without=r"\btea\b"),
    _p(r"\bque (?:no )?(el)(?= (?:este|esté)\b)", "él"),
    _p(r"\b(?:si|que|aunque|como si|ojalá) (el)(?= (?!cualquiera|dondequiera)(?:[a-zñ]+[ij]era|[a-zñ]{3,}ara)(?: (?!de\b|del\b)|[.,;]))", "él", english=r"\bhe\b", bare=False),
    _p(r"\b(?:con|para|a|de|por|sin|en|hacia|sobre|contra) (el)(?= (?:al?|en|del?|para|por|mañana|ayer|hoy|todos|cada|desde|hasta|durante|antes|después|toda)\b)", "él", english=r"\b(?:with|for|to|from|about|by|without|of|at|on|against) him\b", bare=False),
    _p(r"(?<!\w)(?:solo|sólo|solamente|incluso|hasta|lo que|todo lo que|ni siquiera) (el)(?= (?:sabe|puede|quiere|tiene|dice|dijo|hace|hizo|es|fue|entiende|conoce|sabía|podía|cree|piensa|necesita|ha|había|me|te|se|lo|le|no)\b)(?! te (?:verde|negro))", "él"),
    _p(r"\b(?:con|para|a|de|por|sin|entre|hacia|según|como|que) (el)(?= (?:y yo|y ella|mismo[.,]|me|te|no|es|era|fue)\b)", "él"),
    _p(r"\b(?:con|para|a|de|por|sin) (el)(?= (?:y|o|ni|cuando|si|como|porque|también|le|se|pero)\b)", "él"),
    _p(r"^[«“\"]?(el)(?= (?:aún|aun|todavía|ya|también|siempre|nunca|no) [a-záéíóú]+)", "él", english=r"^\W*he\b", bare=False),
    # tú
    _p(r"\b(?:y|que|como|entre|o|eres|fuiste|¿y|con|ni|excepto|salvo) (tu)" + _STOP, "tú"),
    _p(r"\b(?:por qué no|si no|ni siquiera|sino) (tu)" + _STOP, "tú"),
    _p(r"\b[Nn]i (tu)(?= ni\b)", "tú"),
    _p(r"(?<!\w)(tu)(?= (?:eres|tienes|puedes|quieres|sabes|debes|estás|vas|haces|dices|crees|piensas|necesitas|vives|trabajas|no|te|también|tampoco|mismo|misma|lo|ya|siempre|nunca|solo)\b(?! (?:nombre|ser|yo)))", "tú", without=r"\byour\b"),
    _p(r"(?<!\w)(tu)(?= (?:eres|tienes|puedes|quieres|sabes|debes|estás|vas|haces|dices|crees|necesitas|vives|te)\b)", "tú"),
    _p(r"\by (tu)(?= (?:sois|somos|vais|vamos|tenéis|tenemos|podéis|podemos|estáis|estamos|vivís|sabéis|sabemos|hacéis|hacemos|debéis|debemos)\b)", "tú"),
    # cada cuánto
    _p(r"(?<!\w)cada (cuanto)(?= [a-záéíóúñ]|\s*[.,;?!]|$)", "cuánto"),
    # mí, ti
    _p(r"(?:^|[.,;:¿¡]\s*|\b(?:y|pero|o|que) )a (mi)(?= (?:el|la|los|las|un|una|unos|unas)\b)", "mí"),
    _p(rf"\b(?:a|para|por|de|sin|sobre|en|contra|hacia|ante|tras) (mi)(?={_STOP[3:-1]}| (?:{_I_OF})\b)", "mí"),
    # sé
    _p(r"\b(?:yo|lo|ya lo|no lo|no|ya|solo|bien|tampoco|también|que yo) (se)(?= (?:que|qué|porque|por que|por qué|a quién|a quien|con quién|con quien|de quién|de dónde|a dónde|para qué|en qué|con qué|de qué|a qué|si|como|cómo|cuando|cuándo|donde|dónde|quien|quién|cual|cuál|cuanto|cuánto|por qué|mucho|poco|nada|muy bien|exactamente)\b| (?:hablar|nadar|cocinar|leer|escribir|bailar|cantar|hacer|programar|conducir|decir)\b)", "sé"),
    _p(r"\b(?:yo|no lo|ya lo|lo|la|los|las|no) (se)" + _STOP, "sé"),
    _p(r"(?:^|[.;:,¿¡(«]\s?|\b(?:pero|y|porque) )(se)(?= (?:que|qué|cómo|dónde|quién|cuándo|como|donde|quien|cuando|cuanto|cual|por qué|por que|hablar|nadar|cocinar|leer|escribir)\b)", "sé", english=r"\bI (?:already |also |just |only )?(?:know|can)\b", bare=False),
    _p(r"(?:^|[.;:,¿¡(«]\s?|\b(?:pero|y|porque) )(se)(?= (?:muchísimo|mucho|poco|más|menos|algo|bastante) (?:que|de|sobre)\b)", "sé"),
    _p(r"(?:^|[.;:!¡«(]\s?)(se)(?= tú mism[oa]\b)", "sé"),
    _p(r"(?<!\w)(sé)(?= (?:llama|llaman|puede|pueden|debe|deben|ha|han|fue|hace|hacen|dice|encuentra|trata|necesita|siente|convierte|considera|usa|utiliza|vende|come|habla)\b)", "se"),
    # sí
    _p(r"^[«“\"]?(si)(?=[,.!])", "sí", english=r"^\W*(?:yes|yeah|yep|sure|of course|it does|it is)\b", bare=False),
    _p(r"\b(?:que|claro que|creo que|pues|digo que|dijo que|por supuesto que|dice que|eso) (si)(?=\s*(?:[.!?»”]|$))", "sí"),
    _p(r"(?<!\bpor )(?<!\bcomo )(?<!\bel )(?<!\bun )(?<!\by )(?<=[\wáéíóúñ] )(si)(?=\s*(?:[.!;»”]|$))", "sí"),
    _p(r"(?:^|[.;:,¿¡(] ?|\b(?:y|pero) )(?:eso|esto|ella|él|yo|tú|usted|ahora|aquí|así|hoy|entonces) (si)(?= que\b)", "sí"),
    _p(r"\b(?:a|por|en|para|de|sobre|entre) (si)(?= (?:mism[oa]s?|sol[oa]s?)\b)", "sí"),
    _p(r"(?:^|[.;]\s)(sí)(?= (?:no|te|quieres|tienes|usted|alguien|eres|vas|necesitas|puedes|estás|hay|el|la|los|las)\b)", "si", english=r"\bif\b", without=r"\byes\b", bare=False),
    # esté, estés, estén
    _p(r"\bque (?:no )?(?:él |el |ella |usted |todo |eso |alguien |nadie )?(este)(?= (?:bien|mal|enferm[oa]|list[oa]|cansad[oa]|segur[oa]|content[oa]|solo|sola|aquí|allí|en|de acuerdo|muy|\w+(?:ando|iendo|yendo))\b)", "esté", without=r"\bthis\b"),
    _p(r"\b(?:quizás?|tal vez|ojalá) (?:aún |aun |todavía |ya |no |él |ella |todo )*(este)(?= (?:bien|mal|enferm[oa]|list[oa]|cansad[oa]|segur[oa]|content[oa]|aquí|allí|en|a|de acuerdo|muy|\w+(?:ando|iendo|yendo))\b)", "esté", without=r"\bthis\b"),
    # dé
    _p(r"\bque (?:no )?(?:(?:él|ella|usted|alguien|nadie|dios|el \w+|la \w+|mi \w+|su \w+) )?(?:no )?(?:me|te|le|nos|les|se) (de)(?= (?:un|una|el|la|los|las|más|mucho|tiempo|miedo|vergüenza|igual|cuenta|permiso|su|tu|mi)\b)", "dé"),
    _p(r"(?:^|[.;:,¿¡(«]\s?|\b(?:y|pero|porque|cuando) )(dé) (?=(?:pronto|repente|improviso|vez en cuando|acuerdo|hecho|todos modos|todas formas)\b)", "de"),
    _p(r"\b(?:eres|serás|fuiste|si fueras) (tu)(?= (?:quien|quién|el|la|mism[oa]|solo|sola)\b|\s*[.,;!?])", "tú"),
    _p(r"\b(?:eres tú|eres tu|soy yo|es él|es ella|fui yo|fuiste tú|fue él|fue ella|fue [A-ZÁÉÍÓÚ][a-z]+|no hay) (quién)(?= [a-záéíóúñ]+)", "quien"),
    _p(r"\b(?:dónde|cómo|que|no|si|ya|tú|cuando|donde) (estas)(?=\s*(?:[.,;?!]|y\b|$))", "estás", english=r"\byou(?:['’]re| are| were)\b|\bare you\b", bare=False),
    # té
    _p(r"\b(?:tazas?|bolsas?|bolsitas?|hojas?|sobres?) de (te)\b", "té"),
    _p(r"\b(?:el|un|mi|tu|su|de|con|café o|café y|tomar|beber|bebo|tomo|o) (te)(?= (?:verde|negro|rojo|blanco|helado|frío|caliente)\b)", "té"),
    _p(r"\b(?:el|un|mi|tu|su|este|del|de|con|café o|café y|mucho|poco|más|tom(?:ar|o|as|a|an)|beb(?:er|o|es|e|en)|prefiero|quieres|quiero) (te)(?=\s*(?:[.,;:!?)»”]|$)| (?:y|o|con|sin|en|por|al|de|del|es|era|está|que|para|muy|más|inglés|chino)\b)", "té", english=r"\btea\b", bare=False),
    _p(r"(?<!\w)(?:el|un|mi|tu|su|este|ese|del|al) (te)(?= (?:es|está|estaba|va|viene|tiene|sabe|huele|se|me|le|lleva|que|era|fue|quema)\b)", "té", english=r"\btea\b", bare=False),
    _p(r"(?<!\w)(te)(?= (?:después|antes|caliente|todos|todas|cada|sin|con|en|por|y|al|del|de|cuando|para)\b)", "té", english=r"\btea\b", without=r"\byou\b", bare=False),
    # más
    _p(r"(?<![,;.:(—]\s)(?<!^)(?<=\s)(mas)\b(?! bien)", "más", without=""),
    _p(r"(?<!\w)(mas)(?= o menos\b)", "más"),
    _p(r"(?<!\w)(?<![,;] )(mas)\b", "más", english=r"\b(?:more|most|plus|anymore|longer|else|better|rather|\w+er than|\w+est)\b", bare=False),
    _p(r"^\W*(mas)(?= (?:vale|allá|que nunca|información|adelante|tarde|aún|bien)\b)", "más"),
    _p(r"^\W*cuant[oa]s? m[aá]s [^,;]+, (mas)(?!\w)", "más"),
    # aún
    _p(r"(?<!\w)(aun)(?= no\b)", "aún", without=r"\beven\b"),
    _p(r"(?<!\w)(?:mejor|peor|más|menos|mayor|menor) (aun)(?=\s*(?:[.,;:!?)]|$))", "aún"),
    _p(r"(?<!\w)(aun)(?! (?:así|cuando|con|si|siendo|sin))\b", "aún", english=r"\b(?:still|yet)\b", without=r"\beven (?!more|less|if|though)", bare=False),
    _p(r"(?<!\w)(aún)(?= (?:así|cuando)\b)", "aun"),
    _p(r"(?<!\w)(aún)(?= (?:si|con|sin|siendo)\b)", "aun", english=r"\beven\b", without=r"\b(?:still|yet)\b", bare=False),
    _p(r"(?<!\w)(aún)(?= (?:para|en|a|entre|hoy|los|las)\b)", "aun", english=r"\beven (?:for|in|to|at|on|among|today|those|the|with)\b", without=r"\b(?:still|yet)\b", bare=False),
    _p(r"(?<!\w)(?<!\bni )(aun)(?= (?:peor|mejor|mayor|menor|más|menos)\b(?! de edad))", "aún"),
    # está, estás, esté
    _p(r"(?<!\w)(?<!\ben )(?<!\bde )(?<!\ba )(?<!\bcon )(?<!\bpor )(?<!\bpara )(?<!\bsobre )(esta)(?= (?:muy|bien|mal|aquí|allí|ahí|de acuerdo|disponible|listo|claro|lleno|llena|cerca|lejos|detrás|delante|encima|debajo|dentro|enfrente|haciendo|\w{3,}(?:ando|iendo|yendo))\b)(?! (?:muy|bien) \w+a\b (?:empresa|casa))", "está", without=r"\bthis\b"),
    _p(r"\b(?:no|él|ella|todo|usted|ya|quién|dónde|cómo|siempre|nunca|que|donde|también|casi|nadie) (esta)(?= (?:en|a|de|con|\w+(?:ado|ido|cho|sto|erto|oto|uelto)|para|por)\b)", "está", without=r"\bthis\b"),
    _p(r"(?<!\w)(?<!\ben )(?<!\bde )(?<!\ba )(esta)(?= (?:en|a|de|con|muy|tan|más|\w+(?:ado|ada|ido|ida|to|ta|o))\b)", "está", english=r"\b(?:is|it's|he's|she's|that's|are|was|be|been|'s)\b", without=r"\b(?:this|tonight|today|these|it|latter|that one)\b", bare=False),
    _p(r"^\W*(esta)(?= (?:muy |tan |un poco |casi )?[a-záéíóúñ]+[ao]\s*(?:[.,;]| (?:y|pero|por|de|en|con|porque|desde|hoy)\b))", "está", english=r"^\W*(?:she|he|it|there)(?:['’]s| is)\b", without=r"\b(?:this|today|tonight)\b", bare=False),
    _p(r"(?:\b(?:dónde|cómo|donde)|¿(?:y )?como|\b(?:sé|sabe[ns]?|sabes|saber|dime|mira|ver|pregunt\w+) como) (esta)(?= (?:mi|tu|su|el|la|los|las|nuestr[oa]|tod[oa]|ella|él|usted)\b)", "está", without=r"\bthis\b"),
    _p(r"(?<!\w)qué [a-záéíóúñ]+ (esta)(?= (?:el|la|mi|tu|su|nuestr[oa]|tod[oa]|ella|él|usted)\b[^?]*\?)", "está", without=r"\bthis\b"),
    _p(r"\b(?:cómo|dónde|como|donde|tú|no|ya|qué tal) (estas)(?=\s*(?:[?.,!]|$))", "estás"),
    _p(r"(?<!\w)(estas)(?= (?:\w{3,}(?:ando|iendo|yendo)|muy|bien|seguro|segura|listo|lista|cansado|cansada|aquí|de acuerdo|solo|sola|buscando)\b)", "estás", without=r"\bthese\b"),
    _p(r"(?<!\w)(?:me|te|le|nos|les) (gusto)(?= (?:mucho |muchísimo |más |tanto )?(?:el|la|tu|su|que|este|esta|ese|esa|lo)\b)", "gustó"),
    _p(r"\b(?:ellos|ellas|ustedes) (?:no |ya |también |siempre |todavía )?(esta)(?= (?:muy |tan |un poco )?[a-záéíóúñ]+[oae]s\b)", "están"),
    _p(r"\b(?:mi|tu|su|la|el|ella|él|nuestra|nuestro|usted|todo) (?:[a-záéíóúñ]+ )?(?:no |ya |siempre |también )?(?<!\ben )(?<!\bde )(?<!\ba )(?<!\bcon )(?<!\bpor )(esta)(?= (?:muy |tan |un poco |bastante )?[a-záéíóúñ]+[oa]\b\s*(?:[.,;?!]|$| (?:y|pero|de|por|con|porque|desde|hoy)\b))", "está", english=r"\b(?:is|was)\b|['’]s\b", without=r"\b(?:this|these|today|tonight)\b", bare=False),
    _p(r"\b(?:qué|que|no|tú|tu|si|porque|cuando) (estas)(?= (?:tan|muy|un poco|tan|bastante) [a-záéíóúñ]+[oaet]\b)", "estás", english=r"\byou(?:['’]re| are)\b|\bare you\b", without=r"\bthese\b", bare=False),
    _p(r"\bno (se)(?= por ?qu[eé]\b)", "sé", english=r"\bI\b", bare=False),
    _p(r"(?<!\w)lo (qué)(?= (?:no |me |te |se |le |nos |lo )*[a-záéíóúñ]+)", "que"),
    _p(r"(?<!\byo )(?<!\w)(frio|fria)(?!\w)", "", without=r"\bfry\b"),
    _p(r"\b(?:dije|dijo|digo|dice|creo|creí|pensé|contestó|respondió|supongo|espero) que (si)(?=\s*[,;.])", "sí", english=r"\b(?:yes|so)\b", bare=False),
    # verbs that are other words without their accent
    _p(r"(?<!\w)(hacia)(?= (?:frío|calor|años|mucho|falta|viento|sol|tiempo que|ejercicio|dos|tres|unos|un año|un mes|una semana)\b)", "hacía", without=r"\btowards?\b"),
    _p(r"\b(?:se|lo|la|me|le) (hacia)\b(?! (?:el|la|los|las|un|una|su|mi|tu|atrás|adelante|arriba|abajo|a?fuera|a?dentro)\b)", "hacía", without=r"\btowards?\b"),
    _p(rf"(?<!\bde )(?<!\bcon )(?<!\ba )(?<!\bpor )(?<!\bque )(?<!\by )\b(?:yo|él|ella|usted) (hacia)\b{_NO_DIRECTION}", "hacía", without=r"\btowards?\b"),
    _p(rf"\bno (hacia)\b{_NO_DIRECTION}", "hacía", without=r"\btowards?\b"),
    _p(r"(?<!\w)(seria)(?= (?:un|una|mejor|genial|bueno|útil|posible|imposible|el|la|lo|más|muy|difícil|fácil|ideal|necesario|interesante|injusto|justo)\b)", "sería", english=r"\bwould\b|'d\b"),
    _p(r"(?<!\w)(tenia)\b(?! solitaria)", "tenía", without=r"tapeworm"),
    _p(r"(?<!\w)(?<!\bla )(?<!\buna )(?<!\btan )(?<!\bmuy )(venia|sabia|sabias)(?= (?:que|qué|de|a|cómo|como|lo|con|si|nada|cuándo|dónde|\w+(?:ar|er|ir))\b)", "", without=r"\bwise\b"),
    _p(r"(?<!\w)(?:no|lo|ya|yo|él|ella|nadie|se|quién|siempre|nunca|también|me|te|le) (venia|sabia|sabias)(?!\w)", "", without=r"\bwise\b"),
)  # fmt: skip
_ALONE = tuple(pair for pair in _PAIRS if pair.bare or not pair.english)
_ALL_PATTERNS, _ALONE_PATTERNS = Several(p.pattern for p in _PAIRS), Several(p.pattern for p in _ALONE)
_SPECIAL = {"frio": "frío", "fria": "fría", "venia": "venía", "sabia": "sabía", "sabias": "sabías"}
# What a subject pronoun stands before: particles, pronouns, then the verb.
_LEAD = r"(?: (?:no|nunca|siempre|también|tampoco|ya|todavía|solo|casi|jamás)\b)?(?: (?:me|te|se|lo|la|le|les|nos|los|las)\b){0,2} ([a-záéíóúñü]+)\b"
_YOU_BEHIND = re.compile(
    r"(?<!\w)([a-záéíóúñ]+s) (tu)(?= (?:en|de|a|con|por|para|y|o|si|solo|sola|mism[oa]|también|ahora|hoy)\b|\s*[?.,;!])",
    re.IGNORECASE,
)
_TOLD = re.compile(r"(?<!\w)([a-záéíóúñ]{3,}) (tu)(?=\s*[?.,;!])", re.IGNORECASE)
_YOU = re.compile(rf"(?<!\w)(tu){_LEAD}", re.IGNORECASE)
_BEGINS = r"(?:^|[.?!¿¡;:]\s*|[(—«]\s?|\b(?:y|pero|porque|que|cuando|aunque|si|ni) )"
_NEGATED = re.compile(
    r"\s+(?:no|nunca|siempre|tampoco|también) (?!(?:me|te|se|lo|la|le|les|nos|los|las|ya|solo|casi|no)\b)([a-záéíóúñü]+)\b"
)
_HE = only(
    lambda word: word.endswith(("ó", "rá", "ría")),
    re.compile(rf"{_BEGINS}(el) ([a-záéíóúñü]+(?:ó|rá|[aei]ría))\b", re.IGNORECASE),
)
_HE_FIRST = re.compile(r"^[«“\"¿¡(—]?(el) ([a-záéíóúñü]+)\b", re.IGNORECASE)
_PARTICLES = frozenset(
    "no nunca siempre también tampoco ya todavía solo casi jamás me te se lo la le les nos los las".split()
)
_HE_LED = only(
    Beside("el".__eq__, _PARTICLES.__contains__),
    re.compile(rf"{_BEGINS}(el)(?= (?:{'|'.join(sorted(_PARTICLES))})\b){_LEAD}", re.IGNORECASE),
)
_OF_HIM = re.compile(r"\b(?:con|de|a|por|para|en|sobre|contra|hacia) (él) ([a-záéíóúñü]{3,})\b", re.IGNORECASE)
_YOU_OBJECT = re.compile(
    r"(?:^|[.?!¿¡;:,]\s*|\b(?:no|que|siempre|nunca|ya) )(té) (?:(?:lo|la|los|las|me|nos) )?([a-záéíóúñü]+)\b",
    re.IGNORECASE,
)


def _pairs(context: Context) -> Iterable[Finding]:
    taken: set[int] = set()
    known = _PAIRS if context.english else _ALONE
    for n in context.among(_ALL_PATTERNS if context.english else _ALONE_PATTERNS):
        pair, text, english = known[n], context.text, context.english
        if pair.english and not (re.search(pair.english, english, re.IGNORECASE) if english else pair.bare):
            continue
        if pair.without and english and re.search(pair.without, english, re.IGNORECASE):
            continue
        for m in context.finditer(pair.pattern):
            old = m.group(1)
            new = like(old, pair.new or _SPECIAL[old.lower()])
            if (
                m.start(1) in taken
                or (old.isupper() and len(old) > 1)
                or (pair.new == "él" and _article(text, m.end(1)))
            ):
                continue
            taken.add(m.start(1))
            yield replace(m.start(1), m.end(1), new)
    for finding in (*_before_verbs(context), *_told_to_be(context), *_no_he(context)):
        if finding.patches[0].start not in taken:
            yield finding


def _before_verbs(context: Context) -> Iterable[Finding]:
    """The same by the verb that follows: "tu no tienes" → tú, "el habló" → él, "té espero" → te; "con él alcalde" → el."""
    for m in context.finditer(_TOLD):
        if any(r.mood == "imp" and (r.person, r.number) == (2, "s") for r in readings(m.group(1).lower())):
            yield replace(m.start(2), m.end(2), like(m.group(2), "tú"))
    for m in context.finditer(_YOU):
        verb = m.group(2).lower()
        led = m.group().count(" ") > 1
        if (
            not m.group(1).isupper()
            and (_is(verb, 2) or (led and _wished(verb)))
            and (led or (not listed_noun(verb) and (len(finite(verb)) == 1 or verb.endswith("ías"))))
        ):
            yield replace(m.start(1), m.end(1), like(m.group(1), "tú"))
    for m in context.finditer(_YOU_BEHIND):
        if _is(m.group(1).lower(), 2) and not listed_noun(m.group(1).lower()):
            yield replace(m.start(2), m.end(2), like(m.group(2), "tú"))
    for pattern in (_HE, _HE_LED):
        for m in context.finditer(pattern):
            verb, lead = m.group(2).lower(), context.text[m.end(1) : m.start(2)].strip()
            if lead == "te" and re.search(r"\btea\b", context.english, re.IGNORECASE):
                continue
            if _is(verb, 3) and lead not in ("la", "los", "las") and bool(lead) == (pattern is _HE_LED):
                yield replace(m.start(1), m.end(1), like(m.group(1), "él"))
    if re.match(r"\W*he\b", context.english, re.IGNORECASE):
        for m in context.finditer(_HE_FIRST):
            if _is(m.group(2).lower(), 3) and not m.group(2).endswith(("ó", "rá", "ría")):
                yield replace(m.start(1), m.end(1), like(m.group(1), "él"))
    for m in context.finditer(_YOU_OBJECT):
        if not re.search(r"\btea\b", context.english, re.IGNORECASE) and finite(m.group(2).lower()):
            yield replace(m.start(1), m.end(1), like(m.group(1), "te"))
    for m in context.finditer(_OF_HIM) if context.english else ():
        noun = m.group(2).lower()
        man = noun in listed("capitals", "posts") and not noun.endswith("a")
        if noun in ("sobre", "bajo", "ante"):
            continue  # «rompió con él sobre el teléfono»
        if man or (sure_gender(noun) == "m" and (listed_noun(noun) or noun_known(noun)) and not shape(noun)):
            yield replace(m.start(1), m.end(1), "el")


# "Se amable con él", "se muy claro": what follows is an adjective, and no verb that "se" might go with.
_BE = only(
    Beside(lambda word: word == "se" or word in DEGREE, lambda word: _is_quality(word)),
    re.compile(
        r"(?:^|[.;:?!¡«(]\s?|\b(?:y|pero) )(se)(?: (?P<how>muy|más|tan|siempre|bastante|menos))? (?P<what>[a-záéíóúñ]+)(?!\w)",
        re.IGNORECASE,
    ),
)


def _is_quality(word: str) -> bool:
    """Whether the word is an adjective in the singular, and no participle."""
    return (shape(word) or ("", one_gender(word)))[1] == "s" and not is_participle(word)


def _told_to_be(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_BE):
        what, told = m["what"].lower(), re.search(r"\bbe\b", context.english, re.IGNORECASE)
        if not _is_quality(what) or (context.english and not told):
            continue
        if not finite(what) or (told and re.match(r"\W*be\b", context.english, re.IGNORECASE)):
            yield replace(m.start(1), m.end(1), like(m.group(1), "sé"))


# "Él tren llega": a noun that is no verb, and then the verb, or the complement of the noun.
_HE_NOUN = re.compile(
    r"(?:^|[.?!¿¡;:]\s*|[(—«]\s?|\b(?:que|y|pero|porque|cuando|si|aunque) )(él) (?P<noun>[a-záéíóúñü]{3,}) (?:de[l]?\b|(?:(?:no|ya|nunca|siempre|también|se|me|te|nos|le|les|lo|la|los|las) ){0,2}(?P<verb>[a-záéíóúñü]+)(?!\w))",
    re.IGNORECASE,
)


_HE_BEHIND = re.compile(r"(?<=[a-záéíóúñ] )(él) ([a-záéíóúñ]{2,})(?!\w)", re.IGNORECASE)
_HE_EN = re.compile(r"\b(?:he|him|his|himself|it|they|them)\b|['’]s\b", re.IGNORECASE)


def _no_he(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_HE_BEHIND) if context.english and not _HE_EN.search(context.english) else ():
        noun = m.group(2).lower()
        if sure_gender(noun) == "m" and listed_noun(noun) and not finite(noun) and not shape(noun):
            yield replace(m.start(1), m.end(1), "el")
    for m in context.finditer(_HE_NOUN):
        noun, verb = m["noun"].lower(), (m["verb"] or "").lower()
        known = sure_gender(noun) == "m" and (listed_noun(noun) or noun_known(noun)) and not shape(noun)
        if known and not any(f.person == 3 for f in finite(noun)) and (not verb or _is(verb, 3)):
            yield replace(m.start(1), m.end(1), like(m.group(1), "el"))


def _wished(form: str) -> bool:
    """Whether the form is a second person of the subjunctive: "que tu me digas"."""
    return any(f.mood == "sub" and (f.person, f.number) == (2, "s") for f in finite(form))


def _is(form: str, person: int) -> bool:
    """Whether the form is one of the indicative in this person, singular."""
    return any(f.mood == "ind" and (f.person, f.number) == (person, "s") for f in finite(form))


def _article(text: str, at: int) -> bool:
    """Whether "el" is cited or listed ("el, la, los"), stands before a name or an adjective ("el no supervisado")."""
    described = _NEGATED.match(text, at)
    if described and not finite(described[1]):
        return True
    return bool(re.match(r"\s*[,/]\s*(?:la|los|las|un|lo)\b|\s+[A-ZÁÉÍÓÚÑ]", text[at:]))


RULES = (
    Rule(
        id="diacritic-accent",
        level="fix",
        summary="Tells el/él, tu/tú, mi/mí, se/sé, si/sí, de/dé, te/té, mas/más, aun/aún, esta/está by their context and the English.",
        why="La tilde distingue dos palabras distintas (él/el, tú/tu, mí/mi, sé/se, sí/si, más/mas…).",
        find=_pairs,
        examples=(
            Example("No sé cada cuanto viene.", "No sé cada cuánto viene."),
            Example("Esto es para mi y no para el.", "Esto es para mí y no para él."),
            Example("Yo no se que tu eres mas alto.", "Yo no sé que tú eres más alto."),
            Example("Ella esta cansada.", "Ella está cansada.", "She is tired."),
            Example("Si, me gusta.", "Sí, me gusta.", "Yes, I like it."),
            Example("Se amable; él tren es aun mejor.", "Sé amable; el tren es aún mejor."),
            Example("Quiero que me de una respuesta.", "Quiero que me dé una respuesta."),
            Example("Tu no tienes prisa y el llegó tarde.", "Tú no tienes prisa y él llegó tarde."),
            Example("Ella hacia pan, pero yo no hacia nada.", "Ella hacía pan, pero yo no hacía nada."),
            Example("¿Sabes como esta la niña?", "¿Sabes como está la niña?"),
            Example("El llegó con él jefe.", "Él llegó con el jefe.", "He arrived with the boss."),
        ),
        keep=(
            Keep("Para mi hermano, el de tu casa se va si de verdad puede."),
            Keep("El perro no ladra y se sienta."),
            Keep("Tire de ella hacia fuera y no hacia dentro, y vaya con él hacia Lima."),
            Keep("Se busca local. Él mismo cuenta chistes; él cocina."),
            Keep("En una clínica como esta la enfermera manda."),
            Keep("Uno es el método directo; el no directo cuesta más."),
            Keep("Escribí sobre esta lista; esta lista es mía."),
            Keep("Lo intentó, mas no pudo; aun así, esta casa es mía."),
            Keep("Si, por ejemplo, llueve, no salgas.", "If, for example, it rains, don't go out."),
        ),
        source=ACCENTS,
        typographic=True,
    ),
)
