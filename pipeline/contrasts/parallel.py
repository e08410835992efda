"""How two values mirror each other: what shows a contrast between labels that nothing is known about."""

import re
from collections.abc import Sequence

from pipeline.contrasts.clauses import finite, is_infinitive, starts_with_verb, tells_present
from pipeline.contrasts.context import has_verb
from pipeline.contrasts.elision import is_adjective
from pipeline.contrasts.grammar import DETERMINERS, PREPOSITIONS
from pipeline.contrasts.labels import name_of
from pipeline.contrasts.lexis import base, fold, lexis
from pipeline.lang.closed import CLITICS

_SHORTEST = 4  # letters of a word that says something
_NOBODY = frozenset("nadie nada alguien todos".split())  # subjects that name nothing
_ACTORS = {
    "es": re.compile(r"(?:dor|dora|tor|tora|ista|ero|era|ante|ente|ario|aria|ivo|iva|oso|osa|ismo)$"),
    "en": re.compile(r"(?:er|or|ist|ive|ous|ism)$"),
}
# What a word is said to be in a dictionary, folded.
_GENUS = "|".join(
    """accion acto parte persona palabra lado instrumento unidad proceso medida insecto animal planta ave pez
    mamifero metal mueble prenda fruta aparato pieza cualidad estado lugar objeto utensilio tecnica tipo
    clase sistema termino bien precio tiempo estrofa composicion verso baile danza guiso bebida tejido tela
    roca mineral organo hueso musculo enfermedad trastorno farmaco medicamento vehiculo embarcacion poligono
    figura angulo ciencia disciplina doctrina recipiente dispositivo dios diosa capital rey reina rio planeta
    patron patrona conjunto derecho titularidad facultad obligacion contrato documento norma capacidad
    cantidad suma impuesto sonido signo linea superficie zona arma herramienta vasija sustancia liquido
    cuerda cabo delito juez magistrado adorno columna arco muro construccion corriente movimiento abertura
    marcha melodia cancion canto toque juego deporte salsa sopa plato postre pan pasta sombrero calzado
    conducto capa tramo porcion terreno arbusto mata hierba hongo reptil anfibio empleado
    encargado obrero trabajador funcionario saldo porcentaje sede arbol elemento
    recargo tributo pliegue costura memoria espacio""".split()
)
_DEFINITION = {
    "es": re.compile(
        rf"(?:dicese|se dice|cada un[oa]|{_GENUS})\b"
        r"(?:.*\b(?:de|del|que|para|donde|con|en)\b|(?: \w+)? (?:a|al|sin|entre|por)\b)"
        r"|(?:insecto|animal|planta|arbol|ave|pez|mamifero|metal|mueble) \w+$|que\b|sirven? para \w+r(?:se)?\b|"
        r"[^\W\d_]{3,}(?:cion|sion|miento|tud|dad|ura) (?:[^\W\d_]+ )?del?\b|"  # "anchura de la nave"
        r"[^\W\d_]{3,}(?:cion|sion|miento) (?:con|sin|entre|por|para) \w|"
        r"del (?:latin|griego|arabe|frances|ingles|italiano|aleman|nahuatl|quechua|portugues)\b|"
        r"(?:[^\W\d_]+ ){1,3}(?:que se|formad[oa] por|hech[oa] (?:con|de|a)|compuest[oa] de"
        r"|utilizad[oa]|empleado|empleada)\b",
        re.I,
    ),
    "en": re.compile(
        r"(?:an?|the)?\s*\b(?:act|part|person|word|set|unit|process|state|place)\b.*\b(?:of|that|who)\b", re.I
    ),
}


# Points from which two values mirror each other.
ALIKE = 3
_WEIGHED = {
    "es": re.compile(
        r"\b(?:pero|aunque|sin|ni|casi|siempre|nunca|jamás|más|menos|mucho|mucha|muchos|muchas|muy|poco|poca|pocos|pocas"
        r"|solo|sólo|demasiado|nada|todo|cualquier|apenas)\b",
        re.I,
    ),
    "en": re.compile(r"\b(?:but|though|although|without|almost|always|never|more|less|very|few|only|any)\b", re.I),
}


