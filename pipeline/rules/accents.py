"""Written accents that are missing on words of one reading; names and verbs have modules of their own."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import cache, lru_cache

from pipeline.lang.accent import PLAIN
from pipeline.lang.english import known as known_in_english
from pipeline.rules.accent_candidates import GERUND_WITH_PRONOUNS, candidates, each_accented, is_command
from pipeline.rules.base import WRITTEN_ACCENTS, Context, Example, Finding, Keep, Rule, Token, like, replace
from pipeline.rules.english import means
from pipeline.rules.tables import listed
from pipeline.rules.verbs import is_word
from pipeline.rules.voseo import speaks_vos, vos_only

_DETERMINER = re.compile(
    r"\b(?:el|un|del|al|este|ese|aquel|mi|tu|su|nuestro|ningún|algún|cada|otro|gran|buen|mal|primer|segundo|tercer|mismo|nuevo|cualquier|"
    r"los|unos|estos|esos|mis|tus|sus|nuestros|muchos|pocos|algunos|varios|otros|(?:en|de|con|por|para|a|sobre|desde|hacia|según|entre) (?:la|las)|"
    r"una|unas|esta|esa|estas|esas|nuestra|nuestras|alguna|ninguna|otra|mucha|muchas|otras|algunas|gran|buena|mala|nueva)[ ]$",
    re.IGNORECASE,
)


@cache
def _bare_forms(key: str) -> dict[str, str]:
    """The listed words by their form without accents."""
    return {w.lower().translate(PLAIN): w for w in listed("accents", key) if w.lower().translate(PLAIN) != w.lower()}


_FIRM = re.compile(r"\b(?:Bros|Inc|Co|Ltd|Corp|Mr|Mrs)\.\s*$")


def _eligible(context: Context, token: Token) -> bool:
    """Lower-case words, or capitals due to the place; nothing that the English has too, no acronym, no hyphen."""
    if not token.text.isalpha() or len(token.text) < 3 or (token.text.isupper() and len(token.text) > 1):
        return False
    if token.text[0].isupper() and not (token.text[1:].islower() and context.sentence_start(token.start)):
        return False
    if token.text[0].isupper() and _FIRM.search(context.previous + context.text[: token.start]):
        return False
    return token.low not in context.en_words


_PARENTS = {"mama": ("mamá", r"\b(?:mom|mum|mother|mommy)\b"), "papa": ("papá", r"\b(?:dad|father|daddy)\b"), **{
    bare: (word, rf"\b(?:{english})\b")
    for bare, word, english in (
        ("montana", "montaña", "mountain"), ("montanas", "montañas", "mountains?"), ("cabana", "cabaña", "cabin|hut|cottage"), ("campana", "campaña", "campaign"), ("sueno", "sueño", "dream|sleep"), ("suenos", "sueños", "dreams?"),
        ("bano", "baño", "bath|bathroom|toilet"), ("dano", "daño", "damage|harm|hurt"), ("danos", "daños", "damages?"), ("senal", "señal", "sign|signal"), ("nina", "niña", "girl|child"), ("ninas", "niñas", "girls|children"), ("lena", "leña", "firewood|wood"),
        ("dueno", "dueño", "owner"), ("duena", "dueña", "owner"), ("cuna", "cuña", "wedge"), ("otono", "otoño", "autumn|fall"), ("pano", "paño", "cloth"), ("punos", "puños", "fists"), ("sabana", "sábana", "sheet"), ("sabanas", "sábanas", "sheets"),
    )
}}  # fmt: skip


@lru_cache(maxsize=65536)
def _may_lack(low: str) -> bool:
    """Whether the word, in lower case, could be mended at all, whatever stands around it."""
    if not low.isascii() and "ñ" not in low and "ü" not in low:
        return False
    if low in listed("accents", "both"):
        return False
    if vos_only(low):
        return True
    if low in _PARENTS or any(low in _bare_forms(key) for key in ("always", "nouns", "places")):
        return True
    if GERUND_WITH_PRONOUNS.search(low):
        return is_word(candidates(low)[0])
    return len(low) > 3 and not is_word(low) and len(candidates(low)) == 1


_IS_ANO = ("ano", "anos").__contains__


def _missing(context: Context) -> Iterable[Finding]:
    if context.may_have(_IS_ANO) and re.search(r"\banos?\b", context.text, re.IGNORECASE):
        yield from _years(context)
    if not context.may_have(_may_lack):
        return
    always, nouns, places = _bare_forms("always"), _bare_forms("nouns"), _bare_forms("places")
    for token in context.tokens:
        low = token.low
        if not _may_lack(low):
            continue
        if low in places and token.text[0].isupper():
            # "México" without its accent stays in foreign names: "Mexico City", "New Mexico".
            if not re.match(r"[ ](?:City|Airlines|Times|Bay|Beach)\b", context.text[token.end :]) and not re.search(
                r"\b(?:New|of|in|The|Air) $", context.text[: token.start]
            ):
                yield replace(token.start, token.end, places[low] if token.text[1:].islower() else token.text)
            continue
        if low in _PARENTS and re.search(_PARENTS[low][1], context.english, re.IGNORECASE):
            yield replace(token.start, token.end, like(token.text, _PARENTS[low][0]))
        if not _eligible(context, token) and not _lent(context, token, always):
            continue
        if low == "veni" and re.match(r",? (?:vidi|creator)\b", context.text[token.end :], re.IGNORECASE):
            continue  # Latin
        if low in nouns and re.search(r"(?<!\w)(?:me|te|se|nos) $", context.text[: token.start], re.IGNORECASE):
            continue  # «hasta que me jubilo»
        if low in nouns and low not in always:
            nominal = _nominal(context, token) or _counted(context, token, nouns[low])
            if nominal and not _verbal(context, token):
                yield replace(token.start, token.end, like(token.text, nouns[low]))
            continue
        if low in always:
            yield replace(token.start, token.end, like(token.text, always[low]))
        elif context.english and vos_only(low) and not speaks_vos(context):
            found = [w for w in each_accented(low) if is_command(w)]
            if len(found) == 1:
                yield replace(token.start, token.end, like(token.text, found[0]))
        elif not _foreign(context, token) and (GERUND_WITH_PRONOUNS.search(low) or (len(low) > 3 and not is_word(low))):
            found = candidates(low)
            if len(found) == 1 and not ("ñ" in found[0] and known_in_english(low)):
                yield replace(token.start, token.end, like(token.text, found[0]))


def _lent(context: Context, token: Token, always: dict[str, str]) -> bool:
    """Whether the English has the word as well, and a Spanish article shows it to be Spanish: "debajo del sofa"."""
    both = token.text.islower() and token.low in context.en_words
    low = both and (
        token.low in always
        or (token.low in _bare_forms("nouns") and _object(context, token))
        or (token.low.endswith("ion") and not is_word(token.low))
    )
    return low and bool(
        re.search(r"(?<!\w)(?i:el|la|los|las|un|una|del|al|mi|tu|su|este|ese) $", context.text[: token.start])
    )


_YEARS = re.compile(
    r"(?:(?<=\d )|(?<=\bhace )|\b(?:un|cada|este|el|los|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|quince|veinte|treinta|cien|muchos|pocos|varios|unos|algunos|mil|próximo|pasado|último|primer|nuevo|mismo|\d+) )(anos?)\b(?= (?:pasad|que viene|próxim|nuev|escolar|después|antes|atrás|de (?:edad|experiencia|vida|cárcel|antigüedad))|)",
    re.IGNORECASE,
)


def _years(context: Context) -> Iterable[Finding]:
    """ "El ano pasado", "tiene diez anos"."""
    for m in context.finditer(_YEARS):
        counted = (
            re.match(r"(?:\d|[dtcsonqvpmu]|algunos|hace)", m.group(), re.IGNORECASE) and m.group(1).lower() == "anos"
        )
        told = re.match(r" (?:pasad|que viene|próxim|nuev|escolar)", context.text[m.end() :])
        if told or re.search(r"\byears?\b", context.english, re.IGNORECASE) or (counted and not context.english):
            yield replace(m.start(1), m.end(1), m.group(1).replace("n", "ñ"))


_FUTURE = re.compile(r"[a-zñ]{2,}[aeid]r(?:a|an|as)")  # "el tren a Leon saldra", which no name goes on with


def _foreign(context: Context, token: Token) -> bool:
    """Whether the word is part of a name: capital in mid-segment, behind an unknown capital word, or torn by hyphens."""
    head = context.text[: token.start]
    if token.text[0].isupper() and head.strip(" «“\"'¿¡(-—\n"):
        return True
    if token.text[0].isupper() and re.match(r" [A-ZÁÉÍÓÚÑ][a-záéíóúñ]", context.text[token.end :]):
        return True
    before = re.search(r"([^\W\d_]+) $", head)
    named = (
        before
        and before.group(1)[0].isupper()
        and not is_word(before.group(1).lower())
        and not _FUTURE.fullmatch(token.text)
    )
    return bool(named or re.search(r"-\s?$", head) or re.match(r"\s?-", context.text[token.end :]))


# No finite verb stands right behind these.
_PREPOSITION = re.compile(r"(?<!\w)(?:de|en|con|sin|por|hacia|según) $", re.IGNORECASE)
_COPULATIVE = re.compile(
    r"\b(?:es|son|era|eran|fue|fueron|será|sea|sería|muy|tan|está|están|parece|parecen|bastante|demasiado|más|menos) $",
    re.IGNORECASE,
)
_ENDS_PHRASE = re.compile(r"\s*(?:[.,;:!?)»”]|$)|\s+(?:de|del|y|o|que|para|en|con|por)\b")


def _nominal(context: Context, token: Token) -> bool:
    """Whether the word stands as a noun or adjective: behind a determiner, a noun it agrees with, or a copula."""
    from pipeline.rules.nouns import number, sure_gender

    head = context.text[: token.start]
    if _DETERMINER.search(head) or _PREPOSITION.search(head) or _object(context, token):
        return True
    if re.search(r"¡\s*qu[eé] $", head, re.IGNORECASE) and re.match(r"\s*!", context.text[token.end :]):
        return True
    before = re.search(r"([^\W\d_]+) $", head)
    # "El público critica" has a verb in -a; the English adjective tells "la salud publica" from it.
    cognate = any(w.startswith(token.low[:-1]) and not w.endswith("ed") for w in context.en_words)
    if before and sure_gender(before.group(1).lower()):
        noun = before.group(1).lower()
        fits = (sure_gender(noun) == "m") == (token.low.rstrip("s")[-1] == "o") and number(noun) == number(token.low)
        sure = cognate or token.low.endswith("os") or (token.low.endswith("o") and not context.english)
        return (
            fits
            and sure
            and (bool(_ENDS_PHRASE.match(context.text[token.end :])) or (cognate and _verb_next(context, token)))
        )
    # "Cuanto más practico, más rápido toco": more of a verb.
    return cognate and bool(_COPULATIVE.search(head)) and not re.search(r"(?<!\w)cuanto m[aá]s $", head, re.IGNORECASE)


_BEHIND_VERB = re.compile(r"(?<!\w)([^\W\d_]+) (?:la|las|los) $", re.IGNORECASE)


def _object(context: Context, token: Token) -> bool:
    """Whether "la" before the word is an article: right behind a verb no pronoun of another begins, «revisar la nomina»."""
    from pipeline.rules.verbs import finite, is_infinitive

    verb = _BEHIND_VERB.search(context.text[: token.start])
    if verb is None:
        return False
    if is_infinitive(verb.group(1).lower()):
        return True
    named = finite(verb.group(1).lower()) and not re.search(
        r"(?<!\w)(?:que|quien) \w+ la?s? $", context.text[: token.start]
    )
    return bool(named) and any(means(_bare_forms("nouns").get(token.low, ""), e) for e in context.en_words)


_HOW_MUCH = re.compile(
    r"\b(?<!\bcuanto )(?<!\bcuánto )(?:much[oa]|poc[oa]|tant[oa]|demasiad[oa]|bastante|más|menos|hay|había|sin|ni) $",
    re.IGNORECASE,
)


def _counted(context: Context, token: Token, noun: str) -> bool:
    """Whether an amount stands before a noun that the English has: "demasiado trafico" for "too much traffic"."""
    return bool(_HOW_MUCH.search(context.text[: token.start])) and any(means(noun, e) for e in context.en_words)


def _verb_next(context: Context, token: Token) -> bool:
    """Whether a verb follows at once, so that the word is none: "el transporte publico funciona"."""
    from pipeline.rules.nouns import named_noun
    from pipeline.rules.verbs import finite

    m = re.match(r" (?:no |se |me |te |le |nos )*([a-záéíóúñ]+)\b", context.text[token.end :])
    return bool(m and any(f.mood == "ind" and f.person == 3 for f in finite(m.group(1))) and not named_noun(m.group(1)))


def _verbal(context: Context, token: Token) -> bool:
    """Whether "su practica" may be a verb behind "su": no; but "que el publico" with a verb behind is a noun too."""
    return bool(re.match(r"[ ]?(?:que yo|yo)\b", context.text[token.end :]))


RULES = (
    Rule(
        id="missing-accent",
        level="fix",
        summary="Adds the accent to words that without it are no word, or not the word meant.",
        why="Falta la tilde.",
        find=_missing,
        examples=(
            Example("Tambien es facil y rapido.", "También es fácil y rápido."),
            Example("La educacion en Peru mejora cada dia.", "La educación en Perú mejora cada día."),
            Example("El publico compro el ultimo articulo.", "El público compro el último artículo."),
            Example("Manana habra una reunion.", "Mañana habrá una reunión."),
            Example("Viven ayudandose.", "Viven ayudándose."),
            Example("Cuentame algo.", "Cuéntame algo."),
            Example("Preguntale a Luis.", "Pregúntale a Luis.", "Ask Luis."),
            Example("Llegó hace dos anos, el ano pasado no.", "Llegó hace dos años, el año pasado no."),
            Example("Mejora la salud publica.", "Mejora la salud pública.", "It improves public health."),
        ),
        keep=(
            Keep("Pedile perdón y llevale flores.", "Apologise to her and take her flowers."),
            Keep("Vive en New Mexico."),
            Keep("Preguntale a Luis, vos que lo conocés.", "Ask Luis, you who know him."),
            Keep("Lavá el arroz y revolvelo cada tanto.", "Wash the rice and stir it every now and then."),
            Keep("Él rio con ganas; se rio de todo."),
            Keep("Siempre termino tarde y practico yoga."),
            Keep("Usa el plugin de Canva."),
            Keep("El postre baja solito y salió baratito."),
            Keep("Hizo una quiche de puerros."),
            Keep("Hubo muchos abandonos este año."),
            Keep("El examen, los orígenes y los jóvenes."),
            Keep("La revista publica cuentos y el chofer abre el icono.", "The magazine publishes stories."),
        ),
        source=WRITTEN_ACCENTS,
        typographic=True,
    ),
)
