"""One pass finds the patterns worth trying: each is filed under the rarest thing every match must contain."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from pipeline.lang import inflect
from pipeline.lexicon.forms import Keys
from pipeline.lexicon.pairs import pairs
from pipeline.lexicon.pattern import Adj, Ahead, Alt, Bag, Cap, Det, Gap, Lit, Look, Node, Noun, Pattern, Verb
from pipeline.lexicon.sentence import QUANTIFIERS
from pipeline.lexicon.verbgroup import REFLEXIVES

T = TypeVar("T")


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
    return (*(k for node in pattern for k in _needs(node)), *pairs(pattern))


def choices(pattern: Pattern) -> list[tuple[Keys, ...]]:
    """The requirements of each way to match, where whole alternatives differ; one of them must be met."""
    for n, node in enumerate(pattern):
        if isinstance(node, Alt) and any(len(requirements(branch)) > 1 for branch in node.branches):
            each = [choice for branch in node.branches for choice in choices(branch)]
            if all(each) and len(each) <= _CHOICES:
                others = (k for other in pattern[:n] + pattern[n + 1 :] for k in _needs(other))
                rest = (*others, *pairs(pattern))
                return [(*choice, *rest) for choice in each]
    return [requirements(pattern)]


_CHOICES = 40


def _needs(node: Node) -> tuple[Keys, ...]:
    match node:
        case Lit(form):
            return (frozenset({f"w:{form}"}),)
        case Verb(_, lemmas):
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
    return sum(map(_commonness, keys))


def _commonness(key: str) -> float:
    first, _, second = key.partition(" ")
    if second:
        return 4.0 if f"w:{first}" in _COMMON and f"w:{second}" in _COMMON else 0.5
    return 20.0 if key in _COMMON or f"w:{key[2:]}" in _COMMON else 1.0


class _Drawer(NamedTuple, Generic[T]):
    """What is filed under a key: by a second key that must be there as well, and what has none."""

    second: dict[str, list[Filed[T]]]
    alone: list[Filed[T]]


class Index(Generic[T]):
    """Values under their trigger keys; those that only matter beside English are kept apart."""

    def __init__(self) -> None:
        self._alone: dict[str, _Drawer[T]] = {}
        self._beside: dict[str, _Drawer[T]] = {}
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
        # The rarest needs are those it is filed under, so they are met; the others are asked from the rarest on.
        rarest, *others = sorted(needs, key=cost)
        seconds = others.pop(0) if others and len(rarest) * len(others[0]) <= _COPIES else frozenset[str]()
        filed = Filed(value, tuple(others))
        place = self._beside if beside else self._alone
        for key in rarest:
            drawer = place.setdefault(key, _Drawer({}, []))
            for second in seconds:
                drawer.second.setdefault(second, []).append(filed)
            if not seconds:
                drawer.alone.append(filed)

    def candidates(self, keys: Iterable[str], *, alone: bool = False) -> list[T]:
        """Values whose every requirement meets the keys, each once, in no particular order.

        `alone` leaves out those that only matter beside English.
        """
        present = frozenset(keys)
        found: dict[int, T] = {}
        for place in (self._alone,) if alone else (self._alone, self._beside):
            for key in filter(place.__contains__, present):
                drawer = place[key]
                if drawer.alone:
                    _take(drawer.alone, present, found)
                if not drawer.second.keys().isdisjoint(present):
                    for second in drawer.second.keys() & present:
                        _take(drawer.second[second], present, found)
        return [*self.always, *found.values()]


_COPIES = 400  # of a value: with more pairs of keys than this it is filed under single ones


def _take(drawer: list[Filed[T]], present: Keys, found: dict[int, T]) -> None:
    for filed in drawer:
        for need in filed.needs:
            if need.isdisjoint(present):
                break
        else:
            found[id(filed.value)] = filed.value


def near(ways: Sequence[Sequence[Keys]], stretch: range, present: Keys, places: Mapping[str, Sequence[int]]) -> bool:
    """Whether all that one of the ways asks for stands in the stretch."""
    start, end = stretch.start, stretch.stop
    for needs in ways:
        for need in needs:
            if not any(start <= n < end for key in need & present for n in places[key]):
                break
        else:
            return True
    return False
