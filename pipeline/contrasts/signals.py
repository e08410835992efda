"""What values and surroundings say: data, quantities, times, speech, announcements of a contrast."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.contrasts.clauses import finite, is_infinitive, starts_with_verb
from pipeline.contrasts.datum import is_data
from pipeline.contrasts.labels import name_of
from pipeline.contrasts.lexis import fold, lexis
from pipeline.contrasts.parallel import is_clause

# Score from which values with labels that nothing is known about pass for a conversation.
SPOKEN = 0.25
_ENGLISH = re.compile(r"\b(?:the|is|are|and|of|to|my|you|it|with|for|that|i)\b", re.I)
_QUANTITY = re.compile(
    r"^(?:un[oa]|dos|tres|\d+) por \w+"
    r"|\b(?:\d+(?:[.,/]\d+)?|un|una|dos|tres|cuatro|seis|medio|media)\s*(?:cápsulas?|cajas?|bolsas?"
    r"|pastillas?|comprimidos?|gotas|sobres?"
    r"|inyección|inyecciones|cucharad\w+|tazas?|pizcas?|dientes?|rebanadas?|chorros?|chorritos?|puñados?|manojos?|kilos?)\b"
    r"|\b\d+(?:[.,/]\d+)?\s*(?:g|gr|kg|mg|ml|cl|dl|l|gramos?|litros?|cucharad\w+|tazas?|dientes?|pizcas?|huevos?|cups?|tbsp|tsp|rebanadas?)\b",
    re.I,
)
_TIME = re.compile(
    r"\b\d{1,2}[:.h]\d{2}\b|\ba las \d|\bde \d{1,2} a \d{1,2}\b|\b\d\s*[x×]\s*\d{1,2}\b|\bat \d{1,2}\b",
    re.I,
)
_NAME = re.compile(
    r"[A-ZÁÉÍÓÚÑ][\w.'’-]*(?:\s+(?:(?:de|del|la|y)\s+)?[A-ZÁÉÍÓÚÑ][\w.'’-]*){0,3}|un[ao]?|dos|tres|cuatro|cinco|seis"
)
# "Ana Ríos, que debuta", "Iker Otaola (premiado en Málaga)": a name and what is said of who bears it
_PRESENTED = re.compile(
    r"(?:[A-ZÁÉÍÓÚÑ][\w.'’-]*\s)(?:(?:de|del|la|y)\s+)*[A-ZÁÉÍÓÚÑ][\w.'’-]*(?:\s[A-ZÁÉÍÓÚÑ][\w.'’-]*)*(?:,\s|\s\(|\.?$)"
)
_TURN = re.compile(r"^[—–]\s?\w")
_QUOTED = re.compile(r"[«“\"][^»”\"]*[»”\"][.!?]?")
_OF_MINE = frozenset(
    "quiero puedo tengo necesito creo voy soy estoy digo pienso prefiero espero vengo hago doy".split()
)
_LEADING = frozenset("no ya lo la los las le les me te se nos pues ahora hoy".split())
_WITHIN = re.compile(
    r"\b(?:a diferencia de|(?:por|al) (?:el )?contrario|es mejor que|unlike|in contrast|on the contrary)\b", re.I
)
_BY_CASE = re.compile(r"\b(?:según|depende de)\s(?:quién(?:es)?|cómo|dónde|cuándo|qué|si|el|la|los|las|tu|su)\b", re.I)
_STEMS = {
    "es": ("compar", "diferen", "contrast", "distingu", "confund"),
    "en": ("compar", "differ", "contrast", "confus"),
}
# "Tuve dos entrenadores:", "hay tres clases de invitados": as many as there are labels.
_COUNTED = {
    "es": {
        n: re.compile(
            rf"\b(?:hay|existen|conozco|conocí|tuve|he tenido|distingo)\s+{w}\b"
            rf"|\b(?:con|en|a|entre|de|probé|probado|comparo) l[oa]s\s+{w}\b"
            rf"|\b{w}\b[^.:;]*:\s*(?:$|\.)",
            re.I,
        )
        for n, w in ((2, "dos"), (3, "tres"))
    },
    "en": {
        n: re.compile(rf"\b(?:there are|I know|I had|I have had)\s+{w}\b|\b{w}\b[^.:;]*:\s*(?:$|\.)", re.I)
        for n, w in ((2, "two"), (3, "three"))
    },
}
_ASKED_OF = re.compile(r"no\s+(?:(?:me|te|se|lo|la|los|las|le|les|nos)\s+)*([^\W\d]+)", re.I)
_ME = {
    "es": re.compile(
        r"\b(?:yo|me|mis?|ustedes|usted|te|tú|contigo|conmigo|vamos|quiero|puedo|tengo|necesito|creo|estoy)\b", re.I
    ),
    "en": re.compile(r"\b(?:i|my|me|you|your)\b", re.I),
}


def is_recipe(values: Sequence[str]) -> bool:
    """Whether at least half of the values count ingredients; "se guarda en una caja" tells something."""
    return 2 * sum(bool(_QUANTITY.search(v)) and not _told_of(v) for v in values) >= len(values)


def _told_of(value: str) -> bool:
    """Whether a value in Spanish without figures opens with a verb."""
    return not re.search(r"\d", value) and is_clause(value, "es")


_WEATHER = re.compile(
    r"\b(?:lluvias?|chubascos?|tormentas?|nub\w+|nieblas?|cielos?|despejad\w+|vientos?|rachas|heladas?|nev\w+|nieve"
    r"|precipitaci\w+|temperaturas?|intervalos|máximas?|mínimas?|soleado)\b",
    re.I,
)


def is_forecast(values: Sequence[str], language: str) -> bool:
    """Whether every value is weather without a verb: "intervalos nubosos"."""
    return all(_WEATHER.search(v) and not is_clause(v, language) for v in values)


def is_foreign(values: Sequence[str], language: str) -> bool:
    """Whether some of the values of a Spanish text are English, or all are words of no Spanish: translations."""
    if language != "es":
        return False
    return any(_ENGLISH.search(v) and len(v.split()) > 2 for v in values) or all(map(_unknown, values))


def _unknown(value: str) -> bool:
    from pipeline.lang.spanish import common
    from pipeline.lang.verbs import analyse

    words = re.findall(r"[^\W\d_]+", value)
    return len(words) < 3 and all(w.islower() and not common(w) and not analyse(w) for w in words)


_MEALS = frozenset(["desayuno", "comida", "cena", "durante"])


def is_schedule(values: Sequence[str], language: str) -> bool:
    """Whether nearly every value names a time of day, or a weekday in no sentence ("suspende en junio" is one)."""
    days = lexis(language).words["calendar"] - _MEALS

    def dated(value: str) -> bool:
        return bool(days & set(name_of(value, language).phrase.split())) and not told(value)

    def told(value: str) -> bool:
        first = value.split()[0].lower()
        return is_clause(value, language) or (language == "es" and (is_infinitive(first) or bool(finite(first))))

    return sum(bool(_TIME.search(v)) or dated(v) for v in values) * 4 >= len(values) * 3


def is_roll(values: Sequence[str]) -> bool:
    """Whether every value is a name (one to four capitalised words), a list of names, or a datum, as in a cast."""
    if len(values) > 2 and all(map(_plain_word, values)):
        return False
    if all(v.isupper() and is_clause(v.lower(), "es") for v in values):
        return False
    if all(map(_PRESENTED.match, values)):
        return True
    parts = ((p, v) for v in values for p in re.split(r",\s+|\s+y\s+(?=[A-ZÁÉÍÓÚÑ])", v.strip().rstrip(".")))
    return all(_NAME.fullmatch(part) or is_data(value) for part, value in parts)


_ASSIGNED = re.compile(r"(?:\S+ ){1,3}[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?: y [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)?\.?")


def is_rota(values: Sequence[str]) -> bool:
    """Whether every value says in a few words who does something: "la limpia Jon"."""
    return all(_ASSIGNED.fullmatch(v) and starts_with_verb(v) for v in values)


def _plain_word(value: str) -> bool:
    """Whether a value is one word of the dictionary written as a sentence: "Caldo."."""
    from pipeline.lang.spanish import common

    word = value.strip()
    return word.endswith(".") and word[:-1].isalpha() and common(word[:-1].lower())


def is_acronym(label: str, value: str) -> bool:
    """Whether a value spells out a label of capitals: "ONG: organización no gubernamental"."""
    initials = "".join(w[0] for w in fold(value).split() if len(w) > 1)
    return label.isupper() and len(label) > 1 and initials.startswith(fold(label)[:2])


def is_cited(values: Sequence[str]) -> bool:
    """Whether every value is in quotation marks: transcripts have none."""
    return all(_QUOTED.fullmatch(v.strip()) for v in values)


def speech_score(values: Sequence[str], language: str) -> float:
    """How much the values sound like turns of a dialogue: 0 (not at all) to about 2 per turn."""
    known, score = lexis(language), 0.0
    if all(map(_bulleted, values)):
        return 0.0
    cited = is_cited(values)
    for n, value in enumerate(values):
        plain, words = fold(value).split(), name_of(value, language).phrase.split()
        first = " ".join(words[:2])
        if _TURN.search(value.strip()):
            score += 1
        elif not cited and _QUOTED.fullmatch(value.strip()):
            score += 0.3
        if language == "es":
            score += _spoken_verb(value)
        # "Sí, claro" answers somebody; "mira la carretera" does not.
        cut = bool(re.match(r"\W*\w+\s*(?:[,.;!?…]|$)", value))
        opener = bool(plain) and (plain[0] in known.words["speech"] or plain[0] == "no")
        opener = opener and (cut or plain[0] not in known.words["interjection"])
        unknown = first == "no se" and "sé" not in value.lower().split()[:2]  # "no se borra"
        if opener or (first in known.words["speech"] and not unknown):
            score += 1.2
        folded = f" {' '.join(words)} "
        if any(f" {g} " in folded for g in known.words["greeting"]):
            score += 1
        if value.rstrip().endswith(("?", "!")):
            score += 0.7 if n + 1 < len(values) and not values[n + 1].rstrip().endswith("?") else 0.3
        if _ME[language].search(value):
            score += 0.2
    # Turns begin with a capital.
    told = all(v.lstrip()[:1].islower() and not v.rstrip().endswith(("?", "!")) for v in values)
    return score / max(len(values), 1) / (2 if told else 1)


def _bulleted(value: str) -> bool:
    """Whether a value is a list of bullets, which no turn of a dialogue is."""
    lines = [line.lstrip() for line in value.splitlines() if line.strip()]
    return len(lines) > 1 and all(line.startswith(("- ", "* ", "• ")) for line in lines)


def _spoken_verb(value: str) -> float:
    """Points for a value that opens in the first person singular, or asks somebody not to do something."""
    asked = _ASKED_OF.match(value)
    if asked and finite(asked[1].lower()) == "weak":
        return 0.7
    words = [w.strip(",.;:!?").lower() for w in value.split()[:4]]
    opening = next((w for w in words if w not in _LEADING), "")
    # "Silencio" and "charla" are nouns; after a pronoun or a negation such a form is a verb.
    sure = bool(words) and (words[0] in _LEADING or opening in _OF_MINE)
    return 0.5 if sure and finite(opening) == "first" and len(words) > 1 else 0.0


def is_interrogation(turns: Sequence[tuple[str, str]]) -> bool:
    """Whether one speaker asks and the others never do, and what is asked is answered; turns are (label, value)."""
    asking = {label for label, value in turns if value.rstrip().endswith("?")}
    if len(asking) != 1:
        return False
    answered = sum(a.rstrip().endswith("?") and other not in asking for (_, a), (other, _) in pairwise(turns))
    return 2 * answered >= len(asking & {label for label, _ in turns}) and answered > 0


def announces(context: str, language: str, count: int = 2) -> bool:
    """Whether prose says that things, `count` of them, are about to be compared."""
    # A sentence that sets two things against each other itself announces nothing.
    known, folded = lexis(language), f" {name_of(_WITHIN.sub(' ', context), language).phrase} "
    if any(f" {w} " in folded for w in known.words["announce"]):
        return True
    if any(f" {stem}" in folded for stem in _STEMS[language]) or _BY_CASE.search(context):
        return True
    said = _COUNTED[language].get(count)
    return bool(said and said.search(context))


_QUESTION = re.compile(r"¿?([^¿?.!\n]*)\?")
_OR = {"es": re.compile(r"\b[ou]\b"), "en": re.compile(r"\bor\b")}


def chooses(context: str, labels: Sequence[str], language: str) -> bool:
    """Whether a question of prose that offers a choice names one of two labels: "¿Compro con tiempo o espero?"."""
    asked = [set(name_of(q, language).words) for q in _QUESTION.findall(context) if _OR[language].search(q.lower())]
    return len(set(labels)) == 2 and any(set(name_of(x, language).words) <= words for x in labels for words in asked)


# "Me fui por dos motivos": a list of parts, of reasons or of advice follows.
_LISTED = {
    "es": re.compile(
        r"\b(?:dos|tres|cuatro|varias?|varios|est[oa]s|mis|sus|algun[oa]s|necesita|necesitas|hace falta|hacen falta)\s+"
        r"(?:grandes |buenas |buenos )?(?:motivos|razones|causas|consejos|trucos|requisitos|condiciones|partes"
        r"|ingredientes|normas|reglas|pasos|detalles|factores|argumentos|ejemplos|preguntas|dudas|problemas|errores|lecciones|claves"
        r"|elementos|piezas|herramientas|virtudes|cualidades|síntomas|señales|recomendaciones)\b"
        r"|\b(?:necesitas?|hacen? falta|recomiendo|sugiero)\s*:\s*(?:$|\.)",
        re.I,
    ),
    "en": re.compile(
        r"\b(?:two|three|four|several|these|my|some)\s+(?:reasons|causes|tips|tricks|conditions|parts|ingredients|rules"
        r"|steps|factors|examples|questions|problems|mistakes|lessons|things|signs|ideas)\b",
        re.I,
    ),
}


def lists(context: str, language: str) -> bool:
    """Whether prose says that reasons, advice, parts or the like are about to be listed."""
    return bool(_LISTED[language].search(context))


def is_scene(context: str, language: str) -> bool:
    """Whether prose says that people are talking."""
    folded = f" {name_of(context, language).phrase} "
    return any(f" {w} " in folded for w in lexis(language).words["scene"])


def joined_in(context: str, left: str, right: str, language: str) -> bool:
    """Whether prose names both labels side by side: "entre X y Y", "X o Y", "X vs. Y", in either order."""
    known = lexis(language)
    words = name_of(re.sub(r"[,:;()¿?¡!]", " ", context), language).phrase.split()
    a, b = name_of(left, language).words, name_of(right, language).words
    common = set(a) & set(b)
    a, b = tuple(w for w in a if w not in common) or a, tuple(w for w in b if w not in common) or b
    for first, second in ((a, b), (b, a)):
        for n in _places(words, first):
            for m in _places(words, second):
                between = words[n : m - len(second) + 0] if m > n else []
                if between and len(between) <= 6 and known.words["connectors"] & set(between):
                    return True
    return False


def _places(words: list[str], wanted: tuple[str, ...]) -> list[int]:
    """Offsets after each place where the wanted words stand together."""
    size = len(wanted)
    return [n + size for n in range(len(words) - size + 1) if tuple(words[n : n + size]) == wanted]
