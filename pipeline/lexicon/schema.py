"""What a lexicon entry may contain, and how the data files are read."""

import tomllib
from pathlib import Path
from typing import Literal

import msgspec

from pipeline.errors import LexiconError
from pipeline.model import Record

Kind = Literal["idiom", "phrasal", "formula", "false-friend", "light-verb", "syntax", "proverb", "term"]
# Their words have a literal sense as well.
FIGURATIVE: frozenset[Kind] = frozenset({"idiom", "proverb", "term"})
DATA = Path(__file__).parent / "data"


class Replacement(Record, frozen=True):
    """Good Spanish for a calque: a template, and when to use it.

    `when` names a slot that must be bound; `after` words (lemmas) one of which must follow the match;
    `en` an English pattern that must be present; `locale` the regions that prefer it.
    """

    to: str
    when: str = ""
    after: tuple[str, ...] = ()
    en: str = ""
    locale: tuple[str, ...] = ()


class Example(Record, frozen=True):
    """A sentence the entry mends automatically, with its English unless the calque needs none."""

    es: str
    to: str
    en: str = ""


class Keep(Record, frozen=True):
    """A sentence the entry must leave alone, and what saves it: a guard's word, "english", or "pattern"."""

    es: str
    because: str = ""
    en: str = ""


class Suggest(Record, frozen=True):
    """A sentence the entry may only suggest about."""

    es: str
    en: str = ""


class Calque(Record, frozen=True):
    """One calqued expression: how to find it, how to mend it, when to leave it.

    `en`       English pattern(s): evidence, and unless `lattice` is false the source of literal renderings
    `en_doubtful`  English patterns that may as well be meant literally: with one of them alone the entry suggests
    `find`     further Spanish patterns; required when `lattice` is false
    `pointed`  patterns for which no replacement can be written: a match is only flagged
    `alone`    what to do when there is no English at all
    `odd`      patterns that are no Spanish in any sense: a match that overlaps one suggests although `alone` is "keep"
    `plain`    patterns that are everyday Spanish as they stand: without English a match that overlaps one keeps still
    `sure`     patterns of renderings that nobody writes in another sense: with English their surroundings tell nothing
    `with_en`  the level when the English has the expression
    `literal_es`, `literal_en`  guard classes ("@fishing") and lemmas that mark a literal use near by
    `literal_subject`, `literal_object`  the same for what is the subject or object of the matched verb
    `twofold`  whether the literal rendering is good Spanish that occurs in its own sense: then what surrounds the
               English has to speak for the idiom, or the entry only suggests
    `fields`   names of the semantic fields that mark a literal use; when left out, idioms have those of their English
    """

    id: str
    kind: Kind
    why: str
    es: tuple[str | Replacement, ...]
    en: str | tuple[str, ...] = ()
    en_doubtful: tuple[str, ...] = ()
    meaning: str = ""
    find: tuple[str, ...] = ()
    pointed: tuple[str, ...] = ()
    lattice: bool = True
    alone: Literal["fix", "suggest", "flag", "keep"] = "suggest"
    odd: tuple[str, ...] = ()
    plain: tuple[str, ...] = ()
    sure: tuple[str, ...] = ()
    with_en: Literal["fix", "suggest", "flag"] = "fix"
    literal_es: tuple[str, ...] = ()
    literal_en: tuple[str, ...] = ()
    literal_subject: tuple[str, ...] = ()
    literal_object: tuple[str, ...] = ()
    twofold: bool = False
    fields: tuple[str, ...] | None = None
    priority: int = 0
    example: tuple[Example, ...] = ()
    keep: tuple[Keep, ...] = ()
    suggest: tuple[Suggest, ...] = ()

    @property
    def english(self) -> tuple[str, ...]:
        """The English patterns, always as a tuple, the doubtful ones last."""
        return (self.en, *self.en_doubtful) if isinstance(self.en, str) else self.en + self.en_doubtful

    @property
    def replacements(self) -> tuple[Replacement, ...]:
        """The replacements, ranked, always as records."""
        return tuple(Replacement(to=r) if isinstance(r, str) else r for r in self.es)


def read_entries(path: Path) -> tuple[Calque, ...]:
    """The entries of one data file; LexiconError names the file, the entry and the field."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path.name}: cannot be read: {error} — hint: it must be UTF-8 text") from error
    return parse_entries(path.name, text)


def parse_entries(name: str, text: str) -> tuple[Calque, ...]:
    """The entries in the text of a data file called `name`; LexiconError names it, the entry and the field."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LexiconError(f"{name}: not valid TOML: {error} — hint: look just above that line") from error
    found = []
    for number, raw in enumerate(table.pop("calque", []), 1):
        entry = raw.get("id", f"number {number}") if isinstance(raw, dict) else f"number {number}"
        try:
            found.append(msgspec.convert(raw, Calque))
        except msgspec.ValidationError as error:
            raise LexiconError(
                f"{name}: entry '{entry}': {error} — hint: see docs/lexicon.md for the fields"
            ) from error
    if table:
        raise LexiconError(f"{name}: unknown table '{sorted(table)[0]}' — hint: entries are [[calque]]")
    return tuple(found)
