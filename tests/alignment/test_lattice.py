"""Chances of beads in slots: against counting every alignment, and what they promise."""

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.alignment.evidence import read, unit_keys
from pipeline.alignment.lattice import NEVER, SHAPES, chances
from pipeline.alignment.runs import CELL, Facts, batches, likely, weighed

WIDTH = 4


def alignments(a: int, b: int) -> list[tuple[tuple[int, int, int], ...]]:
    """All alignments of a sentences with b ones: steps (es, en, shape; -1 and -2: alone)."""
    if (a, b) == (0, 0):
        return [()]
    found = []
    for x, y, shape in [*((*s, n) for n, s in enumerate(SHAPES)), (1, 0, -1), (0, 1, -2)]:
        if x <= a and y <= b:
            found += [(*head, (a - x, b - y, shape)) for head in alignments(a - x, b - y)]
    return found


def padded(values: dict[tuple[int, int, int], float], size: tuple[int, int]) -> np.ndarray:
    weights = np.full((1, WIDTH, WIDTH, len(SHAPES)), NEVER)
    for (p, q), (s, (a, b)) in itertools.product(np.ndindex(size), enumerate(SHAPES)):
        if p + a <= size[0] and q + b <= size[1]:
            weights[0, p, q, s] = values[p, q, s]
    return weights


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 3), st.integers(0, 3), st.integers(0, 10**6))
def test_chances_are_sums_over_all_alignments(a: int, b: int, seed: int) -> None:
    draw = np.random.default_rng(seed)
    values = {(p, q, s): float(draw.normal()) for p, q, s in np.ndindex(WIDTH, WIDTH, len(SHAPES))}
    alone = -0.7, 0.4
    expected = np.zeros((WIDTH, WIDTH, len(SHAPES)))
    left, total = np.zeros(2), 0.0
    for steps in alignments(a, b):
        weight = np.exp(sum(alone[-1 - s] if s < 0 else values[i, j, s] for i, j, s in steps))
        total += weight
        for i, j, s in steps:
            if s < 0:
                left[-1 - s] += weight
            else:
                expected[i, j, s] += weight
    found, rest = chances(padded(values, (a, b)), alone, np.array([[a, b]]))
    assert found[0] == pytest.approx(expected / total, abs=1e-6)
    assert rest[0] == pytest.approx(left / total, abs=1e-6)


ES = ["Ana vive en Lima.", "Tiene 3 gatos y un perro.", "En 1984 viajó a Roma; volvió tarde.", "Nada más."]
EN = [
    "Ana lives in Lima.",
    "She has 3 cats and a dog.",
    "In 1984 she travelled to Rome.",
    "She came back late.",
    "End.",
]


def facts() -> Facts:
    counts = np.array([1, 1, 2, 1]), np.ones(5, np.int64)
    return Facts(read(ES, EN), counts, (np.full(4, 3), np.full(5, 3)))


def test_features_are_those_of_merged_sentences() -> None:
    (batch,) = batches(facts(), [(0, 4, 0, 5)])
    es, en = facts().sides
    for (p, q), (s, (a, b)) in itertools.product(np.ndindex(4, 5), enumerate(SHAPES)):
        inside = p + a <= 4 and q + b <= 5
        assert batch.fits[0, p, q, s] == inside
        if inside:
            left, right = es.keys[p : p + a].sum(axis=0)[None], en.keys[q : q + b].sum(axis=0)[None]
            cosine = float((unit_keys(left) * unit_keys(right)).sum())
            assert batch.features[0, p, q, s, CELL.index("keys")] == pytest.approx(cosine, abs=1e-5)
    assert not batch.fits[0, 4:].any()


def test_long_slots_are_left_to_the_vectors() -> None:
    many = read(["Hola."] * 40, ["Hello."] * 40)
    one = np.ones(40, np.int64)
    assert list(batches(Facts(many, (one, one), (one, one)), [(0, 40, 0, 2)])) == []


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.sampled_from(ES + EN), min_size=1, max_size=7), st.lists(st.sampled_from(EN), min_size=1, max_size=7)
)
def test_likely_beads_are_disjoint_and_in_order(es: list[str], en: list[str]) -> None:
    one = np.ones(len(es), np.int64), np.ones(len(en), np.int64)
    (batch,) = batches(Facts(read(es, en), one, one), [(0, len(es), 0, len(en))])
    found, _ = likely(batch, weighed(batch), 0.5)
    for (i, a, j, b), (k, _, m, _) in itertools.pairwise(sorted(found)):
        assert i + a <= k
        assert j + b <= m
