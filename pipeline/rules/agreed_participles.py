"""Participles behind haber, which do not change, and possessives that do: «he comido», «la idea es suya», «un amigo mío»."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.nouns import listed_noun, named_noun, noun_known, number, sure_gender
from pipeline.rules.phrases import gap
from pipeline.rules.predicate_subjects import copula
from pipeline.rules.subjects import subject_of
from pipeline.rules.verbs import is_participle

_PERFECT = re.compile(
    r"(?<!\w)(?P<h>he|has|ha|hemos|habéis|han|haya|hayas|hayamos|hayan|había|habías|habíamos|habían|habré|habrá|habrán|habría|habrían|hubiera|hubieran|haber)(?: (?:ya|nunca|siempre|casi|también|todavía|no))? (?P<p>[a-záéíóúñ]+[ao]s?)(?!\w)",
    re.IGNORECASE,
)
_HAD = re.compile(r"\b(?:had|have|has|having)\b|['’](?:ve|d|s)\b")


def _unchanged(context: Context) -> Iterable[Finding]:
    """ "He comida" → "he comido"; behind forms that also say what there is («había comidas») only with English."""
    for m in context.finditer(_PERFECT):
        word = m["p"].lower()
        new = re.sub(r"[ao]s?$", "o", word)
        if new == word or not is_participle(new) or new in ("sido", "demasiado"):
            continue
        if m["h"].lower() not in ("he", "has", "ha", "hemos", "han"):
            noun = named_noun(word) or listed_noun(word) or word.endswith("s")
            if noun or not _HAD.search(context.english):
                continue
        elif word.endswith("s") and not context.english:
            continue
        yield replace(m.start("p"), m.end("p"), new)


_MINE = re.compile(r"(?:mí|tuy|suy|nuestr|vuestr)[oa]s?")


def _owned(word: str) -> bool:
    return _MINE.fullmatch(word) is not None


def _possessives(context: Context) -> Iterable[Finding]:
    """ "La idea fue suyo", "un amigo mía": the possessive agrees with what is owned; with English only."""
    if not context.english or not context.may_have(_owned):
        return
    tokens = context.tokens
    for n in range(1, len(tokens)):
        if not _owned(tokens[n].low) or gap(context, tokens[n - 1], tokens[n]) != " ":
            continue
        want = None
        if n + 1 < len(tokens) and _begins_phrase(tokens[n].low, tokens[n + 1].low):
            continue
        before = tokens[n - 1].low
        if copula(before) and re.match(r"\s*(?:[.,;!?]|$)| (?:y|pero|no|porque)\b", context.text[tokens[n].end :]):
            subject = subject_of(context, n - 1)
            want = (subject.gender, subject.number) if subject and subject.gender else None
        elif (
            n > 1
            and sure_gender(before)
            and noun_known(before)
            and tokens[n - 2].low in _UNLIKE
            and number(before) == _UNLIKE[tokens[n - 2].low][1]
        ):
            gender = sure_gender(before)
            want = (gender, number(before)) if _UNLIKE[tokens[n - 2].low][0] in ("", gender) else None
        if want:
            new = re.sub(r"[oa]s?$", ("a" if want[0] == "f" else "o") + ("s" if want[1] == "p" else ""), tokens[n].low)
            if new != tokens[n].low:
                yield replace(tokens[n].start, tokens[n].end, like(tokens[n].text, new))


def _begins_phrase(possessive: str, noun: str) -> bool:
    """Whether «nuestras» stands before its noun: «dejar a un lado [nuestras diferencias]»."""
    return (
        possessive.startswith(("nuestr", "vuestr"))
        and sure_gender(noun) == ("f" if re.search("as?$", possessive) else "m")
        and number(noun) == ("p" if possessive.endswith("s") else "s")
    )


_UNLIKE = {"un": ("m", "s"), "una": ("f", "s"), "unos": ("m", "p"), "unas": ("f", "p"), "este": ("m", "s"), "esta": ("f", "s"), "ese": ("m", "s"), "esa": ("f", "s"), "algún": ("m", "s"), "algunos": ("m", "p"), "algunas": ("f", "p"), "otro": ("m", "s"), "otra": ("f", "s"), "dos": ("", "p"), "varios": ("m", "p"), "varias": ("f", "p")}  # fmt: skip

RULES = (
    Rule(
        id="perfect-participle",
        level="fix",
        summary="Keeps the participle behind haber unchanged (“he comida” → “he comido”).",
        why="El participio de los tiempos compuestos es invariable: «he comido», «la hemos visto».",
        find=_unchanged,
        examples=(
            Example("Ella ha salida.", "Ella ha salido.", "She has gone out."),
            Example("Las cartas que he escritas.", "Las cartas que he escrito.", "The letters I have written."),
            Example("La tienda había cerrada.", "La tienda había cerrado.", "The shop had closed."),
        ),
        keep=(
            Keep("Había comida y hubo heridas.", "There was food and there were wounds."),
            Keep("Había demasiada gente.", "There were too many people, so we had to go."),
            Keep("Ha sido vista y he comido.", "She has been seen and I have eaten."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="possessive-agreement",
        level="fix",
        summary="Makes mío, tuyo, suyo, nuestro agree with what is owned (“la casa es mío” → “la casa es mía”); with English only.",
        why="El posesivo concuerda con lo poseído, no con quien posee.",
        find=_possessives,
        examples=(
            Example("La culpa es tuyo.", "La culpa es tuya.", "The fault is yours."),
            Example("Una vecina mío canta.", "Una vecina mía canta.", "A neighbour of mine sings."),
        ),
        keep=(
            Keep("La culpa es tuya y el coche es mío.", "The fault is yours and the car is mine."),
            Keep("La suya es la mejor casa.", "Hers is the best house."),
            Keep("Dejamos a un lado nuestras diferencias.", "We put our differences aside."),
        ),
        source=GRAMMAR,
    ),
)
