"""Gerunds that go on behind one that a replacement makes an infinitive: «tiene problemas para dormir *y comer*»."""

from collections.abc import Iterator

from pipeline.lang import inflect
from pipeline.lang.closed import COORDINATORS
from pipeline.lang.inflect import VerbForm
from pipeline.lexicon.joins import like, sounds_i
from pipeline.lexicon.match import Match, VerbBind
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.template import Slot, Template
from pipeline.model import Patch

_AND = COORDINATORS | {"que"}
_BETWEEN = frozenset("no luego después también así ya".split())
_ENDS = frozenset('.;:!?¿¡()«»"')


def infinitives(template: Template, match: Match, s: Sentence) -> list[Patch]:
    """The coordinated gerunds behind the match as infinitives, where the template writes its own gerund so."""
    if not any(_turned(part, match) for part in template if isinstance(part, Slot)):
        return []
    found: list[Patch] = []
    waiting: list[Patch] = []  # behind a comma: one of a series only if a gerund with «y» ends it
    for at in range(match.end, len(s.tokens)):
        if s.low(at) in _ENDS:
            break
        form = next(_gerunds(s.low(at)), None)
        if form is None:
            continue
        before = at - 1
        while s.low(before) in _BETWEEN:
            before -= 1
        bare = inflect.conjugate(form.lemma, VerbForm(form.lemma, "inf"))
        new = inflect.attach(bare, "inf", form.clitics) if form.clitics else bare
        token = s.tokens[at]
        patch = Patch(start=token.start, end=token.end, new=like(new, token.text))
        if s.low(at - 1) == "y" and sounds_i(new):
            patch = Patch(start=s.tokens[at - 1].start, end=token.end, new=f"e {new}")  # «e ir»
        if s.low(before) == ",":
            waiting.append(patch)
        elif s.low(before) in _AND:
            found += [*waiting, patch]
            waiting = []
        else:
            break  # «está subiendo y bajando»
    return found


def _turned(slot: Slot, match: Match) -> bool:
    """Whether the slot writes a matched gerund as an infinitive."""
    bound = match.binds.get(slot.name)
    return (
        slot.form == "inf"
        and not slot.lemma
        and isinstance(bound, VerbBind)
        and all(f.mood == "ger" for f in bound.forms)
    )


def _gerunds(low: str) -> Iterator[VerbForm]:
    return (f for f in inflect.analyse(low) if f.mood == "ger") if "nd" in low else iter(())
