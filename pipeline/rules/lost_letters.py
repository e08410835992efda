"""Letters with an accent that were lost for a replacement mark."""

import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.english import means
from pipeline.rules.verbs import is_infinitive, is_word

_LETTERS = "áéíóúñü"
_LOST_MARK = r"(?:\ufffd+|ï¿½)"
_HOLE = re.compile(rf"[^\W\d_]*(?:{_LOST_MARK}|(?<=[^\W\d_])\?(?=[^\W\d_]))[^\W\d_]+|[^\W\d_]+{_LOST_MARK}")
_LOST_OPENING = re.compile(rf"(?:^|(?<=[\s«“\"(])){_LOST_MARK}(?=[A-ZÁÉÍÓÚÑ][^?!.]*([?!]))")
_LOST_INNER = re.compile(rf"(?<=, ){_LOST_MARK}(?=(?P<word>[a-záéíóúñ]+)[^?!.]*(?P<mark>[?!]))")


def _holes(context: Context) -> Iterable[Finding]:
    if not context.may_have("\ufffd?½¿".__contains__):
        return
    for m in context.finditer(_LOST_INNER):
        if is_word(m["word"]) and "¿" not in context.text[: m.start()].rsplit("?", 1)[-1]:
            yield replace(m.start(), m.end(), "¿" if m["mark"] == "?" else "¡")
    for m in context.finditer(_LOST_OPENING):
        yield replace(m.start(), m.end(), "¿" if m.group(1) == "?" else "¡")
    yield from _lost_end(context)
    for m in context.finditer(_HOLE):
        from pipeline.lang.inflect import analyse
        from pipeline.lang.spanish import known

        head, tail = re.split(rf"{_LOST_MARK}|\?", m.group(), maxsplit=1)
        if "?" in tail or "?" in head:
            continue
        found = [w for c in _LETTERS if known(w := head + c + tail) or analyse(w.lower())]
        if not found and "\ufffd\ufffd" in m.group():  # two letters in a row: "so\ufffd\ufffd" is "soñó"
            found = [w for a in _LETTERS for b in _LETTERS if known(w := head + a + b + tail)]
        if len(found) > 1 and context.english and is_infinitive(head.lower()):
            # "ser\ufffd" is a future: whose, the English says.
            found = [head + ("é" if re.search(r"\bI\b", context.english) else "á")]
        elif len(found) > 1:
            found = _likeliest(found, context)
        if len(found) > 1 and context.english:
            found = [w for w in found if any(means(w.lower(), e) for e in context.en_words)] or found
        if len(found) == 1:
            yield replace(m.start(), m.end(), found[0])


_LOST_END = re.compile(r"(?<![^\W\d_])([^\W\d_]{3,})\?(?= [a-záéíóúñ])")


def _lost_end(context: Context) -> Iterable[Finding]:
    """ "Habr? reunión": the stem is no word, and the sentence goes on."""
    from pipeline.lang.spanish import known

    for m in context.finditer(_LOST_END):
        if known(m.group(1)) and (future := _future(context, m.group(1))) and "¿" not in context.text[: m.start()]:
            yield replace(m.end() - 1, m.end(), future)
            continue
        if known(m.group(1)) or "¿" in context.text[: m.start()].rsplit("?", 1)[-1]:
            continue
        found = [w for c in "áéíóú" if known(w := m.group(1) + c)]
        found = _likeliest(found, context) if len(found) > 1 else found
        if len(found) == 1:
            yield replace(m.start(), m.end(), found[0])


_I_WILL = re.compile(r"\bI(?:['’](?:ll|d)| will| shall| would| won['’]t)\b")
_WILL = re.compile(r"\b(?:will|shall|won['’]t|going to)\b|['’]ll\b", re.IGNORECASE)


def _future(context: Context, stem: str) -> str:
    """The letter lost behind an infinitive that is a future in the English: "correr?" for "I'll run"; else ""."""
    if not is_infinitive(stem.lower()) or not _WILL.search(context.english) or "?" in context.english:
        return ""
    return "é" if _I_WILL.search(context.english) else "á"


def _likeliest(found: list[str], context: Context) -> list[str]:
    """Of the forms of one verb ("habl\ufffd", "est\ufffd") the one of him rather than mine, and never that of vos."""
    from pipeline.lang.inflect import analyse

    if not any(analyse(w.lower()) for w in found):
        return found
    spoken = re.search(r"(?<!\w)(?:yo|me|mi|mis)(?![\w?\ufffd])", context.text, re.IGNORECASE)
    mine = re.search(r"\bI\b", context.english) if context.english else spoken
    person = 1 if mine and not re.search(r"\b(?:he|she|they)\b", context.english) else 3
    sure = [w for w in found if any(r.mood == "ind" and not r.voseo and r.person == person for r in analyse(w.lower()))]
    return sure or [w for w in found if any(r.mood == "ind" and not r.voseo for r in analyse(w.lower()))]


RULES = (
    Rule(
        id="lost-letter",
        level="fix",
        summary="Restores the one accented letter that makes a known word where a replacement mark stands.",
        why="La letra con tilde se perdió en la conversión; solo una palabra encaja.",
        find=_holes,
        examples=(
            Example("Es una nueva legislaci\ufffdn.", "Es una nueva legislación."),
            Example("El perro so\ufffd\ufffd contigo.", "El perro soñó contigo."),
            Example("Llega ma?ana.", "Llega mañana."),
            Example("\ufffdLlega el se\ufffdor hoy?", "¿Llega el señor hoy?"),
            Example("El cartero llam\ufffd dos veces.", "El cartero llamó dos veces."),
            Example("Mañana llover? en casa.", "Mañana lloverá en casa.", "Tomorrow it will rain at home."),
            Example("Un m\ufffddico sin fronteras.", "Un médico sin fronteras.", "A doctor without borders."),
        ),
        keep=(Keep("¿Qué? No lo sé."), Keep("Usó un c\ufffd raro.")),
        typographic=True,
    ),
)
