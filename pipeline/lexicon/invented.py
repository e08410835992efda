"""Verbs that a translator made up before an English particle: «fasear fuera», «se sartenó fuera», «tonéalo abajo».

No dictionary has them; their endings are those of «cantar», and an adverb of place stands behind them.
"""

from collections.abc import Iterator
from functools import cache, lru_cache

from pipeline.lang import inflect, spanish
from pipeline.lang.clitics import detach, fits
from pipeline.lang.closed import CLITICS
from pipeline.lang.inflect import VerbForm
from pipeline.lexicon.match import VerbBind, matches
from pipeline.lexicon.occurring import BEFORE_WISHES
from pipeline.lexicon.particles import is_foreign
from pipeline.lexicon.pattern import Verb
from pipeline.lexicon.places import Place, adverb
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.verbgroup import find_group, reflexive_clitic

_MODEL = "cantar"
_STEM = 3  # letters that the shortest made-up stem has
_ANY = (Verb("v", ("*",), frozenset()),)
_PLAIN = frozenset("up down out away apart around".split())  # groups of adverbs that read as nothing else
# What people do in a place, or upstairs: «rezo abajo», though without a verb of place it is rare in the books.
_DONE = frozenset(
    "rezar relajar charlar conversar hablar leer escribir ensayar entrenar practicar meditar discutir besar abrazar "
    "lavar fregar planchar reparar arreglar alquilar alojar hospedar despertar amanecer morir dibujar grabar filmar "
    "conocer atender recibir preparar merendar planear reír llorar tomar comprar vender hacer revisar tocar escupir "
    "perder pagar soplar".split()
)
_OPENS = frozenset(("", "¡", "¿", "«", "“", '"', ".", ":"))


@cache
def _endings() -> tuple[tuple[str, tuple[VerbForm, ...]], ...]:
    """Each ending of the regular verbs in -ar, the longest first, with its slots."""
    found: dict[str, list[VerbForm]] = {}
    for slot, form in inflect.paradigm(_MODEL):
        found.setdefault(form.removeprefix(_MODEL.removesuffix("ar")), []).append(slot)
    return tuple(sorted(((e, tuple(s)) for e, s in found.items()), key=lambda pair: -len(pair[0])))


@lru_cache(maxsize=4096)
def readings(form: str) -> tuple[VerbForm, ...]:
    """The readings of a lower-case word as a form of a verb in -ar that no dictionary has; none for known words."""
    if len(form) < _STEM + 1 or not form.isalpha() or inflect.analyse(form) or spanish.common(form):
        return ()
    hosts = [(form, ()), *detach(form)]
    found = [
        slot._replace(lemma=f"{host.removesuffix(ending)}ar", clitics=clitics)
        for host, clitics in hosts
        for ending, slots in _endings()
        if host.endswith(ending) and len(host) - len(ending) >= _STEM
        for slot in slots
        if not clitics or fits(slot.mood, slot.person, slot.number, clitics)
    ]
    longest = min((len(f.lemma) for f in found), default=0)
    return tuple(f for f in found if len(f.lemma) == longest)


def bind(s: Sentence, at: int) -> VerbBind | None:
    """The made-up verb at a token, as a match has it; in forms that nouns have too only behind a clitic."""
    before = s.low(at - 1)
    forms = tuple(
        f
        for f in readings(s.low(at))
        if f.clitics or before in CLITICS or f.mood in ("inf", "ger") or f.tense not in ("", "pres") or f.number == "p"
    )
    if not forms or (at and s.tokens[at].text[0].isupper()):
        return None
    group = find_group(s.tokens, at, forms[0])
    return VerbBind(at, forms, group, reflexive_clitic(s.tokens, group, forms[0]), ())


def pairs(s: Sentence) -> Iterator[tuple[int, Place, bool]]:
    """Each made-up verb with the adverb of place behind it, and each that takes no such adverb; whether it is one."""
    for at in range(len(s.tokens) - 1):
        place = adverb(s, at + 1, len(s.tokens))
        if place is None or s.low(place.end) == "de":
            continue
        if bind(s, at):
            yield at, place, True
        elif place.kind.group in _PLAIN and _takes_none(s, at, place):
            yield at, place, False


def _takes_none(s: Sentence, at: int, place: Place) -> bool:
    """Whether the word at a token can only be a verb that takes no such adverb: «calma abajo», «apúrate arriba».

    «Si el ser amado fuera feliz» has no adverb: what stands before «fuera» must be no participle, and no «si», «que»
    or «como» before it.
    """
    bound = next((m.binds["v"] for m in matches(_ANY, s, at)), None)
    if not isinstance(bound, VerbBind) or all(f.mood == "part" for f in bound.forms):
        return False
    being = s.low(place.start) == "fuera" and any(s.low(n) in BEFORE_WISHES for n in range(at))
    if being or not _DONE.isdisjoint(f.lemma for f in bound.forms) or not is_foreign(bound, place, s):
        return False
    ordered = s.low(at - 1) in _OPENS and any(f.mood == "imp" and f.person == 2 for f in bound.forms)
    return ordered or s.tag(at) == "VERB"


def foreign_verb(s: Sentence, at: int) -> VerbBind | None:
    """The verb at a token if an adverb of place stands behind it that Spanish does not give it, made up or not."""
    place = adverb(s, at + 1, len(s.tokens))
    if place is None or s.low(place.end) == "de":
        return None
    bound = next((m.binds["v"] for m in matches(_ANY, s, at)), None)
    if isinstance(bound, VerbBind) and is_foreign(bound, place, s):
        return bound
    return bind(s, at)


def foreign(s: Sentence) -> Iterator[tuple[int, Place]]:
    """Each verb with an adverb of place behind it that Spanish does not give it."""
    for at in range(len(s.tokens) - 1):
        place = adverb(s, at + 1, len(s.tokens))
        if place and foreign_verb(s, at):
            yield at, place
