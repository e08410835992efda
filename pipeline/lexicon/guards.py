"""Signs of a literal use: words near the match, in Spanish or English, alone or by named class."""

import tomllib
from collections.abc import Collection, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from pipeline.errors import LexiconError
from pipeline.lang import syntax
from pipeline.lexicon import fields as semantic
from pipeline.lexicon.english_pattern import English
from pipeline.lexicon.evidence import EnglishSentence, Found
from pipeline.lexicon.fields import Field
from pipeline.lexicon.forms import telling_keys
from pipeline.lexicon.schema import FIGURATIVE, Calque
from pipeline.lexicon.tokens import Token

_NEAR = 4  # English words
_BESIDE = 2  # English words; farther off a small word belongs to something else («something came up, so I have to go»)
_SMALL = frozenset(
    "a against at be behind beside by do down for from have in it of off on one out that the this to two under up "
    "with".split()
)
_BEFORE_VERBS = frozenset("no me te se le les nos os".split())
CLASSES = Path(__file__).parent / "data" / "classes.toml"


@cache
def classes() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Name → (Spanish lemmas, English lemmas) of each guard class."""
    table = tomllib.loads(CLASSES.read_text(encoding="utf-8"))
    return {name: (tuple(row["es"]), tuple(row["en"])) for name, row in table.items()}


def _expand(words: Iterable[str], side: int) -> frozenset[str]:
    found: set[str] = set()
    for word in words:
        if not word.startswith("@"):
            found.add(word.lower())
        elif word[1:] in classes():
            found |= set(classes()[word[1:]][side])
        else:
            raise LexiconError(f"guard class '{word}' does not exist — hint: the classes are in {CLASSES.name}")
    return frozenset(found)


AROUND = ("field ", "things: ")  # how a guard begins what it says of a thing near by


class Role(NamedTuple):
    """Words that mark a literal use when they are the subject or the object of the matched verb."""

    name: str
    spanish: frozenset[str]
    english: frozenset[str]


class Guard:
    """The literal-use guard of one entry, both sides; a class named on either side counts on both."""

    def __init__(
        self,
        spanish: Sequence[str],
        english: Sequence[str],
        subject: Sequence[str] = (),
        object_: Sequence[str] = (),
        fields: Sequence[Field] = (),
        things: bool = False,
    ) -> None:
        self.fields = tuple(fields)
        self.things = things  # whether things of other fields tell too
        self.roles = tuple(
            Role(name, _expand(words, 0), _expand([w for w in words if w.startswith("@")], 1))
            for name, words in (("subject", subject), ("object", object_))
            if words
        )
        shared = [w for w in (*spanish, *english) if w.startswith("@")]
        self.spanish = _expand([*spanish, *shared], 0)
        self.english = _expand([*english, *shared], 1)
        self._keys = frozenset(f"{kind}:{w}" for w in self.spanish for kind in "wnva")

    def holds(
        self, tokens: Sequence[Token], own: Collection[int], en: EnglishSentence | None, found: Found | None
    ) -> str:
        """The words that mark a literal use; "" when nothing does. Those at the indices `own` are the calque's own."""
        words = [
            t.low
            for n, t in enumerate(tokens)
            if n not in own
            and self._keys
            and not self._keys.isdisjoint(_told_by(t.low, tokens[n - 1].low if n else ""))
        ]
        if en is not None and self.english:
            words += [
                en.tokens[n].low
                for n, lemmas in enumerate(en.lemmas)
                if not (found and found.start <= n < found.end)
                and (met := self.english & lemmas)
                and (not found or not met <= _SMALL or found.start - _BESIDE <= n < found.end + _BESIDE)
            ]
        if words:
            return ", ".join(words)
        if told := semantic.told(self.fields, tokens, own, en, found):
            return told
        several = semantic.things(tokens, own, en, found) if self.things else ()
        return f"things: {', '.join(several)}" if len(several) >= semantic.MANY else ""

    def by_role(self, text: str, verb: Token | None, en: EnglishSentence | None, found: Found | None) -> str:
        """The subject or object that marks a literal use, with its role; "" when there is none.

        `text` is the Spanish sentence and `verb` the calque's verb in it. In English the place decides: the subject
        stands among the four words before the idiom, the object among the four behind it.
        """
        for role in self.roles:
            met = syntax.role_lemmas(text, verb.start, role.name) & role.spanish if verb else frozenset()
            if not met and en is not None and found:
                before, behind = en.lemmas[max(0, found.start - _NEAR) : found.start], en.lemmas[found.end :][:_NEAR]
                near = before if role.name == "subject" else behind
                met = frozenset(w for lemmas in near for w in lemmas & role.english)
            if met:
                return f"{role.name} {', '.join(sorted(met))}"
        return ""


def _told_by(form: str, before: str) -> frozenset[str]:
    """The keys by which a word tells what a sentence is about; behind «no» or a clitic it is a verb: «no recuerdo»."""
    keys = telling_keys(form)
    verbs = frozenset(key for key in keys if key.startswith("v:")) if before in _BEFORE_VERBS else frozenset()
    return verbs or keys


def guard_of(entry: Calque, english: Sequence[English]) -> Guard:
    """The guard of an entry: its own words, and its fields or those of its English words; raises LexiconError."""
    named, around = entry.fields is not None, semantic.named(entry.fields or ())
    if not named and entry.kind in FIGURATIVE:
        around = semantic.of_english(english)
    words = (entry.literal_es, entry.literal_en, entry.literal_subject, entry.literal_object)
    return Guard(*words, fields=around, things=bool(around) and not named)
