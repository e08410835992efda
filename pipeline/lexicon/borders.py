"""What a replacement says beside its neighbours: no determiner, preposition or adverb twice, and no adverb lost.

«Te da la [mayor explosión]» with `la mejor relación` becomes «te da la mejor relación»; «solo [pagan servicio]» with
`{v:hablar} solo de boquilla` becomes «solo hablan de boquilla».
"""

import re
from collections.abc import Iterable

from pipeline.lang import inflect
from pipeline.lang.closed import ARTICLES, CLITICS
from pipeline.lexicon.joins import like
from pipeline.lexicon.match import Match, Span, VerbBind
from pipeline.lexicon.sentence import NEGATIONS, Sentence
from pipeline.lexicon.template import Slot, Template, Text, Unfit
from pipeline.lexicon.verbgroup import finite_like
from pipeline.model import Patch

_DETERMINERS = frozenset("el un mi tu su nuestro vuestro este ese aquel cada algún ningún alguno ninguno".split())
_PREPOSITIONS = frozenset("a con contra de desde en hacia hasta para por sin sobre".split())
_ADVERBS = frozenset("solo sólo siempre ya también casi todavía aún muy tan más menos demasiado apenas tampoco".split())
_ONCE = _PREPOSITIONS | _ADVERBS | frozenset("que y o no se lo".split())
# What stands in a match by itself and is told again, before the slot that it stood before.
KEPT = frozenset("siempre nunca jamás ya también tampoco apenas casi todavía aún".split())
_STILL = frozenset("todavía aún".split())
_SAYING = frozenset("predicar decir hablar contar explicar".split())
_QUALIFIERS = frozenset(
    "único única verdadero verdadera auténtico auténtica gran nuevo nueva primer primera último última".split()
)
_SUCH = frozenset("semejante semejantes tal tales tamaño tamaña".split())
_QUALIFIED = re.compile(r"\b(?:el|la|un|una|mi|tu|su|nuestr[oa]|vuestr[oa]|es[ea]|est[ea]|al|del) \w+ $", re.IGNORECASE)
# What strengthens an idiom is worth keeping where the replacement has a noun for it.
_STRONG = re.compile(r"\b(verdader|auténtic)[oa]\b", re.IGNORECASE)
_NOUN = re.compile(
    r"(?<!\bde )(?<!\ben )(?<!\ba )(?<!\bpor )(?<!\bque )(?<!\btod[oa] )\b(una?) "
    r"(?!poco|poca|par|mont|vez|día|rato|momento|lado|caso|modo|sol|simple|gran|buen|mal|duro)(?=[a-zñ])",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(, (?:(?-i:[A-ZÁÉÍÓÚÑ])\w+|mamá|papá|hij[oa]|cariño|amig[oa]s?|señor(?:a|es|as)?|chic[oa]s|niñ[oa]s?|querid[oa]))"
    r"(?:[.!?](?= |$)|$)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"(\w+) $")
_BEHIND = re.compile(r" (\w+)")
_FIRST = re.compile(r"(\w+)(?: |$)")


def with_adverbs(parts: list[str], template: Template, match: Match, s: Sentence) -> list[str]:
    """The realised parts of a template, with adverbs of the match that no slot holds before the slot they belong to."""
    places = {bound.token if isinstance(bound, VerbBind) else bound.start: name for name, bound in match.binds.items()}
    taken = {n for b in match.binds.values() for n in _tokens(b)}
    slots = {p.name: n for n, p in enumerate(template) if isinstance(p, Slot) and p.kind in "va"}
    for n in range(match.start, match.end):
        if s.low(n) not in KEPT or n in taken or not _missing(s.low(n), "".join(parts)):
            continue
        at = n + 1
        while at < match.end and s.low(at) in CLITICS and at not in places:
            at += 1
        if places.get(at) in slots:
            place = slots[places[at]]
            parts[place] = f"{s.low(n)} {parts[place]}"
    return parts


def doubled(template: Template) -> dict[str, str]:
    """What becomes of a clitic that a replacement says again: «le» is «les» in «les predica a los conversos».

    Only with a verb of saying: who is told is plural, whom one looks «a los ojos» or throws «a los leones» need not be.
    """
    verb, said = next(iter(template), None), next((p.text for p in template if isinstance(p, Text)), "")
    says = isinstance(verb, Slot) and verb.lemma in _SAYING
    return {"le": "les"} if says and said.startswith((" a los ", " a las ")) else {}


def with_left_over(new: str, adverbs: str) -> str:
    """A replacement without a verb, and the adverbs of the matched one behind it; before it if it governs what follows.

    «Todavía» is said already where the replacement has «aún».
    """
    words = new.split()
    if adverbs.lower() in _STILL and not _STILL.isdisjoint(w.lower() for w in words):
        return new
    return f"{adverbs} {new}" if words and words[-1].lower() in _PREPOSITIONS else f"{new} {adverbs}"


def _tokens(bound: VerbBind | Span) -> Iterable[int]:
    return range(bound.start, bound.end) if isinstance(bound, Span) else (bound.token, *bound.adverbs)


def _missing(adverb: str, new: str) -> bool:
    """Whether a replacement says nothing of an adverb, or of the negation that it is."""
    words = set(new.lower().split())
    return adverb not in words and not (adverb in NEGATIONS and words & NEGATIONS)


def once(text: str, patch: Patch) -> Patch:
    """The patch without what its neighbours say already; raises Unfit where two prepositions would meet."""
    start, end, new = patch.start, patch.end, patch.new
    before, behind = _BEFORE.search(text[:start]), _BEHIND.match(text, end)
    first = _FIRST.match(new)
    if before and first:
        start, new = _left(text, before, first[1], start, new)
    last = new.rsplit(" ", 1)[-1].lower()
    if behind and (word := behind[1].lower()) in _PREPOSITIONS | {"al", "del"} and last in _PREPOSITIONS:
        if word not in (last, f"{last}l"):
            raise Unfit("two prepositions")
        new = new.rpartition(" ")[0]
    elif behind and last in _ONCE and last == behind[1].lower():
        new = new.rpartition(" ")[0]
    elif behind and word in KEPT and word in new.lower().split():
        end = behind.end()  # «ese barco ha navegado ya»: «ese tren ya pasó»
    return Patch(start=start, end=end, new=new)


def _left(text: str, before: re.Match[str], first: str, start: int, new: str) -> tuple[int, str]:
    """Where the replacement begins, and what it is, behind the word `before`."""
    word, low = before[1].lower(), first.lower()
    rest = new[len(first) :].lstrip()
    if word in _ONCE and word == low:
        return start, rest
    if word in _ADVERBS and f" {word} " in f" {new} ":
        return start, f" {new} ".replace(f" {word} ", " ", 1).strip()
    if (
        low == "lo"
        and rest
        and not finite_like(rest.split()[0])
        and (inflect.determiner_lemma(word) or ("",))[0] in _DETERMINERS
    ):
        return before.start(1), like(new, before[1])  # «[esa] carne y patatas»: «lo esencial»
    if low not in ARTICLES or not rest:
        return start, new
    if word in ("al", "del") and low in ("la", "los", "las"):
        return before.start(1), f"{before[1][:-1]} {new}"
    if word in _QUALIFIERS and _QUALIFIED.search(text[: before.end()]):
        return start, rest  # «su único [el mayor orgullo]», «un verdadero [el golpe de gracia]»
    if word in _SUCH and low.startswith("un"):
        return start, rest  # «semejante [una sarta de tonterías]»
    known = inflect.determiner_lemma(word)
    if known is None or known[0] not in _DETERMINERS | ({"otro"} if low.startswith("un") else set()):
        return start, new
    agreed = low if known[0] == "el" else inflect.determiner(known[0], *ARTICLES[low])
    if agreed is None:
        raise Unfit("two determiners")
    return before.start(1), f"{like(agreed, before[1])} {rest}"


def capitalised(text: str, patches: tuple[Patch, ...]) -> tuple[Patch, ...]:
    """A stretch that began with a capital goes on doing so."""
    first = patches[0]
    old = text[first.start : first.end] or text[first.end :]
    moved = _FIRST.match(old)
    if moved and moved[1].istitle() and moved[1].lower() in CLITICS and f" {moved[1]} " in first.new:
        new = first.new.replace(f" {moved[1]} ", f" {moved[1].lower()} ", 1)  # «Me pasaron …»: «No me tuvieron …»
        patches = (Patch(start=first.start, end=first.end, new=new), *patches[1:])
        first = patches[0]
    if old[:1].isupper() and not _shouted(old) and first.new[:1].islower():
        patches = (Patch(start=first.start, end=first.end, new=first.new[:1].upper() + first.new[1:]), *patches[1:])
    elif old[:1].isupper() and not first.new:
        rest = text[first.end :]
        letter = next((n for n, c in enumerate(rest) if c.isalpha()), None)
        if letter is not None and (len(patches) == 1 or first.end + letter < patches[1].start):
            patches = (Patch(start=first.start, end=first.end + letter + 1, new=rest[letter].upper()), *patches[1:])
    return patches


def _shouted(text: str) -> bool:
    """Whether the first word is all capitals: initials, or a shout."""
    word = re.match(r"\w*", text)
    return word is not None and len(word[0]) > 1 and word[0].isupper()


def strengthened(text: str, patches: tuple[Patch, ...]) -> tuple[Patch, ...]:
    """The patches with a «verdadero» of the idiom before the noun of a replacement: «un verdadero estímulo»."""
    done = []
    for patch in patches:
        found = _STRONG.search(text, patch.start, patch.end)
        noun = _NOUN.search(patch.new)
        if found and noun and not _STRONG.search(patch.new):
            strong = found[1] + ("o" if noun[1].lower() == "un" else "a")
            new = f"{patch.new[: noun.end()]}{strong.lower()} {patch.new[noun.end() :]}"
            patch = Patch(start=patch.start, end=patch.end, new=new)
        done.append(patch)
    return tuple(done)


def addressed(text: str, patch: Patch) -> Patch:
    """A question or a cry with the name behind it inside: «¿En qué piensas, Laura?», and never with its signs twice."""
    if patch.new[:1] not in "¿¡" or patch.new[-1:] not in "?!" or not patch.new:
        return patch
    name = _NAMED.match(text, patch.end)
    end, new = (name.end(), f"{patch.new[:-1]}{name[1]}{patch.new[-1]}") if name else (patch.end, patch.new)
    opened = text[: patch.start].endswith(new[0])
    if not name and (opened or text[end : end + 1] == new[-1]):
        new = new[:-1]
    return Patch(start=patch.start, end=end, new=new[opened:])
