"""The verb with what belongs to it: clitics before it, auxiliaries, the finite verb that gives the person."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pipeline.lang.closed import ACCUSATIVES, CLITICS, OBJECTS, PERSONAL
from pipeline.lang.inflect import VerbForm, analyse
from pipeline.lexicon.tokens import Token

DATIVES = {form: "les" if form.endswith("s") else "le" for form in ACCUSATIVES}
REFLEXIVES = {"me": (1, "s"), "te": (2, "s"), "nos": (1, "p"), "os": (2, "p"), "se": (3, "")}
_PERIPHRASTIC = frozenset(
    "ir poder deber querer tener haber estar seguir continuar empezar "
    "comenzar acabar volver soler dejar saber necesitar "
    "intentar tratar lograr conseguir terminar andar llevar venir preferir pensar evitar permitir ayudar obligar hacer "
    "aprender decidir esperar parecer gustar".split()
)
_ORDERS = frozenset("dejar parar tratar procurar evitar intentar empezar probar".split())
# Words that are forms of verbs too («parar», «comer») and hardly ever used as such.
HARDLY_VERBS = frozenset("para como sobre entre bajo una uno este nada ante cerca".split())
_DATIVE_SUBJECT = frozenset("gustar encantar apetecer costar tocar importar molestar interesar convenir".split())
# Verbs whose object does what the gerund behind them says: «nos pilló besándonos».
_CATCHING = frozenset(
    "pillar ver oír encontrar sorprender cazar atrapar observar grabar imaginar recordar tener".split()
)
# The same with an infinitive: «te ayudaré a levantarte».
_MAKING = frozenset(
    "dejar permitir hacer ayudar obligar mandar impedir prohibir enseñar invitar animar forzar llevar ver oír".split()
)
_TAKING = frozenset("llevar tomar costar".split())
_DATIVES = {form: person for form, person in OBJECTS.items() if form not in ACCUSATIVES}
_SPANS = frozenset(
    "un una unos unas dos tres cuatro cinco seis siete ocho diez doce veinte años meses semanas días horas minutos "
    "mucho bastante demasiado tanto casi más menos varios varias muchos muchas toda todo media medio tiempo".split()
)
_LINKS = frozenset("a de que por".split())
_ADVERBS = frozenset(
    "no nunca jamás ya siempre también tampoco casi apenas realmente solo sólo aún todavía simplemente básicamente "
    "literalmente finalmente".split()
)

_ADVERBIALS = frozenset((("por", "fin"), ("de", "nuevo"), ("otra", "vez"), ("de", "verdad")))


class Group(NamedTuple):
    """Indices of the tokens around a verb; `host` is the token that clitics stand before."""

    verb: int
    proclitics: tuple[int, ...]
    host: int
    governor: int
    auxiliary: int


def find_group(tokens: Sequence[Token], at: int, form: VerbForm) -> Group:
    """The verb group of the verb at `at`; governor and auxiliary are -1 where there is none."""
    host, auxiliary, governor = at, -1, -1
    if form.mood == "part" and tokens[at].low.endswith("o"):
        before = _skip_adverbs(tokens, at - 1)
        # «no hay vuelta atrás»: a noun, behind «haber» that is no auxiliary.
        if before >= 0 and tokens[before].low != "hay" and any(f.lemma == "haber" for f in analyse(tokens[before].low)):
            host = auxiliary = before
    for _ in range(3):
        readings = analyse(tokens[host].low)
        finite = any(f.mood in ("ind", "sub", "imp") for f in readings)
        if host == at:
            finite = form.mood in ("ind", "sub", "imp")
        if finite:
            break
        left = _clitic_start(tokens, host)
        if left < host:  # «se ha caído», «lo está haciendo»: clitics here belong to this host
            break
        before = _skip_adverbs(tokens, host - 1)
        if before >= 0 and tokens[before].low in _LINKS:
            before = _skip_adverbs(tokens, before - 1)
        if before < 0 or not any(f.lemma in _PERIPHRASTIC for f in analyse(tokens[before].low)):
            break
        governor = before
        if any(f.lemma in _DATIVE_SUBJECT for f in analyse(tokens[before].low)) or _made(tokens, before):
            break  # «me gusta hacerlo», «te ayudo a hacerlo»: its clitic is its own
        if _clitic_start(tokens, before) < before:
            host = before
            break
        if any(f.mood in ("ind", "sub", "imp") for f in analyse(tokens[before].low)):
            break
        host = before
    if governor >= 0 and _clitic_start(tokens, host) == host:
        host = at if auxiliary < 0 else auxiliary
    start = _clitic_start(tokens, host)
    return Group(at, tuple(range(start, host)), host, governor, auxiliary)


def _clitic_start(tokens: Sequence[Token], host: int) -> int:
    start = host
    while start > 0 and host - start < 2 and tokens[start - 1].low in CLITICS:
        start -= 1
    return start


def _skip_adverbs(tokens: Sequence[Token], at: int) -> int:
    seen = 0
    while at >= 0 and seen < 2 and is_adverb(tokens[at].low):
        at, seen = at - 1, seen + 1
    return at


def is_adverb(low: str) -> bool:
    """Whether a word may stand inside a verb group or between verb and complement without changing the idiom."""
    return low in _ADVERBS or (low.endswith("mente") and len(low) > 7)


def is_adverb_of_two(low: str, following: str) -> bool:
    """Whether two words are an adverb that may stand between verb and complement: «por fin», «de nuevo»."""
    return (low, following) in _ADVERBIALS


def finite_like(low: str) -> bool:
    """Whether a word is a form of a verb with a person, and commonly used as one."""
    return low not in HARDLY_VERBS and any(r.person for r in analyse(low))


def reflexive_clitic(tokens: Sequence[Token], group: Group, form: VerbForm) -> tuple[str, int] | None:
    """The reflexive clitic of the group and its token index (-1 inside the verb form), or None.

    The token is an auxiliary when the clitic ends it («haberse caído»).
    """
    for clitic in form.clitics:
        if _agrees(clitic, form, tokens, group):
            return clitic, -1
    for host in analyse(tokens[group.auxiliary].low) if group.auxiliary >= 0 else ():
        for clitic in host.clitics:
            if _agrees(clitic, form, tokens, group):
                return clitic, group.auxiliary
    for index in group.proclitics:
        if _agrees(tokens[index].low, form, tokens, group):
            return tokens[index].low, index
    return None


def _agrees(clitic: str, form: VerbForm, tokens: Sequence[Token], group: Group) -> bool:
    if clitic not in REFLEXIVES:
        return False
    subject = person_of(tokens, group, form, first=clitic == "me")  # «me estaba sintiendo», of either person
    if subject is None:
        return True
    person, number = REFLEXIVES[clitic]
    return person == subject[0] and number in ("", subject[1])


def person_of(tokens: Sequence[Token], group: Group, form: VerbForm, first: bool = False) -> tuple[int, str] | None:
    """Person and number of the group's subject, from its finite verb; None when nothing says.

    `first` settles forms that are first or third person ("debería") for the first.
    """
    if form.person:
        return form.person, form.number
    for index in (group.auxiliary, group.governor, group.host):
        if index >= 0 and index != group.verb:
            found = _made(tokens, index) or _finite(tokens, index, first)
            if found:
                return found
    return None


def nearest_person(
    tokens: Sequence[Token], before: int, first: bool = False, noun: Callable[[int], bool] = lambda _: False
) -> tuple[int, str] | None:
    """Person of the nearest finite verb to the left in the clause, for an infinitive or gerund that depends on it.

    `noun` tells of a token whether it is a noun or the like that only looks like a verb («años y ganas»).
    """
    for index in range(before - 1, max(-1, before - 8), -1):
        if not tokens[index].is_word:
            return None
        if tokens[index].low in HARDLY_VERBS or noun(index):
            continue
        found = _made(tokens, index) or _taken(tokens, index) or _blamed(tokens, index, before)
        found = found or _finite(tokens, index, first)
        if found:
            return found
    return None


def _taken(tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
    """Who needs the time that something takes: «me llevó un mes recuperarme»."""
    readings = [r for r in analyse(tokens[index].low) if r.lemma in _TAKING and r.person == 3]
    before = tokens[index - 1].low if index else ""
    if not readings or before not in _DATIVES or index + 2 >= len(tokens):
        return None
    return _DATIVES[before] if tokens[index + 1].low in _SPANS or tokens[index + 1].low[:1].isdigit() else None


def _blamed(tokens: Sequence[Token], index: int, before: int) -> tuple[int, str] | None:
    """Who did what something is done to him for: «te quitan puntos por saltarte el semáforo»."""
    said = tokens[index - 1].low if index else ""
    for_it = any(t.low == "por" for t in tokens[max(index, before - 2) : before])
    if (
        not for_it
        or said not in PERSONAL
        or not any(r.person == 3 and r.mood == "ind" for r in analyse(tokens[index].low))
    ):
        return None
    return OBJECTS[said]


def _made(tokens: Sequence[Token], index: int) -> tuple[int, str] | None:
    """Who does what stands behind a verb of making or letting: its object, nobody in particular without one.

    Or behind one of finding somebody doing it: «nos pilló besándonos». None when the verb is none of these, or is
    not followed by an infinitive or, with the latter, a gerund.
    """
    caught = [r for r in analyse(tokens[index].low) if r.lemma in _CATCHING and r.mood != "part"]
    if caught and index + 1 < len(tokens) and any(r.mood == "ger" for r in analyse(tokens[index + 1].low)):
        said = [c for c in (*caught[0].clitics, tokens[index - 1].low if index else "") if c in OBJECTS]
        return OBJECTS[said[0]] if said and said[0] != "se" else None
    making = [r for r in analyse(tokens[index].low) if r.lemma in _MAKING]
    if not making or making[0].mood == "part":
        return None
    following = index + 1
    if following < len(tokens) and tokens[following].low == "a":
        following += 1
    if following >= len(tokens) or not any(r.mood == "inf" for r in analyse(tokens[following].low)):
        return None
    before = tokens[index - 1].low if index else ""
    if before == "se" or "se" in making[0].clitics:
        return None  # «se dejó caer»
    told = [c for c in (*making[0].clitics, before) if c in OBJECTS]
    return OBJECTS[told[0]] if told else (3, "s")


def _finite(tokens: Sequence[Token], index: int, first: bool) -> tuple[int, str] | None:
    """Person and number of a finite form; with «gustar» and its like, of the dative clitic, who does the acting."""
    readings = [r for r in analyse(tokens[index].low) if r.person]
    if not readings:
        return None
    before = tokens[index - 1].low if index else ""
    lemma = readings[0].lemma
    if lemma in _DATIVE_SUBJECT:
        return {"me": (1, "s"), "te": (2, "s"), "nos": (1, "p"), "os": (2, "p"), "les": (3, "p")}.get(before, (3, "s"))
    order = lemma in _ORDERS and (index == 0 or not tokens[index - 1].is_word)
    best = min(readings, key=lambda r: ((r.mood == "imp") != order, r.voseo))
    same = {r.person for r in readings if (r.mood, r.tense) == (best.mood, best.tense)}
    if same == {1, 3}:
        return (1 if first or before == "yo" else 3), "s"
    return best.person, best.number