def mirrored(labels: Sequence[str], values: Sequence[str], language: str) -> int:
    """Points for what two labelled values have in common in build and words; `ALIKE` and more speak for a contrast.

    The weights come from a logistic regression over 130 pairs of labels that no table relates.
    """
    known = lexis(language)
    words = [fold(v).split() for v in values]
    content = [
        {w for w in (base(x, known.vocabulary, language) for x in some) if len(w) >= _SHORTEST} for some in words
    ]
    builds = [build(v, language) for v in values]
    frames = [_frame(v) for v in values]
    lengths = sorted(map(len, words))
    same = builds[0] == builds[1]
    points = {"clause": 3, "infinitive": 2, "quotation": 2, "adjective": 2}.get(builds[0], 1) if same else 0
    first = words[0][:1] == words[1][:1]
    shared = content[0] & content[1] - known.words["stop"]
    points += first + min(2, len(shared))
    points += 2 * _opposed(words[0], words[1], language)
    points += min(2, len(frames[0].split()) - 1) if frames[0] == frames[1] != ". de ." else 0
    points += values[0].count("\n") == values[1].count("\n") > 0
    points += 2 * (frames[0] != frames[1] and all(f.startswith((". , . y", ". , . and")) for f in frames))
    points += all(map(coordinated, values))
    points += sum(weighed(v, language) for v in values)
    points += labels_alike(labels[0], labels[1], language)
    return points - (lengths[0] * 5 < lengths[1] * 2)


def echo(values: Sequence[str], language: str) -> bool:
    """Whether different Spanish values open with one verb: "sabe a mar / sabe a limón"."""
    said = {" ".join(fold(v).split()) for v in values}
    openers = {next((w for w in re.findall(r"[^\W\d_]+", v.lower()) if w not in CLITICS), "") for v in values}
    return language == "es" and len(said) == len(values) and len(openers) == 1 and finite(openers.pop()) == "verb"


def coordinated(value: str) -> bool:
    """Whether a value says two things or more: "sol y siesta", "caro, pero eterno"."""
    return bool(re.search(r"\w (?:y|e|o|and|or) \w|\w, \w", value))


def weighed(value: str, language: str) -> bool:
    """Whether a value has a word that weighs or limits: "pero", "muy", "sin", "poco"."""
    return bool(_WEIGHED[language].search(value))


def _opposed(left: Sequence[str], right: Sequence[str], language: str) -> bool:
    """Whether a word of one value is the opposite of a word of the other."""
    known = lexis(language)
    own, other = ({base(w, known.vocabulary, language) for w in some if len(w) >= _SHORTEST} for some in (left, right))
    return any((a, b) in known.opposites for a in own for b in other if a != b)


_ARTICLES = frozenset("el la los las un una mi the a an my".split())


def labels_alike(left: str, right: str, language: str) -> bool:
    """Whether two labels are built alike: both infinitives, of as many words (not one), or opening with one word."""
    words = [x.split() for x in (left.lower(), right.lower())]
    if not all(words):
        return False
    names = [name_of(x, language).words for x in (left, right)]
    if language == "es" and {words[0][0], words[1][0]} == {"yo", "mi"}:  # "Yo: … / Mi marido: …"
        return True
    acting = language == "es" and all(is_infinitive(w[0]) for w in words)
    actors = all(len(w) == 1 and len(w[0]) > _SHORTEST and _ACTORS[language].search(fold(w[0])) for w in words)
    return (
        acting
        or actors
        or len(names[0]) == len(names[1]) > 1
        or (words[0][0] == words[1][0] and words[0][0] not in _ARTICLES)
    )


def build(value: str, language: str) -> str:
    """What a value opens with: "clause" (a predicate), "sentence" (with its subject), "infinitive", "quotation",
    "adjective", "preposition", "determiner" or "noun".
    """
    value = re.sub(r"^(?:[-*•]|\d+[.)])\s+", "", value.strip())
    words = re.findall(r"[^\W\d_]+", value.lower())
    if not words:
        return ""
    if value.lstrip()[:1] in '«“"':
        return "quotation"
    if language == "es" and is_infinitive(words[0]) and not starts_with_verb(value):
        return "infinitive"
    if is_clause(value, language):
        plain = words[0] in _NOBODY or starts_with_verb(value)
        return "clause" if language == "en" or plain else "sentence"
    if language == "en":
        return "noun"
    if words[0] in PREPOSITIONS | DETERMINERS:
        return "preposition" if words[0] in PREPOSITIONS else "determiner"
    return "adjective" if len(words[0]) >= _SHORTEST and _describes(value, words[0]) else "noun"


