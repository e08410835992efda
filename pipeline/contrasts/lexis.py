"""What is known about opposition: the tables of `data/<language>.toml`, folded once for look-up."""

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from pipeline.contrasts.grammar import words
from pipeline.errors import LexiconError
from pipeline.lang.closed import APOCOPES

_TILDE = "\u0303"
_UNCHANGED = words(
    """mas menos antes despues lunes martes miercoles jueves viernes gas bus autobus virus crisis tesis analisis
    sintesis lejos gratis estres ingles frances portugues interes pais mes paris dos tres seis vs ios macos always
    less boss business"""
)


class Lexis(NamedTuple):
    """Folded tables of one language; each pair is stored in both orders, each row of synonyms as written.

    `usual` has for each word of a row of synonyms the first of the row, when that is one word too.
    """

    language: str
    closed: frozenset[tuple[str, str]]
    opposites: frozenset[tuple[str, str]]
    classes: dict[str, frozenset[str]]
    vocabulary: frozenset[str]
    words: dict[str, frozenset[str]]
    same: tuple[tuple[str, ...], ...]
    usual: dict[str, str]

    def one_sided(self, word: str) -> bool:
        """Whether a folded word has an opposite."""
        return any(word == a for a, _ in self.opposites)

    def has(self, table: str, phrase: str) -> bool:
        """Whether a folded phrase is in one of the word tables."""
        return phrase in self.words[table]


# Prepositions that do not matter between the words of a label.
DROPPED = {"es": frozenset(["de", "del", "al"]), "en": frozenset(["of"])}


def fold(text: str) -> str:
    """Lower case without accents (ñ stays), quotation marks, emphasis or emoji; single spaces."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    kept = [
        c
        for n, c in enumerate(decomposed)
        if not unicodedata.combining(c) or (c == _TILDE and n and decomposed[n - 1] == "n")
    ]
    plain = unicodedata.normalize("NFC", "".join(kept)).replace("’", "'")
    bare = (w.strip(".-/") for w in re.sub(r"[^\w+#./'\- ]", " ", plain).replace("_", " ").split())
    return " ".join(w for w in bare if w)


def _both(rows: list[str], singular: frozenset[str], language: str, stop: frozenset[str]) -> frozenset[tuple[str, str]]:
    found = set()
    for row in rows:
        left, bar, right = row.partition(" / ")
        if not bar or not left or not right:
            raise LexiconError(f"contrasts/data/{language}.toml: '{row}' is no opposition — hint: write 'this / that'")
        a, b = key(left, singular, language), key(right, singular, language)
        found |= {(a, b), (b, a)}
        c, d = bare(a, stop), bare(b, stop)  # as labels are compared
        found |= {(c, d), (d, c)} if c and d and c != d else set()
    return frozenset(found)


def bare(phrase: str, stop: frozenset[str]) -> str:
    """A phrase without the words that do not matter in a label: "tienda barrio"."""
    return " ".join(w for w in phrase.split() if w not in stop)


def key(phrase: str, vocabulary: frozenset[str], language: str = "es") -> str:
    """A phrase as the tables hold it: folded, words in dictionary form, in their order."""
    return " ".join(base(w, vocabulary, language) for w in fold(phrase).split())


def base(word: str, vocabulary: frozenset[str], language: str = "es") -> str:
    """Dictionary form of a folded word: singular, and masculine when only the masculine is in the vocabulary."""
    if language == "en":
        return _singular_en(word, vocabulary)
    word = APOCOPES.get(word, word)
    if word in vocabulary:
        return word
    one = _singular(word, vocabulary)
    if one.endswith("a") and one not in vocabulary:
        for masculine in (one[:-1] + "o", one[:-1]):
            if masculine in vocabulary:
                return masculine
    return one


def _singular(word: str, vocabulary: frozenset[str]) -> str:
    if not word.endswith("s") or word.endswith("ss") or len(word) < 4 or word in _UNCHANGED:
        return word
    if word.endswith("ces"):
        return word[:-3] + "z"
    if word.endswith("es"):
        if word[:-2] in vocabulary or (word[:-1] not in vocabulary and word[-3] in "dlnrj" and len(word) > 4):
            return word[:-2]
        return word[:-1]
    return word[:-1]


def _singular_en(word: str, vocabulary: frozenset[str]) -> str:
    if word in vocabulary or not word.endswith("s") or word.endswith(("ss", "us", "is")) or word in _UNCHANGED:
        return {"people": "person", "men": "man", "women": "woman"}.get(word, word)
    return word[:-3] + "y" if word.endswith("ies") else word[:-1]


def _vocabulary(phrases: list[str]) -> frozenset[str]:
    """All words of the tables; a feminine or plural inside a phrase ("mentalidad fija") does not hide its base."""
    alone = {p for p in phrases if " " not in p}
    inside = {w for p in phrases for w in p.split()}
    return frozenset(alone | {w for w in inside if not ((w[-1] == "a" and w[:-1] + "o" in alone) or w[:-1] in alone)})


@cache
def lexis(language: str = "es") -> Lexis:
    """The tables of a language ("es" or "en"). LexiconError when there are none or a row is malformed."""
    try:
        data = files("pipeline.contrasts").joinpath("data").joinpath(f"{language}.toml").read_text(encoding="utf-8")
        table = tomllib.loads(data)
    except (FileNotFoundError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"contrasts/data/{language}.toml: {error} — hint: languages are es and en") from error
    pairs = [*table["closed"], *table["opposites"]]
    members = [m for family in table["classes"].values() for m in family]
    phrases = [side for row in (*pairs, *members, *table["same"]) for side in row.split(" / ")]
    vocabulary = _vocabulary([fold(p) for p in (*phrases, *table["words"]["ordinal"])])
    stop = DROPPED[language] | {key(w, vocabulary, language) for w in table["words"]["stop"]}
    families: dict[str, set[str]] = {}
    for name, family in table["classes"].items():
        for member in family:
            held = key(member, vocabulary, language)
            for form in {held, bare(held, stop) or held}:
                families.setdefault(form, set()).add(name)
    return Lexis(
        language=language,
        closed=_both(table["closed"], vocabulary, language, frozenset()),
        opposites=_both(pairs, vocabulary, language, stop),
        classes={member: frozenset(names) for member, names in families.items()},
        vocabulary=vocabulary,
        same=tuple(tuple(row.split(" / ")) for row in table["same"]),
        usual={
            key(other, vocabulary, language): key(first, vocabulary, language)
            for first, *others in (row.split(" / ") for row in table["same"])
            for other in others
            if " " not in first + other
        },
        words={
            # "Blanca" is a name, "blanco" is not.
            n: frozenset(fold(w) if n == "names" else key(w, vocabulary, language) for w in some)
            for n, some in table["words"].items()
        },
    )
