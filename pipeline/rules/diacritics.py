"""Pairs told apart by an accent: el/él, tu/tú, mi/mí, se/sé, si/sí, de/dé, mas/más, aun/aún, esta/está."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.several import Several
from pipeline.lang.triggers import Beside, only
from pipeline.rules.adjectives import one_gender, shape
from pipeline.rules.base import ACCENTS, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.diacritic_pairs import PAIRS
from pipeline.rules.nouns import listed_noun, noun_known, sure_gender
from pipeline.rules.phrases import DEGREE
from pipeline.rules.tables import listed
from pipeline.rules.verbs import finite, is_participle, readings

_ALONE = tuple(pair for pair in PAIRS if pair.bare or not pair.english)
_ALL_PATTERNS, _ALONE_PATTERNS = Several(p.pattern for p in PAIRS), Several(p.pattern for p in _ALONE)
_SPECIAL = {"frio": "frío", "fria": "fría", "venia": "venía", "sabia": "sabía", "sabias": "sabías"}
# What a subject pronoun stands before: particles, pronouns, then the verb.
_LEAD = r"(?: (?:no|nunca|siempre|también|tampoco|ya|todavía|solo|casi|jamás)\b)?(?: (?:me|te|se|lo|la|le|les|nos|los|las)\b){0,2} ([a-záéíóúñü]+)\b"
_YOU_BEHIND = re.compile(
    r"(?<!\w)([a-záéíóúñ]+s) (tu)(?= (?:en|de|a|con|por|para|y|o|si|solo|sola|mism[oa]|también|ahora|hoy)\b|\s*[?.,;!])",
    re.IGNORECASE,
)
_TOLD = re.compile(r"(?<!\w)([a-záéíóúñ]{3,}) (tu)(?=\s*[?.,;!])", re.IGNORECASE)
_YOU = re.compile(rf"(?<!\w)(tu){_LEAD}", re.IGNORECASE)
_BEGINS = r"(?:^|[.?!¿¡;:]\s*|[(—«]\s?|\b(?:y|pero|porque|que|cuando|aunque|si|ni) )"
_NEGATED = re.compile(
    r"\s+(?:no|nunca|siempre|tampoco|también) (?!(?:me|te|se|lo|la|le|les|nos|los|las|ya|solo|casi|no)\b)([a-záéíóúñü]+)\b"
)
_HE = only(
    lambda word: word.endswith(("ó", "rá", "ría")),
    re.compile(rf"{_BEGINS}(el) ([a-záéíóúñü]+(?:ó|rá|[aei]ría))\b", re.IGNORECASE),
)
_HE_FIRST = re.compile(r"^[«“\"¿¡(—]?(el) ([a-záéíóúñü]+)\b", re.IGNORECASE)
_PARTICLES = frozenset(
    "no nunca siempre también tampoco ya todavía solo casi jamás me te se lo la le les nos los las".split()
)
_HE_LED = only(
    Beside("el".__eq__, _PARTICLES.__contains__),
    re.compile(rf"{_BEGINS}(el)(?= (?:{'|'.join(sorted(_PARTICLES))})\b){_LEAD}", re.IGNORECASE),
)
_OF_HIM = re.compile(r"\b(?:con|de|a|por|para|en|sobre|contra|hacia) (él) ([a-záéíóúñü]{3,})\b", re.IGNORECASE)
_YOU_OBJECT = re.compile(
    r"(?:^|[.?!¿¡;:,]\s*|\b(?:no|que|siempre|nunca|ya) )(té) (?:(?:lo|la|los|las|me|nos) )?([a-záéíóúñü]+)\b",
    re.IGNORECASE,
)


def _pairs(context: Context) -> Iterable[Finding]:
    taken: set[int] = set()
    known = PAIRS if context.english else _ALONE
    for n in context.among(_ALL_PATTERNS if context.english else _ALONE_PATTERNS):
        pair, text, english = known[n], context.text, context.english
        if pair.english and not (re.search(pair.english, english, re.IGNORECASE) if english else pair.bare):
            continue
        if pair.without and english and re.search(pair.without, english, re.IGNORECASE):
            continue
        for m in context.finditer(pair.pattern):
            old = m.group(1)
            new = like(old, pair.new or _SPECIAL[old.lower()])
            if (
                m.start(1) in taken
                or (old.isupper() and len(old) > 1)
                or (pair.new == "él" and _article(text, m.end(1)))
            ):
                continue
            taken.add(m.start(1))
            yield replace(m.start(1), m.end(1), new)
    for finding in (*_before_verbs(context), *_told_to_be(context), *_no_he(context)):
        if finding.patches[0].start not in taken:
            yield finding


# Nouns that are preterites as well: «el capó del coche».
_HOODS = frozenset("capó dominó rondó".split())


def _before_verbs(context: Context) -> Iterable[Finding]:
    """The same by the verb that follows: "tu no tienes" → tú, "el habló" → él, "té espero" → te; "con él alcalde" → el."""
    for m in context.finditer(_TOLD):
        if any(r.mood == "imp" and (r.person, r.number) == (2, "s") for r in readings(m.group(1).lower())):
            yield replace(m.start(2), m.end(2), like(m.group(2), "tú"))
    for m in context.finditer(_YOU):
        verb = m.group(2).lower()
        led = m.group().count(" ") > 1
        if (
            not m.group(1).isupper()
            and (_is(verb, 2) or (led and _wished(verb)))
            and (led or (not listed_noun(verb) and (len(finite(verb)) == 1 or verb.endswith("ías"))))
        ):
            yield replace(m.start(1), m.end(1), like(m.group(1), "tú"))
    for m in context.finditer(_YOU_BEHIND):
        if _is(m.group(1).lower(), 2) and not listed_noun(m.group(1).lower()):
            yield replace(m.start(2), m.end(2), like(m.group(2), "tú"))
    for pattern in (_HE, _HE_LED):
        for m in context.finditer(pattern):
            verb, lead = m.group(2).lower(), context.text[m.end(1) : m.start(2)].strip()
            if lead == "te" and re.search(r"\btea\b", context.english, re.IGNORECASE):
                continue
            if verb in _HOODS and not re.search(r"\bhe\b", context.english, re.IGNORECASE):
                continue
            if _is(verb, 3) and lead not in ("la", "los", "las") and bool(lead) == (pattern is _HE_LED):
                yield replace(m.start(1), m.end(1), like(m.group(1), "él"))
    if re.match(r"\W*he\b", context.english, re.IGNORECASE):
        for m in context.finditer(_HE_FIRST):
            if _is(m.group(2).lower(), 3) and not m.group(2).endswith(("ó", "rá", "ría")):
                yield replace(m.start(1), m.end(1), like(m.group(1), "él"))
    for m in context.finditer(_YOU_OBJECT):
        if not re.search(r"\btea\b", context.english, re.IGNORECASE) and finite(m.group(2).lower()):
            yield replace(m.start(1), m.end(1), like(m.group(1), "te"))
    for m in context.finditer(_OF_HIM) if context.english else ():
        noun = m.group(2).lower()
        man = noun in listed("capitals", "posts") and not noun.endswith("a")
        if noun in ("sobre", "bajo", "ante"):
            continue  # «rompió con él sobre el teléfono»
        if man or (sure_gender(noun) == "m" and (listed_noun(noun) or noun_known(noun)) and not shape(noun)):
            yield replace(m.start(1), m.end(1), "el")


# "Se amable con él", "se muy claro": what follows is an adjective, and no verb that "se" might go with.
_BE = only(
    Beside(lambda word: word == "se" or word in DEGREE, lambda word: _is_quality(word)),
    re.compile(
        r"(?:^|[.;:?!¡«(]\s?|\b(?:y|pero) )(se)(?: (?P<how>muy|más|tan|siempre|bastante|menos))? (?P<what>[a-záéíóúñ]+)(?!\w)",
        re.IGNORECASE,
    ),
)


def _is_quality(word: str) -> bool:
    """Whether the word is an adjective in the singular, and no participle."""
    return (shape(word) or ("", one_gender(word)))[1] == "s" and not is_participle(word)


def _told_to_be(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_BE):
        what, told = m["what"].lower(), re.search(r"\bbe\b", context.english, re.IGNORECASE)
        if not _is_quality(what) or (context.english and not told):
            continue
        if not finite(what) or (told and re.match(r"\W*be\b", context.english, re.IGNORECASE)):
            yield replace(m.start(1), m.end(1), like(m.group(1), "sé"))


# "Él tren llega": a noun that is no verb, and then the verb, or the complement of the noun.
_HE_NOUN = re.compile(
    r"(?:^|[.?!¿¡;:]\s*|[(—«]\s?|\b(?:que|y|pero|porque|cuando|si|aunque) )(él) (?P<noun>[a-záéíóúñü]{3,}) (?:de[l]?\b|(?:(?:no|ya|nunca|siempre|también|se|me|te|nos|le|les|lo|la|los|las) ){0,2}(?P<verb>[a-záéíóúñü]+)(?!\w))",
    re.IGNORECASE,
)


_HIM, _HIM_EN = re.compile(r"\bél\b", re.IGNORECASE), re.compile(r"\b(?:he|him)\b", re.IGNORECASE)
_EVEN = frozenset("incluso inclusive".split())
_HE_BEHIND = re.compile(r"(?<=[a-záéíóúñ] )(él) ([a-záéíóúñ]{2,})(?!\w)", re.IGNORECASE)
_HE_EN = re.compile(r"\b(?:he|him|his|himself|it|they|them)\b|['’]s\b", re.IGNORECASE)


def _no_he(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_HE_BEHIND) if context.english and not _HE_EN.search(context.english) else ():
        noun = m.group(2).lower()
        if sure_gender(noun) == "m" and listed_noun(noun) and not finite(noun) and not shape(noun):
            yield replace(m.start(1), m.end(1), "el")
    heard = len(_HIM_EN.findall(context.english)) if context.english else 0
    for m in context.finditer(_HE_NOUN):
        noun, verb = m["noun"].lower(), (m["verb"] or "").lower()
        if noun in _EVEN or (heard and heard >= len(_HIM.findall(context.text))):
            continue  # «él incluso me ayudó», “he even helped me”
        known = sure_gender(noun) == "m" and (listed_noun(noun) or noun_known(noun)) and not shape(noun)
        if known and not any(f.person == 3 for f in finite(noun)) and (not verb or _is(verb, 3)):
            yield replace(m.start(1), m.end(1), like(m.group(1), "el"))


def _wished(form: str) -> bool:
    """Whether the form is a second person of the subjunctive: "que tu me digas"."""
    return any(f.mood == "sub" and (f.person, f.number) == (2, "s") for f in finite(form))


def _is(form: str, person: int) -> bool:
    """Whether the form is one of the indicative in this person, singular."""
    return any(f.mood == "ind" and (f.person, f.number) == (person, "s") for f in finite(form))


def _article(text: str, at: int) -> bool:
    """Whether "el" is cited or listed ("el, la, los"), stands before a name or an adjective ("el no supervisado")."""
    described = _NEGATED.match(text, at)
    if described and not finite(described[1]):
        return True
    return bool(re.match(r"\s*[,/]\s*(?:la|los|las|un|lo)\b|\s+[A-ZÁÉÍÓÚÑ]", text[at:]))


RULES = (
    Rule(
        id="diacritic-accent",
        level="fix",
        summary="Tells el/él, tu/tú, mi/mí, se/sé, si/sí, de/dé, te/té, mas/más, aun/aún, esta/está by their context and the English.",
        why="La tilde distingue dos palabras distintas (él/el, tú/tu, mí/mi, sé/se, sí/si, más/mas…).",
        find=_pairs,
        examples=(
            Example("No sé cada cuanto viene.", "No sé cada cuánto viene."),
            Example("Esto es para mi y no para el.", "Esto es para mí y no para él."),
            Example("Yo no se que tu eres mas alto.", "Yo no sé que tú eres más alto."),
            Example("Ella esta cansada.", "Ella está cansada.", "She is tired."),
            Example("Si, me gusta.", "Sí, me gusta.", "Yes, I like it."),
            Example("Se amable; él tren es aun mejor.", "Sé amable; el tren es aún mejor."),
            Example("Quiero que me de una respuesta.", "Quiero que me dé una respuesta."),
            Example("Tu no tienes prisa y el llegó tarde.", "Tú no tienes prisa y él llegó tarde."),
            Example("Ella hacia pan, pero yo no hacia nada.", "Ella hacía pan, pero yo no hacía nada."),
            Example("¿Sabes como esta la niña?", "¿Sabes como está la niña?"),
            Example("El llegó con él jefe.", "Él llegó con el jefe.", "He arrived with the boss."),
        ),
        keep=(
            Keep("Él incluso nos prestó su coche.", "He even lent us his car."),
            Keep("Para mi hermano, el de tu casa se va si de verdad puede."),
            Keep("El perro no ladra y se sienta."),
            Keep("Tire de ella hacia fuera y no hacia dentro, y vaya con él hacia Lima."),
            Keep("El capó del coche está abollado.", "The bonnet of the car is dented."),
            Keep("Se busca local. Él mismo cuenta chistes; él cocina."),
            Keep("Ante a tónica, el artículo toma la forma el, pero el nombre es femenino."),
            Keep("En una clínica como esta la enfermera manda."),
            Keep("Uno es el método directo; el no directo cuesta más."),
            Keep("Escribí sobre esta lista; esta lista es mía."),
            Keep("Lo intentó, mas no pudo; aun así, esta casa es mía."),
            Keep("Si, por ejemplo, llueve, no salgas.", "If, for example, it rains, don't go out."),
        ),
        source=ACCENTS,
        typographic=True,
    ),
)
