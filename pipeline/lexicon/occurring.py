"""Whether a form that may be a verb is one where it stands, and whose its clitics are."""

from pipeline.lang import inflect
from pipeline.lang.inflect import VerbForm
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.surroundings import is_particle
from pipeline.lexicon.tokens import CLAUSE_END
from pipeline.lexicon.verbgroup import REFLEXIVES, Group, is_adverb, nearest_person

_BEING = frozenset(
    "es son era eran fue fueron sido ser sea sean será serán siendo soy eres somos fui fuiste fuimos éramos seré serás "
    "seremos sería serían".split()
)
# Verbs whose own clitic ends the infinitive rather than that of an object: «era hora de irme».
_OF_ONESELF = frozenset("ir salir caer venir quedar sentar levantar mover parar volver acostar despertar morir".split())
BEFORE_WISHES = frozenset("si que como aunque ojalá cuando donde quien".split())  # what «fuera», of «ser», may follow


def is_being(s: Sentence, at: int) -> bool:
    """Whether a form of «ser» stands before a participle, with adverbs between or none."""
    while is_adverb(s.low(at - 1)):
        at -= 1
    return s.low(at - 1) in _BEING


def is_verbal(s: Sentence, at: int) -> bool:
    """Whether a participle is a verb's: of a passive, or before a particle («se sintió dejada abajo»)."""
    if is_being(s, at):
        return True
    # «Se pusieron sostenidos arriba» is a passive whose first verb is no good either.
    gets = any(f.lemma in ("poner", "conseguir", "obtener") for f in inflect.analyse(s.low(at - 1)))
    return is_particle(s, at + 1) and not gets


def is_wished(s: Sentence, at: int) -> bool:
    """Whether «fuera» at `at` may be a subjunctive in its clause: «si fuera de oro», not «fuera del fuego»."""
    first = at
    while first and s.low(first - 1) not in CLAUSE_END:
        first -= 1
    return not BEFORE_WISHES.isdisjoint(s.low(n) for n in range(first, at))


def is_stray(s: Sentence, group: Group, form: VerbForm) -> bool:
    """Whether «se» alone stands before a form of the first or second person: then that reading is wrong."""
    before = [s.low(n) for n in group.proclitics]
    return form.person in (1, 2) and before == ["se"]


def is_of_another(s: Sentence, at: int, form: VerbForm, reflexive: tuple[str, int]) -> bool:
    """Whether a clitic that ends an infinitive or gerund may be the object: «¿les importaría prestarnos una mano?»."""
    if form.mood not in ("inf", "ger") or reflexive[1] != -1 or form.lemma in _OF_ONESELF:
        return False
    if (s.low(at - 2), s.low(at - 1)) == ("gracias", "por"):
        return True
    near = nearest_person(s.tokens, at)
    return near is not None and near != REFLEXIVES[reflexive[0]]
