"""Determiners with the accent of a pronoun: "tú casa", "mí libro", "él país"."""

import re
from collections.abc import Iterable

from pipeline.rules.base import Context, Finding, like, replace
from pipeline.rules.english import means

_POSSESSED = re.compile(r"(?<!\w)(tú|mí|él)(?= ([a-záéíóúñ]{3,}|té)\b)", re.IGNORECASE)
_EN_OF = {"tú": r"\byour\b", "mí": r"\bmy\b", "él": r"\bthe\b"}
_NO_NOUNS = frozenset("sobre entre ante para como cuando donde mientras bajo según".split())
_INFINITIVES = frozenset("ser deber poder saber haber".split())


def before_noun(context: Context) -> Iterable[Finding]:
    """ "Tú casa", "mí libro", "él país": the accent makes a pronoun of a determiner; with English only."""
    from pipeline.lang.spanish import known
    from pipeline.rules.nouns import listed_noun, noun_known, sure_gender
    from pipeline.rules.verbs import readings

    for m in context.finditer(_POSSESSED):
        noun, word = m.group(2).lower(), m.group(1).lower()
        told = re.search(_EN_OF[word], context.english, re.IGNORECASE) or (
            word == "él" and any(means(noun, e) for e in context.en_words)
        )
        if not told or not sure_gender(noun):
            continue
        if noun in _NO_NOUNS or (noun in _INFINITIVES and re.search(r"\byou to\b", context.english)):
            continue  # «se ríe de mí sobre todo», «quiero tú ser feliz»
        if word == "mí" and known(noun + "s") and not re.match(r" (?:me|no)\b", context.text[m.end(1) :]):
            yield replace(m.start(1), m.end(1), like(m.group(1), "mi"))
            continue
        if not noun_known(noun):
            continue
        if word == "él" and (
            re.search(r"\b(?:he|him|it)\b", context.english, re.IGNORECASE) or sure_gender(noun) != "m"
        ):
            continue
        if listed_noun(noun) or not readings(noun):
            yield replace(m.start(1), m.end(1), like(m.group(1), {"tú": "tu", "mí": "mi", "él": "el"}[word]))
