"""What a rule does not look at for the sake of speed changes nothing of what it finds."""

import re
from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lang.board import BOARD, Board
from pipeline.lang.triggers import AGAIN, ECHO, ROUND, Beside, Question, only, signs
from pipeline.rules import all_rules
from pipeline.rules.base import Context, Example, Finding, Rule, replace
from pipeline.rules.gates import Gate, gate

RULES = all_rules()
PAIRS = [(e.before, e.en) for r in RULES for e in r.examples] + [(k.text, k.en) for r in RULES for k in r.keep]
TEXTS = list(dict.fromkeys([*PAIRS, *((text, "") for text, _ in PAIRS)]))


class Thorough(Context):
    """A context that passes over nothing."""

    def may_match(self, pattern: re.Pattern[str]) -> bool:
        return True

    def may_have(self, judge: Question) -> bool:
        return True

    def finditer(self, pattern: re.Pattern[str]) -> Iterable[re.Match[str]]:
        return (m for m in pattern.finditer(self.text) if not self.is_protected(m.start(), m.end()))


@pytest.mark.unmeasured
@pytest.mark.parametrize("rule", RULES, ids=lambda r: r.id)
def test_a_rule_finds_the_same_however_it_is_asked(rule: Rule) -> None:
    place = 1 << RULES.index(rule)
    own = [(e.before, e.en) for e in rule.examples] + [(k.text, k.en) for k in rule.keep]
    for text, english in (*own, *TEXTS[::6]):
        thorough = list(rule.find(Thorough(text, english)) or ())
        assert list(rule.find(Context(text, english)) or ()) == thorough, text
        if thorough:
            assert gate(RULES, bool(english)).open(BOARD.met(text)) & place, text


def test_most_rules_are_not_called_for_a_plain_sentence() -> None:
    opened = gate(RULES, english=False).open(BOARD.met("Me gusta leer por la mañana en el parque."))
    assert opened.bit_count() < len(RULES) / 3


def rule_that(find: object) -> tuple[Rule, ...]:
    return (Rule("x", "fix", "", "", find, (Example("a", "b"),), ()),)  # type: ignore[arg-type]


def test_a_rule_that_looks_before_it_asks_is_always_called() -> None:
    def looks(context: Context) -> Iterable[Finding]:
        return [replace(0, 1, "b")] if context.text == "a" else ()

    assert Gate(rule_that(looks), english=False).open(BOARD.met("z")) == 1


def test_what_depends_on_the_words_of_the_english_is_always_called_where_there_is_english() -> None:
    def looks(context: Context) -> Iterable[Finding]:
        return [replace(0, 1, "b")] if re.search("a", context.english) else ()

    assert Gate(rule_that(looks), english=True).open(BOARD.met("z")) == 1
    assert Gate(rule_that(looks), english=False).open(BOARD.met("z")) == 0


def test_a_rule_is_called_where_one_of_its_questions_may_be_answered_yes() -> None:
    cat, spaced = re.compile(r"\bgato\b"), only(signs(" ,"), re.compile(r"\s,"))

    def asks(context: Context) -> Iterable[Finding]:
        return [replace(m.start(), m.end(), "") for p in (cat, spaced) for m in context.finditer(p)]

    opens = Gate(rule_that(asks), english=False).open
    assert [opens(BOARD.met(t)) for t in ("Un gato.", "Sí , bien.", "Un perro, dos.")] == [1, 1, 0]


def test_words_beside_each_other_are_told_from_words_apart() -> None:
    known = Beside({"gato", "perro"}.__contains__, str.isalpha, lambda first, second: first[-1] == second[-1])

    def may(text: str) -> bool:
        return Context(text).may_have(known)

    assert may("Un gato negro.")
    assert may("El GATO, solo.")
    assert not may("Un gato grande y negro.")
    assert not may("Un ratón negro.")
    assert may("Un perro-guía, un perro 2.º, un perro malo.")


def test_what_is_said_twice_in_a_row_is_noticed() -> None:
    def may(text: str) -> bool:
        return Context(text).may_have(ECHO.__eq__)

    assert may("Vive en en Lima.")
    assert may("Hay que hay que ir.")
    assert may("Lo que ayuda, lo que ayuda es dormir.")
    assert not may("El gato y el perro y los demás.")


def test_words_that_return_are_noticed() -> None:
    def may(text: str, feature: str) -> bool:
        return Context(text).may_have(feature.__eq__)

    assert may("Pan, queso y más pan.", AGAIN)
    assert not may("El gato y el perro y la casa.", AGAIN)
    assert may("Cambia la contra la contraseña.", ROUND)
    assert not may("Cambia la vieja contraseña de la casa.", ROUND)


QUESTIONS: tuple[Question | re.Pattern[str], ...] = (
    lambda word: word.startswith("tor"),
    Beside("un".__eq__, lambda word: len(word) == 4),
    re.compile(r"\bmal\w*"),
    re.compile(r"\b\w+tuga\b"),
    signs(". "),
    {"vaca", "toro"}.__contains__,
)


@given(
    st.lists(st.sampled_from("un toro tortuga vaca mala malas. y , 3".split()), max_size=6), st.permutations(QUESTIONS)
)
def test_a_board_that_is_asked_late_says_what_it_says_when_it_is_asked_early(
    words: list[str], questions: list[Question | re.Pattern[str]]
) -> None:
    text = " ".join(words)
    early, late = Board(), Board()
    for question in questions:
        asked = early.asks(question) if isinstance(question, re.Pattern) else early.judged(question)
        late.met(text)
        assert (late.asks(question) if isinstance(question, re.Pattern) else late.judged(question)) == asked
    assert late.met(text) == early.met(text)


WORDS = st.lists(st.sampled_from("el gato gata negro negra y Los".split()), max_size=8)


@given(WORDS, st.sampled_from([" ", ", ", "-"]))
def test_the_board_sees_the_neighbours_that_a_rule_would(words: list[str], between: str) -> None:
    beside = Beside(
        {"el", "los", "gato"}.__contains__, {"gato", "negra", "y"}.__contains__, lambda a, b: len(a) != len(b)
    )
    tokens = [t.low for t in Context(between.join(words)).tokens]
    found = any(beside.first(a) and beside.second(b) and len(a) != len(b) for a, b in pairwise(tokens))
    # Where tokens differ from words, both are looked at: patterns read the one and rules the other.
    assert Context(between.join(words)).may_have(beside) >= found
    if between != "-":
        assert Context(between.join(words)).may_have(beside) is found
