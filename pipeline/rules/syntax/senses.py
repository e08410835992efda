"""Adjectives of the wrong sense or in the English place, and small constructions that English words carry along."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import listed_noun, sure_gender
from pipeline.rules.syntax.grammar import WORD, form_of, gerund, is_adjective, plural_noun
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite

_DET = r"(?:el|la|los|las|un|una|unos|unas|mi|mis|tu|tus|su|sus|este|esta|estos|estas|ese|esa|nuestr[oa]s?)"
_NOUN = rf"(?!(?:de|que|y|o|en|con|para|por|a|del|al|más|muy|no|se|es|son)\b){WORD}"


def _gender(noun: str) -> str:
    """The gender of a noun form, by its ending where nothing better is known."""
    from pipeline.lang.inflect import gender

    return sure_gender(noun) or gender(noun) or "m"


def _agreeing(lemma: str, noun: str) -> str:
    """The adjective in the form that the noun wants."""
    from pipeline.lang.inflect import adjective

    low = noun.lower()
    return adjective(lemma, _gender(low), "p" if plural_noun(low) else "s")


_FREE = r"(?:breakfasts?|lunch|lunches|dinner|food|delivery|shipping|parking|wi-?fi|internet|trials?|samples?|tickets?|apps?|courses?|class|classes|lessons?|books?|cop(?:y|ies)|versions?|downloads?|gifts?|drinks?|coffee|meals?|entry|admission|consultations?|services?|accounts?|events?|tours?|transport|transportation|education|advice|water|quotes?|estimates?|returns?|guides?|e-?books?|webinars?|concerts?|games?|tools?|resources?|checkups?|healthcare|pizza|beer|upgrades?|subscriptions?|templates?|newsletters?|haircuts?|medicines?|vaccines?|towels?)"


def _free(m: re.Match[str]) -> Written:
    noun = m["n"]
    if not (sure_gender(noun.lower()) or plural_noun(noun)) or form_of(noun.lower(), "ser", "estar"):
        return ""
    return (f"{m['d']}{noun} {_agreeing('gratuito', noun)}", f"{m['d']}{noun} gratis")


def _only(m: re.Match[str]) -> Written:
    noun = m["n"].lower()
    if not sure_gender(noun) and not plural_noun(noun) and form_of(noun):
        return ""
    return f"{m['d']} {_agreeing('único', m['n'])} {m['n']}"


# Those of one's children, brothers and sisters who are told by age.
_KIN = r"(?:children|kids|sons|daughters|brothers|sisters|siblings|grandchildren|grandsons|granddaughters|nephews|nieces|cousins|boys|girls)"
_KIN_ES = r"(?:hij|herman|niet|sobrin|prim)[oa]s"


def _by_age(word: str) -> "re.Pattern[str]":
    return en(
        rf"(?:{word}) of (?:the|my|your|his|her|our|their) (?:\w+ )?{_KIN}|{_KIN}\b[^.!?]*\b(?:{word})(?! (?:of|in) the (?!{_KIN}))"
    )


def _eldest(m: re.Match[str]) -> Written:
    return f"{m['a']} {'mayor' if 'vieja' in m[0].lower() or 'viejo' in m[0].lower() else 'menor'}{'es' if m['a'].lower().endswith('s') else ''}"


_SENSES = finder(
    Pair(es(rf"(?P<a>el|la|los|las) más viej[oa]s?(?= de (?:(?:tod[oa]s )?(?:mis|tus|sus|nuestr[oa]s|vuestr[oa]s|los|las)) (?:\w+ )?{_KIN_ES}| (?:se llama|tiene|tenía|vive|vivía|vivió|trabaja|trabajaba|estudia|estudió|cumple|cumplió|quiere|nació|murió)\b)"), _by_age("oldest|eldest"), _eldest),
    Pair(es(rf"(?P<a>el|la|los|las) más (?:joven|jóvenes)(?= de (?:(?:tod[oa]s )?(?:mis|tus|sus|nuestr[oa]s|vuestr[oa]s|los|las)) (?:\w+ )?{_KIN_ES})"), _by_age("youngest"), _eldest, level="suggest"),
    Pair(es(rf"(?P<d>el|la|los|las|mi|tu|su|mis|tus|sus|nuestr[oa]s?) (?:sol[oa]s?|sólo|solamente) (?P<n>{_NOUN})"), en(r"(?:the|my|your|his|her|its|our|their) only \w+"), _only),
    Pair(es(rf"(?P<d>(?:(?:{_DET}|de|con|ofrece|ofrecen|tiene|tienen|incluye|hay|obtén|consigue) )?)libres? (?P<n>{_NOUN})"), en(rf"free (?:\w+ )?{_FREE}"), _free),
    Pair(es(r"(?P<d>)(?P<n>desayunos?|almuerzos?|cenas?|comidas?|entregas?|envíos?|estacionamiento|aparcamiento|wifi|internet|pruebas?|muestras?|entradas?|boletos?|cursos?|clases?|lecciones|libros?|copias?|descargas?|regalos?|bebidas?|café|admisión|consultas?|cuentas?|conciertos?|herramientas?|recursos|guías?|pizza|cerveza|agua|suscripción|plantillas?|vacunas?|toallas?|aplicaciones|aplicación) libres?(?! (?:de|para|mañana|hoy|por)\b)"), en(rf"free (?:\w+ )?{_FREE}"), _free),
    Pair(es(r"(?P<c>es|son|era|eran|será|serán|fue) libres?(?=\s*(?:[.,;:!?)]|$| para (?:los|las|niños|todos)\b))"), en(rf"{_FREE} (?:is|are|was|were|will be) (?:\w+ )?free|free of charge|for free"), r"\g<c> gratis"),
    Pair(es(r"(?P<c>muy|tan|más|demasiado|bastante) (?:luz|luces)"), en(r"(?:very|so|as|too|quite|really|is|are) light|lighter"), lambda m: f"{m['c']} ligero"),
    Pair(es(rf"(?P<n>{_NOUN}) (?:luz|luces)(?! (?:de|del|que|para|en)\b)"), en(r"light (?:\w+ )?(?:meals?|dinner|lunch|breakfast|jackets?|clothes|clothing|cigarettes?|snacks?|rain|blankets?|coat|exercise|luggage|suitcase|bag|backpack|shoes|dress|food|weight|breeze|sleeper)"), lambda m: f"{m['n']} {_agreeing('ligero', m['n'])}" if sure_gender(m["n"].lower()) else ""),
    Pair(es(r"(?P<c>azul|verde|rojo|marrón|gris|rosa|amarillo|café|morado|violeta) (?:luz|ligero|ligera|liger[oa]s)"), en(r"light (?:blue|green|red|brown|gr[ea]y|pink|yellow|purple|violet)"), r"\g<c> claro"),
    Pair(es(r"(?:luz|ligero|ligera) (?P<c>azul|verde|rojo|marrón|gris|rosa|amarillo|morado|violeta)"), en(r"light (?:blue|green|red|brown|gr[ea]y|pink|yellow|purple|violet)"), r"\g<c> claro"),
    Pair(es(r"(?P<c>azul|verde|rojo|marrón|gris|rosa|amarillo|morado|violeta) (?:oscuridad|obscuro)|(?:oscur[oa]) (?P<e>azul|verde|rojo|marrón|gris|rosa|amarillo|morado|violeta)"), en(r"dark (?:blue|green|red|brown|gr[ea]y|pink|yellow|purple|violet)"), lambda m: f"{m['c'] or m['e']} oscuro"),
    Pair(es(r"(?P<c>muy|tan|demasiado|bastante|más) tipos?"), en(r"(?:very|so|too|quite|really|more|as) kind"), lambda m: f"{m['c']} amable{'s' if m[0].endswith('s') else ''}"),
    Pair(es(r"(?P<n>persona|gente|hombre|mujer|gesto|palabra|corazón|chico|chica|señor|señora)(?P<s>s?) tipos?"), en(r"kind (?:person|people|man|woman|gesture|words?|heart|boy|girl|gentleman|lady)"), lambda m: f"{m['n']}{m['s']} amable{'s' if m['s'] else ''}"),
    Pair(es(r"(?P<p>amable|amables) de(?= \w)"), en(r"kinds? of"), lambda m: "tipos de" if m["p"].endswith("s") else "tipo de"),
    Pair(es(r"(?P<v>gira|gire|giren|girar|gir[óé]|dobla|doble|doblar|voltea|voltee|voltear|tuerce) (?:(?:a|hacia) )?(?:la |lo )?(?:correct[oa]|bien|justo|derecho|razón)"), en(r"turn(?:ed|s|ing)? right"), r"\g<v> a la derecha"),
    Pair(es(r"(?P<v>gira|gire|giren|girar|gir[óé]|dobla|doble|doblar|voltea|voltee|voltear|tuerce) (?:(?:a|hacia) )?(?:la |lo )?(?:dejad[oa]|izquierdo|salió|dejó)"), en(r"turn(?:ed|s|ing)? left"), r"\g<v> a la izquierda"),
    Pair(es(r"(?P<p>a|en|por|de) (?:la|el|lo) correct[oa](?! \w+(?:ción|dad|ma)\b)"), en(r"(?:on|to|from) (?:the|my|your|his|her) right(?! (?:answer|way|one|place|thing|path|person|track|side))"), lambda m: f"{m['p']} la derecha"),
    Pair(es(r"(?P<d>la|el|mi|tu|su) (?P<n>mano|pierna|brazo|ojo|pie|oreja|rodilla|hombro|lado|carril|zapato|guante|oído|codo|tobillo) correct[oa]"), en(r"right[- ](?:hand|leg|arm|eye|foot|ear|knee|shoulder|side|lane|shoe|glove|elbow|ankle)"), lambda m: f"{m['d']} {m['n']} {_agreeing('derecho', m['n'])}"),
    Pair(es(r"(?P<n>respuestas?|decisi(?:ón|ones)|cosas?|momentos?|persona|camino|manera|forma|lugar|elección|dirección|palabras?|opción|talla|tamaño|número) derech[oa]s?"), en(r"right (?:answers?|decisions?|things?|time|moment|person|path|way|place|choice|direction|words?|option|size|number)"), lambda m: f"{m['n']} {_agreeing('correcto', m['n'])}"),
    Pair(es(r"(?P<v>está|estás|estoy|están|estamos|es|eres|soy|son|tiene|tienes|tengo|tienen) (?:derech[oa]s?|bien)(?=\s*(?:[.,;:!?]|$| (?:sobre|en|acerca)\b))"), en(r"(?:I am|I'm|you are|you're|he is|he's|she is|she's|they are|they're|we are|we're) (?:absolutely |totally |completely |quite )?right(?! (?:here|there|now|behind|next|handed))"), lambda m: f"{_having(m['v'])} razón"),
    Pair(es(r"(?P<c>la mayoría de )?(?P<n>hermano|hermana|hermanos|hermanas|hijo|hija|primo|prima) (?:(?:más )?viej[oa]s?)"), en(r"(?:older|elder|eldest|oldest|big) (?:brothers?|sisters?|sons?|daughters?|cousins?)"), lambda m: f"{m['c'] or ''}{m['n']} mayor{'es' if m['n'].endswith('s') else ''}"),
    Pair(es(r"(?P<n>hermano|hermana|hermanos|hermanas|hijo|hija|primo|prima) (?:(?:más )?(?:joven|jóvenes)|pequeñ[oa]s? más joven|junior)"), en(r"(?:younger|little|youngest) (?:brothers?|sisters?|sons?|daughters?|cousins?)"), lambda m: f"{m['n']} menor{'es' if m['n'].endswith('s') else ''}"),
    Pair(es(r"(?P<v>[a-záéíóúñ]+) (?:pozo|pozos)(?=\s*(?:[.,;:!?]|$| (?:en|y|con|pero)\b))"), en(r"(?:speaks?|spoke|sings?|sang|cooks?|cooked|sleeps?|slept|plays?|played|works?|worked|did|does|do|drives?|write|writes|wrote|dances?|very|know|knows|as) (?:\w+ ){0,2}well"), lambda m: f"{m['v']} bien" if finite(m["v"].lower()) or m["v"].lower() in ("muy", "tan", "inglés", "español") else ""),
    Pair(es(r"(?:el|este|ese|un) (?:puede|pueden|poder)(?= (?:de (?:atún|cerveza|refresco|sopa|frijoles|pintura|tomate|maíz|coca-cola|soda|sardinas))\b)"), en(r"(?:the|a|this|that) can of"), lambda m: f"{'una' if m[0].lower().startswith('un') else 'la'} lata"),
    Pair(es(r"(?:la|en|el) (?:basura|desperdicios) (?:puede|lata|poder)"), en(r"(?:trash|garbage) can"), "el cubo de basura"),
)  # fmt: skip


_HAVING = {
    "está": "tiene", "estás": "tienes", "estoy": "tengo", "están": "tienen", "estamos": "tenemos", "es": "tiene", "eres": "tienes", "soy": "tengo",
    "son": "tienen", "tiene": "tiene", "tienes": "tienes", "tengo": "tengo", "tienen": "tienen",
}  # fmt: skip


def _having(verb: str) -> str:
    """The form of tener for one of ser, estar, tener."""
    return _HAVING[verb.lower()]


# Adjectives that say of what sort or in what state a thing is: nobody puts them before the noun in plain prose.
_SORTS = {
    "abierto": "open", "cerrado": "closed", "vacío": "empty", "roto": "broken", "caliente": "hot", "seco": "dry", "mojado": "wet", "limpio": "clean", "sucio": "dirty", "redondo": "round", "cuadrado": "square", "plano": "flat",
    "barato": "cheap|inexpensive", "caro": "expensive", "eléctrico": "electric", "digital": "digital", "médico": "medical", "social": "social", "político": "political", "económico": "economic|economical|cheap",
    "público": "public", "privado": "private", "nacional": "national", "local": "local", "internacional": "international", "mental": "mental", "físico": "physical", "químico": "chemical", "financiero": "financial",
    "industrial": "industrial", "urbano": "urban", "rural": "rural", "solar": "solar", "nuclear": "nuclear", "legal": "legal", "comercial": "commercial", "profesional": "professional", "técnico": "technical",
    "científico": "scientific", "mundial": "world|worldwide|global", "religioso": "religious", "virtual": "virtual", "picante": "spicy|hot", "salado": "salty", "orgánico": "organic", "vegetariano": "vegetarian",
    "gratuito": "free", "extranjero": "foreign", "enfermo": "sick|ill", "muerto": "dead", "casado": "married", "soltero": "single", "cocido": "cooked|boiled", "frito": "fried",
    "hervido": "boiled", "crudo": "raw", "congelado": "frozen", "usado": "used", "perdido": "lost", "ocupado": "busy", "cansado": "tired", "sano": "healthy", "gordo": "fat", "móvil": "mobile", "portátil": "portable|laptop(?= (?:computer|bag|case|screen|keyboard|speaker|charger|radio)s?)",
    "escolar": "school", "diario": "daily", "semanal": "weekly", "mensual": "monthly", "anual": "annual|yearly", "aburrido": "boring", "naranja": "orange", "morado": "purple", "rubio": "blond|blonde",
    "moreno": "brown|dark", "rizado": "curly", "liso": "straight|smooth", "blando": "soft", "enojado": "angry", "artificial": "artificial", "humano": "human", "industrializado": "industrialized", "desarrollado": "developed",
    "educativo": "educational", "cultural": "cultural", "militar": "military", "policial": "police", "ambiental": "environmental", "renovable": "renewable", "reciclable": "recyclable", "básico": "basic",
}  # fmt: skip
# Set phrases with the adjective in front.
_FIXED = re.compile(
    r"(?:públic[oa]s? (?:conocimiento|notoriedad|acusación)|privad[oa]s? de|mundial \w+mente|legales? \w+mente|sano juicio|limpia conciencia|frí[oa]s? (?:acogida|recibimiento)|usad[oa]s? como)",
    re.IGNORECASE,
)


def _sorted(m: re.Match[str]) -> Written:
    """The adjective behind its noun, where the noun is one and the adjective agrees with it."""
    noun, adjective = m["n"], m["a"]
    low = noun.lower()
    if (
        not sure_gender(low)
        or low in _NO_NOUNS
        or shape(low)
        or one_gender(low)
        or gerund(low)
        or (any(f.tense in ("past", "imperf", "fut", "cond") for f in finite(low)) and not listed_noun(low))
        or _FIXED.match(m["a"] + " " + low)
    ):
        return ""
    return f"{m['d']} {noun} {adjective}"


_NO_NOUNS = frozenset(
    "que y de antes después hoy ayer mañana tarde temprano lejos cerca siempre nunca vez veces día modo manera forma parte".split()
)


def _forms(lemma: str) -> str:
    """Every form of an adjective as a pattern."""
    if lemma.endswith("o"):
        return lemma[:-1] + "[oa]s?"
    if lemma == "español":
        return "español(?:es|as?)?"
    if lemma == "joven":
        return "(?:joven|jóvenes)"
    return lemma + ("s?" if lemma[-1] in "aeiou" else "(?:es)?")


# What stands behind a noun, not behind an adjective: «a dynamic professional with», «the public is».
_NO_END = r"(?!(?:who|that|which|with|in|of|and|or|for|to|from|at|on|by|as|but|is|are|was|were|has|have|had)\b)"
_PLACES = finder(
    *(
        Pair(
            es(rf"(?P<d>{_DET}) (?P<a>{_forms(lemma)}) (?P<n>{_NOUN})(?! (?:y|o|e) [a-záéíóúñ]+[oa]s?\b)"),
            en(rf"(?:{english}) {_NO_END}\w+"),
            _sorted,
        )
        for lemma, english in _SORTS.items()
    ),
    Pair(es(rf"(?P<d>el|la|los|las) (?P<a>(?:más|menos) alt[oa]s?) (?P<n>{_NOUN})"), en(r"tallest \w+"), _sorted),
    Pair(es(rf"(?P<d>el|la|los|las) (?P<a>(?:más|menos) (?:car|barat|rápid|cort|viej|pesad|fáci|difíci|calient|frí|bonit|suci|limpi|inteligent|divertid|aburrid|perezos|saludabl){WORD}) (?P<n>{_NOUN})"), en(r"(?:most|least) (?:expensive|difficult|intelligent|beautiful|fun|boring) \w+|(?:cheap|fast|short|old|heavi|easi|hard|hott|cold|pretti|dirti|clean|smart|funni|lazi|healthi)est \w+"), _sorted),
)  # fmt: skip


def _dropped_subject(m: re.Match[str]) -> Written:
    """«pienso que yo necesito» without the second yo, where a verb of the first person follows."""
    form = form_of(m["w"].lower())
    return f"{m['v']} {m['c'] or ''}{m['w']}" if form and form.person == 1 and form.number == "s" else ""


_BE = {
    "es": "está",
    "son": "están",
    "era": "estaba",
    "eran": "estaban",
    "fue": "estaba",
    "fueron": "estaban",
    "será": "estará",
    "serán": "estarán",
}
_SMALL = finder(
    Pair(es(rf"(?P<a>{WORD}) muy(?=\s*(?:[.,;:!?]|$))"), en(r"very \w+"), lambda m: f"muy {m['a']}" if is_adjective(m["a"]) or shape(m["a"].lower()) or m["a"].lower() in ("alto", "alta", "bajo", "baja") else ""),
    Pair(es(r"viej(?P<e>[oa]s?) (?P<n>herman[oa]s?)"), en(r"(?:older|elder|eldest|oldest|big) (?:brothers?|sisters?)"), lambda m: f"{m['n']} mayor{'es' if m['e'].endswith('s') else ''}"),
    Pair(es(r"(?P<v>es|son|era|eran|será|serán) (?P<x>hech[oa]s?) (?:de|desde|fuera de)(?= \w)"), en(r"(?:is|are|was|were|'s|will be) (?:\w+ly )?made (?:out )?(?:of|from)"), lambda m: f"{_BE[m['v'].lower()]} {m['x']} de"),
    Pair(es(r"(?P<v>está|estás|estoy|están|estamos|estaba|estaban|estábamos) siendo (?P<g>\w+ndo)"), en(r"\w+ing"), lambda m: f"{m['v']} {m['g']}" if gerund(m["g"].lower()) else "", alone="suggest"),
    Pair(es(r"(?P<v>he|has|ha|hemos|han|había|habías|habíamos|habían) (?:sido|siendo) (?P<g>\w+ndo)"), en(r"(?:have|has|had|'ve|'s|'d) (?:\w+ )?been \w+ing"), lambda m: f"{m['v']} estado {m['g']}" if gerund(m["g"].lower()) else "", alone="suggest"),
    Pair(es(r"(?P<v>(?:pienso|creo|sé|siento|espero|supongo|digo|dije|pensé|creía|sabía|recuerdo|juro|prometo|admito|entiendo) que) yo (?P<c>(?:(?:no|me|lo|la|le|nunca|ya|siempre|también) )*)(?P<w>[a-záéíóúñ]+)"), en(r"I (?:\w+ )?(?:think|believe|know|feel|hope|suppose|guess|say|said|thought|believed|knew|remember|swear|promise|admit|understand) (?:that )?I(?:'m|'ve|'ll|'d)?"), _dropped_subject),
    Pair(es(r"(?P<v>gradu\w+) desde(?= (?:la|el|una?|su|mi)\b)"), en(r"graduat\w+ from"), r"\g<v> en"),
    Pair(es(r"(?<!las )(?<!los )(?<!la )(?<!el )(?P<c>más|menos) (?P<a>[a-záéíóúñ]+) como(?= (?:el|la|los|las|mi|mis|tu|tus|su|sus|yo|tú|él|ella|usted|nosotros|ellos|ellas|antes|ayer|nunca|siempre|un|una|cualquier|otr[oa]s?)\b)"), en(r"\w+er than|(?:more|less) \w+ than|worse than"), lambda m: f"{m['c']} {m['a']} que" if is_adjective(m["a"]) or re.fullmatch(r"alt[oa]s?|baj[oa]s?|\w+mente|tarde|temprano|lejos|cerca|rápido", m["a"].lower()) else ""),
    Pair(es(r"(?P<n>mejor|peor|mayor|menor|mejores|peores|mayores|menores) como(?= (?:el|la|los|las|mi|mis|tu|tus|su|sus|yo|tú|él|ella|nosotros|antes|un|una|nada|nadie)\b)"), en(r"(?:better|worse|older|younger|bigger|greater|smaller) than"), r"\g<n> que"),
    Pair(es(r"(?P<d>el|un|este|ese) (?P<a>primer|primero|segundo|tercer|tercero|cuarto|quinto|sexto|séptimo|octavo|noveno|décimo|último|próximo) vez"), en(r".+"), lambda m: f"{ {'el': 'la', 'un': 'una', 'este': 'esta', 'ese': 'esa'}[m['d'].lower()]} {({'primer': 'primera', 'tercer': 'tercera'}.get(m['a'].lower()) or m['a'][:-1] + 'a')} vez", alone="fix"),
    Pair(es(r"dos veces (?:el|la) (?:número|cantidad) de"), en(r"twice (?:as many|as much|the (?:number|amount))"), "el doble de"),
    Pair(es(r"dos veces (?:tantos|tantas|muchos|muchas|como muchos)(?: de)? (?P<n>\w+)"), en(r"twice as many"), r"el doble de \g<n>"),
    Pair(es(r"dos veces (?:tanto|tanta|mucho|mucha)(?! (?:que|como)\b)"), en(r"twice as much"), "el doble"),
    Pair(es(r"dos veces (?:tan|más) (?P<a>grande|alto|alta|caro|cara|rápido|rápida|largo|larga|pesado|pesada|fuerte|difícil) (?:como|que)"), en(r"twice as \w+ as"), r"el doble de \g<a> que"),
    Pair(es(r"qué tiempo es(?= ahora| en|\?)"), en(r"what time is it"), "qué hora es"),
    Pair(es(r"en orden (?:de|para|a)(?= \w+[aeií]r(?:se|lo|la|los|las|me|te|nos|le|les)?\b)"), en(r"in order (?:not )?to|so as to"), "para"),
)  # fmt: skip

RULES = (
    Rule(
        id="wrong-adjective",
        level="fix",
        summary="Writes the adjective of the other sense of an English one (“la mano correcta” for “the right hand” → “la mano derecha”, “desayuno libre” → “gratuito”); with English only.",
        why="El adjetivo inglés tiene dos sentidos y se ha traducido por el que no es.",
        find=_SENSES,
        examples=(
            Example("Es el solo hotel del pueblo.", "Es el único hotel del pueblo.", "It is the only hotel in the village."),
            Example("Hay libre desayuno.", "Hay desayuno gratuito.", "There is free breakfast."),
            Example("Se lastimó la mano correcta.", "Se lastimó la mano derecha.", "He hurt his right hand."),
            Example("La más vieja de sus hijas vive lejos.", "La mayor de sus hijas vive lejos.", "The oldest of her daughters lives far away."),
            Example("Es una mujer muy tipo.", "Es una mujer muy amable.", "She is a very kind woman."),
        ),
        keep=(
            Keep("La sola idea me asusta.", "The mere idea scares me."),
            Keep("Tengo tiempo libre.", "I have free time."),
            Keep("Es la respuesta correcta.", "It is the right answer."),
            Keep("De los coches de mis primos, el más viejo es rojo.", "Of my cousins' cars, the oldest is red."),
            Keep("Un nuevo tipo de coche.", "A new kind of car."),
        ),
    ),
    Rule(
        id="adjective-place",
        level="fix",
        summary="Puts adjectives that say of what sort a thing is behind the noun (“una abierta puerta” → “una puerta abierta”); with English only.",
        why="El adjetivo que clasifica o dice el estado va detrás del nombre: «una puerta abierta», «la vida social».",
        find=_PLACES,
        examples=(
            Example("Entró por una abierta ventana.", "Entró por una ventana abierta.", "He came in through an open window."),
            Example("Compró un eléctrico coche.", "Compró un coche eléctrico.", "He bought an electric car."),
            Example("Es el más alto edificio de aquí.", "Es el edificio más alto de aquí.", "It is the tallest building here."),
        ),
        keep=(
            Keep("Las altas temperaturas duran.", "The high temperatures last."),
            Keep("La más alta cima del país.", "The highest peak in the country."),
            Keep("Es un claro ejemplo.", "It is a clear example."),
            Keep("La famosa actriz llegó.", "The famous actress arrived."),
            Keep("Mi portátil pesaba mucho.", "My laptop weighed a lot."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="carried-along",
        level="fix",
        summary="Mends small constructions that English words carry along: “es hecho de”, “más alto como”, “graduarse desde”, “dos veces el número”, “pienso que yo”.",
        why="La construcción copia la inglesa palabra por palabra.",
        find=_SMALL,
        examples=(
            Example("La mesa es hecha de roble.", "La mesa está hecha de roble.", "The table is made of oak."),
            Example("Es más alto como su padre.", "Es más alto que su padre.", "He is taller than his father."),
            Example("Se graduó desde la escuela.", "Se graduó en la escuela.", "He graduated from school."),
            Example("Creo que yo tengo fiebre.", "Creo que tengo fiebre.", "I think I have a fever."),
            Example("Era el cuarto vez.", "Era la cuarta vez.", "It was the fourth time."),
        ),
        keep=(
            Keep("Está siendo un año duro.", "It is being a hard year."),
            Keep("Creo que yo no, pero tú sí.", "I think I didn't, but you did."),
            Keep("Es tan alto como su padre.", "He is as tall as his father."),
            Keep("Trabaja más como un actor.", "He works more like an actor."),
        ),
    ),
)  # fmt: skip
