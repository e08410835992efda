"""What a rule is: a value with its reasons, its examples both ways and a function that finds."""

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from pipeline.lang.board import BOARD
from pipeline.lang.several import Several
from pipeline.lang.triggers import Question
from pipeline.model import Level as Level
from pipeline.model import Patch, SegmentKind
from pipeline.rules.protect import Span, mentioned_spans, protected_spans
from pipeline.settings import Settings

if TYPE_CHECKING:
    from pipeline.lang.spanish import Doc

GRAMMAR = "Nueva gramática de la lengua española (RAE-ASALE, 2009)"
MOOD = "Nueva gramática de la lengua española (RAE-ASALE, 2009), cap. 25, «El modo»"
WRITTEN_ACCENTS = (
    "Ortografía de la lengua española (RAE-ASALE, 2010), cap. II, "
    "«La representación gráfica del acento: el uso de la tilde»"
)
DATES = (
    "Ortografía de la lengua española (RAE-ASALE, 2010), cap. VIII, «Expresión de la fecha» y «Expresión de la hora»"
)
FIGURES = "Ortografía de la lengua española (RAE-ASALE, 2010), cap. VIII, «La ortografía de las expresiones numéricas»"
PIECES = (
    "Ortografía de la lengua española (RAE-ASALE, 2010), cap. V, «La representación gráfica de las unidades léxicas»"
)
QUESTION_MARKS = (
    "Ortografía de la lengua española (RAE-ASALE, 2010), cap. III, «Los signos de interrogación y exclamación»"
)
SIGNS = "Ortografía de la lengua española (RAE-ASALE, 2010), cap. III, «El uso de los signos ortográficos»"
ACCENTS = "Ortografía de la lengua española (RAE-ASALE, 2010), cap. II, «La tilde diacrítica»"
CAPITALS = "Ortografía de la lengua española (RAE-ASALE, 2010), cap. IV, «El uso de las letras minúsculas y mayúsculas»"
WORD = r"[^\W\d_]"
_WORDS = re.compile(rf"{WORD}+(?:[-'’]{WORD}+)*")
_ASKED = BOARD.known  # what `may_match` has asked before, by the identity of the pattern


class Token(NamedTuple):
    """A word of the text; `low` is its lower-case form."""

    start: int
    end: int
    text: str
    low: str


class Finding(NamedTuple):
    """A proposed change in offsets of the context's text; the level, why and evidence override the rule's."""

    patches: tuple[Patch, ...]
    level: Level | None = None
    evidence: str = ""
    alternatives: tuple[str, ...] = ()
    why: str | None = None


class Example(NamedTuple):
    """A text the rule mends, what it makes of it, and the English when the rule needs it."""

    before: str
    after: str
    en: str = ""


class Keep(NamedTuple):
    """A text the rule must leave alone."""

    text: str
    en: str = ""


def replace(start: int, end: int, new: str, level: Level | None = None, evidence: str = "") -> Finding:
    """A finding with one patch."""
    return Finding((Patch(start=start, end=end, new=new),), level, evidence)


def words(text: str) -> list[Token]:
    """The words of a text, hyphens and apostrophes inside a word included."""
    make = tuple.__new__  # every text passes here, and `Token(…)` takes half as long again
    return [make(Token, (m.start(), m.end(), m[0], m[0].lower())) for m in _WORDS.finditer(text)]


