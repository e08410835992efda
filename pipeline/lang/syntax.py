"""The few questions the lexicon asks of spaCy: part of speech of a word, and gender and number of a verb's subject."""

from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.lang import spanish

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_GENDERS = {"Masc": "m", "Fem": "f"}


@lru_cache(maxsize=4096)
def _by_offset(text: str) -> "dict[int, Token]":
    doc: Doc = spanish.analyse(text)
    return {token.idx: token for token in doc}


def part_of_speech(text: str, offset: int) -> str:
    """Universal tag of the word that begins at `offset`; "" when spaCy cuts the words otherwise."""
    token = _by_offset(text).get(offset)
    return token.pos_ if token is not None else ""


def subject(text: str, offset: int) -> tuple[str, str] | None:
    """Gender ("m" "f") and number ("s" "p") of the subject of the verb at `offset`; None when it has none of its own."""
    token = _by_offset(text).get(offset)
    if token is None:
        return None
    for verb in _verbs(token):
        for child in verb.children:
            if child.dep_ in ("nsubj", "nsubj:pass"):
                return _features(child)
    return None


def _verbs(token: "Token") -> "list[Token]":
    """The verb and whatever bears its subject: the predicate of a copula, the verb of an auxiliary, a coordinated verb."""
    found = [token]
    for _ in range(2):
        if found[-1].dep_ in ("aux", "cop", "conj", "xcomp", "aux:pass"):
            found.append(found[-1].head)
    return found


def _features(noun: "Token") -> tuple[str, str] | None:
    genders = noun.morph.get("Gender")
    numbers = noun.morph.get("Number")
    others = [c for c in noun.children if c.dep_ == "conj"]
    if noun.pos_ == "PROPN" and not others:
        return None
    if len(genders) != 1 or noun.lower_ in ("que", "quien", "se"):
        return None
    gender = _GENDERS.get(genders[0], "m")
    number = "p" if others or numbers == ["Plur"] else "s"
    if others and any(_GENDERS.get((c.morph.get("Gender") or [""])[0], "m") == "m" for c in others):
        gender = "m"
    return gender, number
