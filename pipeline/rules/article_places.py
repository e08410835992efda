"""Where a noun that English leaves bare has its article: abstract subjects, spans of time, things liked and compared."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.english_words import DAYS
from pipeline.lang.inflect import determiner_lemma
from pipeline.rules.adjectives import shape, shows
from pipeline.rules.base import Context, Finding, replace
from pipeline.rules.english import means
from pipeline.rules.nouns import named_noun, noun_known, number, sure_gender
from pipeline.rules.verbs import finite

COUNTS = frozenset(
    "cientos miles millones billones trillones decenas docenas centenares multitud infinidad parte mitad montones gran cantidad".split()
)
PRONOUNS = frozenset(
    "ellos ellas nosotros nosotras vosotros ustedes usted él ella yo tú sólo solo esto eso cualquiera ninguno ninguna alguno alguna alguien nadie todo nada otro otra otros otras ambos ambas cada quien".split()
)

# Adverbs and prepositions that the list of nouns has too, or that look like nouns.
NO_NOUNS = frozenset(
    "debajo encima dentro fuera delante detrás incluso además durante contra entre sobre según salvo excepto hasta desde hacia mediante cerca lejos arriba abajo "
    "alrededor acaso apenas luego pronto tarde temprano antes después enfrente adelante atrás aparte junto ahora entonces siempre nunca jamás ayer hoy mañana anoche "
    "quizá quizás casi frente gracias rumbo camino vía respecto debido conforme adentro afuera bajo tras ante solo sólo justo todavía aún mientras cuando donde como cómo dónde cuándo cuánto quién si no más menos mucho poco".split()
)

_ABSTRACT = re.compile(r"(?:dad|tad|tud|ción|sión|eza|ncia|ismo)$")


def said_bare(context: Context, noun: str) -> bool:
    """Whether the English sentence begins with a noun that this one translates: "Patience is a virtue"."""
    first = re.match(r"\W*(?:the |a |an )?([A-Za-z]+)\b", context.english, re.IGNORECASE)
    many = number(noun) == "p" and noun.endswith(("as", "os"))
    plain = (
        (bool(sure_gender(noun)) or many)
        and (noun_known(noun) or noun.endswith("o"))
        and not shape(noun)
        and not determiner_lemma(noun)
        and noun not in PRONOUNS
    )
    plain = plain and (not any(f.person == 3 for f in finite(noun)) or bool(_ABSTRACT.search(noun)))
    if not first or not plain or not means(noun, first.group(1).lower()):
        return False
    from pipeline.lang.english import analyse

    return any(t.idx == first.start(1) and t.tag_ in ("NN", "NNS") for t in analyse(context.english))


_NEXT_WEEK = re.compile(
    r"(?:^|(?<=[.?!…] )|(?<=\n))(?P<w>(?:Próxim|Últim|Pasad)[oa]s? (?:semanas?|mes(?:es)?|años?|vez|verano|invierno|lunes|martes|miércoles|jueves|viernes|sábado|domingo|noche|día|días)|(?:Semana|Año|Mes|Verano|Invierno|Lunes|Martes|Jueves|Viernes|Sábado|Domingo) pasad[oa]|Mayoría de (?=la|los|las|mis|sus|ellos|nosotros))(?!\w)"
)


_NEXT_MID = re.compile(
    r"(?<=[a-záéíóúñ] )(?P<w>próxim[oa]|últim[oa]|mism[oa]) (?P<n>semana|mes|año|verano|invierno|trimestre|semestre|siglo|década|momento|capítulo|partido|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\w)"
)


_ON_DAY = re.compile(
    r"^(?P<d>Lunes|Martes|Miércoles|Jueves|Viernes|Sábado|Domingo) (?:(?:no|me|te|se|nos|lo|la|ya|también|siempre) )*(?P<v>[a-záéíóúñ]+)(?!\w)"
)


def spans(context: Context) -> Iterable[Finding]:
    """ "Próxima semana voy", "año pasado fui", "mayoría de la gente": these have an article at the head of a sentence, too."""
    for m in (
        context.finditer(_NEXT_MID) if re.search(r"\b(?:next|last|same)\b", context.english, re.IGNORECASE) else ()
    ):
        before = context.tokens_before(m.start())
        if m["w"] == "último" and m["n"] == "momento" and before and before[-1].low in ("a", "de", "para"):
            continue  # «a último momento», as many countries say
        if before and before[-1].low not in (
            "el",
            "la",
            "este",
            "esta",
            "ese",
            "esa",
            "su",
            "mi",
            "tu",
            "un",
            "una",
            "del",
            "al",
            "cada",
            "muy",
            "más",
        ):
            yield replace(m.start(), m.start(), "la " if m["w"].endswith("a") else "el ")
    on_day = re.match(rf"\W*(?:On )?(?:{'|'.join(DAYS)})\b(?!s)", context.english)
    for m in context.finditer(_ON_DAY) if on_day else ():
        if finite(m["v"].lower()):
            yield replace(m.start("d"), m.start("d") + 1, f"El {m['d'][0].lower()}")
    for m in context.finditer(_NEXT_WEEK):
        first = m["w"].split()[0]
        last = m["w"].split()[-1] if not m["w"].startswith("Mayor") else ""
        feminine = first.lower() in ("mayoría", "semana") or first.lower().endswith(("a", "as"))
        many = last.endswith("s") and last.lower() not in ("mes", "lunes", "martes", "miércoles", "jueves", "viernes")
        article = {(True, False): "La", (False, False): "El", (True, True): "Las", (False, True): "Los"}[
            (feminine, many)
        ]
        yield replace(m.start("w"), m.start("w") + 1, f"{article} {first[0].lower()}")


_HATED = re.compile(
    r"(?:^|[.;:,!?¿¡(«] ?|\b(?:yo|no|que|y|pero|porque|también) )(?:od(?:io|ias|ia|ian|iamos|iaba)|am(?:o|as|amos|aba)|ador(?:o|as|a|amos|aba)|detest(?:o|as|a|amos|aba)) (?P<noun>[a-záéíóúñ]{3,})\b(?! de\b)",
    re.IGNORECASE,
)
_FOR_THE = re.compile(
    r"(?<!\w)(?P<p>para|contra|hacia|sobre) (?P<noun>[a-záéíóúñ]{4,})(?=\s*[.,;:!?]|\s*$)", re.IGNORECASE
)
# These have their article behind para, whatever the English says.
_FOR_LIFE = re.compile(
    r"(?<!\w)(?:para|contra|sobre) (?P<noun>vida|salud|gente|mente|sociedad|economía|humanidad|naturaleza|planeta|mundo|corazón|piel|cuerpo|cerebro|educación|memoria|digestión|medio ambiente)(?=\s*[.,;:!?]|\s*$)",
    re.IGNORECASE,
)
_THE_MAIN = re.compile(
    r"(?<!\w)(?:es|fue|era|son|fueron|será) (?P<q>principal(?:es)?|mejor(?:es)?|peor(?:es)?|únic[oa]s?|mayor(?:es)?|mism[oa]s?|siguientes?|últim[oa]s?) (?P<n>[a-záéíóúñ]{3,})\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?:, (?:pero|y|porque|aunque|así que) |\bporque |\bque )(?P<noun>[a-záéíóúñ]{4,}) (?:(?:no|nunca|siempre|también|ya|se|me|te|nos|lo|la) ){0,3}(?P<v>[a-záéíóúñ]+)\b"
)


def _clauses(context: Context) -> Iterable[Finding]:
    """ "…, pero café no me deja dormir": a bare subject at the head of a later clause."""
    for m in context.finditer(_CLAUSE):
        noun = m["noun"]
        said = re.findall(
            r"\b(?:but|and|because|although|so|that|thinks?|says?|believes?|knows?) ([a-z]+) (?:[a-z]+ ){0,2}?(?:is|are|was|were|has|have|does|do|did|can|[a-z]+s|[a-z]+ed|[a-z]+n['’]t)\b",
            context.english,
        )
        if (
            sure_gender(noun)
            and noun_known(noun)
            and not finite(noun)
            and not shape(noun)
            and noun not in COUNTS | PRONOUNS | NO_NOUNS
            and third(m["v"], number(noun))
            and any(means(noun, w) for w in said)
        ):
            yield replace(m.start("noun"), m.start("noun"), f"{article_for(noun, number(noun), '').lower()} ")


# «Levantar cabeza» is to get over something.
_BODY = re.compile(
    r"(?<!\w)(?:cerr|abr|cierr|levant(?!\w+ cabeza)|mov|muev|lav)(?:é|í|ó|ió|o|a|e|as|es|an|en|ar|ir|aron|ieron|amos|imos|aba|ía|ando|iendo) (?P<noun>ojos|manos|boca|brazos|cabeza|dientes)(?!\w)",
    re.IGNORECASE,
)
_THAN = re.compile(
    r"(?<!\w)(?:más|menos)(?: [a-záéíóúñ]+)? que (?P<noun>[a-záéíóúñ]+s)(?=\s*[.,;:!?]|\s*$)", re.IGNORECASE
)


_WITH_ADJECTIVE = re.compile(
    r"^(?P<n>[A-ZÁÉÍÓÚÑ][a-záéíóúñ]{3,}) (?P<adj>[a-záéíóúñ]{4,}) (?:(?:no|nunca|siempre|también|ya|se|me|te|nos|lo|la) ){0,2}(?P<v>[a-záéíóúñ]+)\b"
)


def described(context: Context) -> Iterable[Finding]:
    """ "Inteligencia artificial cambiará el mundo": a bare subject with its adjective."""
    m = _WITH_ADJECTIVE.match(context.text)
    if m is None:
        return
    noun, count = m["n"].lower(), number(m["n"].lower())
    shown = shows(m["adj"])
    if (
        count == "p"
        or not shown
        or shown[1] != count
        or shown[0] not in ("", sure_gender(noun))
        or not sure_gender(noun)
    ):
        return
    two = re.match(r"\W*(?:the )?([A-Za-z]+) ([a-z]+)\b", context.english, re.IGNORECASE)
    if shape(m["v"].lower()) or re.match(r"\s*,", context.text[m.end() :]):
        return  # «Historia larga corta, el perro…»
    if two and third(m["v"], count) and noun not in COUNTS | PRONOUNS and means(noun, two.group(2)):
        yield replace(m.start("n"), m.end("n"), f"{article_for(noun, count, '')} {noun}")


_INFINITIVES = frozenset("ser deber poder saber haber pesar parecer".split())


def objects(context: Context) -> Iterable[Finding]:
    """ "Odio lunes", "es malo para salud", "más leales que gatos": nouns that English leaves bare or has with the or your."""
    english = context.english
    for m in context.finditer(_HATED) if re.search(r"\b(?:hat|lov|ador|detest)\w*", english) else ():
        noun = m["noun"].lower()
        weekday = noun in ("lunes", "martes", "miércoles", "jueves", "viernes")
        if noun in _INFINITIVES:
            continue  # «odio ser pesado», where "being" is no noun
        if weekday or (sure_gender(noun) and noun_known(noun) and not finite(noun) and not shape(noun)):
            yield replace(
                m.start("noun"),
                m.start("noun"),
                "los " if weekday else f"{article_for(noun, number(noun), '').lower()} ",
            )
    for m in context.finditer(_BODY):
        noun = m["noun"].lower()
        yield replace(m.start("noun"), m.start("noun"), f"{article_for(noun, number(noun), '').lower()} ")
    for m in context.finditer(_FOR_LIFE):
        yield replace(m.start("noun"), m.start("noun"), f"{article_for(m['noun'].lower(), 's', '').lower()} ")
    for m in (
        context.finditer(_THE_MAIN)
        if re.search(
            r"(?:\b(?:is|are|was|were)|['’](?:s|re)) (?:\w+ )?the (?:main|best|worst|only|first|biggest|greatest|largest|most|same|next|last)\b",
            english,
        )
        else ()
    ):
        noun = m["n"].lower()
        if sure_gender(noun) or named_noun(noun) or finite(noun):
            yield replace(m.start("q"), m.start("q"), f"{article_for(noun, number(noun), '').lower()} ")
    yield from _clauses(context)
    for m in context.finditer(_FOR_THE):
        noun = m["noun"].lower()
        said = re.findall(r"\b(?:the|your|our|their|my|his|her) ([a-z]+)\b", english)
        if (
            sure_gender(noun)
            and number(noun) == "s"
            and noun_known(noun)
            and not finite(noun)
            and noun not in ("casa", "clase")
            and any(means(noun, w) for w in said)
        ):
            yield replace(m.start("noun"), m.start("noun"), f"{article_for(noun, 's', '').lower()} ")
    for m in (
        context.finditer(_THAN)
        if re.search(r"\bthan [a-z]+s\b", english)
        and re.match(r"\W*(?:L[oa]s|[MTL]e (?:gusta|encanta)n|Nos gustan|Prefiero l[oa]s)\b", context.text)
        else ()
    ):
        noun = m["noun"].lower()
        if sure_gender(noun) and number(noun) == "p" and noun_known(noun) and noun not in PRONOUNS:
            yield replace(m.start("noun"), m.start("noun"), f"{article_for(noun, 'p', '').lower()} ")


def third(word: str, number: str = "s") -> bool:
    return any(f.person == 3 and f.mood == "ind" and f.number == number for f in finite(word))


def article_for(noun: str, number: str, lead: str) -> str:
    from pipeline.lang.inflect import determiner, gender, stressed_a

    letter = gender(noun)
    if number == "s" and letter == "f" and stressed_a(noun):
        letter = "m"
    form = determiner("un" if lead in ("a", "an") else "el", letter, number) or "el"
    return form.capitalize()
