"""What a rule does not look at for the sake of speed changes nothing of what it finds."""

import re
from collections.abc import Iterable

import pytest

from pipeline.lang.board import BOARD
from pipeline.lang.triggers import Judge, only, signs
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

    def may_have(self, judge: Judge) -> bool:
        return True


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
