"""Questions that the English asks: without any marks, in the order of statements, or without the comma before them."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.closed import CLITICS, SUBJECTS
from pipeline.model import Patch
from pipeline.rules.adjectives import shape
from pipeline.rules.base import GRAMMAR, QUESTION_MARKS, Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.nouns import sure_gender
from pipeline.rules.verbs import finite, is_participle

_ASKS = r"(?:qué|quién|quiénes|cuál|cuáles|cómo|cuándo|dónde|adónde|cuánto|cuánta|cuántos|cuántas)"
_BEGINS = re.compile(
    rf"^((?:(?:a|de|con|en|por|para|desde|hasta|sobre) )?{_ASKS}\b[^?!¿¡.]*?)(\.?)(\s*)$", re.IGNORECASE
)
_WITHIN = re.compile(rf"^([^?!¿¡.]*\b{_ASKS}\b[^?!¿¡.]*?)(\.)(\s*)$", re.IGNORECASE)
_BE = r"(?:is|are|was|were|am|do|does|did|can|could|will|would|should|has|have|had|may|might|must|isn['’]t|aren['’]t|don['’]t|doesn['’]t|didn['’]t)"
_EN_ASKS = re.compile(
    rf"^\W*(?:(?:at|by|in|on|for|from|to|with|of|about|since|under) )?(?:what|who|whom|whose|which|when|where|why|how)\b(?: \w+){{0,3}}? {_BE}\b",
    re.IGNORECASE,
)


def _unmarked(context: Context) -> Iterable[Finding]:
    """ "Qué es un atolón" for "What is an atoll": both marks are missing."""
    english = context.english.rstrip()
    asked = english.endswith("?")
    if not english or context.label_end or not (asked or _EN_ASKS.match(english)):
        return
    m = _BEGINS.match(context.text) or (_WITHIN.match(context.text) if asked else None)
    if m is None or len(m.group(1).split()) < 3 or (not asked and re.search(r"[.!:;]$", english)):
        return
    if not re.match(_ASKS, m.group(1), re.IGNORECASE) and re.search(
        r"\b(?:sé|sabe\w*|pregunt\w+|saber|dime|explic\w+|depende)\b", m.group(1), re.IGNORECASE
    ):
        return
    if re.match(rf"(?:\w+ )?{_ASKS} (?:\w+ )?\w+(?:ar|er|ir)(?:[mts]e|l[aeo]s?)?\b", m.group(1), re.IGNORECASE):
        return  # "Cómo hacer velas" is a heading
    start, end = m.start(1), m.end(1)
    yield Finding((Patch(start=start, end=start, new="¿"), Patch(start=end, end=m.end(2), new="?")))


_ASKED = re.compile(
    r"¿(?:Y |y )?(?:cómo|cuándo|dónde|adónde|de dónde|qué(?= (?:el|la|los|las|mi|mis|tu|tus|su|sus|este|esta|yo|tú|él|ella|usted|ustedes|ellos|ellas|nosotros)\b)|desde cuándo|cada cuánto|con qué frecuencia|cuánto tiempo|a qué hora|(?:en|a|de|por|con) qué (?:año|mes|día|país|ciudad|lugar|sitio|momento|idioma|calle|piso|universidad|escuela|empresa|parte|siglo|edad)|cuánt[oa]s? (?:años|hijos|horas|días|veces|libros|dinero|tiempo|personas|kilos|idiomas|[a-záéíóúñ]+s)|cuánto(?= (?:el|la|los|las|mi|tu|su|mis|tus|sus|este|esta|un|una|yo|tú|él|ella|usted)\b)) ",
    re.IGNORECASE,
)
_LEADS = frozenset(
    "el la los las mi tu su mis tus sus este esta estos estas ese esa nuestro nuestra nuestros nuestras un una".split()
)
_REDUNDANT = frozenset("yo tú nosotros nosotras".split())  # the ending of the verb says it already
_LONGEST = 6  # words of a subject


def _order(context: Context) -> Iterable[Finding]:
    """ "¿Cómo Ana llegó a Lima?" → "¿Cómo llegó Ana a Lima?": behind an interrogative the verb comes first."""
    for m in context.finditer(_ASKED):
        words = [t for t in context.tokens if t.start >= m.end()][: _LONGEST + 4]
        verb = _verb_behind_subject(context, words)
        if not verb:
            continue
        start, end = verb
        last = context.text[words[end].end :].lstrip()[:1] == "?"
        if not context.english and not (last and words[0].text.islower() and "cómo" not in m[0].lower()):
            continue
        subject = context.text[words[0].start : words[start - 1].end]
        if re.fullmatch(r"(?:el|la) (?:infierno|diablo|demonio|cielo|tierra|mierda|joder)", subject.lower()):
            continue  # «¿qué el infierno…?»: a curse, and no subject
        if words[start - 1].low in CLITICS or words[start - 1].low == "no":
            continue
        group = context.text[words[start].start : words[end].end]
        if subject.lower() in _REDUNDANT:
            yield replace(words[0].start, words[end].end, group, None if context.english else "suggest")
            continue
        yield replace(words[0].start, words[end].end, f"{group} {subject}", None if context.english else "suggest")


def _verb_behind_subject(context: Context, words: list[Token]) -> tuple[int, int] | None:
    """First and last word of the verb that stands behind a noun phrase, a name or a pronoun; None elsewhere."""
    if not words or not (words[0].text[0].isupper() or words[0].low in _LEADS | SUBJECTS.keys()):
        return None
    for k in range(1, min(len(words), _LONGEST + 1)):
        if context.text[words[k - 1].end : words[k].start] != " " or words[k].low in ("y", "o", "que", "a"):
            return None
        first = k
        while k + 1 < len(words) and (words[k].low in CLITICS - {"la", "los", "las", "lo"} or words[k].low == "no"):
            k += 1
        word = words[k]
        if not word.text.islower() or not any(f.mood == "ind" for f in finite(word.low)):
            continue
        # A noun or adjective may look like a verb: it is none behind an article, and only the one that agrees is meant.
        if words[k - 1].low not in SUBJECTS and (
            words[k - 1].low in _LEADS | {"de", "del"}
            or shape(word.low)
            or (k == first and sure_gender(word.low) and not word.low.endswith("ó") and not _ends(context, word))
        ):
            continue
        end = k
        if k + 1 < len(words) and is_participle(words[k + 1].low) and any(f.lemma == "haber" for f in finite(word.low)):
            end = k + 1
        return first, end
    return None


def _ends(context: Context, word: Token) -> bool:
    """Whether the word is the last of its question, which has no verb otherwise."""
    return re.match(r"\s*\?", context.text[word.end :]) is not None


# What stands before the question as its frame: "Inspirada por Shelley ¿cuál era…?"
_FRAMED = re.compile(
    rf"^((?:Si|Cuando|Aunque|Según|Para|Después de|Antes de|Además de|Desde|En|Con|Sin|Tras|Como|Durante|A pesar de|[A-ZÁÉÍÓÚÑ]\w+(?:ad|id)[oa]s? por)\b[^,;:?!¿¡.]{{3,120}}[a-záéíóúñ0-9]) (?=¿(?:(?:a|de|con|en|por|para) )?{_ASKS}\b)"
)


def _framed(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_FRAMED):
        yield replace(m.end(1), m.end(1), ",")


RULES = (
    Rule(
        id="unmarked-question",
        level="fix",
        summary="Gives a question both of its marks when only the English shows that it is one.",
        why="El inglés pregunta: en español la pregunta lleva los dos signos.",
        find=_unmarked,
        examples=(
            Example("Qué es un atolón", "¿Qué es un atolón?", "What is an atoll"),
            Example("Cómo se hacen las velas.", "¿Cómo se hacen las velas?", "How are candles made?"),
            Example("El volcán está en qué isla.", "¿El volcán está en qué isla?", "The volcano is on what island?"),
        ),
        keep=(
            Keep("Cómo hacer velas en casa", "How to make candles at home"),
            Keep("No sé qué isla es.", "I don't know which island it is."),
            Keep("Qué es un atolón", ""),
        ),
        source=QUESTION_MARKS,
        typographic=True,
    ),
    Rule(
        id="question-order",
        level="fix",
        summary="Puts the verb before its subject behind cómo, cuándo, dónde, qué; without English a suggestion where the verb ends the question.",
        why="Detrás del interrogativo el verbo va delante del sujeto: «¿Cómo llegó Ana?».",
        find=_order,
        examples=(
            Example("¿Cómo Ana llegó a Lima?", "¿Cómo llegó Ana a Lima?", "How did Ana get to Lima?"),
            Example(
                "¿Cuándo los soldados romanos cruzaron el río?",
                "¿Cuándo cruzaron los soldados romanos el río?",
                "When did the Roman soldiers cross the river?",
            ),
            Example("¿Dónde tú vives?", "¿Dónde vives?", "Where do you live?"),
            Example("¿A qué hora la obra empieza?", "¿A qué hora empieza la obra?", "What time does the play start?"),
        ),
        keep=(
            Keep("¿Cómo llegó Ana a Lima?", "How did Ana get to Lima?"),
            Keep("¿Cómo Ana llegó a Lima?"),
            Keep("¿Qué el infierno comió el perro?", "What the hell did the dog eat?"),
            Keep("¿Por qué Ana no vino?", "Why didn't Ana come?"),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="question-comma",
        level="fix",
        summary="Puts the comma between a frame and the question behind it.",
        why="Lo que se antepone a la pregunta se separa con coma.",
        find=_framed,
        examples=(
            Example("Según Ana ¿quién llegó?", "Según Ana, ¿quién llegó?"),
            Example("Guiado por Luis ¿qué vio?", "Guiado por Luis, ¿qué vio?"),
        ),
        keep=(Keep("Según Ana, ¿quién llegó?"), Keep("Me preguntó ¿quién es?")),
        source=QUESTION_MARKS,
        typographic=True,
    ),
)
