"""From a match and a template to patches: inflection, agreement, clitics, contractions."""

from collections.abc import Sequence
from typing import NamedTuple

from pipeline.errors import LexiconError
from pipeline.lang import inflect
from pipeline.lang.inflect import VerbForm
from pipeline.lexicon.agreement import around
from pipeline.lexicon.joins import tidy
from pipeline.lexicon.match import Match, Sentence, Span, VerbBind
from pipeline.lexicon.template import Slot, Template, Text
from pipeline.lexicon.verbgroup import person_of
from pipeline.model import Patch

_TENSES = {"past": ("past",), "present": ("pres",)}
_ORDER = ("ind", "sub", "imp", "inf", "ger", "part")


class Hints(NamedTuple):
    """What the English says about the verb: "past", "present", "imperative" or ""."""

    tense: str = ""


class Realised(NamedTuple):
    """Patches on the sentence's text; not `sure` when something had to be guessed."""

    patches: tuple[Patch, ...]
    sure: bool


class Unfit(Exception):  # noqa: N818 - not an error: this replacement does not fit this match
    """The template cannot be used here."""


class _Clitic(NamedTuple):
    text: str
    reflexive: bool


def realise(template: Template, match: Match, sentence: Sentence, hints: Hints) -> Realised:
    """The patches that put the template in the place of the match; raises Unfit when it does not fit."""
    return _Realiser(template, match, sentence, hints).run()


