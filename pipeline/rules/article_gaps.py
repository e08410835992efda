"""Articles that English lacks inside the sentence: days of the week, languages, subjects behind a comma, one's own body."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re
from collections.abc import Iterable

from pipeline.lang.english_words import DAYS
from pipeline.rules.article_places import NO_NOUNS, article_for, third
from pipeline.rules.base import Context, Finding, replace
from pipeline.rules.english import means
from pipeline.rules.nouns import named_noun, number, sure_gender
from pipeline.rules.verbs import finite

_DAYS = {
    **{spanish: english for english, spanish in DAYS.items()},
    "sábados": "Saturday",
    "domingos": "Sunday",
}
_DAY = re.compile(rf"(?<!\w)(?P<v>[a-záéíóúñ]+) (?P<d>{'|'.join(_DAYS)})(?!\w)(?! (?:santo|negro)\b)", re.IGNORECASE)
_LANGUAGES = {
    "español": "Spanish", "inglés": "English", "francés": "French", "alemán": "German", "italiano": "Italian", "portugués": "Portuguese",
    "chino": "Chinese", "japonés": "Japanese", "ruso": "Russian", "árabe": "Arabic", "coreano": "Korean", "latín": "Latin", "griego": "Greek",
}  # fmt: skip
_LANGUAGE = "|".join(_LANGUAGES)
_SPOKEN = re.compile(
    rf"(?:^|(?<=[.?!…] )|(?<=\n))(?P<l>{'|'.join(w.capitalize() for w in _LANGUAGES)})(?= (?:no |también |siempre )?(?:se )?(?:es|era|fue|será|parece|suena|tiene|resulta|habla|usa|escribe|viene|cuesta)\b)"
)
_THAN = re.compile(rf"(?<!\w)(?:más|menos) [a-záéíóúñ]+ que (?P<l>{_LANGUAGE})(?=\s*(?:[.,;:!?)»]|$))", re.IGNORECASE)
_BEHIND_COMMA = re.compile(
    r"(?:^|(?<=[.?!…] ))(?:En|Por|Durante|Con|A|Para|Desde|Hasta|Hoy|Normalmente|Generalmente)(?: [a-záéíóúñ]+){0,4}, (?P<n>[a-záéíóúñ]{3,}) (?:(?:no|ya|también|siempre|nunca|se|me|te|nos|les?) )*(?P<v>[a-záéíóúñ]+)\b"
)
_BODY = "brazo|pierna|mano|pie|dedo|cabeza|cara|pelo|diente|dientes|rodilla|tobillo|muñeca|espalda|nariz|boca|cuello|hombro|codo|oreja|orejas|uñas|ojos|manos|pies|dedos|piernas|brazos"
_OWN = re.compile(
    rf"(?<!\w)(?:me|te|se|nos|le|les) (?P<v>[a-záéíóúñ]+) (?P<b>{_BODY})(?!\w)|(?<!\w)(?P<i>[a-záéíóúñ]+)(?:me|te|se|nos|le) (?P<b2>{_BODY})(?!\w)",
    re.IGNORECASE,
)
_HURT = frozenset(
    "romper lavar cepillar torcer fracturar cortar secar peinar quemar tapar limpiar rascar morder pintar afeitar dislocar lastimar golpear tocar mirar".split()
)


_AFFECTED = re.compile(
    r"(?<!\w)(?:afect|perjudic|benefici|favorec|dañ)[a-záéíóúñ]+ (?:mucho |también |negativamente |directamente )?(?P<p>a) (?P<n>[a-záéíóúñ]{3,})(?=\s*[.,;:!?)]|\s*$| (?:y|más|de|del|en|por|que)\b)",
    re.IGNORECASE,
)
_AND_ALSO = re.compile(r" y (?P<p>a) (?P<n>[a-záéíóúñ]{3,})(?=\s*[.,;:!?)]|\s*$)")


def gaps(context: Context) -> Iterable[Finding]:
    """ "Nos vemos viernes", "español es más fácil que alemán", "en verano, días son más largos", "se rompió brazo"."""
    yield from _days(context)
    yield from _languages(context)
    yield from _behind_comma(context)
    yield from _own(context)
    yield from _affected(context)


def _affected(context: Context) -> Iterable[Finding]:
    """ "Afecta a memoria": what suffers is named with its article."""
    for first in context.finditer(_AFFECTED):
        for m in filter(None, (first, _AND_ALSO.match(context.text, first.end()))):
            noun = m["n"].lower()
            if noun in NO_NOUNS or finite(noun) or not sure_gender(noun) or not named_noun(noun):
                continue
            if any(means(noun, w) for w in re.findall(r"[a-z]+", context.english.lower())):
                article = article_for(noun, number(noun), "").lower()
                new = "al" if article == "el" else f"a {article}"
                yield replace(m.start("p"), m.end("p"), new)


def _days(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_DAY):
        day = m["d"].lower()
        told = re.search(rf"\bon {_DAYS[day]}(s?)\b", context.english)
        if told and finite(m["v"].lower()) and not named_noun(m["v"].lower()):
            yield replace(m.start("d"), m.start("d"), "los " if told[1] else "el ", evidence=told[0])


def _languages(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_SPOKEN):
        low = m["l"].lower()
        if re.match(rf"\W*{_LANGUAGES[low]}\b (?!\w+s\b (?:are|were)\b)", context.english):
            yield replace(m.start("l"), m.end("l"), f"El {low}")
    for m in context.finditer(_THAN):
        if re.search(rf"\bthan {_LANGUAGES[m['l'].lower()]}\b(?! \w)", context.english):
            yield replace(m.start("l"), m.start("l"), "el ")


def _behind_comma(context: Context) -> Iterable[Finding]:
    for m in context.finditer(_BEHIND_COMMA):
        noun, count = m["n"].lower(), number(m["n"].lower())
        if (
            noun in NO_NOUNS
            or not sure_gender(noun)
            or not named_noun(noun)
            or finite(noun)
            or not third(m["v"].lower(), count)
        ):
            continue
        told = re.match(r"[^,]*, (?:the )?([a-z]+)\b", context.english, re.IGNORECASE)
        if told and means(noun, told[1].lower()):
            yield replace(m.start("n"), m.start("n"), f"{article_for(noun, count, '').lower()} ", evidence=told[1])


def _own(context: Context) -> Iterable[Finding]:
    if not re.search(r"\b(?:my|your|his|her|our|their|the) \w", context.english):
        return
    for m in context.finditer(_OWN):
        part = "b" if m["b"] else "b2"
        word, verb = m[part].lower(), (m["v"] or m["i"]).lower()
        hurts = verb in _HURT or any(f.lemma.removesuffix("se") in _HURT for f in finite(verb))
        if hurts and named_noun(word):
            yield replace(m.start(part), m.start(part), f"{article_for(word, number(word), '').lower()} ")
