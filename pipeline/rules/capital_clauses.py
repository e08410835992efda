"""Capitals behind a semicolon and behind a colon."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.

import re
from collections.abc import Iterable

from pipeline.lang.triggers import only, signs
from pipeline.rules.base import Context, Finding, replace
from pipeline.rules.nouns import named_noun
from pipeline.rules.verbs import finite, first_finite

_SMALL = (
    "otro|otra|otros|otras|algunos|algunas|muchos|muchas|el|la|los|las|un|una|unos|unas|este|esta|estos|estas|ese|esa|esos|esas|mi|mis|tu|tus|su|sus|"
    "pero|sin|además|también|luego|después|entonces|así|por|en|a|de|con|para|si|no|es|cuando|como|aunque|porque|mientras|ahora|hoy|ayer|nadie|todos|todo|nada|cada|yo|él|ella|ellos|nosotros|hay|ya|tal|tales|esto|eso|aquí|allí|tras|durante|según|entre|hasta|desde|sobre|incluso|solo|tampoco|ni|quien|quienes|lo|se|me|te|nos|le|les|que|finalmente|posteriormente|inicialmente|actualmente|originalmente|generalmente|normalmente|afortunadamente|desgraciadamente|desafortunadamente|simplemente|solamente|recientemente|anteriormente|especialmente|básicamente|realmente|más|muy|tanto|no obstante|cualquier|ambos|ambas|nuestro|nuestra"
)
_BEHIND = only(signs("; "), re.compile(rf"(?<=[a-záéíóúñ0-9»”)]; )((?i:{_SMALL}))(?= [a-záéíóúñ])"))

_COLON = re.compile(
    rf"(?<=[a-záéíóúñ]): ((?i:{_SMALL}|nadie|nunca|siempre|alguien|ningún|ninguna|solo|hazlo|tal vez|quizás?))(?= [a-záéíóúñ])"
)
_SAYS = re.compile(
    r"\b(?:di[cj]\w*|dec\w+|pregunt\w+|respond\w+|contest\w+|pens\w+|piens\w+|grit\w+|exclam\w+|escrib\w+|le[oeyí]\w*|añad\w+|repit\w+|cant\w+|lema|frase|refrán|cita|título|titular|libro|película|canción|cartel|letrero|mensaje)\b",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"\W*(?:nota|ejemplo|pregunta|respuesta|advertencia|aviso|atención|resumen|conclusión|actualización|edición|consejo|paso|opción|caso|parte|capítulo|importante|p\.? ?d|por ejemplo)\b",
    re.IGNORECASE,
)

_LINK = re.compile(r"(?:Sin embargo|Además|Por (?:eso|tanto|lo tanto|ejemplo)|En cambio|No obstante|Pero|Entonces)\b")
_LARGE = re.compile(r"; (?!However|But|And|Other|Some|Then|Also|So|The|They|It|He|She)[A-Z]")


def behind_colon_clause(context: Context) -> Iterable[Finding]:
    """ "Recuerda: Nadie es perfecto": in mid-sentence a colon brings no capital, unless somebody is quoted or it is a label."""
    if (
        not context.english
        or not context.may_match(_COLON)
        or context.text.count(": ") != 1
        or "\n" in context.text.strip()
        or re.match(r"\s*(?:[-•*·▪]|\d+[.)])", context.text)
    ):
        return
    for m in context.finditer(_COLON):
        last = re.split(r"[.?!…] ", context.text[: m.start()])[-1]
        if not m[1][0].isupper() or m[1][1:].isupper() or _SAYS.search(last) or _LABEL.match(last):
            continue
        acts = any(finite(w) and not named_noun(w) for w in re.findall(r"[a-záéíóúñ]+", last.lower()))
        if re.search(r"\w: [a-z]", context.english) or (acts and re.search(r"\w: [A-Z]", context.english)):
            yield replace(m.start(1), m.start(1) + 1, m[1][0].lower())


# «Es decir, Mi abuela»: what explains goes on in the same sentence.
_THAT_IS = re.compile(
    rf"(?<!\w)(?:es decir|o sea|por ejemplo|esto es|a saber|p\. ej\.), ((?i:{_SMALL}))(?= [a-záéíóúñ])"
)


def behind_that_is(context: Context) -> Iterable[Finding]:
    """ "Es decir, Mi abuela"."""
    for m in context.finditer(_THAT_IS):
        if m[1][0].isupper() and not m[1][1:].isupper():
            yield replace(m.start(1), m.start(1) + 1, m[1][0].lower())


def behind_semicolon(context: Context) -> Iterable[Finding]:
    """ "Uno murió; Otros huyeron": a clause of its own, and no list of titles."""
    found = [m for m in context.finditer(_BEHIND) if m.group(1)[0].isupper() and not m.group(1)[1:].isupper()]
    if not found or len(re.findall(r"; [A-ZÁÉÍÓÚÑ]", context.text)) > 1 or re.search(r"[«“\"*_]", context.text):
        return
    m = found[0]
    first = re.match(r"\W*([^\W\d_]+)", context.text)
    says = bool(first and finite(first.group(1).lower())) or first_finite(context, 0, 12) is not None
    links = _LINK.match(context.text, m.start(1)) or first_finite(context, m.end(1), 8)
    if says and links and not _LARGE.search(context.english):
        yield replace(m.start(1), m.start(1) + 1, m.group(1)[0].lower())
