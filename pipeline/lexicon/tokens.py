"""Words and punctuation with offsets: the sequence that patterns are matched against."""

import re
from typing import NamedTuple

_TOKEN = re.compile(
    r"https?://\S+|www\.\S+|\S+@\S+\.\w+|`[^`]*`|\{\{.*?\}\}"  # never part of a calque: one opaque token each
    r"|\d+(?:[.,:/]\d+)*|[^\W\d_]+(?:\.(?=[^\W\d_]\.))?(?:[’'](?=[^\W\d_]))?|\n|[^\w\s]|_+"
)
_ENGLISH = re.compile(
    r"https?://\S+|\d+(?:[.,:/]\d+)*|n[’']t\b|[’'](?:s|re|ve|ll|d|m)\b|[^\W\d_]+?(?=n[’']t\b)|[^\W\d_]+|\n|[^\w\s]"
)
OPENING = frozenset("¿¡«“\"'‘([—–-:;,.…!?\n*_•")
CLAUSE_END = frozenset('.,;:!?…»”")]—–\n')


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
    for m in _TOKEN.finditer(text):
        low = m[0].lower()
        if low in ("al", "del"):
            cut = m.end() - 1
            found.append(Token(text[m.start() : cut], low[:-1], m.start(), cut))
            found.append(Token(text[cut : m.end()], "el", cut, m.end()))
        else:
            found.append(Token(m[0], low, m.start(), m.end()))
    return tuple(found)


def tokenise_english(text: str) -> tuple[Token, ...]:
    """English tokens; "doesn't" gives "does" and "n't", "company's" gives "company" and "'s"."""
    found = []
    for m in _ENGLISH.finditer(text):
        word = m[0].replace("’", "'")
        found.append(Token(word, word.lower(), m.start(), m.end()))
    return tuple(found)
