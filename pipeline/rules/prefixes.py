"""Prefixes written apart or with a hyphen, and loans that have a Spanish spelling."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.spanish import known
from pipeline.rules.base import WORD, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.tables import listed, mapping
from pipeline.rules.verbs import NOT_VERBS, finite

_SOURCE = "Ortografía de la lengua española (RAE-ASALE, 2010), cap. V, «Los prefijos»"
_PREFIX = (
    r"ex|anti|pre|post?|super|súper|semi|vice|auto|contra|mini|multi|re|sub|ultra|inter|intra|extra|hiper|infra|micro|macro|mega|mono|neo|poli|pseudo|seudo|bio|cuasi|co|des|"
    r"sobre|supra|trans|tri|bi|uni|tele|foto|electro|geo|hidro|termo|psico|socio|narco|ciber|euro|archi|meta|proto|pluri|retro|in"
)
_HYPHENED = re.compile(rf"(?<![\w-])((?i:{_PREFIX}))-([a-záéíóúñü]{{3,}})(?![\w-])")
_APART = re.compile(r"(?<![\w-])((?i:ex|super|súper|anti|ultra|hiper|mega|vice|semi)) ([a-záéíóúñü]{3,})(?![\w-])")
_EX_CAPITAL = re.compile(r"(?<![\w-])([Ee]x)[- ]([A-ZÁÉÍÓÚÑ][a-záéíóúñ]{3,})(?![\w-])")
_ROLES = frozenset(
    "marido esposo esposa mujer novio novia pareja jugador jugadora futbolista soldado militar guerrillero guerrillera alumno alumna combatiente campeón campeona convicto compañero compañera empleado empleada "
    "agente policía modelo cantante miembro socio socia primer dictador preso presa suegra suegro cuñado cuñada amigo amiga amante profesor fumador fumadora parlamentario parlamentaria congresista colonia".split()
) - {"primer"}
# A base of several words keeps its prefix apart: "ex primer ministro", "vice primer ministro", "super de moda".
_SEVERAL = re.compile(r"(?:primer|alto|alta|mala|buen|gran|mejor|segundo|director general|jefe de)$")


def _joined(prefix: str, base: str) -> str:
    """The word in one piece: an r behind a vowel is doubled; "post" loses its t before a consonant, "súper" its accent."""
    low = {"súper": "super", "post": "post" if base[0] in "aeiouáéíóús" else "pos"}.get(prefix, prefix)
    return low + ("r" if base[0] == "r" and low[-1] in "aeiou" else "") + base


def _prefixes(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_HYPHENED):
        prefix, base = m.group(1).lower(), m.group(2)
        if prefix in ("in", "des", "co", "re", "bi", "tri", "uni", "des", "sobre") and not known(_joined(prefix, base)):
            continue
        if (known(_joined(prefix, base)) or known(base)) and not _names_two(prefix, base):
            yield replace(m.start(), m.end(), like(m.group(1)[:2], _joined(prefix, base)))
    for m in context.finditer(_EX_CAPITAL):
        base = m.group(2).lower()
        if _sticks(context, "ex", base, m.end()):
            yield replace(m.start(), m.end(), like(m.group(1), f"ex{base}"))
    for m in context.finditer(_APART):
        prefix, base = m.group(1).lower(), m.group(2)
        if _sticks(context, prefix, base, m.end()):
            yield replace(m.start(), m.end(), like(m.group(1)[:2], _joined(prefix, base)))


def _names_two(prefix: str, base: str) -> bool:
    """Whether the first part is a word of its own, so that the hyphen joins two: "foto-denuncia", "euro-dólar"."""
    return prefix in ("foto", "euro", "auto", "sobre", "meta", "contra", "mono", "micro", "mini") and not known(
        _joined(prefix, base)
    )


def _sticks(context: Context, prefix: str, base: str, end: int) -> bool:
    """Whether a prefix that stands apart belongs to the single word behind it."""
    from pipeline.lang.inflect import adjective_lemmas

    if _SEVERAL.match(base) or base in NOT_VERBS - {"bien", "mal", "tarde", "cerca"}:
        return False
    if prefix == "ex":
        stem = re.sub(r"(?<=[aeiou])s$|(?<=[^aeiou])es$", "", base)
        return stem in _ROLES or stem in listed("capitals", "posts")
    if prefix == "vice":
        return base.startswith(("president", "director", "rector", "cónsul", "canciller", "almirante"))
    if prefix in ("anti", "semi"):
        return known(prefix + base) and known(base)
    grade = base in ("bien", "mal", "tarde", "temprano", "lejos", "cerca") or (base.endswith("mente") and known(base))
    return grade or bool(
        adjective_lemmas(base) and re.search(r"(?:[oa]s?|es?|les|l)$", base) and _adjective_here(context, base, end)
    )


def _adjective_here(context: Context, base: str, end: int) -> bool:
    """Whether the word is used as an adjective: no noun of its own, nothing behind it that it would lead."""
    from pipeline.rules.nouns import named_noun

    return not named_noun(base) and not (finite(base) and re.match(rf" {WORD}", context.text[end:]))


_ENGLISH = re.compile(r"\b(?:the|of|is|and|with|for|this|to|your)\b")


def _loan(feature: str) -> bool:
    """Whether the word is a loan in its foreign spelling."""
    return feature in mapping("loans", "spelling")


def _loans(context: Context) -> Iterable[Finding]:
    if not context.may_have(_loan):
        return
    table = mapping("loans", "spelling")
    for token in context.tokens:
        if (
            token.low not in table
            or _ENGLISH.search(context.text)
            or (token.text[0].isupper() and not context.sentence_start(token.start))
        ):
            continue
        if re.search(r"[«“\"'*_]$", context.text[: token.start]) or re.match(
            r" [A-ZÁÉÍÓÚÑ]", context.text[token.end :]
        ):
            continue
        yield replace(token.start, token.end, like(token.text, table[token.low]))


RULES = (
    Rule(
        id="prefixes",
        level="fix",
        summary="Joins a prefix to its word: exmarido, anticorrupción, superbueno.",
        why="Los prefijos se escriben unidos a la palabra que modifican.",
        find=_prefixes,
        examples=(
            Example("Su ex-jefe es anti-sistema.", "Su exjefe es antisistema."),
            Example("El ex alcalde vive aquí.", "El exalcalde vive aquí."),
            Example("El ex Gobernador habló.", "El exgobernador habló."),
            Example("Es super barato.", "Es superbarato."),
            Example("Un anti-robo de la pos-guerra.", "Un antirrobo de la posguerra."),
        ),
        keep=(
            Keep("El ex primer ministro y mi ex cenaron."),
            Keep("La sub-21 y la campaña anti-OTAN."),
            Keep("Un título ex profeso; un examen teórico-práctico."),
            Keep("Mi ex vive en Lima y fuimos al súper."),
        ),
        source=_SOURCE,
        typographic=True,
    ),
    Rule(
        id="loan-spelling",
        level="fix",
        summary="Writes a loan the Spanish way where Spanish has long had its own spelling: currículum, estándar, sándwich.",
        why="La palabra tiene una grafía adaptada al español.",
        find=_loans,
        examples=(
            Example("Envía tu curriculum.", "Envía tu currículum."),
            Example("Le pone shampoo al perro.", "Le pone champú al perro."),
        ),
        keep=(Keep("La revista Standard se vende bien."), Keep("Usa el software y el «shampoo».")),
        source="Ortografía de la lengua española (RAE-ASALE, 2010), cap. VI, «La ortografía de las expresiones procedentes de otras lenguas»",
        typographic=True,
    ),
)
