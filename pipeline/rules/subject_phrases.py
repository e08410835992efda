"""Noun phrases that may be a subject: determiner, noun, its adjectives and complements, and nothing else."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from typing import NamedTuple

from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import Context, Token
from pipeline.rules.nouns import named_noun, noun_known, number, singular, sure_gender
from pipeline.rules.phrases import BETWEEN, gap
from pipeline.rules.tables import listed
from pipeline.rules.verbs import finite, readings

BETWEEN_SUBJECT_AND_VERB = frozenset(
    "no también siempre ya nunca me te se le les nos lo todavía aún casi tampoco jamás".split()
)
DETERMINERS = {
    **dict.fromkeys("el un este ese aquel mi tu su nuestro algún ningún otro todo cada".split(), ("m", "s")),
    **dict.fromkeys("la una esta esa aquella nuestra alguna ninguna otra toda".split(), ("f", "s")),
    **dict.fromkeys("los unos estos esos aquellos nuestros algunos otros muchos pocos varios todos".split(), ("m", "p")),
    **dict.fromkeys("las unas estas esas aquellas nuestras algunas otras muchas pocas varias todas".split(), ("f", "p")),
    **dict.fromkeys("mis tus sus dos tres cuatro cinco".split(), ("", "p")),
    **dict.fromkeys("mi tu su cada".split(), ("", "s")),
    **dict.fromkeys("más menos".split(), ("", "p")),
}  # fmt: skip
PREPOSITIONS = frozenset("de del con en para por sin sobre entre contra hacia según a al".split())
# What is counted by a group takes the verb and the adjective as well: "la mayoría de las casas son viejas".
GROUPS = frozenset(
    "mayoría parte resto mitad tercio cuarto grupo montón serie cantidad variedad tipo clase especie par pareja docena número infinidad multitud porcentaje conjunto millón "
    "millones muchas muchos algunas algunos varias varios una uno dos tres ninguna ninguno cada cualquiera todas todos pocas pocos centenar ciento puñado gente equipo familia suma total minoría multitud banda docenas cientos miles sinfín sinnúmero decena quincena veintena treintena cúmulo tropel legión avalancha oleada bandada manada rebaño enjambre ristra retahíla fracción porción muchedumbre".split()
)
# Without a complement these are singular like any other noun.
_BY_THEMSELVES = frozenset("gente familia equipo banda serie pareja".split())
_ARTICLES = frozenset("el la los las un una unos unas mi tu su mis tus sus".split())
_ADVERBS = frozenset("muy más menos tan bastante casi mal bien poco recién aquí allí hoy ayer ahora".split())


_TURNS = frozenset("vez veces semana mes año día noche".split())


class Subject(NamedTuple):
    """Gender ("" unknown) and number of a subject, and the word it ends at; `far` when other words part it from the verb."""

    gender: str
    number: str
    head: int
    far: bool


def noun_phrase(context: Context, tokens: list[Token], first: int, last: int) -> Subject | None:
    """Determiner, noun, its adjectives and complements, from `first` to `last` and nothing else."""
    if (
        first
        and tokens[first - 1].low in ("y", "como", "que")
        and gap(context, tokens[first - 1], tokens[first]) == " "
        and not _opens(context, tokens, first - 1)
        and not _behind_verb(tokens, first - 1)
    ):
        return None
    if ones := bare_ones(tokens, first, last):
        return ones
    if tokens[first].low in ("no", "casi", "también", "solo", "incluso") and first < last:
        first += 1  # «no todos los ejercicios»
    found = DETERMINERS.get(tokens[first].low)
    k = first + 1
    if tokens[first].low in ("todos", "todas", "toda", "todo") and k <= last and tokens[k].low in DETERMINERS:
        found, k = DETERMINERS[tokens[k].low], k + 1
    if tokens[first].low in ("mi", "tu", "su", "cada"):
        found = ("", "s")
    if (
        first + 2 <= last
        and tokens[first + 2].low in _TURNS
        and re.fullmatch(r"(?:próxim|últim|primer|segund)[oa]?s?", tokens[first + 1].low)
    ):
        return None  # «la próxima vez debería ser más cuidadoso»
    while k <= last and (
        BETWEEN.fullmatch(tokens[k].low)
        or tokens[k].low in ("dos", "tres", "cuatro", "otros", "otras", "demás", "pocos", "pocas", "muchos", "muchas")
    ):
        k += 1
    if found is None or k > last:
        return None
    noun = tokens[k]
    gender, count = sure_gender(noun.low), number(noun.low)
    if not gender and singular(noun.low) in listed("nouns", "either"):
        gender = found[0]
    person = (
        k == last and noun.low.endswith("s") and any(r.mood == "part" for r in readings(noun.low))
    )  # "los invitados"
    if person and (told := shape(noun.low)):
        gender = told[0]
    if (
        not gender
        or not noun.text.islower()
        or len(noun.low) < 3
        or not (person or noun_known(noun.low))
        or (noun.low in GROUPS and not (k == last and noun.low in _BY_THEMSELVES))
    ):
        return None
    if count != found[1] or (
        found[0] and found[0] != gender and not (gender == "f" and tokens[first].low in ("el", "un"))
    ):
        return None
    return Subject(gender, count, k, k < last) if _complements(tokens, k + 1, last, (gender, count)) else None


_ONES = {
    **dict.fromkeys("cada ninguno alguno cualquiera".split(), ("m", "s")),
    **dict.fromkeys("ninguna alguna una".split(), ("f", "s")),
    "uno": ("m", "s"),
    **dict.fromkeys("muchos algunos varios pocos todos".split(), ("m", "p")),
    **dict.fromkeys("muchas algunas varias pocas todas".split(), ("f", "p")),
}  # fmt: skip


def bare_ones(tokens: list[Token], first: int, last: int) -> Subject | None:
    """ "Muchos de los problemas de la empresa", "cada uno de los niños", "ninguno de ellos"."""
    k = first
    found = _ONES.get(tokens[k].low)
    if found and tokens[k].low == "cada":
        if k + 1 > last or tokens[k + 1].low not in ("uno", "una"):
            return None
        found, k = ("f" if tokens[k + 1].low == "una" else "m", "s"), k + 1
    if not found or k + 2 > last or tokens[k + 1].low not in ("de", "del"):
        return None
    rest = tokens[k + 2 : last + 1]
    if any(t.low in BETWEEN_SUBJECT_AND_VERB or t.low in ("que", "y", "o", "ni", "e", "u", "quien") for t in rest):
        return None
    known = rest[0].low in DETERMINERS or (
        len(rest) == 1 and rest[0].low in ("ellos", "ellas", "nosotros", "nosotras", "ustedes")
    )
    if not known or not _complements(tokens, k + 1, last, found):
        return None
    return Subject(*found, k, True)


def _behind_verb(tokens: list[Token], k: int) -> bool:
    """Whether "y" at `k` stands right behind a verb, so that what follows is another clause: «llovía y las calles…»."""
    before = tokens[k - 1].low if k and tokens[k].low == "y" else ""
    told = any(f.mood == "ind" and f.tense in ("past", "imperf", "fut") for f in finite(before)) if before else False
    return told and not named_noun(before) and not before.endswith("s")


def _opens(context: Context, tokens: list[Token], k: int) -> bool:
    """Whether the conjunction at `k` begins a clause: nothing before it, or "que" behind a verb or noun is enough."""
    return (
        k == 0
        or tokens[k].low in ("porque", "pero", "si", "cuando", "aunque", "que")
        or bool(re.search(r"[.,;:?!¿¡(«—]", gap(context, tokens[k - 1], tokens[k])))
    )


def _complements(tokens: list[Token], first: int, last: int, head: tuple[str, str]) -> bool:
    """Whether the words are adjectives and prepositional complements alone, without a verb or a coordination."""
    if tokens[last].low in PREPOSITIONS | _ARTICLES:
        return False  # «las huellas en la cocina»: what follows is a noun
    inside = False  # behind a preposition
    for k in range(first, last + 1):
        low = tokens[k].low
        if low in PREPOSITIONS:
            inside = True
            continue
        if low in ("y", "e", "o", "u", "ni", "que", "quien", "cuyo", "cuya") or low in BETWEEN_SUBJECT_AND_VERB - {
            "no"
        }:
            return False
        if low in _ADVERBS or shape(low) or one_gender(low):
            continue
        if not inside and tokens[k].text.istitle() and k == first:
            continue  # «mi tía Carmen»
        if not inside:
            # "Ideas políticas": a word that is a noun elsewhere may be an adjective here.
            if (sure_gender(low), number(low)) == head and not finite(low):
                continue
            return False
        named = tokens[k].text[0].isupper() or low in DETERMINERS or BETWEEN.fullmatch(low) or low.isdigit()
        if not named and finite(low) and not sure_gender(low):
            return False
        if (
            any(r.mood in ("inf", "ger") for r in readings(low))
            and low != "ser"
            and tokens[k - 1].low not in ("de", "para")
        ):
            return False
    return True
