"""Matching a pattern against the tokens of a sentence, by backtracking over few alternatives."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from pipeline.lang import inflect, syntax
from pipeline.lang.inflect import VerbForm
from pipeline.lexicon.pattern import Adj, Ahead, Alt, Bag, Cap, Det, Gap, Lit, Look, Node, Noun, Pattern, Poss, Verb
from pipeline.lexicon.tokens import CLAUSE_END, Token
from pipeline.lexicon.verbgroup import REFLEXIVES, Group, find_group, is_adverb, reflexive_clitic

QUANTIFIERS = frozenset(
    "el la los las lo un una unos unas este esta estos estas "
    "ese esa esos esas aquel aquella aquellos aquellas algún alguna "
    "algunos algunas ningún ninguna ninguno todo toda todos todas otro otra "
    "otros otras mucho mucha muchos muchas poco poca "
    "pocos pocas varios varias cada cualquier cierto cierta ciertos "
    "ciertas tanto tanta tantos tantas demasiado demasiada "
    "demasiados demasiadas mi tu su mis tus sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras "
    "ambos ambas dos tres cuatro cinco seis siete ocho nueve diez "
    "mismo misma mismos mismas tal tales cuánto cuánta cuántos "
    "cuántas numerosos numerosas múltiples diversos diversas".split()
)
_ARTICLES = frozenset("el la los las un una unos unas".split())
_PHRASE_STOP = frozenset(
    "que pero y e o u ni si cuando mientras aunque porque donde como "
    "para por en con sin sobre desde hasta entre durante según "
    "a al contra tras hacia no ya sino pues así también nunca antes después cual cuyo quien".split()
)
NEGATIONS = frozenset("no nunca jamás tampoco".split())
_BETWEEN = NEGATIONS | frozenset("ya simplemente aquí hoy se".split())
_THIRD_PERSONS = frozenset("él ella usted nadie alguien eso esto quien quién uno".split())
_NEUTER = frozenset("eso esto ello aquello cual".split())
_NOUN_MARKERS = frozenset(
    "el un una unos unas este esta estos estas ese esa esos esas "
    "mi tu su mis tus sus nuestro nuestra nuestros nuestras cada "
    "otro otra otros otras ningún ninguna algún alguna "
    # A finite verb never follows a preposition: «de soporte», «sin corte».
    "de en con sin por para a sobre hasta desde contra tras bajo ante".split()
)
_NEVER_NOUNS = frozenset("ser estar haber tener ir poder".split())  # «esta es», «ese tiene»
TIMES = frozenset(
    "año años mes meses semana semanas día días verano invierno otoño primavera lunes martes miércoles jueves viernes "
    "sábado domingo mañana tarde noche vez veces momento temporada década siglo fin principio final".split()
)
_BEING = frozenset(
    "es son era eran fue fueron sido ser sea sean será serán siendo soy eres somos fui fuiste fuimos éramos seré serás "
    "seremos sería serían".split()
)
_PARTICLES = frozenset(
    "arriba abajo fuera afuera dentro adentro atrás adelante alrededor aparte lejos apagado apagada apagados apagadas "
    "encendido encendida encendidos encendidas juntos juntas".split()
)
_POINTING = frozenset("allí allá ahí aquí acá más muy tan desde hacia hasta para de por".split())
_BACK = frozenset("vuelta nuevo".split())  # «de vuelta»
_QUOTES = frozenset("”»\"’'")
_SUBORDINATE = frozenset("que quien cuando si".split())


class VerbBind(NamedTuple):
    """A matched verb: token, readings left, its group, the reflexive clitic it uses up, adverbs that follow it."""

    token: int
    forms: tuple[VerbForm, ...]
    group: Group
    reflexive: tuple[str, int] | None
    adverbs: tuple[int, ...]


class Span(NamedTuple):
    """Tokens start:end."""

    start: int
    end: int


class Match(NamedTuple):
    """Tokens start:end and what the slots are bound to: VerbBind for verbs, Span for everything else."""

    start: int
    end: int
    binds: Mapping[str, VerbBind | Span]


class Sentence:
    """A tokenised sentence with what matching needs; spaCy is asked only where a pattern or agreement needs it."""

    def __init__(self, text: str, tokens: Sequence[Token]) -> None:
        self.text = text
        self.tokens = tokens

    def tag(self, index: int) -> str:
        """Universal part of speech, "" when nobody can tell."""
        return syntax.part_of_speech(self.text, self.tokens[index].start) if 0 <= index < len(self.tokens) else ""

    def subject(self, index: int, number: str) -> tuple[str, str] | None:
        """Gender and number of the subject of the verb at `index`, whose own number is given."""
        return syntax.subject(self.text, self.tokens[index].start, number)

    def predicate(self, index: int) -> tuple[int, ...]:
        """Offsets of what agrees with the subject at `index`: verbs, auxiliaries, attributes behind it."""
        return syntax.predicate(self.text, self.tokens[index].start)

    def has_subject(self, start: int) -> bool:
        """Whether a third person stands right before the verb group that begins at `start`: «tu madre (me saca)»."""
        at = start - 1
        while self.low(at) in NEGATIONS or is_adverb(self.low(at)):
            at -= 1
        if self.low(at) in _THIRD_PERSONS:
            return True
        while self.tag(at) in ("NOUN", "PROPN") and self.low(at) not in TIMES:
            before = at - 1
            if self.low(before) in QUANTIFIERS:
                before -= 1
            elif self.tag(at) != "PROPN":
                return False
            if self.low(before) == "de":  # «el hermano de mi madre», but «antes del examen»
                at = before - 1
                continue
            return self.tag(before) != "ADP"
        return False

    def low(self, index: int) -> str:
        """Lower-case form, "" outside the sentence."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""


