"""Tenses that the text itself and the English contradict: "ayer voy al dentista", "te llamé mañana", "vivía allí desde 2005"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.nouns import named_noun
from pipeline.rules.verbs import to

if TYPE_CHECKING:
    from pipeline.lang.inflect import VerbForm
    from pipeline.rules.base import Token

_YEAR = r"(?:1[5-9]\d\d|20[01]\d)"
_PAST_TIME = re.compile(
    rf"(?<!\w)(?:ayer|anoche|anteayer|antier|(?:la semana|el mes|el año|el verano|el invierno|el otoño|la primavera|el lunes|el martes|el miércoles|el jueves|el viernes|el sábado|el domingo) pasad[oa]|hace (?:\w+ )?(?:un|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|\d+|pocos|pocas|muchos|varios|varias|unos|unas) (?:minutos?|horas?|días?|semanas?|mes(?:es)?|años?|siglos?)(?! que)|hasta {_YEAR}|en {_YEAR}|en los años \w+|de niñ[oa]|antes de (?:mudar|venir|casar|empezar|llegar|morir)\w*)(?!\w)",
    re.IGNORECASE,
)
_SINCE = re.compile(
    r"(?<!\w)desde (?:hace|entonces|siempre|que|\d{4}|ayer|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)(?!\w)",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"(?<!\w)(?:(?<!la )(?<!esta )(?<!por la )(?<!una )(?<!de )mañana|pasado mañana|la próxima semana|el próximo \w+|la semana que viene|el \w+ que viene)(?!\w)",
    re.IGNORECASE,
)
_EN_WILL = re.compile(r"\b(?:will|won['’]t|going to)\b|['’]ll\b", re.IGNORECASE)
# Verbs whose past is told as a state rather than an event.
_STATES = frozenset("estar tener querer saber parecer soler poder deber".split())


def _finite(context: Context) -> "list[tuple[Token, VerbForm]]":
    """The finite verbs of the segment with their reading in the indicative; others with what they have."""
    from pipeline.lang.inflect import analyse

    at = {t.idx for t in context.doc if t.pos_ in ("VERB", "AUX")}
    found = []
    for token in context.tokens:
        forms = [f for f in analyse(token.low) if f.mood in ("ind", "sub", "imp") and not f.voseo]
        certain = token is context.tokens[0] and not named_noun(token.low) and token.low.endswith(("é", "ó", "í"))
        if (token.start in at or certain) and forms:
            found.append((token, _reading(context, token, forms)))
    return found


def _reading(context: Context, token: "Token", forms: "list[VerbForm]") -> "VerbForm":
    """The likeliest reading: indicative, of ir before "a", of the speaker only where the English says "I"."""
    told = [f for f in forms if f.mood == "ind"] or forms
    if re.match(r" (?:a|al|adonde)\b", context.text[token.end :]):
        told = [f for f in told if f.lemma == "ir"] or told
    person = 1 if re.search(r"\bI\b", context.english) else 3
    return next((f for f in told if f.person == person), told[0])


def _may_be_past(low: str) -> bool:
    """Whether one of the readings of a form is the past already."""
    from pipeline.lang.inflect import analyse

    return any(f.mood == "ind" and f.tense == "past" for f in analyse(low))


def _english_tenses(context: Context) -> set[str]:
    """Tags of the English finite verbs: VBD, VBZ, VBP, MD."""
    from pipeline.lang.english import analyse

    return {t.tag_ for t in analyse(context.english) if t.tag_ in ("VBD", "VBZ", "VBP", "MD")}


def _tenses(context: Context) -> Iterable[Finding]:
    if not context.english or not any(context.may_match(p) for p in (_PAST_TIME, _TO_COME, _SINCE)):
        return
    if "?" in context.text and "¿" not in context.text:
        return
    past, ahead = _PAST_TIME.search(context.text), _TO_COME.search(context.text)
    since = _SINCE.search(context.text)
    if not (past or ahead or since) or re.search(r'[«“"]', context.text):
        return
    tenses = _english_tenses(context)
    verbs = _finite(context)
    told = [(t, f) for t, f in verbs if f.mood == "ind"]
    if len(told) != 1:
        return
    token, form = told[0]
    if past and not since and tenses == {"VBD"} and form.tense == "pres" and not _EN_WILL.search(context.english):
        if _may_be_past(token.low):
            return  # «viste» of ver, «llegamos»
        if form.lemma == "haber" and token.low != "hay":
            return  # "ha llegado hace una hora"
        if token.low in ("hace", "hacen") or (form.lemma == "ir" and re.match(r" a \w+r\b", context.text[token.end :])):
            return
        new = "hubo" if token.low == "hay" else to(form, "ind", "imperf" if form.lemma in _STATES else "past")
    elif ahead and not past and form.tense == "past" and _EN_WILL.search(context.english) and "VBD" not in tenses:
        new = to(form, "ind", "fut")
    elif (
        since
        and form.tense == "imperf"
        and re.search(r"\b(?:has|have)\b|['’]ve\b", context.english)
        and "VBD" not in tenses
    ):
        if re.match(r" (?:que|entonces)\b", context.text[since.start() + 5 :]):
            return
        new = to(form, "ind", "pres")
    else:
        return
    if new != token.low:
        yield replace(token.start, token.end, like(token.text, new))


RULES = (
    Rule(
        id="tense-differs",
        level="fix",
        summary="Puts the verb in the tense that its adverb of time and the English have (“ayer voy” → “ayer fui”); with English only.",
        why="El tiempo del verbo contradice al adverbio y al inglés.",
        find=_tenses,
        examples=(
            Example("Ayer voy al dentista.", "Ayer fui al dentista.", "Yesterday I went to the dentist."),
            Example("Mañana viajé a Lima.", "Mañana viajaré a Lima.", "Tomorrow I will travel to Lima."),
            Example("Vivía en Lima desde 2005.", "Vive en Lima desde 2005.", "He has lived in Lima since 2005."),
        ),
        keep=(
            Keep("Ayer compré pan.", "Yesterday I bought bread."),
            Keep("Vivía en Lima desde 2005.", "He had lived in Lima since 2005."),
            Keep("Mañana viajo a Lima.", "Tomorrow I travel to Lima."),
            Keep("Muere en 1616.", "He dies in 1616."),
            Keep("¿Viste algo raro anoche?", "Did you see anything strange last night?"),
        ),
        source=GRAMMAR,
    ),
)
