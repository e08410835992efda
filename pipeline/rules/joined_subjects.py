"""Subjects that stand or act together: "tú y yo sabe", "mis hermanas viven juntas y comparte los gastos"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Finding
from pipeline.rules.nouns import noun_known, sure_gender
from pipeline.rules.phrases import gap
from pipeline.rules.subjects import subject_of
from pipeline.rules.verb_numbers import NOT_HERE, in_number, is_nominal, refit, says_so, third
from pipeline.rules.verbs import finite

_AND_I = re.compile(
    r"(?:^|[.;:,¿¡(] ?|\b(?:que|cuando|porque|si|pero|y) )(?:tú|ella|él|usted|ellos|ellas|(?:mi|tu|su|el|la|nuestro|nuestra) [a-záéíóúñ]+|(?:mis|tus|sus|los|las) [a-záéíóúñ]+|(?-i:[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)) y yo (?:(?:no|nunca|siempre|también|ya|solo) )?(?:(?:nos|lo|la|los|las|le|les) )?([a-záéíóúñ]+)\b",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"(?:^|[.;:¿¡(] ?|\b(?:que|cuando|porque|si|pero) )(?P<a>(?:el|la|los|las|mis?|tus?|sus?|nuestr[oa]s?) [a-záéíóúñ]+) (?:y|e) (?P<b>(?:el|la|los|las|mis?|tus?|sus?|nuestr[oa]s?) [a-záéíóúñ]+) (?:(?:no|nunca|siempre|también|ya) )?(?:(?:se|me|te|nos) )?(?P<v>[a-záéíóúñ]+)\b",
    re.IGNORECASE,
)


def of_several(context: Context) -> Iterable[Finding]:
    """ "Tú y yo sabe", "mi padre y mi hermana vive": two joined by y take the plural."""
    if not re.search(r"\band\b", context.english):
        return
    for m in context.finditer(_AND_I):
        yield from refit(context, m, 1, 1, "p")
    for m in context.finditer(_BOTH):
        heads = [m[g].lower().split()[1] for g in "ab"]
        verb = next(n for n, t in enumerate(context.tokens) if t.start == m.start("v"))
        if (
            all(sure_gender(h) and noun_known(h) for h in heads)
            and third(m["v"].lower())
            and not is_nominal(context, verb)
        ):
            yield from in_number(context, verb, "p")


def carried(context: Context) -> Iterable[Finding]:
    """ "Mis hermanas viven juntas y comparte los gastos": the verb behind "y" has the subject of the one before."""
    tokens = context.tokens
    for n in range(3, len(tokens)):
        if (
            tokens[n - 1].low not in ("y", "e")
            or not tokens[n].text.islower()
            or not third(tokens[n].low)
            or tokens[n].low in NOT_HERE
        ):
            continue
        if gap(context, tokens[n - 1], tokens[n]) != " " or not _goes_on(context, tokens[n].low):
            continue
        for k in range(n - 2, 1, -1):
            if gap(context, tokens[k], tokens[k + 1]) != " " or tokens[k].low in (
                "que",
                "quien",
                "si",
                "y",
                "e",
                "o",
                "porque",
                "cuando",
                "donde",
            ):
                break
            forms = finite(tokens[k].low)
            if any((f.person, f.number) == (3, "p") and f.mood == "ind" for f in forms) and not noun_known(
                tokens[k].low
            ):
                subject = subject_of(context, k)
                if subject and subject.number == "p" and not is_nominal(context, n):
                    yield from in_number(context, n, "p")
                break


_AND_DOES = re.compile(r"\b(?:and|but) (?:(?:then|also|now|never|always|often|usually|even|not) )?([a-z]+)\b")


def _goes_on(context: Context, word: str) -> bool:
    """Whether the English, too, has this verb right behind "and": "live together and share", not "and it sleeps"."""
    return says_so(context, word, ("VBP", "VBD", "VB"), frozenset(_AND_DOES.findall(context.english)))
