"""What is expected of somebody: “es esperada a ganar” for “is expected to win”."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterator

from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule
from pipeline.rules.syntax.grammar import (
    INFINITIVE,
    PERSONS,
    SUBJECT,
    WORD,
    conjugated,
    form_of,
    infinitive,
    plural_noun,
    wished,
)
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


_SAID_AS = {"dich": "dice", "creíd": "cree", "pensad": "cree", "sabid": "sabe", "rumoread": "rumorea", "reportad": "dice", "conocid": "sabe"}  # fmt: skip
_SAID = re.compile(
    rf"(?<!\w)(?:(?P<s>{SUBJECT}|(?:el|la|los|las|mi|tu|su|mis|tus|sus) {WORD}|(?-i:[A-ZÁÉÍÓÚ]{WORD})) )?(?P<no>no )?(?P<aux>es|son|era|eran|fue|fueron) (?P<p>{'|'.join(_SAID_AS)})[oa]s? (?:a |de |para )?(?P<i>ser|estar|tener|vivir|haber|valer|costar|medir|traer|poder|contener)(?!\w)",
    re.IGNORECASE,
)
_SAID_EN = en(
    r"(?:am|is|are|was|were|'m|'s|'re) (?:not |widely |also )?(?:said|believed|thought|known|rumou?red|reported) to \w+"
)


def _said(context: Context) -> Iterator[Finding]:
    """ "Ella es dicha ser la mejor": se dice que es la mejor."""
    evidence = _SAID_EN.search(context.english) if context.may_match(_SAID) else None
    if not evidence:
        return
    for m in context.finditer(_SAID):
        form = form_of(m["aux"].lower(), "ser")
        if form is None:
            continue
        subject = m["s"] or ""
        number = "p" if subject and plural_noun(subject.split()[-1]) else form.number
        person = PERSONS.get(subject.lower(), (3, number))
        past = form.tense in ("past", "imperf")
        lead = "" if not subject or subject.lower() in PERSONS else f"{subject} "
        if lead and subject.split()[0].lower() in ARTICLES:
            lead = lead[0].lower() + lead[1:]
        verb = conjugated(m["i"].lower(), "ind", "imperf" if past else "pres", person)
        said = _SAID_AS[m["p"].lower()]
        if past:
            said = conjugated(
                {"dice": "decir", "cree": "creer", "sabe": "saber", "rumorea": "rumorear"}[said],
                "ind",
                "imperf",
                (3, "s"),
            )
        finding = change(context, m.start(), m.end(), f"{m['no'] or ''}se {said} que {lead}{verb}", "fix", evidence[0])
        if finding:
            yield finding


RULES = (
    Rule(
        id="expected-to",
        level="fix",
        summary="Writes se espera que, se dice que for “is expected to”, “is said to” (“es esperada a ganar” → “se espera que gane”); without English a suggestion.",
        why="Lo que se espera de alguien se dice con «se espera que» y subjuntivo.",
        find=lambda context: (*_awaited(context), *_said(context)),
        examples=(
            Example("Ella es esperada a ganar.", "Se espera que gane.", "She is expected to win."),
            Example("Mi tía es dicha ser bruja.", "Se dice que mi tía es bruja.", "My aunt is said to be a witch."),
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
