"""The pattern language of the lexicon: parsed once into nodes, matched by `match`.

espada            this word (accents count, case does not)
{v:caer|caerse}   a verb in any form, with its clitics; -se asks for a reflexive clitic; /inf /ger /part /fin narrow it
{n:espada}        a noun, singular or plural; /s /p narrow it
{a:frío}          an adjective in any gender and number
{d}               a determiner, or none        {d!}  a determiner
{p}               a possessive or an article   {p!}  a possessive
{x}               a noun phrase, kept for the replacement        {x:clause}  the rest of the clause
{*}               up to three words, kept for the replacement
(a|b c|)          alternatives; an empty one makes the group optional
{^} {$}           beginning, end of a clause
{>inf} {>ger} {>part} {>np} {>sub} {>que} {>no}   what must follow, without being part of the match
{>-np}            no object must follow: no determiner, except that of a time («el verano pasado»)
{>n:decisión}     a noun phrase with this noun as its head must follow: determiners, two adjectives at most, the noun
{<det} {<neg} {<that} {<quote} {<word}    what must stand before: a determiner, no/nunca, eso/esto/ello (perhaps with
                  a negation after it), a closing quotation mark (likewise), any word (not a clause's beginning)
"""

import re
from typing import NamedTuple, TypeAlias

from pipeline.errors import LexiconError
from pipeline.lexicon.tokens import tokenise


class Lit(NamedTuple):
    """One word or mark, in lower case."""

    form: str


class Verb(NamedTuple):
    """A verb form; `lemmas` may end in -se, or be ("*",) for any verb; with `it` its «lo» is not right before it."""

    name: str
    lemmas: tuple[str, ...]
    moods: frozenset[str]
    it: bool = False


class Noun(NamedTuple):
    """A noun; `number` is "s", "p" or "" for both."""

    name: str
    lemmas: tuple[str, ...]
    number: str = ""


class Adj(NamedTuple):
    """An adjective in any form."""

    name: str
    lemmas: tuple[str, ...]


class Det(NamedTuple):
    """A determiner, perhaps absent."""

    required: bool
    name: str = "d"


class Poss(NamedTuple):
    """A possessive; an article too unless `strict`."""

    strict: bool


class Cap(NamedTuple):
    """A captured phrase or clause."""

    name: str
    clause: bool


class Gap(NamedTuple):
    """Up to `most` words in between."""

    most: int


class Look(NamedTuple):
    """A condition on what stands here, consuming nothing."""

    what: str


class Ahead(NamedTuple):
    """A noun phrase with one of these nouns must follow; consumes nothing."""

    lemmas: tuple[str, ...]


class Alt(NamedTuple):
    """One of several sequences."""

    branches: tuple[tuple["Node", ...], ...]


class Bag(NamedTuple):
    """All items in any order, with articles and «de» allowed in between: a nominal group of unknown order."""

    items: tuple["Node", ...]


Node: TypeAlias = Lit | Verb | Noun | Adj | Det | Poss | Cap | Gap | Look | Ahead | Alt | Bag
Pattern: TypeAlias = tuple[Node, ...]

INFINITIVE = re.compile(r"^[a-záéíóúüñ]*[aeií]r(?:se)?$")
_PIECE = re.compile(r"\{[^}]*\}|[()|]|[^\s(){}|]+")
_LOOKS = frozenset({"inf", "ger", "part", "np", "-np", "sub", "que", "no", "start", "end"})
_BEHIND = frozenset({"<det", "<neg", "<that", "<quote", "<word"})
# Said with a clitic or without one in much the same sense: «(se) cayó en mis manos», «(me) quedé corto».
_EITHER_WAY = frozenset("caer parar quedar morir venir reír escapar marchar".split())
# Those that may have one too, though without it they say something else: «salirse de las manos» is no «salir».
_WITH_CLITIC_TOO = _EITHER_WAY | frozenset("ir salir dormir resbalar".split())
_MOODS = {"inf": {"inf"}, "ger": {"ger"}, "part": {"part"}, "fin": {"ind", "sub", "imp"}, "imp": {"imp", "sub"}}


def parse(source: str) -> Pattern:
    """The nodes of a pattern; LexiconError says which piece is not understood."""
    pieces = _PIECE.findall(source)
    nodes, at = _branches(pieces, 0, source)
    if at != len(pieces):
        raise LexiconError(f"pattern '{source}': unexpected '{pieces[at]}' — hint: check the parentheses")
    if len(nodes) != 1:
        raise LexiconError(f"pattern '{source}': '|' outside parentheses — hint: write (a|b)")
    return nodes[0]