class _Realiser:
    def __init__(self, template: Template, match: Match, sentence: Sentence, hints: Hints) -> None:
        self.template, self.match, self.s, self.hints = template, match, sentence, hints
        self.sure = True
        self.extra: list[Patch] = []
        self.adverbs_done = False

    def run(self) -> Realised:
        self._drop_unused_reflexives()
        text = "".join(p.text if isinstance(p, Text) else self._slot(n, p) for n, p in enumerate(self.template))
        if not self.adverbs_done:
            left_over = [b for b in self.match.binds.values() if isinstance(b, VerbBind) and b.adverbs]
            if left_over:
                text = f"{text} {self._words(left_over[0].adverbs)}"
        start = self.s.tokens[self.match.start].start
        end = self.s.tokens[self.match.end - 1].end
        patch = tidy(self.s.text, Patch(start=start, end=end, new=text))
        patches = _joined(self.s.text, [*self.extra, *self._around(), patch])
        return Realised(_capitalised(self.s.text, patches), self.sure)

    def _around(self) -> list[Patch]:
        """Agreement of the words beside a nominal replacement, when the pattern left them outside."""
        slot = next((p for p in self.template if isinstance(p, Slot) and p.name == "n" and p.lemma), None)
        bound = self.match.binds.get("n")
        if slot is None or not isinstance(bound, Span) or self.match.binds.get("d") or any(
            isinstance(p, Slot) and p.kind in "vdp" for p in self.template
        ):
            return []
        old = (*inflect.singulars(self.s.low(bound.start)), self.s.low(bound.start))[0]
        return list(around(self.s, self.match.start, self.match.end, old, slot.lemma, self._number(slot)))

    # -- slots ---------------------------------------------------------------------------------

    def _slot(self, n: int, slot: Slot) -> str:
        match slot.kind:
            case "v":
                return self._verb(slot)
            case "n":
                return self._noun(slot)
            case "a":
                return self._adjective(n, slot)
            case "d":
                return self._determiner(n, slot.name)
            case "p":
                return self._possessive(n)
            case _:
                bound = self.match.binds.get(slot.name)
                if not isinstance(bound, Span):
                    raise Unfit(slot.name)
                return self._between(bound)

    def _between(self, span: Span) -> str:
        if span.start >= span.end:
            return ""
        return self.s.text[self.s.tokens[span.start].start : self.s.tokens[span.end - 1].end]

    def _words(self, indices: Sequence[int]) -> str:
        return " ".join(self.s.tokens[i].text for i in indices)

    def _bound_verb(self, name: str) -> VerbBind:
        bound = self.match.binds.get(name)
        if not isinstance(bound, VerbBind):
            raise Unfit(name)
        return bound

    def _number(self, slot: Slot) -> str:
        if slot.form in ("s", "p"):
            return slot.form
        bound = self.match.binds.get(slot.name)
        if not isinstance(bound, Span):
            return "s"
        form = self.s.low(bound.start)
        singulars = [lemma for lemma in inflect.singulars(form) if lemma != form]
        return "p" if singulars and form.endswith("s") else "s"

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
                if part.kind == "a" and part.lemma:
                    continue
                if part.kind == "n":
                    word = self._noun(part)
                    return inflect.gender(word.lower()), self._number(part), word
                raise Unfit("agreement")
            if part.text.strip():
                word = part.text.split()[0].strip(",.;:")
                singular = word if inflect.plural(word) == word else (*inflect.singulars(word), word)[0]
                plural = "p" if singular != word and word.endswith("s") else "s"
                return inflect.gender(singular), plural, word
        raise Unfit("agreement")

    def _adjective(self, n: int, slot: Slot) -> str:
        if not slot.lemma:
            bound = self.match.binds.get(slot.name)
            if not isinstance(bound, Span):
                raise Unfit(slot.name)
            return self._between(bound)
        if slot.link != "s":
            try:
                return inflect.adjective(slot.lemma, *self._head(n))
            except Unfit:
                pass
        return inflect.adjective(slot.lemma, *self._subject())

    def _subject(self) -> tuple[str, str]:
        verbs = [b for b in self.match.binds.values() if isinstance(b, VerbBind)]
        for bound in verbs:
            known = self.s.subject(bound.token)
            if known:
                return known
        if inflect.adjective(self._adjective_lemma(), "m", "s") != inflect.adjective(self._adjective_lemma(), "f", "s"):
            self.sure = False
        for bound in verbs:
            person = person_of(self.s.tokens, bound.group, self._form(bound))
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
                done.append(form)
                continue
            new = inflect.determiner(known[0], gender, number)
            if new is None:
                raise Unfit("determiner")
            done.append(_before_stressed_a(new, word))
        return " ".join(done)

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

    # -- the verb ------------------------------------------------------------------------------

    def _form(self, bound: VerbBind) -> VerbForm:
        """The reading to generate, where a form has several."""
        forms = sorted(bound.forms, key=lambda f: (f.voseo, _ORDER.index(f.mood)))
        start = bound.group.proclitics[0] if bound.group.proclitics else bound.group.host
        first = start == 0 or not self.s.tokens[start - 1].is_word
        if bound.group.proclitics or not first or self.s.low(start - 1) == "no":
            forms = [f for f in forms if f.mood != "imp"] or forms
        elif self.hints.tense == "imperative":
            forms.sort(key=lambda f: f.mood != "imp")
        wanted = _TENSES.get(self.hints.tense, ())
        forms.sort(key=lambda f: bool(wanted) and f.mood == "ind" and f.tense not in wanted)
        return forms[0]

    def _verb(self, slot: Slot) -> str:
        bound = self._bound_verb(slot.name)
        form = self._form(bound)
        lemma, reflexive = inflect.split_reflexive(slot.lemma) if slot.lemma else (form.lemma, False)
        if slot.form:
            form = VerbForm(lemma, slot.form) if slot.form != "part" else VerbForm(lemma, "part", number="s", gender="m")
            surface = inflect.conjugate(lemma, form)
            return self._with_adverbs(inflect.attach(surface, form.mood, ("se",)) if reflexive else surface, bound)
        if not slot.lemma:
            return self._with_adverbs(self.s.tokens[bound.token].text, bound)
        try:
            surface = inflect.conjugate(lemma, form)
        except LexiconError as error:
            raise Unfit(str(error)) from error
        self._check_readings(bound, lemma, form, surface)
        kept = [c for c in form.clitics if bound.reflexive is None or bound.reflexive[1] >= 0 or c != bound.reflexive[0]]
        new = self._new_clitic(slot, bound, form, reflexive)
        if new is not None and new.reflexive and not (bound.reflexive and bound.reflexive[1] >= 0):
            if any(self.s.low(i) == "se" for i in bound.group.proclitics):
                raise Unfit("two reflexives")
        if new is not None:
            surface = self._place(new, bound, form, surface, kept)
        elif kept:
            surface = inflect.attach(surface, form.mood, kept)
        return self._with_adverbs(surface, bound)

    def _with_adverbs(self, surface: str, bound: VerbBind) -> str:
        if bound.adverbs and not self.adverbs_done:
            self.adverbs_done = True
            return f"{surface} {self._words(bound.adverbs)}"
        return surface

    def _check_readings(self, bound: VerbBind, lemma: str, form: VerbForm, surface: str) -> None:
        """A form that reads two ways must give the same surface both ways, or we are guessing."""
        same_mood = [f for f in bound.forms if f.mood == form.mood and f.tense != form.tense and not f.voseo]
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
        if slot.link == "p":
            poss = self.match.binds.get("p")
            persons = inflect.possessive_person(self.s.low(poss.start)) if isinstance(poss, Span) else ()
            if not persons:
                raise Unfit("p")
            person, number = persons[0]
            if person < 3:
                return _Clitic(inflect.reflexive(person, number), False)
            if len({n for _, n in persons}) > 1:
                self.sure = False
            return _Clitic(slot.case or "lo", False)
        if not reflexive:
            return None
        subject = person_of(self.s.tokens, bound.group, form)
        if bound.reflexive:
            return _Clitic(bound.reflexive[0], True)
        if subject is None or not subject[1]:
            poss = self.match.binds.get("p")
            persons = inflect.possessive_person(self.s.low(poss.start)) if isinstance(poss, Span) else ()
            subject = persons[0] if persons else (3, "s")
        return _Clitic(inflect.reflexive(subject[0], subject[1], form.voseo), True)

    def _place(self, new: _Clitic, bound: VerbBind, form: VerbForm, surface: str, kept: list[str]) -> str:
        """Put the clitic where Spanish wants it: on infinitive, gerund and imperative; else before the finite verb."""
        if bound.reflexive and bound.reflexive[1] >= 0:  # there was one before the group: it stays there, or changes
            index = bound.reflexive[1]
            token = self.s.tokens[index]
            if not new.reflexive:
                self.extra.append(Patch(start=token.start, end=token.end, new=new.text))
            return inflect.attach(surface, form.mood, kept) if kept else surface
        if form.mood in ("inf", "ger", "imp"):
            merged = [new.text, *kept] if new.reflexive or not kept else [*kept, new.text]
            return inflect.attach(surface, form.mood, merged)
        host = bound.group.auxiliary if bound.group.auxiliary >= 0 else bound.token
        token = self.s.tokens[host]
        others = [i for i in bound.group.proclitics if i < host]
        if others and not new.reflexive:
            raise Unfit("another clitic stands there")
        if host == bound.token:
            return f"{new.text} {surface}" if not others else self._before(others[0], new.text, surface)
        readings = inflect.analyse(token.low)
        if any(r.person for r in readings):
            at = self.s.tokens[others[0]].start if others else token.start
            self._insert(at, new.text)
        else:
            mood = readings[0].mood
            self.extra.append(Patch(start=token.start, end=token.end, new=inflect.attach(token.low, mood, (new.text,))))
        return surface

    def _before(self, index: int, clitic: str, surface: str) -> str:
        self._insert(self.s.tokens[index].start, clitic)
        return surface

    def _insert(self, at: int, clitic: str) -> None:
        """A clitic before the word at `at`, which hands its capital over."""
        letter = self.s.text[at]
        end = at + letter.isupper()
        self.extra.append(Patch(start=at, end=end, new=_cased(f"{clitic} ", letter) + letter.lower() * letter.isupper()))

    def _drop_unused_reflexives(self) -> None:
        """A reflexive clitic that belonged to the calque goes with it unless the replacement uses it."""
        for name, bound in self.match.binds.items():
            if not isinstance(bound, VerbBind) or bound.reflexive is None or bound.reflexive[1] < 0:
                continue
            slot = next((p for p in self.template if isinstance(p, Slot) and p.name == name), None)
            if slot is not None and slot.lemma:
                keeps = inflect.split_reflexive(slot.lemma)[1] or slot.link == "p"
            else:
                keeps = slot is not None
            if not keeps:
                token = self.s.tokens[bound.reflexive[1]]
                if self.s.tokens[self.match.start].start <= token.start:
                    continue
                end = self.s.tokens[bound.reflexive[1] + 1].start
                self.extra.append(Patch(start=token.start, end=end, new=""))


