"""A skeleton loads as it stands, says what it found, and the check names what is still missing."""

import tomllib

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lexicon.draft import draft, from_rewriting, pattern_of, template_of, toml
from pipeline.lexicon.engine import Lexicon
from pipeline.lexicon.schema import Calque


def loaded(text: str) -> Calque:
    """The one entry of a data file."""
    (row,) = tomllib.loads(text)["calque"]
    return msgspec.convert(row, Calque)


@pytest.mark.parametrize(
    ("stretch", "pattern"),
    [
        ("saltó el tiburón", "{v:saltar} el tiburón"),
        ("pisar sus dedos", "{v:pisar} {p} dedos"),
        ("una cuenta, larga", "una cuenta larga"),
    ],
)
def test_patterns_free_the_verb_and_the_possessive(stretch: str, pattern: str) -> None:
    assert pattern_of(stretch) == pattern


def test_a_replacement_follows_the_verb_only_when_the_forms_agree() -> None:
    assert template_of("saltó el tiburón", "perdió la gracia") == "{v:perder} la gracia"
    assert template_of("saltó el tiburón", "perder la gracia") == "perder la gracia"


def test_a_draft_from_a_pair_mends_its_own_sentence() -> None:
    entry = draft(
        "jump the shark",
        es="La serie saltó el tiburón en marzo.",
        en="The show jumped the shark in March.",
        rendering="saltó el tiburón",
        to="perdió la gracia",
    )
    assert loaded(toml(entry)) == entry
    (proposal,) = Lexicon([entry]).propose(entry.example[0].es, entry.example[0].en)
    assert proposal.level == "fix"
    assert entry.example[0].to == "La serie perdió la gracia en marzo."


def test_a_draft_from_a_rewriting_finds_other_forms_too() -> None:
    entry = from_rewriting("No quiero pisar sus dedos.", "I won't step on their toes.", 10, 25, "invadir su terreno")
    assert entry.find == ("{v:pisar} {p} dedos",)
    assert entry.example[0].to == "No quiero invadir su terreno."
    assert Lexicon([entry]).propose("Nadie pisó mis dedos.", None)


@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_whatever_is_quoted_the_file_loads(english: str, es: str, to: str) -> None:
    entry = Calque(id="x", kind="idiom", why=to, en=(english,), es=(to,), meaning=es)
    again = loaded(toml(entry))
    printable = all(c.isprintable() or c == "\n" for c in english + es + to)
    assert not printable or again == entry
