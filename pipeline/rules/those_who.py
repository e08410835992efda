"""Relative clauses whose subject is many, with a verb in the singular: "hay personas que prefiere", "los que compra"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Finding
from pipeline.rules.english import same_act
from pipeline.rules.liked_subjects import in_third
from pipeline.rules.nouns import named_noun, noun_known, number, sure_gender
from pipeline.rules.subjects_behind import TIMES
from pipeline.rules.verb_numbers import NOT_HERE, in_number, is_nominal, third
from pipeline.rules.verbs import finite

_WHO_EN = re.compile(
    r"\b(?:people|those|all|everyone|everybody|children|men|women|ones|[a-z]+s) (?:who|that) (?!(?:I|you|he|she|it|we|they|the|my|your|his|her|our|their|a|an)\b)[a-z]+",
    re.IGNORECASE,
)
_WHO = re.compile(
    r"\b(?:(?:los|las|aquellos|aquellas)|([a-záéíóúñ]+s)) que (?:(?:no|nunca|siempre|también|ya|solo|casi) )?(?:(?:me|te|nos) )?([a-záéíóúñ]+)\b",
    re.IGNORECASE,
)
# With its object behind the verb, and the same verb in the English.
_WHO_DO = re.compile(
    r"(?<!\w)(?<!\buno de )(?<!\buna de )(?:los|las|muchos|muchas|aquellos|aquellas) (?P<n>[a-záéíóúñ]+s) que (?:no )?(?P<v>[a-záéíóúñ]+)(?= (?:el|la|los|las|un|una|su|mi|tu|este|esta) )",
    re.IGNORECASE,
)
_DO_EN = re.compile(r"\b(?:who|that|which) (?:do not |don['’]t |often |also |always )?([a-z]+)")


def who_are_many(context: Context) -> Iterable[Finding]:
    """Those who do something are many; with English only."""
    yield from _who_do_it(context)
    if len(_WHO_EN.findall(context.english)) != 1 or len(re.findall(r"\bque\b", context.text)) != 1:
        return
    for m in context.finditer(_WHO):
        noun = (m.group(1) or "").lower()
        if noun and (
            number(noun) != "p" or not noun_known(noun) or noun in TIMES or (finite(noun) and not named_noun(noun))
        ):
            continue
        if re.search(r"\b(?:de|con|sin|en|para|por|entre|sobre) (?:\w+ ){0,2}$", context.text[: m.start()]) or (
            noun and not sure_gender(noun) and not named_noun(noun)
        ):
            continue
        verb = next(n for n, t in enumerate(context.tokens) if t.start == m.start(2))
        if third(m.group(2).lower()) and m.group(2).lower() not in NOT_HERE and not is_nominal(context, verb):
            yield from in_number(context, verb, "p")


def _who_do_it(context: Context) -> Iterable[Finding]:
    """ "Los niños que come el pan" for "the children who eat the bread"."""
    for m in context.finditer(_WHO_DO):
        lemmas = {
            f.lemma for f in finite(m["v"].lower()) if (f.mood, f.tense, f.person, f.number) == ("ind", "pres", 3, "s")
        }
        if noun_known(m["n"].lower()) and any(
            same_act(of, did) for of in lemmas for did in _DO_EN.findall(context.english)
        ):
            yield from in_third(m, "p")
