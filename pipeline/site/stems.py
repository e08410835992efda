"""Stems for the search: the forms of a word under one key, by a table that the pages' script reads too.

A word is folded (lower case, no accents, but ñ stays a letter), loses its enclitics and the longest known ending that
leaves at least three letters, and what is left is spelt one way (luz and luces, saque and sacar). This is rough on
purpose: the script ranks exact forms first. Verbs of changing stem (puede, cayó) are found by the table of verbs.
"""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from pipeline.lang.verbs import analyse
from pipeline.model import Record

Language = Literal["es", "en"]


class Stemming(Record, frozen=True, omit_defaults=False):
    """How one language's words are cut; the script gets this as JSON."""

    steps: tuple[tuple[str, str], ...]  #: regular expressions, each replaced once, in order; "$1" is the first group
    stop: tuple[str, ...]  #: folded words too common to search for


def _endings(text: str, *more: str) -> tuple[str, str]:
    """The step that takes off the longest of these endings and leaves three letters at least."""
    return "^(.{3,}?)(?:" + "|".join([*sorted(set(text.split())), *more]) + ")$", "$1"


STEMMING: dict[Language, Stemming] = {
    "es": Stemming(
        steps=(
            ("^(.*(?:[aei]r|ndo))(?:[mts]e|nos)?(?:l[aoe]s?|[mts]e|nos)$", "$1"),
            _endings(
                """o a as amos ais an e es emos eis en is imos ad ed id ar er ir ando iendo yendo ado ada ados adas
                ido ida idos idas aba abas abamos abais aban ia ias iamos iais ian aste asteis aron iste isteis ieron
                yeron io yo are aras ara aremos areis aran ere eras era eremos ereis eran ire iras ira iremos ireis
                iran aria arias ariamos ariais arian eria erias eriamos eriais erian iria irias iriamos iriais irian
                aramos arais ase ases asemos aseis asen iera ieras ieramos ierais ieran iese ieses iesemos ieseis iesen
                os""",
                "(?<=[aeo])s",
            ),
            ("(?<=..)(?:qu|z)$", "c"),
            ("(?<=..)(?:gu|j)$", "g"),
        ),
        stop=tuple(
            """a al como con de del el ella ellas ellos en es esta este esto fue ha han la las le les lo los mas me mi
            muy ni no nos o para pero por que se ser si sin sobre son su sus te tu un una uno unos unas y ya
            yo""".split()
        ),
    ),
    "en": Stemming(
        steps=(
            _endings("es ed ing ings e ies y ied ly", "(?<!s)s"),
            ("(?<=.)([bdgmnprt])\\1$", "$1"),
        ),
        stop=tuple(
            """a an and are as at be been but by can did do does for from had has have he her his i if in is it its me
            my not of on or our she so that the their them there they this to was we were what which who will with
            would you your""".split()
        ),
    ),
}
_WORD = re.compile(r"[^\W_]+")
_MARKS = re.compile("[\u0300-\u036f]")


def words(text: str) -> list[str]:
    """The words of a text: runs of letters and figures, in NFC."""
    return _WORD.findall(unicodedata.normalize("NFC", text))


def fold(text: str) -> str:
    """Lower case without accents; ñ stays."""
    kept = unicodedata.normalize("NFC", text.lower()).replace("ñ", "\x01")
    return _MARKS.sub("", unicodedata.normalize("NFD", kept)).replace("\x01", "ñ")


@lru_cache(maxsize=65536)
def stem(word: str, language: Language) -> str:
    """The key of a word by the table alone, as the script computes it."""
    cut = fold(word)
    for pattern, into in STEMMING[language].steps:
        cut = re.sub(pattern, into.replace("$1", r"\1"), cut, count=1)
    return cut


@lru_cache(maxsize=65536)
def lemma_stems(word: str) -> tuple[str, ...]:
    """The keys of the verbs that a Spanish word may be a form of, where they differ from its own."""
    own = stem(word, "es")
    found = (stem(reading.lemma, "es") for reading in analyse(word))
    return tuple(dict.fromkeys(key for key in found if key != own))
