"""People and figures that the translation left out behind a verb or "de cada"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Finding, replace, words
from pipeline.rules.evidence import SPELT
from pipeline.rules.lost_names import NO_NAMES, is_name
from pipeline.rules.verbs import finite, readings

# "Ask Marcus; …", "tell Laura to come": whom the verb of the English is said to.
_TOLD_EN = re.compile(
    r"\b(?P<verb>[Aa]sk|[Tt]ell|[Gg]ive|[Ss]how|[Tt]hank|[Ss]end|[Ll]end|[Ww]rite|[Rr]emind|[Bb]ring|[Pp]ay|[Bb]uy|[Rr]ead|[Tt]each|[Oo]ffer|[Aa]sked|[Tt]old|[Gg]ave|[Ss]howed|[Tt]hanked|[Ss]ent|[Ll]ent|[Ww]rote|[Rr]eminded|[Bb]rought|[Pp]aid|[Bb]ought|[Oo]ffered) (?:to )?(?P<name>[A-Z][a-zéáíóúñ]{2,})(?=[.,;:!?]| (?:not )?(?:to|if|whether|about|for|what|that|how|where|when|why|who|the|a|an|my|your|his|her|our|their|some|this|these|those|two|three)\b)"
)
_TOLD = re.compile(
    r"^\W{0,2}(?:(?:Por favor, |No |Ayer |Ya |Yo |Anoche )*(?:(?P<le>[Ll]e) (?P<v>[a-záéíóúñ]+)|(?P<enclitic>[A-ZÁÉÍÓÚa-záéíóúñ]+le)))(?= (?!a )|[.,;:!?]|$)"
)


def told_whom(context: Context) -> Iterable[Finding]:
    """ "Dile que venga" for "tell Laura to come": the name that "le" stands for."""
    m = _TOLD.match(context.text)
    named = list(_TOLD_EN.finditer(context.english)) if m else []
    if m is None or len(named) != 1 or re.search(r"\b(?:him|her|he|she|them)\b", context.english[: named[0].end()]):
        return
    name = named[0]["name"]
    here = {t.low for t in words(context.text)}
    if name in NO_NAMES or name.lower() in here or not is_name(context, *named[0].span("name")):
        return
    if any(t.text[0].isupper() and not context.sentence_start(t.start) for t in context.tokens):
        return  # the name may be there in Spanish dress
    told = m["enclitic"] and any(f.mood in ("imp", "inf") and f.clitics for f in readings(m["enclitic"].lower()))
    if told or (m["v"] and finite(m["v"])):
        yield replace(m.end(), m.end(), f" a {name}", evidence=named[0][0])


_COUNT = "uno|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve"
_OF_EACH = re.compile(rf"(?<!\w)(?:{_COUNT}|\d+) de cada(?= [a-záéíóúñ]+s\b)", re.IGNORECASE)
_OF_EACH_EN = re.compile(
    r"\b(?:one|two|three|four|five|six|seven|eight|nine|\d+) (?:out of|in|of|of every|out of every|in every) (\d+|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|hundred)\b",
    re.IGNORECASE,
)
_NUMERAL = {v: k for k, v in SPELT.items() if k not in ("un", "una", "ciento")}


def of_each(context: Context) -> Iterable[Finding]:
    """ "3 de cada estudiantes" for "3 out of 10 students"."""
    for m in context.finditer(_OF_EACH):
        found = _OF_EACH_EN.findall(context.english)
        if len(found) == 1:
            size = found[0] if found[0].isdigit() else _NUMERAL.get(SPELT[found[0].lower()], "")
            yield replace(m.end(), m.end(), f" {size}", evidence=found[0])
