"""The verb of a replacement: its form, with its clitics and adverbs."""

from collections.abc import Sequence

from pipeline.errors import LexiconError
from pipeline.lang import inflect
from pipeline.lang.closed import ACCUSATIVES, PERSONAL
from pipeline.lang.inflect import VerbForm
from pipeline.lexicon import datives
from pipeline.lexicon.cliticwriter import CliticWriter
from pipeline.lexicon.joins import like
from pipeline.lexicon.match import Match, VerbBind
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.template import Slot, Unfit
from pipeline.lexicon.verbreader import Hints
from pipeline.model import Patch

# Verbs that take nobody and nothing as their object, and what would be one.
_BARE = frozenset("salir ir venir aparecer congeniar fallecer existir nacer surgir tropezar renunciar insistir".split())
# What lasts anyway is not said to be going on: «está teniendo los días contados».
_LASTING = frozenset(
    "tener saber haber caber poder querer merecer valer soler deber parecer preferir odiar seguir prometer".split()
)


class VerbWriter(CliticWriter):
    """Writes the verbs of one realisation."""

    def __init__(self, match: Match, sentence: Sentence, hints: Hints) -> None:
        super().__init__(match, sentence, hints)
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
        slot = self._without_object(slot, bound)
        lemma, reflexive = inflect.split_reflexive(slot.lemma) if slot.lemma else (form.lemma, False)
        if slot.lemma and not slot.form and not reflexive and not slot.clitics and not slot.link:
            form = self._lasting(bound, form, lemma)
        if negated and form.mood == "imp":
            form = form._replace(mood="sub", tense="pres", voseo=False)
        if slot.form:
            return self._with_adverbs(self._in_form(slot, bound, lemma, reflexive), bound)
        if not slot.lemma:
            return self._with_adverbs(self.s.tokens[bound.token].text, bound)
        if existential:
            form = self._without_subject(bound, form)
        surface = self._conjugated(lemma, form, reflexive, existential)
        self._check_readings(bound, lemma, form, surface, reflexive)
        return self._with_adverbs(self._with_clitics(slot, bound, form, surface), bound)

    def _without_object(self, slot: Slot, bound: VerbBind) -> Slot:
        """The slot, with «lo» taken off the matched verb and its auxiliary where it belongs to the calque."""
        if slot.form == "alone" or (bound.it and "lo" not in slot.clitics):
            slot = slot._replace(form=slot.form.replace("alone", ""))
            self.objects = {**dict.fromkeys(ACCUSATIVES, ""), **self.objects}
        if bound.it and self.s.low(bound.group.auxiliary).endswith("lo"):  # «haberlo sabido»
            if slot.clitics != ("lo",):
                self._auxiliary(bound.group.auxiliary, ())
            slot = slot._replace(clitics=())
        return slot

    def _in_form(self, slot: Slot, bound: VerbBind, lemma: str, reflexive: bool) -> str:
        """The verb in the form that its slot asks for, whatever the matched one has."""
        form = VerbForm(lemma, slot.form) if slot.form != "part" else VerbForm(lemma, "part", number="s", gender="m")
        surface = inflect.conjugate(lemma, form)
        said = () if slot.lemma or slot.form == "part" else bound.forms[0].clitics  # «deshaciéndote»: «deshacerte»
        joined = ("se",) if reflexive else said
        return inflect.attach(surface, form.mood, joined) if joined else surface

    def _with_clitics(self, slot: Slot, bound: VerbBind, form: VerbForm, surface: str) -> str:
        """The conjugated verb with the clitics that it keeps and the one that the replacement brings."""
        lemma, reflexive = inflect.split_reflexive(slot.lemma)
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
        outside = [self.objects.get(self.s.low(i), self.s.low(i)) for i in staying]
        if (lemma in _BARE or (reflexive and lemma == "librar")) and not {*kept, *outside}.isdisjoint(ACCUSATIVES):
            raise Unfit("a verb without an object")  # «no puedo salirlo de»
        if new and not new.reflexive:
            new = self._unless_there(new, bound, [*kept, *outside])
        if new and new.reflexive and bound.reflexive is None and "se" in (*form.clitics, *outside):
            raise Unfit("two reflexives")  # «se agarró», «agárrense»: the verb's own, or a passive
        others = {*form.clitics, *outside} & PERSONAL
        if new and new.reflexive and bound.reflexive is None and new.text in PERSONAL and others:
            raise Unfit("two persons")  # «yo me te pongo al día»
        if new is not None:
            surface = self._place(new, bound, form, surface, kept, staying)
        elif kept:
            surface = inflect.attach(surface, form.mood, kept)
        return surface

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

    def _with_adverbs(self, surface: str, bound: VerbBind) -> str:
        if bound.adverbs and not self.adverbs_done:
            self.adverbs_done = True
            return f"{surface} {self.words(bound.adverbs)}"
        return surface

    def words(self, indices: Sequence[int]) -> str:
        """These tokens as text."""
        return " ".join(self.s.tokens[i].text for i in indices)