def _branches(pieces: list[str], at: int, source: str) -> tuple[list[Pattern], int]:
    branches: list[list[Node]] = [[]]
    while at < len(pieces):
        piece = pieces[at]
        if piece == ")":
            break
        at += 1
        if piece == "(":
            inner, at = _branches(pieces, at, source)
            if at >= len(pieces):
                raise LexiconError(f"pattern '{source}': '(' is never closed — hint: add ')'")
            at += 1
            branches[-1].append(Alt(tuple(inner)))
        elif piece == "|":
            branches.append([])
        elif piece.startswith("{"):
            branches[-1].append(_slot(piece[1:-1], source))
        else:
            branches[-1] += [Lit(t.low) for t in tokenise(piece)]
    return [tuple(b) for b in branches], at


def _slot(body: str, source: str) -> Node:
    fixed: dict[str, Node] = {
        "d": Det(False),
        "d!": Det(True),
        "p": Poss(False),
        "p!": Poss(True),
        "*": Gap(3),
        "^": Look("start"),
        "$": Look("end"),
    }
    if body in ("d2", "d3"):
        return Det(False, body)
    if body in fixed:
        return fixed[body]
    if body.startswith(">") and body[1:] in _LOOKS:
        return Look(body[1:])
    if body.startswith(">n:"):
        return Ahead(tuple(w.strip().lower() for w in body[3:].split("|") if w.strip()))
    if body in _BEHIND:
        return Look(body)
    name, _, rest = body.partition(":")
    kind = name.rstrip("0123456789")
    if kind in ("x", "y") and rest in ("", "clause"):
        return Cap(name, rest == "clause")
    lemmas, _, limit = rest.partition("/")
    words = tuple(w.strip().lower() for w in lemmas.split("|") if w.strip())
    if kind == "v" and words and (not limit or limit in _MOODS) and all(_is_verb(w) for w in words):
        return _verb(name, words, frozenset(_MOODS.get(limit, ())))
    if kind == "n" and words and limit in ("", "s", "p"):
        return Noun(name, words, limit)
    if kind == "a" and words and not limit:
        return Adj(name, words)
    raise LexiconError(
        f"pattern '{source}': '{{{body}}}' is not understood — hint: see the pattern language in docs/lexicon.md"
    )


def with_it_elsewhere(pattern: Pattern) -> Pattern:
    """A pattern that begins with «lo» and a verb, for «lo está viviendo» and «vivirlo»; empty for others."""
    if len(pattern) < 3 or pattern[0] != Lit("lo") or not isinstance(pattern[1], Verb):
        return ()
    return (pattern[1]._replace(it=True), *pattern[2:])


def _is_verb(words: str) -> bool:
    return words == "*" or bool(INFINITIVE.match(words.split()[0]))


def _verb(name: str, words: tuple[str, ...], moods: frozenset[str]) -> Node:
    """A verb; «pasar por» among the lemmas is the verb followed by its words."""
    single = _either_way(tuple(w for w in words if " " not in w))
    branches: list[Pattern] = [(Verb(name, single, moods),)] if single else []
    for phrase in words:
        head, *rest = phrase.split()
        if rest:
            branches.append((Verb(name, (head,), moods), *(Lit(w) for w in rest)))
    return branches[0][0] if len(branches) == 1 and len(branches[0]) == 1 else Alt(tuple(branches))


def _either_way(verbs: tuple[str, ...]) -> tuple[str, ...]:
    """The verbs, each also with the clitic that it may have, or without the one that it may lack."""
    more = [f"{verb}se" for verb in verbs if verb in _WITH_CLITIC_TOO]
    more += [bare for verb in verbs if (bare := verb.removesuffix("se")) != verb and bare in _EITHER_WAY]
    return tuple(dict.fromkeys((*verbs, *more)))


def names(pattern: Pattern) -> frozenset[str]:
    """The slots that a match of the pattern may bind."""
    found: set[str] = set()
    for node in pattern:
        if isinstance(node, Verb | Noun | Adj | Cap | Det):
            found.add(node.name)
        elif isinstance(node, Poss):
            found.add("p")
        elif isinstance(node, Gap):
            found.add("*")
        elif isinstance(node, Alt):
            found |= {n for branch in node.branches for n in names(branch)}
        elif isinstance(node, Bag):
            found |= names(node.items)
    return frozenset(found)
