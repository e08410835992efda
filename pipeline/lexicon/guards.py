"""Signs of a literal use: words near the match, in Spanish or English, alone or by named class."""

import tomllib
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from pathlib import Path

from pipeline.errors import LexiconError
from pipeline.lexicon.evidence import EnglishSentence, Found
from pipeline.lexicon.index import keys_of
from pipeline.lexicon.tokens import Token

CLASSES = Path(__file__).parent / "data" / "classes.toml"


@cache
def classes() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Name → (Spanish lemmas, English lemmas) of each guard class."""
    table = tomllib.loads(CLASSES.read_text(encoding="utf-8"))
    return {name: (tuple(row["es"]), tuple(row["en"])) for name, row in table.items()}


def _expand(words: Iterable[str], side: int) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        if not word.startswith("@"):
            found.add(word.lower())
        elif word[1:] in classes():
            found |= set(classes()[word[1:]][side])
        else:
            raise LexiconError(f"guard class '{word}' does not exist — hint: the classes are in {CLASSES.name}")
    return frozenset(found)


class Guard:
    """The literal-use guard of one entry, both sides; a class named on either side counts on both."""

    def __init__(self, spanish: Sequence[str], english: Sequence[str]) -> None:
        shared = [w for w in (*spanish, *english) if w.startswith("@")]
        self.spanish = _expand([*spanish, *shared], 0)
        self.english = _expand([*english, *shared], 1)
        self._keys = frozenset(f"{kind}:{w}" for w in self.spanish for kind in "wnva")

    def holds(
        self, tokens: Sequence[Token], own: Collection[int], en: EnglishSentence | None, found: Found | None
    ) -> str:
        """The words that mark a literal use; "" when nothing does. Those at the indices `own` are the calque's own."""
        words = [
            t.low
            for n, t in enumerate(tokens)
            if n not in own and self._keys and not self._keys.isdisjoint(keys_of(t.low))
        ]
        if en is not None and self.english:
            words += [
                en.tokens[n].low
                for n, lemmas in enumerate(en.lemmas)
                if not (found and found.start <= n < found.end) and not self.english.isdisjoint(lemmas)
            ]
        return ", ".join(words)
