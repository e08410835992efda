"""Labels that leave their noun out: "los vinos jóvenes … los viejos"."""

import re
from functools import lru_cache

from pipeline.contrasts.grammar import DETERMINERS, PREPOSITIONS
from pipeline.contrasts.lexis import base, fold, lexis


@lru_cache(maxsize=65536)
def elided(full: str, short: str, language: str = "es") -> bool:
    """Whether a label leaves out the noun of another: "los vinos jóvenes / los viejos", "… que … / el que …".

    It then has an adjective, a genitive or a relative clause where the full one has another.
    """
    words = [x.lower().split() for x in (full, short)]
    if words[0][:1] == words[1][:1] and words[0][:1] and words[0][0] in PREPOSITIONS:  # "en un examen oral … en uno …"
        words = [w[1:] for w in words]
    if (
        language != "es"
        or len(words[0]) < 3
        or len(words[1]) < 2
        or not {words[0][0], words[1][0]} <= DETERMINERS | {"uno"}
    ):
        return False
    if words[0][0] != words[1][0] and (words[0][0], words[1][0]) not in _INDEFINITE:
        return False
    if words[1][1] in ("de", "del", "que"):
        link = {"de": ("de", "del")}.get(words[1][1], (words[1][1], "de"))
        return any(w in words[0][2:] for w in link)
    known, adjective = lexis(language), words[1][1]
    if len(words[1]) > 2:
        return False
    modifiers = {base(fold(w), known.vocabulary, language) for w in words[0][1:]}
    if any((m, base(fold(adjective), known.vocabulary, language)) in known.opposites for m in modifiers):
        return True
    return len(words[0]) == 3 and words[0][2] not in PREPOSITIONS and is_adjective(adjective)


_INDEFINITE = {("un", "uno"), ("un", "el"), ("una", "la"), ("unos", "los"), ("unas", "las"), ("mi", "el"), ("mi", "la")}


def is_adjective(word: str) -> bool:
    """Whether a word has a masculine and a feminine, or one of the endings of adjectives with one form."""
    from pipeline.lang.spanish import common

    stem = word.removesuffix("s")
    if stem in _ONE_FORM:
        return True
    if stem.endswith("ista"):
        return True
    if stem[-1:] in ("o", "a"):
        return common(stem[:-1] + "o") and common(stem[:-1] + "a")
    if stem.endswith("or"):
        return common(stem + "a")
    return bool(re.search(r"(?:al|ble|nte|il|ar|z)$", stem.removesuffix("e") if word.endswith("es") else stem))


_ONE_FORM = frozenset(
    """grande dulce pobre triste libre alegre verde fuerte enorme breve grave leve firme joven noble simple doble
    salvaje torpe humilde rebelde mejor peor mayor menor""".split()
)
