"""The neuter lo where translation wrote el: "el bueno de vivir solo", "no sabes el caro que es", "el que necesitas es"."""

# ruff: noqa: E501 — a pattern or a table reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.nominal import adjective_lemmas
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.english import means
from pipeline.rules.nouns import sure_gender

_QUALITY = (
    "buen[oa]|mal[oa]|mejor|peor|importante|interesante|únic[oa]|divertid[oa]|rar[oa]|curios[oa]|difícil|fácil|gracios[oa]|triste|extrañ[oa]|primer[oa]|últim[oa]|principal|esencial|normal|bonit[oa]|sorprendente|increíble|"
    "típic[oa]|cómic[oa]|irónic[oa]|aburrid[oa]|emocionante|complicad[oa]|molest[oa]|práctic[oa]|fundamental|ideal|lógic[oa]|siguiente|fascinante|asombros[oa]|frustrante|ciert[oa]|terrible|horrible|maravillos[oa]|genial|preocupante|llamativ[oa]|positiv[oa]|negativ[oa]|car[oa]|trist[oa]|loc[oa]|mism[oa]|grande|gran"
)
_THING = re.compile(
    rf"(?<!\w)(?P<el>[Ee]l|[Ll]a) (?P<q>(?:más |menos )?(?:{_QUALITY}))(?= (?:de|del|en|es|era|fue|sería|para|sobre|aquí|que|acerca|con)\b)"
)
_THING_EN = re.compile(
    r"\b(?:the|one|only) (?:(?:most|least|really|very|only|first|last|next|main|other|best|worst) )*[a-z]+ (?:thing|part|bit|aspect)s?\b|\b(?:what['’]s|what is|what was) (?:\w+ )?\w+ (?:is|was|about)\b|\bthe (?:good|bad|best|worst|funny|sad) (?:is|was) that\b",
    re.IGNORECASE,
)
_HOW = re.compile(
    r"(?<=[a-záéíóúñ] )(?P<el>el|la|los|las) (?P<q>(?:muy )?[a-záéíóúñ]+) que (?=(?:es|son|era|eran|está|están|estaba|estaban|fue|fueron|estoy|estás|eres|soy|somos|sería|puede|pueden|se|me|te|nos|parece|parecía|suena|[a-záéíóúñ]+)\b)"
)
_FELT = re.compile(
    r"(?:(?:me|te|le|nos|les|se) )?(?:hac|hiz|hic|tien|ten|tuv|pas|sient|sent|sint|sufr|da|di|hay|hab|hub|entr)[a-záéíóúñ]*\b"
)
_FEELINGS = frozenset("frío fresco mal bien ridículo vacío dulce".split())  # nouns, too
_HOW_EN = re.compile(r"\bhow ([a-z]+)\b")
_SAME = re.compile(
    r"(?:^|(?<=[.;:,] )|(?<=\by )|(?<=\bpero )|(?<=\bque ))(?P<el>[Ee]l) mismo (?=(?:(?:me|te|se|le|les|nos) )?(?:pas[aóe]|pasaba|ocurr\w+|suced\w+|vale|digo|dijo|dije|pienso|siento|hice|hizo|hago|hacemos|para|con|que)\b)"
)
_SAME_EN = re.compile(
    r"\b(?:the )?same(?: thing)?\b(?! (?:[a-z]+ )?(?:man|woman|person|guy|one|day|way))", re.IGNORECASE
)
_THAT_WHICH = re.compile(
    r"(?:^|(?<=[a-záéíóúñ,;:¿¡] ))(?P<el>[Ee]l|[Ll]a) que (?=(?:no |me |te |se |le |nos |les |más |yo |tú |él |ella |usted |ellos )*[a-záéíóúñ]+)"
)
_WHAT = re.compile(r"\bwhat\b(?! (?:time|kind|sort|type|colou?r|day|[a-z]+s\b(?! (?:is|was))))", re.IGNORECASE)
_MATTER = re.compile(r"^(?P<el>[Ee]l|[Ll]a) (?=(?:del|de) [a-záéíóúñ]+)")
_MATTER_EN = re.compile(
    r"^\W*(?:The|That|This) (?:\w+ )?(?:thing|business|matter|issue|stuff|story)\b(?: (?:about|with|of)\b| )"
)
_TWICE = re.compile(r"(?<!\w)(?P<el>[Ee]l|[Ll]a) lo que(?= )")


