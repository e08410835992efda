"""Written accents that a word has and should not, or has on another syllable: "fué", "dificíl", "dáme"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lang.accent import PLAIN
from pipeline.rules.accent_candidates import candidates, is_command
from pipeline.rules.accented_determiners import before_noun
from pipeline.rules.base import WRITTEN_ACCENTS, Context, Example, Finding, Keep, Rule, Token, like, replace
from pipeline.rules.english import means
from pipeline.rules.tables import mapping
from pipeline.rules.verbs import is_word


def _opens_sentence(context: Context, token: Token) -> bool:
    """Whether the capital is due to the place, and no name goes on behind it."""
    named = re.match(r" [A-ZÁÉÍÓÚÑ]", context.text[token.end :])
    return token.text.istitle() and context.sentence_start(token.start) and not named


@lru_cache(maxsize=65536)
def _may_be_wrong(low: str) -> bool:
    """Whether a word with an accent is listed as wrong, or is none of Spanish."""
    if low.isascii() or not re.search("[áéíóú]", low):
        return False
    return (
        low in mapping("accents", "wrong")
        or _stressed_alone(low)
        or (len(low) > 3 and (not is_word(low) or _plain_command(low)))
    )


# What is made of an English verb has its particle behind it: "tormentó fuera" is “stormed out”.
_PARTICLE = re.compile(r" (?:fuera|afuera|arriba|abajo|atrás|adelante|lejos)\b")
_ONE_SYLLABLE = re.compile(r"[bcdfghjklmnñpqrstvxyz]+[áéíóú][bcdfghjklmnñpqrstvxyz]*")


@lru_cache(maxsize=4096)
def _stressed_alone(low: str) -> bool:
    """Whether a word of one syllable has an accent that no other word asks for: "sól", "pán"."""
    return bool(_ONE_SYLLABLE.fullmatch(low)) and not is_word(low) and is_word(low.translate(PLAIN))


# Borrowed words that end as no word of Spanish does take the accent before it: "críquet", "hóckey", "básquet".
_BORROWED = re.compile(r"[áéíóú](?:[^\W\daeiouáéíóú]|[qg]u)+[aeiou][bcfgkmpty]$")
_BOTH_WAYS = frozenset("palé palés bidés chalés clúster clústeres dóberman anófeles sáhara".split())


def _wrong(context: Context) -> Iterable[Finding]:
    wrong = mapping("accents", "wrong")
    yield from before_noun(context)
    if not context.may_have(_may_be_wrong):
        return
    for n, token in enumerate(context.tokens):
        low = token.low
        if not _may_be_wrong(low):
            continue
        if (
            low in wrong
            and not (token.text.isupper() and len(low) > 2)
            and not (token.text[0].isupper() and not context.sentence_start(token.start))
        ):
            if len(low) > 1 or re.search(r"\w $", context.text[: token.start]):
                yield replace(token.start, token.end, like(token.text, wrong[low]))
            continue
        if _stressed_alone(low) and token.text.islower() and low not in context.en_words:
            beside = context.tokens[max(0, n - 1) : n] + context.tokens[n + 1 : n + 2]
            if not all(is_word(t.low) or t.text[0].isupper() for t in beside):
                continue
            yield replace(token.start, token.end, low.translate(PLAIN))
            continue
        if (
            (token.text[0].isupper() and not _opens_sentence(context, token))
            or not token.text.isalpha()
            or len(low) < 4
            or low in context.en_words
            or (is_word(low) and not _plain_command(low))
            or (low.endswith("ó") and _PARTICLE.match(context.text, token.end))
        ):
            continue
        if new := _corrected(context, token):
            yield replace(token.start, token.end, new)


def _corrected(context: Context, token: Token) -> str:
    """The word without its accent, or with it on another vowel; "" where it may well be right."""
    from pipeline.lang.accent import stress

    low, bare = token.low, token.low.translate(PLAIN)
    if low.endswith("mente") and is_word(bare):
        return like(token.text, bare)
    accents = [k for k, c in enumerate(low) if c in "áéíóú"]
    # Only an accent that the rules of stress do not ask for is wrong; "samurái" may just be unknown.
    kept = [w for k in accents if is_word(w := low[:k] + bare[k] + low[k + 1 :])] if len(accents) == 2 else []
    if len(kept) == 1 and token.text.islower():
        return kept[0]  # "géografía"
    if len(accents) != 1:
        return ""
    if (
        (len(low) > 5 or any(means(bare, e) for e in context.en_words))
        and token.text.islower()
        and is_word(bare)
        and not low.endswith(("ái", "éi", "ói", "áu", "tl"))
        and not (_BORROWED.search(low) or low in _BOTH_WAYS)
        and stress(bare) != accents[0]
    ):
        return like(token.text, bare)
    if stress(bare) == accents[0]:
        found = ([bare] if is_word(bare) else []) or candidates(bare)
        return like(token.text, found[0]) if len(found) == 1 and found[0] != low else ""
    # "heroés", "lapíz": the accent is on another vowel
    found = candidates(bare) if token.text.islower() and len(low) > 4 and not is_word(bare) else []
    return found[0] if len(found) == 1 and found[0] != low else ""


def _plain_command(low: str) -> bool:
    """Whether the word is an imperative with one pronoun, stressed before the last syllable: "dáme", "díme", "pónte"."""
    return bool(re.fullmatch(r"\w?[^\W\d_aeiou]*[áéíó]n?z?s?(?:me|te|le|lo|la|se|nos)", low)) and is_command(
        low.translate(PLAIN)
    )


RULES = (
    Rule(
        id="wrong-accent",
        level="fix",
        summary="Removes or moves an accent that Spanish spelling does not have.",
        why="La tilde sobra o está en otra sílaba.",
        find=_wrong,
        examples=(
            Example("Fué un exámen para tí.", "Fue un examen para ti."),
            Example("Es dificíl entender la história.", "Es difícil entender la historia."),
            Example("Perdió el guión y los resúltados.", "Perdió el guion y los resultados."),
        ),
        keep=(
            Keep("Sólo éste me gusta; también guio."),
            Keep("El café de Núñez y el iPad de Zoé."),
            Keep("Un samurái poda su bonsái."),
            Keep("Prefiere el críquet al hóckey."),
        ),
        source=WRITTEN_ACCENTS,
        typographic=True,
    ),
)
