"""Sentences in capitals throughout that the English says in small letters, and names behind "me llamo"."""

import re
from collections.abc import Iterable

from pipeline.lang.spanish import known
from pipeline.model import Patch
from pipeline.rules.base import Context, Finding, replace
from pipeline.rules.first_names import FIRST_NAMES

_WORD = r"[A-ZÁÉÍÓÚÜÑ]+"
_RUN = re.compile(rf"(?<![\w'’]){_WORD}(?:,? {_WORD}){{2,}}(?![\w'’])")
_LOUD = re.compile(r"\b[A-Z]{2,}\b")
_CALLED = re.compile(
    r"(?<!\w)(?:me llamo|te llamas|se llama|mi nombre es|su nombre es|llamad[oa]|soy|hola,?) ([a-záéíóúñ]{3,})(?!\w)",
    re.IGNORECASE,
)


def shouted(context: Context) -> Iterable[Finding]:
    """ "NO ABRAS EL CORREO": small letters but for the first of the sentence and names that the English shows."""
    if not context.english or not context.may_match(_RUN) or _LOUD.search(context.english.replace("I'", "")):
        return
    names = {m[0].lower() for m in re.finditer(r"(?<=[a-z,] )[A-Z][a-z]+", context.english)}
    for m in context.finditer(_RUN):
        words = [t for t in context.tokens if m.start() <= t.start and t.end <= m.end()]
        if sum(len(t.low) > 1 for t in words) < 3 or not all(known(t.low) for t in words if t.low not in names):
            continue
        yield Finding(
            tuple(
                Patch(
                    start=t.start,
                    end=t.end,
                    new=t.text[0] + t.low[1:] if _begins(context, t.start, names, t.low) else t.low,
                )
                for t in words
            )
        )


def _begins(context: Context, at: int, names: set[str], word: str) -> bool:
    """Whether the word at that offset keeps its first capital."""
    return word in names or (context.sentence_start(at) and not re.search(r": $", context.text[:at]))


_TITLED = re.compile(
    r"(?<!\w)(?i:la reina|el rey|la princesa|el príncipe|el papa|don|doña|san|santa|el señor|la señora) "
    r"([a-záéíóúñ]{3,})(?!\w)"
)


def called(context: Context) -> Iterable[Finding]:
    """ "Me llamo carmen": the English has the name with its capital; "la reina isabel" is a name."""
    for m in context.finditer(_TITLED) if context.english else ():
        if m[1] in FIRST_NAMES and re.search(
            r"\b(?:Queen|King|Princess|Prince|Pope|Don|Doña|San|Saint|St|Mr|Mrs)\b", context.english
        ):
            yield replace(m.start(1), m.start(1) + 1, m[1][0].upper())
    for m in context.finditer(_CALLED) if context.english else ():
        name = m[1].title()
        told = re.search(rf"(?<=[a-z,] ){name}\b", context.english)
        if told and not re.search(rf"\b{m[1].lower()}\b", context.english):
            yield replace(m.start(1), m.end(1), name)
