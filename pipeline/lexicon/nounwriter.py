"""The words of a replacement that agree: its nouns, adjectives, determiners and possessives."""

from pipeline.lang import inflect
from pipeline.lang.closed import APOCOPES, SUBJECTS
from pipeline.lexicon.agreement import bearer, before_stressed_a, predicated, shown
from pipeline.lexicon.match import Match, Span, verb_of, verbs_of
from pipeline.lexicon.sentence import Sentence
from pipeline.lexicon.template import Slot, Template, Unfit, beside_noun
from pipeline.lexicon.verbgroup import person_of
from pipeline.lexicon.verbwriter import VerbWriter

# Adjectives that stand where determiners do.
_ADJECTIVAL = {"diversos": "diverso", "diversas": "diverso", "numerosos": "numeroso", "numerosas": "numeroso"}
_BEFORE_NOUNS = frozenset("gran propio propia propios propias mejor mejores".split())


class NounWriter:
    """Writes what is no verb of one realisation; `sure` falls on a guess."""

    def __init__(self, template: Template, match: Match, sentence: Sentence, verbs: VerbWriter) -> None:
        self.template, self.match, self.s, self.verbs = template, match, sentence, verbs
        self.sure = True

    def between(self, span: Span) -> str:
        """The tokens of a slot as they stand."""
        if span.start >= span.end:
            return ""
        text = self.s.text[self.s.tokens[span.start].start : self.s.tokens[span.end - 1].end]
        # The article of «al», «del» is written with one letter only.
        return f"e{text}" if self.s.low(span.start) == "el" and f"{text} ".startswith("l ") else text

    def number(self, slot: Slot) -> str:
        """What the slot says, “s” or “p”, or the number of the noun that it is bound to."""
        if slot.form in ("s", "p"):
            return slot.form
        bound = self.match.binds.get(slot.name)
        if not isinstance(bound, Span):
            return "s"
        form = self.s.low(bound.start)
        return "p" if (*inflect.singulars(form), form)[0] != form else "s"

    def noun(self, slot: Slot) -> str:
        """The noun of a slot in its number, or the phrase that it is bound to."""
        if not slot.lemma:
            bound = self.match.binds.get(slot.name)
            if not isinstance(bound, Span):
                raise Unfit(slot.name)
            return self.between(bound)
        return inflect.plural(slot.lemma) if self.number(slot) == "p" else slot.lemma

    def _head(self, n: int) -> tuple[str, str]:
        """Gender and number of the noun that part n of the template goes with."""
        nouns = [(k, p) for k, p in enumerate(self.template) if isinstance(p, Slot) and p.kind == "n" and p.lemma]
        following = [p for k, p in nouns if k > n]
        preceding = [p for k, p in nouns if k < n]
        if preceding or following:
            slot = preceding[-1] if preceding else following[0]
            return inflect.gender(slot.lemma), self.number(slot)
        raise Unfit("agreement")

    def _following(self, n: int) -> tuple[str, str, str]:
        """Gender, number and first word of what stands after part n."""
        for part in self.template[n + 1 :]:
            if isinstance(part, Slot):
                if part.kind == "n" and part.lemma:
                    return inflect.gender(part.lemma), self.number(part), self.noun(part).split()[0]
                if part.kind == "a":
                    continue
                if part.kind == "n":
                    word = self.noun(part)
                    return inflect.gender(word.lower()), self.number(part), word
                raise Unfit("agreement")
            if part.text.strip():
                words = [w.strip(",.;:") for w in part.text.split()]
                word = next((w for w in words if w not in _BEFORE_NOUNS), words[0])
                singular = (*inflect.singulars(word), word)[0]
                return inflect.gender(singular), "s" if singular == word else "p", word
        raise Unfit("agreement")

    def adjective(self, n: int, slot: Slot) -> str:
        """The adjective of part n of the template, agreeing with its noun or with the subject."""
        if not slot.lemma:
            bound = self.match.binds.get(slot.name)
            if not isinstance(bound, Span):
                raise Unfit(slot.name)
            return self._kept_adjective(n, self.between(bound))
        if slot.link != "s":
            try:
                return inflect.adjective(slot.lemma, *self._head(n))
            except Unfit:
                bound = self.match.binds.get(slot.name)
            if isinstance(bound, Span):
                return self._like_adjective(slot.lemma, bound)
        bound = self.match.binds.get(slot.name)
        one_form = inflect.adjective(slot.lemma, "m", "s") == inflect.adjective(slot.lemma, "f", "s")
        if one_form and isinstance(bound, Span) and not (verbs_of(self.match) or bearer(self.s, self.match.start)):
            return self._like_adjective(slot.lemma, bound)  # «felices como una almeja»: only the number can differ
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
        verbs = verbs_of(self.match)
        for bound in verbs:
            form = self.verbs.form(bound)
            spoken = {SUBJECTS.get(t.low) for t in self.s.tokens[: bound.token]}
            named = form.person in (0, 3) or not spoken.isdisjoint(((1, "p"), (2, "p")))
            known = self.s.subject(bound.token, form.number) if named else None
            if known:
                return known
        before = (
            shown(self.s, self.match.start, self.match.end) or predicated(self.s, self.match.start, self.match.end)
            if verbs
            else bearer(self.s, self.match.start)
        )
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

    def determiner(self, n: int, name: str) -> str:
        """The matched determiners before part n, agreeing with what stands after it."""
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

    def own(self, n: int, slot: Slot) -> str:
        """The possessive, or the pronoun, of the subject: «con la mía», «fuera de ti», «sus pros y sus contras»."""
        bound = verb_of(self.match)
        if bound is None:
            raise Unfit("no subject")
        person = self.verbs.person(bound)
        if not slot.lemma:
            gender, number, _ = self._following(n)
            return inflect.possessive(*person, gender, number)
        return inflect.own(slot.lemma, *person)

    def possessive(self, n: int) -> str:
        """The matched possessive, or the article in its place, agreeing with what stands after part n."""
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
