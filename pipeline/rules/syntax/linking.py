"""Clauses that English links without a word: "I think he is right", "I wish I had a garden"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, MOOD, Example, Keep, Rule
from pipeline.rules.syntax.grammar import CLITIC, PERSONS, SUBJECT, WORD
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite, to


def _that(m: re.Match[str]) -> Written:
    forms = [f for f in finite(m["f"].lower()) if f.mood == "ind"]
    person = PERSONS[m["s"].lower()]
    if not any((f.person, f.number) == person for f in forms):
        return ""
    return (f"{m['v']} que {m['r']}", f"{m['v']} que {m['s']} {m['r']}")


_LINKED = finder(
    Pair(
        es(rf"(?P<v>(?:creo|creemos|pienso|pensamos|espero|supongo|sabes|sabía|sé|dijo|dijeron)(?: (?:él|ella|ellos))?) (?P<s>tú|él|ella|usted|nosotros|nosotras|ellos|ellas|ustedes) (?P<r>(?:no )?(?:{CLITIC} )?(?P<f>{WORD}))"),
        en(r"\0"),
        _that,
        alone="suggest",
    ),
)  # fmt: skip


def _ojala(m: re.Match[str]) -> Written:
    form = next((f for f in finite(m["f"].lower()) if f.mood == "ind" and f.tense == "imperf"), None)
    if form is None:
        return ""
    subject = (m["s"] or "").strip().lower()
    person, number = PERSONS.get(subject, (form.person, form.number))
    if not subject and form.number == "s" and form.person in (1, 3):
        person = 1  # "I wish I had": without a subject the wish is the speaker's
    verb = to(form._replace(person=person, number=number), "sub", "imperf")
    rest = f"{m['no'] or ''}{m['c'] or ''}{verb}"
    return (f"ojalá {rest}", f"ojalá {subject} {rest}" if subject else f"me gustaría que {rest}")


_WISHED = finder(
    Pair(
        es(rf"(?<![a-záéíóúñ] )(?:yo )?(?:deseo|desearía)(?: que)?(?P<s> {SUBJECT})? (?P<no>no )?(?P<c>{CLITIC} )?(?P<f>{WORD}[aí](?:a|as|amos|an|bas|bamos|ban|ba)|tenía|había|era|eras|eran|iba)"),
        en(r"I wish (?:that )?(?:I|you|he|she|it|we|they|my|the)"),
        _ojala,
        alone="suggest",
    ),
)  # fmt: skip

RULES = (
    Rule(
        id="thought-that",
        level="suggest",
        summary="Suggests the que that English leaves out before a pronoun (“creo él tiene” → “creo que tiene”); without English.",
        why="Detrás de «creer», «pensar», «decir» la oración lleva «que»: «creo que tiene razón».",
        find=_LINKED,
        examples=(Example("Pienso ella vive aquí.", "Pienso ella vive aquí."),),
        keep=(
            Keep("Creo que él tiene razón."),
            Keep("Esto, creo yo, es mejor."),
            Keep("Dijo él sonriendo que no."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="wish-ojala",
        level="fix",
        summary="Writes ojalá and the subjunctive for “I wish I had” (“deseo tenía un jardín” → “ojalá tuviera un jardín”).",
        why="Lo que se desea y no es así se dice con «ojalá» y el subjuntivo: «ojalá tuviera».",
        find=_WISHED,
        examples=(
            Example("Yo deseo yo tenía un barco.", "Ojalá tuviera un barco.", "I wish I had a boat."),
            Example("Deseo que había estudiado.", "Ojalá hubiera estudiado.", "I wish I had studied."),
        ),
        keep=(
            Keep("Deseo que tengas suerte.", "I wish you luck."),
            Keep("El deseo tenía raíces.", "The wish had roots."),
            Keep("Ojalá tuviera un barco.", "I wish I had a boat."),
        ),
        source=MOOD,
    ),
)  # fmt: skip
