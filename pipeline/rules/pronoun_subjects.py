"""The verb behind a pronoun that is its subject: "ellos quiere", "nosotros tiene"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.closed import SUBJECTS
from pipeline.rules.base import Context, Finding
from pipeline.rules.verb_numbers import refit
from pipeline.rules.verbs import finite

_PERSON = SUBJECTS | dict.fromkeys(("alguien", "nadie", "todo el mundo", "la policía", "el público"), (3, "s"))
_BY_PRONOUN = re.compile(
    r"(?:^|[.?!¿¡,;:(«]\s?|\b(?:pero|porque|que|si|cuando|aunque|como|ayer|hoy|mañana|ahora|entonces|luego|después|siempre|normalmente|antes|anoche|ya) )(yo|tú|él|ella|usted|nosotros|nosotras|ellos|ellas|ustedes|alguien|nadie|todo el mundo|la policía|el público) (?:(?:no|nunca|siempre|también|ya|todavía|solo|realmente) )?(?:(?:me|te|se|lo|la|los|las|le|les|nos) ){0,2}([a-záéíóúñ]+)\b",
    re.IGNORECASE,
)
# «Yo que tú no me metería»: the verb is mine.
_IN_YOUR_PLACE = re.compile(r"\byo,? que (?:tú|él|ella|usted)$", re.IGNORECASE)
_YOU = re.compile(r"\byou\b(?!['’]|\s*(?:[.,;:!?)]|$))(?! (?:will|can|should|must|may|might|would)\b)", re.IGNORECASE)


def _told(context: Context, m: re.Match[str]) -> bool:
    """Whether the verb behind «tú» is an imperative: «tú ve delante», «tú practica cada día» where the English has no "you do"."""
    verb = m.group(2).lower()
    if verb in ("ve", "ven", "haz", "di", "pon", "sal", "ten"):
        return True
    orders = any(f.mood == "imp" and (f.person, f.number) == (2, "s") for f in finite(verb))
    opens = re.search(r"(?:^|[.?!¡,;:—«] ?)$", context.text[: m.start(1)]) is not None
    bare = m.end(1) + 1 == m.start(2)
    because = context.text.startswith(", que ", m.end())  # «tú canta, que yo te sigo»
    return orders and opens and bare and (because or not (context.english and _YOU.search(context.english)))


def by_pronoun(context: Context) -> Iterable[Finding]:
    """Every verb that does not have the person of the pronoun before it."""
    for m in context.finditer(_BY_PRONOUN):
        person, count = _PERSON[m.group(1).lower()]
        if re.search(r"\btanto\b[^.;]*\bcomo $", context.text[: m.start(1)], re.IGNORECASE):
            continue
        if re.search(
            r"(?<!\btal )(?<!\by )(?<!\basí )\b[a-záéíóúñ]+ como $", context.text[: m.start(1)], re.IGNORECASE
        ):
            continue  # «un veterano como yo no será útil», «los profesores como él son raros»
        if context.text[m.end() :].startswith(" que") and m.group(2).lower() in ("puede", "es"):
            continue  # «yo no es que sea vago»
        if _IN_YOUR_PLACE.search(context.text[: m.end(1)]) or (m.group(1).lower() == "tú" and _told(context, m)):
            continue
        yield from refit(context, m, 2, person, count)
