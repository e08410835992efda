"""Words near a word: the common ones that it sounds like, begins or lacks a letter of, and whether it is a word at all."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import takewhile
from pathlib import Path

from pipeline import cachefile
from pipeline.lang.accent import ACUTE
from pipeline.rules.nouns import singular
from pipeline.rules.verbs import is_word

PACKAGE = Path(__file__).parent.parent
_KEPT = 4  # cache files of common words, a quarter of a megabyte each
_PLAIN = str.maketrans("áéíóúü", "aeiouu")
# Letters of which a word must have one, what is written in another way, and the one way for all.
_SOUNDS = (
    ("qk", re.compile(r"qu(?=[ei])|k"), "c·"), ("czx", re.compile(r"c(?=[ei])|z|x(?=[^aeiou])"), "s"), ("s", re.compile(r"sc(?=[eis])|ss"), "s"), ("g", re.compile(r"g(?=[ei])"), "j"), ("g", re.compile(r"gu(?=[ei])"), "g"),
    ("l", re.compile(r"ll"), "y"), ("v", re.compile(r"v"), "b"), ("h", re.compile(r"(?<!c)h"), ""), ("n", re.compile(r"n(?=[bp])"), "m"), ("w", re.compile(r"w"), "gu"), ("tfpmsbdlr", re.compile(r"([tfpmsbdlr])\1"), r"\1"), ("·", re.compile(r"·"), ""),
)  # fmt: skip


@lru_cache(maxsize=65536)
def sound(word: str) -> str:
    """What the word sounds like, accents apart: equal for "nesesario" and "necesario"."""
    found = word.translate(_PLAIN)
    for letters, pattern, new in _SOUNDS:
        for letter in letters:
            if letter in found:
                found = pattern.sub(new, found)
                break
    return found


@cache
def common() -> frozenset[str]:
    """The words of everyday Spanish: those of the learnt tables and glosses that the dictionary has, and what they are forms of.

    They are kept in the user's cache folder, since each of some forty thousand words must be looked up.
    """
    from pipeline.lang.dictionary import SOURCE

    name = f"common-{cachefile.stamp(_made_of(), PACKAGE)}-{SOURCE}.pickle"
    found = cachefile.read(name, frozenset)
    if found is None:
        found = _common()
        cachefile.write(name, found, "common-*.pickle", _KEPT)
    return found


def _made_of() -> Iterator[Path]:
    """The files whose change may change the common words."""
    for part in ("lang", "data", "words/lexical.py", "lexicon/gloss.py", "rules/verbs.py", "rules/nearby.py"):
        yield from (PACKAGE / part).rglob("*") if (PACKAGE / part).is_dir() else (PACKAGE / part,)


def _common() -> frozenset[str]:
    from pipeline.alignment.evidence import TABLE
    from pipeline.lang.spanish import lemma
    from pipeline.lexicon.gloss import table as glosses
    from pipeline.words.lexical import table

    met = {line.split("\t")[0] for line in TABLE.read_text(encoding="utf-8").splitlines()}
    glossed = {g for kinds in glosses().values() for found in kinds.values() for g in found}
    found = {w for w in (*table(), *met, *glossed) if w.isalpha() and w.islower() and len(w) > 2 and is_word(w)}
    return frozenset(found | {w for t in found if (w := lemma(t)).isalpha() and is_word(w)})


@cache
def _in_order() -> list[tuple[str, str]]:
    return sorted((word.translate(_PLAIN), word) for word in common())


def beginning(start: str) -> Iterator[str]:
    """The common words that begin so, accents apart, in alphabetical order; the word itself is one of them."""
    words = _in_order()
    at = bisect_left(words, (start,))
    return (word for _, word in takewhile(lambda pair: pair[0].startswith(start), words[at:]))


@cache
def _by_sound() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(common()):
        found[sound(word)] = (*found.get(sound(word), ()), word)
    return found


@cache
def _plainly() -> dict[str, tuple[str, ...]]:
    """The common words of four letters or more by how they are written without accents."""
    found: dict[str, tuple[str, ...]] = {}
    for word in sorted(common()):
        if len(word) > 3:
            plain = word.translate(_PLAIN)
            found[plain] = (*found.get(plain, ()), word)
    return found


@cache
def _letters() -> tuple[str, ...]:
    return tuple(sorted(set().union(*_plainly())))


def _one_off(word: str) -> set[str]:
    """What is one letter away: one left out, two neighbours exchanged, one put for another, one more; and the word."""
    cuts = [(word[:k], word[k:]) for k in range(len(word) + 1)]
    return {
        word,
        *(a + b[1:] for a, b in cuts if b),
        *(a + b[1] + b[0] + b[2:] for a, b in cuts if len(b) > 1),
        *(a + c + b[1:] for a, b in cuts if b for c in _letters()),
        *(a + c + b for a, b in cuts for c in _letters()),
    }


@lru_cache(maxsize=8192)
def near(word: str) -> tuple[str, ...]:
    """The common words one letter away, accents apart: two neighbours exchanged, one missing, too many or wrong; and any known word with two exchanged."""
    known = _plainly()
    found = {w for plain in known.keys() & _one_off(word.translate(_PLAIN)) for w in known[plain]}
    exchanged = {word[:k] + word[k + 1] + word[k] + word[k + 2 :] for k in range(len(word) - 1)}
    return tuple(sorted((found | {w for w in exchanged if is_word(w)}) - {word}))


@lru_cache(maxsize=8192)
def accented(word: str) -> tuple[str, ...]:
    """The known words that differ by an accent only."""
    plain = word.translate(_PLAIN)
    found = {plain[:k] + plain[k].translate(ACUTE) + plain[k + 1 :] for k in range(len(plain))}
    return tuple(sorted(w for w in found | {plain} if w != word and is_word(w)))


# How one sound is written in two ways, the wrong one first: "travajar", "alludar", "ocación", "ermano".
_SPELT = (
    ("v", "b"), ("b", "v"), ("s", "c"), ("s", "z"), ("z", "s"), ("c", "s"), ("z", "c"), ("ll", "y"), ("y", "ll"), ("g", "j"), ("j", "g"), ("x", "s"), ("s", "x"), ("s", "cc"), ("cc", "c"), ("c", "cc"),
    ("s", "sc"), ("c", "sc"), ("sc", "c"), ("n", "m"), ("m", "n"), ("h", ""), ("", "h"), ("k", "c"), ("k", "qu"), ("qu", "c"), ("gu", "gü"), ("ss", "s"), ("tt", "t"), ("ff", "f"), ("pp", "p"), ("mm", "m"),
    ("nn", "n"), ("rr", "r"), ("r", "rr"), ("ph", "f"), ("th", "t"),
)  # fmt: skip


def _respellings(word: str) -> set[str]:
    found = set()
    for old, new in _SPELT:
        at = word.find(old) if old else 0
        while 0 <= at < len(word):
            found.add(word[:at] + new + word[at + len(old) :])
            at = word.find(old, at + 1) if old else at + 1
    heard = sound(word)
    return {w for w in found if sound(w) == heard}


@lru_cache(maxsize=8192)
def alike(word: str) -> tuple[str, ...]:
    """The words that sound the same: the common ones, or any known one that is one or two spellings away."""
    plain = word.translate(_PLAIN)
    found = {w for w in _by_sound().get(sound(word), ()) if w.translate(_PLAIN) != plain}
    once = _respellings(word)
    found = found or {w for w in once if is_word(w)}
    return tuple(sorted(found or {w for w in {w for o in once for w in _respellings(o)} - once if is_word(w)}))


@lru_cache(maxsize=65536)
def everyday(word: str) -> bool:
    """Whether the word, or that of which it is a form, is a common one."""
    from pipeline.lang.spanish import lemma

    return not word.endswith(("áis", "éis", "rais", "seis")) and any(
        w in common() for w in (word, singular(word), lemma(word))
    )


# Words that the dictionary lacks.
_SPANISH = re.compile(r"[a-zñáéíóúü]+")
_TAKES = re.compile(r"(\w+[aei]r)(?:me|te|se|nos|l[aeo]s?)")
_VERY = re.compile(r"[ií]sim[oa]s?$")  # "muchisimo"
_RARE = frozenset("chakra chakras suajili suajilis siclo siclos orco orcos".split())


_LITTLE = re.compile(r"(.{3,}?)(?:c|ec|z)?(?:it|ill|ot|azo|ón|ísim)[oa]?s?")


@lru_cache(maxsize=65536)
def _little(word: str) -> bool:
    """Whether the word is a known one made small or big: "cerdito", "bolsitas"."""
    m = _LITTLE.fullmatch(word)
    return m is not None and any(is_word(m[1] + end) for end in ("", "o", "a", "e", "no", "na"))


@lru_cache(maxsize=65536)
def unknown(word: str) -> bool:
    """Whether a lower-case word of four letters or more is in no dictionary of Spanish."""
    from pipeline.words.lexical import table

    if len(word) < 4 or not _SPANISH.fullmatch(word) or _VERY.search(word):
        return False
    taken = _TAKES.fullmatch(word)  # «alarlo»: no dictionary lists what takes a pronoun
    return not (is_word(word) or word in table() or word in _RARE or _little(word) or (taken and is_word(taken[1])))
