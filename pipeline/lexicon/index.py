"""One pass finds the patterns worth trying: each is filed under the rarest thing every match must contain."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from pipeline.lang import inflect
from pipeline.lexicon.match import QUANTIFIERS
from pipeline.lexicon.pattern import Adj, Ahead, Alt, Bag, Cap, Det, Gap, Lit, Look, Node, Noun, Pattern, Verb
from pipeline.lexicon.verbgroup import REFLEXIVES

T = TypeVar("T")
Keys = frozenset[str]

# Words so frequent that filing a pattern under them would try it on almost every sentence.
_COMMON = frozenset(
    "w:de w:la w:el w:en w:a w:y w:que w:los las w:no w:se w:un w:una "
    "w:por w:con w:para w:lo w:su w:al w:del w:es w:o w:más "
    "w:como w:si w:sin w:sobre w:ya w:, w:. w:todo w:muy w:eso w:esto w:me w:le w:mi w:ha w:han w:fue w:ser w:este "
    "w:esta w:pero w:las w:hacia w:dos w:tiempo w:fuera w:hasta w:desde w:todos w:parte w:tan w:gran w:vez w:así "
    "w:cada w:después w:entre w:cuando "
    "v:comer v:unir v:parar v:pasar v:dejar v:quedar v:volver v:partir v:llegar v:entrar v:bajar "
    "v:ser v:estar v:haber v:hacer v:tener v:ir v:poder v:dar "
    "v:decir v:ver v:venir v:poner v:llevar v:tomar n:cosa n:tiempo n:vez n:día n:año a:bueno a:grande a:nuevo".split()
)

_DETERMINERS: Keys = frozenset(f"w:{word}" for word in QUANTIFIERS)
_CLITICS: Keys = frozenset(f"w:{word}" for word in REFLEXIVES)


class Filed(NamedTuple, Generic[T]):
    """A value with the other key sets of which each must meet the sentence's keys."""

    value: T
    needs: tuple[Keys, ...]


def requirements(pattern: Pattern) -> tuple[Keys, ...]:
    """Key sets; a sentence that misses all keys of one of them cannot match."""
    return tuple(k for node in pattern for k in _needs(node))


def choices(pattern: Pattern) -> list[tuple[Keys, ...]]:
    """The requirements of each way to match, where whole alternatives differ; one of them must be met."""
    for n, node in enumerate(pattern):
        if isinstance(node, Alt) and any(len(requirements(branch)) > 1 for branch in node.branches):
            each = [choice for branch in node.branches for choice in choices(branch)]
            if all(each) and len(each) <= _CHOICES:
                rest = requirements(pattern[:n] + pattern[n + 1 :])
                return [(*choice, *rest) for choice in each]
    return [requirements(pattern)]


_CHOICES = 40


def _needs(node: Node) -> tuple[Keys, ...]:
    match node:
        case Lit(form):
            return (frozenset({f"w:{form}"}),)
        case Verb(_, lemmas, _):
            if lemmas == ("*",):
                return ()
            return (frozenset(f"v:{inflect.split_reflexive(lemma)[0]}" for lemma in lemmas),)
        case Noun(_, lemmas, _) | Ahead(lemmas):
            return (frozenset(f"n:{lemma}" for lemma in lemmas),)
        case Adj(_, lemmas):
            return (frozenset(f"a:{lemma}" for lemma in lemmas),)
        case Bag(items):
            return tuple(k for item in items for k in _needs(item))
        case Alt(branches):
            best = [min(requirements(b), key=cost, default=None) for b in branches]
            if any(b is None for b in best):
                return ()
            return (frozenset(k for b in best if b is not None for k in b),)
    return ()


def beginnings(pattern: Pattern) -> Keys:
    """Keys of the tokens that a match can begin with; empty when any token will do."""
    return _plain(pattern) or _first(pattern)[0] or frozenset()


def _plain(pattern: Pattern) -> Keys:
    """The keys of the node it begins with, where that is a word or a choice of words."""
    if not pattern:
        return frozenset()
    node = pattern[0]
    if isinstance(node, Alt):
        each = [_plain(branch) for branch in node.branches]
        return frozenset().union(*each) if all(each) else frozenset()
    needs = _needs(node) if isinstance(node, Lit | Verb | Noun | Adj) else ()
    return needs[0] if needs else frozenset()


def _first(pattern: Pattern) -> tuple[Keys | None, bool]:
    """Keys of its first tokens beyond conditions and what may be absent, None when any token will do; if it may be
    empty as a whole."""
    found: Keys = frozenset()
    for node in pattern:
        keys, empty = _opening(node)
        if keys is None:
            return None, False
        found |= keys
        if not empty:
            return found, False
    return found, True


def _opening(node: Node) -> tuple[Keys | None, bool]:
    match node:
        case Look() | Ahead():
            return frozenset(), True
        case Det(required, _):
            return _DETERMINERS, not required
        case Verb():
            needs = _needs(node)  # a clitic may begin the match: «se desató»
            return (needs[0] | _CLITICS, False) if needs else (None, False)
        case Lit() | Noun() | Adj():
            return _needs(node)[0], False
        case Bag(parts):
            return _either([_opening(part) for part in parts])
        case Alt(branches):
            return _either([_first(branch) for branch in branches])
    return None, False


def reach(pattern: Pattern) -> int:
    """How many tokens a match has at most, with what its conditions look at behind it."""
    return sum(map(_width, pattern))


