"""Prepositions left behind at the end of a question or a relative clause, where English leaves them and Spanish cannot."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from typing import NamedTuple

from pipeline.lang.closed import CLITICS
from pipeline.model import Patch
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, Token, like
from pipeline.rules.verbs import finite, is_infinitive, readings

_PREPOSITIONS = ("acerca de", "alrededor de", *"con para por de en sobre a desde hacia contra".split())
# These are something else as well («no para», «lo que sobre», «está en contra»), so they ask for the English.
_DOUBTFUL = frozenset("para sobre contra desde".split())
# What the verb or adjective really governs, where translation took the English preposition.
_GOVERNED = {
    ("pensar", "sobre"): "en", ("pensar", "de"): "en", ("pensar", "acerca de"): "en", ("pensar", "por"): "en",
    ("soñar", "sobre"): "con", ("soñar", "de"): "con", ("depender", "en"): "de", ("depender", "sobre"): "de",
    ("interesar", "sobre"): "en", ("enamorar", "con"): "de", ("trabajar", "sobre"): "en", ("preocupar", "sobre"): "por",
    ("preocupar", "acerca de"): "por", ("esperar", "por"): "", ("esperar", "para"): "", ("buscar", "por"): "",
    ("buscar", "para"): "", ("pedir", "por"): "", ("pedir", "para"): "", ("mirar", "en"): "", ("escuchar", "a"): "",
    **{(verb, p): "por" for verb in ("enfadar", "enojar", "molestar", "entusiasmar", "emocionar", "agobiar", "estresar") for p in ("acerca de", "sobre")},
    ("quejar", "acerca de"): "de", ("quejar", "sobre"): "de", ("hablar", "acerca de"): "de", ("reír", "a"): "de", ("reír", "en"): "de", ("reír", "sobre"): "de",
    ("casar", "a"): "con", ("confiar", "sobre"): "en", ("ser", "desde"): "de", ("estar", "desde"): "de", ("venir", "desde"): "de", ("contar", "en"): "con",
}  # fmt: skip
_ASKED = frozenset("qué quién quiénes cuál cuáles cuánto cuánta cuántos cuántas".split())
_PLACE = {"dónde": "donde", "adónde": "donde"}
_INDEFINITE = frozenset("lo algo nada alguien nadie todo mucho poco".split())
_ARTICLES = {
    **dict.fromkeys("el un este ese aquel algún ningún mucho poco tanto otro nuestro mi tu su".split(), "el"),
    **dict.fromkeys("la una esta esa aquella alguna ninguna mucha poca tanta otra nuestra".split(), "la"),
    **dict.fromkeys("los unos estos esos aquellos algunos muchos dos tres varios mis tus sus".split(), "los"),
    **dict.fromkeys("las unas estas esas aquellas algunas muchas varias".split(), "las"),
}  # fmt: skip
_MARK = re.compile(r"\s*(?:[,;?!)…»”]|\.(?! ?[Cc]\b))")  # no colon, behind which the noun may follow; «700 a. C.»
# Verbs and clitics that cannot stand right behind a preposition, and words that begin another complement.
_NEXT_VERB = frozenset(
    "es son era eran fue fueron está están estaba estaban ha han tiene tienen puede pueden se me te nos".split()
)
_COPULAS = frozenset("es son era eran fue fueron sería serían será serán".split())
_NEXT_WORD = frozenset(
    "originalmente exactamente realmente normalmente en dentro desde durante cuando porque hace mientras ahora hoy ayer mañana y pero".split()
)
_DAYS = frozenset("ayer hoy mañana ahora".split())
_OF_DAYS = frozenset("de desde para por hasta".split())
_STRANDED = re.compile(
    rf"(?<=\w) ({'|'.join(_PREPOSITIONS)})\b(?=\s*(?:[,;.?!)…»”]|$)|\s+(?:{'|'.join(sorted(_NEXT_VERB | _NEXT_WORD))})\b)",
    re.IGNORECASE,
)
_LEFT = re.compile(
    r"\b(?!(?<=brought )(?:this|that|it) on\b)\w+ (?:with|for|to|of|from|about|in|into|on|off|at|by|over|around|against|through|toward|towards)\b"
    r"(?=\s*(?:$|[.,;:?!)…\"”])| (?:is|are|was|were|has|have|had|can|could|will|would|in|at|on|when|because|every|right|now|"
    r"today|yesterday|tomorrow|last|before|after|and|but|for|during|originally|exactly|really|usually|anyway|again)\b)|"
    r"\b(?:the|a|an|my|this|that|only|first|best|\w+s) \w+ (?:that |which |who )?(?:I|you|he|she|we|they)(?:'\w+)? (?:\w+ ){1,4}?(?:with|for|to|of|from|about|in|on|at)\b"
    r"(?= \w)(?! (?:the|a|an|my|your|his|her|its|our|their|this|that|these|those|me|you|him|it|us|them|one|some|any|all|each|every|\d+)\b)",
    re.IGNORECASE,
)
_REACH = 9  # words between the relative or interrogative and the preposition it belongs to


# "El doble de lo que habíamos presupuestado para": the verb needs no preposition here.
_THAN_WHAT = re.compile(
    r"\b(?:más|menos|mayor|menor|mejor|peor|doble|triple|mitad)\b[^.;:?!]* (?:de|que) lo que\b[^.;:?!]*\Z",
    re.IGNORECASE,
)


class _Head(NamedTuple):
    """The word that the preposition belongs before, and what is written in its place (without the preposition)."""

    token: Token
    new: str


def _find(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_STRANDED):
        preposition = m[1].lower()
        following = context.text[m.end() :]
        sure = _MARK.match(following) is not None
        word = following.split()[0].lower().strip(".,;:?!") if following.strip() else ""
        if not sure and (word or not context.english) and word not in _NEXT_VERB | _NEXT_WORD:
            continue
        left = _LEFT.search(context.english)
        english = left[0] if left else ""
        if word == "y" and following.split()[1:2] and following.split()[1].lower() in _PREPOSITIONS:
            continue  # «sobre y por encima de», “over and above”
        if context.english and not english:
            continue
        if not english and (preposition in _DOUBTFUL or word in _NEXT_WORD):
            continue
        if word in _DAYS and preposition in _OF_DAYS:
            continue  # «lo que me perdí en la clase de ayer»
        if english and preposition in ("para", "por") and _THAN_WHAT.search(context.text, 0, m.start()):
            yield Finding((Patch(start=m.start(), end=m.end(1), new=""),), "fix", english)
            continue
        if sure and _said_before(context.text[: m.start()], preposition):
            yield Finding((Patch(start=m.start(), end=m.end(1), new=""),), "fix", english)
            continue
        before = [t for t in context.tokens if t.end <= m.start()]
        if preposition == "con" and before and before[-1].low in ("empezar", "comenzar"):
            continue  # «para empezar con», "to begin with"
        if before and preposition == "con" and before[-1].low in ("sobre", "arriba", "encima"):
            continue  # «conseguirlo sobre con», "get it over with"
        if before and preposition == "sobre" and before[-1].low.startswith(("consegu", "consig", "obten", "obtien")):
            continue  # «algo que no consigo sobre», "get over", has an object and no preposition
        head = _head(context, before)
        if head is None:
            continue
        governed = _governed(preposition, [t.low for t in before if t.start > head.token.start])
        new = " ".join(part for part in (governed, head.new) if part)
        heard = preposition in ("de", "sobre", "acerca de") and any(f.lemma == "oír" for f in readings(before[-1].low))
        if head.token.low == "que" and not governed:
            new = head.token.low
        yield Finding(
            (
                Patch(start=head.token.start, end=head.token.end, new=like(head.token.text, new)),
                Patch(start=m.start(), end=m.end(1), new=" hablar" if heard else ""),
            ),
            "fix" if english or sure else "suggest",
            english,
        )


def _said_before(head: str, preposition: str) -> bool:
    """Whether the preposition stands before its relative already: "alguien con quien es fácil hablar con"."""
    relative_before = rf"(?<!\w){preposition} (?:(?:el|la|los|las|lo) (?:que|cual|cuales)|quien|quienes|quién|quiénes|qué|cuál|dónde) [^.,;:?!]+\Z"
    return re.search(relative_before, head, re.IGNORECASE) is not None


def _head(context: Context, before: list[Token]) -> _Head | None:
    """The nearest interrogative or relative to the left, with a verb between it and the preposition."""
    verb = told = False
    for n in range(len(before) - 1, max(-1, len(before) - 2 - _REACH), -1):
        token = before[n]
        if n + 1 < len(before) and re.search(r"[.,;:?!()«»“”\"\n]", context.text[token.end : before[n + 1].start]):
            return None
        if verb and token.low == "qué" and n and before[n - 1].low == "por":
            return None  # «¿por qué lo haces para empezar con?»
        if verb and (token.low in _ASKED or token.low in _PLACE):
            if n and before[n - 1].low in _PREPOSITIONS and before[n - 1].low != "de":
                return None  # «por qué», «a qué»; but «depende de en qué»
            return _Head(token, _PLACE.get(token.low, token.low) if token.low == "adónde" else token.low)
        if token.low == "que" and n and any(f.lemma in ("tener", "haber") for f in readings(before[n - 1].low)):
            continue  # «tenemos que lidiar»
        if verb and token.low == "que":
            return relative(before[:n], token)
        if told and finite(token.low):
            return None  # «las croquetas que hace son para morir por»: the relative clause ends before «son»
        told = told or token.low in _COPULAS
        verb = verb or _is_verb(token.low, before[n - 1].low if n else "")
    return None


def _is_verb(word: str, before: str) -> bool:
    """Whether a word is a verb here; behind «que» or a clitic also one that is a noun elsewhere («que trabajo»)."""
    from pipeline.lang.inflect import analyse

    if finite(word) or is_infinitive(word):
        return True
    return (before == "que" or before in CLITICS) and any(f.person for f in analyse(word))


def relative(before: list[Token], que: Token) -> _Head | None:
    """The relative with the article of its antecedent: «la empresa que» gives «la que»."""
    from pipeline.lang import inflect

    if not before:
        return None
    noun = before[-1].low
    if any(
        t.low in ("mismo", "misma", "mismos", "mismas", "más", "menos", "mejor", "peor", "mayor", "menor")
        for t in before[-3:]
    ):
        return None  # «las mismas zapatillas que los demás» compares
    if noun == "lo":
        return None if len(before) > 1 and before[-2].low in ("por", "a") else _Head(before[-1], "lo")
    if noun in _INDEFINITE:
        return _Head(que, "quien" if noun in ("alguien", "nadie") else "lo que")
    known = next((_ARTICLES[t.low] for t in reversed(before[-3:-1]) if t.low in _ARTICLES), None)
    if known is None or (finite(noun) and before[-2].low not in _ARTICLES):
        return None
    gender = inflect.gender((*inflect.singulars(noun), noun)[0])
    if known == "el" and gender == "f":
        known = "la"  # «el agua que», «mi casa que»
    elif known == "los" and gender == "f":
        known = "las"
    return _Head(que, f"{known} que")


def left_behind(english: str) -> frozenset[str]:
    """The prepositions that the English leaves at the end of a question or relative clause."""
    return frozenset(m[0].split()[-1].lower() for m in _LEFT.finditer(english))


def _governed(preposition: str, words: list[str]) -> str:
    """The preposition that Spanish wants with the verb before it."""
    for word in reversed(words):
        for form in readings(word):
            found = _GOVERNED.get((form.lemma.removesuffix("se"), preposition))
            if found is not None:
                return found
    return preposition


RULES = (
    Rule(
        id="stranded-preposition",
        level="fix",
        summary="Moves a preposition left at the end of a question or relative clause to its place.",
        why="En español la preposición va delante del interrogativo o del relativo: no puede quedar al final de la oración.",
        find=_find,
        examples=(
            Example(
                "Gastamos el doble de lo que habíamos presupuestado para.",
                "Gastamos el doble de lo que habíamos presupuestado.",
                "We spent twice what we had budgeted for.",
            ),
            Example("Es alguien con quien es fácil vivir con.", "Es alguien con quien es fácil vivir.", "He is easy to live with."),
            Example("¿Quién viajas con?", "¿Con quién viajas?", "Who are you travelling with?"),
            Example("La oficina que trabajo en es enorme.", "La oficina en la que trabajo es enorme.", "The office I work in is huge."),
            Example("Son los amigos que crecí con.", "Son los amigos con los que crecí."),
            Example("Depende de qué estás interesado en.", "Depende de en qué estás interesado.", "It depends on what you are interested in."),
            Example("No tengo a nadie que hablar con.", "No tengo a nadie con quien hablar.", "I have nobody to talk with."),
            Example("¿Qué estás esperando por?", "¿Qué estás esperando?", "What are you waiting for?"),
            Example("Eso es lo que estaba pensando sobre.", "Eso es en lo que estaba pensando.", "That's what I was thinking about."),
            Example("Es un asunto que tenemos que lidiar con.", "Es un asunto con el que tenemos que lidiar.", "It's a matter we have to deal with."),
            Example("Una actriz que nunca he oído de.", "Una actriz de la que nunca he oído hablar.", "An actress I have never heard of."),
            Example("¿Qué país vienes de?", "¿De qué país vienes?", "What country do you come from?"),
        ),
        keep=(
            Keep("El tren que llega tarde no para."),
            Keep("¿Qué quieres que haga con eso?", "What do you want me to do with that?"),
            Keep("Una tribu que vivió allí hasta el año 700 a. C."),
            Keep("La orden que ves equivale a:\nimport os"),
            Keep("Los bollos que hornea son para morir por.", "The buns he bakes are to die for."),
            Keep("Come lo que sobre.", "Eat whatever is left over."),
            Keep("¿Por qué viniste para empezar con?", "Why did you come to begin with?"),
            Keep("¿A qué viene eso de?", "What is that all about?"),
            Keep("La gente que vota en contra.", "The people who vote against it."),
            Keep("Repasa lo que me perdí en la clase de ayer.", "Go over what I missed in yesterday's class."),
            Keep("Sé de qué hablas.", "I know what you are talking about."),
            Keep("¿Por qué lo compraste para empezar con?", "Why did you buy it to begin with?"),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
