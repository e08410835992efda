"""The pronoun that announces its object: "les dijo a los niños", not "le dijo a los niños"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.nouns import number, sure_gender
from pipeline.rules.verbs import finite

_LE = re.compile(
    r"\b(le) ((?:(?:ha|han|había|he) )?[a-záéíóúñ]+)((?: (?!a\b|al\b|que\b|y\b|o\b|pero\b|de\b|en\b|para\b|por\b|con\b)[\wáéíóúñ]+){0,3}) a (?:todos los|todas las|los|las|mis|tus|sus|nuestros|nuestras|estos|estas|unos|unas) ([a-záéíóúñ]+)\b",
    re.IGNORECASE,
)
# What is given rather than given to: "le gusta a los", and places or times, which are no receivers.
_NO_RECEIVER = frozenset("horas días años meses semanas minutos pies puertas afueras orillas manos ojos".split())
_BEASTS = frozenset("lobos leones perros tiburones cocodrilos".split())  # «le echaron a los leones»
_THROWN = frozenset("echar tirar lanzar arrojar".split())


def _announced(context: Context) -> Iterable[Finding]:
    if not context.english:
        return
    yield from _doubled(context)
    for m in context.finditer(_LE):
        noun = m.group(4).lower()
        verb = m.group(2).split()[-1].lower()
        if re.search(r"\w(?:ar|er|ir)\b", m.group(3)):
            continue  # "le cuesta mirar a los ojos"
        known_verb = bool(finite(verb)) or " " in m.group(2)
        if (
            known_verb
            and noun not in _NO_RECEIVER
            and not (noun in _BEASTS and any(f.lemma in _THROWN for f in finite(verb)))
            and number(noun) == "p"
            and (sure_gender(noun) or noun.endswith("s"))
        ):
            yield replace(m.start(1), m.end(1), like(m.group(1), "les"))


_TO_MANY = re.compile(
    r"(?<!\w)a (?:(?:mis|tus|sus|los|las|nuestros|nuestras|todos los|todas las|estos|estas) (?P<n>[a-záéíóúñ]+s)|ellos|ellas|ustedes) (?:no |también |siempre |nunca )?(?P<c>le) (?P<v>[a-záéíóúñ]+)",
    re.IGNORECASE,
)
_TO_ONE = re.compile(
    r"(?<!\w)(?:a (?:mi|tu|su|la|nuestro|nuestra|este|esta|cada) |al )(?P<n>[a-záéíóúñ]+) (?:no |también |siempre |nunca )?(?P<c>les) (?P<v>[a-záéíóúñ]+)",
    re.IGNORECASE,
)
_TO_THEM = re.compile(
    r"(?<!\w)(?P<c>le) (?P<v>[a-záéíóúñ]+)(?: (?:la|el|un|una|que|mucho|lo) ?[a-záéíóúñ]*)? a (?:ellos|ellas|ustedes)(?!\w)",
    re.IGNORECASE,
)
_TO_ONE_BEHIND = re.compile(
    r"(?<!\w)(?P<c>les) (?P<v>[a-záéíóúñ]+)(?: (?!a\b|que\b|y\b)[a-záéíóúñ]+){0,2}? (?:a (?:mi|tu|su|la|este|esta|un|una) |al )(?P<n>[a-záéíóúñ]+)(?=\s*[.,;!?]|\s*$| (?:que|por|para|con|en|la|el|cuando|ayer|hoy)\b)",
    re.IGNORECASE,
)
_GIVES = frozenset(
    "decir dar pedir contar preguntar escribir enviar mandar explicar regalar comprar mostrar enseñar prestar ofrecer prometer".split()
)
_PAIR = re.compile(r"\s(?:y|e|o) (?:a |al )?(?:mi|tu|su|la|el)\b")


def _doubled(context: Context) -> Iterable[Finding]:
    """ "A mis hijos le gusta", "a mi madre les gusta": the pronoun of what stands before it."""
    if not context.english:
        return
    for m in (*context.finditer(_TO_MANY), *context.finditer(_TO_THEM)):
        noun = m.groupdict().get("n")
        if finite(m["v"].lower()) and (
            noun is None or (number(noun.lower()) == "p" and noun.lower() not in _NO_RECEIVER)
        ):
            yield replace(m.start("c"), m.end("c"), like(m["c"], "les"))
    behind = (m for m in context.finditer(_TO_ONE_BEHIND) if any(f.lemma in _GIVES for f in finite(m["v"].lower())))
    for m in (*context.finditer(_TO_ONE), *behind):
        noun = m["n"].lower()
        alone = not _PAIR.search(context.text[: m.start("c")]) and noun not in (
            "gente",
            "mayoría",
            "resto",
            "pareja",
            "familia",
            "público",
            "equipo",
        )
        if finite(m["v"].lower()) and sure_gender(noun) and number(noun) == "s" and alone:
            yield replace(m.start("c"), m.end("c"), like(m["c"], "le"))


RULES = (
    Rule(
        id="le-les",
        level="fix",
        summary="Puts les before a verb whose plural receiver follows (“le dijo a los niños”); with English only.",
        why="El pronombre concuerda con el complemento que anuncia: «les dijo a los niños».",
        find=_announced,
        examples=(
            Example(
                "Le dijo a los niños la verdad.", "Les dijo a los niños la verdad.", "He told the children the truth."
            ),
            Example(
                "Nunca le escribe a sus padres.", "Nunca les escribe a sus padres.", "She never writes to her parents."
            ),
        ),
        keep=(
            Keep("Le dijo a su hijo la verdad.", "He told his son the truth."),
            Keep("Le llamó a las nueve.", "He called him at nine."),
            Keep("Le miró a los ojos.", "She looked him in the eye."),
            Keep("Le echó a los leones.", "She threw him to the lions."),
            Keep("Le dijo a los niños la verdad."),
        ),
        source="Diccionario panhispánico de dudas (RAE-ASALE)",
    ),
)
