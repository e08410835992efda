"""Patches around a noun whose replacement has another gender: its determiners and adjectives follow it."""

from collections.abc import Iterator

from pipeline.lang import inflect
from pipeline.lexicon.joins import tidy
from pipeline.lexicon.match import QUANTIFIERS, Sentence
from pipeline.model import Patch

_APOCOPES = {
    "algún": "alguno",
    "ningún": "ninguno",
    "primer": "primero",
    "tercer": "tercero",
    "buen": "bueno",
    "mal": "malo",
}


def around(s: Sentence, start: int, end: int, old: str, new: str, number: str) -> Iterator[Patch]:
    """Patches for the words beside tokens start:end, which held a noun of gender `old` and now begin with `new`."""
    first = new.split()[0]
    gender = inflect.gender(new)
    feminine_with_el = gender == "f" and number == "s" and inflect.stressed_a(first)
    if inflect.gender(old) == gender and not feminine_with_el and not inflect.stressed_a(old):
        return
    at = start - 1
    while at >= 0 and _adjective_before(s, at):
        yield from _adjective(s, at, gender, number)
        at -= 1
    while at >= 0 and s.low(at) in QUANTIFIERS:
        yield from _determiner(s, at, gender, number, feminine_with_el and at == start - 1)
        at -= 1
    if s.tag(end) == "ADJ":
        yield from _adjective(s, end, gender, number)


def _adjective_before(s: Sentence, at: int) -> bool:
    low = s.low(at)
    if low in QUANTIFIERS or s.tag(at) not in ("ADJ", ""):
        return False
    return bool(s.tag(at)) or (s.low(at - 1) in QUANTIFIERS and bool(inflect.adjective_lemmas(low)))


def _adjective(s: Sentence, at: int, gender: str, number: str) -> Iterator[Patch]:
    token = s.tokens[at]
    lemma = _APOCOPES.get(token.low) or next(iter(inflect.adjective_lemmas(token.low)), "")
    if not lemma or token.low in ("gran", "cualquier"):
        return
    new = inflect.determiner(lemma, gender, number) or inflect.adjective(lemma, gender, number)
    if new != token.low:
        yield Patch(start=token.start, end=token.end, new=_like(new, token.text))


def _determiner(s: Sentence, at: int, gender: str, number: str, with_el: bool) -> Iterator[Patch]:
    token = s.tokens[at]
    low = token.low
    known = inflect.determiner_lemma(low)
    if known is None:
        return
    new = inflect.determiner(known[0], gender, number)
    if new is None:
        return
    if with_el and new in ("la", "una"):
        new = "el" if new == "la" else "un"
    if new != low:
        yield tidy(s.text, Patch(start=token.start, end=token.end, new=_like(new, token.text)))


def _like(new: str, old: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
