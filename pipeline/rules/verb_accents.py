"""Verbs that lost the accent of their preterite or future: "yo estudie", "ella llego", "llegara" for "will arrive"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lang.english import analyse as english_tokens
from pipeline.lang.inflect import analyse
from pipeline.lang.triggers import Beside
from pipeline.rules.adjectives import shape
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, Token, replace
from pipeline.rules.english import means, past_of_other, past_of_speaker, past_verbs_of_other, same_act
from pipeline.rules.mood import GOVERNED
from pipeline.rules.nouns import named_noun, sure_gender
from pipeline.rules.subjects import subject_of
from pipeline.rules.tables import listed
from pipeline.rules.verbs import readings

_SOURCE = "Ortografía de la lengua española (RAE-ASALE, 2010), cap. II, «La representación gráfica del acento: el uso de la tilde»"
_WILL = re.compile(r"\b(?:will|won't|won’t|shall|going to)\b|['’]ll\b")
_SPEAKER_WILL = re.compile(
    r"\bI(?:['’]ll| will| won['’]t| shall|['’]m (?:never |not |also |now )?going to| am going to)\b"
)
_IF = re.compile(r"\b(?:si|que|ojalá|quizás?|como si|aunque|cuando|quien|donde|cual)\b[^.,;:]*$", re.IGNORECASE)
_GOVERNED = re.compile(
    r"\b(?:que|cuando|ojalá|quizás?|aunque|si|usted|mientras|como|donde|tal vez|él|ella|para|sin)\b[^.,;:]*$",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"\b(?:él|ella|usted|quien|quién|alguien|nadie|mi (?:padre|madre|hermano|hermana|jefe|jefa|amigo|amiga|hijo|hija|esposo|esposa|tío|tía|abuelo|abuela|primo|prima|marido|mujer|novio|novia|mamá|papá|suegr[oa]|niet[oa]|sobrin[oa]|profesora?|vecin[oa]))"
    r"(?: (?:no|nunca|siempre|ya|también|solo))?(?: (?:me|te|se|lo|la|le|nos|les)){0,2} $",
    re.IGNORECASE,
)
_I = re.compile(
    r"(?<!que )(?<!quizá )(?<!quizás )\byo(?: (?:no|nunca|siempre|ya|también|solo))?(?: (?:me|te|se|lo|la|le|nos|les)){0,2} $",
    re.IGNORECASE,
)
# «Yo a mi suegra la adoro».
_OWN = re.compile(r"(?<!\w)yo\b[^.;:?!¿¡,\n]*$", re.IGNORECASE)
_OF_WHOM = re.compile(
    r"\b(?:de|a|con|para|por|en|sobre|sin) (?:quien|quién|él|ella|usted|alguien|nadie) $", re.IGNORECASE
)
_SELF = re.compile(r"(?<!\w)se (?:(?:me|te|le|nos|les) )?$", re.IGNORECASE)
_CLITIC = re.compile(r"(?<!\w)(?:me|te|se|lo|le|les|nos)(?: (?:lo|la|los|las))? $", re.IGNORECASE)
_OPENS_VERB = re.compile(
    r"(?:^|[.;:,!?¡¿(«“—]\s?|(?<!\w)(?:no|nunca|jamás|ya|también|tampoco|ayer|anoche|anteayer|entonces|luego|después|hoy|primero|finalmente|siempre|y|e|pero|que|quien|quién|donde|dónde|"
    r"cuando|cuándo|cómo|como|qué|casi|apenas|solo|allí|así|todavía|aún|me|te|se|lo|le|les|nos) )$",
    re.IGNORECASE,
)
_BEFORE_I = re.compile(
    r"(?:^|[.;:,!?¡¿(«“—]\s?|(?<!\w)(?:no|nunca|jamás|ya|también|tampoco|ayer|anoche|anteayer|entonces|luego|después|hoy|primero|finalmente|siempre|y|pero|casi|apenas|solo|así|todavía|aún|me|te|lo|le|les|nos|la|los|las|dónde|qué|cómo|cuándo|cuánto|año pasado|mes pasado|semana pasada|noche) )$",
    re.IGNORECASE,
)
# Verb forms that are hardly ever meant as such: nouns, prepositions, adjectives.
_NO_VERBS = frozenset(
    "sobre entre nombre viaje corte parte base clase cierre toque pase baile tarde libre informe pasaporte reporte barre aparte este ese noche frente siempre grande "
    "abajo arriba adentro baste como para bajo solo junto todo medio claro cargo hecho caso cuanto dado dicho".split()
)


@lru_cache(maxsize=32768)
def _slots(form: str) -> frozenset[tuple[str, str, int, str]]:
    """Mood, tense, person and number of the readings of a form without pronouns."""
    return frozenset((r.mood, r.tense, r.person, r.number) for r in analyse(form) if not r.clitics and not r.voseo)


@lru_cache(maxsize=32768)
def _noun_too(low: str) -> bool:
    """Whether the form is also a noun or adjective ("cambio", "giro", "sano"), known by its plural."""
    from pipeline.lang.spanish import known, lemma

    return known(low + "s") and lemma(low) == low


@lru_cache(maxsize=32768)
def _lost(low: str) -> str:
    """What accent a form may have lost: "o" (ó), "e" (é), "fut" (future), "" (none)."""
    if low.endswith("o") and ("ind", "past", 3, "s") in _slots(low[:-1] + "ó"):
        # "Cayo", "oyo" are no forms of their verbs, "hablo" is.
        return (
            "o"
            if ("ind", "pres", 1, "s") in _slots(low)
            or (not _slots(low) and (low[-2] in "iy" or low in ("nevo", "cerro")))
            else ""
        )
    # "Envie" is no form at all: "envíe" has an accent, too.
    if low.endswith("ie") and not _slots(low) and ("ind", "past", 1, "s") in _slots(low[:-1] + "é"):
        return "e"
    if (
        low.endswith("e")
        and ("sub", "pres", 1, "s") in _slots(low)
        and ("ind", "past", 1, "s") in _slots(low[:-1] + "é")
    ):
        return "e"
    if _future(low):
        return "fut"
    return ""


@lru_cache(maxsize=32768)
def _future(low: str) -> str:
    """The future of a form that lost its accent: "llegara" → "llegará", "estare" → "estaré"; "" for other words."""
    m = re.fullmatch(r"(\w+r)(as|an|a|e)", low)
    if not m:
        return ""
    form = m.group(1) + {"a": "á", "as": "ás", "an": "án", "e": "é"}[m.group(2)]
    return form if any(mood == "ind" and tense == "fut" for mood, tense, _, _ in _slots(form)) else ""


_UNACCENTED = re.compile(r"[a-zñü]{3,}")


@lru_cache(maxsize=32768)
def _may_lack(low: str) -> bool:
    """Whether the word may be a form that has lost its accent."""
    return _UNACCENTED.fullmatch(low) is not None and bool(_lost(low))


# Without English only a subject, a pronoun or what stands between them and the verb can tell.
_TELLING = frozenset(
    "yo él ella usted quien quién alguien nadie padre madre hermano hermana jefe jefa amigo amiga hijo hija esposo esposa tío tía abuelo abuela primo prima "
    "marido mujer novio novia mamá papá suegro suegra nieto nieta sobrino sobrina profesor profesora vecino vecina no nunca siempre ya también solo "
    "me te se lo la le nos les".split()
)
_ALONE = Beside(_TELLING.__contains__, lambda word: _may_lack(word) and _lost(word) in ("o", "e"))


def _verbs(context: Context) -> Iterable[Finding]:
    if not context.may_have(_ALONE) and not (context.english and context.may_have(_may_lack)):
        return
    for n, token in enumerate(context.tokens):
        low = token.low
        if (
            not _may_lack(low)
            or not token.text.isalpha()
            or (low in _NO_VERBS and not _done(context, n) and not _itself(context, token))
        ):
            continue
        if low.endswith("e") and named_noun(low) and not _done(context, n):
            continue  # «leche», «calle»
        if token.text[0].isupper() and not (context.sentence_start(token.start) and token.text[1:].islower()):
            continue
        kind = _lost(low)
        if kind == "e" and _future(low) and _SPEAKER_WILL.search(context.english):
            kind = "fut"  # «amare» is of amar before it is of amarar
        if not kind or (
            kind == "e" and (told := readings(low)) and not told[0].lemma.removesuffix("se").endswith("ar")
        ):
            continue  # «vive» is of vivir before it is of vivar
        head = context.text[: token.start]
        if kind == "o" and not _OWN.search(head) and _third_person(context, n, head):
            yield replace(token.end - 1, token.end, "ó")
        elif kind == "e" and _first_person(context, head):
            yield replace(token.end - 1, token.end, "é")
        elif kind == "fut" and not _stands_as_noun(context, n) and _meant_future(context, low, head):
            yield replace(token.start, token.end, token.text[0] + _future(low)[1:])


_BEFORE_NOUNS = frozenset(
    "el la los las un una unos unas mi mis tu tus su sus este esta estos estas ese esa esos esas de con en para por sin a entre dos tres cuatro cinco seis siete ocho nueve diez muchas muchos pocas pocos varias varios".split()
)


def _stands_as_noun(context: Context, n: int) -> bool:
    """Whether a form that is a noun too has the place of one: "las cabras se comerán", "de veras", "ocho cabras"."""
    tokens = context.tokens
    before = tokens[n - 1].low if n else ""
    return named_noun(tokens[n].low) or (before in _BEFORE_NOUNS and _noun_too(tokens[n].low)) or before == "de"


def _itself(context: Context, token: Token) -> bool:
    """Whether a noun elsewhere is a verb behind "se": "se caso", "se cargo"."""
    return token.low in ("caso", "cargo") and bool(_SELF.search(context.text[: token.start]))


def _done(context: Context, n: int) -> bool:
    """Whether a form that is a noun elsewhere is the past of the English: "el año pasado viaje" for "I traveled"."""
    low = context.tokens[n].low
    if not low.endswith("e") or not _lost(low) or not past_of_speaker(context):
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


def _third_person(context: Context, n: int, head: str) -> bool:
    """Whether "-o" is said of somebody else: his subject, or "se", stands before it, or the English tells of the past."""
    low = context.tokens[n].low
    if _SELF.search(head) and low not in ("creo", "supongo"):
        return True
    if _SUBJECT.search(head) and not _OF_WHOM.search(head):
        return not _told_now(context, low)
    if (
        (thing := _THING.search(head))
        and not (thing[0].lower() == "qué " and _noun_too(low) and not _told_of_other(context, low))  # «qué libro»
        and not shape(low)
        and past_of_other(context)
        and [t.low for t in context.tokens[n + 1 : n + 2]] != ["a"]
    ):
        return True
    following = context.tokens[n + 1].low if n + 1 < len(context.tokens) else ""
    if _HE_BEGINS.search(head) and following.endswith("ndo") and past_of_other(context):
        return True
    if _behind_subject_and_clitic(context, n):
        return True
    if _pleased(context, n):
        return True
    if low == "llamo" and re.search(r"\b[Mm]y name\b|\bI(?:['’]m| am) called\b", context.english):
        return bool(_SUBJECT.search(head))
    if _CLITIC.search(head) and low != "creo" and _told_of_other(context, low):
        if _takes_object(context, n) or not (_noun_too(low) or _told_of_speaker(context, low)):
            return True
        if (
            _noun_too(low)
            and re.search(r"(?<!\w)(?:me|te|se|le|les|nos) $", head)
            and not _told_of_speaker(context, low)
        ):
            return True
    if (
        re.search(r"\b(?:y|pero) (?:no |ya no |nunca )?(?:me|te|nos|le|les) $", head)
        and low not in ("creo", "pregunto", "digo")
        and not _noun_too(low)
        and not _told_of_speaker(context, low)
        and past_verbs_of_other(context)
    ):
        return True
    if not past_of_other(context) or _wished(context, head):
        return False
    if _CLITIC.search(head) and not (_noun_too(low) and re.search(r"\blo $", head, re.IGNORECASE)):
        return True
    if low == "creo":
        return False
    if _noun_too(low):
        # "La vecina dejo las llaves": a noun behind a noun takes no article after it, a verb does.
        near = (
            _behind_subject(context, n)
            and named_noun(context.tokens[n - 1].low)
            and not _behind_verb(context, n)
            and (not shape(low) or _told_of_other(context, low))
        )
        subject = _behind_subject(context, n) and not _behind_verb(context, n)
        if subject and not shape(low) and _told_of_other(context, low):
            return True  # "el ladrón escapo por la ventana"
        opens = not head.strip() and _told_of_other(context, low)  # "Cerro la puerta"
        return _takes_object(context, n) and (
            opens or near or (_behind_phrase(context, n) and (_told_of_other(context, low) or _only_verb(context, n)))
        )
    return bool(_OPENS_VERB.search(head)) or _behind_subject(context, n)


def _told_now(context: Context, low: str) -> bool:
    """Whether the English has the verb in the present: "ella trabajo" for "she works", "she has worked"."""
    lemmas = {r.lemma.removesuffix("se") for r in analyse(low)}
    tags = (
        {t.tag_ for t in english_tokens(context.english) if any(same_act(of, t.lemma_.lower()) for of in lemmas)}
        if context.english
        else set()
    )
    perfect = "VBN" in tags and re.search(r"\b(?:has|have)\b|['’](?:s|ve)\b", context.english) is not None
    return "VBD" not in tags and ("VBZ" in tags or (perfect and "desde" in context.text))


_THING = re.compile(r"(?<!\w)(?:esto|eso|aquello|algo|qué)(?: (?:no|nunca|ya|me|te|se|le|nos|les))* $", re.IGNORECASE)
_HE_BEGINS = re.compile(r"(?:^|[.?!] )[EÉ]l $")
_PLEASES = frozenset("gusto encanto fascino intereso parecio costo dolio importo".split())


def _pleased(context: Context, n: int) -> bool:
    """Whether it is what was liked: "me gusto el viaje", "nos encanto la playa"."""
    tokens = context.tokens
    before = tokens[n - 1].low if n else ""
    after = tokens[n + 1].low if n + 1 < len(tokens) else ""
    return (
        tokens[n].low in _PLEASES
        and before in ("me", "te", "le", "nos", "les")
        and (after in ("el", "la", "tu", "su", "mi", "este", "esta", "mucho", "muchísimo", "que") or not after)
        and (
            bool(re.search(r"\b\w+ed\b|\b(?:cost|hurt|found|thought|was)\b", context.english))
            if context.english
            else after not in ("que", "mucho")
        )
    )


def _told_of_other(context: Context, low: str) -> bool:
    """Whether the English has this verb in the past with a subject that is not the speaker."""
    from pipeline.rules.english import past_verbs_of_other

    lemmas = {r.lemma.removesuffix("se") for r in readings(low) or readings(low[:-1] + "ó")}
    return any(means(lemma, word) for word in past_verbs_of_other(context) for lemma in lemmas)


def _told_of_speaker(context: Context, low: str) -> bool:
    """Whether the English has this verb with the speaker for its subject, now or then."""
    lemmas = {r.lemma.removesuffix("se") for r in readings(low)}
    said = re.findall(
        r"\bI(?:['’](?:m|ll|d|ve)| will| can| would)? (?:going to )?(?:\w+ly |always |never |also |don['’]t |do not )?([a-z]+)",
        context.english,
    )
    return any(means(lemma, word) for word in said for lemma in lemmas)


def _behind_subject_and_clitic(context: Context, n: int) -> bool:
    """Whether a subject and a pronoun stand before the word: "el médico me receto" is of nobody but him."""
    if not n or context.tokens[n - 1].low not in ("me", "te", "le", "nos", "les"):
        return False
    if n > 2 and _person(context.tokens[n - 2].low) and _behind_subject(context, n - 1) and _begins(context, n - 3):
        return True
    subject = subject_of(context, n)
    return bool(
        subject and subject.number == "s" and not subject.far and context.tokens[subject.head].low not in _TIMES
    )


def _person(noun: str) -> bool:
    """Whether the noun names a person, man or woman."""
    return noun in listed("nouns", "either") or noun in listed("capitals", "posts") or noun == "policía"


def _begins(context: Context, at: int) -> bool:
    """Whether the determiner at word `at` begins its sentence or clause, so that its noun is a subject."""
    head = context.text[: context.tokens[at].start]
    return bool(re.search(r"(?:^|[.;:,?!¿¡(«] ?|\b(?:que|y|pero|porque|cuando) )$", head, re.IGNORECASE))


_TIMES = frozenset(
    "día noche mañana tarde semana mes año vez momento rato lunes martes miércoles jueves viernes sábado domingo verano invierno tiempo resto".split()
)


def _wished(context: Context, head: str) -> bool:
    """Whether "pidió que", "quiere que" or the like asks for a subjunctive right here."""
    return any(len(head) - m.end() < 12 for m in GOVERNED.finditer(head))


def _behind_subject(context: Context, n: int) -> bool:
    """Whether a noun with its determiner, or a name, ends right before the word: "el niño pregunto", "Ana canto"."""
    tokens = context.tokens
    if not n or context.text[tokens[n - 1].end : tokens[n].start] != " ":
        return False
    noun = tokens[n - 1]
    if noun.text[0].isupper() and _is_name(noun.text):
        return True
    before = tokens[n - 2].low if n > 1 else ""
    (
        noun.low in listed("nouns", "either")
        or noun.low in listed("capitals", "posts")
        or noun.low in ("policía", "gente")
    )
    return before in _SINGULAR_DETERMINERS and (bool(sure_gender(noun.low)) or _person(noun.low))


def _behind_verb(context: Context, n: int) -> bool:
    """Whether determiner and noun before the word are the object of a verb: "tuvieron el coche listo dos días antes"."""
    verb = context.tokens[n - 3].low if n > 2 else ""
    return bool(verb) and bool(_slots(verb)) and not _noun_too(verb) and verb not in _OPENING


_OPENING = frozenset("que y pero porque cuando si aunque como donde mientras entre para sobre".split())


def _behind_phrase(context: Context, n: int) -> bool:
    """Whether a subject of several words ends right before the word: "la crisis económica afecto a muchos"."""
    subject = subject_of(context, n)
    return bool(subject and subject.number == "s" and context.tokens[subject.head].low not in _TIMES)


def _only_verb(context: Context, n: int) -> bool:
    """Whether nothing else in the sentence can be its verb."""
    return not any(
        any(mood in ("ind", "sub") for mood, *_ in _slots(t.low)) and not sure_gender(t.low) and t.low not in _OBJECTS
        for k, t in enumerate(context.tokens)
        if k != n
    )


_OBJECTS = frozenset(
    "el la los las un una unos unas mi mis tu tus su sus nuestro nuestra este esta ese esa mucho mucha muchos muchas dos tres todo toda todos todas a al que".split()
)


def _takes_object(context: Context, n: int) -> bool:
    """Whether an article, a possessive, "a" or "que" follows at once."""
    tokens = context.tokens
    return (
        n + 1 < len(tokens)
        and tokens[n + 1].low in _OBJECTS
        and context.text[tokens[n].end : tokens[n + 1].start] == " "
    )


_SINGULAR_DETERMINERS = frozenset(
    "el la un una mi tu su este esta ese esa aquel aquella nuestro nuestra cada otro otra".split()
)


def _is_name(word: str) -> bool:
    """Whether a word with a capital is a name and not the first word of a sentence."""
    from pipeline.lang.spanish import known

    return word in listed("capitals", "names") or (
        len(word) > 2 and not known(word.lower()) and not readings(word.lower())
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
    return bool(_BEFORE_I.search(head)) and not _GOVERNED.search(head)


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
    slots = _slots(form)
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
    subjunctive = _slots(low) and not low.endswith("re")  # "dara", "dare" are nothing without the accent
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
            Keep("Las cabras se comerán las rosas.", "The goats will eat the roses."),
            Keep("Tuvieron el coche listo dos horas antes.", "They had the car ready two hours before."),
            Keep("Si vienes, llámame y te enseño el barrio.", "If you hit town, call me and I'll show you the area."),
            Keep("Durante aquel viaje perdí la maleta.", "During that trip I lost my suitcase."),
            Keep("Llegué tarde y leí su informe.", "I arrived late and read his report."),
            Keep("Pero yo a mi abuela la adoro."),
            Keep("Quiere que yo trabaje más."),
            Keep("Cada día me levanto a las seis y el lunes me quedo."),
            Keep("Yo trabajo y ella también."),
            Keep("Compre pan.", "Buy bread."),
            Keep("Se lo compro mañana.", "I'll buy it for him tomorrow."),
            Keep("Si llegara mañana, lo vería.", "If he arrived tomorrow, I would see him."),
        ),
        source=_SOURCE,
        typographic=True,
    ),
)
