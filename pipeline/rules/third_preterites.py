"""Whether a form in -o that may lack its accent is the past of somebody else: "ella llego", "se cayo"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.lang.english import analyse as english_tokens
from pipeline.lang.inflect import analyse
from pipeline.rules.accentless_verbs import noun_too, slots_of
from pipeline.rules.adjectives import shape
from pipeline.rules.base import Context
from pipeline.rules.english import means, past_of_other, past_verbs_of_other, same_act
from pipeline.rules.kin import KIN
from pipeline.rules.mood import GOVERNED
from pipeline.rules.nouns import named_noun, sure_gender
from pipeline.rules.subjects import subject_of
from pipeline.rules.tables import listed
from pipeline.rules.verbs import readings

# Whom a verb in the singular may be told of without an article.
RELATIVES = KIN | frozenset("mamá papá marido mujer".split())
_SUBJECT = re.compile(
    rf"\b(?:él|ella|usted|quien|quién|alguien|nadie|mi (?:{'|'.join(sorted(RELATIVES))}))"
    r"(?: (?:no|nunca|siempre|ya|también|solo))?(?: (?:me|te|se|lo|la|le|nos|les)){0,2} $",
    re.IGNORECASE,
)
_OF_WHOM = re.compile(
    r"\b(?:de|a|con|para|por|en|sobre|sin) (?:quien|quién|él|ella|usted|alguien|nadie) $", re.IGNORECASE
)
# «¿Está usted listo?»
_BESIDE_BEING = re.compile(
    r"(?<!\w)(?:est(?:á|aba|uvo|ará|aría|é|uviera)|es|era|fue|será|sería|sea|fuera|parec(?:e|ía)|sigue|seguía|qued(?:a|ó)) "
    r"(?:él|ella|usted|alguien|nadie|quién|mi \w+) $",
    re.IGNORECASE,
)
# «Alguien listo para salir».
_SOMEBODY = re.compile(r"(?<!\w)(?:alguien|nadie) $", re.IGNORECASE)
SELF = re.compile(r"(?<!\w)se (?:(?:me|te|le|nos|les) )?$", re.IGNORECASE)
_CLITIC = re.compile(r"(?<!\w)(?:me|te|se|lo|le|les|nos)(?: (?:lo|la|los|las))? $", re.IGNORECASE)
_OPENS_VERB = re.compile(
    r"(?:^|[.;:,!?¡¿(«“—]\s?|(?<!\w)(?:no|nunca|jamás|ya|también|tampoco|ayer|anoche|anteayer|entonces|luego|después|hoy|primero|finalmente|siempre|y|e|pero|que|quien|quién|donde|dónde|"
    r"cuando|cuándo|cómo|como|qué|casi|apenas|solo|allí|así|todavía|aún|me|te|se|lo|le|les|nos) )$",
    re.IGNORECASE,
)


_WHAT = re.compile(r"(?<!\w)(?:lo que|qué)(?: (?:me|te|le|nos|les))? $", re.IGNORECASE)


def of_other(context: Context, n: int, head: str) -> bool:
    """Whether "-o" is said of somebody else: his subject, or "se", stands before it, or the English tells of the past."""
    low = context.tokens[n].low
    if SELF.search(head) and low not in ("creo", "supongo"):
        return True
    if _SUBJECT.search(head) and not _OF_WHOM.search(head) and not _BESIDE_BEING.search(head):
        described = _SOMEBODY.search(head) and shape(low) and not _takes_object(context, n)
        return not _told_now(context, low) and (not described or _told_of_other(context, low))
    if (
        (thing := _THING.search(head))  # «qué libro», «algo extraño»
        and not (thing[0].lower().split()[-1] in ("qué", "algo") and noun_too(low) and not _told_of_other(context, low))
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
    if low == "paso" and _WHAT.search(head) and re.search(r"\bwhat(?:['’]s)? (?:\w+ )?happened\b", context.english):
        return True  # «dime lo que paso»
    if low == "llamo" and re.search(r"\b[Mm]y name\b|\bI(?:['’]m| am) called\b", context.english):
        return bool(_SUBJECT.search(head))
    if _behind_clitic(context, n, head):
        return True
    if not past_of_other(context) or _wished(head):
        return False
    if _CLITIC.search(head) and not (noun_too(low) and re.search(r"\blo $", head, re.IGNORECASE)):
        return True
    if low == "creo":
        return False
    if noun_too(low):
        return _verb_not_noun(context, n, head)
    return bool(_OPENS_VERB.search(head)) or _behind_subject(context, n)


def _behind_clitic(context: Context, n: int, head: str) -> bool:
    """Whether a pronoun before the form and the English tell that somebody else did it: "le dejo una nota"."""
    low = context.tokens[n].low
    if _CLITIC.search(head) and low != "creo" and _told_of_other(context, low):
        spoken = _told_of_speaker(context, low)
        if _takes_object(context, n) or not (noun_too(low) or spoken):
            return True
        if noun_too(low) and re.search(r"(?<!\w)(?:me|te|se|le|les|nos) $", head) and not spoken:
            return True
    return (
        re.search(r"\b(?:y|pero) (?:no |ya no |nunca )?(?:me|te|nos|le|les) $", head) is not None
        and low not in ("creo", "pregunto", "digo")
        and not noun_too(low)
        and not _told_of_speaker(context, low)
        and bool(past_verbs_of_other(context))
    )


def _verb_not_noun(context: Context, n: int, head: str) -> bool:
    """Whether a form that is a noun too is the verb: a noun behind a noun takes no article after it, a verb does."""
    low = context.tokens[n].low
    told, subject = _told_of_other(context, low), _behind_subject(context, n) and not _behind_verb(context, n)
    if subject and not shape(low) and told:
        return True  # "el ladrón escapo por la ventana"
    near = subject and named_noun(context.tokens[n - 1].low) and (told or not shape(low))  # "la vecina dejo las llaves"
    opens = not head.strip() and told  # "Cerro la puerta"
    return _takes_object(context, n) and (
        opens or near or (_behind_phrase(context, n) and (told or _only_verb(context, n)))
    )


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
    either = noun in listed("nouns", "either") and noun not in _TIMES
    return either or noun in listed("capitals", "posts") or noun == "policía"


def _begins(context: Context, at: int) -> bool:
    """Whether the determiner at word `at` begins its sentence or clause, so that its noun is a subject."""
    head = context.text[: context.tokens[at].start]
    return bool(re.search(r"(?:^|[.;:,?!¿¡(«] ?|\b(?:que|y|pero|porque|cuando) )$", head, re.IGNORECASE))


_TIMES = frozenset(
    "día noche mañana tarde semana mes año vez momento rato lunes martes miércoles jueves viernes sábado domingo verano invierno tiempo resto".split()
)


def _wished(head: str) -> bool:
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
    return before in _SINGULAR_DETERMINERS and (bool(sure_gender(noun.low)) or _person(noun.low))


def _behind_verb(context: Context, n: int) -> bool:
    """Whether determiner and noun before the word are the object of a verb: "tuvieron el coche listo dos días antes"."""
    verb = context.tokens[n - 3].low if n > 2 else ""
    return bool(verb) and bool(slots_of(verb)) and not noun_too(verb) and verb not in _OPENING


_OPENING = frozenset("que y pero porque cuando si aunque como donde mientras entre para sobre".split())


def _behind_phrase(context: Context, n: int) -> bool:
    """Whether a subject of several words ends right before the word: "la crisis económica afecto a muchos"."""
    subject = subject_of(context, n)
    return bool(subject and subject.number == "s" and context.tokens[subject.head].low not in _TIMES)


def _only_verb(context: Context, n: int) -> bool:
    """Whether nothing else in the sentence can be its verb."""
    return not any(
        any(mood in ("ind", "sub") for mood, *_ in slots_of(t.low)) and not sure_gender(t.low) and t.low not in _OBJECTS
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
