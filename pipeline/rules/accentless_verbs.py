"""Forms of verbs that may have lost their accent, and which: "llego" (ó), "estudie" (é), "llegara" (future)."""

import re
from functools import lru_cache

from pipeline.lang.inflect import analyse


@lru_cache(maxsize=32768)
def slots_of(form: str) -> frozenset[tuple[str, str, int, str]]:
    """Mood, tense, person and number of the readings of a form without pronouns."""
    return frozenset((r.mood, r.tense, r.person, r.number) for r in analyse(form) if not r.clitics and not r.voseo)


@lru_cache(maxsize=32768)
def noun_too(low: str) -> bool:
    """Whether the form is also a noun or adjective ("cambio", "giro", "sano"), known by its plural."""
    from pipeline.lang.spanish import known, lemma

    return known(low + "s") and lemma(low) == low


@lru_cache(maxsize=32768)
def lost_accent(low: str) -> str:
    """What accent a form may have lost: "o" (ó), "e" (é), "fut" (future), "" (none)."""
    if low.endswith("o") and ("ind", "past", 3, "s") in slots_of(low[:-1] + "ó"):
        # "Cayo", "oyo" are no forms of their verbs, "hablo" is.
        return (
            "o"
            if ("ind", "pres", 1, "s") in slots_of(low)
            or (not slots_of(low) and (low[-2] in "iy" or low in ("nevo", "cerro")))
            else ""
        )
    # "Envie" is no form at all: "envíe" has an accent, too.
    if low.endswith("ie") and not slots_of(low) and ("ind", "past", 1, "s") in slots_of(low[:-1] + "é"):
        return "e"
    if (
        low.endswith("e")
        and ("sub", "pres", 1, "s") in slots_of(low)
        and ("ind", "past", 1, "s") in slots_of(low[:-1] + "é")
    ):
        return "e"
    if future_of(low):
        return "fut"
    return ""


@lru_cache(maxsize=32768)
def future_of(low: str) -> str:
    """The future of a form that lost its accent: "llegara" → "llegará", "estare" → "estaré"; "" for other words."""
    m = re.fullmatch(r"(\w+r)(as|an|a|e)", low)
    if not m:
        return ""
    form = m.group(1) + {"a": "á", "as": "ás", "an": "án", "e": "é"}[m.group(2)]
    return form if any(mood == "ind" and tense == "fut" for mood, tense, _, _ in slots_of(form)) else ""


_UNACCENTED = re.compile(r"[a-zñü]{3,}")


@lru_cache(maxsize=32768)
def may_lack_accent(low: str) -> bool:
    """Whether the word may be a form that has lost its accent."""
    return _UNACCENTED.fullmatch(low) is not None and bool(lost_accent(low))
