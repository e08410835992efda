"""Verbs that lost the accent of their preterite or future: "yo estudie", "ella llego", "llegara" for "will arrive"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lang.english import analyse as english_tokens
from pipeline.lang.triggers import Beside
from pipeline.rules.accentless_verbs import future_of, lost_accent, may_lack_accent, noun_too, slots_of
from pipeline.rules.base import WRITTEN_ACCENTS, Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.english import means, past_of_speaker
from pipeline.rules.nouns import named_noun
from pipeline.rules.third_preterites import RELATIVES, SELF, of_other
from pipeline.rules.verbs import finite, readings

_WILL = re.compile(r"\b(?:will|won't|won’t|shall|going to)\b|['’]ll\b")
_SPEAKER_WILL = re.compile(
    r"\bI(?:['’]ll| will| won['’]t| shall|['’]m (?:never |not |also |now )?going to| am going to)\b"
)
_IF = re.compile(r"\b(?:si|que|ojalá|quizás?|como si|aunque|cuando|quien|donde|cual)\b[^.,;:]*$", re.IGNORECASE)
_GOVERNED = re.compile(
    r"\b(?:que|cuando|ojalá|quizás?|aunque|si|usted|mientras|como|donde|tal vez|él|ella|para|sin)\b[^.,;:]*$",
    re.IGNORECASE,
)
_I = re.compile(
    r"(?<!que )(?<!quizá )(?<!quizás )\byo(?: (?:no|nunca|siempre|ya|también|solo))?(?: (?:me|te|se|lo|la|le|nos|les)){0,2} $",
    re.IGNORECASE,
)
# «Yo a mi suegra la adoro».
_OWN = re.compile(r"(?<!\w)yo\b[^.;:?!¿¡,\n]*$", re.IGNORECASE)
_BEFORE_I = re.compile(
    r"(?:^|[.;:,!?¡¿(«“—]\s?|(?<!\w)(?:no|nunca|jamás|ya|también|tampoco|ayer|anoche|anteayer|entonces|luego|después|hoy|primero|finalmente|siempre|y|pero|casi|apenas|solo|así|todavía|aún|me|te|lo|le|les|nos|la|los|las|dónde|qué|cómo|cuándo|cuánto|año pasado|mes pasado|semana pasada|noche) )$",
    re.IGNORECASE,
)
# Verb forms that are hardly ever meant as such: nouns, prepositions, adjectives.
_NO_VERBS = frozenset(
    "sobre entre nombre viaje corte parte base clase cierre toque pase baile tarde libre informe pasaporte reporte barre aparte este ese noche frente siempre grande "
    "abajo arriba adentro baste como para bajo solo junto todo medio claro cargo hecho caso cuanto dado dicho".split()
)


# Without English only a subject, a pronoun or what stands between them and the verb can tell.
_TELLING = RELATIVES | frozenset(
    "yo él ella usted quien quién alguien nadie no nunca siempre ya también solo me te se lo la le nos les".split()
)
_ALONE = Beside(_TELLING.__contains__, lambda word: may_lack_accent(word) and lost_accent(word) in ("o", "e"))


def _verbs(context: Context) -> Iterable[Finding]:
    if not context.may_have(_ALONE) and not (context.english and context.may_have(may_lack_accent)):
        return
    for n, token in enumerate(context.tokens):
        low = token.low
        if (
            not may_lack_accent(low)
            or not token.text.isalpha()
            or (low in _NO_VERBS and not _done(context, n) and not _itself(context, token))
        ):
            continue
        if n + 1 < len(context.tokens) and f"{low} {context.tokens[n + 1].low}" in context.english.lower():
            continue  # «mise en place», in both languages
        if low == "vengo" and re.search(r"\bcome\b", context.english, re.IGNORECASE):
            continue  # of venir, not of vengar
        if low.endswith("e") and named_noun(low) and not _done(context, n):
            continue  # «leche», «calle»
        if token.text[0].isupper() and not (context.sentence_start(token.start) and token.text[1:].islower()):
            continue
        kind = lost_accent(low)
        if kind == "e" and future_of(low) and _SPEAKER_WILL.search(context.english):
            kind = "fut"  # «amare» is of amar before it is of amarar
        if not kind or (
            kind == "e" and (told := readings(low)) and not told[0].lemma.removesuffix("se").endswith("ar")
        ):
            continue  # «vive» is of vivir before it is of vivar
        head = context.text[: token.start]
        if kind == "o" and not _OWN.search(head) and of_other(context, n, head):
            yield replace(token.end - 1, token.end, "ó")
        elif kind == "e" and not _subject(context, n) and _first_person(context, head):
            yield replace(token.end - 1, token.end, "é")
        elif kind == "fut" and not _stands_as_noun(context, n) and _meant_future(context, low, head):
            yield replace(token.start, token.end, token.text[0] + future_of(low)[1:])


_BEFORE_NOUNS = frozenset(
    "el la los las un una unos unas mi mis tu tus su sus este esta estos estas ese esa esos esas de con en para por sin a entre dos tres cuatro cinco seis siete ocho nueve diez muchas muchos pocas pocos varias varios".split()
)


def _stands_as_noun(context: Context, n: int) -> bool:
    """Whether a form that is a noun too has the place of one: "las cabras se comerán", "de veras", "ocho cabras"."""
    tokens = context.tokens
    before = tokens[n - 1].low if n else ""
    return named_noun(tokens[n].low) or (before in _BEFORE_NOUNS and noun_too(tokens[n].low)) or before == "de"


def _subject(context: Context, n: int) -> bool:
    """Whether a form that is a noun too stands behind an article and before the verb it is the subject of."""
    tokens = context.tokens
    return (
        0 < n < len(tokens) - 1
        and tokens[n - 1].low in ("la", "las", "los", "el")
        and noun_too(tokens[n].low)
        and bool(finite(tokens[n + 1].low))
    )


def _itself(context: Context, token: Token) -> bool:
    """Whether a noun elsewhere is a verb behind "se": "se caso", "se cargo"."""
    return token.low in ("caso", "cargo") and bool(SELF.search(context.text[: token.start]))


def _done(context: Context, n: int) -> bool:
    """Whether a form that is a noun elsewhere is the past of the English: "el año pasado viaje" for "I traveled"."""
    low = context.tokens[n].low
    if not low.endswith("e") or not lost_accent(low) or not past_of_speaker(context):
        return False
    lemma = next((r.lemma for r in readings(low)), "")
    return (
        any(
            t.tag_ == "VBD" and (means(lemma, t.lower_) or means(lemma, t.lemma_.lower()))
            for t in english_tokens(context.english)
        )
        if lemma
        else False
    )


def _first_person(context: Context, head: str) -> bool:
    """Whether "-e" is what the speaker did: behind "yo", or where a verb may stand and the English says "I" and a past."""
    if _I.search(head):
        return not re.search(r"\b(?:que|quiz[aá]s?|ojalá|cuando|si|aunque)\b[^.,;:]{0,20}$", head[:-3], re.IGNORECASE)
    if not past_of_speaker(context):
        return False
    if _WHEN.search(head):
        # "Cuando llegue, ya había cenado": with a past beside it no subjunctive is meant.
        return not _WILL.search(context.english) and (
            bool(_WHEN_I.search(context.english))
            or any(_past(t.low) for t in context.tokens if t.start > len(head) + 1)
        )
    if _RELATIVE.search(head):
        return not _WILL.search(context.english) and _spoke(context)
    return bool(_BEFORE_I.search(head)) and not _GOVERNED.search(head) and not _NOBODY.search(head)


# «No hay quien me levante», «busco quien me ayude»: the subjunctive.
_NOBODY = re.compile(
    r"\b(?:hay|hubo|había|habrá|busc\w+|quiero|necesit\w+) (?:a )?(?:quien|alguien que|nadie que) (?:no |me |te |le |lo |la |nos |se )*$",
    re.IGNORECASE,
)
_RELATIVE = re.compile(r"\b(?:el|la|los|las|un|una) [a-záéíóúñ]+ que (?:no |me |te |le )?$", re.IGNORECASE)


def _spoke(context: Context) -> bool:
    """Whether the English relative clause has the speaker and a past: "the decision I made"."""
    return bool(
        re.search(
            r"\b[a-z]+ (?:that )?I (?:\w+ed|made|took|saw|bought|found|wrote|read|got|had|gave|chose|met|lost|left|told|said|did|sent|ate|won|sold|spent|heard|learnt|built|paid)\b",
            context.english,
        )
    )


# "I was happy when I arrived"
_WHEN_I = re.compile(
    r"\b(?:was|were|had|did|\w+ed|felt|got|saw|went|came|met|knew|left|found)\b[^.;]*\bwhen I (?:\w+ly )?"
    r"(?:\w+ed|saw|went|came|met|got|left|found|heard|told|read|began|woke|took)\b"
)
_WHEN = re.compile(r"(?<!\w)cuando (?:no |ya |me |lo |la |le )*$", re.IGNORECASE)


@lru_cache(maxsize=32768)
def _past(form: str) -> bool:
    """Whether the form can be nothing but a preterite or an imperfect."""
    slots = slots_of(form)
    return bool(slots) and all(mood == "ind" and tense in ("past", "imperf") for mood, tense, _, _ in slots)


_ASKED = re.compile(
    r"(?<!\w)(?:qué|quién|cómo|cuándo|dónde|cuánt[oa]s?|por qué) (?:no |se |me |te |le |nos |les |lo |la )*$",
    re.IGNORECASE,
)


def _meant_future(context: Context, low: str, head: str) -> bool:
    """Whether the English speaks of the future here and nothing in the Spanish asks for the subjunctive."""
    whether = re.search(r"\b(?:sé|sabe|sabemos|saben|sabía|pregunto|pregunta) si (?:\w+ ){0,2}$", head) and re.search(
        r"\b(?:if|whether) (?:\w+ ){1,3}(?:will|won['’]t)\b|\b(?:if|whether) \w+['’]ll\b", context.english
    )
    asked = _ASKED.search(head) is not None
    subjunctive = slots_of(low) and not low.endswith("re")  # "dara", "dare" are nothing without the accent
    if not _WILL.search(context.english) or (subjunctive and _IF.search(head) and not whether and not asked):
        return False
    if low.endswith("re"):
        return bool(_SPEAKER_WILL.search(context.english)) and low not in ("padre", "madre", "pobre", "sobre", "entre")
    return True


RULES = (
    Rule(
        id="verb-accent",
        level="fix",
        summary="Restores the accent of preterites and futures shown by their subject or by the English.",
        why="Forma verbal aguda: lleva tilde («estudié», «llegó», «llegará»).",
        find=_verbs,
        examples=(
            Example("Yo trabaje allí dos años.", "Yo trabajé allí dos años."),
            Example("Ella compro una casa.", "Ella compró una casa."),
            Example("El árbol se cayo.", "El árbol se cayó."),
            Example("El tren llegara mañana.", "El tren llegará mañana.", "The train will arrive tomorrow."),
            Example("Claro que te dare la llave.", "Claro que te daré la llave.", "Of course I'll give you the key."),
            Example("Ayer compre pan.", "Ayer compré pan.", "Yesterday I bought bread."),
            Example(
                "Cuando llegue, ya habían cenado.",
                "Cuando llegué, ya habían cenado.",
                "When I arrived, they had had dinner.",
            ),
            Example("La niña pregunto la hora.", "La niña preguntó la hora.", "The girl asked the time."),
            Example("El médico me receto un jarabe.", "El médico me recetó un jarabe."),
            Example("El vecino me presto su coche.", "El vecino me prestó su coche."),
            Example("El año pasado viaje a Roma.", "El año pasado viajé a Roma.", "Last year I traveled to Rome."),
        ),
        keep=(
            Keep("Estaba caminando sobre el hielo.", "I was walking on the ice."),
            Keep("¿Qué libro leyó?", "What book did she read?"),
            Keep("¿Está usted listo para empezar?", "Are you ready to start?"),
            Keep("¿Es mi padre listo?", "Is my father clever?"),
            Keep("Algo extraño pasó en la oficina.", "Something strange happened in the office."),
            Keep("Las cabras se comerán las rosas.", "The goats will eat the roses."),
            Keep("Tuvieron el coche listo dos horas antes.", "They had the car ready two hours before."),
            Keep("Siempre hay alguien listo para ayudar."),
            Keep("Si vienes, llámame y te enseño el barrio.", "If you hit town, call me and I'll show you the area."),
            Keep("Durante aquel viaje perdí la maleta.", "During that trip I lost my suitcase."),
            Keep("Llegué tarde y leí su informe.", "I arrived late and read his report."),
            Keep("Pero yo a mi abuela la adoro."),
            Keep("Quiere que yo trabaje más."),
            Keep("Cada día me levanto a las seis y el lunes me quedo."),
            Keep("Yo trabajo y ella también."),
            Keep("Compre pan.", "Buy bread."),
            Keep("Esta vez te perdono y te dejo ir."),
            Keep(
                "Anoche leí hasta las tres y hoy no hay quien me levante.",
                "Last night I read until three and today nobody can get me up.",
            ),
            Keep("Se lo compro mañana.", "I'll buy it for him tomorrow."),
            Keep("Si llegara mañana, lo vería.", "If he arrived tomorrow, I would see him."),
        ),
        source=WRITTEN_ACCENTS,
        typographic=True,
    ),
)
