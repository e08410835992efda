"""What one waits for somebody to do: English has an infinitive, Spanish «a que» and the subjunctive."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.lang.closed import OBJECTS
from pipeline.rules.base import MOOD, Example, Keep, Rule
from pipeline.rules.syntax.grammar import (
    CLITIC,
    DETERMINER,
    INFINITIVE,
    PERSONS,
    WORD,
    infinitive,
    plural_noun,
    wished,
)
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

_WAITED = r"(?P<v>esper(?!anza)[aáoóeé][a-záéíóúñ]*)"
_SOMEBODY = rf"(?:(?P<p>mí|ti|él|ella|usted|nosotr[oa]s|vosotr[oa]s|ell[oa]s|ustedes|alguien)|(?-i:(?P<n>(?:{DETERMINER} {WORD}|mamá|papá|[A-ZÁÉÍÓÚ]{WORD})(?: (?!a\b){WORD}){{0,4}}?)))"
_THEN = re.compile(
    r"(?<!\w)(?:tuv|esperé |esperó |esperaste |esperaba|estaba|estuv|quería|podía|pudo |iba|hubo|había)", re.IGNORECASE
)


def _past(m: "re.Match[str]") -> bool:
    """Whether the waiting is over: the Spanish before the match and in it says so."""
    return _THEN.search(f"{m.string[max(0, m.start() - 30) : m.start()]}{m['v']} ") is not None or m["v"].endswith(
        "aron"
    )


def _until(m: "re.Match[str]") -> Written:
    form = infinitive(m["inf"].lower())
    if form is None:
        return ""
    said = m.groupdict()
    no, who = m["no"] or "", (said.get("p") or "").lower()
    if who:
        verb = wished(form, PERSONS[who], _past(m))
        return f"{m['v']} a que {'alguien ' if who == 'alguien' else ''}{no}{verb}"
    named = said.get("n") or f"el {said['al']}"
    head = next((w for w in named.split() if not re.fullmatch(DETERMINER, w)), named)
    person = (3, "p" if plural_noun(head) and head.islower() else "s")
    return f"{m['v']} a que {named} {no}{wished(form, person, _past(m))}"


def _until_they(m: "re.Match[str]") -> Written:
    form = infinitive(m["inf"].lower())
    if form is None or m["c"].lower() == "se":
        return ""
    return f"{m['v']} a que {m['no'] or ''}{wished(form, OBJECTS[m['c'].lower()], _past(m))}"


_FOR_TO = en(
    r"(?<!\bthe )(?<!\ba )(?<!long )wait(?:s|ed|ing)? (?:\w+ ){0,3}for (?:[\w-]+ ){1,7}?to (?!the\b|a\b|my\b|his\b|her\b|our\b|your\b)\w+"
)
_FIND = finder(
    Pair(es(rf"{_WAITED} (?:por|para) {_SOMEBODY} (?P<no>no )?a (?P<inf>{INFINITIVE})"), _FOR_TO, _until, alone="suggest"),
    Pair(es(rf"{_WAITED} al (?P<al>{WORD}(?: (?!a\b){WORD}){{0,4}}?) (?P<no>no )?a (?P<inf>{INFINITIVE})"), _FOR_TO, _until),
    Pair(es(rf"{_WAITED} (?:por |a )?{_SOMEBODY} (?P<no>no )?a (?P<inf>{INFINITIVE})"), _FOR_TO, _until),
    Pair(es(rf"(?P<c>{CLITIC}) {_WAITED} (?P<no>no )?a (?P<inf>{INFINITIVE})"), _FOR_TO, _until_they),
    Pair(es(rf"{_WAITED} (?:por|para) que(?= )"), _FOR_TO, r"\g<v> a que"),
)  # fmt: skip

RULES = (
    Rule(
        id="waited-action",
        level="fix",
        summary="Puts a que and the subjunctive for the infinitive of “wait for something to happen”.",
        why="Quien espera lo que hará otro espera «a que» lo haga, en subjuntivo: «espera a que llegue».",
        find=_FIND,
        examples=(
            Example("Espera por el semáforo a cambiar.", "Espera a que el semáforo cambie.", "Wait for the traffic light to change."),
            Example("Esperamos por ella a firmar.", "Esperamos a que firme.", "We are waiting for her to sign."),
            Example("Espero por usted a firmar.", "Espero a que firme.", "I am waiting for you to sign."),
            Example("Ayer los esperó a terminar.", "Ayer esperó a que terminaran.", "Yesterday she waited for them to finish."),
            Example("Esperad para que se enfríe.", "Esperad a que se enfríe.", "Wait for it to cool down."),
        ),
        keep=(
            Keep("Esperamos por la mañana a entrar."),
            Keep("Espera al tren para subir.", "Wait for the train to get on."),
            Keep("La espera a morir."),
            Keep("La espera a cambiar fue larga.", "The wait for it to change was long."),
            Keep("Esperé hasta que el semáforo cambió.", "I waited for the light to change."),
        ),
        source=MOOD,
    ),
)  # fmt: skip
