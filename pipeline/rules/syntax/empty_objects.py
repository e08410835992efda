"""“Find it hard to”, “make it easier to”, “have been to”: the empty «lo» before an adjective, and places where one has been."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.syntax.grammar import DATIVE, INFINITIVE, conjugated, form_of
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

_ADJECTIVE = r"(?:(?:muy|tan|más|bastante|algo|un poco|demasiado|realmente|increíblemente|especialmente|casi|menos|extremadamente) )?(?:difícil|fácil|imposible|duro|raro|extraño|útil|necesario|interesante|divertido|curioso|triste|irónico|increíble|molesto|frustrante|agotador|aburrido|ofensivo|sospechoso|complicado|cansado|caro|barato|peligroso|incómodo|cómodo|práctico|sencillo|posible|doloroso|relajante|gracioso|preocupante|sorprendente|alentador|reconfortante)"
_BEFORE = r"(?:que|cuando|cómo|lo [a-záéíóúñ]+ que)"
_FIND_EN = (
    r"(?:finds?|found|finding) it (?:\w+ )?(?:\w+ )?(?:to|that|how|when|hard|odd|strange|difficult|weird|funny|sad)"
)
_MAKE_EN = r"(?:makes?|made|making) it (?:\w+ ){1,3}?(?:for (?:\w+ ){1,3}?)?(?:to|that)"


def _found(m: re.Match[str]) -> Written:
    """ "Lo encuentro difícil creer que" gives «me resulta difícil creer que»."""
    form = form_of(m["v"].lower(), "encontrar", "hallar")
    if form is None:
        return ""
    dative = DATIVE[(form.person, form.number)]
    verb = conjugated("resultar", "ind", form.tense, (3, "s"))
    return f"{m['no'] or ''}{dative} {verb} {m['a']} {m['n']}"


def _made(m: re.Match[str]) -> Written:
    """ "El ruido lo hace difícil concentrarse" gives «hace difícil concentrarse»."""
    form = form_of(m["v"].lower(), "hacer", "volver", "poner")
    if form is None:
        return ""
    verb = conjugated("hacer", "ind", form.tense, (form.person, form.number))
    return f"{m['no'] or ''}{verb} {m['a']} {m['n']}"


_FIND = finder(
    Pair(es(rf"(?P<no>no )?lo (?P<v>(?:encontr|encuentr|hall)\w+) (?P<a>{_ADJECTIVE}) (?:de (?=[a-záéíóúñ]+ que\b)|a |para )?(?P<n>{_BEFORE}|(?:no )?{INFINITIVE}(?! (?:un|una)? ?(?:libro|día)\b))"), en(_FIND_EN), _found),
    Pair(es(rf"(?<!\blo )(?<!\bla )(?<!\blos )(?<!\blas )(?P<no>no )?(?P<v>(?:encontr|encuentr|hall)\w+) (?P<a>{_ADJECTIVE}) (?:de|para) (?P<n>(?:no )?{INFINITIVE})"), en(_FIND_EN), _found),
)  # fmt: skip
_MAKE = finder(
    Pair(es(rf"(?P<no>no )?lo (?P<v>(?:hac|hic|hiz|har)\w+) (?P<a>{_ADJECTIVE}(?: para (?:mí|ti|él|ella|nosotros|ellos|ellas|todos|la gente|los [a-záéíóúñ]+|las [a-záéíóúñ]+|mi [a-záéíóúñ]+))?) (?:de (?=[a-záéíóúñ]+ (?:que|el|la|los|las|un|una)\b)|a |para )?(?P<n>que|(?:no )?{INFINITIVE})"), en(_MAKE_EN), _made),
)  # fmt: skip

_PLACE = r"(?-i:[A-ZÁÉÍÓÚÑ][a-záéíóúñ]+)|el extranjero|la India|los Estados Unidos|el Caribe|la playa|el médico|la ópera|su casa|esa ciudad|ese restaurante|ningún [a-záéíóúñ]+|muchos países|todas partes|allí"


def _been(m: re.Match[str]) -> Written:
    """ "He sido a Perú" gives «he estado en Perú»."""
    return f"{m['h']} {m['m'] or ''}estado {'' if m['p'].lower() == 'allí' else 'en '}{m['p']}"


_BEEN = finder(
    Pair(es(rf"(?P<h>he|has|ha|hemos|han|habéis|había|habías|habíamos|habían|haya|hayas|hayan|haber) (?P<m>(?:nunca|ya|siempre) )?(?:sido|estado) (?:a|hasta) (?P<p>{_PLACE})(?! (?:a quien|que)\b)"), en(r"been to"), _been),
    Pair(es(rf"(?P<h>he|has|hemos|habéis) (?P<m>(?:nunca|ya|siempre) )?sido en (?P<p>{_PLACE})(?! (?:donde|cuando|que)\b)"), en(r"been to"), _been),
)  # fmt: skip

RULES = (
    Rule(
        id="empty-object",
        level="fix",
        summary="Writes me resulta for “I find it” and drops the «lo» of “make it” before an adjective and what it is about (“lo encuentro difícil creer” → “me resulta difícil creer”); with English only.",
        why="El «it» de «find it hard to» y «make it easier to» no se traduce: «me resulta difícil creerlo», «hace más fácil entenderlo».",
        find=lambda context: (*_FIND(context), *_MAKE(context)),
        examples=(
            Example("Lo encuentro difícil decir que no.", "Me resulta difícil decir que no.", "I find it hard to say no."),
            Example("Lo encontraron extraño que nadie abriera.", "Les resultó extraño que nadie abriera.", "They found it strange that nobody opened the door."),
            Example("El calor lo hace imposible dormir.", "El calor hace imposible dormir.", "The heat makes it impossible to sleep."),
        ),
        keep=(
            Keep("Su tamaño lo hace fácil de transportar.", "Its size makes it easy to carry."),
            Keep("Lo encuentro difícil de creer.", "I find it hard to believe."),
            Keep("Lo encuentro difícil, pero útil.", "I find it hard but useful."),
            Keep("Encuentro difícil decir que no.", "I find it hard to say no."),
            Keep("Lo hace fácil quien practica.", "Whoever practises does it easily."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="been-to",
        level="fix",
        summary="Writes estado en for “been to” (“nunca he sido a Perú” → “nunca he estado en Perú”); with English only.",
        why="«To have been to» un lugar es haber estado en él.",
        find=_BEEN,
        examples=(
            Example("Nunca he sido a Perú.", "Nunca he estado en Perú.", "I've never been to Peru."),
            Example("¿Has estado a Roma?", "¿Has estado en Roma?", "Have you been to Rome?"),
        ),
        keep=(
            Keep("La boda ha sido en Sevilla.", "I have been to a wedding in Seville."),
            Keep("Siempre ha sido a las seis.", "It has always been at six."),
            Keep("El congreso ha sido en Lima.", "The congress was held in Lima."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
