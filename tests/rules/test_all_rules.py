"""Every rule keeps its own promises: examples mended, kept sentences kept, mended text left alone."""

import re

import pytest

from pipeline.rules import all_rules
from pipeline.rules.base import Context, Example, Keep, Rule
from pipeline.rules.engine import mend, propose
from scripts.build_rule_docs import pages

EXAMPLES = [pytest.param(r, e, id=f"{r.id}-{n}") for r in all_rules() for n, e in enumerate(r.examples)]
KEPT = [pytest.param(r, k, id=f"{r.id}-{n}") for r in all_rules() for n, k in enumerate(r.keep)]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_mends_its_examples(rule: Rule, example: Example) -> None:
    assert mend([rule], example.before, example.en) == example.after


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_leaves_mended_text_alone(rule: Rule, example: Example) -> None:
    assert mend([rule], example.after, example.en) == example.after


@pytest.mark.parametrize(("rule", "kept"), KEPT)
def test_leaves_good_text_alone(rule: Rule, kept: Keep) -> None:
    assert mend([rule], kept.text, kept.en) == kept.text


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
