"""English particles left in place: in «mezclo arriba los nombres» the object stands behind the particle.

Many renderings of phrasal verbs are good Spanish at the end of a clause («lo llevamos arriba»), so their entries say
nothing when there is no English. Between a verb and its object the same words are the mark of word-by-word translation.
"""

from pipeline.lexicon.match import QUANTIFIERS, TIMES, Match, Sentence, VerbBind

_PLACES = frozenset("arriba abajo fuera afuera adentro atrás lejos alrededor".split())
_SWITCHES = frozenset("apagado apagada apagados apagadas encendido encendida encendidos encendidas".split())
_WHOLE = frozenset("todo toda todos todas cada mismo misma mismos mismas tanto tanta".split())
# Verbs of placing take the adverb there in good Spanish: «guarda arriba las mantas».
_PLACING = frozenset("poner dejar guardar colocar meter tener llevar sacar echar mantener situar".split())


def is_stray(match: Match, s: Sentence) -> bool:
    """Whether the match is a finite verb or infinitive and a bare adverb of place with an object right behind it.

    A noun that can be the subject («vive arriba la vecina») is none: the verb must be of another person or number.
    """
    verb = next((b for b in match.binds.values() if isinstance(b, VerbBind)), None)
    low = s.low(match.end - 1)
    if verb is None or match.end - 2 != verb.token or low not in _PLACES | _SWITCHES:
        return False
    if any(f.lemma.removesuffix("se") in _PLACING for f in verb.forms):
        return False
    article = s.low(match.end)
    if article not in QUANTIFIERS - _WHOLE or not TIMES.isdisjoint((s.low(match.end + 1), s.low(match.end + 2))):
        return False
    plural = article.endswith("s")
    return not any(f.person == 3 and f.number == ("p" if plural else "s") for f in verb.forms)