def _neuter(context: Context) -> Iterable[Finding]:
    english = context.english
    for m in context.finditer(_TWICE):
        yield replace(m.start(), m.end(), like(m["el"], "lo que"))
    if not english:
        return
    text = context.text
    if _THING_EN.search(english):
        for m in context.finditer(_THING):
            quality = re.sub(r"a$", "o", m["q"]) if not re.search(r"(?:ista|increíble)$", m["q"]) else m["q"]
            if m["el"].lower() == "la" and re.search(r"[a]$", m["q"]) and not re.search(r"\bthing\b", english):
                continue
            if text[m.end() :].startswith(" que") and re.search(r"\bwho\b|\bone\b", english):
                continue
            if quality in ("gran", "mismo"):
                continue
            yield replace(m.start(), m.end(), f"{like(m['el'], 'lo')} {quality}")
    how = [
        w.lower()
        for w in _HOW_EN.findall(english)
        if w.lower() not in ("to", "many", "much", "about", "come", "do", "does", "did")
    ]
    if how and "Cómo" not in text and "cómo" not in text:
        for m in context.finditer(_HOW):
            word = m["q"].removeprefix("muy ")
            if word in _FEELINGS and _FELT.match(text, m.end()):
                continue  # «el frío que hacía»
            lemmas = (word, *adjective_lemmas(word))
            if any(means(lemma, e) or means(lemma, e.removesuffix("ly")) for lemma in lemmas for e in how):
                yield replace(m.start("el"), m.end("q"), f"lo {word}")
    if _SAME_EN.search(english):
        for m in context.finditer(_SAME):
            yield replace(m.start("el"), m.end("el"), like(m["el"], "lo"))
    whats = len(_WHAT.findall(english))
    if (
        whats
        and not re.search(r"\b(?:who|one|ones|which)\b", english)
        and not re.search(r"(?<!\w)(?:[Qq]ué|[Ll]o que|[Cc]uál)(?!\w)", text)
    ):
        found = [m for m in context.finditer(_THAT_WHICH) if _heads(text, m)]
        if len(found) == whats == 1:
            m = found[0]
            yield replace(m.start("el"), m.end("el"), like(m["el"], "lo"))
    if _MATTER_EN.search(english):
        for m in context.finditer(_MATTER):
            yield replace(m.start("el"), m.end("el"), like(m["el"], "lo"))


_ARTICLES = frozenset("el la un una otro otra esa esta ese este mi tu su única único".split())
_PREPOSITIONS = frozenset("a con de desde en hacia hasta para por sin sobre tras".split())


def _heads(text: str, m: re.Match[str]) -> bool:
    """Whether "el que" stands for a thing: not behind a preposition of its own or a noun it refers to."""
    article, noun, before = ["", "", "", *text[: m.start()].lower().split()][-3:]
    if before in _PREPOSITIONS and (sure_gender(noun) or article in _ARTICLES):
        return False  # «la razón por la que»
    return not before or not re.search(r"(?:,|;|:)$", before)


RULES = (
    Rule(
        id="neuter-article",
        level="fix",
        summary="Writes lo for el before a quality that names a thing (“el bueno de vivir solo”); with English only.",
        why="«Lo» nombra lo que no es persona ni cosa concreta: «lo bueno de vivir solo», «lo caro que es».",
        find=_neuter,
        examples=(
            Example(
                "Es increíble el rápido que pasa el tiempo.",
                "Es increíble lo rápido que pasa el tiempo.",
                "It is incredible how fast time passes.",
            ),
            Example(
                "El bueno de leer es viajar.",
                "Lo bueno de leer es viajar.",
                "The good thing about reading is travelling.",
            ),
            Example(
                "La importante es participar.", "Lo importante es participar.", "The important thing is to take part."
            ),
            Example("No sabes el caro que es.", "No sabes lo caro que es.", "You don't know how expensive it is."),
            Example("El que necesitas es dormir.", "Lo que necesitas es dormir.", "What you need is sleep."),
            Example("El mismo me pasó a mí.", "Lo mismo me pasó a mí.", "The same happened to me."),
            Example("El del vecino fue raro.", "Lo del vecino fue raro.", "The thing about the neighbour was odd."),
            Example("El lo que dices es verdad.", "Lo que dices es verdad."),
        ),
        keep=(
            Keep("El bueno de Juan ayuda.", "Good old Juan helps."),
            Keep("El malo de la película es él.", "The villain of the film is him."),
            Keep("El que llega tarde no come.", "He who arrives late does not eat."),
            Keep("El primero que llegó fue él.", "He was the first one who arrived."),
            Keep("El del sombrero es mi tío.", "The one with the hat is my uncle."),
            Keep("Me gusta el coche que es rojo.", "I like how red the car is."),
            Keep("No sabes el frío que pasamos.", "You don't know how cold we were."),
            Keep("Esa es la causa por la que no vino.", "That is what kept him from coming."),
        ),
        source=GRAMMAR,
    ),
)
