"""Words that scanning cut short or misread: "la noche anteri", "rnoderna", "prob1ema", "l0 euros"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable
from functools import lru_cache

from pipeline.lang.accent import PLAIN
from pipeline.lang.triggers import figured
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, Token, like, replace
from pipeline.rules.nearby import accented, beginning, everyday, unknown
from pipeline.rules.nouns import noun_known, singular
from pipeline.rules.spelling import is_plain, support
from pipeline.rules.verbs import is_word

_LEAST = 5  # letters that are left of a word cut short
_LOST = 4  # letters at its end that may be missing
_DIGIT_IN = re.compile(
    r"(?<![\w.,@#/-])(?P<w>[a-záéíóúñA-ZÁÉÍÓÚÑ]*[a-záéíóúñ][01][a-záéíóúñ]+|[01][a-záéíóúñ]{3,}|[a-záéíóúñ]{3,}[01])(?![\w@/-]|\.\w)"
)
_THE = re.compile(r"(?:^|(?<=[.!?] ))E1(?= [a-záéíóúñ])")
_TEN = re.compile(
    r"(?<![\w.,])[lI](?P<d>\d{1,3})(?= (?:[a-záéíóúñ]+s|%|€|kg|km|cm|h|min)(?!\w))|(?<![\w.,])(?P<n>\d+)[oO](?= [a-záéíóúñ]+s(?!\w))"
)


# Words that people cut short themselves, «el profe», «la compu»; Latin, «a posteriori».
_CLIPPED = frozenset(
    "profe profes compu compus insti tranqui biblio presi psico compi compis farma pisci refri celu finde cumple peque "
    "facu micro prota protas ordena munici gine depre propi natu mates bocata ilu simpa analfa univ uni progre posteriori fortiori".split()
)


@lru_cache(maxsize=16384)
def _whole(word: str) -> tuple[str, ...]:
    """The common words that an unknown one is the beginning of, its accents kept."""
    if len(word) < _LEAST or word in _CLIPPED or not unknown(word):
        return ()
    plain = word.translate(PLAIN)
    longer = (w for w in beginning(plain) if 0 < len(w) - len(word) <= _LOST)
    found = tuple(w for w in longer if word in (w[: len(word)], plain))
    return found if found and not accented(word) else ()


@lru_cache(maxsize=16384)
def _misread(word: str) -> str:
    """The word in which rn was read for m, or vv for v; "" when there is none."""
    if ("rn" not in word and "vv" not in word) or not unknown(word):
        return ""
    meant = word.replace("vv", "v") if "vv" in word else word.replace("rn", "m", 1)
    return meant if is_word(meant) and everyday(meant) else ""


def _may_be(word: str) -> bool:
    return bool(_misread(word) or _whole(word))


def _scanned(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_THE):
        yield replace(m.start(), m.end(), "El")
    for m in context.finditer(_TEN):
        yield replace(m.start(), m.end(), f"1{m['d']}" if m["d"] else f"{m['n']}0")
    if context.may_have(figured):
        for m in context.finditer(_DIGIT_IN):
            meant = m["w"].replace("1", "l").replace("0", "o")
            if m["w"] not in context.english and is_word(meant.lower()) and everyday(meant.lower()):
                yield replace(m.start(), m.end(), meant)
    if not context.may_have(_may_be):
        return
    for token in context.tokens:
        if (new := _misread(token.low)) and is_plain(context, token):
            yield replace(token.start, token.end, like(token.text, new))
        elif context.english and (found := _whole(token.low)) and is_plain(context, token):
            told = _told(context, token, found)
            if told:
                yield replace(token.start, token.end, like(token.text, told))


def _told(context: Context, token: Token, found: tuple[str, ...]) -> str:
    """The one whole word that the English says; the singular of two forms of a noun unless its article is a plural."""
    sure = {w: s for w in found if (s := support(w, context))}
    if not sure and len(token.low) > _LEAST and len({singular(w) for w in found}) == 1:
        sure = dict.fromkeys(found, 1.0)  # long enough to be told by itself
    if not sure:
        return ""
    best = [w for w in sure if sure[w] == max(sure.values())]
    before = context.text[: token.start]
    several, she = _SEVERAL.search(before), _SHE.search(before)
    for likes in (
        lambda w: w.endswith("s") == bool(several),
        noun_known,
        lambda w: w.endswith(("a", "as")) == bool(she),
    ):
        best = [w for w in best if likes(w)] or best
    shortest = [w for w in best if len(w) == min(map(len, best))]
    return shortest[0] if len(shortest) == 1 else ""


_SEVERAL = re.compile(
    r"(?<!\w)(?:los|las|unos|unas|mis|tus|sus|muchos|muchas|dos|tres|cuatro|estos|estas|otros|otras|varios|varias) $",
    re.IGNORECASE,
)
_SHE = re.compile(r"(?<!\w)(?:la|las|una|unas|esta|estas|mucha|muchas|otra|otras|varias|nuestra) $", re.IGNORECASE)


RULES = (
    Rule(
        id="scanned-word",
        level="fix",
        summary="Mends words that scanning cut short (with English only) or misread: rn for m, 1 for l, 0 for o.",
        why="La palabra se cortó o se leyó mal al digitalizar el texto.",
        find=_scanned,
        examples=(
            Example("La noche anteri llovió.", "La noche anterior llovió.", "It rained the previous night."),
            Example("La cocina rnoderna.", "La cocina moderna."),
            Example("E1 prob1ema son l0 euros.", "El problema son 10 euros."),
            Example("Es imposib dormir.", "Es imposible dormir.", "It is impossible to sleep."),
        ),
        keep=(
            Keep("La noche anteri llovió."),
            Keep("El profe no vino.", "The teacher did not come."),
            Keep("Llovieron quejas a posteriori.", "There were complaints afterwards."),
            Keep("El carné moderno y el horno."),
            Keep("El mp3, el a1 y la B1; usa h2o."),
        ),
        typographic=True,
    ),
)
