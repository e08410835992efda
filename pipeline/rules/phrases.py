"""Words of a noun phrase and of a predicate: gaps, heads, and the forms of adjectives."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from functools import lru_cache

from pipeline.rules.base import Context, Token
from pipeline.rules.nouns import number, sure_gender
from pipeline.rules.verbs import finite, is_participle

BETWEEN = re.compile(
    r"(?:gran|grandes|principal|principales|mejor|mejores|peor|mayor|siguiente|importante|posible|verdader[oa]|nuev[oa]s?|buen|buen[oa]s?|mal|mal[oa]s?|primer|primer[oa]s?|pequeñ[oa]s?|viej[oa]s?|larg[oa]s?|únic[oa]s?|propi[oa]s?|últim[oa]s?)$"
)


PREPOSITIONS = frozenset("de del con y e o u en por para a al sin sobre entre según ni contra desde hasta como".split())


DEGREE = frozenset(
    "muy más menos tan bastante demasiado súper extremadamente realmente bien completamente totalmente igualmente poco algo".split()
)


COPULA = frozenset(
    "es son era eran fue fueron será serán está están estaba estaban estuvo parece parecen parecía sea sean sería serían resulta resultó estará estarán".split()
)


def gap(context: Context, left: Token, right: Token) -> str:
    return context.text[left.end : right.start]


@lru_cache(maxsize=4096)
def adjective_form(word: str, gender: str, want: str, front: bool = False) -> str:
    """The form of an adjective for a gender and number; "" when the word has no such form."""
    from pipeline.lang.inflect import adjective, adjective_lemmas

    if front and word in ("gran", "mejor", "peor", "mayor"):
        return word
    short = {"buen": "bueno", "mal": "malo", "primer": "primero"}.get(word)
    if front and short and gender == "m" and want == "s":
        return word
    lemma = short or next(
        (a for a in adjective_lemmas(word) if a.endswith(("o", "dor")) or adjective(a, gender, want) == word), ""
    )
    return adjective(lemma, gender, want) if lemma else ""


@lru_cache(maxsize=4096)
def inflected(word: str) -> tuple[str, str] | None:
    """Gender and number that an adjective ending in -o, -a, -os, -as shows; None for other words."""
    from pipeline.lang.spanish import known

    agent = re.fullmatch(r"\w{3,}dor(es|a|as)?", word)
    if agent:
        ending = agent.group(1) or ""
        return "f" if ending.startswith("a") else "m", "p" if ending.endswith("s") else "s"
    m = re.fullmatch(r"(\w{2,})(os?|as?)", word)
    if not m or (word.endswith(("ista", "istas", "ma", "mas")) and not word.endswith(("ima", "imas", "isma", "ismas"))):
        return None
    if not (known(m.group(1) + "o") and known(m.group(1) + "a")):
        return None
    return ("m" if m.group(2).startswith("o") else "f"), ("p" if m.group(2).endswith("s") else "s")


def pos_of(context: Context, token: Token) -> str:
    return next((t.pos_ for t in context.doc if t.idx == token.start), "")


# Adjectives that are nothing else, so that no tagger is asked.
_ADJECTIVE = re.compile(
    r"(?:roj|blanc|negr|amarill|bonit|fe|guap|nuev|viej|buen|mal|alt|baj|larg|cort|anch|estrech|gord|flac|delgad|rápid|lent|car|barat|sucí|suci|limpi|llen|vací|frí|calientit|"
    r"pequeñ|enorm|perfect|complet|públic|privad|modern|antigu|ric|segur|peligros|famos|hermos|precios|delicios|maravillos|estupend|magnífic|fantástic|simpátic|antipátic|"
    r"cansad|enferm|content|contentísim|ocupad|preocupad|enojad|enfadad|aburrid|divertid|interesad|casad|solter|divorciad|cerrad|abiert|rot|vestid|sentad|dormid|despiert|muert|viv|"
    r"complicad|estrict|seri|sencill|necesari|correct|incorrect|exact|mism|distint|sofisticad|educad|ordenad|desordenad|human|extranjer|american|mexican|italian|rus|chin|"
    r"económic|polític|históric|físic|químic|médic|técnic|básic|específic|científic|tecnológic|electrónic|práctic|únic|lógic|psicológic|rar|loc|tont|list|madur|duro|dur|amplí|ampli|"
    r"orgullos|celos|nervios|curios|ruidos|silencios|generos|valios|costos|exitos|positiv|negativ|activ|creativ|agresiv|atractiv|efectiv|productiv|trabajador|hablador|encantador|conservador|ahorrador)(?:o|a|os|as|es)?"
)


def is_adjective(context: Context, token: Token, graded: bool) -> bool:
    """Whether an -o/-a word is an adjective here: graded by muy, tan…, a participle, or so tagged."""
    if (graded and not finite(token.low)) or _ADJECTIVE.fullmatch(token.low):
        return True
    return pos_of(context, token) == "ADJ" or (is_participle(token.low) and pos_of(context, token) in ("VERB", "ADJ"))


def headed(tokens: list[Token], n: int, want: tuple[str, str]) -> bool:
    """Whether a determiner that fits stands before the noun, so that the noun is read rightly."""
    from pipeline.lang.inflect import determiner_lemma

    found = determiner_lemma(tokens[n - 1].low)
    if found:
        return found[2] == want[1] and found[1] in ("", want[0])
    return BETWEEN.fullmatch(tokens[n - 1].low) is not None or tokens[n - 1].low in (
        "de",
        "con",
        "en",
        "son",
        "hay",
        "tienen",
        "dos",
        "tres",
        "cuatro",
        "cinco",
        "más",
    )


def agrees_ahead(context: Context, tokens: list[Token], k: int, shown: tuple[str, str]) -> bool:
    """Whether the "adjective" belongs to the noun behind it, or begins a list that is no attribute."""
    following = tokens[k + 1]
    return gap(context, tokens[k], following) == " " and (
        sure_gender(following.low) == shown[0]
        and number(following.low) == shown[1]
        and pos_of(context, following) == "NOUN"
    )
