"""The verb of a replacement: its form, its clitics and where they stand."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pipeline.errors import LexiconError
from pipeline.lang import inflect
from pipeline.lang.closed import ACCUSATIVES, THIRD
from pipeline.lang.inflect import VerbForm
from pipeline.lexicon import datives
from pipeline.lexicon.joins import like
from pipeline.lexicon.match import Match, Span, VerbBind
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.template import Slot, Template
from pipeline.lexicon.verbgroup import REFLEXIVES
from pipeline.lexicon.verbreader import Hints, VerbReader
from pipeline.model import Patch

# Verbs that take nobody and nothing as their object, and what would be one.
_BARE = frozenset("salir ir venir aparecer congeniar fallecer existir nacer surgir tropezar renunciar insistir".split())
# What lasts anyway is not said to be going on: «está teniendo los días contados».
_LASTING = frozenset(
    "tener saber haber caber poder querer merecer valer soler deber parecer preferir odiar seguir prometer".split()
)


class Unfit(Exception):
    """The template cannot be used here."""


class _Clitic(NamedTuple):
    text: str
    reflexive: bool


class VerbWriter(VerbReader):
    """Writes the verbs of one realisation; `extra` patches clitics outside the match."""

    def __init__(self, match: Match, sentence: Sentence, hints: Hints) -> None:
        super().__init__(match, sentence, hints)
        self.extra: list[Patch] = []
        self.objects: Mapping[str, str] = {}  # what the clitics of the matched verb become; "" takes one away
        self.adverbs_done = False

    def write(self, slot: Slot, negated: bool = False, existential: bool = False) -> str:
        """The verb of a slot, with clitics and the adverbs that followed the matched one; raises Unfit.

        `negated` when the replacement puts «no» before it, which turns an imperative into a subjunctive;
        `existential` when it is the «haber» of «hay», which has no subject.
        """
        bound = self.match.binds.get(slot.name)
        if not isinstance(bound, VerbBind):
            raise Unfit(slot.name)
        form = self.form(bound)
        if slot.form == "alone" or (bound.it and "lo" not in slot.clitics):
            slot = slot._replace(form=slot.form.replace("alone", ""))
            self.objects = {**dict.fromkeys(ACCUSATIVES, ""), **self.objects}
        if bound.it and self.s.low(bound.group.auxiliary).endswith("lo"):  # «haberlo sabido»
            if slot.clitics != ("lo",):
                self._auxiliary(bound.group.auxiliary, ())
            slot = slot._replace(clitics=())
        lemma, reflexive = inflect.split_reflexive(slot.lemma) if slot.lemma else (form.lemma, False)
        if slot.lemma and not slot.form and not reflexive and not slot.clitics and not slot.link:
            form = self._lasting(bound, form, lemma)
        if negated and form.mood == "imp":
            form = form._replace(mood="sub", tense="pres", voseo=False)
        if slot.form:
            form = (
                VerbForm(lemma, slot.form) if slot.form != "part" else VerbForm(lemma, "part", number="s", gender="m")
            )
            surface = inflect.conjugate(lemma, form)
            said = () if slot.lemma or slot.form == "part" else bound.forms[0].clitics  # «deshaciéndote»: «deshacerte»
            joined = ("se",) if reflexive else said
            return self._with_adverbs(inflect.attach(surface, form.mood, joined) if joined else surface, bound)
        if not slot.lemma:
            return self._with_adverbs(self.s.tokens[bound.token].text, bound)
        if existential:
            form = self._without_subject(bound, form)
        surface = self._conjugated(lemma, form, reflexive, existential)
        self._check_readings(bound, lemma, form, surface, reflexive)
        kept = [
            c for c in form.clitics if bound.reflexive is None or bound.reflexive[1] >= 0 or c != bound.reflexive[0]
        ]
        new = self._new_clitic(slot, bound, form, reflexive)
        if new and form.mood == "part" and bound.group.auxiliary < 0:
            raise Unfit("a passive has no clitic")  # «fue se ganado»
        has_lo = new is not None and not new.reflexive and new.text == "lo"
        self.objects = {**datives.changed(lemma, has_lo, self.match, self.s), **self.objects}
        kept = [changed for c in kept if (changed := self.objects.get(c, c))]
        staying = self._outside(bound)
        outside = [self.s.low(i) for i in staying]
        if (lemma in _BARE or (reflexive and lemma == "librar")) and not {*kept, *outside}.isdisjoint(ACCUSATIVES):
            raise Unfit("a verb without an object")  # «no puedo salirlo de»
        if new and not new.reflexive:
            new = self._unless_there(new, bound, [*kept, *outside])
        if new and new.reflexive and bound.reflexive is None and "se" in (*form.clitics, *outside):
            raise Unfit("two reflexives")  # «se agarró», «agárrense»: the verb's own, or a passive
        others = {*form.clitics, *outside} & datives.OF_PERSONS
        if new and new.reflexive and bound.reflexive is None and new.text in datives.OF_PERSONS and others:
            raise Unfit("two persons")  # «yo me te pongo al día»
        if new is not None:
            surface = self._place(new, bound, form, surface, kept, staying)
        elif kept:
            surface = inflect.attach(surface, form.mood, kept)
        return self._with_adverbs(surface, bound)

    def _conjugated(self, lemma: str, form: VerbForm, reflexive: bool, existential: bool) -> str:
        try:
            surface = inflect.conjugate(lemma, form)
        except LexiconError as error:
            raise Unfit(str(error)) from error
        if existential and surface == "ha":
            return "hay"
        # «Está pendiente» would say that somebody is.
        return "estate" if surface == "está" and form.mood == "imp" and not reflexive else surface

    def _lasting(self, bound: VerbBind, form: VerbForm, lemma: str) -> VerbForm:
        """The form of a verb of what lasts where a gerund stands behind «estar»: that of «estar», which goes."""
        at = bound.token - 1
        if lemma not in _LASTING or form.mood != "ger" or form.clitics or at < 0 or at >= self.match.start:
            return form
        being = sorted(
            (f for f in inflect.analyse(self.s.low(at)) if f.lemma == "estar"), key=lambda f: f.mood == "imp"
        )
        if not being or being[0].clitics:
            return form
        self.extra.append(Patch(start=self.s.tokens[at].start, end=self.s.tokens[bound.token].start, new=""))
        return being[0]._replace(lemma=lemma)

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

    def _with_adverbs(self, surface: str, bound: VerbBind) -> str:
        if bound.adverbs and not self.adverbs_done:
            self.adverbs_done = True
            return f"{surface} {self.words(bound.adverbs)}"
        return surface

    def _without_subject(self, bound: VerbBind, form: VerbForm) -> VerbForm:
        """The form of «haber» that says what there is: always singular, as its auxiliaries are («puede haber»)."""
        if form.person == 1:  # «espero que no haya»: of two readings, that without a subject
            others = (f for f in bound.forms if (f.mood, f.tense, f.person) == (form.mood, form.tense, 3))
            form = next(others, form)
        if form.person in (1, 2) or form.mood == "imp":
            raise Unfit("nobody is what there is")
        for index in {bound.group.auxiliary, bound.group.governor, bound.group.host} - {-1, bound.token}:
            token = self.s.tokens[index]
            plural = next((f for f in inflect.analyse(token.low) if (f.person, f.number) == (3, "p")), None)
            if plural is not None and index >= self.match.start:
                raise Unfit("a plural auxiliary")
            if plural is not None:
                new = inflect.conjugate(plural.lemma, plural._replace(number="s"))
                self.extra.append(Patch(start=token.start, end=token.end, new=like(new, token.text)))
        return form._replace(number="s") if form.person else form

    def _check_readings(self, bound: VerbBind, lemma: str, form: VerbForm, surface: str, reflexive: bool) -> None:
        """A form that reads two ways must give the same surface both ways, or we are guessing."""
        same_mood = [f for f in bound.forms if f.mood == form.mood and f.tense != form.tense and not f.voseo]
        if form.mood == "ind" and not self.hints.english and self.opens(bound):
            for order in (f for f in bound.forms if f.mood == "imp" and not f.voseo and lemma != "haber"):
                if reflexive or inflect.conjugate(lemma, order) != surface:
                    self.sure = False  # «toma»: he does, or do
        if same_mood and not self.hints.tense:
            others = set()
            for f in same_mood:
                try:
                    others.add(inflect.conjugate(lemma, f))
                except LexiconError:
                    continue
            if others - {surface}:
                self.sure = False

    def _new_clitic(self, slot: Slot, bound: VerbBind, form: VerbForm, reflexive: bool) -> _Clitic | None:
        if slot.clitics and not slot.link:
            return _Clitic(" ".join(self._own_first(slot.clitics, bound, form)), False)
        if slot.link == "p":
            poss = self.match.binds.get("p")
            persons = inflect.possessive_person(self.s.low(poss.start)) if isinstance(poss, Span) else ()
            if not persons:
                raise Unfit("p")
            if reflexive:
                own = self.person(bound, form)
                if own[0] != persons[0][0]:
                    raise Unfit("another's")  # «lavé su cara»
                return _Clitic(inflect.reflexive(*own, form.voseo), True)
            person, number = persons[0]
            new = inflect.reflexive(person, number) if person < 3 else slot.case or "lo"
            if person == 3 and len({n for _, n in persons}) > 1:
                self.sure = False
            return _Clitic(" ".join((*slot.clitics, new)), False)
        if not reflexive:
            return None
        if bound.reflexive:
            return _Clitic(bound.reflexive[0], True)
        return _Clitic(inflect.reflexive(*self.person(bound, form), form.voseo), True)

    def _own_first(self, clitics: Sequence[str], bound: VerbBind, form: VerbForm) -> Sequence[str]:
        """The clitics of a replacement, «se» as the subject has it: «no *te* me eches encima»."""
        if form.person not in (1, 2):
            return clitics
        own = datives.of_subject(clitics, inflect.reflexive(*self.person(bound, form), form.voseo))
        self.sure &= own is not None
        return own or clitics

    def _unless_there(self, new: _Clitic, bound: VerbBind, others: list[str]) -> _Clitic | None:
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

    def _place(
        self, new: _Clitic, bound: VerbBind, form: VerbForm, surface: str, kept: list[str], staying: list[int]
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

    def words(self, indices: Sequence[int]) -> str:
        """These tokens as text."""
        return " ".join(self.s.tokens[i].text for i in indices)
