"""Small English words whose Spanish hangs on what stands beside them: "for dos días", ", so me fui", "some cazan", "twenty-one ovejas"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.model import Patch
from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import Context, Finding, Token, like
from pipeline.rules.english_table import TENS
from pipeline.rules.nouns import noun_known, number, sure_gender
from pipeline.rules.verbs import finite

_TENTH = "|".join(TENS)
_SMALL = re.compile(
    rf"(?<![\w'’/@.-])(?:for|so|some|many|few|including|one|(?:{_TENTH})-one) (?=[a-záéíóúñ\d])|(?<=[ (])(?:{_TENTH})-one(?=[.,;:?!)]|$)",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"(?:casi |más de |unos |unas )?(?:una?|unos|unas|varios|varias|much[oa]s|poc[oa]s|algun[oa]s|tod[oa]s? (?:el|la|los|las)|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|quince|veinte|treinta|cien|\d+)(?: \w+)? ?(?:segundos?|minutos?|horas?|días?|noches?|semanas?|mes(?:es)?|años?|décadas?|siglos?|rato|tiempo)\b"
)
_MOMENT = re.compile(r"un (?:momento|instante|segundo)\b")
_LASTS = re.compile(
    r"\bfor (?:[\w-]+ ){1,4}?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|while|time|moment|instant)\b",
    re.IGNORECASE,
)
_HOW = frozenset("bien mal tarde temprano pronto lejos cerca rápido despacio alto bajo fuerte duro claro".split())
_SOME = {"some": "algun", "many": "much", "few": "poc"}
_COUNTED = frozenset("día momento lugar sitio tipo hombre mujer persona chico chica motivo modo libro vez cosa".split())
_INCLUDED = {
    **dict.fromkeys("el un este ese del".split(), "incluido"),
    **dict.fromkeys("la una esta esa".split(), "incluida"),
    **dict.fromkeys("los unos estos esos".split(), "incluidos"),
    **dict.fromkeys("las unas estas esas".split(), "incluidas"),
}


def small_ones(context: Context) -> Iterable[Finding]:
    """Those that the English has as well, each with the word behind it told apart."""
    if not context.english or not context.may_match(_SMALL):
        return
    tokens = context.tokens
    for m in context.finditer(_SMALL):
        n = next((k for k, t in enumerate(tokens) if t.start == m.start()), None)
        if n is None or tokens[n].low not in context.en_words or tokens[n].text.isupper():
            continue
        new = _written(context, tokens, n)
        if new:
            token = tokens[n]
            yield Finding((Patch(start=token.start, end=token.end, new=like(token.text, new)),), evidence=token.low)


def _written(context: Context, tokens: list[Token], n: int) -> str:
    word = tokens[n].low
    after = tokens[n + 1] if n + 1 < len(tokens) and context.text[tokens[n].end : tokens[n + 1].start] == " " else None
    if word.endswith("-one") or word == "one":
        return _one(word, after)
    if after is None:
        return _duration(context, tokens[n]) if word == "for" else ""
    if word == "for":
        return _duration(context, tokens[n])
    if word == "so":
        return _so(context, tokens[n], after)
    if word == "including":
        return _included(tokens, n)
    return _several(tokens, n, _SOME[word])


def _duration(context: Context, token: Token) -> str:
    """What "for" is before a time that something lasts."""
    if not _LASTS.search(context.english):
        return ""
    if _MOMENT.match(context.text, token.end + 1):
        return "por"
    return "durante" if _TIME.match(context.text, token.end + 1) else ""


def _so(context: Context, token: Token, after: Token) -> str:
    """Así que behind a comma, tan before what may be more or less."""
    if after.low in ("pena", "capa", "pretexto", "color"):
        return ""
    graded = shape(after.low) or one_gender(after.low) or after.low in _HOW
    if graded and re.search(r"\bso (?!that\b)\w+", context.english):
        return "tan"
    behind = re.search(r"(?:[^\W\d_]|[)»”])[,;] $", context.text[: token.start])
    told = re.search(r"[,;] so (?!that\b|far\b|long\b|called\b)", context.english)
    return "así que" if behind and told and after.low != "que" else ""


def _included(tokens: list[Token], n: int) -> str:
    """Incluido agrees with the noun behind it; before anything else the gerund says it."""
    after = tokens[n + 1].low
    if after in _INCLUDED:
        return _INCLUDED[after]
    noun = tokens[n + 2].low if n + 2 < len(tokens) else ""
    owned = after in ("mi", "tu", "su", "mis", "tus", "sus") and sure_gender(noun)
    if owned:
        return f"incluid{'a' if owned == 'f' else 'o'}{'s' if number(noun) == 'p' else ''}"
    return "incluyendo"


def _several(tokens: list[Token], n: int, stem: str) -> str:
    """ "Some" before a verb in the plural stands for those that were named before."""
    after = tokens[n + 1].low
    if stem == "algun" and noun_known(after) and sure_gender(after) and number(after) == "s" and not finite(after):
        return "" if after in _COUNTED else "algo de"
    if after == "de" or not any((f.person, f.number) == (3, "p") for f in finite(after)) or noun_known(after):
        return ""
    named = (sure_gender(t.low) for t in reversed(tokens[:n]) if number(t.low) == "p" and noun_known(t.low))
    return f"{stem}{'a' if next((g for g in named if g), 'm') == 'f' else 'o'}s"


def _one(word: str, after: Token | None) -> str:
    """ "Twenty-one", "one" with the gender of what is counted."""
    gender = sure_gender(after.low) if after is not None and noun_known(after.low) else ""
    tens = word.removesuffix("-one") if "-" in word else ""
    if not tens:
        counted = after is not None and number(after.low) == "s"
        return {"f": "una", "m": "un"}.get(gender, "") if counted else ""
    if tens == "twenty":
        return {"f": "veintiuna", "m": "veintiún"}.get(gender, "veintiuno")
    return f"{TENS[tens]} y " + {"f": "una", "m": "un"}.get(gender, "uno")