def said(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, with straight apostrophes: what two English texts are compared by."""
    return tuple(t.low.replace("’", "'") for t in words(text))


def like(model: str, text: str) -> str:
    """`text` with the capital of `model`: first letter, or all letters when the model is all capitals."""
    if len(model) > 1 and model.isupper():
        return text.upper()
    if model[:1].isupper():
        return text[:1].upper() + text[1:]
    return text


class Document:
    """What a rule may know of the whole document: the texts of both sides as they stand."""

    def __init__(
        self,
        spanish: Sequence[str],
        english: Sequence[str] = (),
        paragraphs: Sequence[int] = (),
        kinds: Sequence[str] = (),
    ) -> None:
        self.spanish = tuple(spanish)
        self.kinds = tuple(kinds) or tuple("sentence" for _ in self.spanish)
        self.english = tuple(english)
        self.paragraphs = tuple(paragraphs) or tuple(0 for _ in self.spanish)
        self.cache: dict[str, object] = {}


class Context:
    """What a rule sees: one segment's text after the earlier edits, its English and its surroundings.

    `text` includes the white space after the segment. `english` is "" when nothing is aligned.
    """

    def __init__(
        self,
        text: str,
        english: str = "",
        settings: Settings | None = None,
        kind: SegmentKind = "sentence",
        label_end: int = 0,
        document: Document | None = None,
        index: int = 0,
    ) -> None:
        self.text = text
        self.english = english
        self.settings = settings or Settings()
        self.kind = kind
        self.label_end = label_end
        self.document = document or Document([text], [english] if english else [])
        self.index = index
        self._known, self._met = -1, 0

    @cached_property
    def tokens(self) -> list[Token]:
        """The words outside protected regions."""
        found = words(self.text)
        return [t for t in found if not self.is_protected(t.start, t.end)] if self.protected else found

    def tokens_before(self, at: int) -> list[Token]:
        """The words that end at or before offset `at`."""
        return [t for t in self.tokens if t.end <= at]

    @cached_property
    def en_words(self) -> list[str]:
        """The English words in lower case."""
        return list(said(self.english))

    @cached_property
    def protected(self) -> list[Span]:
        """Code, addresses, paths, tags and placeholders: start and end of each."""
        return protected_spans(self.text)

    @cached_property
    def mentioned(self) -> list[Span]:
        """Words and forms that a text on language speaks about: no grammar is mended in them."""
        return mentioned_spans(self.text)

    @cached_property
    def doc(self) -> "Doc":
        """The spaCy analysis; slow, so a rule asks for it only after a cheap trigger."""
        from pipeline.lang.spanish import analyse

        return analyse(self.text)

    @cached_property
    def previous(self) -> str:
        """The text of the segment before this one, "" at the start of the document."""
        return self.document.spanish[self.index - 1] if self.index else ""

    @cached_property
    def following(self) -> str:
        """The text of the segment behind this one, "" at the end of the document."""
        after = self.index + 1
        return self.document.spanish[after] if after < len(self.document.spanish) else ""

    @cached_property
    def paragraph_before(self) -> str:
        """What stands before this segment in its paragraph."""
        document = self.document
        here = document.paragraphs[self.index]
        return "".join(
            t for t, p in zip(document.spanish[: self.index], document.paragraphs, strict=False) if p == here
        )

    def is_protected(self, start: int, end: int) -> bool:
        """Whether `start:end` shares a character with a protected region, or inserts inside one."""
        return bool(self.protected) and any(a < end and start < b for a, b in self.protected)

    def sentence_start(self, at: int) -> bool:
        """Whether a capital at `at` is due to its place: start of text, line, quotation or after a full stop."""
        head = self.text[:at].rstrip(" \t\u00a0")
        return not head or bool(re.search(r"[.?!…:\n«“\"'‘¿¡(\[•*–—·|]$|^\s*[-\d.)]+$|\n\s*[-\d.)]+$", head))

    def may_match(self, pattern: re.Pattern[str]) -> bool:
        """Whether the pattern may match the text, by its words and signs; false only when it cannot."""
        wanted = _ASKED.get(id(pattern))
        if wanted is None:
            wanted = BOARD.asks(pattern)
        met = self._met if self._known == BOARD.size else self._bits()
        return met & wanted == wanted

    def among(self, patterns: Several) -> list[int]:
        """The numbers of the patterns that may match the text."""
        patterns.asked()  # before the bits of the text: it may add some to the board
        return patterns.among(self._bits())

    def may_have(self, judge: Question) -> bool:
        """Whether the judge likes a word or sign of the text; it sees each in lower case, and each only once."""
        wanted = BOARD.judged(judge)
        return bool(self._bits() & wanted)

    def _bits(self) -> int:
        if self._known != BOARD.size:
            self._met = BOARD.met(self.text)
            self._known = BOARD.size
        return self._met

    def finditer(self, pattern: re.Pattern[str]) -> Iterable[re.Match[str]]:
        """Matches of a pattern that touch no protected region."""
        wanted = _ASKED.get(
            id(pattern)
        )  # `may_match`, without a call where the answer is at hand, as it nearly always is
        if wanted is None or self._known != BOARD.size:
            if not self.may_match(pattern):
                return ()
        elif self._met & wanted != wanted:
            return ()
        if not self.protected:
            return pattern.finditer(self.text)
        return (m for m in pattern.finditer(self.text) if not self.is_protected(m.start(), m.end()))


class Rule(NamedTuple):
    """A unit of normalisation.

    `why` is Spanish and shown to users; `source` names the work that states the norm ("" when the rule
    mends damage rather than style). A `typographic` rule changes how words are written, never which words.
    `in_code` lets a rule touch protected regions; a `document` rule looks at the neighbouring segments,
    so its examples are read as documents. A rule of `any_language` also runs on what is not Spanish: the site's
    own words are often English.
    """

    id: str
    level: Level
    summary: str
    why: str
    find: Callable[[Context], Iterable[Finding]]
    examples: tuple[Example, ...]
    keep: tuple[Keep, ...]
    source: str = ""
    typographic: bool = False
    in_code: bool = False
    document: bool = False
    any_language: bool = False
