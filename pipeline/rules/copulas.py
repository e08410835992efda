"""Forms of ser that stand where the English has a conjunction: "goods are services" for "goods or services"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.inflect import determiner_lemma
from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.nouns import named_noun
from pipeline.rules.verbs import finite

_SER = re.compile(
    r"\b(?:es|son|era|eran|fue|fueron|sea|sean|está|están|estaba|estaban|será|serán|ser|estar|soy|eres|somos)\b",
    re.IGNORECASE,
)
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|am)\b|(?:'s|’s|'re|’re|'m|’m)\b", re.IGNORECASE)
_SON = re.compile(r"(?<=[^\W\d_]s )(son|es)(?= [a-záéíóúñ]+s\b(?! (?:los|las|más|muy)\b)(?=[\s,.;:)]))")
_EN_OR = re.compile(r"\b[a-z]+ (or|and) [a-z]+\b", re.IGNORECASE)
_MUST_PLURAL = re.compile(r"(?:[aeiou]s|[aeiou]nes|[aeiou]res|dades)$")


def _copula_for_or(context: Context) -> Iterable[Finding]:
    """ "Los bienes son servicios" for "goods or services": the English has the conjunction and lacks the verb."""
    yield from _copula_between_phrases(context)
    yield from _copula_in_choice(context)
    yield from _copula_between_acts(context)
    found = _EN_OR.search(context.english)
    if not found or len(_SER.findall(context.text)) <= len(_BE.findall(context.english)):
        return
    for m in context.finditer(_SON):
        left = re.search(r"\b([a-záéíóúñ]+) $", context.text[: m.start()])
        right = re.match(r" ([a-záéíóúñ]+)", context.text[m.end() :])
        if not left or not right or not _plural_noun(left.group(1)) or not _plural_noun(right.group(1)):
            continue
        if shape(right.group(1)) or one_gender(right.group(1)):  # «las calles son estrechas»
            continue
        clause = (
            re.split(r"[.,;:?!¿¡]", context.text[: m.start()])[-1] + re.split(r"[.,;:?!]", context.text[m.end() :])[0]
        )
        if not any(finite(w) and not named_noun(w) for w in re.findall(r"[a-záéíóúñ]+", clause.lower())):
            continue  # «los pantanos son entornos»: the only verb
        if determiner_lemma(right.group(1)):  # «los adeptos son las unidades que…» says what they are
            continue
        if re.match(r" [a-záéíóúñ]+ de ", context.text[m.end() :]):  # «los elfos son capaces de aprender»
            continue
        english_or = re.search(r"\bor\b", context.english)
        new = (
            ("u" if re.match(r" h?o", context.text[m.end() :]) else "o")
            if english_or
            else ("e" if re.match(r" h?i(?!e)", context.text[m.end() :]) else "y")
        )
        yield replace(m.start(), m.end(), new, evidence=found.group())
        return


_BETWEEN_ACTS = re.compile(r"(?<=[a-záéíóúñ] )(?<=[aeií]r )(?P<son>son|es)(?= (?P<n>[a-záéíóúñ]+[aeií]r)(?!\w))")
_BETWEEN_PEOPLE = re.compile(
    r"(?<!\w)(?:(?P<p>con|de|para|a|en|por|sin) )?(?P<d>mi|tu|su|el|la|los|las|un|una|mis|tus|sus) [a-záéíóúñ]+ (?P<son>son|es) (?P<n>mi|tu|su|el|la|los|las|un|una|mis|tus|sus) [a-záéíóúñ]+(?=\s*[.,;:?!]|\s*$)",
    re.IGNORECASE,
)


def _copula_between_acts(context: Context) -> Iterable[Finding]:
    """ "Puedes llamar son escribir", "con tu hermana son tu prima": nothing is said to be anything in the English."""
    found = re.findall(r"\b(?:or|and)\b", context.english)
    if len(found) != 1 or _BE.search(context.english) or re.search(r"\b(?:o|u|y|e)\b", context.text):
        return
    for pattern in (_BETWEEN_ACTS, _BETWEEN_PEOPLE):
        for m in context.finditer(pattern):
            if not _verb_before(context, m.start()):
                continue
            vowel = {"or": ("o", "u", "h?o"), "and": ("y", "e", "h?i(?!e)")}[found[0]]
            new = vowel[1] if re.match(vowel[2], m["n"].lower()) else vowel[0]
            yield replace(m.start("son"), m.end("son"), new, evidence=found[0])


def _verb_before(context: Context, at: int) -> bool:
    """Whether the clause has its verb already."""
    head = re.split(r"[.;:?!¿¡]", context.text[:at])[-1]
    return any(finite(w.lower()) for w in re.findall(r"[^\W\d_]+", head))


_CHOICE = re.compile(
    r"¿(?P<v>[A-ZÁÉÍÓÚ][a-záéíóúñ]+) (?:(?:el|la|los|las|un|una|tu|su) )?[a-záéíóúñ]+ (?P<son>son|es) (?:(?:el|la|los|las|un|una|tu|su) )?(?P<n>[a-záéíóúñ]+)(?=\s*\?| (?:para|de|en|con)\b)"
)


def _copula_in_choice(context: Context) -> Iterable[Finding]:
    """ "¿Quieres carne son pescado?": the question has its verb before the two things offered."""
    if len(re.findall(r"\bor\b", context.english)) != 1:
        return
    for m in context.finditer(_CHOICE):
        if any(f.mood == "ind" and f.person in (1, 2, 3) for f in finite(m["v"].lower())) and m["v"].lower() not in (
            "es",
            "son",
            "qué",
        ):
            yield replace(m.start("son"), m.end("son"), "u" if re.match(r"h?o", m["n"].lower()) else "o", evidence="or")


def _plural_noun(word: str) -> bool:
    return bool(_MUST_PLURAL.search(word))


_BETWEEN_PHRASES = re.compile(
    r"(?<=[a-záéíóúñ] )(son|es)(?= (con|en|de|por|para|a|sin) (?:(?:el|la|los|las|un|una|mis?|tus?|sus?) )?[a-záéíóúñ]+)"
)


def _copula_between_phrases(context: Context) -> Iterable[Finding]:
    """ "Pagar con tarjeta son en efectivo": between two complements with a preposition stands no verb."""
    found = re.search(r"\b(or|and)\b", context.english)
    ors = re.findall(r"\b(?:or|and)\b", context.english)
    if not found or len(ors) != 1 or re.search(r"\b(?:o|u|y|e)\b", context.text):
        return
    matches = list(context.finditer(_BETWEEN_PHRASES))
    if len(matches) != 1:
        return
    m = matches[0]
    left = re.split(r"[.;:,]", context.text[: m.start()])[-1]
    led = re.search(
        r"\b(?:con|en|de|por|para|a|sin|como) (?:(?:el|la|los|las|un|una|mis?|tus?|sus?) )?[a-záéíóúñ]+ $", left
    )
    if (
        led
        and any(finite(w.lower()) or re.search(r"[aei]r$", w) for w in left[: led.start()].split())
        and not re.search(r"\b(?:que|quien|cuando|donde|si)\b", left)
    ):
        word = "o" if found.group(1) == "or" else "y"
        yield replace(m.start(), m.end(), word, evidence=found.group())


RULES = (
    Rule(
        id="copula-for-conjunction",
        level="fix",
        summary="Puts the conjunction that the English has for a verb ser that it lacks (“goods are services” for “goods or services”).",
        why="El inglés tiene una conjunción («or», «and») y no el verbo «ser».",
        find=_copula_for_or,
        examples=(
            Example(
                "Vende los bienes son servicios que produce.",
                "Vende los bienes o servicios que produce.",
                "It sells the goods or services it produces.",
            ),
            Example(
                "Busca hoteles son apartamentos en el centro.",
                "Busca hoteles o apartamentos en el centro.",
                "Look for hotels or apartments downtown.",
            ),
            Example(
                "Pide libros son revistas prestados.", "Pide libros o revistas prestados.", "Borrow books or magazines."
            ),
        ),
        keep=(
            Keep(
                "Los pantanos son entornos ricos, pero no son aptos para perros o gatos.",
                "Swamps are rich, but not fit for dogs or cats.",
            ),
            Keep("Los adeptos oscuros son las unidades con más daños.", "Dark adepts and spiders do the most damage."),
            Keep(
                "La mayoría de los elfos son capaces de aprender los hechizos o las artes.",
                "Most elves can learn spells or arts.",
            ),
            Keep("Las ballenas son mamíferos.", "Whales are mammals or so they say."),
            Keep("Los bienes son servicios."),
            Keep("Los perros son animales leales.", "Dogs are loyal and kind animals."),
        ),
    ),
)
