"""Heads with a wrong preposition behind them, in Spanish and English, and what writes them with the right one."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.syntax.grammar import infinitive
from pipeline.rules.syntax.paired import Pair, Written, en, es

_SET = r"(?! (?:veces|menudo|partir|carcajadas|gritos|medias|cargo|causa|mediados|finales|principios|diario|tiempo|mano|pie|solas|l[ao]s? (?:vez|tarde|mañana|noche|un[ao]|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|veinti?\w*|treinta|\d+|pocos))(?!\w))"
# "Al final", "del todo": set words behind the joined article.
FIXED = r"(?! (?:principio|final|menos|lado|día|mes|año|instante|azar|contado|máximo|igual|mismo|borde|respecto|parecer|revés|fin|todo|mismo|frente|fondo|aire|sol|teléfono|[a-záéíóúñ]+[aei]r)\b)"
NEXT = (
    _SET
    + r"(?P<x> (?:el(?! \w+ que)|la|los|las|un|una|mi|mis|tu|tus|su|sus|nuestr[oa]s?|est[eao]s?|esta|es[eao]s?|mí|ti|él|ella|ellos|ellas|nosotros|usted|ustedes|eso|lo|[a-záéíóúñ]+))"
)


def before_infinitive(m: re.Match[str], preposition: str) -> Written:
    """The head with a preposition before its infinitive."""
    return f"{m['h']} {preposition}{m['x']}" if infinitive(m["x"].strip().lower()) else ""


def to_preposition(right: str, *others: str) -> "_Writer":
    """What writes the head with the right preposition, or one of others."""
    return _Writer((right, *others))


class _Writer:
    """Writes the head with another preposition, joined with article or pronoun: "de el" is del, "con mí" conmigo."""

    def __init__(self, options: tuple[str, ...]) -> None:
        self.options = options

    def __call__(self, m: re.Match[str]) -> Written:
        behind = m["x"] or " el"  # "al", "del"
        return tuple(joined_with(f"{m['h']} {o}".rstrip(), behind) for o in self.options)


def joined_with(head: str, behind: str) -> str:
    """A head that ends in a preposition with what stands behind it: "del", "conmigo"."""
    low = behind.lower()
    if low == " el" and head.endswith((" de", " a")):
        return f"{head}l"
    if low in (" mí", " ti") and head.endswith(" con"):
        return f"{head}{low.strip().replace('í', 'i')}go"
    return f"{head}{behind}"


class UnlessOpinion(_Writer):
    """The same, unless an opinion is asked or told: "lo que mis vecinos piensan sobre mi césped"."""

    def __call__(self, m: re.Match[str]) -> Written:
        return "" if _OPINION.search(m.string, 0, m.start()) else super().__call__(m)


_OPINION = re.compile(r"\b(?:lo que|qué)\b[^.;:,?!]*\Z", re.IGNORECASE)


def pair(head: str, wrong: str, english: str, right: str, *others: str, alone: bool = False) -> Pair:
    """One head with its wrong prepositions; `alone` when no reading of them is good Spanish."""
    joined = "".join(
        rf"|{w}l{FIXED}" for w in ("a", "de") if w in re.sub(r"\(.*", "", wrong, flags=re.DOTALL).split("|")
    )
    return Pair(
        es(rf"(?P<h>{head}) (?:(?:{wrong}){NEXT}{joined})"),
        en(english),
        to_preposition(right, *others),
        alone="suggest" if alone else None,
    )
