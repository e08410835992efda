"""Questions that copy the English word by word: what is X called, how many, how long, what kind of a, does, what hour."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.lang.lazy import later
from pipeline.rules.adjectives import shape
from pipeline.rules.base import Example, Keep, Rule
from pipeline.rules.nouns import number, sure_gender
from pipeline.rules.syntax.grammar import INFINITIVE, WORD, conjugated, form_of, infinitive
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite

_CALLS = {"es": "llama", "era": "llamaba", "fue": "llamaba", "son": "llaman", "eran": "llamaban", "fueron": "llamaban"}
_KNOWS = {
    "es": "conoce",
    "era": "conocía",
    "fue": "conocía",
    "son": "conocen",
    "eran": "conocían",
    "fueron": "conocían",
}


def _asks(pattern: str) -> re.Pattern[str]:
    """A pattern that begins with the opening mark of a question."""
    return later(rf"¿(?:{pattern})(?!\w)", re.IGNORECASE)


def _called(m: re.Match[str]) -> Written:
    how = f"{m['y'] or ''}cómo se {_CALLS[m['v'].lower()]} {m['x']}"
    return f"¿{how[0].upper()}{how[1:]}" if m[0][1].isupper() else f"¿{how}"


def _known_as(m: re.Match[str]) -> Written:
    how = f"cómo se {_KNOWS[m['v'].lower()]} {m['x']}"
    return f"¿{how[0].upper()}{how[1:]}" if m[0][1].isupper() else f"¿{how}"


_THING = (
    r"(?P<x>(?:el|la|los|las|un|una|unos|unas|est[eao]s?|es[eao]s?|tu|su|mi|nuestr[oa]) [^?¿.,;:]{2,90}?|eso|esto|ello)"
)
_NAMES = finder(
    Pair(_asks(rf"(?P<y>y )?(?:qué|cuál|cuáles|cómo) (?P<v>es|son|era|eran|fue|fueron) {_THING} (?:llamad|nombrad|denominad)[oa]s?(?=\s*\?)"), en(r"(?:called|named)"), _called, alone="fix"),
    Pair(_asks(rf"(?:qué|cuál|cuáles|cómo) (?P<v>es|son|era|eran|fue|fueron) {_THING} (?:conocid|referid|denominad)[oa]s? como(?=\s*\?)"), en(r"(?:known|referred to) as"), _known_as, alone="fix"),
    Pair(_asks(r"qué se (?P<v>llama|llaman|llamaba|llamaban|llamó)(?! (?:a|así)\b)"), en(r"called|name of|named"), r"¿cómo se \g<v>"),
    Pair(es(r"(?P<h>sé|sabes|sabe|sabemos|saben|sabía|saber|recuerdo|recuerda|recuerdas|dime|dígame) qué se (?P<v>llama|llaman|llamaba|llamaban|llamó)"), en(r"called|name of|named"), r"\g<h> cómo se \g<v>"),
)  # fmt: skip


def _which(m: re.Match[str]) -> Written:
    many = m["v"].lower() in ("son", "eran", "fueron")
    return f"¿{m['y'] or ''}{'cuáles' if many else 'cuál'} {m['v']} {m['x']}"


_ONE = r"(?:ejemplo|buena? (?:manera|forma|lugar|momento|opción|alternativa|solución|razón|idea|estrategia|método|ejemplo|edad|precio)|manera|forma|razón|solución|alternativa|consejo|ventaja|desventaja|beneficio|característica|requisito|diferencia|consecuencia|síntoma|causa|buen (?:ejemplo|lugar|momento|libro|sitio|método|consejo|regalo|precio))"
_EXAMPLES = finder(
    Pair(_asks(rf"(?P<y>y )?qué (?P<v>es|sería|era) (?P<x>un[ao]? {_ONE}|(?:un[ao] de (?:los|las|tus|sus|mis)))"), en(r"what(?:'s| is| was| would be) (?:an?|one)"), _which),
    Pair(_asks(r"(?P<y>y )?qué (?P<v>son|eran|fueron) (?P<x>alguno?s|algunas|unos|unas|(?:los|las) (?:mejores|peores|principales|mayores|más|primer[oa]s))"), en(r"what(?:'re| are| were) (?:some|the)"), _which),
)  # fmt: skip


def _many(m: re.Match[str]) -> Written:
    noun = m["n"].lower()
    gender, many = sure_gender(noun), number(noun) == "p"
    ending = {"m": "o", "f": "a"}.get(gender, m["q"][-1] if m["q"][-1] in "oa" else m["q"].rstrip("s")[-1]) + (
        "s" if many else ""
    )
    return f"{m['p'] or ''}cuánt{ending} {m['n']}"


_TAKES = {"toma": "", "tarda": "", "lleva": "", "tomó": "past", "tardó": "past", "llevó": "past", "tomará": "fut", "tardará": "fut", "llevará": "fut"}  # fmt: skip


def _takes(m: re.Match[str]) -> Written:
    """ "¿Cuánto toma para un hueso sanar?" → "¿cuánto tarda un hueso en sanar?"."""
    first, *rest = m["x"].lower().split()
    many = (
        first.endswith("s")
        if first in ("los", "las", "mis", "tus", "sus", "unos", "unas", "estos", "estas")
        else number(first) == "p" and not rest
    )
    verb = conjugated("tardar", "ind", _TAKES[m["v"].lower()] or "pres", (3, "p" if many else "s"))
    return f"¿cuánto {verb} {m['x']} en {m['i']}"


_LASTS = r"(?:película|vuelo|viaje|clase|curso|reunión|espera|visita|partido|canción|fiesta|concierto|obra|vídeo|video|embarazo|examen|entrevista|jornada|trayecto|recorrido|tratamiento|proceso|guerra|vacaciones|programa|episodio|serie)"
_LAST = {
    "es": "dura",
    "son": "duran",
    "era": "duraba",
    "fue": "duró",
    "eran": "duraban",
    "será": "durará",
    "está": "dura",
}


def _lasts(m: re.Match[str]) -> Written:
    return f"¿cuánto {_LAST[m['v'].lower()]} {m['x']}"


def _hard(m: re.Match[str]) -> Written:
    if not shape(m["a"].lower()) and m["a"].lower() not in (
        "difícil",
        "fácil",
        "importante",
        "posible",
        "probable",
        "común",
        "frecuente",
    ):
        return ""
    if not infinitive(m["i"].lower()):
        return ""
    return tuple(f"¿{how} {m['a']} {m['v']} {m['i']}" for how in ("cómo de", "qué tan", "cuán"))


_TIME = {
    "eras": "tenías", "eran": "tenían", "era": "tenía", "fue": "tenía", "fuiste": "tenías", "serás": "tendrás", "será": "tendrá", "son": "tienen",
}  # fmt: skip
_MAY = {"o": "a", "es": "as", "e": "a", "en": "an"}
_ANY = {
    "cosa": "algo", "persona": "alguien", "lugar": "algún lugar", "manera": "alguna manera", "forma": "alguna forma",
    "razón": "alguna razón", "problema": "algún problema", "otra cosa": "algo más",
}  # fmt: skip

_WHOM = {
    "ti": "tú", "mí": "yo", "él": "él", "ella": "ella", "usted": "usted", "ellos": "ellos", "ellas": "ellas", "nosotros": "nosotros", "ustedes": "ustedes",
}  # fmt: skip
_HOW = finder(
    Pair(es(rf"(?P<p>¿)?cómo (?P<q>much[oa]s?) (?P<n>{WORD})(?= \w)"), en(r"how (?:many|much)"), _many),
    Pair(_asks(rf"(?:qué tanto|cuánto|qué tan larg[oa]|cómo (?:de )?larg[oa])(?: tiempo)? (?:se )?(?P<v>{'|'.join(_TAKES)})(?: tiempo)? (?:para|a) (?P<x>(?:el|la|los|las|una?|mis?|tus?|sus?|est[ea]) [^?¿.,;:]{{2,50}}?|{WORD}) (?P<i>{INFINITIVE})"), en(r"how long (?:does|did|will|would) it (?:usually |normally |typically |generally )?take for"), _takes, alone="fix"),
    Pair(_asks(rf"(?:cómo (?:de )?(?:larg[oa]s?|mucho tiempo)|cuánto tiempo|qué tan larg[oa]) (?P<v>es|son|era|fue|eran|será|está) (?P<x>(?:el|la|los|las|tu|su|esta|este|un|una) {_LASTS})"), en(r"how long"), _lasts),
    Pair(_asks(rf"cómo (?P<v>es|era|sería) (?P<a>{WORD}) (?P<i>{WORD}r(?:se|lo|la|los|las)?)"), en(r"how \w+ (?:is|was|would)"), _hard),
    Pair(_asks(r"(?P<h>cómo|qué|cómo de|cuán|qué tan) (?:viej[oa]s?|edad) (?P<v>eras|eran|era|fue|fuiste|serás|será|son)"), en(r"how old"), lambda m: (f"¿cuántos años {_TIME[m['v'].lower()]}", f"¿qué edad {_TIME[m['v'].lower()]}"), alone="suggest"),
    Pair(_asks(r"qué se siente (?:como|gusta|igual)(?: a| de)? (?P<i>(?:ser|estar|tener|vivir|trabajar|perder|ganar|morir|volver|saber))"), en(r"feel like to|feel to"), r"¿qué se siente al \g<i>"),
    Pair(_asks(r"(?:qué|cómo|a qué) (?:se )?(?:parece|parecen|ve|ven|luce|lucen|mira|miran) (?P<x>(?:el|la|los|las|un|una|tu|su) [^?¿.,;]{2,60}?) como(?=\s*\?)"), en(r"look like"), lambda m: f"¿cómo {'son' if re.match(r'(?:los|las)', m['x'], re.IGNORECASE) else 'es'} {m['x']}"),
    Pair(es(rf"(?P<h>(?:qué|cualquier|algún|alguna|este|ese|ningún) (?:tipo|clase|especie|forma)) de un[oa]? (?P<n>{WORD})"), en(r"(?:kind|sort|type) of an?"), r"\g<h> de \g<n>", alone="suggest"),
    Pair(_asks(rf"qué hora (?P<v>(?!es\b|son\b|era\b|eran\b|tien|será|sería|marc|pon|dice|llev|dan\b|dio\b|señal|prefier|quier|elig|escog|te viene|le viene|falta|cree|dijo){WORD})"), en(r"what time"), lambda m: f"¿a qué hora {m['v']}" if finite(m["v"].lower()) or m["v"].lower() in ("se", "te", "me", "nos", "les", "le") else ""),
    Pair(_asks(r"qué hora (?P<v>es|era|será) (?P<x>(?:la|el|tu|su|mi|nuestra) (?:reunión|cita|clase|fiesta|cena|comida|vuelo|partido|película|concierto|boda|misa|entrevista|examen|tren|autobús|próxim[oa] \w+))"), en(r"what time"), r"¿a qué hora \g<v> \g<x>", alone="fix"),
    Pair(_asks(r"qué (?P<n>año|mes|siglo|década|época|país|ciudad|continente|pueblo|estado) (?P<v>(?:se )?(?:nac|ocurri|sucedi|empez|comenz|termin|muri|cas|fund|constru|public|gradu|descubri|invent|form|estren|acab)\w+)(?= |\?)"), en(r"(?:what|which) (?:year|month|century|decade|country|city|continent|town|state|era)"), lambda m: f"¿en qué {m['n']} {m['v']}" if any(f.mood == "ind" for f in finite(m["v"].lower().removeprefix("se "))) else ""),
    Pair(_asks(r"quién (?P<v>es|son|era|eran) (?P<x>(?:este|esta|estos|estas|ese|esa|el|la|los|las) (?:regalo|paquete|carta|libro|plato|café|mensaje|sobre|asiento|curso|app|aplicación|producto|fiesta|silla|habitación|mesa|flores|entradas?)s?)(?=\s*\?)"), en(r"^who(?:m)? (?:is|are|was|were) [^?]+ for\s*\?"), r"¿para quién \g<v> \g<x>"),
    Pair(_asks(r"qué quier(?P<v>es|e|en) decir (?:por|para)"), en(r"mean by"), r"¿qué quier\g<v> decir con"),
    Pair(_asks(r"qué (?P<v>pasó|pasa|ocurrió|sucedió|ha pasado|pasará) a(?P<l>l)? (?P<x>[^?¿.,;]{2,50}?)(?=\s*\?)"), en(r"happen\w* to|the matter with|wrong with"), lambda m: f"¿qué {'les' if re.match(r'(?:los|las|tus|sus|mis|ellos|ellas|esos|esas|todos)', m['x'], re.IGNORECASE) else 'le'} {m['v']} a{m['l'] or ''} {m['x']}"),
    Pair(_asks(r"(?:hay|tienes|existe) cualquier(?:a)? (?P<x>cosa|persona|lugar|manera|forma|razón|problema|otra cosa)"), en(r"any\w*"), lambda m: f"¿{m[0][1:].split()[0]} {_ANY[m['x'].lower()]}"),
    Pair(_asks(r"(?P<h>(?:hay|existe|conoces|conoce|tienes|tiene) (?:algo|alguien|algun[oa]? \w+)) que pued(?P<v>o|es|e|en)"), en(r"any\w*"), lambda m: f"¿{m['h']} que pued{_MAY[m['v'].lower()]}"),
    Pair(_asks(r"(?P<v>puede|podría|sabe|tiene|conoce|quiere|ha) cualquiera"), en(r"any(?:one|body)"), r"¿\g<v> alguien"),
    Pair(es(r"qué de(?= (?:ellos|ellas|l[oa]s|est[oa]s|es[oa]s|sus|mis|tus)\b)"), en(r"which (?:one |ones )?of"), "cuál de"),
    Pair(es(r"c[oó]mo (?P<a>larg[oa]s?|alt[oa]s?|grandes?|anch[oa]s?|profund[oa]s?|pesad[oa]s?|difícil(?:es)?|fácil(?:es)?|car[oa]s?|rápid[oa]s?|viej[oa]s?|seguro?s?) (?P<v>es|son|era|fue|está)(?= )"), en(r"how (?:long|tall|high|big|large|wide|deep|heavy|difficult|hard|easy|expensive|fast|safe) (?:is|are|was)"), r"qué tan \g<a> \g<v>"),
    Pair(es(r"(?P<q>qué (?:clase|clases|tipo|tipos) de (?P<n>\w+)|qué (?P<n2>(?!no\b)\w+)) (?:tú )?(?:gustas|gustáis)(?: tú)?"), en(r"(?:do|did) you like"), lambda m: f"{m['q']} te gusta{'n' if (m['n'] or m['n2']).endswith('s') else ''}"),
    Pair(es(r"por qué no (?:nosotros|nosotras)(?= \w+mos\b)"), en(r"why don't we"), "por qué no"),
    Pair(es(rf"qué (?:sobre|acerca de) (?P<w>{'|'.join(_WHOM)})"), en(r"(?:what|how) about"), lambda m: f"y {_WHOM[m['w'].lower()]}"),
    Pair(es(rf"(?:qué|cómo) (?:sobre|acerca de)(?= (?:un|una|algo de|el|la|mañana|est[ea]|{INFINITIVE})\b)"), en(r"(?:what|how) about"), "qué tal"),
)  # fmt: skip


def _does(m: re.Match[str]) -> Written:
    """The question without its "does"; behind an interrogative the verb goes before its subject."""
    verb = form_of(m["v"].lower())
    helper = form_of(m["d"].lower(), "hacer")
    if verb is None or helper is None or sure_gender(m["v"].lower()):
        return ""
    if (verb.person, verb.number) != (helper.person, helper.number):
        return ""
    said = m["v"]
    if helper.tense == "past" and verb.tense == "pres":
        said = conjugated(verb.lemma, "ind", "past", (verb.person, verb.number))
    return f"¿{m['q']}{m['n'] or ''}{said} {m['x']}" if m["q"] else f"¿{m['x']} {m['n'] or ''}{said}"


_DOES = finder(
    Pair(_asks(rf"(?P<q>(?:por qué|cómo|cuándo|dónde|cuánto|qué) )?(?P<n>no )?(?P<d>hace|hacen|haces|hizo|hicieron|hiciste) (?P<x>(?:el|la|los|las|mi|tu|su|mis|tus|sus|este|esta) {WORD}|ella|ellos|ellas|tú|usted|alguien|la gente) (?P<v>(?!es\b|son\b|está\b){WORD})"), en(r"(?:do|does|did|don't|doesn't|didn't) (?:\w+ ){1,3}\w+"), _does, alone="suggest"),
)  # fmt: skip

_ORTHOGRAPHIC = "Nueva gramática de la lengua española (RAE-ASALE, 2009), cap. 42, «La interrogación»"
RULES = (
    Rule(
        id="question-called",
        level="fix",
        summary="Asks for a name with “¿cómo se llama…?” where the translation has “¿qué es … llamado?”.",
        why="El nombre se pregunta con «¿cómo se llama…?»; «¿qué es … llamado?» copia el orden inglés.",
        find=_NAMES,
        examples=(
            Example("¿Qué es este proceso llamado?", "¿Cómo se llama este proceso?", "What is this process called?"),
            Example("¿Cuál es la capa exterior llamada?", "¿Cómo se llama la capa exterior?"),
            Example("¿Qué es la región conocida como?", "¿Cómo se conoce la región?", "What is the region known as?"),
            Example("No recuerdo qué se llama.", "No recuerdo cómo se llama.", "I don't remember what it is called."),
        ),
        keep=(Keep("¿Cuál es el río llamado Grande?"), Keep("¿Qué es una función?", "What is a function?"), Keep("¿Quién es el hombre llamado?")),
        source=_ORTHOGRAPHIC,
    ),
    Rule(
        id="question-which",
        level="fix",
        summary="Asks for one out of many with “cuál” (“¿qué es un ejemplo?” → “¿cuál es un ejemplo?”); with English only.",
        why="Ante «ser» y un nombre que elige entre varios se pregunta con «cuál»; «qué» pide una definición.",
        find=_EXAMPLES,
        examples=(
            Example("¿Qué es un ejemplo de reptil?", "¿Cuál es un ejemplo de reptil?", "What is an example of a reptile?"),
            Example("¿Qué son algunos platos típicos?", "¿Cuáles son algunos platos típicos?", "What are some typical dishes?"),
        ),
        keep=(Keep("¿Qué es un reptil?", "What is a reptile?"), Keep("¿Qué son los reptiles?", "What are reptiles?")),
        source=_ORTHOGRAPHIC,
    ),
    Rule(
        id="question-how",
        level="fix",
        summary="Writes how many, how long, what time, what kind of a, which of, how about, what about… as Spanish asks for them.",
        why="Cada pregunta tiene su fórmula: «cuántos», «cuánto dura», «a qué hora», «qué tipo de», «en qué año».",
        find=_HOW,
        examples=(
            Example("¿Cómo muchos años tienes?", "¿Cuántos años tienes?", "How many years old are you?"),
            Example("¿Qué de las dos quieres?", "¿Cuál de las dos quieres?", "Which of the two do you want?"),
            Example("¿Qué sobre una siesta?", "¿Qué tal una siesta?", "How about a nap?"),
            Example("¿Cómo muchas sillas hay?", "¿Cuántas sillas hay?", "How many chairs are there?"),
            Example("¿Cómo larga es la clase?", "¿Cuánto dura la clase?", "How long is the class?"),
            Example("¿Qué hora abre el museo?", "¿A qué hora abre el museo?", "What time does the museum open?"),
            Example("¿Qué año nació tu madre?", "¿En qué año nació tu madre?", "What year was your mother born?"),
            Example("¿Qué tipo de un teléfono usas?", "¿Qué tipo de teléfono usas?", "What kind of a phone do you use?"),
            Example("¿Qué pasó a tu perro?", "¿Qué le pasó a tu perro?", "What happened to your dog?"),
            Example("¿Cómo de vieja eras?", "¿Cuántos años tenías?", "How old were you?"),
            Example("¿Qué se siente como ser actor?", "¿Qué se siente al ser actor?", "What does it feel like to be an actor?"),
        ),
        keep=(
            Keep("¿Quién de ellos vino?", "Which of them came?"),
            Keep("¿Qué sabes de ellos?", "What do you know about them?"),
            Keep("¿Qué hora es?", "What time is it?"),
            Keep("¿Cómo es vivir en el campo?", "What is it like to live in the country?"),
            Keep("¿Qué año prefieres?", "Which year do you prefer?"),
            Keep("¿Qué tipo de casa buscas?", "What kind of a house are you looking for?"),
            Keep("¿Cuánto tiempo es necesario?", "How long is necessary?"),
        ),
        source=_ORTHOGRAPHIC,
    ),
    Rule(
        id="question-does",
        level="fix",
        summary="Drops hace where it only copies “does” (“¿Hace tu hermana fuma?” → “¿Tu hermana fuma?”).",
        why="El español pregunta sin auxiliar: «¿tu hermana fuma?», no «¿hace tu hermana fuma?».",
        find=_DOES,
        examples=(
            Example("¿Hace tu hermana fuma?", "¿Tu hermana fuma?", "Does your sister smoke?"),
            Example("¿Por qué hace mi gato duerme tanto?", "¿Por qué duerme mi gato tanto?", "Why does my cat sleep so much?"),
        ),
        keep=(Keep("¿Qué hace tu hermana?", "What does your sister do?"), Keep("¿Qué hace la gente cuando llueve?", "What do people do when it rains?")),
        source=_ORTHOGRAPHIC,
    ),
)  # fmt: skip
