"""What stands at a place of a sentence, before it or ahead of it, and where its phrase or clause ends."""

from functools import lru_cache

from pipeline.lang import inflect
from pipeline.lexicon.sentence import NEGATIONS, QUANTIFIERS, TIMES, Sentence
from pipeline.lexicon.tokens import AND, CLAUSE_END, OTHER_CLAUSE
from pipeline.lexicon.verbgroup import finite_like

_PHRASE_STOP = frozenset(
    "que pero y e o u ni si cuando mientras aunque porque donde como "
    "para por en con sin sobre desde hasta entre durante según "
    "a al contra tras hacia no ya sino pues así también nunca antes después cual cuyo quien".split()
)
_TONIC = frozenset("mí ti él ella ello ellos ellas nosotros nosotras vosotros vosotras usted ustedes".split())
_WITH_TONIC = frozenset("mismo misma mismos mismas solo sola solos solas dos tres todos todas".split())
_BETWEEN = NEGATIONS | frozenset("ya simplemente aquí hoy se".split())
_NEUTER = frozenset("eso esto ello aquello cual".split())
_PARTICLES = frozenset(
    "arriba abajo fuera afuera dentro adentro atrás adelante alrededor aparte lejos apagado apagada apagados apagadas "
    "encendido encendida encendidos encendidas juntos juntas".split()
)
_POINTING = frozenset("allí allá ahí aquí acá más muy tan desde hacia hasta para de por".split())
_BACK = frozenset("vuelta nuevo".split())  # «de vuelta»
_BEFORE_VERB = frozenset("no nunca ya me te se nos os le les yo tú".split())
_QUOTES = frozenset("”»\"’'")
_SUBORDINATE = frozenset("que quien cuando si".split())


@lru_cache(maxsize=65536)
def noun_matches(form: str, lemmas: tuple[str, ...], number: str) -> bool:
    """Whether `form` is one of the nouns, in the number asked for."""
    if form in lemmas:
        return number != "p" or inflect.plural(form) == form
    return number != "s" and any(lemma in lemmas for lemma in inflect.singulars(form))


def phrase_end(s: Sentence, at: int) -> int:
    """End of the noun phrase that begins at `at`, with its «de» complements; `at` when there is none."""
    if s.low(at) in _TONIC:
        return at + 2 if s.low(at + 1) in _WITH_TONIC else at + 1  # «de mí | delante de todos»
    end = at
    while end < len(s.tokens):
        token = s.tokens[end]
        if token.low in CLAUSE_END or token.low in "¿¡(«":
            break
        # spaCy is asked last.
        if end > at and (
            token.low in _PHRASE_STOP or (s.low(end - 1) not in QUANTIFIERS and s.tag(end) in ("VERB", "AUX"))
        ):
            break
        end += 1
    return end


def is_particle(s: Sentence, at: int) -> bool:
    """Whether a word renders an English particle, so that a phrase may end before it."""
    if s.low(at - 1) in _POINTING:
        return False  # «allí arriba», «hacia fuera»
    return s.low(at) in _PARTICLES or (s.low(at) == "de" and s.low(at + 1) in _BACK)


def clause_end(s: Sentence, at: int) -> int:
    """End of the clause that goes on at `at`."""
    end = at
    while end < len(s.tokens) and s.low(end) not in CLAUSE_END:
        end += 1
    return end


def stands(what: str, s: Sentence, at: int) -> bool:
    """Whether what a lookaround names stands at `at`, or before it."""
    low = s.low(at)
    if what == "start":
        return at == 0 or not s.tokens[at - 1].is_word or s.low(at - 1) in ("pero", "y", "e", "o", "que")
    if what == "end":
        return at >= len(s.tokens) or low in CLAUSE_END or low in OTHER_CLAUSE or (low in AND and _goes_on(s, at + 1))
    if what.startswith("<"):
        return _behind(what, s, at)
    if what == "-np":
        return low not in QUANTIFIERS or not TIMES.isdisjoint((s.low(at + 1), s.low(at + 2)))
    if not low:
        return False
    if what == "que":
        return low in _SUBORDINATE
    if what == "no":
        return low in ("no", "nunca", "tampoco")
    if what == "np":
        return low in QUANTIFIERS or not (low in _PHRASE_STOP or low in CLAUSE_END or inflect.analyse(low))
    moods = {f.mood for f in inflect.analyse(low)}
    return what in moods


def _goes_on(s: Sentence, at: int) -> bool:
    """Whether a clause with its own verb begins here, behind «y»."""
    return s.low(at) in _BEFORE_VERB or (finite_like(s.low(at)) and s.low(at) not in QUANTIFIERS)


def stands_ahead(lemmas: tuple[str, ...], s: Sentence, at: int) -> bool:
    """Whether one of the nouns stands at `at`, perhaps behind determiners and a word or two."""
    while s.low(at) in QUANTIFIERS and not noun_matches(s.low(at), lemmas, ""):
        at += 1
    for place in range(at, at + 3):
        if noun_matches(s.low(place), lemmas, ""):
            return True
        if s.low(place) in _PHRASE_STOP | QUANTIFIERS | {"de"} or not s.low(place)[:1].isalpha():
            return False
    return False


def _behind(what: str, s: Sentence, at: int) -> bool:
    before = at - 1
    if what == "<det":
        return s.low(before) in QUANTIFIERS
    if what == "<word":
        return before >= 0 and s.tokens[before].is_word
    if what == "<neg":
        return s.low(before) in NEGATIONS
    while before >= 0 and s.low(before) in _BETWEEN:
        before -= 1
    return s.low(before) in (_NEUTER if what == "<that" else _QUOTES)
