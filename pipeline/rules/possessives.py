"""Possessives of the body behind a reflexive verb: "me rompí el brazo", not "mi brazo"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable, Sequence

from pipeline.lang.inflect import VerbForm, analyse
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.nouns import number, singular, sure_gender

_BODY = frozenset(
    "mano brazo pierna pie cabeza cara ojo oreja nariz boca diente lengua cuello hombro dedo espalda estómago rodilla tobillo muñeca codo pelo cabello uña barba frente mejilla labio pecho cintura cadera piel "
    "oído garganta muela barriga vientre costilla pulgar cuerpo".split()
)
_SINGLE = frozenset(
    "cabeza cara boca lengua cuello frente espalda cintura barriga garganta pecho vientre cuerpo".split()
)
_OF = {
    "me": ("mi", "mis"),
    "te": ("tu", "tus"),
    "se": ("su", "sus"),
    "nos": ("nuestro", "nuestra", "nuestros", "nuestras"),
}
_BEFORE = re.compile(
    r"\b(me|te|se|nos) (?:(?:he|has|ha|hemos|han|había|habían|estoy|estás|está|voy a|vas a|va a) )?([a-záéíóúñ]+) (mi|mis|tu|tus|su|sus|nuestr[oa]s?) ([a-záéíóúñ]+)\b",
    re.IGNORECASE,
)
_ATTACHED = re.compile(
    r"\b([a-záéíóúñ]+?)(me|te|se|nos) (mi|mis|tu|tus|su|sus|nuestr[oa]s?) ([a-záéíóúñ]+)\b", re.IGNORECASE
)
_EN_OWN = re.compile(r"\b(?:my|your|his|her|their|our|its|one['’]s) (?:\w+ )?\w+", re.IGNORECASE)


def _own_body(context: Context) -> Iterable[Finding]:
    if not _EN_OWN.search(context.english):
        return
    for pattern in (_BEFORE, _ATTACHED):
        for m in context.finditer(pattern):
            pronoun, verb = (m.group(1), m.group(2)) if pattern is _BEFORE else (m.group(2), m.group(1) + m.group(2))
            owner, noun = m.group(3).lower(), m.group(4).lower()
            if owner not in _OF[pronoun.lower()] or singular(noun) not in _BODY:
                continue
            readings = analyse(verb.lower())
            # «Pusiste tu pie»: the «te» of a form, not a clitic.
            if not (any(pronoun.lower() in f.clitics for f in readings) if pattern is _ATTACHED else readings):
                continue
            if noun.endswith("s") and noun[:-1] in _SINGLE and _of_many(context, m.end(), readings):
                # Each has only one: «se rascan la cabeza».
                yield replace(m.start(3), m.end(4), f"{'el' if sure_gender(noun[:-1]) == 'm' else 'la'} {noun[:-1]}")
                continue
            gender, count = sure_gender(noun) or ("f" if noun.startswith(("cabeza", "frente")) else "m"), number(noun)
            article = {("m", "s"): "el", ("f", "s"): "la", ("m", "p"): "los", ("f", "p"): "las"}[gender, count]
            yield replace(m.start(3), m.end(3), like(m.group(3), article))


def _of_many(context: Context, end: int, readings: Sequence[VerbForm]) -> bool:
    """Whether several people have one each: «se rascan sus cabezas», not «la hidra se mordió sus cabezas»."""
    if not _EN_MANY.search(context.english) or _EACH_OTHER.match(context.text, end):
        return False
    return all(f.number == "p" for f in readings if f.person)


_EN_MANY = re.compile(r"\b(?:their|our) ", re.IGNORECASE)
_EACH_OTHER = re.compile(r" un[oa]s? (?:a|con|contra) ", re.IGNORECASE)


RULES = (
    Rule(
        id="own-body",
        level="fix",
        summary="Puts the article for the possessive of a part of the body behind a reflexive verb; with English only.",
        why="El pronombre ya dice de quién es la parte del cuerpo: «me lavé las manos».",
        find=_own_body,
        examples=(
            Example("Me rompí mi pierna.", "Me rompí la pierna.", "I broke my leg."),
            Example("Lávate tus dientes.", "Lávate los dientes.", "Brush your teeth."),
            Example("Se ha quemado su mano.", "Se ha quemado la mano.", "He has burnt his hand."),
            Example("Se lavaron sus caras.", "Se lavaron la cara.", "They washed their faces."),
        ),
        keep=(
            Keep("Me dio su mano.", "He gave me his hand."),
            Keep("Juntaron sus cabezas.", "They put their heads together."),
            Keep("Levantó su mano izquierda.", "He raised his left hand."),
            Keep("¿Por qué levantaste tu mano?", "Why did you raise your hand?"),
            Keep("Me rompí la pierna.", "I broke my leg."),
        ),
        source=GRAMMAR,
    ),
)
