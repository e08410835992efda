"""The aligner as a whole, with word counts in place of sentence vectors."""

import random
import re
import time
import zlib
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.alignment import align_texts, candidates
from pipeline.model import Bead

WORDS = {
    "casa": "house", "perro": "dog", "gato": "cat", "libro": "book", "mesa": "table", "río": "river", "pan": "bread",
    "noche": "night", "mar": "sea", "fuego": "fire", "lluvia": "rain", "piedra": "stone", "puente": "bridge",
    "carta": "letter", "sombra": "shadow", "reloj": "clock", "espejo": "mirror", "barco": "ship", "nube": "cloud",
    "hierro": "iron", "sal": "salt", "trigo": "wheat", "lobo": "wolf", "rey": "king", "torre": "tower",
}  # fmt: skip
ENGLISH = {english: spanish for spanish, english in WORDS.items()}


def embed(texts: Sequence[str]) -> np.ndarray:
    """Word counts, with translations counted as one word: additive, as real sums are."""
    rows = np.zeros((len(texts), 256), np.float32)
    for n, text in enumerate(texts):
        for word in re.findall(r"\w+", text.lower()):
            rows[n, zlib.crc32(ENGLISH.get(word, word).encode("utf-8", "replace")) % 256] += 1
    return rows


def align(es: Sequence[str], en: Sequence[str], lazy: bool = True) -> tuple[Bead, ...]:
    return align_texts(es, en, embed=embed, lazy=lazy)


def story(size: int, seed: int = 1) -> tuple[list[str], list[str]]:
    """Sentences of five known words and two names each, and their translations."""
    draw = random.Random(seed)
    es, en = [], []
    for _ in range(size):
        words = draw.sample(sorted(WORDS), 5)
        names = " ".join("".join(draw.choices("abdegilmnorstu", k=7)).capitalize() for _ in range(2))
        es.append(" ".join(words).capitalize() + f" {names}.")
        en.append(" ".join(WORDS[w] for w in words).capitalize() + f" {names}.")
    return es, en


def spans(beads: Sequence[Bead]) -> set[tuple[tuple[int, ...], tuple[int, ...]]]:
    return {(bead.es, bead.en) for bead in beads}


def check_cover(beads: Sequence[Bead], n: int, m: int) -> None:
    assert sorted(i for bead in beads for i in bead.es) == list(range(n))
    assert sorted(j for bead in beads for j in bead.en) == list(range(m))
    for bead in beads:
        assert 0 <= bead.score <= 1
        sizes = len(bead.es), len(bead.en)
        assert max(sizes) <= 4
        expected = {(1, 0): "1-0", (0, 1): "0-1", (1, 1): "1-1"}.get(sizes, "m-n")
        assert bead.kind == expected
        assert list(bead.es) == list(range(bead.es[0], bead.es[-1] + 1)) if bead.es else True
        assert list(bead.en) == list(range(bead.en[0], bead.en[-1] + 1)) if bead.en else True


@pytest.mark.parametrize("lazy", [True, False])
def test_translation_in_order(lazy: bool) -> None:
    es, en = story(30)
    beads = align(es, en, lazy)
    assert [(b.es, b.en) for b in beads] == [((k,), (k,)) for k in range(30)]
    assert min(bead.score for bead in beads) > 0.8


@pytest.mark.parametrize("lazy", [True, False])
def test_swapped_blocks_cross(lazy: bool) -> None:
    es, en = story(24)
    moved = [*en[:6], *en[12:18], *en[6:12], *en[18:]]
    beads = align(es, moved, lazy)
    assert spans(beads) == {((es.index(e),), (moved.index(f),)) for e, f in zip(es, en, strict=True)}


@pytest.mark.parametrize("lazy", [True, False])
def test_merged_sentences_become_one_bead(lazy: bool) -> None:
    es, en = story(20)
    en[7:9] = [en[7] + " " + en[8]]
    es[13:15] = [es[13] + " " + es[14]]
    found = spans(align(es, en, lazy))
    assert ((7, 8), (7,)) in found
    assert ((13,), (12, 13)) in found


@pytest.mark.parametrize("lazy", [True, False])
def test_dropped_sentences_stay_alone(lazy: bool) -> None:
    es, en = story(20)
    kept = en[:5] + en[6:]
    beads = align(es[:12] + es[13:], kept, lazy)
    assert ((5,), ()) in spans(beads)
    assert ((), (11,)) in spans(beads)
    check_cover(beads, 19, 19)


def test_lonely_english_sentence_follows_its_neighbour() -> None:
    es, en = story(20)
    beads = align(es[:8] + es[9:], en)
    order = [bead.en for bead in beads]
    assert order.index((8,)) == order.index((7,)) + 1


@pytest.mark.parametrize("size", [8, 60])
def test_a_pin_changes_no_other_bead(size: int) -> None:
    es, en = story(size)
    free = align(es, en)
    rest = align_texts(es, en, embed=embed, pins=[((3,), (3,)), ((5, 6), (5, 6))])
    kept = [b for b in free if not {3, 5, 6} & {*b.es}]
    assert [(b.es, b.en) for b in rest] == [(b.es, b.en) for b in kept]
    assert all(a.score > b.score - 0.1 for a, b in zip(rest, kept, strict=True))


