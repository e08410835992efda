"""Phrases that the translation says twice."""

import re
from collections.abc import Iterable

from pipeline.lang.triggers import ECHO
from pipeline.model import Level
from pipeline.rules.base import Context, Example, Finding, Keep, Rule, replace
from pipeline.rules.echo_sizes import ONCE, after_comma, after_filler, after_two, in_a_run, longest_echo, verb_twice
from pipeline.rules.echoes import echoes, echoing

_FIGURE = re.compile(r"(?<![\w.,])(\d[\d.,]* [^\W\d_]{2,}) \1(?!\w)", re.IGNORECASE)
# What the words alone do not show: an echo with a figure behind a comma, and one with a comma inside.
_WITH_FIGURE = re.compile(
    r"(?<!\w)([^\W\d_][^.,;:?!¿¡()«»\"\n]*\d[^.,;:?!¿¡()«»\"\n]*?)(,? \1)(?= [a-záéíóúñ])", re.IGNORECASE
)
_WITH_COMMA = re.compile(r"(?<!\w)((?:[^\W\d_]+ ){2,9}[^\W\d_]+, (?:[^\W\d_]+ ){0,4})(\1)(?=\w)", re.IGNORECASE)


def _immediate(context: Context) -> Iterable[Finding]:
    """ "Es importante es importante dormir": the second of two equal stretches goes."""
    if not context.may_have(ECHO.__eq__):
        return
    tokens = context.tokens
    if not echoing([t.low for t in tokens]):
        return
    if context.english and (meant := echoes(context.en_words)):
        yield from _beside_meant(context, meant)
        return
    if context.english:
        for m in context.finditer(_FIGURE):
            yield replace(m.end(1), m.end(), "")
        for pattern in (_WITH_FIGURE, _WITH_COMMA):
            for m in pattern.finditer(context.text):
                yield replace(m.start(2), m.end(2), "")
    n = 0
    while n < len(tokens):
        if context.english and (times := in_a_run(context, tokens, n)) > 2:
            yield replace(tokens[n].end, tokens[n + times - 1].end, "")
            n += times
            continue
        if context.english and (twice := after_two(context, tokens, n)):
            yield replace(tokens[n + twice - 1].end, tokens[n + 2 * twice + 1].end, "")
            n += 2 * twice + 2
            continue
        filled = after_filler(context, tokens, n)
        if filled:
            yield replace(tokens[n + filled - 1].end, tokens[n + 2 * filled].end, "")
            n += 2 * filled + 1
            continue
        size = longest_echo(context, tokens, n) or (after_comma(context, tokens, n) if context.english else 0)
        if not size:
            n += 1
            continue
        first = tokens[n]
        last = tokens[n + 2 * size - 1]
        sure = size > 1 or context.english or first.low in ONCE | {"la", "que"} or verb_twice(context, tokens, n)
        level: Level = "fix" if sure else "suggest"
        # Keep the first copy's capital and the second copy's punctuation.
        rest = context.text[last.end :].count(",")
        set_off = n == 0 and context.text[tokens[size - 1].end] == "," and context.english.count(",") > rest
        yield replace(tokens[n + size - 1].end, last.end, "," if set_off else "", level)
        n += 2 * size


_MEANT = re.compile(r"(?<!\w)([^\W\d_]+),? \1(?!\w)", re.IGNORECASE)


def _beside_meant(context: Context, meant: set[tuple[str, ...]]) -> Iterable[Finding]:
    """ "Es muy, muy terco, pero es pero es honesto": the echo of the English is "muy, muy", the other one is damage."""
    if any(len(words) > 1 for words in meant) or len(_MEANT.findall(context.text)) != len(meant):
        return
    tokens, n = context.tokens, 0
    while n < len(tokens):
        size = longest_echo(context, tokens, n)
        if size > 1:
            yield replace(tokens[n + size - 1].end, tokens[n + 2 * size - 1].end, "")
        n += 2 * size or 1


RULES = (
    Rule(
        id="repeated-phrase",
        level="fix",
        summary="Drops the second of two equal stretches of words in a row.",
        why="La frase está repetida.",
        find=_immediate,
        examples=(
            Example(
                "Comemos a las dos de la tarde tarde.",
                "Comemos a las dos de la tarde.",
                "We eat at two in the afternoon.",
            ),
            Example(
                "El agua hierve a 100 grados, el agua hierve a 100 grados al nivel del mar.",
                "El agua hierve a 100 grados al nivel del mar.",
                "Water boils at 100 degrees at sea level.",
            ),
            Example("Hay que hay que llegar pronto.", "Hay que llegar pronto."),
            Example("La mejor manera la mejor manera es practicar.", "La mejor manera es practicar."),
            Example("Vive en en Madrid y creo que puedo puedo ir.", "Vive en Madrid y creo que puedo ir."),
            Example("Lo que más ayuda también lo que más ayuda es dormir.", "Lo que más ayuda es dormir."),
            Example("Hay que que abrir la la puerta.", "Hay que abrir la puerta."),
        ),
        keep=(
            Keep("Nunca, nunca."),
            Keep("Para si x > 1 y y > 3.", "It stops if x > 1 and y > 3."),
            Keep("Es muy muy."),
            Keep("Era un café café.", "It was a coffee coffee."),
            Keep("Se agotaron a las diez y a las diez y cuarto repusieron."),
            Keep("Poco a poco, paso a paso, día a día."),
            Keep("La marca marca la diferencia.", "The brand makes the difference."),
            Keep("Fueron examinados uno por uno por expertos."),
            Keep("Es muy, muy lejos y no, no quiero ir."),
            Keep("Lo supe por medio de un amigo de un amigo."),
            Keep("Lo que se se sabe."),
            Keep("Es grande, muy grande."),
            Keep("Corre corre que te pillo. El que puede puede ir."),
            Keep("Esperó y esperó y esperó."),
        ),
    ),
)
