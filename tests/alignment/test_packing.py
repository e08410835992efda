"""Packing is exact where it can be checked by brute force."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from pipeline.alignment.packing import Option, pack

option = st.builds(
    Option, st.integers(0, 4), st.integers(1, 2), st.integers(0, 4), st.integers(1, 2), st.integers(1, 9).map(float)
)


def disjoint(chosen: list[Option]) -> bool:
    es = [k for o in chosen for k in range(o.i, o.i + o.a)]
    en = [k for o in chosen for k in range(o.j, o.j + o.b)]
    return len(es) == len(set(es)) and len(en) == len(set(en))


@given(st.lists(option, max_size=8))
def test_heaviest_disjoint_set(options: list[Option]) -> None:
    chosen = [options[k] for k in pack(options)]
    assert disjoint(chosen)
    best = max(
        sum(o.weight for o in subset)
        for size in range(len(options) + 1)
        for subset in map(list, combinations(options, size))
        if disjoint(subset)
    )
    assert sum(o.weight for o in chosen) == best


def test_two_small_beads_beat_one_large() -> None:
    options = [Option(0, 2, 0, 2, 5.0), Option(0, 1, 0, 1, 3.0), Option(1, 1, 1, 1, 3.0)]
    assert pack(options) == [1, 2]


def test_crossing_is_allowed() -> None:
    assert pack([Option(0, 1, 1, 1, 1.0), Option(1, 1, 0, 1, 1.0)]) == [0, 1]
