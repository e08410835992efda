"""Plain verbs, measures, times and questions in the words of English: "sé a tu hermano", "es diez metros largo", "¿cómo muchos?"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Callable

from pipeline.rules.base import Example, Keep, Rule
from pipeline.rules.nouns import sure_gender
from pipeline.rules.syntax.grammar import INFINITIVE, NUMBER, WORD, conjugated, form_of, is_adjective
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

_DEVICE = (
    r"(?:lavadora|teléfono|móvil|celular|computadora|ordenador|portátil|coche|carro|tele|televisión|televisor|impresora|máquina|ascensor|elevador|botón|aplicación|app|internet|wifi|enlace|código|sistema|reloj|motor|plan|método|truco|"
    r"página|sitio|sitio web|programa|cámara|batería|control remoto|mando|luz|cerradura|llave|tarjeta|solución|idea|medicina|medicamento|pastilla|tratamiento|micrófono|altavoz|pantalla|teclado|ratón|secadora|horno|nevera|refrigerador|"
    r"aire acondicionado|calefacción|contraseña|dispositivo|aparato|radio|lámpara|tableta|cajero automático|semáforo|cargador|vacuna|estrategia)"
)
_PEOPLE_EN = r"(?:my|your|his|her|their|our|the|him|them|me|us|everyone|everybody|someone|somebody|nobody|anyone|anybody|a (?:man|woman|girl|boy|guy|person|lawyer|doctor|lot of people)|many people|(?-i:[A-Z][a-z]+))"


def other(word: str, lemma: str, *lemmas: str) -> str:
    """Another verb in the person and tense of a form of one of `lemmas`, an infinitive, a gerund or a participle included."""
    from pipeline.lang.inflect import analyse, conjugate

    for form in analyse(word.lower()):
        if form.lemma.removesuffix("se") in lemmas and not form.voseo:
            return conjugate(lemma, form._replace(clitics=())) + ("".join(form.clitics) if form.mood == "inf" else "")
    return ""


def _known_person(m: re.Match[str]) -> Written:
    new = other(m["v"], "conocer", "saber")
    return f"{new} a" if new else ""


def _skill(m: re.Match[str]) -> Written:
    new = other(m["v"], "saber", "conocer")
    return f"{new} {m['i']}" if new else ""


def _working(m: re.Match[str]) -> Written:
    new = other(m["v"], "funcionar", "trabajar")
    return f"{m['n']}{m['a'] or ''} {new}" if new else ""


def _taken(m: re.Match[str]) -> Written:
    new = other(m["v"], "llevar", "tomar")
    return f"{new} {m['o']}" if new else ""


_LOOKS = {(1, "s"): "me veo", (2, "s"): "te ves", (3, "s"): "se ve", (1, "p"): "nos vemos", (3, "p"): "se ven"}


def _looking(m: re.Match[str]) -> Written:
    form = form_of(m["v"].lower(), "mirar", "lucir")
    word = m["a"].lower()
    if form is None or not (is_adjective(word) or word in ("bien", "mal", "mejor", "peor", "genial", "fatal")):
        return ""
    verb = conjugated("ver", "ind", form.tense, (form.person, form.number))
    clitic = _LOOKS.get((form.person, form.number), "se ve").split()[0]
    return f"{clitic} {verb} {m['m'] or ''}{m['a']}"


_HOW = {
    "long": "de largo",
    "high": "de altura",
    "tall": "",
    "wide": "de ancho",
    "deep": "de profundidad",
    "thick": "de grosor",
}


def _measure(english: str) -> Callable[[re.Match[str]], Written]:
    """Writes medir for one English adjective of size."""

    def write(m: re.Match[str]) -> Written:
        verb = {
            "es": "mide",
            "son": "miden",
            "era": "medía",
            "eran": "medían",
            "soy": "mido",
            "eres": "mides",
            "tiene": "mide",
            "tienen": "miden",
            "mide": "mide",
            "miden": "miden",
            "está": "mide",
            "estoy": "mido",
        }[m["v"].lower()]
        if m["v"].lower().startswith("t") and f"{m['u']} de " in m[0]:
            return ""  # «tiene diez metros de largo»
        return f"{verb} {m['n']} {m['u']} {_HOW[english]}".rstrip()

    return write


def _some(m: re.Match[str]) -> Written:
    return f"{m['v']} {'unas' if sure_gender(m['w'].lower()) == 'f' else 'unos'} {m['n']} {m['w']}"


_VERBS = finder(
    Pair(es(r"(?P<v>sé|sabes|sabe|sabemos|saben|sabía|sabías|sabían|saber) a(?= (?!qué\b|quién|dónde|cuánt|cuál|veces|cómo|ciencia|poco|sal\b|much|menudo)\w)"), en(rf"(?:know|knows|knew) {_PEOPLE_EN}"), _known_person),
    Pair(es(rf"(?P<v>conozco|conoces|conoce|conocemos|conocen|conocía|conocían|conocer) (?:cómo (?:a )?|a |de )?(?P<i>{INFINITIVE})"), en(r"(?:know|knows|knew|knowing) how to \w+|can (?:you |he |she )?\w+"), _skill),
    Pair(es(rf"(?P<n>{_DEVICE})(?P<a>(?: (?:no|ya|todavía|nunca|siempre|también|me|no me|aún))*) (?P<v>trabaja|trabajan|trabajaba|trabajó|trabajará|trabaje)(?! (?:para|como|con|de|desde|hasta|duro|mucho|en equipo)\b)"), en(r"(?:works?|worked|working)(?! (?:for|as|with|hard)\b)"), _working),
    Pair(es(rf"(?P<n>{_DEVICE})(?P<a> (?:dejó|dejaron|ha dejado|han dejado|dejará|paró|paraba|deja|para) de) (?P<v>trabajar)"), en(r"stop(?:s|ped)? working"), lambda m: f"{m['n']}{re.sub('paró', 'dejó', re.sub(' para ', ' deja ', m['a']))} funcionar"),
    Pair(es(rf"(?P<v>tom(?:ar|o|as|a|amos|an|é|ó|aron|aba|aré|ará)) (?P<o>(?:a (?:mi|tu|su|mis|tus|sus|los|las|la|nuestr[oa]s?) {WORD}|al {WORD}|a {WORD}))(?= (?:a|al|hasta|de compras|de viaje)\b)"), en(r"(?:take|takes|took|taking|taken) (?:\w+ ){1,3}(?:to|shopping|home|on)"), _taken),
    Pair(es(r"(?P<c>me|te|lo|la|nos|los|las|le|les) (?P<v>tomó|tomaron|tomé|toma|toman|tomaba|tomará)(?= (?:a casa|al (?:hospital|colegio|aeropuerto|médico|doctor|parque|cine|dentista|zoológico|trabajo|teatro)|a la (?:escuela|estación|playa|clase|fiesta|iglesia|universidad))\b)"), en(r"(?:take|takes|took|taking) (?:me|you|him|her|us|them|it) (?:to|home)"), lambda m: f"{m['c']} {other(m['v'], 'llevar', 'tomar')}"),
    Pair(es(r"(?P<c>me|te|le|nos|les) (?:ajusta|ajustó|encaja)(?P<n>n?)(?! (?:muy |tan |más )?(?:bien|mal|mejor|peor|perfect\w+|como)\b)"), en(r"(?:pants|trousers|shirt|shoes?|dress|jacket|jeans|coat|skirt|suit|clothes|sweater|boots|hat|ring)\b.*\bfits?"), r"\g<c> queda\g<n> bien"),
    Pair(es(r"qué (?:significas|quieres significar)(?: tú)?"), en(r"what (?:do|did) you mean"), "qué quieres decir"),
    Pair(es(r"qué (?:significa|quiere significar)(?P<u> usted)"), en(r"what (?:do|did) you mean"), r"qué quiere decir\g<u>"),
    Pair(es(r"(?P<y>yo )?(?P<no>no )?(?<!lo )(?:significo|signifiqué)"), en(r"I (?:do not |don't |didn't |did not |only |just )?(?:mean|meant)"), lambda m: f"{m['y'] or ''}{m['no'] or ''}{'quise' if m[0].lower().endswith('é') else 'quiero'} decir"),
    Pair(es(r"(?P<s>ella |tu hermana |mi hermana |la )?(?P<v>es|eres|era|fue|son|está|fuiste) (?:tan |muy )?(?:significad[oa]|medi[oa]|promedio) (?:con|a|para|hacia)(?= )"), en(r"(?:is|are|was|were|'s|'re) (?:so |very |always )?mean to"), lambda m: f"{m['s'] or ''}{m['v']} {'mala' if m['s'] else 'malo'} con"),
    Pair(es(r"(?P<v>gusta|gustan|gustaba|prueba|prueban)(?= (?:bien|mal|buen[oa]|dulce|salad[oa]|delicios[oa]|horrible|rar[oa]|fatal|amarg[oa]|raro|mejor)\b)"), en(r"tastes?|tasted"), lambda m: {"gusta": "sabe", "prueba": "sabe", "gustaba": "sabía"}.get(m["v"].lower(), "saben")),
    Pair(es(rf"(?P<v>mira|miras|miran|miro|miramos|miraba|miraban) (?P<m>(?:muy|tan|más|realmente|bastante|un poco) )?(?P<a>{WORD})(?!\w| (?:a|al|por|hacia)\b)"), en(r"(?:look|looks|looked|looking) (?!at\b|for\b|after\b|like\b|up\b|out\b|back\b|into\b|over\b|forward\b|down\b)(?:very |so |really |more |quite |a bit |too )?\w+"), _looking),
    Pair(es(r"(?P<v>está|es|estaba|fue|están|son|estaban) (?:sobre|encima|por encima)(?=\s*(?:[.,;:!?]|$))"), en(r"(?:is|'s|was|are|were) (?:finally |almost |all )?over(?=\s*[.,;:!?]|$)"), lambda m: {"está": "ha terminado", "es": "ha terminado", "están": "han terminado", "son": "han terminado", "estaban": "habían terminado"}.get(m["v"].lower(), "había terminado")),
)  # fmt: skip

_UNIT = r"(?:metros?|kilómetros?|centímetros?|milímetros?|pies|pie|millas?|pulgadas?|cm|m|km)"
_SIZES = r"(?:larg[oa]s?|alt[oa]s?|anch[oa]s?|profund[oa]s?|grues[oa]s?|de larg[oa]|de alt[oa]|de anch[oa])"
_TIME = r"(?P<n>día|noche|semana|mañana|tarde|año|mes|verano|invierno|fin de semana)"
_ALL_EN = r"all (?:of )?(?:the )?(?:day|night|week|morning|afternoon|evening|year|month|summer|winter|weekend)"


def _whole(m: re.Match[str]) -> Written:
    noun = m["n"].lower()
    return f"toda la {m['n']}" if noun in ("noche", "semana", "mañana", "tarde") else f"todo el {m['n']}"


_MEASURES = finder(
    *(
        Pair(es(rf"(?P<v>es|son|era|eran|soy|eres|tiene|tienen|mide|miden|está|estoy) (?P<n>{NUMBER}(?: (?:y|con) \w+)?) (?P<u>{_UNIT}) {_SIZES}"), en(rf"(?:met(?:er|re)s?|kilomet(?:er|re)s?|centimet(?:er|re)s?|feet|foot|miles?|inch(?:es)?|cm|m|km|yards?)(?: \d+)?[ -]{english}"), _measure(english))
        for english in _HOW
    ),
    Pair(es(r"(?P<x>edad de \w+(?: y \w+)? años) (?:viej[oa]s?|de edad)"), en(r"age of|years old"), r"\g<x>"),
    Pair(es(r"alrededor(?= (?:\d|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|doscient|quinient|mil)\w*\b)"), en(r"around|about|approximately"), "alrededor de"),
    Pair(es(rf"(?P<v>hay|había|son|eran|tiene|tengo|tenía|tienen|cuesta|costó|tarda|dura|duró|vinieron|llegaron|compré|mide|pesa|pesaba|invitamos|caminé) (?:sobre|acerca de|acerca) (?P<n>\d+|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|cien|mil|doscient[oa]s) (?P<w>{WORD})"), en(r"(?:about|around|approximately) (?:\d|\w+)"), _some),
    Pair(es(r"(?:el |la )?(?:siguiente|próxim[oa]s?) (?:a|de) (?P<w>mí|ti|él|ella|usted|nosotr[oa]s|ellos|ellas|la|mi|tu|su|un|una|los|las|cada)(?! (?:que|de)\b)"), en(r"next to"), r"junto a \g<w>"),
    Pair(es(r"(?:el |la )?(?:siguiente|próxim[oa]s?) (?:al|del)"), en(r"next to"), "junto al"),
    Pair(es(r"(?P<d>el |la |los |las |mi |tu |su )?próxim[oa]s? puertas? (?P<n>vecin[oa]s?)|(?P<d2>el |la |los |las |mi |tu |su )?(?P<n2>vecin[oa]s?) de (?:la )?(?:próxima|siguiente) puerta"), en(r"next[- ]door neighbou?rs?"), lambda m: f"{_the(m['d'] or m['d2'] or '', m['n'] or m['n2'])}{m['n'] or m['n2']} de al lado"),
    Pair(es(r"hoy noche"), en(r"tonight"), "esta noche"),
    Pair(es(r"(?:en )?(?:el )?día (?:después|tras|siguiente)(?: de| a)? mañana"), en(r"day after tomorrow"), "pasado mañana"),
    Pair(es(rf"tod[oa] (?:de )?{_TIME}(?! de (?!invierno|verano))"), en(_ALL_EN), _whole),
    Pair(es(rf"tod[oa] de (?:la|el) {_TIME}"), en(_ALL_EN), _whole),
)  # fmt: skip


def _the(determiner: str, noun: str) -> str:
    """The article of a neighbour where there was one; a possessive stays."""
    if determiner.strip().lower() not in ("el", "la", "los", "las"):
        return determiner
    many, low = noun.endswith("s"), noun.lower()
    return {("a", False): "la ", ("a", True): "las ", ("o", False): "el ", ("o", True): "los "}[
        low.removesuffix("s")[-1], many
    ]


RULES = (
    Rule(
        id="plain-verb",
        level="fix",
        summary="Writes the plain verb that Spanish has for one of the senses of know, work, take, mean, taste, look (“sé a tu hermano” → “conozco a tu hermano”, “la radio no trabaja” → “no funciona”); with English only.",
        why="El verbo inglés tiene varios sentidos y en español cada uno tiene su verbo: saber y conocer, trabajar y funcionar, tomar y llevar.",
        find=_VERBS,
        examples=(
            Example("Sabe a tu hermano.", "Conoce a tu hermano.", "He knows your brother."),
            Example("No conoce nadar.", "No sabe nadar.", "He does not know how to swim."),
            Example("Mi radio no trabaja.", "Mi radio no funciona.", "My radio does not work."),
            Example("Tomó a su hija al colegio.", "Llevó a su hija al colegio.", "He took his daughter to school."),
            Example("Miras muy cansado.", "Te ves muy cansado.", "You look very tired."),
        ),
        keep=(
            Keep("La sopa sabe a ajo.", "The soup tastes of garlic."),
            Keep("Mi tío trabaja aquí.", "My uncle works here."),
            Keep("Sé a qué te refieres.", "I know what you mean."),
            Keep("Mira bien la foto.", "Look at the photo carefully."),
            Keep("Ya no me caben los pantalones.", "My trousers don't fit any more."),
            Keep("La chaqueta te ajusta bien.", "The jacket fits you well."),
        ),
    ),
    Rule(
        id="measure-time",
        level="fix",
        summary="Writes measures, places and times the Spanish way: “es diez metros largo” → “mide diez metros de largo”, “siguiente a mí” → “junto a mí”, “todo día” → “todo el día”; with English only.",
        why="La medida, el lugar o el momento copian el inglés palabra por palabra.",
        find=_MEASURES,
        examples=(
            Example("La sala es diez metros larga.", "La sala mide diez metros de largo.", "The room is ten metres long."),
            Example("Se sentó siguiente a mí.", "Se sentó junto a mí.", "He sat next to me."),
            Example("Trabaja todo día.", "Trabaja todo el día.", "He works all day."),
            Example("Hay sobre veinte sillas.", "Hay unas veinte sillas.", "There are about twenty chairs."),
        ),
        keep=(
            Keep("Hay dos libros sobre veinte mesas.", "There are two books on twenty tables."),
            Keep("Todo día tiene su noche.", "Every day has its night."),
            Keep("El día siguiente a la boda.", "The day after the wedding."),
        ),
    ),
)  # fmt: skip
