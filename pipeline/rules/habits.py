"""Past habits, meetings and plans in the tense that the English has only by its sense: "cuando era niña fui cada verano"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.lang.closed import CLITICS
from pipeline.lang.inflect import analyse, conjugate
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, Token, like, replace
from pipeline.rules.nouns import named_noun
from pipeline.rules.verbs import finite, readings, to

if TYPE_CHECKING:
    from pipeline.lang.inflect import VerbForm

_UNIT = r"(?:días|semanas|meses|años|veranos|inviernos|noches|mañanas|tardes|lunes|martes|miércoles|jueves|viernes|sábados|domingos|fines de semana|navidades|vacaciones|veces)"
_HABIT = re.compile(
    rf"(?<!\w)(?:tod[oa]s l[oa]s {_UNIT}|cada (?:día|semana|mes|año|verano|invierno|noche|mañana|tarde|lunes|martes|miércoles|jueves|viernes|sábado|domingo|fin de semana|vez que)|los (?:lunes|martes|miércoles|jueves|viernes|sábados|domingos|fines de semana)|siempre|a menudo|a veces|con frecuencia|normalmente|de vez en cuando)(?!\w)",
    re.IGNORECASE,
)
_CHILD = re.compile(
    r"(?<!\w)cuando (?:yo |él |ella )?(?P<v>fui|fue|fuimos|fueron|fuiste|era|eras|éramos|eran|tenía|teníamos|tenían) (?P<w>(?:un |una |muy |más )?(?:niñ[oa]s?|pequeñ[oa]s?|joven|jóvenes|chic[oa]s?|adolescentes?|estudiantes?|solter[oa]s?|crí[oa]s?|bebé|pobres?)|(?:\w+ )?(?:\d+|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\w+|veinte) años)(?!\w)",
    re.IGNORECASE,
)
_WAS = {"fui": "era", "fue": "era", "fuimos": "éramos", "fueron": "eran", "fuiste": "eras"}
_HABIT_EN = re.compile(
    r"\b(?:every|each|always|often|usually|sometimes|on (?:\w+day|weekend)s)\b|\bused to\b|\bwould\b", re.IGNORECASE
)
_CHILD_EN = re.compile(
    r"\b(?:when|while) (?:I|he|she|we|they|you) (?:was|were)\b|\bas (?:a|an) (?:child|kid|boy|girl|teenager|student)\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=65536)
def _past(word: str) -> bool:
    """Whether the word is of the simple past and of nothing else."""
    forms = finite(word)
    return bool(forms) and all(f.mood == "ind" and f.tense == "past" for f in forms) and not named_noun(word)


def _habits(context: Context) -> Iterable[Finding]:
    """What happened every summer when someone was a child is told in the imperfect."""
    child = next(iter(context.finditer(_CHILD)), None)
    if child is None or not (context.english and _CHILD_EN.search(context.english)):
        return
    was = child["v"].lower()
    if was in _WAS:
        yield replace(child.start("v"), child.end("v"), like(child["v"], _WAS[was]), evidence=child["w"])
    habit = next(iter(context.finditer(_HABIT)), None)
    if habit is None or not _HABIT_EN.search(context.english):
        return
    done = [
        t
        for t in context.tokens
        if not child.start() <= t.start < child.end() and (_past(t.low) or t.low in ("fui", "fue", "fuimos", "fueron"))
    ]
    if len(done) == 1:
        token = done[0]
        form = _of(context, token)
        yield replace(token.start, token.end, like(token.text, _imperfect(form)), evidence=habit[0])


def _of(context: Context, token: Token) -> "VerbForm":
    """The reading of the verb: of ir before "a", else of ser."""
    forms = finite(token.low) or analyse(token.low)
    goes = re.match(r" (?:a|al|de|con|hasta|en|por)\b", context.text[token.end :])
    wanted = "ir" if goes else "ser"
    return next((f for f in forms if f.lemma == wanted), forms[0])


def _imperfect(form: "VerbForm") -> str:
    return to(form, "ind", "imperf")


_KNEW = re.compile(r"(?<!\w)(?:conocía|conocías|conocíamos|conocían)(?!\w)", re.IGNORECASE)
_MET_EN = re.compile(r"(?<!used to )(?<!would )\bmet\b(?! (?:every|often|always))", re.IGNORECASE)


def _met(context: Context) -> Iterable[Finding]:
    """ "Conocía a mi esposa en 2005" for "I met my wife in 2005"."""
    for m in context.finditer(_KNEW):
        told = _MET_EN.search(context.english)
        if not told or re.search(r"\b(?:knew|known)\b", context.english):
            return
        form = next(f for f in analyse(m[0].lower()) if f.mood == "ind")
        person = (
            1
            if form.person in (1, 3) and form.number == "s" and re.search(r"\bI(?: first)? met\b", context.english)
            else form.person
        )
        if form.number == "s" and person == 1 and not re.search(r"\bI(?: first)? met\b", context.english):
            person = 3
        new = conjugate("conocer", form._replace(lemma="", tense="past", person=person))
        yield replace(m.start(), m.end(), like(m[0], new), evidence=told[0])


_SOON = (
    r"(?:(?<!la )(?<!el )(?<!esta )(?<!una )(?<!de )mañana|pasado mañana|la próxima semana|la semana que viene|el próximo \w+|el \w+ que viene|este (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|fin de semana)|"
    r"el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|esta noche|en (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre)|dentro de \w+ (?:días|semanas|meses|horas))"
)
_PLAN = re.compile(rf"(?<!\w){_SOON}(?!\w)", re.IGNORECASE)
_GOING = re.compile(r"(?<!\w)(?P<a>estoy|estás|está|estamos|están) (?P<g>[a-záéíóúñ]+ndo)(?!\w)", re.IGNORECASE)
# What one does now about a plan: «estamos pensando en mudarnos en mayo».
_PLANNING = frozenset(
    "pensar planear planificar considerar valorar estudiar buscar esperar mirar preparar intentar tratar dudar desear soñar contar".split()
)
_PLAN_EN = re.compile(
    r"(?:\b(?:am|is|are)|['’](?:m|s|re)) \w+ing\b.*\b(?:tomorrow|tonight|next|this (?:weekend|\w+day)|on \w+day|in (?:January|February|March|April|May|June|July|August|September|October|November|December|\w+ (?:days|weeks|months)))\b|"
    r"\b(?:tomorrow|tonight|next \w+|this (?:weekend|\w+day)|on \w+day)\b.*(?:\b(?:am|is|are)|['’](?:m|s|re)) \w+ing\b",
    re.IGNORECASE,
)


_NEXT_CLAUSE = re.compile(r"[.;:?!]|\b(?:así que|porque|pero|cuando|si|que|aunque|y|o)\b", re.IGNORECASE)


def _in_clause_of_time(context: Context, progressive: re.Match[str]) -> bool:
    """Whether the coming time is said of the verb: not in «estoy incubando algo, así que mañana trabajaré en casa»."""
    for time in context.finditer(_PLAN):
        first, second = sorted((time.span(), progressive.span()))
        between = [t for t in context.tokens if first[1] <= t.start < second[0]]
        other_verb = any(t.text.islower() and finite(t.low) and not named_noun(t.low) for t in between)
        if not other_verb and not _NEXT_CLAUSE.search(context.text, first[1], second[0]):
            return True
    return False


def _plans(context: Context) -> Iterable[Finding]:
    """ "Mañana estoy volando a Lima": what is planned is in the present."""
    for m in context.finditer(_GOING):
        told = _PLAN_EN.search(context.english)
        if not told or re.search(r"\bpor la mañana\b|\besta mañana\b", context.text):
            return
        if not _in_clause_of_time(context, m):
            continue
        helper = next((f for f in analyse(m["a"].lower()) if f.mood == "ind"), None)
        form = next((f for f in readings(m["g"].lower()) if f.mood == "ger"), None)
        before = [t.low for t in context.tokens_before(m.start())][-1:]
        if (
            helper is None
            or form is None
            or form.clitics
            or form.lemma in _PLANNING
            or (before and before[0] in CLITICS - {"me", "te", "nos"})
        ):
            continue
        new = conjugate(form.lemma, helper._replace(lemma="", tense="pres"))
        yield replace(m.start(), m.end(), like(m[0], new), evidence="-ing")


RULES = (
    Rule(
        id="past-habit",
        level="fix",
        summary="Puts what happened every summer of a childhood into the imperfect; with English only.",
        why="Lo que se repetía en el pasado se cuenta en imperfecto: «de niña iba todos los veranos».",
        find=_habits,
        examples=(
            Example("Cuando era niño, comí sopa todos los jueves.", "Cuando era niño, comía sopa todos los jueves.", "When I was a child, I ate soup every Thursday."),
            Example("Cuando fui joven vivía allí.", "Cuando era joven vivía allí.", "When I was young I lived there."),
        ),
        keep=(
            Keep("Cuando era niño, comí caracoles una vez.", "When I was a child, I ate snails once."),
            Keep("Siempre quise ser médico cuando era niña."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="met-once",
        level="fix",
        summary="Writes conocí for “I met” (“conocía a mi esposa en 2005”); with English only.",
        why="«Conocía» es saber quién era; el momento del encuentro se dice con «conocí».",
        find=_met,
        examples=(Example("Conocía a mi marido en una boda.", "Conocí a mi marido en una boda.", "I met my husband at a wedding."),),
        keep=(Keep("Conocía a mi marido desde niña.", "I had known my husband since I was a girl."), Keep("Ya conocía Lima.", "I already knew Lima.")),
        source=GRAMMAR,
    ),
    Rule(
        id="planned-progressive",
        level="fix",
        summary="Writes the present for an English progressive of plans (“mañana estoy volando” → “mañana vuelo”); with English only.",
        why="En español «estar» con gerundio dice lo que pasa ahora; lo previsto va en presente o en futuro.",
        find=_plans,
        examples=(
            Example("Mañana estoy volviendo a casa.", "Mañana vuelvo a casa.", "Tomorrow I'm going back home."),
            Example("Esta noche estoy trabajando.", "Esta noche trabajo.", "Tonight I'm working."),
            Example("Están llegando el viernes.", "Llegan el viernes.", "They are arriving on Friday."),
        ),
        keep=(Keep("Estamos pensando en mudarnos el próximo verano.", "We are thinking of moving next summer."), Keep("Estoy leyendo un libro sobre el mañana.", "I'm reading a book about tomorrow."), Keep("Mañana estaré trabajando.", "Tomorrow I'll be working."), Keep("Estoy pillando un resfriado, así que mañana me quedo en casa.", "I'm catching a cold, so tomorrow I'm staying in.")),
        source=GRAMMAR,
    ),
)  # fmt: skip
