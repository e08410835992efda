"""Patches around a noun whose replacement has another gender: its determiners and adjectives follow it."""

from collections.abc import Iterator

from pipeline.lang import inflect
from pipeline.lang.closed import APOCOPES
from pipeline.lexicon.joins import like, tidy
from pipeline.lexicon.sentence import QUANTIFIERS, Sentence
from pipeline.lexicon.verbgroup import is_adverb
from pipeline.model import Patch

_BEING = frozenset("ser estar parecer quedar andar seguir".split())
_DEGREE = frozenset("muy tan bastante demasiado".split())
_FIGURES = frozenset(("cuatro", "cinco", "ocho"))  # they look like adjectives
_OWNED = frozenset("mía mías mío míos tuya tuyas tuyo tuyos suya suyas suyo suyos".split())  # «una vieja llama mía»
_STOPS = frozenset(".:;!?…\n")
_HABER = frozenset("he has ha hemos habéis han había habían haya hayan habrá habrán habría habrían haber".split())


def around(s: Sentence, start: int, end: int, old: str, was: str, new: str, number: str) -> Iterator[Patch]:
    """Patches for the words beside tokens start:end, which held the noun `old` in number `was` and now begin with
    `new` in `number`."""
    first = new.split()[0]
    gender = inflect.gender(new)
    feminine_with_el = gender == "f" and number == "s" and inflect.stressed_a(first)
    if inflect.gender(old) == gender and was == number and not feminine_with_el and not inflect.stressed_a(old):
        return
    at = start - 1
    while at >= 0 and _adjective_before(s, at):
        yield from _adjective(s, at, gender, number)
        at -= 1
    while at >= 0 and s.low(at) in QUANTIFIERS:
        yield from _determiner(s, at, gender, number, feminine_with_el and at == start - 1)
        at -= 1
    if _agrees(s, end):
        yield from _adjective(s, end, gender, number)


def _agrees(s: Sentence, at: int) -> bool:
    return s.tag(at) == "ADJ" or s.low(at) in _OWNED


def behind(s: Sentence, end: int, old: str, new: str, number: str) -> Iterator[Patch]:
    """Patches for the adjective at token `end`, behind a noun that changes its gender."""
    if inflect.gender(old) != inflect.gender(new) and _agrees(s, end):
        yield from _adjective(s, end, inflect.gender(new), number)


def predicate(s: Sentence, start: int, end: int, noun: int, old: str, was: str, new: str, number: str) -> list[Patch]:
    """Patches outside tokens start:end for the verb and the attributes whose subject, the token `noun`, changes."""
    genders = inflect.gender(old), inflect.gender(new)
    if was == number and genders[0] == genders[1]:
        return []
    offsets = set(s.predicate(noun))
    found = []
    for at, token in enumerate(s.tokens):
        if token.start not in offsets or start <= at < end:
            continue
        if any(s.low(n) in _STOPS for n in range(min(at, noun), max(at, noun))):
            continue  # the parser went beyond the sentence
        if s.tag(at) in ("VERB", "AUX") and any(f.person for f in inflect.analyse(token.low)):
            form = _verb(token.low, was, number)
        elif s.low(at - 1) in _HABER or token.low in _FIGURES:
            continue
        else:
            form = _attribute(token.low, (genders[0], was), (genders[1], number))
        if form != token.low:
            found.append(Patch(start=token.start, end=token.end, new=like(form, token.text)))
    return found


def _verb(form: str, was: str, number: str) -> str:
    """A verb of the third person in another number."""
    for reading in inflect.analyse(form):
        if reading.mood in ("ind", "sub") and (reading.person, reading.number) == (3, was):
            return inflect.conjugate(reading.lemma, reading._replace(number=number))
    return form


def _attribute(form: str, was: tuple[str, str], now: tuple[str, str]) -> str:
    """An adjective or participle that agrees with the old noun, agreeing with the new; a gerund agrees with nothing."""
    if any(f.mood == "ger" for f in inflect.analyse(form)):
        return form
    lemmas = [m for m in inflect.adjective_lemmas(form) if inflect.adjective(m, *was) == form]
    return inflect.adjective(lemmas[0], *now) if lemmas else form


def _adjective_before(s: Sentence, at: int) -> bool:
    low = s.low(at)
    if low in QUANTIFIERS or s.tag(at) not in ("ADJ", ""):
        return False
    return bool(s.tag(at)) or (s.low(at - 1) in QUANTIFIERS and bool(inflect.adjective_lemmas(low)))


def _adjective(s: Sentence, at: int, gender: str, number: str) -> Iterator[Patch]:
    token = s.tokens[at]
    lemma = APOCOPES.get(token.low) or next(iter(inflect.adjective_lemmas(token.low)), "")
    if not lemma or token.low in ("gran", "cualquier"):
        return
    new = inflect.determiner(lemma, gender, number) or inflect.adjective(lemma, gender, number)
    if new != token.low:
        yield Patch(start=token.start, end=token.end, new=like(new, token.text))


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
        yield tidy(s.text, Patch(start=token.start, end=token.end, new=like(new, token.text)))


def shown(s: Sentence, start: int, end: int) -> tuple[str, str] | None:
    """Gender and number that a participle behind a verb of being shows among tokens start:end: «estoy alimentada»."""
    being = False
    for n in range(start, end):
        forms = inflect.analyse(s.low(n))
        participle = next((f for f in forms if f.mood == "part"), None)
        if being and participle and s.low(n) not in _DEGREE:  # «demasiado» looks like one
            return participle.gender or "m", participle.number or "s"
        being = any(f.lemma in _BEING for f in forms) or (being and (is_adverb(s.low(n)) or s.low(n) in _DEGREE))
    return None


def predicated(s: Sentence, start: int, end: int) -> tuple[str, str] | None:
    """The same of an adjective behind a verb of being in one gender and number only: «estamos *enfermas*»."""
    numbers: set[str] = set()
    for n in range(start, end):
        old = s.low(n)
        lemma = next(iter(inflect.adjective_lemmas(old)), old)
        found = [(g, k) for k in "sp" for g in "mf" if inflect.adjective(lemma, g, k) == old]
        told = len(found) == 1 and found[0][1] in numbers  # «son bajo edad» has none
        if told and old not in _DEGREE and not inflect.determiner_lemma(old):
            return found[0]
        being = {f.number for f in inflect.analyse(old) if f.lemma in _BEING and f.person}
        numbers = being or (numbers if is_adverb(old) or old in _DEGREE else set())
    return None


def bearer(s: Sentence, start: int) -> tuple[str, str] | None:
    """Gender and number of what the words from `start` describe: the subject of «ser» before them, or a noun there."""
    at = start - 1
    while is_adverb(s.low(at)) or s.low(at) in _DEGREE:
        at -= 1
    form = next((f for f in inflect.analyse(s.low(at)) if f.lemma in _BEING and f.person), None)
    if form:
        return s.subject(at, form.number)
    if s.tag(at) != "NOUN":
        return None
    noun = s.low(at)
    singular = (*inflect.singulars(noun), noun)[0]
    return inflect.gender(singular), "s" if singular == noun else "p"


def before_stressed_a(determiner: str, word: str) -> str:
    """The determiner as it stands before the word: «el agua», «un hacha»."""
    if determiner in ("la", "una", "alguna", "ninguna") and inflect.stressed_a(word):
        return {"la": "el", "una": "un", "alguna": "algún", "ninguna": "ningún"}[determiner]
    return determiner
