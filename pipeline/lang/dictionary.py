"""The dictionaries of simplemma as tries: mapped from the user's cache folder, where they are made on first use.

As Python dictionaries they take 0.7 s and 100 MB of every process; a trie of 4 MB is there in a millisecond.
"""

import os
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries.trie_dictionary_factory import TrieDictionaryFactory

from pipeline import cachefile

if TYPE_CHECKING:
    from marisa_trie import BytesTrie


class _Tries(TrieDictionaryFactory):
    """Tries of simplemma, each of whose files appears whole or not at all: processes start side by side."""

    def __init__(self, folder: Path) -> None:
        super().__init__(disk_cache_dir=str(folder))

    def _write_trie_to_disk(self, lang: str, trie: "BytesTrie") -> None:
        target = self._cache_dir / f"{lang}.dic"
        temporary = target.with_suffix(f".{os.getpid()}.tmp")
        with suppress(OSError):  # the trie in memory is as good, only slower to make
            self._cache_dir.mkdir(parents=True, exist_ok=True)
            trie.save(str(temporary))
            temporary.replace(target)


@cache
def _tries() -> _Tries:
    return _Tries(cachefile.folder() / f"simplemma-{version('simplemma')}")


@cache
def _lookup() -> DictionaryLookupStrategy:
    return DictionaryLookupStrategy(_tries())


@cache
def _lemmatizer() -> Lemmatizer:
    return Lemmatizer(lemmatization_strategy=DefaultStrategy(dictionary_factory=_tries()))


def known(word: str, language: str) -> bool:
    """Whether exactly this form is in the dictionary of the language ("es", "en")."""
    return _lookup().get_lemma(word, language) is not None


def lemma(word: str, language: str) -> str:
    """The dictionary form of a word; the word itself in lower case when there is none."""
    return str(_lemmatizer().lemmatize(word, lang=language))
