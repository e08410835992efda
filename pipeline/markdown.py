"""Clean text as Markdown that says what the text says and nothing else: every mark of the source is escaped."""

import re
from collections.abc import Iterable

from pipeline.filters import visible
from pipeline.views import Block, Piece, Sentence

_INLINE = re.compile(r"[\\`*\[\]<|~]|&(?=#?\w+;)|(?<!\w)_|_(?!\w)|!(?=\[)")
_OPENING = re.compile(r"^(\s*)(?:([#>+=-])|(\d{1,9})([.)]))")


def escaped(text: str) -> str:
    """Text that Markdown renders literally."""
    return _INLINE.sub(lambda m: "\\" + m[0], str(visible(text)))


def markdown(block: Block) -> str:
    """One block of Markdown, without blank lines around it. Answers are level 2, so headings become level 3."""
    if block.kind == "code":
        return _fenced("\n".join(_raw(line) for line in block.lines))
    lines = [_line(line) for line in block.lines]
    if block.kind == "heading":
        return "\n\n".join("### " + line for line in lines)
    if block.kind == "list":
        marks = [f"{block.first + n}. " if block.first is not None else "- " for n in range(len(lines))]
        return "\n".join(mark + line for mark, line in zip(marks, lines, strict=True))
    return "\\\n".join(lines)


def _line(sentences: Iterable[Sentence]) -> str:
    text = "".join(_sentence(s) for s in sentences)
    text = re.sub(r"\s*\n\s*", " ", text).strip()
    return _OPENING.sub(lambda m: f"{m[1]}\\{m[2]}" if m[2] else f"{m[1]}{m[3]}\\{m[4]}", text)


def _sentence(sentence: Sentence) -> str:
    label, rest = _text(sentence.label), _text(sentence.pieces)
    if not label.strip():
        return escaped(label + rest)
    gap = label[len(label.rstrip()) :]
    return f"**{escaped(label.strip())}**{gap}{escaped(rest)}"


def _text(pieces: Iterable[Piece]) -> str:
    return "".join(p.text for p in pieces)


def _raw(sentences: Iterable[Sentence]) -> str:
    return str(visible("".join(_text((*s.label, *s.pieces)) for s in sentences))).rstrip("\n")


def unfenced(code: str) -> str:
    """Code without the fences that it may bring."""
    return re.sub(r"\A\s*(`{3,}|~{3,})[^\n]*\n(.*?)\n?\s*\1\s*\Z", r"\2", code, flags=re.DOTALL)


def _fenced(code: str) -> str:
    """Code between fences longer than any run of backticks in it; code that brings its fences keeps its text only."""
    body = unfenced(code)
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", body)), default=0))
    return f"{fence}\n{body}\n{fence}"
