"""Clauses joined as English joins them: aunque … pero, pero ella hace, que for lo que, no … pero, quiero tú que, la manera que."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.lang.lazy import later
from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import named_noun, sure_gender
from pipeline.rules.syntax.grammar import CLITIC, INFINITIVE, SUBJECT, WORD, conjugated, form_of
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite

_HE = r"(?:I|you|he|she|we|they|my \w+|the \w+|(?-i:[A-Z])\w+)"


def _which(m: re.Match[str]) -> Written:
    """Behind a whole clause, whose last word is a verb or adverb, and before a verb."""
    last, verb = m["h"].lower(), m["v"].lower()
    adverb = last in "nunca siempre tarde temprano bien mal nada nadie así hoy ayer allí aquí solo sola".split()
    if not adverb and (not finite(last) or named_noun(last)):
        return ""
    return f"{m['h']}, lo que {m['c'] or ''}{m['v']}" if finite(verb) else ""


def _but_verb(m: re.Match[str]) -> Written:
    return f"{m['h']}, sino que {m['v']}" if form_of(m["v"].lower()) and not sure_gender(m["v"].lower()) else ""


_JOINED = finder(
    Pair(later(r"(?:^|(?<=[.!?] ))(?P<h>(?:aunque|a pesar de que|si bien) [^.,;:?!¿¡]{3,80},) pero (?!aun|tambi|sí|no por)(?P<x>\w)", re.IGNORECASE), en(r"(?:although|though|even though|while|despite|in spite)"), r"\g<h> \g<x>", alone="fix"),
    Pair(es(rf"(?P<h>pero (?:{SUBJECT}|mi \w+|tu \w+|su \w+|yo)) (?P<n>no )?(?:lo )?(?:hago|haces|hace|hacemos|hacen|hizo|hice|hicieron)(?=\s*[.!;]|\s*$)"), en(rf"but {_HE} (?:does|do|did)(?:n't| not)?(?=\s*[.!;]|\s*$)"), lambda m: f"{m['h']} {'no' if m['n'] else 'sí'}"),
    Pair(es(rf"(?P<h>{WORD}), que (?P<c>(?:no )?(?:me|te|le|nos|les|se) )?(?P<v>(?:molest|preocup|gust|encant|sorprend|parec|pareci|hac|hiz|signific|quier|demuestr|indic|explic|ayud|caus|provoc|llev|permit|dej|da|dio|es|fue|facilit|complic){WORD})"), later(r", which\b", re.IGNORECASE), _which),
    Pair(es(rf"(?P<h>no (?:{CLITIC} )?{WORD}(?: {WORD}){{0,4}}), pero (?P<v>{WORD})"), en(r"(?:not|\w+n't) [^.;,]{2,60} but (?:rather )?(?!I\b|you\b|he\b|she\b|we\b|they\b|it\b)\w+(?:ed|ran|went|came|got|took|made|said|did)?"), _but_verb),
    Pair(es(r"(?P<h>es|era|fue|resulta|sale) (?P<m>más|menos) (?P<a>[a-záéíóúñ]+) del? (?P<x>(?:la|los|las|un|una|mi|tu|su|comprar|hacer|usar|vivir|ir) ?[a-záéíóúñ]*)(?=\s*[.,;!?]|\s*$)"), en(r"(?:\w+er|(?:more|less) \w+) than"), r"\g<h> \g<m> \g<a> que \g<x>"),
)  # fmt: skip

_WISH = r"(?:quiero|quieres|quiere|queremos|quieren|quería|querían|quisiera|necesito|necesita|necesitan|espero|prefiero|prefiere)"


def _wanted(m: re.Match[str]) -> Written:
    form = form_of(m["v"].lower())
    subject = m["s"].lower()
    said = m["v"]
    if any(f.mood == "sub" for f in finite(m["v"].lower())):
        pass  # «quiero ella que venga»
    elif form:
        tense = "imperf" if m["w"].lower().endswith(("ía", "ían", "iera")) else "pres"
        said = conjugated(form.lemma, "sub", tense, (form.person, form.number))
    else:
        return ""
    kept = f"{m['s']} " if subject in ("él", "ella", "usted", "ellos", "ellas", "ustedes") else ""
    return f"{m['w']} que {kept}{m['c'] or ''}{said}"


def _asked(m: re.Match[str]) -> Written:
    clitic = {
        "yo": "me",
        "mí": "me",
        "tú": "te",
        "ti": "te",
        "él": "le",
        "ella": "le",
        "usted": "le",
        "nosotros": "nos",
        "nosotras": "nos",
        "vosotros": "os",
        "ellos": "les",
        "ellas": "les",
        "ustedes": "les",
    }[m["s"].lower()]
    return f"{clitic} {m['v']} {m['i']}" if form_of(m["v"].lower()) else ""


_WANTED = finder(
    Pair(es(rf"(?P<w>{_WISH}) (?:a )?(?P<s>{SUBJECT}) que (?P<c>(?:no )?(?:{CLITIC} )*)(?P<v>{WORD})"), en(r"(?:want|wants|wanted|need|needs|needed|hope|prefer|expect|would like)"), _wanted, alone="fix"),
    Pair(es(rf"(?<!me )(?<!te )(?<!le )(?<!nos )(?<!les )(?P<v>pid(?:ió|o|e|en|ieron)|pedí|pedimos|permit(?:e|ió|en|ieron)|aconsej(?:a|ó)|recomend(?:ó)|recomienda|prohíbe|prohibió) (?:a )?(?P<s>nosotros|nosotras|vosotros|yo|tú|él|ella|ellos|ellas|ustedes) (?P<i>{INFINITIVE})"), en(r"(?:ask|tell|told|allow|advise|recommend|forbid|forbade)\w* (?:me|you|him|her|us|them) (?:not )?to"), _asked),
)  # fmt: skip


def _way(m: re.Match[str]) -> Written:
    verb = m["v"].lower()
    if not form_of(verb) or form_of(
        verb,
        "tener",
        "conocer",
        "haber",
        "elegir",
        "encontrar",
        "ver",
        "usar",
        "utilizar",
        "proponer",
        "sugerir",
        "preferir",
        "mencionar",
        "describir",
        "explicar",
        "ser",
        "ofrecer",
        "existir",
        "hacer",
    ):
        return f"{m['h']} en que {m['c']}{m['v']}" if "lo " in m["c"] and form_of(verb) else ""
    return f"{m['h']} en que {m['c']}{m['v']}"


def _why(m: re.Match[str]) -> Written:
    verb = m["v"].lower()
    if not form_of(verb) or form_of(
        verb,
        "dar",
        "mencionar",
        "decir",
        "tener",
        "ofrecer",
        "citar",
        "ver",
        "conocer",
        "alegar",
        "explicar",
        "exponer",
        "encontrar",
        "necesitar",
        "ser",
        "parecer",
        "haber",
        "existir",
        "buscar",
    ):
        return ""
    article = {"razón": "la", "razones": "las", "motivo": "el", "motivos": "los", "causa": "la"}[m["n"].lower()]
    return f"{m['h']} por {article} que {m['c']}{m['v']}"


_PERSON = (
    r"(?:I|you|he|she|it|we|they|people|my \w+|your \w+|his \w+|her \w+|the \w+|this|these|(?-i:[A-Z])\w+)(?:'\w+)?"
)
_WAYS = finder(
    Pair(es(rf"(?P<h>(?:la|una|esta|esa|otra|única|mejor|misma|de) (?:manera|forma)|(?:el|un|este|ese|otro|único|mejor|mismo) modo) que (?P<c>(?:(?:{SUBJECT}|mi {WORD}|tu {WORD}|su {WORD}|la gente|el {WORD}) )?(?:no )?(?:{CLITIC} )*)(?P<v>{WORD})"), en(rf"way (?:that )?{_PERSON} \w+"), _way),
    Pair(es(rf"(?P<h>(?:la|las|una|otra|mi|su|tu|el|los|un|otro|esa|esta|única|principal|única) (?P<n>razón|razones|motivo|motivos|causa)) que (?P<c>(?:(?:{SUBJECT}|mi {WORD}|tu {WORD}|su {WORD}|la gente|el {WORD}) )?(?:no )?(?:{CLITIC} )*)(?P<v>{WORD})"), en(rf"reasons? (?:that |why )?{_PERSON} (?!(?:gave|give|gives|mentioned|cited|stated|had|have)\b)\w+"), _why),
)  # fmt: skip

RULES = (
    Rule(
        id="clause-link",
        level="fix",
        summary="Joins clauses as Spanish does: no pero after aunque, “ella sí” for “she does”, lo que for a whole clause, sino que.",
        why="Tras «aunque» no va «pero»; el verbo que el inglés repite con «does» se dice con «sí» o «no»; una oración entera se retoma con «lo que».",
        find=_JOINED,
        examples=(
            Example("Aunque hacía sol, pero no fuimos.", "Aunque hacía sol, no fuimos."),
            Example("No bebo café, pero ella hace.", "No bebo café, pero ella sí.", "I don't drink coffee, but she does."),
            Example("Siempre llega tarde, que me molesta.", "Siempre llega tarde, lo que me molesta.", "He is always late, which bothers me."),
            Example("No vino andando, pero corrió.", "No vino andando, sino que corrió.", "He didn't come walking but ran."),
            Example("Ir en tren es más caro de la gasolina.", "Ir en tren es más caro que la gasolina.", "Going by train is more expensive than petrol."),
        ),
        keep=(
            Keep("Aunque llueva, pero también si nieva, saldremos."), Keep("Tiene un perro, que me molesta mucho.", "He has a dog, which bothers me a lot."),
            Keep("Es más barato de lo que pensaba.", "It is cheaper than I thought."), Keep("No vino, pero llamó.", "He did not come, but he called."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="want-that",
        level="fix",
        summary="Puts que behind quiero and not behind its person (“quiero tú que me ayudas” → “quiero que me ayudes”).",
        why="«Querer que» rige subjuntivo y la persona va dentro de la subordinada: «quiero que me ayudes».",
        find=_WANTED,
        examples=(
            Example("Quiero tú que vienes conmigo.", "Quiero que vengas conmigo.", "I want you to come with me."),
            Example("El médico pidió nosotros esperar fuera.", "El médico nos pidió esperar fuera.", "The doctor asked us to wait outside."),
        ),
        keep=(Keep("Quiero que tú me ayudes."), Keep("Quiero a la que vino ayer.")),
        source=GRAMMAR,
    ),
    Rule(
        id="way-that",
        level="fix",
        summary="Writes “la manera en que”, “la razón por la que” where only que stands; with English only.",
        why="El relativo lleva la preposición que pide el nombre: «la manera en que», «la razón por la que».",
        find=_WAYS,
        examples=(
            Example("Odio la manera que conduce.", "Odio la manera en que conduce.", "I hate the way he drives."),
            Example("La razón que vine es esta.", "La razón por la que vine es esta.", "The reason I came is this."),
        ),
        keep=(Keep("La razón que dio es falsa.", "The reason he gave is false."), Keep("La única manera que conozco.", "The only way I know."), Keep("De manera que salimos.", "So we left.")),
        source=GRAMMAR,
    ),
)  # fmt: skip
