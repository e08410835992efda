"""Every rule keeps its own promises: examples mended, kept sentences kept, mended text left alone."""

import re
from collections.abc import Iterable

import pytest

from pipeline.rules import all_rules
from pipeline.rules.base import Context, Rule
from pipeline.rules.engine import mend, propose
from scripts.build_rule_docs import pages

# A test to a rule: a test to each of its sentences takes longer than what it tests.
each_rule = pytest.mark.parametrize("rule", all_rules(), ids=lambda r: r.id)


def wrong(rule: Rule, texts: Iterable[tuple[str, str, str]]) -> dict[str, str]:
    """What the rule makes of the texts, with their English, that do not become what they should."""
    return {text: found for text, english, wanted in texts if (found := mend([rule], text, english)) != wanted}


@each_rule
def test_mends_its_examples(rule: Rule) -> None:
    assert not wrong(rule, ((e.before, e.en, e.after) for e in rule.examples))


@pytest.mark.unmeasured
@each_rule
def test_leaves_mended_text_alone(rule: Rule) -> None:
    assert not wrong(rule, ((e.after, e.en, e.after) for e in rule.examples))


@each_rule
def test_leaves_good_text_alone(rule: Rule) -> None:
    assert not wrong(rule, ((k.text, k.en, k.text) for k in rule.keep))


@pytest.mark.parametrize("rule", [r for r in all_rules() if r.level == "flag"], ids=lambda r: r.id)
def test_flags_point_without_changing(rule: Rule) -> None:
    example, kept = rule.examples[0], rule.keep[0]
    edits = propose([rule], example.before, lambda text: Context(text, example.en))
    assert [e.level for e in edits] == ["flag"]
    assert not propose([rule], kept.text, lambda text: Context(text, kept.en))


def test_names_are_plain_and_reasons_are_sentences() -> None:
    for rule in all_rules():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
        assert rule.why.endswith((".", ")"))
        assert rule.summary.endswith((".", "…"))


def test_the_pages_are_up_to_date(request: pytest.FixtureRequest) -> None:
    folder = request.config.rootpath / "docs" / "rules"
    assert {p.name: p.read_text(encoding="utf-8") for p in folder.glob("*.md")} == pages()
