"""The words that a form may be which lacks its accent, or has one too many."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.lang.accent import ACUTE

WITH_PRONOUNS = re.compile(r"\w{2,}(?:[mts]e|nos|l[aeo]s?)(?:l[aeo]s?)?$")
_SUPERLATIVE = re.compile(r"([a-zñü]{2,})isim([oa]s?)")
_SMALL = re.compile(r"([a-zñü]{2,})it([oa]s?)")
GERUND_WITH_PRONOUNS = re.compile(r"(?<!\bab)(?:ando|iendo|yendo)(?:[mts]e|nos|l[aeo]s?)(?:l[aeo]s?)?$")


def candidates(word: str) -> list[str]:
    """The words of the dictionary that differ only by one accent, or by ñ for n; for a gerund with pronouns its form."""
    from pipeline.lang.spanish import known

    enclitic = GERUND_WITH_PRONOUNS.search(word)
    if enclitic:
        at = enclitic.start() + (1 if word[enclitic.start() + 1] == "e" else 0)
        return [word[:at] + word[at].translate(ACUTE) + word[at + 1 :]]
    if _SMALL.fullmatch(word) and known(_SMALL.sub(r"\1\2", word)):
        return []  # «solito», «baratito»: of solo, barato
    spots = [k for k, c in enumerate(word) if c in "aeiou"]
    found = [w for k in spots if known(w := word[:k] + word[k].translate(ACUTE) + word[k + 1 :])]
    if not found and _SUPERLATIVE.fullmatch(word):
        return [_SUPERLATIVE.sub(r"\1ísim\2", word)]
    if not found and WITH_PRONOUNS.fullmatch(word):
        found = [w for w in each_accented(word) if is_command(w)]
    if not found:
        spots = [k for k, c in enumerate(word) if c == "n"]
        found = [w for k in spots if known(w := word[:k] + "ñ" + word[k + 1 :])]
    return found


def each_accented(word: str) -> list[str]:
    """The word with an accent on each of its vowels in turn."""
    return [word[:k] + c.translate(ACUTE) + word[k + 1 :] for k, c in enumerate(word) if c in "aeiou"]


def is_command(word: str) -> bool:
    """Whether the form is an imperative or infinitive of tú or usted with its pronouns: "cuéntame"."""
    from pipeline.lang.inflect import analyse

    return any(r.clitics and r.mood in ("imp", "inf") and not r.voseo for r in analyse(word))
