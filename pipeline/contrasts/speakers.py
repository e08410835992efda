"""Labels that are speakers: the parties of a conversation, and names of people."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pipeline.contrasts import signals
from pipeline.contrasts.clauses import finite
from pipeline.contrasts.labels import name_of
from pipeline.contrasts.lexis import lexis
from pipeline.contrasts.lines import Candidate
from pipeline.contrasts.parallel import build

_TRADE = re.compile(r"(?:dor|dora|tor|tora|ista|ero|era|nte|nta|logo|loga|ico|ica|grafo|grafa)$")
_ACTOR = re.compile(r"(?:dor|dora|tor|tora|ista|nte|nta|logo|loga|ico|ica|ado|ada)$")
_TRADES = frozenset(["job", "craft", "crew", "health", "family", "kinship"])


def conversing(names: set[str], values: Sequence[str], spoken: float, language: str) -> bool:
    """Whether labels that name the two parties of a conversation come with values that sound like one."""
    known = lexis(language)
    if signals.is_cited(values) or all(v.lstrip()[:1].islower() for v in values):
        return False  # turns begin with a capital
    if spoken >= 0.3 and any(known.has("kin", n) for n in names):
        return True
    parties = all(
        known.has("kin", n) or known.has("party", n) or known.classes.get(n, frozenset()) & _TRADES for n in names
    )
    told = language != "es" or all(build(v, language) == "clause" for v in values)
    return parties and (spoken >= 0.2 or not told)


def replying(members: Sequence[Candidate], values: Sequence[str], language: str) -> bool:
    """Whether two labels take turns and speak of themselves: "Necesito ayuda. / La tendrás"."""
    labels = [name_of(c.text, language).phrase for c in members]
    turns = len(set(labels)) == 2 and len(labels) > 3 and all(a != b for a, b in pairwise(labels))
    capital = all(v.lstrip("¿¡")[:1].isupper() for v in values)
    mine = any(label.split()[0] in ("yo", "mi", "nosotros") for label in labels)
    return language == "es" and turns and capital and not mine and any(map(_first_person, values))


def _first_person(value: str) -> bool:
    words = [w.lower() for w in re.findall(r"[^\W\d_]+", value)]
    own = {"me", "mí", "yo", "conmigo", "nosotros"} & set(words)
    return bool(own) or any(finite(w) == "first" or (w.endswith("mos") and finite(w)) for w in words if len(w) > 3)


def may_act(label: str, language: str) -> bool:
    """Whether a label may name somebody who does a part of something: "cliente", "portero"."""
    known, name = lexis(language), name_of(label, language)
    kinds = known.classes.get(name.phrase, frozenset())
    told = any(known.has(t, name.words[0]) for t in ("kin", "party", "names"))
    return told or bool(kinds & _TRADES or (not kinds and _ACTOR.search(name.words[0])))


def named(members: Sequence[Candidate], language: str) -> bool:
    """Whether labels of one capitalised word are names: of authors, or no words of the dictionary."""
    if language != "es":
        return True
    kinds = lexis(language).classes
    known = [kinds.get(name_of(c.text, language).phrase, frozenset()) & {"writer", "thinker"} for c in members]
    return any(known) or any(" " not in c.text and not is_word(c.text) for c in members)


def speaking(members: Sequence[Candidate], values: Sequence[str], language: str) -> bool:
    """Whether the labels look like names that no dictionary has, and the values like sentences they say."""
    if language != "es" or not all(v.lstrip('«“"')[:1].isupper() for v in values):
        return False
    return all(" " not in c.text and c.text[:1].isupper() and not is_word(c.text) for c in members)


def introduces(members: Sequence[Candidate], values: Sequence[str], language: str) -> bool:
    """Whether values say the trade of people whose names are the labels: "Rosendo: carpintero, de Lugo"."""
    if language != "es" or any(" " in c.text for c in members) or all(is_word(c.text) for c in members):
        return False
    first = [name_of(v.split()[0], language).phrase for v in values]
    return all(_TRADE.search(w) or lexis(language).classes.get(w, frozenset()) & (_TRADES | {"work"}) for w in first)


def is_word(label: str) -> bool:
    """Whether a dictionary has a label, or an infinitive with its object is one ("heredarla")."""
    from pipeline.lang.spanish import common
    from pipeline.lang.verbs import analyse

    low = label.lower()
    masculine = low[:-1] + "o" if low.endswith("a") else low  # "relojera"
    return common(low) or common(masculine) or any(r.mood == "inf" and r.clitics for r in analyse(low))
