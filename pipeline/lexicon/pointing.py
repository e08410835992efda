"""A demonstrative that agrees with what it is said to be: «esa es una lata de gusanos», «ese es un avispero»."""

from pipeline.lang import inflect
from pipeline.lexicon.joins import like
from pipeline.lexicon.match import Match
from pipeline.lexicon.realise import Realised
from pipeline.lexicon.sentence import NEGATIONS, Sentence
from pipeline.lexicon.verbgroup import is_adverb
from pipeline.model import Patch
from pipeline.spans import apply_patches

_DEMONSTRATIVES = frozenset(("este", "ese", "aquel"))
_NEUTER = {"este": "esto", "ese": "eso", "aquel": "aquello"}
_BACK = 4  # tokens back to «ser», over the determiner and adjectives of a noun: «este es el último argumento»
_MASS = frozenset(("pan", "harina", "coser", "cosa"))  # how begins what is said of a matter and has no article


def pointed(done: Realised, match: Match, s: Sentence) -> Realised:
    """The replacement with the demonstrative before its «ser» in the gender of what now stands behind it."""
    verb = next((n for n in range(match.start, match.start - _BACK, -1) if _is_being(s.low(n))), -1)
    if verb < 0:
        return done
    at = verb - 1
    while at > 0 and (s.low(at) in NEGATIONS or is_adverb(s.low(at))):
        at -= 1
    here = inflect.determiner_lemma(s.low(at)) if at >= 0 else None
    was = _shown(s.low(verb + 1), s.low(verb + 2))
    if not here or here[0] not in _DEMONSTRATIVES or here[1:] != was:
        return done
    token = s.tokens[at]
    if any(p.start < token.end for p in done.patches):
        return done
    words = [w.strip(".,;:!?»") for w in apply_patches(s.text, done.patches)[token.start :].lower().split()]
    being = next((n for n, word in enumerate(words[:5]) if _is_being(word)), 0)
    if not being or being + 2 >= len(words):
        return done
    new = _form(here[0], words[being + 1], words[being + 2], here[2])
    if not new or new == token.low:
        return done
    return done._replace(patches=(Patch(start=token.start, end=token.end, new=like(new, token.text)), *done.patches))


def _form(lemma: str, first: str, second: str, number: str) -> str:
    """The demonstrative before «es» and what begins with these two words; "" where they do not tell."""
    if first in _MASS:
        return _NEUTER[lemma]
    told = _shown(first, second)
    if not told or told[1] != number:
        return ""
    gender = "f" if inflect.stressed_a(second) and inflect.gender(second) == "f" else told[0]
    return inflect.determiner(lemma, gender, number) or ""


def _shown(first: str, second: str) -> tuple[str, str] | None:
    """Gender and number of a phrase by its determiner, by the word behind where that has one form for both («mi»)."""
    told = inflect.determiner_lemma(first)
    if told is None:
        return None
    lemma, gender, number = told
    alike = inflect.determiner(lemma, "m", number) == inflect.determiner(lemma, "f", number)
    return (inflect.gender(second) if alike else gender), number


def _is_being(word: str) -> bool:
    return any(form.lemma == "ser" and form.person for form in inflect.analyse(word))
