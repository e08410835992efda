"""Participles without «haber»: what a phrasal verb is matched in, and which replacements are good in a passive.

«La oferta fue girada abajo», «se sintió dejada abajo», «los trabajadores puestos fuera en marzo».
"""

from pipeline.lang import inflect
from pipeline.lexicon.match import Match, VerbBind, verbs_of
from pipeline.lexicon.occurring import is_being
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.template import Slot, Template, Text
from pipeline.lexicon.tokens import CLAUSE_END

_PREPOSITIONS = frozenset("a de en con por para al del sobre ante entre bajo contra".split())
_ADVERBS = frozenset("bien mal poco atrás fuera abajo hacia tarde antes".split())
_OBJECTS = frozenset("a de con en".split())  # what a passive cannot end in: «fue acabado con por»


def participle(match: Match) -> VerbBind | None:
    """The verb of a match that is a participle without «haber»."""
    return next(filter(_is_participle, verbs_of(match)), None)


def is_attributive(match: Match, s: Sentence) -> bool:
    """Whether the verb of a match is a participle without «haber» or «ser» before it."""
    bound = participle(match)
    return bound is not None and not is_being(s, bound.token)


def fits(template: Template, match: Match, s: Sentence) -> bool:
    """Whether a replacement is one where the match is a participle: «llevado a cabo», never «hecho ejercicio»."""
    first = next(((n, p) for n, p in enumerate(template) if isinstance(p, Slot) and p.kind == "v" and p.lemma), None)
    bound = match.binds.get(first[1].name) if first else None
    if first is None or not isinstance(bound, VerbBind) or not _is_participle(bound):
        return True
    rest = template[first[0] + 1 :]
    words = rest[0].text.split() if rest and isinstance(rest[0], Text) else []
    if not words:
        return True
    if words[0] not in _PREPOSITIONS and not is_adverbial(words[0]):
        return False
    following = s.low(match.end)
    bare = not following or following in CLAUSE_END or following in ("por", "para", "y", "en", "de")
    return not (len(rest) == 1 and words[-1] in _OBJECTS and bare)


def _is_participle(bound: VerbBind) -> bool:
    return bound.group.auxiliary < 0 and all(f.mood == "part" for f in bound.forms)


def is_adverbial(word: str) -> bool:
    """Whether a word of a replacement goes with its verb and is no object: an adverb or an infinitive."""
    how = word.endswith("mente") or word in _ADVERBS
    return how or any(f.mood == "inf" for f in inflect.analyse(word))
