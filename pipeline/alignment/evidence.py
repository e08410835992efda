"""Cheap evidence that two sentences say the same: shared keys (numbers, names, code, cognates, known words), length."""

from __future__ import annotations

import re
import unicodedata
import zlib
from collections import Counter
from collections.abc import Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

from pipeline.remembered import Remembered

if TYPE_CHECKING:
    from numpy.typing import NDArray

    FloatArray = NDArray[Any]

TABLE = Path(__file__).parent.parent / "data" / "lexical.tsv"
# A cognate key is a word's first letters without accents: "indentación" and "indentation" share "inden".
_PREFIX = 5
# Words shorter than this are function words or cognates by chance ("no", "me", "con"), unless in capitals.
_MIN_WORD = 4
# Text read per sentence: beyond it a sentence is a blob, and reading on only costs time.
MAX_CHARS = 2_000
# Dimensions keys are hashed to: collisions stay rare against the 10 to 40 keys of a sentence.
DIMENSIONS = 512
NUMBER_DIMENSIONS = 64
# Added to the norm of key vectors, in units of idf: sentences with hardly any keys prove little.
DOUBT = 3.0
_TOKEN = re.compile(r"\d+(?:[.,: ]\d+)*|\w+")
_PUNCTUATION = re.compile(r"[?!:;()\[\]`=*/%]")
# Spelling that differs regularly between Spanish and English cognates.
_SPELLING = (("ph", "f"), ("th", "t"), ("qu", "c"), ("k", "c"), ("y", "i"), ("ch", "c"), ("j", "i"), ("z", "c"))
_DOUBLED = re.compile(r"([a-z])\1")


class Side(NamedTuple):
    """What is cheap to know of one side: additive rows of hashed keys and of numbers, and lengths in characters."""

    keys: FloatArray
    numbers: FloatArray
    lengths: FloatArray


def read(es: Sequence[str], en: Sequence[str]) -> tuple[Side, Side]:
    """Both sides' evidence; keys weigh log(1 + sentences / sentences with the key)."""
    bags = [_bag(text, _SPANISH) for text in es], [_bag(text, _ENGLISH) for text in en]
    df = Counter(chain.from_iterable(chain(*bags)))
    total = len(es) + len(en)
    places = {key: _place(key, DIMENSIONS) for key in df}
    idf = {key: float(np.log1p(total / count)) * (1 if places[key][1] else -1) for key, count in df.items()}
    return _side(es, bags[0], places, idf), _side(en, bags[1], places, idf)


def _side(
    texts: Sequence[str], bags: list[Counter[str]], places: dict[str, tuple[int, bool]], idf: dict[str, float]
) -> Side:
    keys = np.zeros((len(texts), DIMENSIONS), np.float32)
    numbers = np.zeros((len(texts), NUMBER_DIMENSIONS), np.float32)
    for n, bag in enumerate(bags):
        row = keys[n]
        for key, count in bag.items():
            row[places[key][0]] += idf[key] * count**0.5
            if key[0] == "#":
                numbers[n, places[key][0] % NUMBER_DIMENSIONS] += count
    lengths = np.array([min(max(len(t.strip()), 1), 50 * MAX_CHARS) for t in texts], np.float32)
    return Side(keys, numbers, lengths)


def unit_keys(sums: FloatArray) -> FloatArray:
    """Key vectors of unit length or, where there is little evidence, shorter."""
    norm = np.linalg.norm(sums, axis=1, keepdims=True)
    unit: FloatArray = sums / (norm + DOUBT)
    return unit


def _place(key: str, size: int) -> tuple[int, bool]:
    code = zlib.crc32(key.encode("utf-8", "replace"))
    return code % size, bool(code >> 31)


def _bag(text: str, keys: Remembered[str]) -> Counter[str]:
    """Language-independent keys of a sentence."""
    head = text[:MAX_CHARS]
    found = Counter(chain(_PUNCTUATION.findall(head), map(keys.__getitem__, _TOKEN.findall(head))))
    found.pop("", None)
    return found


def _spanish_key(token: str) -> str:
    return table().get(token.lower()) or cognate(token)


def _english_key(token: str) -> str:
    return cognate(token) or (token.lower() if len(token) > 1 else "")


_SPANISH, _ENGLISH = Remembered(_spanish_key), Remembered(_english_key)


def cognate(token: str) -> str:
    """Key of a word by its form alone; "" for short words; "#" and digits for a number."""
    if token[0].isdigit():
        return "#" + re.sub(r"\D", "", token)
    if len(token) < _MIN_WORD and not (token[0].isupper() and token.isupper()):
        return ""
    bare = "".join(c for c in unicodedata.normalize("NFD", token.lower()) if not unicodedata.combining(c))
    if bare.startswith("es") and len(bare) > 4 and bare[2] in "pctqm":
        bare = bare[1:]  # español / Spanish, estructura / structure
    for old, new in _SPELLING:
        bare = bare.replace(old, new)
    return _DOUBLED.sub(r"\1", bare)[:_PREFIX]


@cache
def table() -> dict[str, str]:
    """Spanish word → key of its English counterpart, where its form does not tell (benchmarks/align/lexical.py)."""
    rows = (line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines())
    return {word: keys.split("|")[0] for word, keys in rows}
