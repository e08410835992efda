"""Subjunctive of what is sought, wanted or denied: "busco a alguien que sepa alemán", "elige un trabajo que te guste"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Finding
from pipeline.rules.mood_forms import into_subjunctive, told_past
from pipeline.rules.verbs import finite, first_finite

_SEEK = re.compile(
    r"(?:\b(?:busc(?:o|as|a|an|amos)|buscando|buscaba[ns]?|necesit(?:o|as|a|an|amos)|necesitaba[ns]?|quier(?:o|es|e|en)|quería[ns]?|no (?:conozco|conoce|conocía|hay|había|tengo|tenía|encuentro|encontré|encontró|encontraba|existe|existía))|¿(?:hay|conoces|conoce|conocen|tienes|existe)) "
    r"(?:a )?(?:alguien|nadie|nada|algo|un[oa]?(?: [a-záéíóúñ]+){0,2}|ningun[oa]?(?: [a-záéíóúñ]+)?|ningún [a-záéíóúñ]+)(?: (?:en|de|entre) (?:[a-záéíóúñ]+ ){0,2}[a-záéíóúñ]+)? que\s",
    re.IGNORECASE,
)


_CHOOSE = re.compile(
    r"(?<!\w)(?:(?:encuentr(?:a|e|es|en)|encontrar|(?:elij|escoj)(?:a|as|an)|elige|elegir|escoge|escoger|consi(?:gue|ga|gas)|conseguir|busca|busque|busques|buscar|compra|compre|compres|comprar|contrata|contrate|contratar|usa|use|usar|utiliza|utilice|utilizar|prueba|pruebe|"
    r"crea|crear|tener|conocer|si (?:encuentras|encuentra|conoces|conoce|tienes(?= (?:a )?(?:alguien|algo)))) "
    r"(?:a )?(?:alguien|algo|un[oa]?(?! de )(?: [a-záéíóúñ]+){0,3}?)) (?:que|donde|(?:con|en|de|a|para) (?:quien|el que|la que)) ",
    re.IGNORECASE,
)
_CHOOSE_EN = re.compile(
    r"\b(?:find|choose|pick|select|get|buy|hire|use|look(?:ing)? for|search for|have|try|meet|create|build|know) (?:(?:yourself|me|us) )?(?:an?|some|someone|somebody|something|anyone|anything|one)\b(?: [\w-]+){0,4}? (?:that|who|which|where|whom|you|they)\b",
    re.IGNORECASE,
)


def _chosen(context: Context) -> Iterable[Finding]:
    """ "Elige un trabajo que te gusta", "espero que encuentres un médico que te escucha": any such, not one that is known."""
    if not _CHOOSE_EN.search(context.english):
        return
    for m in context.finditer(_CHOOSE):
        verb = first_finite(context, m.end(), 4)
        if verb and not _EXISTS.fullmatch(verb.low) and not any(f.lemma == "haber" for f in finite(verb.low)):
            yield from into_subjunctive(context, verb, past=False)


def sought_in(context: Context) -> Iterable[Finding]:
    """ "Busco a alguien que habla alemán": what is sought or denied takes the subjunctive; with English only."""
    yield from _chosen(context)
    if not re.search(
        r"\b(?:look(?:s|ed|ing)? for|seeks?|search(?:es|ing)? for|need|needs|want|wants|someone|somebody|anyone|nobody|no one|nothing|no)\b",
        context.english,
    ):
        return
    for m in context.finditer(_SEEK):
        verb = first_finite(context, m.end(), 4)
        if verb is None or _EXISTS.fullmatch(verb.low):
            continue  # «una pieza que no existe»
        sought = re.search(r"alguien|nadie|nada|algo|busc|ningun|ningún", m.group(), re.IGNORECASE)
        # "I need a car that uses little": any such car, unless the clause tells where it is or what became of it.
        any_such = _ANY_SUCH.search(context.english) and not any(
            f.lemma in ("estar", "haber", "ser") for f in finite(verb.low)
        )
        if sought or any_such:
            lead = m.group().lower()
            yield from told_past(context, verb, lead, bool(_SOUGHT_PAST.search(lead)))
            yield from into_subjunctive(context, verb, past=bool(_SOUGHT_PAST.search(lead)))


_EXISTS = re.compile(r"exist(?:en?|ía[ns]?|ió|ieron)")
_ANY_SUCH = re.compile(
    r"\b(?:need|needs|want|wants|needed|wanted) (?:an?|some) (?:\w+ ){1,3}?(?:that|which|who)\b", re.IGNORECASE
)
_SOUGHT_PAST = re.compile(r"\b(?:buscaba|necesitaba|quería|conocía|había|tenía|encontr|existía)", re.IGNORECASE)
