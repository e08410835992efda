"""Por qué (why), porque (because), el porqué (the reason) and por que."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import ACCENTS, Context, Example, Finding, Keep, Rule, like, replace
from pipeline.rules.unasked import KNOW
from pipeline.rules.verbs import finite

# "No salió por que llovía": a cause behind a whole clause that neither asks nor takes "por".
_STATED = re.compile(
    r"(?:^|[.;:?!] )(?P<head>[^.;:?!¿¡]{6,}?) (?P<why>por que|por qué) (?=(?:no |se |me |te |le |lo |la |nos |ya |había |(?:el|la|los|las|mi|su|tu) [a-záéíóúñ]+ (?:no |se )*)*(?P<verb>[a-záéíóúñ]+)\b)",
    re.IGNORECASE,
)
_ASKER = re.compile(
    rf"\b(?:{KNOW}|dice\w*|dij\w+|decir|entiend\w+|razón|motivo|causa|opt\w+|abog\w+|vot\w+|apost\w+|apuest\w+|luch\w+|interes\w+|ignor\w+|desconoc\w+|averigu\w+|preocup\w+|esfuerz\w+|esforz\w+|pugn\w+|clam\w+|pas[aóe]|figur\w+|calcul\w+|"
    r"duda\w*|ni|sin|qué|cómo|quién|cuándo|dónde)\b",
    re.IGNORECASE,
)
_WHY = re.compile(
    r"[¿]\s*(?:y |pero |entonces )?(porqué|porque|por que)\b(?!\s*(?:sí|no|yo|ella|él)\s*\?)", re.IGNORECASE
)
_BECAUSE = re.compile(r"\b(por ?qué|por que)\b", re.IGNORECASE)
_KNOWS_WHY = re.compile(r"\b(?:no|ya) (?:lo )?s[eé] (porque|por que)(?= [a-záéíóúñ])", re.IGNORECASE)
_REASON = re.compile(r"\b(?:el|un|los|su|ese|cada) (por ?que|por ?qué)(?= (?:de|del)\b|[.,;])", re.IGNORECASE)
_REASON_WHY = re.compile(r"\b(motivos?|raz(?:ón|ones)|causas?) (porqué)(?= [a-záéíóúñ])", re.IGNORECASE)
_AND_WHY = re.compile(r"\b(?:y|o|ni|con|a|de) (porque|por que|porqué)(?= [a-záéíóúñ])", re.IGNORECASE)
_KNOWN = re.compile(r"sé|sab|entiend|comprend|pregunt|imagin", re.IGNORECASE)
_KNOWS_WHY_EN = re.compile(r"\b(?:know|knows|knew|understand|understands|wonder|imagine)(?:n['’]t)? why\b")
_ASK_WHY = re.compile(
    rf"\b(?:{KNOW}|razón|dice|dijo|decir|no veo|veo)(?: a (?:él|ella|mi \w+|tu \w+|su \w+))? (porque|por que|porqué)\b",
    re.IGNORECASE,
)


def _why(context: Context) -> Iterable[Finding]:
    """The four of them: por qué (why), porque (because), el porqué (the reason), por que."""
    english = context.english
    for m in context.finditer(_STATED) if not english else ():
        head = m.group("head").lower()
        stated = (
            any(finite(w) for w in re.findall(r"[a-záéíóúñ]+", head))
            and not _ASKER.search(head)
            and head.split()[-1] not in ("y", "e", "o", "ni")
        )
        if stated and any(f.mood == "ind" for f in finite(m.group("verb").lower())):
            yield replace(m.start("why"), m.end("why"), "porque")
    for m in context.finditer(_KNOWS_WHY) if not english else ():
        yield replace(m.start(1), m.end(1), "por qué")
    for m in context.finditer(_REASON_WHY):
        one, many = ("el", "los") if m.group(1)[0] in "mM" else ("la", "las")
        yield replace(m.start(2), m.end(2), f"por {many if m.group(1).endswith('s') else one} que")
    for m in context.finditer(_WHY):
        yield replace(m.start(1), m.end(1), like(m.group(1), "por qué"))
    for m in context.finditer(_REASON):
        if m.group(1).lower() != "porqué":
            yield replace(m.start(1), m.end(1), "porqué")
    if not english:
        return
    if (
        re.search(r"\bbecause\b", english)
        and not re.search(r"\bwhy\b", english, re.IGNORECASE)
        and "¿" not in context.text
        and "?" not in english
    ):
        for m in context.finditer(_BECAUSE):
            yield replace(m.start(1), m.end(1), like(m.group(1), "porque"))
    elif re.search(r"\bwhy\b", english):
        because = re.search(r"\bbecause\b", english)
        for m in context.finditer(_AND_WHY) if not because else ():
            yield replace(m.start(1), m.end(1), "por qué")
        for m in context.finditer(_ASK_WHY):
            # "A ver si llamas, porque no sé porque estás enfadado": beside a because only what "know why" tells.
            if not because or (_KNOWN.match(m[0]) and _KNOWS_WHY_EN.search(english)):
                yield replace(m.start(1), m.end(1), "por qué")


RULES = (
    Rule(
        id="por-que",
        level="fix",
        summary="Tells por qué, porque and el porqué.",
        why="«Por qué» pregunta, «porque» da la causa y «el porqué» es un nombre.",
        find=_why,
        examples=(
            Example("¿Porque lloras?", "¿Por qué lloras?"),
            Example("No sé porque se fue.", "No sé por qué se fue.", "I don't know why he left."),
            Example("Me quedé por qué llovía.", "Me quedé porque llovía.", "I stayed because it was raining."),
            Example("Anoche no salimos por que llovía.", "Anoche no salimos porque llovía."),
            Example("El motivo porqué llamo es otro.", "El motivo por el que llamo es otro."),
            Example("Explicó el por qué de su decisión.", "Explicó el porqué de su decisión."),
        ),
        keep=(
            Keep("Nadie entiende por qué llovía; optó por que vinieran."),
            Keep("¿Porque sí?"),
            Keep("Me quedé porque llovía."),
            Keep("No sé por qué.", "I don't know why."),
        ),
        source=ACCENTS,
        typographic=True,
    ),
)
