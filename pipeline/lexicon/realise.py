"""From a match and a template to patches: inflection, agreement, clitics, contractions."""

from typing import NamedTuple

from pipeline.lang import inflect
from pipeline.lexicon import borders
from pipeline.lexicon.agreement import around, behind, predicate
from pipeline.lexicon.choices import faithful
from pipeline.lexicon.governed import coordinated, governed
from pipeline.lexicon.graded import graded
from pipeline.lexicon.joins import denied, said_once, tidy
from pipeline.lexicon.match import Match, Span, first_verb, verbs_of
from pipeline.lexicon.merged import merged
from pipeline.lexicon.nounwriter import NounWriter
from pipeline.lexicon.pronouns import accused, told
from pipeline.lexicon.sentence import NEGATIONS, Sentence
from pipeline.lexicon.series import infinitives
from pipeline.lexicon.stranded import stranded
from pipeline.lexicon.template import Slot, Template, Text, Unfit, ends_in_no, is_existential
from pipeline.lexicon.verbreader import Hints
from pipeline.lexicon.verbwriter import VerbWriter
from pipeline.model import Patch

_MUCH = frozenset(
    "demasiado demasiada demasiados demasiadas mucho mucha muchos muchas tanto tanta tantos tantas poco poca pocos "
    "pocas varios varias otro otra otros otras".split()
)


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
        self.nouns = NounWriter(template, match, sentence, self.verbs)

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
            left_over = [b for b in verbs_of(self.match) if b.adverbs]
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
        return Realised(patches, self.nouns.sure and self.verbs.sure and not self._loses_quantity())

    def _loses_quantity(self) -> bool:
        """Whether the replacement says nothing of how much there is: «demasiada sangre y tripas», «violencia»."""
        bound = self.match.binds.get("d")
        return (
            isinstance(bound, Span)
            and self.s.low(bound.start) in _MUCH
            and not any(isinstance(part, Slot) and part.name == "d" for part in self.template)
        )

    def _negated(self, text: str) -> str:
        """A replacement that begins with «no» puts it before clitics and auxiliaries that stand before the match."""
        first = first_verb(self.match)
        if not text.startswith("no ") or first is None:
            return text
        group = first.group
        governor = group.governor if any(f.mood == "ger" for f in first.forms) else -1  # «*no* está perdiendo»
        outside = [i for i in (*group.proclitics, group.auxiliary, governor) if 0 <= i < self.match.start]
        start = min(outside, default=self.match.start)
        if governor == start and self.s.low(start).startswith(("sig", "segu", "continu")):
            raise Unfit("«sin»")  # «sigue sin decidirse»
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
        change = old, "s" if old == form else "p", slot.lemma, self.nouns.number(slot)
        beside = self.match.binds.get("d") or any(isinstance(p, Slot) and p.kind in "dp" for p in self.template)
        ends = isinstance(last := self.template[-1], Slot) and last.kind in "na"
        return [
            *(() if beside else around(self.s, self.match.start, self.match.end, *change)),
            *(behind(self.s, self.match.end, old, slot.lemma, change[3]) if beside and ends else ()),
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
        return [*behind(self.s, self.match.end, old, slot.lemma, self.nouns.number(slot))]

    def _slot(self, n: int, slot: Slot) -> str:
        match slot.kind:
            case "v":
                negated = n > 0 and ends_in_no(self.template[n - 1])
                return self.verbs.write(slot, negated, existential=is_existential(self.template, n))
            case "n":
                return self.nouns.noun(slot)
            case "a":
                return self.nouns.adjective(n, slot)
            case "d":
                return self.nouns.determiner(n, slot.name)
            case "p":
                return self.nouns.own(n, slot) if slot.link == "s" else self.nouns.possessive(n)
            case _:
                bound = self.match.binds.get(slot.name)
                if not isinstance(bound, Span):
                    raise Unfit(slot.name)
                return self.nouns.between(bound)