def _before_stressed_a(determiner: str, word: str) -> str:
    if determiner in ("la", "una", "alguna", "ninguna") and inflect.stressed_a(word):
        return {"la": "el", "una": "un", "alguna": "algún", "ninguna": "ningún"}[determiner]
    return determiner


def _cased(new: str, old: str) -> str:
    return new[:1].upper() + new[1:] if old[:1].isupper() else new


def _joined(text: str, patches: list[Patch]) -> tuple[Patch, ...]:
    """In order; patches that touch, or have only a space between them, become one."""
    done: list[Patch] = []
    for patch in sorted(patches, key=lambda p: (p.start, p.end)):
        if done and patch.start < done[-1].end:
            raise Unfit("patches overlap")
        if done and not text[done[-1].end : patch.start].strip():
            last = done.pop()
            gap = text[last.end : patch.start]
            patch = Patch(start=last.start, end=patch.end, new=last.new + gap + patch.new)
        done.append(patch)
    return tuple(done)


def _capitalised(text: str, patches: tuple[Patch, ...]) -> tuple[Patch, ...]:
    """A stretch that began with a capital goes on doing so."""
    first = patches[0]
    old = text[first.start : first.end] or text[first.end :]
    if old[:1].isupper() and not old[:2].isupper() and first.new[:1].islower():
        patches = (Patch(start=first.start, end=first.end, new=first.new[:1].upper() + first.new[1:]), *patches[1:])
    elif old[:1].isupper() and not first.new:
        rest = text[first.end :]
        letter = next((n for n, c in enumerate(rest) if c.isalpha()), None)
        if letter is not None and (len(patches) == 1 or first.end + letter < patches[1].start):
            patches = (Patch(start=first.start, end=first.end + letter + 1, new=rest[letter].upper()), *patches[1:])
    return patches

