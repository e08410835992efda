"""From a match and a template to patches: inflection, agreement, clitics, contractions."""

from typing import NamedTuple

from pipeline.lang import inflect
from pipeline.lang.closed import APOCOPES, SUBJECTS
from pipeline.lexicon import borders
from pipeline.lexicon.agreement import around, bearer, before_stressed_a, behind, predicate, shown
from pipeline.lexicon.choices import faithful
from pipeline.lexicon.governed import coordinated, governed
from pipeline.lexicon.graded import graded
from pipeline.lexicon.joins import denied, said_once, tidy
from pipeline.lexicon.match import Match, Span, VerbBind, first_verb
from pipeline.lexicon.merged import merged
from pipeline.lexicon.pronouns import accused, told
from pipeline.lexicon.sentence import NEGATIONS, Sentence
from pipeline.lexicon.series import infinitives
from pipeline.lexicon.stranded import stranded
from pipeline.lexicon.template import Slot, Template, Text, beside_noun, ends_in_no, is_existential
from pipeline.lexicon.verbgroup import person_of
from pipeline.lexicon.verbreader import Hints
from pipeline.lexicon.verbwriter import Unfit, VerbWriter
from pipeline.model import Patch

# Adjectives that stand where determiners do.
_ADJECTIVAL = {"diversos": "diverso", "diversas": "diverso", "numerosos": "numeroso", "numerosas": "numeroso"}
_BEFORE_NOUNS = frozenset("gran propio propia propios propias mejor mejores".split())


class Realised(NamedTuple):
    """Patches on the sentence's text; not `sure` when something had to be guessed."""

    patches: tuple[Patch, ...]
    sure: bool


def realise(template: Template, match: Match, sentence: Sentence, hints: Hints) -> Realised:
    """The patches that put the template in the place of the match; raises Unfit when it does not fit."""
    template, match = told(graded(faithful(template, match, sentence), match, sentence), match, sentence)
    return _Realiser(template, match, sentence, hints).run()


