"""The genitive of English left behind a name or noun ("mi hermana's") or its order without the mark ("es mi padre turno")."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.english import means
from pipeline.rules.kin import KIN
from pipeline.rules.nouns import noun_known, number, singular, sure_gender
from pipeline.rules.syntax.grammar import article_of

# "El perro de mi hermana's es viejo": the owner already stands behind «de».
_DONE = re.compile(
    r"(?<!\w)(?P<lead>(?:de (?:(?:mi|mis|tu|tus|su|sus|la|los|las|nuestr[oa]s?) )?|del )(?:[a-záéíóúñ]+ ){0,2}?)(?P<n>[^\W\d_]+)(?P<s>['’]s?)(?=[ .,;:!?)]|$)"
)
_PEOPLE = KIN | frozenset(
    "marido mujer perro gato niño niña médico cuñado cuñada compañero compañera dueño dueña bebé casero casera colega pareja".split()
)
_OWNER = "|".join(sorted(_PEOPLE))
_ORDER = re.compile(
    rf"(?<!\w)(?P<v>es|era|fue|será|perdí|rompí|usé|vi|robaron|vendió|vendí|compré|cogí|tengo|olvidé|conozco|leí|encontré|visité|arreglé|limpié|pinté|cuido|en|con|a|para|por|sobre) (?P<d>mi|mis|tu|tus|su|sus|nuestr[oa]s?) (?P<n>(?:{_OWNER})(?:es|s)?)['’]? (?P<x>[a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)
_START = re.compile(
    rf"^(?P<d>Mis?|Tus?|Sus?|Nuestr[oa]s?) (?P<n>(?:{_OWNER})(?:es|s)?) (?P<x>[a-záéíóúñ]+)(?= (?:es|era|está|estaba|tiene|tenía|fue|se|no|ha|son|están)(?!\w))"
)
_OWN_EN = re.compile(
    r"\b(?:my|your|his|her|our|their) (?:[a-z]+ )?(?P<n>[a-z]+)(?:['’]s|s['’]) (?P<x>[a-z]+(?: [a-z]+)?)\b",
    re.IGNORECASE,
)
_FIRMS = frozenset("McDonald Levi Wendy Macy Domino Lay Kellogg Sotheby Christie Hellmann Moody Lloyd Patrick".split())
_PLURAL = re.compile(r"(?<!\w)(?P<d>el|la|los|las) (?P<n>[a-záéíóúñ]+)['’] (?P<x>[a-záéíóúñ]+)(?!\w)", re.IGNORECASE)
_PLURAL_EN = re.compile(r"\bthe (?P<n>[a-z]+)(?P<s>['’]s|s['’]) (?P<x>[a-z]+(?: [a-z]+)?)\b", re.IGNORECASE)


def _genitives(context: Context) -> Iterable[Finding]:
    english = context.english
    for m in context.finditer(_DONE) if context.may_have("'’".__contains__) else ():
        sure = m["s"] not in "'’"
        if (
            len(re.findall(r"['’‘]", context.text)) > 1
            or not (sure or re.search(r"s['’] ", english))
            or m["n"] in _FIRMS
        ):
            continue
        copied = re.search(rf"(?<!\w){re.escape(m['n'])}['’]s?(?!\w)", english)
        if not copied or re.search(r"(?<!\w)de $", m["lead"]):
            yield replace(m.start("s"), m.end("s"), "")
    if not english:
        return
    told = list(_OWN_EN.finditer(english))
    if len(told) == 1:
        for pattern in (_ORDER, _START):
            for m in context.finditer(pattern):
                yield from _turned(context, m, told[0])
    told = list(_PLURAL_EN.finditer(english))
    if len(told) == 1:
        for m in context.finditer(_PLURAL):
            yield from _turned(context, m, told[0])


def _turned(context: Context, m: re.Match[str], told: re.Match[str]) -> Iterable[Finding]:
    """The thing before its owner: "es mi padre turno" → "es el turno de mi padre"."""
    thing, owner = m["x"].lower(), m["n"].lower()
    same = any(_alike(thing, word) for word in told["x"].split())
    if not same or not _alike(owner, told["n"]) or (not sure_gender(thing) and not noun_known(thing)):
        return
    whose = m["d"].lower()
    if m.re is _PLURAL:
        several = told["s"].startswith("s")
        if several and number(owner) != "p":
            return
        whose = article_of(owner) if several else whose
    new = f"{article_of(thing)} {m['x']} de {whose} {m['n']}".replace(" de el ", " del ")
    if m.re is _START:
        new = new[0].upper() + new[1:]
    start = m.start("d")
    before = context.text[:start]
    contracted = re.search(r"(?<!\w)(?P<p>[Aa]|[Dd]e) $", before)
    if contracted and new.startswith("el "):
        yield replace(
            contracted.start("p"),
            m.end("x"),
            f"{contracted['p']}l {new[3:]}",
        )
        return
    yield replace(start, m.end("x"), new, evidence=told.group())


def _alike(spanish: str, english: str) -> bool:
    low = english.lower()
    return any(
        means(s, e) for s in (spanish, singular(spanish)) for e in (low, low.removesuffix("s"), low.removesuffix("es"))
    )


RULES = (
    Rule(
        id="left-genitive",
        level="fix",
        summary="Drops a genitive ’s behind de, and puts the thing before its owner (“es mi padre turno” → “es el turno de mi padre”).",
        why="El genitivo del inglés se dice con «de»: «el turno de mi padre».",
        find=_genitives,
        examples=(
            Example("El perro de mi hermana's es viejo.", "El perro de mi hermana es viejo."),
            Example(
                "Es mi padre turno de cocinar.",
                "Es el turno de mi padre de cocinar.",
                "It is my father's turn to cook.",
            ),
            Example("Mi hermano coche es rojo.", "El coche de mi hermano es rojo.", "My brother's car is red."),
        ),
        keep=(
            Keep("Es mi padre, turno de noche.", "He is my father, on the night shift."),
            Keep("El coche de mi padre es 'rojo'.", "My father's car is 'red'."),
            Keep("Es mi hermano pequeño.", "He is my little brother's friend."),
            Keep("Soy fan de McDonald's.", "I am a fan of McDonald's."),
        ),
        source=GRAMMAR,
    ),
)
