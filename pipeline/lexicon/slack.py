"""What people put into an idiom or vary in it: «un *enorme* grano de sal», «no tiene *ninguna* piel en el juego».

Patterns know the idiom as a dictionary has it. Where a sentence has it with more, it is matched once more without these
words, on both sides, and only if its English has the idiom so too. Words that strengthen are lost with the idiom's own;
those that say when, or deny, are put before the verb of the replacement.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pipeline.lang import inflect
from pipeline.lang.closed import CLITICS, PREPOSITIONS
from pipeline.lexicon import inverted, parted, recipients
from pipeline.lexicon.borders import KEPT
from pipeline.lexicon.evidence import EnglishSentence
from pipeline.lexicon.graded import so_much
from pipeline.lexicon.joins import denied
from pipeline.lexicon.realise import Realised
from pipeline.lexicon.tokens import Token
from pipeline.lexicon.verbgroup import finite_like
from pipeline.model import Patch

_STRENGTH = frozenset(
    "gran grande grandes enorme enormes inmenso inmensa gigante gigantesco gigantesca tremendo tremenda verdadero "
    "verdadera verdaderos verdaderas auténtico auténtica real maldito maldita malditos malditas puto puta "
    "jodido jodida pequeño pequeña pequeños pequeñas proverbial proverbiales metafórico metafórica "
    "mismo misma mismos mismas propio propia propios propias mero mera simple solo sola sólo único única "
    "entero entera total completo completa absoluto absoluta famoso famosa "
    "auténticos auténticas buen buena típico típica saludable considerable masivo masiva minúsculo minúscula diminuto "
    "diminuta".split()
)
_DEGREE = frozenset(
    "muy bastante tan demasiado completamente totalmente absolutamente realmente literalmente verdaderamente "
    "simplemente increíblemente extremadamente particularmente directamente exactamente mucho".split()
)
_NEVER = frozenset("nunca tampoco jamás".split())
_WHEN = (KEPT - _NEVER) | {"raramente"}
_NONE = {"ningún": "un", "ninguna": "una"}
_DETERMINERS = {
    **_NONE,
    **{"algún": "un", "alguna": "una", "algunos": "unos", "algunas": "unas", "otro": "un", "otra": "una"},
    **{"cualquier": "un", "semejante": "un", "tal": "un", "cierto": "un", "cierta": "una", "cada": "un"},
    **{
        "otros": "unos",
        "otras": "unas",
        "muchos": "unos",
        "muchas": "unas",
        "demasiados": "unos",
        "demasiadas": "unas",
    },
    **{"tanto": "un", "tanta": "una", "tantos": "unos", "tantas": "unas", "pocos": "unos", "pocas": "unas"},
    **{"ese": "un", "esa": "una", "este": "un", "esta": "una", "ambos": "unos", "ambas": "unas"},
}
_ADVERBS = _DEGREE | _WHEN | _NEVER
# Before a noun; the longest first.
_QUANTITIES = (
    "ni un solo|ni una sola|un poco de|un montón de|la mayoría de|nada de|algo de|algunos de|algunas de|ese tipo de|"
    "este tipo de|ni siquiera|un poco"
)
_STARTING: dict[str, list[tuple[str, ...]]] = {}
for _quantity in _QUANTITIES.split("|"):
    _STARTING.setdefault(_quantity.split()[0], []).append(tuple(_quantity.split()))
SPANISH = (
    _STRENGTH | _DEGREE | _WHEN | _NEVER | _DETERMINERS.keys() | {"algo", "nada", "ni", "poco", "mayoría", "montón"}
)

_ENGLISH_STRENGTH = frozenset(
    "huge big large massive enormous giant gigantic tremendous real true genuine proper whole entire total complete "
    "absolute sheer mere tiny small little single proverbial metaphorical damn damned goddamn bloody fucking freaking "
    "same own good healthy sizeable considerable actual famous typical very pretty rather too so quite extremely "
    "incredibly completely totally absolutely especially directly straight exactly even such much "
    "way either again barely hardly anymore".split()
)
_ENGLISH_DETERMINERS = frozenset(
    "no any some another every each enough many few several most all both other this that these those more".split()
)
_OF = frozenset("most some all plenty lot bit kind sort many".split())
ENGLISH = (
    _ENGLISH_STRENGTH
    | _ENGLISH_DETERMINERS
    | _OF
    | frozenset("always never ever already still n't not really just only actually also".split())
)


def may_vary(lows: Sequence[str], english: str) -> bool:
    """Whether there are such words in both languages, or a person, an object or a subject may stand in an idiom."""
    if recipients.may_have(lows) or parted.may_have(lows) or inverted.may_have(lows):
        return True
    return not SPANISH.isdisjoint(lows) and (not ENGLISH.isdisjoint(english.lower().split()) or "n't" in english)


class Reduced(NamedTuple):
    """The tokens left; `changed` are the places where one was dropped or is another word now.

    `when` are the words dropped that have to be said again, by offset; `gap` is the place of a person left out. Where
    an object is moved, `gap` is the place of its particle and `stop` where that ends.
    """

    tokens: tuple[Token, ...]
    changed: frozenset[int]
    when: tuple[Token, ...]
    gap: int = -1
    stop: int = -1

    def concerns(self, start: int, end: int) -> bool:
        """Whether what was dropped stood in a match of the tokens start:end; a person between two of them."""
        if self.stop >= 0:
            return start < self.gap and end == self.stop
        return any(start <= n < end for n in self.changed) and (self.gap < 0 or start < self.gap < end)


def english(sentence: EnglishSentence) -> EnglishSentence | None:
    """The English without such words; None when there are none."""
    left: list[Token] = []
    for token in sentence.tokens:
        if token.low == "of" and left and left[-1].text.lower() in _OF:
            left.append(left.pop()._replace(low="a"))  # “some of”, “a bit of”, “that kind of”
        elif token.low == "bit" and left and left[-1].low == "a":
            left.pop()
        elif token.low in _ENGLISH_DETERMINERS:
            left.append(token._replace(low="a"))
        elif token.low not in _ENGLISH_STRENGTH:
            left.append(token)
    changed = len(left) != len(sentence.tokens) or any(t.low == "a" != t.text.lower() for t in left)
    return sentence.made_of(left) if changed else None


def spanish(text: str, tokens: Sequence[Token]) -> Iterator[Reduced]:
    """The sentence without such words, without the person in its idiom, without both; without a subject behind its
    verb; with an object moved."""
    yield from _without(tokens)
    for left, gap, person in recipients.spanish(text, tokens):
        yield Reduced(left, frozenset({gap}), (person,), gap)
        for less in _without(left):
            moved = next((n for n, token in enumerate(less.tokens) if token.start >= person.end), None)
            if moved is not None:  # else nothing of an idiom is left behind the person
                yield Reduced(less.tokens, less.changed | {moved}, (*less.when, person), moved)
    for left, gap, who in inverted.spanish(text, tokens):
        yield Reduced(left, frozenset({gap}), (who,), gap)
    for left, gap, stop, thing in parted.spanish(text, tokens):
        yield Reduced(left, frozenset({gap}), (thing,), gap, stop)


def _without(tokens: Sequence[Token]) -> Iterator[Reduced]:
    """The sentence without such words: determiners as they are, articles, or none; «nunca» as «no» or left out."""
    seen = {tuple(t.low for t in tokens)}
    lows = {t.low for t in tokens}
    hows = ["keep"]
    if not _STRENGTH.isdisjoint(lows) and not _ADVERBS.isdisjoint(lows):
        hows.append("strong")
    if not _NEVER.isdisjoint(lows):
        hows.append("not")
    if not _DETERMINERS.keys().isdisjoint(lows):
        hows += ["article", "drop"]
    for how in hows:
        reduced = _reduced(tokens, how)
        left = tuple(t.low for t in reduced.tokens)
        if left not in seen:
            seen.add(left)
            yield reduced


def _reduced(tokens: Sequence[Token], how: str) -> Reduced:
    left: list[Token] = []
    changed: set[int] = set()
    when: list[Token] = []
    no = False
    at = 0
    while at < len(tokens):
        token = tokens[at]
        low = token.low
        size = _quantity_at(tokens, at) if low in _STARTING else 0
        if size:
            changed.add(len(left))
            at += size
            continue
        if low == "tan" and _consequence(tokens, at):
            changed.add(len(left))
            when.append(token)
        elif (low in _STRENGTH and how != "strong") or low in _DEGREE:
            changed.add(len(left))
        elif low in _WHEN or (low in _NEVER and not no):
            changed.add(len(left))
            when.append(token)
            if low in _NEVER and how == "not":
                left.append(token._replace(low="no"))
        elif low in _NEVER or (
            low in _DETERMINERS and how == "drop" and (low not in _NONE or no) and _before_noun(tokens, at)
        ):
            changed.add(len(left))
        elif low in _DETERMINERS and how == "article" and (low not in _NONE or no) and _before_noun(tokens, at):
            changed.add(len(left))
            left.append(token._replace(low=_DETERMINERS[low]))
        else:
            left.append(token)
        no = (no or low in _NEVER or low in ("no", "sin", "ni", "nadie")) and low not in ".;:!?"
        at += 1
    return Reduced(tuple(left), frozenset(changed), tuple(when))


def _before_noun(tokens: Sequence[Token], at: int) -> bool:
    """Whether a determiner there has a noun, and is none itself: «un lío como *este* bajo la alfombra»."""
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    return after is not None and after.is_word and after.low not in PREPOSITIONS


def _consequence(tokens: Sequence[Token], at: int) -> bool:
    """Whether «tan» is followed by what comes of it: «tan amplificados que no durmieron»."""
    for token in tokens[at + 1 :]:
        if token.low == "que" or token.low in ".;:!?":
            return token.low == "que"
    return False


def _quantity_at(tokens: Sequence[Token], at: int) -> int:
    """How many tokens a quantity has that begins there, 0 when none does."""
    lows = tuple(token.low for token in tokens[at : at + 3])
    return next((len(q) for q in _STARTING[lows[0]] if lows[: len(q)] == q), 0)


def restored(option: Realised, when: Sequence[Token], proverb: bool) -> Realised | None:
    """The replacement with the dropped words that it covers before its verb; None when it has none.

    A proverb holds always and already.
    """
    patches = list(option.patches)
    for token in when:
        if proverb and token.low in _WHEN:
            continue
        for n, patch in enumerate(patches):
            if patch.start <= token.start < patch.end:
                new = _put_back(patch.new, token)
                if new and token.low in _NEVER:
                    new = denied(new, token.low)
                if new is None:
                    return None
                patches[n] = Patch(start=patch.start, end=patch.end, new=new)
    return option._replace(patches=tuple(patches))


def _put_back(text: str, token: Token) -> str | None:
    if token.low == "tan":
        return so_much(text)
    if isinstance(token, parted.Moved):
        return parted.put_back(text, token)
    if isinstance(token, inverted.Acting):
        return inverted.put_back(text, token)
    return recipients.put_back(text, token) if isinstance(token, recipients.Told) else _said(text, token)


def _said(text: str, adverb: Token) -> str | None:
    words = text.split(" ")
    lows = [w.lower() for w in words]
    if adverb.low in lows:
        return text
    for n, low in enumerate(lows):
        if finite_like(low.strip(",.;:")) and (
            n == 0 or lows[n - 1] in CLITICS or not inflect.determiner_lemma(lows[n - 1])
        ):
            at = n
            while at and lows[at - 1] in CLITICS:
                at -= 1
            denies = at > 0 and lows[at - 1] == "no"
            at -= denies
            capital = words[at][:1].isupper()
            if denies and adverb.low in _NEVER:
                words[at] = adverb.low
            else:
                words[at:at] = [adverb.low, words.pop(at).lower() if capital else words.pop(at)]
            words[at] = words[at].capitalize() if capital else words[at]
            return " ".join(words)
    return None
