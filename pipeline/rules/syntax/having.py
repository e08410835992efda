"""What English says with to be and Spanish with tener, pasar, tardar or nacer: ages, feelings, spans of time, births."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.syntax.grammar import NUMBER, NUMBER_EN, PERIOD, WORD, Person, conjugated, form_of, infinitive
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder


def _have(verb: str, what: str) -> str:
    form = form_of(verb.lower(), "ser", "estar")
    person: Person = (form.person, form.number) if form else (3, "s")
    return f"{conjugated('tener', 'ind', form.tense, person)} {what}" if form else ""


_AGE = finder(
    Pair(es(rf"(?P<v>soy|eres|es|somos|son|era|eras|éramos|eran|fui|fue|estoy|está|están|estaba) (?P<t>(?!una? )(?:casi |más de |menos de |solo |ya )?{NUMBER} (?:años?|meses|semanas))(?! (?:mayor|menor|más|menos|después|antes|al?|de cárcel|de prisión))(?: viej[oa]s?| de viej[oa]s?)?"), en(rf"(?:years?|months?|weeks?)[- ]old|(?:I'm|I am|(?:he|she)(?:'s| is| was)|you(?:'re| are)|I was) (?:only |almost |already |about )?{NUMBER_EN}(?=[.,;!?]| and | when |$)"), lambda m: _have(m["v"], m["t"]), alone="suggest"),
    Pair(es(rf"tengo (?P<t>{NUMBER} años) (?:viej[oa]|de viej[oa])"), en(r"years old"), r"tengo \g<t>", alone="suggest"),
)  # fmt: skip
_FEELS = {
    "hambre": "hungry",
    "sed": "thirsty",
    "sueño": "sleepy|tired",
    "miedo": "afraid|scared",
    "suerte": "lucky",
    "prisa": "hurry|rush",
    "razón": "right",
    "frío": "cold",
    "calor": "hot|warm",
    "vergüenza": "ashamed|embarrassed",
    "éxito": "successful|success",
}
_SER = r"(?:soy|eres|es|somos|son|era|eras|eran|fui|fue|estoy|estás|está|estamos|están|estaba|estabas|estaban|estuve|estuvo)"
_MUCH = {"muy ": "mucha ", "tan ": "tanta "}
_FEEL = finder(
    Pair(es(r"(?P<v>tengo|tienes|tiene|tenemos|tienen|tenía|tenían|tuve|tuvo) (?:el|la) (?P<n>hambre|sed|sueño|frío|calor|miedo|prisa|razón|suerte)(?! (?:de|que|del|más|para|necesari))"), en(r"(?:am|is|are|was|were|'m|'s|'re|feel|have|has|had) (?:\w+ )?(?:hungry|thirsty|sleepy|cold|hot|afraid|scared|in a hurry|right|lucky)"), r"\g<v> \g<n>"),
    *(Pair(es(rf"(?P<v>{_SER}) (?P<q>(?:muy |tan |en |de |con )?)(?P<n>{noun})(?! (?:es|que|lo))"), en(english), lambda m: _have(m["v"], _MUCH.get(m["q"].lower(), "") + m["n"]) if m["q"].lower() != "de " else "") for noun, english in _FEELS.items() if noun not in ("frío", "calor", "razón")),
    Pair(es(r"(?P<v>estoy|estás|está|estamos|están|estaba|estaban|estábamos) (?P<q>(?:muy |tan )?)(?P<n>hambre|sed|prisa|sueño|miedo|suerte|vergüenza)(?! (?:es|que|lo))"), en(r"\0"), lambda m: _have(m["v"], _MUCH.get(m["q"].lower(), "") + m["n"]), alone="fix"),
    Pair(es(r"(?P<v>(?<=yo )estaba|(?<=ella )estaba|(?<=él )estaba|estabas|estábamos|estuve|estuvimos) (?:muy )?(?P<n>frí[oa]s?|calor|calientes?)(?! (?:con|como|de))"), en(r"(?:was|were) (?:so |very |really )?(?:cold|hot|warm|freezing)"), lambda m: _have(m["v"], ("mucho " if " muy " in m[0].lower() else "") + ("frío" if m["n"][0] in "fF" else "calor"))),
    Pair(es(r"(?P<v>soy|eres|somos) (?P<q>(?:muy |tan )?)(?P<n>hambre|sed|sueño|miedo|prisa|suerte|vergüenza)"), en(r"\0"), lambda m: _have(m["v"], _MUCH.get(m["q"].lower(), "") + m["n"]), alone="suggest"),
    Pair(es(r"(?P<v>estoy|estás|estamos|soy|eres) (?:muy )?(?P<n>frí[oa]s?|calientes?)(?! (?:con|como|de))"), en(r"(?:am|'m|are|'re|was|were) (?:so |very |really )?(?:cold|hot|warm|freezing)"), lambda m: _have(m["v"], ("mucho " if " muy " in m[0].lower() else "") + ("frío" if m["n"][0] in "fF" else "calor"))),
    Pair(es(r"(?P<v>soy|eres|es|estoy|estás|está) (?P<n>razón)(?! (?:de|para|por|que))"), en(r"(?:am|'m|are|'re|is|'s) (?:so |absolutely |probably )?right"), lambda m: _have(m["v"], m["n"]), alone="suggest"),
)  # fmt: skip

_SPENT = rf"(?P<t>(?:más de |casi |unos |unas |unos pocos |algunos )?{NUMBER} (?:{PERIOD})|mucho tiempo|(?:un )?largo tiempo|un tiempo|un rato|años|meses|días|horas)"


def _passed(m: re.Match[str]) -> Written:
    one = re.match(r"(?:un|una|mucho|largo|casi un|1)\b", m["t"], re.IGNORECASE)
    time = {"largo tiempo": "mucho tiempo", "un largo tiempo": "mucho tiempo"}.get(m["t"].lower(), m["t"])
    passed = f"{'ha' if one else 'han'} pasado {time} {m['d']}"
    return (passed, f"hace {time} que") if m["d"] == "desde que" else passed


def _takes(m: re.Match[str]) -> Written:
    if infinitive(m["i"].lower()) is None:
        return ""
    form = form_of(m["v"].lower(), "tomar")
    if form is None:
        return ""
    who: dict[str, Person] = {"me": (1, "s"), "te": (2, "s"), "nos": (1, "p"), "le": (3, "s"), "les": (3, "p")}
    c = (m["c"] or "").strip().lower()
    late = conjugated("tardar", "ind", form.tense, who.get(c, (3, "s")))
    lead = "" if c else "se "
    bare = f"{c + ' ' if c else ''}{conjugated('llevar', 'ind', form.tense, (3, 's'))} {m['t']} {m['i']}"
    return (f"{lead}{late} {m['t']} en {m['i']}", bare)


_TIME = finder(
    Pair(es(rf"(?:ello |esto |eso )?(?:ha|han|había|habían) (?:sido|estado) {_SPENT} (?P<d>desde que|desde)"), en(r"it(?:'s| is|'s been| has been) (?:\w+ ){0,3}?(?:been )?[\w ]{1,30} since"), _passed, alone="suggest"),
    Pair(es(rf"(?:ello |eso )?(?P<c>(?:me|te|le|nos|les) )?(?<!\bse )(?P<v>toma|tomó|tomará|tomaba|tomaría|tomaron) {_SPENT} (?:para |a |en |de )?(?P<i>{WORD}[aeií]r(?:l[aeo]s?|se|me|te|nos)?)"), en(r"(?:takes?|took|taken|taking) (?:\w+ ){1,5}?to \w+"), _takes, level="suggest", alone="suggest"),
    Pair(es(r"(?P<v>es|era) (?:las )?(?P<h>dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?= (?:en punto|y media|y cuarto|menos cuarto)\b)"), en(r"it(?:'s| is| was)"), lambda m: f"{'son' if m['v'].lower() == 'es' else 'eran'} las {m['h']}", alone="fix"),
)  # fmt: skip


def _born(m: re.Match[str]) -> Written:
    form = form_of(m["v"].split()[0].lower(), "ser", "estar", "haber")
    if form is None:
        return ""
    person = 3 if form.tense == "imperf" and form.number == "s" else form.person
    return conjugated("nacer", "ind", "past", (person, form.number))


_BORN = finder(
    Pair(es(r"(?P<v>fui|fuiste|fue|fuimos|fueron) nacid[oa]s?"), en(r"born"), _born, alone="fix"),
    Pair(es(r"(?P<v>soy|eres|es|somos|son|era|eran|estaba|estuve|ha sido|han sido|he sido) nacid[oa]s?(?! y criad)"), en(r"(?:am|was|were|is|are|been) born"), _born, alone="suggest"),
)  # fmt: skip

RULES = (
    Rule(
        id="tener-age",
        level="fix",
        summary="Writes tener for ages (“es cinco años” → “tiene cinco años”); without English at most a suggestion.",
        why="La edad se tiene: «tengo veinte años».",
        find=_AGE,
        examples=(
            Example("Mi abuelo es noventa años.", "Mi abuelo tiene noventa años.", "My grandfather is ninety years old."),
            Example("Soy treinta años viejo.", "Tengo treinta años.", "I am thirty years old."),
        ),
        keep=(
            Keep("Es cinco años mayor que yo.", "He is five years older than me."),
            Keep("La pena es cinco años.", "The penalty is five years."),
            Keep("Solo fue tres años a la escuela."),
            Keep("Tengo treinta años.", "I am thirty years old."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="tener-feeling",
        level="fix",
        summary="Writes tener for hunger, cold, fear, luck (“estoy hambre” → “tengo hambre”); without English at most a suggestion.",
        why="«Hambre», «sed», «frío», «miedo», «suerte» se tienen: «tengo hambre».",
        find=_FEEL,
        examples=(
            Example("Eran sed.", "Tenían sed.", "They were thirsty."),
            Example("Estoy muy frío.", "Tengo mucho frío.", "I'm very cold."),
        ),
        keep=(
            Keep("Lo que sienten es hambre.", "What they feel is hunger."),
            Keep("Tengo frío.", "I'm cold."),
            Keep("Estás frío con ella.", "You are cold with her."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="time-passed",
        level="fix",
        summary="Writes han pasado for “it has been … since”, son las for the hour, and suggests tardar for “it takes”.",
        why="«It has been two years since» es «han pasado dos años desde que»; la hora concuerda: «son las tres».",
        find=_TIME,
        examples=(
            Example("Ha sido un mes desde que llegó.", "Ha pasado un mes desde que llegó.", "It's been a month since he came."),
            Example("Era las ocho en punto.", "Eran las ocho en punto.", "It was eight o'clock."),
        ),
        keep=(
            Keep("Ha sido así desde que llegó.", "It's been like that since he came."),
            Keep("Son las ocho en punto.", "It's eight o'clock."),
            Keep("Toma dos horas de clase.", "He takes two hours of lessons."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="was-born",
        level="fix",
        summary="Writes nacer for “was born” (“fui nacido” → “nací”).",
        why="«Nacer» no tiene pasiva: «nací en 1990».",
        find=_BORN,
        examples=(
            Example("Fuimos nacidos en Chile.", "Nacimos en Chile."),
            Example("Ella era nacida en mayo.", "Ella nació en mayo.", "She was born in May."),
        ),
        keep=(
            Keep("Es nacido y criado en Sevilla.", "He was born and bred in Seville."),
            Keep("Un niño nacido en mayo.", "A child who was born in May."),
            Keep("Nació en mayo.", "She was born in May."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
