"""Amounts compared: «muchos menos seguidores», «tanto dinero como», «el mejor restaurante», «una persona mayor»."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import noun_known, number, sure_gender
from pipeline.rules.syntax.grammar import DETERMINER, SUBJECT, WORD
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite


def _many_more(m: re.Match[str]) -> Written:
    """ "Mucho menos seguidores" → "muchos menos seguidores": before what is counted mucho agrees."""
    noun = m["n"].lower()
    gender, count = sure_gender(noun), number(noun)
    if not gender or shape(noun) or one_gender(noun) or not noun_known(noun) or (gender, count) == ("m", "s"):
        return ""
    if (finite(noun) and count == "s") or noun == "tarde":
        return ""
    return f"{m['q'][0]}uch{'a' if gender == 'f' else 'o'}{'s' if count == 'p' else ''} {m['d']} {m['n']}"


def _how_many(m: re.Match[str]) -> Written:
    """ "¿Cuánto personas?" → "¿cuántas personas?"."""
    noun = m["n"].lower()
    gender, count = sure_gender(noun), number(noun)
    if not gender or shape(noun) or not noun_known(noun) or (finite(noun) and count == "s"):
        return ""
    stem = m["q"].lower().rstrip("oas")
    return f"{stem}{'a' if gender == 'f' else 'o'}{'s' if count == 'p' else ''} {m['n']}"


def _many_of(m: re.Match[str]) -> Written:
    """ "Mucha de las personas" → "muchas de las personas"."""
    gender = (
        "f"
        if m["d"].lower() in ("las", "estas", "esas", "nuestras")
        else "m"
        if m["d"].lower() in ("los", "estos", "esos", "nuestros")
        else sure_gender(m["n"].lower())
    )
    if not gender or number(m["n"].lower()) != "p":
        return ""
    stem = re.sub(r"[oa]s?$", "", m["q"])
    return f"{stem}{'as' if gender == 'f' else 'os'} de {m['d']} {m['n']}"


def _many(word: str, article: str) -> str:
    """The plural of an ordinal or a grade for "los" or "las"."""
    if word in ("siguiente", "mejor", "peor"):
        return word + ("s" if word.endswith("e") else "es")
    return re.sub(r"[oa]$", "", word) + ("os" if article == "los" else "as")


def _very(m: re.Match[str]) -> Written:
    """ "Un muy buen noticia" → "una muy buena noticia"."""
    gender = sure_gender(m["n"].lower())
    if not gender or number(m["n"].lower()) != "s" or not noun_known(m["n"].lower()):
        return ""
    stem = {"b": "buen", "m": "mal", "g": "gran"}[m["a"][0].lower()]
    return f"{'una' if gender == 'f' else 'un'} muy {stem if gender == 'm' or stem == 'gran' else stem + 'a'} {m['n']}"


def _as_much(m: re.Match[str]) -> Written:
    return f"{m['h']} como" if sure_gender(m["n"].lower()) or number(m["n"].lower()) == "p" else ""


_AMOUNTS = finder(
    Pair(es(rf"(?P<q>mucho) (?P<d>más|menos) (?P<n>{WORD})"), en(r"(?:many|much|far|a lot|lots) (?:more|fewer|less) \w+"), _many_more, alone="suggest"),
    Pair(es(rf"(?P<q>(?:much|poc|vari|algun)[oa]s?) de (?P<d>los|las|mis|tus|sus|estos|estas|esos|esas|nuestros|nuestras) (?P<n>{WORD})"), en(r"(?:many|few|several|some|a lot|lots|plenty) of (?:the|my|your|his|her|our|their|these|those)"), _many_of),
    Pair(es(rf"cuál (?P<v>es|era|fue) (?P<n>(?:mis|tus|sus|los|las|nuestr[oa]s|estos|estas|esos|esas) {WORD}s)"), en(r"(?:what|which)(?: are| were|'re)"), lambda m: f"cuáles {({'es': 'son', 'era': 'eran', 'fue': 'fueron'})[m['v'].lower()]} {m['n']}"),
    Pair(es(rf"(?P<d>mayor|menor|mejor|peor|mayores|menores|mejores|peores|(?:más|menos) {WORD}) (?:del|de el|de la|de los|de las)(?P<a>)(?= de (?:mi|tu|su|mis|tus|sus|nuestr[oa]s?|el|la|los|las|otr[oa]s?)\b)"), en(r"than"), lambda m: f"{m['d']} que {({'del': 'el', 'de el': 'el', 'de la': 'la', 'de los': 'los', 'de las': 'las'})[m[0][len(m['d']) + 1 :].lower()]}"),
    Pair(es(r"(?P<h>no (?:\w+ )?(?:solo|sólo|solamente) [^.;,?!]{2,50}?),? pero también"), en(r"not (?:only|just)"), r"\g<h>, sino también"),
    Pair(es(r"(?:el todo|todos el|todos|toda la|toda|todo los|todos los) mundos?(?= (?:lo|la|los|se|me|te|le|sabe|quiere|dice|tiene|puede|cree|piensa|está|es|era|va|ha|necesita)\b|\s*[.,;!?]|\s*$)"), en(r"every(?:one|body)|(?:whole|entire|all over the|around the|in the) world"), lambda m: "todo el mundo" if m[0].lower() != "todo el mundo" else ""),
    Pair(es(rf"cuy[oa]s? (?P<d>el|la|los|las) (?P<n>{WORD})"), en(r"whose"), lambda m: f"cuy{({'el': 'o', 'la': 'a', 'los': 'os', 'las': 'as'})[m['d'].lower()]} {m['n']}", alone="suggest"),
    Pair(
        es(rf"(?P<h>(?:sub|baj|aument|crec|ca|cre|reduc|redu[jz]|disminu|increment|descend|mejor|encarec|abarat|dismin){WORD}?(?: (?!por )\w+){{0,4}}?) por (?P<q>(?:alrededor de|casi|más de|cerca de|al menos|aproximadamente|menos de) )?(?P<u>un )?(?P<n>\d+(?:[.,]\d+)?(?:[ \u00a0\u202f]?%| por ciento))(?! por\b)"),
        en(r"by (?:(?:about|around|nearly|almost|more than|over|roughly|approximately|at least|some|less than|only|just|as much as) )?\d+(?:\.\d+)? ?(?:%|percent|per cent)"),
        r"\g<h> \g<q>un \g<n>",
    ),
    Pair(es(r"tod[oa] (?P<d>los|las) que"), en(r"all|every\w*|those"), lambda m: f"tod{'os' if m['d'].lower() == 'los' else 'as'} {m['d']} que"),
    Pair(es(rf"(?P<d>los|las) (?P<k>dos|tres|cuatro|cinco|diez|\d+) (?P<a>primer[oa]?|últim[oa]|próxim[oa]|siguiente|mejor|peor) (?P<n>{WORD}s)"), en(r"(?:first|last|next|best|worst|following)"), lambda m: f"{m['d']} {m['k']} {_many(m['a'].lower(), m['d'].lower())} {m['n']}"),
    Pair(es(rf"(?P<d>un|una) muy (?P<a>buen|buena|bueno|mal|mala|malo|gran) (?P<n>{WORD})"), en(r"an? (?:very|really) \w+"), lambda m: _very(m)),
    Pair(es(rf"(?P<q>cuánt[oa]s?) (?P<n>{WORD})"), en(r"how (?:many|much) (?!(?:do|does|did|is|are|was|were|has|have|had|can|could|should|would|will|to|of)\b)\w+"), _how_many),
    Pair(es(rf"(?P<h>tant[oa]s? (?P<n>{WORD})) que(?= (?:{SUBJECT}|{DETERMINER}|antes|siempre|[A-Z]\w+)(?!\w))"), en(r"as (?:much|many) [\w ]{2,40}? as"), _as_much),
    Pair(es(rf"(?P<d>el|la|los|las|mi|tu|su) más (?P<a>buen[oa]?s?|mal[oa]?s?) (?P<n>(?!de\b|del\b|que\b|y\b|en\b){WORD})"), en(r"best|worst"), lambda m: f"{m['d']} {'mejor' if m['a'].lower()[0] == 'b' else 'peor'}{'es' if m['d'].lower() in ('los', 'las') else ''} {m['n']}"),
)  # fmt: skip

RULES = (
    Rule(
        id="amount-compared",
        level="fix",
        summary="Makes mucho agree before más or menos and a noun, and completes tanto… como and el mejor (“mucho menos gente” → “mucha menos gente”); without English at most a suggestion.",
        why="Ante un sustantivo «mucho más» concuerda: «muchos más libros», «mucha menos gente»; la igualdad es «tanto… como».",
        find=_AMOUNTS,
        examples=(
            Example("Hay mucho más coches.", "Hay muchos más coches.", "There are many more cars."),
            Example("¿Cuánto casas viste?", "¿Cuántas casas viste?", "How many houses did you see?"),
            Example("Bebe tanta agua que su hermano.", "Bebe tanta agua como su hermano.", "He drinks as much water as his brother."),
            Example("Los precios subieron por casi 30 %.", "Los precios subieron casi un 30 %.", "Prices rose by almost 30%."),
            Example("Es la más buena canción.", "Es la mejor canción.", "It is the best song."),
        ),
        keep=(
            Keep("Los premios subieron por méritos propios.", "The awards rose on their own merits."),
            Keep("Gana mucho más dinero y es mucho más rápida.", "He earns much more money and she is much faster."),
            Keep("¿Cuánto cobras por hora?", "How much do you charge per hour?"),
            Keep("Comió tanto pan que su hermano se rio.", "He ate so much bread that his brother laughed."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
