"""Times that were left in English: "two years ago", "every day", "last week", "twice a month"."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.english_words import DAYS
from pipeline.model import Patch
from pipeline.rules.base import Context, Finding, like
from pipeline.rules.spelt_numbers import SPANISH

_UNITS = {
    "second": "segundo",
    "minute": "minuto",
    "hour": "hora",
    "day": "día",
    "week": "semana",
    "month": "mes",
    "year": "año",
    "decade": "década",
    "century": "siglo",
}
_COUNTS = {**SPANISH, "a couple of": "un par de"}
_SOME = {"a few": "uno", "several": "vario", "many": "mucho", "some": "uno"}
_FIXED = {
    "every day": "todos los días",
    "every week": "todas las semanas",
    "every month": "todos los meses",
    "every year": "todos los años",
    "every morning": "todas las mañanas",
    "every afternoon": "todas las tardes",
    "every night": "todas las noches",
    "last night": "anoche",
    "last week": "la semana pasada",
    "last weekend": "el fin de semana pasado",
    "last month": "el mes pasado",
    "last year": "el año pasado",
    "last summer": "el verano pasado",
    "last winter": "el invierno pasado",
    "last spring": "la primavera pasada",
    "last autumn": "el otoño pasado",
    "last fall": "el otoño pasado",
    "next week": "la próxima semana",
    "next weekend": "el próximo fin de semana",
    "next month": "el próximo mes",
    "next year": "el próximo año",
    "next summer": "el próximo verano",
    "next winter": "el próximo invierno",
    "next spring": "la próxima primavera",
    "a long time ago": "hace mucho tiempo",
    "long ago": "hace mucho tiempo",
    "once a day": "una vez al día",
    "once a week": "una vez por semana",
    "once a month": "una vez al mes",
    "once a year": "una vez al año",
    "twice a day": "dos veces al día",
    "twice a week": "dos veces por semana",
    "twice a month": "dos veces al mes",
    "twice a year": "dos veces al año",
    "all day long": "todo el día",
    "all day": "todo el día",
    "all night": "toda la noche",
    "every weekend": "todos los fines de semana",
    "every summer": "todos los veranos",
    "every winter": "todos los inviernos",
    "every two weeks": "cada dos semanas",
    "every two days": "cada dos días",
    "every other day": "un día sí y otro no",
    "the next day": "al día siguiente",
    "the following day": "al día siguiente",
    "right now": "ahora mismo",
    "the day after tomorrow": "pasado mañana",
    "the day before yesterday": "anteayer",
}
_UNIT = "|".join(_UNITS).replace("century", "centur(?:y|ies)")
_NAMED_DAY = "|".join(d for d in DAYS if d.endswith("day"))
_TIME = re.compile(
    rf"(?<![\w'’/@.-])(?P<lead>(?:el|la|los|las|del|al|de|a|hace) )?(?P<en>(?P<fixed>{'|'.join(sorted(_FIXED, key=len, reverse=True))})|(?P<n>an?|one|\d{{1,3}}|{'|'.join([*_COUNTS, *_SOME])}) (?P<unit>{_UNIT})s? (?P<far>ago|later)|(?P<which>every|last|next|this) (?P<day>{_NAMED_DAY}))(?![\w'’/@-])",
    re.IGNORECASE,
)


def _count(number: str, unit: str) -> str:
    """ "dos años" for "two", "year"."""
    noun = _UNITS["century" if unit.startswith("centur") else unit]
    feminine = noun.endswith("a") and noun != "día"
    if number in ("a", "an", "one", "1"):
        return f"{'una' if feminine else 'un'} {noun}"
    plural = "meses" if noun == "mes" else f"{noun}s"
    if number in _SOME:
        stem = _SOME[number][:-1]
        return f"{stem}{'as' if feminine else 'os'} {plural}"
    return f"{_COUNTS.get(number, number)} {plural}"


def _spanish(m: re.Match[str]) -> str:
    if m["fixed"]:
        return _FIXED[m["fixed"].lower()]
    if m["day"]:
        day = DAYS[m["day"].title()]
        if m["which"].lower() == "this":
            return f"este {day}"
        if m["which"].lower() == "every":
            return f"todos los {day if day.endswith('s') else day + 's'}"
        return f"el {day} pasado" if m["which"].lower() == "last" else f"el próximo {day}"
    counted = _count(m["n"].lower(), m["unit"].lower())
    return f"hace {counted}" if m["far"].lower() == "ago" else f"{counted} después"


# Talk of English itself, or of what bears an English name.
_NAMED = re.compile(
    r"\b(?:ingl[eé]s(?:a|es)?|significa\w*|palabras?|expresi(?:ón|ones)|canci(?:ón|ones)|títulos?|titulad\w+|lema|frases?|traduc\w+|película|serie|disco|álbum)\b",
    re.IGNORECASE,
)


def _in_prose(context: Context, m: re.Match[str], evident: bool) -> bool:
    """Whether the words around are Spanish: most of them where the English shows the time, else all that stand beside it."""
    from pipeline.lang.spanish import known

    before = [t for t in context.tokens if t.end <= m.start("en")]
    after = [t for t in context.tokens if t.start >= m.end()]
    others = [t.span("en") for t in _TIME.finditer(context.text)]
    rest = [known(t.low) for t in context.tokens if not any(a <= t.start < b for a, b in others)]
    spanish = sum(rest)
    if evident:
        return 2 * spanish > len(rest) > 0
    if _NAMED.search(context.text):
        return False
    beside = [*before[-2:], *after[:2]]
    return len(beside) > 1 and spanish > 2 and all(known(t.low) for t in beside)


_QUOTED = re.compile(r"[«“\"'‘][^«»“”\"'‘’]{1,80}[»”\"'’]")


def times(context: Context) -> Iterable[Finding]:
    """What stands in the English as well, or among Spanish words on both sides of it where there is no English."""
    if not context.may_match(_TIME):
        return
    quoted = [q.span() for q in _QUOTED.finditer(context.text)]
    for m in context.finditer(_TIME):
        start, words = m.start("en"), m["en"]
        evident = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", context.english, re.IGNORECASE) is not None
        capital = words[0].isupper() and not context.sentence_start(start)
        if capital or (not m["day"] and not words[1:].islower()) or any(a < start < b for a, b in quoted):
            continue
        if (context.english and not evident) or not _in_prose(context, m, evident):
            continue
        new, lead = _spanish(m), (m["lead"] or "").strip().lower()
        contracted = {"del": "del ", "al": "al ", "de": "del ", "a": "al "}.get(lead, "")
        if contracted and new.startswith("el "):
            start, new = m.start(), contracted + new.removeprefix("el ")
        elif lead in ("del", "al"):
            start, new = m.start(), f"{'de' if lead == 'del' else 'a'} {new}"
        elif lead in ("el", "la", "los", "las") or (lead == "hace" and new.startswith("hace ")):
            start = m.start()
        yield Finding(
            (Patch(start=start, end=m.end(), new=like(context.text[start : m.end()], new)),),
            evidence=words if evident else "",
        )
