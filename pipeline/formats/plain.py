"""Plain text and Markdown: the text is its own structure, so edits go straight into it.

In Markdown, edits keep off front matter, code, the targets of links and images, reference definitions, HTML and
autolinks; the words of a link may change.
"""

import codecs
import re
from collections.abc import Iterator, Sequence

from pipeline.formats.flow import Holds, document_patches
from pipeline.formats.model import Signature, Text
from pipeline.intake import decoded
from pipeline.model import Bitext
from pipeline.spans import apply_patches

_FRONT = re.compile(r"\A(?:---\n.*?\n(?:---|\.\.\.)|\+\+\+\n.*?\n\+\+\+)(?:\n|\Z)", re.DOTALL)
_FENCE = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,})[^\n]*\n(?:.*?\n)??(?: {0,3}(?P=fence)[`~]*[ \t]*$|\Z)", re.DOTALL | re.MULTILINE
)
_INLINE = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])"
    r"|(?P<code>(?<!`)(?P<tick>`+)(?!`)[^\n]{0,2000}?(?<!`)(?P=tick)(?!`))"
    r"|(?P<comment><!--.*?(?:-->|\Z))"
    r"|(?P<html></?[A-Za-z][\w-]*(?:\s[^<>\n]*)?/?>)"
    r"|(?P<auto><(?:[A-Za-z][\w+.-]*:|[\w.+-]+@)[^<>\s]*>)"
    r"|(?P<image>!\[[^\[\]\n]{0,999}\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\[\]\n]{0,999}\])?)"
    r"|(?P<target>\](?:\([^()\n]*(?:\([^()\n]*\)[^()\n]*)*\)|\[[^\[\]\n]{0,999}\]))"
    r"|(?P<definition>^ {0,3}\[[^\[\]\n]{1,999}\]:[^\n]*$)",
    re.DOTALL | re.MULTILINE,
)


class Plain:
    """A plain or Markdown text."""

    def __init__(self, data: bytes, name: str, markdown: bool) -> None:
        text = decoded(name, data)
        self._mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
        self._carriage = data.count(b"\r\n") == data.count(b"\n") == data.count(b"\r") > 0
        ended = text.removesuffix("\n")
        self._end = text[len(ended) :]
        self.texts: Sequence[Text] = (Text(id=name, es=ended, holds=markdown_holds(ended) if markdown else Holds()),)

    def rewritten(self, done: Sequence[Bitext | None], signed: Signature) -> bytes:
        """The text with its edits, a byte-order mark where it had one; line ends as it had them when all were alike."""
        (bitext,), (text,) = done, self.texts
        clean = apply_patches(text.es, document_patches(bitext)) if bitext else text.es
        whole = clean + self._end
        ended = whole.replace("\n", "\r\n") if self._carriage else whole
        return self._mark + ended.encode("utf-8", "backslashreplace")

    def source(self) -> tuple[str, str]:
        """The text as it stands."""
        return self.texts[0].es, ""


def read_text(data: bytes, name: str) -> Plain:
    """A plain text. Raises SourceError as `intake.decoded` does."""
    return Plain(data, name, markdown=False)


def read_markdown(data: bytes, name: str) -> Plain:
    """A Markdown text. Raises SourceError as `intake.decoded` does."""
    return Plain(data, name, markdown=True)


def markdown_holds(text: str) -> Holds:
    """What of a Markdown text no edit may touch; a link is not to be reached across."""
    stretches = [m.span() for m in (_FRONT.match(text),) if m]
    stretches += [m.span() for m in _FENCE.finditer(text)]
    return Holds([*stretches, *_inline(text)])


def _inline(text: str) -> Iterator[tuple[int, int]]:
    for found in _INLINE.finditer(text):
        yield found.span()
        if found.lastgroup == "target" and (opening := text.rfind("[", 0, found.start())) >= 0:
            yield opening, opening + 1