_FAR = 10_000  # tokens: as good as no limit
_AHEAD = 12  # tokens that a condition on a noun ahead looks over
_GROUP = 5  # tokens of a verb with its clitics and adverbs


def _width(node: Node) -> int:
    match node:
        case Look():
            return 0
        case Ahead():
            return _AHEAD
        case Verb():
            return _GROUP
        case Det():
            return 2
        case Gap(most):
            return most
        case Cap():
            return _FAR
        case Alt(branches):
            return max(map(reach, branches), default=0)
        case Bag(items):
            return reach(items) + 3 * len(items)
    return 1


def _either(each: Sequence[tuple[Keys | None, bool]]) -> tuple[Keys | None, bool]:
    known = [keys for keys, _ in each if keys is not None]
    return (frozenset().union(*known) if len(known) == len(each) else None), any(empty for _, empty in each)


def cost(keys: Iterable[str]) -> float:
    """How many sentences these keys let through, roughly."""
    return sum(20.0 if k in _COMMON or f"w:{k[2:]}" in _COMMON else 1.0 for k in keys)


class Index(Generic[T]):
    """Values under their trigger keys; those that only matter beside English are kept apart."""

    def __init__(self) -> None:
        self._alone: _Drawers[T] = _Drawers({}, {})
        self._beside: _Drawers[T] = _Drawers({}, {})
        self.known: set[str] = set()
        self.always: list[T] = []

    def add(self, needs: Sequence[Keys], value: T, *, beside: bool = False) -> None:
        """File a value under its needs, more than once for more than one choice of them.

        One that only matters `beside` English is kept apart; one without any need is tried always.
        """
        for keys in needs:
            self.known |= keys
        if not needs:
            self.always.append(value)
            return
        # The rarest need is the one it is filed under, so it is met; the others are asked from the rarest on.
        rarest, *others = sorted(needs, key=cost)
        filed = Filed(value, tuple(others))
        place = self._beside if beside else self._alone
        for key in rarest:
            if not others or cost((key,)) == 1:
                place.single.setdefault(key, []).append(filed)
                continue
            drawer = place.double.setdefault(key, {})
            for second in others[0]:
                drawer.setdefault(second, []).append(Filed(value, filed.needs[1:]))

    def candidates(self, keys: Iterable[str], *, alone: bool = False) -> list[T]:
        """Values whose every requirement meets the keys, each once, in no particular order.

        `alone` leaves out those that only matter beside English.
        """
        present = frozenset(keys)
        found: dict[int, T] = {}
        for place in (self._alone,) if alone else (self._alone, self._beside):
            for key in present:
                if key in place.single:
                    _take(place.single[key], present, found)
                if key in place.double:
                    drawer = place.double[key]
                    for second in present & drawer.keys():
                        _take(drawer[second], present, found)
        return [*self.always, *found.values()]


class _Drawers(NamedTuple, Generic[T]):
    """Values by a key, and by a common key and a second one."""

    single: dict[str, list[Filed[T]]]
    double: dict[str, dict[str, list[Filed[T]]]]


def _take(drawer: list[Filed[T]], present: Keys, found: dict[int, T]) -> None:
    for filed in drawer:
        for need in filed.needs:
            if need.isdisjoint(present):
                break
        else:
            found[id(filed.value)] = filed.value


@lru_cache(maxsize=200_000)
def keys_of(form: str) -> frozenset[str]:
    """All keys of a lower-case form: itself, and what it may be a form of."""
    found = {f"w:{form}"}
    if form[:1].isalpha():
        found |= {f"v:{reading.lemma}" for reading in inflect.analyse(form)}
        found |= {f"n:{lemma}" for lemma in (form, *inflect.singulars(form))}
        found |= {f"a:{lemma}" for lemma in (form, *inflect.adjective_lemmas(form))}
    return frozenset(found)


_ENCLITIC = re.compile(r".{2,}(?:me|te|se|lo|la|le|nos|os|los|las|les)$")


class Forms:
    """The keys of a form that an index knows; after `generate` a form it did not generate costs one look-up."""

    def __init__(self, known: set[str]) -> None:
        self._known = known  # shared with the index, which goes on adding to it
        self._keys: dict[str, Keys] = {}
        self._generated = False

    def generate(self) -> None:
        """Every form of every known word, without enclitics."""
        found: dict[str, set[str]] = {}
        for key in sorted(self._known):
            for form in _forms(key):
                found.setdefault(form, set()).add(key)
        # A form can be read as a form of a word that does not generate it (voseo, shared spellings): ask once, here.
        self._keys = {form: (frozenset(keys) | keys_of(form)) & self._known for form, keys in found.items()}
        self._generated = True

    def keys(self, form: str) -> Keys:
        """The known keys of a lower-case form."""
        found = self._keys.get(form)
        if found is None:
            if self._generated and not (form[:1].isalpha() and _ENCLITIC.match(form)):
                return _NONE
            found = keys_of(form) & self._known
            if len(self._keys) < LIMIT:
                self._keys[form] = found
        return found


LIMIT = 500_000  # forms remembered, so that memory stays bounded on any corpus
_NONE: Keys = frozenset()


def _forms(key: str) -> Iterable[str]:
    kind, _, lemma = key.partition(":")
    if kind == "v":
        return (form for _, form in inflect.paradigm(lemma))
    if kind == "n":
        return (lemma, inflect.plural(lemma))
    if kind == "a":
        return (lemma, *(inflect.adjective(lemma, g, n) for g in "mf" for n in "sp"))
    return (lemma,)