def test_empty_sides() -> None:
    assert align([], []) == ()
    assert [b.kind for b in align(["Hola."], [])] == ["1-0"]
    assert [b.kind for b in align([], ["Hello.", "Bye."])] == ["0-1", "0-1"]


def test_kinds_never_mix_and_labels_stay_single() -> None:
    es, en = story(12)
    kinds = ["label" if k in (4, 5, 6) else "text" for k in range(12)]
    beads = align_texts(es, en[:5] + en[6:], es_kinds=kinds, en_kinds=kinds[:5] + kinds[6:], embed=embed)
    english = kinds[:5] + kinds[6:]
    for bead in beads:
        assert len({kinds[i] for i in bead.es} | {english[j] for j in bead.en}) == 1
        if "label" in {kinds[i] for i in bead.es}:
            assert (len(bead.es), len(bead.en)) in ((1, 1), (1, 0))


def test_identical_sentences_pair_by_position() -> None:
    beads = align(["perro gato puente libro"] * 40, ["dog cat bridge book"] * 40)
    check_cover(beads, 40, 40)
    right = sum(1 for bead in beads if bead.es == bead.en)
    assert right >= 38


@settings(max_examples=30, deadline=None)
@given(
    st.integers(22, 30),
    st.lists(st.tuples(st.integers(0, 21), st.integers(0, 21), st.integers(0, 2), st.integers(0, 2)), max_size=6),
    st.booleans(),
)
def test_pins_hold_their_sentences(size: int, drawn: list[tuple[int, int, int, int]], lazy: bool) -> None:
    es, en = story(size, 2)
    pins: list[tuple[list[int], list[int]]] = []
    for i, j, a, b in drawn:
        pin = list(range(i, min(i + a, size))), list(range(j, min(j + b, size)))
        if not any(set(pin[0]) & set(p[0]) or set(pin[1]) & set(p[1]) for p in pins):
            pins.append(pin)
    beads = align_texts(es, en, embed=embed, lazy=lazy, pins=pins)
    held = [Bead(es=tuple(a), en=tuple(b), score=1.0, kind="1-1") for a, b in pins]
    assert sorted(i for bead in (*beads, *held) for i in bead.es) == list(range(size))
    assert sorted(j for bead in (*beads, *held) for j in bead.en) == list(range(size))
    assert all(b.es == tuple(range(b.es[0], b.es[-1] + 1)) for b in beads if b.es)


@pytest.mark.parametrize("sizes", [(3, 300), (300, 3)])
def test_one_side_far_longer(sizes: tuple[int, int]) -> None:
    es, en = story(max(sizes))
    check_cover(align(es[: sizes[0]], en[: sizes[1]]), *sizes)


def test_blob_and_noise_end_in_time() -> None:
    es, en = story(6)
    es[2] = "x " * 500_000
    en[3] = "\x00\ud800\u202e\ufffd" * 1_000
    began = time.process_time()
    check_cover(align(es, en), 6, 6)
    assert time.process_time() - began < 10


def test_cheap_evidence_spares_vectors() -> None:
    es, en = story(60)
    del en[20]
    es[40:42] = [es[40] + " " + es[41]]
    asked: list[str] = []

    def counting(texts: Sequence[str]) -> np.ndarray:
        asked.extend(texts)
        return embed(texts)

    beads = align_texts(es, en, embed=counting)
    assert len(set(asked)) < 30
    assert spans(beads) == spans(align(es, en, lazy=False))


def test_little_shared_settles_nothing() -> None:
    es, en = story(24)
    _, other = story(24, seed=2)
    asked: set[str] = set()

    def counting(texts: Sequence[str]) -> np.ndarray:
        asked.update(texts)
        return embed(texts)

    mixed = [*en[:3], *other[3:]]
    align_texts(es, mixed, embed=counting)
    assert asked == {*es, *mixed}
    asked.clear()
    align_texts(es[:4], en[:4], embed=counting)
    assert asked == {*es[:4], *en[:4]}


def test_few_seeds_where_thousands_look_alike() -> None:
    es = [f"perro gato {n}" for n in range(4)]
    en = [f"dog cat {n}" for n in range(400)]
    many = np.arange(1200, dtype=np.int64) % 3
    cosine = np.linspace(0, 1, 1200)
    kept = candidates._among_best(many, cosine)
    assert [int(kept[many == k].sum()) for k in range(3)] == [candidates._MOST_SEEDS] * 3
    assert kept[-1]
    check_cover(align(es, en), 4, 400)


def test_same_input_same_answer() -> None:
    es, en = story(25, seed=5)
    assert align(es, en[::-1]) == align(es, en[::-1])


def test_long_texts_are_compared_in_a_band(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.alignment.solve.ALL_PAIRS", 100)
    monkeypatch.setattr("pipeline.alignment.solve.BAND", 10)
    es, en = story(120)
    del en[40:44]
    beads = align(es, en, lazy=False)
    check_cover(beads, 120, 116)
    right = {((k,), (k if k < 40 else k - 4,)) for k in range(120) if not 40 <= k < 44}
    assert len(right & spans(beads)) >= 0.95 * len(right)


texts = st.lists(st.one_of(st.text(max_size=30), st.sampled_from([*WORDS, *ENGLISH])), max_size=7)


@settings(max_examples=60, deadline=None)
@given(texts, texts, st.booleans())
def test_every_sentence_is_covered_once(es: list[str], en: list[str], lazy: bool) -> None:
    check_cover(align(es, en, lazy), len(es), len(en))
