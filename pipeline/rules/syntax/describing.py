"""Ser and estar, "this is", and verbs that English puts in the progressive."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import sure_gender
from pipeline.rules.syntax.grammar import (
    CLITIC,
    WORD,
    Person,
    conjugated,
    form_of,
    gerund,
    infinitive,
    plural_noun,
)
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

# State of the moment, with the English that says the same: these take estar.
_STATES = {
    "cansad": "tired|exhausted", "ocupad": "busy|occupied", "enferm": "sick|ill", "content": "happy|glad|content|pleased", "enojad": "angry|mad|upset", "enfadad": "angry|mad|upset", "preocupad": "worried|concerned",
    "emocionad": "excited|thrilled", "asustad": "scared|afraid|frightened", "sorprendid": "surprised", "perdid": "lost", "llen": "full", "vací": "empty", "rot": "broken", "sentad": "sitting|seated", "embarazad": "pregnant",
    "dormid": "asleep|sleeping", "despiert": "awake", "muert": "dead", "viv": "alive", "list": "ready", "disponible": "available", "confundid": "confused", "borrach": "drunk", "estresad": "stressed", "deprimid": "depressed",
    "hart": "fed up|sick", "resfriad": "cold", "seguro de|segura de": "sure|certain", "abiert": "open", "cerrad": "closed|shut", "encantad": "delighted", "orgullos": "proud", "sol": "alone", "desnud": "naked", "mojad": "wet", "estropead": "broken", "equivocad": "wrong|mistaken", "interesad": "interested", "decepcionad": "disappointed", "agotad": "exhausted|sold out|worn out",
}  # fmt: skip
_NATURES = {
    "importante": "important", "necesari": "necessary", "posible": "possible", "imposible": "impossible", "inteligente": "intelligent|smart|clever", "probable": "likely|probable", "verdad": "true",
    "obvi": "obvious", "útil": "useful", "famos": "famous", "estudiante": "student", "médic": "doctor", "profesor": "teacher|professor", "abogad": "lawyer", "ingenier": "engineer", "enfermera": "nurse",
}  # fmt: skip
_ESTAR = {
    "soy": "estoy",
    "eres": "estás",
    "es": "está",
    "somos": "estamos",
    "son": "están",
    "era": "estaba",
    "eras": "estabas",
    "éramos": "estábamos",
    "eran": "estaban",
    "seré": "estaré",
    "será": "estará",
}
_SER = {v: k for k, v in _ESTAR.items()}
_QUANTITY = (
    r"(?P<q>(?:no |muy |tan |un poco |bastante |demasiado |realmente |ya |más |siempre |completamente |totalmente )*)"
)
_SER_FORMS, _ESTAR_FORMS = "|".join(_ESTAR), "|".join(_SER)
_IS = r"(?:am|is|are|was|were|be|been|'m|'s|'re|isn't|aren't|wasn't|weren't)"
_TO_NOUN = r"(?! (?:que|de (?!espera|ti|mí|verl|haber)|por (?:el|la|un|una|los|las|su|sus) ))"


def _state(m: re.Match[str]) -> Written:
    head = m.string[: m.start()].rstrip().lower()
    if head.endswith((" que", "quien", "lo")) and m["a"].lower().startswith(("sol", "viv", "abiert", "segur")):
        return ""
    return f"{_ESTAR[m['v'].lower()]} {m['q']}{m['a']}"


def _nature(m: re.Match[str]) -> Written:
    if m["a"].lower() == "imposible" and not re.match(
        rf" (?:que|{WORD}[aeií]r(?:{CLITIC})?)(?!\w)", m.string[m.end() :]
    ):
        return ""  # «el tráfico está imposible»
    return f"{_SER[m['v'].lower()]} {m['q']}{m['a']}"


def _ended(stem: str) -> str:
    return "|".join(rf"{s}(?:[oa]s?|es|as)?" if " " not in s else s for s in stem.split("|"))


_SHUTS = r"(?:puerta|ventana|tienda|museo|bar|restaurante|banco|biblioteca|oficina|farmacia|estación|carretera|piscina|supermercado|mercado|escuela|parque|cocina|caja|aeropuerto|local|negocio|iglesia)s?"
_CITY = r"(?-i:[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?: [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)*)"
_EVENT = r"(?:fiesta|boda|reunión|concierto|examen|partido|clase|ceremonia|cena|conferencia|entrevista|función|exposición|funeral|carrera|película)"
_STAGE = r"(?:rutina|crisis|riesgo|peligro|juego|punto|momento|fase|etapa|recta|situación|aire|final|apogeo|proceso|camino|mente|agenda|calendario|lista|programa|horario|estado|(?:mejor|peor)(?! \w)|mitad|principio|comienzo|nivel)"


def _with_verb(table: dict[str, str], m: re.Match[str]) -> str:
    return f"{m['s']} {table[m['v'].lower()]}"


_MORE = (
    Pair(es(rf"(?P<s>(?:el|la|los|las|mi|tu|su|esta|este) {_SHUTS}) (?P<v>es|son|era|eran)(?= (?:cerrad|abiert)[oa]s?(?! por| con))"), en(rf"{_IS} (?:always |still |already |now )?(?:closed|open|shut)"), lambda m: _with_verb(_ESTAR, m)),
    Pair(es(rf"(?P<s>{_CITY}) (?P<v>es)(?= en (?:el|la|los|las) (?:norte|sur|este|oeste|centro|costa|sureste|noreste)\b| en {_CITY}\s*[.,;])"), en(r"is (?:\w+ )?in (?:the (?:north|south|east|west|cent\w+|middle)|(?-i:[A-Z])\w+)"), lambda m: _with_verb(_ESTAR, m)),
    Pair(es(rf"(?P<s>(?:la|el|mi|tu|su|nuestra|nuestro) {_EVENT}) (?P<v>está|estaba|estará)(?= en (?:mi|tu|su|el|la|casa|un|una|nuestr[oa])\b(?! (?:\w+ )?{_STAGE}\b)| a las? \w+)"), en(rf"(?:{_IS}|will be) (?:\w+ )?(?:in|at)"), lambda m: _with_verb(_SER | {"estará": "será"}, m)),
    Pair(es(r"(?P<v>soy|eres|somos) (?P<a>[a-záéíóúñ]+mente )?de acuerdo(?! a\b)"), en(r"\w+"), lambda m: f"{_ESTAR[m['v'].lower()]} {m['a'] or ''}de acuerdo", alone="fix"),
    Pair(es(r"(?P<v>soy|eres|es|somos|son|era|eran)(?P<no> no)? de acuerdo"), en(r"agree\w*"), lambda m: f"{_ESTAR[m['v'].lower()]} de acuerdo", alone="suggest"),
    Pair(es(r"(?P<v>está|están|estaba) (?=(?:una|un) (?:buena|mala|gran|bonita|buen|mal|nueva|excelente|pena|lástima|hecho|problema|idea|placer|error)\b)"), en(rf"{_IS} an? "), lambda m: f"{_SER[m['v'].lower()]} "),
    Pair(es(r"(?P<s>)(?P<v>soy|somos) (?P<a>aburrid[oa]s?)"), en(r"(?:I'm|I am|we're|we are|I was|we were) (?:so |very |really )?bored"), lambda m: f"{_ESTAR[m['v'].lower()]} {m['a']}"),
    Pair(es(r"(?P<s>)(?P<v>estoy|está|están|estamos) (?P<a>aburrid[oa]s?)"), en(rf"{_IS} (?:so |very |really )?boring"), lambda m: f"{_SER[m['v'].lower()]} {m['a']}"),
    Pair(es(rf"(?P<v>estoy|estás|está|estamos|están|estaba) (?=de {_CITY}(?! (?:a|hasta)\b))"), en(r"(?:am|is|are|was|were|'m|'s|'re) (?:\w+ )?from"), lambda m: f"{_SER[m['v'].lower()]} "),
    Pair(es(r"(?P<v>soy|es|eres|somos|son) (?P<a>de vacaciones|de viaje|de camino|a punto de|de buen humor|de mal humor|de guardia)"), en(rf"{_IS} \w+"), lambda m: f"{_ESTAR[m['v'].lower()]} {m['a']}"),
)  # fmt: skip

_ADJECTIVES = finder(
    *_MORE,
    *(Pair(es(rf"(?P<v>{_SER_FORMS}) {_QUANTITY}(?P<a>{_ended(stem)}){_TO_NOUN}"), en(rf"{_IS} (?:not |so |very |too |really |always |a bit |a little |quite |pretty |already |just |completely |still |all |now |no longer )*(?:{english})(?! (?:person|man|woman|people|one)\b)"), _state, level="suggest" if stem in ("abiert", "cerrad", "rot") else "fix") for stem, english in _STATES.items()),
    Pair(es(r"(?P<v>soy|eres|somos) (?P<q>(?:muy |tan )?)(?P<a>content[oa]s?|cansad[oa]s?(?! y)|embarazada|resfriad[oa]|ocupad[oa]s?|enojad[oa]s?|enfadad[oa]s?|preocupad[oa]s?|sentad[oa]s?|dormid[oa]s?)(?! (?:por|de))"), en(r"\0"), _state, alone="suggest"),
    *(Pair(es(rf"(?P<v>{_ESTAR_FORMS}) {_QUANTITY}(?P<a>{_ended(stem)})(?! (?:de|a)l? )"), en(rf"{_IS} (?:not |so |very |too |really |always |quite |a |an )*(?:{english})"), _nature) for stem, english in _NATURES.items()),
    Pair(es(r"(?P<v>está|estaba) (?P<q>(?:muy |no )?)(?P<a>importante|necesario|posible|imposible|obvio|probable)(?= (?:que|[a-záéíóúñ]+[aei]r(?:se|l[aeo]s?)?)\b)"), en(r"\0"), _nature, alone="fix"),
)  # fmt: skip

_THINGS = r"(?:llaves?|libros?|cartera|teléfono|móvil|celular|coche|carro|auto|casa|oficina|hotel|restaurante|baño|banco|hospital|escuela|aeropuerto|estación|tienda|farmacia|parque|gato|gata|perro|perra|madre|padre|hermano|hermana|hijo|hija|hijos|amigos?|niños?|gafas|zapatos|dinero|comida|leche|pelota|ciudad|pueblo|playa|biblioteca|museo|iglesia|supermercado|ascensor|salida|entrada|mesa|documentos?|archivos?|abuela|abuelo|jefe|esposa|marido|familia|botella|caja|mapa|bolsa|ordenador|computadora)"
_AT = r"(?:en (?:la|el|las|los|casa|una?|mi|tu|su|este|esta|(?-i:[A-ZÁÉÍÓÚ])\w+)|cerca de|lejos de|detrás de|debajo de|dentro de|encima de|sobre (?:la|el)|al lado|aquí|allí|ahí|fuera|dentro|arriba|abajo)"
_PLACE_EN = en(
    rf"{_IS} (?:\w+ly |still |not |all |right |always |probably )*(?:in|on|at|near|behind|under|inside|above|next to|here|there|outside|upstairs|downstairs|far|opposite|between)(?! (?:\d|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|charge|love|english|spanish|fact|danger))"
)


def _placed(m: re.Match[str]) -> Written:
    return f"{m['s']} {m['no'] or ''}{_ESTAR[m['v'].lower()]}"


_WHERE = finder(
    Pair(es(rf"(?P<s>(?:el|la|los|las|mi|mis|tu|tus|su|sus|nuestr[oa]s?|est[ea]|es[ea]) {_THINGS}) (?P<no>no )?(?P<v>es|son|era|eran)(?= {_AT})"), _PLACE_EN, _placed),
    Pair(es(rf"(?P<s>yo|él|ella|ellos|ellas|nosotros|tú|usted) (?P<no>no )?(?P<v>soy|eres|es|somos|son|era|eran|éramos)(?= {_AT})"), _PLACE_EN, _placed, alone="suggest"),
    Pair(es(r"(?P<s>)(?P<no>no )?(?P<v>soy|eres|somos)(?= (?:en casa|en la|en el|aquí|allí|ahí)(?!\w))"), _PLACE_EN, lambda m: f"{m['no'] or ''}{_ESTAR[m['v'].lower()]}", alone="suggest"),
    Pair(es(rf"(?P<s>¿(?:y )?dónde) (?P<no>)(?P<v>es|son|era|eran)(?= (?:el|la|los|las|mi|mis|tu|tus|su|sus|nuestr[oa]) {_THINGS})"), en(r"where(?:'s| is| are| was| were)"), _placed, alone="suggest"),
    Pair(es(r"¿dónde (?P<v>eres|somos|soy)(?= *[?,]| ahora)"), en(r"where (?:are|am|is)"), lambda m: f"¿dónde {_ESTAR[m['v'].lower()]}", alone="suggest"),
)  # fmt: skip


def _this_is(m: re.Match[str]) -> Written:
    noun = m["n"].lower()
    gender = (
        "f"
        if m["d"].lower() in ("la", "una", "nuestra")
        or noun
        in ("madre", "hermana", "esposa", "mujer", "hija", "amiga", "jefa", "casa", "novia", "abuela", "tía", "prima")
        else sure_gender(noun)
    )
    many = plural_noun(noun) and m["d"].lower().endswith("s")
    near = m["p"].lower().startswith("est")
    if not gender:
        return ""
    word = ("est" if near else "es") + {"ms": "e", "fs": "a", "mp": "os", "fp": "as"}[gender + ("p" if many else "s")]
    verb = {"es": "son", "era": "eran"}.get(m["v"].lower(), m["v"]) if many else m["v"]
    return f"{word} {verb} {m['d']} {m['n']}"


def _these(m: re.Match[str]) -> Written:
    """ "Este es la mejor opción": the pronoun of what it is said to be; "esta es el problema" too."""
    noun = m["n"].lower()
    gender, many = sure_gender(noun), plural_noun(noun)
    if (
        not gender
        or noun in ("persona", "víctima", "estrella", "gente", "causa", "clave")
        or (m["v"].lower() in ("son", "eran")) != many
    ):
        return ""
    shown = {"el": "ms", "un": "ms", "la": "fs", "una": "fs", "los": "mp", "las": "fp"}.get(m["d"].lower())
    if shown and shown != gender + ("p" if many else "s"):
        return ""
    near = m["p"].lower().startswith("est")
    word = ("est" if near else "es") + {"ms": "e", "fs": "a", "mp": "os", "fp": "as"}[gender + ("p" if many else "s")]
    return "" if word == m["p"].lower() else f"{word} {m['v']} {m['d']} {m['q']}{m['n']}"


_PEOPLE = r"(?:hermanos?|hermanas?|padres?|madre|esposa|esposo|marido|mujer|hij[oa]s?|amig[oa]s?|jef[ea]|novi[oa]|abuel[oa]s?|tí[oa]s?|prim[oa]s?|colegas?|vecin[oa]s?|profesora?|casa|libro|coche|primera|última|mejor|peor|segunda|única|hotel|restaurante|lugar|razón|película|canción|problema|familia|perro|gato|foto|ciudad|habitación|número|dirección|llave)"
_THIS = finder(
    Pair(es(rf"(?P<p>esto|eso) (?P<v>es|era|fue|son) (?P<d>mi|mis|tu|tus|su|sus|el|la|los|las|nuestr[oa]s?) (?P<n>{_PEOPLE})"), en(r"(?:this|that|these|those)(?:'s| is| was| are| were) (?:my|your|his|her|their|our|the)"), _this_is),
    Pair(es(r"(?P<p>esto|eso)(?P<v> es| fue)(?= la (?:primera|segunda|última|única) vez)"), en(r"(?:this|that)(?:'s| is| was)"), lambda m: (f"{'esta' if m['p'].lower() == 'esto' else 'esa'}{m['v']}"), alone="suggest"),
    Pair(es(rf"(?P<p>este|ese|esta|esa) (?P<v>es|era|fue|son|eran) (?P<d>mi|mis|tu|tus|su|sus|el|la|los|las|un|una) (?P<q>(?:(?:mejor|peor|primera?|última?|segunda?|gran|nueva?|única?|mayor|verdadera?|buena?) )?)(?P<n>{WORD})"), en(r"(?:this|that|these|those)(?:'s| is| was| are| were) (?:my|your|his|her|their|our|the|an?)"), lambda m: _these(m), alone="suggest"),
    Pair(es(r"esto (?P<v>es|era) (?P<n>(?-i:[A-ZÁÉÍÓÚ][a-záéíóúñ]+)(?=[.,;!?]|$| (?-i:[A-Z])| hablando| mi))"), en(r"this is [A-Z]\w+"), lambda m: f"est{'a' if m['n'].endswith('a') else 'e'} {m['v']} {m['n']}", alone="suggest"),
)  # fmt: skip

_POSTURE = {
    "sentándo": "sentad",
    "parándo": "parad",
    "acostándo": "acostad",
    "tumbándo": "tumbad",
    "arrodillándo": "arrodillad",
    "apoyándo": "apoyad",
    "levantándo": "de pie",
    "inclinándo": "inclinad",
}
_POSTURE_EN = en(
    r"(?:am|is|are|was|were|been|'m|'s|'re) (?:\w+ )?(?:sitting|standing|lying|kneeling|leaning|hanging|laying)(?! up| down)"
)


def _posture(m: re.Match[str]) -> Written:
    state = _POSTURE[m["g"].lower()]
    form = form_of(m["v"].lower(), "estar")
    if form is None:
        return ""
    if state == "de pie":
        return f"{m['v']} de pie"
    many = form.number == "p"
    woman = re.search(r"\b(?:ella|ellas|(?:mi|tu|su|la|una|las) \w+as?)\s*$", m.string[: m.start()], re.IGNORECASE)
    return f"{m['v']} {state}{'a' if woman else 'o'}{'s' if many else ''}"


def _going(m: re.Match[str]) -> Written:
    form = form_of(m["v"].lower(), "estar")
    person: Person = (form.person, form.number) if form else (3, "s")
    return f"{conjugated('ir', 'ind', form.tense, person)} a {m['i']}" if form and infinitive(m["i"].lower()) else ""


def _plain(m: re.Match[str]) -> Written:
    form, done = form_of(m["v"].lower(), "estar"), gerund(m["g"].lower())
    if form is None or done is None:
        return ""
    clitics = " ".join(done.clitics) + " " if done.clitics else ""
    return f"{clitics}{conjugated(done.lemma, 'ind', form.tense, (form.person, form.number))}{m['x']}"


_LATER = r"(?:mañana|esta noche|esta tarde|la próxima semana|la semana que viene|el próximo (?:mes|año|lunes|martes|miércoles|jueves|viernes|sábado|domingo)|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|este (?:fin de semana|viernes|sábado|domingo|verano)|pronto)"
_PROGRESSIVE = finder(
    Pair(es(rf"(?P<v>est\w+) (?P<g>{'|'.join(_POSTURE)})(?:me|te|se|nos)(?! hacia| por\b)"), _POSTURE_EN, _posture, alone="suggest"),
    Pair(es(rf"(?P<v>est\w+) yendo a (?P<i>{WORD}[aeií]r(?:{CLITIC})?)"), en(r"going to \w+"), _going, alone="suggest"),
    Pair(es(rf"(?P<v>estoy|estás|está|estamos|están) (?P<g>(?:viniendo|saliendo|yendo|llegando|volviendo|regresando|empezando|comenzando|trabajando|cenando|teniendo|visitando|partiendo|mudándo(?:me|te|se|nos)|casándo(?:me|te|se|nos)))(?P<x>(?: [^.,;:?!]{{1,30}}?)? {_LATER})"), en(r"(?:am|is|are|'m|'s|'re) \w+ing\b[^.;]*(?:tomorrow|tonight|next|this|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|soon|monday|tuesday|friday|saturday|sunday|wednesday|thursday)"), _plain, alone="suggest"),
    Pair(es(r"(?P<v>estoy|estás|está|estamos|están|estaba|estaban) (?P<g>llevando|vistiendo|usando)(?P<x> (?:un|una|unos|unas|el|la|los|su|sus|mi|tu|gafas|zapatos|pantalones|jeans))"), en(r"wearing"), _plain, level="suggest"),
    Pair(es(rf"(?P<v>estoy|estás|está|estamos|están|estaba|estaban) (?P<g>queriendo|necesitando|sabiendo|conociendo|entendiendo|pareciendo|prefiriendo|perteneciendo|consistiendo|dependiendo|odiando|siendo)(?P<x>)(?! (?:{WORD}[dst][oa]s?)\b)"), en(r"(?:want|need|know|understand|seem|cost|prefer|belong|consist|depend|hate|being)\w*"), _plain, level="suggest", alone="suggest"),
)  # fmt: skip

RULES = (
    Rule(
        id="ser-estar",
        level="fix",
        summary="Writes estar for states and places, ser for what something is (“soy cansado” → “estoy cansado”); without English at most a suggestion.",
        why="Los estados y los lugares llevan «estar» («estoy cansado», «está en la mesa»); lo que algo es, «ser».",
        find=_ADJECTIVES,
        examples=(
            Example("Soy de acuerdo contigo.", "Estoy de acuerdo contigo."),
            Example("Soy muy ocupada hoy.", "Estoy muy ocupada hoy.", "I'm very busy today."),
            Example("Está necesario esperar.", "Es necesario esperar.", "It is necessary to wait."),
            Example("El vaso es lleno.", "El vaso está lleno.", "The glass is full."),
        ),
        keep=(
            Keep("Es muy listo.", "He is very clever."),
            Keep("La puerta es abierta por el guardia.", "The door is opened by the guard."),
            Keep("Está mejor.", "He is better."),
            Keep("El niño está imposible hoy.", "The boy is impossible today."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="estar-place",
        level="fix",
        summary="Writes estar for where things and people are (“el libro es en la mesa” → “está en la mesa”); without English at most a suggestion.",
        why="El lugar de cosas y personas se dice con «estar»; «ser» queda para los actos: «la fiesta es en el jardín».",
        find=_WHERE,
        examples=(
            Example("El hotel es cerca de la plaza.", "El hotel está cerca de la plaza.", "The hotel is near the square."),
            Example("¿Dónde son mis gafas?", "¿Dónde están mis gafas?", "Where are my glasses?"),
            Example("Ellos son en la cocina.", "Ellos están en la cocina.", "They are in the kitchen."),
        ),
        keep=(
            Keep("La boda es en la iglesia.", "The wedding is in the church."),
            Keep("El libro es en inglés.", "The book is in English."),
            Keep("El hotel está aquí.", "The hotel is here."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="this-is",
        level="fix",
        summary="Writes este, esta for “this is” with a person or a known thing (“esto es mi hermano” → “este es mi hermano”).",
        why="El demostrativo concuerda con lo que presenta: «este es mi hermano», «esta es la primera vez».",
        find=_THIS,
        examples=(
            Example("Esto es mi vecina.", "Esta es mi vecina.", "This is my neighbour."),
            Example("Eso fue la última vez.", "Esa fue la última vez.", "That was the last time."),
        ),
        keep=(
            Keep("Esto es lo que quiero.", "This is what I want."),
            Keep("Esto es la guerra.", "This is war."),
            Keep("Esta es mi vecina.", "This is my neighbour."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="english-progressive",
        level="fix",
        summary="Writes the plain form where Spanish has no progressive (“está sentándose” for “is sitting” → “está sentado”, “estoy yendo a comprar” → “voy a comprar”).",
        why="El progresivo inglés de postura, de futuro y de estado es en español «está sentado», «voy a comprar», «salgo mañana».",
        find=_PROGRESSIVE,
        examples=(
            Example("Está sentándose en mi silla.", "Está sentado en mi silla.", "He is sitting on my chair."),
            Example("Estamos yendo a vender la casa.", "Vamos a vender la casa.", "We are going to sell the house."),
            Example("Estoy viniendo mañana.", "Vengo mañana.", "I'm coming tomorrow."),
        ),
        keep=(
            Keep("Está sentándose ahora mismo.", "He is sitting down right now."),
            Keep("Estamos inclinándonos por alquilar.", "We are leaning towards renting."),
            Keep("Estoy saliendo de casa.", "I'm leaving home."),
            Keep("Estoy yendo a clases de inglés.", "I am going to English classes."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
