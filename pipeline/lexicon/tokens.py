"""Words and punctuation with offsets: the sequence that patterns are matched against."""

import re
from typing import NamedTuple

from pipeline.lang.closed import CONTRACTIONS

_PLAIN = re.compile(r"[^\W\d_]+(?:\.(?=[^\W\d_]\.))?(?:[’'](?=[^\W\d_]))?|\d+(?:[.,:/]\d+)*|\n|[^\w\s]|_+")
_TOKEN = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+\.\w+|`[^`]*`|\{\{.*?\}\}|"  # never part of a calque: one opaque token each
    + _PLAIN.pattern
)
_OPAQUE = ("://", "www.", "@", "`", "{{")  # one of which each of those has
_ENGLISH = re.compile(
    r"https?://\S+|\d+(?:[.,:/]\d+)*|n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b|[^\W\d_]+?(?=n[’']t\b)|[^\W\d_]+|\n|[^\w\s]"
)
OPENING = frozenset("¿¡«“\"'‘([—–-:;,.…!?\n*_•")
CLAUSE_END = frozenset('.,;:!?…»”")]—–\n')
# What opens another clause: «la reunión se alargó *porque*…», and with a verb behind it: «… *y perdí* el tren».
OTHER_CLAUSE = frozenset("pero porque aunque mientras cuando".split())
AND = frozenset(("y", "e"))


class Token(NamedTuple):
    """A word, number, mark or opaque stretch; `low` is its lower-case form."""

    text: str
    low: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether it is made of letters."""
        return self.low[:1].isalpha()


def tokenise(text: str) -> tuple[Token, ...]:
    """Spanish tokens of a text; offsets in characters, white space left out except line breaks.

    The contractions «al» and «del» give two tokens, "a" or "de" and "el", so that patterns need not know them;
    `realise.tidy` puts replacements that begin or end between the two together again.
    """
    found: list[Token] = []
    for m in _pattern(text).finditer(text):
        word, (start, end) = m[0], m.span()
        low = word.lower()
        if low in CONTRACTIONS:
            cut = end - 1
            found.append(Token(word[:-1], low[:-1], start, cut))
            found.append(Token(word[-1], "el", cut, end))
        else:
            found.append(Token(word, low, start, end))
    return tuple(found)


def forms(text: str) -> list[str]:
    """The lower-case forms of the tokens alone."""
    found = list(map(str.lower, _pattern(text).findall(text)))
    if CONTRACTIONS.keys().isdisjoint(found):
        return found
    return [part for form in found for part in CONTRACTIONS.get(form, (form,))]


def _pattern(text: str) -> re.Pattern[str]:
    return _TOKEN if any(sign in text for sign in _OPAQUE) else _PLAIN


def tokenise_english(text: str) -> tuple[Token, ...]:
    """English tokens; "doesn't" gives "does" and "n't", "company's" gives "company" and "'s"."""
    found = []
    for m in _ENGLISH.finditer(text):
        word = m[0].replace("’", "'")
        found.append(Token(word, word.lower(), m.start(), m.end()))
    return tuple(found)
