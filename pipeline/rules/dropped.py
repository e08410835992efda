"""Prepositions that English leaves at the end of a question or relative clause and the translation dropped altogether."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from pipeline.lang.closed import CLITICS, CONTRACTIONS, PERSONAL, PREPOSITIONS
from pipeline.lang.inflect import analyse
from pipeline.model import Patch
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, Token, like
from pipeline.rules.stranded import left_behind, relative
from pipeline.rules.tables import mapping
from pipeline.rules.verbs import finite, is_gerund, is_infinitive, is_participle, readings

if TYPE_CHECKING:
    from pipeline.lang.inflect import VerbForm

_ASKED = frozenset("qué quién quiénes cuál cuáles cuánto cuánta cuántos cuántas dónde".split())
_PREPOSITIONS = PREPOSITIONS | CONTRACTIONS.keys()
# What may stand between the finite verb and the one that governs: «quieres hablar», «estabas hablando», «tienes que ir».
_AUXILIARIES = frozenset(
    "estar haber ir poder deber querer soler seguir tener empezar comenzar necesitar andar ser dejar volver".split()
)
_LINKS = frozenset("que a de".split())
_COPULAS = frozenset("ser estar tener".split())
_TOLD_OF = frozenset("soñar pensar".split())  # «no era lo que soñaba»
_SUBJECT = 4  # words of a subject between the relative and its verb


@cache
def _table(key: str) -> dict[str, dict[str, str]]:
    """Word → English preposition → Spanish preposition."""
    found: dict[str, dict[str, str]] = {}
    for pair, words in mapping("governed", key).items():
        english, spanish = pair.split(":")
        for word in words.split():
            found.setdefault(word, {})[english] = spanish
    return found


@lru_cache(maxsize=65536)
def _governs(word: str) -> bool:
    """Whether the word is of a verb, or an adjective or noun, of the table, or asks where something comes from."""
    verbs = _table("verbs").keys() | _table("reflexive").keys()
    return (
        word in _table("words")
        or word == "dónde"
        or any(f.lemma.removesuffix("se") in verbs for f in (*readings(word), *_read(word)))
    )


@lru_cache(maxsize=65536)
def _read(word: str) -> "tuple[VerbForm, ...]":
    """The finite readings of a word that stands where a verb must: «que trabajo» too."""
    return tuple(f for f in analyse(word) if f.mood in ("ind", "sub") and not f.clitics and not f.voseo)


class _Group(NamedTuple):
    """A verb with its auxiliaries: the places of its first and last word among the tokens, and the lemmas of the last."""

    first: int
    last: int
    lemmas: frozenset[str]


def _group(context: Context, n: int, relative_clause: bool) -> _Group | None:
    """The verb that begins at or, in a relative clause, a few words behind token `n`."""
    tokens = context.tokens
    last = n - 1
    for k in range(n, min(len(tokens), n + (_SUBJECT if relative_clause else 1) + 3)):
        if context.text[tokens[k - 1].end : tokens[k].start] != " ":
            return None
        low = tokens[k].low
        if low == "no" or low in CLITICS - {"la", "los", "las"} or (low in CLITICS and k + 1 < len(tokens) and k == n):
            continue
        forms = (
            _read(low)
            if tokens[k - 1].low == "que" or tokens[k - 1].low in PERSONAL
            else tuple(f for f in finite(low) if f.mood in ("ind", "sub"))
        )
        if forms and not (k > n and tokens[k - 1].low in ("el", "la", "los", "las", "un", "una", "mi", "tu", "su")):
            last = k
            break
        if not relative_clause or low in _LINKS or low in _PREPOSITIONS or k - n > _SUBJECT:
            return None
    else:
        return None
    first, lemmas = last, frozenset(f.lemma.removesuffix("se") for f in forms)
    while lemmas & _AUXILIARIES and last + 1 < len(tokens):
        k = last + 1
        if tokens[k].low in _LINKS and k + 1 < len(tokens) and is_infinitive(tokens[k + 1].low):
            k += 1
        low = tokens[k].low
        if context.text[tokens[last].end : tokens[k].start].count(",") or not (
            is_infinitive(low) or is_gerund(low) or is_participle(low)
        ):
            break
        last, lemmas = k, frozenset(f.lemma.removesuffix("se") for f in readings(low)) or lemmas
    return _Group(first, last, lemmas)


def _wanted(context: Context, group: _Group, english: frozenset[str]) -> str:
    """The preposition that the verb, or the adjective or noun behind it, governs where the English has one of `english`."""
    tokens = context.tokens
    end = group.last
    options: dict[str, str] = {}
    for lemma in sorted(group.lemmas):
        options.update(_table("verbs").get(lemma, {}))
        if any(t.low in PERSONAL for t in tokens[group.first - 2 : group.first]):
            options.update(_table("reflexive").get(lemma, {}))
    told = tokens[group.last].low
    if told.startswith("dispuest"):
        return ""  # «cuánto estés dispuesto a gastar»
    options.update(_table("words").get(told, {}))
    if group.lemmas & _COPULAS:
        for k in range(group.last + 1, min(len(tokens), group.last + 3)):
            if tokens[k].low in _table("words"):
                options.update(_table("words")[tokens[k].low])
                end = k
                break
    if "hacer" in group.lemmas and told not in ("hecho", "hecha", "hechos", "hechas"):
        return ""  # «¿qué haces?»: only what is made is made of something
    found = sorted({spanish for en, spanish in options.items() if en in english or en == "*"})
    if len(found) != 1:
        return ""
    clause = re.split(r"[.,;:?!()\n]", context.text[tokens[end].end :])[0]
    there = re.search(rf"(?<!\w)(?:{found[0]}l?(?!\w)|(?:a|con|de|en|por|para|sobre)\s*$)", clause.lower())
    return "" if there else found[0]  # one that is left at the end is moved by stranded-preposition


_AMOUNTS = frozenset("horas días semanas meses años minutos segundos veces kilómetros".split())
_TIMES = frozenset("día noche mañana tarde vez año mes semana momento hora época minuto verano invierno".split())
_LIKE = re.compile(r"\b(?:smell|taste|sound)(?:s|ed)? (like|of)(?=\s*(?:$|[.,;:?!)]))", re.IGNORECASE)


def _depends(tokens: list[Token], n: int) -> bool:
    """Whether the preposition before word `n` belongs to depender, so that the question has its own: «depende de en qué país»."""
    return n > 1 and tokens[n - 1].low == "de" and any(f.lemma == "depender" for f in readings(tokens[n - 2].low))


def _dropped(context: Context) -> Iterable[Finding]:
    """ "¿Qué estás hablando?", "la empresa que trabajo": the preposition is told by the English and by the verb."""
    if not context.english or not context.may_have(_governs):
        return
    english = left_behind(context.english) | {m[1].lower() for m in _LIKE.finditer(context.english)}
    tokens = context.tokens
    for n, token in enumerate(tokens):
        asks = token.low in _ASKED
        if not (asks or token.low == "que") or (n and tokens[n - 1].low in _PREPOSITIONS and not _depends(tokens, n)):
            continue
        if asks and token.low == "dónde":
            if english & {"from"} and (finding := _whence(context, n)):
                yield finding
            continue
        start = n + 1
        if not asks and start < len(tokens) and is_infinitive(tokens[start].low):
            yield from _to_do(context, n, english)
            continue
        if asks and not token.low.startswith("quién") and _is_noun(tokens, start):
            start += 1
        if token.low.startswith("cuánt") and n + 1 < len(tokens) and tokens[n + 1].low in _AMOUNTS:
            continue  # «¿cuántas horas duermes?»
        if start >= len(tokens) or (group := _group(context, start, not asks)) is None:
            continue
        preposition = _wanted(context, group, english)
        if not preposition or (
            not asks and n and any(f.lemma in ("tener", "haber") for f in readings(tokens[n - 1].low))
        ):
            continue
        if asks:
            if not token.low.startswith("quién") or _WHOM.search(context.english):
                yield _patched(token, f"{preposition} {token.low}", preposition)
        elif not _has_subject(context, group, start):
            continue
        elif (head := relative(tokens[:n], token)) is not None:
            if (head.token.low == "lo" and group.lemmas & _TOLD_OF) or _is_told(tokens, n):
                continue
            named = head.new not in ("el que", "la que") or tokens[n - 1].low not in _TIMES
            if named and (head.token is token or (n > 1 and tokens[n - 2].low not in _PREPOSITIONS)):
                yield _patched(head.token, f"{preposition} {head.new}", preposition)


_TELLING = frozenset(
    "decir oír leer saber ver contar anunciar escuchar enterar prometer escribir jurar confesar".split()
)


def _is_told(tokens: list[Token], n: int) -> bool:
    """Whether the clause behind «que» is what is said, not what the noun is: «oí en la radio que os casáis»."""
    if not any(t.low in _PREPOSITIONS for t in tokens[max(0, n - 3) : n - 1]):
        return False
    before = (f for t in tokens[max(0, n - 7) : n - 2] for f in readings(t.low))
    return any(f.lemma.removesuffix("se") in _TELLING for f in before)


# "Who do you work for", "I know who she lives with"; but "who works for you" has who as its subject.
_WHOM = re.compile(
    r"\bwho(?:m|['’]s|['’]re|['’]d|['’]ll)?\b,? (?:(?:do|does|did|is|are|was|were|am|have|has|had|can|could|should|would|will|must)(?! \w+ (?:with|to|of|for|on|in|at|from|about) (?:the|a|an|my|your|his|her|their|our|it|them|\w+s)\b)|I|you|he|she|we|they|it|the|my|your|his|her|their|our|this|that|(?-i:[A-Z]\w+))\b",
    re.IGNORECASE,
)
_BY_PRONOUN = re.compile(
    r"\b(?:he|she|it|they|you)(?:['’]\w+)? (?:\w+ ){1,4}?(?:with|for|to|of|from|about|in|on|at)\b", re.IGNORECASE
)
_AS_SUBJECT = re.compile(
    r"\b(?:who|which|that) (?!I|you|he|she|it|we|they|the|my|your|his|her|their|our|[A-Z])\w+", re.IGNORECASE
)


def _has_subject(context: Context, group: _Group, start: int) -> bool:
    """Whether the relative clause has a subject of its own, so that "que" is not it."""
    tokens = context.tokens
    if any(t.low not in CLITICS and t.low != "no" for t in tokens[start : group.first]):
        return True
    persons = {f.person for f in _read(tokens[group.first].low)}
    if persons <= {1, 2} or (persons & {1, 2} and tokens[group.first - 1].low in PERSONAL - {"nos"}):
        return True
    return bool(_BY_PRONOUN.search(context.english)) and not _AS_SUBJECT.search(context.english)


def _patched(token: Token, new: str, evidence: str) -> Finding:
    return Finding((Patch(start=token.start, end=token.end, new=like(token.text, new)),), "fix", evidence)


def _is_noun(tokens: list[Token], n: int) -> bool:
    """Whether word `n` goes with the interrogative before it: «qué herramienta», and no verb or pronoun."""
    if n + 1 >= len(tokens):
        return False
    low = tokens[n].low
    return low not in CLITICS and low != "no" and (not finite(low) or bool(finite(tokens[n + 1].low)))


def _to_do(context: Context, n: int, english: frozenset[str]) -> Iterable[Finding]:
    """ "Nadie que hablar" for "nobody to talk to"."""
    tokens = context.tokens
    # «Algo que contarme»: who is told something does not count on anything.
    lemmas = frozenset(f.lemma.removesuffix("se") for f in readings(tokens[n + 1].low) if not f.clitics)
    preposition = _wanted(context, _Group(n + 1, n + 1, lemmas), english)
    if preposition and n and tokens[n - 1].low in ("nadie", "alguien", "algo", "nada"):
        which = "quien" if tokens[n - 1].low in ("nadie", "alguien") else "que"
        yield _patched(tokens[n], f"{preposition} {which}", preposition)


_WHENCE = re.compile(r"\bwhere\b[^.,;:?!]{1,40}\bfrom\b(?! (?:the|a|here|there)\b)", re.IGNORECASE)


def _whence(context: Context, n: int) -> Finding | None:
    """ "¿Dónde eres?" for "Where are you from?"."""
    tokens = context.tokens
    group = _group(context, n + 1, False) if n + 1 < len(tokens) else None
    if group and group.lemmas & {"ser", "venir", "salir", "sacar", "llegar", "proceder", "obtener", "conseguir"}:
        return _patched(tokens[n], "de dónde", "from") if _WHENCE.search(context.english) else None
    return None


RULES = (
    Rule(
        id="dropped-preposition",
        level="fix",
        summary="Puts back the preposition that a question or relative clause lost (“¿Qué hablas?” for “What are you talking about?”).",
        why="En español la preposición que pide el verbo va delante del interrogativo o del relativo y no puede omitirse.",
        find=_dropped,
        examples=(
            Example("¿Qué estás hablando?", "¿De qué estás hablando?", "What are you talking about?"),
            Example("No sé qué depende el precio.", "No sé de qué depende el precio.", "I don't know what the price depends on."),
            Example("¿Quién vives ahora?", "¿Con quién vives ahora?", "Who do you live with now?"),
            Example("¿Qué está hecho el queso?", "¿De qué está hecho el queso?", "What is cheese made of?"),
            Example("¿Qué equipo juegas?", "¿En qué equipo juegas?", "What team do you play for?"),
            Example("¿Qué tienes miedo?", "¿De qué tienes miedo?", "What are you afraid of?"),
            Example("¿Dónde eres?", "¿De dónde eres?", "Where are you from?"),
            Example("La empresa que trabajo paga bien.", "La empresa para la que trabajo paga bien.", "The company I work for pays well."),
            Example("Es la persona que hablé ayer.", "Es la persona con la que hablé ayer.", "She is the person I talked to yesterday."),
            Example("¿Qué carecen los pobres?", "¿De qué carecen los pobres?", "What do the poor lack?"),
        ),
        keep=(
            Keep("¿Qué estás buscando?", "What are you looking for?"),
            Keep("¿De qué hablas?", "What are you talking about?"),
            Keep("La persona que habló conmigo se fue.", "The person who talked to me left."),
            Keep("¿Qué piensas?", "What do you think?"),
            Keep("¿Qué idioma hablas?", "What language do you speak?"),
            Keep("El libro que leo habla de Roma.", "The book I'm reading is about Rome."),
            Keep("¿Dónde estás?", "Where are you?"),
            Keep("No era lo que soñaba ella.", "It wasn't what she dreamed of."),
            Keep("Tiene algo que contarte.", "He's got something to tell you, so sit with me and let it in."),
            Keep("Depende de cuánto estés dispuesto a gastar.", "It depends on how much you are willing to spend and on the place."),
            Keep("¿Qué haces con eso?", "What do you do that for?"),
            Keep("Leí en una revista que os casáis.", "I read in a magazine that you are getting married."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
