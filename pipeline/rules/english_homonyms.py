"""English words that are Spanish as well, and which of the two they are in their place."""

# ruff: noqa: E501 — word lists read best on long lines.
import re
from functools import cache

from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import Context, Token
from pipeline.rules.english_table import Entry
from pipeline.rules.predicate_subjects import copula

# Words that are also Spanish are replaced only inside an English phrase of the table.
_SPANISH_TOO = frozenset(
    "a me he has son sin once come red real total normal final general central social cultural radio taxi hotel idea area no plan base use son tan van dice par".split()
)


def _says_how_much(word: str) -> bool:
    """Whether a word may follow "bastante": an adjective, or one of a few adverbs."""
    return bool(shape(word) or one_gender(word)) or word in (
        "bien",
        "mal",
        "tarde",
        "temprano",
        "lejos",
        "cerca",
        "simple",
    )


def spanish_here(context: Context, tokens: list[Token], n: int, entry: Entry | None) -> bool:
    """Whether a word that both languages have is the Spanish one here."""
    word, before = tokens[n].low, tokens[n - 1].low if n else ""
    if word == "as" and before not in SLOT | SLOT_TOO and re.search(r"\bas an? \w+", context.english):
        return False  # «trabajo as enfermera»
    if word in _SPANISH_TOO:
        return True
    if word in _VERBS_TOO and before not in SLOT | SLOT_TOO:
        return True
    if (
        word == "per"
        and n + 1 < len(tokens)
        and tokens[n + 1].low in ("se", "cápita", "capita", "saltum", "diem", "annum")
    ):
        return True
    if word == "taller" and "taller than" in " ".join(context.en_words) and copula(before):
        return False
    if word == "quite" and "quite" in context.en_words and n + 1 < len(tokens) and _says_how_much(tokens[n + 1].low):
        return False
    if not _is_spanish(word) or (word == "late" and _runs(before)):
        return False
    if entry is None:
        return word not in _CLEAR_FORMS
    if entry.kind == "v":
        if n and context.text[tokens[n - 1].end : tokens[n].start] != " ":
            return True  # «no puedo, decide tú»
        # Behind "puedo", "debes" no finite form can stand: "debes complete el formulario".
        return before in ("que", "") or before not in INFINITIVE_WANTED or _infinite(before) or not _is_verb_only(word)
    the = f"the {word}" in " ".join(context.en_words) and (n < 2 or tokens[n - 2].low not in _BEFORE_CLITIC)
    slot = entry.kind in ("m", "f", "mp", "fp") and (before in SLOT or (before in SLOT_TOO and the))
    return not (slot and _is_verb_only(word))


def _runs(before: str) -> bool:
    """Whether a finite verb stands before, behind which no other one can: "llega late"."""
    from pipeline.rules.nouns import sure_gender
    from pipeline.rules.verbs import finite

    return bool(finite(before)) and not sure_gender(before)


def _infinite(before: str) -> bool:
    """Whether a noun may follow as well as an infinitive: "para", "de", "necesito"."""
    return before not in (
        "puedo puedes puede podemos pueden podría podrías debo debes debe debemos deben deberías debería suele poder deber".split()
    )


@cache
def _is_verb_only(word: str) -> bool:
    """Whether Spanish has the word as a finite verb only, which stands behind no determiner: "fine", "grape"."""
    from pipeline.rules.adjectives import shape
    from pipeline.rules.nouns import sure_gender
    from pipeline.rules.verbs import finite

    return bool(finite(word)) and not sure_gender(word) and shape(word) is None


SLOT = frozenset("el un una mi tu su mis tus sus del al unos unas nuestro nuestra nuestros nuestras este ese".split())
SLOT_TOO = frozenset("la los las esta estas estos esa".split())
_BEFORE_CLITIC = frozenset("que no se me te nos le y quien o si donde como cuando".split())
# Names of things for sale or of time in English, common verbs in Spanish.
_VERBS_TOO = frozenset(["sale", "time", "cite"])
# Forms of English verbs that Spanish has as rare words.
_CLEAR_FORMS = frozenset(
    "won looks comes loses rains shows breaks waters steps rings hits drives done fallen lied raises matches misses pushes agrees approaches feeling lifting".split()
)


# Words that Spanish has as loans or as forms of rare verbs, never in the places that entries are tried in.
_ENGLISH_HERE = frozenset("per light bush toe bribe guitar inch president flag party pimple".split())


@cache
def _is_spanish(word: str) -> bool:
    from pipeline.lang.spanish import known

    return word not in _SURELY_ENGLISH | _ENGLISH_HERE and known(word)


# English words that dictionaries of Spanish list as loans, or that are forms of verbs nobody uses.
_SURELY_ENGLISH = frozenset(
    "the and of with for but or feedback manager boss ticket coach post test show job bug link tip team web staff mail stress shopping marketing fan yes more challenge approach insight expense loan "
    "sale grade password file website backup data performance rating lunch snack weekend time city country car too short rain box oven bread rice vegetable salad candy tea skin medicine nurse bridge "
    "office management planning sport magazine feeling speaker sketch puzzle in on to my is are be heavy professional basic gray grey listen lose body neck page minutes "
    "challenges insights jobs managers expenses grades folders websites backups performances weekends vegetables nurses bridges drivers lady gentleman outputs inputs feelings gratitudes bacons barns bricks "
    "chores baskets toes pimples couriers docks swings hosts eagles toad fox zebra starter bully crown crowns gap gaps tunes eleven lights speakers envelopes christmas "
    "his novel camera cameras reporters break breaks dances loads doses races".split()
)
INFINITIVE_WANTED = frozenset(
    "puedo puedes puede podemos pueden podría podrías debo debes debe debemos deben deberías debería quiero quieres quiere queremos quieren necesito necesitas necesita necesitan para a de sin por al que "
    "intenta intento intentar suele prefiero prefiere poder deber querer logra voy vas va vamos van".split()
)
