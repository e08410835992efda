"""A question with its subject behind the verb: «¿está *Ana* bajo el clima?», “is *Ana* under the weather?”.

Patterns know «estar bajo el clima»; a question puts the subject in the middle, in both languages. Such a sentence is
matched once more without it, and the subject put back: «¿está *Luis* en apuros?», «¿se encuentra mal *tu hija*?».
"""

from collections.abc import Iterator, Sequence

from pipeline.lang import inflect
from pipeline.lexicon import recipients
from pipeline.lexicon.evidence import PRONOUNS, EnglishSentence
from pipeline.lexicon.recipients import Told
from pipeline.lexicon.sentence import QUANTIFIERS
from pipeline.lexicon.tokens import CLAUSE_END, Token

_BEING = frozenset(("ser", "estar"))
_SUBJECTS = frozenset("él ella usted nosotros nosotras vosotros vosotras ellos ellas ustedes tú eso esto".split())
_BARE = frozenset("a ante con de desde en entre hacia hasta para por sin sobre tras que y o como bajo".split())
_LONGEST = 5  # words of a subject

_BE = frozenset("am is are was were".split())
_ENGLISH_DETERMINERS = frozenset("a an the this that these those my your his her its our their all both".split())
_ENGLISH_MOST = 5


class Subject(Told):
    """Such a subject, as one token."""

    __slots__ = ()


def may_have(lows: Sequence[str]) -> bool:
    """Whether there may be such a question."""
    return "¿" in lows


def spanish(text: str, tokens: Sequence[Token]) -> Iterator[tuple[tuple[Token, ...], int, Subject]]:
    """The sentence without such a subject: the tokens left, the place of the gap, and the subject."""
    asking = False
    for at in range(1, len(tokens) - 2):
        low = tokens[at - 1].low
        asking = low == "¿" or (asking and low != "?")
        if asking and any(f.lemma in _BEING and f.mood not in ("part", "inf") for f in inflect.analyse(low)):
            for end in _ends(tokens, at):
                start, stop = tokens[at].start, tokens[end - 1].end
                words = text[start:stop]
                yield (*tokens[:at], *tokens[end:]), at, Subject(words, words.lower(), start, stop)


def _ends(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """Where a subject that begins at `at` may end, with words of the idiom behind it."""
    first = tokens[at]
    if first.low in _SUBJECTS:
        yield at + 1
        return
    determined = first.low in QUANTIFIERS
    if not determined and not first.text[:1].isupper():
        return
    for end in range(at + 1 + determined, min(at + _LONGEST, len(tokens) - 1) + 1):
        if tokens[end - 1].low in CLAUSE_END or tokens[end].low in CLAUSE_END:
            return
        if tokens[end - 1].low not in _BARE and tokens[end - 1].low not in QUANTIFIERS:
            yield end


def put_back(text: str, subject: Subject) -> str | None:
    """The replacement with the subject behind its first verb where that is «ser» or «estar», else at its end."""
    first, _, rest = text.partition(" ")
    together = rest.endswith("ndo") and " " not in rest  # «¿están saliendo Ana y Luis?»
    if rest and not together and any(f.lemma in _BEING for f in inflect.analyse(first.lower())):
        return f"{first} {subject.text} {rest}"
    return recipients.put_back(text, subject)


def english(sentence: EnglishSentence) -> Iterator[EnglishSentence]:
    """The English without the subject of such a question."""
    if "?" not in sentence.text:
        return
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 1):
        if tokens[at - 1].low not in _BE:
            continue
        first = tokens[at]
        if first.low in PRONOUNS:
            yield sentence.made_of((*tokens[:at], *tokens[at + 1 :]), tokens[at : at + 1])
        elif first.low in _ENGLISH_DETERMINERS or first.text[:1].isupper():
            for end in range(at + 1, min(at + _ENGLISH_MOST, len(tokens) - 1) + 1):
                yield sentence.made_of((*tokens[:at], *tokens[end:]), tokens[at:end])
