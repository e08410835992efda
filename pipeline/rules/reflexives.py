"""Reflexive pronouns of the person who acts: «nosotros se vemos», «quiero irse», «mi tía casó con», «quiere yo trabaje»."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pipeline.lang.clitics import attach, reflexive
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.nouns import listed_noun
from pipeline.rules.verbs import finite, readings

if TYPE_CHECKING:
    from pipeline.lang.inflect import VerbForm

_SE = re.compile(
    r"(?<!\w)(?P<s>yo |tú |nosotros |nosotras )?(?:no )?(?P<c>se) (?P<v>[a-záéíóúñ]+)(?!\w)", re.IGNORECASE
)
_MODAL = re.compile(
    r"(?<!\w)(?P<m>quiero|quieres|queremos|quería|puedo|puedes|podemos|podría|podrías|debo|debes|debemos|debería|deberías|deberíamos|necesito|necesitas|necesitamos|prefiero|prefieres|preferimos|suelo|sueles|solemos|intento|intentas|"
    r"(?:voy|vas|vamos|iba|ibas|empiezo|empiezas|empecé|empezaste|vuelvo|vuelves) a|(?:tengo|tienes|tenemos|tuve|tuviste|tuvimos) que|(?:acabo|acabas|dejé|dejaste|trato|tratas|tratamos) de|estoy|estás|estamos|sigo|sigues|seguimos|sigue) (?P<i>[a-záéíóúñ]*(?:[aeií]r|ándo|iéndo|yéndo)se)(?!\w)",
    re.IGNORECASE,
)
# Verbs that are reflexive where the English has these words, and what stands behind them.
_OWN = {
    "quedar": (r" (?:en casa|en la cama|en (?:el|la|mi|tu|su|un|una) \w+|despierto|dormid[oa]|sin)\b", r"stay\w*|f[ae]ll\w* asleep|ran? out|left without"),
    "reír": (r" de\b", r"laugh\w*"),
    "olvidar": (r" del?\b", r"forg[eo]t\w*"),
    "acordar": (r" del?\b", r"remember\w*"),
    "quejar": (r" del?\b|\s*[.,;!?]| (?:todo|mucho|siempre)\b", r"complain\w*"),
    "arrepentir": (r" del?\b|\s*[.,;!?]", r"regret\w*|sorry"),
    "enamorar": (r" del?\b|\s*[.,;!?]", r"f[ae]ll\w* in love"),
    "casar": (r" con\b|\s*[.,;!?]| (?:en|hace|a los)\b", r"married|marry|got married|get married"),
    "enterar": (r" del?\b", r"f[io]u?nd out|learn\w*|heard"),
    "atrever": (r" a\b", r"dare\w*"),
    "levantar": (r" (?:a las?|temprano|tarde|muy|todos|cada|antes)\b|\s*[.,;!?]", r"g[eo]t\w* up|wake\w* up"),
    "acostar": (r" (?:a las?|temprano|tarde|muy|pronto)\b", r"g[oe]\w* to bed|went to bed"),
    "sentar": (r" (?:en|a|al|junto|aquí|allí|cerca)\b", r"s[ia]t\w*"),
    "duchar": (r"\s*[.,;!?]| (?:antes|después|por|con|todos|cada|y)\b", r"shower\w*"),
    "llamar": (r" (?-i:[A-ZÁÉÍÓÚ])\w+", r"name is|name['’]s|is called|'m called|names are"),
    "mudar": (r" (?:a|de|al|con)\b", r"mov\w+"),
    "parecer": (r" (?:mucho )?(?:a|al)\b", r"looks? like|resembl\w+|similar to"),
    "equivocar": (r"\s*[.,;!?]| (?:de|en|al)\b", r"wrong|mistak\w+"),
}  # fmt: skip
# Clitics, and what makes a noun of the word: «tomé una ducha y».
_NOT_BEFORE = frozenset(
    "me te se nos os lo la los las le les un una unos unas el mi mis tu tus su sus nuestra nuestras nuestro nuestros esta este "
    "estas estos esa ese esas esos otra otras cada ninguna alguna algunas muchas pocas más menos varias tantas de del con por para en "
    "sin a al primera segunda tercera última única nueva misma siguiente mejor peor gran".split()
)
_WISHED = re.compile(
    r"(?<!\w)(?P<w>quier(?:o|es|e|en)|queremos|dese(?:o|as|a|an)|espero|esperamos|necesit(?:o|as|a|an)|prefier(?:o|es|e|en)|dud(?:o|as|a|an)|(?:pide|pides|piden|sugiere|recomienda)n?|quería[ns]?|quiso|quisiera) (?P<s>yo|tú|él|ella|usted|nosotros|nosotras|ellos|ellas|ustedes|(?:mi|tu|su|los|las|mis|tus|sus) [a-záéíóúñ]+) (?:no )?(?:(?:me|te|se|lo|la|le|nos|los|las|les) ){0,2}(?P<v>[a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)


def _person(forms: "tuple[VerbForm, ...]") -> tuple[int, str] | None:
    """The one person that all finite readings have, when it is not the third."""
    found = {(f.person, f.number) for f in forms if f.mood in ("ind", "sub")}
    return next(iter(found)) if len(found) == 1 and next(iter(found))[0] < 3 else None


def _reflexives(context: Context) -> Iterable[Finding]:
    yield from _told_se(context)
    for m in context.finditer(_MODAL):
        helper = finite(m["m"].split()[0].lower()) or ()
        form = next((f for f in readings(m["i"].lower()) if f.mood in ("inf", "ger") and f.clitics == ("se",)), None)
        person = _person(tuple(f for f in helper if f.mood == "ind")) or (_by_english(context) if helper else None)
        if form and person:
            bare = re.sub("se$", "", m["i"].lower())
            plain = next((f for f in readings(bare) if f.mood == form.mood), None)
            host = bare if plain else _without_accent(bare)
            yield replace(
                m.start("i"),
                m.end("i"),
                attach(host, form.mood, (reflexive(*person),)),
                None if context.english else "suggest",
            )


def _without_accent(word: str) -> str:
    return word.translate(str.maketrans("áéí", "aei"))


def _by_english(context: Context) -> tuple[int, str] | None:
    """Who acts when the Spanish form does not tell ("podría irse"): the speaker, where the English says only "I"."""
    said = {w.lower() for w in re.findall(r"\b(?:I|you|he|she|it|we|they|this|that|these)\b", context.english)}
    if re.search(r"(?<!\w)(?:esto|eso|ello|él|ella|ellos|ellas|se)(?!\w)", context.text, re.IGNORECASE):
        return None
    return (1, "s") if said == {"i"} else None


def _told_se(context: Context) -> Iterable[Finding]:
    """ "Nosotros se vemos", "yo se levanto", "me ducho y se visto"."""
    for m in context.finditer(_SE):
        word = m["v"].lower()
        person = _person(finite(word))
        if person is None or listed_noun(word) or word in ("visto", "dicho"):
            if not (
                word == "visto"
                and re.search(r"\b(?:me|yo)\b", context.text, re.IGNORECASE)
                and re.search(r"\bI\b", context.english)
            ):
                continue
            person = (1, "s")
        mine = person == (1, "s")
        subject = (m["s"] or "").strip().lower()
        if (
            mine
            and word.endswith("o")
            and subject != "yo"
            and not (
                re.search(r"(?<!\w)me\b", context.text) and not re.search(r"\b(?:he|she|it|they)\b", context.english)
            )
        ):
            continue  # "se levanto" has lost the accent of "se levantó"
        if mine and not word.endswith("o") and subject != "yo":
            continue
        yield replace(
            m.start("c"), m.end("c"), like(m["c"], reflexive(*person)), None if context.english else "suggest"
        )


def _own_verbs(context: Context) -> Iterable[Finding]:
    """ "Mi hermano quedó en casa", "ella casó con un médico"; with English only."""
    if not context.english or not context.may_have(_is_own):
        return
    tokens = context.tokens
    for n, token in enumerate(tokens):
        for form in finite(token.low):
            behind, english = _OWN.get(form.lemma.removesuffix("se"), ("", ""))
            before = tokens[n - 1].low if n else ""
            if not behind or form.mood not in ("ind", "sub") or before in _NOT_BEFORE or listed_noun(token.low):
                continue
            if re.match(behind, context.text[token.end :]) and re.search(
                rf"\b(?:{english})\b", context.english, re.IGNORECASE
            ):
                pronoun = reflexive(form.person, form.number)
                yield replace(token.start, token.end, like(token.text, f"{pronoun} {token.low}"))
            break


def _is_own(word: str) -> bool:
    return any(f.lemma.removesuffix("se") in _OWN for f in finite(word))


def _wished_that(context: Context) -> Iterable[Finding]:
    """ "Mi jefe quiere yo trabaje": que is missing before a subject and its subjunctive."""
    for m in context.finditer(_WISHED) if context.english else ():
        if any(f.mood == "sub" for f in finite(m["v"].lower())) and not any(
            f.mood == "ind" and f.tense == "pres" for f in finite(m["v"].lower())
        ):
            yield replace(m.end("w"), m.end("w"), " que")


RULES = (
    Rule(
        id="reflexive-person",
        level="fix",
        summary="Gives the reflexive pronoun the person of its verb (“nosotros se vemos” → “nosotros nos vemos”, “quiero irse” → “quiero irme”); a suggestion without English.",
        why="El pronombre reflexivo es el de la persona que actúa: «me levanto», «nos vemos», «quiero irme».",
        find=_reflexives,
        examples=(
            Example("Ayer se fuimos pronto.", "Ayer nos fuimos pronto.", "We left early yesterday."),
            Example("Yo se ducho por la noche.", "Yo me ducho por la noche.", "I shower at night."),
            Example("No puedes quejarse.", "No puedes quejarte.", "You can't complain."),
            Example("Estamos mudándose.", "Estamos mudándonos.", "We are moving."),
        ),
        keep=(
            Keep("Presentó una queja.", "She filed a complaint."),
            Keep("Estamos alerta desde la primera queja.", "We have been alert since the first complaint."),
            Keep("Se fueron y pueden quejarse.", "They left and they can complain."),
            Keep("No se puede sentarse aquí.", "One cannot sit here."),
            Keep("Se levanto tarde.", "He got up late."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="reflexive-verb",
        level="fix",
        summary="Puts the reflexive pronoun of verbs that need it (“ella casó con un médico” → “ella se casó con un médico”); with English only.",
        why="En este sentido el verbo es pronominal: «quedarse en casa», «casarse con», «reírse de», «levantarse a las siete».",
        find=_own_verbs,
        examples=(
            Example("Mi prima casó con un juez.", "Mi prima se casó con un juez.", "My cousin married a judge."),
            Example("Levanto a las seis.", "Me levanto a las seis.", "I get up at six."),
            Example("Olvidó de la cita.", "Se olvidó de la cita.", "He forgot about the appointment."),
        ),
        keep=(
            Keep("El juez los casó en mayo.", "The judge married them in May."),
            Keep("Quedó en el tercer puesto.", "He finished third."),
            Keep("Tomó una ducha y salió.", "He took a shower and left."),
            Keep("Levanto la mano.", "I put my hand up."),
            Keep("Estamos hartos de sus quejas.", "We are fed up with hearing you complain."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="wished-that",
        level="fix",
        summary="Restores que between a verb of wish and a subject with its subjunctive (“quiere yo trabaje” → “quiere que yo trabaje”); with English only.",
        why="Falta la conjunción «que» que introduce lo que se quiere.",
        find=_wished_that,
        examples=(Example("Ella quiere yo cante.", "Ella quiere que yo cante.", "She wants me to sing."),),
        keep=(Keep("Quiere mi coche y no sé por qué.", "He wants my car and I don't know why."),),
        source=GRAMMAR,
    ),
)
