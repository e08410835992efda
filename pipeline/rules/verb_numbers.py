"""A finite verb in another person or number, where it is surely a verb and none of its readings fits."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from pipeline.lang.inflect import VerbForm, analyse, determiner_lemma
from pipeline.lang.spanish import known, lemma
from pipeline.model import Patch
from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import Context, Finding, replace
from pipeline.rules.english import means, same_act
from pipeline.rules.nouns import sure_gender
from pipeline.rules.phrases import DEGREE, adjective_form, gap, pos_of
from pipeline.rules.predicate_subjects import copula
from pipeline.rules.verbs import finite, to

NOT_HERE = frozenset(
    "arriba hay había hubo habrá hace hacía hizo gusta gustan encanta falta faltan sobra como para sobre entre bajo cada una nada puede basta importa parece dice".split()
)


def _forms(word: str) -> "tuple[VerbForm, ...]":
    """The finite readings; of "era", too, which is a noun to other rules."""
    return tuple(f for f in analyse(word) if f.mood == "ind") if word in ("era", "eran") else finite(word)


def third(word: str) -> bool:
    """Whether the form is of the third person and nothing else that would fit."""
    forms = _forms(word)
    return any(f.person == 3 and f.mood == "ind" for f in forms)


_ONE = frozenset("un una el la mi tu su este esta ese esa nuestro nuestra".split())


def _are_many(context: Context) -> bool:
    """Whether the English says "are" or "were", and "is" or "was" of nothing."""
    words = context.en_words
    return ("are" in words or "were" in words) and not any(
        w in ("is", "was") or w.endswith(("'s", "’s")) for w in words
    )


def is_nominal(context: Context, n: int) -> bool:
    """Whether the form may be a noun or adjective here, or links two nouns either of which may be its subject."""
    token = context.tokens[n]
    if copula(token.low):
        # "El problema son los precios": a noun behind the verb may lead it.
        after = context.tokens[n + 1].low if n + 1 < len(context.tokens) else ""
        if copula(token.low) == "s" and after in _ONE and _are_many(context):
            return False  # «los resultados fue una sorpresa»
        return after in _LEADS or bool(
            after and after not in DEGREE and not shape(after) and not one_gender(after) and determiner_lemma(after)
        )
    if token.low == "queda":
        return False
    if shape(token.low) or one_gender(token.low) or token.low.endswith("s"):
        return True
    if sure_gender(token.low) or _has_plural(token.low):
        if says_so(context, token.low):
            return False
        return pos_of(context, token) not in ("VERB", "AUX")
    return False


def says_so(
    context: Context, word: str, tags: Sequence[str] = ("VBP", "VBZ", "VBD", "VB"), forms: frozenset[str] | None = None
) -> bool:
    """Whether an English verb with one of the tags, and one of the `forms`, translates this one: "bark" for "ladra"."""
    from pipeline.lang.english import analyse as english_tokens

    lemmas = {f.lemma.removesuffix("se") for f in finite(word) or analyse(word)}
    return any(
        means(lemma_, t.lower_) or same_act(lemma_, t.lemma_.lower())
        for t in english_tokens(context.english)
        if t.tag_ in tags and (forms is None or t.lower_ in forms)
        for lemma_ in lemmas
    )


@lru_cache(maxsize=8192)
def _has_plural(word: str) -> bool:
    """Whether the form is a noun too: its plural is a word whose dictionary form it is."""
    return (
        known(word + "s")
        and lemma(word + "s") == word
        and word not in ("debe", "quiere", "queda", "deja", "vuelve", "lleva", "trae")
    )


_LEADS = frozenset(
    "el la los las un una unos unas mi mis tu tus su sus este esta estos estas lo dos tres cuatro cinco seis siete ocho nueve diez cien mil muchos muchas varios varias pocos pocas".split()
)


def in_number(context: Context, n: int, count: str) -> Iterable[Finding]:
    """The verb at `n` in the third person of this number, and with it an adjective that agreed with the wrong one."""
    word = context.tokens[n].low
    forms = _forms(word)
    if any((f.person, f.number) == (3, count) for f in forms if f.mood != "imp") or len(word) < 2:
        return
    form = next(
        (
            f
            for f in forms
            if f.person == 3 and f.mood == "ind" and f.tense in ("pres", "past", "imperf", "fut", "cond")
        ),
        None,
    )
    if form is None:
        return
    token = context.tokens[n]
    patches = [Patch(start=token.start, end=token.end, new=to(form, "ind", form.tense, 3, count))]
    adjective = context.tokens[n + 1] if n + 1 < len(context.tokens) else None
    if (
        adjective
        and form.lemma in ("ser", "estar", "parecer")
        and one_gender(adjective.low)
        and gap(context, token, adjective) == " "
    ):
        fitted = adjective_form(adjective.low, "m", count)
        if fitted and fitted != adjective.low:
            patches.append(Patch(start=adjective.start, end=adjective.end, new=fitted))
    yield Finding(tuple(patches))


_WISHED = re.compile(
    r"\b(?:que|aunque|cuando|como|si|quizá|quizás|vez|ojalá|posiblemente|probablemente)\b", re.IGNORECASE
)


def refit(context: Context, m: re.Match[str], group: int, person: int, count: str) -> Iterable[Finding]:
    """The verb in another person and number, when no reading of it fits and it is surely a verb."""
    word = m.group(group).lower()
    forms = finite(word) or tuple(f for f in analyse(word) if word == "trabajo" and f.mood == "ind")
    if not _WISHED.search(context.text[: m.start(group)]):  # «yo cree» is no subjunctive of crear
        forms = tuple(f for f in forms if f.mood != "sub") or forms
    if (
        not forms
        or any((f.person, f.number) == (person, count) for f in forms if f.mood != "imp")
        or (len(word) < 3 and word not in ("va", "ve", "da", "es", "ha", "he"))
    ):
        return
    form = next((f for f in forms if f.mood == "ind" and f.tense in ("pres", "past", "imperf", "fut", "cond")), None)
    told_now = context.english and says_so(context, word, ("VBZ", "VBN"))
    if form is None or (form.person == 1 and person == 3 and form.tense == "pres" and not told_now):
        return  # "él trabajo" is as likely a lost accent
    yield replace(m.start(group), m.end(group), to(form, "ind", form.tense, person, count))
