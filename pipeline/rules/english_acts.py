"""The Spanish form of an English verb left in the text: infinitive, gerund, participle or a finite form, by what stands before it and by the English."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.lang.closed import CLITICS, SUBJECTS
from pipeline.rules.base import Context, Token
from pipeline.rules.english_forms import Form
from pipeline.rules.english_made import forbidden, gerund, head_of, own_reflexive, participle
from pipeline.rules.verbs import address, finite, is_infinitive, readings

if TYPE_CHECKING:
    from pipeline.lang.english import Token as English

# English words in -ing that Spanish uses as nouns; only behind "estar" and its kin they are verbs.
_ING_LOANS = frozenset(
    "marketing streaming coaching mentoring casting camping parking training shopping branding hosting running trekking jogging surfing boxing bowling catering crowdfunding networking outsourcing leasing renting "
    "timing feeling rating ranking screening briefing meeting brainstorming travelling zapping piercing peeling lifting dumping doping dubbing editing sparring smoking pressing swing building living holding spinning".split()
)
_TAKES_GERUND = frozenset("estar seguir continuar andar llevar venir ir pasar quedar".split())
_PREPOSITIONS = frozenset(
    "a al de del sin por para en con tras hasta sobre entre desde que como según contra hacia".split()
)
_NO_ACTOR = frozenset(
    "el la los las un una unos unas este esta estos estas ese esa esos esas mi tu su mis tus sus nuestro nuestra nuestros nuestras otro otra cada algún ningún muy más tan mucho mucha todo toda".split()
)
_STATES = frozenset(
    "have know want need live love hope believe belong depend contain exist mean owe own seem hate prefer".split()
)
MODALS = {
    "should": ("deber", "cond"),
    "must": ("deber", "pres"),
    "could": ("poder", "cond"),
    "might": ("poder", "cond"),
}
FUTURE = {"will": "fut", "would": "cond"}


def modal(context: Context, tokens: list[Token], n: int) -> str:
    """ "Ella should estudiar": the modal verb before a Spanish infinitive, "" for all else."""
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    if tokens[n].low not in MODALS or following is None or not is_infinitive(following.low):
        return ""
    head = next((t for t in _analysed(context, tokens[n].low) if t.tag_ == "MD"), None)
    if head is None:
        return ""
    lemma, tense = MODALS[tokens[n].low]
    return _conjugated(context, tokens, n, lemma, tense, head)


def will(context: Context, tokens: list[Token], n: int) -> str:
    """ "Ella will llegar": the future or conditional of the Spanish infinitive behind, "" for all else."""
    tense = FUTURE.get(tokens[n].low)
    following = tokens[n + 1] if n + 1 < len(tokens) else None
    if not tense or following is None or not is_infinitive(following.low) or not following.low.endswith("r"):
        return ""
    head = next((t for t in _analysed(context, tokens[n].low) if t.tag_ == "MD"), None)
    return _conjugated(context, tokens, n, following.low, tense, head) if head is not None else ""


def act(context: Context, tokens: list[Token], n: int, form: Form, listed: bool) -> tuple[str, str]:
    """What word `n`, a form of a verb, becomes: the Spanish and "v", or the bare participle and "adj"; "" when it stays.

    `listed`: the table has the word as a noun or adjective too, so that the English must show the verb.
    """
    before = tokens[n - 1].low if n else ""
    if "part" in form.shapes and _is(before, ("haber",)):
        return participle(form.spanish), "v"
    if not context.english:
        return _plainly(before, form) if not listed else ("", "")
    found = [t for t in _analysed(context, tokens[n].low) if _fits(t, form)]
    if not found:
        return "", ""
    word = found[0]
    tag = word.tag_
    if "ing" in form.shapes:
        return _with_ing(context, tokens, n, form, word, listed), "v"
    if tag in ("VBN", "JJ", "VBD") and "part" in form.shapes and not listed and _is_participle(before, word, tag):
        return participle(form.spanish), "adj"
    if before in _NO_ACTOR or before in _PREPOSITIONS - {"que", "como"} or (n and is_infinitive(before)):
        return "", ""
    if _after_finite(before):
        return "", ""
    lemma = form.spanish
    if tag == "VBD" and "past" in form.shapes:
        tense = "imperf" if form.base in _STATES else "past"
        return _conjugated(context, tokens, n, lemma, tense, word), "v"
    if (tag == "VBZ" and "s" in form.shapes) or (tag == "VBP" and "base" in form.shapes):
        return _conjugated(context, tokens, n, lemma, "pres", word), "v"
    if tag == "VB" and "base" in form.shapes:
        return _denied_or_command(context, tokens, n, lemma, word), "v"
    return "", ""


def state(context: Context, tokens: list[Token], n: int, gerund: bool, participle: bool) -> str:
    """ "is", "are", "was", "were" by what follows: "está cocinando", "fue escrita", "está en casa"; "" for the plain one."""
    following = tokens[n + 1].low if n + 1 < len(tokens) else ""
    past, many = tokens[n].low in ("was", "were"), tokens[n].low in ("are", "were")
    if gerund or any(r.mood == "ger" for r in readings(following)) or following in ("en", "aquí", "allí", "ahí"):
        return {(0, 0): "está", (0, 1): "están", (1, 0): "estaba", (1, 1): "estaban"}[past, many]
    if past and (participle or any(r.mood == "part" for r in readings(following))):
        passive = any(t.dep_ == "auxpass" for t in _analysed(context, tokens[n].low))
        return ("fueron" if many else "fue") if passive else ""
    return ""


def _analysed(context: Context, word: str) -> "list[English]":
    """The words of the English that are `word`."""
    from pipeline.lang.english import analyse

    return [t for t in analyse(context.english) if t.lower_ == word] if context.english else []


def _fits(word: "English", form: Form) -> bool:
    """Whether the English may be one of these forms of a verb, its particle included."""
    _, *particle = form.base.split()
    after = [t.lower_ for t in word.doc[word.i + 1 : word.i + 1 + len(particle)]]
    return after == particle and word.tag_[:2] in ("VB", "JJ", "NN")


def _plainly(before: str, form: Form) -> tuple[str, str]:
    """What a verb form is without the English: only behind words that leave no choice."""
    if "ing" in form.shapes and _is(before, ("estar",)):
        return gerund(form.spanish, before), "v"
    if "part" in form.shapes and _is(before, ("ser", "estar")):
        return participle(form.spanish), "adj"
    return "", ""


def _with_ing(context: Context, tokens: list[Token], n: int, form: Form, word: "English", listed: bool) -> str:
    before = tokens[n - 1].low if n else ""
    following = tokens[n + 1].low if n + 1 < len(tokens) else ""
    verbal = word.tag_ == "VBG" and word.dep_ not in ("compound", "amod")
    if _is(before, _TAKES_GERUND) or before in ("is", "are", "was", "were"):
        return gerund(form.spanish, before) if verbal or not listed else ""
    if before in _NO_ACTOR or not (verbal or (word.tag_.startswith("NN") and not listed)):
        return ""
    if tokens[n].low in _ING_LOANS and before not in ("a", "sin") and not finite(before):
        return ""
    objects = any(c.dep_ in ("dobj", "prep", "prt", "advmod", "ccomp") for c in word.children)
    if listed and not objects:
        return ""
    infinitive = own_reflexive(before, form.spanish)
    if not before or context.sentence_start(tokens[n].start):
        return gerund(form.spanish, "") if word.dep_ in ("advcl", "ROOT") and not finite(following) else infinitive
    if context.text[tokens[n - 1].end : tokens[n].start] != " ":
        return gerund(form.spanish, "") if word.dep_ in ("advcl", "acl", "conj") else ""
    if before in _PREPOSITIONS | {"y", "o", "e"} or is_infinitive(before) or finite(before):
        return infinitive
    return gerund(form.spanish, "") if word.dep_ in ("advcl", "acl") else ""


def _is_participle(before: str, word: "English", tag: str) -> bool:
    """Whether a form in -ed is a participle here and no past: by what stands before it, else by the English."""
    if _is(before, ("ser", "estar", "quedar", "resultar", "parecer", "sentir")) or before in (
        "sido",
        "estado",
        "siendo",
        "is",
        "are",
        "was",
        "were",
    ):
        return True
    return tag == "VBN" and word.dep_ in ("acl", "amod", "advcl", "conj", "oprd")


@lru_cache(maxsize=65536)
def _is(word: str, lemmas: frozenset[str] | tuple[str, ...]) -> bool:
    """Whether the word is a form of one of the verbs."""
    return any(f.lemma in lemmas for f in finite(word)) or word in lemmas or (word == "siendo" and "ser" in lemmas)


@lru_cache(maxsize=65536)
def _after_finite(before: str) -> bool:
    """Whether the word before can only be a finite verb, behind which no other one stands."""
    from pipeline.rules.nouns import sure_gender

    return bool(finite(before)) and not sure_gender(before) and before not in ("como", "para", "entre", "sobre")


def _conjugated(context: Context, tokens: list[Token], n: int, infinitive: str, tense: str, word: "English") -> str:
    """The finite form for the subject; "" when nobody tells who acts."""
    from pipeline.lang.inflect import VerbForm, conjugate, reflexive

    who = _spanish_subject(tokens, n) or _subject(context, word)
    if who is None:
        return ""
    lemma, self, rest = head_of(infinitive)
    form = conjugate(lemma, VerbForm("", "ind", tense, *who)) + rest
    before = tokens[n - 1].low if n else ""
    return f"{reflexive(*who)} {form}" if self and before not in CLITICS else form


def _spanish_subject(tokens: list[Token], n: int) -> tuple[int, str] | None:
    """The pronoun right before the verb, "no" and object pronouns in between."""
    k = n - 1
    while k >= 0 and (tokens[k].low in CLITICS or tokens[k].low in ("no", "ya", "nunca", "siempre", "también")):
        k -= 1
    if k < 0 or (k and tokens[k - 1].low in _PREPOSITIONS):
        return None
    return SUBJECTS.get(tokens[k].low)


_ENGLISH_PERSONS = {"i": (1, "s"), "we": (1, "p"), "they": (3, "p"), "he": (3, "s"), "she": (3, "s"), "it": (3, "s")}


def _subject(context: Context, word: "English") -> tuple[int, str] | None:
    """Person and number of the English subject of a verb, of the verb it is joined with, or of the noun it describes."""
    verb = word
    for _ in range(4):
        subjects = [c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass")]
        if subjects:
            return _person(context, subjects[0], verb)
        if verb.dep_ not in ("conj", "aux", "xcomp") or verb.head is verb:
            return None
        verb = verb.head
    return None


def _person(context: Context, subject: "English", verb: "English") -> tuple[int, str] | None:
    low = subject.lower_
    if low == "you":
        return {2: (2, "s"), 3: (3, "s")}.get(address(context), (2, "s"))
    if low in _ENGLISH_PERSONS:
        return _ENGLISH_PERSONS[low]
    if low in ("who", "which", "that") and verb.dep_ == "relcl":
        subject = verb.head
    many = subject.tag_ in ("NNS", "NNPS") or low in ("people", "these", "those", "many", "both", "police")
    many = many or any(c.dep_ == "conj" for c in subject.children)
    return 3, "p" if many else "s"


_COMMAND_BREAK = re.compile(r"(?:^|[.!?:;,¡¿] ?| y )$")


def _denied_or_command(context: Context, tokens: list[Token], n: int, infinitive: str, word: "English") -> str:
    """ "No want ir" (did not want) by its auxiliary, "wait un momento" by the person the text speaks to."""
    helper = next((c.lower_ for c in word.children if c.dep_ == "aux"), "")
    forbids = helper == "do" and n and not any(c.dep_ == "nsubj" for c in word.children)
    if forbids and "no" in (ahead := [t.low for t in tokens[max(0, n - 2) : n]]):
        return forbidden(infinitive, ahead, address(context))
    if helper in ("do", "does", "did"):
        return _conjugated(context, tokens, n, infinitive, "past" if helper == "did" else "pres", word)
    told = address(context) or _commanded(tokens) or (2 if _opens(context, tokens, n) and not word.i else 0)
    subject = any(c.dep_ in ("nsubj", "aux") for c in word.children)
    if helper or subject or not told or not _COMMAND_BREAK.search(context.text[: tokens[n].start]):
        return ""
    from pipeline.lang.inflect import VerbForm, attach, conjugate

    lemma, self, rest = head_of(infinitive)
    form = conjugate(lemma, VerbForm("", "imp", "", told, "s"))
    return attach(form, "imp", ("te" if told == 2 else "se",) if self else ()) + rest


def _opens(context: Context, tokens: list[Token], n: int) -> bool:
    """Whether word `n` begins the text with a capital and goes on in Spanish: no "show - para ver las opciones"."""
    return (
        not n
        and tokens[0].text[0].isupper()
        and re.match(r" [¿¡a-záéíóúñ\d]", context.text[tokens[0].end :]) is not None
    )


def _commanded(tokens: list[Token]) -> int:
    """2 or 3 by the first word of the text where it is a command, 0 otherwise."""
    found = [r for r in readings(tokens[0].low) if r.mood == "imp" and r.number == "s"] if tokens else []
    return found[0].person if found else 0
