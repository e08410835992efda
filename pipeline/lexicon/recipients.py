"""To whom something is done, said between the words of an idiom: «le dio *a su madre* un mal rato».

Patterns know «dar la bota»; English says “give the staff the boot”, and its rendering puts the staff in the same place.
Such a sentence is matched once more without the person, on both sides, and the person is put behind the replacement.
"""

from collections.abc import Iterator, Sequence

from pipeline.lang import inflect
from pipeline.lang.closed import ACCUSATIVES
from pipeline.lexicon.evidence import EnglishSentence
from pipeline.lexicon.sentence import QUANTIFIERS
from pipeline.lexicon.tokens import CLAUSE_END, Token, tokenise
from pipeline.lexicon.verbgroup import finite_like, is_adverb

_ANYBODY = frozenset("nadie alguien todos todas quien quienes ellos ellas él ella usted ustedes".split())
_BEHIND = QUANTIFIERS | frozenset("algo de en por con fuera arriba abajo".split())  # where a person's noun phrase ends
_LONGEST = 5  # words of a person: «a los hijos de Ana»
_BARE = frozenset("a ante con de desde en entre hacia hasta para por sin sobre tras que y o".split())

# Verbs that English builds with the person first.
_GIVING = frozenset(
    "give lend cost show teach buy save do owe tell pay hand throw offer cut get make bring send drop ask promise play "
    "leave deal spare earn win read sell charge take toss deny feed wish serve bear cause rent sing write".split()
)
_ENGLISH_DETERMINERS = frozenset(
    "a an the this that these those my your his her its our their one's some any every each no".split()
)
_PERSONS = frozenset(
    "people everyone everybody nobody anyone anybody somebody kids students children parents workers users customers "
    "folks others women men employees readers investors players".split()
)
_MOST = 3  # words of a person in English


def may_have(lows: Sequence[str]) -> bool:
    """Whether a person may stand behind a verb."""
    return "a" in lows[1:-2]


class Told(Token):
    """Words left out, as one token; they are said again behind the replacement."""

    __slots__ = ()


def spanish(text: str, tokens: Sequence[Token]) -> Iterator[tuple[tuple[Token, ...], int, Told]]:
    """The sentence without such a person: the tokens left, the place of the gap, and who it is."""
    for at in range(1, len(tokens) - 2):
        if tokens[at].low != "a" or not _follows_verb(tokens, at):
            continue
        for end in noun_phrases(tokens, at + 1):
            start, stop = tokens[at].start, tokens[end - 1].end
            words = text[start:stop]
            yield (*tokens[:at], *tokens[end:]), at, Told(words, words.lower(), start, stop)


def _follows_verb(tokens: Sequence[Token], at: int) -> bool:
    before = at - 1
    if is_adverb(tokens[before].low) and before:
        before -= 1
    return any(f.mood != "part" or _compound(tokens, before) for f in inflect.analyse(tokens[before].low))


def _compound(tokens: Sequence[Token], at: int) -> bool:
    return at > 0 and any(f.lemma == "haber" for f in inflect.analyse(tokens[at - 1].low))


def noun_phrases(tokens: Sequence[Token], at: int) -> Iterator[int]:
    """Where a noun phrase that begins at `at` may end, with words of the idiom behind it."""
    first = at
    if tokens[at].low in _ANYBODY:
        yield at + 1
        return
    while at < len(tokens) and tokens[at].low in QUANTIFIERS:
        at += 1
    named = at < len(tokens) and tokens[at].text[:1].isupper()
    if at == first and not named:
        return
    for end in range(at + 1, min(first + _LONGEST, len(tokens)) + 1):
        if end >= len(tokens) or tokens[end].low in CLAUSE_END or not tokens[end - 1].is_word:
            return
        last = tokens[end - 1].low
        if last == "que":
            return  # «a los residuos que se vertían en el río» goes on behind the idiom
        if last not in _BARE and last not in QUANTIFIERS and (end == at + 1 or tokens[end].low in _BEHIND):
            yield end


def english(sentence: EnglishSentence) -> Iterator[EnglishSentence]:
    """The English with a pronoun for such a person, and without one."""
    tokens = sentence.tokens
    for at in range(1, len(tokens) - 1):
        if _GIVING.isdisjoint(sentence.lemmas[at - 1]):
            continue
        for end in _english_ends(tokens, at):
            them = tokens[at]._replace(text="them", low="them")
            for instead in ((them,), ()):
                yield sentence.made_of((*tokens[:at], *instead, *tokens[end:]), tokens[at:end])


def _english_ends(tokens: Sequence[Token], at: int) -> Iterator[int]:
    if tokens[at].low in _PERSONS or (tokens[at].text[:1].isupper() and tokens[at].low != "i"):
        yield at + 1
    elif tokens[at].low not in _ENGLISH_DETERMINERS:
        return
    yield from range(at + 2, min(at + 1 + _MOST, len(tokens) - 1) + 1)


def seen(tokens: Sequence[Token], left_out: Sequence[Token]) -> Sequence[Token]:
    """The tokens with those of persons left out behind them: what is said of a person may tell a literal use."""
    persons = [t for t in left_out if isinstance(t, Told)]
    return [*tokens, *(w for t in persons for w in tokenise(t.text))] if persons else tokens


def seen_english(sentence: EnglishSentence | None) -> EnglishSentence | None:
    """The same of an English sentence."""
    if sentence is None or not sentence.left_out:
        return sentence
    return sentence.made_of((*sentence.tokens, *sentence.left_out))


def put_back(text: str, person: Token) -> str | None:
    """The replacement with the person behind it; None where nobody can stand there."""
    words = text.split(" ")
    if words[0].lower() in ACCUSATIVES and len(words) > 1 and finite_like(words[1].lower()):
        words = [words[1].capitalize() if words[0][:1].isupper() else words[1], *words[2:]]  # «lo despidió a Luis»
    if words[-1].lower() in _BARE and len(words) > 3 and inflect.determiner_lemma(words[-3].lower()):
        return " ".join((*words[:-1], person.text, words[-1]))  # «echar una mano *a Luis* con»
    if words[-1].lower() in _BARE | QUANTIFIERS or not words[-1][-1:].isalnum():
        return None
    return " ".join((*words, person.text))
