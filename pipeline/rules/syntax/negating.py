"""Negation that lacks its no or has one too many: "tengo ningún problema", "viene nunca", "tampoco no", "nada hacer"."""

# ruff: noqa: E501 — a pattern or an example reads best on one line.
import re

from pipeline.rules.base import GRAMMAR, Example, Keep, Rule
from pipeline.rules.nouns import named_noun, singular
from pipeline.rules.syntax.grammar import SUBJECT, WORD, form_of, infinitive
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

_NEGATED = re.compile(
    r"\b(?:no|ni|nunca|nadie|nada|sin|jamás|tampoco|apenas|ningún|ningun[oa]s?)\b[^.;:?!]*$", re.IGNORECASE
)
_CLITICS = r"(?:(?:me|te|se|lo|la|le|nos|los|las|les) ){0,2}"


def _denied(m: re.Match[str]) -> bool:
    return _NEGATED.search(m.string[: m.start("v")]) is not None


def _lacking(m: re.Match[str]) -> Written:
    """ "Tengo ningún problema" → "no tengo ningún problema"."""
    verb = m["v"].split()[-1].lower()
    if form_of(verb) is None or named_noun(verb) or _denied(m):
        return ""
    who = (
        "a "
        if m["n"].lower() == "nadie" and form_of(verb, "ver", "conocer", "encontrar", "oír", "invitar", "ayudar")
        else ""
    )
    return f"no {m['v']} {who}{m['n']}"


def _never(m: re.Match[str]) -> Written:
    """ "Ella viene nunca" → "ella nunca viene"."""
    if form_of(m["v"].split()[-1].lower()) is None or _denied(m):
        return ""
    return f"{m['s'] or ''}{m['n']} {m['v']}"


def _nothing_to(m: re.Match[str]) -> Written:
    """ "No quiere nada hacer" → "no quiere hacer nada"."""
    return f"{m['h']} {m['i']} nada" if infinitive(m["i"].lower()) and not named_noun(m["i"].lower()) else ""


_NO_VERB = finder(
    Pair(es(rf"(?P<v>{_CLITICS}{WORD}) (?P<n>ningún(?= {WORD})|ninguna(?= {WORD})|nadie(?=\s*[.,;!]|\s*$| (?:en|aquí|de|que|con|más)\b))"), en(r"\bno \w+|nobody|no one|none|(?:not|\w+n't)\b[^.;]*\bany\w*"), _lacking),
    Pair(es(rf"(?P<s>{SUBJECT} |(?:mi|tu|su|el|la) {WORD} )?(?P<v>{_CLITICS}{WORD}) (?P<n>nunca|jamás)(?! (?:más|antes|jamás|mejor|se|me|te|le|he|ha|había)\b)(?= (?:a|en|al|con|de|por|la|el|los|las|mi|tu|su|carne|nada|tarde|temprano)\b|\s*[.;!]|\s*$)"), en(r"never"), _never),
    Pair(es(r"(?P<h>ni [^.,;:?!]{1,40}? ni (?:(?:mi|tu|su|el|la|los|las|mis|tus|sus) )?[\wáéíóúñ]+) no(?= [a-záéíóúñ]+)"), en(r"neither [^.;]+ nor"), r"\g<h>"),
    Pair(es(rf"ning[uú]n(?P<g>os|as) (?P<n>(?!ganas|vacaciones|gafas|pantalones|tijeras|lentes|esposas|víveres|celos|prismáticos|honorarios|tenazas|alicates|gemelos|líos|prisas|nervios|modales|cosquillas|medios|fondos|recursos|estudios){WORD}s)(?! {WORD}[oa]s\b)"), en(r"\bno \w+|any \w+|none"), lambda m: f"ning{'ún' if m['g'].lower() == 'os' else 'una'} {singular(m['n'].lower())}" if singular(m["n"].lower()) != m["n"].lower() else "", alone="suggest"),
    Pair(es(r"tampoco no"), en(r"either|neither|nor"), "tampoco", alone="suggest"),
    Pair(es(rf"(?P<h>no {_CLITICS}{WORD}(?: (?:a|de))?) nada (?P<i>{WORD}[aeií]r(?:se|me|te|le|lo)?)"), en(r"anything|nothing"), _nothing_to),
    Pair(es(rf"(?P<h>no {_CLITICS}(?:tengo|tienes|tiene|tenemos|tienen|hay|había|tenía|encuentro|encontré|veo|queda)) algo que (?P<i>{WORD}[aeií]r(?:se|me|te|le|lo|nos)?)"), en(r"(?:not|\w+n't)\b[^.;]*\banything to|nothing to"), lambda m: f"{m['h']} nada que {m['i']}" if infinitive(m["i"].lower()) else ""),
    Pair(es(rf"(?P<h>no {_CLITICS}(?:hay|había|hubo|tengo|tiene|tienes|tenemos|tienen|veo|existe)) alg(?P<g>ún|una) (?P<n>{WORD})(?! (?:que|de l))"), en(r"\bno \w+|(?:not|\w+n't)\b[^.;]*\bany"), lambda m: f"{m['h']} ning{m['g']} {m['n']}"),
)  # fmt: skip

RULES = (
    Rule(
        id="negation-word",
        level="fix",
        summary="Puts the no that ningún, nadie and nunca behind the verb ask for, or the negative word before it (“tengo ningún problema” → “no tengo ningún problema”); with English only.",
        why="Detrás del verbo, «ninguno», «nadie» o «nunca» piden «no» delante; «tampoco» ya niega.",
        find=_NO_VERB,
        examples=(
            Example("Hay ninguna razón.", "No hay ninguna razón.", "There is no reason."),
            Example("Conozco nadie aquí.", "No conozco a nadie aquí.", "I know nobody here."),
            Example("Mi vecino saluda nunca.", "Mi vecino nunca saluda.", "My neighbour never says hello."),
            Example("Ellos tampoco no fuman.", "Ellos tampoco fuman.", "They don't smoke either."),
            Example("No puedo nada hacer.", "No puedo hacer nada.", "I can't do anything."),
            Example("No hay algo que comer.", "No hay nada que comer.", "There is nothing to eat."),
        ),
        keep=(
            Keep("No tengo ningunos celos.", "I have no jealousy."),
            Keep("No hay ninguna razón.", "There is no reason."),
            Keep("Nunca vi ninguna.", "I never saw any."),
            Keep("Canta mejor que nunca.", "She sings better than ever, she never did so before."),
            Keep("Sin hacer ningún ruido.", "Without making any noise."),
        ),
        source=GRAMMAR,
    ),
)  # fmt: skip
