"""States said of a subject: how somebody came or went ("ellas llegaron cansado"), and solo, juntos, hecho, puesto."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.inflect import analyse
from pipeline.rules.adjective_rows import fits
from pipeline.rules.adjectives import shape, state_of_person
from pipeline.rules.base import Context, Finding, replace
from pipeline.rules.phrases import adjective_form, gap
from pipeline.rules.predicate_subjects import wanted
from pipeline.rules.subjects import subject_of
from pipeline.rules.verbs import finite

_ALONE = re.compile(
    r"(?<!\w)(sol[oa]s?|junt[oa]s|hech[oa]s?|puest[oa]s?)(?=\s*(?:[.,;!?)»”]|$)| (?:y|en|por|desde|cuando|porque)\b)",
    re.IGNORECASE,
)


def alone(context: Context) -> Iterable[Finding]:
    """ "Ella se siente solo", "la tarea está hecho": words that are something else nearly everywhere."""
    for m in context.finditer(_ALONE) if context.english else ():
        at = next(n for n, t in enumerate(context.tokens) if t.start == m.start())
        word = m.group().lower()
        if not at or gap(context, context.tokens[at - 1], context.tokens[at]) != " ":
            continue
        lemmas = {f.lemma.removesuffix("se") for f in analyse(context.tokens[at - 1].low) if f.mood in ("ind", "sub")}
        links = {"estar", "sentir", "quedar", "vivir"} if word.startswith("sol") else {"estar", "ser", "quedar"}
        if not lemmas or (not word.startswith("junt") and not lemmas & links):
            continue
        count = next((f.number for f in analyse(context.tokens[at - 1].low) if f.mood in ("ind", "sub")), "s")
        want = wanted(context, at - 1, count)
        if want and not (word.startswith("junt") and want[1] == "s"):
            ending = {"ms": "o", "fs": "a", "mp": "os", "fp": "as"}["".join(want)]
            new = re.sub(r"[oa]s?$", ending, word)
            if new != word:
                yield replace(m.start(), m.end(), new)


_COMING = frozenset(
    "llegar salir volver regresar morir vivir dormir quedar caer acabar terminar andar marchar entrar despertar nacer".split()
)


def states(context: Context) -> Iterable[Finding]:
    """ "Ellas llegaron cansado": what somebody was when they came, went or died."""
    if not context.english:
        return
    tokens = context.tokens
    for n in range(1, len(tokens) - 1):
        state = tokens[n + 1]
        shown = shape(state.low) if state_of_person(state.low) else None
        if (
            not shown
            or gap(context, tokens[n], state) != " "
            or not any(
                f.lemma.removesuffix("se") in _COMING and f.person == 3 and f.mood == "ind"
                for f in finite(tokens[n].low)
            )
        ):
            continue
        subject = subject_of(context, n)
        if subject and subject.gender and not fits(shown, (subject.gender, subject.number)):
            new = adjective_form(state.low, subject.gender, subject.number)
            if new and new != state.low:
                yield replace(state.start, state.end, new)
