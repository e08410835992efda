"""Prepositions that are missing, superfluous or another's: «encima de la mesa», «gracias a tu ayuda», «busco un piso», «para el viernes»."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.lang.english_words import DAYS, MONTHS
from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.syntax.grammar import WORD, gerund
from pipeline.rules.syntax.grammar import bare as infinitive_of
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

_D = r"(?:el|la|los|las|un|una|mi|mis|tu|tus|su|sus|nuestr[oa]s?|est[ea]|est[oa]s|es[ea]|es[oa]s)"
_DAY = rf"(?:{'|'.join(DAYS.values())})"
_MONTH = rf"(?:{'|'.join(MONTHS.values())})"
_HOURS = r"(?:una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)"
_THINGS = r"(?:piso|casa|apartamento|trabajo|empleo|hotel|libro|coche|lugar|restaurante|vuelo|regalo|vestido|colegio|curso|solución|respuesta|manera|forma|idea|excusa|oferta|película|canción|habitación|sitio)"
_TIMES = frozenset("año años mes meses semana semanas día días noche mañana tarde vez verano invierno".split())
_PLACES = r"(?-i:Barcelona|Madrid|París|Londres|Roma|Nueva York|México|Perú|Chile|Argentina|España|Francia|Italia|Japón|China|Alemania|Lisboa|Berlín|Sevilla|Granada|Valencia|Buenos Aires|Lima|Bogotá|Cuba|Brasil|Portugal|Europa|Venecia|Florencia|Tokio|Colombia|Grecia|Marruecos|Egipto|Turquía|India)"
_EASE = r"(?:(?:muy|tan|más|bastante|demasiado) )?(?:fácil|difícil|importante|necesario|mejor|útil|bueno|malo|divertido|imposible|aburrido|caro|peligroso|agradable|interesante)"


# Behind these “on” belongs to the verb: “turn on the light”.
_NO_VERB = "".join(
    f"(?<!{verb} )"
    for verb in "turn turned turning turns switch switched put puts putting try tried trying take took taken taking carry "
    "carried pass passed pick picked cheat cheated".split()
)
# And “in” to these: “stir in the flour”.
_NOT_MIXED = "".join(
    f"(?<!{verb} )"
    for verb in "whisk whisked stir stirred stirring fold folded folding mix mixed mixing add added adding pour poured pouring rub rubbed "
    "blend blended beat toss tossed throw threw throwing let lets bring brought bringing brings take took taking takes hand handed turn turned "
    "fill filled filling call called break broke kick kicked sink sank drop dropped give gave check checked log logged type typed plug plugged "
    "put fit send sent trade traded cash cashed breathe breathed move moved settle settled".split()
)
# “He put the clothes inside”, “the boss lives close to us”: an adverb, or a pronoun that Spanish does not name.
_GOVERNS = r"(?= (?!(?:me|you|him|us|them|it|\w+sel(?:f|ves)|her(?! \w))\b)\W?\w)"
# Adverbs and phrases that take de before a noun, and the English that has them as prepositions.
_PLACED = {"encima": f"{_NO_VERB}on(?! top of (?:that|this|it|everything)\\b)|on top of(?! (?:that|this|it|everything)\\b)|over|above", "debajo": "under|underneath|below|beneath", "dentro": f"inside|{_NOT_MIXED}in|within|into", "delante": "in front of|ahead of", "detrás": "(?<!left )(?<!leave )(?<!leaves )(?<!leaving )behind", "cerca": "near|close to|by", "lejos": "far from|away from", "enfrente": "opposite|in front of|across from|facing",
           "alrededor": "around", "al lado": "next to|beside|by", "a pesar": "despite|in spite of", "en medio": "in the middle of|amid", "en contra": "against", "a favor": "in favou?r of", "acerca": "about", "a partir": "from|as of|starting", "en vez|en lugar": "instead of", "a través": "through|across"}  # fmt: skip


def _with_de(m: re.Match[str]) -> Written:
    if m["x"].lower().split()[-1] in _TIMES:
        return ""  # «lo que pasamos a través ese año»
    return re.sub(r"\bde el\b", "del", f"{m['a']} de {m['x']}")


def _with_a(m: re.Match[str]) -> Written:
    return re.sub(r"\ba el\b", "al", f"{m['a']} a {m['x']}")


def _acting(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower())
    return f"{m['h']} {infinitive_of(form)}" if form else ""


_LEFT = finder(
    *(Pair(es(rf"(?<!\bse )(?<!\bme )(?<!\bte )(?<!\bnos )(?<!\blo )(?<!\bque )(?<!\by )(?P<a>{words}) (?P<x>{_D} {WORD})"), en(rf"(?:{english}){_GOVERNS}"), _with_de) for words, english in _PLACED.items()),
    Pair(es(rf"(?P<a>debido|con respecto|en cuanto|respecto|frente|junto) (?P<x>{_D} {WORD})"), en(r"due to|because of|owing to|regarding|with respect to|as for|opposite|facing|next to|by the|beside"), lambda m: _with_a(m) if m["a"].lower() != "junto" else ""),
    Pair(es(r"(?P<a>gracias) (?P<x>(?:mi|tu|su|mis|tus|sus|nuestr[oa]s?|el|la|los|las) (?!que\b|veces\b)[a-záéíóúñ]+)"), en(r"thanks to"), _with_a),
    Pair(es(r"además (?P<v>es|era|son|está) (?P<a>[a-záéíóúñ]+)(?=, )"), en(r"besides being|in addition to being|apart from being|as well as being"), r"además de \g<a>"),
    Pair(es(r"(?P<h>(?:muchas )?gracias por [^.,;:?!]{2,40}? y) para (?P<x>(?:tod[oa]|el|la|los|las|tu|su|tus|sus) ?\w*)"), en(r"thank\w*[^.;]* for"), r"\g<h> por \g<x>"),
    Pair(es(rf"(?P<v>camin\w+|anduv\w+|pase\w+|corr\w+|pas[aóeéo]\w*|viaj\w+|cruz\w+|vol\w+) para (?P<x>{_D} {WORD})"), en(r"(?:through|along|around|across|down|past)"), r"\g<v> por \g<x>"),
    Pair(es(rf"(?P<v>(?:necesit|quier|entreg|termin|acab|complet|envi|hac|hag|haz|ten|teng|list|prepar|escrib|mand|pag)\w*(?: {WORD}){{0,4}}) por (?P<x>el {_DAY}|mañana|el \d+ de {_MONTH}|las {_HOURS}|fin de mes)"), en(rf"by (?:{'|'.join('mon tues wednes thurs fri satur sun'.split())})?\w*"), r"\g<v> para \g<x>"),
    Pair(es(rf"en (?P<x>las? {_HOURS}(?! (?:casas|personas|cosas|ciudades|tiendas|semanas|fotos|veces|películas|primeras|últimas|mejores))(?=\s*[.,;!?]|\s*$| (?:y|de la|en punto|menos|con)\b))"), en(r"at (?:about |around )?(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\w*"), r"a \g<x>"),
    Pair(es(r"(?P<v>nac\w+|mur\w+|en|desde|hasta|pas\w+|ocurr\w+) en el (?P<y>1[5-9]\d\d|20[0-2]\d)"), en(r"in \d{4}"), r"\g<v> en \g<y>"),
    Pair(es(rf"(?P<v>busc(?:o|as|a|amos|an|aba|ando|ar|aban|é)) a (?P<x>(?:un|una|el|la|algún|alguna|otro|otra) (?:(?:buen|buena|nuevo|nueva|mejor) )?{_THINGS})"), en(r"look\w* for|search\w* for|seek\w*"), r"\g<v> \g<x>"),
    Pair(es(r"(?P<v>(?:jueg|jug)\w+) a (?P<n>tenis|fútbol|baloncesto|golf|ajedrez|béisbol|voleibol|rugby|póquer|póker|hockey|básquetbol|balonmano|pádel)"), en(r"play\w*"), r"\g<v> al \g<n>"),
    Pair(es(rf"(?:el|la|los|las) (?P<p>mi|mis|tu|tus|su|sus) (?P<n>{WORD})"), en(r"(?:my|your|his|her|its|their)"), lambda m: f"{m['p']} {m['n']}" if m["n"].lower() != "excelencia" and m["p"].lower().endswith("s") == m["n"].lower().endswith("s") else ""),
    Pair(es(r"(?P<v>busc\w+) (?P<n>alguien)"), en(r"(?:look\w* for|search\w* for|seek\w*) (?:someone|somebody|anyone)"), r"\g<v> a \g<n>"),
    Pair(es(rf"(?P<v>visit(?:o|as|a|amos|an|é|ó|aron|aba|ar|ando|aste|aré|aremos)) a (?P<x>{_PLACES})"), en(r"visit\w*"), r"\g<v> \g<x>"),
    Pair(es(r"(?P<v>(?:quiero|quieres|quiere|queremos|amo|amas|ama|extraño|extraña|odio|admiro|respeto|echo de menos) (?:mucho|muchísimo|tanto|muchísimo) )(?P<x>(?:mis?|tus?|sus?|nuestr[oa]s?) (?:madre|padre|padres|herman[oa]s?|hij[oa]s?|espos[oa]|marido|mujer|novi[oa]|amig[oa]s?|abuel[oa]s?|tí[oa]s?|prim[oa]s?|familia|niet[oa]s?|sobrin[oa]s?|perr[oa]|gat[oa]))"), en(r"(?:love|loves|loved|miss|misses|hate|admire|respect)\w* (?:my|your|his|her|our|their)"), r"\g<v>a \g<x>"),
    Pair(es(rf"(?P<h>(?:es|fue|era|será|parece|resulta) {_EASE}) (?P<g>{WORD}(?:ando|iendo|yendo)(?:me|te|se|l[aeo]s?)?)"), en(r"(?:easy|hard|difficult|important|necessary|better|useful|good|bad|nice|fun|impossible|boring|expensive|dangerous|pleasant|interesting) (?:\w+ly )?\w+ing"), _acting),
    Pair(es(r"(?P<h>hoy|mañana|ayer|pasado mañana) (?P<v>está|estuvo|estará|estaba)(?= (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|fiesta|festivo))"), en(r"(?:is|was|will be|'s)"), lambda m: f"{m['h']} {({'está': 'es', 'estuvo': 'fue', 'estará': 'será', 'estaba': 'era'})[m['v'].lower()]}"),
    Pair(es(rf"(?P<h>(?:mi|tu|su|el|la) (?:cumpleaños|aniversario|santo|boda|navidad)) (?P<v>está|estará|estaba)(?= (?:en {_MONTH}|el (?:\d|{_DAY})|mañana|hoy|la semana))"), en(r"(?:is|was|will be|'s) (?:in|on|tomorrow|today|next)"), lambda m: f"{m['h']} {({'está': 'es', 'estará': 'será', 'estaba': 'era'})[m['v'].lower()]}"),
    Pair(es(r"(?P<v>está|están|estaba|estaban)(?= (?:hech[oa]s? )?de (?:cuero|madera|plástico|metal|oro|plata|algodón|lana|vidrio|cristal|piedra|papel|seda|hierro|acero|piel|ladrillo|barro)\b)"), en(r"(?:is|are|was|were) (?:\w+ )?(?:made )?(?:of )?(?:leather|wood|wooden|plastic|metal|gold|silver|cotton|wool|woollen|glass|stone|paper|silk|iron|steel|brick|clay)"), lambda m: {"está": "es", "están": "son", "estaba": "era", "estaban": "eran"}[m["v"].lower()] if not m.string[m.end() :].lstrip().lower().startswith("hech") else ""),
    Pair(es(r"(?P<v>es|era|son|eran)(?= (?:(?:muy|tan|un poco|bastante) )?aburrid[oa]s?)"), en(r"(?:is|are|was|were|'s|'re) (?:so |very |a bit |really )?bored"), lambda m: {"es": "está", "era": "estaba", "son": "están", "eran": "estaban"}[m["v"].lower()]),
    Pair(es(r"(?P<v>son|eran|serán)(?= la una\b(?! de l[ao]s| y l[ao] otr[ao]))"), en(r"one|1(?::\d\d)?"), lambda m: {"son": "es", "eran": "era", "serán": "será"}[m["v"].lower()]),
)  # fmt: skip

RULES = (
    Rule(
        id="preposition-left",
        level="fix",
        summary="Puts back a preposition that is missing, drops one that is superfluous, and writes por, para, a, en where the other stands (“encima la mesa” → “encima de la mesa”); with English only.",
        why="La locución pide su preposición: «encima de», «debido a», «gracias a»; una cosa que se busca o un lugar que se visita no la llevan.",
        find=_LEFT,
        examples=(
            Example("Está debajo la silla.", "Está debajo de la silla.", "It is under the chair."),
            Example("Debido el frío, no salí.", "Debido al frío, no salí.", "Due to the cold, I didn't go out."),
            Example("Gracias su consejo, acerté.", "Gracias a su consejo, acerté.", "Thanks to his advice, I got it right."),
            Example("Paseamos para la playa.", "Paseamos por la playa.", "We walked along the beach."),
            Example("Entrega el trabajo por el lunes.", "Entrega el trabajo para el lunes.", "Hand in the work by Monday."),
            Example("Cenamos en las nueve.", "Cenamos a las nueve.", "We have dinner at nine."),
            Example("Busca a un hotel barato.", "Busca un hotel barato.", "He is looking for a cheap hotel."),
            Example("Es peligroso nadando solo.", "Es peligroso nadar solo.", "It is dangerous swimming alone."),
            Example("Ayer estuvo domingo.", "Ayer fue domingo.", "Yesterday was Sunday."),
        ),
        keep=(
            Keep("Está debajo de la silla, cerca.", "It is under the chair, near."),
            Keep("Encima, el jefe se enfadó.", "On top of that, the boss got angry."),
            Keep("Pasó por el lunes y por el martes.", "It passed by Monday and Tuesday."),
            Keep("Muchas gracias, la cena estuvo genial.", "Many thanks, dinner was great."),
            Keep("Vive en las dos casas.", "He lives in the two houses at one time."),
            Keep("Mezcla dentro la harina.", "Stir in the flour."),
            Keep("Mezcló dentro la harina.", "She stirred in the flour."),
            Keep("Guardó dentro la ropa.", "He put the clothes inside."),
            Keep("Vive cerca el jefe.", "The boss lives close to us."),
            Keep("Lo que pasé a través ese mes.", "What I went through that month."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
