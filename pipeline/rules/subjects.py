"""The subject of a verb, read leftwards from it: a pronoun, or a noun phrase that opens the clause."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.adjectives import shape
from pipeline.rules.base import Context, Token
from pipeline.rules.first_names import FIRST_NAMES
from pipeline.rules.nouns import named_noun, noun_known, number, sure_gender
from pipeline.rules.phrases import gap
from pipeline.rules.subject_phrases import (
    BETWEEN_SUBJECT_AND_VERB,
    DETERMINERS,
    PREPOSITIONS,
    Subject,
    bare_ones,
    noun_phrase,
)
from pipeline.rules.verbs import finite, readings

PRONOUNS = {
    "ella": ("f", "s"), "ellas": ("f", "p"), "nosotras": ("f", "p"), "él": ("m", "s"), "ellos": ("m", "p"), "nosotros": ("", "p"),
}  # fmt: skip
_OPENERS = frozenset("que porque pero y si cuando aunque donde mientras como pues".split())


def subject_of(context: Context, verb: int) -> Subject | None:
    """The subject that stands before word `verb`, when it is sure; a group ("la mayoría de…") has none."""
    tokens = context.tokens
    last = verb - 1
    while (
        last >= 0
        and tokens[last].low in BETWEEN_SUBJECT_AND_VERB
        and gap(context, tokens[last], tokens[last + 1]) == " "
    ):
        last -= 1
    if last < 0 or gap(context, tokens[last], tokens[last + 1]) != " ":
        return None
    return subject_at(context, last)


def beyond_aside(context: Context, verb: int) -> Subject | None:
    """The subject parted from word `verb` by an aside between commas: "los datos, publicados en mayo, demuestran"."""
    tokens = context.tokens
    last = verb - 1
    while (
        last > 0
        and tokens[last].low in BETWEEN_SUBJECT_AND_VERB
        and gap(context, tokens[last], tokens[last + 1]) == " "
    ):
        last -= 1
    if last < 2 or not re.fullmatch(r"(?: \d+)?, ", gap(context, tokens[last], tokens[last + 1])):
        return None
    at = last
    while at > 0 and last - at < _LONGEST_ASIDE and gap(context, tokens[at - 1], tokens[at]) == " ":
        at -= 1
    if not at or gap(context, tokens[at - 1], tokens[at]) != ", " or not _aside(tokens, at, last):
        return None
    found = subject_at(context, at - 1)
    first = _clause_start(context, tokens, at - 1)
    if found is None or not _opens_clause(context, tokens, first):
        return None
    shown = shape(tokens[at].low)
    return found._replace(far=True) if shown is None or shown == (found.gender, found.number) else None


_LONGEST_ASIDE = 12
_TIMES = frozenset(("vez", "veces"))  # «esta vez era necesario»


def _aside(tokens: list[Token], first: int, last: int) -> bool:
    """Whether the words say more of the noun before them: a participle, a relative clause, «según», «como», «junto con»."""
    lead = tokens[first].low
    if lead in (
        "que",
        "quien",
        "quienes",
        "según",
        "como",
        "junto",
        "además",
        "sobre",
        "especialmente",
        "incluidos",
        "incluidas",
        "salvo",
        "excepto",
    ):
        return True
    return last > first and any(r.mood == "part" for r in readings(lead)) and shape(lead) is not None


def subject_at(context: Context, last: int) -> Subject | None:
    """The subject that ends at word `last`."""
    tokens = context.tokens
    if tokens[last].low in _OPENERS or tokens[last].low in _TIMES:
        return None
    if tokens[last].low in PRONOUNS:
        before = tokens[last - 1].low if last else ""
        if before == "de" and (ones := bare_ones(tokens, _clause_start(context, tokens, last), last)):
            return ones
        if before in PREPOSITIONS or (before in ("y", "o", "ni", "como", "que") and last > 1):
            return None
        return Subject(*PRONOUNS[tokens[last].low], last, False)
    if both := _both(context, tokens, last):
        return both
    if named := _person_named(context, tokens, last):
        return named
    first = _behind_time(tokens, _clause_start(context, tokens, last), last)
    return noun_phrase(context, tokens, first, last) or _before_relative(context, tokens, last)


def _one_of_two(tokens: list[Token], first: int, last: int) -> str:
    """The gender of "ella", "Ana" or "mi hermana" from `first` to `last`; "" for anything else."""
    if first == last:
        name = FIRST_NAMES.get(tokens[last].low, "") if tokens[last].text.istitle() else ""
        return PRONOUNS.get(tokens[last].low, ("", ""))[0] or name
    found, noun = DETERMINERS.get(tokens[first].low), tokens[last].low
    gender = sure_gender(noun) if noun_known(noun) and named_noun(noun) else ""
    fits = found and found[1] == number(noun) and (found[0] in ("", gender) or tokens[first].low in ("mi", "tu", "su"))
    return gender if fits and last == first + 1 else ""


def _both(context: Context, tokens: list[Token], last: int) -> Subject | None:
    """ "Ella y sus hermanas", "mi tío y Ana": two joined by y that open their clause; with English only."""
    at = next((k for k in range(last, max(-1, last - 3), -1) if tokens[k].low in ("y", "e")), 0)
    if not at or at == last or not context.english:
        return None
    for first in (at - 2, at - 1):
        if first < 0 or not _opens_clause(context, tokens, first):
            continue
        if any(gap(context, tokens[k], tokens[k + 1]) != " " for k in range(first, last)):
            return None
        one, two = _one_of_two(tokens, first, at - 1), _one_of_two(tokens, at + 1, last)
        if one and two:
            return Subject("f" if one == two == "f" else "m", "p", last, False)
    return None


def _person_named(context: Context, tokens: list[Token], last: int) -> Subject | None:
    """ "Laura está cansada": a first name that opens the clause; with English only."""
    one = FIRST_NAMES.get(tokens[last].low) if tokens[last].text.istitle() and context.english else None
    if one is None:
        return None
    return Subject(one, "s", last, False) if _opens_clause(context, tokens, last) else None


def _opens_clause(context: Context, tokens: list[Token], first: int) -> bool:
    """Whether a word begins its sentence, or its clause behind a conjunction."""
    if not first or re.search(r"[.;:?!¿¡(«—]", gap(context, tokens[first - 1], tokens[first])):
        return True
    return tokens[first - 1].low in ("que", "porque", "pero", "si", "cuando", "aunque")


def _before_relative(context: Context, tokens: list[Token], last: int) -> Subject | None:
    """ "Los estudiantes que viven aquí": a phrase and its relative clause, whose verb follows at once."""
    at = next((k for k in range(last, max(0, last - 12), -1) if tokens[k].low in _OPENERS), 0)
    if (
        at < 2
        or tokens[at].low != "que"
        or any(gap(context, tokens[k], tokens[k + 1]) != " " for k in range(at - 1, last))
    ):
        return None
    inside = tokens[at + 1 : last + 1]
    while inside and inside[0].low in BETWEEN_SUBJECT_AND_VERB:
        inside = inside[1:]
    if not inside or not finite(inside[0].low) or any(t.low in ("o", "ni", "u", "e") for t in inside):
        return None
    if any(finite(t.low) and not sure_gender(t.low) and not noun_known(t.low) for t in inside[1:]):
        return None
    if any(k < len(tokens) and tokens[k].low in ("lo", "la", "los", "las", "le", "les") for k in (last, last + 1)):
        return None  # «los libros que compré los vendió»
    found = noun_phrase(context, tokens, _clause_start(context, tokens, at - 1), at - 1)
    return found._replace(far=True) if found else None


def _behind_time(tokens: list[Token], first: int, last: int) -> int:
    """The word behind "cada día", "hoy", "ahora" that open the clause before its subject: "hoy los precios son altos"."""
    if (
        first + 2 < last
        and tokens[first].low == "cada"
        and tokens[first + 1].low in ("día", "año", "mes", "vez", "semana", "verano", "noche")
    ):
        return first + 2
    leads = (
        "hoy",
        "ahora",
        "actualmente",
        "normalmente",
        "generalmente",
        "entonces",
        "además",
        "ayer",
        "aquí",
        "allí",
        "después",
        "luego",
    )
    return first + 1 if first + 1 < last and tokens[first].low in leads else first


def _clause_start(context: Context, tokens: list[Token], last: int) -> int:
    """The first word of the stretch that ends at `last` and holds no punctuation and no conjunction that opens clauses."""
    k = last
    while k > 0 and gap(context, tokens[k - 1], tokens[k]) == " " and tokens[k - 1].low not in _OPENERS:
        k -= 1
    return k
