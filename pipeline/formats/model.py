"""What readers return and writers are given."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Protocol

from pipeline.formats.flow import Holds
from pipeline.model import Bitext
from pipeline.views import QuestionMeta

GAPS = ("\n\n---\n\n", "\n\n", " ")  # between parts, between paragraphs, within a paragraph


class Text(NamedTuple):
    """One text of a file, cleaned by itself: a whole document, or one pair of a bilingual file.

    `holds` says what of `es` no edit may touch. Texts of one `part` (a document of the file) and one `paragraph` of it
    stood together.
    """

    id: str
    es: str
    en: str = ""
    holds: Holds = Holds()
    part: str = ""
    paragraph: str = ""


class Signature(NamedTuple):
    """Who made the changes and when: ISO date and time in UTC, such as 2024-03-05T00:00:00Z."""

    author: str
    date: str


class Reading(Protocol):
    """A file that has been read."""

    @property
    def texts(self) -> Sequence[Text]:
        """Its texts, in order."""
        ...

    def rewritten(self, done: Sequence[Bitext | None], signed: Signature) -> bytes:
        """The file with its texts as concluded, everything else as it was; None leaves a text alone."""
        ...

    def source(self) -> tuple[str, str]:
        """Spanish and English as the plain text that the corpus keeps, addresses of links included."""
        ...


def joined(texts: Sequence[Text]) -> tuple[str, str]:
    """Both sides of a bilingual file as plain text: blank lines between paragraphs, dashes between parts."""
    sides = (t.es.strip() for t in texts), (t.en.strip() for t in texts)
    es, en = ("".join(g + said for g, said in zip(_gaps(texts), side, strict=True)) for side in sides)
    return es, en


def places(texts: Sequence[Text]) -> list[tuple[int, int]]:
    """Where each text begins in what `joined` makes of them."""
    found = []
    es = en = 0
    for gap, text in zip(_gaps(texts), texts, strict=True):
        found.append((es + len(gap), en + len(gap)))
        es, en = es + len(gap) + len(text.es.strip()), en + len(gap) + len(text.en.strip())
    return found


def _gaps(texts: Sequence[Text]) -> Iterator[str]:
    """What stands before each text."""
    last: Text | None = None
    for text in texts:
        yield "" if last is None else GAPS[(last.part == text.part) + (last[-2:] == text[-2:])]
        last = text


class Dossier(NamedTuple):
    """A question with its answers, or one text that is no question: then `meta.title_es` is empty."""

    meta: QuestionMeta
    bitexts: Sequence[Bitext]

    def numbered(self) -> list[tuple[int, Bitext]]:
        """The documents in order, the question being 0; texts that are no question count from 1."""
        ordered = sorted(self.bitexts, key=lambda b: (len(b.id), b.id))
        return list(enumerate(ordered, 0 if self.meta.title_es else 1))
