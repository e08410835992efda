"""The whole-paradigm proof: each verb that a replacement writes, in every person, tense and mood."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from pipeline.errors import LexiconError
from pipeline.lang import inflect
from pipeline.lexicon import template
from pipeline.lexicon.match import Match, Span, VerbBind
from pipeline.lexicon.realise import realise
from pipeline.lexicon.schema import Calque
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.template import Slot, Text, Unfit
from pipeline.lexicon.tokens import tokenise
from pipeline.lexicon.verbgroup import find_group
from pipeline.lexicon.verbreader import Hints

# A regular verb whose forms stand for those of any calque; the words after it stand for a possessive.
PROBE = "cantar"
_OWN = {2: "tu", 3: "su"}
_WRITTEN = re.compile(r"^[a-záéíóúüñ]+$")
_ACCENTS = re.compile(r"[áéíóú]")


class Flaw(NamedTuple):
    """A form that a replacement cannot be given."""

    replacement: str
    form: str
    what: str


def flaws(entry: Calque) -> Iterator[Flaw]:
    """What fails when each verb of the entry's replacements is written in all its forms."""
    for replacement in entry.replacements:
        for slot in template.parse(replacement.to):
            if isinstance(slot, Slot) and slot.kind == "v" and slot.lemma:
                for form, what in _flaws(slot._replace(name="v")):
                    yield Flaw(replacement.to, form, what)


@cache
def _flaws(slot: Slot) -> tuple[tuple[str, str], ...]:
    if not inflect.known_verb(inflect.split_reflexive(slot.lemma)[0]):
        return (("infinitive", f"'{slot.lemma}' is not a known verb"),)
    return tuple(_tried(slot))


def _tried(slot: Slot) -> Iterator[tuple[str, str]]:
    for reading, surface in inflect.paradigm(PROBE):
        if reading.mood == "part" and (reading.gender, reading.number) != ("m", "s"):
            continue  # only the participle of compound tenses is a verb of the pattern
        if reading.mood == "imp" and slot.lemma == "haber":
            continue  # «haber» has no imperative, and nobody commands it: the next replacement is taken
        before = "he " if reading.mood == "part" else ""
        own = slot.link == "p" and slot.lemma.endswith("se")  # only with the possessive of the verb's own person
        text = f"{before}{surface} {_OWN.get(reading.person, 'mi') if own else 'mi'}"
        tokens = tokenise(text)
        at = len(tokens) - 2
        bound = VerbBind(at, (reading,), find_group(tokens, at, reading), None, ())
        # «haber» of the first and second person is an auxiliary; of the third alone it is «hay».
        written = (slot, Text(f" {PROBE[:-1]}do")) if slot.lemma == "haber" and reading.person in (1, 2) else (slot,)
        match = Match(at, at + 2, {"v": bound, "p": Span(at + 1, at + 2)})
        try:
            done = realise(written, match, Sentence(text, tokens), Hints())
        except (Unfit, LexiconError) as error:
            yield surface, str(error)
            continue
        words = " ".join(p.new for p in done.patches).split()
        if not words or not all(_WRITTEN.match(w) and len(_ACCENTS.findall(w)) <= 1 for w in words):
            yield surface, f"gives '{' '.join(words)}'"


def proven(entries: Iterable[Calque]) -> tuple[int, int]:
    """How many of the entries whose replacements inflect are proven, and how many inflect."""
    inflecting = [e for e in entries if any("{v" in r.to for r in e.replacements)]
    return sum(not any(flaws(e)) for e in inflecting), len(inflecting)
