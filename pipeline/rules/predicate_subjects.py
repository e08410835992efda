"""Whose attribute an adjective behind ser or estar is: gender and number of the subject, near or carried over."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Sequence
from functools import lru_cache

from pipeline.lang.inflect import analyse, determiner_lemma
from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import Context, Token
from pipeline.rules.nouns import noun_known, number, sure_gender
from pipeline.rules.phrases import gap
from pipeline.rules.subject_phrases import GROUPS, Subject
from pipeline.rules.subjects import PRONOUNS, subject_of
from pipeline.rules.verbs import finite

_COPULAS = frozenset("ser estar parecer resultar quedar permanecer".split())


@lru_cache(maxsize=65536)
def copula(word: str) -> str:
    """Number ("s", "p") of a finite form of ser, estar, parecer…; "" for other words."""
    forms = [f for f in analyse(word) if f.lemma in _COPULAS and f.mood in ("ind", "sub") and not f.clitics]
    return forms[0].number if forms else ""


# «La gente de mi barrio es muy amable».
_PEOPLE = re.compile(
    r"(?:^|[.;:?!¿¡] ?|\b(?:que|y|pero|porque) )(?:la|toda la|mucha|poca) gente(?: (?:de|del|en|con|que|aquí|allí)\b[^.;:,?!¿¡]{0,40})? (?:no |ya |también |siempre )?$",
    re.IGNORECASE,
)


def wanted(context: Context, start: int, count: str) -> tuple[str, str] | None:
    """Gender and number of the subject; of what is counted in "la mayoría de mis amigas"."""
    if count == "s" and _PEOPLE.search(context.text[: context.tokens[start].start]):
        return "f", "s"
    subject = subject_of(context, start) or _antecedent(context, start) or _carried(context, start, count)
    if subject and subject.gender:
        # «El martes pasado me quedé encerrada»: a verb of mine or yours has no noun before it as its subject.
        others = (f for f in finite(context.tokens[start].low) if f.mood in ("ind", "sub"))
        mine = {f.person for f in others} in ({1}, {2}) and context.tokens[subject.head].low not in PRONOUNS
        return None if mine else (subject.gender, subject.number)
    return _counted(context.tokens, start, count)


def _antecedent(context: Context, start: int) -> Subject | None:
    """ "Una hermana que es muy simpática": the noun, alone behind its determiner, that a relative clause says more of."""
    tokens = context.tokens
    if start < 3 or tokens[start - 1].low != "que" or not context.english:
        return None
    noun, found = tokens[start - 2], determiner_lemma(tokens[start - 3].low)
    gender, count = sure_gender(noun.low), number(noun.low)
    plain = all(gap(context, tokens[k], tokens[k + 1]) == " " for k in (start - 3, start - 1))
    plain = plain and gap(context, tokens[start - 2], tokens[start - 1]) in (" ", ", ")
    owned = start > 3 and tokens[start - 4].low in ("de", "del", "y", "o", "con", "en", "a")
    if (
        not found
        or not plain
        or owned
        or not gender
        or not noun_known(noun.low)
        or shape(noun.low)
        or noun.low in GROUPS
    ):
        return None
    return Subject(gender, count, start - 2, False) if found[1] in ("", gender) and found[2] == count else None


def _carried(context: Context, start: int, count: str) -> Subject | None:
    """ "Mi hermana es médico y está contenta": the subject of the verb before "y", when no other noun may be meant."""
    tokens = context.tokens
    while start > 3 and tokens[start - 1].low in _PARTICLES and gap(context, tokens[start - 1], tokens[start]) == " ":
        start -= 1
    if start < 3 or tokens[start - 1].low not in ("y", "e", "pero") or not context.english:
        return None
    goes_on = _GOES_ON.search(context.english) is not None
    for k in range(start - 2, 0, -1):
        if re.search(r"[.;:?!()]", gap(context, tokens[k], tokens[k + 1])):
            return None
        subject = subject_of(context, k) if finite(tokens[k].low) and not noun_known(tokens[k].low) else None
        if subject is None:
            continue
        behind = range(k + 1, start - 1)
        others = (
            []
            if copula(tokens[k].low)
            else [
                tokens[n].low for n in behind if sure_gender(tokens[n].low) and not (goes_on and _governed(tokens, n))
            ]
        )
        same = all(sure_gender(o) == subject.gender and number(o) == subject.number for o in others)
        return subject if same and subject.number == count else None
    return None


_PARTICLES = frozenset("no nunca siempre también ya aún todavía casi se me te le nos les muy ahora hoy".split())
# The English goes on with the same subject: "she lives there and is happy", never "and it is pretty".
_GOES_ON = re.compile(
    r"\b(?:and|but) (?:never |always |still |also |now |often |usually |already )?(?:is|are|was|were|feels?|felt|looks?|looked|seems?|seemed|became|becomes?|gets?|got|has|have|had)\b",
    re.IGNORECASE,
)


def _governed(tokens: Sequence[Token], n: int) -> bool:
    """Whether the noun at `n` stands behind a preposition of place or time, so that it is nobody's subject."""
    return any(
        t.low in ("en", "a", "al", "de", "del", "por", "desde", "hasta", "sobre") for t in tokens[max(0, n - 3) : n]
    )


