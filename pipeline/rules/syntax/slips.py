"""Slips in clusters of small words and in the order of adjectives: "le lo di", "a él mismo", "un muy interesante trabajo"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import named_noun, noun_known, number, sure_gender
from pipeline.rules.syntax.grammar import WORD, form_of, infinitive
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite

_SELF = {"él": "sí mismo", "ella": "sí misma", "ellos": "sí mismos", "ellas": "sí mismas", "usted": "sí mismo"}


def _given(m: re.Match[str]) -> Written:
    verb = m["v"].lower()
    return f"se {m['o']} {m['v']}" if finite(verb) and not sure_gender(verb) else ""


def _stressed(verb: str) -> str:
    """An infinitive with the accent that two pronouns behind it ask for: "dárselo"."""
    return verb[:-2] + verb[-2].translate(str.maketrans("aei", "áéí")) + verb[-1]


_CLUSTER = finder(
    Pair(es(rf"(?:les?) (?P<o>lo|la|los|las) (?P<v>{WORD})"), en(r"\w+"), _given, alone="fix"),
    Pair(es(rf"(?P<v>{WORD}[aei]r)les?(?P<o>lo|la|los|las)"), en(r"\w+"), lambda m: f"{_stressed(m['v'])}se{m['o']}" if infinitive(m["v"].lower()) else "", alone="suggest"),
    Pair(es(rf"(?P<h>se (?:{WORD})(?: (?:mucho|bien|siempre|solo))? a) (?P<w>él|ella|ellos|ellas) (?:mism[oa]s?)"), en(r"(?:him|her|it|one)self|themselves"), lambda m: f"{m['h']} {_SELF[m['w'].lower()]}", alone="fix"),
    Pair(es(rf"(?P<h>se (?:{WORD}) (?:{WORD} ){{0,3}}?(?:para|en|de|por|sobre)) (?P<w>él|ella|ellos|ellas) (?:mism[oa]s?)"), en(r"(?:him|her|it|one)self|themselves"), lambda m: f"{m['h']} {_SELF[m['w'].lower()]}"),
)  # fmt: skip

_DEGREE_EN = r"(?:very|really|quite|extremely|rather|pretty|so|too|incredibly|truly|highly)"
_BEFORE = "buen buena buenos buenas mal mala malos malas gran grandes mejor mejores peor peores mayor menor".split()


def _weighty(m: re.Match[str]) -> Written:
    adjective, noun = m["a"].lower(), m["n"].lower()
    if (
        adjective in _BEFORE
        or not (shape(adjective) or one_gender(adjective))
        or shape(noun)
        or (finite(noun) and not named_noun(noun))
    ):
        return ""
    if (not sure_gender(noun) and not named_noun(noun)) or not noun_known(noun):
        return ""
    shown = shape(adjective)
    if shown and (shown[0] != sure_gender(noun) or shown[1] != number(noun)):
        return ""
    return f"{m['d'] or ''}{m['n']} {m['q']} {m['a']}"


_WEIGHTY = finder(
    Pair(es(rf"(?P<d>(?:un|una|unos|unas|el|la|este|esta|tan|de|con|tiene|tengo) )(?P<q>muy|realmente|bastante|extremadamente|increíblemente|sumamente) (?P<a>{WORD}) (?P<n>{WORD})(?! (?:de que|que es|y)\b)"), en(rf"{_DEGREE_EN} \w+ \w+"), _weighty),
    Pair(es(rf"(?P<d>(?:el|la|los|las) )(?P<q>más|menos) (?P<a>(?!alt|mínim|profund|grave|antigu|absolut|puro|fin|difícil|importante|grande|bell|hermos|pequeñ|larg|cort|viej|nuev){WORD}) (?P<n>{WORD})(?= (?:del mundo|de (?:mi|su|tu|la|los|las|todos|todas)|que he|que hay|en)\b)"), en(r"(?:most|least) \w+ \w+"), _weighty),
)  # fmt: skip


def _of_theirs(m: re.Match[str]) -> Written:
    return f"{m['h']} que {m['x'] if m['p'].lower() == 'de' else 'el ' + m['x']}"


_MORE_THAN = finder(
    Pair(es(rf"(?<!\bel )(?<!\bla )(?<!\blos )(?<!\blas )(?<!\blo )(?P<h>(?:más|menos) {WORD}|(?:mejor|peor|mayor|menor)(?:es)?) (?P<p>de) (?P<x>(?:el|la|los|las) (?:mí[oa]|tuy[oa]|suy[oa]|nuestr[oa]|otr[oa]|de (?:mi|tu|su|la|el|al lado))s?)"), en(r"than"), _of_theirs, alone="fix"),
    Pair(es(rf"(?<!\bel )(?<!\bla )(?<!\blos )(?<!\blas )(?<!\blo )(?P<h>(?:más|menos) {WORD}|(?:mejor|peor|mayor|menor)(?:es)?) (?P<p>del) (?P<x>(?:mí|tuy|suy|nuestr|otr)o)"), en(r"than"), _of_theirs, alone="fix"),
    Pair(es(rf"(?P<h>tan (?!much){WORD}) que (?P<x>(?:mi|tu|su|el|la|los|las|mis|tus|sus) {WORD})(?=\s*[.,;!?]|\s*$)"), en(r"as (?!much|many)\w+ as"), lambda m: f"{m['h']} como {m['x']}"),
)  # fmt: skip


def _what_i_like(m: re.Match[str]) -> Written:
    if m["c"]:
        return f"lo que {m['q'] or ''}{m['c']}{m['v']}" if form_of(m["v"].lower()) else ""
    return f"lo que {m['q'] or ''}{m['v']}" if finite(m["v"].lower()) else ""


_WHAT = finder(
    Pair(es(rf"(?P<h>(?:eso|esto|aquello|ello|no) (?:es|era|fue)) (?:qué|cuál) (?P<c>(?:(?:yo|tú|él|ella) )?(?:no |me |te |se |le |nos |lo )?)(?P<v>{WORD})"), en(r"(?:that|this|it)(?:'s| is| was) what"), lambda m: f"{m['h']} lo que {m['c']}{m['v']}" if finite(m["v"].lower()) else ""),
    Pair(es(r"(?P<n>casa|ciudad|pueblo|barrio|país|lugar|sitio|escuela|hotel|calle|empresa|oficina|universidad|edificio|piso|restaurante|hospital) que (?P<c>(?:yo |ella |él |nosotros |me |se |nos )*)(?P<v>(?:crec|nac|viv|trabaj|estudi|aloj|qued|conoc|cas|comi|dorm|durm)\w+)(?=\s*[.,;]| (?:ya|es|era|fue|está|de|cuando|no|hace|en|durante|tiene|a mi|con)\b)"), en(r"where (?:I|you|he|she|we|they|my)\b|(?:grew up|was born|live|lives|lived|work|works|worked|study|studied|stayed) in"), lambda m: f"{m['n']} donde {m['c']}{m['v']}" if finite(m["v"].lower()) else ""),
    Pair(re.compile(rf"(?<![^\W])(?:^|(?<=[.;] ))qué (?P<q>más )?(?P<c>(?:me|te|le|nos|les) )?(?P<v>{WORD})(?=[^?¿!¡.]* (?:es|era|fue|son)\b[^?¿!¡]*$)", re.IGNORECASE), en(r"(?:^|(?<=\. ))what (?:I|you|he|she|we|they|people|really|makes|most)\b(?![^.]*\?)"), _what_i_like),
)  # fmt: skip

RULES = (
    Rule(
        id="pronoun-cluster",
        level="fix",
        summary="Writes se before lo, la (“le lo di” → “se lo di”) and sí mismo behind a reflexive verb.",
        why="«Le» y «les» se vuelven «se» ante «lo, la, los, las»; tras un verbo reflexivo va «sí mismo».",
        find=_CLUSTER,
        examples=(
            Example("Le la compré ayer.", "Se la compré ayer."),
            Example("Se culpa a ella misma.", "Se culpa a sí misma.", "She blames herself."),
        ),
        keep=(Keep("Se lo di a él mismo."), Keep("Le gusta a él mismo."), Keep("Dale las llaves y déjale la carta.")),
        source=GRAMMAR,
    ),
    Rule(
        id="weighty-adjective",
        level="fix",
        summary="Puts an adjective with muy or más behind its noun (“un muy interesante libro” → “un libro muy interesante”); with English only.",
        why="El adjetivo con «muy» o «más» va detrás del nombre: «un libro muy interesante».",
        find=_WEIGHTY,
        examples=(
            Example("Fue una muy larga noche.", "Fue una noche muy larga.", "It was a very long night."),
            Example("Hizo un realmente difícil examen.", "Hizo un examen realmente difícil.", "He took a really difficult exam."),
        ),
        keep=(
            Keep("Es una muy buena idea.", "It's a very good idea."),
            Keep("Es un muy querido amigo."),
            Keep("La más alta torre de la ciudad.", "The tallest tower in the city."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="more-than-theirs",
        level="fix",
        summary="Writes que and como in comparisons (“más grande de la tuya” → “más grande que la tuya”, “tan alto que su padre” → “como”).",
        why="Se compara con «más… que» y «tan… como».",
        find=_MORE_THAN,
        examples=(
            Example("Su piso es más caro del mío.", "Su piso es más caro que el mío."),
            Example("Es tan terca que su hermana.", "Es tan terca como su hermana.", "She is as stubborn as her sister."),
        ),
        keep=(Keep("Es la más lista de las mías."), Keep("Es tan terca que su hermana se cansó.", "She is so stubborn that her sister got tired.")),
        source=GRAMMAR,
    ),
    Rule(
        id="what-that-which",
        level="fix",
        summary="Writes lo que for “what” that asks nothing (“qué me gusta es leer” → “lo que me gusta es leer”); with English only.",
        why="«What» que no pregunta es «lo que».",
        find=_WHAT,
        examples=(Example("Qué quiero es dormir.", "Lo que quiero es dormir.", "What I want is to sleep."),),
        keep=(
            Keep("Qué quieres es lo de menos.", "It matters little what you want."),
            Keep("¿Qué quieres?", "What do you want?"),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
