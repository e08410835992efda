"""The English beside a sentence: as it stands, and without what people put into an idiom or vary in it."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple

from pipeline.lexicon import evidence, inverted, recipients, slack
from pipeline.lexicon.english_pattern import Either, English, Word
from pipeline.lexicon.evidence import EnglishSentence, Found
from pipeline.lexicon.schema import FIGURATIVE, Calque


class Evidence(NamedTuple):
    """Where the English has an idiom, and which English that is: the whole, or the one without such words."""

    found: Found
    english: EnglishSentence


class Original:
    """The English of one sentence."""

    def __init__(self, english: str) -> None:
        self.whole = EnglishSentence(english)

    @cached_property
    def bare(self) -> EnglishSentence | None:
        """The English without such words; None when it has none."""
        return slack.english(self.whole)

    @cached_property
    def unaddressed(self) -> list[EnglishSentence]:
        """The English with a pronoun for whom something is given, and without one."""
        return list(recipients.english(self.whole))

    @cached_property
    def unasked(self) -> list[EnglishSentence]:
        """The English without the subject that a question has behind its verb: “are *you* on the mend?”."""
        return list(inverted.english(self.whole))

    def may_have(self, asked: Sequence[Sequence[frozenset[str]]]) -> bool:
        """Whether the words of one of the ways are there, with others that may stand in an idiom."""
        return any(all(not words.isdisjoint(self.whole.all) for words in way) for way in asked)

    def has(
        self, entry: Calque, patterns: Sequence[English], *, loose: bool, addressed: bool = False
    ) -> Evidence | None:
        """Where the idiom of an entry stands, with one of its patterns; a person may be in it where it is addressed."""
        views = self._views(bare=entry.kind in FIGURATIVE, addressed=addressed)
        return next((found for en in views if (found := self._find(entry, patterns, en, loose=loose))), None)

    def _views(self, *, bare: bool, addressed: bool) -> Iterator[EnglishSentence]:
        """The English as it stands, then its variants, each made only where it is asked for."""
        yield self.whole
        if bare and not slack.ENGLISH.isdisjoint(self.whole.all) and self.bare:
            yield self.bare
        if bare:
            yield from self.unasked
        if addressed:
            yield from self.unaddressed

    def _find(self, entry: Calque, patterns: Sequence[English], en: EnglishSentence, *, loose: bool) -> Evidence | None:
        firm = len(patterns) - len(entry.en_doubtful)
        for n, parts in enumerate(patterns):
            if evidence.required(parts) <= en.all and (found := evidence.find(parts, en, loose)):
                return Evidence(found if n < firm else found._replace(firm=False), en)
        return None


_PERSONS = frozenset("me you him her us them it someone somebody".split())


def asked_of(pattern: English) -> tuple[frozenset[str], ...]:
    """Lemmas of which every sentence with this idiom has one each, the rarest first; none where all are everywhere."""
    found = [frozenset({word}) for word in sorted(evidence.required(pattern))]
    for part in pattern:
        if isinstance(part, Either):
            each = [[p.lemma for p in branch if isinstance(p, Word)] for branch in part.branches]
            # A person may be named instead: “gave Luis the boot” for «give (him|her) the boot».
            if all(each) and not all(_PERSONS.issuperset(words) for words in each):
                found.append(frozenset(min(words, key=evidence.EVERYWHERE.__contains__) for words in each))
    found.sort(key=lambda words: (not words.isdisjoint(evidence.EVERYWHERE), len(words)))
    return tuple(found) if found and found[0].isdisjoint(evidence.EVERYWHERE) else ()