class _Realiser:
    def __init__(self, template: Template, match: Match, sentence: Sentence, hints: Hints) -> None:
        self.template, self.match, self.s, self.hints = template, match, sentence, hints
        self.verbs = VerbWriter(match, sentence, hints)
        self.sure = True

    def run(self) -> Realised:
        alone = stranded(self.template, self.match, self.s, self.hints.object_follows)
        told = accused(self.template, self.match, self.hints.acted_on) or borders.doubled(self.template)
        self.verbs.objects = told if alone is None else alone.clitics
        self.verbs.drop_unused_reflexives(self.template)
        parts = [p.text if isinstance(p, Text) else self._slot(n, p) for n, p in enumerate(self.template)]
        text = "".join(borders.with_adverbs(parts, self.template, self.match, self.s))
        if alone is not None:
            text = text.rstrip().removesuffix(alone.preposition) + alone.instead
        if not self.verbs.adverbs_done:
            left_over = [b for b in self.match.binds.values() if isinstance(b, VerbBind) and b.adverbs]
            if left_over:
                text = borders.with_left_over(text, self.verbs.words(left_over[0].adverbs))
        text = denied(self._negated(text), self._word_before())
        text = " ".join(said_once(text, self.s.low(self.match.start - 1)).split())
        start, end = self.s.tokens[self.match.start].start, self.s.tokens[self.match.end - 1].end
        patch = governed(self.s.text, Patch(start=start, end=end, new=text))
        patch = borders.addressed(self.s.text, tidy(self.s.text, borders.once(self.s.text, patch)))
        more = [*infinitives(self.template, self.match, self.s), *coordinated(self.s.text, patch)]
        patches = merged(self.s.text, [*self.verbs.extra, *more, *self._around(), patch])
        patches = borders.strengthened(self.s.text, borders.capitalised(self.s.text, patches))
        return Realised(patches, self.sure and self.verbs.sure)

    def _negated(self, text: str) -> str:
        """A replacement that begins with «no» puts it before clitics and auxiliaries that stand before the match."""
        first = first_verb(self.match)
        if not text.startswith("no ") or first is None:
            return text
        outside = [i for i in (*first.group.proclitics, first.group.auxiliary) if 0 <= i < self.match.start]
        start = min(outside, default=self.match.start)
        if self.s.low(start - 1) in NEGATIONS | {"siempre"}:
            raise Unfit("two negations, or an always before one")
        if not outside:
            return text
        self.verbs.insert(self.s.tokens[start].start, "no")
        return text.removeprefix("no ")

    def _word_before(self) -> str:
        """The word before the verb that the match begins with, its clitics and its auxiliary."""
        first = first_verb(self.match)
        if first is None:
            return ""
        outside = [i for i in (*first.group.proclitics, first.group.auxiliary) if i >= 0]
        return self.s.low(min([*outside, first.token]) - 1)

    def _around(self) -> list[Patch]:
        """Agreement of the words beside a nominal replacement, when the pattern left them outside."""
        slot = next((p for p in self.template if isinstance(p, Slot) and p.name == "n" and p.lemma), None)
        bound = self.match.binds.get("n")
        if (
            slot is None
            or not isinstance(bound, Span)
            or any(isinstance(p, Slot) and p.kind == "v" for p in self.template)
        ):
            return self._behind()
        form = self.s.low(bound.start)
        old = (*inflect.singulars(form), form)[0]
        change = old, "s" if old == form else "p", slot.lemma, self._number(slot)
        beside = self.match.binds.get("d") or any(isinstance(p, Slot) and p.kind in "dp" for p in self.template)
        return [
            *(() if beside else around(self.s, self.match.start, self.match.end, *change)),
            *predicate(self.s, self.match.start, self.match.end, bound.start, *change),
        ]

    def _behind(self) -> list[Patch]:
        """Agreement of the adjective behind a phrase that ends in another noun: «compra verduras frescas»."""
        slot = self.template[-1] if self.template else None
        bound = self.match.binds.get(slot.name) if isinstance(slot, Slot) and slot.kind == "n" and slot.lemma else None
        if not isinstance(slot, Slot) or not isinstance(bound, Span) or bound.end != self.match.end:
            return []
        form = self.s.low(bound.start)
        old = (*inflect.singulars(form), form)[0]
        return [*behind(self.s, self.match.end, old, slot.lemma, self._number(slot))]

    # -- slots ---------------------------------------------------------------------------------

    def _slot(self, n: int, slot: Slot) -> str:
        match slot.kind:
            case "v":
                negated = n > 0 and ends_in_no(self.template[n - 1])
                return self.verbs.write(slot, negated, existential=is_existential(self.template, n))
            case "n":
                return self._noun(slot)
            case "a":
                return self._adjective(n, slot)
            case "d":
                return self._determiner(n, slot.name)
            case "p":
                return self._own(n, slot) if slot.link == "s" else self._possessive(n)
            case _:
                bound = self.match.binds.get(slot.name)
                if not isinstance(bound, Span):
                    raise Unfit(slot.name)
                return self._between(bound)

    def _between(self, span: Span) -> str:
        if span.start >= span.end:
            return ""
        text = self.s.text[self.s.tokens[span.start].start : self.s.tokens[span.end - 1].end]
        # The article of «al», «del» is written with one letter only.
        return f"e{text}" if self.s.low(span.start) == "el" and f"{text} ".startswith("l ") else text

    def _number(self, slot: Slot) -> str:
        if slot.form in ("s", "p"):
            return slot.form
        bound = self.match.binds.get(slot.name)
        if not isinstance(bound, Span):
            return "s"
        form = self.s.low(bound.start)
        return "p" if (*inflect.singulars(form), form)[0] != form else "s"

    def _noun(self, slot: Slot) -> str:
        if not slot.lemma:
            bound = self.match.binds.get(slot.name)
            if not isinstance(bound, Span):
                raise Unfit(slot.name)
            return self._between(bound)
        return inflect.plural(slot.lemma) if self._number(slot) == "p" else slot.lemma

    def _head(self, n: int) -> tuple[str, str]:
        """Gender and number of the noun that part n of the template goes with."""
        nouns = [(k, p) for k, p in enumerate(self.template) if isinstance(p, Slot) and p.kind == "n" and p.lemma]
        following = [p for k, p in nouns if k > n]
        preceding = [p for k, p in nouns if k < n]
        if preceding or following:
            slot = preceding[-1] if preceding else following[0]
            return inflect.gender(slot.lemma), self._number(slot)
        raise Unfit("agreement")

    def _following(self, n: int) -> tuple[str, str, str]:
        """Gender, number and first word of what stands after part n."""
        for part in self.template[n + 1 :]:
            if isinstance(part, Slot):
                if part.kind == "n" and part.lemma:
                    return inflect.gender(part.lemma), self._number(part), self._noun(part).split()[0]
                if part.kind == "a":
                    continue
                if part.kind == "n":
                    word = self._noun(part)
                    return inflect.gender(word.lower()), self._number(part), word
                raise Unfit("agreement")
            if part.text.strip():
                words = [w.strip(",.;:") for w in part.text.split()]
                word = next((w for w in words if w not in _BEFORE_NOUNS), words[0])
                singular = (*inflect.singulars(word), word)[0]
                return inflect.gender(singular), "s" if singular == word else "p", word
        raise Unfit("agreement")

    def _adjective(self, n: int, slot: Slot) -> str:
        if not slot.lemma:
            bound = self.match.binds.get(slot.name)
            if not isinstance(bound, Span):
                raise Unfit(slot.name)
            return self._kept_adjective(n, self._between(bound))
        if slot.link != "s":
            try:
                return inflect.adjective(slot.lemma, *self._head(n))
            except Unfit:
                bound = self.match.binds.get(slot.name)
            if isinstance(bound, Span):
                return self._like_adjective(slot.lemma, bound)
        return inflect.adjective(slot.lemma, *self._subject())

    def _kept_adjective(self, n: int, text: str) -> str:
        """A matched adjective, agreeing with the noun that the replacement brings («un tonto …»: «una tonta …»)."""
        lemmas = inflect.adjective_lemmas(text)
        if not lemmas or not beside_noun(self.template, n):
            return text
        gender, number = self._head(n)
        if text in APOCOPES and number == "s" and (gender == "m" or text == "gran"):
            return text
        return inflect.adjective(lemmas[0], gender, number)

    def _like_adjective(self, lemma: str, bound: Span) -> str:
        """An adjective in gender and number of the one it replaces; an old form of both genders asks its noun."""
        old = self.s.low(bound.start)
        was = (*inflect.adjective_lemmas(old), old)[0]
        found = [(g, n) for n in "sp" for g in "mf" if inflect.adjective(was, g, n) == old]
        number = "p" if all(n == "p" for _, n in found) and found else "s"
        new = {inflect.adjective(lemma, g, n) for g, n in found if n == number}
        if len(new) == 1:
            return new.pop()
        near = [i for i in (bound.start - 1, bound.start + 1, bound.start - 2) if self.s.tag(i) == "NOUN"]
        if near:
            noun = self.s.low(near[0])
            return inflect.adjective(lemma, inflect.gender((*inflect.singulars(noun), noun)[0]), number)
        return inflect.adjective(lemma, self._subject()[0], number)

    def _subject(self) -> tuple[str, str]:
        verbs = [b for b in self.match.binds.values() if isinstance(b, VerbBind)]
        for bound in verbs:
            form = self.verbs.form(bound)
            spoken = {SUBJECTS.get(t.low) for t in self.s.tokens[: bound.token]}
            named = form.person in (0, 3) or not spoken.isdisjoint(((1, "p"), (2, "p")))
            known = self.s.subject(bound.token, form.number) if named else None
            if known:
                return known
        before = shown(self.s, self.match.start, self.match.end) if verbs else bearer(self.s, self.match.start)
        if before:
            return before
        lemma = self._adjective_lemma()
        self.sure &= inflect.adjective(lemma, "m", "s") == inflect.adjective(lemma, "f", "s")
        for bound in verbs:
            person = person_of(self.s.tokens, bound.group, self.verbs.form(bound))
            return "m", person[1] if person and person[1] else "s"
        return "m", "s"

    def _adjective_lemma(self) -> str:
        return next(p.lemma for p in self.template if isinstance(p, Slot) and p.kind == "a" and p.lemma)

    def _determiner(self, n: int, name: str) -> str:
        bound = self.match.binds.get(name)
        if not isinstance(bound, Span) or bound.start == bound.end:
            return ""
        gender, number, word = self._following(n)
        done = []
        for index in range(bound.start, bound.end):
            form = self.s.low(index)
            known = inflect.determiner_lemma(form)
            if known is None:
                lemma = _ADJECTIVAL.get(form)
                done.append(inflect.adjective(lemma, gender, number) if lemma else form)
                continue
            new = inflect.determiner(known[0], gender, number)
            if new is None:
                raise Unfit("determiner")
            done.append(before_stressed_a(new, word))
        return " ".join(done)

    def _own(self, n: int, slot: Slot) -> str:
        """The possessive, or the pronoun, of the subject: «con la mía», «fuera de ti», «sus pros y sus contras»."""
        bound = next((b for b in self.match.binds.values() if isinstance(b, VerbBind)), None)
        if bound is None:
            raise Unfit("no subject")
        person = self.verbs.person(bound)
        if not slot.lemma:
            gender, number, _ = self._following(n)
            return inflect.possessive(*person, gender, number)
        return inflect.own(slot.lemma, *person)

    def _possessive(self, n: int) -> str:
        bound = self.match.binds.get("p")
        if not isinstance(bound, Span):
            raise Unfit("p")
        form = self.s.low(bound.start)
        gender, number, _ = self._following(n)
        persons = inflect.possessive_person(form)
        if not persons:
            known = inflect.determiner_lemma(form)
            new = inflect.determiner(known[0] if known else "el", gender, number)
            return new or form
        return inflect.possessive(*persons[0], gender, number)
