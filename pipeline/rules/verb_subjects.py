"""Subjects that a verb agrees with although something parts them, and infinitives as subjects."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.closed import CLITICS
from pipeline.lang.inflect import analyse
from pipeline.model import Patch
from pipeline.rules.base import Context, Finding, like, replace
from pipeline.rules.nouns import named_noun, noun_known, number, sure_gender
from pipeline.rules.subjects import beyond_aside, subject_of
from pipeline.rules.subjects_behind import TIMES
from pipeline.rules.verb_numbers import NOT_HERE, in_number, is_nominal, says_so, third
from pipeline.rules.verbs import finite, is_infinitive, to


def parted(context: Context) -> Iterable[Finding]:
    """Verbs that agree with something nearer than their subject; with English only."""
    yield from _asked(context)
    yield from _not_mine(context)
    yield from _behind_asides(context)
    yield from _one_who(context)
    yield from _neither(context)
    yield from _infinitive_liked(context)
    yield from _the_thing(context)
    yield from _fell(context)
    yield from _here(context)


_YOU_ASKED = re.compile(r"¿[^?¿]*?(?:(?P<se>se) )?\b(?P<v>[a-záéíóúñ]+) tú(?= [^?]*\?|\?)", re.IGNORECASE)
_WHO_COMES = re.compile(
    r"(?<!\w)(?<!\ba )(?<!\bde )(?<!\bcon )(?<!\bpor )(?<!\bpara )(?<!\ben )quién (?:no )?(?:(?:se|me|te|lo|la|le|nos) )?(?P<v>[a-záéíóúñ]+n)(?!\w)",
    re.IGNORECASE,
)


def _asked(context: Context) -> Iterable[Finding]:
    """ "¿Qué piensan tú?", "¿cómo se llama tú?", "¿quién vienen?"."""
    for m in context.finditer(_YOU_ASKED):
        form = next((f for f in finite(m["v"].lower()) if f.mood == "ind"), None)
        if form and not any(f.person == 2 for f in finite(m["v"].lower()) if f.mood == "ind"):
            patches = [Patch(start=m.start("v"), end=m.end("v"), new=like(m["v"], to(form, "ind", form.tense, 2, "s")))]
            if m["se"]:
                patches.insert(0, Patch(start=m.start("se"), end=m.end("se"), new=like(m["se"], "te")))
            yield Finding(tuple(patches))
    for m in context.finditer(_WHO_COMES):
        form = next((f for f in finite(m["v"].lower()) if f.mood == "ind" and (f.person, f.number) == (3, "p")), None)
        if form and form.lemma != "ser":
            yield replace(m.start("v"), m.end("v"), to(form, "ind", form.tense, 3, "s"))


def _not_mine(context: Context) -> Iterable[Finding]:
    """ "Mi hermano vivo en Madrid": a form of yo behind a subject that is none, with the present in the English."""
    tokens = context.tokens
    if re.search(r"\bI\b", context.english):
        return  # «toda mi vida he querido»
    for n in range(1, len(tokens)):
        forms = finite(tokens[n].low)
        mine = forms and all((f.mood, f.tense, f.person, f.number) == ("ind", "pres", 1, "s") for f in forms)
        nominal = tokens[n - 1].low in (
            "al",
            "del",
            "el",
            "un",
            "su",
            "mi",
            "tu",
            "de",
            "a",
            "en",
            "con",
            "por",
            "este",
            "ese",
        )
        if (
            not mine
            or nominal
            or not tokens[n].text.islower()
            or not says_so(context, tokens[n].low, ("VBZ", "VBP", "NNS"))
        ):
            continue
        subject = subject_of(context, n)
        if subject and subject.gender and tokens[subject.head].low not in TIMES:
            yield replace(tokens[n].start, tokens[n].end, to(forms[0], "ind", "pres", 3, subject.number))


def _behind_asides(context: Context) -> Iterable[Finding]:
    """ "Los resultados, publicados en mayo, demuestra": the verb behind what stands between commas."""
    tokens = context.tokens
    if context.text.count(",") < 2:
        return
    for n in range(3, len(tokens)):
        low = tokens[n].low
        if not tokens[n].text.islower() or low in NOT_HERE or not third(low) or tokens[n - 1].low in CLITICS - {"se"}:
            continue
        subject = beyond_aside(context, n)
        if subject and subject.gender and tokens[subject.head].low not in TIMES and not is_nominal(context, n):
            yield from in_number(context, n, subject.number)


_ONE_WHO_EN = re.compile(
    r"\b(?!\w+s\b)[a-z]+ (?:who|that) (?!(?:I|you|he|she|it|we|they|the|my|your|his|her|our|their|a|an)\b)(?:\w+s|was|has)\b",
    re.IGNORECASE,
)
_ONE_WHO = re.compile(
    r"(?<!\w)(?:el|la|un|una|mi|tu|su|este|esta|ese|esa) (?P<n>[a-záéíóúñ]+)(?: [a-záéíóúñ]+)? que (?:(?:no|nunca|siempre|también|ya|solo) )?(?:(?:me|te|nos) )?(?P<v>[a-záéíóúñ]+n)(?= (?:aquí|allí|conmigo|contigo|con|en|de|por|para|mucho|muy|bien|mal|español|inglés|más|siempre|todos|cada|al)\b|\s*[.,;])",
    re.IGNORECASE,
)


def _one_who(context: Context) -> Iterable[Finding]:
    """ "El hombre que trabajan conmigo": the English has one who does it."""
    if len(_ONE_WHO_EN.findall(context.english)) != 1 or len(re.findall(r"\bque\b", context.text)) != 1:
        return
    for m in context.finditer(_ONE_WHO):
        noun = m["n"].lower()
        if number(noun) != "s" or not noun_known(noun) or not sure_gender(noun):
            continue
        verb = next(n for n, t in enumerate(context.tokens) if t.start == m.start("v"))
        if (
            third(m["v"].lower())
            and m["v"].lower() not in NOT_HERE
            and says_so(context, m["v"].lower(), ("VBZ", "VBD"))
        ):
            yield from in_number(context, verb, "s")


_NEITHER = re.compile(
    r"(?:^|[.;:] )ni (?:el|la|mi|tu|su|este|esta|ese|esa) [a-záéíóúñ]+ ni (?:el|la|mi|tu|su|este|esta|ese|esa) [a-záéíóúñ]+ (?:(?:me|te|se|le|lo|la|nos) )?(?P<v>[a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)


_AS_WELL = re.compile(
    r"(?:^|[.;:,] |\bque )tanto (?:el|la|mi|tu|su|este|esta) [a-záéíóúñ]+ como (?:el|la|mi|tu|su|este|esta) [a-záéíóúñ]+ (?:no )?(?:(?:me|te|se|le|lo|la|nos) )?(?P<v>[a-záéíóúñ]+)(?!\w)",
    re.IGNORECASE,
)


def _neither(context: Context) -> Iterable[Finding]:
    """ "Ni mi padre ni mi madre sabe": both together take the plural."""
    if not re.search(r"\b(?:neither|both)\b", context.english, re.IGNORECASE):
        return
    for m in (*context.finditer(_NEITHER), *context.finditer(_AS_WELL)):
        verb = next(n for n, t in enumerate(context.tokens) if t.start == m.start("v"))
        if third(m["v"].lower()) and m["v"].lower() not in NOT_HERE:
            yield from in_number(context, verb, "p")


_LIKED = re.compile(
    r"(?<!\w)(?:me|te|le|nos|les) (?P<v>gustan|encantan|gustaban|encantaban|gustaron|gustarían|encantarían|interesan|molestan|cuestan)(?= (?:mucho |más |también )?(?P<i>[a-záéíóúñ]+)\b)",
    re.IGNORECASE,
)


def _infinitive_liked(context: Context) -> Iterable[Finding]:
    """ "Me gustan leer": what one likes to do is singular."""
    for m in context.finditer(_LIKED):
        form = next((f for f in finite(m["v"].lower()) if f.mood == "ind" and f.person == 3), None)
        if form and is_infinitive(m["i"].lower()) and not named_noun(m["i"].lower()):
            yield replace(m.start("v"), m.end("v"), to(form, "ind", form.tense, 3, "s"))


_FALLS = frozenset(
    "caer romper perder olvidar acabar terminar quemar cerrar abrir descomponer escapar ocurrir quedar mojar dañar estropear agotar caducar vencer".split()
)
_DONE = frozenset("romper quemar cerrar abrir mojar dañar estropear acabar terminar".split())  # to one's own, too
_TAKEN = frozenset(
    "quedar olvidar perder".split()
)  # «se quedó tres meses», «se olvidó las llaves», «se perdió dos clases»
_HAS_OBJECT = re.compile(
    r"\b(?:broke|broken|burn(?:ed|t)|finish(?:ed|es)?|lost|loses?|miss(?:ed|es)?|forgets?|forgot(?:ten)?|kept|keeps?|stay(?:ed|s)?|wet|ruined) (?:the|an?|his|her|its|their|two|three|four|several|some|both|many|all|for)\b"
)
_FELL = re.compile(
    r"(?<!\w)(?P<se>se )?(?:me |te |le |nos |les )?(?P<v>[a-záéíóúñ]+)(?: (?:muy )?(?:bien|mal|interesante|justo|caro))? (?:los|las|mis|tus|sus|estos|estas|esos|esas|unos|unas|dos|tres|cuatro|muchos|muchas|varios|varias) (?P<n>[a-záéíóúñ]+s)(?!\w)",
    re.IGNORECASE,
)


_HERE = re.compile(
    r"(?<!\w)(?:aquí|ahí|allí|allá) (?P<v>está|estaba|va|viene|tienes|queda|vive|falta) (?:los|las|mis|tus|sus|unos|unas|dos|tres|cuatro|muchos|muchas|varios|varias|nuestros|nuestras) (?P<n>[a-záéíóúñ]+s)(?!\w)",
    re.IGNORECASE,
)


def _here(context: Context) -> Iterable[Finding]:
    """ "Aquí está mis documentos": what is here stands behind."""
    for m in context.finditer(_HERE):
        forms = [f for f in analyse(m["v"].lower()) if f.mood == "ind" and (f.person, f.number) == (3, "s")]
        if forms and noun_known(m["n"].lower()):
            yield replace(m.start("v"), m.end("v"), to(forms[0], "ind", forms[0].tense, 3, "p"))


_OWN = re.compile(
    r"\b(?:his|her|its)\b|\b(?:[Hh]e|[Ss]he|who) (?:[a-z]+ ){0,6}(?:two|three|four|several|some|both|many)\b"
)


def _fell(context: Context) -> Iterable[Finding]:
    """ "Se cayó los platos", "se me olvidó las llaves", "me parece bien tus ideas": what fell or seems stands behind."""
    own = _OWN.search(context.english) is not None
    for m in context.finditer(_FELL):
        form = next((f for f in finite(m["v"].lower()) if f.mood == "ind" and (f.person, f.number) == (3, "s")), None)
        if form is None:
            continue
        lemma = form.lemma.removesuffix("se")
        seems = form.lemma == "parecer" and re.match(r"(?:me|te|le|nos|les) ", m[0], re.IGNORECASE)
        if not re.match(r"se (?:me|te|le|nos|les) ", m[0], re.IGNORECASE):
            if own and lemma in _DONE:
                continue  # «se quemó los dedos»
            if lemma in _DONE | _TAKEN and (_HAS_OBJECT.search(context.english) or m["n"].lower() in TIMES):
                continue
        if (seems or (m["se"] and lemma in _FALLS)) and noun_known(m["n"].lower()):
            yield replace(m.start("v"), m.end("v"), to(form, "ind", form.tense, 3, "p"))


_THING = re.compile(
    r"(?:^|[.;:,¿] ?|\bpero )lo (?:más|menos|único|mejor|peor|primero|principal|mismo|último)(?: [a-záéíóúñ]+)? (?P<v>son|eran|fueron|están)(?= (?:el|la|mi|tu|su|un|una|que) )",
    re.IGNORECASE,
)


def _the_thing(context: Context) -> Iterable[Finding]:
    """ "Lo más importante son la salud": singular on both sides."""
    for m in context.finditer(_THING):
        form = next((f for f in finite(m["v"].lower()) if f.mood == "ind"), None)
        rest = re.split(r"[.;,?!]", context.text[m.end() :])[0]
        if form and not re.search(r"\b(?:y|o|e)\b", rest):
            yield replace(m.start("v"), m.end("v"), to(form, "ind", form.tense, 3, "s"))