Binds = dict[str, Any]


def matches(pattern: Pattern, sentence: Sentence, start: int) -> Iterator[Match]:
    """All matches of the pattern that begin at token `start`."""
    for end, binds in _sequence(pattern, 0, sentence, start, {}):
        if end > start:
            yield Match(start, end, binds)


def _sequence(nodes: Pattern, n: int, s: Sentence, at: int, binds: Binds) -> Iterator[tuple[int, Binds]]:
    if n == len(nodes):
        yield at, binds
        return
    for end, bound in _node(nodes[n], s, at, binds):
        yield from _sequence(nodes, n + 1, s, end, bound)


def _node(node: Node, s: Sentence, at: int, binds: Binds) -> Iterator[tuple[int, Binds]]:
    match node:
        case Alt(branches):
            low = s.low(at)
            for branch in branches:
                # Most branches begin with a plain word; comparing it here saves two calls for each.
                if not (branch and isinstance(branch[0], Lit) and branch[0].form != low):
                    yield from _sequence(branch, 0, s, at, binds)
        case Look(what):
            if _stands(what, s, at):
                yield at, binds
        case Ahead(lemmas):
            if _ahead(lemmas, s, at):
                yield at, binds
        case Gap(most):
            for end in range(at, min(at + most, len(s.tokens)) + 1):
                if end > at and not s.tokens[end - 1].low[0].isalnum():
                    break
                yield end, {**binds, "*": Span(at, end)}
        case Det(required, name):
            yield from _determiner(required, name, s, at, binds)
        case Bag(items):
            yield from _bag(items, s, at, binds)
        case _ if at >= len(s.tokens):
            return
        case Lit(form):
            if s.tokens[at].low == form:
                yield at + 1, binds
        case Verb():
            yield from _verb(node, s, at, binds)
        case Noun(name, lemmas, number):
            if noun_matches(s.low(at), lemmas, number):
                yield at + 1, {**binds, name: Span(at, at + 1)}
        case Adj(name, lemmas):
            if any(lemma in lemmas for lemma in inflect.adjective_lemmas(s.low(at))) or s.low(at) in lemmas:
                yield at + 1, {**binds, name: Span(at, at + 1)}
        case Poss(strict):
            if inflect.possessive_person(s.low(at)) or (not strict and s.low(at) in _ARTICLES):
                yield at + 1, {**binds, "p": Span(at, at + 1)}
        case Cap(name, clause):
            end = _clause_end(s, at) if clause else phrase_end(s, at)
            for short in range(at + 1, end) if not clause else ():
                if _is_particle(s, short):  # «(busqué) a mi vecino | arriba»: the pattern may have a place for it
                    yield short, {**binds, name: Span(at, short)}
            if end > at:
                yield end, {**binds, name: Span(at, end)}


@lru_cache(maxsize=65536)
def noun_matches(form: str, lemmas: tuple[str, ...], number: str) -> bool:
    """Whether `form` is one of the nouns, in the number asked for."""
    if form in lemmas:
        return number != "p" or inflect.plural(form) == form
    return number != "s" and any(lemma in lemmas for lemma in inflect.singulars(form))


def _determiner(required: bool, name: str, s: Sentence, at: int, binds: Binds) -> Iterator[tuple[int, Binds]]:
    if s.low(at) in QUANTIFIERS:
        if s.low(at + 1) in QUANTIFIERS:
            yield at + 2, {**binds, name: Span(at, at + 2)}
        yield at + 1, {**binds, name: Span(at, at + 1)}
    if not required:
        yield at, binds


def _bag(items: Pattern, s: Sentence, at: int, binds: Binds) -> Iterator[tuple[int, Binds]]:
    """Items in any order; between two of them «de», an article, or both may stand."""
    for n, item in enumerate(items):
        rest = items[:n] + items[n + 1 :]
        for end, bound in _node(item, s, at, binds):
            if not rest:
                yield end, bound
                continue
            yield from _bag(rest, s, end, bound)
            link = end
            if s.low(link) in ("de", "para", "en", "a", "con", "-"):
                link += 1
            if s.low(link) in _ARTICLES:
                link += 1
            if link > end:
                yield from _bag(rest, s, link, bound)


@lru_cache(maxsize=8192)
def _bare(lemmas: tuple[str, ...]) -> frozenset[tuple[str, bool]]:
    """The verbs without their -se, and whether they had one."""
    return frozenset(inflect.split_reflexive(lemma) for lemma in lemmas)


