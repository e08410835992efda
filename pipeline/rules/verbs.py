"""What the rules need to know of verb forms: the readings of a token, and the same verb in another slot."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.lang.closed import CLITICS
from pipeline.rules.base import Context, Token

if TYPE_CHECKING:
    from pipeline.lang.inflect import VerbForm

# Words that are verb forms only on paper ("para" of parar, "una" of unir, "nada" of nadar…).
NOT_VERBS = frozenset(
    "a al ante bajo cada casi como con contra cuando cuanto de del desde donde e el ella ellas ellos en entre era esa esas ese eso esos esta estas este esto "
    "estos hasta la las le les lo los luego mas me mi mientras mis muy nada ni no nos o para pero poco poca por porque que se según si sin sino sobre solo sola "
    "su sus tal también tan tanto tanta te todo toda tras tu tus u un una unas uno unos vos y ya yo nosotros usted ustedes medio media cerca cierto cierta claro "
    "clara nuevo nueva segundo segunda tarde aparte bien mal dentro fuera salvo excepto durante mediante otra otro algo alguno nadie cuyo mismo misma mucho mucha "
    "más menos mejor peor apenas encima aquí allí ahí así aún aun hoy ayer vez justo justa casa cosa gente días año años forma parte tiempo trabajo ayuda vida cuenta cuerpo".split()
)
_SUBORDINATE = frozenset("que quien quienes cuando donde como si cuyo cuya cual cuales porque aunque mientras".split())
_DETERMINERS = frozenset(
    "el la los las un una unos unas mi mis tu tus su sus este esta estos estas ese esa esos esas nuestro nuestra nuestros nuestras cada mucho mucha muchos "
    "muchas poco poca pocos pocas algún alguna ningún ninguna otro otra otros otras del al cualquier toda todo de en con por a sobre sin más "
    "varios varias ambos ambas dos tres cuatro cinco ciertos ciertas demasiados demasiadas suficientes distintos distintas diferentes diversos diversas".split()
)
_ADJECTIVES = frozenset(
    "mismo misma mismos mismas propio propia gran buen buena nuevo nueva primer primera único única mejor peor otro otra".split()
)


def is_word(word: str) -> bool:
    """Whether the dictionary has the lower-case word, or it is a form of a verb."""
    from pipeline.lang.inflect import analyse
    from pipeline.lang.spanish import known

    return known(word) or bool(analyse(word))


@lru_cache(maxsize=65536)
def readings(word: str) -> "tuple[VerbForm, ...]":
    """The readings of a form as a verb without enclitics; empty for words that only look like one."""
    from pipeline.lang.inflect import analyse

    if word in NOT_VERBS:
        return ()
    return tuple(r for r in analyse(word) if not r.voseo)


def finite(word: str) -> "tuple[VerbForm, ...]":
    """The indicative, subjunctive and imperative readings without enclitics."""
    return tuple(r for r in readings(word) if r.mood in ("ind", "sub", "imp") and not r.clitics)


# Verbs that are nouns nearly everywhere, but not behind a pronoun: "que me ayuda".
_AFTER_CLITIC = frozenset("ayuda cuenta forma trabajo casa parte vida cuerpo segunda medio media".split())


def behind_clitic(word: str, before: str) -> "tuple[VerbForm, ...]":
    """The finite readings that a word has behind me, te, se, le, nos although it is a noun elsewhere."""
    if word not in _AFTER_CLITIC or before not in ("me", "te", "se", "le", "les", "nos"):
        return ()
    from pipeline.lang.inflect import analyse

    return tuple(r for r in analyse(word) if r.mood in ("ind", "sub", "imp") and not r.clitics and not r.voseo)


def likeliest(word: str) -> "tuple[VerbForm, ...]":
    """The finite readings of the likeliest verb: "sales" is of salir rather than of salar."""
    forms = finite(word) or behind_clitic(word, "me")
    return tuple(f for f in forms if f.lemma == forms[0].lemma)


def is_infinitive(word: str) -> bool:
    """Whether the word is an infinitive, with or without enclitics."""
    return any(r.mood == "inf" for r in readings(word))


def is_gerund(word: str) -> bool:
    """Whether the word is a gerund."""
    return any(r.mood == "ger" for r in readings(word))


def is_participle(word: str) -> bool:
    """Whether the word is a participle."""
    return any(r.mood == "part" for r in readings(word))


def to(form: "VerbForm", mood: str, tense: str = "", person: int = 0, number: str = "") -> str:
    """The verb of a reading in another slot; person and number of the reading unless given."""
    from pipeline.lang.inflect import VerbForm, conjugate

    if mood in ("inf", "ger"):
        return conjugate(form.lemma, VerbForm("", mood))
    return conjugate(form.lemma, VerbForm("", mood, tense, person or form.person, number or form.number))


def first_finite(context: Context, at: int, reach: int = 6) -> Token | None:
    """The first finite verb at or behind offset `at`, before any comma or subordinate clause; nouns behind a determiner are stepped over."""
    before = ""
    for token in clause(context, at, reach):
        if token.low in _SUBORDINATE:
            return None
        # Behind la, los, las only a form that no noun looks like is a verb ("que los niños la ven").
        sure = before == "lo" or (before in ("la", "las") and token.low.endswith("o"))
        sure = sure or (before in ("la", "lo") and context.text[token.end :].startswith((" bien", " mal", " genial")))
        sure = sure or (
            before in CLITICS and bool(re.search(r"(?:mos|[aeá]n|ó|é|í|ás|és|ía|ías|ían|ré|rá)$", token.low))
        )
        # Before the first verb a conjunction joins what is none: «un diplomático o espía provoca».
        sure = sure or (before == "todo" and token.low in _GOES)
        noun = (before in _DETERMINERS or before in _ADJECTIVES or before in ("y", "e", "o", "u")) and not sure
        if token.text[0].islower() and not noun and (finite(token.low) or behind_clitic(token.low, before)):
            return token
        before = token.low
    return None


# «Espero que todo va bien»: what things do, and no noun.
_GOES = frozenset(
    "va está es sale sigue anda funciona termina acaba fue iba era estaba salió salga vaya esté sea siga funcione termine acabe mejore".split()
)


def clause(context: Context, at: int, reach: int) -> Iterator[Token]:
    """The words from offset `at` on, up to punctuation, or `reach` of them."""
    last = at
    for token in [t for t in context.tokens if t.start >= at][:reach]:
        if re.search(r"[,;:.?!()«»“”\"\n]", context.text[last : token.start]):
            return
        yield token
        last = token.end


def address(context: Context) -> int:
    """2 when the text says tú, 3 when it says usted, 0 when it does not tell."""
    words = {t.low for t in context.tokens}
    if words & {"tú", "tu", "tus", "ti", "contigo", "te", "tuyo", "tuya"}:
        return 2
    if words & {"usted", "su", "sus", "le", "ustedes"}:
        return 3
    return 0


def bare_command(english: str) -> bool:
    """Whether the English main clause is an imperative: it begins, or begins behind the first comma, with a bare verb."""
    from pipeline.lang.english import analyse

    parts = [english, *(english.split(", ", 1)[1:])]
    for part in parts:
        doc = analyse(part)
        words = [t for t in doc if t.is_alpha]
        if words and words[0].lower_ in ("please", "never", "always", "just") and len(words) > 1:
            words = words[1:]
        if len(doc) > 1 and doc[0].lower_ in ("do", "don't") and "n" in doc[1].lower_:
            return True
        if words and words[0].tag_ == "VB":
            return True
    return False
