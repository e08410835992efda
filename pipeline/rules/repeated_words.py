"""Whether a word that stands twice in a row is said once too often."""

# ruff: noqa: E501 — a word list reads best on long lines.
import re

from pipeline.rules.base import Context, Token
from pipeline.rules.nouns import named_noun, noun_known, sure_gender
from pipeline.rules.verbs import finite, is_infinitive

# Words that never stand twice in a row in good Spanish ("no no", "muy muy" and "ya ya" do).
ONCE = frozenset(
    "el los las un una unos unas de del al en con por para y o u e que a ante bajo desde hasta entre hacia según sobre sin su sus "
    "yo mi mis tu tus este esta estos estas ese esa esos esas es son está están era ha han he le les me te nos pero porque cuando como si "
    "fue ser hay se lo más sus cada también puede pueden debe tiene tienen".split()
)


def _a_noun(word: str) -> bool:
    """Whether "la" before the word is its article: a noun of the lists, or a feminine that is no verb."""
    return named_noun(word) or (sure_gender(word) == "f" and noun_known(word) and not finite(word))


_NOUN_ACTS = re.compile(r" (?:el|la|los|las|un|una|que|a|al|mi|tu|su)\b", re.IGNORECASE)


_WHO = re.compile(r"\b(?:(?:el|la|lo|los|las) que|quien|quienes|donde|cuando) $", re.IGNORECASE)
_ECHOED = re.compile(r"\b(\w{3,}),? \1\b", re.IGNORECASE)
_EMPHATIC = frozenset("muy así bla más que eso hoy".split())


def single(context: Context, left: Token, right: Token) -> bool:
    """Whether the second of two equal words in a row is one too many."""
    if not left.text.isalpha() or right.text[0].isupper() or (len(left.text) == 1 and left.text.isupper()):
        return False  # «de A a B»
    if finite(left.low) and named_noun(left.low) and _NOUN_ACTS.match(context.text, right.end):
        return False  # «la marca marca la diferencia»
    if len(left.text) == 1 and re.match(r" ?[<>=≤≥≠]", context.text[right.end :]):
        return False  # «x > 2 y y > 3»
    if re.search(r"[/\-]$", context.text[: left.start]):
        return False  # "E/S o…", "-O o -OO"
    after = re.match(r" ([a-záéíóúñ]+)", context.text[right.end :])
    if (
        left.low == "la"
        and after
        and (_a_noun(after.group(1)) or after.group(1) in ("misma", "primera", "última", "mejor", "otra", "única"))
    ):
        return True
    if left.low == "que" and after and is_infinitive(after.group(1)):
        return True
    if left.low in ONCE:
        if not context.english and _WHO.search(context.text[: left.start]) and finite(left.low):
            return False  # «el que puede puede ir»
        return not (left.low in ("se", "que", "lo", "si", "a", "como", "sus") and not context.english)
    if left.low == "muy" and len(re.findall(r"\bvery\b", context.english, re.IGNORECASE)) == 1:
        return True
    # An emphatic "muy muy" or "poco poco" has its echo in the English or stays; short words only at the end of a clause.
    last = re.match(r"\s*(?:[.,;:!?)]|$)", context.text[right.end :]) is not None
    return (
        bool(context.english)
        and not _ECHOED.search(context.english)
        and (len(left.text) > 3 or (last and len(left.text) == 3 and left.low not in _EMPHATIC))
        and left.low not in ("nada", "mucho", "poco", "casi", "nunca", "bien")
    )


OWNERS = frozenset("mi mis tu tus su sus nuestro nuestra este esta estos estas el la los las".split())


def of_itself(tokens: list[Token], n: int) -> bool:
    """Whether a noun closes a phrase and opens the clause: «con el tiempo el tiempo mismo cambia»."""
    after = tokens[n + 4].low if n + 4 < len(tokens) else ""
    leads = tokens[n - 1].low in ("con", "en", "para", "por", "contra", "sobre") and tokens[n].low in OWNERS
    return leads and (after in ("mismo", "misma", "mismos", "mismas", "se", "no") or bool(finite(after)))