def _describes(value: str, word: str) -> bool:
    """Whether a value opens with an adjective by its forms and by the tagger: "plaza" and "plazo" are nouns."""
    if not is_adjective(word):
        return False
    from pipeline.lang.spanish import analyse

    tag = next((t.pos_ for t in analyse(value.splitlines()[0].lower()) if t.is_alpha), "")
    return tag in ("ADJ", "VERB") or word.endswith(("do", "da", "dos", "das"))


_PREDICATE = re.compile(
    r"(?:(?:never|always|only|just|not)\s)?(?:is|are|has|can|does|doesn't|you|we|[a-z]{2,}[^su\W\d]s)\b", re.I
)


def _frame(value: str) -> str:
    """The build of a value: its small words and commas, other words as a dot ("silencio y llave" → ". y .")."""
    marked = re.findall(r"\w+|,", value.lower())
    return " ".join(w if len(w) < _SHORTEST else "." for w in marked)


def is_clause(value: str, language: str) -> bool:
    """Whether a value tells what somebody does: every line of it opens with a verb, capitals aside."""
    lines = [re.sub(r"^\W*(?:\d+[.)])?\s*", "", line) for line in value.splitlines() if line.strip()]
    if language == "en":
        return bool(lines) and all(_PREDICATE.match(line) for line in lines)
    return bool(lines) and all(starts_with_verb(line) or _second_verb(line) for line in lines)


def _second_verb(line: str) -> bool:
    """Whether the verb comes after a subject or object of two words ("el vecino grita", "nadie te oye")."""
    words = [w.lower() for w in line.split()[:4]]
    listed = [n for n, w in enumerate(words) if w.endswith(",")]  # "autobús, guía y bufé"
    words = [w.strip(",;.") for w in words[: listed[0] + 1 if listed else None]]
    articles = ("el", "la", "los", "las", "un", "una", "mi", "tu", "su", "de", "del", "al", "en", "con", "y", "e", "o")
    return any(n and finite(w) == "verb" and words[n - 1] not in articles for n, w in enumerate(words))


_THERE = frozenset("hay había habrá existe existen tengo tenemos tuve".split())
_CONDITIONS = frozenset("if when who what those people anyone".split())
_VERBS = frozenset(
    "is are was were has have had will can should must does do let consider suppose looks want contains".split()
)


def tells(label: str, language: str) -> bool:
    """Whether a label is a sentence that leads up to something ("la sintaxis es la siguiente"), not a name."""
    plain = re.sub(r"\([^()]*\)", "", label).split()
    acronyms = [w.isupper() and len(w) > 1 for w in plain]  # "monitor VA"
    words = [w.lower() for w, short in zip(plain, acronyms, strict=True) if all(acronyms) or not short]
    if not words:
        return False
    if language == "en":
        return len(words) > 2 and words[0] not in _CONDITIONS and bool(_VERBS & set(words))
    if words[0] in ("si", "cuando", "quien", "quienes"):
        return False
    # "Conocí a dos abogados"; "suelo de madera" is no verb.
    mine = words[0].endswith(("é", "í")) and finite(words[0]) == "first"
    there = words[0] in _THERE
    return len(words) > 2 and (mine or there or has_verb(" ".join(words[:-1])))


def is_definition(values: Sequence[str], language: str) -> bool:
    """Whether every value explains a word, as in a dictionary, or names one kind of thing: "novela coral"."""
    words = [fold(v).split() for v in values]
    kinds = len(words) > 1 and words[0][:1] not in ([c] for c in CLITICS)
    kinds = kinds and all(len(w) == 2 and w[0] == words[0][0] and is_adjective(w[1]) for w in words)
    if kinds and not _opposed(words[0], words[1], language):
        return True
    return explains(values, language)


def explains(values: Sequence[str], language: str) -> bool:
    """Whether every value explains a word, as in a dictionary: "utensilio para barrer"."""
    return all(_DEFINITION[language].match(fold(v)) and "qué" not in v for v in values)


def then_and_now(values: Sequence[str], language: str) -> bool:
    """Whether the first of two values tells how things were and the second how they are; a chronicle does not."""
    if len(values) != 2:
        return False
    if language != "es":
        from pipeline.lang.english import analyse

        tags = [{t.tag_ for t in analyse(v)} for v in values]
        return "VBD" in tags[0] and "VBD" not in tags[1] and bool({"VBZ", "VBP"} & tags[1])
    told = has_verb(values[0]) or starts_with_verb(values[0])
    return tells_present(values[1]) and told and not tells_present(values[0])
