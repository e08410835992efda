"""The dictionaries of simplemma as tries: read from the user's cache folder, where they are made on first use.

As Python dictionaries they take 0.7 s and 100 MB of every process; a trie of 4 MB is there in a millisecond.
"""

from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from simplemma import Lemmatizer
from simplemma.strategies import DefaultStrategy, DictionaryLookupStrategy
from simplemma.strategies.dictionaries.trie_dictionary_factory import TrieDictionaryFactory

from pipeline import cachefile
from pipeline.files import write_atomic

if TYPE_CHECKING:
    from marisa_trie import BytesTrie

SOURCE = f"simplemma-{version('simplemma')}"  # what answers, and so what is made of its answers, depends on


class _Tries(TrieDictionaryFactory):
    """Tries of simplemma, each of whose files appears whole or not at all: processes start side by side."""

    def __init__(self, folder: Path) -> None:
        super().__init__(disk_cache_dir=str(folder))

    def _write_trie_to_disk(self, lang: str, trie: "BytesTrie") -> None:
        with suppress(OSError):  # the trie in memory is as good, only slower to make
            write_atomic(self._cache_dir / f"{lang}.dic", trie.tobytes(), lasting=False)


@cache
def _tries() -> _Tries:
    return _Tries(cachefile.folder() / SOURCE)


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
