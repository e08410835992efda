"""People and figures that the translation left out behind a verb or "de cada"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Finding, replace, words
from pipeline.rules.lost_names import NO_NAMES, is_name
from pipeline.rules.spelt_numbers import SPELT
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


# "Me llamo y soy de Texas", "sale a las.", "vi a en el mercado", "la novela de se publicó": what the words ask for is gone.
_CALLED = re.compile(
    r"(?<!\w)(?:me llamo|se llama|mi nombre es|su nombre es)(?= (?:y|pero|e)\b|\s*[.,;]|\s*$)", re.IGNORECASE
)
_CALLED_EN = re.compile(
    r"\b(?:name(?:['’]s| is| was)|called|named) ((?:[A-Z][a-zéáíóúñ]+)(?: [A-Z][a-zéáíóúñ]+)?)(?![\w’'])|\bI(?:['’]m| am) ([A-Z][a-zéáíóúñ]+)(?= and\b|[.,])"
)
_AT = re.compile(r"(?<!\w)a las(?=\s*[.,;!?]|\s*$| (?:en|y|con|para|porque|pero)\b)", re.IGNORECASE)
_AT_EN = re.compile(r"\bat (\d{1,2}(?::\d\d)?)(?:\s?([ap])\.?m\.?)?(?![\w:])", re.IGNORECASE)
_SAW_AT = re.compile(r"(?<!\w)([a-záéíóúñ]+) a(?= (?:en|con|ayer|hoy|anoche|por|mañana)\b)", re.IGNORECASE)
_SAW_EN = re.compile(r"\b([a-z]+) ([A-Z][a-zéáíóúñ]{2,})(?= (?:at|in|on|with|yesterday|today|last|this|tomorrow|by)\b)")
_OF = re.compile(
    r"(?<=[a-záéíóúñ]) de(?= (?:se|fue|es|era|está|tiene|no|ha|había|me|nos|ganó|salió|llegó)\b)", re.IGNORECASE
)
_OF_EN = re.compile(r"(?<!\w)([A-Z][a-zéáíóúñ]{2,})['’]s\b")


def names_asked_for(context: Context) -> Iterable[Finding]:
    """A name, or an hour, that the words before it ask for, when only the English has it."""
    here = {t.low for t in words(context.text)}
    for gap, source in ((_CALLED, _CALLED_EN), (_SAW_AT, _SAW_EN), (_OF, _OF_EN)):
        places = list(context.finditer(gap))
        found = list(source.finditer(context.english)) if len(places) == 1 else []
        if len(found) != 1:
            continue
        at, m = places[0], found[0]
        name = next(g for g in reversed(m.groups()) if g)
        begin = m.end() - len(name) if source is _SAW_EN else m.start(m.lastindex or 1)
        if any(w.lower() in here or w in NO_NAMES for w in name.split()) or name in _NO_PEOPLE:
            continue
        if source is _SAW_EN and not finite(at.group(1).lower()):
            continue
        if is_name(context, begin, begin + len(name)):
            yield replace(at.end(), at.end(), f" {name}", evidence=m[0])
    hours = list(context.finditer(_AT))
    said = list(_AT_EN.finditer(context.english)) if len(hours) == 1 else []
    if len(said) == 1:
        half = f"\u00a0{said[0][2].lower()}.\u00a0m." if said[0][2] else ""
        end = hours[0].end() + (context.text[hours[0].end() :].startswith(".") and bool(half))
        yield replace(hours[0].end(), end, f" {said[0][1]}{half}", evidence=said[0][0])


_NO_PEOPLE = frozenset(
    "What That There Here Who It Let He She How Where When Today Everybody Everyone Nobody Somebody".split()
)
