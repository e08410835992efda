"""Words written in two pieces that are words themselves ("con migo", "de masiado"), and two stuck together ("nopuedo")."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from pipeline.lang.english import known as known_in_english
from pipeline.lang.triggers import Beside
from pipeline.rules.base import PIECES, Context, Example, Finding, Keep, Rule, Token, like, replace
from pipeline.rules.english import means
from pipeline.rules.nearby import accented, everyday, near, unknown
from pipeline.rules.nouns import singular
from pipeline.rules.spelling import is_plain
from pipeline.rules.verbs import NOT_VERBS, finite, is_word


class _Pieces(NamedTuple):
    """The pieces, group 1 and 2 with one space between, and what the English must, or must not, have said."""

    pattern: re.Pattern[str]
    english: str = ""
    without: str = ""
    whole: str = ""


def _w(pattern: str, english: str = "", without: str = "", whole: str = "") -> _Pieces:
    return _Pieces(re.compile(rf"(?<![\w-]){pattern}(?![\w-])", re.IGNORECASE), english, without, whole)


_PIECES = (
    _w(r"(con) ([mts]igo)"),
    _w(r"(?:(?<=^)|(?<=[.,;:¿¡(«] )|(?<=[¿¡(«])|(?<=\by )|(?<=\bpero ))(aun) (que)"),
    _w(r"(a) (demás)", whole="además"),
    _w(r"(en) (cima)(?= (?:de|del)\b|[.,;:!?])", without=r"\b(?:top|summit|peak)s?\b"),
    _w(r"(a) (cerca)(?= (?:de|del)\b)"),
    _w(r"(de) (bajo)(?= (?:de|del)\b)"),
    _w(r"(?<=¿)(a) (caso)"),
    _w(r"(?<=por si )(a) (caso)"),
    _w(r"(?<!me )(?<!te )(?<!le )(?<!les )(?<!nos )(?<!no )(?<!que )(?<!lo )(des) (de)"),
    _w(r"(a) (parte)(?= de\b)", english=r"\b(?:apart|aside|besides|except)\b"),
    _w(r"(a) (penas)", english=r"\b(?:hardly|barely|scarcely|just|only|as soon as)\b"),
    _w(r"(a) (hora)(?! (?:punta|pico|de|en)\b)", english=r"\b(?:now|currently|nowadays|today)\b", without=r"\bhours?\b|\btime\b"),
    _w(r"(?<!de dentro )(?<!de fuera )(a) (fuera|dentro|delante)(?=[.,;:!?]| (?:de|del|y|en|hay|hace|es|está)\b|\s*$)"),
    _w(r"(bien) (venid[oa]s?)(?=[.,;:!?]| (?:a|al|de|y)\b|\s*$)"),
    _w(r"(tan) (bien)(?! como\b)", english=r"\b(?:also|too|as well(?! as))\b", without=r"\b(?:so|that|this|as|too) (?:well|good|fine|nicely)\b(?! as well)", whole="también"),
    _w(r"(tan) (poco)(?! (?:como|tiempo|dinero|trabajo|a poco|que|de)\b)", english=r"\b(?:either|neither|nor)\b", without=r"\b(?:so|that|as|too|very) (?:little|few)\b", whole="tampoco"),
)  # fmt: skip
# "Sobretodo" is an overcoat; behind an article it stays one.
_OVERCOAT = re.compile(
    r"(?:(?<=^)|(?<=[.;:,] )|(?<=\by )|(?<=\bpero ))(sobretodo)(?=,| (?:si|cuando|en|por|porque|para|con|a|los|las|el|la|que)\b)",
    re.IGNORECASE,
)
# "Voy ala playa": a wing is no place to go to.
_WING = re.compile(
    r"(?<!\w)(?:voy|vas|va|vamos|van|iba|ir|fui|fue|fuimos|fueron|ven|vine|vino|volv\w+|vuelv\w+|viaj\w+|lleg\w+) (ala)(?= [a-záéíóúñ])",
    re.IGNORECASE,
)
_HYPHENED = re.compile(r"(?<![\w-])([a-záéíóúñ]{2,})- ([a-záéíóúñ]{2,})(?![\w-])")
_SHORT = frozenset(
    "a de en con por sin es se o el la los las me te ha un al des re im per pro pre com sobre ante entre más".split()
)
_PREFIXED = frozenset("es des re im per pro pre com sobre ante entre contra sub tras".split())
_APART = Beside(
    _SHORT.__contains__,
    lambda right: len(right) > 2 and right.isalpha(),
    lambda left, right: (
        len(left + right) > 5 and (_torn_off(left, right) or left in _PREFIXED) and everyday(left + right)
    ),
)


def _torn_off(left: str, right: str) -> bool:
    """Whether the second piece is no word."""
    return not is_word(right) and right not in NOT_VERBS and left not in ("me", "te", "se", "la", "los", "las", "el")


def _pieces(context: Context) -> Iterable[Finding]:
    for piece in _PIECES:
        if not context.may_match(piece.pattern):
            continue
        told = not piece.english or re.search(piece.english, context.english, re.IGNORECASE)
        if not told or (piece.without and re.search(piece.without, context.english, re.IGNORECASE)):
            continue
        for m in context.finditer(piece.pattern):
            whole = piece.whole or (m[1] + m[2]).lower()
            yield replace(m.start(1), m.end(2), whole.capitalize() if m[1][0].isupper() else whole)
    for m in context.finditer(_OVERCOAT):
        yield replace(m.start(1) + 5, m.start(1) + 5, " ")
    for m in context.finditer(_WING):
        yield replace(m.start(1) + 1, m.start(1) + 1, " ")
    for m in context.finditer(_HYPHENED):
        if m[2] not in ("y", "e", "o", "u", "ni") and len(m[2]) > 2 and is_word(m[1] + m[2]):
            yield replace(m.end(1), m.start(2), "")
    if not context.may_have(_APART):
        return
    for left, right in pairwise(context.tokens):
        whole = left.low + right.low
        if left.low not in _SHORT or not right.text.islower() or context.text[left.end : right.start] != " ":
            continue
        if len(whole) < 6 or right.low in context.en_words or not everyday(whole):
            continue
        if _torn_off(left.low, right.low) or (left.low in _PREFIXED and _said_whole(context, whole, right.low)):
            yield replace(left.end, right.start, "")


def _said_whole(context: Context, whole: str, right: str) -> bool:
    """Whether the English means the whole word and not its second piece: "es fuerzo" for "effort"."""
    return any(means(whole, e) for e in context.en_words) and not any(means(right, e) for e in context.en_words)


# What a word may be stuck to: in front of it, behind it.
_LEADS = frozenset(
    "no que de la el los las lo un una en con por para mi tu su mis tus sus muy más se me nos le les todo toda cada es son hay ya si como pero porque cuando del al este esta y".split()
)
_VERBS = frozenset("hay he ha sé va es voy soy doy".split())
_ENDS = frozenset("ti mí él que de la el lo los las un una me te se en por para con no una del al muy más".split())
_PREFIXED_BASE = re.compile(r"sub|mini|micro|mili")
_NEVER = frozenset("site sites delete demo nova michelín michelines".split())


# Old enclitics: "confiaráse", "devolvióle".
_ENCLITIC = re.compile(r"[áéíóú]\w*(?:[mts]e|l[aeo]s?|nos)$")


@lru_cache(maxsize=32768)
def _parts(word: str) -> tuple[str, str] | None:
    """The two everyday words, one of them a small one, of which an unknown word is made; None when there are none or several."""
    if (
        not unknown(word)
        or known_in_english(word)
        or len(word) < 4
        or word in _NEVER
        or _PREFIXED_BASE.match(word)
        or _ENCLITIC.search(word)
        or accented(word)
    ):
        return None
    found = []
    for k in range(1, len(word)):
        left, right = word[:k], word[k:]
        if (
            (left == "no" and (finite(right) or right in _VERBS) and (everyday(right) or right in _VERBS))
            or (left in _LEADS and len(right) > 3 and len(left) > 1 and len(word) > 6 and everyday(right))
            or (right in _ENDS and len(left) > 2 and len(word) > 5 and _may_end(left, right))
        ):
            found.append((left, right))
    # "Encontar" is a slip for "encontrar" rather than two words.
    return found[0] if len(found) == 1 and (found[0][0] == "no" or not near(word)) else None


def _may_end(left: str, right: str) -> bool:
    """Whether the small word may stand behind the other: "tengo que", "todo lo", not every word in -en, -la."""
    if right == "que":
        return bool(finite(left)) or left in ("hay", "para", "sino", "hasta", "desde", "antes", "menos", "siempre")
    if right in ("ti", "mí", "él"):
        return left in ("para", "sobre", "contra", "hacia")
    return left in ("todo", "toda", "todos", "todas", "para", "como", "pero", "sobre", "desde", "hasta", "entre", "cada") and right in (
        "lo", "la", "los", "las", "el", "que", "un", "una", "se", "en", "me", "no", "con",
    )  # fmt: skip


_TAILS = frozenset("el la los las lo un una de del es en con que por y se al".split())


@lru_cache(maxsize=32768)
def _splits(word: str) -> tuple[tuple[str, str, str], ...]:
    """An unknown word as an everyday one and a small one before or behind it; the everyday one is the third."""
    if not unknown(word) or len(word) < 5 or word in _NEVER or accented(word):
        return ()
    found = []
    for k in range(1, len(word)):
        left, right = word[:k], word[k:]
        if right in _TAILS and len(left) > 3 and everyday(left):
            found.append((left, right, left))
        elif left in _LEADS and len(left) > 1 and len(right) > 2 and everyday(right):
            found.append((left, right, right))
    return tuple(found)


def _told(context: Context, word: str) -> tuple[str, str] | None:
    """The two words of one that is none, where the English has what the longer one means."""
    if not context.english:
        return None
    meant = [
        (left, right)
        for left, right, long in _splits(word)
        if any(means(w, e) for w in (long, singular(long)) for e in context.en_words)
    ]
    return meant[0] if len(meant) == 1 else None


def _may_be(word: str) -> bool:
    return _parts(word) is not None or bool(_splits(word))


_IN_NAMES = frozenset("al el la los las de del en con un una".split())


def _no_name(context: Context, token: Token, both: tuple[str, str]) -> bool:
    """Whether a word with a capital is no place or person: "Almonte", "Lacalle" are, unless the English means the second part."""
    if token.text.islower() or both[0] not in _IN_NAMES:
        return True
    return any(means(w, e) for w in (both[1], singular(both[1])) for e in context.en_words)


def _stuck(context: Context) -> Iterable[Finding]:
    """ "Nopuedo", "tengoque", "unabuena": two words without the space between."""
    if not context.may_have(_may_be):
        return
    for token in context.tokens:
        both = _parts(token.low) or _told(context, token.low)
        if not token.text.islower() and (len(context.tokens) == 1 or re.search(rf"\b{token.text}\b", context.english)):
            continue  # "Comey", "Delaware"
        if both and is_plain(context, token) and _no_name(context, token, both):
            yield replace(token.start, token.end, like(token.text, " ".join(both)))


RULES = (
    Rule(
        id="split-word",
        level="fix",
        summary="Joins a word written in two pieces that may be words themselves (“con migo”, “de masiado”, “a demás”).",
        why="La palabra se escribe en una sola pieza.",
        find=_pieces,
        examples=(
            Example("Ven con migo.", "Ven conmigo."),
            Example("A demás, es de masiado caro.", "Además, es demasiado caro."),
            Example("Un congreso cien- tífico.", "Un congreso científico."),
            Example("Aun que llueva, iré.", "Aunque llueva, iré."),
            Example("Yo tan bien voy.", "Yo también voy.", "I'm going too."),
            Example("Vale el es fuerzo.", "Vale el esfuerzo.", "It is worth the effort."),
        ),
        keep=(
            Keep("Canta tan bien como tú, más aun que antes."),
            Keep("A penas y a hora punta; a bajo precio, de bajo coste."),
            Keep("Está en cima y no en llano.", "It is on a summit."),
            Keep("Los cursos pre- y posparto; los sub- o super- de antes."),
            Keep("No es fuerte; es fuerza.", "It isn't strong; it's strength."),
            Keep("Sube a lo demás y a demarcar.", "Climb."),
        ),
        source=PIECES,
        typographic=True,
    ),
    Rule(
        id="run-together",
        level="fix",
        summary="Parts two words stuck together, one of them a small one (“nopuedo”, “tengoque”, “unabuena”).",
        why="Falta el espacio entre dos palabras.",
        find=_stuck,
        examples=(
            Example("La casaes grande.", "La casa es grande.", "The house is big."),
            Example("Nopuedo ir.", "No puedo ir."),
            Example("Tengoque irme.", "Tengo que irme."),
            Example("Es unabuena idea y es todolo que sé.", "Es una buena idea y es todo lo que sé."),
        ),
        keep=(
            Keep("El nopal y la nómina."),
            Keep("Usa «nopuedo» como contraseña."),
            Keep("Vive en Nohay, cerca de Lapaz."),
            Keep("Almonte es un pueblo."),
        ),
        source=PIECES,
        typographic=True,
    ),
)
