"""Agreement of verbs like gustar, of "hace falta", and of copulas whose subject is sure: "las películas no me gusta"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.rules.adjectives import shape
from pipeline.rules.base import Context, Finding, like, replace
from pipeline.rules.nouns import named_noun, noun_known, number, sure_gender
from pipeline.rules.subjects_behind import TIMES
from pipeline.rules.verbs import finite, is_infinitive, to

_PLEASES = "gusta|encanta|interesa|molesta|importa|fascina|preocupa|apasiona|aburre|asusta|sorprende|gustaba|encantaba|interesaba|gustó|encantó|duele|dolía"
_LIKED_FIRST = re.compile(
    rf"(?:^|[.;:,?!¿¡(—«] ?|\b(?:pero|porque|que|y|aunque|a [a-záéíóúñ]+|a (?:mi|tu|su|la|los|las) [a-záéíóúñ]+|al [a-záéíóúñ]+),? )(?:los|las|mis|tus|sus|estos|estas|esos|esas|nuestros|nuestras) (?P<n>[a-záéíóúñ]+s)(?: (?:de (?:la |el |los |las )?[a-záéíóúñ]+|del [a-záéíóúñ]+|[a-záéíóúñ]+s))? (?:(?:no|también|siempre|nunca|ya|tampoco) )?(?:me|te|le|nos|les) (?P<v>{_PLEASES})(?= (?:mucho|muchísimo|nada|tanto|más|demasiado|poco|bastante|a|en|por|porque|cuando|desde|pero|y (?:no|las|los|me|por))\b|\s*(?:[.,;:?!)»”]|$))",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"(?<!\w)(?P<v>hace|hacía|hará|hizo|haría) falta (?:(?:más|muchos|muchas|unos|unas|varios|varias|otros|otras|los|las|dos|tres|cuatro|cinco|\d+) )(?P<n>[a-záéíóúñ]+s)(?!\w)",
    re.IGNORECASE,
)
_ONE_OF = re.compile(
    r"(?:^|[.;:(¿«] ?)un[oa] de (?:los|las|mis|tus|sus|nuestros|nuestras) [a-záéíóúñ]+s(?: [a-záéíóúñ]+s)? (?P<v>son|eran|fueron)(?= (?:el|la|mi|tu|su|un|una|que) (?![^.;]*\by\b))",
    re.IGNORECASE,
)
_TWO_ARE = re.compile(
    r"(?:^|[.;:(«] ?|\b(?:porque|aunque) )(?:el|la|mi|tu|su) (?P<a>[a-záéíóúñ]+) y (?:el|la|mi|tu|su) (?P<b>[a-záéíóúñ]+) (?P<v>es|está|era|estaba|fue|parece)(?= (?:muy |tan |bastante |demasiado )?(?P<q>[a-záéíóúñ]+)(?!\w))",
    re.IGNORECASE,
)


def liked(context: Context) -> Iterable[Finding]:
    """Verbs in the singular whose subject is many, and the other way about; see the patterns."""
    for m in context.finditer(_LIKED_FIRST):
        if m["n"].lower() not in TIMES and noun_known(m["n"].lower()):
            yield from in_third(m, "p")
    for m in context.finditer(_NEEDED):
        noun = m["n"].lower()
        if (
            number(noun) == "p"
            and noun not in TIMES
            and (sure_gender(noun) or named_noun(noun))
            and not is_infinitive(noun)
        ):
            yield from in_third(m, "p")
    if not context.english:
        return
    for m in context.finditer(_ONE_OF):
        yield from in_third(m, "s")
    for m in context.finditer(_TWO_ARE):
        if (shape(m["q"].lower()) or ("", ""))[1] == "p" and noun_known(m["a"].lower()) and noun_known(m["b"].lower()):
            yield from in_third(m, "p")


def in_third(m: re.Match[str], count: str) -> Iterable[Finding]:
    """The verb of the match in the third person of that number."""
    form = next((f for f in finite(m["v"].lower()) if f.mood == "ind" and f.person == 3), None)
    if form:
        yield replace(m.start("v"), m.end("v"), like(m["v"], to(form, "ind", form.tense, 3, count)))
