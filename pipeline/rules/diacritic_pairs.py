"""Where the words around it tell which of two words told apart by an accent is meant: patterns, and the English they need."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from typing import NamedTuple

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


PAIRS: tuple[_Pair, ...] = (
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
    _p(r"(?<!\w)(aún)(?= (?:para|en|a|entre|los|las)\b)", "aun", english=r"\beven (?:for|in|to|at|on|among|those|the|with)\b", without=r"\b(?:still|yet)\b", bare=False),
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
