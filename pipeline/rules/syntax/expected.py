"""What is expected of somebody: “es esperada a ganar” for “is expected to win”."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterator

from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule
from pipeline.rules.syntax.grammar import INFINITIVE, PERSONS, SUBJECT, WORD, form_of, infinitive, plural_noun, wished
from pipeline.rules.syntax.paired import change, en
from pipeline.rules.syntax.passives import ARTICLES

_AWAITED = re.compile(
    rf"(?<!\w)(?:(?P<s>{SUBJECT}|(?:el|la|los|las|mi|tu|su|mis|tus|sus) {WORD}|(?-i:[A-ZÁÉÍÓÚ]{WORD})) )?(?P<no>no )?(?P<aux>es|son|era|eran|fue|fueron|soy|eres|somos) esperad[oa]s? (?P<a>a |de |para )?(?P<i>{INFINITIVE})(?!\w)",
    re.IGNORECASE,
)
_AWAITED_EN = en(r"(?:am|is|are|was|were|'m|'s|'re) (?:not |widely |also )?expected to \w+")


def _awaited(context: Context) -> Iterator[Finding]:
    """ "Ella es esperada a ganar": se espera que gane."""
    if not context.may_match(_AWAITED):
        return
    evidence = _AWAITED_EN.search(context.english)
    if context.english and not evidence:
        return
    for m in context.finditer(_AWAITED):
        inf, form = infinitive(m["i"].lower()), form_of(m["aux"].lower(), "ser")
        if inf is None or form is None or not (evidence or m["a"]):
            continue
        subject = m["s"] or ""
        number = "p" if subject and plural_noun(subject.split()[-1]) else "s"
        person = PERSONS.get(subject.lower(), (3, number) if subject else (form.person, form.number))
        past = form.tense in ("past", "imperf")
        lead = "" if not subject or subject.lower() in PERSONS else f"{subject} "
        if lead and subject.split()[0].lower() in ARTICLES:
            lead = lead[0].lower() + lead[1:]
        new = f"{m['no'] or ''}se {'esperaba' if past else 'espera'} que {lead}{wished(inf, person, past)}"
        finding = change(
            context, m.start(), m.end(), new, None if evidence else "suggest", evidence[0] if evidence else ""
        )
        if finding:
            yield finding


RULES = (
    Rule(
        id="expected-to",
        level="fix",
        summary="Writes se espera que for “is expected to” (“es esperada a ganar” → “se espera que gane”); without English a suggestion.",
        why="Lo que se espera de alguien se dice con «se espera que» y subjuntivo.",
        find=_awaited,
        examples=(
            Example("Ella es esperada a ganar.", "Se espera que gane.", "She is expected to win."),
            Example("Es esperado a llegar hoy.", "Se espera que llegue hoy.", "He is expected to arrive today."),
            Example("Los precios son esperados a subir.", "Se espera que los precios suban.", "Prices are expected to rise."),
        ),
        keep=(
            Keep("El tren fue esperado a mediodía.", "The train was expected at noon."),
            Keep("Se espera que gane.", "She is expected to win."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
