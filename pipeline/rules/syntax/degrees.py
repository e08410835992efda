"""Degree and amount: such a, enough, too, very, more and more, the same as; millions, per cent, twice a week."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.syntax.grammar import NUMBER, WORD, article_of, is_adjective, plural_noun
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

_SHORT = {"gran": "grande", "buen": "bueno", "mal": "malo"}


def _such(m: re.Match[str]) -> Written:
    one, two = m["a"], m["b"]
    article = m["d"].lower()
    if one.lower() in _SHORT or (is_adjective(one) and not is_adjective(two)):
        adjective, noun = one, two
    else:
        noun, adjective = one, two
    if not is_adjective(adjective) and adjective.lower() not in _SHORT:
        return ""
    full = _SHORT.get(adjective.lower(), adjective)
    return (
        f"{article} {noun} tan {full}",
        f"{article} {noun} muy {full}",
        f"tan {adjective} {noun}" if adjective.lower() in _SHORT else f"{article} {noun} tan {full}",
    )


def _what(m: re.Match[str]) -> Written:
    one, two = m["a"], m["b"]
    if is_adjective(two) and not is_adjective(one):
        return (f"qué {one} tan {two}", f"qué {one} más {two}", f"qué {two} {one}")
    if one.lower() in _SHORT or is_adjective(one):
        full = _SHORT.get(one.lower(), one)
        return (f"qué {two} tan {full}", f"qué {two} más {full}", f"qué {one} {two}")
    return ""


_SUCH_EN = en(r"such an? \w+ \w+|so \w+ an? \w+")
_SUCH = finder(
    Pair(es(rf"qué (?:un|una) (?P<a>{WORD}) (?P<b>(?!que\b|de\b|y\b|se\b|no\b){WORD})"), en(r"what an? \w+ \w+"), _what, alone="suggest"),
    Pair(es(rf"tal (?P<d>un|una) (?P<a>{WORD}) (?P<b>{WORD})"), _SUCH_EN, _such, alone="suggest"),
    Pair(es(rf"(?P<d>un|una) (?:tal|tan) (?P<a>{WORD}) (?P<b>(?!que\b|como\b|y\b|de\b){WORD})"), _SUCH_EN, _such, alone="suggest"),
    Pair(es(rf"(?:como|así|tan) (?P<d>un|una) (?P<a>{WORD}) (?P<b>(?!que\b|como\b|y\b|de\b){WORD})"), en(r"such an? \w+ \w+"), lambda m: _such(m) if is_adjective(m["a"]) or is_adjective(m["b"]) else ""),
    Pair(es(rf"tan (?P<a>{WORD}) (?P<d>un|una) (?P<b>{WORD})"), _SUCH_EN, lambda m: f"{m['d']} {m['b']} tan {m['a']}" if is_adjective(m["a"]) else "", alone="suggest"),
    Pair(es(rf"tal(?:es)? (?P<a>hermos[oa]s|bell[oa]s|buen[oa]s|mal[oa]s|bonit[oa]s|grandes|extrañ[oa]s) (?P<b>{WORD})"), en(r"such \w+ \w+s"), r"\g<b> tan \g<a>", alone="suggest"),
)  # fmt: skip


def _enough(m: re.Match[str]) -> Written:
    word = m["a"]
    if not (
        is_adjective(word)
        or word.lower()
        in (
            "despacio",
            "rápido",
            "alto",
            "bien",
            "cerca",
            "lejos",
            "tarde",
            "temprano",
            "fuerte",
            "viejo",
            "vieja",
            "grande",
            "bueno",
            "buena",
        )
    ):
        return ""
    verb = m.groupdict().get("v") or ""
    return (f"{verb}lo bastante {word}", f"{verb}lo suficientemente {word}", f"{verb}suficientemente {word}")  # fmt: skip


# "Fair enough", "sure enough" are said of the whole, not of a degree.
_ENOUGH_EN = en(r"(?!(?:fair|sure|oddly|strangely|funnily|curiously|interestingly|well) enough)\w+ enough")
_ENOUGH = finder(
    Pair(es(rf"(?P<v>(?:es|son|era|eran|está|están|soy|eres|estoy|fue|sea|ser|habla|hablas|corre|corres|parece) )suficientes? (?P<a>{WORD})(?! (?:de|que))"), _ENOUGH_EN, _enough, alone="suggest"),
    Pair(es(rf"(?P<a>{WORD}) suficientes?(?= *[.,;:!?]|$| (?:para|como|de)\b)"), _ENOUGH_EN, lambda m: _enough(m) if not plural_noun(m["a"]) else ""),
    Pair(es(r"suficientemente de (?P<n>[a-záéíóúñ]+)"), en(r"enough"), r"suficiente \g<n>", alone="suggest"),
)  # fmt: skip

_TOO = finder(
    Pair(es(rf"(?:demasiado|muy) (?P<q>much[oa]s?) (?P<n>{WORD})"), en(r"(?:too|so|very) (?:much|many)|far too"), lambda m: _too_much(m)),
    Pair(es(r"(?:muy demasiado|demasiado muy|mucho demasiado|demasiado mucho|lejos demasiado)(?= \w)"), en(r"too"), "demasiado", alone="suggest"),
    Pair(es(rf"(?P<v>estoy|está|estás|estaba|es|son|soy|era|estamos|están) también (?P<a>{WORD})(?= (?:para|como)\b)"), en(r"too \w+ to|too \w+ for"), lambda m: f"{m['v']} demasiado {m['a']}" if is_adjective(m["a"]) else ""),
    Pair(es(r"muy mucho(?= *[.,;:!?]|$)"), en(r"(?:very|so|too) much"), lambda _: ("muchísimo", "mucho"), alone="fix"),
    Pair(es(r"(?<!al )muy (?P<a>mejor|peor|más \w+|menos \w+)"), en(r"(?:much|very|far|so|a lot) \w+"), r"mucho \g<a>", alone="fix"),
    Pair(es(rf"(?P<v>es|son|está|están|soy|estoy|fue|era|parece) mucho (?P<a>{WORD})(?= *[.,;:!?]|$| (?:para|porque|y|hoy|aquí)\b)"), en(r"(?:very|really|so) \w+"), lambda m: f"{m['v']} muy {m['a']}" if is_adjective(m["a"]) and m["a"].lower() not in ("mejor", "peor", "mayor", "menor") else "", alone="suggest"),
)  # fmt: skip


def _too_much(m: re.Match[str]) -> Written:
    low, noun = m["q"].lower(), m["n"]
    if is_adjective(noun) and low == "mucho" and m[0].lower().startswith("demasiado"):
        return f"demasiado {noun}"
    end = low[4:]
    return (
        (f"demasiad{end} {noun}", f"much{end} {noun}")
        if m[0].lower().startswith("demasiado")
        else (f"mucho{end[1:]} {noun}" if end.startswith("o") else f"much{end} {noun}")
    )


def _each_time(m: re.Match[str]) -> Written:
    """«Cada vez más»; behind «cada día» «más» alone."""
    return (
        "más"
        if re.search(
            r"(?<!\w)cada (?:día|año|mes|semana|minuto|hora|vez|mañana|tarde|noche|verano|invierno|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\w)[^.;:?!]*$",
            m.string[: m.start()],
            re.IGNORECASE,
        )
        else "cada vez más"
    )


_MORE = finder(
    Pair(es(r"más y más(?= [a-záéíóúñ])"), en(r"more and more|\w+er and \w+er"), _each_time, alone="suggest"),
    Pair(es(r"más y más(?! [a-záéíóúñ])"), en(r"more and more|\w+er and \w+er"), _each_time, alone="suggest", level="suggest"),
    Pair(es(r"menos y menos"), en(r"(?:less and less|fewer and fewer)"), "cada vez menos", alone="suggest"),
    Pair(es(r"(?P<a>mejor|peor) y (?P=a)"), en(r"(?:better and better|worse and worse)"), r"cada vez \g<a>", alone="suggest"),
    Pair(es(rf"más (?P<a>{WORD}) y más (?P=a)"), en(r"\w+er and \w+er|more and more"), r"cada vez más \g<a>", alone="suggest"),
    Pair(es(rf"(?P<d>(?:el|la|los|las|lo) )(?P<m>mism[oa]s?)(?P<n> {WORD})?(?P<x> {WORD})? como(?= (?:yo|tú|él|ella|nosotros|ustedes|ellos|ellas|usted|ayer|antes|siempre|el|la|los|las|mi|mis|tu|su|[A-Z]\w+))"), en(r"same [\w ]{0,30}?as"), lambda m: f"{m['d'] or ''}{m['m']}{m['n'] or ''}{m['x'] or ''} que"),
    Pair(es(r"(?P<a>similar|similares|parecid[oa]s?|idéntic[oa]s?|equivalentes?) (?:como|que) (?P<x>el|la|los|las|un|una|mi|tu|su|este|esta|lo)"), en(r"(?:similar|identical|equivalent) (?:to|with|as)"), lambda m: f"{m['a']} al" if m["x"].lower() == "el" else f"{m['a']} a {m['x']}", alone="suggest"),
    Pair(es(r"(?P<a>similar|similares|parecid[oa]s?|idéntic[oa]s?|equivalentes?) con (?P<x>el|la|los|las|un|una|mi|tu|su|este|esta|lo)"), en(r"(?:similar|identical|equivalent) (?:to|as)"), lambda m: f"{m['a']} al" if m["x"].lower() == "el" else f"{m['a']} a {m['x']}"),
    Pair(es(r"(?P<a>igual) como(?= (?:yo|tú|él|ella|el|la|los|las|mi|tu|su))"), en(r"(?:same|just) (?:as|like)|like"), r"\g<a> que", alone="suggest"),
)  # fmt: skip

_MENTE = finder(
    Pair(es(r"(?P<a>[a-záéíóúñ]{3,})mente(?P<y> (?:y|o|pero) )(?P<b>[a-záéíóúñ]{3,}mente)(?! (?:no|se|me|te|lo|la|le|nos|les) )"), en(r"\w+ly (?:and|or|but) \w+ly"), r"\g<a>\g<y>\g<b>", alone="suggest"),
)  # fmt: skip


def _article_noun(m: re.Match[str]) -> str:
    article = article_of(m["n"])
    return (
        f"{'al' if article == 'el' else 'a la'} {m['n']}"
        if m["n"].lower() in ("día", "mes", "año", "semana")
        else f"por {m['n']}"
    )


_RATE = rf"(?P<t>(?:una|dos|tres|cuatro|cinco|seis|siete|\d+) (?:vez|veces)|\d+ (?:dólares|euros|pesos|horas)|{NUMBER} (?:horas|minutos|dólares|euros))"
_AMOUNTS = finder(
    Pair(es(rf"(?P<n>(?:{NUMBER} )?(?:millones|billones)|un millón|un billón) (?P<x>(?!de\b|y\b|más\b|a\b|en\b|o\b|por\b|con\b|que\b|para\b|al\b|gracias a|tras\b|antes\b|menos\b|{NUMBER}(?!\w)){WORD}s)(?!\w)"), en(r"(?:m|b)illions?"), lambda m: f"{m['n']} de {m['x']}" if plural_noun(m["x"]) and not m["x"].lower().endswith("mos") else "", alone="suggest"),
    Pair(es(r"(?:un|una) (?P<n>cien|mil) (?P<x>[a-záéíóúñ]+s)"), en(r"an? (?:hundred|thousand)"), lambda m: (f"{m['n']} {m['x']}", f"un{'as' if article_of(m['x']) == 'las' else 'os'} {m['n']} {m['x']}"), alone="suggest"),
    Pair(re.compile(rf"(?<![\w] )(?<![\w.,])(?P<n>{NUMBER}) por ciento de (?P<d>los |las |el |la |nuestr[oa]s |sus |mis )?(?P<x>[a-záéíóúñ]+)", re.IGNORECASE), en(r"(?:per ?cent|%)(?: of)?"), lambda m: f"el {m['n']} por ciento de {m['d'] or (article_of(m['x']) + ' ')}{m['x']}".replace(" de el ", " del "), alone="suggest"),
    Pair(es(rf"{_RATE} (?:un|una|por el|por la|por un|por una|en un|en una|en la|en el) (?P<n>día|semana|mes|año)"), en(r"(?:once|twice|times|hours|minutes|dollars|euros|pesos|\d+) (?:a|an|per|every) (?:day|week|month|year)"), lambda m: f"{m['t']} {_article_noun(m)}"),
    Pair(es(rf"{_RATE} (?:un|una|por el|por la|por un|por una) (?P<n>día|semana|mes|año)"), en(r"\0"), lambda m: f"{m['t']} {_article_noun(m)}", alone="suggest"),
    Pair(es(rf"(?P<h>a las? (?:{NUMBER}|\d\d?:\d\d)(?: (?:y|menos) (?:media|cuarto|\w+)| en punto)?) en la (?P<d>mañana|tarde|noche)"), en(r"(?:in the (?:morning|afternoon|evening)|at night|[ap]\.?m\.?)"), r"\g<h> de la \g<d>", level="suggest"),
    Pair(es(r"(?P<p>por )la primera vez(?! que)"), en(r"for the first time"), "por primera vez", alone="suggest"),
    Pair(es(r"(?:en|a) (?:la )?(?-i:edad) de (?P<n>\d+|(?!\w+[aeií]r\b)[a-záéíóúñ]+)(?P<y> años)?"), en(r"at (?:the )?age (?:of )?\w+|aged? \w+"), lambda m: (f"a los {m['n']} años", f"a la edad de {m['n']} años") if m[0].lower().startswith("en") or not m["y"] else "", alone="suggest"),
    Pair(es(r"(?P<h>(?:en )?)(?:la )?última noche"), en(r"(?<!the )last night"), "anoche"),
    Pair(es(r"(?:en )?(?P<d>la|el) últim[oa] (?P<n>semana|mes|año|verano|invierno|otoño|primavera|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?! (?:de|del|que)\b)"), en(r"(?<!the )(?<!this )(?<!my )last (?:week|month|year|summer|winter|autumn|fall|spring|monday|tuesday|wednesday|thursday|friday|saturday|sunday)"), lambda m: f"{m['d']} {m['n']} pasad{'a' if m['d'].lower() == 'la' else 'o'}"),
    Pair(es(r"(?<!\bel )(?<!\bla )(?<!\buna )(?<!\bal )(?<!\bdel )(?<!\bun )(?<!\beste )(?<!\bese )(?<!\bmi )(?<!\bsu )(?<!, )(?<!\by )(?P<t>señor|señora|doctor|doctora|profesor|profesora|sr\.|sra\.|dr\.|dra\.|presidente) (?P<n>(?-i:[A-ZÁÉÍÓÚ][a-záéíóúñ]+)(?: (?-i:[A-ZÁÉÍÓÚ][a-záéíóúñ]+))*)(?= (?:no )?(?:es|era|fue|está|llamó|dijo|dice|vive|trabaja|viene|vino|tiene|ha|quiere|sabe|llegó|salió|será|va)(?!\w))"), en(r"(?:mr|mrs|ms|miss|dr|professor|doctor|president)\.? [A-Z]\w*"), lambda m: f"{'la' if m['t'].lower() in ('señora', 'doctora', 'profesora', 'sra.', 'dra.') else 'el'} {m['t'].lower()} {m['n']}"),
    Pair(es(r"(?:algún|alguna) (?P<n>agua|leche|pan|dinero|azúcar|sal|café|té|carne|arroz|queso|comida|ayuda|vino|cerveza|fruta|música|gasolina|papel|aire|aceite)"), en(r"some \w+"), lambda m: (f"un poco de {m['n']}", f"algo de {m['n']}", m["n"]), alone="suggest"),
)  # fmt: skip

RULES = (
    Rule(
        id="such-a",
        level="fix",
        summary="Writes tan behind the noun for “such a” (“tal un largo viaje” → “un viaje tan largo”).",
        why="«Such a long trip» es «un viaje tan largo».",
        find=_SUCH,
        examples=(
            Example("Es tal una bonita casa.", "Es una casa tan bonita.", "It's such a pretty house."),
            Example("Fue un tan duro golpe.", "Fue un golpe tan duro.", "It was such a hard blow."),
        ),
        keep=(
            Keep("No existe tal cosa.", "There is no such thing."),
            Keep("Un tal García llamó.", "A certain García called."),
            Keep("Fue como un mal sueño.", "It was like a bad dream."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="good-enough",
        level="fix",
        summary="Writes lo bastante before the adjective for “enough” (“viejo suficiente” → “lo bastante viejo”); without English at most a suggestion.",
        why="Ante un adjetivo «enough» es «lo bastante» o «lo suficientemente».",
        find=_ENOUGH,
        examples=(
            Example("No es rápido suficiente.", "No es lo bastante rápido.", "It isn't fast enough."),
            Example("Es suficiente largo.", "Es lo bastante largo.", "It is long enough."),
        ),
        keep=(
            Keep("No hay tiempo suficiente.", "There isn't time enough."),
            Keep("Tengo suficiente comida.", "I have enough food."),
            Keep("Es lo suficientemente largo.", "It is long enough."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="too-very",
        level="fix",
        summary="Writes demasiado, muchísimo, mucho mejor for “demasiado mucho”, “muy mucho”, “muy mejor”.",
        why="«Muy» y «demasiado» no se suman a «mucho»; ante comparativo va «mucho»: «mucho mejor».",
        find=_TOO,
        examples=(
            Example("Hay demasiado mucha gente.", "Hay demasiada gente.", "There are too many people."),
            Example("Está muy mejor.", "Está mucho mejor."),
            Example("Me duele muy mucho.", "Me duele muchísimo."),
        ),
        keep=(
            Keep("Es mucho mejor.", "It's much better."),
            Keep("Al muy menos podrías llamar.", "At the very least you could call."),
            Keep("Es muy menor de edad."),
            Keep("Está demasiado lejos.", "It is too far."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="more-and-more",
        level="fix",
        summary="Writes cada vez más for “more and more” and que for “the same as” (“el mismo como” → “el mismo que”).",
        why="«More and more» es «cada vez más»; «mismo» se construye con «que» y «similar», con «a».",
        find=_MORE,
        examples=(
            Example("Va mejor y mejor.", "Va cada vez mejor.", "It is getting better and better."),
            Example("Lleva la misma camisa como tú.", "Lleva la misma camisa que tú.", "He wears the same shirt as you."),
        ),
        keep=(
            Keep("Lo mismo que tú.", "The same as you."),
            Keep("Ella misma trabaja como médica.", "She works as a doctor herself, the same as you."),
            Keep("Es mejor y más barato.", "It is better and cheaper."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="two-in-mente",
        level="suggest",
        summary="Suggests one -mente for two adverbs in a row (“lentamente y claramente” → “lenta y claramente”).",
        why="De dos adverbios en «-mente» seguidos, solo el último lleva la terminación: «lenta y claramente».",
        find=_MENTE,
        examples=(Example("Habla lenta y claramente.", "Habla lenta y claramente.", "He speaks slowly and clearly."),),
        keep=(
            Keep("Habla lenta y claramente.", "He speaks slowly and clearly."),
            Keep("Solo la mente y el cuerpo."),
            Keep("Habla lentamente, y canta bien."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="amounts-times",
        level="fix",
        summary="Writes amounts and times the Spanish way (“dos millones personas” → “dos millones de personas”, “dos veces una semana” → “a la semana”).",
        why="Se dice «un millón de», «el diez por ciento», «dos veces al día», «anoche», «la semana pasada», «por primera vez».",
        find=_AMOUNTS,
        examples=(
            Example("Costó tres millones euros.", "Costó tres millones de euros.", "It cost three million euros."),
            Example("Come tres veces un día.", "Come tres veces al día.", "He eats three times a day."),
            Example("Llovió la última semana.", "Llovió la semana pasada.", "It rained last week."),
        ),
        keep=(
            Keep("Fue durante algún tiempo el país más rico.", "For some time it was the richest country."), Keep("Es la última semana de clase.", "It is the last week of classes."),
            Keep("Tres millones y medio.", "Three and a half million."),
            Keep("Ganó millones gracias a una patente.", "He made millions thanks to a patent."),
            Keep("El diez por ciento de los votos.", "Ten per cent of the votes."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
