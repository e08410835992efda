"""From an English idiom to the pattern of its literal Spanish renderings, through the gloss table."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from pipeline.lexicon import english_pattern, evidence, gloss
from pipeline.lexicon.english_pattern import (
    Dots,
    Either,
    End,
    English,
    Part,
    Possessive,
    Reflexive,
    Someone,
    Unless,
    Word,
)
from pipeline.lexicon.pattern import INFINITIVE, Adj, Alt, Bag, Det, Gap, Lit, Node, Noun, Pattern, Poss, Verb

# Content words of the English (light verbs left out) that a rendering needs to be recognised on its own.
TELLING = 2
_SELF: Node = Alt(
    (
        (),
        *(
            (*(Lit(w) for w in before), Lit(pronoun), Lit(same))
            for pronoun in ("mí", "ti", "sí", "nosotros", "ellos", "uno")
            for same in ("mismo", "misma", "mismos", "mismas")
            for before in (("a",), ())
        ),
    )
)
_LINK: Node = Alt(((), *((Lit(w),) for w in ("a", "de", "que", "en", "para", "por"))))
_PARTICLES = frozenset("up over off out down away back around along through".split())
_SMALL = _PARTICLES | frozenset("a an the of to in on at for with by from and or as than not one no it".split())
_VERBISH = frozenset(
    "be have get make take give go come put keep turn do let set hold run bring throw pull play".split()
)


class _Names:
    """Hands out slot names: v v2 …, n n2 …, d d2 …"""

    def __init__(self) -> None:
        self._used: dict[str, int] = {}

    def next(self, kind: str) -> str:
        count = self._used[kind] = self._used.get(kind, 0) + 1
        return kind if count == 1 else f"{kind}{count}"


class Rendering(NamedTuple):
    """A pattern for literal renderings; `telling` when it has words enough to mean something without the English."""

    pattern: Pattern
    telling: bool


def compile_english(source: str) -> tuple[Rendering, ...]:
    """Patterns for the literal renderings of an English pattern; none when a word has no gloss."""
    found = []
    for flat in (_plain(way) for way in _flatten(english_pattern.parse(source))):
        for grouped in (True, False):
            pattern = _compile(flat, grouped)
            if pattern is not None and _weight(pattern) >= 2:
                content = sum(isinstance(p, Word) and p.lemma not in _SMALL | _VERBISH for p in flat)
                found.append(Rendering(pattern, content >= TELLING))
    return tuple(dict.fromkeys(found))


def _flatten(parts: English) -> Iterable[tuple[Part, ...]]:
    """Every way through the alternatives, at most 24."""
    ways: list[tuple[Part, ...]] = [()]
    for part in parts:
        if isinstance(part, Either):
            ways = [w + tail for w in ways for branch in part.branches for tail in _flatten(branch)][:24]
        else:
            ways = [(*w, part) for w in ways]
    return ways


def _plain(parts: Sequence[Part]) -> tuple[Part, ...]:
    """Without what no word renders: the auxiliary of a negation, the 's between two nouns, what may not follow."""
    parts = [part for part in parts if not isinstance(part, Unless | End)]
    found: list[Part] = []
    for n, part in enumerate(parts):
        following = parts[n + 1] if n + 1 < len(parts) else None
        if part in (Word("do"), Word("does"), Word("did")) and following in (Word("n't"), Word("not")):
            continue
        if part == Word("'s") and isinstance(following, Word) and found:
            continue
        found.append(Word("not") if part == Word("n't") else part)
    return tuple(found)


def _compile(parts: Sequence[Part], grouped: bool) -> Pattern | None:
    """One way through the English; `grouped` takes adjectives and nouns together as a nominal group in any order."""
    content = sum(isinstance(p, Word) and p.lemma not in _SMALL for p in parts)
    names = _Names()
    nodes: list[Node] = []
    at = 0
    while at < len(parts):
        part = parts[at]
        match part:
            case Someone():
                nodes.append(Gap(4))
            case Dots():
                nodes.append(Gap(5))
            case Possessive():
                nodes.append(Poss(False))
            case Reflexive():
                nodes.append(_SELF)
            case Word(lemma) if lemma in ("a", "an", "the"):
                if not nodes or not isinstance(nodes[-1], Det):
                    nodes.append(Det(False, names.next("d")))
            case Word(lemma):
                size = _nominal(parts, at) if grouped else 0
                if size >= 2:
                    bag = _bag([p.lemma for p in parts[at : at + size] if isinstance(p, Word)], names)
                    if bag is None:
                        return None
                    _with_article(nodes, names)
                    nodes.append(bag)
                    at += size
                    continue
                node = _word(lemma, names, nodes, first=at == 0, reflexive=any(isinstance(p, Reflexive) for p in parts))
                if node is None:
                    return None
                if lemma in _PARTICLES and at and content >= 2:
                    node = Alt(((), (node,)))  # translators leave the particle out as often as they render it
                elif at and not grouped and lemma not in _SMALL:
                    nodes.append(_LINK)
                nodes.append(node)
        at += 1
    return tuple(nodes)


