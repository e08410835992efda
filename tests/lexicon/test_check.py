"""The lexicon's proof of itself: every kind of mistake is told, with file, entry and a hint."""

from pathlib import Path

import pytest

from pipeline.lexicon.check import check, statistics
from pipeline.lexicon.schema import read_entries

GOOD = """
[[calque]]
id = "hands-down"
kind = "idiom"
en = "hands down"
lattice = false
find = ["manos abajo"]
es = ["sin duda"]
literal_es = ["niño"]
why = "Calco de «hands down»."
example = [{ es = "Es, manos abajo, el mejor.", en = "It is hands down the best.", to = "Es, sin duda, el mejor." }]
keep = [{ es = "Los niños pusieron las manos abajo.", because = "niños" }]
suggest = [{ es = "Es, manos abajo, el mejor." }]
"""


def problems(folder: Path, text: str) -> list[str]:
    """What the check says of one data file."""
    (folder / "one.toml").write_text(text, encoding="utf-8")
    return [str(p) for p in check(folder)]


def test_a_good_entry_passes(tmp_path: Path) -> None:
    assert problems(tmp_path, GOOD) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('to = "Es, sin duda, el mejor."', 'to = "Es sin duda el mejor."', "example 1 becomes"),
        ('because = "niños"', 'because = "english"', "not 'english'"),
        ('literal_es = ["niño"]', "", "keep 1 is touched"),
        ('literal_es = ["niño"]', 'literal_es = ["niño", "@nowhere"]', "guard class '@nowhere' does not exist"),
        ('why = "Calco de «hands down»."', 'why = " "', "has no why"),
        ('es = ["sin duda"]', 'es = ["{q:duda}"]', "is not understood"),
        ('find = ["manos abajo"]', 'find = ["(manos abajo"]', "never closed"),
        ('find = ["manos abajo"]', "", "neither lattice nor find"),
        ('en = "hands down"', "", "has no English pattern"),
        ('kind = "idiom"', 'kind = "joke"', "Invalid enum value"),
        ('kind = "idiom"', 'kind = "idiom"\ncolour = "red"', "unknown field"),
        ('suggest = [{ es = "Es, manos abajo, el mejor." }]', 'suggest = [{ es = "Nada." }]', "is not suggested"),
        ('es = ["sin duda"]', 'es = ["sin duda, manos abajo"]', "example 1 becomes"),
        ('es = ["sin duda"]', 'es = ["{v:ganar} {x}"]', "no replacement serves the pattern 'manos abajo'"),
        ('es = ["sin duda"]', 'es = [{ to = "sin duda", when = "x" }]', "no replacement serves the pattern"),
        ("[[calque]]", "[calque", "not valid TOML"),
        ("[[calque]]", "[other]\nx = 1\n[[calque]]", "unknown table"),
    ],
)
def test_a_mistake_is_told(tmp_path: Path, old: str, new: str, told: str) -> None:
    assert old in GOOD
    found = problems(tmp_path, GOOD.replace(old, new, 1))
    assert any(told in p for p in found), found
    assert all(p.startswith("one.toml: entry '") and " — hint: " in p for p in found)


def test_an_unneeded_guard_is_told(tmp_path: Path) -> None:
    entry = GOOD.replace(
        '{ es = "Los niños pusieron las manos abajo.", because = "niños" }', '{ es = "Manos arriba." }'
    )
    assert any("guards are not proven" in p for p in problems(tmp_path, entry))


def test_a_result_that_is_changed_again_is_told(tmp_path: Path) -> None:
    chain = GOOD + GOOD.replace("hands-down", "no-doubt").replace("manos abajo", "sin duda").replace(
        'es = ["sin duda"]', 'es = ["claramente"]'
    ).replace("Es, sin duda, el mejor.", "Es, claramente, el mejor.")
    assert any("changed again" in p for p in problems(tmp_path, chain))


def test_an_id_is_used_once(tmp_path: Path) -> None:
    assert any("the id is used in one.toml too" in p for p in problems(tmp_path, GOOD + GOOD))


def test_statistics_count(tmp_path: Path) -> None:
    (tmp_path / "one.toml").write_text(GOOD, encoding="utf-8")
    found = statistics(read_entries(tmp_path / "one.toml"))
    assert (found.entries, found.by_kind, found.examples, found.guarded) == (1, {"idiom": 1}, 1, 1)
