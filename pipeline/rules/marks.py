"""Opening question and exclamation marks."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import QUESTION_MARKS, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.verbs import finite, is_word

_END = re.compile(r"[?!]+")
_BOUNDARY = re.compile(r"(?:[.…]+[\"»”)\]']*\s+(?=[\"«“(¿¡—-]*[A-ZÁÉÍÓÚÑ])|[?!]+[\"»”)\]']*,?\s+|\n\s*)")
_ABBREVIATED = re.compile(
    r"(?:^|[\s(«])(?:[A-Z]{1,2}|Sr|Sra|Srta|Dr|Dra|Ud|Uds|EE|UU|[Pp]ág|[Nn]úm|Prof|St|Mr|Mrs|vs|p|ej)\.\s+$"
)
_ASK = (
    r"(?:(?:a|de|con|en|por|para|desde|hasta|sobre|y|o|pero|entonces|según|y a|y de|y por|y para) )?"
    r"(?:qué|quién|quiénes|cuál|cuáles|cómo|cuándo|dónde|adónde|cuánto|cuánta|cuántos|cuántas)\b"
)
_STARTS_ASKING = re.compile(_ASK, re.IGNORECASE)
_GREETED = re.compile(
    r"(?:vale|bueno|bien|venga|ya|claro|entonces|pues|ok|okay|de acuerdo|oye|mira|perdón|hola), ", re.IGNORECASE
)
_YES_BUT = re.compile(
    r"(?:sí|vale|bueno|ya|claro|de acuerdo|está bien|muy bien|quizás?|puede ser|gracias|lo siento|perdón), pero ",
    re.IGNORECASE,
)
_AND_YOU = re.compile(
    r", (?=(?:y|pero) (?:tú|vos|usted|ustedes|vosotros|a (?:ti|usted|ustedes|vosotros|vos)|(?:tu|su) [a-záéíóúñ]+|(?:sabes|sabe|saben|sabéis|adivina) (?:qué|quién|una cosa|por qué)|qué|por qué|cómo)(?: [a-záéíóúñ]+){0,2}$)",
    re.IGNORECASE,
)
_AFTER_COMMA = re.compile(rf"[,;] (?={_ASK})")
_TAG = re.compile(
    r", (?=(?:no|verdad|cierto|eh|vale|ok|okay|de acuerdo|sí|no es cierto|no es verdad|no es así|no crees|no cree|no te parece|no le parece|"
    r"correcto|bien|o no|o sí|no es eso)$)",
    re.IGNORECASE,
)
_OUTSIDE = re.compile(
    r"(?:vale|venga|ya|claro|genial|perfecto|de acuerdo|okay|ok|ah|ay|uf|vaya|hombre|mujer|tío|gente|hola|oye|oiga|oigan|mira|mire|bueno|bien|entonces|pues|ahora bien|además|por cierto|perdón|perdona|perdone|disculpa|disculpe|"
    r"disculpen|amigos?|amigas?|chicos|chicas|señor(?:es|a|as|ita)?|doctora?|profesora?|por favor|y tú|y usted|y ustedes|gracias|"
    r"buenos días|buenas tardes|buenas noches|sin embargo|por otro lado|en resumen|en ese caso|en este caso|dicho esto|en serio|a ver|"
    r"mamá|papá|cariño|compañeros|lectores|"
    r"(?:si|cuando|aunque|dado que|ya que|puesto que|en caso de|para|según|con|sin|después de|antes de|desde|en|sobre|respecto a|"
    r"en cuanto a|con respecto a|a pesar de|además de|como|al) [^,;:?!¿¡]{3,120}),[ ]",
    re.IGNORECASE,
)
# "Oye, Marta, ¿has visto…?": the name behind the call.
_CALLED = re.compile(r"[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+(?: [A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)?, (?=[a-záéíóúñ])")
_LEAD = re.compile(r"(?:\s|[-–—•*·▪●](?=\s)|\(?\d{1,3}[.)](?=\s)|\(?[a-z]\)(?=\s)|[PR]:|#+\s|>\s)*")
_OPENERS = "«“\"‘('[—–*_"
_WRONG = re.compile(r"(?:(?<=\s)|^|(?<=[«“\"(—]))([?!])(?=[^\W\d_])")


def _opening(context: Context) -> Iterable[Finding]:
    if not context.may_have("?!".__contains__):
        return
    text = context.text
    taken: set[int] = set()
    for m in context.finditer(_WRONG):
        if re.search(r"[^\W\d_][^?!¿¡]*[?!]", text[m.end() :]):
            taken.add(m.start())
            yield replace(m.start(), m.end(), "¿" if m.group() == "?" else "¡")
    for m in context.finditer(_END):
        if m.start() in taken or not _closes(text, m):
            continue
        start = _clause(text, m.start(), context.label_end)
        if m.group() == "?" and text[m.end() : m.end() + 1] in ('"', "”", "»") and _asked_outside(text, start):
            yield replace(m.start(), m.end() + 1, text[m.end()] + "?")
            continue
        body = text[start : m.start()]
        if _opened_before(text, start):
            continue
        if not re.search(r"[^\W_]", body) or "¿" in body or "¡" in body or any(start <= t < m.start() for t in taken):
            continue
        at = start + (_inset(body, question="?" in m.group()) or _asked_behind(context, body, m.group()))
        if text[at : m.start()].strip() and not context.is_protected(at, at + 1):
            marks = (
                "".join("¿" if c == "?" else "¡" for c in reversed(m.group()[:2])) if len(set(m.group())) > 1 else ""
            )
            marks = marks or ("¿" if "?" in m.group() else "¡") * min(len(m.group()), 3)
            yield replace(at, at, marks)


_BRACKETED = re.compile(r"\([^()]*\)")


def _opened_before(text: str, start: int) -> bool:
    """Whether a question opened before what looked like its end, a question in brackets: «¿Puedo usarlo (¿es legal?) en casa?»."""
    if text[:start].rstrip()[-1:] != ")":
        return False
    head = _BRACKETED.sub("", text[:start])
    return max(head.rfind("¿"), head.rfind("¡")) > max(head.rfind("?"), head.rfind("!"))


_UNEVEN = re.compile(r"(?<![¿¡])([¿¡])(?![¿¡])[^¿¡?!\n]+([?!])(\2+)(?![?!])")
_REPORTS = re.compile(
    r"^(?:Me pregunto|Nos preguntamos|No sé|No sabemos|No sabía|No recuerdo|No entiendo|Quiero saber|Quisiera saber|Quería saber|Me gustaría saber|Preguntó|Pregunté|Me preguntó|Le pregunté|Dime|Dígame|Depende de) [^?¿!¡.]*(\?\.?)(\s*)$"
)


def _too_many(context: Context) -> Iterable[Finding]:
    """ "¡No!!!" with one mark before; "me pregunto dónde está?" where the English asks nothing."""
    for m in context.finditer(_UNEVEN) if context.may_have("?!".__contains__) else ():
        yield replace(m.start(3), m.end(3), "")
    if not context.may_have("?".__eq__) or not context.english or "?" in context.english:
        return
    told = _REPORTS.match(context.text)
    if told and re.search(r"\.[\"”]?\s*$", context.english):
        yield replace(told.start(1), told.end(1), ".")


_THEN_ASKS = re.compile(
    r"^(?!\W*(?:can|could|do|does|did|will|would|are|is|am|have|has|should|may|what|who|where|when|why|how|was|were)\b)[^,?!]*, (?:can|could|do|does|did|will|would|are|is|am|have|has|should|may|what|who|where|when|why|how)\b[^,?]*\?\s*$",
    re.IGNORECASE,
)


def _asked_behind(context: Context, body: str, marks: str) -> int:
    """How far into a sentence with one comma the question begins, when the English asks behind its own."""
    if "?" not in marks or body.count(", ") != 1 or not _THEN_ASKS.match(context.english):
        return 0
    return body.index(", ") + 2


def _asked_outside(text: str, start: int) -> bool:
    """Whether the question began before the quotation that holds its mark: ¿Qué significa "serendipia?"."""
    return bool(re.search(r"[\"“«]$", text[:start])) and text.count("¿", 0, start) > text.count("?", 0, start)


def _closes(text: str, m: re.Match[str]) -> bool:
    """Whether these marks end a question or exclamation: not "(?)", not a name such as "Yahoo!", not "5!"."""
    before, after = text[: m.start()], text[m.end() :]
    if not re.search(r"[\w»”\"'’).,…*_%€$]$", before) or re.match(r"[^\W_]|=|_\w", after):
        return False
    if m.group() == "!" and re.search(r"[^\W\d_]\s[A-Z]\w*$", before) and re.match(r"[,:;]?\s+[a-z]|[,)]", after):
        return False
    if re.search(r"(?:^|\s)[\"«“‘'][A-Z]\w*$", before) and re.match(r"[\"»”’']", after) and ":" not in before[-60:]:
        return False
    if "!" in m.group() and re.search(r"\d$", before) and re.match(r"\s+[a-z]", after):
        return False  # the factorial "5! y"
    name = re.search(r"(?<![\w¿¡])([a-z_]+)$", before)
    if name and re.match(r"\s+[a-záéíóúñ(]", after) and m.group() in "?!" and not is_word(name.group(1)):
        return False  # the Ruby method "empty?"
    return not re.search(r"\d$", before) or len(before.split()) > 1 or "?" in m.group()


def _clause(text: str, end: int, floor: int) -> int:
    """Where the sentence that ends at `end` begins."""
    start = min(floor, end)
    for m in _BOUNDARY.finditer(text, 0, end):
        if m.end() <= end and not _ABBREVIATED.search(text[: m.end()]) and re.search(r"\w", text[m.end() : end]):
            start = max(start, m.end())
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    # A quotation or bracket opened before the mark and not closed holds the question.
    for opener, closer in (("«", "»"), ("“", "”"), ("(", ")"), ("[", "]"), ("‘", "’")):
        at = text.rfind(opener, start, end)
        if at >= 0 and closer not in text[at:end]:
            start = max(start, at + 1)
    if text.count('"', start, end) % 2 == 1:
        start = text.rfind('"', start, end) + 1
    while start < end and text[start] in _OPENERS and _wraps(text, start, end):
        start += 1
    return start


def _wraps(text: str, start: int, end: int) -> bool:
    """Whether the opener at `start` closes only after the mark at `end`."""
    closer = dict(zip("«“\"‘('[*_", "»”\"’)']*_", strict=True)).get(text[start])
    return closer is None or closer not in text[start + 1 : end].lstrip("*_")  # "**¿Por qué?**"


def _inset(body: str, question: bool) -> int:
    """How far into the sentence its question begins: behind a vocative, a topic, a condition, a colon."""
    colon = body.rfind(": ")
    choice = colon >= 0 and question and _STARTS_ASKING.match(body) and " o " in body[colon:]
    if colon >= 0 and body[colon + 2 :].strip() and not choice:
        return colon + 2 + _inset(body[colon + 2 :], question)
    if _STARTS_ASKING.match(body):
        return 0
    semicolon = body.rfind("; ") + 2
    if question and semicolon > 1 and any(finite(w) for w in body[semicolon:].lower().split()):
        return semicolon + _inset(body[semicolon:], question)
    if question and (but := _YES_BUT.match(body)) and body[but.end() :].strip():
        return but.end() + _inset(body[but.end() :], question)
    called = _GREETED.match(body)
    if called and question and re.match(rf"(?:y|pero|o) (?:\w+ )?{_ASK}", body[called.end() :], re.IGNORECASE):
        return called.end()
    asked = _AFTER_COMMA.search(body)
    if asked and re.search(r"\w", body[: asked.start()]):
        return asked.end()
    if not question:
        return 0
    tag = _TAG.search(body.rstrip()) or _AND_YOU.search(body.rstrip())
    if tag:
        return tag.end()
    at = 0
    while (outside := _OUTSIDE.match(body, at)) and body[outside.end() :].strip():
        called = _CALLED.match(body, outside.end())
        at = called.end() if called and body[called.end() :].strip() else outside.end()
    return at


_UNCLOSED = re.compile(r"([¿¡])(?!½)(?=[^?!¿¡\n]*\Z)|([¿¡])(?!½)(?=[^?!¿¡\n]*\n)")
_LAST = re.compile(r"(?:\.(?!\.))?(?=[»”\")]*\s*\Z)")
_LAST_QUOTED = re.compile(r"(?=[»”\"]+\.?\s*\Z)")


def _closing(context: Context) -> Iterable[Finding]:
    """A question or exclamation that was opened and not closed gets its mark at the end of the sentence."""
    if not context.may_have("¿¡".__contains__):
        return
    for m in context.finditer(_UNCLOSED):
        mark = "?" if m.group(1) == "¿" else "!"
        if m.group(1) is None or _goes_on(context, mark):
            continue
        body = context.text[m.end() :].rstrip()
        # "¿Vienes. Te espero" has lost its mark at the first stop, if anywhere; "¿…" and lone signs are spoken of.
        if len(body.split()) < 2 or re.search(r"[.;…:]\s|[.…]{2}$|[…:,;]$", body) or not re.match(r"[\w«“\"]", body):
            continue
        inside = not re.search(r"[«“\"]", body[:-2])
        last = (inside and _LAST_QUOTED.search(context.text, m.end())) or _LAST.search(context.text, m.end())
        if last:
            yield replace(last.start(), last.end(), mark)


def _goes_on(context: Context, mark: str) -> bool:
    """Whether the mark may stand in a later sentence of the paragraph."""
    document, here = context.document, context.index
    for text, paragraph in zip(document.spanish[here + 1 :], document.paragraphs[here + 1 :], strict=False):
        if paragraph != document.paragraphs[here]:
            break
        first = re.search(r"[¿¡?!]", text)
        if first:
            return first.group() in "?!"
    return mark == "!" and "!" not in context.english and bool(context.english)


RULES = (
    Rule(
        id="surplus-marks",
        level="fix",
        summary="Drops closing marks that were not opened as often, and the question mark of a reported question.",
        why="Los signos de cierre son tantos como los de apertura; la pregunta indirecta no lleva signos.",
        find=_too_many,
        examples=(
            Example("¡No me lo creo!!!", "¡No me lo creo!"),
            Example("Me pregunto dónde está?", "Me pregunto dónde está.", "I wonder where he is."),
        ),
        keep=(
            Keep("¡¡¡No me lo creo!!!"),
            Keep("Me pregunto, ¿dónde está?", "I wonder, where is he?"),
            Keep("No sé qué pensar. ¿Y tú?", "I don't know what to think. And you?"),
        ),
        source=QUESTION_MARKS,
        typographic=True,
    ),
    Rule(
        id="opening-marks",
        level="fix",
        summary="Puts the missing ¿ or ¡ where the question or exclamation begins, also in mid-sentence.",
        why="En español la pregunta y la exclamación llevan también signo de apertura.",
        find=_opening,
        examples=(
            Example("Cuánto pesa un elefante?", "¿Cuánto pesa un elefante?"),
            Example("Si no llueve mañana, vamos a la playa?", "Si no llueve mañana, ¿vamos a la playa?"),
            Example("No me lo creo. Qué sorpresa!", "No me lo creo. ¡Qué sorpresa!"),
            Example("Hace frío, verdad?", "Hace frío, ¿verdad?"),
            Example("Me preguntó: «Dónde vives?»", "Me preguntó: «¿Dónde vives?»"),
            Example("?Quieres café?", "¿Quieres café?"),
        ),
        keep=(
            Keep("¿Vienes? ¡Claro!"),
            Keep("El buscador Yahoo! fue muy popular."),
            Keep("Nació en 1412 (?) en Ávila."),
            Keep("El método empty? devuelve verdadero."),
            Keep("Usa `a ? b : c` o https://ejemplo.es/?id=3."),
        ),
        source=QUESTION_MARKS,
        typographic=True,
    ),
    Rule(
        id="closing-marks",
        level="fix",
        summary="Puts the missing ? or ! at the end of a sentence that opens with ¿ or ¡.",
        why="La pregunta y la exclamación que se abren también se cierran.",
        find=_closing,
        examples=(
            Example("¿Cuánto pesa un elefante.", "¿Cuánto pesa un elefante?"),
            Example("Me dijo: «¡Ven aquí ahora».", "Me dijo: «¡Ven aquí ahora!»."),
        ),
        keep=(Keep("¿Vienes? ¡Claro!"), Keep("El signo ¿ abre la pregunta."), Keep("¿Y si...")),
        source=QUESTION_MARKS,
        typographic=True,
    ),
)
