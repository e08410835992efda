"""Passives with a pronoun for whoever receives: “nos fue ofrecido un café” for “we were offered a coffee”."""

# ruff: noqa: E501 — a pattern reads best on one line.
import re

from pipeline.rules.syntax.grammar import DETERMINER, conjugated, form_of, participle
from pipeline.rules.syntax.paired import Pair, Written, en, es, finder

_ASKED = r"(?:preguntad|pedid|contad|explicad)"  # of things: «me fue preguntado» has no subject
_GIVEN = r"(?:dad|ofrecid|entregad|enviad|mostrad|prometid|negad|concedid|robad|regalad|enseñad|asignad|devuelt|pagad|cobrad|prestad|servid)"
_GIVEN_EN = r"(?:am|is|are|was|were|been|'m|'s|'re|'d been|got|wasn't|weren't) (?:\w+ly |never |not |all |also |just )?(?:given|offered|asked|handed|sent|shown|promised|denied|refused|granted|awarded|stolen|assigned|returned|paid|charged|lent|loaned|served|told|explained)"


def _active(m: re.Match[str]) -> Written:
    """ "Nos fue ofrecido un café" gives «nos ofrecieron un café»."""
    form, given = form_of(m["aux"].lower().split()[0], "ser", "haber"), participle(m["p"].lower())
    if form is None or given is None:
        return ""
    tense = form.tense if form.lemma == "ser" else "past"
    return f"{m['no'] or ''}{m['c']} {conjugated(given.lemma, 'ind', tense, (3, 'p'))}"


_AUX = r"(?P<aux>fue|fueron|es|son|era|eran|será|serán|ha sido|han sido)"
_NO_AGENT = r"(?![^.,;:?!]* por (?:(?:un[oa]?s?|el|la|los|las|mi|tu|su|mis|tus|sus|ella|él|ellos|ellas)(?!\w)|(?-i:[A-ZÁÉÍÓÚÑ])))"
_NEXT = rf"(?= (?:si|cuándo|dónde|cómo|qué|cuánto|{DETERMINER})(?!\w)){_NO_AGENT}"
CLITIC_PASSIVES = finder(
    Pair(es(rf"(?P<no>no )?se (?P<c>me|te|nos|os|le|les) {_AUX} (?P<p>{_GIVEN}[oa]s?){_NEXT}"), en(_GIVEN_EN), _active),
    Pair(es(rf"(?P<no>no )?(?:se )?(?P<c>me|te|nos|os|le|les) {_AUX} (?P<p>{_ASKED}o){_NEXT}"), en(_GIVEN_EN), _active),
    # «Le fue concedida la beca» is good, though stiff.
    Pair(es(rf"(?P<no>no )?(?<!\bse )(?P<c>me|te|nos|os|le|les) {_AUX} (?P<p>{_GIVEN}[oa]s?){_NEXT}"), en(_GIVEN_EN), _active, level="suggest"),
)  # fmt: skip