def _verb(node: Verb, s: Sentence, at: int, binds: Binds) -> Iterator[tuple[int, Binds]]:
    token = s.tokens[at]
    if token.low in REFLEXIVES and at + 1 < len(s.tokens):  # «el infierno se desató»: the verb's own clitic
        for end, bound in _verb(node, s, at + 1, binds):
            if bound[node.name].reflexive == (token.low, at):
                yield end, bound
    if not token.is_word or (token.low == "fuera" and s.low(at + 1) == "de" and not _wished(s, at)):
        return
    bare = _bare(node.lemmas)
    anything = node.lemmas == ("*",)
    if not anything and not any(
        (f.lemma, True) in bare or (f.lemma, False) in bare for f in inflect.analyse(token.low)
    ):
        return
    kept: list[tuple[VerbForm, Group, tuple[str, int] | None]] = []
    for form in inflect.analyse(token.low):
        if node.moods and form.mood not in node.moods:
            continue
        if form.mood not in ("inf", "ger") and s.low(at - 1) in _NOUN_MARKERS and form.lemma not in _NEVER_NOUNS:
            continue  # «una cuenta», «su paso»: a noun that looks like a verb
        group = find_group(s.tokens, at, form)
        if form.mood == "part" and "part" not in node.moods and group.auxiliary < 0 and s.low(at - 1) not in _BEING:
            continue  # «dos entradas»: no verb without haber or ser
        reflexive = reflexive_clitic(s.tokens, group, form)
        if anything:
            kept.append((form, group, None))
        elif (form.lemma, True) in bare and reflexive:
            kept.append((form, group, reflexive))
        elif (
            (form.lemma, False) in bare
            and (reflexive is None or reflexive[0] == "se")
            and not _stray_se(s, group, form)
        ):
            kept.append((form, group, None))
    if not kept:
        return
    # «tu madre me saque»: «me» is the object, which only the subject tells; asked only where it matters.
    unclear = {f.person for f, *_ in kept} >= {1, 3} and len({reflexive for *_, reflexive in kept}) > 1
    if unclear and s.has_subject(min((*kept[0][1].proclitics, kept[0][1].host))):
        kept = [k for k in kept if k[0].person != 1]
    kept.sort(key=lambda k: k[2] is None)  # a clitic that can be the pattern's own is
    _, group, reflexive = kept[0]
    forms = tuple(f for f, g, r in kept if g == group and r == reflexive)
    end = at + 1
    yield end, {**binds, node.name: VerbBind(at, forms, group, reflexive, ())}
    adverbs: list[int] = []
    while len(adverbs) < 2 and is_adverb(s.low(end)):
        adverbs.append(end)
        end += 1
        yield end, {**binds, node.name: VerbBind(at, forms, group, reflexive, tuple(adverbs))}


def _wished(s: Sentence, at: int) -> bool:
    """Whether «fuera» at `at` may be a subjunctive in its clause: «si fuera de oro», not «fuera del fuego»."""
    first = at
    while first and s.low(first - 1) not in CLAUSE_END:
        first -= 1
    return not _WISHING.isdisjoint(s.low(n) for n in range(first, at))


_WISHING = frozenset("si que como aunque ojalá cuando donde quien".split())


def _stray_se(s: Sentence, group: Group, form: VerbForm) -> bool:
    """Whether «se» alone stands before a form of the first or second person: then that reading is wrong."""
    before = [s.low(n) for n in group.proclitics]
    return form.person in (1, 2) and before == ["se"]


def phrase_end(s: Sentence, at: int) -> int:
    """End of the noun phrase that begins at `at`, with its «de» complements; `at` when there is none."""
    end = at
    while end < len(s.tokens):
        token = s.tokens[end]
        if end > at and (
            token.low in _PHRASE_STOP or (s.tag(end) in ("VERB", "AUX") and s.low(end - 1) not in QUANTIFIERS)
        ):
            break
        if token.low in CLAUSE_END or token.low in "¿¡(«":
            break
        end += 1
    return end


def _is_particle(s: Sentence, at: int) -> bool:
    """Whether a word renders an English particle, so that a phrase may end before it."""
    if s.low(at - 1) in _POINTING:
        return False  # «allí arriba», «hacia fuera»
    return s.low(at) in _PARTICLES or (s.low(at) == "de" and s.low(at + 1) in _BACK)


def _clause_end(s: Sentence, at: int) -> int:
    end = at
    while end < len(s.tokens) and s.low(end) not in CLAUSE_END:
        end += 1
    return end


def _stands(what: str, s: Sentence, at: int) -> bool:
    low = s.low(at)
    if what == "start":
        return at == 0 or not s.tokens[at - 1].is_word or s.low(at - 1) in ("pero", "y", "e", "o", "que")
    if what == "end":
        return at >= len(s.tokens) or low in CLAUSE_END
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


def _ahead(lemmas: tuple[str, ...], s: Sentence, at: int) -> bool:
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
