"""Who does it in the English and to whom: the subject «I», and the object of an idiom's verb."""

from pipeline.lexicon import evidence
from pipeline.lexicon.cliticwriter import OWNERS
from pipeline.lexicon.evidence import FILLERS, PARTICLES, PRONOUNS, EnglishSentence, Found
from pipeline.lexicon.verbreader import Hints

_BEFORE_OBJECTS = frozenset("the a an my your his her our their these those another".split())
_TIMES = frozenset(
    "time times day days week weeks month months year years morning night evening afternoon moment weekend summer "
    "winter spring minute minutes hour hours second third once way first last next".split()
)
_OBJECTS = frozenset(("him", "her", "them"))
_WHOM = _OBJECTS | {"us", "you", "it"}


def hints(found: Found, sentence: EnglishSentence) -> Hints:
    """All that the English says about the verb of an idiom."""
    return Hints(
        tense=evidence.verb_tense(found, sentence),
        first_person=subject_is_i(found, sentence),
        english=True,
        acted_on=object_pronoun(found, sentence),
        object_follows=object_follows(found, sentence),
        owner=owner(found, sentence),
    )


def subject_is_i(found: Found, sentence: EnglishSentence) -> bool:
    """Whether «I» is the last subject pronoun before the idiom, and nobody else acts («I'm sick of *him* always …»)."""
    before = [token.low for token in sentence.tokens[: found.start] if token.low not in FILLERS | {"to"}]
    if before and before[-1] in _WHOM:
        return False
    return next((low for low in reversed(before) if low in PRONOUNS), "") == "i"


def object_pronoun(found: Found, sentence: EnglishSentence) -> str:
    """ "him", "her" or "them" where it is the object of the idiom's verb: «ask *her* out»; else ""."""
    lows = [token.low for token in sentence.tokens] + [""]
    for n in range(found.start + 1, min(found.end + 1, len(lows) - 1)):
        after = lows[n + 1]
        if lows[n] in _OBJECTS and (after in PARTICLES or not after[:1].isalpha() or lows[n] != "her"):
            return lows[n]
    return ""


def owner(found: Found, sentence: EnglishSentence) -> str:
    """The possessive of another in the idiom, where it has one and no other: «I stole *her* thunder»; else ""."""
    owners = {token.low for token in sentence.tokens[found.start : found.end]} & OWNERS.keys()
    return owners.pop() if len(owners) == 1 else ""


def object_follows(found: Found, sentence: EnglishSentence) -> bool:
    """Whether an object stands right behind the idiom: «screw up *the recipe*», not «screw up the other day»."""
    lows = [token.low for token in sentence.tokens[found.end : found.end + 3]]
    return bool(lows) and lows[0] in _BEFORE_OBJECTS and _TIMES.isdisjoint(lows[1:])
