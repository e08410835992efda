"""Patches of one replacement that touch."""

import pytest

from pipeline.lexicon.merged import merged
from pipeline.lexicon.template import Unfit
from pipeline.model import Patch

TEXT = "uno dos tres cuatro"


def test_patches_with_only_a_space_between_are_one_and_all_are_in_order() -> None:
    cuatro, uno, dos = (Patch(start=a, end=b, new=new) for a, b, new in ((13, 19, "4"), (0, 3, "1"), (4, 7, "2")))
    assert merged(TEXT, [cuatro, dos, uno]) == (Patch(start=0, end=7, new="1 2"), cuatro)


def test_an_insertion_before_a_patch_is_part_of_it() -> None:
    patches = [Patch(start=4, end=7, new="2"), Patch(start=4, end=4, new="y ")]
    assert merged(TEXT, patches) == (Patch(start=4, end=7, new="y 2"),)


def test_patches_that_overlap_fit_nowhere() -> None:
    with pytest.raises(Unfit):
        merged(TEXT, [Patch(start=0, end=5, new="a"), Patch(start=4, end=7, new="b")])
