"""Short and long forms: "un buen amigo", "la primera vez", "uno de mis amigos", "cien personas"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.inflect import stressed_a
from pipeline.rules.adjectives import shape
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, Token, like, replace
from pipeline.rules.nouns import named_noun, noun_known, number, singular, sure_gender
from pipeline.rules.phrases import gap
from pipeline.rules.tables import listed
from pipeline.rules.verbs import NOT_VERBS, finite

_LONG = {
    "bueno": "buen", "malo": "mal", "primero": "primer", "tercero": "tercer", "alguno": "algún", "ninguno": "ningún", "cualquiera": "cualquier",
    "postrero": "postrer",
}  # fmt: skip
_FEMININE = {
    "buen": "buena",
    "primer": "primera",
    "tercer": "tercera",
    "algún": "alguna",
    "ningún": "ninguna",
}
_ONE_OF = re.compile(
    r"(?<!\w)(un)(?= de (?:los|las|mis|tus|sus|nuestros|nuestras|estos|estas|esos|esas|aquellos|aquellas|ellos|ellas|nosotros|nosotras|ustedes|cada) ?([a-záéíóúñ]*))",
    re.IGNORECASE,
)
_ONE_THING = re.compile(r"(?<=[a-záéíóúñ] )(?<!\bcada )(?<!\by )(uno) ([a-záéíóúñ]{3,})(?!\w)")
_NONE_OF = re.compile(
    r"(?<!\w)(ningún|algún|cualquier) de (?:los|las|mis|tus|sus|nuestros|nuestras|estos|estas|esos|esas|ellos|ellas|nosotros|ustedes) ?([a-záéíóúñ]*)",
    re.IGNORECASE,
)
_HUNDRED = re.compile(
    r"(?<!\w)(?<!por )(ciento)(?= (?!(?:dos|tres|(?:dieci|veinti)?s[eé]is|veintid[oó]s|veintitr[eé]s)\b)(?:[a-záéíóúñ]+s|mil|millones)\b)",
    re.IGNORECASE,
)
_ONES = re.compile(
    r"(?<!\w)(veintiuno|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa) y uno)(?= ([a-záéíóúñ]+s|mil)\b)",
    re.IGNORECASE,
)
_BIG = re.compile(
    r"(?<!\w)(un|una|el|la|su|mi|tu|este|esta|ese|esa|otro|otra) (grande) ([a-záéíóúñ]+)\b", re.IGNORECASE
)


def _forms(context: Context) -> Iterable[Finding]:
    yield from _before_nouns(context)
    for m in context.finditer(_ONE_OF):
        feminine = sure_gender(m.group(2).lower()) == "f" or bool(
            re.search(r" (?:nuestras|estas|esas|aquellas|ellas|nosotras|las)\b", m.string[m.end(1) : m.end(2)])
        )
        yield replace(m.start(1), m.end(1), like(m.group(1), "una" if feminine else "uno"))
    for m in context.finditer(_ONE_THING) if re.search(r"\b(?:an?|one)\b", context.english, re.IGNORECASE) else ():
        noun = m.group(2).lower()
        if (
            noun not in ("sobre", "bajo")
            and named_noun(noun)
            and sure_gender(noun) == "m"
            and number(noun) == "s"
            and not finite(noun)
        ):
            yield replace(m.start(1), m.end(1), "un")
    for m in context.finditer(_NONE_OF):
        feminine = sure_gender(m.group(2).lower()) == "f" or bool(
            re.search(r" (?:nuestras|estas|esas|aquellas|ellas|las)\b", m.group())
        )
        long = {"ningún": "ningun", "algún": "algun", "cualquier": "cualquier"}[m.group(1).lower()]
        yield replace(m.start(1), m.end(1), like(m.group(1), long + ("a" if feminine or long == "cualquier" else "o")))
    for m in context.finditer(_HUNDRED):
        yield replace(m.start(1), m.end(1), like(m.group(1), "cien"))
    for m in context.finditer(_ONES):
        noun, whole = m.group(2).lower(), m.group(1)
        if noun == "mil" or sure_gender(noun):
            form = "una" if sure_gender(noun) == "f" else "ún" if whole.lower() == "veintiuno" else "un"
            yield replace(m.start(1), m.end(1), whole[:-3] + form)
    for m in context.finditer(_BIG):
        noun = m.group(3).lower()
        if sure_gender(noun) and noun_known(noun) and number(noun) == "s":
            yield replace(m.start(2), m.end(2), "gran")


def _has_two_forms(word: str) -> bool:
    return word in _LONG or word in _FEMININE


def _followed_by_noun(tokens: list[Token], n: int) -> bool:
    """Whether a noun stands behind the word at `n`, whose adjective it may be."""
    return n + 1 < len(tokens) and bool(sure_gender(tokens[n + 1].low)) and noun_known(tokens[n + 1].low)


def _before_nouns(context: Context) -> Iterable[Finding]:
    """ "Un bueno amigo", "la primer vez", "buen idea": the form that the noun right behind asks for."""
    if not context.may_have(_has_two_forms):
        return
    tokens = context.tokens
    for n in range(len(tokens) - 1):
        word, noun = tokens[n], tokens[n + 1]
        if word.low not in _LONG and word.low not in _FEMININE:
            continue
        if gap(context, word, noun) != " " or not noun.text.islower() or not (_is_noun(noun) or _mine(tokens, n)):
            continue
        gender = "f" if noun.low == "vez" else sure_gender(noun.low)
        if (
            not gender
            and noun.low not in NOT_VERBS
            and n
            and tokens[n - 1].low in ("un", "el", "este", "ese", "mi", "tu", "su", "ningún", "otro")
        ):
            gender = "m" if singular(noun.low) in listed("nouns", "either") | listed("capitals", "posts") else ""
        if number(noun.low) != "s" or not gender:
            continue
        if noun.low in ("izquierda", "derecha", "centro", "exterior", "interior"):
            continue  # «el tercero izquierda»: a flat
        if word.low in ("malo", "bueno") and shape(noun.low) and not _followed_by_noun(tokens, n + 1):
            continue  # «mi malo favorito»
        if word.low in ("alguno", "ninguno") and gender == "f" and context.english:
            yield replace(word.start, word.end, word.text[:-1] + "a")
        elif word.low in _LONG and gender == "m" and not _pronoun(tokens, n):
            yield replace(word.start, word.end, like(word.text, _LONG[word.low]))
        elif word.low == "cualquiera":
            yield replace(word.start, word.end, like(word.text, "cualquier"))
        elif word.low in ("algún", "ningún") and stressed_a(noun.low):
            continue  # «ningún hacha», «algún arma»
        elif word.low in _FEMININE and gender == "f" and (context.english or word.low in ("buen", "primer")):
            yield replace(word.start, word.end, like(word.text, _FEMININE[word.low]))


def _is_noun(token: Token) -> bool:
    return noun_known(token.low) and (named_noun(token.low) or not finite(token.low))


def _mine(tokens: list[Token], n: int) -> bool:
    """Whether the word behind could only be a verb of mine, and so is none behind an article: "el tercero intento"."""
    noun = tokens[n + 1].low
    led = n > 0 and tokens[n - 1].low in ("un", "el", "este", "ese", "mi", "tu", "su", "al", "del")
    forms = finite(noun)
    return led and bool(sure_gender(noun)) and bool(forms) and all(f.person == 1 for f in forms)


def _pronoun(tokens: list[Token], n: int) -> bool:
    """Whether the long form stands by itself: "lo bueno", "es bueno", "llegó primero", "no vino ninguno"."""
    before = tokens[n - 1].low if n else ""
    return before not in (
        "un",
        "el",
        "este",
        "ese",
        "mi",
        "tu",
        "su",
        "al",
        "del",
        "otro",
        "su",
        "no",
        "hay",
        "sin",
        "es",
        "de",
        "",
    )


RULES = (
    Rule(
        id="short-form",
        level="fix",
        summary="Shortens buen, primer, algún, gran, cien before their noun, and not elsewhere; uno before de.",
        why="Delante del nombre se usa la forma apocopada («un buen amigo», «cien personas»); en femenino y sin nombre, la plena.",
        find=_forms,
        examples=(
            Example("Fue el tercero intento.", "Fue el tercer intento."),
            Example("Es un bueno amigo.", "Es un buen amigo."),
            Example("El primero día llovió.", "El primer día llovió."),
            Example("Es una buen idea.", "Es una buena idea."),
            Example("No hay ningún silla libre.", "No hay ninguna silla libre.", "There is no free chair."),
            Example("Un de mis primos es sordo.", "Uno de mis primos es sordo."),
            Example("Vinieron ciento personas.", "Vinieron cien personas."),
            Example("Tiene veintiuno años.", "Tiene veintiún años."),
            Example("Vive en una grande ciudad.", "Vive en una gran ciudad."),
        ),
        keep=(
            Keep("Lo bueno del caso; primero María y luego yo."),
            Keep("Un buen amigo, la primera vez y el tercer día."),
            Keep("Vinieron ciento veinte personas."),
            Keep("Cobra un dos por ciento más que ella."),
            Keep("Vivió ciento dos años y plantó ciento veintitrés árboles."),
            Keep("El tercero izquierda está vacío."),
            Keep("Huele mal la comida.", "The food smells bad."),
            Keep("No queda ningún hacha ni hay algún arma.", "There is no axe left, nor is there any weapon."),
            Keep("Tiene veintiuno y yo ciento uno."),
            Keep("Tenía uno sobre la mesa.", "He had one on the table."),
        ),
        source=GRAMMAR,
    ),
)
