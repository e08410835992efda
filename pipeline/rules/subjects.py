"""The subject of a verb, read leftwards from it: a pronoun, or a noun phrase that opens the clause."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from typing import NamedTuple

from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import Context, Token
from pipeline.rules.first_names import FIRST_NAMES
from pipeline.rules.nouns import named_noun, noun_known, number, singular, sure_gender
from pipeline.rules.phrases import BETWEEN, gap
from pipeline.rules.tables import listed
from pipeline.rules.verbs import finite, readings

PRONOUNS = {
    "ella": ("f", "s"), "ellas": ("f", "p"), "nosotras": ("f", "p"), "él": ("m", "s"), "ellos": ("m", "p"), "nosotros": ("", "p"),
}  # fmt: skip
_BETWEEN_SUBJECT_AND_VERB = frozenset(
    "no también siempre ya nunca me te se le les nos lo todavía aún casi tampoco jamás".split()
)
_OPENERS = frozenset("que porque pero y si cuando aunque donde mientras como pues".split())
_DETERMINERS = {
    **dict.fromkeys("el un este ese aquel mi tu su nuestro algún ningún otro todo cada".split(), ("m", "s")),
    **dict.fromkeys("la una esta esa aquella nuestra alguna ninguna otra toda".split(), ("f", "s")),
    **dict.fromkeys("los unos estos esos aquellos nuestros algunos otros muchos pocos varios todos".split(), ("m", "p")),
    **dict.fromkeys("las unas estas esas aquellas nuestras algunas otras muchas pocas varias todas".split(), ("f", "p")),
    **dict.fromkeys("mis tus sus dos tres cuatro cinco".split(), ("", "p")),
    **dict.fromkeys("mi tu su cada".split(), ("", "s")),
    **dict.fromkeys("más menos".split(), ("", "p")),
}  # fmt: skip
_PREPOSITIONS = frozenset("de del con en para por sin sobre entre contra hacia según a al".split())
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


def subject_of(context: Context, verb: int) -> Subject | None:
    """The subject that stands before word `verb`, when it is sure; a group ("la mayoría de…") has none."""
    tokens = context.tokens
    last = verb - 1
    while (
        last >= 0
        and tokens[last].low in _BETWEEN_SUBJECT_AND_VERB
        and gap(context, tokens[last], tokens[last + 1]) == " "
    ):
        last -= 1
    if last < 0 or gap(context, tokens[last], tokens[last + 1]) != " ":
        return None
    return subject_at(context, last)


def beyond_aside(context: Context, verb: int) -> Subject | None:
    """The subject parted from word `verb` by an aside between commas: "los datos, publicados en mayo, demuestran"."""
    tokens = context.tokens
    last = verb - 1
    while (
        last > 0
        and tokens[last].low in _BETWEEN_SUBJECT_AND_VERB
        and gap(context, tokens[last], tokens[last + 1]) == " "
    ):
        last -= 1
    if last < 2 or not re.fullmatch(r"(?: \d+)?, ", gap(context, tokens[last], tokens[last + 1])):
        return None
    at = last
    while at > 0 and last - at < _LONGEST_ASIDE and gap(context, tokens[at - 1], tokens[at]) == " ":
        at -= 1
    if not at or gap(context, tokens[at - 1], tokens[at]) != ", " or not _aside(context, tokens, at, last):
        return None
    found = subject_at(context, at - 1)
    first = _clause_start(context, tokens, at - 1)
    if found is None or not _opens_clause(context, tokens, first):
        return None
    shown = shape(tokens[at].low)
    return found._replace(far=True) if shown is None or shown == (found.gender, found.number) else None


_LONGEST_ASIDE = 12


def _aside(context: Context, tokens: list[Token], first: int, last: int) -> bool:
    """Whether the words say more of the noun before them: a participle, a relative clause, «según», «como», «junto con»."""
    lead = tokens[first].low
    if lead in (
        "que",
        "quien",
        "quienes",
        "según",
        "como",
        "junto",
        "además",
        "sobre",
        "especialmente",
        "incluidos",
        "incluidas",
        "salvo",
        "excepto",
    ):
        return True
    return last > first and any(r.mood == "part" for r in readings(lead)) and shape(lead) is not None


def subject_at(context: Context, last: int) -> Subject | None:
    """The subject that ends at word `last`."""
    tokens = context.tokens
    if tokens[last].low in _OPENERS:
        return None
    if tokens[last].low in PRONOUNS:
        before = tokens[last - 1].low if last else ""
        if before == "de" and (ones := _bare_ones(tokens, _clause_start(context, tokens, last), last)):
            return ones
        if before in _PREPOSITIONS or (before in ("y", "o", "ni", "como", "que") and last > 1):
            return None
        return Subject(*PRONOUNS[tokens[last].low], last, False)
    if both := _both(context, tokens, last):
        return both
    if named := _person_named(context, tokens, last):
        return named
    first = _behind_time(tokens, _clause_start(context, tokens, last), last)
    return _phrase(context, tokens, first, last) or _before_relative(context, tokens, last)


def _one_of_two(tokens: list[Token], first: int, last: int) -> str:
    """The gender of "ella", "Ana" or "mi hermana" from `first` to `last`; "" for anything else."""
    if first == last:
        name = FIRST_NAMES.get(tokens[last].low, "") if tokens[last].text.istitle() else ""
        return PRONOUNS.get(tokens[last].low, ("", ""))[0] or name
    found, noun = _DETERMINERS.get(tokens[first].low), tokens[last].low
    gender = sure_gender(noun) if noun_known(noun) and named_noun(noun) else ""
    fits = found and found[1] == number(noun) and (found[0] in ("", gender) or tokens[first].low in ("mi", "tu", "su"))
    return gender if fits and last == first + 1 else ""


def _both(context: Context, tokens: list[Token], last: int) -> Subject | None:
    """ "Ella y sus hermanas", "mi tío y Ana": two joined by y that open their clause; with English only."""
    at = next((k for k in range(last, max(-1, last - 3), -1) if tokens[k].low in ("y", "e")), 0)
    if not at or at == last or not context.english:
        return None
    for first in (at - 2, at - 1):
        if first < 0 or not _opens_clause(context, tokens, first):
            continue
        if any(gap(context, tokens[k], tokens[k + 1]) != " " for k in range(first, last)):
            return None
        one, two = _one_of_two(tokens, first, at - 1), _one_of_two(tokens, at + 1, last)
        if one and two:
            return Subject("f" if one == two == "f" else "m", "p", last, False)
    return None


def _person_named(context: Context, tokens: list[Token], last: int) -> Subject | None:
    """ "Laura está cansada": a first name that opens the clause; with English only."""
    one = FIRST_NAMES.get(tokens[last].low) if tokens[last].text.istitle() and context.english else None
    if one is None:
        return None
    return Subject(one, "s", last, False) if _opens_clause(context, tokens, last) else None


def _opens_clause(context: Context, tokens: list[Token], first: int) -> bool:
    """Whether a word begins its sentence, or its clause behind a conjunction."""
    if not first or re.search(r"[.;:?!¿¡(«—]", gap(context, tokens[first - 1], tokens[first])):
        return True
    return tokens[first - 1].low in ("que", "porque", "pero", "si", "cuando", "aunque")


def _before_relative(context: Context, tokens: list[Token], last: int) -> Subject | None:
    """ "Los estudiantes que viven aquí": a phrase and its relative clause, whose verb follows at once."""
    at = next((k for k in range(last, max(0, last - 12), -1) if tokens[k].low in _OPENERS), 0)
    if (
        at < 2
        or tokens[at].low != "que"
        or any(gap(context, tokens[k], tokens[k + 1]) != " " for k in range(at - 1, last))
    ):
        return None
    inside = tokens[at + 1 : last + 1]
    while inside and inside[0].low in _BETWEEN_SUBJECT_AND_VERB:
        inside = inside[1:]
    if not inside or not finite(inside[0].low) or any(t.low in ("o", "ni", "u", "e") for t in inside):
        return None
    if any(finite(t.low) and not sure_gender(t.low) and not noun_known(t.low) for t in inside[1:]):
        return None
    if any(k < len(tokens) and tokens[k].low in ("lo", "la", "los", "las", "le", "les") for k in (last, last + 1)):
        return None  # «los libros que compré los vendió»
    found = _phrase(context, tokens, _clause_start(context, tokens, at - 1), at - 1)
    return found._replace(far=True) if found else None


def _behind_time(tokens: list[Token], first: int, last: int) -> int:
    """The word behind "cada día", "hoy", "ahora" that open the clause before its subject: "hoy los precios son altos"."""
    if (
        first + 2 < last
        and tokens[first].low == "cada"
        and tokens[first + 1].low in ("día", "año", "mes", "vez", "semana", "verano", "noche")
    ):
        return first + 2
    leads = (
        "hoy",
        "ahora",
        "actualmente",
        "normalmente",
        "generalmente",
        "entonces",
        "además",
        "ayer",
        "aquí",
        "allí",
        "después",
        "luego",
    )
    return first + 1 if first + 1 < last and tokens[first].low in leads else first


def _clause_start(context: Context, tokens: list[Token], last: int) -> int:
    """The first word of the stretch that ends at `last` and holds no punctuation and no conjunction that opens clauses."""
    k = last
    while k > 0 and gap(context, tokens[k - 1], tokens[k]) == " " and tokens[k - 1].low not in _OPENERS:
        k -= 1
    return k


def _phrase(context: Context, tokens: list[Token], first: int, last: int) -> Subject | None:
    """Determiner, noun, its adjectives and complements, from `first` to `last` and nothing else."""
    if (
        first
        and tokens[first - 1].low in ("y", "como", "que")
        and gap(context, tokens[first - 1], tokens[first]) == " "
        and not _opens(context, tokens, first - 1)
        and not _behind_verb(tokens, first - 1)
    ):
        return None
    if ones := _bare_ones(tokens, first, last):
        return ones
    if tokens[first].low in ("no", "casi", "también", "solo", "incluso") and first < last:
        first += 1  # «no todos los ejercicios»
    found = _DETERMINERS.get(tokens[first].low)
    k = first + 1
    if tokens[first].low in ("todos", "todas", "toda", "todo") and k <= last and tokens[k].low in _DETERMINERS:
        found, k = _DETERMINERS[tokens[k].low], k + 1
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


def _bare_ones(tokens: list[Token], first: int, last: int) -> Subject | None:
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
    if any(t.low in _BETWEEN_SUBJECT_AND_VERB or t.low in ("que", "y", "o", "ni", "e", "u", "quien") for t in rest):
        return None
    known = rest[0].low in _DETERMINERS or (
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
    if tokens[last].low in _PREPOSITIONS | _ARTICLES:
        return False  # «las huellas en la cocina»: what follows is a noun
    inside = False  # behind a preposition
    for k in range(first, last + 1):
        low = tokens[k].low
        if low in _PREPOSITIONS:
            inside = True
            continue
        if low in ("y", "e", "o", "u", "ni", "que", "quien", "cuyo", "cuya") or low in _BETWEEN_SUBJECT_AND_VERB - {
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
        named = tokens[k].text[0].isupper() or low in _DETERMINERS or BETWEEN.fullmatch(low) or low.isdigit()
        if not named and finite(low) and not sure_gender(low):
            return False
        if (
            any(r.mood in ("inf", "ger") for r in readings(low))
            and low != "ser"
            and tokens[k - 1].low not in ("de", "para")
        ):
            return False
    return True
