"""The clitics of a replacement: which it brings, which of the sentence stay, and where they stand."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.lang import inflect
from pipeline.lang.closed import THIRD
from pipeline.lang.inflect import VerbForm
from pipeline.lexicon import datives
from pipeline.lexicon.joins import like
from pipeline.lexicon.match import Match, Span, VerbBind
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.template import Slot, Template, Unfit
from pipeline.lexicon.verbgroup import REFLEXIVES
from pipeline.lexicon.verbreader import Hints, VerbReader
from pipeline.model import Patch

# The clitics for an owner whom the English names by its possessive, as direct and as indirect object.
OWNERS = {
    "his": ("lo", "le"),
    "her": ("la", "le"),
    "its": ("lo", "le"),
    "their": ("los", "les"),
    "your": ("lo", "le"),
}


class Clitic(NamedTuple):
    """A clitic, or two («me lo»), that a replacement brings."""

    text: str
    reflexive: bool


class CliticWriter(VerbReader):
    """Writes the clitics of one realisation; `extra` patches those outside the match."""

    def __init__(self, match: Match, sentence: Sentence, hints: Hints) -> None:
        super().__init__(match, sentence, hints)
        self.extra: list[Patch] = []
        self.objects: Mapping[str, str] = {}  # what the clitics of the matched verb become; "" takes one away

    def _outside(self, bound: VerbBind) -> list[int]:
        """The clitics before the match that stay, changed where an object does."""
        staying = []
        for index in (i for i in bound.group.proclitics if i < self.match.start):
            token = self.s.tokens[index]
            changed = self.objects.get(token.low, token.low)
            if not changed:
                self.extra.append(Patch(start=token.start, end=self.s.tokens[index + 1].start, new=""))
                continue
            if changed != token.low:
                self.extra.append(Patch(start=token.start, end=token.end, new=like(changed, token.text)))
            staying.append(index)
        return staying

    def _new_clitic(self, slot: Slot, bound: VerbBind, form: VerbForm, reflexive: bool) -> Clitic | None:
        if slot.clitics and not slot.link:
            return Clitic(" ".join(self._own_first(slot.clitics, bound, form)), False)
        if slot.link == "p":
            poss = self.match.binds.get("p")
            persons = inflect.possessive_person(self.s.low(poss.start)) if isinstance(poss, Span) else ()
            if not persons:
                raise Unfit("p")
            if reflexive:
                own = self.person(bound, form)
                if own[0] != persons[0][0]:
                    raise Unfit("another's")  # «lavé su cara»
                return Clitic(inflect.reflexive(*own, form.voseo), True)
            person, number = persons[0]
            new = inflect.reflexive(person, number) if person < 3 else self._owners(slot.case, persons)
            return Clitic(" ".join((*slot.clitics, new)), False)
        if not reflexive:
            return None
        if bound.reflexive:
            return Clitic(bound.reflexive[0], True)
        return Clitic(inflect.reflexive(*self.person(bound, form), form.voseo), True)

    def _owners(self, case: str, persons: Sequence[tuple[int, str]]) -> str:
        """The clitic for whoever «su» means, by the English where it tells: «stole *her* thunder»."""
        told = OWNERS.get(self.hints.owner)
        if told is None or (self.hints.owner in ("its", "your") and not case):
            self.sure &= len({n for _, n in persons}) < 2
            return case or "lo"
        return told[bool(case)]

    def _own_first(self, clitics: Sequence[str], bound: VerbBind, form: VerbForm) -> Sequence[str]:
        """The clitics of a replacement, «se» as the subject has it: «no *te* me eches encima»."""
        if form.person not in (1, 2):
            return clitics
        own = datives.of_subject(clitics, inflect.reflexive(*self.person(bound, form), form.voseo))
        self.sure &= own is not None
        return own or clitics

    def _unless_there(self, new: Clitic, bound: VerbBind, others: list[str]) -> Clitic | None:
        """The clitic, or None when the sentence has it already («se me metió debajo de mi piel»)."""
        if bound.reflexive and bound.reflexive[0] in others:
            others.remove(bound.reflexive[0])
        if not others:
            return new
        if not all(other in new.text.split() or {other, new.text} <= {*THIRD} for other in others):
            raise Unfit("another clitic stands there")
        if bound.reflexive:
            self._drop(bound.reflexive[1])
        return None

    def _place(
        self, new: Clitic, bound: VerbBind, form: VerbForm, surface: str, kept: list[str], staying: list[int]
    ) -> str:
        """Put the clitic where Spanish wants it: on infinitive, gerund and imperative; else before the finite verb."""
        outside = bound.reflexive is not None and 0 <= bound.reflexive[1] < self.match.start
        if bound.reflexive and outside:  # there was one before the match: it stays there, or changes
            index = bound.reflexive[1]
            token = self.s.tokens[index]
            if not new.reflexive and token.low not in REFLEXIVES:
                self._auxiliary(index, new.text.split())
            elif not new.reflexive:
                self.extra.append(Patch(start=token.start, end=token.end, new=like(new.text, token.text)))
            return inflect.attach(surface, form.mood, kept) if kept else surface
        if new.reflexive and staying and form.mood in ("inf", "ger"):
            return self._before(staying[0], new.text, inflect.attach(surface, form.mood, kept))  # «se lo quiere ganar»
        if form.mood in ("inf", "ger", "imp"):
            return inflect.attach(surface, form.mood, [*new.text.split(), *kept])
        host = bound.group.auxiliary if bound.group.auxiliary >= 0 else bound.token
        token = self.s.tokens[host]
        others = [i for i in staying if i < host]
        if host == bound.token:
            return f"{new.text} {surface}" if not others else self._before(others[0], new.text, surface)
        if any(r.person for r in inflect.analyse(token.low)):
            at = self.s.tokens[others[0]].start if others else token.start
            self.insert(at, new.text)
        else:
            self._auxiliary(host, new.text.split())
        return surface

    def _before(self, index: int, clitic: str, surface: str) -> str:
        self.insert(self.s.tokens[index].start, clitic)
        return surface

    def insert(self, at: int, clitic: str) -> None:
        """A clitic, or «no», before the word at `at`, which hands its capital over."""
        letter = self.s.text[at]
        end = at + letter.isupper()
        self.extra.append(Patch(start=at, end=end, new=like(f"{clitic} ", letter) + letter.lower() * letter.isupper()))

    def _drop(self, index: int) -> None:
        """A reflexive clitic away: a token before the match, or the end of an auxiliary («haberse»)."""
        if not 0 <= index < self.match.start:
            return
        token = self.s.tokens[index]
        if token.low in REFLEXIVES:
            self.extra.append(Patch(start=token.start, end=self.s.tokens[index + 1].start, new=""))
        else:
            self._auxiliary(index, ())

    def _auxiliary(self, index: int, clitics: Sequence[str]) -> None:
        """Another clitic, or none, for the one that ends an auxiliary: «haberse» becomes «haberme», «haber»."""
        token = self.s.tokens[index]
        reading = next(f for f in inflect.analyse(token.low) if f.mood in ("inf", "ger"))
        bare = inflect.conjugate(reading.lemma, reading)
        new = like(inflect.attach(bare, reading.mood, clitics), token.text)
        self.extra.append(Patch(start=token.start, end=token.end, new=new))

    def drop_unused_reflexives(self, template: Template) -> None:
        """A reflexive clitic that belonged to the calque goes with it unless the replacement uses it."""
        for name, bound in self.match.binds.items():
            if not isinstance(bound, VerbBind) or bound.reflexive is None or bound.reflexive[1] < 0:
                continue
            slot = next((p for p in template if isinstance(p, Slot) and p.name == name), None)
            if slot is not None and slot.lemma:
                keeps = inflect.split_reflexive(slot.lemma)[1] or slot.link == "p" or bool(slot.clitics)
            else:
                keeps = slot is not None
            if not keeps:
                self._drop(bound.reflexive[1])
