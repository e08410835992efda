"""The pronoun of a thing just named: «compré una mesa y la puse ahí», «las llaves, ¿dónde las pusiste?», «a mi madre la quiero»."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.adjectives import shape
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.nouns import named_noun, noun_known, number, sure_gender
from pipeline.rules.verbs import finite

_DET = r"(?:un|una|unos|unas|el|la|los|las|mis?|tus?|sus?|este|esta|estos|estas|ese|esa|esos|esas|nuestr[oa]s?|dos|tres|otr[oa]s?)"
# What is bought, lost or seen, and then "y lo puse".
_THEN = re.compile(
    rf"(?<!\w)(?P<v1>[a-záéíóúñ]+) (?P<np>{_DET} (?P<n>[a-záéíóúñ]+)(?: [a-záéíóúñ]+)?)(?:,? (?:y|pero|e) |[;,] )(?:yo |luego |después |ya |nunca |no |también |aún no |todavía no )*(?:(?:me|te|se|nos) )?(?P<c>lo|la|los|las) (?P<v2>[a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)
_TOPIC = re.compile(
    rf"(?:^|[.;:] )(?:a )?(?P<d>{_DET}) (?P<n>[a-záéíóúñ]+), (?:¿(?:dónde|cuándo|cómo|quién|por qué) |no |ya |siempre |nunca )*(?:(?:me|te|se|nos) )?(?P<c>lo|la|los|las) (?P<v2>[a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"(?<!\w)a (?P<d>mi|tu|su|mis|tus|sus|la|los|las|esta|esa|nuestr[oa]s?) (?P<n>madre|abuela|hermana|hija|tía|prima|novia|esposa|mujer|amiga|vecina|jefa|niña|chica|profesora|gata|perra|padres|abuelos|hermanos|hijos|hermanas|hijas|amigos|amigas|vecinos|niños|niñas|padre|abuelo|hermano|hijo|tío|primo|novio|marido|amigo|vecino|jefe|perro|gato) (?:no |ya |siempre |nunca |también )*(?P<c>lo|la|los|las) (?P<v2>[a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)
# Behind these "lo" may stand for what was said or done.
_OF_FACTS = frozenset(
    "saber entender comprender creer decir pensar hacer lograr conseguir intentar contar explicar sentir imaginar ser estar parecer prometer olvidar recordar lamentar pasar notar merecer agradecer negar confirmar demostrar".split()
)
# What idioms are made of is hardly what one goes on about: «voló mi mente; lo he visto dos veces».
_INNER = frozenset("mente cabeza boca corazón alma cara vida atención lengua piel".split())
_OF_PERSON = {"lo": "him", "la": "her"}
_IT = re.compile(r"\b(it|them)\b", re.IGNORECASE)
# “I call it a day” is no matter of a thing.
_EMPTY_IT = re.compile(r"\bcall(?:s|ed|ing)? it (?:a|quits)\b", re.IGNORECASE)


def _agreeing(context: Context) -> Iterable[Finding]:
    if not context.english or _EMPTY_IT.search(context.english):
        return
    for m in context.finditer(_THEN):
        noun, said = m["n"].lower(), _IT.findall(context.english)
        verb = finite(m["v2"].lower())
        known = sure_gender(noun) and noun_known(noun) and not shape(noun) and (named_noun(noun) or not finite(noun))
        if (
            noun in _INNER
            or _OF_PERSON.get(m["c"].lower()) in context.en_words  # «corre un barco y la queremos por ello»
            or len(said) != 1
            or not known
            or not finite(m["v1"].lower())
            or not verb
            or verb[0].lemma.removesuffix("se") in _OF_FACTS
        ):
            continue
        if (said[0].lower() == "them") == (number(noun) == "p"):
            yield from _mend(m, noun)
    for m in (*context.finditer(_TOPIC), *context.finditer(_PERSON)):
        noun, verb = m["n"].lower(), finite(m["v2"].lower())
        if (
            sure_gender(noun)
            and noun_known(noun)
            and not shape(noun)
            and verb
            and verb[0].lemma.removesuffix("se") not in _OF_FACTS - {"olvidar", "recordar"}
        ):
            yield from _mend(m, noun)


def _mend(m: re.Match[str], noun: str) -> Iterable[Finding]:
    new = {"ms": "lo", "fs": "la", "mp": "los", "fp": "las"}[sure_gender(noun) + number(noun)]
    if new != m["c"].lower():
        yield replace(m.start("c"), m.end("c"), like(m["c"], new))


RULES = (
    Rule(
        id="pronoun-of-thing",
        level="fix",
        summary="Gives lo, la, los, las the gender and number of the thing just named (“compré una mesa y lo puse” → “la puse”); with English only.",
        why="El pronombre concuerda con el nombre al que se refiere.",
        find=_agreeing,
        examples=(
            Example("Abrí la carta y lo leí.", "Abrí la carta y la leí.", "I opened the letter and read it."),
            Example(
                "Perdió los guantes y no lo encuentra.",
                "Perdió los guantes y no los encuentra.",
                "He lost his gloves and can't find them.",
            ),
            Example("Los platos, ¿quién lo rompió?", "Los platos, ¿quién los rompió?", "The plates, who broke them?"),
            Example("A mi abuela lo veo poco.", "A mi abuela la veo poco.", "I don't see my grandmother much."),
        ),
        keep=(
            Keep(
                "Termino la página, lo llamo un día y apago la luz.",
                "I finish the page, call it a day and switch off the light.",
            ),
            Keep(
                "El documental voló mi mente; lo he visto dos veces.",
                "The documentary blew my mind; I have watched it twice.",
            ),
            Keep("Abrí la carta y la leí.", "I opened the letter and read it."),
            Keep("Vio la película y lo entendió todo.", "He saw the film and understood it all."),
            Keep("Llamó a la puerta y lo vio.", "He knocked on the door and saw him."),
            Keep("Trajo el vino a la mesa y lo abrió.", "She brought the wine to the table and opened it."),
            Keep("A mi madre le gusta.", "My mother likes it."),
            Keep("Escribí mal la fecha. Mi malo, ya la he corregido.", "I got the date wrong. My bad, I've fixed it."),
            Keep("Lleva un barco enorme y la queremos por ello.", "She sails a huge ship and we love her for it."),
        ),
        source=GRAMMAR,
    ),
)
