"""Conjunctions that come in pairs: tanto… como, o… o, ni… ni, entre… y, desde… hasta."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.model import Patch
from pipeline.rules.base import Context, Finding, like, replace
from pipeline.rules.nouns import sure_gender
from pipeline.rules.verbs import finite

_BOTH_AND = re.compile(
    r"(?<!\w)tanto (?:el|la|los|las|en|a|al|con|de|por|para|mi|mis|tu|tus|su|sus|un|una|entre|si|sobre)?[ ]?[^.;:,?!¿¡]{1,60}?(?: )(y|e)(?= (?:el|la|los|las|en|a|al|con|de|por|para|mi|mis|tu|tus|su|sus|un|una|si|sobre|[a-záéíóúñ]+)\b)",
    re.IGNORECASE,
)
_ONE_OF_TWO = (
    r"(?:(?:el|la|los|las|mi|mis|tu|tus|su|sus|un|una|yo|tú)(?!\w)|(?-i:[A-ZÁÉÍÓÚÑ])|[a-záéíóúñ]+[^s\W](?!\w))"
)
_BOTH_TWO = re.compile(
    rf"(?<!\w)(ambos|ambas) (?={_ONE_OF_TWO}[^.;:,?!]{{0,40}}? (y|e) {_ONE_OF_TWO})",
    re.IGNORECASE,
)
# «Ambos lados y haz un lazo» has the noun that «ambos» goes with; only the bare words of "both A and B" are a pair.
_BOTH_EN = re.compile(r"\bboth [\w' -]+? and\b", re.IGNORECASE)
# «Ambas tías y primas»: a pair of plurals that English names with both.
_BOTH_PLURALS = re.compile(
    r"(?<!\w)(ambos|ambas) (?P<a>[a-záéíóúñ]+s) (?P<y>y|e) (?P<b>[a-záéíóúñ]+s)(?= [a-záéíóúñ])", re.IGNORECASE
)
_BOTH_PLURALS_EN = re.compile(r"\bboth (?!of\b|the\b)\w+s and \w+s\b", re.IGNORECASE)
_EITHER = re.compile(r"(?:^|[.;:¿¡(] ?)o (?:bien )?[^.;:?!]{2,50}? (y) (?=[a-záéíóúñ]+)", re.IGNORECASE)
_NEITHER = re.compile(r"(?<!\w)ni (?:[a-záéíóúñ]+ ){1,3}(o|u) (?=(?:[a-záéíóúñ]+))", re.IGNORECASE)
_NEITHER_AND = re.compile(
    r"(?<!\w)ni (?:(?:a|con|de|en|por|para) )?(?:(?:el|la|los|las|mi|tu|su|mis|tus|sus|un|una) )?[a-záéíóúñ]+ (y|e) (?=[a-záéíóúñ]+)",
    re.IGNORECASE,
)
# «No tengo coche o bicicleta», «no llamó o escribió»: what is denied of both is joined by ni.
_NOT_OR = re.compile(
    r"(?<!\w)no (?P<v>[a-záéíóúñ]+) (?:(?P<n>[a-záéíóúñ]+) )?(?P<o>o|u) (?P<w>[a-záéíóúñ]+)(?=\s*(?:[.,;!)]|$))",
    re.IGNORECASE,
)
_NOT_AND = re.compile(
    r"(?<!\w)no [a-záéíóúñ]+ (?P<n>[a-záéíóúñ]+) (?P<o>y|e) (?P<w>[a-záéíóúñ]+)(?=\s*(?:[.,;!)]|$))", re.IGNORECASE
)
_NOT_OR_EN = re.compile(
    r"(?:n['’]t|\bnot|\bnever) (?:\w+ )?(?:an? |any )?\w+ or (?:an? |any )?\w+(?=\s*(?:[.,;!)]|$))", re.IGNORECASE
)
_NUMBER = r"(?:\d[\d.,]*|un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|mil)"
_RANGE_OR = re.compile(rf"(?<!\w)entre (?:los |las )?{_NUMBER} (o|u) (?=(?:los |las )?{_NUMBER}\b)", re.IGNORECASE)
_RANGE = re.compile(
    r"(?<!\w)entre (?:los |las |el |la )?(?:\d[\d.,]*|[a-záéíóúñ]+) (a)(?= (?:los |las |el |la )?(?:\d|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|doce|quince|veinte|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien)\w*)",
    re.IGNORECASE,
)
_SINCE_TO = re.compile(r"(?<!\w)desde (?:el )?\d{4} (al?)(?= \d{4}\b)", re.IGNORECASE)
_SET = re.compile(
    r"(?<!\w)(?:(?:más|tarde|antes|vivo|viva) (?P<y>y) (?:menos|temprano|después|muerto|muerta))(?!\w)", re.IGNORECASE
)
_SET_EN = re.compile(r"\b(?:more or less|sooner or later|dead or alive|earlier or later)\b", re.IGNORECASE)
_I = re.compile(r"(?<=[a-záéíóúñ] )(i)(?= [a-záéíóúñ]{2,})")


def pairs(context: Context) -> Iterable[Finding]:
    """ "Tanto los niños y los adultos", "ambos mi padre y yo", "o te callas y te vas", "entre 20 a 30", "tarde y temprano"."""
    english = context.english
    if re.search(r"\b(?:both|as well as|as much)\b", english, re.IGNORECASE):
        for m in context.finditer(_BOTH_AND):
            if not re.search(r"\b(?:como|que|cuanto)\b", m.group()) and not re.match(
                r"[^.;:?!]*\bcomo\b", context.text[m.end() :]
            ):
                yield replace(m.start(1), m.end(1), "como")
        for m in context.finditer(_BOTH_TWO) if _BOTH_EN.search(english) else ():
            following = re.match(r" ([a-záéíóúñ]+)", context.text[m.end(1) :])
            if following and finite(following[1]) and not sure_gender(following[1]):
                continue  # «ambas firman en el lugar y fecha indicados»
            patches = (
                Patch(start=m.start(1), end=m.end(1), new=like(m.group(1), "tanto")),
                Patch(start=m.start(2), end=m.end(2), new="como"),
            )
            yield Finding(patches)
        for m in context.finditer(_BOTH_PLURALS) if _BOTH_PLURALS_EN.search(english) else ():
            articles = {"m": "los", "f": "las"}
            one, other = articles.get(sure_gender(m["a"].lower())), articles.get(sure_gender(m["b"].lower()))
            if one and other:
                new = f"{like(m[1], 'tanto')} {one} {m['a']} como {other} {m['b']}"
                yield replace(m.start(), m.end(), new)
    if re.search(r"\beither\b[^.;]*\bor\b", english, re.IGNORECASE):
        for m in context.finditer(_EITHER):
            if not re.search(r" o ", context.text[m.start() + 3 :]):
                yield replace(m.start(1), m.end(1), "u" if re.match(r" h?o", context.text[m.end(1) :]) else "o")
    if re.search(r"\b(?:n't|not|no|neither|without|n’t)\b|n['’]t\b", english) and re.search(r"\b(?:n?or)\b", english):
        for m in context.finditer(_NEITHER):
            yield replace(m.start(1), m.end(1), "ni")
    if re.search(r"\bneither\b[^.;]*\bnor\b", english, re.IGNORECASE) and not re.search(r"\band\b", english):
        for m in context.finditer(_NEITHER_AND):
            if not re.search(r"\bni\b", context.text[m.end() :]):
                yield replace(m.start(1), m.end(1), "ni")
    for m in context.finditer(_NOT_OR) if _NOT_OR_EN.search(english) else ():
        first, second = m["n"] or m["v"], m["w"]
        verbs = finite(m["v"].lower())
        nouns = sure_gender(first.lower()) and sure_gender(second.lower())
        alike = bool(nouns) if m["n"] else bool(finite(second.lower()))
        if verbs and alike and "?" not in context.text[m.end() :]:
            yield replace(m.start("o"), m.end("o"), "ni")
    if re.search(r"\bneither\b[^.;]*\bnor\b", english, re.IGNORECASE):
        for m in context.finditer(_NOT_AND):
            if sure_gender(m["n"].lower()) and sure_gender(m["w"].lower()):
                yield replace(m.start("o"), m.end("o"), "ni")
    for m in context.finditer(_RANGE_OR) if re.search(r"\bbetween\b[^.;]*\band\b", english, re.IGNORECASE) else ():
        yield replace(m.start(1), m.end(1), "y")
    for m in context.finditer(_RANGE):
        if re.search(r"\d|[a-z]", english) and re.search(r"\bbetween\b", english, re.IGNORECASE):
            yield replace(m.start(1), m.end(1), "y")
    for m in context.finditer(_SINCE_TO) if re.search(r"\bfrom\b[^.]*\bto\b", english, re.IGNORECASE) else ():
        yield replace(m.start(1), m.end(1), "hasta")
    if _SET_EN.search(english):
        for m in context.finditer(_SET):
            yield replace(m.start("y"), m.end("y"), "o")
    if re.search(r"\band\b", english) and not re.search(r"\b(?:y|e)\b", context.text):
        for m in context.finditer(_I):
            yield replace(m.start(1), m.end(1), "y")