def _glosses(word: str) -> dict[str, tuple[str, ...]]:
    """Glosses of a word or, failing that, of what it is a form of."""
    table = gloss.table()
    found = dict(table.get(word, {}))
    for lemma in sorted(evidence.lemmas(word) - {word}):
        for kind, glosses in table.get(lemma, {}).items():
            if kind in "vn":
                found[kind] = found.get(kind, ()) + tuple(g for g in glosses if g not in found.get(kind, ()))
    if word.endswith(("er", "or")) and "v" in found and "v" not in table.get(word, {}):
        agents = tuple(dict.fromkeys(_agent(g) for g in found.pop("v") if " " not in g))
        found["n"] = found.get("n", ()) + agents
    return found


def _agent(verb: str) -> str:
    """The noun in -dor of a verb: cambiar → cambiador, hacer → hacedor."""
    stem = verb.removesuffix("se")
    return stem[:-1].replace("í", "i") + "dor"


def _nominal(parts: Sequence[Part], at: int) -> int:
    """How many words from `at` form a nominal group: adjectives and nouns, a noun last."""
    size = 0
    for n in range(at, len(parts)):
        part = parts[n]
        if not isinstance(part, Word):
            break
        glosses = _glosses(part.lemma)
        if not glosses.keys() & {"n", "a"} or "p" in glosses or part.lemma in _VERBISH:
            break
        if n == 0 and "v" in glosses and len(parts) > 1 and not _second_is_nominal(parts):
            break
        size += 1
    return size


def _second_is_nominal(parts: Sequence[Part]) -> bool:
    """Whether the first word may be a modifier: "cash cow" yes, "cut corners" no (its first gloss is a verb)."""
    first = parts[0]
    return isinstance(first, Word) and next(iter(_glosses(first.lemma)), "") != "v" and len(parts) <= 3


def _bag(words: Sequence[str], names: _Names) -> Bag | None:
    items: list[Node] = []
    for word in reversed(words):  # the head first, so that it gets the name n
        glosses = _glosses(word)
        branches: list[Pattern] = []
        if "n" in glosses:
            branches += _nouns(glosses["n"], names.next("n"))
        if "a" in glosses:
            branches += _adjectives(glosses["a"], names.next("a"))
        if not branches:
            return None
        items.append(
            Alt(tuple(branches))
            if len(branches) > 1
            else branches[0][0]
            if len(branches[0]) == 1
            else Alt((branches[0],))
        )
    return Bag(tuple(items))


def _with_article(nodes: list[Node], names: _Names) -> None:
    if not nodes or not isinstance(nodes[-1], Det | Poss):
        nodes.append(Det(False, names.next("d")))


def _word(word: str, names: _Names, nodes: list[Node], first: bool, reflexive: bool) -> Node | None:
    glosses = _glosses(word)
    if not glosses:
        return None
    branches: list[Pattern] = []
    nominal = isinstance(nodes[-1], Det | Poss) if nodes else False
    if "v" in glosses and not nominal:
        branches += _verbs(glosses["v"], names.next("v"), reflexive)
    if "n" in glosses and not (first and "v" in glosses and word in _VERBISH):
        if not nominal:
            branches += [(Det(False, "d9"), *b) for b in _nouns(glosses["n"], names.next("n"))]
        else:
            branches += _nouns(glosses["n"], names.next("n"))
    if "a" in glosses:
        branches += _adjectives(glosses["a"], names.next("a"))
    for kind in "rpo":
        branches += [tuple(Lit(w) for w in g.split()) for g in glosses.get(kind, ())]
    if not branches:
        return None
    return Alt(tuple(dict.fromkeys(branches)))


def _verbs(glosses: Iterable[str], name: str, reflexive: bool) -> list[Pattern]:
    good = [g for g in glosses if INFINITIVE.match(g.split()[0])]
    if reflexive:
        good += [g + "se" for g in good if " " not in g and not g.endswith("se")]
    return _renderings(good, lambda lemmas: Verb(name, lemmas, frozenset()))


def _nouns(glosses: Iterable[str], name: str) -> list[Pattern]:
    return _renderings(glosses, lambda lemmas: Noun(name, lemmas))


def _adjectives(glosses: Iterable[str], name: str) -> list[Pattern]:
    return _renderings(glosses, lambda lemmas: Adj(name, lemmas))


def _renderings(glosses: Iterable[str], head: Callable[[tuple[str, ...]], Node]) -> list[Pattern]:
    """One node for all glosses of one word; for each longer one its first word and the rest as it stands."""
    words = [g.split() for g in glosses]
    single = tuple(w[0] for w in words if len(w) == 1)
    found: list[Pattern] = [(head(single),)] if single else []
    return found + [(head((w[0],)), *(Lit(rest) for rest in w[1:])) for w in words if len(w) > 1]


def _weight(pattern: Pattern) -> int:
    """How many content words a match must have; fewer than two would match anything."""
    return sum(len(n.items) if isinstance(n, Bag) else not isinstance(n, Det | Poss | Gap) for n in pattern)
