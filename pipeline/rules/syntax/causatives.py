""" "Have something done" and "cannot help doing"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from typing import TYPE_CHECKING

from pipeline.lang.triggers import only
from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import singular
from pipeline.rules.syntax.grammar import (
    DATIVE,
    WORD,
    Person,
    article_of,
    bare,
    conjugated,
    form_of,
    gerund,
    infinitive,
    participle,
)
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import readings

if TYPE_CHECKING:
    from pipeline.lang.inflect import VerbForm

_DONE_EN = r"(?:repaired|fixed|cut|painted|cleaned|washed|dyed|installed|printed|translated|checked|removed|serviced|delivered|built|made|done|pierced|examined|tested|replaced|remodell?ed|renovated|tuned|trimmed|whitened|straightened|dry-cleaned|developed|framed|altered|shortened)"
_HAVE_EN = en(
    rf"(?:have|has|had|having|get|gets|got|getting) (?:(?:my|your|his|her|its|our|their|the|a|an|this|that) (?:\w+ ){{1,3}}?|it ){_DONE_EN}(?! out\b)"
)
_DONE = frozenset(
    "reparar arreglar cortar pintar limpiar lavar teñir instalar imprimir traducir revisar quitar entregar construir perforar examinar probar reemplazar remodelar renovar recortar blanquear enderezar enmarcar acortar cambiar".split()
)
_OWN_HAIR = frozenset("pelo cabello uña barba melena flequillo".split())
_TO_HAVE = ("tener", "conseguir", "obtener")
_HAD = only(
    lambda word: word in _TO_HAVE or any(f.lemma in _TO_HAVE for f in readings(word)),
    es(
        rf"(?P<v>(?:tener|conseguir|obtener|teniendo|consiguiendo)|{WORD}) (?P<np>(?P<d>mi|tu|su|mis|tus|sus|nuestr[oa]s?|el|la|los|las|un|una|est[ea]) (?P<n>{WORD})(?: {WORD})?) (?P<p>{WORD}[dst][oa]s?)"
    ),
)
# Without English: «necesito tener mi reloj reparado», «tuve mi pelo cortado»; «tengo mi coche reparado» is good.
_HAD_OWN = es(
    rf"(?P<v>tener|tuv[a-záéíóú]+) (?P<np>(?P<d>mi|tu|su|mis|tus|sus|nuestr[oa]s?) (?P<n>{WORD})(?: {WORD})?) (?P<p>{WORD}[dst][oa]s?)"
)


_SELF = {"mi": "me", "tu": "te", "su": "se", "nu": "nos"}
_OFTEN = re.compile(
    r"(?<!\w)(?:cada|todos los|todas las|una vez|dos veces|siempre|nunca|a menudo|hoy|mañana)(?!\w)", re.IGNORECASE
)


def _state(m: re.Match[str], form: "VerbForm") -> bool:
    """Whether «tener» says how a thing is: «ya tenía el trabajo cortado», «tenía el pelo cortado a lo chico»."""
    if form.lemma != "tener" or form.mood != "ind" or form.tense not in ("pres", "imperf"):
        return False
    own = re.match(r"(?:mi|tu|su)s?$|nuestr", m["d"], re.IGNORECASE)
    return not own and _OFTEN.search(m.string) is None


def _had_done(m: re.Match[str]) -> Written:
    verb, done = m["v"].lower(), participle(m["p"].lower())
    forms = [
        f
        for f in readings(verb)
        if f.lemma in ("tener", "conseguir", "obtener") and f.mood in ("ind", "inf", "ger", "sub")
    ]
    if not forms or done is None or done.lemma not in _DONE or _state(m, forms[0]):
        return ""
    form, action = forms[0], bare(done)
    person: Person = (form.person, form.number)
    own = singular(m["n"].lower()) in _OWN_HAIR and done.lemma in ("cortar", "teñir", "recortar", "lavar")
    if form.mood == "inf" and own and m["d"].lower()[:2] in _SELF:
        return f"{action}{_SELF[m['d'].lower()[:2]]} {article_of(m['n'])} {m['n']}"
    if form.mood in ("inf", "ger"):
        make, send = ("hacer", "mandar") if form.mood == "inf" else ("haciendo", "mandando")
        return (f"{make} {action} {m['np']}", f"{action} {m['np']}", f"{send} {action} {m['np']}")
    if own:
        from pipeline.lang.inflect import reflexive

        return f"{reflexive(*person)} {conjugated(done.lemma, form.mood, form.tense, person)} {article_of(m['n'])} {m['n']}"
    rest = m["np"].split(" ", 1)[1]
    theirs = f"{DATIVE[person]} {conjugated(done.lemma, form.mood, form.tense, (3, 'p'))} {article_of(m['n'])} {rest}"
    return (
        f"{conjugated('hacer', form.mood, form.tense, person)} {action} {m['np']}",
        theirs,
        f"{conjugated('mandar', form.mood, form.tense, person)} {action} {m['np']}",
        f"{conjugated('llevar', form.mood, form.tense, person)} a {action} {m['np']}",
    )


_CAUSED = finder(
    Pair(_HAD, _HAVE_EN, _had_done),
    Pair(_HAD_OWN, en(r"\0"), _had_done, alone="suggest"),
)

_HELP = es(
    rf"(?P<no>no )(?P<c>(?:lo|la|se|me|te|nos) )?(?P<v>{WORD}|haber podido|ha podido) ayudar(?P<own>me|te|se|nos)? (?:a |de |en |con |por )?(?P<i>{WORD}(?:[aeií]r|ndo)(?:me|te|se|nos|l[aeo]s?)*)"
)
_HELP_EN = en(r"(?:can't|cannot|can not|couldn't|could not|can never|could never|can't seem to) help (?:but |\w+ing)")


def _helped(m: re.Match[str]) -> Written:
    verb = form_of(m["v"].lower(), "poder")
    done = gerund(m["i"].lower()) or infinitive(m["i"].lower())
    return f"{m['no']}{m['v']} evitar {bare(done)}" if verb and done else ""


_UNHELPED = finder(
    Pair(_HELP, _HELP_EN, _helped, alone=None),
    Pair(
        es(r"(?P<no>no )lo (?P<v>p[uo]\w+) ayudar"),
        en(r"(?:can't|cannot|can not|couldn't|could not) help (?:it|that)"),
        r"\g<no>lo \g<v> evitar",
    ),
)

RULES = (
    Rule(
        id="had-it-done",
        level="fix",
        summary="Writes hacer with an infinitive for “have something done”; without English at most a suggestion.",
        why="El encargo se dice en español con «hacer» o «mandar» e infinitivo, o con «me repararon el coche»; «tener algo reparado» es otra cosa.",
        find=_CAUSED,
        examples=(
            Example("Tuvieron el jardín limpiado.", "Hicieron limpiar el jardín.", "They had the garden cleaned."),
            Example("Quiero tener mi reloj revisado.", "Quiero hacer revisar mi reloj.", "I want to have my watch checked."),
            Example("Tuve mi pelo teñido.", "Me teñí el pelo.", "I had my hair dyed."),
        ),
        keep=(
            Keep("Ya tenía el traje cortado.", "She already had the suit cut."),
            Keep("Tengo el coche aparcado fuera.", "I have my car parked outside."),
            Keep("Tenía la cara pintada.", "His face was painted."),
            Keep("Tiene la casa limpia.", "She has the house clean."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="cannot-help",
        level="fix",
        summary="Writes no poder evitar for “cannot help doing”; with English only.",
        why="«Cannot help» no es «ayudar», sino «no poder evitar».",
        find=_UNHELPED,
        examples=(
            Example("No pude ayudar sonriendo.", "No pude evitar sonreír.", "I couldn't help smiling."),
            Example("No podía ayudar a pensar en ella.", "No podía evitar pensar en ella.", "I couldn't help thinking of her."),
        ),
        keep=(
            Keep("No pude ayudar a cocinar.", "I couldn't help to cook."),
            Keep("No lo puedo ayudar.", "I can't help him."),
            Keep("No puedo ayudarte.", "I can't help you."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
