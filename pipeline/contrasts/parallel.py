"""How two values mirror each other: what shows a contrast between labels that nothing is known about."""

import re
from collections.abc import Sequence

from pipeline.contrasts.clauses import finite, starts_with_verb
from pipeline.contrasts.context import has_verb
from pipeline.contrasts.lexis import base, fold, lexis

_SHORTEST = 4  # letters of a word that says something
_ACTORS = {
    "es": re.compile(r"(?:dor|dora|tor|tora|ista|ero|era|ante|ente|ario|aria|ivo|iva|oso|osa|ismo)$"),
    "en": re.compile(r"(?:er|or|ist|ive|ous|ism)$"),
}
_DEFINITION = {
    "es": re.compile(
        r"(?:dícese|se dice|conjunto|acción|acto|parte|persona|palabra|lado|instrumento|unidad|proceso|medida|"
        r"cualidad|estado|lugar|objeto|utensilio|técnica|tipo|clase|sistema|término|bien|precio|tiempo|cada un[oa])\b"
        r".*\b(?:de|del|que|para|donde|con|en)\b|que\b|"
        r"(?:[^\W\d_]+ ){1,3}(?:que se|formad[oa] por|compuest[oa] de|utilizad[oa]|empleado|empleada)\b",
        re.I,
    ),
    "en": re.compile(
        r"(?:an?|the)?\s*\b(?:act|part|person|word|set|unit|process|state|place)\b.*\b(?:of|that|who)\b", re.I
    ),
}


def mirrored(labels: Sequence[str], values: Sequence[str], language: str) -> int:
    """Points for what two labelled values have in common in build, and for words that oppose each other."""
    known = lexis(language)
    words = [fold(v).split() for v in values]
    content = [
        {w for w in (base(x, known.vocabulary, language) for x in some) if len(w) >= _SHORTEST} for some in words
    ]
    points = int(words[0][:1] == words[1][:1])
    points += bool(content[0] & content[1] - known.words["stop"])
    points += 2 * any((a, b) in known.opposites for a in content[0] for b in content[1] if a != b)
    points += is_clause(values[0], language) and is_clause(values[1], language)
    points += len(set(frames := [_frame(v) for v in values])) == 1 and len(frames[0].split()) > 2
    shape = _ACTORS[language]
    points += all(" " not in x and len(x) > _SHORTEST and shape.search(fold(x)) for x in labels)
    return points


def _frame(value: str) -> str:
    """The build of a value: its small words and commas, other words as a dot ("silencio y llave" → ". y .")."""
    marked = re.findall(r"\w+|,", value.lower())
    return " ".join(w if len(w) < _SHORTEST else "." for w in marked)


def is_clause(value: str, language: str) -> bool:
    """Whether a value tells what somebody does: every line of it opens with a verb, capitals aside."""
    if language != "es":
        return False
    lines = [re.sub(r"^\W*(?:\d+[.)])?\s*", "", line) for line in value.splitlines() if line.strip()]
    return bool(lines) and all(starts_with_verb(line) or _second_verb(line) for line in lines)


def _second_verb(line: str) -> bool:
    """Whether the verb comes after a subject or object of two words ("el vecino grita", "nadie te oye")."""
    words = [w.strip(",;.").lower() for w in line.split()[:4]]
    articles = ("el", "la", "los", "las", "un", "una", "mi", "tu", "su", "de", "del", "al", "en", "con")
    return any(n and finite(w) == "verb" and words[n - 1] not in articles for n, w in enumerate(words))


_CONDITIONS = frozenset("if when who what those people anyone".split())
_VERBS = frozenset(
    "is are was were has have had will can should must does do let consider suppose looks want contains".split()
)


def tells(label: str, language: str) -> bool:
    """Whether a label is a sentence that leads up to something ("la sintaxis es la siguiente"), not a name."""
    words = label.lower().split()
    if language == "en":
        return len(words) > 2 and words[0] not in _CONDITIONS and bool(_VERBS & set(words))
    if words[0] in ("si", "cuando", "quien", "quienes"):
        return False
    # "Conocí a dos abogados"; "suelo de madera" is no verb.
    mine = words[0].endswith(("é", "í")) and finite(words[0]) == "first"
    return len(words) > 2 and (mine or has_verb(" ".join(words[:-1])))


def is_definition(values: Sequence[str], language: str) -> bool:
    """Whether every value explains a word, as in a dictionary."""
    return all(_DEFINITION[language].match(fold(v)) for v in values)
