"""English -ing as the subject of its sentence: "reading in bed relaxes me"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.lang.triggers import only
from pipeline.rules.base import GRAMMAR, Context, Example, Finding, Keep, Level, Rule, Token, like, replace
from pipeline.rules.syntax.grammar import WORD, bare, gerund
from pipeline.rules.syntax.ing import GERUND
from pipeline.rules.verbs import finite, first_finite

if TYPE_CHECKING:
    from pipeline.lang.inflect import VerbForm

_OPENING = only(
    lambda word: "ndo" in word,
    re.compile(rf"^[\s\-•*«“¿¡]*(?:Sí, |No, |Y |Pero )?(?P<g>(?-i:[A-ZÁÉÍÓÚa-záéíóúñ]){GERUND})(?!\w)", re.IGNORECASE),
)
_OPENING_EN = re.compile(r"^\W*(?:Yes, |No, |And |But )?(?:not )?[A-Za-z]+ing\b", re.IGNORECASE)


def _subject(context: Context) -> Iterator[Finding]:
    """ "Leyendo en la cama me relaja": the gerund is the subject of a verb in the third person, with no comma between."""
    if not context.may_match(_OPENING):
        return
    evidence = _OPENING_EN.match(context.english)
    if (context.english and not evidence) or (m := _OPENING.match(context.text)) is None:
        return
    form = gerund(m["g"].lower())
    if form and not context.english and (found := _PLAIN.match(context.text)) and not _NAMED.search(found["far"]):
        yield _named(m, bare(form), "suggest", "")
        return
    verb = (first_finite(context, m.end(), 9) or _behind_la(context, m.end())) if form else None
    third = [f for f in finite(verb.low) if f.person == 3 and f.number == "s" and f.mood == "ind"] if verb else []
    if form is None or verb is None or not third:
        return
    if not evidence and not _sure_subject(context.text[m.end() : verb.start], context.text[verb.end :], third):
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
    yield _named(m, bare(form), None if evidence else "suggest", evidence[0] if evidence else "")


def _named(m: re.Match[str], new: str, level: Level | None, evidence: str) -> Finding:
    """The infinitive in the place of the gerund."""
    return replace(m.start("g"), m.end("g"), like(m["g"], new), level, evidence)


# «Nadando a diario me ayuda», «comiendo fruta es sano»: whoever does it is helped by it, or it is judged.
_PLAIN = re.compile(
    r"^[\s\-•*«“¿¡]*\w+ndo(?P<far>(?: [^\W\d_]+){0,7}?)"
    r"(?: (?:me|te|nos|os|les?) (?:ayuda|relaja|cansa|calma|aburre|agota|estresa|alivia|anima|distrae)(?= a \w+[aei]r(?!\w)| mucho| bastante|[.;!?]|$)"
    r"| (?:hizo|hace|hará|ha hecho|haría) (?:más|mucho|menos|poco|maravillas) (?:por|para) (?:mis?|tus?|nuestr[oa]s?)(?= )"
    r"|(?: es (?:muy |más |tan )?(?:buen[oa]|mal[oa]|san[oa]|saludable|importante|fácil|difícil|divertid[oa]|car[oa]|barat[oa]|peligros[oa]|esencial|agotador|relajante|peor)(?=[.;!?]|, pero |$)| es mi pasatiempo))(?!\w)",
    re.IGNORECASE,
)
# A subject of its own, or another clause, between the two: «trabajando de noche Ana hizo más por su hijo».
_NAMED = re.compile(
    r" (?:[A-ZÁÉÍÓÚÑ]|(?i:que|como|cuando|donde|si|porque|y|pero|se|quien|cuanto|él|ella|ellos|ellas|usted|yo|nadie|alguien)(?!\w))"
)


def _behind_la(context: Context, at: int) -> Token | None:
    """A verb that no noun looks like behind la, los, las: «la mantiene joven»."""
    stop = re.search(r"[,.;:?!]", context.text[at:])
    end = at + stop.start() if stop else len(context.text)
    near = [t for t in context.tokens if at <= t.start < end]
    return next(
        (t for b, t in pairwise(near) if b.low in ("la", "los", "las") and _EFFECT.match(t.low)),
        None,
    )


_EFFECT = re.compile(r"(?:mantiene|hace|relaja|permite|cansa|calma|aburre|agota|estresa|deja|vuelve|pone)$")


def _sure_subject(between: str, behind: str, verb: "list[VerbForm]") -> bool:
    """Without English: nothing else can be the subject of what the gerund does to somebody, or of what it is."""
    if re.search(r"[,.;:()]", between) or re.match(rf" (?:mi|tu|su|el|la) {WORD}\s*$", behind):
        return False
    moods = [f for f in verb if f.tense in ("pres", "fut", "cond")]
    if any(f.lemma in ("costar", "gustar", "encantar") for f in moods) and _OTHER.match(behind):
        return False
    if any(f.lemma.removesuffix("se") in _EFFECTS for f in moods):
        return True
    if _JUDGED.match(behind):
        return False
    return any(f.lemma == "ser" for f in moods) and re.match(r" (?!que\b|como\b|cuando\b)\w", behind) is not None


# What is liked or judged stands behind: «viviendo solo me cuesta dormir», «caminando es fácil perderse».
_OTHER = re.compile(r" (?:[^\W\d_]+[aei]r(?:me|te|se|nos|lo|la)?|tu|mi|su|el|la|los|las)(?!\w)")
_JUDGED = re.compile(r"(?: [^\W\d_]+){1,2} [^\W\d_]+[aei]r(?:me|te|se|nos|lo|la)?(?!\w)")

_EFFECTS = frozenset(
    "relajar mantener ayudar hacer permitir requerir costar gustar encantar aburrir cansar calmar fortalecer estimular favorecer prevenir engordar despejar contribuir mejorar aumentar reducir causar provocar resultar significar implicar ahorrar agotar estresar molestar llevar tomar dar quitar exigir necesitar".split()
)

RULES = (
    Rule(
        id="ing-subject",
        level="fix",
        summary="Puts the infinitive for a gerund that is the subject of its sentence; without English at most a suggestion.",
        why="El gerundio no puede ser sujeto: «leer me relaja».",
        find=_subject,
        examples=(
            Example("Caminando por la playa me calma.", "Caminar por la playa me calma.", "Walking on the beach calms me."),
            Example("Nadando por la tarde hizo más por mi espalda que el fisio.", "Nadar por la tarde hizo más por mi espalda que el fisio.", "Swimming in the afternoon did more for my back than the physio."),
            Example("Bebiendo agua te mantiene sano.", "Beber agua te mantiene sano.", "Drinking water keeps you healthy."),
        ),
        keep=(
            Keep("Leyendo en la cama me dormí.", "Reading in bed, I fell asleep."),
            Keep("Corriendo, vio a su hermano.", "Running, he saw his brother."),
            Keep("Caminar me calma.", "Walking calms me."),
            Keep("Estudiando de noche hizo más por su futuro que su padre."),
            Keep("Ahorrando un poco cada mes, hizo más por sus hijos que nadie."),
            Keep("Trabajando de noche ella hizo más por sus hijos que nadie."),
            Keep("Caminando por el monte es fácil perderse."),
            Keep("Viviendo solo me cuesta dormir."),
            Keep("Subiendo por aquí se llega antes.", "Going up this way gets you there sooner."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
