"""English -ing: behind prepositions, as subject and attribute, as an afterthought, as an adjective."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterator

from pipeline.model import Patch
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.syntax.grammar import WORD, bare, conjugated, form_of, gerund, infinitive
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder
from pipeline.rules.verbs import finite, first_finite

_GER = r"[a-záéíóúñ]+(?:ando|iendo|yendo|ándo|iéndo|yéndo)(?:l[aeo]s?|[mts]e|nos)*"


def _infinitive(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower())
    return f"{m['lead']}{bare(form)}" if form else ""


def _by(m: re.Match[str]) -> Written:
    return m["g"] if gerund(m["g"].lower()) else ""


def _thanks(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower()) or infinitive(m["g"].lower())
    return f"{m['lead']}por {bare(form)}" if form else ""


def _before(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower())
    return f"{m['lead']} de {bare(form)}" if form else ""


_ATTRIBUTE = r"(?:pasatiempo|afición|hobby|sueño|meta|objetivo|trabajo|problema|actividad|pasión|deporte|miedo|error|vicio|costumbre|placer|plan|tarea|deber|reto|cosa|parte)"
_PREPOSITIONS = finder(
    Pair(es(rf"por (?P<g>{_GER})"), en(r"by (?:\w+ly )?\w+ing"), _by),
    Pair(es(rf"(?P<lead>gracias )(?:por|para|a) (?P<g>{_GER})"), en(r"thank\w* (?:\w+ ){0,3}for \w+ing"), _thanks),
    Pair(es(r"(?P<lead>gracias )para (?P<g>[a-záéíóúñ]+[aeií]r(?:me|nos|l[aeo]s?)?)"), en(r"thank\w* (?:\w+ ){0,3}for \w+ing"), _thanks),
    Pair(es(rf"(?P<lead>(?:bueno|buena|malo|mala|buenos|buenas|experto|experta|mejor|peor|hábil|rápido|lento) )(?:en|a) (?P<g>{_GER})"), en(r"(?:good|bad|better|best|great|terrible|expert|skilled|worse|fast|slow|quick|excellent) (?:at|in) \w+ing"), lambda m: _infinitive_with(m, "para")),
    Pair(es(rf"(?P<lead>(?:interesad[oa]s?|interés|éxito|experiencia|dificultad(?:es)?|problemas|centrad[oa]s?|piens[oa]s?|pensando|pensar|cre[eo]s?|confi[oa]|insist\w+|consiste|tard[aoóé]s?|tardar) en )(?P<g>{_GER})"), en(r"\w+ing"), _infinitive, alone="suggest"),
    Pair(es(rf"(?P<lead>antes|después) (?P<g>{_GER})"), en(r"(?:before|after) \w+ing"), _before, alone="suggest"),
    Pair(es(rf"(?P<lead>(?:(?:mi|tu|su|nuestr[oa]|el|la|un|una) )(?:\w+ )?{_ATTRIBUTE}(?: {WORD}){{0,3}} (?:es|era|fue|sería|será) )(?P<g>{_GER})"), en(r"(?:is|was|be|would be|'s) \w+ing"), _infinitive, alone="suggest"),
    Pair(es(rf"(?P<lead>(?:el|la) )(?P<g>{_GER})"), en(r"^\W*\w+ing"), lambda m: _bare_infinitive(m)),
    Pair(es(rf"(?P<lead>(?:me|te|le|nos|les) (?:importa|importaría|molesta|gusta|encanta|apetece|cuesta) )(?:en|de|a|por) (?P<g>{_GER})"), en(r"\w+ing"), _infinitive),
)  # fmt: skip


def _infinitive_with(m: re.Match[str], preposition: str) -> Written:
    form = gerund(m["g"].lower())
    if form is None:
        return ""
    doing = m["g"] if not form.clitics else bare(form)
    return (f"{m['lead']}{preposition} {bare(form)}", f"{m['lead']}{doing}")


def _bare_infinitive(m: re.Match[str]) -> Written:
    form = gerund(m["g"].lower())
    return bare(form) if form else ""


_OPENING = re.compile(
    rf"^[\s\-•*«“¿¡]*(?:Sí, |No, |Y |Pero )?(?P<g>(?-i:[A-ZÁÉÍÓÚa-záéíóúñ]){_GER})(?!\w)", re.IGNORECASE
)
_OPENING_EN = re.compile(r"^\W*(?:Yes, |No, |And |But )?(?:not )?[A-Za-z]+ing\b", re.IGNORECASE)


def _subject(context: Context) -> Iterator[Finding]:
    """ "Leyendo en la cama me relaja": the gerund is the subject of a verb in the third person, with no comma between."""
    evidence = _OPENING_EN.match(context.english)
    if not evidence or (m := _OPENING.match(context.text)) is None:
        return
    form = gerund(m["g"].lower())
    verb = first_finite(context, m.end(), 9) if form else None
    if (
        form is None
        or verb is None
        or not any(f.person == 3 and f.number == "s" and f.mood == "ind" for f in finite(verb.low))
    ):
        return
    english = re.split(r"[.;:?!]", context.english)[0]
    passive = re.search(r"\bse $", context.text[: verb.start], re.IGNORECASE)  # «subiendo por aquí se llega antes»
    if passive or "," in english or any(f.lemma in ("haber", "decir") for f in finite(verb.low)):
        return
    behind = context.text[verb.end :]
    if re.match(rf" (?:él|ella|usted|[A-Z]\w+|(?:el|la|mi|su) {WORD})\s*(?:[.,;]|$)", behind) and form.lemma in (
        "morir",
        "salir",
        "llegar",
    ):
        return
    new = bare(form)
    yield replace(
        m.start("g"), m.end("g"), new[:1].upper() + new[1:] if m["g"][0].isupper() else new, None, evidence[0]
    )


_RESULTS = frozenset(
    "matar herir causar provocar dejar destruir romper morir obligar convertir lograr ganar perder alcanzar derrotar hacer crear producir generar impedir permitir salvar terminar acabar caer".split()
)
_AFTER = re.compile(rf", (?P<g>{_GER})(?!\w)", re.IGNORECASE)


def _posterior(context: Context) -> Iterator[Finding]:
    """ "Explotó, matando a diez": what comes after the main verb is coordinated; only ever suggested."""
    evidence = re.search(r", (?:\w+ly )?\w+ing\b", context.english)
    if not evidence:
        return
    for m in context.finditer(_AFTER):
        form = gerund(m["g"].lower())
        before = [t for t in context.tokens if t.end <= m.start()]
        main = next(
            (
                f
                for t in reversed(before)
                for f in finite(t.low)
                if f.mood == "ind" and f.tense == "past" and f.person == 3
            ),
            None,
        )
        if form is None or form.lemma.removesuffix("se") not in _RESULTS or main is None:
            continue
        verb = " ".join((*form.clitics, conjugated(form.lemma, "ind", "past", (3, main.number))))
        patch = Patch(start=m.start(), end=m.end(), new=f" {'e' if re.match('h?i', verb) else 'y'} {verb}")
        yield Finding((patch,), "suggest", evidence[0])


_NOUN_GERUND = re.compile(
    rf"(?<!\w)(?P<n>{WORD}) (?P<g>conteniendo|describiendo|prohibiendo|regulando|autorizando|perteneciendo|consistiendo|representando|pesando|midiendo)(?!\w)",
    re.IGNORECASE,
)
_ADJECTIVE_EN = en(
    r"\w+ (?:containing|describing|prohibiting|regulating|authori[sz]ing|belonging|consisting|representing|weighing|measuring)"
)


def _adjective(context: Context) -> Iterator[Finding]:
    """ "Una caja conteniendo libros": a gerund cannot qualify a noun; only ever suggested."""
    evidence = _ADJECTIVE_EN.search(context.english)
    if not evidence:
        return
    verbs = [f for t in context.tokens if (f := form_of(t.low))]
    past = bool(verbs) and all(f.tense in ("past", "imperf") for f in verbs)
    for m in context.finditer(_NOUN_GERUND):
        form = gerund(m["g"].lower())
        if form is None or finite(m["n"].lower()):
            continue
        number = "p" if m["n"].lower().endswith("s") else "s"
        options = [
            f"que {conjugated(form.lemma, 'ind', tense, (3, number))}"
            for tense in (("imperf", "pres") if past else ("pres",))
        ]
        if form.lemma == "contener":
            options.append("con")
        yield Finding(
            (Patch(start=m.start("g"), end=m.end("g"), new=options[0]),), "suggest", evidence[0], tuple(options[1:])
        )


RULES = (
    Rule(
        id="ing-behind-preposition",
        level="fix",
        summary="Puts the infinitive, or the bare gerund for “by -ing”, where English has a preposition and -ing.",
        why="Detrás de preposición va infinitivo («gracias por venir»); el medio se dice con el gerundio solo («aprender escuchando»).",
        find=_PREPOSITIONS,
        examples=(
            Example("Gracias para ayudando.", "Gracias por ayudar.", "Thank you for helping."),
            Example("Ganó dinero por vendiendo flores.", "Ganó dinero vendiendo flores.", "She made money by selling flowers."),
            Example("Es bueno en cantando.", "Es bueno para cantar.", "He is good at singing."),
            Example("Mi sueño es viajando.", "Mi sueño es viajar.", "My dream is travelling."),
            Example("Descansa antes cenando.", "Descansa antes de cenar.", "Rest before having dinner."),
        ),
        keep=(
            Keep("Aprendes escuchando.", "You learn by listening."),
            Keep("Mi manera de relajarme es leyendo.", "My way to relax is reading."),
            Keep("El problema está creciendo.", "The problem is growing."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="ing-subject",
        level="fix",
        summary="Puts the infinitive for a gerund that is the subject of its sentence; with English only.",
        why="El gerundio no puede ser sujeto: «leer me relaja».",
        find=_subject,
        examples=(
            Example("Caminando por la playa me calma.", "Caminar por la playa me calma.", "Walking on the beach calms me."),
            Example("Bebiendo agua te mantiene sano.", "Beber agua te mantiene sano.", "Drinking water keeps you healthy."),
        ),
        keep=(
            Keep("Leyendo en la cama me dormí.", "Reading in bed, I fell asleep."),
            Keep("Corriendo, vio a su hermano.", "Running, he saw his brother."),
            Keep("Caminar me calma.", "Walking calms me."),
            Keep("Subiendo por aquí se llega antes.", "Going up this way gets you there sooner."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="later-gerund",
        level="suggest",
        summary="Suggests y and a preterite for a gerund that tells what happened next; with English only.",
        why="El gerundio no expresa lo que ocurre después: «cayó y se rompió la pierna».",
        find=_posterior,
        examples=(
            Example("El coche chocó, matando a dos.", "El coche chocó, matando a dos.", "The car crashed, killing two."),
        ),
        keep=(
            Keep("Salió, cantando, a la calle.", "He went out, singing, into the street."),
            Keep("Vive en el campo, haciendo quesos.", "He lives in the country, making cheese."),
            Keep("Salió a la calle sonriendo.", "He went out smiling."),
        ),
        source=GRAMMAR,
    ),
    Rule(
        id="adjective-gerund",
        level="suggest",
        summary="Suggests a relative clause for a gerund that qualifies a noun; with English only.",
        why="El gerundio no califica a un nombre: «una caja que contiene libros», «una caja con libros».",
        find=_adjective,
        examples=(
            Example("Recibí un sobre conteniendo dinero.", "Recibí un sobre conteniendo dinero.", "I got an envelope containing money."),
        ),
        keep=(Keep("Está describiendo la casa.", "She is describing the house."), Keep("Una caja con libros.", "A box containing books."), Keep("Sigue midiendo la mesa.", "He keeps measuring the table.")),
        source=GRAMMAR,
    ),
)  # fmt: skip