def _counted(tokens: Sequence[Token], start: int, count: str) -> tuple[str, str] | None:
    """The plural noun right before the verb, behind "la mayoría de", "algunas de"."""
    noun = tokens[start - 1] if start >= 4 else None
    if noun is None or count != "p" or number(noun.low) != "p" or not sure_gender(noun.low):
        return None
    if one_gender(noun.low) and number(tokens[start - 2].low) == "p" and sure_gender(tokens[start - 2].low):
        noun = tokens[start - 2]  # «los seres corrientes»
    for k in range(start - 2, max(-1, start - 6), -1):
        if tokens[k].low == "de" and k and tokens[k - 1].low in GROUPS:
            return sure_gender(noun.low), "p"
    return None


def counted_far(tokens: Sequence[Token], start: int) -> str:
    """The gender of the plural noun that is counted further off: "la mayoría de los usuarios que respondieron están…"."""
    for k in range(start - 4, max(-1, start - 14), -1):
        if tokens[k].low in ("mayoría", "mitad", "parte", "resto") and tokens[k + 1].low == "de":
            noun = next((t.low for t in tokens[k + 2 : k + 5] if number(t.low) == "p" and noun_known(t.low)), "")
            return sure_gender(noun) if noun else ""
    return ""


def only_women(context: Context, start: int) -> bool:
    """Whether the subject is "X y Y" with two feminine nouns right before the verb."""
    tokens = context.tokens
    heads = [t.low for t in tokens[max(0, start - 6) : start]]
    nouns = [sure_gender(w) for w in heads if sure_gender(w)]
    return "y" in heads and len(nouns) == 2 and set(nouns) == {"f"} and not {"yo", "tú", "él"} & set(heads)


def went(context: Context, at: int) -> bool:
    """Whether "fue" is of ir and the word an adverb: "la pelota fue directo a la ventana"."""
    token, before = context.tokens[at], context.tokens[at - 1].low if at else ""
    straight = token.low in ("directo", "recto", "derecho") and before in ("fue", "fueron")
    return straight and bool(re.match(r" (?:al?|hacia|hasta)\b", context.text[token.end :]))


ARTICLES = {"el": ("m", "s"), "la": ("f", "s"), "los": ("m", "p"), "las": ("f", "p")}


def said_behind(context: Context, at: int, shown: tuple[str, str]) -> bool:
    """Whether the subject stands behind the adjective, which agrees with it: "en la tabla, están definidos los niveles"."""
    following = context.tokens[at + 1 : at + 3]
    if shown[1] == "p" and following and number(following[0].low) == "p" and noun_known(following[0].low):
        return True  # «la infantería son corpulentos luchadores»
    if len(following) < 2 or gap(context, context.tokens[at], following[0]) != " ":
        return False
    return ARTICLES.get(following[0].low) == shown and noun_known(following[1].low)


def is_attribute(tokens: Sequence[Token]) -> bool:
    """Whether one of these words is a plural noun, with which a copula may agree: "la infantería son luchadores"."""
    two = len(tokens) > 1 and all(s and s[1] == "p" for s in (shape(t.low) for t in tokens))  # «corpulentos luchadores»
    return two or any(number(t.low) == "p" and noun_known(t.low) and not shape(t.low) for t in tokens)
