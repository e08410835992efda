"""Guards by role: a class marks a literal use only where it is the subject or the object."""

import pytest

from pipeline.lexicon.english_pattern import parse
from pipeline.lexicon.evidence import EnglishSentence, find
from pipeline.lexicon.guards import Guard
from pipeline.lexicon.tokens import tokenise


@pytest.mark.model
@pytest.mark.parametrize(
    ("es", "en", "word"),
    [
        ("El tigre le mordió la cabeza.", None, "subject tigre"),
        ("Mi jefe mordió mi cabeza junto al tigre.", None, ""),
        ("Mordió mi cabeza.", "The tiger bit my head off.", "subject tiger"),
        ("Mordió mi cabeza.", "She bit my head off near the tiger.", ""),
    ],
)
def test_a_subject_marks_a_literal_use_only_as_the_subject(es: str, en: str | None, word: str) -> None:
    tokens = tokenise(es)
    verb = next(t for t in tokens if t.low.startswith("mordió"))
    sentence = EnglishSentence(en) if en else None
    found = find(parse("bite one's head off"), sentence) if sentence else None
    guard = Guard((), (), subject=("@animals",))
    assert guard.by_role(es, verb, sentence, found) == word


def test_small_words_do_not_mark_a_literal_use() -> None:
    guard = Guard(("comer", "nadar"), ())
    assert guard.holds(tokenise("Lo hace como nadie y no dice nada."), (), None, None) == ""
    assert guard.holds(tokenise("Comimos y nadamos."), (), None, None) == "comimos, nadamos"


def test_a_noun_of_a_guard_is_not_the_verb_that_looks_like_it() -> None:
    guard = Guard(("vino", "juego"), ())
    assert guard.holds(tokenise("No vino nadie y te juego lo que quieras."), (), None, None) == ""
    assert guard.holds(tokenise("El vino y cada juego."), (), None, None) == "vino, juego"
    assert Guard(("venir",), ()).holds(tokenise("No vino nadie."), (), None, None) == "vino"
