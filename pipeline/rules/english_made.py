"""Forms of the Spanish verb for an English one: participle, gerund, prohibition, and reflexives."""

import re

from pipeline.rules.verbs import finite, readings


def head_of(infinitive: str) -> tuple[str, bool, str]:
    """Infinitive without -se, whether it had it, and the words behind it: "darse cuenta" → "dar", True, " cuenta"."""
    first, space, rest = infinitive.partition(" ")
    return first.removesuffix("se"), first.endswith("rse"), space + rest


def own_reflexive(before: str, infinitive: str) -> str:
    """An infinitive in -se with the pronoun of the verb before it: "deberías rendirte"."""
    from pipeline.lang.inflect import reflexive

    form = next((f for f in readings(before) if f.mood in ("ind", "sub")), None)
    if form is None or not re.match(r"\w+rse\b", infinitive):
        return infinitive
    return re.sub(r"^(\w+r)se\b", rf"\1{reflexive(form.person, form.number)}", infinitive)


def participle(infinitive: str) -> str:
    from pipeline.lang.inflect import VerbForm, conjugate

    lemma, _, rest = head_of(infinitive)
    return conjugate(lemma, VerbForm("", "part", "", 0, "s", "m")) + rest


def gerund(infinitive: str, before: str) -> str:
    """The gerund, with the pronoun of the verb before it: "estás divirtiéndote"."""
    from pipeline.lang.inflect import VerbForm, attach, conjugate, reflexive

    lemma, self, rest = head_of(infinitive)
    gerund = conjugate(lemma, VerbForm("", "ger"))
    if not self:
        return gerund + rest
    form = next(iter(finite(before)), None)
    return attach(gerund, "ger", (reflexive(form.person, form.number) if form else "se",)) + rest


def forbidden(infinitive: str, ahead: list[str], told: int) -> str:
    """ "No te worry" (don't worry), "no touch"."""
    from pipeline.lang.inflect import VerbForm, conjugate, reflexive

    person = 3 if "se" in ahead or told == 3 else 2
    lemma, self, rest = head_of(infinitive)
    form = conjugate(lemma, VerbForm("", "sub", "pres", person, "s")) + rest
    return f"{reflexive(person, 's')} {form}" if self and ahead[-1] == "no" else form
