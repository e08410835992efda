"""Matching a pattern against the tokens of a sentence, by backtracking over few alternatives."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from pipeline.lang import inflect
from pipeline.lang.closed import ARTICLES, COORDINATORS, SUBJECTS
from pipeline.lang.inflect import VerbForm
from pipeline.lexicon.occurring import is_of_another, is_stray, is_verbal, is_wished
from pipeline.lexicon.pattern import Adj, Ahead, Alt, Bag, Cap, Det, Gap, Lit, Look, Node, Noun, Pattern, Poss, Verb
from pipeline.lexicon.sentence import QUANTIFIERS, Sentence
from pipeline.lexicon.surroundings import clause_end, is_particle, noun_matches, phrase_end, stands, stands_ahead
from pipeline.lexicon.verbgroup import REFLEXIVES, Group, find_group, is_adverb, is_adverb_of_two, reflexive_clitic

_NOUN_MARKERS = frozenset(
    "el un una unos unas este esta estos estas ese esa esos esas "
    "mi tu su mis tus sus nuestro nuestra nuestros nuestras cada "
    "otro otra otros otras ningún ninguna algún alguna "
    # A finite verb never follows a preposition: «de soporte», «sin corte».
    "de en con sin por para a sobre hasta desde contra tras bajo ante".split()
)
_PRONOUNS_TOO = frozenset("este esta estos estas ese esa esos esas otro otra otros otras ninguna alguna".split())
_FINITE = re.compile(r"(?:ó|ron|aba[ns]?|ía[ns]?|rá[ns]?)$")  # endings of verbs alone: «ninguna cortó la mostaza»
_NEVER_NOUNS = frozenset("ser estar haber tener ir poder".split())  # «esta es», «ese tiene»
_JOINING = COORDINATORS | {"pero"}
# Behind a verb these stand between it and its complement: «ha golpeado usted el clavo».
_SUBJECTS = SUBJECTS.keys() - {"vos"}


class VerbBind(NamedTuple):
    """A matched verb: token, readings left, its group, the reflexive clitic it uses up, adverbs that follow it.

    `it` tells that its object «lo» belongs to the calque, though it stands elsewhere.
    """

    token: int
    forms: tuple[VerbForm, ...]
    group: Group
    reflexive: tuple[str, int] | None
    adverbs: tuple[int, ...]
    it: bool = False


class Span(NamedTuple):
    """Tokens start:end."""

    start: int
    end: int


class Match(NamedTuple):
    """Tokens start:end and what the slots of the pattern are bound to: VerbBind for verbs, Span for everything else."""

    start: int
    end: int
    binds: Mapping[str, VerbBind | Span]
    pattern: Pattern = ()


def first_verb(match: Match) -> VerbBind | None:
    """The verb that the match begins with."""
    return next((bound for bound in verbs_of(match) if bound.token == match.start), None)


def verb_of(match: Match) -> VerbBind | None:
    """The first verb of the match, wherever it stands."""
    return next(iter(verbs_of(match)), None)


def verbs_of(match: Match) -> list[VerbBind]:
    """The verbs of the match, as its pattern has them."""
    return [bound for bound in match.binds.values() if isinstance(bound, VerbBind)]


Binds = dict[str, Any]


def matches(pattern: Pattern, sentence: Sentence, start: int) -> Iterator[Match]:
    """All matches of the pattern that begin at token `start`."""
    found = _sequence(pattern, 0, sentence, start, {})
    yield from (Match(start, end, binds, pattern) for end, binds in found if end > start)


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
            if stands(what, s, at):
                yield at, binds
        case Ahead(lemmas):
            if stands_ahead(lemmas, s, at):
                yield at, binds
        case Gap(most):
            for end in range(at, min(at + most, len(s.tokens)) + 1):
                if end > at and (not s.tokens[end - 1].low[0].isalnum() or _joins_verb(s, end - 1)):
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
                if form == "caer":
                    yield from _let_fall(s, at, binds)
        case Verb():
            yield from _verb(node, s, at, binds)
        case Noun(name, lemmas, number):
            if noun_matches(s.low(at), lemmas, number):
                yield at + 1, {**binds, name: Span(at, at + 1)}
        case Adj(name, lemmas):
            if any(lemma in lemmas for lemma in inflect.adjective_lemmas(s.low(at))) or s.low(at) in lemmas:
                yield at + 1, {**binds, name: Span(at, at + 1)}
        case Poss(strict):
            if inflect.possessive_person(s.low(at)) or (not strict and s.low(at) in ARTICLES):
                yield at + 1, {**binds, "p": Span(at, at + 1)}
        case Cap(name, clause):
            end = clause_end(s, at) if clause else phrase_end(s, at)
            for short in range(at + 1, end) if not clause else ():
                if is_particle(s, short):  # «(busqué) a mi vecino | arriba»: the pattern may have a place for it
                    yield short, {**binds, name: Span(at, short)}
            if end > at:
                yield end, {**binds, name: Span(at, end)}


def _let_fall(s: Sentence, at: int, binds: Binds) -> Iterator[tuple[int, Binds]]:
    """An adverb behind «dejar caer» is one behind its first verb: «dejó caer *totalmente* la bola»."""
    for name, bound in _bound_before(at, binds):
        if is_adverb(s.low(at + 1)):
            yield at + 2, {**binds, name: bound._replace(adverbs=(*bound.adverbs, at + 1))}


def _bound_before(at: int, binds: Binds) -> list[tuple[str, VerbBind]]:
    """The matched verb that stands right before a token."""
    return [(name, b) for name, b in binds.items() if isinstance(b, VerbBind) and b.token == at - 1]


def _is_let(word: str) -> bool:
    return any(form.lemma == "dejar" for form in inflect.analyse(word))


def _joins_verb(s: Sentence, index: int) -> bool:
    """Whether a conjunction with a verb behind it is here, which no phrase goes beyond («lo tomé fácil y corté»)."""
    return s.low(index) in _JOINING and bool(inflect.analyse(s.low(index + 1))) and s.tag(index + 1) in ("VERB", "AUX")


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
            if s.low(link) in ARTICLES:
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
    if not token.is_word or (token.low == "fuera" and s.low(at + 1) == "de" and not is_wished(s, at)):
        return
    if token.low == "caer" and not _bound_before(at, binds) and _is_let(s.low(at - 1)):
        return  # «dejar caer» is one verb
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
        nominal = s.low(at - 1) in _NOUN_MARKERS and not (s.low(at - 1) in _PRONOUNS_TOO and _FINITE.search(s.low(at)))
        if form.mood not in ("inf", "ger") and nominal and form.lemma not in _NEVER_NOUNS:
            continue  # «una cuenta», «su paso»: a noun that looks like a verb
        group = find_group(s.tokens, at, form)
        if form.mood == "part" and "part" not in node.moods and group.auxiliary < 0 and not is_verbal(s, at):
            continue  # «dos entradas»: no verb without haber or ser, or a particle behind it
        if form.mood == "imp" and group.proclitics:
            continue  # «me conseguí» is no order
        if node.it and not _has_it(s, at, group, form):
            continue
        reflexive = reflexive_clitic(s.tokens, group, form)
        if anything:
            kept.append((form, group, None))
        elif (form.lemma, True) in bare and reflexive:
            kept.append((form, group, reflexive))
        elif (
            (form.lemma, False) in bare
            and (reflexive is None or reflexive[0] == "se" or is_of_another(s, at, form, reflexive))
            and not is_stray(s, group, form)
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
    yield end, {**binds, node.name: VerbBind(at, forms, group, reflexive, (), node.it)}
    adverbs: list[int] = []
    while len(adverbs) < 2 and (is_adverb(s.low(end)) or s.low(end) in _SUBJECTS):
        adverbs.append(end)
        end += 1
        yield end, {**binds, node.name: VerbBind(at, forms, group, reflexive, tuple(adverbs), node.it)}
    if not adverbs and is_adverb_of_two(s.low(end), s.low(end + 1)):  # «atar por fin el nudo»
        yield end + 2, {**binds, node.name: VerbBind(at, forms, group, reflexive, (end, end + 1), node.it)}


def _has_it(s: Sentence, at: int, group: Group, form: VerbForm) -> bool:
    """Whether «lo» is the verb's object, but not right before it: «lo está viviendo», «vivirlo»."""
    auxiliary = inflect.analyse(s.low(group.auxiliary)) if group.auxiliary >= 0 else ()
    return (
        "lo" in form.clitics
        or any("lo" in reading.clitics for reading in auxiliary)
        or any(s.low(n) == "lo" and n < at - 1 for n in group.proclitics)
    )
