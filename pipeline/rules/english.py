"""What the aligned English says about its verbs: whose past it tells."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.rules.base import Context

if TYPE_CHECKING:
    from pipeline.lang.english import Token

_SURE = 0.4  # of 1: worth from which `pipeline.words` trusts its table
_I = re.compile(r"(?<![\w'’])I(?![\w])")
_MAY_BE_PAST = re.compile(
    r"\b(?:\w{2,}ed|was|were|had|did|didn['’]t|went|came|got|took|made|saw|found|left|felt|thought|knew|began|wrote|spent|lost|met|paid|read|ran|sent|told|said|bought|brought|gave|grew|"
    r"heard|kept|learnt|put|quit|sold|spoke|taught|tried|won|built|chose|fell|ate|drank|drove|slept|broke|became|held|led|stood|understood|wore|drew|flew|forgot|threw|woke|sang|sat|hit|cut|"
    r"let|set|shut|cost|hurt|swam|rode|rose|stole|shook|fought|caught|dealt|dreamt|fed|hid|hung|laid|lent|lit|meant|sought|shot|slid|split|spread|struck|swore|tore|wept)\b",
    re.IGNORECASE,
)


def means(spanish: str, english: str) -> bool:
    """Whether two words in lower case are surely translations of each other."""
    from pipeline.words.lexical import worth

    return bool(worth([spanish], [english])[0, 0] >= _SURE)


# Verbs whose past looks like their present, and what tells that it is the past.
_SAME_PAST = re.compile(r"\bI (?:quit|put|cut|set|hit|let|read|hurt|shut|spread|bet|cost|upset)\b")
_LONG_AGO = re.compile(r"\b(?:ago|yesterday|last (?:night|week|month|year|summer|winter))\b")


@lru_cache(maxsize=16384)
def same_act(spanish: str, english: str) -> bool:
    """Whether two verbs, the infinitive and the English bare form, may be translations of each other."""
    from pipeline.lexicon.gloss import table

    return means(spanish, english) or spanish in table().get(english, {}).get("v", ())


def past_of_speaker(context: Context) -> bool:
    """Whether "I" is the subject of a verb in the simple past."""
    if _SAME_PAST.search(context.english) and _LONG_AGO.search(context.english):
        return True
    return bool(_I.search(context.english)) and any(who == "i" for who in _pasts(context))


def past_of_other(context: Context) -> bool:
    """Whether the English tells of the past and "I" is the subject of none of its finite verbs."""
    return any(who != "i" for who in _pasts(context)) and not _speaker_acts(context)


def past_verbs_of_other(context: Context) -> tuple[str, ...]:
    """The English verbs in the simple past, as written and as lemmas, whose subject is not the speaker."""
    if not _MAY_BE_PAST.search(context.english):
        return ()
    from pipeline.lang.english import analyse

    doc = analyse(context.english)
    denied = [t.head for t in doc if t.lower_ in ("did", "didn", "didn't") and t.head.tag_ == "VB"]
    found = [t for t in (*(t for t in doc if t.tag_ == "VBD"), *denied) if not _has_i(t)]
    return tuple(w for t in found for w in (t.lower_, t.lemma_.lower()))


def _pasts(context: Context) -> tuple[str, ...]:
    """For each verb in the simple past: "i" when the speaker is its subject, else "other"."""
    if not _MAY_BE_PAST.search(context.english):
        return ()
    from pipeline.lang.english import analyse

    found = []
    for token in analyse(context.english):
        if token.tag_ == "VBD" or token.lower_ in ("did", "didn"):
            found.append("i" if _has_i(token) else "other")
    return tuple(found)


def _has_i(verb: "Token") -> bool:
    """Whether "I" is the subject of the verb, or of the verb it is coordinated with or helps."""
    for _ in range(4):
        subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
        if subjects:
            return any(c.lower_ == "i" for c in subjects)
        if verb.dep_ not in ("conj", "aux", "auxpass") or verb.head is verb:
            return False
        verb = verb.head
    return False


def _speaker_acts(context: Context) -> bool:
    if not _I.search(context.english):
        return False
    from pipeline.lang.english import analyse

    return any(_has_i(t) for t in analyse(context.english) if t.tag_ in ("VBP", "VBD", "VBZ", "MD"))


def is_told(context: Context) -> bool:
    """Whether the English has a verb of its own: a title has none, «Ciudad humana en ruinas»."""
    from pipeline.lang.english import analyse

    return any(t.tag_ in ("VBZ", "VBP", "VBD", "MD") for t in analyse(context.english))
